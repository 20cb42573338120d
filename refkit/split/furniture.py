"""Running heads, page numbers, licence lines, navigation: what pages print around lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from refkit.lazy import lazy
from refkit.split.lines import Line

_PAGE = lazy(
    r"^\W{0,4}(?:(?:page|p\.|seite|s\.|pág\.|página|pagina|стр\.|sayfa)\s*)?"
    r"[\dlIO]{1,4}(?:\s*(?:/|of|von|de|sur|di|van|из)\s*\d{1,4})?\W{0,4}$",
    re.IGNORECASE,
)
_LICENCE = lazy(
    r"^\W{0,3}(?:authorized licensed use|licensed to|downloaded (?:from|by|on|at)|this (?:content|article|material)"
    r" (?:was |is )?(?:downloaded|protected|subject|licensed)|all rights reserved|©|\(c\) \d{4}|copyright (?:©|\(c\)|\d)|all use subject to|"
    r"for personal use only|reproduced with permission|this work is licensed|creative commons|"
    r"alle rechte vorbehalten|tous droits réservés|todos los derechos|todos os direitos|"
    r"printed in|published online|content courtesy of|terms of use|preprint submitted)",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"^\W{0,3}(?:back to (?:top|contents)|share (?:this|on)|(?:next|previous|older|newer) (?:post|page|article)s?\b|"
    r"read more\b|more posts\b|leave a (?:comment|reply)|click here to|subscribe\b|sign up\b|log ?in\b|"
    r"follow (?:me|us)\b|posted (?:by|in|on)\b|filed under|tagged\b|tags:|categories:|print this|"
    r"\d+ (?:thoughts?|comments?|responses?|replies) (?:on|to)\b|"
    r"(?:photo|image)s? (?:by|credits?|from|via|courtesy of)\b.*\b(?:unsplash|pexels|pixabay|flickr|shutterstock|getty)\b|"
    r"skip to|menu$|home$|search$|permalink|\[edit\]|edit$|jump to|view all|see all|show more|"
    r"(?:(?:article|cas|pubmed(?: central)?|google scholar|crossref|ads|mathscinet|math|scopus|web of science|view(?: in)? article|full text|abstract|pdf|export citation|view record in scopus|find it)[\s|,·]*)+$|nach oben|weiterlesen|teilen|partager|lire la suite|compartir|seguir leyendo|condividi|delen)",
    re.IGNORECASE,
)
#: Buttons of blogs, which stand below others or behind a blank line.
_BUTTONS = lazy(
    r"(?:(?:facebook|twitter|x|bluesky|mastodon|threads|pinterest|linkedin|e-?mail|print|whatsapp|reddit|tumblr|"
    r"telegram|pocket|tweet|pin it|copy link|like(?: this:?)?|loading(?:\.\.\.|…)?|related:?|more)"
    r"[\s|,·•:()\d]*)+",
    re.IGNORECASE,
)
#: How licence lines begin, to tell most lines from them at once.
_OPENS = re.compile(r"\W{0,3}(?:au|li|do|th|all|©|\(c|co|fo|re|cr|alle|to|pr|pu|te)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_RULE = re.compile(r"^[\W_]+$")
#: A page number that says that it is one.
_FRAMED = lazy(
    r"^(?:[-–—~|]\s*\d{1,4}\s*[-–—~|]|(?:page|seite|página|pagina|стр\.|sayfa)\s+\d{1,4}.*)$",
    re.IGNORECASE,
)
_ADDRESS_END = re.compile(r"(?:https?://|www\.|\b10\.\d{4,9}/)\S*$")
_HEAD = re.compile(r"^(?:\d{1,4}\s+\S|.*\S\s+\d{1,4}$)")
#: What browsers print above and below a page: when it was printed, from where, and its number.
_WHEN = re.compile(
    r"^\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4}),?\s+\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?(?P<title>\s+\S.*)?$"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_WHERE = re.compile(r"^(?P<address>(?:https?|file)://\S+)\s+\d{1,3}/\d{1,3}$")


def find_furniture(lines: Sequence[Line]) -> list[str]:
    """Return for each line ``furniture``, ``gap`` (a rule) or nothing."""
    repeated = _repeated(lines) | _printed(lines)
    opens = _OPENS.match
    out: list[str] = []
    for i, line in enumerate(lines):
        text = line.text
        kind = ""
        if line.comment:
            kind = "furniture"
        elif _RULE.match(text) and len(text) >= 3:
            kind = "gap"
        elif (
            (len(text) <= 14 and _PAGE.match(text) and _apart(lines, i))
            or (
                len(text) <= 260
                and (
                    (opens(text) and _LICENCE.match(text))
                    or (len(text) < 90 and _NAVIGATION.match(text))
                    or i in repeated
                    or _running_head(text)
                )
            )
            or (len(text) < 80 and text[-1] in "→»←↑↩" and not _DIGIT.search(text))
            or (
                len(text) < 60
                and (line.blanks or out[-1:] == ["furniture"])
                and _BUTTONS.fullmatch(text)
            )
        ):
            kind = "furniture"
        out.append(kind)
    return out


def _apart(lines: Sequence[Line], i: int) -> bool:
    """Tell whether a number stands alone: no digits on purpose, as a wrapped page is."""
    line = lines[i]
    below = lines[i + 1].blanks if i + 1 < len(lines) else 1
    if line.blanks and below:
        return True
    if line.indent >= 20 or _FRAMED.match(line.text):
        return True
    before = lines[i - 1].text if i else ""
    if _ADDRESS_END.search(before[-80:]):
        return False
    return not (before and (before[-1] in "-–−,:(" or before[-1].isalnum())) and (
        line.text.isdigit()
    )


def _running_head(text: str) -> bool:
    """Tell whether a line in capitals with a page number at one end is a running head."""
    if len(text) > 150 or not _HEAD.match(text):
        return False
    letters = [c for c in text if c.isalpha()]
    if len(letters) < 8:
        return False
    upper = sum(c.isupper() for c in letters)
    return upper / len(letters) > 0.8


def _repeated(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines that recur with other numbers, with other text between them."""
    keys: Counter[str] = Counter()
    at: dict[str, list[int]] = {}
    for i, line in enumerate(lines):
        if not _HEAD.match(line.text) or not 8 <= len(line.text) <= 110 or line.item or line.row:
            continue
        key = re.sub(r"^\d+|\d+$", "", line.text).strip().casefold()
        if sum(c.isalpha() for c in key) < 6:
            continue
        keys[key] += 1
        at.setdefault(key, []).append(i)
    return frozenset(i for k, n in keys.items() if n >= 2 for i in at[k])


def _printed(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines of a browser's print head and foot, and a title alone between them.

    A foot is known by a head near by, or by another foot with its address.
    """
    feet = [
        (i, m["address"])
        for i, line in enumerate(lines)
        if "://" in line.text[:8] and (m := _WHERE.match(line.text))
    ]
    often = Counter(address for _, address in feet)
    out: set[int] = set()
    for foot, address in feet:
        near = [
            (i, m)
            for i in range(max(0, foot - 3), min(len(lines), foot + 4))
            if (m := _WHEN.match(lines[i].text))
        ]
        if near or often[address] > 1:
            out.update((foot, *(i for i, _ in near)))
        if any(i == foot - 2 and not m["title"] for i, m in near) and not _YEAR.search(
            lines[foot - 1].text
        ):
            out.add(foot - 1)
    return frozenset(out)
