"""Titles for styles that change their case: braces round what must keep its capitals."""

from __future__ import annotations

import re
from collections.abc import Callable

from refkit.render.case import sentence_case

_WORD = re.compile(r"[^\W_]+(?:['’.&/+-]*[^\W_]+)*")
_TAG = re.compile(r"<(/)?(i|b|em|strong|sup|sub|sc|span)(\s[^<>]*)?>", re.IGNORECASE)  # of CSL-JSON
_COMMANDS = {
    "i": r"\textit{", "em": r"\textit{", "b": r"\textbf{", "strong": r"\textbf{",
    "sup": r"\textsuperscript{", "sub": r"\textsubscript{", "sc": r"\textsc{", "span": "{",
}  # fmt: skip


def title(text: str, language: str, quote: Callable[[str], str], *, colon: bool = False) -> str:
    """Return a title as TeX.

    Args:
        text: A title, maybe with the inline markup of CSL-JSON.
        language: Its language; what is not English keeps its capitals.
        quote: Makes TeX of a text.
        colon: Put braces round the first word behind a colon, too. BibTeX leaves it alone,
            BibLaTeX does not.
    """
    if "<" not in text or not (tags := list(_TAG.finditer(text))):
        return _with_braces(text, capitals(text, language, colon=colon), quote)
    bare = _TAG.sub("", text)
    spans = capitals(bare, language, colon=colon)
    out: list[str] = []
    open_: list[str] = []
    at = done = 0
    for tag in [*tags, None]:
        piece = text[at : tag.start() if tag else len(text)]
        inside = [
            (max(s - done, 0), min(e - done, len(piece)))
            for s, e in spans
            if s < done + len(piece) and e > done
        ]
        inside = [_without_blanks(piece, s, e) for s, e in inside]
        inside = [(s, e) for s, e in inside if piece[s:e].lower() != piece[s:e]]
        if "span" in open_:
            # Braces stand there already.
            inside = []
        out.append(_with_braces(piece, inside, quote))
        done += len(piece)
        if tag is None:
            break
        at = tag.end()
        name = tag[2].lower()
        if not tag[1]:
            out.append(_COMMANDS[name] if "small-caps" not in (tag[3] or "") else r"\textsc{")
            open_.append(name)
        elif name in open_:
            while open_:
                out.append("}")
                if open_.pop() == name:
                    break
    return "".join(out) + "}" * len(open_)


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return end - len(piece.lstrip()), start + len(piece.rstrip())


def _with_braces(text: str, spans: list[tuple[int, int]], quote: Callable[[str], str]) -> str:
    if not spans:
        return _edges(text, quote)
    out = []
    at = 0
    for start, end in spans:
        out += [_edges(text[at:start], quote), "{", quote(text[start:end]), "}"]
        at = end
    out.append(_edges(text[at:], quote))
    return "".join(out)


def _edges(text: str, quote: Callable[[str], str]) -> str:
    """Make TeX of a piece of a title whose blanks at the ends count."""
    body = text.strip()
    if len(body) == len(text):
        return quote(text) if text else ""
    if not body:
        return " " if text else ""
    lead = " " if text[0].isspace() else ""
    return f"{lead}{quote(body)}{' ' if text[-1].isspace() else ''}"


def capitals(text: str, language: str, *, colon: bool = False) -> list[tuple[int, int]]:
    """Return the stretches of a title that must keep their capitals, neighbours joined."""
    if text[1:].islower() or text.islower():
        return []
    shown = sentence_case(text, language)
    if len(shown) != len(text):
        shown = text
    single: list[tuple[int, int]] = []
    first = True
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match[0]
        if word.islower() or (low := word.lower()) == word:
            first = False
            continue
        keep = word[1:] != low[1:]
        if not keep and not first and word[0].isupper() and shown[start].isupper():
            keep = colon or text[start - 2 : start] != ": "
        first = False
        if keep:
            single.append((start, end))
    joined: list[tuple[int, int]] = []
    for start, end in single:
        if joined and text[joined[-1][1] : start] == " ":
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    # Never one pair of braces round the whole title.
    return single if joined == [(0, len(text))] else joined
