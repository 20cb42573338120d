"""Learns how lists are split, from made-up lists of labelled references."""

from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import Any
from zlib import crc32

from training.examples import read
from training.layouts import CUT, UNIT, Made, blocks, unmarked

#: How many fifths of the references are left for measuring.
_FIFTHS = 2


def material(
    data: Path, *, held_out: bool, work: Path = Path("build/training")
) -> list[dict[str, Any]]:
    """Return labelled lines: those to learn from, or those left for measuring."""
    paths = sorted((data / "corpora" / "labelled").glob("*.jsonl.gz"))
    paths += sorted(work.glob("forms.jsonl.gz"))
    out = []
    for path in paths:
        for item in read(path):
            one = crc32(item["text"].encode()) % 5 < _FIFTHS
            if one == held_out:
                out.append(item)
    return out


def sequences(made: Made) -> list[tuple[list[list[str]], list[str]]]:
    """Return the features and labels of the lines of a list, zone by zone."""
    from refkit.document import Document
    from refkit.split.breaks import features
    from refkit.split.furniture import find_furniture
    from refkit.split.layout import find_zones, lines_over_furniture
    from refkit.split.lines import read_lines
    from refkit.split.markers import find_markers

    lines = read_lines(Document.plain(made.text))
    furniture = find_furniture(lines)
    markers = find_markers(lines)
    units = set(made.units)
    over = lines_over_furniture(furniture)
    out = []
    for zone in find_zones(lines, furniture, markers):
        seen = features(lines, markers, zone, over)
        labels = [
            "B" if any(at in units for at in range(lines[i].begin, lines[i].start + 1)) else "I"
            for i in zone.members
        ]
        if len(seen) > 1:
            labels[0] = "B"
            out.append((seen, labels))
    return out


def insides(made: Made) -> list[tuple[tuple[str, ...], str]]:
    """Return the features and labels of the places inside the stretches of a list."""
    from refkit.split.places import ANCHOR, places, size_class

    if made.layout == "numbered in one paragraph":
        return []
    out = []
    sizes = sorted(len(m) for m in made.marked.split(UNIT) if len(m) > 1)
    for marked in made.marked.split(UNIT):
        text, cuts = unmarked(" ".join(marked.split()), CUT)
        if not cuts or not 60 <= len(text) <= 20_000:
            continue
        text = text[cuts[0] :]
        begins = {at - cuts[0] for at in cuts}
        anchors = [m.start() for m in ANCHOR.finditer(text)]
        if len(anchors) < 2:
            continue
        size = size_class(len(text), sizes[len(sizes) // 2], len(made.text))
        for place in places(text, anchors, size):
            out.append((place.seen, "Y" if place.start in begins else "N"))
    return out


def train_breaks(data: Path, out: Path, *, n: int, seed: int, work: Path) -> int:
    """Train the model of line breaks; write ``breaks.json``; return how many features it has."""
    lines, inner = _trainer(), _trainer()
    made = blocks(material(data, held_out=False, work=work), random.Random(seed))
    for _, one in zip(range(n), made, strict=False):
        for seen, labels in sequences(one):
            lines.append(seen, labels)
        for names, label in insides(one):
            inner.append([names], [label])
    features, transitions = _trained(lines, "B", "I")
    places, _ = _trained(inner, "Y", "N")
    follows = [[round(transitions.get((a, b), 0.0), 3) for b in ("I", "B")] for a in ("I", "B")]
    text = json.dumps({"follows": follows, "features": features, "places": places}, indent=0)
    (out / "breaks.json").write_text(text + "\n", "ascii")
    return len(features) + len(places)


def _trainer() -> Any:
    import pycrfsuite

    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {"c1": 0.1, "c2": 1.0, "max_iterations": 120, "feature.possible_transitions": True}
    )
    return trainer


def _trained(trainer: Any, yes: str, no: str) -> tuple[dict[str, float], dict[Any, float]]:
    """Return by how much each feature speaks for one label of two, and the transitions."""
    import pycrfsuite

    weights: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crf")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        for (name, label), weight in info.state_features.items():
            weights[name] = weights.get(name, 0.0) + (weight if label == yes else -weight)
        tagger.close()
    kept = {k: round(v, 3) for k, v in sorted(weights.items()) if abs(v) >= 0.005}
    return kept, info.transitions


if __name__ == "__main__":
    import sys

    n = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    print(
        train_breaks(
            Path(sys.argv[1]), Path("refkit/data"), n=n, seed=1, work=Path("build/training")
        )
    )
