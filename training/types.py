"""Train the classifier of reference types and write ``refkit/data/types.crf``."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from refkit.document import Block, OffsetMap
from refkit.parse.assemble import STEPS, Draft, pieces
from refkit.parse.labeller import Labelling
from refkit.parse.types import cues
from training.crf import export
from training.examples import Example

#: Types that CSL has but that a printed reference does not tell apart.
SAME = {"document": None, "bill": "legislation", "hearing": "report", "regulation": "legislation"}


def draft_of(one: Example) -> Draft:
    """Assemble an example from its true labels, up to the type."""
    text = one.tokens.text
    block = Block(
        kind="reference", start=0, end=len(text), raw=text, text=text,
        offsets=OffsetMap.identity(len(text)), marks=one.marks, links=one.links,
    )  # fmt: skip
    labelling = Labelling(one.labels, [1.0] * len(one.labels))
    draft = Draft(block=block, tokens=one.tokens, pieces=pieces(labelling))
    for step in STEPS:
        step(draft)
    return draft


def train(
    some: Iterable[Example], out: Path, *, seed: int, iterations: int = 80, log: Any = print
) -> dict[str, Any]:
    """Train on examples that have a type and write the file.

    Args:
        some: Labelled references; those without ``type`` are passed over.
        out: The file to write.
        seed: Chooses the tenth that is held out for the log.
        iterations: At most so many steps.
        log: Takes lines on progress.

    Returns:
        What the file's head says.
    """
    import pycrfsuite

    rng = random.Random(seed)
    trainer = pycrfsuite.Trainer(verbose=False)
    held: list[tuple[list[str], str]] = []
    counts: Counter[str] = Counter()
    for one in some:
        kind = one.item.get("type")
        kind = SAME.get(kind, kind)
        if not kind:
            continue
        attributes = cues(draft_of(one))
        if rng.random() < 0.1:
            held.append((attributes, kind))
        else:
            counts[kind] += 1
            trainer.append(pycrfsuite.ItemSequence([attributes]), [kind])
    trainer.select("lbfgs")
    trainer.set_params({"c1": 0.1, "c2": 0.05, "max_iterations": iterations, "feature.minfreq": 3})
    suite = out.with_suffix(".crfsuite")
    trainer.train(str(suite))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(suite))
    right = sum(tagger.tag(pycrfsuite.ItemSequence([a]))[0] == kind for a, kind in held)
    log(f"types: {sum(counts.values())} examples, held out right {right}/{len(held)}")
    head = export(suite, out, {"references": sum(counts.values()), "seed": seed})
    log(f"types: {head['weights']} weights, {out.stat().st_size} bytes")
    return head
