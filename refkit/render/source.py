"""The source element of an APA reference: where the work is found (9.23 to 9.37)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refkit.model import Name, Reference
from refkit.render.dates import full
from refkit.render.people import folded, listed, straight
from refkit.render.runs import Run, Runs, join, runs, stop

#: Works that stand in a periodical or on a site that appears like one.
PERIODICALS = frozenset(
    """article-journal article-magazine article-newspaper post-weblog review review-book
    periodical""".split()
)
#: Works that are a part of a book or a reference work.
PARTS = frozenset("chapter paper-conference entry-encyclopedia entry-dictionary entry".split())


def is_part(reference: Reference) -> bool:
    """Whether the title is that of a part: set upright, the whole in italics (6.22)."""
    if not reference.container_title:
        return False
    if reference.type in PERIODICALS or reference.type in PARTS or reference.type == "song":
        return True
    if reference.type == "broadcast":
        return not re.search(r"series|channel", reference.medium or reference.genre, re.I) or (
            "episode" in (reference.medium or reference.genre).lower()
        )
    return reference.type in ("article", "document") and bool(reference.volume or reference.issue)


def pages(page: str) -> str:
    """Return pages with en dashes between numbers."""
    return re.sub(r"(?<=\w)\s*[-‐−–—]{1,2}\s*(?=\w)", "–", re.sub(r"^pp?\.\s*", "", page))


def ordinal(edition: str) -> str:
    """Return ``2nd ed.`` for ``2``; words stay words."""
    if not edition.isdigit():
        short = re.sub(r"\bedition\b", "ed.", edition, flags=re.I)
        return short if re.search(r"\bed\b", short, re.I) else f"{short} ed."
    n = int(edition)
    tail = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{tail} ed."


def volume(text: str) -> str:
    """Return ``Vol. 3`` or ``Vols. 1–3``, whatever the value says of itself."""
    bare = re.sub(r"^vols?\.?\s*", "", text, flags=re.I)
    many = re.search(r"\d\s*[-–,&]\s*\d", bare)
    return f"Vol{'s' if many else ''}. {pages(bare)}"


def people(names: Sequence[Name], *, et_al: bool = False) -> str:
    """Return names in natural order, with an ampersand."""
    return listed([straight(n) for n in names], et_al=et_al, inverse=False)


def source(reference: Reference, author: str) -> Runs:
    """Return the source element, without DOI and URL.

    Args:
        reference: The record.
        author: The author's literal name, which is not printed again (9.29).
    """
    if is_part(reference) and reference.type in PERIODICALS | {"article", "document"}:
        return _periodical(reference)
    if is_part(reference):
        return _part(reference, author)
    return _whole(reference, author)


def _periodical(reference: Reference) -> Runs:
    parts: list[Runs] = [runs(reference.container_title, italic=True)]
    number = re.sub(r"^vol\.?\s*", "", reference.volume, flags=re.I)
    if number:
        issue = runs(f"({reference.issue})") if reference.issue else ()
        parts.append(runs(number, italic=True) + issue)
    elif reference.issue:
        parts.append(runs(f"({reference.issue})"))
    if reference.page:
        page = pages(reference.page)
        article = re.fullmatch(r"[eE]\d+|\d{6,}", page)
        parts.append(runs(f"Article {page}" if article else page))
    elif reference.number:
        said = re.match(r"article", reference.number, re.I)
        parts.append(runs(reference.number if said else f"Article {reference.number}"))
    out = stop(join(parts))
    status = reference.status
    if status and status.lower() not in ("in press", "published"):
        out = join([out, stop(runs(status[:1].upper() + status[1:]))], " ")
    return out


def _heads(reference: Reference) -> str:
    """The people in front of the title of the whole, with their role."""
    for role, one, many in (
        ("editor", "Ed.", "Eds."), ("editorial_director", "Ed.", "Eds."),
        ("executive_producer", "Executive Producer", "Executive Producers"),
        ("host", "Host", "Hosts"), ("compiler", "Comp.", "Comps."),
    ):  # fmt: skip
        names: tuple[Name, ...] = getattr(reference, role)
        if names and (role != "host" or reference.author):
            label = many if len(names) > 1 else one
            return f"{people(names, et_al=role in reference.et_al)} ({label})"
    return ""


def _part(reference: Reference, author: str) -> Runs:
    head: list[Run] = [Run("On " if reference.type == "song" else "In ")]
    before = _heads(reference)
    if before and _led(reference):
        head.append(Run(before + ", "))
    title = reference.container_title
    series = reference.collection_title
    if series and reference.collection_number and reference.type == "paper-conference":
        number = re.sub(r"^vol\.?\s*", "", reference.collection_number, flags=re.I)
        title = f"{series}: Vol. {number}. {title}"
    head.append(Run(title, italic=True))
    bits = []
    if reference.edition:
        bits.append(ordinal(reference.edition))
    if reference.volume:
        bits.append(volume(reference.volume))
    if reference.page:
        page = pages(reference.page)
        bits.append(f"{'pp' if re.search(r'[–,]', page) else 'p'}. {page}")
    if bits:
        head.append(Run(f" ({', '.join(bits)})"))
    parts = [stop(tuple(head))]
    for text in (reference.publisher, reference.archive):
        if text and folded(text) not in (folded(author), folded(reference.container_title)):
            parts.append(stop(runs(text)))
    return join(parts, " ")


def _led(reference: Reference) -> bool:
    """Whether someone other than the editors stands in the author's place."""
    roles = ("author", "director", "script_writer", "composer", "performer", "host", "contributor")
    return any(getattr(reference, r) for r in roles) or bool(reference.title)


