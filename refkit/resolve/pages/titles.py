"""The title of a page by vote: several places name it, most with the site's name around it.

What the head says (Open Graph, JSON-LD, ``title`` ...) mostly comes from one field of one
system, so those places count as one voice that repeats itself; the heading that the reader
sees is the other voice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from refkit.resolve.matchtext import fold, likeness

#: Longer texts are no titles; of one text only so many pieces are looked at.
LONGEST, PIECES = 400, 8
#: Weight of a second place of the head that says the same.
ECHO = 0.25

_SEPARATOR = re.compile(
    r"\s+[|–—―·•»«›‹/~:♥*>-]{1,3}\s+|\s*[|¦»«›‹•]\s*|\s*(?:::|//)\s*|(?<=\S)\s+[-–—](?=\S)|"
    r"(?<=[^\s\d]):\s+|^\s*[»|›-]\s*|\s*[|»›-]\s*$"
)
#: Behind these stands the site or its section, seldom a part of the title.
_HARD = re.compile(r"[|¦»«›‹•·♥>]|::|//")
_FILLER = frozenset(
    fold(t)
    for t in "blog archiv|blog archive|blog|home|homepage|startseite|start|news|aktuelles|"
    "aktuell|artikel|article|video|videos|magazin|magazine|forum|presse|press|pressemitteilung|pressemitteilungen|"
    "accueil|inicio|archiv|archive|detail|details|eintrag".split("|")
)


class Vote(NamedTuple):
    """One place that names the title.

    Attributes:
        method: ``heading`` for what the reader sees; ``highwire``, ``json-ld``,
            ``opengraph``, ``title`` ... for places of the head.
        text: What it says.
        weight: How much it counts.
    """

    method: str
    text: str
    weight: float


def elect(votes: Sequence[Vote], sites: Sequence[str]) -> tuple[str, str]:
    """Return the title that most places support and the method of its best supporter.

    Args:
        votes: What the places say.
        sites: Names of the site, its host's label among them.
    """
    known = [k for s in sites if (k := fold(s))]
    votes = [v for v in votes if 0 < len(v.text) <= LONGEST and fold(v.text)]
    head = [v for v in votes if v.method != "heading"]
    voices: dict[str, dict[str, list[float]]] = {"head": {}, "heading": {}}
    shown: dict[str, tuple[float, str, str]] = {}
    for vote in votes:
        voice = "heading" if vote.method == "heading" else "head"
        weight = vote.weight
        if voice == "heading":
            weight *= _trust(
                vote.text, [v.text for v in votes if v.method == "heading"], head, known
            )
        for text, share in _variants(vote, known, votes):
            key = fold(text)
            if not key:
                continue
            if _same_as_site(key, known):
                share *= 0.15
            value = weight * share
            voices[voice].setdefault(key, []).append(value)
            if key not in shown or value > shown[key][0]:
                shown[key] = (value, text, vote.method)
    if not shown:
        return "", ""

    def support(key: str) -> float:
        total = 0.0
        for values in (voice.get(key, []) for voice in voices.values()):
            if values:
                total += max(values) + ECHO * (sum(values) - max(values))
        return total

    best = max(shown, key=lambda k: (round(support(k), 6), len(k), k))
    return _quoted(shown[best][1], [v.text for v in votes]), shown[best][2]


def _quoted(title: str, texts: Sequence[str]) -> str:
    """Give a title the guillemets back that were taken for marks between site and title."""
    for one, other in ("«»", "»«"):
        if title.count(one) == title.count(other):
            around = f"{one}{title}{other}"
        else:
            around = title + other if title.count(one) > title.count(other) else one + title
        if any(around in text for text in texts) and around.count(one) == around.count(other):
            return around
    return title


def _trust(text: str, headings: Sequence[str], head: Sequence[Vote], known: Sequence[str]) -> float:
    """How far a heading is that of the work: it shares words with what the head says."""
    folded = fold(text)
    if head and _is_site(text, known):
        return 0.2
    for vote in head:
        cuts = [m for m in _SEPARATOR.finditer(vote.text) if ":" not in m[0] or "::" in m[0]]
        if cuts and cuts[0].start() and fold(vote.text[cuts[-1].end() :]) == folded:
            return 0.15  # "Article | Heading": the heading names the site or a section
    shares = [_overlap(fold(h), head) for h in headings]
    own = _overlap(folded, head)
    if len(headings) == 1:
        return 1.0 if own >= 0.3 or not head else 0.6
    return 1.0 if own >= 0.5 and own == max(shares) else 0.3


def _overlap(folded: str, head: Sequence[Vote]) -> float:
    words = set(folded.split())
    best = 0.0
    for vote in head:
        others = set(fold(vote.text).split())
        if words and others:
            best = max(
                best, len(words & others) / min(len(words), len(others)) - 0.01 * (len(words) < 2)
            )
    return best


def _variants(vote: Vote, known: Sequence[str], votes: Sequence[Vote]) -> list[tuple[str, float]]:
    """A text without the site's name and with pieces cut off, each with a share of its vote."""
    text = vote.text
    core = _without_site(text, known)
    out = {core: 1.0}
    cuts = list(_SEPARATOR.finditer(core))[:PIECES]
    hard = [m for m in cuts if _HARD.search(m[0]) and m.start() > 0 and m.end() < len(core)]
    if hard and vote.method != "heading":
        out[core] = 0.9
        out[core[: hard[0].start()].strip()] = 1.0
    for m in cuts:
        out.setdefault(core[: m.start()].strip(), 0.6)
        out.setdefault(core[m.end() :].strip(), 0.3)
    if vote.method == "heading":  # a kicker and the title in one heading
        folded = f" {fold(core)} "
        for other in votes:
            inner = _without_site(other.text, known)
            key = fold(inner)
            if other.method != "heading" and key.count(" ") > 1 and folded.endswith(f" {key} "):
                out.setdefault(inner, 0.9)
    out.setdefault(text, 0.2)
    return [(t, share) for t, share in out.items() if t]


