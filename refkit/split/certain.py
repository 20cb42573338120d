"""Line breaks at which there is no doubt, whatever the learned weights say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refkit.split.breaks import AUTHORS, DONE, Zone
from refkit.split.cues import YEAR, dated, end_cue, start_cue
from refkit.split.headings import looks_like_heading
from refkit.split.lines import Line

#: No text is wrapped at lines wider than this.
_UNWRAPPED = 150


def certain(lines: Sequence[Line], zone: Zone) -> list[bool | None]:
    """Tell for each line of a zone whether something begins there, None where it is open.

    Something begins where the markup says so; where every line has a blank line above it and
    none is indented; where nearly all lines are whole references, this one and the one above
    among them; where the lines are too wide to be wrapped, and neither this one nor the one
    above is cut off. Nothing begins inside a paragraph that has one date, in a list whose
    paragraphs nearly all have one.
    """
    members = zone.members
    apart = zone.spaced == 1.0 and not zone.hanging
    whole = [_is_whole(lines[i].text) for i in members]
    listed = sum(whole) >= 0.75 * len(whole)
    inner = _inside_paragraphs(lines, zone)
    out: list[bool | None] = []
    for k, i in enumerate(members):
        line = lines[i]
        sure: bool | None = None
        if (
            line.broken
            or line.row
            or (apart and not _goes_on(line.text))
            or (k and listed and whole[k] and whole[k - 1])
            or (k and _stands_apart(lines, zone, k))
        ):
            sure = True
        elif k and zone.widths[members[k - 1]] > _UNWRAPPED and not zone.marked:
            sure = _is_new(line, lines[members[k - 1]], zone) or None
        elif k and k in inner:
            sure = False
        out.append(sure)
    for lone in _lone_addresses(lines, zone):
        out[lone] = True
    return out


def _stands_apart(lines: Sequence[Line], zone: Zone, k: int) -> bool:
    """Tell whether a line is like a heading, between blank lines, behind a finished line."""
    if k + 1 >= len(zone.members) or zone.spaced == 1.0:
        return False
    above, line, below = (lines[i] for i in zone.members[k - 1 : k + 2])
    return (
        line.blanks > 0
        and below.blanks > 0
        and line.indent <= zone.base + 1
        and looks_like_heading(line.text)
        and not _goes_on(line.text)
        and not any(map(str.isdigit, line.text))
        and end_cue(above.text) in DONE
    )


def _is_new(line: Line, above: Line, zone: Zone) -> bool:
    """Tell whether a line of an unwrapped list begins something."""
    ended = end_cue(above.text)
    if line.indent > zone.base + 1 or not (ended in DONE or looks_like_heading(above.text)):
        return False
    start = start_cue(line.text[:90])
    return start not in ("lower", "digit", "punct", "url") or (
        start == "digit" and ended in ("stop", "paren", "year")
    )


def _goes_on(text: str) -> bool:
    return start_cue(text[:90]) in ("lower", "digit", "punct", "url")


def _is_whole(text: str) -> bool:
    """Tell whether a line begins, dates and ends as a reference does."""
    start = start_cue(text[:90])
    return (
        (start in AUTHORS or start == "cjk" or dated(text[:160]))
        and end_cue(text) in DONE
        and (YEAR.search(text) is not None or "年" in text)
    )


def _inside_paragraphs(lines: Sequence[Line], zone: Zone) -> set[int]:
    """Return the places in a zone that lie inside paragraphs of one reference each."""
    if not 0 < zone.spaced < 1 or zone.marked:
        return set()
    paragraphs: list[list[int]] = []
    for k, i in enumerate(zone.members):
        if not paragraphs or lines[i].blanks:
            paragraphs.append([])
        paragraphs[-1].append(k)
    years = [[k for k in p if YEAR.search(lines[zone.members[k]].text)] for p in paragraphs]
    several = sum(len(p) > 1 for p in paragraphs)
    if len(paragraphs) < 3 or several < 0.5 * len(paragraphs):
        return set()
    if sum(len(y) == 1 for y in years) < 0.8 * len(paragraphs):
        return set()
    headed = [looks_like_heading(lines[zone.members[p[0]]].text) for p in paragraphs]
    stacked = sum(headed) >= 0.6 * len(headed)
    out: set[int] = set()
    for p, y, head in zip(paragraphs, years, headed, strict=True):
        if len(y) == 1:
            out |= set(p[2:] if head and not stacked else p[1:])
    return out


#: A DOI that is not called one.
_DOI = re.compile(r"10\.\d{4,9}/\S+")


def _lone_addresses(lines: Sequence[Line], zone: Zone) -> Sequence[int]:
    """Return the only lines that are bare addresses, in a list whose other lines begin alike.

    Several stand side by side: an address below each reference is a part of it.
    """
    members = zone.members
    if len(members) < 5 or zone.spaced > 0.2 or zone.hanging:
        return ()
    starts = [start_cue(lines[i].text[:90]) for i in members]
    bare = [
        k
        for k, i in enumerate(members)
        if (starts[k] == "url" and " " not in lines[i].text) or _DOI.fullmatch(lines[i].text)
    ]
    if not bare or bare[-1] - bare[0] >= len(bare):
        return ()
    others = [k for k in range(len(members)) if k not in bare]
    texts = [lines[members[k]].text for k in others]
    alike = sum(s == starts[-1] for s in starts)
    # Where others have their address behind them, this one is nobody's.
    inline = sum(end_cue(text) == "url" for text in texts) > 1 and all(
        end_cue(text) in DONE and starts[k] not in ("lower", "digit", "punct")
        for k, text in zip(others, texts, strict=True)
    )
    return bare if inline or alike >= len(members) - 1 - len(bare) else ()
