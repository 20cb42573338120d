"""What stands in round brackets behind a title (Publication Manual, 9.19)."""

from __future__ import annotations

import re
from operator import attrgetter

from refkit.model import Name, Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.author import LABELS, Lead
from refkit.render.apa.kinds import AUDIOVISUAL, NUMBERED_SERIES, SERIAL

#: Types whose number belongs to their genre: ``Issue Brief No. 1``.
NUMBERED_GENRES = frozenset(["report", "standard", "document", "pamphlet"])
#: Types without edition, volume and pages.
_BARE = frozenset("patent performance post speech webpage broadcast event legal_case".split())
_SHORT = {
    "translator": ("Trans.", "Trans."), "illustrator": ("Illus.", "Illus."),
    "narrator": ("Narr.", "Narrs."), "interviewer": ("Interviewer", "Interviewers"),
    **{r: LABELS[r] for r in ("editor", "editorial_director", "editor_translator")},
    **{r: LABELS[r] for r in ("compiler", "chair", "organizer", "curator")},
}  # fmt: skip
_OF_A_WORK = (
    "interviewer", "editor_translator", "editor", "editorial_director", "translator",
    "illustrator", "narrator", "compiler", "chair", "organizer", "curator",
)  # fmt: skip
_ALL_HELPERS = attrgetter(*_OF_A_WORK)
_OF_A_PART = ("interviewer", "translator", "illustrator", "narrator")
_SAID = re.compile(r"\b(?:no|nos|nr|nrs|num|number|episodes?|seasons?|rev|part|vol)\b|[#№]", re.I)
_BARE_NUMBER = re.compile(r"[\d.,–\-/:]*\d[\d.,–\-/:]*[A-Za-z]?")


def identifier(reference: Reference, who: Lead, place: str) -> str:
    """Return what stands in the brackets behind the title of the work itself.

    Args:
        reference: The record.
        who: Who stands in the author's place.
        place: What :func:`refkit.render.apa.kinds.placing` says.
    """
    helpers = _helpers(reference, who, part=bool(place) and place != "site")
    kind = reference.type
    if kind == "patent":
        return _joined(helpers, patent(reference))
    if kind in SERIAL or place == "serial":
        return helpers
    if place == "part":
        return _joined(helpers, number(reference) if kind in AUDIOVISUAL else "")
    return _joined(helpers, number(reference), _whole(reference))


def identifier_of_whole(reference: Reference) -> str:
    """Return edition, volume, number and pages of the work that a part stands in."""
    own = "" if reference.type in AUDIOVISUAL else number(reference)
    return _joined(own, _whole(reference))


def _joined(*parts: str) -> str:
    return "; ".join([p for p in parts if p])


def _helpers(reference: Reference, who: Lead, *, part: bool) -> str:
    """Editors, translators ... who do not lead: ``J. Strachey, Ed. & Trans.``."""
    if not any(_ALL_HELPERS(reference)):
        return ""
    out: list[tuple[tuple[Name, ...], str, bool]] = []
    for role in _OF_A_PART if part else _OF_A_WORK:
        names: tuple[Name, ...] = getattr(reference, role)
        if not names or role in who.roles:
            continue
        label = _SHORT[role][len(names) > 1]
        if out and out[-1][0] == names:
            # One who did both has both labels (10.2, example 29).
            out[-1] = (names, f"{out[-1][1]} & {label}", out[-1][2])
        else:
            out.append((names, label, role in reference.et_al))
    bits = [(people.in_order(names, et_al=et_al), label) for names, label, et_al in out]
    return "; ".join([f"{text}, {label}" for text, label in bits if text])


def patent(reference: Reference) -> str:
    """Return ``U.S. Patent No. 9,367,592`` (11.8)."""
    bare = clean.text(reference.number)
    if not bare or _SAID.search(bare):
        return bare
    country = clean.text(reference.jurisdiction or reference.authority)
    if country.lower() in ("us", "usa", "u.s.", "united states") or bare.startswith("US"):
        country = "U.S."
    elif len(country) > 24 or " " in country:
        country = ""
    genre = clean.text(reference.genre) or f"{country} Patent".strip()
    return f"{genre} No. {bare}"


def number(reference: Reference) -> str:
    """Return a number with the words that belong to it."""
    bare = clean.text(reference.number)
    if not bare:
        return ""
    kind = reference.type
    if _SAID.search(bare) or "://" in bare:
        return bare[0].upper() + bare[1:] if bare[:1].islower() and ":" not in bare else bare
    if kind == "thesis":
        return f"Publication No. {bare}"
    if genre_is_numbered(reference):
        genre = capitalised(clean.text(reference.genre))
        return genre if bare in genre else f"{genre} No. {bare}"
    return f"No. {bare}" if _BARE_NUMBER.fullmatch(bare) else bare


