"""How often a host may be asked, and how many at a time: one gauge for each host and pool.

A pool is a part of a service with limits of its own (Crossref counts single records and
lists apart). The limits to begin with are those that a service states in its
documentation; what its answers say (``x-rate-limit-limit``, ``x-rate-limit-interval``,
``x-concurrency-limit``) takes their place.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from time import monotonic
from typing import NamedTuple

from refkit.errors import FetchError

_HEADERS = ("x-rate-limit-limit", "x-concurrency-limit")


class Limit(NamedTuple):
    """Terms of use.

    Attributes:
        interval: Seconds between the beginnings of two requests.
        concurrency: Requests at a time.
    """

    interval: float = 0.2
    concurrency: int = 2


class _Gauge:
    def __init__(self, limit: Limit) -> None:
        self.turn = threading.Condition()
        self.limit = limit
        self.active = 0
        self.free_at = 0.0  # when the next request may begin
        self.paused_until = 0.0  # what the host asked for


class Limiter:
    """Holds requests back; one for all threads.

    Args:
        clock: Seconds, as of :func:`time.monotonic`.
        sleep: Waits for some seconds, or less when all is to end.
        default: Terms for hosts that nothing is known of.
    """

    def __init__(
        self,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], object] | None = None,
        default: Limit = Limit(),  # noqa: B008 (a tuple)
    ) -> None:
        self._clock = clock
        self.closed = threading.Event()
        self._sleep = sleep or self.closed.wait
        self._default = default
        self._known: dict[tuple[str, str], Limit] = {}
        self._gauges: dict[tuple[str, str], _Gauge] = {}
        self._lock = threading.Lock()

    def declare(self, host: str, pool: str, limit: Limit) -> None:
        """State the terms of a host to begin with; later answers may change them."""
        self._known.setdefault((host, pool), limit)

    def _gauge(self, host: str, pool: str) -> _Gauge:
        with self._lock:
            key = (host, pool)
            if key not in self._gauges:
                self._gauges[key] = _Gauge(self._known.get(key, self._default))
            return self._gauges[key]

    @contextmanager
    def slot(self, host: str, pool: str = "") -> Iterator[None]:
        """Wait for a turn at a host, and hold it.

        Raises:
            FetchError: All is to end.
        """
        self._go_on()
        gauge = self._gauge(host, pool)
        with gauge.turn:
            while gauge.active >= gauge.limit.concurrency:
                gauge.turn.wait(0.5)
                self._go_on()
            gauge.active += 1
            begin = max(self._clock(), gauge.free_at, gauge.paused_until)
            gauge.free_at = begin + gauge.limit.interval
        try:
            while (wait := begin - self._clock()) > 0:
                self._sleep(wait)
                self._go_on()
            yield
        finally:
            with gauge.turn:
                gauge.active -= 1
                gauge.turn.notify()

    def _go_on(self) -> None:
        if self.closed.is_set():
            raise FetchError("stopped", reason="stopped")

    def learn(self, host: str, pool: str, headers: Mapping[str, str]) -> None:
        """Take over the limits that an answer states."""
        gauge = self._gauge(host, pool)
        if not any(name in headers for name in _HEADERS):
            return
        number = _number(headers.get("x-rate-limit-limit"))
        seconds = _number(headers.get("x-rate-limit-interval"))
        together = _number(headers.get("x-concurrency-limit"))
        with gauge.turn:
            interval, concurrency = gauge.limit
            if number and seconds:
                interval = seconds / number
            if together and together >= 1:
                concurrency = min(int(together), 64)
            if interval < gauge.limit.interval:  # a wider limit holds from now on
                gauge.free_at = min(gauge.free_at, self._clock() + interval)
            if concurrency > gauge.limit.concurrency:
                gauge.turn.notify_all()
            gauge.limit = Limit(interval, concurrency)

    def pause(self, host: str, pool: str, seconds: float) -> None:
        """Begin no request to a host for some seconds."""
        gauge = self._gauge(host, pool)
        with gauge.turn:
            gauge.paused_until = max(gauge.paused_until, self._clock() + seconds)

    def slow_down(self, host: str, pool: str) -> None:
        """Ask a host that stalls with half as many requests at a time."""
        gauge = self._gauge(host, pool)
        with gauge.turn:
            interval, concurrency = gauge.limit
            gauge.limit = Limit(interval, max(1, concurrency // 2))


def _number(text: str | None) -> float | None:
    m = re.match(r"\s*(\d{1,9}(?:\.\d+)?)\s*s?\s*$", text or "")
    return float(m[1]) if m else None
