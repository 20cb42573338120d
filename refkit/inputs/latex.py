"""LaTeX: the ``thebibliography`` of a document, read without running TeX."""

from __future__ import annotations

import re
from functools import lru_cache

from refkit.document import Document, InlineKind
from refkit.inputs.builder import Builder
from refkit.inputs.links import clean_target

_BIBLIOGRAPHY = re.compile(r"\\begin\s*\{thebibliography\}(?:\{[^{}]*\})?")
_END = re.compile(r"\\end\s*\{thebibliography\}")
_ITEM = re.compile(r"\\bibitem\s*(?:\[(?:[^\[\]{}]|\{[^{}]*\})*\])?\s*\{([^{}]*)\}")
_ACCENT = re.compile(
    r"""\\(?:[`'^"~=.]\s*(?:\{\s*\\?[^\W\d_]?\s*\}|\\?[^\W\d_])
    | [Hcdbukrvt]\s*(?:\{\s*\\?[^\W\d_]{1,2}\s*\}|(?<=[Hcdbukrvt])\s[^\W\d_])
    | (?:aa|AA|ae|AE|oe|OE|ss|o|O|l|L|i|j)(?![a-zA-Z])(?:\{\}|\s*)
    )""",
    re.VERBOSE,
)
_STYLES: dict[str, InlineKind] = {
    "emph": "italic", "textit": "italic", "textsl": "italic", "it": "italic", "em": "italic",
    "sl": "italic", "itshape": "italic", "textbf": "bold", "bf": "bold", "bfseries": "bold",
    "textsc": "smallcaps", "sc": "smallcaps",
}  # fmt: skip
_COMMAND = re.compile(r"\\(?:([a-zA-Z]+)\*?|(.))", re.DOTALL)
_PLAIN = {"textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textquoteright": "’",
          "textquoteleft": "‘", "bysame": "———", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX",
          "textregistered": "®", "copyright": "©", "S": "§", "P": "¶", "quad": " ", "qquad": " ",
          "newblock": " ", "textbackslash": "\\", "textasciitilde": "~", "and": " and "}  # fmt: skip
#: Commands whose argument is no text.
_SILENT = frozenset(
    "label cite ref vspace hspace bibliographystyle setlength addtolength color".split()
)


@lru_cache(maxsize=4096)
def _accent(command: str) -> str:
    from pylatexenc.latex2text import LatexNodes2Text

    return str(LatexNodes2Text().latex_to_text(command)).strip()


def decode(text: str) -> str:
    """Return the characters of a piece of LaTeX, as BibTeX values hold it."""
    if (
        not any(c in text for c in "\\{}$~")
        and "--" not in text
        and "``" not in text
        and "''" not in text
    ):
        return text
    builder = Builder(text, "latex")
    _Reader(text, builder).run(0, len(text))
    return builder.document().text.strip()


def read(text: str) -> Document:
    r"""Read LaTeX.

    Args:
        text: A document, or a bibliography alone.

    Returns:
        The text of its bibliographies, of everything if there is none; each ``\\bibitem``
        is an item with its key as label.
    """
    builder = Builder(text, "latex")
    reader = _Reader(text, builder)
    starts = list(_BIBLIOGRAPHY.finditer(text))
    if not starts:
        items = list(_ITEM.finditer(text))
        reader.items(items[0].start() if items else 0, len(text))
        return builder.document()
    for start in starts:
        end = _END.search(text, start.end())
        builder.pause("\n\n")
        reader.items(start.end(), end.start() if end else len(text))
    return builder.document()


