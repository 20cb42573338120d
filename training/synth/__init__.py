"""Labelled references by the thousand, made up for training.

Two sources: CSL styles printed with citeproc-js (:mod:`training.synth.citeproc`) and own
forms for everything that has no style (:mod:`training.synth.own`). Both are loosened
(:mod:`training.synth.loosen`) and written in the format of the labelled corpora.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: One record in so many is kept for the hold-out.
HOLD_OUT = 12
#: Share of the references that are printed in CSL styles.
SHARE_OF_STYLES = 1 / 2


def held_out(record: dict[str, Any]) -> bool:
    """Whether a record is kept for the hold-out."""
    number = "".join(c for c in str(record["id"]) if c.isdigit())
    return int(number or 0) % HOLD_OUT == 5


def _forms(data: Path, *, unseen: bool) -> Any:
    from training.synth.material import Material
    from training.synth.own import OwnForms
    from training.synth.works import read_records

    records = read_records(data)
    material = Material(data, records)
    material.learn_case(records)
    return OwnForms(material, [r for r in records if held_out(r) == unseen])


def own_forms(data: Path, *, seed: int, count: int) -> Iterator[dict[str, Any]]:
    """Yield references in the hand-made forms."""
    yield from _forms(data, unseen=False).generate(seed, count)


def csl_forms(
    data: Path, *, seed: int, count: int, holdout: bool = False, cache: Path | None = None
) -> Iterator[dict[str, Any]]:
    """Yield references in CSL styles; needs Node and ``npm ci`` in this folder.

    Args:
        data: Folder of the data.
        seed: The same seed gives the same references.
        count: How many are drawn; a few that a style cannot print are missing.
        holdout: Take the families of styles and the records that are kept apart.
        cache: Folder for the unpacked styles; a temporary one if not given.
    """
    from training.synth.citeproc import CslForms, find_families, unpack

    with tempfile.TemporaryDirectory() as temporary:
        root = cache or Path(temporary)
        root.mkdir(parents=True, exist_ok=True)
        styles = unpack(data, root)
        find_families(styles)
        own = _forms(data, unseen=holdout)
        if holdout:
            own.real_share = 1.0
        yield from CslForms(own, styles).generate(seed, count, holdout=holdout)


def generate(data: Path, *, seed: int, count: int) -> Iterator[dict[str, Any]]:
    """Yield references of both sources, first those in CSL styles."""
    styled = round(count * SHARE_OF_STYLES)
    yield from csl_forms(data, seed=seed, count=styled)
    yield from own_forms(data, seed=seed, count=count - styled)
