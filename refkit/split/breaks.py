"""What is seen at each line break: the features from which it is decided what begins there."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import combining, normalize

from refkit.parse.lexicon import GIVEN, RARE, SURNAME, flags
from refkit.split.cues import YEAR, dated, end_cue, open_brackets, start_cue
from refkit.split.headings import looks_like_heading
from refkit.split.lines import Line
from refkit.split.markers import Marker

AUTHORS = frozenset({"dash", "inverted", "vancouver", "direct", "caps", "named", "given"})
_OPEN = frozenset({"cjk", "other", "cap", "quote", "lower"})
DONE = frozenset({"stop", "url", "number", "year", "paren", "link"})
_FIRST = re.compile(r"[^\W\d_]+")
_NEAR = 14


@dataclass(slots=True)
class Zone:
    """Lines between two headings, and what they have in common.

    Attributes:
        members: Their indices.
        roles: Lines that are headings, with their role.
        widths: For each line the width that its paragraph and those like it have.
        hanging: 1 if first lines stand to the left of the others, -1 if to the right.
        base: The smallest indent.
        marked: Share of lines with a number or bullet.
        spaced: Share of lines with a blank line above.
        sorted: The authors at line starts are in alphabetical order.
    """

    members: list[int] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)
    widths: dict[int, int] = field(default_factory=dict)
    hanging: int = 0
    base: int = 0
    marked: float = 0.0
    spaced: float = 0.0
    sorted: bool = False


def survey(zone: Zone, lines: Sequence[Line], markers: Sequence[Marker | None]) -> None:
    """Fill in what the lines of a zone have in common."""
    members = zone.members
    if not members:
        return
    zone.marked = sum(markers[i] is not None for i in members) / len(members)
    later = members[1:]
    zone.spaced = sum(lines[i].blanks > 0 for i in later) / len(later) if later else 0.0
    zone.base = min(lines[i].indent for i in members)
    low, deep = [0, 0], [0, 0]
    for i in members:
        which = deep if lines[i].indent > zone.base + 1 else low
        which[0] += 1
        which[1] += start_cue(lines[i].text[:90]) in AUTHORS or markers[i] is not None
    if low[0] and deep[0]:
        zone.hanging = 1 if low[1] / low[0] >= deep[1] / deep[0] else -1
    _measure(zone, lines)
    heads = [
        plain(found[0])
        for i in members
        if start_cue(lines[i].text[:90]) in AUTHORS and (found := _FIRST.search(lines[i].text))
    ]
    rising = sum(a <= b for a, b in pairwise(heads))
    zone.sorted = len(heads) >= 4 and rising >= 0.75 * (len(heads) - 1)


def _measure(zone: Zone, lines: Sequence[Line]) -> None:
    """Find for each line how wide the column is that it stands in."""
    paragraphs: list[list[int]] = []
    for i in zone.members:
        if not paragraphs or lines[i].blanks or lines[i].broken:
            paragraphs.append([])
        paragraphs[-1].append(i)
    tops = [max(lines[i].width for i in p) for p in paragraphs]
    for k, p in enumerate(paragraphs):
        near = [
            tops[j]
            for j in range(max(0, k - 6), min(len(paragraphs), k + 7))
            if (len(paragraphs[j]) > 1 or len(p) == 1) and tops[k] * 0.6 <= tops[j] <= tops[k] * 1.6
        ]
        width = max([*near, tops[k]])
        for i in p:
            zone.widths[i] = width


def plain(word: str) -> str:
    """Return a word without case and accents, as lists are sorted."""
    word = word.casefold()
    if word.isascii():
        return word
    return "".join(c for c in normalize("NFD", word) if not combining(c))


def _known(text: str, marker: Marker | None) -> str:
    """Tell whether the first two words of a line are known as names."""
    words = _FIRST.findall(text[marker.length if marker else 0 :][:50])[:2]
    kinds = []
    for word in words:
        flag = flags(word)
        kinds.append(
            "s" if flag & SURNAME else "g" if flag & GIVEN else "r" if flag & RARE else "-"
        )
    initial = len(words) > 1 and len(words[1]) <= 2
    return "".join(kinds) + ("i" if initial else "")


def _bucket(value: float, *edges: float) -> int:
    return bisect_right(edges, value)


def features(
    lines: Sequence[Line],
    markers: Sequence[Marker | None],
    zone: Zone,
    over: set[int],
    known_breaks: Sequence[bool | None] = (),
) -> list[list[str]]:
    """Return the features of each line of a zone, in order.

    Args:
        lines: All lines.
        markers: Their numbers and bullets.
        zone: The zone, surveyed.
        over: Lines with furniture between them and the line above.
        known_breaks: For each line whether it is decided already; such lines get none.
    """
    members = zone.members
    starts = [start_cue(lines[i].text[:90]) for i in members]
    ends = [end_cue(lines[i].text) for i in members]
    datings = [dated(lines[i].text[:160]) for i in members]
    years = [YEAR.search(lines[i].text) is not None for i in members]
    sizes = [lines[i].width for i in members]
    words = [len(lines[i].text.split(None, 1)[0]) for i in members]
    n = len(members)
    fills = [9.0] * n
    for k in range(1, n):
        width = max(zone.widths[members[k - 1]], 1)
        fills[k] = (sizes[k - 1] + 1 + words[k]) / width
    # Where lines were cut at a fixed width, none but the last of a reference has room for the
    # next word; in a book's column many have, as letters differ in width.
    near = [fill for fill in fills[1:] if fill >= 0.85]
    tight = _bucket(sum(fill <= 1.0 for fill in near) / len(near), 0.05, 0.15, 0.3) if near else 9
    full = [0]
    done = [0]
    author = [0]
    for k in range(n):
        full.append(full[-1] + (k + 1 < n and fills[k + 1] >= 0.9))
        done.append(done[-1] + (ends[k] in DONE))
        author.append(author[-1] + (starts[k] in AUTHORS or datings[k]))
    common = Counter(starts)
    heads = _heads(lines, members, starts)
    spaced = _bucket(zone.spaced, 0.001, 0.35, 0.9)
    marked = _bucket(zone.marked, 0.001, 0.2, 0.75)
    titles = [looks_like_heading(lines[i].text) for i in members]
    tops = [k for k in range(n) if k == 0 or lines[members[k]].blanks]
    entitled = _bucket(sum(titles[k] for k in tops) / len(tops), 0.3, 0.6) if n else 0
    wholes = [
        (starts[k] in AUTHORS or datings[k] or (starts[k] == starts[0] and starts[k] in _OPEN))
        and ends[k] in DONE
        and years[k]
        for k in range(n)
    ]
    whole = [0]
    for one in wholes:
        whole.append(whole[-1] + one)
    known = [_known(lines[i].text, markers[i]) for i in members]
    out: list[list[str]] = []
    since = 0
    for k, i in enumerate(members):
        line = lines[i]
        since = 1 if k and (starts[k - 1] in AUTHORS or markers[members[k - 1]]) else since + 1
        if k == 0 or (known_breaks and known_breaks[k] is not None):
            out.append([] if k else ["first"])
            continue
        above = lines[members[k - 1]]
        a, b = max(0, k - _NEAR), min(n, k + _NEAR)
        wide = _bucket(zone.widths[members[k - 1]], 45, 62, 100, 140)
        share = _bucket((full[b] - full[a]) / (b - a), 0.15, 0.35, 0.55, 0.75)
        ended = _bucket((done[b] - done[a]) / (b - a), 0.4, 0.7, 0.95)
        begun = _bucket((author[b] - author[a]) / (b - a), 0.25, 0.5, 0.9)
        fill = _bucket(fills[k], 0.5, 0.7, 0.8, 0.9, 1.0001)
        start, end = starts[k], ends[k - 1]
        marker = markers[i].style if markers[i] is not None else ""  # type: ignore[union-attr]
        size = _bucket(len(line.text), 12, 30, 60, 100)
        indent = line.indent - above.indent
        step = "=" if abs(indent) <= 1 else ">" if indent > 0 else "<"
        deep = line.indent > zone.base + 1
        f = [
            "line",
            f"blank={min(line.blanks, 2)}|{spaced}",
            f"blank={min(line.blanks, 2)}|{start}",
            f"blank={line.blanks > 0}|{step}",
            f"blank={line.blanks > 0}|{end in DONE}|{share}",
            f"mark={marker}",
            f"mark={bool(marker)}|{marked}",
            f"mark={bool(marker)}|{marked}|{line.blanks > 0}",
            f"hang={zone.hanging}|{deep}",
            f"hang={zone.hanging}|{deep}|{line.blanks > 0}|{marked}",
            f"step={step}",
            f"fill={fill}|{wide}",
            f"fill={fill}|{share}",
            f"fill={fill}|{ended}|{begun}",
            f"fill={fill}|{start}",
            f"fill={fill}|{end}",
            f"tight={tight}|{fill}",
            f"tight={tight}|{fill}|{end in DONE}",
            f"end={end}",
            f"end={end}|{share}",
            f"end={end}|{wide}",
            f"end={end}|{ended}",
            f"start={start}",
            f"start={start}|{end}",
            f"start={start}|{begun}",
            f"start={start}|{share}",
            f"start={start}|{_bucket(common[start] / n, 0.2, 0.5, 0.8)}",
            f"dated={datings[k]}|{begun}",
            f"dated={datings[k]}|{start}",
            f"above={starts[k - 1]}|{start}",
            f"next={starts[k + 1] if k + 1 < n else ''}|{start}",
            f"year={years[k - 1]}|{years[k]}|{datings[k]}",
            f"year={years[k - 1]}|{years[k]}|{share}",
            f"order={heads[k]}|{zone.sorted}",
            f"size={size}|{_bucket(len(above.text), 12, 30, 60, 100)}",
            f"since={min(since, 4)}|{years[k - 1]}",
            f"since={min(since, 4)}|{start in AUTHORS}",
        ]
        entire = _bucket((whole[b] - whole[a]) / (b - a), 0.08, 0.25, 0.5, 0.8)
        f += [
            f"whole={entire}|{fill}|{wholes[k]}",
            f"whole={entire}|{start}|{end in DONE}",
            f"whole={entire}|{wholes[k]}|{wholes[k - 1]}|{line.blanks > 0}",
            f"whole={entire}|{datings[k]}|{years[k]}|{years[k - 1]}",
        ]
        ready = f"{start in AUTHORS}|{datings[k]}|{end in DONE}"
        f += [
            f"ready={ready}|{begun}",
            f"ready={ready}|{fill}",
            f"ready={ready}|{years[k - 1]}",
            f"known={known[k]}|{start}",
            f"known={known[k]}|{fill}",
            f"known={known[k]}|{years[k - 1]}|{years[k]}",
            f"title={titles[k]}|{line.blanks > 0}|{end in DONE}",
            f"title={titles[k]}|{bool(k + 1 < n and markers[members[k + 1]])}",
            f"lone={n <= 3}|{ready}",
            f"form={fill}|{wide}|{share}|{min(line.blanks, 1)}|{step}|{zone.hanging}|{deep}",
            f"form={fill}|{wide}|{ended}|{begun}|{marked}|{bool(marker)}",
            f"form={end in DONE}|{start}|{share}|{wide}|{min(line.blanks, 1)}|{begun}",
            f"first={starts[0] == start}|{start}",
            f"first={starts[0] == start}|{start}|{fill}",
            f"title={titles[k]}|{line.blanks > 0}|{entitled}",
        ]
        if open_brackets(above.text[-300:]):
            f.append(f"open|{wide}")
        if i in over:
            f.append(f"over|{end in DONE}|{start in AUTHORS}")
        if line.inside:
            f.append("inside")
        out.append(f)
    return out


def _heads(lines: Sequence[Line], members: Sequence[int], starts: Sequence[str]) -> list[str]:
    """Tell for each line whether its first word fits the alphabetical order around it."""
    words: list[str] = []
    for i in members:
        found = _FIRST.search(lines[i].text[:60])
        words.append(plain(found[0]) if found else "")
    out = []
    last = ""
    for k, word in enumerate(words):
        if starts[k] not in AUTHORS and starts[k] != "cap":
            out.append("none")
            continue
        following = next(
            (words[j] for j in range(k + 1, min(k + 6, len(words))) if starts[j] in AUTHORS), ""
        )
        fits = last <= word and (not following or word <= following)
        out.append("in" if fits else "out")
        if starts[k] in AUTHORS:
            last = word
    return out
