"""The publication date of a page, by the trust that its signals deserve; modified is not published.

Order: metadata that a machine wrote for machines, then what agrees with the address and the
visible date, then htmldate (https://htmldate.readthedocs.io) on the same tree. Precision is
kept: "2014/05" has no day. Dates that cannot be are refused: the future, placeholders.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from refkit.model import Date
from refkit.parse.dates import parse_date
from refkit.resolve.pages.jsonld import Node, string
from refkit.resolve.pages.metas import Metas, every, text_of
from refkit.resolve.pages.outline import Outline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Elements around the heading in which a visible date is its own.
AROUND = 8

_ISO = re.compile(
    r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?!\d))?|(\d{2})(\d{2})(?!\d))?(?=$|[T\s,;+Z-])"
)
_UTC = re.compile(r"(?:Z|[+-]00:?00|GMT|UTC)\s*$")
_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_.]?)([01]?\d)\2([0-3]?\d)(?!\d)")
_PLACEHOLDERS = frozenset(
    {
        (1970, 1, 1),
        (1900, 1, 1),
        (1, 1, 1),
        (1899, 12, 30),
        (1601, 1, 1),
        (2000, 1, 1),
        (1980, 1, 1),
    }
)
_MODIFIED = (
    "article:modified_time", "og:updated_time", "last-modified", "dc.modified", "revised",
    "article:modified", "lastmod", "datemodified", "date.modified",
)  # fmt: skip
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "og:pubdate",
    "article:published", "datepublished", "date_published", "publish_date", "publish-date",
    "publishdate", "published_time", "pubdate", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "published-date", "article_date_original", "article.published",
    "release_date", "publication_date", "rnews:datepublished", "bt:pubdate", "date.created",
    "created", "date-published", "originalpublicationdate", "dcsext.articlefirstpublished",
    "ptime", "date",
)  # fmt: skip


#: Metadata that often holds the day of a change or of the copy.
WEAK = frozenset({"dublin-core", "meta", "time"})
#: Elements enclosing the heading in which a visible date is that of publication.
NEAR = 2


class Signal(NamedTuple):
    """One place that dates the page.

    Attributes:
        method: ``highwire``, ``dublin-core``, ``json-ld``, ``opengraph``, ``microdata``,
            ``meta``, ``url``, ``time`` or ``htmldate``.
        date: What it says, as precise as it is.
        utc: Whether it is given in universal time, so that the reader's day may be another.
    """

    method: str
    date: Date
    utc: bool = False


def read_date(text: str, *, day_first: bool | None = None) -> Date | None:
    """Read a date that a machine or a person wrote; None for none and for impossible ones."""
    text = "".join(str(unicodedata.digit(c, c)) for c in text[:100]).strip()
    m = _ISO.match(text)
    if m:
        parts = tuple(int(p) for p in (m[1], m[2] or m[4], m[3] or m[5]) if p)
        if len(parts) == 3 and parts[1:] == (0, 0):
            parts = parts[:1]
        return _valid(Date(parts=(parts,)))
    if re.match(r"\d{5,}\D", text):
        return None
    found = parse_date(text, day_first=day_first)
    return _valid(found) if found else None


def _valid(date: Date) -> Date | None:
    if not date.parts or not 1400 < date.parts[0][0] < 3000:
        return None
    parts = date.parts[0]
    if parts in _PLACEHOLDERS:
        return None
    try:
        day = datetime.date(*(*parts, 1, 1)[:3])
    except ValueError:
        return None
    return None if _to_come(day) else Date(parts=(parts,))


def _to_come(day: datetime.date) -> bool:
    return day > datetime.date.today() + datetime.timedelta(days=2)


def published(
    found: Sequence[Signal],
    shown: Sequence[tuple[int, Date]],
    changed: Date | None,
    guess: Callable[[], Date | None],
) -> tuple[Date | None, str]:
    """Choose the date of publication and tell where it stands.

    Args:
        found: What metadata says, the most trusted first.
        shown: Visible dates with their distance from the heading.
        changed: When the page was last changed, never taken for the publication.
        guess: Asks htmldate; called only when all else is silent.
    """
    near = next((date for distance, date in shown if distance < NEAR), None)
    if found and (found[0].method not in WEAK or near is None):
        best = found[0]
        confirmed = any(s.date == best.date and s.method != best.method for s in found if not s.utc)
        if best.utc and not confirmed and (local := _next_day(best.date, [d for _, d in shown])):
            return local, "text"
        return best.date, best.method
    if near is not None:
        return near, "text"
    date = guess()
    if date is None or date.day is None:  # a day a little further off may say more
        known = date.parts[0] if date else ()
        for _, far in shown:
            if far.parts[0][: len(known)] == known and far != changed:
                return far, "text"
    if date is None or date == changed:
        return None, ""
    return date, "htmldate"


def _next_day(date: Date, shown: Iterable[Date]) -> Date | None:
    """The visible date that is the day before or after, as the reader's clock has it."""
    if date.day is None:
        return None
    day = datetime.date(*date.parts[0])
    for other in shown:
        apart = (datetime.date(*other.parts[0]) - day).days if other.day else 9
        if abs(apart) <= 1:
            return other if apart else None
    return None


