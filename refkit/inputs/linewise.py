"""A list in which each line of the source is one reference, whatever its markup says.

What Markdown and LaTeX mean across lines (a rule, a heading, a definition, an environment)
would join lines or swallow them, so each line is read by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from refkit.document import Document, Link, Mark, OffsetMap

#: What ends a line inside the text of a line, as ``<br>`` does.
_BREAKS = re.compile(r"[\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def read(text: str, reader: Callable[[str], Document], format: str) -> Document:
    r"""Read each line by itself.

    Args:
        text: The source.
        reader: Reads one line.
        format: Name of the format.

    Returns:
        A document with one line of text for each line of ``text`` (parted by ``\n``) that
        is not blank, and nothing but emphasis and links of its markup.
    """
    parts: list[str] = []
    runs: list[tuple[int, int, int]] = []
    marks: list[Mark] = []
    links: list[Link] = []
    at = size = 0
    for line in text.split("\n"):
        if at:
            parts.append("\n")
            runs.append((1, at - 1, 1))
            size += 1
        found = reader(line)
        if line.strip() and not found.text.strip():
            found = Document.plain(line)
        parts.append(_BREAKS.sub(" ", found.text))
        runs += ((n, at + start, length) for _, n, start, length in found.offsets.runs)
        marks += (replace(m, start=size + m.start, end=size + m.end) for m in found.marks)
        links += (replace(k, start=size + k.start, end=size + k.end) for k in found.links)
        size += len(found.text)
        at += len(line) + 1
    return Document(
        source=text,
        text="".join(parts),
        offsets=OffsetMap.build(runs),
        format=format,
        marks=tuple(marks),
        links=tuple(links),
    )
