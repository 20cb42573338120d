"""How well and how fast ``.bib`` files are written and read.

``python -m benchmarks.bibtex --data ../shared`` writes the records of ``apa/cases.json`` and
``dev/*.json`` in both dialects, has biber and BibTeX look at them where they are installed,
counts what is read back equal, and measures 10,000 entries.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from refkit.inputs.bibtex import read
from refkit.model import Reference
from refkit.render import biblatex, bibtex

DIALECTS = {"bibtex": bibtex, "biblatex": biblatex}
STYLES = ("plain", "apalike", "ieeetr", "plainnat")


def records(data: Path) -> Iterator[tuple[str, list[Reference]]]:
    """Name and records of each collection."""
    cases = json.loads((data / "apa/cases.json").read_text("utf-8"))["cases"]
    items = [i for c in cases for i in (c["csl"] if isinstance(c["csl"], list) else [c["csl"]])]
    yield "cases", [Reference.from_csl(i) for i in items]
    gold = [
        Reference.from_csl(reference["csl"])
        for path in sorted((data / "dev").glob("*.json"))
        for reference in json.loads(path.read_text("utf-8"))
    ]
    yield "dev", gold


def run(folder: str, *command: str) -> list[str]:
    done = subprocess.run(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    return done.stdout.splitlines()


def biber(bib: str) -> Counter[str]:
    """Count biber's warnings by what they say."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "x.bib").write_text(bib, "utf-8")
        found = run(folder, "biber", "--tool", "--validate-datamodel", "x.bib")
    warnings = [x for x in found if x.startswith(("WARN", "ERROR"))]
    return Counter(re.sub(r"[Ee]ntry '[^']*' \([^()]*\): ", "", x) for x in warnings)


def styled(bib: str, style: str) -> Counter[str]:
    """Count BibTeX's warnings by what they say."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "x.bib").write_text(bib, "utf-8")
        aux = f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{x}}\n"
        Path(folder, "x.aux").write_text(aux, "utf-8")
        found = run(folder, "bibtex", "x")
    return Counter(re.sub(r" in \S+$", "", x) for x in found if x.startswith("Warning"))


def show(what: str, found: Counter[str]) -> None:
    print(f"{what:<28}{sum(found.values()):>5} warnings")
    for text, count in found.most_common():
        print(f"{'':<28}{count:>5} {text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared"))
    parser.add_argument("--count", type=int, default=10_000)
    options = parser.parse_args()
    everything: list[Reference] = []
    for name, refs in records(options.data):
        everything += refs
        lacking = sum(r.issued is None and not r.status for r in refs)
        print(f"{name}: {len(refs)} records, {lacking} without a date, "
              f"{sum(not r.title for r in refs)} without a title")  # fmt: skip
        for dialect, module in DIALECTS.items():
            bib = module.write(refs)
            found = read(bib)
            same = sum(
                a.replace(id="") == b.replace(id="") for a, b in zip(refs, found, strict=True)
            )
            again = "the same" if module.write(found) == bib else "NOT the same"
            print(f"  {dialect:<26}{same:>5} read back equal; written again: {again}")
        if shutil.which("biber"):
            show("  biber", biber(biblatex.write(refs)))
        for style in STYLES if shutil.which("bibtex") else ():
            show(f"  bibtex {style}", styled(bibtex.write(refs), style))
    many = [
        r.replace(id="", title=f"{r.title} {i}")
        for i, r in enumerate(
            (everything * (options.count // len(everything) + 1))[: options.count]
        )
    ]
    for dialect, module in DIALECTS.items():
        start = perf_counter()
        bib = module.write(many)
        written = perf_counter()
        read(bib)
        done = perf_counter()
        print(f"{dialect}: {len(many)} entries written in {written - start:.2f} s, "
              f"read in {done - written:.2f} s")  # fmt: skip


if __name__ == "__main__":
    main()
