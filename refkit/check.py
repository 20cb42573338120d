"""Finds what is likely wrong in a list of references: the rules of ``refkit check``.

Each rule is a function of one reference; :data:`RULES` is the order in which they are asked.
Rules say nothing where they do not know: a linter that cries wolf is switched off.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from refkit.diagnostics import make
from refkit.model import Date, Diagnostic, Name, Reference, Span


class Finding(NamedTuple):
    """What a rule has found.

    Attributes:
        code: One of the ``RK6`` codes of :data:`refkit.diagnostics.CODES`.
        field: CSL variable that it is about, or nothing.
        values: For the placeholders of the message.
        span: Where it is, if not where the field is.
    """

    code: str
    field: str
    values: dict[str, object]
    span: Span | None = None


Rule = Callable[[Reference, datetime.date], Iterator[Finding]]


def check(
    references: Reference | Iterable[Reference], *, today: datetime.date | None = None
) -> tuple[Diagnostic, ...]:
    """Find what is likely wrong.

    Nothing is fetched and nothing is changed.

    Args:
        references: One or many; works that are listed twice are found among them.
        today: The day that dates in the future are told by, today by default.

    Returns:
        The findings, by reference; ``reference`` is the index in what was given and ``span``
        the stretch of the source, where it is known.

    Example:
        >>> import refkit
        >>> found = refkit.parse("Lind, P. (2001). Soil and sleep. Urban Studies, 3, 29–12.")
        >>> [(d.code, d.message) for d in refkit.check(found)]
        [('RK651', 'the pages run backwards: 29–12')]
    """
    listed = [references] if isinstance(references, Reference) else list(references)
    today = today or datetime.date.today()
    out = []
    for i, reference in enumerate(listed):
        found = [f for rule in RULES for f in rule(reference, today)]
        out += [_told(f, reference, i) for f in found]
    for i, first in duplicates(listed):
        found_again = {"number": first + 1, "title": listed[first].title or listed[first].doi}
        out.append(make("RK631", listed[i].span, reference=i, **found_again))
    return tuple(sorted(out, key=lambda d: -1 if d.reference is None else d.reference))


def _told(finding: Finding, reference: Reference, index: int) -> Diagnostic:
    place = finding.span or _place(reference, finding.field)
    return make(finding.code, place, reference=index, **finding.values)


def _place(reference: Reference, field: str) -> Span | None:
    spans = reference.spans.get(field)
    return spans[0] if spans else reference.span


# -- what is missing -------------------------------------------------------------------------

_SIGNED = frozenset(["article-journal", "book", "chapter", "paper-conference", "thesis"])
_CONTAINED = {
    "article-journal": "journal", "article-magazine": "magazine", "article-newspaper": "newspaper",
    "chapter": "book", "paper-conference": "proceedings",
}  # fmt: skip
_RESPONSIBLE = (
    "author", "editor", "translator", "compiler", "collection_editor", "container_author",
    "editorial_director", "organizer", "director",
)  # fmt: skip
#: Works whose date stands in their title or number, or that are dated by nobody.
_UNDATED = frozenset(
    ["legislation", "legal_case", "bill", "treaty", "regulation", "standard", "software", "dataset",
     "entry-dictionary", "entry-encyclopedia", "webpage", "post", "manuscript", "graphic", "map",
     "personal_communication", "document", "classic"]
)  # fmt: skip


def missing(reference: Reference, today: datetime.date) -> Iterator[Finding]:
    """A work without title, date, author or the place that it appeared in."""
    kind = reference.type
    if not reference.title and kind not in ("personal_communication", "interview"):
        yield Finding("RK601", "", {"field": "title"})
    said = reference.issued is not None or reference.status
    told = {d.code for d in reference.diagnostics}
    if not said and "RK301" not in told and kind not in _UNDATED:
        yield _stray_year(reference, today) or Finding("RK602", "", {"field": "date"})
    # A dash stands for an author whom the list names above, or did before it was cut.
    dashed = reference.text[:1] in ("—", "–", "-", "_", "―")
    if kind in _SIGNED and not dashed and not any(getattr(reference, r) for r in _RESPONSIBLE):
        yield Finding("RK603", "", {"field": "author"})
    if kind in _CONTAINED and not (
        reference.container_title or reference.container_title_short or reference.event_title
    ):
        yield Finding("RK604", "", {"field": _CONTAINED[kind]})


# -- dates -----------------------------------------------------------------------------------

#: Printing with movable type began about then; what is older has an edition of its own date.
_PRINTING = 1450
_AHEAD = "it lies in the future"
_BEFORE = "it lies before the first printed works"
_OLD = frozenset(
    ["manuscript", "classic", "graphic", "map", "treaty", "legislation", "book", "song"]
)


def dates(reference: Reference, today: datetime.date) -> Iterator[Finding]:
    """Years that cannot be, and an access before the publication."""
    issued, accessed = reference.issued, reference.accessed
    if issued is not None and issued.year is not None:
        if issued.year > today.year + 1:
            yield Finding(
                "RK611", "issued", {"field": "issued", "value": issued.year, "why": _AHEAD}
            )
        elif 0 < issued.year < _PRINTING and not issued.circa and reference.type not in _OLD:
            yield Finding(
                "RK611", "issued", {"field": "issued", "value": issued.year, "why": _BEFORE}
            )
    if accessed is None or not accessed.parts:
        return
    day = accessed.parts[0]
    now = (today.year, today.month, today.day)
    if day > now[: len(day)]:
        yield Finding("RK611", "accessed", {"field": "accessed", "value": _iso(day), "why": _AHEAD})
    elif issued is not None and issued.parts and (first := issued.parts[0]):
        size = min(len(first), len(day))
        if day[:size] < first[:size]:
            both: dict[str, object] = {"accessed": _iso(day), "issued": _iso(first)}
            yield Finding("RK612", "accessed", both)


def _stray_year(reference: Reference, today: datetime.date) -> Finding | None:
    """A number that stands where the date would, but that is no year of a printed work."""
    for span in reference.unparsed:
        m = re.fullmatch(r"\W*(\d{4})[a-z]?\W*", span.text)
        if m and not _PRINTING <= int(m[1]) <= today.year + 1:
            why = _AHEAD if int(m[1]) > today.year else _BEFORE
            return Finding("RK611", "", {"field": "issued", "value": m[1], "why": why}, span)
    return None


def _iso(parts: Sequence[int]) -> str:
    return "-".join(f"{x:02d}" for x in parts)


# -- names and titles in each other's place ----------------------------------------------------

_ASKING = re.compile(
    r"(?:how|why|what|when|where|wie|warum|wozu|pourquoi|comment|cómo|como|"
    r"por qué|perché|hoe|waarom)\s(?:\S+\s+){2}",
    re.IGNORECASE,
)
_INVERTED = r"[^\W\d_][\w’'‐-]+(?: [^\W\d_][\w’'‐-]+)?, (?:[^\W\d_]\.[ -]?){1,4}"
_NAMES = re.compile(rf"{_INVERTED}(?:(?:,|,? &|,? and|;) ?{_INVERTED})+\.?")


def places(reference: Reference, today: datetime.date) -> Iterator[Finding]:
    """An author that reads like a title, a title that is a list of names."""
    for name in reference.author:
        text = _whole(name)
        if "?" in text or _ASKING.match(text):
            yield Finding("RK621", "author", {"text": text})
    if _NAMES.fullmatch(reference.title):
        yield Finding("RK622", "title", {"text": reference.title})


def _whole(name: Name) -> str:
    return name.literal or " ".join(
        filter(None, (name.given, name.non_dropping_particle, name.family))
    )


# -- identifiers, addresses and pages ----------------------------------------------------------

_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}(?:\.\d+)*/\S+)", re.I)
_URL = re.compile(r"(?:(?:https?|ftp)://)?[^\s/]+\.[^\s/]+(?:[/?#]\S*)?|\w[\w+.-]*:(?!//)\S+", re.I)
#: Not between more dashes: "12-10–12-19" are pages 10 to 19 of chapter 12.
_RANGE = re.compile(
    r"(?<![-\w.:–—‑])([A-Za-z]?)(\d+)\s?[-–—‑]\s?([A-Za-z]?)(\d+)(?![\w.:]|\s?[-–—‑]\s?\w)"
)


_ISBN = re.compile(r"(?<!\d)(?:97[89][-–‐ ]?)?(?:\d[-–‐ ]?){9}[\dXx](?!\d)")
_ISSN = re.compile(r"(?<!\d)\d{4}[-–‐ ]?\d{3}[\dXx](?!\d)")


def identifiers(reference: Reference, today: datetime.date) -> Iterator[Finding]:
    """DOI, URL, ISBN and ISSN that their own syntax rules out.

    DOI Handbook 2.2; RFC 3986; ISO 2108 and ISO 3297 for the check digits.
    """
    if doi := reference.doi.strip():
        found = _DOI.fullmatch(doi)
        if found is None:
            yield Finding("RK641", "DOI", {"value": doi, "why": _of_doi(doi)})
        elif found[1][-1] in ".,;:":
            why = f"it ends with {found[1][-1]!r}"
            yield Finding("RK641", "DOI", {"value": doi, "why": why})
    if url := reference.url.strip():
        why = _of_url(url)
        if why:
            yield Finding("RK642", "URL", {"value": url, "why": why})
    for field, value, pattern, right in (
        ("ISBN", reference.isbn, _ISBN, _isbn),
        ("ISSN", reference.issn, _ISSN, _issn),
    ):
        for one in pattern.findall(value) or ([value] if value.strip() else []):
            if not right(re.sub(r"[^\dXx]", "", one)):
                yield Finding("RK643", field, {"field": field, "value": one.strip()})


def _of_doi(doi: str) -> str:
    if not re.search(r"10\.\d", doi):
        return "it has no prefix such as 10.1234"
    return "it holds a blank" if " " in doi else "it lacks a prefix, a slash or a suffix"


def _of_url(url: str) -> str:
    if "…" in url or url.endswith("..."):
        return "it is cut short"
    if re.search(r"\s", url):
        return "it holds a blank"
    return "" if _URL.fullmatch(url) else "it names no host"


def _isbn(bare: str) -> bool:
    digits = [10 if c in "Xx" else int(c) for c in bare]
    if len(digits) == 10:
        return sum((10 - i) * d for i, d in enumerate(digits)) % 11 == 0
    weighed = sum(d * (3 if i % 2 else 1) for i, d in enumerate(digits))
    return len(digits) == 13 and 10 not in digits and weighed % 10 == 0


def _issn(bare: str) -> bool:
    digits = [10 if c in "Xx" else int(c) for c in bare]
    return len(digits) == 8 and sum((8 - i) * d for i, d in enumerate(digits)) % 11 == 0


def pages(reference: Reference, today: datetime.date) -> Iterator[Finding]:
    """A range of pages that ends before it begins; "402–18" is short for "402–418"."""
    for m in _RANGE.finditer(reference.page):
        same = not m[3] or m[1].lower() == m[3].lower()
        # No page is written with a zero before it, unless the first is, too: such a number
        # counts within a year or series ("43-05", "109-058") and was taken for pages.
        counted = m[4][0] == "0" != m[2][0]
        if same and not counted and len(m[4]) >= len(m[2]) and int(m[4]) < int(m[2]):
            yield Finding("RK651", "page", {"value": m[0]})


RULES: tuple[Rule, ...] = (missing, dates, places, identifiers, pages)


# -- works that are listed twice -----------------------------------------------------------------


def duplicates(references: Sequence[Reference]) -> Iterator[tuple[int, int]]:
    """Two references to one work: one DOI, or title, author and year alike.

    Args:
        references: The references.

    Yields:
        The index of the later one, and that of the first.
    """
    from refkit.resolve.matchtext import fold
    from refkit.resolve.matchtitle import is_generic

    by_doi: dict[str, int] = {}
    by_title: dict[tuple[str, str], list[int]] = {}
    for i, reference in enumerate(references):
        found = _DOI.fullmatch(reference.doi.strip())
        doi = found[1].lower() if found else ""
        title = "" if is_generic(reference.title) else fold(reference.title)
        key = (title, _first_author(reference, fold))
        other = by_doi.get(doi) if doi else None
        if other is None and title and key[1]:
            alike = (j for j in by_title.get(key, ()) if _may_be_one(references[j], reference))
            other = next(alike, None)
        if other is not None:
            yield i, other
            continue
        if doi:
            by_doi[doi] = i
        by_title.setdefault(key, []).append(i)


def _first_author(reference: Reference, fold: Callable[[str], str]) -> str:
    people = reference.author or reference.editor
    return fold(people[0].literal or people[0].family) if people else ""


def _may_be_one(a: Reference, b: Reference) -> bool:
    """Whether two works of one title and author may be one: nothing tells them apart."""
    if a.doi and b.doi and a.doi.lower() != b.doi.lower():
        return False
    if _year(a.issued) != _year(b.issued):
        return False
    for field in ("volume", "issue", "page", "number", "edition", "url", "container_title"):
        x, y = getattr(a, field), getattr(b, field)
        if x and y and re.sub(r"\W", "", x).lower() != re.sub(r"\W", "", y).lower():
            return False
    return a.type == b.type or not (a.container_title and b.container_title)


def _year(date: Date | None) -> int | None:
    return None if date is None else date.year
