"""Measures of the resolver: pages, pairs of records, a local web with distractors, jobs.

Usage: ``python -m benchmarks.resolve --data ../shared [--part pages|pairs|web] [--sample N]``.
Nothing leaves the machine.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks import matching, resolve_web


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with resolve/")
    parser.add_argument("--part", choices=("pages", "pairs", "web"), help="only this part")
    parser.add_argument("--sample", type=int, help="only so many pages and references")
    arguments = parser.parse_args()
    folder = arguments.data / "resolve"
    if arguments.part in (None, "pages"):
        matching.pages(folder, arguments.sample)
    if arguments.part in (None, "pairs"):
        matching.pairs(folder)
    if arguments.part in (None, "web"):
        resolve_web.report(arguments.data, arguments.sample or 0)


if __name__ == "__main__":
    main()
