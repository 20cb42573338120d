"""Tables: rows whose cells are divided by tabs, pipes or commas."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from refkit.document import OffsetMap
from refkit.split.lines import Line

#: What joins the cells of a row in a reference's text.
BETWEEN = " | "
_HEADS = frozenset(
    """
    # no no. nr nr. number id ref reference references source sources author authors title titles
    name names year date published journal publication publisher place pages page volume vol issue
    link links url doi isbn type notes note comment comments container website site book editor
    editors edition category topic citation accessed creator description format
    autor autoren autorin titel jahr zeitschrift verlag ort seiten quelle quellen
    auteur auteurs titre année revue éditeur lieu autores título titulo año ano revista editorial
    editora autore autori titolo anno rivista editore bron jaar tijdschrift uitgever
    автор авторы название год журнал издательство yazar başlık yıl dergi yayınevi
    作者 标题 题名 年份 期刊 出版社 著者 書名 発行年 出版年
    """.split()
)
_RULE = re.compile(r"^[\s|:+=-]*--[\s|:+=-]*$")
_FIELD = re.compile(r'"(?:[^"]|"")*"|[^,"]*')
_INTEGER = re.compile(r"^\d{1,4}[.)]?$")


@dataclass(slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: Where the text of each cell that is not empty begins and ends in the document.
        head: It names the columns, or is the rule below their names.
        number: Number in its first column, as printed, if that column only counts.
        quoted: The cells are as in a file of comma-separated values.
        sizes: Number of its cells, empty ones too; 0 if that tells nothing.
    """

    cells: list[tuple[int, int]]
    head: bool = False
    number: str = ""
    quoted: bool = False
    sizes: int = 0


def find_rows(lines: Sequence[Line], text: str) -> dict[int, Row]:
    """Return the rows of all tables, by line.

    Args:
        lines: Lines of a document; those that the markup calls rows are taken as such.
        text: Text of the document.
    """
    out: dict[int, Row] = {}
    i = 0
    while i < len(lines):
        table: dict[int, Row] = {}
        for cut in (_by_pipes, _by_tabs, _by_commas):
            table = _table(lines, i, cut)
            if table:
                break
        if not table:
            i += 1
            continue
        _head_and_numbers(table, text)
        if not lines[i].row and max(r.sizes for r in table.values()) < 3 and not table[i].head:
            i += 1
            continue
        out |= table
        i = max(table) + 1
    return out


def _table(lines: Sequence[Line], first: int, cut: Callable[[Line], Row | None]) -> dict[int, Row]:
    """Return the rows from a line on, as long as they have as many cells; none if too few."""
    out: dict[int, Row] = {}
    for i in range(first, len(lines)):
        row = cut(lines[i])
        if row is None or (out and row.sizes and row.sizes != out[first].sizes):
            break
        out[i] = row
    if len(out) < 2 and not (out and lines[first].row):
        return {}
    return out


def _spans(line: Line, edges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return where the cells are in the document, without the space around them."""
    out = []
    for a, b in edges:
        raw = line.text[a:b]
        stripped = raw.strip()
        if stripped:
            at = line.start + a + raw.index(stripped[0])
            out.append((at, at + len(stripped)))
    return out


def _between(text: str, mark: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for part in text.split(mark):
        out.append((at, at + len(part)))
        at += len(part) + len(mark)
    return out


def _by_pipes(line: Line) -> Row | None:
    text = line.text
    if text.count("|") < 2:
        return None
    if _RULE.match(text):
        return Row([], head=True)
    if not text.startswith("|") and text.count(" | ") < 2:
        return None
    edges = _between(text, "|")
    if text.startswith("|"):
        edges = edges[1:]
    if text.endswith("|"):
        edges = edges[:-1]
    return Row(_spans(line, edges), sizes=len(edges))


def _by_tabs(line: Line) -> Row | None:
    if "\t" not in line.text:
        return Row(_spans(line, [(0, len(line.text))]), sizes=0) if line.row else None
    edges = _between(line.text, "\t")
    if len(edges) < 3 and not line.row and not _INTEGER.match(line.text.split("\t", 1)[0]):
        return None
    return Row(_spans(line, edges), sizes=0 if line.row else len(edges))


def _by_commas(line: Line) -> Row | None:
    text = line.text
    if text.count(",") < 2 or len(text) > 2000 or (", " in text and '"' not in text):
        return None
    edges: list[tuple[int, int]] = []
    at = 0
    loose = 0
    while at <= len(text):
        found = _FIELD.match(text, at)
        assert found is not None
        end = found.end()
        if end < len(text) and text[end] != ",":
            return None
        quoted = found[0].startswith('"') and len(found[0]) >= 2
        loose += not quoted and found[0].startswith(" ")
        edges.append((at + 1, end - 1) if quoted else (at, end))
        at = end + 1
    if loose:
        return None
    return Row(_spans(line, edges), sizes=len(edges), quoted=True)


def _head_and_numbers(table: dict[int, Row], text: str) -> None:
    """Find the row that names the columns, and a column that only counts."""
    keys = sorted(table)
    first = table[keys[0]]
    words = [text[a:b].casefold().strip("*: ") for a, b in first.cells]
    known = sum(w in _HEADS or w.split(" ")[0] in _HEADS for w in words)
    first.head = first.head or (len(words) > 1 and known >= 0.6 * len(words))
    if len(keys) > 1 and table[keys[1]].head:
        first.head = True
    body = [table[k] for k in keys if not table[k].head and len(table[k].cells) > 1]
    numbers = [text[slice(*row.cells[0])] for row in body]
    if len(body) > 1 and all(_INTEGER.match(n) for n in numbers):
        values = [int(n.rstrip(".)")) for n in numbers]
        if all(0 < b - a <= 3 for a, b in pairwise(values)) and values[0] < 100:
            for row, number in zip(body, numbers, strict=True):
                row.number = number


def row_text(row: Row, text: str) -> tuple[str, OffsetMap]:
    """Return the text of a row, its cells joined, and the map to the document's text."""
    words: list[str] = []
    runs: list[tuple[int, int, int]] = []
    cells = row.cells[1:] if row.number else row.cells
    for k, (a, b) in enumerate(cells):
        if k:
            gap = cells[k - 1][1]
            words.append(BETWEEN)
            runs.append((len(BETWEEN), gap, a - gap))
        at = a
        if row.quoted:
            for found in re.finditer('""', text[a:b]):
                cut = a + found.start() + 1
                words.append(text[at:cut])
                runs.append((cut - at, at, cut - at))
                at = cut + 1
        words.append(text[at:b])
        runs.append((b - at, at, b - at))
    return "".join(words), OffsetMap.build(runs)
