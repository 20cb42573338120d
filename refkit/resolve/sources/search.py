"""Web searches to plug in: SearXNG, Brave, or any function. None is asked unless named."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, ClassVar, Protocol, runtime_checkable
from urllib.parse import urlencode

from refkit.errors import FetchError
from refkit.resolve.cache import Stored
from refkit.resolve.http import JSON, Session
from refkit.resolve.http.urls import host_of
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal, names_of
from refkit.resolve.sources.base import at, items, text

#: Results of a search whose pages are opened.
HITS = 8


@runtime_checkable
class SearchBackend(Protocol):
    """A web search."""

    @property
    def name(self) -> str:
        """Its name in evidence and messages."""

    def search(self, query: str, session: Session) -> list[str]:
        """Return addresses of pages, the best first.

        Raises:
            FetchError: The search did not answer, which is not the same as "nothing found".
        """


@dataclass(frozen=True, slots=True)
class SearXNG:
    """A SearXNG server whose operator permits JSON (https://docs.searxng.org/dev/search_api.html).

    Attributes:
        base: Address of the server.
    """

    base: str
    name: ClassVar[str] = "searxng"

    def search(self, query: str, session: Session) -> list[str]:
        """Return the results; see :class:`SearchBackend`."""
        url = f"{self.base.rstrip('/')}/search?{urlencode({'q': query, 'format': 'json'})}"
        try:
            reply = session.get(url, accept=JSON)
        except FetchError as error:
            if error.status == 403:
                why = f"{host_of(url)} does not permit JSON; ask its operator"
                raise FetchError(why, reason="blocked", status=403) from error
            raise
        data = reply.json()
        found = [text(r.get("url")) for r in items(at(data, "results"))]
        if not found and at(data, "unresponsive_engines"):
            silent = FetchError("none of the engines answered", reason="rate-limited")
            session.forget(url, accept=JSON, why=silent)
            raise silent
        return found


@dataclass(frozen=True, slots=True)
class Brave:
    """Brave Search (https://api-dashboard.search.brave.com/app/documentation/web-search).

    Attributes:
        key: The subscription token.
        base: Address of the service.
    """

    key: str
    base: str = "https://api.search.brave.com/"
    name: ClassVar[str] = "brave"

    def search(self, query: str, session: Session) -> list[str]:
        """Return the results; see :class:`SearchBackend`."""
        asked = urlencode({"q": query[:400], "count": "10"})
        url = f"{self.base.rstrip('/')}/res/v1/web/search?{asked}"
        reply = session.get(url, accept=JSON, secret={"X-Subscription-Token": self.key.strip()})
        return [text(r.get("url")) for r in items(at(reply.json(), "web", "results"))]


@dataclass(frozen=True, slots=True)
class FromFunction:
    """A function from a query to addresses; its results are cached like answers of servers.

    Attributes:
        function: The function.
    """

    function: Callable[[str], Iterable[str]]

    @property
    def name(self) -> str:
        """The function's own name."""
        return getattr(self.function, "__name__", "search")

    def search(self, query: str, session: Session) -> list[str]:
        """Return the results; see :class:`SearchBackend`."""
        key = f"CALL {self.name} {query}"
        stored = session.cache.get(key)
        if stored is not None:
            return [str(u) for u in json.loads(stored.body)]
        if session.policy.offline:
            raise FetchError("not in the cache", reason="offline-miss")
        try:
            found = [str(u) for u in self.function(query)][:50]
        except Exception as error:
            raise FetchError(f"{self.name} failed: {error}", reason="connection") from error
        now = time.time()
        when = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        body = json.dumps(found).encode()
        session.cache.put(key, Stored(status=200, body=body, fetched=now, retrieved=when))
        return found


class Search:
    """All web searches of the policy, one after the other until one finds something."""

    name: ClassVar[str] = "search"
    limits: ClassVar[Mapping[str, Limit]] = {}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search for the title with the site, or else with the author."""
        reference = look.reference
        if not reference.title:
            return []
        people = [n.family or n.literal for n in reference.author[:1]]
        with_what = [*names_of(reference)[:1], *people][:1]
        query = " ".join([f'"{reference.title[:200]}"', *with_what])
        for backend in look.policy.search:
            found = self._found(look, _backend(backend), query)
            if found:
                return [
                    Proposal(source=self.name, url=url, rank=1 - n / 100)
                    for n, url in enumerate(found[:HITS])
                ]
        return []

    def _found(self, look: Look, backend: SearchBackend, query: str) -> list[str]:
        try:
            found = backend.search(query, look.run.session)
        except FetchError as error:
            if error.reason == "stopped":
                raise
            look.note(backend.name, query, error.reason, str(error))
            return []
        look.note(backend.name, query, "ok")
        return [u for u in found if u.startswith(("http://", "https://"))]


def _backend(given: Any) -> SearchBackend:
    return given if isinstance(given, SearchBackend) else FromFunction(given)
