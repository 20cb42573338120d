"""What rules have in common: cutting a run in two, and asking what words are known as."""

from __future__ import annotations

from refkit.parse import lexicon
from refkit.parse.draft import Draft, Piece


def cut(draft: Draft, piece: Piece, at: int, label: str, *, skip: int = 0) -> None:
    """End a piece before a token; what follows, less some tokens, is a piece of its own."""
    tail = Piece(label, at + skip, piece.last, piece.confidence)
    draft.pieces.insert(draft.pieces.index(piece) + 1, tail)
    piece.last = at - 1


def cut_off(draft: Draft, piece: Piece, at: int, label: str) -> None:
    """Let a piece begin at a token; what stood before is a piece of its own."""
    head = Piece(label, piece.first, at - 1, piece.confidence)
    draft.pieces.insert(draft.pieces.index(piece), head)
    piece.first = at


def insert(draft: Draft, piece: Piece) -> None:
    """Put a piece where it stands in the text, in place of what the others have of it."""
    for other in list(draft.pieces):
        if other.last < piece.first or other.first > piece.last:
            continue
        if other.first < piece.first:
            if other.last > piece.last:
                cut(draft, other, piece.last + 1, other.label)
            other.last = piece.first - 1
        elif other.last > piece.last:
            other.first = piece.last + 1
        else:
            draft.pieces.remove(other)
    draft.pieces.insert(sum(p.first < piece.first for p in draft.pieces), piece)


def taken(draft: Draft) -> set[int]:
    """The tokens that are in some piece."""
    return {i for p in draft.pieces for i in range(p.first, p.last + 1)}


def known_as(words: list[str]) -> int:
    """What words in lower case are known as together, as flags of the lexicon."""
    known = lexicon.phrases(words)
    return known[0][2] if known and known[0][:2] == (0, len(words)) else 0


def is_address(word: str) -> bool:
    """Whether a word is an address that says so itself."""
    return "://" in word or word[:4].lower() == "www."
