"""Are two titles those of one work? Likeness, and what forbids a match however alike they are.

The vetoes are what hides behind titles that differ in a few characters: another volume or
year, a reply, a correction, a review, a data deposit.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from refkit.model import Reference
from refkit.resolve.matchtext import fold, likeness, plain
from refkit.resolve.matchwords import ALWAYS, GENERIC, KIND_OF, LINKS, WORD_NUMBERS

#: A cut title counts as the whole one from these many words and characters on.
CUT_WORDS, CUT_LENGTH = 4, 25
#: Words less alike than this are two words and not one mistyped.
TYPO = 0.78
#: Long words that two titles with their words in another order share at least.
REORDERED_WORDS = 5
#: How alike a title and its beginning count; less than equal titles.
CUT_LIKENESS = 0.95

_DEPOSIT = re.compile(
    r"^(?:data (?:from|presented in)|supplementary|supporting information|additional file \d+|"
    r"replication data for)\b"
)
_KIND_BEHIND = re.compile(
    r"[-–—:(\[.]\s*(?:(?:a|an|author'?s?|the|eine?|une?)\s+)?"
    r"(erratum|corrigendum|correction|retraction|reply|response|rejoinder|comment|retracted|berichtigung)\b",
    re.IGNORECASE,
)
_NEGATIONS = frozenset("not no never without nicht kein keine nie ohne pas sans non sin".split())
_GENERIC = frozenset(fold(t) for t in re.split(r"[|\n]", GENERIC))
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"\b(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})\b")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_PART = re.compile(
    r"\b(?:part|vol|volume|book|chapter|teil|band|folge|kapitel|partie|tome|parte|episode|season|series|no|nr|lesson|"
    r"version|v|phase|level|grade|day|week)\b\.?\s*(\d+|[ivxl]+|[a-e]|"
    + "|".join(WORD_NUMBERS)
    + r")\b",
    re.IGNORECASE,
)


class Titles(NamedTuple):
    """What two titles tell about each other.

    Attributes:
        likeness: 0 to 1, 1 for equal ones.
        cut: Whether one is only the beginning of the other.
        changed: Whether each has a word that the other lacks, a mistyped one aside.
        generic: Whether they would fit many works ("Editorial").
        vetoes: Names of what forbids a match.
    """

    likeness: float
    cut: bool
    changed: bool
    generic: bool
    vetoes: tuple[str, ...]


def titles_of(reference: Reference) -> tuple[str, ...]:
    """Return the forms of a reference's title, the fullest first."""
    title = plain(reference.title)
    subtitle = plain(str(reference.custom.get("subtitle") or ""))
    forms = (
        [f"{title}: {subtitle}"] if title and subtitle and fold(subtitle) not in fold(title) else []
    )
    forms += [t for t in (title, plain(reference.original_title)) if t]
    return tuple(dict.fromkeys(forms))


def compare_titles(a: Reference, b: Reference) -> Titles | None:
    """Compare the titles of two records; None if one has none."""
    ours, theirs = titles_of(a), titles_of(b)
    if not ours or not theirs:
        return None
    best, cut, pair = -1.0, False, (ours[0], theirs[0])
    for x in ours:
        for y in theirs:
            one, is_cut = _likeness(fold(x), fold(y))
            if (one, *sorted((x, y))) > (best, *sorted(pair)):  # whichever record is which
                best, cut, pair = one, is_cut, (x, y)
    changed = best > 0.6 and not cut and _changed(fold(pair[0]), fold(pair[1]))
    return Titles(best, cut, changed, is_generic(pair[0]) or is_generic(pair[1]), _vetoes(*pair))


def _changed(x: str, y: str) -> bool:
    ours, theirs = Counter(x.split()), Counter(y.split())
    left, right = list((ours - theirs).elements()), list((theirs - ours).elements())
    glued = "".join(left), "".join(right)
    if not left or not right or likeness(*glued) > TYPO:
        return False
    return any(len(a) > 4 and all(likeness(a, b) < TYPO for b in theirs) for a in left) and any(
        len(b) > 4 and all(likeness(a, b) < TYPO for a in ours) for b in right
    )


def reordered(ours: str, theirs: str) -> str:
    """Return a title with its words in the order of another one, if both have the same words.

    Headlines are reworded after they were published: "Plan plagues councillor's bid",
    "Plan plagued bid for councillor". Every long word of either has to stand in the other,
    its ending aside. Empty if they are two titles, or the words are too few to tell.
    """
    if numbers_of(ours) != numbers_of(theirs) or kind_of(ours) != kind_of(theirs):
        return ""
    words, left = fold(ours).split(), fold(theirs).split()
    if _NEGATIONS & set(words) != _NEGATIONS & set(left):
        return ""
    long = sum(len(w) > 3 for w in words)
    if long < REORDERED_WORDS or long != sum(len(w) > 3 for w in left):
        return ""
    out = []
    for word in words:
        best = max(left, key=lambda w: likeness(word, w), default="")
        if best and likeness(word, best) >= TYPO:
            left.remove(best)
            out.append(best)
        elif len(word) > 3:
            return ""
    return " ".join(out)


