"""The title element: the title and what stands behind it (Publication Manual, 9.18 to 9.22)."""

from __future__ import annotations

import re

from refkit.model import Reference
from refkit.render import clean
from refkit.render.apa.author import Lead
from refkit.render.apa.describe import description
from refkit.render.apa.kinds import AS_WRITTEN, EVENTS
from refkit.render.apa.numbers import identifier, in_series
from refkit.render.case import Casing
from refkit.render.rich import put_rich
from refkit.render.runs import ITALIC, Line

_BRACKETS = re.compile(r"(.*\S)\s*((?:\s\[[^\[\]]+\])+)$", re.DOTALL)
#: Types whose description stands behind the whole they are part of (10.5, 10.10).
_DESCRIBED_BEHIND = EVENTS | frozenset(["document", "report", "software", "standard"])


def described_behind(reference: Reference, place: str) -> bool:
    """Whether the description belongs to the larger work: ``[Symposium]``, ``[Mobile app]``."""
    if place != "part" or reference.type not in _DESCRIBED_BEHIND:
        return False
    return reference.type != "paper-conference" or not (reference.page or reference.publisher)


def put_title(line: Line, text: str, style: int) -> None:
    """Write a title; what its end says in square brackets is upright (9.38)."""
    found = _BRACKETS.fullmatch(text) if text[-1:] == "]" else None
    if found:
        put_rich(line, found[1], style)
        line.put(found[2])
    elif "<" in text:
        put_rich(line, text, style)
    else:
        line.put(text, style)


def title(line: Line, reference: Reference, who: Lead, place: str, casing: Casing) -> None:
    """Write title, identifying numbers and description."""
    text = clean.title(reference.title)
    if text and not _names_reviewed_work(reference):
        if reference.type not in AS_WRITTEN:
            text = casing.title(text, reference)
        if place in ("", "site"):
            text = with_volume(in_front(reference, text, casing), reference, casing)
        elif reference.part_title and place == "serial":
            text = with_part(text, reference)
        style = 0 if place in ("serial", "part") else ITALIC
        if shows_original(reference):
            put_title(line, clean.title(reference.original_title), style)
            line.space()
            translated = Line()
            put_rich(translated, text)
            line.bracket(translated, "[]")
        else:
            put_title(line, text, style)
    else:
        text = ""
    behind = identifier(reference, who, place)
    if behind:
        if text:
            line.space()
        put_rich(line, f"({behind})")
    if not described_behind(reference, place):
        said = description(reference, who, place, casing)
        if said:
            if text or behind:
                line.space()
            line.bracket(said, "[]")


def shows_original(reference: Reference) -> bool:
    """Whether a title in another language stands in front of its translation (9.38).

    Works that were themselves translated are cited by the title of the translation.
    """
    return bool(reference.original_title and reference.title) and not (
        reference.translator or reference.editor_translator or reference.original_date
    )


def _names_reviewed_work(reference: Reference) -> bool:
    """Whether the title is that of the work reviewed: the review itself has none (10.7)."""
    return (
        reference.type in ("review", "review-book")
        and bool(reference.reviewed_author)
        and not (reference.reviewed_title or reference.reviewed_genre)
    )


def in_front(reference: Reference, text: str, casing: Casing) -> str:
    """Return a title behind its numbered series: ``Lecture notes: Vol. 3. Title`` (10.5)."""
    if not in_series(reference):
        return text
    series = casing.title(clean.title(reference.collection_title), reference)
    at = clean.volume(reference.collection_number or reference.volume)
    return f"{series}: Vol. {at}. {text}" if at else text


def with_volume(text: str, reference: Reference, casing: Casing) -> str:
    """Return the title of a work with that of its volume: ``Title: Vol. 2. Volume`` (9.19)."""
    own = clean.title(reference.volume_title)
    if not own:
        return with_part(text, reference)
    own = casing.title(own, reference)
    at = clean.volume(reference.volume)
    return f"{text}: Vol. {at}. {own}" if at else f"{text}: {own}"


def with_part(text: str, reference: Reference) -> str:
    """Return a title with that of a part: ``Title: Part 2. Own title``."""
    own = clean.title(reference.part_title)
    if not own:
        return text
    at = clean.text(reference.part_number)
    return f"{text}: Part {at}. {own}" if at else f"{text}: {own}"
