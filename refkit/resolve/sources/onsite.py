"""Searches on the site itself: WordPress's search, sitemaps, feeds, the site's own search."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable, Mapping
from html import unescape
from typing import ClassVar
from urllib.parse import urlencode, urljoin

from refkit.resolve.http import Reply
from refkit.resolve.http.urls import same_site
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.matchtext import fold, likeness
from refkit.resolve.sources import links, slugs
from refkit.resolve.sources.base import items, text
from refkit.resolve.sources.sites import sites
from refkit.resolve.sources.xml import parsed

#: Proposals that one search hands on.
MOST = 5
_NONE: Mapping[str, Limit] = {}


def _best(source: str, found: Iterable[tuple[float, str]]) -> list[Proposal]:
    ranked = sorted(set(found), key=lambda f: (-f[0], len(f[1]), f[1]))
    return [Proposal(source=source, url=url, rank=rank) for rank, url in ranked[:MOST]]


class WordPress:
    """The search of WordPress sites (https://developer.wordpress.org/rest-api/reference/search-results/)."""

    name: ClassVar[str] = "wordpress"
    limits: ClassVar[Mapping[str, Limit]] = _NONE

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search each site for the title."""
        title = look.reference.title
        found: list[tuple[float, str]] = []
        for home in sites(look):
            root = links.wordpress_root(home)
            if not root or not same_site(root, home.final):
                continue
            asked = urlencode({"search": title[:200], "per_page": "10",
                               "_fields": "id,title,url,type,subtype"})  # fmt: skip
            url = f"{root.rstrip('/')}/wp/v2/search{'&' if '?' in root else '?'}{asked}"
            data, _ = look.json(self.name, url, page=True)
            for item in items(data):
                address = text(item.get("url"))
                how = likeness(fold(text(item.get("title"))), fold(title))
                if how >= 0.6 and same_site(address, home.final):
                    found.append((how, address))
        return _best(self.name, found)


class Sitemap:
    """Addresses that a site lists for robots (https://www.sitemaps.org/protocol.html)."""

    name: ClassVar[str] = "sitemap"
    limits: ClassVar[Mapping[str, Limit]] = _NONE
    #: Files of one site that are read, addresses that are kept, bytes of one file.
    FILES, ADDRESSES, BYTES = 20, 50_000, 10 * 1024 * 1024

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Look for addresses that hold the words of the title."""
        found: list[tuple[float, str]] = []
        for home in sites(look):
            urls = look.shared(("sitemap", home.final), self.addresses, home.final)
            for url in urls:
                if how := slugs.likeness(look.reference.title, url):
                    found.append((how, url))
        return _best(self.name, found)

    def addresses(self, look: Look, home: str) -> list[str]:
        """Return the addresses that the sitemaps of a site list."""
        named = look.run.session.robots.sitemaps(home)
        usual = ("/sitemap.xml", "/sitemap_index.xml", "/wp-sitemap.xml")
        waiting = [u for u in named if same_site(u, home)] or [urljoin(home, u) for u in usual]
        certain = bool(named)
        seen: set[str] = set()
        urls: dict[str, None] = {}
        while waiting and len(seen) < self.FILES and len(urls) < self.ADDRESSES:
            at = waiting.pop(0)
            if at in seen:
                continue
            seen.add(at)
            reply = look.fetch(self.name, at, cap=self.BYTES, page=not at.endswith(".gz"))
            body = unpacked(reply.body, self.BYTES) if reply else b""
            if b"<loc" not in body and b":loc" not in body:
                continue
            if not certain:  # one of the usual places is enough
                waiting, certain = [], True
            listed = [u for u in locations(body) if same_site(u, home)]
            if b"sitemapindex" in body[:2000]:
                waiting += listed
            else:
                urls.update(dict.fromkeys(listed[: self.ADDRESSES - len(urls)]))
        return list(urls)


def unpacked(body: bytes, cap: int) -> bytes:
    """Return a sitemap unpacked if it is a gzip file, up to a size."""
    if not body.startswith(b"\x1f\x8b"):
        return body
    try:
        return zlib.decompressobj(31).decompress(body, cap)
    except (zlib.error, gzip.BadGzipFile):
        return b""


def locations(body: bytes) -> list[str]:
    """Return what stands in the ``loc`` elements, whatever the namespace; nothing is expanded."""
    found = re.findall(
        rb"<(?:\w{1,20}:)?loc\s*>\s*([^<>]{1,2000}|<!\[CDATA\[[^\]]{1,2000}\]\]>)", body
    )
    texts = (
        f.removeprefix(b"<![CDATA[").removesuffix(b"]]>").decode("utf-8", "replace") for f in found
    )
    return [unescape(t).strip() for t in texts]


class Feed:
    """What a site published last, by RSS 2.0 or Atom (RFC 4287)."""

    name: ClassVar[str] = "feed"
    limits: ClassVar[Mapping[str, Limit]] = _NONE

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Look for an item with the title."""
        found: list[tuple[float, str]] = []
        for home in sites(look):
            for url in links.feeds(home):
                reply = look.fetch(self.name, url, accept="application/xml", page=True)
                for title, address in entries(reply) if reply else ():
                    how = likeness(fold(title), fold(look.reference.title))
                    if how >= 0.8 and same_site(address, home.final):
                        found.append((how, address))
        return _best(self.name, found)


def entries(reply: Reply) -> list[tuple[str, str]]:
    """Return title and address of the items of a feed."""
    root = parsed(reply.body)
    out = []
    for item in [] if root is None else root.iter("{*}item", "{*}entry"):
        title = "".join(item.findtext("{*}title") or "")
        address = (item.findtext("{*}link") or "").strip()
        for link in item.iter("{*}link"):
            if link.get("href") and link.get("rel", "alternate") == "alternate":
                address = link.get("href", "")
        out.append((title, urljoin(reply.final, address)))
    return out


class SiteSearch:
    """The site's own search page."""

    name: ClassVar[str] = "sitesearch"
    limits: ClassVar[Mapping[str, Limit]] = _NONE

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Follow links with the title, on the home page and in the results of a search."""
        title = look.reference.title
        found: list[tuple[float, str]] = []
        for home in sites(look):
            found += links.to_title(home, title)
            for url in [] if found else links.searches(home, title):
                reply = look.fetch(self.name, url, page=True)
                found += links.to_title(reply, title) if reply else []
        return _best(self.name, found)
