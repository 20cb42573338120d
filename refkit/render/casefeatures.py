"""What the model of capitals sees of a word of a title (:mod:`refkit.render.case`)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from refkit.parse import lexicon
from refkit.render.casewords import SMALL, Word, inner

_NAMES = lexicon.GIVEN | lexicon.SURNAME | lexicon.PLACE | lexicon.RARE
PARTICLES = frozenset("de van von der den del della du la le bin ibn al el".split())


def common_word(low: str) -> bool:
    """Whether a word is an ordinary English one."""
    return lexicon.flags(low) & lexicon.COMMON > 0


@lru_cache(maxsize=1 << 14)
def word_features(low: str) -> tuple[str, ...]:
    """Return the features of a word alone.

    Args:
        low: The word in lower case.
    """
    base = low.removesuffix("'s")
    known = lexicon.flags(base)
    out = [f"w={base}", f"k={known & _NAMES}", f"l={min(len(base), 8)}"]
    common = common_word(base)
    out += [f"d={common:d}", f"d={common:d},{known & _NAMES}"]
    out += [f"k{flag}" for flag in (1, 2, 4, 8, 16, 64) if known & flag]
    if base[-1:] == "s":
        out.append(f"ks={lexicon.flags(base[:-1]) & _NAMES}")
    out += [f"s={base[-n:]}" for n in (2, 3, 4) if len(base) > n + 1]
    if low != base:
        out.append("'s")
    for end in ("ians", "ian", "an", "n", "ese", "ish", "i"):
        if base.endswith(end) and len(base) > len(end) + 3:
            stem = base[: -len(end)]
            if any(lexicon.flags(stem + more) & lexicon.PLACE for more in ("", "a", "e", "y")):
                out.append(f"demonym={end}")
                break
    return tuple(out)


class Around(NamedTuple):
    """What is known of a title as a whole.

    Attributes:
        acronyms: Index of words whose letters an acronym repeats -> last word of the phrase.
        phrases: Index of words in a known name of several words -> flags of the lexicon.
    """

    acronyms: dict[int, str]
    phrases: dict[int, int]


def around(found: list[Word], short: dict[int, str]) -> Around:
    """Return what is known of a title as a whole; ``short`` as of :func:`acronyms`."""
    known: dict[int, int] = {}
    for start, end, flags in lexicon.phrases([w.low for w in found]):
        if end - start > 1 and (kind := flags & (lexicon.PLACE | lexicon.PUBLISHER | lexicon.SITE)):
            known |= dict.fromkeys(range(start, end), kind)
    return Around(short, known)


def context_features(found: list[Word], i: int, known_of: Around, before_kept: bool) -> list[str]:
    """Return the features of a word that depend on its place.

    Args:
        found: The words of the title.
        i: Index of the word.
        known_of: What is known of the whole title.
        before_kept: Whether the word before, no first word, has a capital by right.
    """
    acronym = known_of.acronyms.get(i, "")
    low = found[i].low
    back = found[i - 1].low if i else "^"
    ahead = found[i + 1].low if i + 1 < len(found) else "$"
    known = lexicon.flags(low) & _NAMES
    back_known = lexicon.flags(back) & _NAMES if back not in SMALL else 8
    ahead_known = lexicon.flags(ahead) & _NAMES if ahead not in SMALL else 8
    out = [
        f"p={back}", f"n={ahead}", f"p={back} {low}", f"n={low} {ahead}",
        f"pk={back_known},{known}", f"nk={ahead_known},{known}", f"pc={before_kept:d}",
        f"pc={before_kept:d},{known}", f"pc={before_kept:d},{low}",
    ]  # fmt: skip
    if i + 1 < len(found) and found[i + 1].text[1:] != found[i + 1].text[1:].lower():
        out.append("next=acronym")
    if i and inner(found[i - 1].text):
        out.append("back=acronym")
    if i in known_of.phrases:
        out.append(f"phrase={known_of.phrases[i]}")
    if acronym:
        out += ["acronym", f"acronym={acronym}"]
    if i and found[i].gap in ("-", "–"):
        out.append("hyphen")
    if ahead[:1].isdigit():
        out.append(f"number={low}")
    if back in PARTICLES:
        out.append(f"particle={lexicon.flags(found[i - 2].low) & 1 if i > 1 else 2}")
    return out


def unknown(features: list[str], low: str, *, common: bool) -> list[str]:
    """Return the features of a word that was never seen in sentence case.

    Args:
        features: Its features; those that name it are dropped.
        low: The word.
        common: Whether it is known from titles in title case, as few names are.
    """
    known = lexicon.flags(low) & _NAMES
    base = low.removesuffix("'s")
    own = (f"w={base}", f" {low}", f"n={low} ", f",{low}")
    kept = [f for f in features if f != own[0] and not f.startswith(own[2])]
    kept = [f for f in kept if not (f.endswith((own[1], own[3])) and f[0] == "p")]
    return [
        *kept,
        "unknown",
        f"unknown={known}",
        f"unknown={base[-2:]}",
        f"common={common:d},{known}",
        f"dictionary={common_word(base):d}",
    ]
