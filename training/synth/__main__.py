"""``python -m training.synth --data DIR --out DIR --seed N --count N``."""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from training.synth import own_forms


def write(path: Path, lines: Iterable[dict[str, Any]]) -> int:
    """Write lines to a file that is complete or not there."""
    part = path.with_suffix(".part")
    done = 0
    with part.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, 0) as packed:
        for line in lines:
            packed.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            done += 1
    os.replace(part, path)
    return done


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", type=int, default=45000, help="references in own forms")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    n = write(args.out / "forms.jsonl.gz", own_forms(args.data, seed=args.seed, count=args.count))
    print(f"forms.jsonl.gz: {n} lines")


if __name__ == "__main__":
    main()
