"""What the model of capitals sees of the words of a title (:mod:`refkit.render.case`)."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from refkit.parse import lexicon
from refkit.render.casewords import PREFIXES, SMALL, Word, inner

_NAMES = lexicon.GIVEN | lexicon.SURNAME | lexicon.PLACE | lexicon.RARE
PARTICLES = frozenset("de van von der den del della du la le bin ibn al el".split())
_POSSESSIVE = "'s"
#: More small words than these between two words part them.
_APART = 2


class Known(NamedTuple):
    """The words that the model knows.

    Attributes:
        words: Words that were learned from, in lower case, without ``'s``.
        proper: Words that a dictionary writes with a capital, with its bits: 1 in names of
            several words, 2 alone.
    """

    words: Container[str]
    proper: dict[str, int]


def bare(low: str) -> str:
    """Return a word without the ending of the genitive."""
    return low.removesuffix(_POSSESSIVE)


def common_word(low: str) -> bool:
    """Whether a word is an ordinary English one."""
    return lexicon.flags(low) & lexicon.COMMON > 0


class Kind(NamedTuple):
    """What is known of a word.

    Attributes:
        names: The lists of names that have it, as flags of the lexicon.
        written: How a dictionary writes it: with a capital, small, both, or not at all.
        strange: Whether nobody knows it (1), or what else it is.
    """

    names: int
    written: str
    strange: int


def kind(low: str, known: Known) -> Kind:
    """Return what is known of a word in lower case."""
    if low in SMALL:
        return Kind(8, "small", 2)
    flags = lexicon.flags(low)
    base = bare(low)
    common = common_word(base)
    proper = known.proper.get(base) or known.proper.get(base.removesuffix("s"), 0)
    written = f"{proper}{common:d}"
    if low[0].isalpha():
        strange = int(base not in known.words and not common)
    else:
        strange = 4 if low[0].isdigit() else 3
    return Kind(flags & _NAMES, written, strange)


@lru_cache(maxsize=1 << 14)
def word_features(low: str) -> tuple[str, ...]:
    """Return the features of a word alone; the first one names it.

    Args:
        low: The word in lower case.
    """
    base = bare(low)
    flags = lexicon.flags(base)
    names = flags & _NAMES
    out = [f"w={base}", f"k={names}", f"l={min(len(base), 8)}"]
    common = flags & lexicon.COMMON > 0
    out += [f"d={common:d}", f"d={common:d},{names}"]
    out += [f"k{flag}" for flag in (1, 2, 4, 8, 16, 64) if flags & flag]
    if base[-1:] == "s":
        out.append(f"ks={lexicon.flags(base[:-1]) & _NAMES}")
    out += [f"s={base[-n:]}" for n in (2, 3, 4) if len(base) > n + 1]
    if low != base:
        out.append(_POSSESSIVE)
    for end in ("ians", "ian", "an", "n", "ese", "ish", "i"):
        if base.endswith(end) and len(base) > len(end) + 3:
            stem = base[: -len(end)]
            if any(lexicon.flags(stem + more) & lexicon.PLACE for more in ("", "a", "e", "y")):
                out.append(f"demonym={end}")
                break
    return tuple(out)


@lru_cache(maxsize=1 << 14)
def unknown_features(low: str) -> tuple[str, ...]:
    """Return the features of a word that was never seen in sentence case: how it is spelled."""
    base = bare(low)
    names = lexicon.flags(base) & _NAMES
    spelled = f"<{base}>"
    return (
        "unknown", f"unknown={names}", f"unknown={base[-2:]}", f"unknown={base[-3:]}",
        f"unknown={common_word(base):d},{names}", f"begins={spelled[:4]}", f"ends={spelled[-5:]}",
        *(f"has={spelled[i : i + 3]}" for i in range(len(spelled) - 2)),
    )  # fmt: skip


class Phrase(NamedTuple):
    """Words whose first letters an acronym repeats.

    Attributes:
        first: Index of the first word.
        word: The last word, or that which makes the phrase the name of a test.
    """

    first: int
    word: str


def own_features(one: Kind) -> tuple[str, ...]:
    """Return the features of a word by what is known of it."""
    return (f"d={one.written}", f"d={one.written},{one.names}")


def back_features(back: Kind, one: Kind) -> tuple[str, ...]:
    """Return the features of a word by what is known of it and the one before it."""
    return (
        f"pk={back.names},{one.names}",
        f"ps={back.strange},{one.names}",
        f"pd={back.written},{one.written}",
    )


def ahead_features(one: Kind, ahead: Kind) -> tuple[str, ...]:
    """Return the features of a word by what is known of it and the one behind it."""
    return (
        f"nk={ahead.names},{one.names}",
        f"ns={ahead.strange},{one.names}",
        f"nd={one.written},{ahead.written}",
    )


def beside_features(low: str, back: str, ahead: str, *, seen: bool = True) -> list[str]:
    """Return the features of a word by the words that stand beside it.

    Args:
        low: The word.
        back: The word before, ``^`` at the start.
        ahead: The word behind, ``$`` at the end.
        seen: Whether the word is a known one; pairs of unknown words tell nothing.
    """
    out = [f"p={back}", f"n={ahead}"]
    if seen:
        out += [f"p={back} {low}", f"n={low} {ahead}"]
    return out


def mark_features(found: list[Word], i: int, short: dict[int, Phrase]) -> list[str]:
    """Return the features of a word by marks, acronyms and numbers around it; few have any.

    Args:
        found: The words of the title.
        i: Index of the word.
        short: Index of words whose letters an acronym repeats -> their phrase.
    """
    out = []
    if i + 1 < len(found):
        ahead = found[i + 1]
        if not ahead.text.islower() and ahead.text[1:] != ahead.text[1:].lower():
            out.append("next=acronym")
        if ahead.gap != " " and ahead.gap in ("-", "–"):
            out.append("hyphen ahead")
        if ahead.low[0].isdigit():
            out.append(f"number={found[i].low}")
    if i:
        back = found[i - 1]
        if inner(back.text):
            out.append("back=acronym")
        if found[i].gap != " " and found[i].gap in ("-", "–"):
            out.append("hyphen")
        if back.low in PARTICLES:
            out.append(f"particle={lexicon.flags(found[i - 2].low) & 1 if i > 1 else 2}")
    if i in short:
        out += ["acronym", f"acronym={short[i].word}"]
    return out


def neighbours(found: list[Word], i: int) -> tuple[str, str]:
    """Return the words before and behind a word, ``^`` and ``$`` at the ends."""
    return (
        found[i - 1].low if i else "^",
        found[i + 1].low if i + 1 < len(found) else "$",
    )


def link(found: list[Word], j: int, i: int) -> str | None:
    """Return what stands between two words: small words and marks, None if they are apart.

    Args:
        found: The words of the title.
        j: Index of the word before; only small words follow it.
        i: Index of the word.
    """
    if i - j - 1 > _APART or found[i].first:
        return None
    if j and found[j].gap == "-" and found[j - 1].low in PREFIXES:
        # No name goes on behind "anti-American", "post-Soviet".
        return None
    marks = ""
    for word in found[j + 1 : i + 1]:
        if word.gap != " ":
            marks += next((m for m in "-–,()" if m in word.gap), "*")
    return marks.replace("–", "-") + " ".join([w.low for w in found[j + 1 : i]])


def link_features(back: Kind, one: Kind, between: str) -> tuple[str, ...]:
    """Return the features of two words that both have a capital, by what is known of them.

    Args:
        back: Of the word before.
        one: Of the word.
        between: What stands between them, as of :func:`link`.
    """
    names = f"{back.names},{one.names}"
    written = f"{back.written},{one.written}"
    return (
        f"e={between}", f"ek={names}", f"ek={names},{between}", f"ed={written}",
        f"ed={written},{between}",
    )  # fmt: skip


def link_words(back: str, low: str, between: str) -> tuple[str, ...]:
    """Return the features of two words that both have a capital, by the words."""
    return (
        f"ea={back}", f"ea={back[-3:]}|{between}", f"eb={low}", f"eb={low},{between}",
        f"eb={low[-3:]}|{between}", f"es={low[-2:]}",
    )  # fmt: skip
