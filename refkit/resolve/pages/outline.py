"""One walk over a page that notes the few places that titles, names and dates may stand at."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Elements walked over, places of one kind noted, length of a short text.
LARGEST, MOST, SHORT = 200_000, 400, 160

_SILENT = frozenset({"script", "style", "noscript", "option", "template", "textarea"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_MARKS = frozenset({"class", "id", "rel", "data-testid"})
_NOTED = re.compile(r"uthor|yline|uteur|utor|riter|erfasser|ignature|vcard|username", re.IGNORECASE)
_LINKED = re.compile(r"/(?:aut|prof|contrib|journal|redakt|staff)", re.IGNORECASE)
_SAID = frozenset(
    "by von vom par por text author written posted geschrieben veröffentlicht erstellt "
    "eingestellt gespeichert ein eine verfasst foto fotos words story redaktion auteur auteure "
    "autor autore autoren autorin authors beitrag blog gastbeitrag kolumne "
    "published publié escrito".split()
)
#: What separates a byline from what stands in front of it.
_BEFORE = " \t\r\n\xa0-–—|/·•"
_YEAR = re.compile(r"(?:19|20)\d\d|\d{4}年|[٠-٩]{4}")


class Place(NamedTuple):
    """A place in the page.

    Attributes:
        order: Its number in document order.
        element: The element, or the one that holds the text.
        text: The text, empty for an element.
    """

    order: int
    element: HtmlElement
    text: str = ""


@dataclass(slots=True)
class Outline:
    """Places of a page, each list in document order.

    Attributes:
        headings: ``h1`` to ``h4``.
        marked: Elements whose class, id or link speaks of an author.
        said: Short texts that begin as bylines do ("By ...").
        dated: Short texts that hold a year.
        times: ``time`` elements.
        properties: Elements with an ``itemprop``.
        length: Characters of the page.
        size: Number of its elements.
    """

    headings: list[Place] = field(default_factory=list)
    marked: list[Place] = field(default_factory=list)
    said: list[Place] = field(default_factory=list)
    dated: list[Place] = field(default_factory=list)
    times: list[Place] = field(default_factory=list)
    properties: list[Place] = field(default_factory=list)
    length: int = 0
    size: int = 0

    def order_of(self, heading: HtmlElement | None) -> int:
        """Return the place of a heading in document order, 0 for none."""
        return next((p.order for p in self.headings if p.element is heading), 0)


def outline(root: HtmlElement, length: int = 0) -> Outline:
    """Walk over a page of so many characters once."""
    out = Outline(length=length)
    known: dict[str, bool] = {}  # classes recur, and this is the costly part of a page
    for order, element in enumerate(root.iter()):
        if order >= LARGEST:
            break
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if tag in _HEADINGS:
            _note(out.headings, Place(order, element))
        elif tag == "time":
            _note(out.times, Place(order, element))
        names = element.keys()
        if names and "itemprop" in names:
            _note(out.properties, Place(order, element))
        if tag == "byline" or (names and _is_marked(element, tag, names, known)):
            _note(out.marked, Place(order, element))
        text = element.text
        if text and len(text) < SHORT and not text.isspace() and tag not in _SILENT:
            _note_text(out, order, element, text)
        text = element.tail
        if text and len(text) < SHORT and not text.isspace():
            parent = element.getparent()
            if parent is not None and parent.tag not in _SILENT:
                _note_text(out, order, parent, text)
        out.size = order
    return out


def _is_marked(element: HtmlElement, tag: str, names: list[str], known: dict[str, bool]) -> bool:
    for name in names:
        if name in _MARKS:
            value = element.get(name) or ""
            noted = known.get(value)
            if noted is None:
                noted = known[value] = len(value) < 300 and _NOTED.search(value) is not None
            if noted:
                return True
    return tag == "a" and _LINKED.search((element.get("href") or "")[:300]) is not None


def _note_text(out: Outline, order: int, element: HtmlElement, text: str) -> None:
    words = text.lstrip(_BEFORE).split(None, 1)
    if words and words[0].strip(":|,-–(").lower() in _SAID:
        _note(out.said, Place(order, element, text))
    if _YEAR.search(text):
        _note(out.dated, Place(order, element, text))


def _note(places: list[Place], place: Place) -> None:
    if len(places) < MOST:
        places.append(place)
