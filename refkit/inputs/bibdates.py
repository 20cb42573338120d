"""Dates in BibTeX and BibLaTeX fields."""

from __future__ import annotations

import re
from collections.abc import Mapping

from refkit.inputs.bibtext import decode
from refkit.model import Date

_BCE = re.compile(r"(?:ca\.\s*)?(\d{1,6})\s*(?:BCE|BC|v\. Chr\.)", re.IGNORECASE)
_YEARS = re.compile(r"(?:ca\.\s*)?(\d{1,6})(\s*BCE?)?\s*[-–]\s*(\d{1,6})(\s*BCE?)?", re.IGNORECASE)
_NUMBER = re.compile(r"(?:ca\.\s*)?(-?\d{1,6})")
_ISO = re.compile(r"(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?(?:T[\d:.+Z-]*)?")
_UNSPECIFIED = re.compile(r"(\d{2,3})X{1,2}(?:-XX)*")
_SEASONS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}
#: Beginnings of month names in languages of many files; the number is the month.
_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        """jan gen ene january janvier januar|feb fév fev|mar mär mrt maa|apr abr avr|may mai mei
        mag|jun juin giu juni|jul juil lug juli|aug ago août aou|sep set|oct okt ott out|nov|dec dez
        dic déc""".split("|"),
        1,
    )
    for name in names.split()
}
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_DAY = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d)")
_CIRCA = re.compile(r"\b(?:ca?\.|circa|about|approx)|\d\?", re.IGNORECASE)
_NONE = re.compile(
    r"(?:n\.?\s?d\.?|no date|s\.?\s?d\.?|o\.?\s?j\.?|s\.?\s?f\.?|unknown|\?+|0+)", re.IGNORECASE
)
#: When a page was looked at: before the date stands one of these words.
_SEEN = re.compile(
    r"(?:\[?online;?\s*)?\b(?:last\s+)?(?:accessed|visited|retrieved|checked|viewed|abgerufen|consult\w+|"
    r"acesso|acessado|acceso|zugriff)\b[\s:]*(?:on|am|le|el|em|at)?[\s:]*",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_WORDY = re.compile(
    r"\d{4}-\d{1,2}(?:-\d{1,2})?|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}"
    r"|(?:\d{1,2}(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+|of\s+)?)?[^\W\d_]{3,10}\.?[\s,-]+(?:de\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}"
    r"|\d{4}(?!\d)"
)


def date(text: str) -> Date | None:
    """Read a BibLaTeX date (ISO 8601-2; biblatex manual, 2.3.8): ``2009-07/2010``, ``1980?``.

    Other dates are read as far as they tell a year; the rest is kept in words.
    """
    # The tilde that makes a date circa is no blank here.
    bare = text.strip(" {}\n\t")
    text = bare if _ISO.fullmatch(bare.partition("/")[0].strip()) else decode(text).strip()
    # 0000 is the year 1 BCE; an unknown year is written so in the field ``year`` only.
    if not text or (_NONE.fullmatch(text) and text != "0000"):
        return None
    parts: list[tuple[int, ...]] = []
    season = None
    circa = False
    for half in text.split("/")[:2]:
        half = half.strip()
        if half in ("", ".."):
            if parts:
                # An open end (2.3.8), as the model writes it.
                parts.append((0,))
            continue
        if match := _UNSPECIFIED.fullmatch(half):
            decade = int(match[1].ljust(4, "0"))
            return Date(parts=((decade,), (decade + 10 ** (4 - len(match[1])) - 1,)))
        match = _ISO.fullmatch(half)
        if match is None:
            return wordy(text)
        # ISO 8601 counts a year 0, CSL does not.
        counted = int(match[1])
        one = [counted - 1 if match[1][0] == "-" or not counted else counted]
        month = int(match[2] or 0)
        if 21 <= month <= 24:
            season = month - 20
        elif 1 <= month <= 12:
            one.append(month)
            if match[3] and 1 <= int(match[3]) <= 31:
                one.append(int(match[3]))
        circa = circa or bool(match[4])
        parts.append(tuple(one))
    return Date(parts=tuple(parts), season=season, circa=circa) if parts else None


def issued(fields: Mapping[str, str]) -> Date | None:
    """Read the fields ``date``, or ``year``, ``month`` and ``day``."""
    if found := date(fields.get("date", "")):
        return found
    year = decode(fields.get("year", "")).strip()
    if not year:
        return None
    if bce := _BCE.fullmatch(year):
        return Date(parts=((-int(bce[1]),),), circa=bool(_CIRCA.search(year)))
    if (both := _YEARS.fullmatch(year)) and (both[2] or len(both[3]) >= len(both[1])):
        first, last = (
            -int(n) if era else int(n) for n, era in (both.group(1, 2), both.group(3, 4))
        )
        return _ranged(first, last, fields, circa=bool(_CIRCA.search(year)))
    match = _YEAR.findall(year)
    if not match:
        if _NONE.fullmatch(year):
            return None
        if number := _NUMBER.fullmatch(year):
            match = [number[1]]
        else:
            return date(year) or Date(literal=year)
    circa = bool(_CIRCA.search(year))
    if len(match) > 1 and re.search(r"\d{4}\s*(?:/|--?|–)\s*\d{4}", year):
        return _ranged(int(match[0]), int(match[1]), fields, circa=circa)
    if short := re.search(r"(\d{2})(\d{2})\s*(?:/|--?|–)\s*(\d{2})(?!\d)", year):
        return Date(parts=((int(match[0]),), (int(short[1] + short[3]),)), circa=circa)
    first = int(match[-1]) if re.match(r"\[\d{4}\]", year) else int(match[0])
    months, season, days = _month(decode(fields.get("month", "")))
    given = decode(fields.get("day", "")).strip(". ")
    if given.isdecimal() and 1 <= int(given) <= 31:
        days = [int(given)]
    if not months:
        return Date(parts=((first,),), season=season, circa=circa)
    if len(months) == 1 and len(days) == 2:
        return Date(parts=tuple((first, months[0], d) for d in days), circa=circa)
    if len(months) == 2:
        return Date(parts=_paired([first, first], months, days), circa=circa)
    return Date(parts=((first, months[0], *days[:1]),), season=season, circa=circa)


def _ranged(first: int, last: int, fields: Mapping[str, str], *, circa: bool) -> Date:
    """Return a range of years, with their months where there are two."""
    months, season, days = _month(decode(fields.get("month", "")))
    if len(months) == 2:
        return Date(parts=_paired([first, last], months, days), circa=circa)
    return Date(parts=((first,), (last,)), season=season, circa=circa)


def _paired(years: list[int], months: list[int], days: list[int]) -> tuple[tuple[int, ...], ...]:
    ends = zip(years, months, days if len(days) == 2 else (0, 0), strict=True)
    return tuple((y, m, d) if d else (y, m) for y, m, d in ends)


def _month(text: str) -> tuple[list[int], int | None, list[int]]:
    """Read a month field: ``jan``, ``10``, ``May/June``, ``3~March``, ``July 12–15``."""
    text = text.strip()
    if text.isdecimal():
        number = int(text)
        return ([number] if 1 <= number <= 12 else []), None, []
    words = [w.lower() for w in _WORD.findall(text)]
    season = next((_SEASONS[w] for w in words if w in _SEASONS), None)
    months = [m for m in map(month, words) if m]
    days = [int(d) for d in _DAY.findall(text) if 1 <= int(d) <= 31] if months else []
    if len(months) == 2 and text.count("–") == 1:
        # A day belongs to the month on its side of the dash; 0 where there is none.
        sides = [next((int(d) for d in _DAY.findall(side)), 0) for side in text.split("–")]
        days = sides if any(sides) else []
    if len(months) > 1 and "–" not in text:
        months = list(dict.fromkeys(months))
    return months[:2], season, days[:2]


def month(word: str) -> int:
    """Return the number of a month, 0 if a word names none."""
    low = word.lower()
    if low in ("juni", "juin", "jun", "june") or low.startswith("jun"):
        return 6
    return next((_MONTHS[low[:n]] for n in (4, 3) if low[:n] in _MONTHS), 0)


def wordy(text: str) -> Date | None:
    """Read a date in words or numbers: ``3 May 2019``, ``May 3, 2019``, ``3.5.2019``."""
    circa = bool(_CIRCA.search(text))
    if match := re.search(r"(?<!\d)(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?!\d)", text):
        return _checked(int(match[1]), int(match[2]), int(match[3] or 0), text)
    if match := _NUMERIC.search(text):
        first, second = int(match[1]), int(match[2])
        if first > 12 or "." in match[0] or first == second:
            return _checked(int(match[3]), second, first, text)
        if second > 12:
            return _checked(int(match[3]), first, second, text)
        # Either may be the month: only the year is sure.
        return Date(parts=((int(match[3]),),))
    years = _YEAR.findall(text)
    if not years:
        return Date(literal=text)
    months, season, days = _month(_YEAR.sub(" ", text))
    if not months and season is None and re.search(r"[^\W\d_]{3,}", _CIRCA.sub("", text)):
        return Date(literal=text)
    one = [int(years[0]), *months[:1]]
    if months and days:
        one.append(days[0])
    return Date(parts=(tuple(one),), season=season, circa=circa)


def _checked(year: int, month: int, day: int, text: str) -> Date:
    if 1 <= month <= 12 and 0 <= day <= 31:
        return Date(parts=((year, month, day) if day else (year, month),))
    return Date(literal=text)


def seen(text: str) -> tuple[Date | None, str]:
    """Take out of a note when a page was looked at.

    Returns:
        The date, and the note without it; the note unchanged if there is none.
    """
    lead = _SEEN.search(text)
    if lead is None:
        return None, text
    found = _WORDY.match(text, lead.end())
    if found is None:
        return None, text
    when = wordy(found[0])
    if when is None or not when.parts:
        return None, text
    rest = text[: lead.start()].rstrip(" ,;([") + " " + text[found.end() :].lstrip(" .,;)]")
    return when, rest.strip()
