"""BibTeX entries (Patashnik, "BibTeXing", 1988) for the standard styles, natbib and pybtex.

What the standard styles would warn of is avoided: both author and editor of a book, both
volume and number of a book in a series, an entry that nothing tells how to sort. What these
styles have no field for stands in fields that they pass over, so that it is read back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from refkit.bibtypes import type_of
from refkit.csl import TYPES
from refkit.model import Reference
from refkit.render import clean
from refkit.render.biblatex_model import language
from refkit.render.bibtex_dates import day_of, month, parts, year
from refkit.render.bibtex_entry import TITLES, Entry, lead, pages, printed, role_key
from refkit.render.bibtex_names import person
from refkit.render.bibtex_titles import title
from refkit.render.latex import verbatim
from refkit.render.result import Notes
from refkit.render.rich import bare

_TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "review": "article", "review-book": "article", "book": "book", "classic": "book",
    "chapter": "incollection", "entry-encyclopedia": "incollection",
    "entry-dictionary": "incollection", "entry": "incollection",
    "paper-conference": "inproceedings", "thesis": "phdthesis", "report": "techreport",
    "standard": "techreport", "manuscript": "unpublished", "pamphlet": "booklet",
}  # fmt: skip
_MASTER = re.compile(r"master|m\.?\s?[as]\.?c?\b|magister|diplom|bachelor|licen", re.I)
_NUMBERED = re.compile(r"(.*[^\W\d_].*?),?\s+(?:no|nr|number|#)\.?\s*(\S+)", re.IGNORECASE)
_ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split()
)
#: Whose names BibTeX sorts an entry by, besides the author's.
_SORTED_BY = {"book": "editor", "inbook": "editor", "proceedings": "editor"}
_COUNTS = (
    ("chapter_number", "chapter"), ("number_of_pages", "pagetotal"),
    ("number_of_volumes", "volumes"), ("part_number", "part"), ("version", "version"),
)  # fmt: skip
_OTHERS = (
    ("isbn", "isbn"), ("issn", "issn"), ("pmid", "pmid"), ("pmcid", "pmcid"),
    ("keyword", "keywords"), ("abstract", "abstract"), ("annote", "annote"),
    ("call_number", "lccn"), ("medium", "medium"), ("original_publisher", "origpublisher"),
    ("original_publisher_place", "origlocation"),
)  # fmt: skip
_WITH_EDITOR = frozenset(["incollection", "inproceedings", "proceedings", "article", "misc"])


def entry_type(reference: Reference) -> str:
    """Return the standard entry type of a reference."""
    kind = _TYPES.get(reference.type, "misc")
    if kind == "phdthesis" and _MASTER.search(reference.genre):
        return "mastersthesis"
    if kind == "article" and not reference.container_title:
        return "misc"
    if kind == "incollection" and not reference.container_title:
        return "misc" if reference.url else "book"
    if kind == "incollection" and reference.type != "chapter" and not reference.publisher:
        return "misc"
    if kind == "inproceedings" and not (reference.container_title or reference.event_title):
        return "misc"
    if kind == "unpublished" and not (reference.author and (reference.note or reference.genre)):
        return "misc"
    return kind


def write(
    references: Sequence[Reference],
    *,
    ascii: bool = False,
    keys: str = "",
    notes: Notes | None = None,
) -> str:
    """Return a ``.bib`` file for BibTeX.

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
    entry = Entry(reference, entry_type(reference), quote, notes)
    entry.note_first()
    _people(entry)
    _titles(entry)
    _dates(entry)
    _numbers(entry)
    _publication(entry)
    _rest(entry)
    entry.identifiers(ascii=ascii)
    _eprint(entry, ascii)
    if entry.kind == "unpublished" and not entry.remarks:
        # The styles ask for a note and print no type.
        entry.remark(quote(reference.genre))
    accessed = day_of(reference.accessed)
    if re.match(r"\d{4}", accessed):
        entry.tell(f"Accessed {accessed}", "accessed")
    _subtype(entry)
    return entry


def _subtype(entry: Entry) -> None:
    """Name the type of the work where the entry does not tell it."""
    kind = entry.reference.type
    found = type_of(entry.kind, {n: v.strip("{}") for n, v in entry.fields.items()})
    if "archiveprefix" in entry.fields and found in ("document", "webpage", "manuscript"):
        found = "article"
    if kind != found and kind in TYPES:
        short = kind.removeprefix("article-")
        named = short if short in ("magazine", "newspaper") else kind
        entry.fields["entrysubtype"] = "{" + named + "}"


def _people(entry: Entry) -> None:
    reference, kind = entry.reference, entry.kind
    first = lead(reference)
    if first:
        entry.names(first, "author")
        if first != "author":
            entry.raw(role_key(first), "authortype")
    if kind in _WITH_EDITOR or (kind == "book" and not first):
        entry.names("editor", "editor")
    for role, words in (("editor", "Edited by"), ("translator", "Translated by")):
        if role not in entry.used and (listed := getattr(reference, role)):
            entry.tell(f"{words} {entry.people(listed, role, plain=True)}", role)
    entry.names("container_author", "bookauthor")
    entry.other_people()
    by = entry.fields.get("author") or entry.fields.get(_SORTED_BY.get(kind, ""))
    if not by:
        words = bare(reference.title) or re.sub(r"^\w+://|/.*", "", reference.url)
        entry.raw(entry.quote(" ".join(words.split()[:6])), "key")


