"""APA 7: author, date, title, source (Publication Manual, chapters 9 and 10)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from refkit.model import Date, Name, Reference
from refkit.render.case import sentence_case
from refkit.render.people import inverted, listed, straight
from refkit.render.runs import Run, Runs, join, plain, runs, stop

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_SEASONS = {1: "Spring", 2: "Summer", 3: "Fall", 4: "Winter"}
#: Works that are part of a greater whole whose title is set in italics (9.23).
_IN_PERIODICAL = frozenset(
    ["article-journal", "article-magazine", "article-newspaper", "post-weblog", "review", "review-book"]
)
_IN_BOOK = frozenset(["chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry"])
#: Types whose date is printed with month and day (9.14).
_FULL_DATE = frozenset(
    """article-magazine article-newspaper post-weblog post webpage broadcast motion_picture speech
    interview personal_communication report dataset software graphic song pamphlet review document
    legislation""".split()
)
#: What APA prints in brackets behind the title where the record has no description (9.22).
_DESCRIPTION = {
    "motion_picture": "Film", "song": "Song", "dataset": "Data set", "software": "Computer software",
    "map": "Map", "speech": "Speech",
}  # fmt: skip


def folded(text: str) -> str:
    """Return letters and digits alone, without case and accents, for comparing."""
    flat = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in flat if c.isalnum())


def date_text(date: Date | None, kind: str = "", letter: str = "") -> str:
    """Return what stands in the brackets behind the author.

    Args:
        date: The date; None is "n.d.".
        kind: CSL type; journal articles and books show the year alone.
        letter: Year letter that tells works of one author and year apart (9.47).
    """
    dash = "-" if letter else ""
    if date is None or (not date.parts and not date.literal):
        return f"n.d.{dash}{letter}"
    if not date.parts:
        return date.literal + (f"{dash}{letter}")
    first = date.parts[0]
    year = str(first[0]) if first[0] > 0 else f"{1 - first[0]} B.C.E."
    if date.circa:
        year = f"ca. {year}"
    year += letter
    if len(date.parts) > 1 and date.parts[1][0] != first[0]:
        year += f"–{date.parts[1][0]}"
    rest = ""
    if date.season in _SEASONS:
        rest = _SEASONS[date.season]
    elif len(first) > 1 and 1 <= first[1] <= 12 and (kind in _FULL_DATE or not kind):
        rest = _MONTHS[first[1] - 1]
        if len(first) > 2:
            rest += f" {first[2]}"
        if len(date.parts) > 1 and len(date.parts[1]) > 1 and date.parts[1][0] == first[0]:
            second = date.parts[1]
            same = second[1] == first[1] and len(second) > 2
            rest += "–" + (str(second[2]) if same else _MONTHS[second[1] - 1])
            if not same and len(second) > 2:
                rest += f" {second[2]}"
    return f"{year}, {rest}" if rest else year


def _authors(reference: Reference) -> tuple[tuple[Name, ...], str, str]:
    """The names in the author's place, their role and its label."""
    for role, label in (
        ("author", ""), ("director", "Director"), ("composer", ""), ("host", "Host"),
        ("performer", ""), ("contributor", ""), ("editor", "Ed"), ("editorial_director", "Ed"),
        ("compiler", "Comp"), ("interviewer", ""), ("translator", "Trans"),
    ):  # fmt: skip
        names: tuple[Name, ...] = getattr(reference, role)
        if names and (role != "editor" or reference.type not in _IN_BOOK or not reference.title):
            many = len(names) > 1
            if label in ("Ed", "Comp"):
                label += "s." if many else "."
            elif label == "Trans":
                label += "."
            elif label and many:
                label += "s"
            return names, role, label
    return (), "", ""


def _author(reference: Reference) -> Runs:
    names, role, label = _authors(reference)
    text = listed([inverted(n) for n in names], et_al=role in reference.et_al)
    if text and label:
        text += f" ({label})"
    return runs(text)


def _is_part(reference: Reference) -> bool:
    """Whether the title is that of a part: set upright, the whole in italics."""
    if reference.type in _IN_PERIODICAL:
        return bool(reference.container_title)
    if reference.type in _IN_BOOK:
        return bool(reference.container_title)
    return bool(reference.container_title and (reference.volume or reference.issue)) and (
        reference.type in ("article", "document")
    )


