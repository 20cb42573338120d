"""The mode that decides by evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from refkit.document import BlockKind, Document, OffsetMap
from refkit.split.blocks import Piece
from refkit.split.clean import clean
from refkit.split.furniture import find_furniture
from refkit.split.cues import start_cue
from refkit.split.headings import announced, looks_like_heading
from refkit.split.inside import find_cuts
from refkit.split.kinds import is_pointer, prose_score, reference_score, repeats, vocabulary
from refkit.split.layout import Unit, find_units
from refkit.split.lines import Line, read_lines
from refkit.split.markers import candidate, find_markers
from refkit.split.tables import Row, find_rows, row_text
from refkit.split.trim import lead_length, prose_tail, tail_start


@dataclass(slots=True)
class _Part:
    """One candidate reference: a unit, or one of several in a unit."""

    unit: Unit
    start: int
    end: int
    text: str = ""
    offsets: OffsetMap = field(default_factory=lambda: OffsetMap(()))
    label: str = ""
    score: float = 0.0
    kind: BlockKind = "prose"
    role: str = ""


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
    _judge(document, lines, parts)
    return _pieces(document, lines, parts)


def _parts(
    document: Document, lines: list[Line], units: list[Unit], rows: dict[int, Row]
) -> list[_Part]:
    """Cut units into parts that are one reference at most."""
    out: list[_Part] = []
    total = len(document.text)
    for unit in units:
        first, last = lines[unit.first], lines[unit.last]
        length = unit.marker.length if unit.marker else 0
        label = unit.marker.label if unit.marker else first.label
        start = first.start + length
        part = _Part(unit, start, last.end, label=label, role=unit.role)
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
                part = _Part(unit, edge, last.end)
                part.text, part.offsets = clean(document, edge, last.end, unit.drops)
                out.append(part)
        value = unit.marker.value if unit.marker else 0
        if cuts := find_cuts(part.text, value, alone=len(part.text) > 0.6 * total):
            out.pop()
            edges = [(0, ""), *((c.start, c.label) for c in cuts)]
            ends = [*(c.end for c in cuts), len(part.text)]
            if part.text.startswith(("(a)", "a)")) and cuts[0].end == 0:
                edges, ends = edges[1:], ends[1:]
            for (a, name), b in zip(edges, ends, strict=True):
                if b <= a:
                    continue
                s, e = part.offsets.span(a, b)
                one = _Part(unit, s, e, label=name or label)
                one.text, one.offsets = clean(document, s, e, unit.drops)
                out.append(one)
    return out


_BEGINNINGS = frozenset({"inverted", "vancouver", "direct", "caps", "named", "given", "url", "cjk"})


def _judge(document: Document, lines: list[Line], parts: list[_Part]) -> None:
    """Decide the kind of each part."""
    content = [p for p in parts if not p.role or p.role == "row"]
    for p in content:
        p.score = reference_score(p.text)
    has_list = any(p.role == "list-heading" for p in parts)
    marked = [p for p in content if p.unit.marker]
    mostly_marked = len(marked) >= 2 and len(marked) >= 0.5 * len(content)
    _find_subheadings(lines, parts, mostly_marked)
    content = [p for p in content if not p.role or p.role == "row"]
    good = sum(p.score > 0 for p in content)
    prior = (-2.0 if has_list else 0.8 if good >= 0.5 * len(content) else 0.0) + (
        2.0 if len(content) == 1 else 0.0
    )
    earlier: list[frozenset[str]] = []
    seen_reference = False
    for p in parts:
        if p.role == "list-heading":
            prior, p.kind = 2.5, "heading"
            continue
        if p.role == "other-heading":
            prior, p.kind = -1.5, "heading"
            continue
        if p.role == "heading":
            p.kind = "heading"
            if has_list and prior < 0:
                prior = -1.0
            continue
        if p.role in ("furniture", "gap"):
            p.kind = "furniture" if p.role == "furniture" else "gap"
            continue
        line = lines[p.unit.first]
        score = p.score + prior
        if p.unit.marker:
            score += 1.0
        elif mostly_marked:
            score -= 2.0
        if line.quoted or line.inside:
            score -= 2.5
        if p.role == "row":
            score += 2.0
        short = p.text[: prose_tail(p.text)]
        if is_pointer(p.text) or repeats(short, earlier):
            p.kind = "annotation"
        elif score > 0:
            p.kind = "reference"
            seen_reference = True
            earlier.append(vocabulary(p.text))
        else:
            p.kind = "annotation" if seen_reference else "prose"
        p.score = score


def _find_subheadings(lines: list[Line], parts: list[_Part], marked: bool) -> None:
    for k, p in enumerate(parts[:-1]):
        if p.role or p.unit.marker or p.unit.first != p.unit.last:
            continue
        line = lines[p.unit.first]
        if line.item or line.quoted or line.row or not looks_like_heading(p.text):
            continue
        below = parts[k + 1]
        if (
            not below.role
            and (line.blanks or not k or marked)
            and p.score < 0.5
            and prose_score(p.text) < 3
        ):
            if below.score > p.score:
                p.role = "heading"


def _pieces(document: Document, lines: list[Line], parts: list[_Part]) -> list[Piece]:
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
            out.append(Piece(p.kind, p.start, p.end, unit.drops, ready=ready))
            continue
        a, b = lead_length(p.text), tail_start(p.text)
        if b - a < 3:
            a, b = 0, len(p.text)
        if a:
            s, e = p.offsets.span(0, a)
            out.append(Piece("prose", s, e, unit.drops))
        s, e = p.offsets.span(a, b)
        ready = (p.text, p.offsets) if (a, b) == (0, len(p.text)) else None
        out.append(Piece("reference", s, e, unit.drops, label=p.label, ready=ready))
        if b < len(p.text):
            s, e = p.offsets.span(b, len(p.text))
            out.append(Piece("annotation", s, e, unit.drops))
    return out
