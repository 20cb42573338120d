"""The source element: where the work is found (Publication Manual, 9.23 to 9.37)."""

from __future__ import annotations

import re

from refkit.model import Name, Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.author import LABELS, Lead, literals
from refkit.render.apa.dates import full, pending
from refkit.render.apa.describe import description, school_in_brackets
from refkit.render.apa.hosts import CHANGING
from refkit.render.apa.kinds import EVENTS, SERIAL
from refkit.render.apa.numbers import identifier_of_whole
from refkit.render.apa.title import described_behind, in_front, put_title, with_volume
from refkit.render.case import Casing
from refkit.render.rich import put_rich
from refkit.render.runs import ITALIC, Line

#: Roles of the larger work, the first that is filled stands behind "In".
_HEADS = (
    "container_author", "executive_producer", "series_creator", "editor_translator", "editor",
    "editorial_director", "host", "compiler", "chair", "organizer", "curator",
    "collection_editor",
)  # fmt: skip
#: Data bases whose articles are found anywhere: not named (9.30).
AGGREGATOR = re.compile(
    r"jstor|ebsco|proquest(?! diss)|academic search|psyc(?:info|articles)|pubmed|medline|lexis|"
    r"web of science|scopus|google scholar|project muse|gale|sciencedirect|science direct|"
    r"academic onefile|opposing viewpoints|wiley online|springerlink|ingenta|ovid|cinahl|doaj|"
    r"crossref|semantic scholar|researchgate|sage journals|taylor (?:&|and) francis online",
    re.IGNORECASE,
)
#: No publishers: what stands where none is known, or APA 6's word for the author.
_STATUS_SAID = re.compile(r"published|in press|in-press|forthcoming", re.IGNORECASE)


def source(line: Line, reference: Reference, who: Lead, place: str, casing: Casing) -> None:
    """Write the source, each part behind a full stop; DOI and URL are :func:`address`'s."""
    if place == "serial":
        _periodical(line, reference, casing)
    elif place == "part":
        _larger_work(line, reference, who, casing)
    for body in bodies(reference, who, place):
        line.stop()
        put_rich(line, body)
    if reference.status and shows_status(reference, place):
        status = clean.text(reference.status)
        line.stop()
        line.put(status[:1].upper() + status[1:])


def shows_status(reference: Reference, place: str) -> bool:
    """Whether the status stands in the source: "Advance online publication" (10.1, example 7)."""
    if _STATUS_SAID.fullmatch(reference.status) or (
        reference.issued is None and pending(reference)
    ):
        return False
    return place != "serial" or not (reference.volume or reference.issue or reference.page)


def _periodical(line: Line, reference: Reference, casing: Casing) -> None:
    """``*Journal*, *12*(3), 45–67`` (9.25)."""
    line.stop()
    put_rich(line, casing.periodical(clean.text(reference.container_title), reference), ITALIC)
    if reference.collection_title and reference.type in SERIAL:
        line.comma()
        put_rich(line, clean.text(reference.collection_title), ITALIC)
    volume, issue = clean.volume_issue(reference.volume, reference.issue)
    if volume:
        line.comma()
        line.put(volume, ITALIC)
        if issue:
            line.put(f"({issue})")
    elif issue:
        line.comma()
        line.put(f"({issue})")
    if reference.supplement_number:
        line.comma() if not volume or issue else None
        extra = clean.text(reference.supplement_number)
        extra = extra if re.match(r"suppl", extra, re.I) else f"Suppl. {extra}"
        line.put(f"({extra})" if volume and not issue else extra)
    at = place_in_periodical(reference)
    if at:
        line.comma()
        line.put(at)


_ELECTRONIC = re.compile(r"[eE]\d{2,}|\d{6,}|e\d+(?:[-.]\d+)*")


def place_in_periodical(reference: Reference) -> str:
    """Return pages, or ``Article e0209899`` where the work has a number instead (9.27)."""
    if reference.number and reference.type in SERIAL:
        bare = clean.text(reference.number)
        if re.match(r"article\b|paper\b|art\.", bare, re.IGNORECASE):
            return re.sub(r"^art\.\s*", "Article ", bare[0].upper() + bare[1:])
        return f"Article {bare}"
    if not reference.page:
        return ""
    pages = clean.pages(reference.page)
    return f"Article {pages}" if _ELECTRONIC.fullmatch(pages) else pages


def heads(reference: Reference, who: Lead) -> str:
    """Return the people of the larger work: ``M. Gold & K. Lewin (Eds.)`` (9.28)."""
    for role in _HEADS:
        names: tuple[Name, ...] = getattr(reference, role)
        if names and role not in who.roles:
            text = people.in_order(names, et_al=role in reference.et_al)
            label = LABELS[role][len(names) > 1]
            if text:
                return f"{text} ({label})" if label else text
    return ""


#: Names of conferences and the like keep their capitals in titles of proceedings.
_PROCEEDINGS = re.compile(
    r"\bproc(?:eedings|\.)|\bconference\b|\bsymposium\b|\bworkshop\b|\bcongress\b|\bmeeting\b", re.I
)


