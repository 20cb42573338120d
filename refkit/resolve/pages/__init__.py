"""What a web page says about itself: title, authors, date, site, addresses.

:func:`extract` reads one page in one parsed tree. Every value names the place where it was
found; where the places contradict each other the better supported one wins, and what is no
title, name or date of publication is left out.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from refkit.model import Date, Name, Reference
from refkit.resolve.matchfields import domain
from refkit.resolve.matchtext import fold, likeness
from refkit.resolve.pages import bylinewords as bw
from refkit.resolve.pages import (
    dates,
    jsonld,
    metas,
    microdata,
    outline,
    people,
    shown,
    sites,
    titles,
    tree,
)

if TYPE_CHECKING:
    from lxml.html import HtmlElement


#: Names of metadata in which sites keep the headline.
_HEADLINE = re.compile(r"(?:^|[:._-])headline$|^(?:parsely-title|sailthru\.title)$")
#: What ends a heading that the next one goes on with.
_GOES_ON = re.compile(r"\s[–—-]$|:$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says about itself.

    Attributes:
        reference: The record of the work that the page holds.
        sources: For each CSL variable of the record how it was found: ``highwire``,
            ``dublin-core``, ``json-ld``, ``opengraph``, ``microdata``, ``meta``, ``heading``,
            ``title``, ``byline``, ``time``, ``text``, ``url``, ``htmldate``.
        canonical: The address under which the page wants to be cited, else its own.
        site_name: Name of the site, empty if the page does not tell.
        archived_original: The original address if the page is an archived copy.
        modified: When the page was last changed: a bound, never the date of publication.
        refused: Dates of publication that the page gives and that lie in the future, as written.
        titles: All titles that the page gives itself, as they stand.
        people: What each place that names authors says, the best place first; the record
            has the names of one of them.
        publisher: Who the page says publishes it; many sites put that name into all pages.
    """

    reference: Reference
    sources: Mapping[str, str] = field(default_factory=dict)
    canonical: str = ""
    site_name: str = ""
    archived_original: str = ""
    modified: Date | None = None
    refused: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    people: tuple[tuple[Name, ...], ...] = ()
    publisher: str = ""


def extract(html: bytes | str, url: str, charset: str | None = None) -> Page:
    """Read the metadata of a page.

    Args:
        html: The body, decoded or not.
        url: Address that it was fetched from.
        charset: What the Content-Type header says, for bytes.

    Returns:
        What the page says. Total: broken markup gives less, never an exception.
    """
    original = sites.archived_original(url)
    text = html if isinstance(html, str) else tree.decode(html, charset)
    root = tree.parse(text)
    if root is None:
        return Page(
            reference=Reference(type="webpage", url=url), canonical=url, archived_original=original
        )
    return _read(root, original or url, original, len(text))


