"""The ways to read the words of one name, each with how likely it is.

The readings of a name hang on what its words are (:class:`refkit.parse.namemodel.Word`), not
on the words themselves, so that names of the same make are worked out once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from refkit.parse import nameforms as nf
from refkit.parse.namechunks import GIVEN_IN_BRACKETS
from refkit.parse.namemodel import Word

#: Words of the longest personal name.
LONGEST = 12


class Pick(NamedTuple):
    """One name as ranges of token indices.

    Attributes:
        form: ``FG``, ``GF``, ``FI``, ``FF``, ``F`` or ``O`` (organisation).
        family: Tokens of the family name, particles in front included; for ``O`` all.
        given: Tokens of the given names, particles behind included.
        suffix: Index of the suffix, or -1.
    """

    form: str
    family: tuple[int, ...]
    given: tuple[int, ...] = ()
    suffix: int = -1


#: A reading: how likely it is, and the name as positions in the words.
Reading = tuple[float, Pick]


@lru_cache(maxsize=1 << 14)
def alone(words: tuple[Word, ...], kinds: str, caps: bool, initials: bool) -> tuple[Reading, ...]:
    """Return the readings of words without a comma as a whole name.

    Args:
        words: The words.
        kinds: Their kinds, as the list around them has it.
        caps: Words in capitals are family names.
        initials: There are initials in the list.
    """
    out: list[Reading] = []
    ids = tuple(range(len(words)))

    def take(some: Sequence[int]) -> list[Word]:
        return [words[i] for i in some]

    suffix = ids[-1] if kinds[-1] == "S" else -1
    bare = ids[:-1] if suffix >= 0 else ids
    if "(" in kinds:
        m = GIVEN_IN_BRACKETS.fullmatch(kinds)
        if m:
            f, g = ids[m.start(1) : m.end(1)], ids[m.start(2) : m.end(2)]
            return ((2.0 + _given(take(g), caps), Pick("FF", f, g)),)
        return ()
    if nf.GIVEN_FIRST.fullmatch(kinds):
        k = _split_given_first(take(bare), caps)
        g, f = bare[:k], bare[k:]
        bonus = 0.8 if "I" in kinds else 0.0
        if kinds[0] == "Q" and "I" not in kinds and len(bare) < 4:
            bonus -= 2.0
        if caps and kinds[0] in "UJ" and kinds[-1] == "W":
            bonus -= 4.0  # "LI Wei"
        out.append(
            (_given(take(g), caps) + _family(take(f), caps) + bonus, Pick("GF", f, g, suffix))
        )
    m = nf.FAMILY_INITIALS.fullmatch(kinds)
    if m:
        f, g = ids[: m.end(1)], ids[m.start(3) : m.end(3)]
        at = max(m.start(2), m.start(4))
        torn = caps and re.search("[UJ]W", m[1])
        if not torn:
            dotless = 0.4 if "J" in m[3] else 0.0
            pick = Pick("FI", f, g, ids[at] if at >= 0 else -1)
            out.append((_family(take(f), caps) + 1.0 + dotless, pick))
    if nf.FAMILY_FIRST.fullmatch(kinds):
        k = _split_family_first(take(bare), caps)
        f, g = bare[:k], bare[k:]
        if g:
            out.append(
                (_given(take(g), caps) + _family(take(f), caps) - 1.0, Pick("FF", f, g, suffix))
            )
    if nf.FAMILY.fullmatch(kinds) and len(bare) <= 4:
        bonus = (1.0 if kinds[0] == "Q" else 0.0) - (0.8 if initials else 0.0)
        surnames = [w for w in take(bare) if w.kind in "WUw"]
        if len(surnames) > 1 and not all(w.iberian for w in surnames):
            bonus -= 2.5  # two surnames alone are of Spain, Portugal and beyond
        out.append((_family(take(bare), caps) + bonus - 1.5, Pick("F", bare, (), suffix)))
    return tuple(out)


@lru_cache(maxsize=1 << 14)
def inverted(
    before: tuple[Word, ...], first: str, behind: tuple[Word, ...], second: str, caps: bool
) -> Reading | None:
    """Return the reading of words on both sides of a comma as family and given names.

    Args:
        before: The words in front of the comma.
        first: Their kinds, as the list around them has it.
        behind: The words behind it.
        second: Their kinds.
        caps: Words in capitals are family names.
    """
    if not nf.FAMILY.fullmatch(first):
        return None
    size = len(before)
    f, g = tuple(range(size)), tuple(range(size, size + len(behind)))
    suffix = -1
    if first[-1] == "S":
        f, suffix = f[:-1], f[-1]
    if second[-1:] == "S":
        g, suffix, second = g[:-1], g[-1], second[:-1]
    m = nf.PARTICLE_FIRST.fullmatch(second)
    if m and f:
        # "Montebello, de P." is P. de Montebello.
        g, second = g[m.end(1) :] + g[: m.end(1)], m[2] + m[1]
    if not f or not nf.GIVEN.fullmatch(second):
        return None
    words = before + behind
    base = 1.0 if second.strip("IJP") == "" else 0.5
    if first == "WW" and second[-1:] == "W":
        whole = words[f[-1]]
        # "Ferrand Michèle, Bajos Nathalie" are two.
        base -= 1.5 if whole.given >= 2.0 and not whole.iberian else 0.0
    score = base + _family([words[i] for i in f], caps) + _given([words[i] for i in g], caps)
    return score, Pick("FG", f, g, suffix)


def _given(words: Sequence[Word], caps: bool) -> float:
    """How much words look like given names."""
    total, n, capitals = 0.0, 0, 0
    last = len(words) - 1
    for k, w in enumerate(words):
        kind = w.kind
        if kind == "P":
            continue
        n += 1
        if kind == "I":
            total += 2.0
        elif kind == "J" and (not caps or k == last):
            total += 1.2
        elif kind in "UJ" and caps:
            capitals += 1
        else:
            total += 0.5 * w.given
    return total / n - 0.3 * max(0, n - 2) - 2.0 * capitals if n else -1.0


def _family(words: Sequence[Word], caps: bool) -> float:
    """How much words look like a family name."""
    total, n = 0.0, 0
    last = len(words) - 1
    for k, w in enumerate(words):
        kind = w.kind
        if kind == "P":
            total += 0.3
            continue
        if kind == "Q" and k < last:
            total += 0.2
            continue
        n += 1
        if kind == "I":
            total -= 3.0
        elif kind in "UJ" and caps:
            total += 2.0
        elif kind == "J":
            total -= 0.5
        elif w.body:
            total -= 3.0
        else:
            total -= 0.5 * w.given
    return total / n - 0.6 * (n - 1) if n else -3.0


def _split_given_first(w: Sequence[Word], caps: bool) -> int:
    """Where the family name begins in given names first."""
    kinds = "".join([one.kind for one in w])
    n = len(w)
    if n >= 3 and w[-1].iberian and w[-2].iberian and kinds[-2:] == "WW":
        return n - 2 if kinds[-3] not in "PQ" or n == 3 else n - 3
    p = kinds.rfind("P", 1, n - 1)
    if p > 0:
        start = p
        while start > 1 and kinds[start - 1] in "PQ":
            start -= 1
        before = w[start - 1]
        if start >= 2 and before.kind == "W" and (before.iberian or before.given <= -2.5):
            return start - 1
        return start
    if caps:
        k = len(kinds.rstrip("UJ"))
        if 0 < k < n and "U" in kinds[k:]:
            return k
    q = kinds.rfind("Q", 1, n - 1)
    if q > 0:
        while q > 1 and kinds[q - 1] == "Q":
            q -= 1
        return q
    last = kinds.rfind("I")
    if 0 < last < n - 1:
        return last + 1
    if n >= 3 and kinds[0] == "I":
        rest = kinds.lstrip("I")
        k = n - len(rest)
        return n - 1 if w[k].given > -1.5 or len(rest) < 2 else k
    return n - 1


def _split_family_first(w: Sequence[Word], caps: bool) -> int:
    """Where the given names begin in family name first without a comma."""
    kinds = "".join([one.kind for one in w])
    k = 0
    while k < len(kinds) - 1 and kinds[k] in "PQ":
        k += 1
    k += 1
    if caps:
        while k < len(kinds) and kinds[k] in "UJP" and kinds[k:].strip("UJP"):
            k += 1
    return k
