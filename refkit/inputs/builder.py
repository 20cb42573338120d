"""Builds a Document piece by piece, keeping offsets, emphasis, links and structure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from refkit.document import Document, InlineKind, Link, Mark, OffsetMap, Structure, StructureKind

#: Emphasis kinds as bits, so that a stretch's emphasis is one number.
BITS: dict[InlineKind, int] = {
    "italic": 1,
    "bold": 2,
    "smallcaps": 4,
    "superscript": 8,
    "subscript": 16,
    "code": 32,
}
_SPACES = re.compile(r"\s+")


class Builder:
    """Collects text with its origin in the source.

    Breaks and spaces are asked for and set only when more text comes, so no text begins or
    ends with them. They stand for no character of the source.

    Attributes:
        source: The source.
        size: Length of the text so far.
        style: Emphasis of what is added next, in :data:`BITS`.
        blank_line: Offset of the last blank line, or -1.
    """

    def __init__(self, source: str, format: str) -> None:
        self.source = source
        self.format = format
        self.size = 0
        self.style = 0
        self.blank_line = -1
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._styles: list[tuple[int, int]] = [(0, 0)]
        self._links: list[Link] = []
        self._structure: dict[tuple[int, int, StructureKind], tuple[int, str]] = {}
        self._lines = 0
        self._tabs = 0
        self._space: tuple[int, int, int] | None = None
        self._reached = 0

    @property
    def pending(self) -> bool:
        """Whether a break is due."""
        return bool(self._lines or self._tabs)

    def add(self, text: str, start: int, length: int) -> None:
        """Add text that ``source[start:start + length]`` stands for."""
        if not text:
            return
        if self._space and text[0] == "\n":
            self._space = None
        if self._lines or self._tabs or self._space:
            self._join()
        self._put(text, start, length, self.style)

    def space(self, start: int, length: int) -> None:
        """Ask for one space before the next text, unless there is a break or a space."""
        if self._space is None and self.size and not self._parts[-1][-1].isspace():
            self._space = (start, length, self.style)

    def lines(self, count: int) -> None:
        """Ask for at least that many line breaks (at most 2) before the next text."""
        if count > self._lines:
            self._lines = count
        self._tabs = 0

    def line(self) -> None:
        """Ask for one line break more; two make a blank line."""
        self._lines = min(2, self._lines + 1)
        self._tabs = 0

    def tab(self) -> None:
        """Ask for one tab more."""
        self._tabs += 1

    def unbreak(self) -> None:
        """Forget the break that is due."""
        self._lines = self._tabs = 0

    def _join(self) -> None:
        if self._lines or self._tabs:
            if self.size:
                # Emphasis goes on over a line break, not over the end of a paragraph.
                style = self.style & self._styles[-1][1] if self._lines == 1 else 0
                if self._lines > 1:
                    self.blank_line = self.size
                self._put("\n" * self._lines + "\t" * self._tabs, self._reached, 0, style)
            self._lines = self._tabs = 0
        elif self._space and self.size:
            self._put(" ", *self._space)
        self._space = None

    def _put(self, text: str, start: int, length: int, style: int) -> None:
        if style != self._styles[-1][1]:
            self._styles.append((self.size, style))
        self._parts.append(text)
        self._runs.append((len(text), start, length))
        self.size += len(text)
        self._reached = start + length

    def link(self, start: int, target: str) -> None:
        """Link everything from an offset to here."""
        if target and self.size > start:
            self._links.append(Link(start=start, end=self.size, target=target))

    def structure(
        self, start: int, kind: StructureKind, *, level: int = 1, label: str = ""
    ) -> None:
        """Note that everything from an offset to here is one element."""
        if self.size > start:
            self._structure.setdefault((start, self.size, kind), (level, label))

    def document(self, origin: OffsetMap | None = None) -> Document:
        """Return the result.

        Args:
            origin: Leads from the text that was read back to ``source``, if they differ.
        """
        text = "".join(self._parts)
        trim = _Trim(text)
        offsets = OffsetMap.build(self._runs)
        structure: dict[tuple[int, int, StructureKind], tuple[int, str]] = {}
        for (start, end, kind), said in self._structure.items():
            start, end = trim(start, end)
            if end > start:
                structure.setdefault((start, end, kind), said)
        return Document(
            source=self.source,
            text=text,
            offsets=offsets.then(origin) if origin else offsets,
            format=self.format,
            marks=_marks(self._styles, trim),
            links=_links(self._links, trim),
            structure=tuple(
                Structure(start=start, end=end, kind=kind, level=level, label=label)
                for (start, end, kind), (level, label) in sorted(
                    structure.items(), key=lambda item: (item[0][0], -item[0][1], item[0][2])
                )
            ),
        )


class _Trim:
    """Takes white space off the ends of stretches, in a time that no run of it spoils."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._runs: list[tuple[int, int]] | None = None

    def __call__(self, start: int, end: int) -> tuple[int, int]:
        text = self.text
        if start < end and text[start].isspace():
            start = min(end, self._run(start)[1])
        if start < end and text[end - 1].isspace():
            end = max(start, self._run(end - 1)[0])
        return start, end

    def blank(self, start: int, end: int) -> bool:
        """Tell whether there is nothing but white space."""
        start, end = self(start, end)
        return start >= end

    def _run(self, at: int) -> tuple[int, int]:
        if self._runs is None:
            self._runs = [m.span() for m in _SPACES.finditer(self.text)]
        i = bisect_right(self._runs, (at, len(self.text) + 1)) - 1
        return self._runs[i] if i >= 0 and self._runs[i][1] > at else (at, at)


def _marks(styles: Sequence[tuple[int, int]], trim: _Trim) -> tuple[Mark, ...]:
    out: list[Mark] = []
    size = len(trim.text)
    for kind, bit in BITS.items():
        begun = -1
        for at, style in (*styles, (size, 0)):
            if style & bit:
                begun = at if begun < 0 else begun
            elif begun >= 0:
                start, end = trim(begun, at)
                if end > start:
                    out.append(Mark(start=start, end=end, kind=kind))
                begun = -1
    return tuple(sorted(out, key=lambda m: (m.start, m.end)))


def _links(links: Sequence[Link], trim: _Trim) -> tuple[Link, ...]:
    """Trim links, and join those that an editor tore apart."""
    out: list[Link] = []
    for link in sorted(links, key=lambda k: (k.start, k.end)):
        start, end = trim(link.start, link.end)
        if end <= start:
            continue
        if out and out[-1].target == link.target and "\n" not in trim.text[out[-1].end : start]:
            above = out[-1]
            if start <= above.end or trim.blank(above.end, start):
                out[-1] = Link(start=above.start, end=max(end, above.end), target=link.target)
                continue
        out.append(Link(start=start, end=end, target=link.target))
    return tuple(out)
