"""Sentence case for titles that are printed in title case (APA 7, 6.17)."""

from __future__ import annotations

import re

from refkit.errors import ConfigError
from refkit.parse import lexicon

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SMALL = frozenset(
    """a an the and but or nor for of in on at to from by with as is into via over under per vs v
    than""".split()
)


def looks_title_cased(title: str) -> bool:
    """Whether nearly all longer words of a title are capitalised."""
    words = [w for w in _WORD.findall(title) if w.lower() not in _SMALL and w[0].isalpha()]
    rest = words[1:]
    if len(rest) < 2:
        return bool(rest) and all(w[0].isupper() for w in rest)
    return sum(w[0].isupper() for w in rest) / len(rest) >= 0.75


def sentence_case(title: str, language: str = "") -> str:
    """Return a title in sentence case; unchanged if it is so already."""
    if (language and not language.lower().startswith("en")) or not looks_title_cased(title):
        return title
    out = []
    at = 0
    start = True
    for match in _WORD.finditer(title):
        gap = title[at : match.start()]
        word = match[0]
        if at and re.search(r"[:?!.—]\s|[:?!.]\W*\s\W*$|\s[–—-]\s", gap):
            start = True
        keep = start or any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word)
        if not keep and word[0].isupper() and len(word) > 1:
            known = lexicon.flags(re.sub(r"['’]s$", "", word))
            proper = known & (lexicon.GIVEN | lexicon.PLACE) and not known & lexicon.JOURNAL
            keep = bool(proper)
        if word == "I":
            keep = True
        out.append(gap)
        out.append(word if keep else word[0].lower() + word[1:])
        at = match.end()
        start = False
    out.append(title[at:])
    return "".join(out)


class Casing:
    """Puts titles into sentence case, or keeps them."""

    __slots__ = ("_keep", "unsure")

    def __init__(self, mode: str = "sentence") -> None:
        if mode not in ("sentence", "keep"):
            raise ConfigError(f"title_case is sentence or keep, not {mode!r}")
        self._keep = mode == "keep"
        self.unsure: list[str] = []

    def title(self, text: str, language: str = "") -> str:
        """Return a title in the case that is wanted."""
        return text if self._keep else sentence_case(text, language)
