"""What stands in front of a reference or behind it without being part of it."""

from __future__ import annotations

import re

from refkit.split.cues import holds, start_cue
from refkit.split.letters import UPPER
from refkit.split.words import BIBLIOGRAPHIC, FUNCTION, PERSONAL

_SIGNAL = re.compile(
    r"""(?ix)^(?:
      (?:but\s+|and\s+)? (?:see|cf\.?|compare|consult|for\s[^.;:]{3,80}?,?\s+see)
        (?:\s+(?:also|especially|esp\.|generally|in\s+particular))? (?:,?\s*(?:for\s+example|for\s+instance|e\.\s?g\.|inter\s+alia))? ,? \s+
    | e\.\s?g\.,?\s+ | for\s+example,?\s+ | for\s+(?:a|an|the)\s[^.;:]{3,80}?\s(?:see|consult|read)(?:\s+also)?:?\s+
    | (?:graph|figure|fig\.|image|photo|table|data|chart|diagram|map|picture|illustration|screenshot|quote|adapted|redrawn|reproduced|taken|modified)
        \s+(?:\w+\s+){0,2}?(?:from|by|after)\s+
    | (?:img|image|photo|picture|video|source|sources|quelle|source\s*:|bild|foto|fuente|fonte|bron|источник|kaynak|graph|data|text|credit|via|link|read|watch|listen|ref|citation|quoted\s+in|cited\s+in)\s*:\s+
    | (?:vgl\.|siehe)(?:\s+(?:auch|dazu|z\.\s?b\.|etwa|hierzu))*:?\s+ | voir(?:\s+(?:aussi|par\s+exemple|notamment))*,?\s*:?\s+
    | (?:véase|ver|vid\.|cfr?\.)(?:\s+(?:también|por\s+ejemplo|também|anche|ad\s+esempio))*,?:?\s+
    | (?:zie|vedi|si\s+veda)(?:\s+(?:ook|bijvoorbeeld|anche))*,?:?\s+ | (?:см\.|ср\.)(?:\s+(?:также|например|об\s+этом))*,?:?\s+ | (?:bkz\.|bk\.)\s+
    | (?:参见|参看|詳しくは|例えば)[:：、]?\s*
    )(?=\S)"""
)
_LEAD = re.compile(r"^([^:\d\"“]{6,80}):\s+(?=\S)")
_COMPARE = re.compile(
    r"^(?:[^.;:\d]{0,60}?\b)?(?:see|compare|cf\.|consult|siehe|vgl\.|voir|véase|cfr\.|vedi|zie)\s+"
    r"(?:also\s+|especially\s+|auch\s+|aussi\s+|también\s+|anche\s+)?(?=\S)",
    re.IGNORECASE,
)
_PAREN = re.compile(r"\s*[\(（]([^()\[\]（）]{3,200})[\)）]\s*[.]?$")
#: A pointer to an earlier note, before another source in the same note.
_POINTED = re.compile(r"(?i)(?:ibid|ibidem|idem|ebd|ebenda|ivi)\b[^;]{0,30};\s+(?=\S)")
#: The way back to the text from a footnote.
_BACK = re.compile(r"\s*(?:[↩↑⤴]\ufe0e?\s*)+$")
_DASHED = re.compile(r"\s+[-–—]{1,2}\s+([^-–—]{3,120})$")
_QUOTED_IN = re.compile(
    r"[,.;(]?\s+\(?(?:as\s+)?(?:quoted|cited|discussed|reprinted|zitiert|zit\.|cité|citée|citado|citato|geciteerd)\s+"
    r"(?:in|by|nach|bei|n\.|par|dans|en|por|em|da)\s+(?=\S)",
)
_SENTENCE = re.compile(rf"(?<=[.!?)\]”’\"…])\s+(?=[{UPPER}(])")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_PART_WORDS = BIBLIOGRAPHIC | frozenset(
    """
    appear press preparation review submitted forthcoming revision progress prep publication
    link links affiliate pdf slides video audio unpublished print reprint translation abridged
    revised paperback hardcover kindle ebook e-book free access paywall subscription required
    english french german spanish italian in original seconds minutes min archived preprint code
    data doi here abstract full text draft blog newspaper comic song photograph edition
    zugriff letzter abruf stand nachdruck consulté dernier accès
    """.split()
)