def _read(root: HtmlElement, own: str, original: str, length: int) -> Page:
    found: dict[str, Any] = {}
    sources: dict[str, str] = {}

    def take(variable: str, csl: str, value: Any, method: str) -> None:
        if value:
            found[variable], sources[csl] = value, method

    meta = metas.read_metas(root)
    nodes = jsonld.read_jsonld(root)
    page = outline.outline(root, length)
    micro = microdata.read_microdata(page)
    heads = [p.element for p in page.headings if p.element.tag == "h1"]
    heads = [h for h in heads[:20] if metas.text_of(h)][:5]
    head_texts = [metas.text_of(h) for h in heads]
    title_element = next(iter(root.iter("title")), None)
    page_title = metas.text_of(title_element) if title_element is not None else ""
    og_title = metas.first(meta, "og:title")
    work = jsonld.page_work(nodes, own, [*head_texts, og_title, page_title])
    named = sites.site_names(meta, _site_names(nodes, work))
    site, site_method = named[0] if named else ("", "")
    names = (*(name for name, _ in named), sites.host_label(own), domain(own))
    votes = _votes(meta, work, micro, head_texts, og_title, page_title)
    title, method = titles.elect(votes, names)
    take("title", "title", title, method)
    heading = _heading(page, heads, title)
    persons, groups = _creators(work, nodes) if work is not None else ((), ())
    named_people = _authors(page, meta, persons, micro, heading, (*names, *groups))
    take("author", "author", *(named_people[0] if named_people else ((), "")))
    take("issued", "issued", *_issued(root, page, meta, work, micro, own, heading))
    take("container_title", "container-title", site, site_method)
    take("doi", "DOI", *_doi(meta))
    canonical = sites.canonical(root, meta, own)
    take("url", "URL", canonical, "url" if canonical == own else "canonical")
    return Page(
        reference=Reference(type=_type(meta, work), **found),
        sources=sources,
        canonical=canonical,
        site_name=site,
        archived_original=original,
        modified=dates.modified(meta, work),
        refused=dates.refused(meta, work, micro.get("datepublished", ())),
        titles=tuple(dict.fromkeys((*(v.text for v in votes), *_other_titles(meta, head_texts)))),
        people=tuple(dict.fromkeys(n for n, _ in named_people)),
        publisher=metas.first(meta, "dc.publisher"),
    )


def _votes(
    meta: metas.Metas,
    work: jsonld.Node | None,
    micro: Mapping[str, list[str]],
    heads: list[str],
    og_title: str,
    page_title: str,
) -> list[titles.Vote]:
    headline = jsonld.strings(work.get("headline"))[:1] if work is not None else ()
    named = jsonld.strings(work.get("name"))[:1] if work is not None else ()
    journal = metas.first(meta, "citation_journal_title")
    out = [
        titles.Vote("highwire", t, 0.5 if other else 4.0)
        for t in metas.every(meta, "citation_title")[:1]
        for other in (_of_another(t, heads, (og_title, page_title), journal),)
    ]
    for method, texts, weight in (
        ("heading", heads[:5], 2.2),
        ("opengraph", (og_title,), 1.1),
        ("json-ld", headline or named, 1.1 if headline else 0.7),
        ("title", (page_title,), 0.9),
        ("microdata", micro.get("headline", ())[:1], 0.8),
        ("dublin-core", metas.every(meta, "dc.title")[:1], 0.7),
        ("meta", metas.every(meta, "twitter:title")[:1], 0.6),
    ):
        out += [titles.Vote(method, t, weight) for t in texts if t]
    return out


def _of_another(title: str, heads: list[str], told: tuple[str, ...], journal: str) -> bool:
    """Whether heading and head agree on a title that is not this one, nor the journal's."""
    own, site, texts = fold(title), fold(journal), [fold(t) for t in told if t]
    if any(own in t or likeness(own, t) > 0.5 for t in texts):
        return False
    return any(
        h and h not in site and own not in h and any(h in t for t in texts)
        for h in map(fold, heads)
        if likeness(h, own) < 0.5
    )


def _other_titles(meta: metas.Metas, heads: list[str]) -> list[str]:
    """Titles that are not voted on: headlines of the site's own making, a heading in two parts."""
    out = [texts[0] for name, texts in meta.items() if _HEADLINE.search(name)][:3]
    out += [f"{a} {b}" for a, b in itertools.pairwise(heads) if _GOES_ON.search(a)][:1]
    return out


def _heading(page: outline.Outline, heads: list[HtmlElement], title: str) -> HtmlElement | None:
    """The element that shows the title, so that dates and names around it are its own."""
    wanted = fold(title)

    def like(element: HtmlElement) -> float:
        text = fold(metas.text_of(element))
        return 1.0 if wanted and f" {wanted} " in f" {text} " else likeness(text, wanted)

    best = max(heads, key=like, default=None)
    if best is not None and like(best) > 0.6:
        return best
    others = (p.element for p in page.headings[:60] if p.element.tag != "h1")
    return next((e for e in others if like(e) > 0.8), best)


