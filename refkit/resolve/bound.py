"""What two titles can be alike at most, in a few microseconds.

The likeness that decides (:func:`refkit.resolve.matchtext.likeness`) adds up blocks that
match in order. Those blocks make a common subsequence, so the longest common subsequence
(here by rapidfuzz, in C) gives a bound that is never exceeded, and most pairs need no more.
"""

from __future__ import annotations

from rapidfuzz.distance import Indel

from refkit.model import Reference
from refkit.resolve.match import LOWEST
from refkit.resolve.matchtext import fold
from refkit.resolve.matchtitle import titles_of


def may_be_alike(a: str, b: str, least: float) -> bool:
    """Tell whether two folded texts may reach a likeness.

    Args:
        a: One text.
        b: Another.
        least: The likeness.
    """
    return bool(Indel.normalized_similarity(a, b, score_cutoff=least) >= least)


def may_be_one_work(a: Reference, b: Reference) -> bool:
    """Tell whether the titles of two records leave it open that they are one work.

    A title that is the beginning of the other leaves it open, too, and so does a missing one.
    """
    ours, theirs = ([fold(t) for t in titles_of(r)] for r in (a, b))
    if not ours or not theirs:
        return True
    return any(
        may_be_alike(x, y, LOWEST) or x.startswith(y + " ") or y.startswith(x + " ")
        for x in ours
        for y in theirs
    )
