"""Several references in one stretch: ``[1] … [2] …``, ``(a) … (b) …``, ``…; …``, one paragraph."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from refkit.split.breaks import AUTHORS
from refkit.split.cues import end_cue, start_cue
from refkit.split.letters import CJK, OPEN_QUOTE, UPPER
from refkit.split.model import weights
from refkit.split.places import ANCHOR, TAIL, Place, places

_NUMBERED = re.compile(
    rf"(?:(?<=\s)|^)(?:[\[［](?P<b>\d{{1,4}})[\]］]|\((?P<p>\d{{1,3}})\)|(?P<d>\d{{1,3}})\.(?=\s)|(?P<c>\d{{1,3}})\))"
    rf"\s*(?=[{UPPER}{OPEN_QUOTE}{CJK}a-zà-ÿ—_\d(])"
)
_LETTERED = re.compile(r"(?:(?<=\s)|^)\(?([a-z])\)\s*(?=\S)")
_LONGEST = 60_000


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where one reference ends and the next begins.

    Attributes:
        end: Offset behind the first one.
        start: Offset of the second one.
        label: Number or letter between them.
    """

    end: int
    start: int
    label: str = ""


def find_cuts(text: str, value: int = 0, size: str = "False1") -> list[Cut]:
    """Find where a stretch holds one reference after another.

    Args:
        text: Clean text of the stretch, without its own number.
        value: That number, 0 if it has none.
        size: How long it is beside others (:func:`~refkit.split.places.size_class`).
    """
    if len(text) < 60 or len(text) > _LONGEST:
        return []
    for find in (_numbered, _lettered):
        if cuts := find(text, value):
            return cuts
    return _by_evidence(text, size)


def _numbered(text: str, value: int) -> list[Cut]:
    """Find ``[1] … [2] …``: numbers that count on, in one style."""
    if not any(c in text for c in "])."):
        return []
    best: list[Cut] = []
    by_style: dict[str, list[tuple[int, re.Match[str]]]] = {}
    for found in _NUMBERED.finditer(text):
        style = found.lastgroup or ""
        by_style.setdefault(style, []).append((int(found[style]), found))
    for members in by_style.values():
        expected = value + 1 if value > 0 else 0
        run: list[Cut] = []
        for number, found in members:
            if expected and number != expected:
                continue
            if not expected and number != 1 and found.start() > 0:
                continue
            before = text[: found.start()].rstrip()
            announced = not run and len(before) < 60 and before.endswith((":", "："))
            if (
                before
                and not announced
                and end_cue(before) in ("comma", "colon", "function", "open", "hyphen")
            ):
                continue
            if style == "d" and start_cue(text[found.end() : found.end() + TAIL]) == "lower":
                continue
            run.append(Cut(len(before), found.end(), found[0].strip()))
            expected = number + 1
        if len(run) > max(1, len(best)) or (value > 0 and len(run) > len(best)):
            best = run
    return best if len(best) >= 2 or (value > 0 and _whole(text, best)) else []


def _whole(text: str, cuts: list[Cut]) -> bool:
    """Tell whether all parts have a year or an address."""
    if not cuts:
        return False
    edges = [0, *(c.start for c in cuts)]
    ends = [*(c.end for c in cuts), len(text)]
    return all(ANCHOR.search(text, a, b) for a, b in zip(edges, ends, strict=True))


def _lettered(text: str, value: int) -> list[Cut]:
    """Find ``(a) … (b) …``."""
    if not text.startswith(("(a)", "a)")):
        return []
    cuts: list[Cut] = []
    expected = "a"
    for found in _LETTERED.finditer(text):
        if found[1] == expected and (not cuts or found.start() - cuts[-1].start > 12):
            end = len(text[: found.start()].rstrip())
            cuts.append(Cut(end, found.end(), found[0].strip()))
            expected = chr(ord(expected) + 1)
    return cuts if len(cuts) >= 2 else []


def _by_evidence(text: str, size: str) -> list[Cut]:
    """Find the best way to cut a text in which no number shows the way."""
    anchors = [m.start() for m in ANCHOR.finditer(text)]
    if len(anchors) < 2:
        return []
    get = weights().places.get
    series = 3.0 if _is_series(text) else 0.0
    scored: list[tuple[Place, float]] = []
    for place in places(text, anchors, size):
        score = sum(get(name, 0.0) for name in place.seen) + _semicolon(text, place, anchors)
        if series and ";" in text[place.end : place.start]:
            score += series
        if score > -4.0:
            scored.append((place, score))
    return _best(text, anchors, scored) if scored else []


def _is_series(text: str) -> bool:
    """Tell whether all of three or more parts between semicolons have a date or an address."""
    parts = text.split(";")
    return len(parts) > 2 and all(len(p) > 15 and ANCHOR.search(p) for p in parts)


def _semicolon(text: str, place: Place, anchors: list[int]) -> float:
    """Score a semicolon that has a date before it and, behind authors, another one."""
    if ";" not in text[place.end : place.start]:
        return 0.0
    left, right = text.rfind(";", 0, place.end) + 1, text.find(";", place.start)
    before = bisect_left(anchors, place.end) - bisect_left(anchors, left)
    behind = bisect_left(anchors, right if right > 0 else len(text)) - bisect_left(
        anchors, place.start
    )
    cue = start_cue(text[place.start : place.start + TAIL])
    return 1.5 if before and behind and cue in AUTHORS else 0.0


def _best(text: str, anchors: list[int], scored: list[tuple[Place, float]]) -> list[Cut]:
    """Choose cuts so that every part is a reference, by dynamic programming."""
    n = len(scored)
    best = [0.0] * (n + 1)
    back = [-1] * (n + 1)
    for k in range(n + 1):
        end = scored[k][0].end if k < n else len(text)
        top, link = _part(0, end, anchors), -1
        for j in range(max(0, k - 24), k):
            value = best[j] + _part(scored[j][0].start, end, anchors)
            if value > top:
                top, link = value, j
        best[k] = top + (scored[k][1] if k < n else 0.0)
        back[k] = link
    out: list[Cut] = []
    k = back[n]
    while k >= 0:
        out.append(Cut(scored[k][0].end, scored[k][0].start))
        k = back[k]
    return out[::-1]


def _part(start: int, end: int, anchors: list[int]) -> float:
    n = bisect_left(anchors, end) - bisect_left(anchors, start)
    score = 0.0 if n else -3.0
    if end - start < 30:
        score -= 3.0
    return score
