"""BibLaTeX entries (biblatex manual, 2.1 and 2.2) that pass biber's check of the data model."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from operator import attrgetter

from refkit.csl import TYPES
from refkit.model import Name, Reference
from refkit.render import clean
from refkit.render.biblatex_model import FIELDS, language
from refkit.render.bibtex_dates import day_of, iso, parts, season, year
from refkit.render.bibtex_entry import TITLES, Entry, lead, pages, printed, role_key
from refkit.render.bibtex_titles import title
from refkit.render.latex import verbatim
from refkit.render.result import Notes

_PERIODICALS = frozenset(
    "article-journal article-magazine article-newspaper review review-book".split()
)
_WEB = frozenset(
    """webpage post post-weblog article entry entry-dictionary entry-encyclopedia document interview
    article-magazine article-newspaper""".split()
)
_ENTRIES = frozenset("entry entry-dictionary entry-encyclopedia".split())
#: The type that an entry type stands for where ``entrysubtype`` does not say another.
_STANDS_FOR = {
    "article": "article-journal", "book": "book", "collection": "book", "incollection": "chapter",
    "inbook": "chapter", "inreference": "entry-encyclopedia", "inproceedings": "paper-conference",
    "thesis": "thesis", "report": "report", "online": "webpage", "dataset": "dataset",
    "software": "software", "patent": "patent", "booklet": "pamphlet", "periodical": "periodical",
}  # fmt: skip
_REVISED = re.compile(r"Rev\.|revised|updated|expanded|enlarged|abridged|illustrated", re.I)
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.I)
_NUMBERED = frozenset(["report", "standard", "patent", "dataset", "software"])
_STATES = {
    "in press": "inpress", "in preparation": "inpreparation", "submitted": "submitted",
    "forthcoming": "forthcoming", "prepublished": "prepublished",
}  # fmt: skip
_THESES = {
    "doctoral dissertation": "phdthesis", "phd thesis": "phdthesis", "master's thesis": "mathesis",
    "master’s thesis": "mathesis", "bachelor's thesis": "bathesis", "bachelor’s thesis": "bathesis",
}  # fmt: skip
_COUNTS = (
    ("chapter_number", "chapter"), ("number_of_pages", "pagetotal"), ("part_number", "part"),
    ("version", "version"),
)  # fmt: skip
_OTHERS = (
    ("keyword", "keywords"), ("abstract", "abstract"), ("annote", "annotation"),
    ("original_publisher", "origpublisher"), ("original_publisher_place", "origlocation"),
)  # fmt: skip
#: Words for a value that an entry type has no field for; last the one that the reader knows.
_REMARKS = (
    ("issue", "no. {}"), ("page", "pp. {}"), ("number", "no. {}"),
    ("edition", "{} ed."), ("version", "version {}"), ("collection_title", "{}"),
    ("collection_number", "no. {}"), ("number_of_volumes", "{} vols."),
    ("number_of_pages", "{} pages"), ("event_title", "{}"), ("event_place", "{}"),
    ("publisher", "{}"), ("publisher_place", "{}"), ("container_title", "{}"),
    ("part_number", "part {}"), ("chapter_number", "chapter {}"), ("archive", "{}"),
    ("genre", "{}"), ("medium", "{}"), ("isbn", "ISBN {}"),
    ("issn", "ISSN {}"),
    ("pmid", "PMID: {}"), ("pmcid", "PMCID: {}"), ("volume", "vol. {}"),
)  # fmt: skip
_REMARKED = attrgetter(*(attr for attr, _ in _REMARKS))


def entry_type(reference: Reference) -> str:
    """Return an entry type whose required fields the reference has, as far as there is one."""
    r = reference
    author, inside = bool(lead(r)), r.container_title
    kind = r.type
    if kind in _PERIODICALS:
        if author and inside:
            return "article"
        if r.editor and not inside:
            return "periodical"
    elif kind == "periodical" and r.editor:
        return "periodical"
    elif kind in ("book", "classic"):
        return "book" if author else "collection" if r.editor else "manual"
    elif kind in ("chapter", *_ENTRIES):
        if author and inside:
            named = "incollection" if kind == "chapter" else "inreference"
            return named if r.editor else "inbook"
        if not inside and not r.url and kind == "chapter":
            return "book" if author else "collection" if r.editor else "manual"
    elif kind == "paper-conference" and author:
        return "inproceedings" if inside else "unpublished"
    elif kind == "report" and author and (r.publisher or _own_publisher(r)):
        return "report"
    elif kind in ("report", "standard"):
        return "manual"
    elif kind == "thesis" and author and r.publisher:
        return "thesis"
    elif kind in ("manuscript", "speech") and author:
        return "unpublished"
    elif kind == "pamphlet" and (author or r.editor):
        return "booklet"
    elif kind == "patent" and author and r.number:
        return "patent"
    elif kind in ("dataset", "software"):
        return kind
    if kind in _WEB and (r.url or r.doi) and not _more_than_online(r):
        return "online"
    return "misc"


def _more_than_online(r: Reference) -> bool:
    """Tell whether a record has values that ``@online`` has no field for."""
    numbered = r.container_title and (r.volume or r.issue or r.page)
    return bool(numbered or (r.genre and r.medium) or r.publisher_place or _archived(r))


def _own_publisher(r: Reference) -> str:
    """Return the group that publishes a report under its own name; no family name makes one."""
    name = r.author[0] if r.author else Name()
    alone = "" if name.family else f"{name.dropping_particle} {name.given}".strip()
    return name.literal or alone


def _archived(r: Reference) -> bool:
    return bool(r.archive_location) and r.archive.lower() != "arxiv"


def write(
    references: Sequence[Reference],
    *,
    ascii: bool = False,
    keys: str = "",
    notes: Notes | None = None,
) -> str:
    """Return a ``.bib`` file for BibLaTeX.

    Args:
        references: The records, written in their order.
        ascii: Spell all other characters with TeX commands.
        keys: Pattern of the keys of records without one, such as ``{author}{year}{title}``;
            see :mod:`refkit.render.keys`.
        notes: Takes the diagnostics.

    Raises:
        ConfigError: The pattern has a field that there is not.
    """
    return printed(references, fill, ascii=ascii, pattern=keys, notes=notes)


def fill(reference: Reference, quote: Callable[[str], str], notes: Notes, ascii: bool) -> Entry:
    """Return the entry of a record."""
    kind = entry_type(reference)
    entry = Entry(reference, kind, quote, notes, FIELDS[kind])
    entry.note_first()
    # A manual is what a book without author and editor passes for.
    type_ = reference.type if reference.type in TYPES else "document"
    if _STANDS_FOR.get(kind, "book" if kind == "manual" else "") != type_:
        short = type_.removeprefix("article-")
        entry.raw(short if short in ("magazine", "newspaper") else type_, "entrysubtype")
    _titles(entry)
    _people(entry)
    _dates(entry)
    _numbers(entry)
    _publication(entry)
    entry.identifiers(ascii=ascii)
    _eprint(entry, ascii)
    _rest(entry)
    _remarks(entry)
    return entry


def _titles(entry: Entry) -> None:
    r = entry.reference
    entry.raw(title(r.title, r.language, entry.quote, colon=True), "title", attr="title")
    if entry.takes("journaltitle"):
        entry.text("container_title", "journaltitle")
    elif entry.takes("booktitle"):
        inside = title(r.container_title, r.language, entry.quote, colon=True)
        entry.raw(inside, "booktitle", attr="container_title")
    elif entry.kind in ("misc", "software") and r.container_title:
        entry.raw(entry.within("container_title", "volume", "issue", "page"), "howpublished")
    entry.texts(TITLES)
    entry.text("collection_title", "series")


def _people(entry: Entry) -> None:
    r = entry.reference
    first = lead(r)
    if first and entry.kind not in ("collection", "periodical"):
        entry.names(first, "author")
        if first != "author":
            entry.raw(role_key(first), "authortype")
    entry.names("editor", "editor")
    entry.names("translator", "translator")
    entry.names("container_author", "bookauthor")
    if (
        not r.editor
        and r.compiler
        and "compiler" not in entry.used
        and entry.names("compiler", "editor")
    ):
        entry.raw("compiler", "editortype")
    for role, words in (("editor", "Edited by"), ("translator", "Translated by")):
        if role not in entry.used and (listed := getattr(r, role)):
            entry.tell(f"{words} {entry.people(listed, role, plain=True)}", role)
    entry.other_people()


def _dates(entry: Entry) -> None:
    r = entry.reference
    issued = r.issued
    if issued is not None:
        if found := iso(issued):
            entry.raw(found, "date", attr="issued")
        elif parts(issued):
            entry.raw(str(parts(issued)[0][0]), "year", attr="issued")
        elif (words := year(issued)) and not any(c.isdigit() for c in words):
            entry.text("issued", "pubstate", value=_STATES.get(words.lower(), words))
        elif words:
            entry.text("issued", "year", value=words)
        else:
            entry.used.add("issued")
        if season(issued) and "-2" not in found:
            entry.used.discard("issued")
    if r.status and issued is not None and r.status == issued.literal and not issued.parts:
        entry.used.add("status")
    elif r.status:
        entry.text("status", "pubstate", value=_STATES.get(r.status.lower(), r.status))
        if "status" not in entry.used:
            entry.remark(entry.quote(r.status), "status")
    for attr, name in (
        ("original_date", "origdate"),
        ("accessed", "urldate"),
        ("event_date", "eventdate"),
    ):
        if found := iso(getattr(r, attr)):
            entry.raw(found, name, attr=attr)


def _numbers(entry: Entry) -> None:
    r = entry.reference
    volume, issue = clean.volume_issue(r.volume, r.issue)
    if "volume" not in entry.used:
        # The data model has whole numbers only.
        number = str(_roman(volume)) if volume and _ROMAN.fullmatch(volume) else volume
        if number.isdecimal():
            entry.notes.mended("volume", volume, number)
            entry.text("volume", "volume", value=number)
    if "issue" not in entry.used and entry.kind in ("article", "periodical"):
        entry.text("issue", "number", value=issue)
    if entry.arxiv():
        entry.used.add("number")
    elif entry.kind == "article":
        entry.text("number", "eid", value=re.sub(r"^art(?:icle|\.)?\s+", "", r.number, flags=re.I))
    elif "series" not in entry.fields or r.type in _NUMBERED:
        # Beside a series the field is the number in it.
        entry.text("number", "number")
    if "series" in entry.fields:
        entry.text("collection_number", "number")
    if "page" not in entry.used:
        entry.raw(pages(entry.quote(r.page)), "pages", attr="page")
    entry.text("edition", "edition", value=_edition(r.edition))
    if r.number_of_volumes.isdecimal():
        entry.text("number_of_volumes", "volumes")
    entry.texts(_COUNTS)


def _roman(text: str) -> int:
    values = [
        dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000), strict=True))[c] for c in text.upper()
    ]
    after = [*values[1:], 0]
    return sum(-v if v < n else v for v, n in zip(values, after, strict=True))


def _edition(edition: str) -> str:
    bare = clean.edition(edition) if edition else ""
    if bare.isascii() and bare.isdecimal():
        return bare
    # Words are printed as they are; of these the second half is missing.
    return f"{bare} ed." if _REVISED.fullmatch(bare) else edition


def _publication(entry: Entry) -> None:
    r, kind = entry.reference, entry.kind
    default = ""
    if kind in ("report", "thesis"):
        default = kind.capitalize()
    genre = _THESES.get(r.genre.lower(), r.genre) if kind == "thesis" else r.genre
    entry.text("genre", "type", "titleaddon", value=genre or default)
    entry.text("medium", "titleaddon")
    if kind == "online" and "container_title" not in entry.used:
        _site(entry)
    elif kind == "report" and not r.publisher:
        entry.raw(_item(entry, _own_publisher(r)), "institution")
    elif not (entry.arxiv() and r.publisher.lower() == "arxiv"):
        how = "howpublished" if kind == "unpublished" else "organization"
        names = ("publisher", "institution", how)
        item = _items if entry.takes("publisher") else _item
        entry.raw(item(entry, r.publisher), *names, attr="publisher")
    entry.raw(_item(entry, r.publisher_place), "location", attr="publisher_place")
    entry.text("event_title", "eventtitle")
    entry.text("event_place", "venue", "location")
    entry.text("authority", "organization" if kind != "manual" else "")


def _item(entry: Entry, text: str) -> str:
    """Return a text for a field that holds a list, where "and" would part it."""
    quoted = entry.quote(text) if text else ""
    return "{" + quoted + "}" if re.search(r"\band\b", quoted, re.I) else quoted


def _items(entry: Entry, text: str) -> str:
    """Return several publishers, parted by semicolons in APA, as a list."""
    return " and ".join([_item(entry, part) for part in text.split("; ")])


def _site(entry: Entry) -> None:
    """Put a site and who runs it into the list ``organization``."""
    r = entry.reference
    publisher = "" if entry.arxiv() and r.publisher.lower() == "arxiv" else r.publisher
    entry.used.update(["container_title", "publisher"])
    site, owner = entry.quote(r.container_title), entry.quote(publisher)
    if site and owner and site != owner:
        entry.raw(f"{{{site}}} and {{{owner}}}", "organization")
    else:
        entry.raw(_item(entry, r.container_title or publisher), "organization")


def _eprint(entry: Entry, ascii: bool) -> None:
    r = entry.reference
    if number := entry.arxiv():
        entry.used.update(["archive", "archive_location", "publisher"])
        found = (number, "arxiv")
    elif r.archive_location:
        entry.used.update(["archive", "archive_location"])
        found = (r.archive_location, entry.quote(r.archive))
    elif r.pmid:
        entry.used.add("pmid")
        found = (r.pmid, "pubmed")
    else:
        return
    entry.raw(verbatim(found[0], ascii=ascii), "eprint")
    entry.raw(found[1], "eprinttype")


def _rest(entry: Entry) -> None:
    r = entry.reference
    if r.language:
        named = language(r.language)
        entry.raw(entry.quote(named), "langid" if named.isalpha() else "language", attr="language")
    if r.isbn and valid_isbn(r.isbn):
        entry.text("isbn", "isbn")
    if r.issn and valid_issn(r.issn):
        entry.text("issn", "issn")
    entry.texts(_OTHERS)


def _remarks(entry: Entry) -> None:
    day = day_of(entry.reference.event_date)
    if day and "event_date" not in entry.used:
        entry.remark(day, "event_date")
    value: str
    for (attr, words), value in zip(_REMARKS, _REMARKED(entry.reference), strict=True):
        if value and attr not in entry.used:
            quoted = entry.quote(value)
            if attr in ("number", "issue", "collection_number") and not value[0].isdigit():
                words = "{}"
            entry.remark(words.format(quoted), attr)


def valid_isbn(text: str) -> bool:
    """Tell whether a text is one ISBN whose check digit is right (ISO 2108)."""
    digits = re.sub(r"[\s-]", "", text).upper()
    if re.fullmatch(r"\d{9}[\dX]", digits):
        values = [10 if d == "X" else int(d) for d in digits]
        return sum((10 - i) * v for i, v in enumerate(values)) % 11 == 0
    if re.fullmatch(r"97[89]\d{10}", digits):
        return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
    return False


def valid_issn(text: str) -> bool:
    """Tell whether a text is one ISSN whose check digit is right (ISO 3297)."""
    digits = text.strip().replace("-", "").upper()
    if not re.fullmatch(r"\d{7}[\dX]", digits):
        return False
    return sum((8 - i) * (10 if d == "X" else int(d)) for i, d in enumerate(digits)) % 11 == 0