def _titles(entry: Entry) -> None:
    reference, kind = entry.reference, entry.kind
    if reference.title:
        entry.raw(title(reference.title, reference.language, entry.quote), "title", attr="title")
    if kind == "article":
        entry.text("container_title", "journal")
    elif kind in ("incollection", "inproceedings"):
        used = "container_title" if reference.container_title else "event_title"
        text = title(getattr(reference, used), reference.language, entry.quote)
        entry.raw(text, "booktitle", attr=used)
        if used == "event_title":
            entry.text("event_title", "eventtitle")
    elif kind == "misc":
        publisher = "" if entry.arxiv() and reference.publisher.lower() == "arxiv" else "publisher"
        heads = [a for a in ("container_title", "event_title", publisher) if a]
        head = next((a for a in heads if getattr(reference, a)), "")
        how = entry.within(head, "volume", "issue", "page") if head else ""
        same = head == "container_title" and reference.container_title == reference.publisher
        printed = entry.quote(reference.publisher) if publisher and head != publisher else ""
        entry.raw(", ".join(p for p in (how, "" if same else printed) if p), "howpublished")
        if publisher and how:
            # Only `howpublished` is printed; the reader tells by these what stands in it.
            entry.text("publisher", "organization" if same else "publisher")
        if head == "event_title":
            entry.text("event_title", "eventtitle")
        entry.used.add("publisher")
    elif reference.container_title:
        entry.remark(entry.quote(reference.container_title))
        entry.text("container_title", "booktitle")
    entry.texts(TITLES)


def _dates(entry: Entry) -> None:
    reference = entry.reference
    issued = reference.issued
    entry.used.update(["issued"] if issued is None or parts(issued) or year(issued) else [])
    said = ""
    if issued is not None:
        said = year(issued)
        entry.raw(entry.quote(said).replace("-{}-", "--"), "year")
        if value := month(issued):
            entry.fields["month"] = value
    if reference.status:
        if not said:
            entry.text("status", "year")
            entry.text("status", "pubstate")
        elif reference.status != said:
            entry.remark(entry.quote(reference.status))
            entry.text("status", "pubstate")
        entry.used.add("status")
    elif not said:
        # Author-year styles cite nothing, and warn, where there is no year.
        entry.raw("n.d.", "year")
    original = reference.original_date
    if original is not None and (when := year(original)):
        said = f"Original work published {entry.quote(when).replace('-{}-', '--')}"
        if parts(original):
            entry.tell(said, "original_date")
        else:
            entry.remark(said, "original_date")


def _numbers(entry: Entry) -> None:
    reference, kind = entry.reference, entry.kind
    volume, issue = clean.volume_issue(reference.volume, reference.issue)
    if "volume" not in entry.used:
        entry.text("volume", "volume", value=volume)
    if "issue" not in entry.used:
        entry.text("issue", "number" if kind == "article" else "issue", value=issue)
    if kind == "article":
        entry.text(
            "number", "eid", value=re.sub(r"^art(?:icle|\.)?\s+", "", reference.number, flags=re.I)
        )
    elif entry.arxiv():
        entry.used.add("number")
    elif (
        kind == "techreport"
        and not reference.genre
        and (m := _NUMBERED.fullmatch(reference.number))
    ):
        entry.text("number", "type", value=m[1])
        entry.text("number", "number", value=m[2])
    else:
        entry.text("number", "number")
    # A number in a series beside a volume, or without a series, is what the styles warn of.
    series = reference.collection_title
    number = reference.collection_number
    if number and ("volume" in entry.fields or "number" in entry.fields or not series):
        series = f"{series}, no. {number}" if series else number
        entry.used.add("collection_number")
    else:
        entry.text("collection_number", "number")
    entry.text("collection_title", "series", value=series)
    if "page" not in entry.used:
        entry.raw(pages(entry.quote(reference.page)), "pages", attr="page")
    entry.text("edition", "edition", value=_edition(reference.edition))
    entry.texts(_COUNTS)


def _edition(edition: str) -> str:
    bare = clean.edition(edition) if edition else ""
    if not bare.isascii() or not bare.isdecimal():
        return bare
    number = int(bare)
    return _ORDINALS[number - 1] if 1 <= number <= len(_ORDINALS) else clean.ordinal(number)


def _publication(entry: Entry) -> None:
    reference, kind = entry.reference, entry.kind
    school = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}
    if kind == "techreport" and not reference.publisher and (first := lead(reference)):
        # What an organisation reports under its own name, it publishes.
        body = person(getattr(reference, first)[0], str)
        if body.startswith("{"):  # written as a body, whatever it was
            entry.text("publisher", "institution", value=body.strip("{}"))
    if "publisher" not in entry.used:
        entry.text("publisher", school.get(kind, "publisher"))
    entry.text("publisher_place", "address")
    default = {"phdthesis": "Thesis", "mastersthesis": "", "techreport": "Report"}.get(kind, "")
    entry.text("genre", "type", value=reference.genre or default)
    if "event_title" not in entry.used:
        entry.text("event_title", "eventtitle")
    entry.text("event_place", "venue")


def _rest(entry: Entry) -> None:
    reference = entry.reference
    entry.text("archive", "library") if not entry.arxiv() else None
    if reference.language:
        entry.text("language", "language", value=language(reference.language))
    entry.texts(_OTHERS)


def _eprint(entry: Entry, ascii: bool) -> None:
    if number := entry.arxiv():
        entry.used.update(["archive", "archive_location", "number"])
        entry.raw(verbatim(number, ascii=ascii), "eprint")
        entry.raw("arXiv", "archiveprefix")
    elif entry.reference.archive_location:
        entry.raw(
            verbatim(entry.reference.archive_location, ascii=ascii),
            "eprint",
            attr="archive_location",
        )
        if "library" in entry.fields:
            entry.fields["eprinttype"] = entry.fields.pop("library")
