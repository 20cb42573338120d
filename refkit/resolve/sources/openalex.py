"""OpenAlex (https://docs.openalex.org)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from urllib.parse import urlencode

from refkit.model import Name, Reference
from refkit.parse.identifiers import clean_doi
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import PEOPLE, at, date, items, person, text

_TYPES = {
    "article": "article-journal", "review": "article-journal", "book": "book",
    "book-chapter": "chapter", "dissertation": "thesis", "preprint": "article",
    "report": "report", "dataset": "dataset", "peer-review": "peer-review",
}  # fmt: skip


class OpenAlex:
    """Works of all kinds; asked only with a key, without which searching is hardly served."""

    name: ClassVar[str] = "openalex"
    limits: ClassVar[Mapping[str, Limit]] = {"": Limit(0.05, 4)}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search by the title."""
        key = look.policy.key(self.name)
        if not look.reference.title or not (key or self.name in look.policy.sources):
            return
        asked = {"search": look.reference.title[:300], "per_page": "10"}
        url = f"{look.policy.base(self.name)}works?{urlencode(asked)}"
        data, reply = look.json(self.name, url, private={"api_key": key} if key else {})
        for item in items(at(data, "results")):
            yield Proposal(
                source=self.name, record=record(item), origin=url, retrieved=reply.retrieved
            )


def record(item: Mapping[str, Any]) -> Reference:
    """Return the record in a work of OpenAlex."""
    place = item.get("primary_location")
    doi = clean_doi(text(item.get("doi")))
    names = (_name(a) for a in items(item.get("authorships"))[:PEOPLE])
    return Reference(
        type=_TYPES.get(text(item.get("type")), "document"),
        title=text(item.get("display_name")) or text(item.get("title")),
        author=tuple(n for n in names if n),
        issued=date(item.get("publication_date")) or date(item.get("publication_year")),
        container_title=text(at(place, "source", "display_name")),
        volume=text(at(item, "biblio", "volume")),
        issue=text(at(item, "biblio", "issue")),
        doi=doi,
        url="" if doi else text(at(place, "landing_page_url")),
    )


def _name(authorship: Mapping[str, Any]) -> Name | None:
    # raw_author_name stands in either order; display_name is "Given Family".
    return person(
        text(at(authorship, "author", "display_name")) or text(authorship.get("raw_author_name"))
    )
