"""Targets of links as people mean them: redirects unwrapped, trackers taken off."""

from __future__ import annotations

import re
from urllib.parse import unquote, urljoin, urlsplit

#: Query parameters that only tell where a reader came from.
_TRACKERS = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|"
    r"_hsenc|_hsmi|mkt_tok|vero_id|wickedid|oly_(?:enc|anon)_id|ref_src|ref_url|guccounter|"
    r"guce_referrer\w*|_ga|_gl|igsh|srsltid|ttclid",
    re.IGNORECASE,
)
#: A parameter that is one by its value, too: where in Medium a reader was.
_WHENCE = re.compile(r"source=[a-z_]*-{3,}.*", re.IGNORECASE)
#: Pages that only lead on: pattern of host and path, parameters that hold the address.
_WRAPPERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), tuple(parameters.split()))
    for pattern, parameters in (
        (r"(?:www\.)?google\.[a-z.]{2,6}/url", "q url"),
        (r"(?:www\.|l\.|lm\.|m\.)?facebook\.com/l\.php", "u"),
        (r"l\.(?:instagram|messenger|workplace)\.com/(?:l\.php)?", "u"),
        (r"(?:www\.|m\.)?youtube\.com/redirect", "q"),
        (r"(?:www\.)?duckduckgo\.com/l/?", "uddg"),
        (r"(?:www\.)?medium\.com/r/?", "url"),
        (r"slack-redir\.net/link", "url"),
        (r"(?:[\w-]+\.)*safelinks\.protection\.outlook\.com/?.*", "url"),
    )
)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:(?:https?|ftp)://|doi:|urn:|www\.|(?:dx\.)?doi\.org/)\S", re.IGNORECASE)


def clean_target(target: str, base: str = "") -> str:
    """Return the address that a link really leads to.

    Args:
        target: The ``href`` as written, entities decoded.
        base: Address that relative targets are meant from, if the page names one.

    Returns:
        The same address without redirect and tracking parameters, all else unchanged; empty
        for what is no address (a place in the same page, a script, a relative path).
    """
    # A line break inside an address is the editor's, as browsers hold it too.
    target = re.sub(r"[\t\n\r]", "", target).strip()
    if target.startswith("//"):
        target = "https:" + target
    if not _ADDRESS.match(target):
        if not _WEB.match(base) or not target or target.startswith("#"):
            return ""
        try:
            target = urljoin(base, target)
        except ValueError:
            return ""
        if not _WEB.match(target):
            return ""
    for _ in range(3):
        inner = _unwrapped(target)
        if inner is None:
            break
        target = inner
    return _untracked(target)


def _unwrapped(target: str) -> str | None:
    try:
        parts = urlsplit(target)
        where = (parts.hostname or "") + parts.path
    except ValueError:
        return None
    for pattern, names in _WRAPPERS:
        if not pattern.fullmatch(where):
            continue
        query = dict(p.partition("=")[::2] for p in reversed(parts.query.split("&")))
        for name in names:
            # A plus stays: the addresses inside are percent-encoded, not form-encoded.
            try:
                inner = unquote(query.get(name, ""), errors="strict")
            except UnicodeDecodeError:
                continue
            if _WEB.match(inner):
                return inner
    return None


def _untracked(target: str) -> str:
    head, mark, rest = target.partition("?")
    if not mark:
        return target
    query, hash_, fragment = rest.partition("#")
    pairs = query.split("&")
    kept = [
        p
        for p in pairs
        if not _TRACKERS.fullmatch(p.partition("=")[0]) and not _WHENCE.fullmatch(p)
    ]
    if len(kept) == len(pairs):
        return target
    return head + ("?" + "&".join(kept) if kept else "") + hash_ + fragment
