"""The mode that decides by evidence."""

from __future__ import annotations

from bisect import bisect_left
from math import exp

from refkit.document import Document
from refkit.split.blocks import Piece
from refkit.split.clean import clean
from refkit.split.cues import start_cue
from refkit.split.furniture import find_furniture
from refkit.split.headings import announced
from refkit.split.inside import find_cuts
from refkit.split.judge import Part, judge
from refkit.split.layout import Unit, find_units
from refkit.split.lines import Line, read_lines
from refkit.split.markers import candidate, find_markers
from refkit.split.places import size_class
from refkit.split.tables import Row, find_rows, row_text
from refkit.split.trim import lead_length


def find_pieces(document: Document) -> list[Piece]:
    """Cut a document into pieces of each kind."""
    lines = read_lines(document)
    if not lines:
        return []
    furniture = find_furniture(lines)
    markers = find_markers(lines)
    rows = find_rows(lines, document.text)
    for i in rows:
        lines[i].row = True
        furniture[i] = ""
        markers[i] = None
    units = find_units(lines, furniture, markers)
    parts = _parts(document, lines, units, rows)
    if document.links:
        starts = sorted(link.start for link in document.links)
        for part in parts:
            first = bisect_left(starts, part.start)
            part.links = bisect_left(starts, part.end) - first
            part.linked = part.links > 0 and starts[first] <= part.start + 1
    judge(lines, parts)
    return _pieces(document, lines, parts)


def _parts(
    document: Document, lines: list[Line], units: list[Unit], rows: dict[int, Row]
) -> list[Part]:
    """Cut units into parts that are one reference at most."""
    out: list[Part] = []
    total = len(document.text)
    sizes = sorted(lines[u.last].end - lines[u.first].start for u in units if not u.role)
    usual = sizes[len(sizes) // 2] if sizes else 0
    for unit in units:
        first, last = lines[unit.first], lines[unit.last]
        length = unit.marker.length if unit.marker else 0
        label = unit.marker.label if unit.marker else first.label
        start = first.start + length
        part = Part(unit, start, last.end, label=label, role=unit.role)
        if row := rows.get(unit.first):
            part.text, part.offsets = row_text(row, document.text)
            part.label = row.number
            part.role = "furniture" if row.head or not part.text else "row"
            out.append(part)
            continue
        part.text, part.offsets = clean(document, start, last.end, unit.drops)
        out.append(part)
        if unit.role in ("furniture", "gap", "list-heading", "heading", "other-heading", "row"):
            continue
        if not unit.marker and (length := announced(part.text)):
            ahead = part.text[length : length + 90]
            if start_cue(ahead) in _BEGINNINGS or candidate(ahead):
                part.role = "list-heading"
                edge = part.offsets.span(length, len(part.text))[0]
                part.end = edge
                part.text, part.offsets = clean(document, start, edge, unit.drops)
                part = Part(unit, edge, last.end)
                part.text, part.offsets = clean(document, edge, last.end, unit.drops)
                out.append(part)
        value = unit.marker.value if unit.marker else 0
        if cuts := find_cuts(part.text, value, size_class(len(part.text), usual, total)):
            out.pop()
            edges = [(0, ""), *((c.start, c.label) for c in cuts)]
            ends = [*(c.end for c in cuts), len(part.text)]
            if part.text.startswith(("(a)", "a)")) and cuts[0].end == 0:
                edges, ends = edges[1:], ends[1:]
            for (a, name), b in zip(edges, ends, strict=True):
                if b <= a:
                    continue
                s, e = part.offsets.span(a, b)
                one = Part(unit, s, e, label=name or label)
                one.text, one.offsets = clean(document, s, e, unit.drops)
                out.append(one)
    return out


_BEGINNINGS = frozenset({"inverted", "vancouver", "direct", "caps", "named", "given", "url", "cjk"})


def _belief(score: float) -> float:
    """Turn evidence into a belief between 0 and 1."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, score))))


def _pieces(document: Document, lines: list[Line], parts: list[Part]) -> list[Piece]:
    out: list[Piece] = []
    marked: Unit | None = None
    for p in parts:
        unit = p.unit
        if unit.marker and marked is not unit:
            marked = unit
            a = lines[unit.first].start
            out.append(Piece("marker", a, a + len(unit.marker.label), label=unit.marker.label))
        if p.kind != "reference":
            ready = None if p.kind == "gap" else (p.text, p.offsets)
            score = 1.0 if p.role else 1.0 - _belief(p.score)
            out.append(Piece(p.kind, p.start, p.end, unit.drops, score=score, ready=ready))
            continue
        a, b = lead_length(p.text), p.tail
        if b - a < 3 or p.role == "row":
            a, b = 0, len(p.text)
        if a:
            s, e = p.offsets.span(0, a)
            out.append(Piece("prose", s, e, unit.drops))
        s, e = p.offsets.span(a, b)
        ready = (p.text, p.offsets) if (a, b) == (0, len(p.text)) else None
        score = _belief(p.score)
        out.append(Piece("reference", s, e, unit.drops, label=p.label, score=score, ready=ready))
        if b < len(p.text):
            s, e = p.offsets.span(b, len(p.text))
            out.append(Piece("annotation", s, e, unit.drops))
    return out
