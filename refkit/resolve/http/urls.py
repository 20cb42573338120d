"""Addresses: made fit for sending, compared, and taken apart."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from refkit.errors import FetchError
from refkit.resolve.domains import domain

_SAFE = "/:@!$&'()*+,;=-._~%?[]"
#: Parameters that tell where a reader came from, not what is shown.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_ga|ref_src|yclid|wt_mc|cmpid|ncid|share",
    re.IGNORECASE,
)
#: Parameters and path ends of other forms of the same page.
_FORMS = re.compile(r"(?i)(?:amp|print|output|outputtype|m)")


def sendable(url: str) -> str:
    """Return an address as it is sent: ASCII host, escaped path, no fragment.

    Raises:
        FetchError: It is not http or https, has no host, or holds a password.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise FetchError("the address is malformed", reason="refused-address") from error
    if parts.scheme.lower() not in ("http", "https") or not host:
        raise FetchError("the address is not of the web", reason="refused-address")
    if parts.username is not None or parts.password is not None:
        raise FetchError("the address holds a password", reason="refused-address")
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise FetchError(f"{host[:80]} is no host", reason="refused-address") from error
    name = f"[{name}]" if ":" in name else name
    if not re.fullmatch(r"[\w.-]+|\[[0-9a-f:.%]+\]", name, re.ASCII | re.IGNORECASE):
        raise FetchError(f"{host[:80]} is no host", reason="refused-address")
    scheme = parts.scheme.lower()
    if port is not None and port != {"http": 80, "https": 443}[scheme]:
        name += f":{port}"
    path = quote(parts.path, safe=_SAFE) or "/"
    path = re.sub(r"%(?![0-9a-fA-F]{2})", "%25", path)
    return urlunsplit((scheme, name, path, quote(parts.query, safe=_SAFE), ""))


def readable(url: str) -> str:
    """Return an address with its host and path as people write them."""
    parts = urlsplit(url)
    host = parts.netloc
    if "xn--" in host:
        try:
            host = host.encode("ascii").decode("idna")
        except UnicodeError:
            host = parts.netloc
    path = re.sub(r"(?:%[89A-Fa-f][0-9A-Fa-f])+", lambda m: _decoded(m[0]), parts.path)
    return urlunsplit((parts.scheme, host, path, parts.query, parts.fragment))


def _decoded(escaped: str) -> str:
    text = unquote(escaped, errors="replace")
    return text if text.isprintable() and "\ufffd" not in text and " " not in text else escaped


def clean(url: str) -> str:
    """Return an address without the parameters that only track readers."""
    parts = urlsplit(url)
    if not parts.query:
        return url
    kept = [
        pair for pair in parts.query.split("&") if not _TRACKING.fullmatch(pair.partition("=")[0])
    ]
    return urlunsplit(parts._replace(query="&".join(kept)))


def same_key(url: str) -> str:
    """Return a form that addresses of one page have in common.

    Scheme, ``www.``, port, tracking, order of parameters, a last slash and the forms for
    phones and printers do not count.
    """
    try:
        parts = urlsplit(sendable(clean(url)))
    except FetchError:
        return url
    host = re.sub(r"^(?:www\d?|m|amp)\.", "", parts.netloc.lower())
    path = unquote(parts.path).rstrip("/")
    path = re.sub(r"/(?:amp|print)$|/index\.(?:html?|php)$", "", path)
    query = sorted(p for p in parse_qsl(parts.query) if not _FORMS.fullmatch(p[0]))
    return f"{host}{path}?{urlencode(query)}".rstrip("?")


def host_of(url: str) -> str:
    """Return the host of an address in lower case, empty if there is none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def same_site(one: str, two: str) -> bool:
    """Tell whether two addresses lie under one registered domain."""
    return domain(host_of(one)) == domain(host_of(two)) != ""


def is_home(url: str) -> bool:
    """Tell whether an address is that of a site's home page."""
    parts = urlsplit(url)
    return parts.path.rstrip("/") in ("", "/index.html", "/index.php") and not parts.query
