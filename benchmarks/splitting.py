"""How well lists are split: ``python -m benchmarks.splitting --data DIR [--show NN]``.

Prints, for each labelled block in DIR/dev, how many references it has, how many were
found, how many were found right, and the F1 of all. A found text is right if it is paired
(best one-to-one pairing in order) with a gold text and 97 % alike by difflib, letters and
digits only, without case: the measure of DIR/tools/blocks.py, whose pairing is used.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
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
        assert spec is not None and spec.loader is not None
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


def main(arguments: list[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--blocks", default="dev", help="folder in DIR with labelled blocks")
    parser.add_argument(
        "--show", default=None, metavar="NN", help="print what went wrong in block NN, or 'all'"
    )
    options = parser.parse_args(arguments)
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
