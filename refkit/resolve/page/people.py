"""Authors of a page: from its metadata, then from its byline; what is no name is refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from refkit.model import Name
from refkit.parse.names import parse_names
from refkit.resolve.matchtext import fold
from refkit.resolve.page import bylinewords as bw
from refkit.resolve.page.metas import clean, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Names in one byline, words in one name, characters in one byline.
MOST, WORDS, LONGEST = 12, 5, 200


@lru_cache(maxsize=2048)
def names_in(text: str, *, one: bool = False) -> tuple[Name, ...]:
    """Return the people that a byline or a metadata value names.

    Args:
        text: Such as "By Ana Ruiz and Tom Li, photos by K. Oe".
        one: Whether it is known to be a single name, perhaps "Family, Given".
    """
    text = clean(text[: 4 * LONGEST])
    if not text or len(text) > LONGEST:
        return ()
    text = bw.OPENING.sub("", text)
    text = bw.OTHERS.sub("", text)
    text = bw.TIME.sub("", text)
    text = bw.BRACKETS.sub("", text).strip(" \t,;:|–—-\"“”'")
    if one or _inverted(text):
        return _single(text)
    names: list[Name] = []
    for piece in bw.SPLIT.split(text)[:MOST]:
        for part in re.split(r"\s*,\s+", bw.DEGREES.sub("", piece)):
            names.extend(_single(part))
    return tuple(dict.fromkeys(names))[:MOST]


def _inverted(text: str) -> bool:
    """Whether it is "Family, Given": a comma behind the first word and no other name."""
    family, comma, given = text.partition(",")
    words = family.split()
    return (
        bool(comma)
        and "," not in given
        and 1 <= len([w for w in words if w.lower() not in bw.PARTICLES]) < 2
        and 1 <= len(given.split()) <= 3
        and is_name(family)
        and is_name(given)
        and not bw.SPLIT.search(text)
    )


def _single(text: str) -> tuple[Name, ...]:
    text = bw.TITLES.sub("", bw.DEGREES.sub("", text.strip(" \t,;:|–—-.\"“”'"))).strip()
    if not is_name(text.replace(",", " ")):
        return ()
    if text.isupper() and len(text.split()) > 1:
        text = text.title()
    found = parse_names(text).names
    if len(found) == 1 and not found[0].literal:
        return found
    return (Name(literal=text),)


def is_name(text: str) -> bool:
    """Whether a text can be a person's name or user name: few words, none of them junk."""
    words = text.split()
    if not words or len(words) > WORDS + 1 or len(text) > 60 or bw.ADDRESS.search(text):
        return False
    if any(c.isdigit() for c in text) or not any(c.isalpha() for c in text):
        return False
    if any(c in text for c in '!?…%*:"“”„»«'):
        return False
    folded = fold(text).split()
    if any(w in bw.JUNK for w in folded) or not folded:
        return False
    if any(part in bw.JUNK for w in text.lower().split() for part in w.split("-") if len(part) > 3):
        return False
    lower = [w for w in words if w[0].islower() and w.lower() not in bw.PARTICLES]
    if len(words) == 1:
        return len(text) > 1 and text.lower() not in bw.PARTICLES
    return len(lower) == 0 or (len(lower) == len(words) == 2)


_NEVER = frozenset("script style meta link head html body article form input".split())


def byline(root: HtmlElement, heading: HtmlElement | None) -> tuple[Name, ...]:
    """Return the people named in the page's byline: marked as such, near the heading."""
    marked: list[tuple[int, HtmlElement]] = []
    place = at = 0
    for place, element in enumerate(root.iter()):
        if element is heading:
            at = place
        if not isinstance(element.tag, str) or element.tag in _NEVER:
            continue
        rel = (element.get("rel") or "").lower().split()
        marks = " ".join(element.get(a) or "" for a in ("class", "id", "data-testid"))[:300]
        if "author" in rel and element.tag == "a":
            marked.append((place - 40, element))
        elif marks.strip() and bw.BYLINE.search(marks) and not bw.NOT_BYLINE.search(marks):
            marked.append((place, element))
        if len(marked) > 60:
            break
    marked.sort(key=lambda m: abs(m[0] - at) if m[0] >= at else 3 * (at - m[0]))
    for _, element in marked[:25]:
        if _excluded(element):
            continue
        text = text_of(element)
        if 2 < len(text) <= LONGEST and (names := names_in(text)):
            return names
    return ()


def _excluded(element: HtmlElement) -> bool:
    node = element.getparent()
    for _ in range(8):
        if node is None:
            return False
        marks = f"{node.get('class') or ''} {node.get('id') or ''}"
        if node.tag in ("footer", "aside", "nav") or bw.ELSEWHERE.search(marks):
            return node.tag not in ("body", "html")
        node = node.getparent()
    return False


def without_sites(names: Iterable[Name], sites: Iterable[str]) -> tuple[Name, ...]:
    """Return the names that are not names of the site."""
    known = {fold(s).replace(" ", "") for s in sites if s}
    return tuple(
        n for n in names if fold(n.literal or f"{n.given}{n.family}").replace(" ", "") not in known
    )
