"""Dates that a page shows to its readers, and htmldate's reading of the same tree."""

from __future__ import annotations

import itertools
import logging
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from refkit.model import Date
from refkit.resolve.pages.dates import read_date
from refkit.resolve.pages.outline import Outline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Elements enclosing the heading that are looked into, attributes looked at.
AROUND, MOST = 4, 400
#: Elements and characters of a page that htmldate is asked about; larger ones take it seconds.
LARGEST, LONGEST = 20_000, 1_500_000
#: Elements between the heading and a date that is its own.
FARTHEST = 120

_SHOWN = re.compile(
    r"(?<![\d./-])(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{4}|"
    r"\d{1,2}\s?(?:st|nd|rd|th|er|\.|º)?,?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?\d{4}|"
    r"[^\W\d_]{3,10}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{4}年\s?\d{1,2}月\s?\d{1,2}日)(?!\d)"
)
#: Words in front of a date that is not that of publication.
_OTHER = re.compile(
    r"updat|modif|aktualisiert|geändert|stand\b|zuletzt|copyright|©|mis à jour|"
    r"actualiza|bis\b|from\b|ab\b",
    re.IGNORECASE,
)
_AMBIGUOUS = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2\d{4}")
_MONTH_FIRST = frozenset({"en-us", "en-ph", "es-us"})
_ENGLISH_TLDS = {"uk": True, "au": True, "nz": True, "ie": True, "in": True, "za": True}
_ENGLISH_TLDS |= {"us": False, "gov": False, "edu": False, "mil": False}


def day_first(root: HtmlElement, url: str) -> bool | None:
    """Tell whether 3/4/2019 is the third of April on this page; None if nothing tells."""
    lang = (root.get("lang") or root.get("xml:lang") or "").strip().lower().replace("_", "-")
    if lang in _MONTH_FIRST:
        return False
    if lang and not lang.startswith("en"):
        return True
    if len(lang) > 2:  # en-GB and the like
        return True
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    return _ENGLISH_TLDS.get(host.rpartition(".")[2])


def visible(
    page: Outline, heading: HtmlElement | None, order: bool | None
) -> list[tuple[int, Date]]:
    """Return the dates in short texts around the heading, each with its distance.

    The distance is the number of elements from the heading up to the one that encloses
    both. Dates behind the heading come first.

    Args:
        page: Places of the page.
        heading: Its heading; without one there is no telling which date is its own.
        order: As :func:`day_first` tells; None leaves of an ambiguous date the year alone.
    """
    if heading is None:
        return []
    start = page.order_of(heading)
    around = {a: n for n, a in enumerate(itertools.islice(heading.iterancestors(), AROUND))}
    places = sorted(page.dated, key=lambda p: _distance(p.order - start))
    out: list[tuple[int, Date]] = []
    for place in places[:16]:
        if _distance(place.order - start) > FARTHEST:
            break
        enclosing = itertools.islice(place.element.iterancestors(), 2 * AROUND)
        level = next((around[a] for a in enclosing if a in around), None)
        m = _SHOWN.search(place.text)
        if level is None or m is None or place.element is heading:
            continue
        rest = place.text[: m.start()] + place.text[m.end() :]
        if _OTHER.search(place.text[: m.start()]) or len(rest.split()) > 5:
            continue
        if date := _read(m[0], order):
            out.append((level, date))
    return out


def _distance(apart: int) -> int:
    """How far a date is from the heading: one in front of it counts as farther."""
    return apart if apart >= 0 else -3 * apart


def _read(text: str, order: bool | None) -> Date | None:
    date = read_date(text, day_first=order)
    m = _AMBIGUOUS.fullmatch(text.replace(" ", ""))
    if date and m and order is None and int(m[1]) <= 12 and int(m[3]) <= 12 and m[1] != m[3]:
        return Date(parts=(date.parts[0][:1],))
    return date


def by_htmldate(root: HtmlElement, page: Outline, order: bool | None) -> Date | None:
    """Return what htmldate reads on the same tree, with the precision that the page has.

    The library gives each date a day: of a year alone (mostly a copyright) the first of
    January, of a month the first. Those are taken back where the page does not show them.
    """
    if page.size > LARGEST or page.length > LONGEST:
        return None
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        text = find_date(root, original_date=True, url="")
    except Exception:  # a page that breaks the library is a page without a date
        return None
    date = read_date(text) if text else None
    if date is None or date.day is None:
        return date
    readings = [_readings(t, date) for t in _texts(root, page)]
    if any("sure" in r for r in readings):
        return date
    if any("other" in r for r in readings):
        return None
    if any("unsure" in r for r in readings) and order is None:
        return Date(parts=(date.parts[0][:1],))
    if date.day == 1 and not any(readings):
        return None if date.month == 1 else Date(parts=(date.parts[0][:2],))
    return date


def _texts(root: HtmlElement, page: Outline) -> list[str]:
    attributes = root.xpath(".//@datetime | .//@content | .//@title")
    return [*(p.text for p in page.dated), *(str(a) for a in attributes[: 5 * MOST])]


def _readings(text: str, date: Date) -> set[str]:
    """How a text shows a date: ``sure``, ``unsure`` (3/4/2019), ``other`` ("Updated ...")."""
    out = set()
    for m in _SHOWN.finditer(text[:400]):
        both = {read_date(m[0], day_first=order) for order in (True, False)}
        if date in both and _OTHER.search(text[: m.start()]):
            out.add("other")
        elif date in both:
            out.add("sure" if len(both) == 1 else "unsure")
    return out