def _title(reference: Reference, case: str) -> Runs:
    title = reference.title
    if not title:
        return ()
    if case == "sentence":
        title = sentence_case(title, reference.language)
    part = _is_part(reference)
    out: list[Run] = [Run(title, italic=not part)]
    inside = _numbers(reference, part)
    if inside:
        out.append(Run(f" ({inside})"))
    description = _description(reference)
    if description:
        out.append(Run(f" [{description}]"))
    return tuple(out)


def _ordinal(edition: str) -> str:
    if not edition.isdigit():
        return edition if re.search(r"\bed", edition, re.I) else f"{edition} ed."
    n = int(edition)
    if n == 1:
        return "1st ed."
    tail = "th" if 10 <= n % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{tail} ed."


def _numbers(reference: Reference, part: bool) -> str:
    """Edition, volume, report number ... in brackets behind the title (9.19)."""
    bits: list[str] = []
    if part:
        return ""
    if reference.edition and reference.type not in _IN_PERIODICAL:
        bits.append(_ordinal(reference.edition))
    if reference.volume and not reference.container_title:
        many = re.search(r"\d\s*[-–]\s*\d", reference.volume)
        bits.append(f"Vol{'s' if many else ''}. {reference.volume.replace('-', '–')}")
    if reference.version:
        bits.append(f"Version {reference.version}")
    if reference.number and reference.type not in ("patent", "article"):
        number = reference.number
        if reference.type in ("report", "book", "standard", "document", "webpage", "manuscript"):
            kind = reference.genre if reference.genre and reference.type == "report" else ""
            word = f"{kind} No. " if kind else "No. "
            bits.append(number if number.lower().startswith(("no.", "rep", "pub")) else word + number)
        else:
            bits.append(f"No. {number}")
    if reference.translator and not part:
        bits.append(_people(reference.translator, "translator" in reference.et_al) + ", Trans.")
    return ", ".join(bits[:-1] + [bits[-1]]) if bits else ""


def _description(reference: Reference) -> str:
    kind = reference.type
    if kind == "thesis":
        school = reference.publisher
        genre = reference.genre or "Thesis"
        if genre.lower().startswith("unpublished"):
            return genre[0].upper() + genre[1:]
        return f"{genre}, {school}" if school and (reference.archive or reference.url) else genre
    if kind == "report" and reference.number:
        return reference.medium
    return reference.genre or reference.medium or (
        _DESCRIPTION.get(kind, "") if kind in _DESCRIPTION else ""
    )


def _people(names: Sequence[Name], et_al: bool = False) -> str:
    return listed([straight(n) for n in names], et_al=et_al, inverse=False)


def _pages(page: str) -> str:
    return re.sub(r"(?<=\w)\s*[-‐−–—]\s*(?=\w)", "–", page)


def _source(reference: Reference, author: str) -> Runs:
    kind = reference.type
    if _is_part(reference) and (kind in _IN_PERIODICAL or kind not in _IN_BOOK):
        return _periodical(reference)
    if kind in _IN_BOOK and reference.container_title:
        return _book_part(reference, author)
    parts: list[Runs] = []
    seen = {folded(author)} if author else set()
    site = reference.container_title
    if kind == "thesis" and not (reference.archive or reference.url):
        site = ""
    for text in (reference.collection_title, site, reference.publisher, reference.archive):
        if text and folded(text) not in seen:
            if kind == "thesis" and text == reference.publisher and (reference.archive or reference.url):
                continue
            seen.add(folded(text))
            parts.append(runs(text))
    if reference.event_title and kind in ("speech", "paper-conference"):
        place = reference.event_place or reference.publisher_place
        parts.insert(0, runs(", ".join(p for p in (reference.event_title, place) if p)))
    if kind == "patent" and reference.number:
        parts.append(runs(reference.number))
    return join([stop(p) for p in parts], " ")


def _periodical(reference: Reference) -> Runs:
    parts: list[Runs] = [runs(reference.container_title, italic=True)]
    if reference.volume:
        number = (Run(reference.volume, italic=True),)
        parts.append(number + runs(f"({reference.issue})" if reference.issue else ""))
    elif reference.issue:
        parts.append(runs(f"({reference.issue})"))
    if reference.page:
        article = not re.search(r"\d\s*[-–,]\s*[A-Za-z]?\d", reference.page) and re.match(
            r"[eE]\d|\d{5,}", reference.page
        )
        parts.append(runs(f"Article {reference.page}" if article else _pages(reference.page)))
    elif reference.number:
        parts.append(runs(f"Article {reference.number}"))
    out = stop(join(parts))
    if reference.status:
        out = join([out, stop(runs(reference.status[:1].upper() + reference.status[1:]))], " ")
    return out


