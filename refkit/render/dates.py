"""Dates as APA 7 prints them (Publication Manual 9.13 to 9.17)."""

from __future__ import annotations

import re

from refkit.model import Date, Reference

MONTHS = (
    "January February March April May June July August September October November December".split()
)
SEASONS = {1: "Spring", 2: "Summer", 3: "Fall", 4: "Winter"}
#: Types whose date is the year alone, unless it has a season.
_YEAR_ONLY = frozenset(
    """article-journal book chapter thesis paper-conference article patent legal_case standard
    manuscript map entry review-book figure""".split()
)
_PENDING = re.compile(r"in press|forthcoming|in preparation|submitted|to appear", re.IGNORECASE)


def issued(reference: Reference, letter: str = "") -> str:
    """Return what stands in the brackets behind the author.

    Args:
        reference: The record; without a date it is "n.d.", or "in press" by its status.
        letter: Letter that tells works of one author and year apart (9.47).
    """
    date = reference.issued
    dash = f"-{letter}" if letter else ""
    if date is None or (not date.parts and not date.literal):
        pending = _PENDING.fullmatch(reference.status.strip())
        return ("in press" if pending else "n.d.") + dash
    if not date.parts:
        return ("in press" if _PENDING.fullmatch(date.literal.strip()) else date.literal) + dash
    first = date.parts[0]
    year = str(first[0]) if first[0] > 0 else f"{1 - first[0]} B.C.E."
    year = ("ca. " if date.circa else "") + year + letter
    second = date.parts[1] if len(date.parts) > 1 else ()
    if second and second[0] != first[0]:
        return f"{year}–{second[0]}" if second[0] else f"{year}–"
    if date.season in SEASONS:
        return f"{year}, {SEASONS[date.season]}"
    if reference.type in _YEAR_ONLY:
        return year
    rest = _month_day(first, second)
    return f"{year}, {rest}" if rest else year


def _month_day(first: tuple[int, ...], second: tuple[int, ...] = ()) -> str:
    if len(first) < 2 or not 1 <= first[1] <= 12:
        return ""
    out = MONTHS[first[1] - 1] + (f" {first[2]}" if len(first) > 2 else "")
    if len(second) > 1 and 1 <= second[1] <= 12:
        if second[1] != first[1]:
            out += "–" + MONTHS[second[1] - 1] + (f" {second[2]}" if len(second) > 2 else "")
        elif len(second) > 2:
            out += f"–{second[2]}"
    return out


def full(date: Date) -> str:
    """Return ``August 31, 2019``, as far as the parts go."""
    if not date.parts:
        return date.literal
    first = date.parts[0]
    rest = _month_day(first)
    if not rest:
        return str(first[0])
    return f"{rest}, {first[0]}" if len(first) > 2 else f"{rest} {first[0]}"
