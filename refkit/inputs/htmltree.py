"""Open elements of HTML and what their ends mean for text.

Blocks are a stack; emphasis and links are kept beside it, so that crossed tags
(``<b><p></b></p>``) cost neither. All steps take constant time on average, however deep
the nesting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from refkit.document import InlineKind, StructureKind
from refkit.inputs.builder import BITS, Builder
from refkit.inputs.htmltags import (
    BLOCKS,
    CLOSES_P,
    INLINE,
    LISTS,
    ROWS,
    SIBLINGS,
    VOID,
    style_of,
    surrounds,
)
from refkit.inputs.labels import BULLET, ordinal
from refkit.inputs.links import clean_target

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CELLS = frozenset(["td", "th", "caption"])
_TABLE_PARTS = ROWS | _CELLS | {"tr"}
_KINDS: dict[str, StructureKind] = {
    "li": "item", "dd": "item", "blockquote": "blockquote", "p": "paragraph", "nav": "other",
    "footer": "other", "header": "other", "aside": "other", "form": "other", "tr": "row",
    "td": "cell", "th": "cell", **dict.fromkeys(_HEADINGS, "heading"),
}  # fmt: skip
#: Inside these, an aside or a footer belongs to the text.
_TEXTS = ("article", "main", "section", "blockquote")
#: What tells that a ``cite`` holds more than a title, and how far it is looked for.
_NO_TITLE = re.compile(r"<(?:(i|em)\b|/cite)", re.IGNORECASE)
_CITE = 2000
#: Blocks whose text is a label for the next block (``dt``, and what citeproc writes).
_LABEL_BLOCK = "csl-left-margin"
_LABELLED_BLOCK = "csl-right-inline"
_ENTRY = "csl-entry"
#: Most characters of such a label.
_LABEL = 12


@dataclass(slots=True)
class _Block:
    """An open block element.

    Attributes:
        name: Its name.
        start: Size of the text when it began.
        inline: Number of emphasis elements and links that were open then.
        kind: What it is for a reader, if anything.
        level: Heading level or depth of nesting.
        label: Number or bullet.
        cells: For a row: cells so far.
        plain: For a row: whether no cell holds paragraphs.
        joins: Whether the next block stands on the same line.
    """

    name: str
    start: int
    inline: int
    kind: StructureKind | None = None
    level: int = 1
    label: str = ""
    cells: int = 0
    plain: bool = True
    joins: bool = False


@dataclass(slots=True)
class _Scope:
    """What is open inside a list, a table or a cell; other tags do not reach out of these.

    Attributes:
        owner: Name of the element, empty for the page.
        start: Size of the text when it began.
        near: Open blocks by name, not counting those in inner scopes.
        all: The same, counting those in inner lists.
    """

    owner: str
    start: int
    near: dict[str, int] = field(default_factory=dict)
    all: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class _Inline:
    """An open emphasis element or link."""

    name: str
    start: int
    target: str = ""
    styles: dict[InlineKind, bool] = field(default_factory=dict)
    open: bool = True


@dataclass(slots=True)
class _List:
    """Numbering of a list."""

    style: str
    number: int = 1
    step: int = 1


class Tree:
    """The elements that are open."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.preformatted = 0
        self._blocks: list[_Block] = []
        self._scopes = [_Scope("", 0)]
        self._tables = 0
        self._quotes = 0
        self._lists: list[_List] = []
        self._inline: list[_Inline] = []
        self._by_name: dict[str, list[_Inline]] = {}
        self._by_kind: dict[InlineKind, list[_Inline]] = {kind: [] for kind in BITS}
        self._classes: dict[str, dict[InlineKind, bool]] = {}
        self._label_end = -1
        self._base = ""

    def declare(self, class_: str, declarations: str) -> None:
        """Take a rule of a style sheet for a class."""
        if styles := style_of(declarations):
            self._classes.setdefault(class_, {}).update(styles)

    def ends_head(self, name: str) -> bool:
        """Tell whether an element cannot stand in the head of a page."""
        return name in BLOCKS or name in INLINE or name == "a"

    def open(
        self, name: str, said: dict[str, str], at: int, length: int, *, label: str = ""
    ) -> None:
        """Begin an element.

        Args:
            name: Its name.
            said: Its attributes.
            at: Where its start tag stands in the source.
            length: Length of the tag.
            label: For an item, its number or bullet if that is known.
        """
        if name == "br":
            if not self._cell_is_empty():
                self.builder.line()
        elif name == "base":
            self._base = self._base or said.get("href", "")
        elif name in ("html", "body", "hr"):
            self._break(2)
        elif name in BLOCKS:
            self._open_block(name, said, label)
        elif name not in VOID:
            if name != "cite" or not self._holds_more(at + length):
                self._open_inline(name, said)
            if name == "q":
                self.builder.add("“", at, length)

    def close(self, name: str, at: int, length: int) -> None:
        """End an element whose end tag stands at an offset of the source."""
        if name == "br":
            self.open(name, {}, at, length)
        elif name in BLOCKS:
            self._close_block(name)
        elif opened := self._by_name.get(name):
            if name == "q":
                self.builder.add("”", at, length)
            self._end(opened.pop())

    def finish(self) -> None:
        """End everything that is open."""
        while self._blocks:
            self._pop()
        self._drop_inline(0)

    @property
    def depth(self) -> int:
        """Number of open blocks."""
        return len(self._blocks)

    def close_to(self, depth: int) -> None:
        """End blocks until so many are open."""
        while len(self._blocks) > depth:
            self._pop()

    # Blocks

    def _open_block(self, name: str, said: dict[str, str], label: str) -> None:
        if name in CLOSES_P:
            self._imply("p")
        for sibling in SIBLINGS.get(name, ()):
            self._imply(sibling)
        if name in _HEADINGS and self._blocks and self._blocks[-1].name in _HEADINGS:
            self._pop()
        if name in _TABLE_PARTS:
            self._to_table(name)
            if name in ROWS:
                self._break(1)
                return
        classes = said.get("class", "").split()
        block = _Block(name, self.builder.size, len(self._inline), _KINDS.get(name))
        self._place(block, classes)
        if name in _HEADINGS:
            block.level = int(name[1])
        elif name in LISTS:
            self._lists.append(_numbering(name, said))
        elif name == "li":
            block.level = max(1, len(self._lists))
            block.label = label or self._number(said)
        elif name == "blockquote":
            self._quotes += 1
            block.level = self._quotes
        elif _ENTRY in classes:
            block.kind = "item"
        elif _LABEL_BLOCK in classes:
            block.joins = True
        self.preformatted += name in ("pre", "textarea")
        scope = self._scopes[-1]
        if surrounds(name, said, inside=any(scope.all.get(t) for t in _TEXTS)):
            block.kind = "comment"
        scope.near[name] = scope.near.get(name, 0) + 1
        scope.all[name] = scope.all.get(name, 0) + 1
        self._blocks.append(block)
        if name == "table" or name in _CELLS:
            self._tables += name == "table"
            self._scopes.append(_Scope(name, self.builder.size))
        elif name in LISTS:
            self._scopes.append(_Scope(name, scope.start, {}, scope.all))
        styles = self._styles(said, classes)
        if styles:
            self._begin(_Inline(name, self.builder.size, "", styles))

    def _place(self, block: _Block, classes: list[str]) -> None:
        """Set the break in front of a block."""
        builder = self.builder
        if block.name in ("td", "th"):
            row = self._blocks[-1] if self._blocks and self._blocks[-1].name == "tr" else None
            if row is not None:
                row.cells += 1
                if row.cells > 1 and row.plain:
                    builder.tab()
            elif not self._cell_is_empty():
                builder.tab()
        elif block.name == "tr":
            self._break(1)
        elif (block.name == "dd" or _LABELLED_BLOCK in classes) and self._label_end == builder.size:
            builder.unbreak()
            builder.tab()
            block.start = self._label_start
        else:
            self._break(2)

    def _close_block(self, name: str) -> None:
        scope = self._scopes[-1]
        if name == "table":
            if self._tables:
                self._pop_to_scope("table")
                self._pop()
        elif name in ROWS:
            self._break(1)
        elif name in _TABLE_PARTS:
            if self._tables or self._scopes[0].near.get(name):
                self._pop_to_scope("table")
                if self._scopes[-1].near.get(name):
                    self._pop_until(name)
        elif scope.all.get(name):
            self._pop_until(name)
        else:
            self._break(2)

    def _imply(self, name: str) -> None:
        if self._scopes[-1].near.get(name):
            self._pop_until(name)

    def _to_table(self, name: str) -> None:
        """End what cannot hold a part of a table."""
        self._pop_to_scope("table")
        if name in ("td", "th"):
            self._imply("td")
            self._imply("th")
        else:
            self._imply("tr")

    def _pop_to_scope(self, owner: str) -> None:
        while len(self._scopes) > 1 and self._scopes[-1].owner != owner:
            self._pop()

    def _pop_until(self, name: str) -> None:
        while self._blocks and self._pop() != name:
            pass

    def _pop(self) -> str:
        """End the innermost block; return its name."""
        builder = self.builder
        block = self._blocks.pop()
        name = block.name
        self._drop_inline(block.inline)
        if name == "table" or name in _CELLS or name in LISTS:
            self._scopes.pop()
            self._tables -= name == "table"
        scope = self._scopes[-1]
        scope.near[name] -= 1
        scope.all[name] -= 1
        if name in LISTS:
            self._lists.pop()
        self._quotes -= name == "blockquote"
        self.preformatted -= name in ("pre", "textarea")
        row = self._blocks[-1] if self._blocks and self._blocks[-1].name == "tr" else None
        if block.kind in ("cell", "row"):
            plain = block.plain and builder.blank_line <= block.start
            if row is not None:
                row.plain = row.plain and plain
            if plain:
                builder.structure(block.start, block.kind)
        elif block.kind is not None:
            builder.structure(block.start, block.kind, level=block.level, label=block.label)
        if name in ("td", "th"):
            if builder.size > block.start:
                builder.unbreak()
                if builder.blank_line > block.start:
                    builder.lines(2)
        else:
            self._break(1 if name == "tr" else 2)
            if (name == "dt" or block.joins) and 0 < builder.size - block.start <= _LABEL:
                self._label_start, self._label_end = block.start, builder.size
        return name

    _label_start = -1

    def _break(self, lines: int) -> None:
        if not self._cell_is_empty():
            self.builder.lines(lines)

    def _cell_is_empty(self) -> bool:
        """Tell whether a cell is open that has no text yet; breaks in front of it are none."""
        return 0 < self._scopes[-1].start == self.builder.size

    def _number(self, said: dict[str, str]) -> str:
        if not self._lists:
            return BULLET
        numbering = self._lists[-1]
        value = said.get("value", "").strip()
        if value.isdecimal() and len(value) < 7:
            numbering.number = int(value)
        label = ordinal(numbering.number, numbering.style)
        numbering.number += numbering.step
        return label

    # Emphasis and links

    def _open_inline(self, name: str, said: dict[str, str]) -> None:
        styles = self._styles(said, said.get("class", "").split())
        if name in INLINE:
            styles = {INLINE[name]: True, **styles}
        target = ""
        if name == "a":
            if opened := self._by_name.get("a"):
                self._end(opened.pop())
            target = clean_target(said.get("href", ""), self._base)
        if styles or name in ("a", "q"):
            self._begin(_Inline(name, self.builder.size, target, styles))
        elif name == "span" or name == "font":
            self._begin(_Inline(name, self.builder.size))

    def _holds_more(self, at: int) -> bool:
        """Tell whether a ``cite`` holds a whole reference, whose title is emphasised inside."""
        match = _NO_TITLE.search(self.builder.source, at, at + _CITE)
        return match is not None and match[1] is not None

    def _styles(self, said: dict[str, str], classes: list[str]) -> dict[InlineKind, bool]:
        styles: dict[InlineKind, bool] = {}
        for class_ in classes:
            styles.update(self._classes.get(class_, {}))
        if style := said.get("style"):
            styles.update(style_of(style))
        return styles

    def _begin(self, inline: _Inline) -> None:
        self._inline.append(inline)
        self._by_name.setdefault(inline.name, []).append(inline)
        for kind in inline.styles:
            self._by_kind[kind].append(inline)
            self._restyle(kind)

    def _end(self, inline: _Inline) -> None:
        """End an element that was taken off its list by name already."""
        inline.open = False
        if inline.target:
            self.builder.link(inline.start, inline.target)
        for kind in inline.styles:
            self._restyle(kind)

    def _restyle(self, kind: InlineKind) -> None:
        opened = self._by_kind[kind]
        while opened and not opened[-1].open:
            opened.pop()
        if opened and opened[-1].styles[kind]:
            self.builder.style |= BITS[kind]
        else:
            self.builder.style &= ~BITS[kind]

    def _drop_inline(self, keep: int) -> None:
        while len(self._inline) > keep:
            inline = self._inline.pop()
            if inline.open:
                self._by_name[inline.name].pop()
                self._end(inline)


def _numbering(name: str, said: dict[str, str]) -> _List:
    style = said.get("type", "1") if name == "ol" else BULLET
    css = said.get("style", "").replace(" ", "")
    if "list-style:none" in css or "list-style-type:none" in css:
        style = ""
    start = said.get("start", "").strip()
    return _List(
        style if style in ("1", "a", "A", "i", "I", BULLET, "") else "1",
        int(start) if start.isdecimal() and len(start) < 7 else 1,
        -1 if "reversed" in said else 1,
    )
