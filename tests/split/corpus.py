"""Reads the fixture triples in ``cases/*.md``: a title, a block, the expected references.

A case is a second-level heading, a fence with the block (its info string names the
format), and a fence ``references`` with one expected reference text a line.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "cases"
_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n+~~~~ (?P<format>\w+)\n(?P<block>.*?)\n~~~~\n+"
    r"~~~~ references\n(?P<expected>.*?)~~~~$",
    re.MULTILINE | re.DOTALL,
)


class Case(NamedTuple):
    file: str
    title: str
    format: str
    block: str
    expected: list[str]


def cases() -> list[Case]:
    out = []
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text("utf-8")
        found = [
            Case(path.stem, m["title"], m["format"], m["block"], m["expected"].splitlines())
            for m in _CASE.finditer(text)
        ]
        assert len(found) == text.count("\n## "), f"a case in {path.name} is not a triple"
        out += found
    return out