def _whole(reference: Reference, author: str) -> Runs:
    kind = reference.type
    seen = {folded(author)} if author else set()
    texts: list[str] = []
    if reference.event_title and kind in ("speech", "paper-conference"):
        place = reference.event_place or reference.publisher_place
        texts.append(", ".join(p for p in (reference.event_title, place) if p))
    texts += [reference.container_title, reference.publisher, reference.archive]
    if kind == "thesis" and school_in_brackets(reference):
        texts.remove(reference.publisher)
    if reference.archive_location and reference.archive:
        texts[-1] = f"{reference.archive} ({reference.archive_location})"
    if kind in ("interview", "personal_communication", "manuscript", "map") and not any(texts):
        texts.append(reference.publisher_place)
    parts = []
    for text in texts:
        if text and folded(text) not in seen:
            seen.add(folded(text))
            parts.append(stop(runs(text)))
    status = reference.status
    if status and status.lower() not in ("in press", "published"):
        parts.append(stop(runs(status[:1].upper() + status[1:])))
    return join(parts, " ")


def school_in_brackets(reference: Reference) -> bool:
    """Whether a thesis is published, so that its school stands behind the genre (10.6)."""
    published = reference.archive or reference.url or reference.number or reference.doi
    return bool(published) and not reference.genre.lower().startswith("unpublished")


def address(reference: Reference) -> Runs:
    """Return the DOI as a link, else the URL, with the day of retrieval where APA wants it.

    A day is printed for works without a date, which are meant to change (9.16).
    """
    if reference.doi:
        bare = re.sub(
            r"^\s*(?:https?://)?(?:(?:dx\.)?doi\.org/|doi:?\s*)", "", reference.doi, flags=re.I
        ).rstrip(" .,;")
        link = f"https://doi.org/{bare}"
        return runs(link, link=link)
    if not reference.url:
        return ()
    link = (
        reference.url
        if re.match(r"[a-z][a-z0-9+.-]*:", reference.url, re.I)
        else f"https://{reference.url}"
    )
    shown = runs(reference.url, link=link)
    accessed = reference.accessed
    if (
        accessed is not None
        and accessed.parts
        and (reference.issued is None or not reference.issued.parts)
    ):
        return runs(f"Retrieved {full(accessed)}, from ") + shown
    return shown


def legal_case(reference: Reference) -> Runs:
    """Return ``Name v. Name, 347 U.S. 483 (1954)`` (11.4)."""
    cite = " ".join(
        p
        for p in (reference.volume, reference.container_title, reference.page or reference.number)
        if p
    )
    court = reference.authority
    year = str(reference.issued.year) if reference.issued and reference.issued.year else ""
    bracket = " ".join(p for p in (court, year) if p)
    out = join([runs(reference.title), runs(cite)])
    return stop((*out, Run(f" ({bracket})"))) if bracket else stop(out)
