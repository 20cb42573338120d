"""Crossref's REST API (https://api.crossref.org/swagger-ui/index.html)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

from refkit.errors import FetchError
from refkit.model import Name, Reference
from refkit.resolve.http import JSON
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import PEOPLE, at, date, items, query, text

_SELECT = (
    "DOI,title,author,editor,issued,published,container-title,type,publisher,ISBN,ISSN,page,"
    "volume,issue"
)
#: DOIs in one request, and their characters; so few are asked for one by one.
MOST, LONGEST, FEW = 50, 2500, 6
#: What can stand in a filter without being taken for a part of it.
_PLAIN = re.compile(r"10\.\d{4,9}/[A-Za-z0-9._()/-]+")
_TYPES = {
    "journal-article": "article-journal", "proceedings-article": "paper-conference",
    "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter",
    "reference-entry": "entry", "book": "book", "monograph": "book", "edited-book": "book",
    "reference-book": "book", "proceedings": "book", "dissertation": "thesis", "report": "report",
    "report-component": "report", "posted-content": "article", "dataset": "dataset",
    "standard": "standard", "peer-review": "peer-review", "component": "component",
}  # fmt: skip
_IN_BOOKS = frozenset({"chapter", "paper-conference"})


class Crossref:
    """Articles, chapters, books and more with a DOI."""

    name: ClassVar[str] = "crossref"
    # The public pools; x-rate-limit-limit and x-concurrency-limit of each answer decide.
    limits: ClassVar[Mapping[str, Limit]] = {"single": Limit(0.2, 1), "list": Limit(1.0, 1)}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search by the words of the reference."""
        if not look.reference.title:
            return
        asked = {"query.bibliographic": query(look.reference), "rows": "5", "select": _SELECT}
        url = f"{look.policy.base(self.name)}works?{urlencode(asked)}"
        data, reply = look.json(self.name, url, pool="list", private=_contact(look))
        for item in items(at(data, "message", "items")):
            yield Proposal(
                source=self.name, record=record(item), origin=url, retrieved=reply.retrieved
            )

    def by_doi(self, look: Look, doi: str) -> Proposal | None:
        """Return the work with a DOI, if Crossref has it."""
        self._ask_together(look, doi)
        url = self._address(look, doi)
        data, reply = look.json(self.name, url, pool="single", private=_contact(look))
        item = at(data, "message")
        if not isinstance(item, dict):
            return None
        return Proposal(
            source=self.name, record=record(item), origin=url, retrieved=reply.retrieved
        )

    def _address(self, look: Look, doi: str) -> str:
        return f"{look.policy.base(self.name)}works/{quote(doi, safe='')}"

    def _ask_together(self, look: Look, doi: str) -> None:
        """Ask for the DOIs of a list in one request, so that each is in the cache.

        It saves time and nothing else: what such a request does not bring is asked for alone.
        """
        run = look.run
        group = run.groups.get(doi, ())
        if not group or run.policy.offline or self.name in run.given_up:
            return
        if not run.session.known(self._address(look, doi), accept=JSON):
            run.once((self.name, group), lambda: self._together(look, group))

    def _together(self, look: Look, group: Iterable[str]) -> None:
        session = look.run.session
        where = {d: self._address(look, d) for d in group}
        where = {d: u for d, u in where.items() if not session.known(u, accept=JSON)}
        if len(where) < FEW:
            return
        asked = {"filter": ",".join(f"doi:{d}" for d in where), "rows": str(len(where)),
                 "select": _SELECT}  # fmt: skip
        url = f"{look.policy.base(self.name)}works?{urlencode(asked)}"
        try:
            reply = session.get(url, accept=JSON, pool="list", private=_contact(look), passing=True)
            found = items(at(reply.json(), "message", "items"))
        except FetchError as error:
            if error.reason == "stopped":
                raise
            look.run.given_up.add(self.name)
            return
        told: dict[str, dict[str, Any]] = {}
        for item in found:
            told.setdefault(text(item.get("DOI")).lower(), item)
        for doi, single in where.items():
            if doi.lower() in told:
                with suppress(RecursionError):
                    body = json.dumps({"status": "ok", "message": told[doi.lower()]})
                    session.keep(single, body.encode(), reply, accept=JSON)


def grouped(dois: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return for each DOI of a list those that are asked for with it; none if they are few."""
    groups: list[list[str]] = [[]]
    size = 0
    for doi in dict.fromkeys(d for d in dois if _PLAIN.fullmatch(d)):
        if len(groups[-1]) >= MOST or size + len(doi) > LONGEST:
            groups.append([])
            size = 0
        groups[-1].append(doi)
        size += len(doi)
    return {doi: tuple(group) for group in groups if len(group) >= FEW for doi in group}


def _contact(look: Look) -> dict[str, str]:
    return {"mailto": look.policy.mailto} if look.policy.mailto else {}


def record(item: Mapping[str, Any]) -> Reference:
    """Return the record in an item of Crossref; what is malformed is left out.

    Of a chapter in a series the series is told first and the book last.
    """
    kind = _TYPES.get(text(item.get("type")), "document")
    container, series = text(item.get("container-title")), ""
    if kind in _IN_BOOKS and isinstance(listed := item.get("container-title"), list):
        book = next((t for v in reversed(listed) if (t := text(v))), "")
        container, series = book, container if container != book else ""
    return Reference(
        type=kind,
        title=text(item.get("title")),
        author=_people(item.get("author")),
        editor=_people(item.get("editor")),
        issued=date(item.get("issued")) or date(item.get("published")),
        container_title=container,
        collection_title=series,
        publisher=text(item.get("publisher")),
        volume=text(item.get("volume")),
        issue=text(item.get("issue")),
        page=text(item.get("page")),
        isbn=text(item.get("ISBN")),
        issn=text(item.get("ISSN")),
        doi=text(item.get("DOI")),
    )


def _people(value: Any) -> tuple[Name, ...]:
    found = []
    for item in items(value)[:PEOPLE]:
        family, given = text(item.get("family")), text(item.get("given"))
        if family:
            found.append(Name(family=family, given=given, suffix=text(item.get("suffix"))))
        elif whole := text(item.get("name")) or given:
            found.append(Name(literal=whole))
    return tuple(found)
