"""Markdown (CommonMark and tables) through markdown-it-py."""

from __future__ import annotations

from functools import lru_cache
from html import unescape
from typing import Any

from refkit.document import Document
from refkit.inputs.builder import Builder
from refkit.inputs.links import clean_target


@lru_cache(maxsize=1)
def _parser() -> Any:
    from markdown_it import MarkdownIt

    # Without the rule that joins special characters to the text around them, each child
    # token is found in the source as it stands there.
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable(["text_join"])


def read(text: str) -> Document:
    """Read Markdown.

    Args:
        text: The source.

    Returns:
        Its document; HTML in it and images are left out of the text.
    """
    return _Walk(text).document()


class _Walk:
    def __init__(self, source: str) -> None:
        self.source = source
        self.builder = Builder(source, "markdown")
        self.lines = [0]
        for i, c in enumerate(source):
            if c == "\n":
                self.lines.append(i + 1)
        self.at = 0

    def document(self) -> Document:
        builder = self.builder
        # markdown-it replaces NUL by U+FFFD, of the same length.
        tokens = _parser().parse(self.source)
        opened: list[tuple[int, str, str]] = []
        for token in tokens:
            kind = token.type
            if token.map is not None and token.map[0] < len(self.lines):
                self.at = max(self.at, self.lines[token.map[0]])
            if kind in ("td_open", "th_open"):
                builder.pause("\t")
                opened.append((builder.here, "cell", ""))
            elif kind == "tr_open":
                builder.pause("\n")
                opened.append((builder.here, "row", ""))
            elif kind.endswith("_open"):
                builder.pause("\n" if token.hidden else "\n\n")
                label = ""
                if kind == "list_item_open":
                    label = f"{token.info}{token.markup}" if token.info else token.markup
                opened.append((builder.here, kind, label))
            elif kind.endswith("_close"):
                start, what, label = opened.pop() if opened else (builder.size, "", "")
                self._close(token, start, what, label)
            elif kind == "inline":
                self._inline(token.children or [])
            elif kind in ("fence", "code_block"):
                builder.pause("\n\n")
                self._code(token.content)
                builder.pause("\n\n")
        return builder.document()

    def _close(self, token: Any, start: int, what: str, label: str) -> None:
        builder = self.builder
        if what == "cell":
            builder.structure(start, "cell")
            builder.pause("\t")
        elif what == "row":
            builder.structure(start, "row")
            builder.pause("\n")
        else:
            if what == "heading_open":
                builder.structure(start, "heading", level=int(token.tag[1:]))
            elif what == "list_item_open":
                builder.structure(start, "item", label=label, level=max(1, token.level))
            elif what == "blockquote_open":
                builder.structure(start, "blockquote")
            elif what == "paragraph_open":
                builder.structure(start, "paragraph")
            builder.pause("\n" if token.hidden else "\n\n")

    def _code(self, content: str) -> None:
        start = self.builder.here
        for line in content.split("\n"):
            if line:
                self._find(line, line)
            self.builder.pause("\n")
        self.builder.structure(start, "other")

    def _inline(self, children: list[Any]) -> None:
        builder = self.builder
        marks: list[int] = []
        links: list[tuple[int, str]] = []
        superscript = -1
        for child in children:
            kind = child.type
            if kind in ("em_open", "strong_open", "s_open"):
                marks.append(builder.here)
            elif kind in ("em_close", "strong_close", "s_close"):
                start = marks.pop() if marks else builder.size
                if kind != "s_close":
                    builder.mark(start, "italic" if kind == "em_close" else "bold")
            elif kind == "link_open":
                links.append((builder.here, clean_target(str(child.attrGet("href") or ""))))
            elif kind == "link_close" and links:
                start, target = links.pop()
                builder.link(start, target)
                self._skip_target(child)
            elif kind == "text":
                self._find(child.content, child.content)
            elif kind == "text_special":
                self._find(child.content, child.markup or child.content)
            elif kind == "code_inline":
                start = builder.here
                self._find(child.content, child.content)
                builder.mark(start, "code")
            elif kind in ("softbreak", "hardbreak"):
                builder.pause("\n")
            elif kind == "html_inline":
                where = self.source.find(child.content, self.at)
                if where >= 0:
                    self.at = where + len(child.content)
                tag = child.content.lower()
                if tag.startswith("<br"):
                    builder.pause("\n")
                elif tag == "<sup>":
                    superscript = builder.here
                elif tag == "</sup>" and superscript >= 0:
                    builder.mark(superscript, "superscript")
                    superscript = -1
            elif kind == "image":
                where = self.source.find("](", self.at)
                if where >= 0:
                    self.at = where

    def _skip_target(self, token: Any) -> None:
        """Step over ``](target)`` so that text behind it is not found inside it."""
        source = self.source
        if token.markup == "autolink" or source[self.at : self.at + 2] != "](":
            return
        depth = 0
        for i in range(self.at + 1, min(len(source), self.at + 4000)):
            if source[i] == "(":
                depth += 1
            elif source[i] == ")":
                depth -= 1
                if depth == 0:
                    self.at = i + 1
                    return

    def _find(self, text: str, printed: str) -> None:
        """Add text that stands in the source, from here on, as ``printed``."""
        if not text:
            return
        where = self.source.find(printed, self.at, self.at + len(printed) + 4096)
        if where >= 0:
            self.at = where + len(printed)
            if len(text) == len(printed):
                self.builder.add(text, where, len(text))
            else:
                self.builder.add(text, where, len(printed))
            return
        decoded = unescape(printed)
        if len(decoded) != len(printed) and decoded != printed:
            self._find(decoded, decoded)
            return
        self.builder.add(text, self.at, 0)
