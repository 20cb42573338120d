"""Fetches addresses politely: cache, robots.txt, limits, redirects, retries, in this order."""

from __future__ import annotations

import email.utils
import re
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode, urljoin, urlsplit

from refkit.errors import FetchError
from refkit.resolve.cache import Cache, Stored
from refkit.resolve.http.addresses import Gate, Lookup
from refkit.resolve.http.reply import Reply
from refkit.resolve.http.robots import CAP, Robots
from refkit.resolve.http.urls import host_of, sendable
from refkit.resolve.http.walls import challenge
from refkit.resolve.limits import Limiter
from refkit.resolve.policy import ResolvePolicy

if TYPE_CHECKING:
    from refkit.resolve.http.wire import Answer, Wire

HTML = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1"
JSON = "application/json"
#: Decoded bytes of a page or record that are read at most.
LIMIT = 5 * 1024 * 1024
#: Redirects that are followed for one address.
HOPS = 5
#: Seconds that a server may ask to wait; more counts as a refusal.
PATIENCE = 60.0
#: Times that a host may fail in a row before it is left alone for the rest of the run.
FAILURES = 3

_BLOCKED = frozenset({401, 402, 403, 406, 407, 451, 999})
_RETRY = frozenset({429, 502, 503, 504})
_HOST_TROUBLE = frozenset({"timeout", "connection", "tls", "rate-limited"})
_KEPT = ("content-type", "link", "memento-datetime", "content-disposition")


class _Ask(NamedTuple):
    """How an address is to be fetched."""

    accept: str = HTML
    pool: str = ""
    cap: int = LIMIT
    page: bool = False
    robots: bool = False
    passing: bool = False
    private: str = ""
    secret: tuple[tuple[str, str], ...] = ()