def _book_part(reference: Reference, author: str) -> Runs:
    editors = _people(reference.editor, "editor" in reference.et_al)
    if editors:
        editors += " (Eds.)" if len(reference.editor) > 1 else " (Ed.)"
    head: list[Run] = [Run("In ")]
    if editors and reference.author:
        head.append(Run(editors + ", "))
    head.append(Run(reference.container_title, italic=True))
    bits = []
    if reference.edition:
        bits.append(_ordinal(reference.edition))
    if reference.volume:
        bits.append(f"Vol. {reference.volume}")
    if reference.page:
        many = re.search(r"\w\s*[-–,—−]\s*\w", reference.page)
        bits.append(f"{'pp' if many else 'p'}. {_pages(reference.page)}")
    if bits:
        head.append(Run(f" ({', '.join(bits)})"))
    parts: list[Runs] = [stop(tuple(head))]
    if reference.publisher and folded(reference.publisher) != folded(author):
        parts.append(stop(runs(reference.publisher)))
    return join(parts, " ")


def _address(reference: Reference) -> Runs:
    if reference.doi:
        doi = re.sub(r"^(?:https?://)?(?:dx\.)?(?:doi\.org/|doi:\s*)", "", reference.doi, flags=re.I)
        link = f"https://doi.org/{doi}"
        return runs(link, link=link)
    if reference.url:
        link = reference.url if "://" in reference.url else f"https://{reference.url}"
        return runs(reference.url, link=link)
    return ()


def entry(reference: Reference, *, letter: str = "", title_case: str = "sentence") -> Runs:
    """Return one reference as styled runs.

    Args:
        reference: The record; what it lacks is left out by APA's rules (9.4).
        letter: Year letter.
        title_case: ``sentence`` or ``keep``.
    """
    author = _author(reference)
    title = _title(reference, title_case)
    date = runs(f"({date_text(reference.issued, reference.type, letter)})")
    names, _, _ = _authors(reference)
    source = _source(reference, names[0].literal if len(names) == 1 else "")
    if author:
        parts = [stop(author), stop(date), stop(title), source]
    elif title:
        # Without an author the title moves to the front (9.12).
        parts = [stop(title), stop(date), source]
    else:
        parts = [stop(date), source]
    out = join([p for p in parts if p], " ")
    if reference.original_date is not None and reference.original_date.year is not None:
        original = f"(Original work published {reference.original_date.year})"
        out = join([out, runs(original)], " ")
    return join([out, _address(reference)], " ")


def sort_key(reference: Reference) -> tuple[object, ...]:
    """Return the key of APA's order: letter by letter, fewer authors first, then date (9.44)."""
    names, _, _ = _authors(reference)
    people = tuple(
        (folded(n.literal or n.family or n.given), folded(n.literal and "" or n.given)) for n in names
    )
    title = re.sub(r"^(?:the|an?)\s+", "", reference.title, flags=re.I)
    issued = reference.issued
    if issued is None:
        when: tuple[object, ...] = (0, ())
    elif issued.parts:
        when = (1, issued.parts[0])
    else:
        when = (2, ())
    return (people or ((folded(title), ""),), when, folded(title), plain(entry(reference, title_case="keep")))


def bibliography(
    references: Sequence[Reference], *, title_case: str = "sentence", sort: bool = True
) -> list[Runs]:
    """Return all entries in order, with year letters where they are needed."""
    order = sorted(references, key=sort_key) if sort else list(references)
    groups: dict[tuple[object, ...], list[Reference]] = {}
    for reference in sorted(references, key=sort_key):
        names, _, _ = _authors(reference)
        if not names:
            continue
        who = tuple(inverted(n).casefold() for n in names)
        issued = reference.issued
        year = issued.year if issued and issued.parts else (issued.literal if issued else None)
        groups.setdefault((who, year), []).append(reference)
    letters: dict[int, str] = {}
    for same in groups.values():
        if len(same) > 1:
            for i, reference in enumerate(same):
                letters[id(reference)] = _letter(i)
    return [entry(r, letter=letters.get(id(r), ""), title_case=title_case) for r in order]


def _letter(i: int) -> str:
    return chr(97 + i) if i < 26 else _letter(i // 26 - 1) + chr(97 + i % 26)
