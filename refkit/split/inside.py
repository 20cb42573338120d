"""Several references in one stretch: ``[1] … [2] …``, ``(a) … (b) …``, ``…; …``, one paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkit.split.cues import end_cue, start_cue
from refkit.split.letters import CJK, DASH, OPEN_QUOTE, UPPER

_YEAR = re.compile(
    r"(?<![\d/.–-])(?:1[4-9]|20)\d\d(?![\d–-])[a-z]?|in press|forthcoming|n\. ?d\.|https?://|www\."
)
_NUMBERED = re.compile(
    rf"(?:(?<=\s)|^)(?:[\[［](?P<b>\d{{1,4}})[\]］]|\((?P<p>\d{{1,3}})\)|(?P<d>\d{{1,3}})\.(?=\s)|(?P<c>\d{{1,3}})\))"
    rf"\s*(?=[{UPPER}{OPEN_QUOTE}{CJK}a-zà-ÿ—_])"
)
_LETTERED = re.compile(r"(?:(?<=\s)|^)\(?([a-z])\)\s*(?=\S)")
_SEMICOLON = re.compile(r"[;；]\s+(?:and\s+|und\s+|et\s+)?(?=\S)")
_SENTENCE = re.compile(
    rf"(?:(?<=[.)\]>”’\"?!…»/\d])|(?<=[\w/]))\s+(?=[{UPPER}{OPEN_QUOTE}{DASH}_]|(?:d[’']|van |von |de |der |’t )[{UPPER}a-z])"
)
_TAIL = 90

_START = {
    "dash": 3.0, "inverted": 3.5, "vancouver": 2.5, "direct": 1.8, "caps": 1.8, "named": 1.2,
    "given": 0.8, "quote": 0.3, "url": 0.5,
}  # fmt: skip
_END = {
    "url": 2.0, "number": 1.5, "year": 1.5, "stop": 1.0, "paren": 1.2, "quote": 0.2, "word": -1.5,
    "initial": -4.0, "comma": -6.0, "colon": -6.0, "abbreviation": -2.0, "function": -6.0,
    "hyphen": -6.0, "range": -6.0, "open": -6.0, "link": 0.5, "other": -2.0,
}  # fmt: skip
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


def find_cuts(text: str, value: int = 0) -> list[Cut]:
    """Find where a stretch holds one reference after another.

    Args:
        text: Clean text of the stretch, without its own number.
        value: That number, 0 if it has none.
    """
    if len(text) < 60 or len(text) > _LONGEST:
        return []
    for find in (_numbered, _lettered):
        if cuts := find(text, value):
            return cuts
    return _by_evidence(text)


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
            if before and end_cue(before) in ("comma", "colon", "function", "open", "hyphen"):
                continue
            if start_cue(text[found.end() : found.end() + _TAIL]) == "lower":
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
    return all(_YEAR.search(text, a, b) for a, b in zip(edges, ends, strict=True))


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


def _by_evidence(text: str) -> list[Cut]:
    """Find the best way to cut a text in which no number shows the way."""
    years = [m.start() for m in _YEAR.finditer(text)]
    if len(years) < 2:
        return []
    own = start_cue(text[:_TAIL])
    scored: list[tuple[Cut, float]] = []
    for found in _SEMICOLON.finditer(text):
        score = _score(text, found.start(), found.end(), own) + 2.5
        scored.append((Cut(found.start(), found.end()), score))
    for found in _SENTENCE.finditer(text):
        score = _score(text, found.start(), found.end(), own)
        if score > -1.0:
            scored.append((Cut(found.start(), found.end()), score))
    scored.sort(key=lambda s: s[0].start)
    return _best(text, years, scored) if scored else []


def _score(text: str, end: int, start: int, own: str) -> float:
    """Score that one reference ends at ``end`` and the next begins at ``start``."""
    ahead = text[start : start + _TAIL]
    cue = start_cue(ahead)
    if cue not in _START:
        return -9.0
    score = _START[cue] - 3.2
    if text[end] not in ";；":
        score += _END[end_cue(text[max(0, end - _TAIL) : end])]
    if cue == own:
        score += 1.0
    found = _YEAR.search(text, start, start + 220)
    if found is None:
        score -= 2.5
    elif found.start() - start < 70:
        score += 0.8
    return score


def _best(text: str, years: list[int], scored: list[tuple[Cut, float]]) -> list[Cut]:
    """Choose cuts so that every part is a reference, by dynamic programming."""
    n = len(scored)
    best = [0.0] * (n + 1)
    back = [-1] * (n + 1)
    count = _counter(years)
    for k in range(n + 1):
        end = scored[k][0].end if k < n else len(text)
        top, link = _part(0, end, count), -1
        for j in range(max(0, k - 24), k):
            value = best[j] + _part(scored[j][0].start, end, count)
            if value > top:
                top, link = value, j
        best[k] = top + (scored[k][1] if k < n else 0.0)
        back[k] = link
    out: list[Cut] = []
    k = back[n]
    while k >= 0:
        out.append(scored[k][0])
        k = back[k]
    return out[::-1]


def _counter(years: list[int]):  # type: ignore[no-untyped-def]
    from bisect import bisect_left

    def count(a: int, b: int) -> int:
        return bisect_left(years, b) - bisect_left(years, a)

    return count


def _part(start: int, end: int, count) -> float:  # type: ignore[no-untyped-def]
    n = count(start, end)
    score = 0.0
    if n == 0:
        score -= 6.0
    elif n > 3:
        score -= 0.3 * (n - 3)
    if end - start < 30:
        score -= 4.0
    return score
