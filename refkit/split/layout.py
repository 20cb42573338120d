"""Lines to units: which line begins a new one, which goes on with the one above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from refkit.split.cues import dated, end_cue, open_brackets, start_cue
from refkit.split.headings import names_list, names_other
from refkit.split.lines import Line
from refkit.split.markers import Marker


@dataclass(slots=True)
class Unit:
    """A stretch of lines that belong together.

    Attributes:
        first: Index of its first line.
        last: Index of its last line.
        drops: Offsets of furniture inside.
        marker: Its number or bullet.
        role: ``heading``, ``list-heading``, ``other-heading``, ``furniture``, ``gap``,
            ``row`` or nothing yet.
    """

    first: int
    last: int
    drops: list[tuple[int, int]] = field(default_factory=list)
    marker: Marker | None = None
    role: str = ""


_START_WEIGHT = {
    "url": 0.0, "dash": 3.0, "inverted": 3.0, "vancouver": 2.0, "direct": 1.5, "caps": 1.5,
    "named": 1.0, "given": 0.8, "quote": 0.8, "cjk": 0.0, "digit": -1.5, "lower": -2.0,
    "cap": 0.0, "punct": -3.0, "other": -1.0,
}  # fmt: skip
_END_WEIGHT = {
    "link": 0.0, "url": 1.5, "hyphen": -5.0, "range": -5.0, "comma": -3.0, "colon": -2.0,
    "open": -4.0, "number": 0.6, "year": 0.6, "initial": -1.5, "stop": 1.2, "paren": 1.0,
    "quote": 0.3, "word": -0.2, "function": -3.0, "abbreviation": -0.8, "other": 0.0,
}  # fmt: skip


def find_units(
    lines: Sequence[Line], furniture: Sequence[str], markers: Sequence[Marker | None]
) -> list[Unit]:
    """Group lines into units by the evidence at each line break."""
    out: list[Unit] = []
    zones = _zones(lines, furniture, markers)
    open_unit: Unit | None = None
    previous = -1
    pending: list[int] = []
    for i, line in enumerate(lines):
        if furniture[i]:
            pending.append(i)
            continue
        zone = zones[i]
        role = zone.roles.get(i, "")
        joins = (
            open_unit is not None
            and not role
            and not open_unit.role
            and not line.row
            and _begins(lines, markers, zone, previous, i, open_unit) <= 0
        )
        if joins and open_unit is not None:
            open_unit.drops += [(lines[k].begin, lines[k].stop) for k in pending]
            open_unit.last = i
        else:
            out += [Unit(k, k, role=furniture[k]) for k in pending]
            open_unit = Unit(i, i, marker=markers[i], role="row" if line.row else role)
            out.append(open_unit)
        pending = []
        previous = i
    out += [Unit(k, k, role=furniture[k]) for k in pending]
    return out


@dataclass(slots=True)
class _Zone:
    """Lines between two headings, and what they have in common."""

    members: list[int] = field(default_factory=list)
    marked: bool = False
    hanging: int = 0
    base: int = 0
    widths: dict[int, int] = field(default_factory=dict)
    spaced: bool = False
    roles: dict[int, str] = field(default_factory=dict)


def _zones(
    lines: Sequence[Line], furniture: Sequence[str], markers: Sequence[Marker | None]
) -> dict[int, _Zone]:
    out: dict[int, _Zone] = {}
    zone = _Zone()
    found = [zone]
    for i, line in enumerate(lines):
        if furniture[i]:
            continue
        role = _heading_role(lines, markers, i)
        if role:
            zone = _Zone()
            found.append(zone)
            zone.roles[i] = role
        else:
            zone.members.append(i)
        out[i] = zone
    for one in found:
        _survey(one, lines, markers)
    return out


def _heading_role(lines: Sequence[Line], markers: Sequence[Marker | None], i: int) -> str:
    line = lines[i]
    text = line.text
    if line.row or line.quoted or line.item:
        return ""
    if names_list(text):
        return "list-heading"
    if line.heading:
        return "other-heading" if names_other(text) else "heading"
    if names_other(text) and (line.blanks or not i):
        return "other-heading"
    return ""


def _survey(zone: _Zone, lines: Sequence[Line], markers: Sequence[Marker | None]) -> None:
    members = zone.members
    if not members:
        return
    marked = [i for i in members if markers[i]]
    zone.marked = len(marked) >= 2 or (len(marked) == 1 and marked[0] in members[:2])
    indents = [lines[i].indent for i in members]
    zone.base = min(indents)
    low = [i for i in members if lines[i].indent <= zone.base + 1]
    deep = [i for i in members if lines[i].indent > zone.base + 1]
    if low and deep:
        first_low = sum(1 for i in low if start_cue(lines[i].text) in _AUTHORS)
        first_deep = sum(1 for i in deep if start_cue(lines[i].text) in _AUTHORS)
        zone.hanging = 1 if first_low / len(low) >= first_deep / len(deep) else -1
    paragraph: list[int] = []
    paragraphs: list[list[int]] = []
    for i in members:
        if paragraph and (lines[i].blanks or lines[i].broken):
            paragraphs.append(paragraph)
            paragraph = []
        paragraph.append(i)
    paragraphs.append(paragraph)
    zone.spaced = len(paragraphs) > 1 and sum(len(p) == 1 for p in paragraphs) < len(paragraphs)
    tops = [max(lines[i].end - lines[i].begin for i in p) for p in paragraphs]
    for k, p in enumerate(paragraphs):
        near = [
            t
            for t, q in zip(
                tops[max(0, k - 6) : k + 7], paragraphs[max(0, k - 6) : k + 7], strict=True
            )
            if len(q) > 1 and tops[k] * 0.67 <= t <= tops[k] * 1.5
        ]
        width = max([*near, tops[k]])
        for i in p:
            zone.widths[i] = width


_AUTHORS = frozenset({"dash", "inverted", "vancouver", "direct", "caps", "named", "given"})


def _begins(
    lines: Sequence[Line],
    markers: Sequence[Marker | None],
    zone: _Zone,
    previous: int,
    i: int,
    unit: Unit,
) -> float:
    """Score that line ``i`` begins a unit; above 0 it does."""
    line, above = lines[i], lines[previous]
    if line.broken:
        return 9.0
    score = -0.5
    if line.blanks:
        score += 4.5
    if markers[i]:
        return 9.0
    if zone.marked and unit.marker:
        score -= 5.0 if not line.blanks else 1.5
    elif zone.hanging:
        deep = line.indent > zone.base + 1
        score += -4.0 if deep == (zone.hanging == 1) else 2.5
    width = zone.widths[i]
    word = len(line.text.split(None, 1)[0])
    fill = (above.end - above.begin + 1 + word) / max(width, 1)
    if width > 150:
        score += 3.0 if fill < 0.9 else 1.0
    elif fill >= 1.0:
        score -= 1.0
    elif fill >= 0.9:
        score += 0.0
    elif fill >= 0.8:
        score += 1.0
    else:
        score += 3.0
    end, start = end_cue(above.text), start_cue(line.text)
    score += _END_WEIGHT[end] + _START_WEIGHT[start]
    if start in ("cap", "given", "named", "digit", "lower") and dated(line.text):
        score += 1.5
    if open_brackets(above.text[-300:]) and len(above.text) < 300 and width < 150:
        score -= 2.0
    if start == "url" and end != "url" and line.text.count(" ") == 0 and not line.blanks:
        score -= 2.0
    return score
