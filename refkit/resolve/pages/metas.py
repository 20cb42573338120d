"""What the head of a page says in ``meta`` and ``link`` elements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from refkit.resolve.matchtext import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: More of them are not read; each value is cut.
MOST, LONGEST = 2000, 2000

Metas = Mapping[str, tuple[str, ...]]


def read_metas(root: HtmlElement) -> Metas:
    """Return the contents of ``meta`` elements by lower-case name or property, in order.

    Dublin Core prefixes are one: ``DC.Title``, ``dc:title`` and ``dcterms.title`` are read
    as ``dc.title``. Empty values and repeats are left out.
    """
    found: dict[str, list[str]] = {}
    for count, element in enumerate(root.iter("meta")):
        if count >= MOST:
            break
        content = clean(element.get("content") or "")
        if not content:
            continue
        for attribute in ("name", "property"):
            name = _name(element.get(attribute) or "")
            if name and content not in (values := found.setdefault(name, [])):
                values.append(content)
    return {name: tuple(values) for name, values in found.items()}


def _name(text: str) -> str:
    name = text.strip().lower()
    for prefix in ("dc:", "dcterms.", "dcterms:", "dc.terms."):
        if name.startswith(prefix):
            return "dc." + name[len(prefix) :]
    return name


def first(metas: Metas, *names: str) -> str:
    """Return the first value of the first of these names that has one."""
    return next((metas[n][0] for n in names if metas.get(n)), "")


def every(metas: Metas, *names: str) -> tuple[str, ...]:
    """Return all values of the first of these names that has one."""
    return next((metas[n] for n in names if metas.get(n)), ())


def labelled(metas: Metas, label: re.Pattern[str]) -> tuple[str, ...]:
    """Return the values of Twitter's label and data pairs whose label is the wanted one."""
    return tuple(
        value
        for number in ("1", "2")
        if label.fullmatch(first(metas, f"twitter:label{number}"))
        for value in metas.get(f"twitter:data{number}", ())[:1]
    )


def clean(text: str) -> str:
    """Return a value of an attribute or element shown clean."""
    return plain(text[:LONGEST])


def text_of(element: HtmlElement) -> str:
    """Return the visible words of an element, without scripts and styles."""
    from lxml.etree import iterwalk

    words: list[str] = []
    for count, (event, node) in enumerate(iterwalk(element, events=("start", "end"))):
        if count > 400:
            break
        if node.tag in _BLOCKS:
            words.append(" ")
        if event == "start":
            if node.tag not in _SILENT:
                _add(words, node.text or "")
        elif node is not element:
            _add(words, node.tail or "")
    return clean("".join(words))


def _add(words: list[str], piece: str) -> None:
    """Add a piece; two elements without a gap, "By" and "Ana", are two words."""
    if words and words[-1][-1:].islower() and (piece[:1].isupper() or piece[:1] in '"“„«'):
        words.append(" ")
    words.append(piece)


_BLOCKS = frozenset({"br", "p", "div", "li", "td", "tr", "h1", "h2", "h3", "ul", "section"})
_SILENT = frozenset({"script", "style", "noscript", "template"})
