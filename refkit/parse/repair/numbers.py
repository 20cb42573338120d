"""Rules about locators, numbers of works and addresses."""

from __future__ import annotations

import re
from itertools import pairwise

from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, cut_off, insert, is_address, taken


def volumes_are_no_pages(draft: Draft) -> None:
    """A number behind "Vol." is a volume, whatever stands around it."""
    words = draft.tokens.words
    for piece in draft.having("page", "number"):
        before = words[piece.first - 1].lower() if piece.first else ""
        if before in ("vol", "vols", "volume", "volumes", "bd", "bde") and (
            not draft.having("volume")
        ):
            piece.label = "volume"


def article_number_is_page(draft: Draft) -> None:
    """The number of an article in a volume stands for its pages: "vol. 9, Art. no. 061103"."""
    words = draft.tokens.words
    numbers = draft.having("number")
    if not numbers or draft.having("page") or not draft.having("volume"):
        return
    before = [w.lower() for w in words[max(numbers[0].first - 2, 0) : numbers[0].first]]
    if before[-1:] in (["article"], ["art"]) or before in (["art", "no"], ["article", "no"]):
        numbers[0].label = "page"


def address_is_address(draft: Draft) -> None:
    """An address is no publisher, site or title, and no part of a name."""
    words = draft.tokens.words
    if "://" not in draft.text and "www." not in draft.text.lower():
        return
    for piece in list(draft.pieces):
        if piece.first == piece.last:
            if is_address(words[piece.first]):
                piece.label = "URL"
        elif piece.label != "URL" and is_address(words[piece.first]):
            cut_off(draft, piece, piece.first + 1, "URL")


_PAGES = frozenset("p P pp PP Pp pg pgs page pages S s pag págs pág blz str".split())


def loose_page(draft: Draft) -> None:
    """A number behind "p." that is in no field is the page of what a journal or book holds."""
    words = draft.tokens.words
    if _PAGES.isdisjoint(words) or draft.having("page", "number-of-pages"):
        return
    if not draft.having("container-title"):
        return
    used = taken(draft)
    for at in range(1, len(words)):
        if words[at - 1] not in _PAGES or at in used or not words[at][0].isdigit():
            continue
        # "s 9" is a section of a law.
        if words[at - 1] in ("s", "S") and "." not in draft.tokens.gaps[at]:
            continue
        last = at
        while (
            last + 1 < len(words)
            and last + 1 not in used
            and words[last + 1].isdigit()
            and draft.tokens.gaps[last + 1].strip() in ("-", "–")
        ):
            last += 1
        insert(draft, Piece("page", at, last, 0.7))
        return


def version_goes_on(draft: Draft) -> None:
    """A version has as many parts as stand behind each other: "3.7.1"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for piece in draft.having("version"):
        used = taken(draft)
        while (
            piece.last + 1 < len(words)
            and piece.last + 1 not in used
            and gaps[piece.last + 1] == "."
            and words[piece.last + 1].isalnum()
        ):
            piece.last += 1


def length_is_no_volume(draft: Draft) -> None:
    """How long a recording is stands behind the word for it: "Audio, 35:25"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for volume in draft.having("volume"):
        at = volume.first
        if not at or words[at - 1].lower() not in _RECORDINGS or volume.last != at:
            continue
        if gaps[at + 1] == ":" and len(words[at + 1]) == 2 and words[at + 1].isdigit():
            draft.pieces[:] = [p for p in draft.pieces if p.last < at or p.first > at + 1]
            return


_RECORDINGS = frozenset("audio video film podcast mp3 recording".split())
_SECTIONS = frozenset("sec Sec sect Sect section Section".split())


def section_of_newspaper(draft: Draft) -> None:
    """A newspaper's section stands before its page, the column behind: "Sect. A:2 (col. 4)"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _SECTIONS.isdisjoint(words):
        return
    for at in range(1, len(words) - 1):
        letter, page = words[at], at + 1
        if words[at - 1] not in _SECTIONS or not _SECTION.fullmatch(letter):
            continue
        if words[page] in ("p", "pp") and page + 1 < len(words) and gaps[page] == ", ":
            page += 1
        elif gaps[page].strip() != ":":
            continue
        if not words[page].isdigit():
            continue
        insert(draft, Piece("page", page, page, 0.8))
        where = (draft.tokens.starts[at], draft.tokens.ends[at])
        if not any(p.first <= at <= p.last for p in draft.pieces):
            draft.put("section", letter, [where], 0.8)
        for other in list(draft.pieces):
            before = words[other.first - 1].lower() if other.first else ""
            if other.first > page and before in ("col", "cols", "column"):
                draft.pieces.remove(other)
        return


_SECTION = re.compile("[A-Z]")


def bracket_names_number(draft: Draft) -> None:
    """A bracket with a number says what is numbered: "(Pond Paper: 20-58)"."""
    gaps, words = draft.tokens.gaps, draft.tokens.words
    for name, number in pairwise(draft.pieces):
        if name.label not in ("publisher", "container-title") or name.last + 1 != number.first:
            continue
        if number.label not in ("number", "page") or draft.having("genre"):
            continue
        alone = gaps[name.first][-1:] == "(" and gaps[number.last + 1][:1] == ")"
        if alone and gaps[number.first].strip() in ("", ":") and _NUMBERED.search(words[name.last]):
            name.label, number.label = "genre", "number"


#: The last word of what is numbered: "EdWorkingPaper", "Occasional Report".
_NUMBERED = re.compile(r"(?:paper|report|bulletin|brief|memo(?:randum)?|document|note)$", re.I)


#: Schemes whose numbers find no variable of their own.
_SCHEMES = frozenset("Bibcode bibcode BIBCODE S2CID OCLC LCCN JSTOR OSTI CiteSeerX Zbl".split())


def scheme_names_number(draft: Draft) -> None:
    """What stands behind the name of a scheme is a number in it: "Bibcode:2011Pond.474..359K"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _SCHEMES.isdisjoint(words):
        return
    for at in range(1, len(words) - 1):
        if words[at] not in _SCHEMES or gaps[at + 1] not in (":", " ", ": "):
            continue
        last = at + 1
        while last + 1 < len(words) and gaps[last + 1] and not _parts(gaps[last + 1]):
            last += 1
        told = "".join(words[at + 1 : last + 1])
        if any(map(str.isdigit, told)) and not is_address(words[at + 1]):
            insert(draft, Piece("identifier", at, last, 0.8))


