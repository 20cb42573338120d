"""One exchange with a server, guarded: the only place that imports ``requests``.

``requests`` alone reads a redirect's whole body, follows environment proxies, and knows no
limit for an exchange as a whole. So its adapter is used directly: redirects are handed
back unread, connections go through a :class:`~refkit.resolve.http.addresses.Gate`, and a
timer shuts the socket down when the time for the whole exchange is over, which also ends
a server that sends one byte a second, in its headers as well as in its body.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from socket import SHUT_RDWR, socket
from time import monotonic
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import HTTPError
from urllib3.util import Retry

from refkit.errors import FetchError
from refkit.resolve.http.addresses import Gate
from refkit.resolve.http.body import Body, read

#: Seconds to wait for a connection, and for the next byte of an answer.
CONNECT, READ = 3.0, 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server sent back.

    Attributes:
        status: HTTP status.
        headers: Headers by lower-case name; of repeated ones all values, with line breaks.
        body: The decoded body; of a redirect none.
    """

    status: int
    headers: Mapping[str, str]
    body: Body


class _Now(threading.local):
    """What this thread is at."""

    exchange: _Exchange | None = None


class _Exchange:
    """An exchange that can be ended from outside."""

    def __init__(self, seconds: float) -> None:
        self.ends = monotonic() + seconds
        self.late = False
        self.over = False
        self._socket: socket | None = None
        self._lock = threading.Lock()

    def uses(self, line: socket | None) -> None:
        with self._lock:
            self._socket = line

    def stop(self) -> None:
        with self._lock:
            self.late = True
            if self._socket is not None:
                with suppress(OSError):
                    self._socket.shutdown(SHUT_RDWR)

    def finish(self) -> None:
        self.over = True
        self.uses(None)


class _Watch:
    """Ends exchanges when their time is over; one thread for all of them."""

    def __init__(self) -> None:
        self._due: list[tuple[float, int, _Exchange]] = []
        self._turn = threading.Condition()
        self._number = count()
        self._thread: threading.Thread | None = None
        self._closed = False

    def add(self, exchange: _Exchange) -> None:
        with self._turn:
            heappush(self._due, (exchange.ends, next(self._number), exchange))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, daemon=True)
                self._thread.start()
            elif self._due[0][2] is exchange:
                self._turn.notify()

    def _run(self) -> None:
        with self._turn:
            while not self._closed:
                while self._due and (self._due[0][2].over or self._due[0][0] <= monotonic()):
                    exchange = heappop(self._due)[2]
                    if not exchange.over:
                        exchange.stop()
                self._turn.wait(self._due[0][0] - monotonic() if self._due else None)

    def close(self) -> None:
        with self._turn:
            self._closed = True
            for _, _, exchange in self._due:
                exchange.stop()
            self._turn.notify()


class Wire:
    """Sends requests; safe to use from many threads.

    Args:
        gate: Decides which addresses may be connected to.
        agent: The User-Agent header.
        verify: File of certificates to trust instead of the usual ones.
    """

    def __init__(self, gate: Gate, agent: str, verify: str | bool = True) -> None:
        self._gate = gate
        self._verify = verify
        self._now = _Now()
        self._watch = _Watch()
        self._session = requests.Session()
        self._session.trust_env = False
        self._headers = {"User-Agent": agent, "Accept-Encoding": "gzip, deflate"}
        adapter = HTTPAdapter(
            pool_connections=64, pool_maxsize=32, max_retries=Retry(0, read=False)
        )
        adapter.poolmanager.pool_classes_by_scheme = self._pools()
        self._session.mount("http://", adapter)
        self._session.mount("https://", adapter)

    def _pools(self) -> dict[str, Any]:
        gate, now = self._gate, self._now

        class Guarded(HTTPConnection):
            """Connects through the gate; tells the exchange which socket it uses."""

            _line: socket | None = None  # a second handle that survives the wrapping by TLS

            def _new_conn(self) -> socket:
                wait = CONNECT
                if now.exchange is not None:
                    wait = max(0.05, min(CONNECT, now.exchange.ends - monotonic()))
                sock = gate.connect(self._dns_host, self.port, wait, self.socket_options or ())
                sock.settimeout(READ)
                self._line = sock.dup()
                if now.exchange is not None:
                    now.exchange.uses(self._line)
                return sock

            def request(self, *args: Any, **kwargs: Any) -> None:
                if now.exchange is not None:
                    now.exchange.uses(self._line)
                super().request(*args, **kwargs)

            def close(self) -> None:
                super().close()
                if self._line is not None:
                    self._line.close()
                    self._line = None

        class GuardedTLS(Guarded, HTTPSConnection):
            """The same over TLS."""

        class Pool(HTTPConnectionPool):
            """Pool of guarded connections."""

            ConnectionCls = Guarded

        class PoolTLS(HTTPSConnectionPool):
            """Pool of guarded connections over TLS."""

            ConnectionCls = GuardedTLS

        return {"http": Pool, "https": PoolTLS}

    def get(
        self,
        url: str,
        *,
        accept: str,
        cap: int,
        seconds: float,
        sniff: bool = False,
        extra: Mapping[str, str] | None = None,
    ) -> Answer:
        """Send one GET request; a redirect is handed back, not followed.

        Args:
            url: Address with host in ASCII.
            accept: The Accept header.
            cap: Bytes of decoded body at most.
            seconds: Time for the whole exchange.
            sniff: Stop early where the body is no text.
            extra: More headers.

        Raises:
            FetchError: There was no usable answer.
        """
        host = url.split("/")[2].rpartition("@")[2]
        with self._exchange(seconds) as exchange:
            try:
                request = requests.PreparedRequest()
                # The address is fit for sending; preparing it once more costs a millisecond.
                request.method, request.url = "GET", url
                request.prepare_headers({**self._headers, "Accept": accept, **(extra or {})})
                response = self._session.get_adapter(url).send(
                    request,
                    stream=True,
                    timeout=(CONNECT, READ),
                    verify=self._verify,
                    proxies={},
                )
                raw = response.raw
                try:
                    status, headers = response.status_code, _headers(raw.headers)
                    if 300 <= status < 400:
                        body = Body()
                        raw.close()
                    else:
                        body = read(raw, headers, cap=cap, sniff=sniff, ends=exchange.ends)
                finally:
                    if raw.isclosed():
                        raw.release_conn()
                    else:
                        raw.close()
            except FetchError:
                if exchange.late:
                    raise _late(host) from None
                raise
            except requests.exceptions.SSLError as error:
                raise FetchError(f"{host} has no valid certificate", reason="tls") from error
            except (requests.RequestException, HTTPError, OSError, ValueError) as error:
                late = exchange.late or isinstance(error, (requests.Timeout, TimeoutError))
                if late or "timed out" in str(error):
                    raise _late(host) from error
                raise FetchError(f"{host} broke off", reason="connection") from error
            if exchange.late:
                raise _late(host)
            return Answer(status=status, headers=headers, body=body)

    @contextmanager
    def _exchange(self, seconds: float) -> Iterator[_Exchange]:
        exchange = _Exchange(seconds)
        self._watch.add(exchange)
        self._now.exchange = exchange
        try:
            yield exchange
        finally:
            self._now.exchange = None
            exchange.finish()

    def close(self) -> None:
        """End all exchanges that are under way and all idle connections."""
        self._watch.close()
        self._session.close()


def _late(host: str) -> FetchError:
    return FetchError(f"{host} took too long", reason="timeout")


def _headers(raw: Any) -> dict[str, str]:
    out: dict[str, str] = {}
    for name in raw:
        out[name.lower()] = "\n".join(raw.getlist(name))
    return out
