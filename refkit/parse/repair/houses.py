"""Rules about publishers and their places."""

from __future__ import annotations

from refkit.parse import lexicon
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut_off, known_as, taken


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
    for piece in draft.having("author"):
        if piece.first and words[piece.first : piece.last + 1] == ["Author"]:
            piece.label = "publisher"
    used = taken(draft)
    for place in draft.having("publisher-place"):
        at = place.last + 1
        if words[at : at + 1] == ["Author"] and ":" in gaps[at] and at not in used:
            house = Piece("publisher", at, at, place.confidence)
            draft.pieces.insert(draft.pieces.index(place) + 1, house)