class Session:
    """Fetches addresses; safe to use from many threads.

    One session shares its limits, its cache and what it learnt about hosts among all that
    use it. Usable as a context manager.

    Args:
        policy: The terms.
        lookup: How names become numeric addresses; the system's way by default.
        clock: Monotonic seconds.
        sleep: Waits.
        now: The time, for the record.
        verify: File of certificates to trust instead of the usual ones.
    """

    def __init__(
        self,
        policy: ResolvePolicy | None = None,
        *,
        lookup: Lookup | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        now: Callable[[], float] = time.time,
        verify: str | bool = True,
    ) -> None:
        self.policy = policy or ResolvePolicy()
        self.limiter = Limiter(clock, sleep)
        self.cache = Cache(self.policy.cache, must_exist=self.policy.offline)
        self.gate = Gate(self.policy.allow, lookup)
        self._verify = verify
        self._now = now
        self._lock = threading.Lock()
        self._flying: dict[str, Future[Reply]] = {}
        self._failed: dict[str, FetchError] = {}
        self._trouble: dict[str, int] = {}
        self.robots = Robots(lambda url: self.get(url, accept="text/plain,*/*;q=0.1", cap=CAP))

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End what is under way and close the cache."""
        self.stop()
        self.cache.close()

    def stop(self) -> None:
        """End all exchanges at once; later ones are refused."""
        self.limiter.closed.set()
        if "_wire" in self.__dict__:
            self._wire.close()

    @cached_property
    def _wire(self) -> Wire:
        from refkit import __version__
        from refkit.resolve.http.wire import Wire

        contact = f"; mailto:{self.policy.mailto}" if self.policy.mailto else ""
        agent = f"refkit/{__version__} (+https://pypi.org/project/refkit-citations/{contact})"
        return Wire(self.gate, agent, self._verify)

    def get(
        self,
        url: str,
        *,
        accept: str = HTML,
        pool: str = "",
        cap: int = LIMIT,
        page: bool = False,
        passing: bool = False,
        private: Mapping[str, str] | None = None,
        secret: Mapping[str, str] | None = None,
    ) -> Reply:
        """Fetch an address.

        Args:
            url: The address.
            accept: The Accept header.
            pool: Part of the host with limits of its own.
            cap: Bytes of decoded body at most.
            page: Whether it is a page of a site: robots.txt is obeyed, and what is no
                text is refused.
            passing: Whether the answer is not kept, and a failure not held against the host:
                for questions whose answers are kept under other addresses.
            private: Parameters that are sent, but neither kept nor shown.
            secret: Headers of which the same is true.

        Raises:
            FetchError: There was no usable answer.
        """
        url = sendable(url)
        robots, hidden = page and self.policy.robots, urlencode(private or {})
        ask = _Ask(
            accept, pool, cap, page, robots, passing, hidden, tuple((secret or {}).items())
        )  # fmt: skip
        key = f"GET {accept} {url}"
        with self._lock:
            flying = self._flying.get(key)
            if flying is None:
                mine = self._flying[key] = Future()
        if flying is not None:
            return flying.result()
        try:
            reply = self._answer(key, url, ask)
        except BaseException as error:
            mine.set_exception(error)
            raise
        else:
            mine.set_result(reply)
            return reply
        finally:
            with self._lock:
                del self._flying[key]

    def _answer(self, key: str, url: str, ask: _Ask) -> Reply:
        stored = self.cache.get(key)
        if stored is not None and self._usable(stored):
            return _replay(url, stored)
        if self.policy.offline:
            raise FetchError("not in the cache", reason="offline-miss")
        with self._lock:
            failed = self._failed.get(key)
        if failed is not None:
            raise failed
        now = self._now()
        when = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        if ask.passing:
            return self._follow(url, ask, when)
        try:
            reply = self._follow(url, ask, when)
        except FetchError as error:
            if error.reason != "stopped":
                with self._lock:
                    self._failed[key] = error
                self.cache.put(key, _failure(error, now, when))
            raise
        kept = Stored(
            status=reply.status,
            headers=reply.headers,
            final=reply.final,
            hops=reply.hops,
            truncated=reply.truncated,
            body=reply.body,
            fetched=now,
            retrieved=when,
        )
        self.cache.put(key, kept)
        return reply

    def known(self, url: str, *, accept: str = HTML) -> bool:
        """Whether an address would be answered, or refused, without being asked.

        Args:
            url: The address.
            accept: The Accept header.
        """
        key = f"GET {accept} {sendable(url)}"
        stored = self.cache.get(key)
        with self._lock:
            failed = key in self._failed
        return failed or (stored is not None and self._usable(stored))

    def keep(self, url: str, body: bytes, told: Reply, *, accept: str = HTML) -> None:
        """Keep as the answer of an address what another one told in its place.

        Args:
            url: The address.
            body: Its answer.
            told: Where that comes from.
            accept: The Accept header it would be asked with.
        """
        kept = Stored(
            status=told.status,
            headers=told.headers,
            final=told.final,
            hops=(*told.hops, told.url),
            body=body,
            fetched=self._now(),
            retrieved=told.retrieved,
        )
        self.cache.put(f"GET {accept} {sendable(url)}", kept)

    def _usable(self, stored: Stored) -> bool:
        if self.policy.offline:
            return True
        age = self._now() - stored.fetched
        if not stored.reason:
            return age <= self.policy.max_age * 86400
        return stored.status in (404, 410) and age <= 3600

    def forget(self, url: str, *, accept: str = HTML, why: FetchError) -> None:
        """Keep no longer as an answer what turned out to be none (a throttling text).

        Args:
            url: The address.
            accept: The Accept header it was asked with.
            why: What it really was.
        """
        key = f"GET {accept} {sendable(url)}"
        if self.policy.offline:
            return
        now = self._now()
        when = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        with self._lock:
            self._failed[key] = why
        self.cache.drop(key)
        self.cache.put(key, _failure(why, now, when))

    def _follow(self, url: str, ask: _Ask, when: str) -> Reply:
        at, hops = url, [url]
        while True:
            if ask.robots and not self.robots.permits(at):
                raise FetchError(f"robots.txt of {host_of(at)} forbids it", reason="blocked")
            answer = self._patiently(at, ask, first=len(hops) == 1)
            if answer.status not in (301, 302, 303, 307, 308):
                break
            at = _target(at, answer.headers.get("location", ""))
            if at in hops:
                raise FetchError("the redirects go round in a circle", reason="redirect")
            if len(hops) > HOPS:
                raise FetchError("there are too many redirects", reason="redirect")
            hops.append(at)
        return Reply(
            url=url,
            final=at,
            hops=tuple(hops[:-1]),
            status=answer.status,
            headers={k: answer.headers[k] for k in _KEPT if k in answer.headers},
            body=answer.body.data,
            truncated=answer.body.truncated,
            retrieved=when,
        )

    def _patiently(self, url: str, ask: _Ask, *, first: bool) -> Answer:
        """Ask until there is an answer that is neither "later" nor an accident."""
        host = host_of(url)
        for attempt in range(3):
            last = attempt == 2
            if self._trouble.get(host, 0) >= FAILURES:
                raise FetchError(
                    f"{host} failed again and again and is left alone", reason="timeout"
                )
            try:
                answer = self._once(url, ask, first=first)
                _judge(answer, host, self._now(), last=last)
            except FetchError as error:
                grave = error.reason in _HOST_TROUBLE or error.status >= 500
                if grave and not ask.passing:
                    with self._lock:
                        self._trouble[host] = self._trouble.get(host, 0) + 1
                if error.reason in ("timeout", "connection") and attempt == 0:
                    self.limiter.slow_down(host, ask.pool)
                    continue
                raise
            if answer.status not in _RETRY:
                with self._lock:
                    self._trouble.pop(host, None)
                return answer
            wait = _retry_after(answer.headers.get("retry-after", ""), self._now())
            self.limiter.pause(host, ask.pool, 2.0**attempt if wait is None else wait)
        raise AssertionError("unreachable")

    def _once(self, url: str, ask: _Ask, *, first: bool) -> Answer:
        host = host_of(url)
        sent = url
        if first and ask.private:
            sent += ("&" if urlsplit(url).query else "?") + ask.private
        with self.limiter.slot(host, ask.pool):
            answer = self._wire.get(
                sent,
                accept=ask.accept,
                cap=ask.cap,
                seconds=self.policy.timeout,
                sniff=ask.page,
                extra=dict(ask.secret) if first else {},
            )
            self.limiter.learn(host, ask.pool, answer.headers)
        return answer


def _replay(url: str, stored: Stored) -> Reply:
    if stored.reason:
        raise FetchError(stored.message, reason=stored.reason, status=stored.status)
    return Reply(
        url=url,
        final=stored.final,
        hops=stored.hops,
        status=stored.status,
        headers=stored.headers,
        body=stored.body,
        truncated=stored.truncated,
        retrieved=stored.retrieved,
    )


def _failure(error: FetchError, now: float, when: str) -> Stored:
    return Stored(
        status=error.status, reason=error.reason, message=str(error), fetched=now, retrieved=when
    )


def _judge(answer: Answer, host: str, now: float, *, last: bool) -> None:
    """Raise for statuses that are no answer, unless asking again may help."""
    status = answer.status
    if 200 <= status < 300 or status in (301, 302, 303, 307, 308):
        return
    if status in _BLOCKED or challenge(answer.body.data):
        raise FetchError(f"{host} refuses ({status})", reason="blocked", status=status)
    if status == 429:
        wait = _retry_after(answer.headers.get("retry-after", ""), now)
        if last or (wait or 0) > PATIENCE:
            raise FetchError(f"{host} asks to come back later", reason="rate-limited", status=429)
        return
    if status in _RETRY and not last:
        wait = _retry_after(answer.headers.get("retry-after", ""), now)
        if (wait or 0) <= PATIENCE:
            return
    raise FetchError(f"{host} answers {status}", reason="status", status=status)


def _retry_after(text: str, now: float) -> float | None:
    """Seconds that a Retry-After header asks for (RFC 9110, 10.2.3)."""
    text = text.strip()
    if re.fullmatch(r"\d{1,9}", text):
        return float(text)
    with suppress(TypeError, ValueError, OverflowError):
        return max(0.0, email.utils.parsedate_to_datetime(text).timestamp() - now)
    return None


def _target(at: str, location: str) -> str:
    """Where a redirect leads.

    Raises:
        FetchError: Nowhere, to two places at once, or off the web.
    """
    places = set(location.split("\n")) - {""}
    if len(places) != 1:
        raise FetchError("a redirect leads nowhere", reason="redirect")
    place: Any = places.pop()
    with suppress(UnicodeError):  # headers are read as Latin-1; servers write UTF-8
        place = place.encode("latin-1").decode("utf-8")
    try:
        return sendable(urljoin(at, place.strip()))
    except ValueError as error:
        raise FetchError("a redirect leads nowhere", reason="redirect") from error
