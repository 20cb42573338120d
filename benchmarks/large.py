"""Memory for large inputs: ``python -m benchmarks.large --megabytes 50``.

A made-up list of that size is read as one text, as many texts on several processes
(``parse_many``), and line by line, each in a process of its own, and the most memory that it
held is printed (Linux). Fifty megabytes take a quarter of an hour.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import refkit
from benchmarks.made import listed
from benchmarks.speed import row

#: How a list is read, and what that is called in the table.
WAYS = {"one": "one text", "many": "parse_many, jobs=2", "lines": "a thousand lines at a time"}
#: Lines of a text for ``parse_many``: a hundred references with the blank lines between them.
PIECE = 200


def write(path: Path, megabytes: float) -> None:
    """Write a list."""
    with path.open("w", encoding="utf-8") as out:
        seed = 9000
        while out.tell() < 1_000_000 * megabytes:
            out.write(listed(min(2000, int(5000 * megabytes)), seed=seed).strip() + "\n\n")
            seed += 1


def most(whose: str = "self") -> int:
    """Return the most memory that a process held, in MiB."""
    lines = Path(f"/proc/{whose}/status").read_text().splitlines()
    return next(int(x.split()[1]) for x in lines if x.startswith("VmHWM")) // 1024


def pieces(path: Path, lines: int) -> Iterator[str]:
    """Yield a file by some lines at a time."""
    with path.open(encoding="utf-8") as file:
        while some := "".join(islice(file, lines)):
            yield some


def read(way: str, path: Path) -> tuple[int, int, int]:
    """Read a list.

    Returns:
        How many references were read, the most memory of this process, and that of a child.
    """
    import resource

    if way == "one":
        found = len(refkit.parse(path.read_text("utf-8")))
    elif way == "many":
        found = sum(len(one) for one in refkit.parse_many(pieces(path, PIECE), jobs=2))
    else:
        found = sum(
            len(refkit.parse(some, format="text", split="lines")) for some in pieces(path, 2000)
        )
    return found, most(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--megabytes", type=float, default=50)
    parser.add_argument("--read", nargs=2, metavar=("WAY", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.read:
        print(*read(options.read[0], Path(options.read[1])))
        return
    row(f"{options.megabytes:g} MB", "references", "MiB", "MiB of a child")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.txt"
        write(path, options.megabytes)
        for way, name in WAYS.items():
            command = [sys.executable, "-m", "benchmarks.large", "--read", way, str(path)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            found, own, child = done.stdout.split()
            row(f"  {name}", found, own, child if way == "many" else "")


if __name__ == "__main__":
    main()
