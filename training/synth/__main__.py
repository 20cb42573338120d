"""``python -m training.synth --data DIR --out DIR --seed N --count N``."""

from __future__ import annotations

import argparse
import gzip
import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from training.synth import SHARE_OF_STYLES, csl_forms, own_forms


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


def write_all(
    data: Path,
    out: Path,
    *,
    seed: int,
    count: int,
    holdout: bool = False,
    only: str | None = None,
    cache: Path | None = None,
    log: Callable[[str], None] = print,
) -> None:
    """Write ``forms.jsonl.gz``, ``csl.jsonl.gz`` and, if asked, ``holdout.jsonl.gz``.

    Args:
        data: Folder of the data.
        out: Folder of the files.
        seed: The same seed gives the same files.
        count: References in all, without the hold-out.
        holdout: Also write styles and records that the others leave out.
        only: Name of the one file to write.
        cache: Folder for the unpacked styles; ``csl`` in ``out`` if not given.
        log: Takes lines on progress.
    """
    out.mkdir(parents=True, exist_ok=True)
    cache = cache or out / "csl"
    styled = round(count * SHARE_OF_STYLES)
    shards = {
        "forms": lambda: own_forms(data, seed=seed, count=count - styled),
        "csl": lambda: csl_forms(data, seed=seed, count=styled, cache=cache),
        "holdout": lambda: csl_forms(data, seed=seed + 1, count=2100, holdout=True, cache=cache),
    }
    for name, lines in shards.items():
        if only not in (None, name) or (name == "holdout" and not (holdout or only)):
            continue
        n = write(out / f"{name}.jsonl.gz", lines())
        log(f"{name}.jsonl.gz: {n} lines")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--data", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--count", type=int, default=70000, help="references in all")
    ap.add_argument("--only", choices=("csl", "forms", "holdout"), help="write this file alone")
    ap.add_argument(
        "--holdout",
        action="store_true",
        help="also write holdout.jsonl.gz: styles and records that the others leave out",
    )
    ap.add_argument("--cache", type=Path, help="folder for the unpacked styles (default: OUT/csl)")
    args = ap.parse_args()
    write_all(
        args.data, args.out, seed=args.seed, count=args.count, holdout=args.holdout,
        only=args.only, cache=args.cache,
    )  # fmt: skip


if __name__ == "__main__":
    main()
