"""What a unit is: a reference, prose, an annotation, a pointer to another note ..."""

from __future__ import annotations

import re

from refkit.lazy import lazy
from refkit.split.cues import YEAR, Holds, dated, end_cue, holds, start_cue
from refkit.split.letters import CJK

_POINTER = re.compile(
    r"""(?ix)^\W{0,3}(?:
      (?:ibid(?:em)?|ib\.|ivi|ebd\.?|ebenda|ebda\.?|idem|там\s+же|a\.\s?a\.\s?o\.|同上|同前|前掲)\b
    | (?:see\s+)?(?:ref(?:erence|\.)?|refs\.?|note|fn\.?|footnote|n\.|anm\.|fußnote)\s*\d{1,3}\b
    | (?:see\s+)?(?:supra|infra|above|below)\b
    | id\.,?\s+(?:at\s+)?(?:p+\.?\s*)?\d
    )"""
)
_ELSEWHERE = re.compile(
    r"(?i)\b(?:op\.\s?cit|loc\.\s?cit|art\.\s?cit|a\.\s?a\.\s?O|ob\.\s?cit|указ\.\s?соч|supra\s+note|"
    r"see\s+note\s+\d|\(n\.?\s?\d+\)|cit\.)"
)
_EASTERN_WORDS = lazy(rf"[{CJK}、，]{{12}}")
_START = {
    "url": 2.0, "dash": 2.0, "inverted": 2.5, "vancouver": 1.5, "direct": 1.5, "caps": 1.2,
    "named": 0.7, "given": 0.3, "quote": 0.6, "cjk": 0.0, "digit": 0.0, "lower": -0.6, "cap": 0.0,
    "punct": -0.5, "other": 0.0,
}  # fmt: skip


def is_pointer(text: str) -> bool:
    """Tell whether a note only points to another one (Ibid., op. cit., Reference 2)."""
    if found := _POINTER.match(text):
        rest = text[found.end() :]
        return len(rest) < 50 or not YEAR.search(rest[:120])
    return (
        len(text) < 160
        and _ELSEWHERE.search(text) is not None
        and not re.search(r"\((?:[^()]*\s)?(?:1[4-9]|20)\d\d\)", text)
    )


#: A date in brackets near the beginning that a new sentence follows, not a verb.
_DATED_WELL = re.compile(
    r"[^()\n]{2,140}?\((?:[^()\n]{0,12}(?:1[4-9]|20)\d\d[^()\n]{0,24}|n\. ?d\.?|s\. ?[fda]\.?"
    r"|o\. ?J\.?|z\. ?[jd]\.?|t\. ?y\.?|u\. ?å\.?|b\. ?[rd]\.?|б\. ?[гд]\.?|NA)\)(?:[.,:;]|\s+[^\Wa-zà-ÿ])"
)
#: A citation inside a sentence: a verb or "and" follows the year.
_IN_TEXT = re.compile(
    r"\((?:1[5-9]|20)\d\d[a-z]?\) (?:and|that|says?|said|argue[sd]?|found|finds?|show(?:s|ed)?|wrote|writes"
    r"|later|is|was|has|have|claim(?:s|ed)?|suggest(?:s|ed)?|not(?:es|ed)|call(?:s|ed)|describe[sd]?"
    r"|zeigt|zeigen|schreibt|meint|und|ont|écrit|montre|et|señala|afirma|y|sostiene|e)\b"
)
_STOP = frozenset(
    "see also and the for chap chapter ed eds trans vgl siehe voir pp vol note quoted cited esp especially in".split()
)
_WORDS = re.compile(r"[^\W\d_]{3,}")


#: A page, the site that it is on, and the address: "Why ponds dry up – Pond News https://…".
_PAGE_OF_SITE = re.compile(
    r"^[^.!?:|]{12,160}[?!]? [–—|-] [^\W\d_a-zß-ÿ][^.!?:|–—]{2,40}[:,]? \(?https?://\S+$"
)


