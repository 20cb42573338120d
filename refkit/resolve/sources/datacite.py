"""DataCite's REST API (https://support.datacite.org/docs/api)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from urllib.parse import quote, urlencode

from refkit.model import Date, Name, Reference
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import PEOPLE, at, date, items, person, text


class DataCite:
    """Data sets, software, reports, theses and preprints with a DOI."""

    name: ClassVar[str] = "datacite"
    limits: ClassVar[Mapping[str, Limit]] = {"": Limit(0.6, 2)}  # 500 in five minutes

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search by title and first author."""
        title = _words(look.reference.title)
        if not title:
            return
        asked = f'titles.title:"{title}"'
        if look.reference.author and (family := _words(look.reference.author[0].family)):
            asked += f" AND creators.name:{family.split()[-1]}"
        query = urlencode({"query": asked, "page[size]": "5"})
        url = f"{look.policy.base(self.name)}dois?{query}"
        data, reply = look.json(self.name, url, private=_contact(look))
        for item in items(at(data, "data")):
            yield Proposal(
                source=self.name, record=record(item), origin=url, retrieved=reply.retrieved
            )

    def by_doi(self, look: Look, doi: str) -> Proposal | None:
        """Return the work with a DOI, if DataCite has it."""
        url = f"{look.policy.base(self.name)}dois/{quote(doi, safe='')}"
        data, reply = look.json(self.name, url, private=_contact(look))
        item = at(data, "data")
        if not isinstance(item, dict):
            return None
        return Proposal(
            source=self.name, record=record(item), origin=url, retrieved=reply.retrieved
        )


def _contact(look: Look) -> dict[str, str]:
    return {"mailto": look.policy.mailto} if look.policy.mailto else {}


def _words(value: str) -> str:
    """A text without the signs of the query language."""
    return " ".join("".join(c if c.isalnum() else " " for c in value).split())[:200]


def record(item: Mapping[str, Any]) -> Reference:
    """Return the record in a DOI of DataCite."""
    found: Any = item.get("attributes")
    kind = text(at(found, "types", "citeproc"))
    names = (_name(c) for c in items(at(found, "creators"))[:PEOPLE])
    titles = [t for t in items(at(found, "titles")) if not t.get("titleType")]
    publisher = at(found, "publisher")
    return Reference(
        type=kind or "document",
        title=text([t.get("title") for t in titles or items(at(found, "titles"))]),
        author=tuple(n for n in names if n),
        issued=_issued(found),
        container_title=text(at(found, "container", "title")),
        publisher=text(at(publisher, "name")) or text(publisher),
        doi=text(at(found, "doi")) or text(item.get("id")),
    )


def _issued(found: Any) -> Date | None:
    dates = {text(d.get("dateType")): d.get("date") for d in items(at(found, "dates"))}
    return date(dates.get("Issued")) or date(at(found, "publicationYear"))


def _name(creator: Mapping[str, Any]) -> Name | None:
    family, given = text(creator.get("familyName")), text(creator.get("givenName"))
    if family:
        return Name(family=family, given=given)
    whole = text(creator.get("name"))
    if text(creator.get("nameType")) == "Organizational" or not whole:
        return Name(literal=whole) if whole else None
    return person(whole) if "," in whole else Name(literal=whole)
