"""Dates in the two dialects: ``year`` and ``month``, or ISO 8601-2 (biblatex manual, 2.3.8)."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

from refkit.model import Date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = ("Spring", "Summer", "Fall", "Winter")
#: Words for a date that is not known: they are no date.
UNKNOWN = re.compile(r"\W*(?:n\.?\s?d\.?|no date|undated|unknown|s\.?\s?d\.?|o\.?\s?j\.?)\W*", re.I)


def checked(part: tuple[int, ...]) -> tuple[int, ...]:
    """Return year, month and day as far as there is such a day."""
    if len(part) > 1 and not 1 <= part[1] <= 12:
        return part[:1]
    if len(part) > 2:
        year = part[0] if 1 <= part[0] <= 9999 else 2000
        if not 1 <= part[2] <= monthrange(year, part[1])[1]:
            return part[:2]
    return part[:3]


def parts(date: Date | None) -> list[tuple[int, ...]]:
    """Return the begin and, for a range, the end of a date."""
    found = [checked(p) for p in date.parts[:2] if p] if date is not None else []
    return found[:1] if len(found) == 2 and found[0] == found[1] else found


def season(date: Date) -> int:
    """Return 1 for spring to 4 for winter, 0 if there is none."""
    return date.season if date.season is not None and 1 <= date.season <= 4 else 0


@lru_cache(maxsize=4096)
def iso(date: Date | None) -> str:
    """Return a date as BibLaTeX has it (``2017-07-12/2017-07-15``), empty if it has no numbers."""
    found = parts(date)
    if date is None or not found or any(abs(p[0]) > 9999 for p in found):
        return ""
    tail = f"-{20 + season(date)}" if season(date) and len(found) == 1 == len(found[0]) else ""
    return "/".join(_iso(p) + tail + ("~" if date.circa else "") for p in found)


def _iso(part: tuple[int, ...]) -> str:
    # ISO 8601 counts a year 0, CSL does not.
    year = part[0] + 1 if part[0] < 0 else part[0]
    return "-".join([f"{'-' if year < 0 else ''}{abs(year):04d}", *(f"{p:02d}" for p in part[1:])])


@lru_cache(maxsize=4096)
def year(date: Date) -> str:
    """Return what the field ``year`` says: ``1999--2001``, ``ca. 380 BCE``."""
    years = list(dict.fromkeys(p[0] for p in parts(date)))
    if not years:
        return "" if UNKNOWN.fullmatch(date.literal) else date.literal
    text = "--".join(f"{-y} BCE" if y < 0 else str(y) for y in years)
    return f"ca. {text}" if date.circa else text


@lru_cache(maxsize=4096)
def month(date: Date) -> str:
    """Return the value of the field ``month`` with its macros, empty if there is none.

    A day stands behind the macro, as "BibTeXing" wants it: ``jul # "~4"``.
    """
    found = parts(date)
    if season(date) and found and all(len(p) == 1 for p in found):
        return f"{{{SEASONS[season(date) - 1]}}}"
    if not found or any(len(p) == 1 for p in found):
        return ""
    first, last = found[0], found[-1]
    if first[1] == last[1]:
        days = list(dict.fromkeys(str(p[2]) for p in found if len(p) > 2))
        return MONTHS[first[1] - 1] + (f' # "~{"--".join(days)}"' if days else "")
    ends = [(MONTHS[p[1] - 1], f"~{p[2]}" if len(p) > 2 else "") for p in (first, last)]
    day = f' # "{ends[1][1]}"' if ends[1][1] else ""
    return f'{ends[0][0]} # "{ends[0][1]}--" # {ends[1][0]}{day}'


def day_of(date: Date | None) -> str:
    """Return a date as ``2019-08-31``, as far as it is known."""
    found = parts(date)
    return "-".join(f"{p:02d}" for p in found[0]) if found else ""
