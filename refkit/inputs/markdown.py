"""Markdown (CommonMark, tables, footnotes) through markdown-it-py."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from refkit.document import Document, OffsetMap
from refkit.inputs.builder import Builder
from refkit.inputs.html import Scanner
from refkit.inputs.mdinline import Content, Inline
from refkit.inputs.mdrules import parser

_NAMES = {
    "paragraph_open": "p", "list_item_open": "li", "footnote_open": "li",
    "blockquote_open": "blockquote", "bullet_list_open": "ul", "ordered_list_open": "ol",
    "table_open": "table", "tr_open": "tr", "td_open": "td", "th_open": "td", "heading_open": "h",
}  # fmt: skip
_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\n(?=[\w\"'-]+[ \t]*:)(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d\.")
#: A longer line above dashes is no heading: the dashes part it from what follows.
_LONGEST_HEADING = 100
#: What markers of quotes and lists leave of a line.
_MARKERS = re.compile(r"[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[\s>]*)*")
_WORD = re.compile(r"\w")


def read(text: str) -> Document:
    """Read Markdown.

    Args:
        text: The source.

    Returns:
        Its document; HTML in it is read as such, images and front matter are left out of the
        text.
    """
    builder = Builder(text, "markdown")
    origin = None
    if "\r" in text:
        text, origin = _unix(text)
    _Walk(text, builder).run()
    return builder.document(origin)


def _unix(text: str) -> tuple[str, OffsetMap]:
    r"""Return the text with ``\n`` as line end, and where its characters stood."""
    runs: list[tuple[int, int, int]] = []
    at = 0
    for match in re.finditer(r"\r\n?", text):
        runs.append((match.start() - at, at, match.start() - at))
        runs.append((1, match.start(), match.end() - match.start()))
        at = match.end()
    runs.append((len(text) - at, at, len(text) - at))
    return re.sub(r"\r\n?", "\n", text), OffsetMap.build(runs)


class _Walk:
    def __init__(self, source: str, builder: Builder) -> None:
        self.source = source
        # The parser replaces NUL so, too; what is found in this stands there in the source.
        self.src = source.replace("\x00", "\ufffd")
        self.builder = builder
        self.scanner = Scanner(builder)
        self.tree = self.scanner.tree
        self.lines = [0, *(m.end() for m in re.finditer("\n", source)), len(source) + 1]
        self.env: dict[str, Any] = {}
        self.inline = Inline(source, builder, self.scanner, self.env)
        # First line that no token has stood for yet; place behind the last cell of a row.
        self.covered = 0
        self.cell_end = -1
        self.label_end = 0

    def run(self) -> None:
        """Read all."""
        md = parser()
        tokens: list[Any] = []
        src = self.src
        if front := _FRONT_MATTER.match(src):
            src = re.sub(r"[^\n]", " ", front[0]) + src[front.end() :]
            self.covered = front[0].count("\n")
        if src:
            md.block.parse(src, md, self.env, tokens)
        parsed = {
            i: self.inline.parse(token.content)
            for i, token in enumerate(tokens)
            if token.type == "inline"
        }
        used = _labels(parsed.values())
        depths: list[int] = []
        for i, token in enumerate(tokens):
            kind = token.type
            if kind.endswith("_open"):
                depths.append(self.tree.depth)
                self._open(token, tokens[i + 1])
            elif kind.endswith("_close"):
                if kind == "tr_close":
                    self._further_cells()
                self.tree.close_to(depths.pop())
            elif token.map:
                self._lost(token.map[0])
                self._leaf(token, parsed.get(i, []), used)
                self.covered = max(self.covered, token.map[1])
        self.tree.finish()
        self._lost(len(self.lines) - 1)
        self.tree.finish()

    def _open(self, token: Any, following: Any) -> None:
        name = _NAMES.get(token.type)
        if name is None or token.hidden:
            return
        label = token.info if token.type == "footnote_open" else token.info + token.markup
        if name == "h":
            long = len(following.content) > _LONGEST_HEADING or "\n" in following.content
            name = "p" if long and token.markup in "-=" else token.tag
        elif name == "tr":
            self.cell_end = self.lines[token.map[0]]
        self.tree.open(name, {}, 0, 0, label=label)
        if name == "li" and _YEAR.fullmatch(label):
            # A year at the start of a line looks like the number of an item.
            at = self.src.find(label, max(self.label_end, self.lines[token.map[0]]))
            self.label_end = at + len(label)
            self.builder.add(label, at, len(label))
            self.builder.space(at + len(label), 0)

    def _leaf(self, token: Any, parsed: list[list[Any]], used: set[str]) -> None:
        kind = token.type
        first, last = token.map
        if kind == "inline":
            content = self._content if self.cell_end < 0 else self._cell
            self.inline.add(content(token.content, first, last), parsed)
        elif kind == "html_block":
            self._html(token.content, first, last)
        elif kind == "fence":
            self._verbatim(token.content, first + 1)
        elif kind == "hr":
            self.tree.open("hr", {}, 0, 0)
        elif kind == "definition" and token.meta["id"] not in used:
            text = self._slice(first, last)
            self._verbatim(text[max(0, text.find("[")) :], first)

    def _slice(self, first: int, last: int) -> str:
        return self.src[self.lines[first] : self.lines[last] - 1]

    def _content(self, text: str, first: int, last: int) -> Content:
        """Find the lines of a content in the source."""
        starts: list[int] = []
        places: list[int] = []
        at = 0
        for line in range(first, last):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            wanted = text[at:end].strip()
            found = self.src.rfind(wanted, self.lines[line], self.lines[line + 1] - 1)
            if wanted and found >= 0:
                starts.append(text.index(wanted, at, end))
                places.append(found)
            at = end + 1
            if at > len(text):
                break
        return Content(text, starts or [0], places or [self.lines[first]])

    def _cell(self, text: str, first: int, last: int) -> Content:
        """Find the content of a cell in its row, where pipes are escaped."""
        pattern = re.escape(text).replace(r"\|", r"\\?\|")
        found = re.compile(pattern).search(self.src, self.cell_end, self.lines[last] - 1)
        if found is None or not text:
            return Content(text, [0], [self.cell_end])
        starts, places = [0], [found.start()]
        self.cell_end = found.end()
        if len(found[0]) > len(text):
            at = 0
            for offset, char in enumerate(found[0]):
                if char != text[at]:
                    starts.append(at)
                    places.append(found.start() + offset + 1)
                else:
                    at += 1
        return Content(text, starts, places)

    def _further_cells(self) -> None:
        """Add cells that the head of the table has no column for; Markdown would drop them."""
        end = self.src.find("\n", self.cell_end)
        end = len(self.src) if end < 0 else end
        for match in re.compile(r"[^|]*\w[^|]*").finditer(self.src, self.cell_end, end):
            depth = self.tree.depth
            self.tree.open("td", {}, 0, 0)
            text = match[0]
            at = match.start() + len(text) - len(text.lstrip())
            length = len(text.strip())
            self.builder.add(self.source[at : at + length], at, length)
            self.tree.close_to(depth)
        self.cell_end = -1

    def _html(self, content: str, first: int, last: int) -> None:
        start, stop = self.lines[first], self.lines[last] - 1
        if content.strip() == self.src[start:stop].strip():
            self.scanner.feed(self.source, start, stop)
            return
        # Inside quotes and lists, markers stand between the lines.
        for line, text in enumerate(content.split("\n")[: last - first], first):
            at = self.src.rfind(text.strip(), self.lines[line], self.lines[line + 1] - 1)
            if at >= 0:
                self.scanner.feed(self.source, at, at + len(text.strip()))
                self.builder.space(at + len(text.strip()), 0)

    def _verbatim(self, content: str, first: int) -> None:
        """Add lines as they stand, ``first`` being the number of the first one."""
        depth = self.tree.depth
        self.tree.open("pre", {}, 0, 0)
        start = self.builder.size
        for line, text in enumerate(content.rstrip().split("\n"), first):
            if line + 1 >= len(self.lines):
                break
            end = self.lines[line + 1] - 1
            text = text.rstrip()
            at = self.src.rfind(text, self.lines[line], end)
            if at >= 0:
                self.builder.add(self.source[at : at + len(text)], at, len(text))
            self.builder.line()
        self.builder.structure(start, "other")
        self.tree.close_to(depth)

    def _lost(self, upto: int) -> None:
        """Add lines that the parser passed over, as it does with what is nested too deep."""
        for line in range(self.covered, upto):
            text = self._slice(line, line + 1)
            if _WORD.search(text) and not _MARKERS.fullmatch(text):
                self._verbatim(text, line)
        self.covered = max(self.covered, upto)


def _labels(parsed: Iterable[list[list[Any]]]) -> set[str]:
    """Return the labels of link definitions that are used."""
    return {
        str(token.meta["label"])
        for chunks in parsed
        for chunk in chunks
        for token in chunk
        if token.meta and "label" in token.meta
    }
