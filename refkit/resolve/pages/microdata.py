"""Microdata of the page's own work: ``itemprop`` values outside of comments and related works."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from refkit.resolve.pages.jsonld import WORKS
from refkit.resolve.pages.metas import clean, text_of
from refkit.resolve.pages.outline import Outline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORKS = frozenset(WORKS) - {"review"}
_WANTED = frozenset({"headline", "name", "datepublished", "author", "creator", "datemodified"})


def read_microdata(page: Outline) -> dict[str, list[str]]:
    """Return the values of the wanted properties by lower-case name, in order."""
    found: dict[str, list[str]] = {}
    for place in page.properties:
        element = place.element
        for name in element.get("itemprop").lower().split():
            if name not in _WANTED:
                continue
            scope = _scope(element)
            if scope == "person" and name == "name":
                continue
            if scope and scope not in _WORKS:
                continue
            if name == "name" and not scope:
                continue
            value = _value(element, name)
            if value:
                found.setdefault(name, []).append(value)
    return found


def _scope(element: HtmlElement) -> str:
    node = element.getparent()
    while node is not None:
        if node.get("itemscope") is not None or node.get("itemtype"):
            return re.split(r"[/#]", (node.get("itemtype") or "").strip())[-1].lower()
        node = node.getparent()
    return ""


def _value(element: HtmlElement, name: str) -> str:
    if name in ("author", "creator") and element.get("itemscope") is not None:
        for inner in element.iter():
            if isinstance(inner.tag, str) and "name" in (inner.get("itemprop") or "").split():
                return _plain(inner)
    return _plain(element)


def _plain(element: HtmlElement) -> str:
    for attribute in ("content", "datetime"):
        if value := clean(element.get(attribute) or ""):
            return value
    return text_of(element)
