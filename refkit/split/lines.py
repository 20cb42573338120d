"""A document as lines that know their place in the markup."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from refkit.document import Document
from refkit.split.letters import CJK, WIDE

_TAB = 8


@dataclass(slots=True)
class Line:
    """One line of a document's text.

    Attributes:
        begin: Offset of the line.
        stop: Offset behind its line break.
        start: Offset of the first character that is no white space.
        end: Offset behind the last one.
        text: The text between ``start`` and ``end``.
        indent: Columns of white space in front.
        width: Columns up to its end; wide characters take two.
        blanks: Blank lines above it.
        broken: The markup begins or ends an element above it.
        heading: The markup calls it a heading (level 1 to 6), else 0.
        item: An item of a list begins here.
        label: Number or bullet of that item, where the text does not show it.
        inside: It stands in an item, behind the item's first paragraph.
        quoted: It stands in a block quotation.
        row: It is a row of a table.
        comment: It stands in a comment.
    """

    begin: int
    stop: int
    start: int
    end: int
    text: str
    indent: int
    width: int
    blanks: int = 0
    broken: bool = False
    heading: int = 0
    item: bool = False
    label: str = ""
    inside: bool = False
    quoted: bool = False
    row: bool = False
    comment: bool = False


_INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060"
_WIDE = re.compile(f"[{CJK}{WIDE}]")
_EDGE = re.compile(rf"[\s{_INVISIBLE}]*")


def _columns(space: str) -> int:
    if "\t" not in space:
        return len(space)
    at = 0
    for char in space:
        at = at + _TAB - at % _TAB if char == "\t" else at + 1
    return at


def read_lines(document: Document) -> list[Line]:
    """Return the lines of a document that hold more than white space."""
    out: list[Line] = []
    at = blanks = 0
    for raw in document.text.splitlines(keepends=True):
        stop = at + len(raw)
        text = raw.strip().strip(_INVISIBLE).strip()
        if not text:
            blanks += 1
        else:
            start = at + raw.index(text[0])
            out.append(
                Line(
                    begin=at,
                    stop=stop,
                    start=start,
                    end=start + len(text),
                    text=text,
                    indent=(indent := _columns(raw[: start - at])),
                    width=indent + len(text) + (0 if text.isascii() else len(_WIDE.findall(text))),
                    blanks=blanks,
                )
            )
            blanks = 0
        at = stop
    if document.structure:
        _mark(document, out)
    return out


def _mark(document: Document, lines: list[Line]) -> None:
    """Write what the markup says on the lines, in one sweep."""
    begins = [line.begin for line in lines]
    n = len(lines)
    quoted, inside = [0] * (n + 1), [0] * (n + 1)
    for part in document.structure:
        first = bisect_right(begins, part.start) - 1
        if first < 0 or lines[first].stop <= part.start:
            first += 1
        last = bisect_right(begins, max(part.start, part.end - 1))
        if first >= n or last <= first:
            continue
        kind = part.kind
        if kind == "cell":
            continue
        lines[first].broken = True
        if last < n:
            lines[last].broken = True
        if kind == "heading":
            for line in lines[first:last]:
                line.heading = part.level
        elif kind == "item":
            lines[first].item = True
            lines[first].label = part.label
            inside[first] += 1
            inside[last] -= 1
        elif kind == "blockquote":
            quoted[first] += 1
            quoted[last] -= 1
        elif kind == "row":
            lines[first].row = True
        elif kind == "comment":
            for line in lines[first:last]:
                line.comment = True
    in_quote = in_item = 0
    behind = False
    for i, line in enumerate(lines):
        in_quote += quoted[i]
        in_item += inside[i]
        line.quoted = in_quote > 0
        if line.item:
            behind = False
        elif line.broken:
            behind = True
        line.inside = in_item > 0 and not line.item and behind
