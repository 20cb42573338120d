"""Train the labeller's conditional random field and write ``refkit/data/model.crf``."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from refkit.parse import lexicon
from refkit.parse.features import FAMILIES, Row, expand_word, keys
from refkit.parse.labeller import MAGIC
from training.examples import Example

#: Weights smaller than this are as good as none.
SMALLEST = 1e-3


class Spelling:
    """Attributes as strings, with memory: the same key is spelled out once."""

    def __init__(self) -> None:
        self.words: dict[Any, dict[int, list[str]]] = {}
        self.families: list[dict[Any, list[str]]] = [{} for _ in FAMILIES]

    def of(self, row: Row) -> list[list[str]]:
        n = len(row.words)
        known = []
        for word in row.words:
            found = self.words.get(word)
            if found is None:
                found = self.words[word] = expand_word(word)
            known.append(found)
        out = []
        for i in range(n):
            attrs = list(known[i][0])
            for distance in (-2, -1, 1, 2):
                if 0 <= i + distance < n:
                    # The word before speaks with its "-1" vector, and so on.
                    attrs += known[i + distance][distance]
            for which, (_, expand) in enumerate(FAMILIES):
                key = row.families[which][i]
                memory = self.families[which]
                found_attrs = memory.get(key)
                if found_attrs is None:
                    found_attrs = memory[key] = expand(key)
                attrs += found_attrs
            out.append(attrs)
        return out


def lexicon_mask(rng: random.Random) -> int:
    """Lexicon flags that an example may use: mostly all, now and then some or none."""
    if rng.random() < 0.7:
        return 255
    mask = 255
    for bit in (
        lexicon.GIVEN | lexicon.SURNAME | lexicon.RARE,
        lexicon.PLACE,
        lexicon.PUBLISHER,
        lexicon.JOURNAL,
        lexicon.SITE,
    ):
        if rng.random() < 0.6:
            mask &= ~bit
    return mask


def train(
    some: Iterable[Example],
    out: Path,
    *,
    seed: int,
    iterations: int = 120,
    c1: float = 0.08,
    c2: float = 0.02,
    minfreq: int = 3,
    log: Any = print,
) -> dict[str, Any]:
    """Train on examples and write the model file.

    Args:
        some: Labelled references.
        out: The model file; CRFsuite's own is left beside it as ``.crfsuite``.
        seed: For the lexicon hold-out.
        iterations: At most so many steps of L-BFGS.
        c1: Strength of the L1 penalty.
        c2: Strength of the L2 penalty.
        minfreq: Attribute-label pairs that are rarer are left out.
        log: Takes lines on progress.

    Returns:
        What the model's head says.
    """
    import pycrfsuite

    rng = random.Random(seed)
    spelling = Spelling()
    trainer = pycrfsuite.Trainer(verbose=False)
    started = time.time()
    count = tokens = 0
    for one in some:
        row = keys(one.tokens, one.marks, one.links, mask=lexicon_mask(rng))
        trainer.append(pycrfsuite.ItemSequence(spelling.of(row)), one.labels)
        count += 1
        tokens += len(one.labels)
    log(f"{count} references, {tokens} tokens spelled out in {time.time() - started:.0f} s")
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": c1,
            "c2": c2,
            "max_iterations": iterations,
            "feature.minfreq": minfreq,
            "feature.possible_transitions": True,
            "num_memories": 6,
            "period": 10,
        }
    )
    suite = out.with_suffix(".crfsuite")
    trainer.train(str(suite))
    log(f"trained in {time.time() - started:.0f} s")
    head = export(suite, out, {"references": count, "seed": seed})
    log(f"{head['attributes']} attributes, {head['weights']} weights, {out.stat().st_size} bytes")
    return head


def export(
    suite: Path, out: Path, extra: dict[str, Any], *, smallest: float = SMALLEST
) -> dict[str, Any]:
    """Turn a CRFsuite model into refkit's format (see ``Weights``)."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(suite))
    info = tagger.info()
    labels = sorted(info.labels)
    number = {name: i for i, name in enumerate(labels)}
    rows: dict[str, dict[int, float]] = {}
    for (attribute, label), weight in info.state_features.items():
        if abs(weight) >= smallest:
            rows.setdefault(attribute, {})[number[label]] = weight
    order = sorted(rows)
    ends = [0]
    columns: list[int] = []
    values: list[float] = []
    for name in order:
        for column in sorted(rows[name]):
            columns.append(column)
            values.append(rows[name][column])
        ends.append(len(columns))
    transitions = np.zeros((len(labels), len(labels)), dtype="<f4")
    for (a, b), weight in info.transitions.items():
        transitions[number[a], number[b]] = weight
    head = {**extra, "labels": labels, "attributes": len(order), "weights": len(columns)}
    encoded = json.dumps(head, sort_keys=True).encode()
    # The arrays behind the head start at a multiple of eight bytes.
    encoded += b" " * (-(12 + len(encoded)) % 8)
    out.write_bytes(
        MAGIC
        + len(encoded).to_bytes(4, "little")
        + encoded
        + np.array(ends, dtype="<u4").tobytes()
        + np.array(values, dtype="<f4").tobytes()
        + transitions.tobytes()
        + np.array(columns, dtype="u1").tobytes()
        + "\n".join(order).encode()
    )
    return head
