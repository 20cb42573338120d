"""Targets of links as people mean them: redirects unwrapped, trackers taken off."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

#: Query parameters that only tell where a reader came from.
_TRACKERS = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|vero_id|"
    r"wickedid|oly_enc_id|oly_anon_id|__s|ref_src|ref_url|spm|scid|guccounter|guce_referrer\w*)",
    re.IGNORECASE,
)
#: Host (and path) of a redirect -> parameter that holds the true address.
_WRAPPERS = {
    ("google", "/url"): ("q", "url"),
    ("facebook", "/l.php"): ("u",),
    ("l.facebook", "/l.php"): ("u",),
    ("youtube", "/redirect"): ("q",),
    ("duckduckgo", "/l/"): ("uddg",),
    ("slack-redir", "/link"): ("url",),
    ("safelinks.protection.outlook", "/"): ("url",),
}


def clean_target(target: str) -> str:
    """Return the address that a link really leads to.

    Args:
        target: The ``href`` as written, entities decoded.

    Returns:
        The same address without redirect and tracking parameters; all else unchanged.
    """
    target = target.strip()
    for _ in range(3):
        inner = _unwrapped(target)
        if inner is None:
            break
        target = inner
    return _untracked(target)


def _unwrapped(target: str) -> str | None:
    try:
        parts = urlsplit(target)
        host = (parts.hostname or "").removeprefix("www.").rpartition(".")[0]
    except ValueError:
        return None
    for (name, path), parameters in _WRAPPERS.items():
        same = host == name or host.endswith("." + name) or host.startswith(name + ".")
        if not same or not (parts.path or "/").startswith(path):
            continue
        query = dict(parse_qsl(parts.query))
        for parameter in parameters:
            inner = query.get(parameter, "")
            if inner.startswith(("http://", "https://")):
                return inner
            if unquote(inner).startswith(("http://", "https://")):
                return unquote(inner)
    return None


def _untracked(target: str) -> str:
    head, mark, rest = target.partition("?")
    if not mark:
        return target
    query, hash_, fragment = rest.partition("#")
    kept = [p for p in query.split("&") if not _TRACKERS.fullmatch(p.partition("=")[0])]
    if len(kept) == len(query.split("&")):
        return target
    return head + ("?" + "&".join(kept) if kept else "") + hash_ + fragment
