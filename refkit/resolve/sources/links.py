"""Links of a page, and what a home page says of its site's searches and feeds."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote_plus, urljoin

from refkit.resolve.bound import may_be_alike
from refkit.resolve.http import Reply
from refkit.resolve.http.urls import same_site
from refkit.resolve.matchtext import fold, likeness
from refkit.resolve.pages.tree import decode, parse
from refkit.resolve.sources.slugs import likeness as slug_likeness

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Links of a page that are looked at.
MOST = 3000
_API = re.compile(r"<([^>\s]{1,500})>\s*;\s*rel=\"?https://api\.w\.org/\"?")
_FEEDS = ("application/rss+xml", "application/atom+xml")


def tree(reply: Reply) -> HtmlElement | None:
    """Return the parsed page."""
    return parse(decode(reply.body, reply.charset))


def fold_all(reply: Reply) -> str:
    """Return the words of a page's text in lower case, between blanks."""
    root = tree(reply)
    if root is None:
        return ""
    text = unicodedata.normalize("NFKD", str(root.text_content())[:300_000].casefold())
    bare = "".join(c for c in text if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", bare)
    return f" {' '.join(words)} "


def to_title(reply: Reply, title: str) -> list[tuple[float, str]]:
    """Return links of a page to what may have a title, the likeliest first.

    Args:
        reply: The page.
        title: The title.

    Returns:
        Likeness and address; only addresses on the same site.
    """
    root = tree(reply)
    if root is None:
        return []
    wanted = fold(title)
    found: dict[str, float] = {}
    for n, link in enumerate(root.iter("a")):
        if n > MOST:
            break
        href = (link.get("href") or "").strip()
        if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
            continue
        url = _joined(reply.final, href)
        if not url or not same_site(url, reply.final):
            continue
        shown = fold(" ".join(link.text_content().split())[:300])
        how = likeness(shown, wanted) if may_be_alike(shown, wanted, 0.8) else 0.0
        if how < 0.8 and not (len(wanted) > 20 and wanted in shown):
            how = slug_likeness(title, url) if how < 0.8 else how
            how = how if how >= 0.8 else 0.0
        else:
            how = max(how, 0.9)
        if how:
            found[url] = max(how, found.get(url, 0.0))
    return sorted(((how, url) for url, how in found.items()), key=lambda f: (-f[0], f[1]))


def wordpress_root(home: Reply) -> str:
    """Return the root of WordPress's REST API, which the page announces, else empty."""
    if m := _API.search(home.headers.get("link", "")):
        return _joined(home.final, m[1])
    return next(iter(_related(home, "https://api.w.org/")), "")


def feeds(home: Reply) -> list[str]:
    """Return the feeds that a page announces."""
    return [u for u in _related(home, "alternate", _FEEDS) if "comments" not in u][:3]


def searches(home: Reply, title: str) -> list[str]:
    """Return addresses at which a site searches itself for a title.

    They come from its SearchAction (https://schema.org/SearchAction) or from a form whose
    field is called as usual; WordPress's ``/?s=`` is tried where nothing is announced.
    """
    out = []
    words = quote_plus(" ".join(fold(title).split()[:12]))
    for template in _templates(home):
        out.append(re.sub(r"\{[^}]{1,60}\}", words, template))
    root = tree(home)
    for form in [] if root is None else list(root.iter("form"))[:20]:
        names = [i.get("name") or "" for i in form.iter("input")]
        field = next((n for n in names if n in ("s", "q", "query", "search", "keys")), "")
        if field and (form.get("method") or "get").lower() == "get":
            out.append(_joined(home.final, form.get("action") or "/") + f"?{field}={words}")
    out.append(_joined(home.final, f"/?s={words}"))
    return [u for u in dict.fromkeys(out) if u and same_site(u, home.final)][:2]


def _templates(home: Reply) -> Iterator[str]:
    text = home.body[:1048576].decode("utf-8", "replace")
    for m in re.finditer(r"\"(?:target|urlTemplate)\"\s*:\s*(\"[^\"]{1,500}\")", text):
        try:
            template = json.loads(m[1])
        except ValueError:
            continue
        if "{" in template:
            yield (
                _joined(home.final, template.replace("{", "%7B").replace("}", "%7D"))
                .replace("%7B", "{")
                .replace("%7D", "}")
            )


def _related(home: Reply, rel: str, types: tuple[str, ...] = ()) -> list[str]:
    root = tree(home)
    out = []
    for link in [] if root is None else list(root.iter("link"))[:500]:
        fits = rel in (link.get("rel") or "").split()
        if fits and (not types or (link.get("type") or "").lower() in types):
            url = _joined(home.final, unescape(link.get("href") or ""))
            if url and same_site(url, home.final):
                out.append(url)
    return out


def _joined(base: str, href: str) -> str:
    try:
        url = urljoin(base, href.strip())
    except ValueError:
        return ""
    return url if url.startswith(("http://", "https://")) else ""