def _without_site(text: str, known: Sequence[str]) -> str:
    """A text without the site's name, what stands behind it, and fillers such as "News"."""
    pieces: list[tuple[int, int]] = []
    at = 0
    for m in list(_SEPARATOR.finditer(text))[:PIECES]:
        pieces.append((at, m.start()))
        at = m.end()
    pieces.append((at, len(text)))
    pieces = [p for p in pieces if text[p[0] : p[1]].strip()]
    while len(pieces) > 1 and _drop(text, pieces[0], known):
        del pieces[0]
    site = next((i for i, p in enumerate(pieces) if i and _is_site(text[p[0] : p[1]], known)), None)
    if site is not None:
        del pieces[site:]
    while len(pieces) > 1 and fold(text[slice(*pieces[-1])]) in _FILLER:
        del pieces[-1]
    return text[pieces[0][0] : pieces[-1][1]].strip() if pieces else text.strip()


def _drop(text: str, piece: tuple[int, int], known: Sequence[str]) -> bool:
    words = text[slice(*piece)]
    return _is_site(words, known) or fold(words) in _FILLER


def _same_as_site(key: str, known: Sequence[str]) -> bool:
    bare = key.replace(" ", "")
    return any(bare == site.replace(" ", "") for site in known)


def _is_site(piece: str, known: Sequence[str]) -> bool:
    bare = fold(piece).replace(" ", "")
    for site in known:
        flat = site.replace(" ", "")
        if bare == flat or (len(flat) > 3 and (bare.startswith(flat) or bare.endswith(flat))):
            return True
        if len(bare) > 2 and (flat.startswith(bare) or flat.endswith(bare)):
            return True
        if len(bare) > 4 and likeness(bare, flat) > 0.85:
            return True
    return False
