"""What a reader should know about a printed reference: mended, left out, missing, uncertain."""

from __future__ import annotations

from refkit.model import CSL_NAMES, DATE_ATTRS, NAME_ATTRS, Name, Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.author import Lead, literals
from refkit.render.apa.dates import issued, to_the_day
from refkit.render.apa.describe import IDLE
from refkit.render.apa.kinds import LEGAL, placing
from refkit.render.apa.source import doi, is_aggregated, shows_retrieval
from refkit.render.case import title_case
from refkit.render.result import Notes
from refkit.render.rich import bare

#: Data about a work that belong to no printed reference.
_SILENT = frozenset(
    """language abstract annote keyword title_short container_title_short page_first url doi
    dimensions scale""".split()
)
#: What :func:`_dates` looks after.
_OWN_RULES = DATE_ATTRS | NAME_ATTRS | {"edition"}
_WHY = {
    "publisher_place": "APA 7 names no places of publication",
    "archive": "works that many data bases have are cited without one",
    "medium": "APA 7 does not tell in which form a work was read",
    "genre": "it only repeats the type of the work",
    "collection_title": "APA names no series of books",
    "collection_number": "APA names no series of books",
    "event_title": "published papers are cited without the event",
    "event_place": "published papers are cited without the event",
}


def note(reference: Reference, who: Lead, text: str, unsure: tuple[str, ...], notes: Notes) -> None:
    """Add what is to be said about one reference.

    Args:
        reference: The record.
        who: Who stands in the author's place.
        text: The reference as printed.
        unsure: Words of titles that were lower-cased, or not, without certainty.
        notes: Takes the diagnostics.
    """
    _missing(reference, who, notes)
    _mended(reference, text, notes)
    _addresses(reference, notes)
    _dates(reference, notes)
    _omitted(reference, who, people.folded(text), notes)
    for role in reference.et_al:
        notes.add("RK505", field=CSL_NAMES.get(role, role))
    if unsure:
        notes.add("RK503", words=", ".join(unsure))
    if reference.type == "personal_communication" and not (
        reference.archive or reference.url or reference.doi or reference.container_title
    ):
        notes.add("RK506")


def _missing(reference: Reference, who: Lead, notes: Notes) -> None:
    legal = reference.type in LEGAL
    if not who.names and not legal:
        notes.add("RK504", field="author", instead="the title stands in its place")
    if issued(reference) == "n.d." and not legal:
        notes.add("RK504", field="issued", instead="n.d. stands in its place")
    if not reference.title and not reference.reviewed_title:
        notes.add("RK504", field="title", instead="nothing stands in its place")


def _mended(reference: Reference, text: str, notes: Notes) -> None:
    for field, value, cure in (
        ("page", reference.page, clean.pages),
        ("edition", reference.edition, clean.edition),
        ("publisher", reference.publisher, clean.publisher),
    ):
        new = cure(value) if value else ""
        # Another dash, or "2nd" for "2", is no change of the value.
        if people.folded(new) != people.folded(value) and not (
            field == "edition" and value.lower().startswith(new.lower())
        ):
            notes.mended(field, value, new)
    volume, issue = clean.volume_issue(reference.volume, reference.issue)
    for field, value, new in (
        ("volume", reference.volume, volume),
        ("issue", reference.issue, issue if reference.issue else ""),
    ):
        if value and people.folded(new) != people.folded(value):
            notes.mended(field, value, new)
    for attr in ("title", "container_title"):
        value = getattr(reference, attr)
        new = clean.title(value) if value else ""
        if people.folded(new) == people.folded(value) and len(new) != len(value):
            notes.mended(CSL_NAMES[attr], value, new)
    if placing(reference) == "serial":
        printed = clean.text(reference.container_title)
        cased = title_case(printed, reference.language)
        if cased != printed and cased in text:
            notes.mended("container-title", printed, cased)
    for name in reference.author:
        if name.literal and people.group(name.literal) != clean.text(name.literal):
            notes.mended("author", name.literal, people.group(name.literal))
        elif len(name.given) > 1 and name.given.isupper() and name.given.isalpha():
            notes.mended("author", name.given, people.initials(name.given))


def _addresses(reference: Reference, notes: Notes) -> None:
    bare_doi = doi(reference)
    if reference.doi:
        if not clean.doi(reference.doi):
            notes.omitted("DOI", "it is no DOI")
        else:
            notes.mended("DOI", reference.doi, clean.doi(reference.doi))
    elif bare_doi:
        notes.mended("URL", reference.url, f"https://doi.org/{bare_doi}")
    if reference.url and reference.doi and bare_doi:
        if clean.doi_of_url(reference.url).lower() != bare_doi.lower():
            notes.omitted("URL", "the DOI stands for it")
    elif reference.url and not bare_doi:
        notes.mended("URL", reference.url, clean.url(reference.url))


def _dates(reference: Reference, notes: Notes) -> None:
    date = reference.issued
    if date is not None and date.month and not to_the_day(reference) and date.season is None:
        notes.omitted("issued", "works of this type are dated by the year; month and day are not")
    if reference.accessed is not None and not shows_retrieval(reference):
        notes.omitted("accessed", "the day of retrieval is given for undated pages that change")
    if reference.edition and clean.edition(reference.edition) in ("0", "1"):
        notes.omitted("edition", "first editions are not named")


def _omitted(reference: Reference, who: Lead, printed: str, notes: Notes) -> None:
    place = placing(reference)
    groups = literals(who)
    for attr, name in CSL_NAMES.items():
        value = getattr(reference, attr)
        if not value or attr in _SILENT:
            continue
        if attr in NAME_ATTRS:
            for one in value:
                if not _appears(one, printed):
                    notes.omitted(name, f"{people.in_full(one)} has no place in the reference")
            continue
        if attr in _OWN_RULES:
            continue
        words = people.folded(bare(clean.text(value)))
        cleaned = people.folded(clean.publisher(value)) if attr == "publisher" else words
        if not words or words in printed:
            if words and attr in ("publisher", "container_title"):
                same = people.same_body(clean.publisher(value))
                if same in groups and printed.count(words) == 1:
                    notes.omitted(name, "it is the author")
            continue
        if cleaned in printed or _numbered(attr, value, printed):
            continue
        told = attr in ("medium", "genre") and not IDLE.fullmatch(value)
        if told or (attr == "archive" and not is_aggregated(reference, place)):
            notes.omitted(name, "it has no place in the reference")
        else:
            notes.omitted(name, _WHY.get(attr, "APA does not print it"))


def _numbered(attr: str, value: str, printed: str) -> bool:
    """Whether a number is printed in another form (``3-5`` as ``3–5``, ``411-47`` in full)."""
    cures = {"volume": clean.volume, "issue": clean.issue, "page": clean.pages}
    if attr == "volume" and all(
        p and p in printed for p in map(people.folded, clean.volume_issue(value, ""))
    ):
        return True
    cure = cures.get(attr)
    return cure is not None and people.folded(cure(value)) in printed


def _appears(name: Name, printed: str) -> bool:
    if name.literal:
        return people.folded(people.group(name.literal)) in printed
    return people.folded(name.family or name.given) in printed
