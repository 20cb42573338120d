"""The modes that do not decide by evidence: lines, paragraphs, none."""

from __future__ import annotations

from refkit.document import Document
from refkit.split.blocks import Piece
from refkit.split.lines import Line, read_lines
from refkit.split.markers import candidate, find_markers


def by_lines(document: Document) -> list[Piece]:
    """Take every line that is not blank as one reference."""
    lines = read_lines(document)
    out: list[Piece] = []
    for line, marker in zip(lines, find_markers(lines), strict=True):
        out += _with_marker(line, line.end, marker.length if marker else 0)
    return out


def by_paragraphs(document: Document) -> list[Piece]:
    """Take every stretch between blank lines as one reference."""
    lines = read_lines(document)
    out: list[Piece] = []
    k = 0
    while k < len(lines):
        last = k
        while last + 1 < len(lines) and not lines[last + 1].blanks:
            last += 1
        found = candidate(lines[k].text)
        strong = found is not None and found.style not in ("bare", "glued", "column")
        out += _with_marker(lines[k], lines[last].end, found.length if found and strong else 0)
        k = last + 1
    return out


def whole(document: Document) -> list[Piece]:
    """Take all as one reference."""
    lines = read_lines(document)
    if not lines:
        return []
    return [Piece("reference", lines[0].start, lines[-1].end)]


def _with_marker(line: Line, end: int, length: int) -> list[Piece]:
    body = line.start + length
    if not length or not line.text[length:].strip() or body >= end:
        return [Piece("reference", line.start, end, label=line.label)]
    label = line.text[:length].strip()
    return [
        Piece("marker", line.start, line.start + len(line.text[:length].rstrip()), label=label),
        Piece("reference", body, end, label=label),
    ]
