"""APA 7: author, date, title, source (Publication Manual, chapters 9 to 11)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refkit.model import Name, Reference
from refkit.render import dates
from refkit.render.case import sentence_case
from refkit.render.people import folded, inverted, listed, straight
from refkit.render.runs import Run, Runs, join, plain, runs, stop
from refkit.render.source import (
    PERIODICALS,
    address,
    is_part,
    legal_case,
    ordinal,
    people,
    school_in_brackets,
    source,
    volume,
)

#: What stands in brackets behind the title where the record does not say it (9.22).
_DESCRIPTION = {
    "motion_picture": "Film", "song": "Song", "dataset": "Data set",
    "software": "Computer software",
    "map": "Map", "speech": "Speech",
}  # fmt: skip
#: Role -> label for one and for many, in the order in which they may lead a reference.
_LEADS: tuple[tuple[str, str, str], ...] = (
    ("author", "", ""), ("script_writer", "Writer", "Writers"),
    ("director", "Director", "Directors"), ("host", "Host", "Hosts"),
    ("executive_producer", "Executive Producer", "Executive Producers"),
    ("producer", "Producer", "Producers"), ("composer", "", ""), ("performer", "", ""),
    ("contributor", "", ""), ("editor", "Ed.", "Eds."), ("editorial_director", "Ed.", "Eds."),
    ("compiler", "Comp.", "Comps."), ("interviewer", "Interviewer", "Interviewers"),
    ("translator", "Trans.", "Trans."),
)  # fmt: skip
_OF_A_PART = frozenset(
    ["editor", "editorial_director", "compiler", "executive_producer", "producer"]
)


def lead(reference: Reference) -> tuple[tuple[Name, ...], tuple[str, ...], str]:
    """Return the names in the author's place, their roles, and the label behind them."""
    for role, one, many in _LEADS:
        names: tuple[Name, ...] = getattr(reference, role)
        if not names or (role in _OF_A_PART and is_part(reference) and reference.title):
            continue
        label = many if len(names) > 1 else one
        roles: tuple[str, ...] = (role,)
        if role == "script_writer" and reference.director == names:
            label = "Writers & Directors" if len(names) > 1 else "Writer & Director"
            roles = ("script_writer", "director")
        return names, roles, label
    return (), (), ""


def _author(reference: Reference) -> Runs:
    names, roles, label = lead(reference)
    printed = [inverted(n) for n in names]
    if roles == ("script_writer",) and reference.director:
        printed = [f"{n} (Writer)" for n in printed]
        printed += [f"{inverted(n)} (Director)" for n in reference.director]
        label = ""
    text = listed(printed, et_al=bool(roles) and roles[0] in reference.et_al)
    return runs(f"{text} ({label})" if text and label else text)


def _title(reference: Reference, case: str) -> Runs:
    text = reference.title
    if text and case == "sentence" and reference.type != "legal_case":
        text = sentence_case(text, reference.language)
    description = _description(reference)
    if not text:
        reviewed = reference.reviewed_title
        if reviewed:
            description = f"Review of {reference.reviewed_genre or 'the work'} {reviewed}"
        return runs(f"[{description}]") if description else ()
    out = [Run(text, italic=not is_part(reference))]
    inside = _bracketed(reference)
    if inside:
        out.append(Run(f" ({inside})"))
    if description:
        out.append(Run(f" [{description}]"))
    return tuple(out)


def _helpers(reference: Reference) -> str:
    """Editors and translators of a work that has an author: ``(J. Strachey, Ed. & Trans.)``."""
    if not lead(reference)[0] or reference.type in PERIODICALS:
        return ""
    bits = []
    editors = () if is_part(reference) or "editor" in lead(reference)[1] else reference.editor
    translators = reference.translator if "translator" not in lead(reference)[1] else ()
    if editors and editors == translators:
        many = "s" if len(editors) > 1 else ""
        return f"{people(editors)}, Ed{many}. & Trans."
    if editors:
        bits.append(f"{people(editors)}, Ed{'s' if len(editors) > 1 else ''}.")
    if translators:
        bits.append(f"{people(translators)}, Trans.")
    return "; ".join(bits)


def _bracketed(reference: Reference) -> str:
    """Editors, edition, volume, report number ... behind the title (9.19)."""
    kind = reference.type
    helpers = _helpers(reference)
    bits: list[str] = []
    if not is_part(reference):
        if reference.edition and kind not in PERIODICALS:
            bits.append(ordinal(reference.edition))
        if reference.volume and kind not in PERIODICALS:
            bits.append(volume(reference.volume))
        if reference.version:
            said = re.match(r"(?:version|release|rev)", reference.version, re.I)
            bits.append(reference.version if said else f"Version {reference.version}")
        if reference.number and kind not in PERIODICALS:
            bits.append(_number(reference))
        if (
            reference.collection_title
            and reference.collection_number
            and kind in ("report", "book")
        ):
            bits.append(f"{reference.collection_title} No. {reference.collection_number}")
    elif reference.number and kind == "broadcast":
        bits.append(_number(reference))
    rest = ", ".join(bits)
    return "; ".join(p for p in (helpers, rest) if p)


