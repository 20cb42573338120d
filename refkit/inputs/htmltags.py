"""What the elements and attributes of HTML mean for text (HTML Living Standard, 15.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from html.entities import html5

from refkit.document import InlineKind

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main
    menu nav ol p pre section summary table tbody td textarea tfoot th thead tr ul""".split()
)
VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr frame".split()
)
#: Elements whose content is not shown, or is no text of the page.
HIDDEN = frozenset(
    """head noscript template svg iframe select button object audio video canvas map annotation
    noembed noframes datalist rp""".split()
)
#: Elements whose content is no markup, and not shown.
RAW = frozenset("script style title xmp plaintext".split())
#: Elements that editors and screen readers know, and readers do not see.
UNSEEN_CLASSES = frozenset(
    """screen-reader-text sr-only visually-hidden visuallyhidden mw-editsection mw-cite-backlink
    footnote-backref footnote-back reversefootnote Z3988""".split()
)
#: What pages show around their text, by the names that builders of sites and themes give it.
_AROUND = frozenset(
    """sharedaddy sd-sharing-enabled jp-relatedposts addtoany_share_save_container post-navigation
    posts-navigation nav-links nav-menu breadcrumb comments-area comment-list commentlist
    comment-respond sidebar widget-area site-header site-footer entry-footer post-tags tags-links
    related-posts social-share share-buttons navbox catlinks printfooter mw-jump-link toc
    cookie-notice newsletter-signup comments comment respond disqus_thread footer jump-to-nav
    sitesub contentsub breadcrumbs""".split()
)
_AROUND_ROLES = frozenset("navigation search contentinfo banner menu menubar toolbar".split())
_AROUND_ELEMENTS = frozenset("div section ul ol nav aside footer".split())
_NOTES = re.compile(r"footnote|endnote|bibliograph|reference|citation|sources|works-cited", re.I)
INLINE: Mapping[str, InlineKind] = {
    "i": "italic", "em": "italic", "cite": "italic", "var": "italic", "dfn": "italic",
    "u": "italic",
    "b": "bold", "strong": "bold", "sup": "superscript", "sub": "subscript", "code": "code",
    "tt": "code", "kbd": "code", "samp": "code",
}  # fmt: skip
#: Elements that are closed by the start of another one of the group in the same list.
SIBLINGS: Mapping[str, tuple[str, ...]] = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"),
}  # fmt: skip
#: What closes an open paragraph: the block elements, but for parts of tables.
CLOSES_P = BLOCKS - frozenset("caption tbody td tfoot th thead tr body html".split())
LISTS = frozenset("ul ol dl menu dir".split())
ROWS = frozenset("tbody thead tfoot".split())

_ATTRIBUTE = re.compile(
    r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"'>]*)))?""", re.DOTALL
)
_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+;?|([a-zA-Z][a-zA-Z0-9]*)(;?)(=?))")

_ITALIC = re.compile(r"(?<![\w-])font-style\s*:\s*(italic|oblique|normal)", re.IGNORECASE)
_WEIGHT = re.compile(r"(?<![\w-])font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_CAPS = re.compile(r"(?<![\w-])font-variant[\w-]*\s*:[^;]*small-caps", re.IGNORECASE)
_RAISED = re.compile(r"(?<![\w-])vertical-align\s*:\s*(super|sub)\b", re.IGNORECASE)
_UNSEEN = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE
)
_SELECTOR = re.compile(r"\s*[a-zA-Z0-9]*\.([\w-]+)\s*")


def surrounds(name: str, said: Mapping[str, str], *, inside: bool) -> bool:
    """Tell whether an element holds what a page shows around its text.

    That is navigation, footers, side bars, buttons for sharing and readers' comments; no
    notes and lists of references, which stand in such elements as well.

    Args:
        name: Name of the element.
        said: Its attributes.
        inside: Whether it stands in an article or a section, where an aside or a footer may
            be text.
    """
    if name not in _AROUND_ELEMENTS:
        return False
    names = f"{said.get('class', '')} {said.get('id', '')}".lower()
    role = said.get("role", "").lower()
    if _NOTES.search(names) or _NOTES.search(role):
        return False
    return (
        name == "nav"
        or (name in ("aside", "footer") and not inside)
        or role in _AROUND_ROLES
        or not _AROUND.isdisjoint(names.split())
    )


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a start tag, names in lower case, the first of a name winning."""
    name_end = re.match(r"<[^\s/>]+", tag)
    out: dict[str, str] = {}
    body = tag[name_end.end() if name_end else 1 : -1 if tag.endswith(">") else None]
    for match in _ATTRIBUTE.finditer(body):
        value = match[2] if match[2] is not None else match[3]
        out.setdefault(match[1].lower(), _unescaped(value if value is not None else match[4] or ""))
    return out


def _unescaped(value: str) -> str:
    """Decode the references of an attribute; ``&copy=`` in an address is none (13.2.5.73)."""
    return _REFERENCE.sub(_decoded, value) if "&" in value else value


def _decoded(match: re.Match[str]) -> str:
    name, semicolon, equals = match[1], match[2], match[3]
    if name is None:
        return unescape(match[0])
    if semicolon:
        return str(html5.get(f"{name};", f"&{name};")) + equals
    return match[0] if equals else str(html5.get(name, match[0]))


def style_of(css: str) -> dict[InlineKind, bool]:
    """Return the emphasis that declarations switch on or off."""
    out: dict[InlineKind, bool] = {}
    if match := _ITALIC.search(css):
        out["italic"] = match[1].lower() != "normal"
    if match := _WEIGHT.search(css):
        out["bold"] = match[1].lower() == "bold" or match[1][0] in "6789"
    if _CAPS.search(css):
        out["smallcaps"] = True
    if match := _RAISED.search(css):
        out["superscript" if match[1].lower() == "super" else "subscript"] = True
    return out


def hides(css: str) -> bool:
    """Tell whether declarations hide an element."""
    return _UNSEEN.search(css) is not None


def rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Find the rules of a style sheet for a class: its name and the declarations."""
    for rule in re.sub(r"/\*.*?(?:\*/|\Z)", "", sheet, flags=re.DOTALL).split("}"):
        selectors, brace, declarations = rule.rpartition("{")
        if brace:
            for selector in selectors.rpartition("{")[2].split(","):
                if match := _SELECTOR.fullmatch(selector):
                    yield match[1], declarations