class _Reader:
    def __init__(self, source: str, builder: Builder) -> None:
        self.source = source
        self.builder = builder

    def items(self, start: int, end: int) -> None:
        """Read the items of a bibliography."""
        builder = self.builder
        found = [
            m for m in _ITEM.finditer(self.source, start, end) if not self._commented(m.start())
        ]
        if not found:
            self.run(start, end)
            return
        self.run(start, found[0].start())
        for match, nxt in zip(found, [*(m.start() for m in found[1:]), end], strict=True):
            builder.pause("\n\n")
            begin = builder.here
            self.run(match.end(), nxt)
            builder.structure(begin, "item", label=match[1].strip())
            builder.pause("\n\n")

    def _commented(self, at: int) -> bool:
        line = self.source.rfind("\n", 0, at) + 1
        return re.search(r"(?<!\\)%", self.source[line:at]) is not None

    def run(self, at: int, end: int) -> None:
        """Read a stretch of source."""
        source, builder = self.source, self.builder
        # Open groups: where their text begins, the style of it, a link to set at the end.
        groups: list[tuple[int, list[InlineKind], str]] = [(builder.here, [], "")]
        pending: tuple[list[InlineKind], str] = ([], "")
        while at < end:
            c = source[at]
            if c == "{":
                groups.append((builder.here, list(pending[0]), pending[1]))
                pending = ([], "")
                at += 1
            elif c == "}":
                if len(groups) > 1:
                    self._leave(groups.pop())
                at += 1
            elif c == "%":
                line = source.find("\n", at, end)
                at = end if line < 0 else line + 1
                # A comment swallows the blanks at the start of the next line.
                while at < end and source[at] in " \t":
                    at += 1
            elif c == "$":
                at += 1
            elif c in "~ \t\n":
                stop = at + 1
                while stop < end and source[stop] in " \t\n":
                    stop += 1
                if builder.last and builder.last not in " \n\t":
                    blank = source[at:stop]
                    if blank.count("\n") > 1:
                        builder.pause("\n\n")
                    else:
                        builder.add(" ", at, stop - at)
                at = stop
            elif c == "-" and source.startswith("--", at):
                size = 3 if source.startswith("---", at) and at + 3 <= end else 2
                builder.add("—" if size == 3 else "–", at, size)
                at += size
            elif source.startswith(("``", "''"), at):
                builder.add("“" if c == "`" else "”", at, 2)
                at += 2
            elif c == "`":
                builder.add("‘", at, 1)
                at += 1
            elif c == "\\":
                at, pending = self._command(at, end, pending, groups)
            else:
                stop = at + 1
                while stop < end and source[stop] not in "{}%$~ \t\n-`'\\":
                    stop += 1
                builder.add(source[at:stop], at, stop - at)
                at = stop
        while groups:
            self._leave(groups.pop())

    def _leave(self, group: tuple[int, list[InlineKind], str]) -> None:
        start, kinds, target = group
        for kind in kinds:
            self.builder.mark(start, kind)
        if target:
            self.builder.link(start, target)

    def _command(
        self,
        at: int,
        end: int,
        pending: tuple[list[InlineKind], str],
        groups: list[tuple[int, list[InlineKind], str]],
    ) -> tuple[int, tuple[list[InlineKind], str]]:
        source, builder = self.source, self.builder
        accent = _ACCENT.match(source, at, end)
        if accent:
            builder.add(_accent(accent[0].rstrip()) or accent[0], at, len(accent[0].rstrip()))
            return at + len(accent[0].rstrip()), pending
        match = _COMMAND.match(source, at, end)
        if match is None:
            return at + 1, pending
        name, symbol = match[1], match[2]
        after = match.end()
        if name is None:
            if symbol in "&%$#_{}":
                builder.add(symbol, at, 2)
            elif (
                symbol in " \n\t\\,;:!/"
                and symbol not in "!/"
                and builder.last not in ("", " ", "\n")
            ):
                builder.add(" ", at, 2)
            return after, pending
        if name in ("url", "href", "path", "nolinkurl"):
            return self._address(name, after, end)
        if name in _STYLES:
            blank = after
            while blank < end and source[blank] in " \t\n":
                blank += 1
            if source[blank : blank + 1] == "{":
                return blank, ([*pending[0], _STYLES[name]], pending[1])
            if groups:
                # A switch such as {\em …}: the style lasts to the end of the group.
                groups[-1][1].append(_STYLES[name])
            return blank, pending
        if name in _PLAIN:
            text = _PLAIN[name]
            if text != " " or builder.last not in ("", " ", "\n"):
                builder.add(text, at, after - at)
            if source[after : after + 2] == "{}":
                after += 2
            elif text != "———" and after < end and source[after] in " \t":
                after += 1
            return after, pending
        if name in _SILENT and source[after : after + 1] == "{":
            close = self._closing(after, end)
            return close + 1, pending
        if name == "MR":
            builder.add("MR", at, after - at)
            return after, pending
        while after < end and source[after] in " \t":
            after += 1
        return after, pending

    def _address(self, name: str, at: int, end: int) -> tuple[int, tuple[list[InlineKind], str]]:
        source, builder = self.source, self.builder
        if source[at : at + 1] != "{":
            return at, ([], "")
        close = self._closing(at, end)
        target = re.sub(r"\\([%#&_~{}])", r"\1", source[at + 1 : close])
        if name == "href":
            return close + 1, ([], clean_target(target))
        start = builder.here
        builder.add(target, at + 1, close - at - 1)
        builder.link(start, clean_target(target))
        return close + 1, ([], "")

    def _closing(self, at: int, end: int) -> int:
        depth = 0
        i = at
        while i < end:
            c = self.source[i]
            if c == "\\":
                i += 2
                continue
            if c == "{":
                depth += 1
            elif c == "}":
                depth -= 1
                if depth == 0:
                    return i
            i += 1
        return end
