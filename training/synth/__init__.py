"""Labelled references by the thousand, made up for training.

Two sources: CSL styles printed with citeproc-js (:mod:`training.synth.citeproc`) and own
forms for everything that has no style (:mod:`training.synth.own`). Both are loosened
(:mod:`training.synth.loosen`) and written in the format of the labelled corpora.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any


def own_forms(data: Path, *, seed: int, count: int) -> Iterator[dict[str, Any]]:
    """Yield references in the hand-made forms."""
    from training.synth.material import Material
    from training.synth.own import OwnForms
    from training.synth.works import read_records

    records = read_records(data)
    material = Material(data, records)
    material.learn_case(records)
    yield from OwnForms(material, records).generate(seed, count)
