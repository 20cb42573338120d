"""Rules about publishers, networks and their places."""

from __future__ import annotations

import re
from itertools import pairwise

from refkit.parse import lexicon
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, cut_off, insert, known_as, taken


def place_before_publisher(draft: Draft) -> None:
    """What stands before the colon of a publisher is its place: "Leeds (MI): Wet Press"."""
    if draft.having("publisher-place"):
        return
    for piece in draft.having("publisher"):
        words, gaps = draft.tokens.words, draft.tokens.gaps
        colons = [i for i in range(piece.first + 1, piece.last + 1) if ":" in gaps[i]]
        if len(colons) != 1:
            continue
        at = colons[0]
        state = "(" in gaps[at - 1] and ")" in gaps[at] and len(words[at - 1]) == 2
        if state or _is_place(words[piece.first : at]):
            cut_off(draft, piece, at, "publisher-place")
            return


def _is_place(words: list[str]) -> bool:
    low = [w.lower() for w in words]
    if len(low) == 1:
        return bool(lexicon.flags(low[0]) & lexicon.PLACE)
    return bool(known_as(low) & lexicon.PLACE)


def author_as_publisher(draft: Draft) -> None:
    """Take "Washington, DC: Author" for the publisher (APA 6, 7.02)."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if "Author" not in words:
        return
    for piece in draft.having("author"):
        if piece.first and words[piece.first : piece.last + 1] == ["Author"]:
            piece.label = "publisher"
    used = taken(draft)
    for place in draft.having("publisher-place"):
        at = place.last + 1
        if words[at : at + 1] == ["Author"] and ":" in gaps[at] and at not in used:
            house = Piece("publisher", at, at, place.confidence)
            draft.pieces.insert(draft.pieces.index(place) + 1, house)


def place_behind_publisher(draft: Draft) -> None:
    """A town with its state or country ends a publisher: "Pond Univ., Leeds, MI, USA"."""
    if draft.having("publisher-place"):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for piece in draft.having("publisher"):
        commas = [i for i in range(piece.first + 1, piece.last + 1) if gaps[i][-2:] == ", "]
        for at, end in pairwise(commas):
            region = words[end : piece.last + 1]
            told = all(w in _REGIONS or _STATE.fullmatch(w) for w in region)
            country = region[-1] in _REGIONS and end == at + 1
            if told and (country or _is_place(words[at:end])):
                cut(draft, piece, at, "publisher-place")
                return


_STATE = re.compile("[A-Z]{2}")
_REGIONS = frozenset("USA UK U.S.A U.K Canada England Germany France Australia Japan China".split())


def station_is_no_publisher(draft: Draft) -> None:
    """A network shows a programme; the station that was listened to is told apart.

    "Title." Programme. Network. WPND, Leeds. (MLA Handbook, 7th ed., 5.7.1): the last two words
    are a note, and the network is the publisher.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for place in draft.having("publisher-place"):
        at = place.first - 1
        if at < 1 or not _CALL_LETTERS.fullmatch(words[at]) or gaps[place.first] != ", ":
            continue
        if "." not in gaps[at] or not draft.having("container-title"):
            continue
        insert(draft, Piece("note", at, place.last, place.confidence))
        holder = draft.having("container-title")[-1]
        if holder.last == at - 1 and not draft.having("publisher"):
            stops = [i for i in range(holder.first + 1, at) if gaps[i] == ". "]
            full = [i for i in stops if words[i - 1].lower() not in _SHORT]
            if full:
                cut(draft, holder, full[-1], "publisher")
        return


#: What American stations are called: "WGBH", "KQED".
_CALL_LETTERS = re.compile("[KW][A-Z]{2,3}")
_SHORT = frozenset("natl intl pub educ assn broadcasting".split())
