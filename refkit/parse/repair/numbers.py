"""Rules about locators and addresses."""

from __future__ import annotations

from refkit.parse.draft import Draft
from refkit.parse.repair.cuts import cut_off, is_address


def volumes_are_no_pages(draft: Draft) -> None:
    """A number behind "Vol." is a volume, whatever stands around it."""
    words = draft.tokens.words
    for piece in draft.having("page", "number"):
        before = words[piece.first - 1].lower() if piece.first else ""
        if before in ("vol", "vols", "volume", "volumes", "bd", "bde") and (
            not draft.having("volume")
        ):
            piece.label = "volume"


def address_is_address(draft: Draft) -> None:
    """An address is no publisher, site or title, and no part of a name."""
    words = draft.tokens.words
    for piece in list(draft.pieces):
        if piece.first == piece.last:
            if is_address(words[piece.first]):
                piece.label = "URL"
        elif piece.label != "URL" and is_address(words[piece.first]):
            cut_off(draft, piece, piece.first + 1, "URL")
