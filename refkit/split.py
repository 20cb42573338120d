"""Document to Blocks."""

from __future__ import annotations

from refkit.document import Block


def split(text: str, *, format: str = "auto", split: str = "auto") -> list[Block]:
    """Split."""
    raise NotImplementedError
