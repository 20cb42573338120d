"""Text to References: the chain in one screen.

::

    Document -> Blocks -> tokens -> feature keys -> labels -> habits -> Reference -> inherit
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from refkit.model import Reference, ReferenceList

if TYPE_CHECKING:
    from refkit.document import Block

#: References that are labelled at a time, which bounds memory.
CHUNK = 512
#: Tokens of one reference that are looked at; what follows is kept as unparsed.
LONGEST = 1500


def parse(text: str, *, format: str = "auto", split: str = "auto") -> ReferenceList:
    """Read the references in a text.

    Args:
        text: Plain text, Markdown, HTML, LaTeX, BibTeX or CSL-JSON.
        format: One of these by name (``text``, ``markdown``, ``html``, ``latex``,
            ``bibtex``, ``csljson``), or ``auto``.
        split: ``auto``, ``lines`` (each line is a reference), ``paragraphs`` (each
            stretch between blank lines is one) or ``none`` (all is one).

    Returns:
        The references in order, with diagnostics; odd text gives an empty list or
        diagnostics, never an exception.

    Raises:
        InputError: The text is no ``str`` or over the size limit.
        FormatError: The format is unknown, or a CSL-JSON text is no JSON.
        ConfigError: ``split`` is none of the four.
    """
    from refkit.diagnostics import make
    from refkit.inputs import read
    from refkit.split import split_document

    document = read(text, format=format, lines=split == "lines")
    if isinstance(document, ReferenceList):
        return document
    blocks = split_document(document, split)
    found = read_blocks([b for b in blocks if b.kind == "reference"])
    trouble = () if found or not text.strip() else (make("RK201"),)
    return ReferenceList(references=tuple(found), diagnostics=trouble, blocks=tuple(blocks))


def parse_one(text: str, *, format: str = "auto") -> Reference:
    """Read a text as one reference.

    Args:
        text: One reference.
        format: As for :func:`parse`.

    Returns:
        The reference; an empty one if the text has no words.

    Raises:
        InputError: As for :func:`parse`.
        FormatError: As for :func:`parse`.
    """
    found = parse(text, format=format, split="none")
    return found[0] if found else Reference(text=text.strip())


def parse_many(texts: Iterable[str], *, jobs: int = 1) -> Iterator[ReferenceList]:
    """Read many texts, one list of references for each.

    Args:
        texts: Any iterable, also one without end.
        jobs: Number of processes.

    Yields:
        The result of :func:`parse` for each text, in order. Not more than a few texts
        per process are held at a time.
    """
    if jobs <= 1:
        for text in texts:
            yield parse(text)
        return
    from refkit.parse.pool import spread

    yield from spread(parse, texts, jobs)


def read_blocks(blocks: Sequence[Block]) -> list[Reference]:
    """Read blocks that hold one reference each, in order."""
    from refkit.parse.assemble import assemble
    from refkit.parse.features import keys
    from refkit.parse.habits import NONE, find
    from refkit.parse.inherit import inherit
    from refkit.parse.labeller import labeller
    from refkit.parse.tokens import tokenize

    out: list[Reference] = []
    habits = NONE
    label = labeller().label
    for at in range(0, len(blocks), CHUNK):
        some = blocks[at : at + CHUNK]
        tokens = [tokenize(b.text, LONGEST) for b in some]
        labels = label(keys(t, b.marks, b.links) for t, b in zip(tokens, some, strict=True))
        if not at:
            habits = find(tokens, labels)
        out += [assemble(*one, habits) for one in zip(some, tokens, labels, strict=True)]
    return inherit(out)