def repeats(text: str, earlier: list[frozenset[str]]) -> bool:
    """Tell whether a short note only names a work that an earlier one gives in full."""
    if len(text) > 120 or re.search(r"(?:1[4-9]|20)\d\d|https?:|www\.", text):
        return False
    for part in re.split(r"[;；]\s+", text):
        words = {w.casefold() for w in _WORDS.findall(part)} - _STOP
        if not words or not re.search(r"\d|chap|passim|[IVXivx]{2,}", part):
            return False
        if not any(words <= known for known in earlier):
            return False
    return True


def vocabulary(text: str) -> frozenset[str]:
    """Return the words of a reference, for :func:`repeats`."""
    return frozenset(w.casefold() for w in _WORDS.findall(text))


_LAW = re.compile(
    r"\bv\.? [A-ZÀ-Þ]|\bAct (?:of )?\d{4}|\[\d{4}\] |§ ?\d|\b\d+/\d+/(?:EC|EU|EEC)\b|\bNo\. ?\d"
)
#: A law by its name and number: "Real Decreto 126/2014", "Loi n° 2013-595".
_NUMBERED_LAW = re.compile(
    r"(?:Real )?(?:Ley|Lei|Loi|Legge|Decreto|Décret)(?: [^\W\d]\w+)?(?: n[.ºo°]{1,2})? \d+[./-]\d+"
)


def _eastern_prose(text: str) -> bool:
    """Tell whether a text ends with a sentence of Chinese or Japanese prose."""
    if not text.endswith("。"):
        return False
    return _EASTERN_WORDS.search(text[:-1].rpartition("。")[2]) is not None


def reference_score(
    text: str, h: Holds | None = None, *, links: int = 0, linked: bool = False
) -> float:
    """Score that a text is a reference; 0 is even odds for one that stands alone."""
    h = h or holds(text)
    score = _START[start_cue(text[:90])] - 0.6
    score += 1.6 * min(h.years, 1) + 0.2 * min(h.years, 3) + 1.2 * min(h.urls, 1)
    score += 2.0 * min(h.ids, 1) + 1.5 * min(h.volumes, 1) + 1.0 * min(h.pages, 1)
    score += 0.5 * min(h.initials, 4) + 0.7 * min(h.quoted, 1) + 0.9 * min(h.cjk, 2)
    score += 0.35 * min(h.bibliographic, 6) + 1.0 * min(links, 1)
    prose = prose_score(text, h)
    if dated(text):
        score += 1.0
        if found := _DATED_WELL.match(text):
            score += 0.0 if h.years and YEAR.search(found[0]) else 1.0
            if found.end() < 70 or h.initials >= 2:
                prose *= 0.5
    if linked or ("://" in text and _PAGE_OF_SITE.search(text)):
        prose *= 0.3
        score += 0.5
    law = _NUMBERED_LAW.match(text) is not None
    if law:
        # Its name is half a sentence.
        prose *= 0.3
    evidence = told(h) + law
    if text.endswith(("?", "？")) and not evidence and not links:
        score -= 1.5
    elif prose >= 1.0 and not evidence and not links:
        score -= 1.0
    if law or _LAW.search(text):
        score += 1.0 + law
    if h.words and not h.cjk and not h.years and _eastern_prose(text):
        score -= 3.0
    return score - prose


def told(h: Holds) -> int:
    """How much a text holds that references have and sentences have not."""
    return h.years + h.urls + h.ids + h.volumes + h.pages + h.initials + h.quoted + h.cjk


def prose_score(text: str, h: Holds | None = None) -> float:
    """Score how much a text reads like sentences."""
    h = h or holds(text)
    if not h.words:
        return 0.0
    score = 1.3 * min(h.personal, 4)
    share = h.function / h.words
    lower = h.lower / h.words
    if h.words >= 5:
        score += max(0.0, (share - 0.25) * 12)
        if lower > 0.8:
            score += 1.0
    if _IN_TEXT.search(text[:200]):
        score += 2.5
    if text[-1] in "!:" and end_cue(text) != "link":
        score += 1.2
    elif text[-1] == "?":
        score += 0.6
    sentences = len(re.findall(r"[a-zà-ÿ]{3}[.!?] [A-ZÀ-Þ]", text[:3000]))
    if sentences >= 2 and share > 0.25:
        score += 0.7 * min(sentences - 1, 4)
    return score
