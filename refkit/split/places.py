"""Places inside a line where one reference may end and another begin, and what is seen there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from refkit.split.cues import dated, end_cue, start_cue
from refkit.split.letters import CJK, DASH, OPEN_QUOTE, UPPER
from refkit.split.words import BIBLIOGRAPHIC, FUNCTION

#: What a reference has at least one of: a date, or an address.
ANCHOR = re.compile(
    r"(?<![\d/.–-])(?:1[4-9]|20)\d\d(?![\d–-])[a-z]?|in press|forthcoming|n\. ?d\.|https?://|www\."
)
_SEMICOLON = re.compile(r"\s?[;；]\s+(?:and\s+|und\s+|et\s+)?(?=\S)")
_SENTENCE = re.compile(
    rf"(?:(?<=[.)\]>”’»\"?!…/\d。])|(?<=[\w/]))\s+"
    rf"(?=[{UPPER}{OPEN_QUOTE}{DASH}_]|(?:d[’']|van |von |de |der |’t )[{UPPER}a-z]|https?:|www\.)"
    rf"|(?<=[.。])\s*(?=[{CJK}])"
)
_WORD = re.compile(r"[^\W\d_]+")
TAIL = 90


@dataclass(frozen=True, slots=True)
class Place:
    """A place where one reference may end.

    Attributes:
        end: Offset behind the first one.
        start: Offset of the second one.
        seen: The features.
    """

    end: int
    start: int
    seen: tuple[str, ...]


def size_class(length: int, usual: int, total: int) -> str:
    """Name how long a stretch is beside the others: an unusually long one may hold several.

    Args:
        length: Its length.
        usual: Length that half of the stretches reach.
        total: Length of the whole input.
    """
    beside = bisect_right((0.8, 1.2, 1.6, 2.2), length / max(1, usual))
    return f"{length > 0.6 * total}{beside}"


def places(text: str, anchors: list[int], size: str) -> list[Place]:
    """Return the places of a text that could end a reference, between its first and last anchor.

    Args:
        text: Clean text of a stretch.
        anchors: Offsets of its dates and addresses.
        size: Its :func:`size_class`.
    """
    found = {m.start(): m.end() for m in _SEMICOLON.finditer(text)}
    for m in _SENTENCE.finditer(text):
        if start_cue(text[m.end() : m.end() + TAIL]) not in ("punct", "digit", "other"):
            found.setdefault(m.start(), m.end())
    own = start_cue(text[:TAIL])
    own_dated = dated(text[:160])
    rate = (
        bisect_right((1, 2, 3, 5), len(anchors)),
        bisect_right((60, 110, 200), len(text) // max(1, len(anchors))),
    )
    out: list[Place] = []
    last = 0
    for end, start in sorted(found.items()):
        if end <= anchors[0] or start > anchors[-1]:
            # What would be cut off has neither date nor address.
            last = start
            continue
        seen = _seen(text, end, start, anchors, last)
        ahead = text[start : start + TAIL]
        cue = start_cue(ahead)
        is_dated = dated(text[start : start + 160])
        semicolon = _is_semicolon(text, end)
        seen += [
            f"own={cue == own}|{cue}|{semicolon}",
            f"owndated={own_dated}|{is_dated}",
            f"size={size}|{cue}",
            f"size={size}|{semicolon}|{rate[0]}",
            f"size={size}|{is_dated}|{own_dated}|{cue == own}",
            f"rate={rate[0]}|{rate[1]}",
            f"rate={rate[0]}|{cue}",
        ]
        out.append(Place(end, start, tuple(seen)))
        last = start
    return out


def _is_semicolon(text: str, end: int) -> bool:
    return text[end] in ";；" or text[end + 1 : end + 2] in (";", "；")


def _seen(text: str, end: int, start: int, anchors: list[int], last: int) -> list[str]:
    before, ahead = text[max(0, end - TAIL) : end], text[start : start + TAIL]
    sep = ";" if _is_semicolon(text, end) else "."
    left, cue = end_cue(before), start_cue(ahead)
    is_dated = dated(text[start : start + 160])
    k = bisect_left(anchors, start)
    to_next = anchors[k] - start if k < len(anchors) else 999
    since = end - anchors[k - 1] if k else 999
    near = bisect_right((12, 30, 70, 220), to_next)
    back = bisect_right((8, 25, 60, 150), since)
    fresh = bisect_left(anchors, end) > bisect_left(anchors, last)
    word = _WORD.match(ahead)
    small = word[0].lower() if word else ""
    kind = (
        "bib" if small in BIBLIOGRAPHIC else "func" if small in FUNCTION or small == "in" else "no"
    )
    return [
        f"sep={sep}",
        f"end={left}|{sep}",
        f"start={cue}|{sep}",
        f"start={cue}|{left}",
        f"dated={is_dated}|{cue}",
        f"dated={is_dated}|{near}",
        f"near={near}|{cue}",
        f"back={back}|{left}",
        f"back={back}|{near}",
        f"kind={kind}|{cue}",
        f"kind={kind}|{sep}",
        f"fresh={fresh}|{cue}",
        f"fresh={fresh}|{sep}|{near}",
        f"fresh={fresh}|{sep}|{cue}",
        f"fresh={fresh}|{sep}|{left}",
        f"short={bisect_right((12, 25, 50), start - last)}|{cue}",
    ]
