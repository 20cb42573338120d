"""What each part of a text is: a reference, or one of the things that stand around lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from refkit.document import BlockKind, OffsetMap
from refkit.split.breaks import AUTHORS
from refkit.split.cues import YEAR, holds, start_cue
from refkit.split.headings import looks_like_heading, numbered_heading
from refkit.split.kinds import (
    is_pointer,
    prose_score,
    reference_score,
    repeats,
    told,
    vocabulary,
)
from refkit.split.layout import Unit
from refkit.split.lines import Line
from refkit.split.trim import prose_tail, tail_start

_UNDER_HEADING = 2.5
_BEFORE_HEADING = -2.0
#: Below this a line that stands alone above the heading is no reference.
_LONE = 1.0
_UNDER_OTHER = -1.5
_MARKED, _UNMARKED = 1.0, -2.0
_QUOTED = -2.5
_ROW = 2.0
#: Below this a part reads so much like prose that its neighbours say nothing about it.
_PROSAIC = 2.0


@dataclass(slots=True)
class Part:
    """One candidate reference: a unit, or one of several in a unit.

    Attributes:
        unit: The unit.
        start: First offset in the document's text.
        end: Offset behind the last one.
        text: Clean text.
        offsets: Clean text to the document's text.
        label: Number, bullet or key.
        links: How many links stand in it.
        linked: It begins with one.
        tail: Where remarks of the writer begin in the text.
        score: Evidence for a reference, above 0 for one.
        prose: How much it reads like prose.
        bare: It holds nothing that references have, and begins like none.
        kind: What it is found to be.
        role: What it is known to be already (``heading``, ``row`` ...).
    """

    unit: Unit
    start: int
    end: int
    text: str = ""
    offsets: OffsetMap = field(default_factory=lambda: OffsetMap(()))
    label: str = ""
    links: int = 0
    linked: bool = False
    tail: int = 0
    score: float = 0.0
    prose: float = 0.0
    bare: bool = False
    kind: BlockKind = "prose"
    role: str = ""


def judge(lines: Sequence[Line], parts: Sequence[Part]) -> None:
    """Decide the kind of each part, from what it holds and from where it stands."""
    for p in _content(parts):
        p.tail = tail_start(p.text)
        body = p.text[: p.tail]
        h = holds(body)
        p.bare = not told(h) and not p.links and start_cue(body[:90]) not in AUTHORS
        p.score = reference_score(body, h, links=p.links, linked=p.linked)
        p.prose = prose_score(body, h)
    marked = _mostly_marked(lines, parts)
    _find_subheadings(lines, parts, marked)
    content = _content(parts)
    has_list = any(p.role == "list-heading" for p in parts)
    good = sum(p.score > 0 for p in content)
    prior = _BEFORE_HEADING if has_list else 0.8 if good >= 0.5 * len(content) else 0.0
    if len(content) == 1:
        prior += 2.0
    for p in parts:
        if p.role == "list-heading":
            prior = _UNDER_HEADING
        elif p.role == "other-heading":
            prior = _UNDER_OTHER
        elif p.role == "heading" and has_list and prior < 0:
            prior = -1.0
        elif not p.role or p.role == "row":
            p.score += prior + _place(lines[p.unit.first], p, marked)
    _lean_on_neighbours([p for p in content if not _subordinate(lines[p.unit.first])])
    if has_list:
        _leave_alone_above(parts)
    _name(parts)


def _leave_alone_above(parts: Sequence[Part]) -> None:
    """Take no single line above the heading of a list for a reference, unless it is surely one.

    A by-line ("Why ponds sleep, by Ann Marsh, 3 May 2021.") has a name and a date, too.
    """
    at = next(k for k, p in enumerate(parts) if p.role == "list-heading")
    above = [p for p in _content(parts[:at]) if p.score > 0]
    below = [p for p in _content(parts[at:]) if p.score > 0]
    if len(above) == 1 and len(below) > 1 and above[0].score < _LONE and not above[0].unit.marker:
        above[0].score = 0.0


def _content(parts: Sequence[Part]) -> list[Part]:
    return [p for p in parts if not p.role or p.role == "row"]


def _mostly_marked(lines: Sequence[Line], parts: Sequence[Part]) -> bool:
    content = _content(parts)
    marked = sum(_is_marked(lines[p.unit.first], p) for p in content)
    return marked >= 2 and marked >= 0.5 * len(content)


def _is_marked(line: Line, p: Part) -> bool:
    """Whether a part has a number or bullet, in the text or by its markup."""
    return p.unit.marker is not None or line.item


def _place(line: Line, p: Part, marked: bool) -> float:
    """Score what the markup and the marker say."""
    score = 0.0
    if _is_marked(line, p):
        score += _MARKED
    elif marked:
        score += _UNMARKED
    if _subordinate(line):
        score += _QUOTED
    if p.role == "row":
        score += _ROW
    return score


def _subordinate(line: Line) -> bool:
    """Tell whether the markup puts a line below another: quoted, or inside an item."""
    return line.quoted or line.inside


def _lean_on_neighbours(content: Sequence[Part]) -> None:
    """Let a part that stands among references, and is no prose, count as one more easily."""
    sure = [p.score > 0.0 for p in content]
    for k, p in enumerate(content):
        near = sure[max(0, k - 2) : k] + sure[k + 1 : k + 3]
        prosaic = p.prose >= _PROSAIC or (p.bare and p.prose >= 1.0)
        if len(near) >= 2 and not prosaic and len(p.text) >= 15:
            p.score += max(0.0, 2.0 * sum(near) / len(near) - 1.0)


def _name(parts: Sequence[Part]) -> None:
    earlier: list[frozenset[str]] = []
    for p in parts:
        if p.role in ("list-heading", "other-heading", "heading"):
            p.kind = "heading"
        elif p.role in ("furniture", "gap"):
            p.kind = "furniture" if p.role == "furniture" else "gap"
        elif is_pointer(p.text) or _repeats(p.text, earlier):
            p.kind = "annotation"
        elif p.score > 0:
            p.kind = "reference"
            earlier.append(vocabulary(p.text))
        else:
            p.kind = "annotation" if earlier else "prose"


def _repeats(text: str, earlier: list[frozenset[str]]) -> bool:
    """Tell whether a note names an earlier work again, with remarks behind it or without."""
    if len(text) > 400 or not earlier or YEAR.search(text):
        return False
    return repeats(text[: prose_tail(text)], earlier)


def _find_subheadings(lines: Sequence[Line], parts: Sequence[Part], marked: bool) -> None:
    """Find lines that are headings by their form and by what stands below them."""
    for k, p in enumerate(parts[:-1]):
        below = parts[k + 1]
        if p.role or p.unit.first != p.unit.last:
            continue
        if p.unit.marker and (below.unit.marker or p.unit.marker.style != "dot"):
            continue
        line = lines[p.unit.first]
        if line.item or line.quoted or line.row or (below.role and below.role != "heading"):
            continue
        if (numbered_heading(p.text) and not p.links) or (
            looks_like_heading(p.text)
            and (line.blanks or not k or marked)
            and p.score < 0.5
            and p.prose < 3
            and (below.score > p.score or below.unit.marker)
        ):
            p.role = "heading"