def _larger_work(line: Line, reference: Reference, who: Lead, casing: Casing) -> None:
    """``In E. Editor (Ed.), *Title* (2nd ed., pp. 3–5)``."""
    line.stop()
    line.put("On " if reference.type == "song" else "In ")
    before = heads(reference, who)
    if before:
        line.put(before)
        line.comma()
    text = clean.title(reference.container_title)
    if not (reference.type == "paper-conference" and _PROCEEDINGS.search(text)):
        text = casing.title(text, reference)
    text = with_volume(in_front(reference, text, casing), reference, casing)
    put_title(line, text, ITALIC)
    behind = identifier_of_whole(reference)
    if behind:
        line.space()
        put_rich(line, f"({behind})")
    if described_behind(reference, "part"):
        said = description(reference, who, "part", casing)
        if said:
            line.space()
            line.bracket(said, "[]")


def bodies(reference: Reference, who: Lead, place: str) -> list[str]:
    """Return event, site, publisher and archive, without those that stand elsewhere (9.29)."""
    kind = reference.type
    if (
        place == "serial"
        and kind != "interview"
        and not (reference.archive or reference.archive_collection)
    ):
        return []
    texts: list[str] = []
    # What was published is cited without the meeting, but not what is a part of a symposium.
    if kind in EVENTS and (kind != "paper-conference" or not place or reference.chair):
        texts.append(event(reference))
    if place == "site":
        texts.append(clean.text(reference.container_title))
    if kind == "thesis":
        if not school_in_brackets(reference):
            texts.append(clean.publisher(reference.publisher))
    elif place != "serial" or kind == "interview":
        texts.append(_publisher(reference))
    if reference.archive or reference.archive_collection:
        texts.append(archive(reference, place))
    elif kind == "graphic" and not any(texts) and reference.publisher_place:
        texts.append(clean.text(reference.publisher_place))
    seen = set(literals(who))
    if place in ("part", "serial"):
        seen.add(people.same_body(reference.container_title))
    out = []
    for text in texts:
        same = people.same_body(text) if text else ""
        if text and same not in seen:
            seen.add(same)
            out.append(text)
    return out


def _publisher(reference: Reference) -> str:
    name = reference.publisher
    if not name:
        return ""
    if name.strip().lower() in clean.NO_PUBLISHER:
        return ""
    name = clean.publisher(name)
    if reference.type == "graphic" and reference.publisher_place:
        # Works of art are looked at in a place (9.31).
        return f"{name}, {clean.text(reference.publisher_place)}"
    return name


def event(reference: Reference) -> str:
    """Return the event and where it took place (10.5)."""
    name = reference.event_title or _word(reference.custom.get("event"))
    if not name:
        return ""
    where = reference.event_place or reference.publisher_place
    name = clean.text(name)
    if (first := name.partition(" ")[0]).islower() and first.isalpha():
        # "annual meeting of the ..." begins a sentence here; "eResearch" is what it is.
        name = name[0].upper() + name[1:]
    return ", ".join([p for p in (name, clean.text(where)) if p])


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def archive(reference: Reference, place: str) -> str:
    """Return ``Archive (Box 3), Place``, or the data base (9.30)."""
    name = clean.text(reference.archive)
    if is_aggregated(reference, place):
        return ""
    at = clean.text(reference.archive_location)
    first = clean.text(reference.archive_collection)
    rest = [clean.text(reference.archive_place)]
    if first:
        rest.insert(0, name)
    else:
        first = name
    head = f"{first} ({at})" if at else first
    return ", ".join([p for p in (head, *rest) if p])


def is_aggregated(reference: Reference, place: str) -> bool:
    """Whether the archive is a data base that APA does not name for works found elsewhere."""
    if not reference.archive or reference.archive_location or reference.type == "thesis":
        return False
    return place in ("serial", "part") and AGGREGATOR.match(reference.archive) is not None


def doi(reference: Reference) -> str:
    """Return the DOI, also where it is given as an address."""
    return clean.doi(reference.doi) if reference.doi else clean.doi_of_url(reference.url)


def address(line: Line, reference: Reference) -> None:
    """Write the DOI as a link, else the URL, with the day of retrieval where APA wants it."""
    bare = doi(reference)
    if bare:
        link = f"https://doi.org/{bare}"
        line.put(link, 0, link)
        return
    shown = clean.url(reference.url)
    if not shown:
        return
    if shows_retrieval(reference):
        line.put(f"Retrieved {full(reference.accessed)}, from " if reference.accessed else "")
    line.put(shown, 0, clean.target(shown))


def shows_retrieval(reference: Reference) -> bool:
    """Whether the day of retrieval is printed: for works meant to change, without a date (9.16)."""
    accessed = reference.accessed
    if accessed is None or not (accessed.parts or accessed.literal):
        return False
    if reference.issued is None or not (reference.issued.parts or reference.issued.literal):
        return not reference.status
    return people.folded(reference.container_title) in CHANGING
