"""Paragraph content of Markdown, each token led back to where it stands.

The parser gives the tokens of a paragraph in order but not their places. As each token
tells what it was written with, stepping through the content finds them exactly.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from refkit.inputs.builder import Builder
from refkit.inputs.html import Scanner
from refkit.inputs.mdrules import parser

#: Longest content that is parsed at a time, and most brackets that may be open in it. The
#: parser's time grows with the product of both.
LONGEST = 20_000
_OPEN = 60
#: Most of a content that may be stars and the like, unless it is short.
_MOST = 0.25
_SHORT = 2000
_WHITE = " \t"
_EMPHASIS = {
    "em_open": "em", "em_close": "em", "strong_open": "strong", "strong_close": "strong",
    "s_open": "s", "s_close": "s",
}  # fmt: skip
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]", re.DOTALL)


class Content:
    """The content of one block and where its lines stand.

    Attributes:
        text: As the parser has it: no indentation, no markers of quotes and lists.
        starts: Ascending offsets in ``text`` ...
        places: ... and the offsets in the source that they stand for; what follows one
            goes on in the source likewise up to the next.
    """

    def __init__(self, text: str, starts: list[int], places: list[int]) -> None:
        self.text = text
        self.starts = starts
        self.places = places

    def place(self, at: int) -> int:
        """Return the offset in the source."""
        i = max(0, bisect_right(self.starts, at) - 1)
        return self.places[i] + at - self.starts[i]

    def pieces(self, at: int, stop: int) -> list[tuple[int, int]]:
        """Cut a stretch into ``(offset in the source, length)``, each without a gap."""
        out: list[tuple[int, int]] = []
        i = max(0, bisect_right(self.starts, at) - 1)
        while at < stop:
            end = self.starts[i + 1] if i + 1 < len(self.starts) else stop
            end = min(stop, end)
            if end > at:
                out.append((self.places[i] + at - self.starts[i], end - at))
            at = max(at, end)
            i += 1
        return out


def chunks(text: str) -> list[tuple[int, int, bool]]:
    """Cut content where it is too much for the parser.

    Returns:
        Stretches, and whether each is to be parsed or taken as it stands.
    """
    out: list[tuple[int, int, bool]] = []
    at = 0
    while at < len(text):
        stop = len(text)
        if stop - at > LONGEST:
            stop = at + LONGEST
            cut = max(text.rfind("\n", at, stop), text.rfind(" ", at, stop))
            stop = cut + 1 if cut > at else stop
        out.append((at, stop, not _excessive(text[at:stop])))
        at = stop
    return out


def _excessive(text: str) -> bool:
    """Tell whether brackets are left open, or emphasis switched, as no author would."""
    opened = abs(text.count("[") - text.count("]")) + text.count("[[[")
    targets = text.count("](") - text.count(")")
    switches = text.count("*") + text.count("_") + text.count("`")
    return (
        opened > _OPEN or targets > _OPEN or (len(text) > _SHORT and switches > _MOST * len(text))
    )


class Inline:
    """Adds the content of blocks to a builder."""

    def __init__(self, source: str, builder: Builder, scanner: Scanner, env: dict[str, Any]):
        self.source = source
        self.builder = builder
        self.scanner = scanner
        self.env = env
        self.content = Content("", [0], [0])
        self.at = 0

    def parse(self, text: str) -> list[list[Any]]:
        """Return the tokens of each chunk of a content."""
        out: list[list[Any]] = []
        md = parser()
        for at, stop, parsed in chunks(text):
            tokens: list[Any] = []
            if parsed:
                md.inline.parse(text[at:stop], md, self.env, tokens)
            out.append(tokens)
        return out

    def add(self, content: Content, parsed: Sequence[Sequence[Any]]) -> None:
        """Add a content whose tokens :meth:`parse` gave."""
        self.content = content
        hidden = self.scanner.hidden
        for (at, stop, known), tokens in zip(chunks(content.text), parsed, strict=True):
            self.at = at
            if known:
                for token in tokens:
                    self._token(token)
            else:
                self._emit(at, stop)
            if self.at < stop and known:
                self._rest(stop)
        if not hidden:
            self.scanner.show()

    def _emit(self, at: int, stop: int) -> None:
        if self.scanner.hidden:
            return
        for place, length in self.content.pieces(at, stop):
            text = self.source[place : place + length]
            # White space at the ends may turn out to stand next to nothing, as to an image.
            bare = text.strip(_WHITE)
            before = len(text) - len(text.lstrip(_WHITE)) if bare else length
            if before:
                self.builder.space(place, before)
            self.builder.add(bare, place + before, len(bare))
            if after := length - before - len(bare):
                self.builder.space(place + length - after, after)

    def _rest(self, stop: int) -> None:
        """Add what no token stood for; nothing, as far as is known."""
        if self.content.text[self.at : stop].strip():
            self._emit(self.at, stop)

    def _token(self, token: Any) -> None:
        text, tree, at = self.content.text, self.scanner.tree, self.at
        kind = token.type
        if kind == "text":
            found = text.find(token.content, at) if token.content else at
            if found >= 0:
                self._emit(found, found + len(token.content))
                self.at = found + len(token.content)
        elif kind in ("softbreak", "hardbreak"):
            found = text.find("\n", at)
            if found >= 0:
                self._emit(found, found + 1)
                self.at = found + 1
                while text[self.at : self.at + 1] in ("", *_WHITE) and self.at < len(text):
                    self.at += 1
        elif kind in _EMPHASIS:
            self.at = at + len(token.markup)
            (tree.open if token.nesting > 0 else tree.close)(*self._tag(_EMPHASIS[kind], token))
        elif kind == "link_open":
            self.at = at + 1
            tree.open("a", {"href": str(token.attrGet("href") or "")}, 0, 0)
        elif kind == "link_close":
            self.at = self._tail(at) if token.markup != "autolink" else at + 1
            tree.close("a", 0, 0)
        elif kind == "text_special":
            self._special(token)
        elif kind == "code_inline":
            self._code(token)
        elif kind == "html_inline":
            self.at = at + len(token.content)
            place = self.content.place(at)
            self.scanner.feed(token.content, shift=place)
        elif kind == "image":
            self.at = self._tail(at + 2 + len(token.content))

    @staticmethod
    def _tag(name: str, token: Any) -> tuple[Any, ...]:
        return (name, {}, 0, 0) if token.nesting > 0 else (name, 0, 0)

    def _special(self, token: Any) -> None:
        """Add an escaped character or an entity."""
        self.at += len(token.markup)
        if not self.scanner.hidden:
            place = self.content.place(self.at - len(token.markup))
            if token.content == token.markup:
                self._emit(self.at - len(token.markup), self.at)
            else:
                self.builder.add(token.content, place, len(token.markup))

    def _code(self, token: Any) -> None:
        text = self.content.text
        begin = self.at + len(token.markup)
        close = re.compile(rf"(?<!`){token.markup}(?!`)").search(text, begin)
        stop = close.start() if close else len(text)
        self.at = close.end() if close else stop
        if len(token.content) == stop - begin - 2:
            begin, stop = begin + 1, stop - 1
        tree = self.scanner.tree
        tree.open("code", {}, 0, 0)
        self._emit(begin, stop)
        tree.close("code", 0, 0)

    def _tail(self, at: int) -> int:
        """Return the offset behind ``](target "title")``, ``][label]`` or ``]``."""
        text = self.content.text
        at += 1
        sign = text[at : at + 1]
        if sign == "(":
            end = self._target(at)
            if end > 0:
                return end
        if sign == "[" and (match := _LABEL.match(text, at)):
            return match.end()
        return at

    def _target(self, at: int) -> int:
        text, helpers = self.content.text, parser().helpers
        size = len(text)

        def blank(at: int) -> int:
            while at < size and text[at] in " \t\n":
                at += 1
            return at

        at = blank(at + 1)
        target = helpers.parseLinkDestination(text, at, size)
        if target.ok:
            behind = blank(target.pos)
            if behind > target.pos:
                title = helpers.parseLinkTitle(text, behind, size)
                behind = blank(title.pos) if title.ok else behind
            at = behind
        return at + 1 if text[at : at + 1] == ")" else -1
