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
    ahead_features,
    back_features,
    bare,
    kind,
    link_features,
    link_words,
    neighbours,
    own_features,
    place_features,
    unknown_features,
    word_features,
)
from refkit.render.casewords import Word

#: Stands for the logarithm of nothing.
NEVER = -1e6


class Model(NamedTuple):
    """What was learned.

    Attributes:
        weights: Features -> how much they speak for a capital.
        lower: Words that never have one.
        upper: Words that always have one.
        known: What is known of words.
    """

    weights: dict[str, float]
    lower: frozenset[str]
    upper: frozenset[str]
    known: Known


def read_model(content: str) -> Model:
    """Return the model that a file says."""
    data = json.loads(content)
    scale = data["scale"]
    weights = {name: value / scale for name, value in data["weights"].items()}
    lower, upper, seen = (frozenset(data[name].split()) for name in ("lower", "upper", "seen"))
    named = {name[2:] for name in weights if name.startswith("w=")}
    proper = {w: int(bits) for bits, found in data["proper"].items() for w in found.split()}
    return Model(weights, lower, upper, Known(lower | upper | seen | named, proper))


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


def score(found: list[Word], i: int, short: dict[int, str]) -> float:
    """Return how much a word and its place speak for a capital."""
    low = found[i].low
    back, ahead = neighbours(found, i)
    seen = bare(low) in model().known.words
    get = model().weights.get
    one = _kind(low)
    total = (
        word_weight(low, seen) + _back_weight(_kind(back), one) + _ahead_weight(one, _kind(ahead))
    )
    total += sum([get(f, 0.0) for f in place_features(found, i, short, seen=seen)])
    return max(-30.0, min(30.0, total))


def score_of_two(found: list[Word], j: int, i: int, between: str) -> float:
    """Return how much speaks for a capital of a word if the one before has one."""
    back, low = found[j].low, found[i].low
    get = model().weights.get
    total = _link_weight(_kind(back), _kind(low), between)
    return total + sum([get(f, 0.0) for f in link_words(back, low, between)])


def _weight(features: Iterable[str]) -> float:
    get = model().weights.get
    return sum([get(f, 0.0) for f in features])


@lru_cache(maxsize=1 << 14)
def _kind(low: str) -> Kind:
    return kind(low, model().known)


@lru_cache(maxsize=1 << 14)
def word_weight(low: str, seen: bool) -> float:
    """Return the weights of a word alone, and the constant."""
    names = word_features(low) if seen else (*word_features(low)[1:], *unknown_features(low))
    return _weight(names) + _weight(own_features(_kind(low))) + _weight([""])


@lru_cache(maxsize=1 << 12)
def _back_weight(back: Kind, one: Kind) -> float:
    return _weight(back_features(back, one))


@lru_cache(maxsize=1 << 12)
def _ahead_weight(one: Kind, ahead: Kind) -> float:
    return _weight(ahead_features(one, ahead))


@lru_cache(maxsize=1 << 12)
def _link_weight(back: Kind, one: Kind, between: str) -> float:
    return _weight(link_features(back, one, between))


def forget() -> None:
    """Empty what is remembered of the model, for another one."""
    for one in (_kind, word_weight, _back_weight, _ahead_weight, _link_weight):
        one.cache_clear()