_BEGINNINGS = frozenset({"inverted", "vancouver", "direct", "caps", "named", "given"})


def lead_length(text: str) -> int:
    """Return how many characters in front of a reference are not part of it."""
    pointed = _POINTED.match(text)
    at = pointed.end() if pointed else 0
    for _ in range(2):
        found = _SIGNAL.match(text[at : at + 160])
        if not found:
            break
        at += found.end()
    if not at and (found := _COMPARE.match(text)):
        words = _WORD.findall(found[0])
        behind = start_cue(text[found.end() : found.end() + 90])
        prosaic = sum(w in FUNCTION or w[0].islower() for w in words[1:]) >= 0.7 * (len(words) - 1)
        if prosaic and (behind in _BEGINNINGS or (behind == "cap" and len(words) > 1)):
            return found.end()
    if not at and (found := _LEAD.match(text)) and not found[1].endswith((" In", " in", ". In")):
        behind = start_cue(text[found.end() : found.end() + 90])
        words = _WORD.findall(found[1])
        lower = [w for w in words if w.islower()]
        if (
            behind in _BEGINNINGS
            and len(lower) >= 0.6 * len(words)
            and any(w in FUNCTION for w in lower)
        ):
            at = found.end()
    return at


def tail_start(text: str) -> int:
    """Return where a reference ends and remarks of the writer begin."""
    back = _BACK.search(text)
    end = back.start() if back else len(text)
    while end > 20:
        shorter = _tail_once(text[:end])
        if shorter >= end:
            break
        end = shorter
    return end


def _tail_once(text: str) -> int:
    found = _QUOTED_IN.search(text, 30)
    if found and not re.search(r"(?:1[5-9]|20)\d\d", text[found.end() :]):
        return found.start()
    found = _PAREN.search(text, max(0, len(text) - 210))
    if found and found.start() > 18 and _aside(found[1]):
        return found.start()
    found = _DASHED.search(text, max(0, len(text) - 130))
    if (
        found
        and found.start() > 25
        and _aside(found[1], dashed=True)
        and _complete(text[: found.start()])
    ):
        return found.start()
    return _sentences(text)


def _aside(text: str, *, dashed: bool = False) -> bool:
    """Tell whether a bracket at the end is a remark of the writer."""
    if re.search(r"\d", text) or "http" in text:
        return False
    words = _WORD.findall(text)
    if not words or not (words[0].islower() or words[0] in PERSONAL):
        return False
    small = [w.lower() for w in words]
    if any(w in PERSONAL for w in small) or "I" in words:
        return True
    parts = sum(w in _PART_WORDS for w in small)
    function = sum(w in FUNCTION for w in small)
    if dashed:
        lower = sum(w.islower() for w in words)
        return lower >= 0.6 * len(words) and (parts == 0 or function >= 1)
    return parts == 0 and function >= 1 and len(words) >= 2


def _complete(text: str) -> bool:
    return re.search(r"(?:1[4-9]|20)\d\d|https?:|www\.", text) is not None


def prose_tail(text: str) -> int:
    """Return where sentences of prose begin that end a note, complete or not."""
    end = len(text)
    for found in reversed(list(_SENTENCE.finditer(text, max(0, end - 600)))):
        h = holds(text[found.end() : end])
        if h.words < 5 or h.function < 0.4 * h.words or h.lower < 0.6 * h.words:
            break
        end = found.start()
    return end


def _sentences(text: str) -> int:
    """Return where sentences of prose behind a complete reference begin."""
    end = len(text)
    if end < 50:
        return end
    breaks = list(_SENTENCE.finditer(text, max(0, end - 600)))
    out = end
    for found in reversed(breaks):
        sentence = text[found.end() : out].strip()
        if not _prosaic(sentence):
            break
        if not _complete(text[: found.start()]):
            break
        out = found.start()
    return out


def _prosaic(sentence: str) -> bool:
    """Tell whether a sentence reads like prose, not like a title or a publisher."""
    if len(sentence) < 12 or re.search(r"https?:|www\.", sentence):
        return False
    h = holds(sentence)
    if re.search(r"\d{3}", sentence) and (not h.personal or h.words < 6):
        return False
    if h.words < 4:
        return False
    lower = h.lower / h.words
    return (h.personal > 0 and lower > 0.6) or (
        h.function / h.words >= 0.45 and lower > 0.8 and h.words >= 6
    )
