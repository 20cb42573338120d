r"""Text that still knows its markup and where each character came from.

Every input format becomes a :class:`Document`; splitting cuts it into :class:`Block`\ s.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

InlineKind = Literal["italic", "bold", "smallcaps", "superscript", "subscript", "code"]
StructureKind = Literal[
    "heading", "paragraph", "item", "blockquote", "cell", "row", "comment", "other"
]
BlockKind = Literal[
    "reference",  # believed to be one reference
    "marker",  # the number or bullet in front of one
    "heading",
    "prose",  # text around the list
    "annotation",  # a note, aside or abstract that belongs to a reference but is none
    "furniture",  # running heads, page numbers, licence lines, navigation, badges
    "gap",  # white space, markup and separators between the others
]


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Maps offsets in a derived text to offsets in its source.

    Each run says that ``length`` characters of the text from ``start`` on stand for
    ``source_length`` characters of the source from ``source_start`` on. Where the two
    lengths are equal, character maps to character; else the run is one unit (an entity,
    a LaTeX accent). Source characters in no run (markup, a hyphen at a line end) have no
    counterpart in the text.

    Attributes:
        runs: ``(start, length, source_start, source_length)``, ascending, text covered
            without gaps.
    """

    runs: tuple[tuple[int, int, int, int], ...]

    @classmethod
    def identity(cls, length: int, *, shift: int = 0) -> OffsetMap:
        """Return the map of a text that is ``source[shift:shift + length]``."""
        return cls(((0, length, shift, length),) if length else ())

    @classmethod
    def build(cls, runs: Iterable[tuple[int, int, int]]) -> OffsetMap:
        """Join ``(length, source_start, source_length)`` pieces in text order."""
        out: list[tuple[int, int, int, int]] = []
        at = 0
        for length, source_start, source_length in runs:
            if not length:
                continue
            if out and length == source_length:
                s, n, ss, sn = out[-1]
                if n == sn and ss + sn == source_start:
                    out[-1] = (s, n + length, ss, sn + source_length)
                    at += length
                    continue
            out.append((at, length, source_start, source_length))
            at += length
        return cls(tuple(out))

    def _run(self, offset: int) -> tuple[int, int, int, int]:
        i = bisect_right(self.runs, (offset, 1 << 62, 0, 0)) - 1
        return self.runs[max(i, 0)]

    def start(self, offset: int) -> int:
        """Source offset where the text character at ``offset`` begins."""
        if not self.runs:
            return 0
        s, n, ss, sn = self._run(offset)
        if offset >= s + n:
            return ss + sn
        return ss + (offset - s) if n == sn else ss

    def end(self, offset: int) -> int:
        """Source offset behind the text character before ``offset``."""
        if offset <= 0:
            return self.start(0)
        s, n, ss, sn = self._run(offset - 1)
        return ss + (offset - s) if n == sn else ss + sn

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Source offsets of the text stretch ``[start, end)``."""
        if len(self.runs) == 1:
            s, n, ss, sn = self.runs[0]
            if n == sn and s <= start <= end <= s + n:
                return ss + start - s, ss + end - s
        a = self.start(start)
        return (a, a) if end <= start else (a, max(a, self.end(end)))

    def then(self, outer: OffsetMap) -> OffsetMap:
        """Compose: this map leads into a text that ``outer`` leads back to its own source."""
        pieces: list[tuple[int, int, int]] = []
        for _, n, ss, sn in self.runs:
            if n != sn:
                a, b = outer.span(ss, ss + sn)
                pieces.append((n, a, b - a))
                continue
            at = ss
            while at < ss + n:
                os_, on, oss, osn = outer._run(at)
                stop = min(ss + n, os_ + on)
                if stop <= at:
                    pieces.append((ss + n - at, oss + osn, 0))
                    break
                if on == osn:
                    pieces.append((stop - at, oss + at - os_, stop - at))
                else:
                    pieces.append((stop - at, oss, osn))
                at = stop
        return OffsetMap.build(pieces)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An inline emphasis run; offsets into the text of its Document or Block."""

    start: int
    end: int
    kind: InlineKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink; offsets into the text, ``target`` cleaned of redirects and trackers."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    r"""A structural element that the markup names; offsets into the Document's text.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one.
        kind: What it is.
        level: Heading level 1 to 6; depth of nesting for items and blockquotes.
        label: Number or bullet of an item, key of a ``\bibitem``.
    """

    start: int
    end: int
    kind: StructureKind
    level: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An input as text with its markup.

    Attributes:
        source: The input exactly as given.
        text: Its plain text: markup removed, entities and accents decoded. Block elements
            are separated by blank lines, ``<br>`` and table rows by a line break, table
            cells by a tab. For plain text it equals ``source``.
        offsets: Text to source.
        format: ``text``, ``markdown``, ``html`` or ``latex``.
        marks: Emphasis runs.
        links: Links.
        structure: Headings, items, paragraphs ... as far as the markup tells; empty for
            plain text. Ascending by start.
    """

    source: str
    text: str
    offsets: OffsetMap
    format: str = "text"
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    structure: tuple[Structure, ...] = ()

    @classmethod
    def plain(cls, text: str) -> Document:
        """Return a document without markup."""
        return cls(source=text, text=text, offsets=OffsetMap.identity(len(text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    r"""One stretch of the source. The blocks of a text concatenate to it by ``raw``.

    Attributes:
        kind: What the stretch is believed to be.
        start: Offset of its first character in the source.
        end: Offset behind its last one.
        raw: ``source[start:end]``.
        text: For references: one line of clean text (markup, numbering, line breaks and
            hyphenation at line ends undone, interrupting page furniture left out). For
            other kinds the plain text.
        offsets: ``text`` to the source.
        marks: Emphasis runs in ``text``.
        links: Links in ``text``.
        label: For a reference its number, bullet or ``\bibitem`` key, as printed.
        heading: Text of the nearest heading above, if any.
        score: Belief that the kind is right, 0 to 1.
    """

    kind: BlockKind
    start: int
    end: int
    raw: str
    text: str
    offsets: OffsetMap
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    label: str = ""
    heading: str = ""
    score: float = 1.0
