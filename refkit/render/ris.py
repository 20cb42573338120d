"""RIS, the tagged format of reference managers.

Tags and reference types as in "RIS Format Specifications" (Research Information Systems) and
as EndNote and Zotero read them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from refkit.model import CSL_NAMES, Date, Name, Reference
from refkit.render import clean
from refkit.render.bibtex_dates import SEASONS, parts, season
from refkit.render.bibtex_entry import LEADS
from refkit.render.keys import keys
from refkit.render.latex import clean as one_line
from refkit.render.result import Notes
from refkit.render.rich import bare

_TYPES = {
    "article": "UNPB", "article-journal": "JOUR", "article-magazine": "MGZN",
    "article-newspaper": "NEWS", "bill": "BILL", "book": "BOOK", "broadcast": "MPCT",
    "chapter": "CHAP", "classic": "CLSWK", "dataset": "DATA", "entry": "ENCYC",
    "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", "figure": "FIGURE",
    "graphic": "ART", "hearing": "HEAR", "interview": "PCOMM", "legal_case": "CASE",
    "legislation": "STAT", "manuscript": "UNPB", "map": "MAP", "motion_picture": "VIDEO",
    "musical_score": "MUSIC", "pamphlet": "PAMP", "paper-conference": "CPAPER",
    "patent": "PAT", "periodical": "JFULL", "personal_communication": "PCOMM", "post": "ELEC",
    "post-weblog": "BLOG", "report": "RPRT", "review": "JOUR", "review-book": "JOUR",
    "software": "COMP", "song": "SOUND", "speech": "CONF", "standard": "STAND",
    "thesis": "THES", "webpage": "ELEC",
}  # fmt: skip
#: Attribute -> tag, in the order in which they are printed.
_TEXTS = (
    ("title", "TI"), ("title_short", "ST"), ("container_title", "T2"),
    ("container_title_short", "J2"), ("collection_title", "T3"), ("volume", "VL"),
    ("issue", "IS"), ("number", "M1"), ("edition", "ET"), ("genre", "M3"), ("publisher", "PB"),
    ("publisher_place", "CY"), ("doi", "DO"), ("url", "UR"), ("isbn", "SN"), ("issn", "SN"),
    ("section", "SE"), ("number_of_volumes", "NV"), ("call_number", "CN"), ("archive", "DB"),
    ("archive_location", "AN"), ("language", "LA"), ("abstract", "AB"), ("medium", "M2"),
)  # fmt: skip
_ROLES = (("editor", "A2"), ("collection_editor", "A3"), ("translator", "A4"))
_RANGE = re.compile(r"(\S.*?)\s*[-‐‑–—−]+\s*(\S.*)")


def write(references: Sequence[Reference], *, notes: Notes | None = None) -> str:
    """Return a RIS file.

    Args:
        references: The records, written in their order.
        notes: Takes the diagnostics.
    """
    notes = Notes() if notes is None else notes
    out = []
    for i, (reference, key) in enumerate(zip(references, keys(references), strict=True)):
        notes.reference = i
        out.append("".join(f"{tag}  - {value}\n" for tag, value in _lines(reference, key, notes)))
    return "\n".join(out)


def _lines(r: Reference, key: str, notes: Notes) -> list[tuple[str, str]]:
    used = {"issued", "page", "accessed", "keyword", "note", "event_title", "event_place"}
    out = [("TY", "EDBOOK" if _edited(r) else _TYPES.get(r.type, "GEN")), ("ID", key)]

    def put(tag: str, value: str) -> None:
        if value := one_line(value):
            out.append((tag, value))

    lead = next((role for role in LEADS if getattr(r, role)), "")
    for role, tag in ((lead, "AU"), *_ROLES):
        if role and role not in used:
            used.add(role)
            for name in getattr(r, role):
                put(tag, person(name))
    for tag, when in _dates(r.issued):
        put(tag, when)
    for attr, tag in _TEXTS:
        value: str = getattr(r, attr)
        used.add(attr)
        if attr == "doi":
            value = clean.doi(value) or value
        put(tag, bare(value))
    # A book's series number and a talk's event have the tags of other things there.
    if r.collection_number and not r.number:
        put("M1", r.collection_number)
        used.add("collection_number")
    if r.event_title:
        put("T3" if r.container_title else "T2", r.event_title)
    if r.event_place:
        put("C1" if r.publisher_place else "CY", r.event_place)
    pages = _RANGE.fullmatch(r.page)
    put("SP", pages[1] if pages else r.page)
    put("EP", pages[2] if pages else "")
    for word in re.split(r"\s*[,;]\s*", r.keyword):
        put("KW", word)
    put("N1", r.note)
    for _, when in _dates(r.accessed)[-1:]:
        put("Y2", when)
    out.append(("ER", ""))
    for attr, name in CSL_NAMES.items():
        if attr not in used and getattr(r, attr):
            notes.add("RK509", field=name)
    return out


def _edited(r: Reference) -> bool:
    return r.type == "book" and bool(r.editor) and not r.author


def person(name: Name) -> str:
    """Return a name as ``Last, First, Suffix``."""
    if name.literal:
        return name.literal
    particle = f"{name.dropping_particle} {name.non_dropping_particle}".strip()
    last = f"{particle}{'' if particle[-1:] in '’' else ' '}{name.family}".strip()
    if not last:
        return name.given
    given = f", {name.given}" if name.given or name.suffix else ""
    return f"{last}{given}{f', {name.suffix}' if name.suffix else ''}"


def _dates(date: Date | None) -> list[tuple[str, str]]:
    """Return year and date (``2019/09/09/``, behind the last slash a season or words)."""
    found = parts(date)
    if date is None or not found:
        return [("PY", date.literal)] if date is not None and date.literal else []
    year, *rest = found[0]
    out = [("PY", str(year))]
    other = SEASONS[season(date) - 1] if season(date) else ""
    if rest or other:
        month, day = ([f"{p:02d}" for p in rest] + ["", ""])[:2]
        out.append(("DA", f"{year:04d}/{month}/{day}/{other}"))
    return out
