"""BibTeX entries (Patashnik, "BibTeXing", 1988) for standard styles and pybtex."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from refkit.model import Name, Reference
from refkit.render.case import sentence_case
from refkit.render.keys import keys
from refkit.render.latex import asciify, brace_capitals, escape

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TYPES = {
    "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
    "review": "article", "review-book": "article", "book": "book", "chapter": "incollection",
    "entry-encyclopedia": "incollection", "entry-dictionary": "incollection",
    "entry": "incollection",
    "paper-conference": "inproceedings", "thesis": "phdthesis", "report": "techreport",
    "standard": "techreport", "manuscript": "unpublished", "pamphlet": "booklet",
}  # fmt: skip
_MASTER = re.compile(r"master|m\.?\s?[as]\.?c?\b|magister|diplom|bachelor|licen", re.I)
_ORDINALS = (
    "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth".split()
)


def entry_type(reference: Reference) -> str:
    """Return the standard entry type of a reference."""
    kind = _TYPES.get(reference.type, "misc")
    if kind == "phdthesis" and _MASTER.search(reference.genre):
        return "mastersthesis"
    if kind == "article" and not reference.container_title:
        return "misc"
    if kind in ("incollection", "inproceedings") and not reference.container_title:
        return "misc" if kind == "inproceedings" else "book"
    return kind


def person(name: Name, quote: Callable[[str], str]) -> str:
    """Return a name as ``von Family, Jr, Given``, or a literal one in braces."""
    if name.literal:
        return "{" + quote(name.literal) + "}"
    family = quote(name.family)
    # A lower-case first word, or "and" or a comma, would be taken apart.
    if family and (re.search(r",|\band\b", family) or family[:1].islower()):
        family = "{" + family + "}"
    particle = quote(" ".join(p for p in (name.dropping_particle, name.non_dropping_particle) if p))
    if particle and not particle[:1].islower():
        family, particle = "{" + f"{particle} {family}".strip() + "}", ""
    last = f"{particle} {family}".strip() or "{}"
    rest = [quote(p) for p in ((name.suffix, name.given) if name.suffix else (name.given,)) if p]
    rest = ["{" + r + "}" if re.search(r",|\band\b", r) else r for r in rest]
    if not rest and (" " in family or particle):
        return "{" + last + "}" if not particle else f"{last},"
    return ", ".join([last, *rest])


def fields(reference: Reference, quote: Callable[[str], str]) -> dict[str, str]:
    """Return the fields of an entry in the order in which they are printed."""
    kind = entry_type(reference)
    out: dict[str, str] = {}

    def put(name: str, value: str) -> None:
        if value:
            out[name] = value

    def people(names: Sequence[Name], role: str) -> str:
        listed = [person(n, quote) for n in names]
        return " and ".join(listed + (["others"] if role in reference.et_al and listed else []))

    authors = reference.author or reference.director or reference.host or reference.composer
    put("author", people(authors, "author"))
    put("editor", people(reference.editor, "editor"))
    title = reference.title
    if title:
        shown = sentence_case(title, reference.language)
        kept = frozenset(w for w in re.findall(r"[^\W_]+", shown[1:]) if w[:1].isupper())
        put("title", brace_capitals(quote(title), kept))
    container = quote(reference.container_title)
    put(
        {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}.get(
            kind, ""
        ),
        container,
    )
    out.pop("", None)
    issued = reference.issued
    if issued is not None and issued.year is not None:
        put("year", str(issued.year))
        if issued.month and 1 <= issued.month <= 12:
            out["month"] = _MONTHS[issued.month - 1]
    elif issued is not None:
        put("year", quote(issued.literal))
    if kind in ("book", "incollection", "inproceedings", "article"):
        put("volume", quote(reference.volume))
    if kind == "article":
        put("number", quote(reference.issue))
    elif kind in ("techreport", "misc"):
        put("number" if kind == "techreport" else "", quote(reference.number))
        out.pop("", None)
    put("pages", re.sub(r"(?<=\w)\s*[–—−-]\s*(?=\w)", "--", quote(reference.page)))
    put("edition", _edition(quote(reference.edition)))
    put("series", quote(reference.collection_title))
    school = {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}.get(
        kind
    )
    if school:
        put(school, quote(reference.publisher))
    elif kind in ("book", "incollection", "inproceedings"):
        put("publisher", quote(reference.publisher))
    put("address", quote(reference.publisher_place))
    if school or kind == "misc":
        put("type" if school else "", quote(reference.genre))
        out.pop("", None)
    how = (
        []
        if kind != "misc"
        else [quote(t) for t in (reference.container_title, reference.publisher) if t]
    )
    put("howpublished", ", ".join(dict.fromkeys(how)))
    put("doi", reference.doi)
    put("url", reference.url)
    put("isbn", reference.isbn)
    put("issn", reference.issn)
    put("note", _note(reference, quote))
    return out


def _edition(edition: str) -> str:
    if edition.isdigit() and 1 <= int(edition) <= len(_ORDINALS):
        return _ORDINALS[int(edition) - 1]
    return f"{edition}th" if edition.isdigit() else edition


def _note(reference: Reference, quote: Callable[[str], str]) -> str:
    notes = [quote(reference.note)] if reference.note else []
    accessed = reference.accessed
    if accessed is not None and accessed.year is not None:
        notes.append("Accessed " + "-".join(f"{p:02d}" for p in accessed.parts[0]))
    issued = reference.issued
    if issued is not None and issued.day and issued.month:
        notes.append("Published " + "-".join(f"{p:02d}" for p in issued.parts[0]))
    return "; ".join(notes)


#: Fields that TeX does not typeset as text: left as they are.
_VERBATIM = frozenset(["doi", "url"])


def write(references: Sequence[Reference], *, ascii: bool = False) -> str:
    """Return a ``.bib`` file.

    Args:
        references: The records, written in their order.
        ascii: Spell all other characters with TeX commands.
    """

    def quote(text: str) -> str:
        clean = re.sub(r"[\x00-\x1f\x7f\ud800-\udfff]+", " ", text).strip()
        escaped = escape(clean)
        return asciify(escaped) if ascii else escaped

    entries = []
    for reference, key in zip(references, keys(references), strict=True):
        lines = [f"@{entry_type(reference)}{{{key},"]
        for name, value in fields(reference, quote).items():
            if name in _VERBATIM:
                value = _verbatim(value)
            if not value:
                continue
            lines.append(f"  {name} = {value}," if name == "month" else f"  {name} = {{{value}}},")
        entries.append("\n".join([*lines, "}"]) + "\n")
    return "\n".join(entries)


def _verbatim(value: str) -> str:
    """An address as it is, with the few characters that would end the field percent-encoded."""
    value = re.sub(r"[\x00-\x20\x7f\ud800-\udfff]+", "", value)
    if "{" in value or "}" in value or "\\" in value:
        value = value.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    return value
