"""LaTeX: the bibliography of a document, read without running TeX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkit.document import Document, InlineKind
from refkit.inputs import latexmacros as macros
from refkit.inputs.builder import BITS, Builder
from refkit.inputs.labels import BULLET, ordinal
from refkit.inputs.links import clean_target

_BIBLIOGRAPHY = r"\\begin\s*\{(?:thebibliography|references|biblist)\*?\}"
_BEGIN = re.compile(rf"\\[\\%]|%[^\n]*|({_BIBLIOGRAPHY})")
_END = re.compile(r"\\[\\%]|%[^\n]*|(\\end\s*\{(?:thebibliography|references|biblist)\*?\})")
_ITEM = re.compile(r"\\[\\%]|%[^\n]*|(\\bibitem(?![a-zA-Z]))")
_BODY = re.compile(r"\\begin\s*\{document\}")
_BODY_END = re.compile(r"\\[\\%]|%[^\n]*|(\\end\s*\{document\})")
_PLAIN = re.compile(r"[^\\{}%$~\s\-`'^_&]+")
_COMMAND = re.compile(r"\\(?:([a-zA-Z]+(?:@[a-zA-Z]+)?)(\*?)|(.))", re.DOTALL)
_NAME = re.compile(r"\s*\{([^{}]*)\}")
_ESCAPED = re.compile(r"\\([%#&_~{}$^])")
_LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"))
_DOI = re.compile(r"10\.\d{4,9}/\S", re.IGNORECASE)
#: Farthest that the end of an argument is looked for, at first and when many had none.
_LONGEST = 5000
_SHORT = 50
_PATIENCE = 500_000


def read(text: str) -> Document:
    r"""Read LaTeX.

    Args:
        text: A document, a ``.bbl`` file, or a piece of either.

    Returns:
        The text of its bibliographies, or of everything where there is none; each
        ``\bibitem`` is an item with its key as label.
    """
    builder = Builder(text, "latex")
    reader = Reader(text, builder)
    for start, end in _stretches(text):
        builder.lines(2)
        reader.run(start, end)
    return builder.document()


def decode(text: str) -> str:
    """Return the characters that a value of a BibTeX field stands for."""
    if not _MARKED.search(text):
        return text
    builder = Builder(text, "latex")
    Reader(text, builder, comments=False).run(0, len(text))
    return builder.document().text.strip()


_MARKED = re.compile(r"[\\{}$~\n\t]|--|``|''|  ")


def _first(
    pattern: re.Pattern[str], text: str, at: int, end: int | None = None
) -> re.Match[str] | None:
    """Find the first match outside comments."""
    found = pattern.finditer(text, at, len(text) if end is None else end)
    return next((m for m in found if m[1]), None)


def _stretches(text: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = 0
    while begin := _first(_BEGIN, text, at):
        end = _first(_END, text, begin.end())
        stop = end.start() if end else len(text)
        # What stands in front of the first item sets things up and is no text.
        item = _first(_ITEM, text, begin.end(), stop)
        out.append((item.start() if item else begin.end(), stop))
        at = stop if end else len(text)
    if out:
        return out
    body = _BODY.search(text)
    start = body.end() if body else 0
    end = _first(_BODY_END, text, start)
    return [(start, end.start() if end else len(text))]


@dataclass(slots=True)
class _Group:
    """An open brace or environment.

    Attributes:
        start: Size of the text when it began.
        style: Emphasis outside.
        target: Link to set at its end.
        close: Text to add at its end.
        heading: Level of the heading that it holds, or 0.
        math: Whether it began inside mathematics.
    """

    start: int
    style: int
    target: str = ""
    close: str = ""
    heading: int = 0
    math: bool = False


@dataclass(slots=True)
class _Pending:
    """What a command does to the group behind it."""

    style: int
    target: str = ""
    open: str = ""
    close: str = ""
    heading: int = 0
    at: int = 0


class Reader:
    """Reads LaTeX into a builder.

    Args:
        source: The source; offsets given to the builder count from its start.
        builder: Where the text goes.
        comments: Whether ``%`` begins a comment, which it does not in BibTeX values.
    """

    def __init__(self, source: str, builder: Builder, *, comments: bool = True) -> None:
        self.source = source
        self.builder = builder
        self.comments = comments
        self._groups: list[_Group] = []
        self._pending: _Pending | None = None
        self._math = False
        self._item: tuple[int, str] | None = None
        self._lists: list[int] = []
        self._end = 0
        # Characters that were searched in vain for the end of an argument.
        self._lost = 0

    def run(self, at: int, end: int) -> None:
        """Read a stretch of the source."""
        source, builder = self.source, self.builder
        self._end = end
        while at < end:
            char = source[at]
            if char == "{":
                self._open(at)
                at += 1
            elif char == "}":
                self._close(at)
                at += 1
            elif char == "\\":
                at = self._command(at)
            elif char == "%" and self.comments:
                at = self._comment(at)
            elif char == "$":
                self._math = not self._math
                at += 2 if source.startswith("$$", at) else 1
            elif char.isspace() or char == "~":
                at = self._space(at)
            elif char in "^_" and self._math:
                kind: InlineKind = "superscript" if char == "^" else "subscript"
                at = self._argument(at + 1, BITS[kind])
            elif char == "&" and self.comments:
                builder.tab()
                at += 1
            elif char in "-`'" and (found := self._ligature(at)):
                builder.add(found[1], at, len(found[0]))
                at += len(found[0])
            else:
                plain = _PLAIN.match(source, at, end)
                stop = plain.end() if plain else at + 1
                builder.add(source[at:stop], at, stop - at)
                at = stop
        self._end_item()

    # Groups

    def _open(self, at: int) -> None:
        builder, pending = self.builder, self._pending
        self._pending = None
        if pending is not None and pending.open:
            builder.add(pending.open, pending.at, at + 1 - pending.at)
        group = _Group(builder.size, builder.style, math=self._math)
        if pending is not None:
            builder.style |= pending.style
            group.target, group.close, group.heading = (
                pending.target,
                pending.close,
                pending.heading,
            )
            if group.heading:
                builder.lines(2)
        self._groups.append(group)

    def _close(self, at: int) -> None:
        self._pending = None
        if not self._groups:
            return
        builder, group = self.builder, self._groups.pop()
        if group.close:
            builder.add(group.close, at, 1)
        builder.link(group.start, group.target)
        builder.style = group.style
        self._math = group.math
        if group.heading:
            builder.structure(group.start, "heading", level=group.heading)
            builder.lines(2)

    def _argument(self, at: int, style: int) -> int:
        """Set the emphasis of an argument, which may be a single letter."""
        builder, source = self.builder, self.source
        while at < self._end and source[at] in " \t\n":
            at += 1
        if source[at : at + 1] == "{":
            self._pending = _Pending(style)
        elif at < self._end and source[at] not in "\\%$~}":
            before, builder.style = builder.style, builder.style | style
            builder.add(source[at], at, 1)
            builder.style = before
            at += 1
        return at

    # White space, comments

    def _space(self, at: int) -> int:
        source = self.source
        stop = at
        while stop < self._end and (source[stop].isspace() or source[stop] == "~"):
            stop += 1
        if source.count("\n", at, stop) > 1 and self.comments:
            self.builder.lines(2)
        else:
            self.builder.space(at, stop - at)
        return stop

    def _comment(self, at: int) -> int:
        line = self.source.find("\n", at, self._end)
        if line < 0:
            return self._end
        at = line + 1
        while at < self._end and self.source[at] in " \t":
            at += 1
        return at

    def _ligature(self, at: int) -> tuple[str, str] | None:
        if self._math:
            return None
        return next((x for x in _LIGATURES if self.source.startswith(x[0], at, self._end)), None)

    # Commands

    def _command(self, at: int) -> int:
        source, builder, end = self.source, self.builder, self._end
        accent = macros.ACCENT.match(source, at, end)
        if accent and (letter := macros.accented(accent[0])):
            builder.add(letter, at, accent.end() - at)
            return accent.end()
        match = _COMMAND.match(source, at, end)
        if match is None:
            return end
        after = match.end()
        if match[1] is None:
            return self._symbol(match[3], at, after)
        name = match[1]
        if name == "bibitem":
            return self._bibitem(after)
        if name == "item" and self.comments:
            return self._list_item(after)
        if name in ("begin", "end"):
            return self._environment(name, after)
        if name in macros.ADDRESSES:
            return self._address(name, after)
        if name == "verb":
            return self._verb(after)
        if name in macros.STYLES:
            return self._style(BITS[macros.STYLES[name]], after)
        if name in macros.UPRIGHT:
            builder.style = 0
        elif name + match[2] in macros.QUOTES:
            before, behind = macros.QUOTES[name + match[2]]
            self._pending = _Pending(0, open=before, close=behind, at=at)
        elif name in macros.HEADINGS:
            self._pending = _Pending(0, heading=macros.HEADINGS[name])
            _, after = self._optional(after)
        elif name in macros.SILENT:
            return self._skip(after, macros.SILENT[name])
        elif name == "par":
            builder.lines(2)
        elif name in ("newline", "linebreak"):
            builder.line()
        elif (text := macros.sign(name)) is not None:
            return self._sign(text, at, after)
        return self._blank(after)

    def _blank(self, at: int) -> int:
        """Step over the white space that ends a command's name."""
        while at < self._end and self.source[at] in " \t":
            at += 1
        return at

    def _sign(self, text: str, at: int, after: int) -> int:
        source = self.source
        if text == " ":
            self.builder.space(at, after - at)
            return after
        self.builder.add(text, at, after - at)
        if source.startswith("{}", after):
            return after + 2
        return self._blank(after)

    def _symbol(self, char: str, at: int, after: int) -> int:
        builder = self.builder
        if char in macros.PROTECTED:
            builder.add(char, at, 2)
        elif char in macros.SPACES:
            builder.space(at, 2)
        elif char == "\\":
            _, after = self._optional(after + self.source.startswith("*", after))
            builder.line() if self.comments else builder.space(at, 2)
        elif char in "()[]":
            self._math = char in "(["
        elif char not in "-/!@*|+<=>`'^\".":
            builder.add(char, at, 2)
        return after

    def _style(self, style: int, after: int) -> int:
        blank = after
        while blank < self._end and self.source[blank] in " \t\n":
            blank += 1
        if self.source[blank : blank + 1] == "{":
            before = self._pending.style if self._pending else 0
            target = self._pending.target if self._pending else ""
            self._pending = _Pending(style | before, target)
        else:
            # A switch such as {\em …}: it lasts to the end of the group.
            self.builder.style |= style
        return blank

    def _optional(self, at: int) -> tuple[str, int]:
        """Read ``[…]`` if it is there; return its content and the offset behind it."""
        begin = self._blank(at)
        if self.source[begin : begin + 1] != "[":
            return "", at
        close = self._closing(begin, "[", "]")
        return self.source[begin + 1 : close], close + 1

    def _skip(self, at: int, count: int) -> int:
        """Step over arguments."""
        for _ in range(count):
            _, at = self._optional(at)
            begin = self._blank(at)
            if self.source[begin : begin + 1] == "{":
                at = self._closing(begin, "{", "}") + 1
            _, at = self._optional(at)
        blank = self._blank(at)
        return min(blank if self.source[blank : blank + 1] == "{" else at, self._end)

    def _closing(self, at: int, opening: str, closing: str) -> int:
        """Return the offset of the bracket that closes the one at an offset."""
        depth = braces = 0
        stop = min(self._end, at + (_LONGEST if self._lost < _PATIENCE else _SHORT))
        i = at
        while i < stop:
            char = self.source[i]
            if char == "\\":
                i += 2
                continue
            if char == opening and not braces:
                depth += 1
            elif char == closing and not braces:
                depth -= 1
                if not depth:
                    return i
            elif char in "{}" and opening != "{":
                braces = max(0, braces + (1 if char == "{" else -1))
            i += 1
        self._lost += stop - at
        line = self.source.find("\n", at, self._end)
        return line - 1 if line > at else self._end - 1

    def _address(self, name: str, at: int) -> int:
        source, builder = self.source, self.builder
        _, at = self._optional(at)
        at = self._blank(at)
        if source[at : at + 1] != "{":
            return at
        close = self._closing(at, "{", "}")
        raw = source[at + 1 : close]
        target = _ESCAPED.sub(r"\1", "".join(raw.split()))
        if name == "href":
            self._pending = _Pending(0, clean_target(target))
            return self._blank(close + 1)
        if name == "Eprint":
            self._pending = _Pending(0, clean_target(target))
            return self._blank(close + 1)
        start = builder.size
        self._letters(at + 1, close)
        if name in ("doi", "arxiv", "eprint"):
            prefix = "https://doi.org/" if _DOI.match(target) else ""
            target = prefix + target if prefix else target
        builder.link(start, clean_target(target))
        return close + 1

    def _letters(self, at: int, stop: int) -> None:
        """Add an address: only backslashes that protect a character are undone."""
        for match in re.compile(r"\\[%#&_~{}$^]|\s+|[{}]|[^\\\s{}]+|\\").finditer(
            self.source, at, stop
        ):
            piece = match[0]
            if piece[0] == "\\" and len(piece) > 1:
                self.builder.add(piece[1], match.start(), 2)
            elif not piece.isspace() and piece not in "{}":
                self.builder.add(piece, match.start(), len(piece))

    def _verb(self, at: int) -> int:
        sign = self.source[at : at + 1]
        close = (
            self.source.find(sign, at + 1, min(self._end, at + _LONGEST)) if sign.strip() else -1
        )
        if close < 0:
            return at
        self.builder.add(self.source[at + 1 : close], at + 1, close - at - 1)
        return close + 1

    # Items and environments

    def _bibitem(self, at: int) -> int:
        self._end_item()
        _, at = self._optional(at)
        key = _NAME.match(self.source, at, self._end)
        self.builder.lines(2)
        self._item = (self.builder.size, key[1].strip() if key else "")
        return key.end() if key else at

    def _list_item(self, at: int) -> int:
        self._end_item()
        label, at = self._optional(at)
        if not label and self._lists and self._lists[-1]:
            label = ordinal(self._lists[-1], "1")
            self._lists[-1] += 1
        self.builder.lines(2)
        self._item = (self.builder.size, decode(label[:_SHORT]) or BULLET)
        return self._blank(at)

    def _end_item(self) -> None:
        """End an item, and what was left open in it."""
        while self._groups:
            self._groups[-1].close = ""
            self._close(self._end)
        self.builder.style = 0
        self._math, self._pending = False, None
        if self._item is not None:
            self.builder.structure(self._item[0], "item", label=self._item[1])
            self._item = None

    def _environment(self, what: str, at: int) -> int:
        name = _NAME.match(self.source, at, self._end)
        if name is None:
            return at
        kind = name[1].strip()
        if kind in ("itemize", "enumerate", "description"):
            if what == "end":
                self._end_item()
                del self._lists[-1:]
            else:
                self._lists.append(int(kind == "enumerate"))
        self.builder.lines(2)
        if what == "end":
            return name.end()
        if kind in ("tabular", "longtable", "thebibliography", "multicols"):
            return self._skip(name.end(), 1)
        return self._optional(name.end())[1]
