"""How well lists are split: ``python -m benchmarks.splitting --data DIR [--show NN]``.

With ``--layouts N`` it measures on N made-up lists instead: labelled references in the ways
in which people lay out lists (see training/layouts.py), from the references that the
splitter's own training leaves out.

Prints, for each labelled block in DIR/dev, how many references it has, how many were
found, how many were found right, and the F1 of all. A found text is right if it is paired
(best one-to-one pairing in order) with a gold text and 97 % alike by difflib, letters and
digits only, without case: the measure of DIR/tools/blocks.py, whose pairing is used.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from refkit.split import split

SAME = 0.97


def load_tool(data: Path) -> ModuleType:
    """Import DIR/tools/blocks.py."""
    import sys

    sys.path.insert(0, str(data / "tools"))
    try:
        spec = importlib.util.spec_from_file_location("blocks", data / "tools" / "blocks.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.pop(0)
    return module


def source_of(gold: Path) -> Path:
    """Return the block that a gold file labels."""
    return next(p for p in sorted(gold.parent.glob(gold.stem + ".*")) if p.suffix != ".json")


def references(path: Path) -> list[dict[str, Any]]:
    """Split a block; return its references as the measure wants them."""
    return [{"text": b.text} for b in split(path.read_text("utf-8")) if b.kind == "reference"]


def folded(text: str) -> str:
    """Return letters and digits in lower case, as the measure compares."""
    return "".join(c for c in text.lower() if c.isalnum())


def layouts(data: Path, n: int, seed: int, show: str | None) -> int:
    """Print the table for made-up lists, by layout."""
    from training.layouts import blocks
    from training.splitting import material

    golds: Counter[str] = Counter()
    founds: Counter[str] = Counter()
    rights: Counter[str] = Counter()
    shown = 0
    spent = 0.0
    made = blocks(material(data, held_out=True), random.Random(seed))
    for _, one in zip(range(n), made, strict=False):
        began = time.process_time()
        cut = split(one.text, format="text")
        spent += time.process_time() - began
        found = [b.text for b in cut if b.kind == "reference"]
        assert "".join(b.raw for b in cut) == one.text
        common = Counter(map(folded, one.references)) & Counter(map(folded, found))
        golds[one.layout] += len(one.references)
        founds[one.layout] += len(found)
        rights[one.layout] += common.total()
        wrong = common.total() < max(len(found), len(one.references))
        if show and wrong and (show == "all" or one.layout == show) and shown < 40:
            shown += 1
            print("=" * 30, one.layout)
            print(one.text)
            have = Counter(map(folded, found))
            for text in one.references:
                if folded(text) not in have:
                    print("   missed:", text)
            have = Counter(map(folded, one.references))
            for text in found:
                if folded(text) not in have:
                    print("   extra: ", text)
    print(f"{'layout':40}{'gold':>6}{'found':>7}{'right':>7}{'F1':>8}")
    for name in [*sorted(golds), "all"]:
        g, f, r = (c.total() if name == "all" else c[name] for c in (golds, founds, rights))
        print(f"{name:40}{g:6}{f:7}{r:7}{2 * r / max(1, g + f):8.3f}")
    print(f"{1e6 * spent / max(1, golds.total()):.0f} microseconds a reference")
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--blocks", default="dev", help="folder in DIR with labelled blocks")
    parser.add_argument(
        "--show", default=None, metavar="NN", help="print what went wrong in block NN, or 'all'"
    )
    parser.add_argument("--layouts", type=int, default=0, metavar="N")
    parser.add_argument("--seed", type=int, default=1, help="for --layouts")
    options = parser.parse_args(arguments)
    if options.layouts:
        return layouts(options.data, options.layouts, options.seed, options.show)
    tool = load_tool(options.data)
    n_gold = n_found = n_right = 0
    print(f"{'block':40}{'gold':>6}{'found':>7}{'right':>7}{'F1':>8}")
    for path in sorted((options.data / options.blocks).glob("[0-9]*.json")):
        gold = json.loads(path.read_text("utf-8"))
        found = references(source_of(path))
        pairs = [(i, j) for i, j, same in tool.align(gold, found) if same >= SAME]
        right = len(pairs)
        f1 = 2 * right / (len(gold) + len(found)) if gold or found else 1.0
        print(f"{path.stem:40}{len(gold):6}{len(found):7}{right:7}{f1:8.3f}")
        if options.show and (options.show == "all" or path.name.startswith(options.show)):
            matched_gold, matched_found = {i for i, _ in pairs}, {j for _, j in pairs}
            for i, item in enumerate(gold):
                if i not in matched_gold:
                    print("   missed:", item["text"])
            for j, item in enumerate(found):
                if j not in matched_found:
                    print("   extra: ", item["text"])
        n_gold, n_found, n_right = n_gold + len(gold), n_found + len(found), n_right + right
    total = 2 * n_right / max(1, n_gold + n_found)
    print(f"{'all':40}{n_gold:6}{n_found:7}{n_right:7}{total:8.3f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
