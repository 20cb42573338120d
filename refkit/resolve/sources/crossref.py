"""Crossref's REST API (https://api.crossref.org/swagger-ui/index.html)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

from refkit.model import Name, Reference
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import PEOPLE, at, date, items, query, text

_SELECT = (
    "DOI,title,author,editor,issued,published,container-title,type,publisher,ISBN,ISSN,page,"
    "volume,issue"
)
_TYPES = {
    "journal-article": "article-journal", "proceedings-article": "paper-conference",
    "book-chapter": "chapter", "book-section": "chapter", "book-part": "chapter",
    "reference-entry": "entry", "book": "book", "monograph": "book", "edited-book": "book",
    "reference-book": "book", "proceedings": "book", "dissertation": "thesis", "report": "report",
    "report-component": "report", "posted-content": "article", "dataset": "dataset",
    "standard": "standard", "peer-review": "peer-review", "component": "component",
}  # fmt: skip


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
        url = f"{look.policy.base(self.name)}works/{quote(doi, safe='')}"
        data, reply = look.json(self.name, url, pool="single", private=_contact(look))
        item = at(data, "message")
        if not isinstance(item, dict):
            return None
        return Proposal(
            source=self.name, record=record(item), origin=url, retrieved=reply.retrieved
        )


def _contact(look: Look) -> dict[str, str]:
    return {"mailto": look.policy.mailto} if look.policy.mailto else {}


def record(item: Mapping[str, Any]) -> Reference:
    """Return the record in an item of Crossref; what is malformed is left out."""
    return Reference(
        type=_TYPES.get(text(item.get("type")), "document"),
        title=text(item.get("title")),
        author=_people(item.get("author")),
        editor=_people(item.get("editor")),
        issued=date(item.get("issued")) or date(item.get("published")),
        container_title=text(item.get("container-title")),
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
