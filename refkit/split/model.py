"""The weights of what is seen at line breaks, and the best reading of a run of lines.

``refkit/data/breaks.json`` is trained on made-up lists (``python -m training.splitting``). It
holds a linear-chain CRF of two labels (a line begins something, a line goes on) and a
logistic model of places inside a line.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Weights(NamedTuple):
    """A model.

    Attributes:
        features: For each feature of a line by how much it speaks for a new beginning.
        places: The same for places inside a line.
        follows: Weight of one label after another: ``follows[before][after]``, 1 for
            beginnings.
    """

    features: dict[str, float]
    places: dict[str, float]
    follows: tuple[tuple[float, float], tuple[float, float]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the model, read once."""
    data = json.loads(files("refkit.data").joinpath("breaks.json").read_text("ascii"))
    rows = tuple((float(a), float(b)) for a, b in data["follows"])
    return Weights(data["features"], data["places"], (rows[0], rows[1]))


def beginnings(seen: Sequence[Sequence[str]], known: Sequence[bool | None]) -> list[bool]:
    """Decide for each line of a zone whether something begins there.

    Args:
        seen: The features of each line.
        known: Whether something begins there beyond doubt, or does not; None if open.
    """
    model = weights()
    get, follows = model.features.get, model.follows
    back: list[tuple[int, int]] = []
    on, new = -1e9, 0.0
    for k, names in enumerate(seen):
        score = 0.0
        for name in names:
            score += get(name, 0.0)
        if known[k] is not None:
            score = 1e6 if known[k] else -1e6
        if k == 0:
            back.append((0, 0))
            continue
        on_from = on + follows[0][0] >= new + follows[1][0]
        new_from = on + follows[0][1] >= new + follows[1][1]
        back.append((0 if on_from else 1, 0 if new_from else 1))
        on, new = (
            max(on + follows[0][0], new + follows[1][0]),
            max(on + follows[0][1], new + follows[1][1]) + score,
        )
    out = [False] * len(seen)
    label = 1 if new > on or len(seen) == 1 else 0
    for k in range(len(seen) - 1, -1, -1):
        out[k] = label == 1
        label = back[k][label]
    return out
