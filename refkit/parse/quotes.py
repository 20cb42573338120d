"""Quotation marks around a whole title, in the ways in which languages set them."""

from __future__ import annotations

import re

from refkit.lazy import lazy

#: Opening mark -> the marks that may close it (CLDR's delimiters, and how people type them).
PAIRS: dict[str, str] = {
    "“": "”“\"",
    "„": "“”\"„",
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "‘": "’‘'",
    "‚": "‘’'",
    "’": "’",
    "”": "”",
    '"': "\"”",
    "'": "'’",
    "`": "'’`",
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "〝": "〟",
    "＂": "＂",
}  # fmt: skip
_OPENERS = "".join(PAIRS)
_CLOSERS = "".join(sorted(set("".join(PAIRS.values()))))
#: Marks that are also apostrophes.
_SINGLE = "'’‘`‛"
#: Words that begin with an apostrophe.
_ELIDED = lazy(
    r"['’‘](?:t(?:is|was|were|will)?|til|em|n|cause|round|bout|s|d|\d{2}s?)\b", re.IGNORECASE
)


def unquote(text: str) -> str:
    """Take off the quotation marks that enclose a text as a whole.

    Args:
        text: A title without punctuation behind the last mark.

    Returns:
        The text without marks around it, also where one of a pair is missing. Marks around
        a part stay (``‘Ah’: a sigh``), as do apostrophes (``'Tis``, ``the boys’``).
    """
    for _ in range(4):
        inner = _once(text)
        if inner == text:
            break
        text = inner
    return text


def _once(text: str) -> str:
    if len(text) < 2:
        return "" if text in _OPENERS + _CLOSERS else text
    if text[:2] == "``":
        rest = text[2:]
        if rest[-2:] == "''":
            return rest[:-2].strip()
        return rest.strip() if "''" not in rest else text
    if text[:2] in ("''", "’’", "‘‘", ",,") and text[2:3].strip():
        # Two single marks typed for a double one.
        rest = text[2:]
        for end in ("''", "’’", "‘‘", "“", "”", '"'):
            if rest.endswith(end):
                return rest[: -len(end)].strip()
        if text[:2] not in rest:
            return rest.strip()
    if text[-2:] in ("''", "’’") and text[-2:] not in text[:-2]:
        return text[:-2].rstrip()
    first, last = text[0], text[-1]
    if first in PAIRS and last in PAIRS[first] and _encloses(text, first):
        return text[1:-1].strip()
    if first in PAIRS and not _closed(text, first):
        if first in _SINGLE and (_ELIDED.match(text) or text[1:2].isspace()):
            return text
        return text[1:].lstrip()
    if last in _CLOSERS and not _opened(text, last):
        if last in _SINGLE and text[-2:-1].lower() in "szx":
            return text
        return text[:-1].rstrip()
    return text


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether a single mark stands inside a word or behind a plural."""
    before, behind = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    return before.isalnum() and behind.isalnum()


def _encloses(text: str, first: str) -> bool:
    """Whether the mark at the end closes the one at the beginning."""
    closers = PAIRS[first]
    depth = 1
    end = len(text) - 1
    for i in range(1, end):
        c = text[i]
        if c in _SINGLE and (_is_apostrophe(text, i) or first not in _SINGLE):
            continue
        opens = c == first or (c in PAIRS and c not in closers and first not in closers)
        if c == first and c in closers:
            # One sign for both: a blank or bracket in front opens.
            opens = text[i - 1] in " ([{-–—/" and text[i + 1].isalnum()
        if opens:
            depth += c == first
        elif c in closers:
            plural = first in _SINGLE and text[i - 1] in "sS" and text[i + 1] == " "
            if depth == 1 and not (plural and f" {first}" not in text[i:]):
                return False
            depth -= depth > 1
    return True


def _closed(text: str, first: str) -> bool:
    """Whether some mark behind the first could close it."""
    closers = PAIRS[first]
    return any(
        c in closers and not (c in _SINGLE and _is_apostrophe(text, i))
        for i, c in enumerate(text)
        if i
    )


def _opened(text: str, last: str) -> bool:
    """Whether some mark in front of the last could be its opening one."""
    openers = [o for o, closers in PAIRS.items() if last in closers]
    return any(
        c in openers and not (c in _SINGLE and _is_apostrophe(text, i))
        for i, c in enumerate(text[:-1])
    )