def _parts(gap: str) -> bool:
    return any(c.isspace() for c in gap)


#: "73 Pond L. Rev. 733, 737 (1964)": The Bluebook (21st ed., rule 16.4).
_LAW_REVIEW = re.compile(
    r",\s(?P<volume>\d{1,4})\s(?P<journal>(?:[A-Z&][\w.&'’]*\s?){0,6}L\.\s?(?:Rev|REV|J|Q)\.(?:\s?[A-Z&][\w.&'’]*){0,3})"
    r"\s(?P<page>\d{1,5})(?:,\s[\d–-]+)?\s\((?:19|20|18)\d\d\)"
)


def law_review(draft: Draft) -> None:
    """A law review stands between its volume and the first page of the article."""
    if " L." not in draft.text or (found := _LAW_REVIEW.search(draft.text)) is None:
        return
    tokens = draft.tokens
    for label, group in (("volume", 1), ("container-title", 2), ("page", 3)):
        start, end = found.span(group)
        inside = [
            i
            for i, (a, b) in enumerate(zip(tokens.starts, tokens.ends, strict=True))
            if a >= start and b <= end
        ]
        for other in [p for p in draft.pieces if p.label == label]:
            draft.pieces.remove(other)
        if inside:
            insert(draft, Piece(label, inside[0], inside[-1], 0.9))


def degree_goes_on(draft: Draft) -> None:
    """A letter behind the sign of a degree ends what the number is in: "2°C"."""
    if "°" not in draft.text:
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for one, two in list(pairwise(draft.pieces)):
        at = two.first
        if one.last + 1 != at or gaps[at] != "°" or len(words[at]) != 1:
            continue
        one.last = at
        if two.last == at:
            draft.pieces.remove(two)
        else:
            two.first = at + 1


#: Small words that tell one edition from another.
_EDITIONS = frozenset(
    """shorter revised expanded enlarged abridged updated concise brief international student custom
    global illustrated annotated corrected new""".split()
)


def edition_has_adjective(draft: Draft) -> None:
    """A small word before an edition belongs to it: "ed. Bo Lunn, concise 4th ed."."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _EDITIONS.isdisjoint(words):
        return
    for before, edition in pairwise(draft.pieces):
        if edition.label != "edition" or before.last + 1 != edition.first:
            continue
        at = before.last
        names = before.label in ("author", "editor", "translator", "contributor")
        apart = "," in gaps[at] and gaps[at + 1] == " "
        if names and at > before.first and words[at] in _EDITIONS and apart:
            before.last, edition.first = at - 1, at


def year_in_bracket_is_first(draft: Draft) -> None:
    """An earlier year in square brackets behind a title is that of its first edition.

    "Ponds [1961] (Leeds: Wet Press, 1993)"
    """
    years, gaps, words = draft.having("issued"), draft.tokens.gaps, draft.tokens.words
    if not years or "[" not in draft.text:
        return
    for piece in draft.having("title", "issued"):
        at = piece.last
        if gaps[at][-1:] != "[" or gaps[at + 1][:1] != "]" or not _YEAR.fullmatch(words[at]):
            continue
        later = [y for y in years if y.first > at and _YEAR.fullmatch(words[y.last])]
        if not later or int(words[later[-1].last]) <= int(words[at]):
            continue
        if piece.label == "title" and at > piece.first:
            cut(draft, piece, at, "original-date")
        elif piece.first == at:
            piece.label = "original-date"
        return


_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def pinpoint_is_no_volume(draft: Draft) -> None:
    """A number behind the bracket with a book's publisher is a page: "(Wet Press, 1994), 4"."""
    if not draft.pieces or draft.pieces[-1].label != "volume":
        return
    last = draft.pieces[-1]
    if not draft.having("publisher") or draft.having(*_SERIAL):
        return
    if last.last + 1 != len(draft.tokens.words) or last.first == 0:
        return
    if draft.tokens.gaps[last.first] == "), " and draft.pieces[-2].label == "issued":
        last.label = "page"


_SERIAL = ("container-title", "issue", "page", "collection-title")
