"""The protocol of all sources, and what several of them need to read records."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar, Protocol

from refkit.model import Date, Name, Reference
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.matchtext import plain

#: Names of one record that are read; lists of thousands say nothing more.
PEOPLE = 100

#: What makes it worth while to look for markup, entities and runs of blanks.
_MARKUP = re.compile(r"[&<]|^ |  | $")


class Source(Protocol):
    """A source of candidates.

    Attributes:
        name: Its name in policies, evidence and messages.
        limits: The limits that it states, by pool; its answers may change them.
    """

    name: ClassVar[str]
    limits: ClassVar[Mapping[str, Limit]]

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Propose works that may be the one that a reference means."""


def text(value: Any) -> str:
    """Return the first text in a value that may be a list, None or something else."""
    while isinstance(value, (list, tuple)):
        value = next((v for v in value if v), None)
    if not isinstance(value, str):
        return ""
    clean = value.isascii() and value.isprintable() and not _MARKUP.search(value)
    return value if clean else plain(value)


def items(value: Any) -> list[dict[str, Any]]:
    """Return the objects of a list that may be anything."""
    return [v for v in value if isinstance(v, dict)] if isinstance(value, list) else []


def at(value: Any, *keys: str) -> Any:
    """Return what lies at the end of a path of keys, None if the path breaks off."""
    for key in keys:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def date(value: Any) -> Date | None:
    """Return a date from CSL's ``date-parts`` or from text such as ``2019-03``.

    Years before 1400 or to come are placeholders; a day or month out of range is dropped
    with what follows it.
    """
    if isinstance(value, dict):
        parts: Any = value.get("date-parts")
        parts = parts[0] if isinstance(parts, list) and parts else ()
    elif isinstance(value, str):
        parts = value.strip()[:10].replace("/", "-").split("-")
    else:
        parts = (value,)
    numbers: list[int] = []
    for part, low, high in zip(
        parts if isinstance(parts, (list, tuple)) else (),
        (1400, 1, 1),
        (datetime.date.today().year + 1, 12, 31),
        strict=False,
    ):
        try:
            number = int(part)
        except (TypeError, ValueError):
            break
        if not low <= number <= high:
            break
        numbers.append(number)
    return Date(parts=(tuple(numbers),)) if numbers else None


def person(value: str) -> Name | None:
    """Return a name written ``Family, Given`` or ``Given Family``."""
    words = plain(value)
    family, comma, given = words.partition(",")
    if comma:
        return Name(family=family.strip(), given=given.strip()) if family.strip() else None
    given, _, family = words.rpartition(" ")
    return Name(family=family, given=given) if family else None


def query(reference: Reference) -> str:
    """Return the words that describe a reference best, for a search by words."""
    people = [n.family or n.literal for n in (reference.author or reference.editor)[:3]]
    year = str(reference.issued.year) if reference.issued and reference.issued.year else ""
    words = [reference.title, *people, reference.container_title, year]
    return " ".join(w for w in words if w)[:400]
