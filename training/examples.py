"""Read labelled reference strings and turn their spans into token labels."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from refkit.document import Link, Mark
from refkit.parse.tokens import Tokens, tokenize

#: Labels whose spans may touch another span of the same kind, or run over many tokens.
BEGIN_INSIDE = frozenset(
    """author editor translator contributor title container-title collection-title issued
    accessed publisher publisher-place genre note event-title archive page number""".split()
)
SINGLE = frozenset(
    """volume issue edition DOI URL identifier medium ISBN version original-date
    number-of-pages citation-number""".split()
)
#: Labels of the corpora that share one label here, or none.
MERGED = {
    "number-of-volumes": "number-of-pages",
    "chapter-number": None,
    "ISSN": "identifier",
    "PMID": "identifier",
    "PMCID": "identifier",
    "event-place": None,
}
#: How many lines of each corpus to use; all where it is not named.
SHARE = {"linkedbooks": 1500, "grobid": 4500, "anystyle-ugly": 2000}


@dataclass(slots=True)
class Example:
    """One labelled reference."""

    tokens: Tokens
    labels: list[str]
    marks: tuple[Mark, ...]
    links: tuple[Link, ...]
    item: dict[str, Any]


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as handle:
        return [json.loads(line) for line in handle]


def corpora(data: Path, rng: random.Random) -> Iterator[dict[str, Any]]:
    """The lines of DATA/corpora/labelled, a share of each."""
    for path in sorted((data / "corpora" / "labelled").glob("*.jsonl.gz")):
        lines = read(path)
        name = path.name.removesuffix(".jsonl.gz")
        rng.shuffle(lines)
        for item in lines[: SHARE.get(name)]:
            if name == "linkedbooks":
                # A page there is a pinpoint into a book, which refkit does not call a page.
                item["spans"] = [s for s in item["spans"] if s[2] != "page"]
            yield item


def example(item: dict[str, Any], *, keep_number: bool = False) -> Example | None:
    """Turn a line into tokens and labels; None if nothing is left of it."""
    text: str = item["text"]
    spans = [list(s) for s in item["spans"]]
    shift = 0
    if spans and spans[0][2] == "citation-number" and not keep_number:
        # The splitter takes list numbers off before the labeller sees the text.
        rest = spans.pop(0)[1]
        while rest < len(text) and text[rest] in " .)]:\t":
            rest += 1
        shift = rest
    text = text[shift:]
    tokens = tokenize(text)
    if not tokens.words:
        return None
    labels = ["O"] * len(tokens.words)
    at = 0
    for start, end, label in spans:
        label = MERGED.get(label, label)
        if label is None:
            continue
        if label not in BEGIN_INSIDE and label not in SINGLE:
            label = "note" if label == "annote" else None
            if label is None:
                continue
        start, end = start - shift, end - shift
        begun = False
        while at < len(labels) and tokens.ends[at] <= start:
            at += 1
        k = at
        while k < len(labels) and tokens.starts[k] < end:
            inside = min(end, tokens.ends[k]) - max(start, tokens.starts[k])
            if 2 * inside > tokens.ends[k] - tokens.starts[k] and labels[k] == "O":
                labels[k] = ("I-" if begun else "B-") + label if label in BEGIN_INSIDE else label
                begun = True
            k += 1
    marks = tuple(
        Mark(start=max(a - shift, 0), end=b - shift, kind=kind)
        for a, b, kind in item.get("marks", ())
        if b > shift
    )
    links = tuple(
        Link(start=max(a - shift, 0), end=b - shift, target=target)
        for a, b, target in item.get("links", ())
        if b > shift
    )
    return Example(tokens, labels, marks, links, item)


#: How the entries of lists are numbered.
NUMBERS = ("{}. ", "[{}] ", "({}) ", "{}) ", "{} ", "{}: ", "{}.", "[{}]", "{}\t", "{}- ", "#{} ")


def numbered(item: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """Put a list number in front of a line that has none."""
    if item["spans"] and item["spans"][0][2] == "citation-number":
        return item
    number = str(rng.choice((rng.randint(1, 30), rng.randint(1, 130))))
    shape = rng.choice(NUMBERS)
    front = shape.format(number)
    shift = len(front)
    moved = {
        key: [[a + shift, b + shift, x] for a, b, x in item[key]]
        for key in ("spans", "marks", "links")
        if key in item
    }
    at = shape.index("{}")
    moved["spans"].insert(0, [at, at + len(number), "citation-number"])
    return {**item, **moved, "text": front + item["text"]}


def examples(lines: Iterable[dict[str, Any]], rng: random.Random) -> Iterator[Example]:
    """Turn lines into examples; some keep or get a list number."""
    for item in lines:
        keep = rng.random() < 0.05
        made = example(numbered(item, rng) if keep else item, keep_number=keep)
        if made is not None:
            yield made
