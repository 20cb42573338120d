"""Measures of the resolver: pages, pairs of records, a local web with distractors, jobs.

Usage: ``python -m benchmarks.resolve --data ../shared [--part pages|pairs|web] [--sample N]``.
Nothing leaves the machine.
"""

from __future__ import annotations

import argparse
from importlib.util import find_spec
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with resolve/")
    parser.add_argument("--part", choices=("pages", "pairs", "web"), help="only this part")
    parser.add_argument("--sample", type=int, default=0, help="references of the web part")
    arguments = parser.parse_args()
    if find_spec("benchmarks.resolve_pages"):
        from benchmarks import resolve_pages

        if arguments.part in (None, "pages"):
            resolve_pages.report_pages(arguments.data)
        if arguments.part in (None, "pairs"):
            resolve_pages.report_pairs(arguments.data)
    if arguments.part in (None, "web"):
        from benchmarks import resolve_web

        resolve_web.report(arguments.data, arguments.sample)


if __name__ == "__main__":
    main()
