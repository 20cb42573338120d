"""The model of capitals: a chain of words that keep theirs or not (:mod:`refkit.render.case`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from math import exp, log1p
from typing import NamedTuple

from refkit.render.casefeatures import (
    Kind,
    Known,
    Phrase,
    ahead_features,
    back_features,
    bare,
    kind,
    link_features,
    link_words,
    mark_features,
    neighbours,
    own_features,
    unknown_features,
    word_features,
)
from refkit.render.casewords import Word

#: Stands for the logarithm of nothing.
NEVER = -1e6


_Pairs = dict[str, dict[str, float]]


class Model(NamedTuple):
    """What was learned.

    Attributes:
        weights: Features -> how much they speak for a capital.
        lower: Words that never have one.
        upper: Words that always have one.
        known: What is known of words.
        beside: Words before (0) and behind (1) another -> how much they speak for its capital.
        pairs: The same for pairs, the first word -> the second -> how much they speak for a
            capital of the second (0) and of the first (1).
    """

    weights: dict[str, float]
    lower: frozenset[str]
    upper: frozenset[str]
    known: Known
    beside: tuple[dict[str, float], dict[str, float]]
    pairs: tuple[_Pairs, _Pairs]


def read_model(content: str) -> Model:
    """Return the model that a file says."""
    data = json.loads(content)
    scale = data["scale"]
    weights = {name: value / scale for name, value in data["weights"].items()}
    lower, upper, seen = (frozenset(data[name].split()) for name in ("lower", "upper", "seen"))
    named = {name[2:] for name in weights if name.startswith("w=")}
    proper = {w: int(bits) for bits, found in data["proper"].items() for w in found.split()}
    beside: tuple[dict[str, float], dict[str, float]] = ({}, {})
    pairs: tuple[_Pairs, _Pairs] = ({}, {})
    for name, value in weights.items():
        if name[:2] in ("p=", "n="):
            n = "pn".index(name[0])
            first, blank, second = name[2:].partition(" ")
            if blank:
                pairs[n].setdefault(first, {})[second] = value
            else:
                beside[n][first] = value
    known = Known(lower | upper | seen | named, proper)
    return Model(weights, lower, upper, known, beside, pairs)


@lru_cache(maxsize=1)
def model() -> Model:
    """Return the model of ``refkit/data``."""
    return read_model(files("refkit.data").joinpath("case.json").read_text("utf-8"))


class Link(NamedTuple):
    """A word of a title in the chain.

    Attributes:
        at: Index of the word.
        keep: Whether it keeps its capital, None if that is in question.
        own: How much it speaks for a capital.
        both: How much speaks for a capital here if the word before has one.
    """

    at: int
    keep: bool | None
    own: float
    both: float


def log_sum(a: float, b: float) -> float:
    """Return the logarithm of the sum of what two logarithms stand for."""
    if a < b:
        a, b = b, a
    return a + log1p(exp(b - a)) if a - b < 30 else a


class Sums(NamedTuple):
    """Logarithms of sums over all ways to write a chain, for each word small and capital.

    Attributes:
        ahead: Over the words up to this one.
        back: Over the words behind it.
    """

    ahead: list[tuple[float, float]]
    back: list[tuple[float, float]]


def sums(chain: list[Link]) -> Sums:
    """Return the sums over all ways to write a chain, forward and backward (Rabiner, 1989)."""
    # What each word says of small and capital.
    says = [(NEVER if c.keep else 0.0, NEVER if c.keep is False else c.own) for c in chain]
    ahead = [says[0]]
    for (small, big), one in zip(says[1:], chain[1:], strict=True):
        a, b = ahead[-1]
        ahead.append((small + log_sum(a, b), big + log_sum(a, b + one.both)))
    back = [(0.0, 0.0)]
    for (small, big), one in zip(says[:0:-1], chain[:0:-1], strict=True):
        small, big = small + back[-1][0], big + back[-1][1]
        back.append((log_sum(small, big), log_sum(small, big + one.both)))
    return Sums(ahead, back[::-1])


def probabilities(chain: list[Link]) -> list[float]:
    """Return how likely each word of a chain has a capital by right."""
    if len(chain) == 1 and chain[0].keep is None:
        return [1 / (1 + exp(-chain[0].own))]
    out = []
    for (a, b), (c, d) in zip(*sums(chain), strict=True):
        odds = (b + d) - (a + c)
        out.append(1 / (1 + exp(-max(-30.0, min(30.0, odds)))))
    return out


def score(found: list[Word], i: int, short: dict[int, Phrase]) -> float:
    """Return how much a word and its place speak for a capital."""
    low = found[i].low
    back, ahead = neighbours(found, i)
    one, before, behind = _word(low), _word(back), _word(ahead)
    (all_before, all_behind), (pairs_before, pairs_behind) = model()[-2:]
    total = one.weight + all_before.get(back, 0.0) + all_behind.get(ahead, 0.0)
    if one.seen:
        if back in pairs_before:
            total += pairs_before[back].get(low, 0.0)
        if low in pairs_behind:
            total += pairs_behind[low].get(ahead, 0.0)
    total += _kinds_weight(before.kind, one.kind, behind.kind)
    if marks := mark_features(found, i, short):
        total += _weight(marks)
    return max(-30.0, min(30.0, total))


def score_of_two(found: list[Word], j: int, i: int, between: str) -> float:
    """Return how much speaks for a capital of a word if the one before has one."""
    back, low = found[j].low, found[i].low
    return _link_weight(_word(back).kind, _word(low).kind, between) + _weight(
        link_words(back, low, between)
    )


def _weight(features: Iterable[str]) -> float:
    get = model().weights.get
    return sum([get(f, 0.0) for f in features])


class _Alone(NamedTuple):
    """What a word says wherever it stands: its weights and the constant."""

    weight: float
    seen: bool
    kind: int


#: The kinds of words that were met, so that a number stands for each.
_KINDS: list[Kind] = []


@lru_cache(maxsize=1 << 14)
def _word(low: str) -> _Alone:
    of = kind(low, model().known)
    if of not in _KINDS:
        _KINDS.append(of)
    seen = bare(low) in model().known.words
    names = word_features(low) if seen else (*word_features(low)[1:], *unknown_features(low))
    weight = _weight(names) + _weight(own_features(of)) + _weight([""])
    return _Alone(weight, seen, _KINDS.index(of))


def plain(low: str) -> bool:
    """Whether a word is an ordinary one that is in no list of names."""
    return _KINDS[_word(low).kind] == Kind(0, "01", 0)


def named(low: str) -> bool:
    """Whether a word is in a list of names, or a dictionary writes it with a capital only."""
    of = _KINDS[_word(low).kind]
    return of.names > 0 or of.written in ("10", "20")


@lru_cache(maxsize=1 << 14)
def _kinds_weight(before: int, one: int, behind: int) -> float:
    at = _KINDS[one]
    return _weight(back_features(_KINDS[before], at)) + _weight(ahead_features(at, _KINDS[behind]))


@lru_cache(maxsize=1 << 13)
def _link_weight(back: int, one: int, between: str) -> float:
    return _weight(link_features(_KINDS[back], _KINDS[one], between))


def forget() -> None:
    """Empty what is remembered of the model, for another one."""
    for one in (_word, _kinds_weight, _link_weight):
        one.cache_clear()
