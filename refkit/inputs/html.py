"""HTML: a fragment, a page, or what WordPress, Google Docs and Medium export.

BeautifulSoup on lxml mends the tree; a scan of the source tells where each character
of a text node stands.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any, cast

from refkit.document import Document, InlineKind, OffsetMap
from refkit.inputs.builder import Builder
from refkit.inputs.links import clean_target

_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table
    tbody tfoot thead tr ul""".split()
)
_HIDDEN = frozenset("script style template noscript head title meta link svg iframe select button".split())
_INLINE: dict[str, InlineKind] = {
    "i": "italic", "em": "italic", "cite": "italic", "b": "bold", "strong": "bold", "sup": "superscript",
    "sub": "subscript", "code": "code", "tt": "code",
}  # fmt: skip
_PIECE = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)"
    r"|<(?P<raw>script|style)\b[^>]*>.*?(?:</(?P=raw)\s*>|\Z)"
    r"|</?[a-zA-Z][^>]*(?:>|\Z)|<[!?][^>]*(?:>|\Z)|&\#?\w{1,32};?|[^<&]+|.",
    re.DOTALL | re.IGNORECASE,
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_RULE = re.compile(r"\.([\w-]+)\s*\{([^{}]*)\}")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: How far ahead the text of a node is looked for in the source.
_AHEAD = 4096


def read(text: str) -> Document:
    """Read HTML.

    Args:
        text: A page or a fragment.

    Returns:
        Its document; scripts, styles and hidden elements are left out of the text.
    """
    return _Walk(text).document()


def _scan(source: str) -> tuple[str, OffsetMap]:
    """The characters outside tags, decoded, and where they stand."""
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    for match in _PIECE.finditer(source):
        piece = match[0]
        first = piece[0]
        if first == "<" and len(piece) > 1:
            continue
        if first == "&" and len(piece) > 1:
            decoded = unescape(piece)
            if decoded == piece:
                runs.append((len(piece), match.start(), len(piece)))
            else:
                runs.append((len(decoded), match.start(), len(piece)))
            parts.append(decoded)
            continue
        parts.append(piece)
        runs.append((len(piece), match.start(), len(piece)))
    return "".join(parts), OffsetMap.build(runs)


class _Walk:
    def __init__(self, source: str) -> None:
        import warnings

        import bs4

        self.source = source
        self.builder = Builder(source, "html")
        self.decoded, self.map = _scan(source)
        self.at = 0
        # NULs end a text for libxml2; a space keeps the length.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.soup = bs4.BeautifulSoup(
                source.replace("\x00", " ").encode("utf-8", "replace").decode("utf-8"), "lxml"
            )
        self.italic: set[str] = set()
        self.bold: set[str] = set()
        for style in self.soup.find_all("style"):
            for name, rule in _RULE.findall(style.string or ""):
                if _ITALIC.search(rule):
                    self.italic.add(name)
                if _BOLD.search(rule):
                    self.bold.add(name)

    def document(self) -> Document:
        import bs4

        stack: list[tuple[Any, Any]] = [(None, iter(self.soup.contents))]
        closers: list[Any] = [None]
        while stack:
            _, children = stack[-1]
            node = next(children, None)
            if node is None:
                stack.pop()
                close = closers.pop()
                if close is not None:
                    close()
            elif isinstance(node, bs4.Tag):
                if node.name in _HIDDEN or self._unseen(node):
                    continue
                closers.append(self._open(node))
                stack.append((node, iter(node.contents)))
            elif type(node) is bs4.NavigableString:
                parent = stack[-1][0]
                self._text(str(node), pre=parent is not None and parent.name in ("pre", "textarea"))
        return self.builder.document()

    def _unseen(self, node: Any) -> bool:
        return bool(
            "hidden" in node.attrs or (node.get("style") and _UNSEEN.search(str(node.get("style"))))
        )

    def _open(self, node: Any) -> Any:
        """Begin an element; return what to do at its end."""
        name = node.name
        builder = self.builder
        if name == "br":
            builder.pause("\n")
            return None
        if name == "hr":
            builder.pause("\n\n")
            return None
        if name in ("td", "th"):
            builder.pause("\t")
        elif name == "tr":
            builder.pause("\n")
        elif name in _BLOCKS:
            builder.pause("\n\n")
        start = builder.here
        kinds = self._kinds(node)
        href = clean_target(str(node.get("href") or "")) if name == "a" else ""

        def close() -> None:
            for kind in kinds:
                builder.mark(start, kind)
            if href and not href.startswith(("#", "javascript:", "mailto:")):
                builder.link(start, href)
            if name in _BLOCKS:
                if re.fullmatch(r"h[1-6]", name):
                    builder.structure(start, "heading", level=int(name[1]))
                elif name in ("li", "dd"):
                    builder.structure(start, "item")
                elif name == "blockquote":
                    builder.structure(start, "blockquote")
                elif name == "p":
                    builder.structure(start, "paragraph")
                elif name in ("nav", "footer", "header", "aside"):
                    builder.structure(start, "other")
                elif name == "tr":
                    builder.structure(start, "row")
                builder.pause("\n" if name == "tr" else "\n\n")
            elif name in ("td", "th"):
                builder.structure(start, "cell")
                builder.pause("\t")

        return close

    def _kinds(self, node: Any) -> list[InlineKind]:
        out: list[InlineKind] = []
        if node.name in _INLINE:
            out.append(_INLINE[node.name])
        style = str(node.get("style") or "")
        classes = set(cast("list[str]", node.get("class") or []))
        if node.name not in _BLOCKS:
            if "italic" not in out and (_ITALIC.search(style) or classes & self.italic):
                out.append("italic")
            if "bold" not in out and (_BOLD.search(style) or classes & self.bold):
                out.append("bold")
        return out

    def _text(self, text: str, *, pre: bool) -> None:
        start = self.decoded.find(text, self.at, self.at + len(text) + _AHEAD)
        if start < 0:
            # The parser changed the node (line ends, broken characters): find its words.
            for word in text.split():
                self._word(word)
            return
        self.at = start + len(text)
        if pre:
            a, b = self.map.span(start, self.at)
            self._identity(text, start)
            return
        at = 0
        for match in _SPACE.finditer(text):
            self._identity(text[at : match.start()], start + at)
            self._space(start + match.start(), start + match.end())
            at = match.end()
        self._identity(text[at:], start + at)

    def _word(self, word: str) -> None:
        start = self.decoded.find(word, self.at, self.at + len(word) + _AHEAD)
        if start >= 0:
            if start > self.at:
                self._space(start - 1, start)
            self._identity(word, start)
            self.at = start + len(word)
            return
        a = self.map.start(self.at)
        self.builder.add(word, a, 0)

    def _space(self, start: int, end: int) -> None:
        if self.builder.last and self.builder.last not in " \n\t":
            a, b = self.map.span(start, end)
            self.builder.add(" ", a, b - a)

    def _identity(self, text: str, start: int) -> None:
        """Add decoded text run by run, so that entities map as units."""
        at = start
        stop = start + len(text)
        while at < stop:
            s, n, ss, sn = self.map._run(at)
            end = min(stop, s + n)
            if end <= at:
                break
            piece = self.decoded[at:end]
            if n == sn:
                self.builder.add(piece, ss + at - s, end - at)
            else:
                self.builder.add(piece, ss, sn)
            at = end
