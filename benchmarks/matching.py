"""Page metadata and record matching against labelled pages, pairs and result lists.

    python -m benchmarks.matching --data ../shared [--limit N] [--only pages|pairs]

The pages are unpacked into a temporary folder. Times are processor time of one process;
htmldate runs alone on the same bytes in the same run.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import re
import tarfile
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from refkit.model import Reference
from refkit.resolve.match import choose, compare
from refkit.resolve.matchtext import fold
from refkit.resolve.pages import extract
from refkit.resolve.pages.people import shown

_BETWEEN = re.compile(r"\s*[;,/]\s*|\s+(?:und|and|et|y|&)\s+", re.IGNORECASE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=None, help="pages read at most")
    parser.add_argument("--only", choices=["pages", "pairs"])
    options = parser.parse_args()
    folder = options.data / "resolve"
    if options.only != "pairs":
        pages(folder, options.limit)
    if options.only != "pages":
        pairs(folder)


def pages(folder: Path, limit: int | None) -> None:
    """Print how often titles, authors and dates are as labelled, and pages a second."""
    from htmldate import find_date

    counts: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    labels = json.loads((folder / "pages-dev.json").read_text("utf-8"))["pages"][:limit]
    with tempfile.TemporaryDirectory() as place:
        with tarfile.open(folder / "pages-dev.tar.xz", "r:xz") as archive:
            archive.extractall(place, filter="data")
        for label in labels:
            data = next(Path(place).rglob(label["file"])).read_bytes()
            began = time.process_time()
            page = extract(data, label["url"])
            read = time.process_time()
            alone = find_date(data, original_date=True, url=label["url"])
            spent["refkit"] += read - began  # type: ignore[assignment]
            spent["htmldate"] += time.process_time() - read  # type: ignore[assignment]
            _count(counts, label, page.reference, alone)
    for title, share, whole in (
        ("title, equal but for case and marks", "title", "titles"),
        ("title, equal to the letter", "letter", "titles"),
        ("an author right", "author", "authors"),
        ("all authors right", "everyone", "authors"),
        ("someone named where the label has no person", "invented", "nobody"),
        ("date exact", "exact", "dates"),
        ("date within a day", "near", "dates"),
        ("year", "year", "dates"),
        ("htmldate alone, exact", "alone exact", "dates"),
        ("htmldate alone, within a day", "alone near", "dates"),
    ):
        print(f"{title:45} {counts[share] / max(counts[whole], 1):.3f}  of {counts[whole]}")
    for name, seconds in spent.items():
        print(f"{'pages a second, ' + name:45} {len(labels) / seconds:.1f}")


def _count(
    counts: Counter[str], label: dict[str, Any], found: Reference, alone: str | None
) -> None:
    if label.get("title"):
        counts["titles"] += 1
        counts["title"] += fold(found.title) == fold(label["title"])
        counts["letter"] += " ".join(found.title.split()) == " ".join(label["title"].split())
    if "author" in label:
        got = {fold(shown(n)) for n in found.author}
        wanted = set(_wanted(label["author"]))
        counts["authors" if wanted else "nobody"] += 1
        counts["author" if wanted else "invented"] += _right(got, wanted) if wanted else bool(got)
        counts["everyone"] += bool(wanted) and got == wanted
    if day := _day(label.get("date")):
        counts["dates"] += 1
        for prefix, text in (("", _iso(found)), ("alone ", alone)):
            other = _day(text)
            counts[prefix + "exact"] += other == day
            counts[prefix + "near"] += other is not None and abs((other - day).days) <= 1
        counts["year"] += found.issued is not None and found.issued.year == day.year


def _wanted(names: list[str]) -> Iterator[str]:
    for text in names:
        for piece in _BETWEEN.split(text):
            if name := fold(re.sub(r"\b(?:Dr|Prof|PhD|MD)\b\.?", "", piece)):
                yield name


def _right(got: set[str], wanted: set[str]) -> bool:
    """One name is labelled; a label may hold more than the name ("Ana Ruiz Follow")."""
    words = [(set(a.split()), set(b.split())) for a in got for b in wanted]
    return any(a == b or (len(a) > 1 and a <= b) for a, b in words)


def _iso(found: Reference) -> str | None:
    parts = found.issued.parts[0] if found.issued else ()
    return "{:04}-{:02}-{:02}".format(*parts) if len(parts) == 3 else None


def _day(text: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text or "")
    except ValueError:
        return None


def pairs(folder: Path) -> None:
    """Print precision and recall of verdicts, and what is chosen from whole result lists."""
    with gzip.open(folder / "match-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    began, compared = time.process_time(), 0
    for name in sorted({row["set"] for row in rows}):
        table: Counter[tuple[str, str]] = Counter()
        for row in (r for r in rows if r["set"] == name):
            reference = Reference.from_csl(row["reference"])
            for item, label in zip(row["candidates"], row["label"]["verdicts"], strict=True):
                table[label, compare(reference, Reference.from_csl(item)).verdict] += 1
                compared += 1
        right, wrong = table["same", "accept"], table["different", "accept"]
        same = sum(n for (label, _), n in table.items() if label == "same")
        print(
            f"{name}: precision {right / (right + wrong):.3f}, recall {right / same:.3f}, "
            f"unsure pairs accepted {table['ambiguous', 'accept']}"
        )
    lists: Counter[str] = Counter()
    for row in (r for r in rows if len(r["candidates"]) > 1):
        found = [Reference.from_csl(c) for c in row["candidates"]]
        best = choose(Reference.from_csl(row["reference"]), found).best
        verdicts = row["label"]["verdicts"]
        kind = "with the work" if "same" in verdicts else "without it"
        lists[f"{kind}: {'none' if best is None else verdicts[best]}"] += 1
    print("chosen from lists, " + "; ".join(f"{k} {v}" for k, v in sorted(lists.items())))
    print(f"comparisons a second {compared / (time.process_time() - began):.0f} (lists included)")


if __name__ == "__main__":
    main()
