"""The Markdown that is read: CommonMark, tables, strike-out, footnotes, addresses as they are."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

#: How deep blocks may nest; what lies deeper is read as plain text.
NESTING = 40
_FOOTNOTE = re.compile(r"\[(\^[^\]\s]+)\]:[ \t]*")
_ADDRESS = re.compile(r"://(?:[^\s<>\[\]`\"|*\\&]|&(?!\#?\w+;))+")
_TAIL = re.compile(r"[_~.,;:!?'()]+$")


@lru_cache(maxsize=1)
def parser() -> Any:
    """Return the parser; it holds no state between texts."""
    from markdown_it import MarkdownIt

    md = MarkdownIt(
        "commonmark",
        {"maxNesting": NESTING, "store_labels": True, "inline_definitions": True},
    )
    # Indented lines are hanging indents here, never code.
    md.enable(["table", "strikethrough"]).disable("code")
    md.block.ruler.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    md.inline.ruler.before("text", "address", _address)
    # Addresses stay as they were written.
    md.normalizeLink = _same  # type: ignore[method-assign]
    md.normalizeLinkText = _same  # type: ignore[method-assign,assignment]
    return md


def _same(url: str) -> str:
    return url


def _footnote(state: Any, start: int, end: int, silent: bool) -> bool:
    """Read ``[^1]: text`` and the lines that go on with it."""
    at = state.bMarks[start] + state.tShift[start]
    match = _FOOTNOTE.match(state.src, at, state.eMarks[start])
    if match is None:
        return False
    if silent:
        return True
    stop = start + 1
    while stop < end and not state.isEmpty(stop) and state.sCount[stop] >= state.blkIndent:
        begin = state.bMarks[stop] + state.tShift[stop]
        if _FOOTNOTE.match(state.src, begin, state.eMarks[stop]):
            break
        stop += 1
    token = state.push("footnote_open", "li", 1)
    token.info = f"[{match[1]}]"
    token.map = [start, stop]
    token = state.push("inline", "", 0)
    token.content = state.src[match.end() : state.eMarks[stop - 1]].strip()
    token.map = [start, stop]
    token.children = []
    state.push("footnote_close", "li", -1)
    state.line = stop
    return True


def _address(state: Any, silent: bool) -> bool:
    """Take an address as text, so that ``_`` in it is no emphasis."""
    at = state.pos
    src = state.src
    if src[at] != ":" or src[max(0, at - 4) : at].lower() not in ("http", "ttps"):
        return False
    match = _ADDRESS.match(src, at, state.posMax)
    if match is None:
        return False
    found = _TAIL.sub("", match[0])
    if len(found) <= 3:
        return False
    if not silent:
        state.push("text", "", 0).content = found
    state.pos += len(found)
    return True
