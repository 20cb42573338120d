"""JSON-LD of a page: read what can be read, find the object that is the page's work.

Shapes met in the wild: one object, lists, ``@graph``, nested ``mainEntity``, several objects
in one script, comment wrappers, trailing commas, raw line breaks, escaped quotes. Reading
is bounded in size, depth and number of objects.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from refkit.resolve.matchtext import fold, likeness
from refkit.resolve.pages.metas import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Characters read in one script and in all, nesting and objects looked at.
LARGEST_SCRIPT, LARGEST, DEEPEST, MOST = 500_000, 1_000_000, 20, 3000

Node = Mapping[str, Any]

#: Types of works (schema.org); the earlier, the more likely the page's own.
WORKS = (
    "scholarlyarticle medicalscholarlyarticle newsarticle reportagenewsarticle analysisnewsarticle "
    "backgroundnewsarticle opinionnewsarticle reviewnewsarticle blogposting liveblogposting "
    "socialmediaposting discussionforumposting techarticle advertisercontentarticle article "
    "report thesis book chapter dataset videoobject podcastepisode recipe howto qapage review "
    "creativework medicalwebpage newspage itempage aboutpage faqpage webpage"
).split()
_RANK = {name: rank for rank, name in enumerate(WORKS)}
_PAGES = frozenset(n for n in WORKS if n.endswith("page"))
_WRAPPER = re.compile(
    r"^\s*(?:<!--|<!\[CDATA\[|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*;?\s*$"
)
_COMMA = re.compile(r",(?=\s*[}\]])")
_FIELD = re.compile(
    r'"(headline|datePublished|dateModified|dateCreated)"\s*:\s*"((?:[^"\\\n]|\\.){1,300})"'
)
_NAMED = re.compile(
    r'"author"\s*:\s*\[?\s*\{[^{}\[\]]{0,300}?"name"\s*:\s*"((?:[^"\\\n]|\\.){1,100})"'
)


def read_jsonld(root: HtmlElement) -> list[Node]:
    """Return all objects of a page's JSON-LD, outer ones first."""
    nodes: list[Node] = []
    left = LARGEST
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = (script.text or "")[: LARGEST_SCRIPT + 1]
        left -= len(text)
        if len(text) > LARGEST_SCRIPT or left < 0:
            continue
        for value in _values(text):
            nodes.extend(_objects(value, MOST - len(nodes)))
    return nodes


def _values(text: str) -> Iterator[Any]:
    text = _WRAPPER.sub("", _WRAPPER.sub("", text)).strip()
    decoder = json.JSONDecoder(strict=False)
    for attempt in (text, _COMMA.sub("", text), _COMMA.sub("", html.unescape(text))):
        found: list[Any] = []
        rest = attempt
        try:
            while rest and len(found) < 50:
                value, end = decoder.raw_decode(rest)
                found.append(value)
                rest = rest[end:].lstrip(" \t\r\n,;")
        except RecursionError:
            return
        except ValueError:
            if not found:
                continue
        yield from found
        return
    fields = {m[1]: _unquote(m[2]) for m in reversed(list(_FIELD.finditer(text[:200_000])))}
    if fields:
        if m := _NAMED.search(text[:200_000]):
            fields["author"] = _unquote(m[1])
        yield {"@type": "Article", **fields}


def _unquote(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"', strict=False))
    except ValueError:
        return text


def _objects(value: Any, most: int) -> list[Node]:
    """All objects inside a value, breadth first."""
    out: list[Node] = []
    layer, depth = [value], 0
    while layer and depth < DEEPEST and len(out) < most:
        deeper: list[Any] = []
        for one in layer[:MOST]:
            if isinstance(one, dict):
                out.append(one)
                deeper.extend(v for v in one.values() if isinstance(v, (dict, list)))
            elif isinstance(one, list):
                deeper.extend(v for v in one if isinstance(v, (dict, list)))
        layer, depth = deeper, depth + 1
    return out[: max(most, 0)]


def types_of(node: Node) -> tuple[str, ...]:
    """Return the types of an object in lower case, without the vocabulary's address."""
    kinds = node.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return tuple(re.split(r"[/#:]", k)[-1].lower() for k in listed[:10] if isinstance(k, str))


def strings(value: Any, *keys: str) -> tuple[str, ...]:
    """Return the strings that a value holds: itself, in lists, or under ``keys`` of objects."""
    out: list[str] = []
    layer = [value]
    for _ in range(4):
        deeper: list[Any] = []
        for one in layer[:100]:
            if isinstance(one, (str, int, float)) and not isinstance(one, bool):
                if text := clean(str(one)):
                    out.append(text)
            elif isinstance(one, list):
                deeper.extend(one)
            elif isinstance(one, dict):
                deeper.extend(one[k] for k in (*keys, "@value") if k in one)
        layer = deeper
    return tuple(dict.fromkeys(out))


def string(node: Node, *names: str) -> str:
    """Return the first string under the first of these names that holds one."""
    for name in names:
        if found := strings(node.get(name), "name", "@id", "url"):
            return found[0]
    return ""


def resolve(node: Node, nodes: Sequence[Node]) -> Node:
    """Return the object that a bare ``@id`` stands for, else the object itself."""
    if "name" in node or "@id" not in node:
        return node
    same = (n for n in nodes if n.get("@id") == node["@id"] and "name" in n)
    return next(same, node)


def is_group(node: Node) -> bool:
    """Whether an object is an organisation and no person."""
    kinds = types_of(node)
    return "person" not in kinds and any(k.endswith(("organization", "corporation")) for k in kinds)


def page_work(nodes: Sequence[Node], url: str, headings: Sequence[str]) -> Node | None:
    """Return the object that describes the page's own work.

    Args:
        nodes: All objects.
        url: Address of the page, to tell its own object from those of related pages.
        headings: Titles that the page shows elsewhere.
    """
    known = [fold(h) for h in headings if h]
    tail = _path(url)
    best: tuple[float, ...] | None = None
    chosen = None
    for place, node in enumerate(nodes):
        rank = min((_RANK[t] for t in types_of(node) if t in _RANK), default=None)
        if rank is None:
            continue
        names = [fold(t) for t in strings([node.get("headline"), node.get("name")])]
        own = any(
            n and (n in k or k in n or likeness(n, k) > 0.8) for n in names for k in known if k
        )
        links = strings(
            [node.get("url"), node.get("@id"), node.get("mainEntityOfPage")], "@id", "url"
        )
        here = bool(tail) and any(_path(link) == tail for link in links)
        elsewhere = bool(names) and bool(known) and not own
        dated = 0.5 if node.get("datePublished") else 0.0
        page = any(t in _PAGES for t in types_of(node))
        order = (2.0 * own + here - 2.0 * elsewhere + dated - 0.75 * page, -rank, -place)
        if best is None or order > best:
            best, chosen = order, node
            if elsewhere and not here:
                chosen = node
    if best is not None and best[0] < -0.5:
        return None
    return chosen


def _path(url: str) -> str:
    return re.sub(r"^https?://[^/]+|[?#].*$", "", url).strip("/").lower()