def _likeness(x: str, y: str) -> tuple[float, bool]:
    whole = likeness(x, y)
    short, long = sorted((x, y), key=len)
    begins = long.startswith(short + " ")
    if begins and len(short) >= CUT_LENGTH and short.count(" ") + 1 >= CUT_WORDS:
        return max(whole, CUT_LIKENESS), True
    return whole, False


@lru_cache(maxsize=4096)
def is_generic(title: str) -> bool:
    """Whether many works have this title: a word or two, or a heading such as "Editorial"."""
    words = fold(title).split()
    return (
        len(words) < 2
        or " ".join(words) in _GENERIC
        or " ".join(words).rstrip(" 0123456789") in _GENERIC
    )


@lru_cache(maxsize=4096)
def kind_of(title: str) -> str:
    """Return what a title says the work is: ``response``, ``correction`` ..., else empty."""
    text = plain(title).strip(" \"“”'‘’[(«»„")
    folded = fold(text)
    if _DEPOSIT.match(folded):
        return "data"
    words = folded.split()
    if not words:
        return ""
    lead = re.match(
        r"(?:(?:an?|the|authors?|editorial|publisher|book|peer|faculty|in) )?(\w+)(?: (\w+))?",
        folded,
    )
    if lead and (kind := KIND_OF.get(lead[1])):
        colon = (
            re.match(r"[^:]{0,40}?\b" + re.escape(lead[1]) + r"\b\W*:", fold_colon(text))
            is not None
        )
        if colon or lead[1] in ALWAYS or (lead[2] or "") in LINKS:
            return kind
    m = _KIND_BEHIND.search(text)
    return KIND_OF.get(m[1].casefold(), "") if m else ""


def fold_colon(text: str) -> str:
    """Return the words of the beginning of a title with its colons kept."""
    return ":".join(fold(piece) for piece in text[:80].split(":"))


@lru_cache(maxsize=4096)
def numbers_of(title: str) -> tuple[int, ...]:
    """Return the numbers in a title: digits, Roman ones in capitals, words behind "part"."""
    text = plain(title)
    found = [int(n[:9]) for n in _NUMBER.findall(text)]
    for m in _ROMAN.finditer(text):
        if m[0] and (len(m[0]) > 1 or m[0] in "VX" or _PART.search(text[: m.end()][-20:])):
            found.append(_roman(m[0]))
        elif m[0] == "I" and m.end() == len(text) and m.start():
            found.append(1)
    for m in _PART.finditer(text):
        word = m[1].casefold()
        if word in WORD_NUMBERS:
            found.append(WORD_NUMBERS[word])
        elif m[1].islower() and word.isalpha():
            found.append(_roman(word.upper()) if set(word) <= set("ivxl") else ord(word) - 96)
        elif len(word) == 1 and word in "abcde":
            found.append(ord(word) - 96)
    return tuple(sorted(found))


def is_part(text: str) -> bool:
    """Whether a text names a part, volume, episode or the like."""
    return _PART.search(text) is not None


def _roman(text: str) -> int:
    values = [_VALUES[c] for c in text]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values))


def _vetoes(x: str, y: str) -> tuple[str, ...]:
    out = []
    if kind_of(x) != kind_of(y):
        out.append(f"{kind_of(x) or kind_of(y)} notice")
    if numbers_of(x) != numbers_of(y) and not _only_behind(x, y):
        out.append("numerals differ")
    return tuple(out)


def _only_behind(x: str, y: str) -> bool:
    """Whether the numbers that one title lacks stand in its subtitle, which the other cut off.

    A subtitle of three words or more, none of them "part" or the like: "Trust in schools" and
    "Trust in schools: Results from 12 countries" are one work, "Trust in schools 2" is not.
    """
    short, long = sorted((plain(x), plain(y)), key=len)
    if fold(short).count(" ") + 1 < CUT_WORDS or not fold(long).startswith(fold(short) + " "):
        return False
    m = re.match(re.escape(short.rstrip(" .:")) + r"\s*[.:?!–—-]\s*(?=\S)", long, re.IGNORECASE)
    tail = long[m.end() :] if m else ""
    return len(tail.split()) >= 3 and not _PART.search(tail) and not tail[0].isdigit()
