"""Authors of a page: from its metadata, then from its byline; what is no name is refused."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from refkit.model import Name
from refkit.parse.names import parse_names
from refkit.resolve.matchtext import fold
from refkit.resolve.pages import bylinewords as bw
from refkit.resolve.pages.metas import clean, text_of
from refkit.resolve.pages.outline import Outline, Place

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Names in one byline, words in one name, characters in one byline.
MOST, WORDS, LONGEST = 12, 5, 200
#: Words from which on a marked element is no mere byline.
LONG_BYLINE = 8
#: Elements behind the heading within which a text names its writer; later it names others.
NEAR = 60


@lru_cache(maxsize=2048)
def names_in(text: str, *, one: bool = False) -> tuple[Name, ...]:
    """Return the people that a byline or a metadata value names.

    Args:
        text: Such as "By Ana Ruiz and Tom Li, photos by K. Oe".
        one: Whether it is known to be a single name, perhaps "Family, Given".
    """
    text = bw.HANDLE.sub("", clean(text[: 4 * LONGEST])).lstrip("@")
    if not text or len(text) > LONGEST or bw.WEB.search(text):
        return ()
    text = bw.OPENING.sub("", text)
    text = bw.OTHERS.sub("", text)
    text = bw.TIME.sub("", text)
    text = bw.BRACKETS.sub("", text).strip(" \t,;:|–—-\"“”'")
    if one or _inverted(text):
        return _single(text)
    names: list[Name] = []
    for piece in bw.SPLIT.split(text)[:MOST]:
        parts = re.split(r"\s*,\s+", bw.DEGREES.sub("", piece))
        if len(parts) > 1 and bw.ADDRESS.search(parts[0]):
            continue  # a site and where it sits
        for part in parts:
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
    words = text.split()
    if len(words) > 1 and text.isupper():
        text = text.title()
    if "," not in text and len(words) == 1:
        return (Name(literal=text),)
    found = parse_names(text).names
    if len(found) == 1 and not found[0].literal:
        name = found[0]
        if "," in text or fold(text) == fold(shown(name)):
            return found
        if fold(text).split()[-1:] != fold(name.family).split()[-1:]:  # bylines are not inverted
            given, _, family = text.rpartition(" ")
            return (Name(given=given, family=family),)
        return found
    return (Name(literal=text),)


def shown(name: Name) -> str:
    """Return a name as a byline prints it."""
    parts = (
        name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix,
    )  # fmt: skip
    return name.literal or " ".join(p for p in parts if p)


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
    return not lower


def byline(page: Outline, heading: HtmlElement | None) -> tuple[Name, ...]:
    """Return the people named in the page's byline: marked as such or opened by "By".

    What stands behind the page's heading goes before what stands in front of it.
    """
    start = page.order_of(heading)
    places = sorted(page.marked + page.said, key=lambda p: (p.order, p.text == ""))
    behind = [p for p in places if p.order >= start]
    before = [p for p in reversed(places) if p.order < start]
    single: tuple[Name, ...] = ()
    for place in [*behind, *before]:
        if names := _said(place) if place.text else _marked(place.element):
            if any(" " in shown(n) for n in names):
                return names
            single = single or names
    return single


def stated(page: Outline, heading: HtmlElement | None) -> tuple[Name, ...]:
    """Return the people whom the first words such as "By ..." behind the heading name.

    Where others put texts online, their names stand in the marked byline and those of the
    writers in the text.
    """
    start = page.order_of(heading)
    near = [p for p in page.said if start <= p.order <= start + NEAR]
    behind = (_said(p) for p in near if not any(a.tag == "li" for a in p.element.iterancestors()))
    return next((names for names in behind if names), ())


def _said(place: Place) -> tuple[Name, ...]:
    if _excluded(place.element):
        return ()
    text = clean(place.text)
    if bw.OPENING.fullmatch(text):  # the name stands in what follows
        text = f"{text} {_following(place.element, place.text)}"
    if not bw.OPENING.match(text):
        return ()
    names = names_in(text)
    return names if any(" " in shown(n) for n in names) else ()


def _marked(element: HtmlElement) -> tuple[Name, ...]:
    if element.tag in _NEVER or _excluded(element):
        return ()
    rel = (element.get("rel") or "").lower().split()
    marks = " ".join(element.get(a) or "" for a in ("class", "id", "data-testid"))[:300]
    linked = element.tag == "a" and _profile(element)
    named = bw.BYLINE.search(marks) and not bw.NOT_BYLINE.search(marks)
    if element.tag != "byline" and "author" not in rel and not linked and not named:
        return ()
    text = text_of(element)
    names = names_in(text) if 2 < len(text) <= LONGEST else ()
    if (
        names
        and len(text.split()) > LONG_BYLINE
        and not _begins(bw.OPENING.sub("", text), names[0])
    ):
        return ()  # a box with much else, and the name is not where one would look
    return names


def _begins(text: str, name: Name) -> bool:
    return fold(shown(name)) in " ".join(fold(text).split()[:LONG_BYLINE])


def _profile(element: HtmlElement) -> bool:
    """Whether a link leads to the page of an author, or to a profile named as the link is."""
    href = element.get("href") or ""
    if bw.PROFILE.search(href):
        return True
    parent = element.getparent()
    alone = parent is not None and not (parent.text or "").strip() and parent[0] is element
    if not alone or not bw.OTHER_PROFILE.search(href):  # in running text it is a person spoken of
        return False
    slug = fold(href.split("?")[0].rstrip("/").rpartition("/")[2])
    return " " in slug and slug == fold(text_of(element))


def _following(parent: HtmlElement, place: str) -> str:
    """The words behind a piece of text: in its element, behind it, or in the next one."""
    following = parent.getnext()
    inside = text_of(parent)
    rest = inside[inside.find(clean(place)) + len(clean(place)) :]
    for text in (
        rest,
        clean(parent.tail or ""),
        text_of(following) if following is not None else "",
    ):
        if any(c.isalpha() for c in text):
            return text[:LONGEST]
    return ""


_NEVER = frozenset("script style meta link head html body article form input main h1 h2".split())


def _excluded(element: HtmlElement) -> bool:
    """Whether a place is not of the text itself: in a menu, a comment, the site's footer."""
    node = element
    for _ in range(10):
        if node is None or node.tag in ("body", "html", "main", "article"):
            return False
        if node.tag in ("aside", "nav", "script", "style", "figcaption"):
            return True
        marks = f"{node.get('class') or ''} {node.get('id') or ''}"[:300]
        own = bw.OWN_FOOTER.search(marks)
        if node.tag == "footer" and not own:
            return not any(a.tag == "article" for a in itertools.islice(node.iterancestors(), 10))
        if bw.ELSEWHERE.search(bw.LAYOUT.sub("", marks)) and not own:
            return True
        node = node.getparent()
    return False


def completed(names: tuple[Name, ...], others: Iterable[Name]) -> tuple[Name, ...]:
    """Replace account names and first names by the full names that a byline gives them."""
    full = [n for n in others if " " in shown(n)]

    def best(name: Name) -> Name:
        key = fold(shown(name)).replace(" ", "")
        if " " in shown(name) or len(key) < 4:
            return name
        fits = (n for n in full if key in (*fold(shown(n)).split(), _run(n)))
        return next(fits, name)

    return tuple(dict.fromkeys(best(n) for n in names))


def _run(name: Name) -> str:
    return fold(shown(name)).replace(" ", "")


def without_sites(names: Iterable[Name], sites: Iterable[str]) -> tuple[Name, ...]:
    """Return the names that are not names of the site."""
    known = {fold(s).replace(" ", "") for s in sites if s}
    return tuple(n for n in names if fold(shown(n)).replace(" ", "") not in known)