def _number(reference: Reference) -> str:
    number = reference.number
    # "NIH Publication No. 18-2059", "Season 3, Episode 12", "arXiv:1706.03762" say it already.
    if re.search(r"\bno\b\.?|\bnr\b\.?|\bepisode\b|#|:", number, re.I):
        return number
    kind = reference.type
    if kind == "patent":
        return f"{reference.genre or 'Patent'} No. {number}"
    if kind == "thesis":
        return f"Publication No. {number}"
    if kind == "report" and reference.genre:
        return f"{reference.genre} No. {number}"
    return f"No. {number}"


def _description(reference: Reference) -> str:
    kind = reference.type
    given = reference.genre or reference.medium
    if kind == "thesis":
        genre = reference.genre or "Thesis"
        genre = genre[:1].upper() + genre[1:]
        if reference.publisher and school_in_brackets(reference):
            return f"{genre}, {reference.publisher}"
        return genre
    if reference.number and (kind == "patent" or (kind == "report" and reference.genre)):
        return reference.medium if kind == "report" else ""
    if kind in ("legislation", "bill", "legal_case", "book", "chapter") and not reference.medium:
        return given if kind in ("book", "chapter") and reference.genre else ""
    return given or _DESCRIPTION.get(kind, "")


def entry(reference: Reference, *, letter: str = "", title_case: str = "sentence") -> Runs:
    """Return one reference as styled runs.

    Args:
        reference: The record; what it lacks is left out or replaced by APA's rules (9.4).
        letter: Year letter.
        title_case: ``sentence`` or ``keep``.
    """
    if reference.type == "legal_case" and reference.container_title and not reference.author:
        return join([legal_case(reference), address(reference)], " ")
    author = _author(reference)
    title = _title(reference, title_case)
    date = stop(runs(f"({dates.issued(reference, letter)})"))
    names = lead(reference)[0]
    place = source(reference, names[0].literal if len(names) == 1 else "")
    if author:
        parts = [stop(author), date, stop(title), place]
    elif title:
        # Without an author the title moves to the front (9.12).
        parts = [stop(title), date, place]
    else:
        parts = [date, place]
    out = join([*parts, address(reference)], " ")
    original = reference.original_date
    if original is not None and original.year is not None:
        out = join([out, runs(f"(Original work published {original.year})")], " ")
    if re.match(r"retract", reference.note, re.I):
        out = join([out, _retraction(reference)], " ")
    return out


def _retraction(reference: Reference) -> Runs:
    """The note on a retraction, its journal and volume in italics (10.1, example 16)."""
    note = reference.note.strip("() ")
    journal = reference.container_title
    head, found, tail = note.partition(journal) if journal else (note, "", "")
    number = re.match(r"(,\s*)(\w+)", tail)
    out = [Run("(" + head), Run(found, italic=True)]
    if number:
        out += [Run(number[1]), Run(number[2], italic=True), Run(tail[number.end() :])]
    else:
        out.append(Run(tail))
    return (*(r for r in out if r.text), Run(")"))


def sort_key(reference: Reference) -> tuple[object, ...]:
    """Return the key of APA's order (9.44 to 9.48).

    Letter by letter; one author before the same with others; no date first, then by
    year, in press last; titles without their leading article.
    """
    names = lead(reference)[0]
    title = folded(re.sub(r"^(?:the|an?)\s+", "", reference.title, flags=re.I))
    who = tuple((folded(_family(n)), folded(n.given), folded(n.suffix)) for n in names) or (
        (title, "", ""),
    )
    issued = reference.issued
    when: tuple[object, ...] = (0, ())
    if issued is not None and issued.parts:
        when = (1, issued.parts[0])
    elif issued is not None or reference.status:
        when = (2, ())
    return (who, when, title, plain(entry(reference, title_case="keep")), reference.id)


def _family(name: Name) -> str:
    return name.literal or f"{name.non_dropping_particle}{name.family}" or name.given


def bibliography(
    references: Sequence[Reference], *, title_case: str = "sentence", sort: bool = True
) -> list[Runs]:
    """Return all entries in order, with year letters where they are needed (9.47).

    Args:
        references: The records.
        title_case: ``sentence`` or ``keep``.
        sort: Whether to put them into APA's order.
    """
    keyed = sorted(((sort_key(r), i) for i, r in enumerate(references)), key=lambda pair: pair[0])
    groups: dict[tuple[object, ...], list[int]] = {}
    for _, i in keyed:
        reference = references[i]
        names = lead(reference)[0]
        if names:
            year = re.sub(r",.*", "", dates.issued(reference))
            groups.setdefault((tuple(straight(n).casefold() for n in names), year), []).append(i)
    letters: dict[int, str] = {}
    for same in groups.values():
        if len(same) > 1:
            for k, i in enumerate(same):
                letters[i] = _letter(k)
    order = [i for _, i in keyed] if sort else range(len(references))
    return [entry(references[i], letter=letters.get(i, ""), title_case=title_case) for i in order]


def _letter(k: int) -> str:
    return chr(97 + k) if k < 26 else _letter(k // 26 - 1) + chr(97 + k % 26)
