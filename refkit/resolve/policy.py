"""What resolving may do: which fields, whom it may ask, how long, under which name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Union
from urllib.parse import urlsplit

from refkit.errors import ConfigError

if TYPE_CHECKING:
    from refkit.resolve.sources.search import SearchBackend

#: Fields that can be looked up, as attributes of :class:`refkit.Reference`.
FIELDS = (
    "url", "doi", "issued", "author", "container_title", "publisher", "volume", "issue",
    "page", "isbn", "issn", "pmid",
)  # fmt: skip

#: The sources in the order in which they are asked, with the address that each one has.
SERVICES: Mapping[str, str] = {
    "link": "",
    "doi": "https://doi.org/",
    "crossref": "https://api.crossref.org/",
    "openalex": "https://api.openalex.org/",
    "datacite": "https://api.datacite.org/",
    "arxiv": "https://export.arxiv.org/",
    "pubmed": "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/",
    "openlibrary": "https://openlibrary.org/",
    "wikidata": "https://www.wikidata.org/",
    "guess": "",
    "wordpress": "",
    "sitemap": "",
    "feed": "",
    "sitesearch": "",
    "wayback": "https://web.archive.org/",
    "search": "",
}

#: A web search: an object that knows its name, or any function from a query to addresses.
Search = Union["SearchBackend", Callable[[str], Iterable[str]]]

_MAIL = re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvePolicy:
    """The terms of a look-up; the same terms and the same cache give the same result.

    Attributes:
        fields: Fields to fill in where they are empty, out of :data:`FIELDS`.
        overwrite: Fields that may be replaced although the person wrote something.
        sources: Names out of :data:`SERVICES` to use; empty means all.
        offline: Answer from the cache alone and open no connection.
        mailto: The user's mail address. Servers are told it in the User-Agent header, and
            services that ask for one in the query (they serve those better who give it); it
            never gets into a result or the cache.
        jobs: How many references are worked on at a time. More jobs never mean more
            requests to one host than its limits allow.
        timeout: Seconds that one exchange with a server may take in all.
        candidates: How many pages may be opened for one reference.
        cache: File of the cache; empty for the user's own, ``:memory:`` for none on disk.
        max_age: Days that an answer is used again before it is asked for anew.
        services: Other addresses for services, by name: mirrors, or servers of tests.
        keys: Keys of services that want one (``openalex``); blank ones are never sent.
        search: Web searches to fall back on.
        allow: Networks that may be connected to although they are not public, as
            ``127.0.0.0/8`` or ``127.0.0.0/8:8080``.
        robots: Whether robots.txt is obeyed (services with an API are not concerned).
    """

    fields: tuple[str, ...] = ("url", "doi", "issued")
    overwrite: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    offline: bool = False
    mailto: str = ""
    jobs: int = 8
    timeout: float = 15.0
    candidates: int = 12
    cache: str | Path = ""
    max_age: float = 30.0
    services: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    search: tuple[Search, ...] = ()
    allow: tuple[str, ...] = ()
    robots: bool = True

    def __post_init__(self) -> None:
        """Refuse what makes no sense.

        Raises:
            ConfigError: A name is unknown, a number out of range, an address malformed.
        """
        for name in (*self.fields, *self.overwrite):
            if name not in FIELDS:
                raise ConfigError(f"no field {name!r} to look up; known: {', '.join(FIELDS)}")
        for name in (*self.sources, *self.services):
            if name not in SERVICES:
                raise ConfigError(f"there is no source {name!r}; known: {', '.join(SERVICES)}")
        for name, url in self.services.items():
            if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
                raise ConfigError(f"the address of {name} must begin with http:// or https://")
        if self.mailto and not _MAIL.fullmatch(self.mailto):
            raise ConfigError(f"{self.mailto!r} is no mail address")
        if not 1 <= self.jobs <= 256:
            raise ConfigError("jobs must be between 1 and 256")
        if not self.timeout > 0:
            raise ConfigError("timeout must be more than 0 seconds")
        if self.candidates < 1:
            raise ConfigError("candidates must be at least 1")

    def base(self, service: str) -> str:
        """Return the address of a service, with a slash at its end."""
        return (self.services.get(service) or SERVICES[service]).rstrip("/") + "/"

    def uses(self, source: str) -> bool:
        """Tell whether a source may be asked."""
        return not self.sources or source in self.sources

    def key(self, service: str) -> str:
        """Return the key for a service, empty if there is none."""
        return self.keys.get(service, "").strip()
