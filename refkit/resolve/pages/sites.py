"""Name of the site, its address forms: canonical, and the original inside an archive's address."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from refkit.parse.identifiers import strip_trackers
from refkit.resolve.matchfields import domain
from refkit.resolve.matchtext import fold
from refkit.resolve.pages.metas import Metas, first

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARCHIVED = re.compile(
    r"^https?://(?:web\.archive\.org/web|archive\.(?:today|is|ph|fo|li|md)(?:/o)?)/\d{4,14}(?:[a-z]{2}_)?/(.+)$",
    re.IGNORECASE,
)
#: Makers of themes and systems that stand where a site's name should.
VENDORS = frozenset(
    re.split(
        r"[|\n]",
        """wordpress|wordpress com|wordpress org|blogger|blogspot|drupal|joomla|squarespace|wix
typo3|ghost|jimdo|weebly|medium|shopify|hubspot|themeforest|elegant themes|divi|yoast|elementor
genesis|studiopress|my site|my blog|my website|website|blog|home|homepage|untitled|site title
sitename|site name|just another wordpress site|theme|index""",
    )
)


def archived_original(url: str) -> str:
    """Return the original address inside the address of an archived copy, else empty."""
    m = _ARCHIVED.match(url.strip())
    if not m:
        return ""
    inner = re.sub(r"^(https?):/+", r"\1://", m[1])
    return inner if "://" in inner else "http://" + inner


def base_of(root: HtmlElement, url: str) -> str:
    """Return the address that relative ones are joined to (HTML: the first ``base`` element)."""
    for element in root.iter("base"):
        href = (element.get("href") or "").strip()
        if href:
            return _join(url, href)
    return url


def _join(base: str, href: str) -> str:
    try:
        return urljoin(base, re.sub(r"\s+", "", href[:2000]))
    except ValueError:
        return ""


def canonical(root: HtmlElement, metas: Metas, url: str) -> str:
    """Return the address under which the page wants to be cited.

    ``rel=canonical``, then ``og:url``; one is taken only if it lies on the same registrable
    domain and is not the home page of a site whose page is not its home page. Of two that
    differ the one on the page's own path is taken. Without one it is the page's address
    without trackers.
    """
    base = base_of(root, url)
    found = [
        _join(base, element.get("href") or "")
        for element in root.iter("link")
        if "canonical" in (element.get("rel") or "").lower().split()
    ]
    found += [_join(base, told) for told in [first(metas, "og:url")] if told]
    good = [c for c in dict.fromkeys(found) if _acceptable(c, url)]
    if len(good) > 1:
        own = [c for c in good if _path(c) == _path(url)]
        good = own or ([] if _is_plain(url) else good)
    return good[0] if good else strip_trackers(url)


def _path(url: str) -> str:
    return unquote(urlsplit(url).path).rstrip("/").lower()


def _is_plain(url: str) -> bool:
    parts = urlsplit(url)
    return not parts.query and not re.search(
        r"/(?:amp|print|m)(?:/|$)|\.amp(?:\.html)?$", parts.path
    )


def _acceptable(candidate: str, url: str) -> bool:
    try:
        one, two = urlsplit(candidate), urlsplit(url)
        ports = one.port, two.port
    except ValueError:
        return False
    if one.scheme not in ("http", "https") or not one.hostname or one.username:
        return False
    if domain(candidate) != domain(url) or (ports[0] is not None and ports[0] != ports[1]):
        return False
    bare = not one.path.strip("/") and not one.query
    return not bare or not (two.path.strip("/") or two.query)


def site_names(metas: Metas, named: tuple[str, ...]) -> list[tuple[str, str]]:
    """Return the names that a page gives its site, each with where it stands.

    Args:
        metas: The ``meta`` elements.
        named: What JSON-LD calls the publisher and the site.
    """
    places = (
        ("highwire", (first(metas, "citation_journal_title", "citation_conference_title"),)),
        ("opengraph", (first(metas, "og:site_name"),)),
        ("json-ld", named),
        ("meta", (first(metas, "application-name", "apple-mobile-web-app-title"),)),
        ("dublin-core", (first(metas, "prism.publicationname", "dc.ispartof"),)),
    )
    return [(name, method) for method, names in places for name in names if is_site_name(name)]


def is_site_name(name: str) -> bool:
    """Whether a text can be the name of a site: not a theme's vendor, an address or a sentence."""
    folded = fold(name)
    return bool(folded) and folded not in VENDORS and len(name) <= 80 and "://" not in name


def host_label(url: str) -> str:
    """Return the telling part of a host: ``classroomnotes`` of www.classroomnotes.example."""
    return domain(url).split(".")[0]
