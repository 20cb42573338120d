"""Document to Blocks, by scored evidence: the chain in one screen.

::

    lines -> furniture -> markers -> units -> parts -> kinds -> blocks
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from refkit.document import Block, Document
from refkit.errors import ConfigError

if TYPE_CHECKING:
    from refkit.split.blocks import Piece

MODES = ("auto", "lines", "paragraphs", "none")


def split(text: str, *, format: str = "auto", split: str = "auto") -> list[Block]:
    """Cut a text into references and what stands around them.

    Args:
        text: Plain text, Markdown, HTML, LaTeX, BibTeX or CSL-JSON.
        format: One of these by name (``text``, ``markdown``, ``html``, ``latex``,
            ``bibtex``, ``csljson``), or ``auto``.
        split: ``auto`` decides by evidence; ``lines`` takes every line that is not blank
            as one reference, whatever it looks like; ``paragraphs`` does so with
            stretches between blank lines; ``none`` takes all as one.

    Returns:
        Blocks in order; their ``raw`` texts concatenate to ``text``.

    Raises:
        ConfigError: ``split`` is none of the above.
        FormatError: ``format`` is unknown.
        InputError: The text is over the size limit.
    """
    if split not in MODES:
        raise ConfigError(f"split must be one of {', '.join(MODES)}, not {split!r}")
    try:
        from refkit.inputs import read
    except ImportError:
        return split_document(Document.plain(text), split)
    found = read(text, format=format, lines=split == "lines")
    if isinstance(found, Document):
        return split_document(found, split)
    from refkit.split.blocks import split_records

    return split_records(text, found)


def split_document(document: Document, split: str = "auto") -> list[Block]:
    """Cut a document into blocks; see :func:`split`."""
    from refkit.split.auto import find_pieces
    from refkit.split.blocks import build
    from refkit.split.plain import by_lines, by_paragraphs, whole

    modes: dict[str, Callable[[Document], list[Piece]]] = {
        "auto": find_pieces,
        "lines": by_lines,
        "paragraphs": by_paragraphs,
        "none": whole,
    }
    if split not in modes:
        raise ConfigError(f"split must be one of {', '.join(MODES)}, not {split!r}")
    return build(document, modes[split](document))
