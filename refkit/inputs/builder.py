"""Builds a Document piece by piece, keeping offsets, emphasis, links and structure."""

from __future__ import annotations

from refkit.document import Document, InlineKind, Link, Mark, OffsetMap, Structure, StructureKind


class Builder:
    """Collects text with its origin.

    Breaks between blocks are asked for and set only when more text comes, so that no
    text ends or begins with them.
    """

    def __init__(self, source: str, format: str) -> None:
        self.source = source
        self.format = format
        self.size = 0
        self._parts: list[str] = []
        self._runs: list[tuple[int, int, int]] = []
        self._marks: list[Mark] = []
        self._links: list[Link] = []
        self._structure: list[Structure] = []
        self._break = ""
        self._reached = 0

    @property
    def last(self) -> str:
        """The last character so far, a line break if one is due, or nothing."""
        if self._break:
            return "\n"
        return self._parts[-1][-1] if self._parts else ""

    @property
    def here(self) -> int:
        """Offset at which the next text will stand."""
        return self.size + (len(self._break) if self.size else 0)

    def add(self, text: str, start: int, length: int) -> None:
        """Add text that ``source[start:start + length]`` stands for."""
        if not text:
            return
        if self._break:
            if self.size:
                self._put(self._break, self._reached, 0)
            self._break = ""
        self._put(text, start, length)

    def _put(self, text: str, start: int, length: int) -> None:
        self._parts.append(text)
        self._runs.append((len(text), start, length))
        self.size += len(text)
        self._reached = start + length

    def pause(self, gap: str) -> None:
        """Ask for a break before the next text: a blank line, a line break or a tab."""
        order = ("", "\t", "\n", "\n\n")
        if order.index(gap) > order.index(self._break):
            self._break = gap

    def mark(self, start: int, kind: InlineKind) -> None:
        """Mark everything from an offset to here."""
        if self.size > start:
            self._marks.append(Mark(start=start, end=self.size, kind=kind))

    def link(self, start: int, target: str) -> None:
        """Link everything from an offset to here."""
        if target and self.size > start:
            self._links.append(Link(start=start, end=self.size, target=target))

    def structure(
        self, start: int, kind: StructureKind, *, level: int = 1, label: str = ""
    ) -> None:
        """Note that everything from an offset to here is one element."""
        if self.size > start:
            self._structure.append(
                Structure(start=start, end=self.size, kind=kind, level=level, label=label)
            )

    def document(self) -> Document:
        """Return the result."""
        return Document(
            source=self.source,
            text="".join(self._parts),
            offsets=OffsetMap.build(self._runs),
            format=self.format,
            marks=tuple(sorted(self._marks, key=lambda m: (m.start, m.end))),
            links=tuple(sorted(self._links, key=lambda m: (m.start, m.end))),
            structure=tuple(sorted(self._structure, key=lambda s: (s.start, -s.end))),
        )
