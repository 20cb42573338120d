"""HTML: a fragment, a page, or what WordPress, Google Docs, Medium and Word export.

The source is read once from left to right and mended on the way (tags left open, crossed
or misspelt), so that each character of the text knows where it stands in the source. A
tree parser would lose that, and what lies deeper than its limit.
"""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from refkit.document import Document
from refkit.inputs.builder import Builder
from refkit.inputs.htmltags import (
    HIDDEN,
    RAW,
    UNSEEN_CLASSES,
    VOID,
    attributes,
    hides,
    rules,
)
from refkit.inputs.htmltree import Tree

_MARKUP = re.compile(r"<(?=[a-zA-Z!?]|/[a-zA-Z])")
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")
#: An address in angle brackets is text that forgot to be escaped.
_NO_TAG = re.compile(r"https?:|ftp:|doi:|mailto:|www\.|[^@]+@", re.IGNORECASE)
#: The rest of a tag. A quote means something only behind an equals sign (13.2.5.36).
_REST = re.compile(r"""[^>=]*+(?:=\s*+(?:"[^"]*"|'[^']*'|(?!["']))[^>=]*+)*+>""")
_TELLING = re.compile(r"class|style|hidden|\b(?:id|role)\s*=", re.IGNORECASE)
_SPECIAL = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]|&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?")
_LINE = re.compile(r"\r\n?|\n")
#: Where fewer words stand outside of what a page shows around its text, that is the text.
_FEW_WORDS = 8
_WHITE = " \t\n\r\f"


def read(text: str) -> Document:
    """Read HTML.

    Args:
        text: A page or a fragment.

    Returns:
        Its document. Scripts, styles, comments and hidden elements are left out of the text.
    """
    builder = Builder(text, "html")
    scanner = Scanner(builder)
    scanner.feed(text)
    scanner.tree.finish()
    return _with_text(builder.document())


def _with_text(document: Document) -> Document:
    """Take everything as text if else there were none."""
    around = [s for s in document.structure if s.kind == "comment"]
    if not around:
        return document
    at, left = 0, 0
    for s in around:
        left += len(document.text[at : s.start].split())
        at = max(at, s.end)
    if left + len(document.text[at:].split()) >= _FEW_WORDS:
        return document
    return replace(document, structure=tuple(s for s in document.structure if s.kind != "comment"))


class Scanner:
    """Reads stretches of HTML into a builder; elements may stay open between them."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.tree = Tree(builder)
        self._source = ""
        self._end = 0
        self._shift = 0
        self._skipped = ""
        self._depth = 0
        self._comments = True
        self._quotes = True

    def feed(self, source: str, start: int = 0, end: int | None = None, *, shift: int = 0) -> None:
        """Read ``source[start:end]``.

        Args:
            source: HTML.
            start: Where to begin.
            end: Where to stop.
            shift: What to add to an offset in ``source`` to get one in the builder's source.
        """
        self._source = source
        self._end = len(source) if end is None else end
        self._shift = shift
        at = start
        while at < self._end:
            match = _MARKUP.search(source, at, self._end)
            stop = match.start() if match else self._end
            if stop > at and not self._skipped:
                self._text(at, stop)
            at = self._markup(stop) if match else stop

    @property
    def hidden(self) -> bool:
        """Whether an element is open that readers do not see."""
        return bool(self._skipped)

    def show(self) -> None:
        """End hidden elements."""
        self._skipped, self._depth = "", 0

    def _markup(self, at: int) -> int:
        """Read the markup that begins at an offset; return the offset behind it."""
        source, end = self._source, self._end
        sign = source[at + 1]
        if sign in "!?":
            close = -1
            if source.startswith("<!--", at) and self._comments:
                close = source.find("-->", at + 2, end)
                if close >= 0:
                    return close + 3
                # One that is left open would swallow all the rest.
                self._comments = False
            close = source.find(">", at, end)
            if close >= 0:
                return close + 1
            self._text(at, end)
            return end
        match = _NAME.match(source, at, end)
        if match is None or _NO_TAG.match(match[1]):
            self._text(at, at + 1)
            return at + 1
        rest = _REST.match(source, match.end(), end) if self._quotes else None
        if rest is not None:
            stop = rest.end()
        else:
            self._quotes = False
            close = source.find(">", at, end)
            if close < 0:
                self._text(at, end)
                return end
            stop = close + 1
        name = match[1].lower()
        if sign == "/":
            self._close(name, at, stop)
            return stop
        return self._open(name, at, stop, match.end())

    def _close(self, name: str, at: int, stop: int) -> None:
        if self._skipped:
            if name == self._skipped:
                self._depth -= 1
            if not self._depth:
                self._skipped = ""
            return
        self.tree.close(name, at + self._shift, stop - at)

    def _open(self, name: str, at: int, stop: int, named: int) -> int:
        if name in RAW:
            close = re.compile(rf"</{name}\b", re.IGNORECASE).search(self._source, stop, self._end)
            end = close.start() if close else self._end
            if name == "style":
                for class_, declarations in rules(self._source[stop:end]):
                    self.tree.declare(class_, declarations)
            return end
        if self._skipped:
            if self._skipped == "head" and self.tree.ends_head(name):
                self._skipped = ""
            else:
                self._depth += name == self._skipped
                return stop
        tag = self._source[at:stop]
        telling = stop > named + 1 and (name in ("a", "ol", "li", "base") or _TELLING.search(tag))
        said = attributes(tag) if telling else {}
        if name not in VOID and (name in HIDDEN or _unseen(said)):
            if not tag.endswith("/>"):
                self._skipped, self._depth = name, 1
            return stop
        self.tree.open(name, said, at + self._shift, stop - at)
        return stop

    def _text(self, at: int, stop: int) -> None:
        source, builder, shift = self._source, self.builder, self._shift
        if self._skipped:
            return
        kept = self.tree.preformatted
        if not kept:
            # White space at the ends belongs to the joint with what comes before and after.
            first = at
            while first < stop and source[first] in _WHITE:
                first += 1
            if first > at:
                builder.space(at + shift, first - at)
            if first == stop:
                return
            last = stop
            while source[last - 1] in _WHITE:
                last -= 1
            self._pieces(first, last, kept=False)
            if stop > last:
                builder.space(last + shift, stop - last)
            return
        self._pieces(at, stop, kept=True)

    def _pieces(self, at: int, stop: int, *, kept: bool) -> None:
        source, builder, shift = self._source, self.builder, self._shift
        for match in _SPECIAL.finditer(source, at, stop):
            here = match.start()
            if here > at:
                builder.add(source[at:here], at + shift, here - at)
            at = match.end()
            piece = match[0]
            if piece[0] == "&":
                builder.add(unescape(piece), here + shift, at - here)
            elif not kept:
                builder.add(" ", here + shift, at - here)
            else:
                self._lines(here, at)
        if stop > at:
            builder.add(source[at:stop], at + shift, stop - at)

    def _lines(self, at: int, stop: int) -> None:
        source, builder, shift = self._source, self.builder, self._shift
        for match in _LINE.finditer(source, at, stop):
            builder.add(source[at : match.start()], at + shift, match.start() - at)
            builder.add("\n", match.start() + shift, match.end() - match.start())
            at = match.end()
        builder.add(source[at:stop], at + shift, stop - at)


def _unseen(said: dict[str, str]) -> bool:
    return bool(said) and (
        "hidden" in said
        or hides(said.get("style", ""))
        or not UNSEEN_CLASSES.isdisjoint(said.get("class", "").split())
    )