def _site_names(nodes: list[jsonld.Node], work: jsonld.Node | None) -> tuple[str, ...]:
    names = jsonld.strings(work.get("publisher"), "name") if work is not None else ()
    sites_named = [jsonld.string(n, "name") for n in nodes if "website" in jsonld.types_of(n)]
    return (*names[:1], *(n for n in sites_named[:1] if n))


def _authors(
    page: outline.Outline,
    meta: metas.Metas,
    persons: tuple[str, ...],
    micro: Mapping[str, list[str]],
    heading: HtmlElement | None,
    others: tuple[str, ...],
) -> list[tuple[tuple[Name, ...], str]]:
    """Return what each place says of the authors and which place it is, the best first.

    Names in ``others`` are those of sites and organisations and left out.
    """
    listed = metas.every(meta, "citation_author", "citation_authors", "bepress_citation_author")
    found = tuple(n for t in listed for n in people.names_in(t, one=";" not in t))
    if found:
        return [(found, "highwire")]
    shown_names = people.byline(page, heading)
    out = []
    for method, texts in (
        ("dublin-core", metas.every(meta, "dc.creator", "dc.contributor.author")),
        ("json-ld", persons),
        ("microdata", tuple(micro.get("author", ()))[:5]),
        ("meta", metas.every(meta, "parsely-author", "sailthru.author", "byl")),
        ("meta", metas.labelled(meta, bw.LABEL)),
        ("byline", None),
        ("meta", metas.every(meta, "author", "article:author", "og:article:author")),
    ):
        names = (
            shown_names if texts is None else tuple(n for t in texts for n in people.names_in(t))
        )
        found = people.without_sites(dict.fromkeys(names), others)
        if found and texts is not None and not any(" " in people.shown(n) for n in found):
            found = people.completed(found, shown_names)
        if found:
            out.append((found, method))
    if out and (found := people.stated(page, heading)):
        out.append((found, "byline"))
    return out


def _creators(
    work: jsonld.Node, nodes: list[jsonld.Node]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the people and of the organisations that JSON-LD calls the authors."""
    authors = work.get("author") or work.get("creator")
    listed = authors if isinstance(authors, list) else [authors]
    flat = [x for a in listed[:50] for x in (a if isinstance(a, list) else [a])]
    whole = [jsonld.resolve(a, nodes) if isinstance(a, dict) else a for a in flat[:50]]
    groups = [a for a in whole if isinstance(a, dict) and jsonld.is_group(a)]
    persons = [a for a in whole if a not in groups]
    return jsonld.strings(persons, "name"), jsonld.strings(groups, "name")


def _issued(
    root: HtmlElement,
    page: outline.Outline,
    meta: metas.Metas,
    work: jsonld.Node | None,
    micro: Mapping[str, list[str]],
    url: str,
    heading: HtmlElement | None,
) -> tuple[Date | None, str]:
    found = dates.signals(page, meta, work, micro.get("datepublished", ()), url, heading)
    order = shown.day_first(root, url)
    return dates.published(
        found,
        shown.visible(page, heading, order),
        dates.modified(meta, work),
        lambda: shown.by_htmldate(root, page, order),
    )


def _doi(meta: metas.Metas) -> tuple[str, str]:
    from refkit.parse.identifiers import find

    for method, names in (
        ("highwire", ("citation_doi", "bepress_citation_doi")),
        ("dublin-core", ("dc.identifier", "dc.identifier.doi", "prism.doi")),
    ):
        for text in metas.every(meta, *names)[:5]:
            for identifier in find(text):
                if identifier.kind == "DOI":
                    return identifier.value, method
    return "", ""


def _type(meta: metas.Metas, work: jsonld.Node | None) -> str:
    if metas.first(meta, "citation_journal_title"):
        return "article-journal"
    kinds = jsonld.types_of(work) if work is not None else ()
    if any(k.endswith("newsarticle") for k in kinds):
        return "article-newspaper"
    if "blogposting" in kinds:
        return "post-weblog"
    return "webpage"
