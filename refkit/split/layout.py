"""Lines to units: which line begins a new one, which goes on with the one above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from refkit.split.breaks import AUTHORS, Zone, features, survey
from refkit.split.certain import certain
from refkit.split.cues import start_cue
from refkit.split.headings import (
    names_end,
    names_list,
    names_other,
    names_part,
    numbered_heading,
)
from refkit.split.lines import Line
from refkit.split.markers import Marker
from refkit.split.model import beginnings


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


def find_units(
    lines: Sequence[Line], furniture: Sequence[str], markers: Sequence[Marker | None]
) -> list[Unit]:
    """Group lines into units by the evidence at each line break."""
    begins: dict[int, bool] = {}
    roles: dict[int, str] = {}
    over = lines_over_furniture(furniture)
    for zone in find_zones(lines, furniture, markers):
        roles |= zone.roles
        sure = certain(lines, zone)
        seen = features(lines, markers, zone, over, sure)
        begins |= zip(zone.members, beginnings(seen, sure), strict=True)
    out: list[Unit] = []
    current: Unit | None = None
    pending: list[int] = []
    for i, line in enumerate(lines):
        if furniture[i]:
            pending.append(i)
            continue
        role = roles.get(i, "")
        if current is None or role or current.role or begins.get(i, True):
            out += [Unit(k, k, role=furniture[k]) for k in pending]
            current = Unit(i, i, marker=markers[i], role="row" if line.row else role)
            out.append(current)
        else:
            current.drops += [(lines[k].begin, lines[k].stop) for k in pending]
            current.last = i
        pending = []
    out += [Unit(k, k, role=furniture[k]) for k in pending]
    return out


def lines_over_furniture(furniture: Sequence[str]) -> set[int]:
    """Return the lines that have furniture right above them."""
    return {i for i in range(1, len(furniture)) if furniture[i - 1] and not furniture[i]}


def find_zones(
    lines: Sequence[Line], furniture: Sequence[str], markers: Sequence[Marker | None]
) -> list[Zone]:
    """Cut the lines at headings."""
    zone = Zone()
    out = [zone]
    for i in range(len(lines)):
        if furniture[i]:
            continue
        if role := _heading_role(lines, markers, i):
            zone = Zone(roles={i: role})
            out.append(zone)
        else:
            zone.members.append(i)
    for one in out:
        survey(one, lines, markers)
    return out


def _numbered_heading(lines: Sequence[Line], markers: Sequence[Marker | None], i: int) -> bool:
    """Tell whether a line is a heading with a number, not a reference of a numbered list."""
    line = lines[i]
    if (line.blanks == 0 and i) or i + 1 == len(lines) or not numbered_heading(line.text):
        return False
    below = lines[i + 1]
    return markers[i + 1] is None and (below.blanks > 0 or start_cue(below.text[:90]) in AUTHORS)


def _heading_role(lines: Sequence[Line], markers: Sequence[Marker | None], i: int) -> str:
    line = lines[i]
    text = line.text
    if line.row or line.quoted or line.item:
        return ""
    apart = line.blanks > 0 or not i or (i + 1 < len(lines) and lines[i + 1].blanks > 0)
    if names_list(text) and (apart or text[-1] != "."):
        return "list-heading"
    if (line.blanks or not i) and markers[i] is None and names_part(text):
        return "list-heading"
    if _numbered_heading(lines, markers, i):
        return "heading"
    if line.heading:
        return "other-heading" if names_other(text) else "heading"
    if names_other(text) and (line.blanks or not i):
        return "other-heading"
    # The text of a PDF has no blank lines.
    if i and names_end(text, lines[i - 1].text):
        return "other-heading"
    return ""
