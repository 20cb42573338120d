"""Open Library (https://openlibrary.org/developers/api)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from urllib.parse import urlencode

from refkit.model import Name, Reference
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import PEOPLE, at, date, items, person, text

_FIELDS = "key,title,subtitle,author_name,first_publish_year,isbn,publisher"


class OpenLibrary:
    """Books. A search tells of a work, whose editions differ in date; an ISBN of one edition."""

    name: ClassVar[str] = "openlibrary"
    limits: ClassVar[Mapping[str, Limit]] = {"": Limit(0.34, 2)}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search by title and author."""
        title = look.reference.title
        if not title:
            return
        asked = {"title": title[:200], "limit": "5", "fields": _FIELDS}
        people = look.reference.author or look.reference.editor
        if people:
            asked["author"] = people[0].family or people[0].literal
        url = f"{look.policy.base(self.name)}search.json?{urlencode(asked)}"
        data, reply = look.json(self.name, url)
        for item in items(at(data, "docs")):
            yield Proposal(
                source=self.name, record=work(item), origin=url, retrieved=reply.retrieved
            )

    def identify(self, look: Look) -> Iterable[Proposal]:
        """Return the edition whose ISBN stands in the reference."""
        number = isbn(look.reference.isbn)
        if not number:
            return
        url = f"{look.policy.base(self.name)}isbn/{number}.json"
        data, reply = look.json(self.name, url)
        if isinstance(data, dict):
            yield Proposal(
                source=self.name,
                record=edition(data, number).replace(author=self._people(look, data)),
                origin=url,
                retrieved=reply.retrieved,
            )

    def _people(self, look: Look, data: Mapping[str, Any]) -> tuple[Name, ...]:
        """The authors, each of whom stands in a record of its own."""
        found = []
        for item in items(data.get("authors"))[:3]:
            key = text(item.get("key"))
            if re.fullmatch(r"/authors/OL\d+A", key):
                who, _ = look.json(self.name, f"{look.policy.base(self.name)}{key[1:]}.json")
                name = person(text(at(who, "name")))
                found += [name] if name else []
        return tuple(found)


def isbn(value: str) -> str:
    """Return the first ISBN in a text whose check digit is right (ISO 2108), else empty."""
    for m in re.finditer(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]", value):
        number = re.sub(r"[- ]", "", m[0]).upper()
        digits = [10 if c == "X" else int(c) for c in number]
        if len(digits) == 10 and sum((10 - i) * d for i, d in enumerate(digits)) % 11 == 0:
            return number
        if len(digits) == 13 and sum(d * (1, 3)[i % 2] for i, d in enumerate(digits)) % 10 == 0:
            return number
    return ""


def _title(item: Mapping[str, Any]) -> str:
    return ": ".join(t for t in (text(item.get("title")), text(item.get("subtitle"))) if t)


def work(item: Mapping[str, Any]) -> Reference:
    """Return the record of a work: without a date, for its editions have each their own."""
    names = item.get("author_name")
    people = (person(text(n)) for n in (names if isinstance(names, list) else [])[:PEOPLE])
    return Reference(
        type="book",
        title=_title(item),
        author=tuple(n for n in people if n),
        original_date=date(item.get("first_publish_year")),
    )


def edition(data: Mapping[str, Any], number: str) -> Reference:
    """Return the record of an edition."""
    m = re.search(r"\b(1[4-9]\d\d|20\d\d)\b", text(data.get("publish_date")))
    return Reference(
        type="book",
        title=_title(data),
        publisher=text(data.get("publishers")),
        issued=date(m[1]) if m else None,
        isbn=number,
    )