def genre_is_numbered(reference: Reference) -> bool:
    """Whether the number belongs to the genre, which then stands in front of it."""
    if not (reference.number and reference.genre):
        return False
    if reference.type == "article":
        # Working papers are preprints to CSL; "Preprint No. arXiv:1" would say nothing.
        return re.search(r"\b(?:paper|report|brief|memo)", reference.genre, re.I) is not None
    if _SAID.search(reference.number) and reference.genre.lower() not in reference.number.lower():
        # "Project No. 12" is no number of a "Grant".
        return False
    return reference.type in NUMBERED_GENRES


def capitalised(genre: str) -> str:
    """Return a genre that stands in front of a number in title case."""
    small = ("of", "on", "in", "for", "and", "the", "to", "a", "an", "de")
    return " ".join(
        [w if w in small or not w[:1].islower() else w[0].upper() + w[1:] for w in genre.split()]
    )


def _whole(reference: Reference) -> str:
    """Version, edition, series, volume, part, issue and pages."""
    if reference.type in _BARE:
        return version(reference.version) if reference.version else ""
    bits = []
    if reference.version:
        bits.append(version(reference.version))
    if reference.edition and (words := edition(reference.edition)):
        bits.append(words)
    if reference.collection_title and reference.type in NUMBERED_SERIES:
        bits.append(_series(reference))
    if reference.supplement_number:
        bits.append(f"Suppl. {clean.dashes(clean.text(reference.supplement_number))}")
    if not (reference.volume_title or in_series(reference)):
        if reference.volume:
            bits.append(volume(reference.volume))
        elif reference.number_of_volumes:
            bits.append(volumes(reference.number_of_volumes))
        if reference.part_number and not reference.part_title:
            bits.append(f"Part {clean.text(reference.part_number)}")
    if reference.issue:
        issue = clean.issue(reference.issue)
        bits.append(f"Issue {issue}" if issue[:1].isdigit() else clean.text(reference.issue))
    if reference.page:
        bits.append(pages(reference.page))
    elif reference.chapter_number:
        chapter = clean.text(reference.chapter_number)
        bits.append(f"Chapter {chapter}" if chapter[:1].isdigit() else chapter)
    return ", ".join([b for b in bits if b])


def version(value: str) -> str:
    """Return ``Version 3.3`` for ``3.3`` and ``v3.3``."""
    words = clean.text(value)
    if re.search(r"\b(?:version|release|build|ed)\b", words, re.IGNORECASE):
        return words
    words = re.sub(r"^v\.?\s?(?=\d)", "", words)
    return f"Version {words}" if words else ""


def edition(value: str) -> str:
    """Return ``2nd ed.`` for ``2``; other editions in words."""
    bare = clean.edition(value)
    if not bare:
        return ""
    if bare.isdecimal():
        return "" if int(bare) in (0, 1) else f"{clean.ordinal(int(bare))} ed."
    if clean.says_edition(bare) or re.search(r"\b(?:ed|version)\b", bare):
        return bare
    return f"{bare} ed."


def volume(value: str) -> str:
    """Return ``Vol. 3`` or ``Vols. 1–3``."""
    bare = clean.volume(value)
    if not re.match(r"[\dIVXLC]+(?:\W|$)|[A-Z]$|\d+[a-z]?$", bare):
        return bare
    many = re.search(r"[\dIVXLC]\s*[–,&]\s*[\dIVXLC]", bare)
    return f"Vol{'s' if many else ''}. {bare}"


def volumes(value: str) -> str:
    """Return ``Vols. 1–3`` for a work in 3 volumes."""
    found = re.match(r"\D*(\d+)\D*$", value)
    return f"Vols. 1–{found[1]}" if found and int(found[1]) > 1 else ""


def pages(value: str) -> str:
    """Return ``pp. 12–15`` or ``p. 12``."""
    bare = clean.pages(value)
    if not bare:
        return ""
    return f"{'pp' if '–' in bare or ',' in bare else 'p'}. {bare}"


_LABEL_IN_SERIES = re.compile(r"\b(?:series|ser\.?)$", re.IGNORECASE)


def _series(reference: Reference) -> str:
    """Return the series of a report with its number (10.4, example 52)."""
    name, bare = clean.text(reference.collection_title), clean.text(reference.collection_number)
    if not bare:
        return name
    if bare.isdecimal() and not _LABEL_IN_SERIES.search(name):
        return f"{name} No. {bare}"
    return f"{name} {bare}"


_PROCEEDINGS_SERIES = re.compile(
    r"lecture notes|proceedings|communications in computer|IFIP|CEUR|advances in intelligent", re.I
)


def in_series(reference: Reference) -> bool:
    """Whether a series with its number stands in front of the title, as for proceedings (10.5)."""
    if not (reference.collection_title and (reference.collection_number or reference.volume)):
        return False
    if reference.volume_title:
        return False
    return reference.type == "paper-conference" or (
        reference.type in ("book", "chapter")
        and _PROCEEDINGS_SERIES.search(reference.collection_title) is not None
    )
