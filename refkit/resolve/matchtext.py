"""Words of titles and names made comparable, and how alike two stretches are."""

from __future__ import annotations

import html
import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

#: Longer titles are cut: nothing is gained behind it, and the cost grows with the square.
LONGEST = 400

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_APOSTROPHE = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_BETWEEN = re.compile(r"[\W_]+")
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


def plain(text: str) -> str:
    """Return a text without markup, entities (also doubly escaped) and invisible characters."""
    text = text[: 4 * LONGEST]
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    text = _INVISIBLE.sub("", text)
    return " ".join(_TAG.sub("", text).split())


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return the words of a text in lower case, without accents, marks and punctuation."""
    text = plain(text)[:LONGEST].replace("&", " and ").casefold()
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    return _BETWEEN.sub(" ", _APOSTROPHE.sub("", bare)).strip()


@lru_cache(maxsize=8192)
def likeness(a: str, b: str) -> float:
    """Return how alike two folded stretches are, 0 to 1, the same both ways round."""
    if a == b:
        return 1.0 if a else 0.0
    if not a or not b:
        return 0.0
    first, second = sorted((a, b))
    if 2 * min(len(a), len(b)) < 0.5 * (len(a) + len(b)):
        return 0.0
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
