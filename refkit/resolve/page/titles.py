"""The title of a page by vote: several places name it, most with the site's name around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from refkit.resolve.matchtext import fold, likeness

#: Separators between a title and what sites put around it.
_SEPARATOR = re.compile(
    r"\s+[|–—―·•»«›‹/~:-]{1,3}\s+|\s*[|¦»«›‹•]\s*|\s*::\s*|(?<=\S)\s+[-–—](?=\S)|(?<=[^\s\d]):\s+"
)
_LONGEST = 400


class Vote(NamedTuple):
    """One place that names the title.

    Attributes:
        method: Where: ``highwire``, ``json-ld``, ``opengraph``, ``heading``, ``title`` ...
        text: What it says.
        weight: How much it counts.
    """

    method: str
    text: str
    weight: float


def elect(votes: Iterable[Vote], sites: Sequence[str]) -> tuple[str, str]:
    """Return the title that most places support and the method of its best supporter.

    Args:
        votes: What the places say, the most trusted first.
        sites: Names of the site, its host's label among them.
    """
    known = [fold(s) for s in sites if s]
    ballots = [(v, _variants(v.text, known)) for v in votes if 0 < len(v.text) <= _LONGEST]
    support: dict[str, float] = {}
    shown: dict[str, tuple[float, str, str]] = {}
    for vote, variants in ballots:
        for text, share in variants:
            key = fold(text)
            if not key or key in known:
                continue
            weight = vote.weight * share
            support[key] = support.get(key, 0.0) + weight
            if key not in shown or weight > shown[key][0]:
                shown[key] = (weight, text, vote.method)
    if not support:
        return "", ""
    best = max(support, key=lambda k: (round(support[k], 6), len(k)))
    return shown[best][1], shown[best][2]


def _variants(text: str, known: Sequence[str]) -> list[tuple[str, float]]:
    """A text as it stands and without pieces around it, with shares of its vote."""
    cuts = list(_SEPARATOR.finditer(text))[:8]
    if not cuts:
        return [(text, 1.0)]
    out: dict[str, float] = {}
    start, end = 0, len(text)
    bounds = [(m.start(), m.end()) for m in cuts]
    left, right = 0, len(bounds)
    changed = True
    while changed and left < right:
        changed = False
        last = text[bounds[right - 1][1] : end]
        if _is_site(last, known):
            end, right, changed = bounds[right - 1][0], right - 1, True
        elif left < right and _is_site(text[start : bounds[left][0]], known):
            start, left, changed = bounds[left][1], left + 1, True
    core = text[start:end].strip()
    out[core] = 1.0
    for i in range(left, right):
        a, b = bounds[i]
        out.setdefault(text[start:a].strip(), 0.6)
        out.setdefault(text[b:end].strip(), 0.3)
    out.setdefault(text, 0.2)
    return [(t, share) for t, share in out.items() if t]


def _is_site(piece: str, known: Sequence[str]) -> bool:
    folded = fold(piece)
    bare = folded.replace(" ", "")
    for site in known:
        flat = site.replace(" ", "")
        if bare == flat or (len(flat) > 3 and (bare.startswith(flat) or bare.endswith(flat))):
            return True
        if len(bare) > 3 and (flat.startswith(bare) or flat.endswith(bare)):
            return True
        if len(bare) > 4 and likeness(bare, flat) > 0.85:
            return True
    return False
