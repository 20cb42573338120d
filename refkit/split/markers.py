"""Numbers and bullets in front of references."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refkit.split.cues import end_cue
from refkit.split.letters import CJK, OPEN_QUOTE, UPPER
from refkit.split.lines import Line

_AFTER = rf"(?=[{UPPER}{OPEN_QUOTE}{CJK}(\[<—–_*a-z0-9.’'-])"
_STYLES = re.compile(
    rf"""
      (?P<bracket>[\[［【〔](?P<b>\d{{1,4}}|[A-Za-z][A-Za-z+]{{0,7}}\d{{2,4}}[a-z]?)[\]］】〕][.:]?)\s*
    | (?P<paren>[(（](?P<p>\d{{1,3}})[)）])\s*(?=\S)
    | (?P<dot>(?P<d>\d{{1,4}})[.．、](?:[-–]?\s+|(?=[^\W\d_{CJK}]{{2}}|[{CJK}{OPEN_QUOTE}]|[{UPPER}]\.)))
    | (?P<close>(?P<c>\d{{1,3}})[)）])\s*(?=\S)
    | (?P<super>(?P<s>[⁰¹²³⁴-⁹]{{1,3}}))\s*(?=\S)
    | (?P<circled>(?P<o>[①-⑳]))\s*
    | (?P<caret>\^(?P<k>\d{{1,3}}))[ .]?\s*
    | (?P<hash>\#(?P<h>\d{{1,3}})[.:)]?)\s+
    | (?P<note>(?:注|註|Note|Fn\.?|Anm\.?)[ ]?(?P<n>\d{{1,3}})[.:)）]?)\s*(?=\S)
    | (?P<slide>(?:[Ss]lides?|Folie|[Dd]iapositiv[ae]|[Ss]lajd|Dia|Слайд|スライド)[ ]?(?P<l>\d{{1,3}})[ ]?[:.–-]?)\s+
    | (?P<column>(?P<t>\d{{1,4}})(?:\t|[ ]{{2,}}))\s*(?=\S)
    | (?P<bare>(?P<r>\d{{1,3}})[ ])(?=\S)
    | (?P<glued>(?P<g>\d{{1,3}}))(?=[{UPPER}{OPEN_QUOTE}])
    | (?P<ring>o)[ \t]+(?=\S)
    | (?P<bullet>[•●▪■□◆◇◦‣·∙・*+►➢➤✓✔→»§\uf0b7\uf0a7]|[–—-]|\^(?:[ ][a-z](?=[ ]))*(?=[ ]+[{UPPER}{OPEN_QUOTE}]))(?:\s+|(?<=[•●▪■◆‣・\uf0b7\uf0a7])(?=\S))(?=\S)
    """,
    re.VERBOSE,
)
_VALUES = "bpdcsokhnltrg"
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_STRONG = frozenset(
    {"bracket", "paren", "dot", "close", "super", "circled", "caret", "hash", "note", "slide"}
)
_WEAK = frozenset({"column", "bare", "glued"})


@dataclass(frozen=True, slots=True)
class Marker:
    """A number or bullet.

    Attributes:
        style: How it is printed (``bracket``, ``dot``, ``bullet`` ...).
        value: Its number, 0 for bullets, -1 for keys such as ``Knu86``.
        label: It as printed.
        length: Characters up to the text behind it.
    """

    style: str
    value: int
    label: str
    length: int


def candidate(text: str) -> Marker | None:
    """Return what looks like a number or bullet at the start of a text."""
    found = _STYLES.match(text)
    if not found:
        return None
    style = next(name for name in _NAMES if found[name])
    label = found[style].strip()
    if style in ("bullet", "ring"):
        return Marker(style, 0, label, found.end())
    printed = next((found[v] for v in _VALUES if found[v]), "")
    if style == "circled":
        value = ord(printed) - 0x245F
    else:
        printed = printed.translate(_SUPERSCRIPT)
        value = int(printed) if printed.isdigit() else -1
    return Marker(style, value, label, found.end())


_NAMES = (
    "bracket", "paren", "dot", "close", "super", "circled", "caret", "hash", "note", "slide", "column",
    "bare", "glued", "ring", "bullet",
)  # fmt: skip


def find_markers(lines: Sequence[Line]) -> list[Marker | None]:
    """Return for each line its number or bullet, if the list as a whole bears it out.

    A number counts if a neighbouring one of the same style precedes or follows it in
    value; styles that could well be text ("12 Angry Men") need a run of three.
    """
    out: list[Marker | None] = [None] * len(lines)
    by_style: dict[str, list[tuple[int, Marker]]] = {}
    for i, line in enumerate(lines):
        if line.row or line.heading:
            continue
        if (found := candidate(line.text)) and found.length < len(line.text):
            by_style.setdefault(found.style, []).append((i, found))
    for style, members in by_style.items():
        if style == "bullet" or (style == "ring" and _is_ring(members, lines)):
            for i, marker in members:
                out[i] = marker
            continue
        if style == "ring":
            continue
        for i, marker in _borne_out(members, lines, style):
            if out[i] is None or style in _STRONG:
                out[i] = marker
    return out


def _is_ring(members: list[tuple[int, Marker]], lines: Sequence[Line]) -> bool:
    """Tell whether the letter o stands for a bullet: often, or before capitals only."""
    capitals = sum(lines[i].text[m.length].isupper() for i, m in members)
    return len(members) >= 2 and (capitals == len(members) or 3 * len(members) >= len(lines))


def _borne_out(
    members: list[tuple[int, Marker]], lines: Sequence[Line], style: str
) -> list[tuple[int, Marker]]:
    """Keep the members that belong to an ascending sequence."""
    if style in _WEAK:
        run = _longest_run(members, wide=style == "column")
        return run if len(run) >= (3 if style != "column" else 2) else []
    keep: list[tuple[int, Marker]] = []
    for k, (i, marker) in enumerate(members):
        near = members[max(0, k - 3) : k] + members[k + 1 : k + 4]
        follows = any((m.value - marker.value) in ((1, 2) if j > i else (-1, -2)) for j, m in near)
        alone = marker.value == 1 or i == 0 or (i == 1 and lines[0].heading)
        key = marker.value == -1 or style == "bracket" or (style == "slide" and len(members) > 1)
        if follows or alone or key or _rises(keep, i, marker, lines):
            keep.append((i, marker))
    return keep


def _rises(keep: list[tuple[int, Marker]], i: int, marker: Marker, lines: Sequence[Line]) -> bool:
    """Tell whether a number goes on from the last one with a gap, behind a finished line."""
    if not keep or not 0 < marker.value - keep[-1][1].value <= 30:
        return False
    return lines[i].indent <= lines[keep[-1][0]].indent + 1 and end_cue(lines[i - 1].text) in (
        "stop", "url", "number", "year", "paren",
    )  # fmt: skip


def _longest_run(members: list[tuple[int, Marker]], *, wide: bool) -> list[tuple[int, Marker]]:
    """Return the longest chain of members with slowly ascending values."""
    step = 30 if wide else 2
    best: list[int] = []
    back: list[int] = []
    for k, (_, marker) in enumerate(members):
        length, link = 1, -1
        for j in range(max(0, k - 12), k):
            if 0 < marker.value - members[j][1].value <= step and best[j] + 1 > length:
                length, link = best[j] + 1, j
        best.append(length)
        back.append(link)
    if not best:
        return []
    k = max(range(len(best)), key=best.__getitem__)
    out = []
    while k >= 0:
        out.append(members[k])
        k = back[k]
    return out[::-1]
