"""Dates as APA 7 prints them (Publication Manual, 9.13 to 9.17)."""

from __future__ import annotations

import re

from refkit.model import Date, Reference
from refkit.render import clean
from refkit.render.apa.kinds import DATED, DATED_ALONE, DATED_GENRE

MONTHS = (
    "January February March April May June July August September October November December".split()
)
SEASONS = {1: "Spring", 2: "Summer", 3: "Fall", 4: "Winter"}
_PENDING = re.compile(
    r"(?:in[ -]?press|forthcoming|to appear|accepted(?: for publication)?|im (?:Druck|Erscheinen)|"
    r"sous presse|en prensa|no prelo|in corso di stampa)\.?",
    re.IGNORECASE,
)
_NO_DATE = re.compile(r"n\.?\s?d\.?|no date|undated|n/?a|s\.\s?d\.|o\.\s?J\.", re.IGNORECASE)


def pending(reference: Reference) -> bool:
    """Whether a work without a date is said to be in press."""
    return _PENDING.fullmatch(reference.status.strip()) is not None


def to_the_day(reference: Reference) -> bool:
    """Whether month and day stand in the date of a work of this type (9.14)."""
    kind = reference.type
    if kind in DATED:
        return True
    if kind in DATED_ALONE:
        return not (
            reference.page or reference.volume or reference.editor or reference.publisher
            or reference.doi
        )  # fmt: skip
    return DATED_GENRE.search(f"{reference.genre} {reference.medium}") is not None


def issued(reference: Reference, letter: str = "") -> str:
    """Return what stands in the brackets behind the author.

    Args:
        reference: The record; without a date it is "n.d.", or "in press" by its status.
        letter: Letter that tells works of one author and year apart (9.47).
    """
    date = reference.issued
    if date is None:
        return _undated("in press" if pending(reference) else "n.d.", letter)
    if not date.parts or not date.parts[0]:
        words = clean.text(date.literal).strip("()[]")
        if not words or _NO_DATE.fullmatch(words):
            return _undated("in press" if pending(reference) else "n.d.", letter)
        return _undated("in press" if _PENDING.fullmatch(words) else words, letter)
    first = date.parts[0]
    start = ("ca. " if date.circa else "") + year(first[0]) + letter
    second = date.parts[1] if len(date.parts) > 1 else ()
    if second and second[0] != first[0]:
        if not second[0]:
            return f"{start}–present"
        if len(first) < 2 or len(second) < 2 or not to_the_day(reference):
            return f"{start}–{year(second[0])}"
        return f"{start}, {_month_day(first)}–{full(Date(parts=(second,)))}"
    if date.season in SEASONS:
        return f"{start}, {SEASONS[date.season or 0]}"
    if len(first) < 2 or not to_the_day(reference):
        return start
    rest = _month_day(first, second)
    return f"{start}, {rest}" if rest else start


def _undated(words: str, letter: str) -> str:
    return f"{words}-{letter}" if letter else words


def year(number: int) -> str:
    """Return a year, those before the common era as ``350 B.C.E.`` (9.42)."""
    return str(number) if number > 0 else f"{-number} B.C.E." if number else "1 B.C.E."


def years(date: Date | None) -> str:
    """Return the year or years of a date alone."""
    if date is None:
        return ""
    if not date.parts or not date.parts[0]:
        return clean.text(date.literal)
    out = "–".join([year(p[0]) for p in date.parts if p and p[0]])
    return f"ca. {out}" if date.circa else out


def _month_day(first: tuple[int, ...], second: tuple[int, ...] = ()) -> str:
    if len(first) < 2 or not 1 <= first[1] <= 12:
        return ""
    out = MONTHS[first[1] - 1] + _day(first)
    if len(second) > 1 and 1 <= second[1] <= 12:
        if second[1] != first[1]:
            out += f"–{MONTHS[second[1] - 1]}{_day(second)}"
        elif len(second) > 2 and len(first) > 2 and second[2] != first[2]:
            out += f"–{second[2]}"
    return out


def _day(date: tuple[int, ...]) -> str:
    return f" {date[2]}" if len(date) > 2 and 1 <= date[2] <= 31 else ""


def full(date: Date) -> str:
    """Return ``August 31, 2019``, as far as the parts go."""
    if not date.parts or not date.parts[0]:
        return clean.text(date.literal)
    first = date.parts[0]
    rest = _month_day(first)
    if not rest:
        return year(first[0])
    return f"{rest}, {year(first[0])}" if _day(first) else f"{rest} {year(first[0])}"
