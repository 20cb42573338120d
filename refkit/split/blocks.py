"""Pieces of a document's text to blocks that partition its source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from refkit.document import Block, BlockKind, Document, Link, Mark, OffsetMap
from refkit.model import ReferenceList
from refkit.split.clean import clean

_T = TypeVar("_T", Mark, Link)


@dataclass(slots=True)
class Piece:
    """A stretch of a document's text with its kind; what lies between pieces is a gap.

    Attributes:
        kind: As in :class:`~refkit.document.Block`.
        start: First offset in the document's text.
        end: Offset behind the last one.
        drops: Stretches inside that its clean text leaves out.
        label: Number, bullet or key.
        score: Belief that the kind is right.
        ready: Clean text and its map into the document's text, if known.
    """

    kind: BlockKind
    start: int
    end: int
    drops: list[tuple[int, int]] = field(default_factory=list)
    label: str = ""
    score: float = 1.0
    ready: tuple[str, OffsetMap] | None = None


def build(document: Document, pieces: Iterable[Piece]) -> list[Block]:
    """Return blocks whose ``raw`` texts concatenate to the source.

    Args:
        document: The document.
        pieces: Pieces in order, not overlapping.
    """
    out: list[Block] = []
    at = 0
    heading = ""
    source = document.source
    same = document.text is source or document.text == source
    for piece in pieces:
        if piece.end <= piece.start:
            continue
        if same:
            start, end = piece.start, piece.end
        else:
            start, end = document.offsets.span(piece.start, piece.end)
        start, end = max(start, at), max(end, at)
        if end <= start:
            continue
        if start > at:
            out.append(_gap(source, at, start))
        text, offsets = piece.ready or clean(document, piece.start, piece.end, piece.drops)
        marks, links = _carried(document, piece, offsets)
        if not same:
            offsets = offsets.then(document.offsets)
        out.append(
            Block(
                kind=piece.kind,
                start=start,
                end=end,
                raw=source[start:end],
                text=text,
                offsets=offsets,
                marks=marks,
                links=links,
                label=piece.label,
                heading=heading,
                score=piece.score,
            )
        )
        if piece.kind == "heading":
            heading = text
        at = end
    if at < len(source):
        out.append(_gap(source, at, len(source)))
    return out


def _gap(source: str, start: int, end: int) -> Block:
    raw = source[start:end]
    return Block(kind="gap", start=start, end=end, raw=raw, text="", offsets=OffsetMap.identity(0))


def _carried(
    document: Document, piece: Piece, offsets: OffsetMap
) -> tuple[tuple[Mark, ...], tuple[Link, ...]]:
    """Return the marks and links inside a piece, in coordinates of its clean text."""
    if not document.marks and not document.links:
        return (), ()
    marks: list[Mark] = []
    for mark in _within(document.marks, piece):
        a, b = _forward(offsets, mark.start), _forward(offsets, mark.end)
        if b > a:
            marks.append(Mark(start=a, end=b, kind=mark.kind))
    links: list[Link] = []
    for link in _within(document.links, piece):
        a, b = _forward(offsets, link.start), _forward(offsets, link.end)
        links.append(Link(start=a, end=b, target=link.target))
    return tuple(marks), tuple(links)


def _within(items: Iterable[_T], piece: Piece) -> list[_T]:
    return [x for x in items if x.start < piece.end and x.end > piece.start]


def _forward(offsets: OffsetMap, at: int) -> int:
    """Return the offset in the clean text of an offset in the document's text."""
    end = 0
    for start, length, source, source_length in offsets.runs:
        if at < source:
            return start
        if at < source + source_length:
            return start + min(at - source, length)
        end = start + length
    return end


def split_records(text: str, records: ReferenceList) -> list[Block]:
    """Return the blocks of a bibliography file: one for each record that has a place."""
    document = Document.plain(text)
    pieces = sorted(
        (
            Piece("reference", r.span.start, r.span.end, label=r.id)
            for r in records
            if r.span is not None and r.span.end > r.span.start
        ),
        key=lambda p: p.start,
    )
    return build(document, pieces)
