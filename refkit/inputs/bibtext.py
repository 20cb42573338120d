"""Values of BibTeX fields as text, with the inline markup of CSL-JSON where that is wanted."""

from __future__ import annotations

import re

from refkit.document import InlineKind
from refkit.inputs import latex
from refkit.inputs.builder import Builder

#: A character by its number, as refkit writes it for ASCII files.
_NUMBER = re.compile(r'\{\\char"([0-9A-F]{2,6})\}|\\char"([0-9A-F]{2,6})(?![0-9A-F])\s?')
_STYLED = re.compile(r"\\(?:text|emph|mkbib|em\b|it\b|bf\b|sl\b|sc\b)|[\^_]")
#: Tags of CSL-JSON (citeproc-js documentation, "HTML-like formatting tags").
_TAGS: dict[InlineKind, tuple[str, str]] = {
    "italic": ("<i>", "</i>"),
    "bold": ("<b>", "</b>"),
    "superscript": ("<sup>", "</sup>"),
    "subscript": ("<sub>", "</sub>"),
    "smallcaps": ('<span style="font-variant:small-caps;">', "</span>"),
}


def decode(text: str) -> str:
    """Return the characters that a value stands for."""
    return latex.decode(numbered(text))


def joined(title: str, subtitle: str) -> str:
    """Return a title with its subtitle."""
    if not title or not subtitle:
        return title or subtitle
    return f"{title} {subtitle}" if title[-1] in ":?!" else f"{title}: {subtitle}"


def rich(text: str) -> str:
    """Return the characters of a value, what is emphasised in it in tags."""
    if not _STYLED.search(text):
        return decode(text)
    text = numbered(text)
    builder = Builder(text, "latex")
    latex.Reader(text, builder, comments=False).run(0, len(text))
    document = builder.document()
    plain = document.text
    # Emphasis of all of a title says nothing.
    marks = [
        m
        for m in document.marks
        if m.kind in _TAGS and plain[m.start : m.end].strip() != plain.strip()
    ]
    if not marks:
        return plain.strip()
    out: list[str] = []
    open_: list[tuple[int, InlineKind]] = []
    at = 0
    ends = {m.start for m in marks} | {m.end for m in marks}
    for here in sorted(ends):
        out.append(plain[at:here])
        at = here
        # Close all that ends here, and open again what was inside it.
        again: list[tuple[int, InlineKind]] = []
        while any(end == here for end, _ in open_):
            end, kind = open_.pop()
            out.append(_TAGS[kind][1])
            if end != here:
                again.append((end, kind))
        again += [(m.end, m.kind) for m in marks if m.start == here]
        for end, kind in sorted(again, key=lambda pair: -pair[0]):
            out.append(_TAGS[kind][0])
            open_.append((end, kind))
    out.append(plain[at:])
    return "".join(out).strip()


def numbered(text: str) -> str:
    """Return a value whose characters by number stand for themselves."""
    if '\\char"' not in text:
        return text

    def char(match: re.Match[str]) -> str:
        number = int(match[1] or match[2], 16)
        return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else match[0]

    return _NUMBER.sub(char, text)
