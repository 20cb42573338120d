"""What sources work with: a look at one reference, within a run over a list."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from refkit.errors import FetchError
from refkit.model import Reference
from refkit.resolve.http import HTML, JSON, Reply, Session
from refkit.resolve.http.urls import host_of
from refkit.resolve.limits import Limit
from refkit.resolve.matchtext import fold
from refkit.resolve.outcome import Attempt
from refkit.resolve.policy import ResolvePolicy

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A work that a source proposes, not checked yet.

    Attributes:
        source: Name of the source.
        url: Page to open and check; empty if ``record`` says all.
        record: What the source itself says of the work.
        origin: Address at which the source says so.
        retrieved: When it was fetched.
        rank: How promising it looks; more is better.
    """

    source: str
    url: str = ""
    record: Reference | None = None
    origin: str = ""
    retrieved: str = ""
    rank: float = 0.0


class Run:
    """One run: what all references share.

    Args:
        policy: The terms.
        session: Fetches.
        references: The whole list; addresses in it tell where sites live.

    Attributes:
        groups: Identifiers that may be asked for together, by each of them.
        given_up: Names of what is no longer tried in this run.
    """

    def __init__(
        self, policy: ResolvePolicy, session: Session, references: Iterable[Reference] = ()
    ) -> None:
        self.policy = policy
        self.session = session
        self.homes: Mapping[str, tuple[str, ...]] = _homes(references)
        self.groups: Mapping[str, tuple[str, ...]] = {}
        self.given_up: set[str] = set()
        self._known: dict[object, Future[Any]] = {}
        self._lock = threading.Lock()

    def once(self, key: object, work: Callable[[], T]) -> T:
        """Do something once in the run, whoever asks first; the others wait for it."""
        with self._lock:
            future = self._known.get(key)
            mine = future is None
            if future is None:
                future = self._known[key] = Future()
        if mine:
            try:
                future.set_result(work())
            except BaseException as error:
                future.set_exception(error)
        return cast(T, future.result())


class Look:
    """A look at one reference: fetches for it and keeps what was tried.

    Args:
        run: The run.
        reference: The reference.
    """

    def __init__(self, run: Run, reference: Reference) -> None:
        self.run = run
        self.policy = run.policy
        self.reference = reference
        self.attempts: list[Attempt] = []

    def note(self, source: str, url: str, state: str, message: str = "") -> None:
        """Keep what was tried, each thing once."""
        attempt = Attempt(source=source, url=url, state=state, message=message)
        if attempt not in self.attempts:
            self.attempts.append(attempt)

    def fetch(
        self,
        source: str,
        url: str,
        *,
        accept: str = HTML,
        optional: bool = False,
        check: Callable[[Reply], object] | None = None,
        **options: Any,
    ) -> Reply | None:
        """Fetch an address; what goes wrong is kept as an attempt.

        Args:
            source: Name of the source that wants it.
            url: The address.
            accept: The Accept header.
            optional: A missing page or host says no more than "no".
            check: Raises a FetchError if the answer is none in truth; it is not kept then.
            **options: As for :meth:`refkit.resolve.http.Session.get`.

        Returns:
            The answer, None if there is none.
        """
        try:
            reply = self.run.session.get(url, accept=accept, **options)
            if check is not None:
                try:
                    check(reply)
                except FetchError as error:
                    self.run.session.forget(url, accept=accept, why=error)
                    raise
        except FetchError as error:
            if error.reason == "stopped":
                raise
            absent = error.status in (404, 410) or (optional and error.reason == "no-such-host")
            absent = absent or (optional and error.reason in ("connection", "tls", "redirect"))
            state = "no match" if absent else error.reason
            self.note(source, url, state, str(error))
            return None
        self.note(source, url, "ok")
        return reply

    def json(self, source: str, url: str, **options: Any) -> Any:
        """Fetch JSON; a pair of None, and an attempt that says why, if there is none."""
        read: list[Any] = []
        reply = self.fetch(
            source, url, accept=JSON, check=lambda r: read.append(r.json()), **options
        )
        return (None, None) if reply is None else (read[0], reply)

    def shared(self, key: object, work: Callable[[Look, str], T], value: str) -> T:
        """Do something with a value once for all references; each keeps what was tried."""

        def noted() -> tuple[T, list[Attempt]]:
            other = Look(self.run, self.reference)
            return work(other, value), other.attempts

        result, attempts = self.run.once(key, noted)
        for attempt in attempts:
            if attempt not in self.attempts:
                self.attempts.append(attempt)
        return result


def names_of(reference: Reference) -> list[str]:
    """Return the names under which the site of a reference may be known."""
    names = [reference.container_title, reference.publisher]
    names += [n.literal for n in reference.author if n.literal]
    return list({fold(n): n for n in reversed(names) if fold(n)}.values())[::-1]


def _homes(references: Iterable[Reference]) -> dict[str, tuple[str, ...]]:
    """Site name → home pages, as the addresses in a list show them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for reference in references:
        host = host_of(reference.url)
        if not host or host in ("doi.org", "dx.doi.org", "web.archive.org"):
            continue
        scheme = reference.url.split(":")[0].lower()
        for name in names_of(reference):
            found[fold(name)].add(f"{scheme}://{host}/")
    return {name: tuple(sorted(homes)) for name, homes in found.items()}


def declare(session: Session, base: str, limits: Mapping[str, Limit]) -> None:
    """State the limits of a service, by pool."""
    for pool, limit in limits.items():
        session.limiter.declare(host_of(base), pool, limit)