def signals(
    page: Outline,
    metas: Metas,
    work: Node | None,
    micro: Sequence[str],
    url: str,
    heading: HtmlElement | None,
) -> list[Signal]:
    """Return all places that date the publication, the most trusted first."""
    found: list[Signal] = []

    def add(method: str, texts: Iterable[str]) -> None:
        for text in texts:
            if date := read_date(text):
                found.append(Signal(method, date, _UTC.search(text) is not None))
                break

    for names in (
        ("citation_publication_date", "citation_date", "bepress_citation_date"),
        ("citation_online_date", "bepress_citation_online_date", "citation_year"),
    ):
        add("highwire", every(metas, *names))
    add("dublin-core", every(metas, "dc.issued", "dc.date.issued", "prism.publicationdate"))
    if work is not None:
        add("json-ld", [string(work, "datePublished")] if work.get("datePublished") else [])
    add("opengraph", every(metas, *_PUBLISHED[:5]))
    add("microdata", micro)
    add("meta", every(metas, *_PUBLISHED[5:]))
    add("dublin-core", every(metas, "dc.date", "dc.date.created", "dc.created"))
    if m := _URL.search(re.sub(r"^https?://[^/]+", "", url)):
        add("url", [f"{m[1]}-{m[3]}-{m[4]}"])
    add("time", _times(page, heading))
    return found


def refused(metas: Metas, work: Node | None, micro: Sequence[str]) -> tuple[str, ...]:
    """Return the days of publication in the metadata that are still to come, as written."""
    texts = [*every(metas, *_PUBLISHED), *micro]
    if work is not None and work.get("datePublished"):
        texts.insert(0, string(work, "datePublished"))
    out = []
    for text in texts:
        try:
            day = datetime.date.fromisoformat(text.strip()[:10])
        except ValueError:
            continue
        if _to_come(day):
            out.append(text.strip()[:10])
    return tuple(dict.fromkeys(out))


def modified(metas: Metas, work: Node | None) -> Date | None:
    """Return when the page was last changed, a bound and never the date of publication."""
    texts = [string(work, "dateModified")] if work is not None else []
    for text in (*texts, *(v for n in _MODIFIED for v in metas.get(n, ()))):
        if text and (date := read_date(text)):
            return date
    return None


def _times(page: Outline, heading: HtmlElement | None) -> list[str]:
    """Dates of ``time`` elements, marked ones first, then those behind the heading."""
    marked: list[str] = []
    behind: list[str] = []
    before: list[str] = []
    start = page.order_of(heading)
    for place in page.times:
        element = place.element
        text = element.get("datetime") or text_of(element)
        marks = f"{element.get('class') or ''} {element.get('itemprop') or ''}".lower()
        if ("updated" in marks and "published" not in marks) or "modif" in marks:
            continue
        if element.get("pubdate") is not None:
            marked.append(text)
        else:
            (behind if place.order >= start else before).append(text)
    return [*marked[:3], *behind[:3], *before[:1]]
