"""DOIs, addresses and numbers that name a work, found in running text by their own syntax."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple
from urllib.parse import unquote

from refkit.lazy import lazy

Kind = Literal["DOI", "URL", "ISBN", "ISSN", "PMID", "PMCID", "arXiv", "handle"]


class Identifier(NamedTuple):
    """An identifier and where it stands.

    Attributes:
        kind: Its scheme; ``handle`` is one of the Handle system (``hdl:``).
        value: Its bare value, blanks inside removed.
        start: Offset of its first character, labels such as ``doi:`` included.
        end: Offset behind its last one.
    """

    kind: Kind
    value: str
    start: int
    end: int


# -- DOI ------------------------------------------------------------------------------------

_DOI = re.compile(r"(?<![\d.])10\.\s?\d{4,9}(?:\.\d{1,6}){0,3}\s?(?:/|%2f)\s?", re.IGNORECASE)
#: What stands in front of a DOI and belongs to it: ``doi:``, ``https://doi.org/``.
_DOI_LABEL = re.compile(
    r"""(?: (?:https?\s?:\s?/\s?/\s?)?(?:(?:dx|www)\s?\.\s?)?doi\s?\.\s?org\s?/\s?(?:doi:\s?)?
          | (?<![a-z])doi(?:\s?(?:[:=>]|\.(?!\w{2})|number:?))?\s{0,3}(?:https?://(?:dx\.)?doi\.org/)?\s{0,2}
        )$""",
    re.VERBOSE | re.IGNORECASE,
)
#: Characters of a DOI's suffix; SICIs have < and > in pairs.
_SUFFIX = re.compile(r"[^\s\"“”„«»<>{}|\\^`，。；、（）【】「」『』]+")
_SICI = re.compile(r"(?:\(SICI\)|\(sici\))?[^\s<>]{0,60}<[^\s<>]{1,40}>[\w.:;/-]{1,30}")
_TRAIL = ".,;:!?'’‘*_"
_CLOSERS = {")": "(", "]": "[", "}": "{", ">": "<"}


def clean_doi(text: str) -> str:
    """Return the bare DOI in a text (``doi:`` or an address of doi.org in front is cut).

    Args:
        text: A DOI in any form, percent-encoding included.

    Returns:
        From ``10.`` on, its case kept; empty if there is none.
    """
    m = _DOI.search(text)
    return _doi(text, m)[0] if m else ""


def _doi(text: str, m: re.Match[str]) -> tuple[str, int, int]:
    """The DOI that a prefix begins, where it starts with its label, and where it ends."""
    at = m.end()
    label = _DOI_LABEL.search(text, max(0, m.start() - 40), m.start())
    start = label.start() if label else m.start()
    suffix = _SICI.match(text, at) or _SUFFIX.match(text, at)
    raw = _trim(suffix[0]) if suffix else ""
    if not suffix or not raw:
        return "", start, at
    end = at + len(raw)
    # A line break inside: only if what stands there cannot be the end of a DOI.
    more = _BROKEN_DOI.match(text, end)
    if more and raw[-1] in "./-_(:" and suffix[0] == raw:
        rest = _trim(more[1])
        raw, end = raw + rest, more.start(1) + len(rest)
    prefix = _BLANK.sub("", m[0])
    if "%" in raw or "%" in prefix:
        raw, prefix = unquote(raw), unquote(prefix)
    if label and "org" in label[0].lower():
        # Addresses of doi.org may carry a query or a place in the page.
        raw = raw.split("?")[0].split("#")[0]
    return prefix + raw, start, end


_BLANK = re.compile(r"\s+")
_BROKEN_DOI = re.compile(r"[ \n]([\w()][\w./()-]*\d[\w./()-]*)")


def _trim(token: str) -> str:
    """Cut punctuation off the end, but no bracket that has its partner inside."""
    end = len(token)
    spare = {c: token.count(c) - token.count(o) for c, o in _CLOSERS.items() if c in token}
    while end:
        last = token[end - 1]
        if last in _TRAIL:
            end -= 1
        elif spare.get(last, 0) > 0:
            spare[last] -= 1
            end -= 1
        elif last in "tp" and (m := _ENTITY.search(token, max(0, end - 6), end)):
            end = m.start()
        else:
            break
    return token[:end]


_ENTITY = re.compile(r"&(?:gt|lt|quot|amp)$")

# -- URL ------------------------------------------------------------------------------------

_STOP = r"\s<>\"“”„«»{}|\\^`，。；、（）【】「」『』"
_CHARS = rf"[^{_STOP}]"
_TLD = (
    r"(?:com|org|net|edu|gov|mil|int|info|io|eu|tv|fm|ly|museum|online|blog|news|app|dev|site|wiki|press|science|academy|education|xyz|me|cc"
    r"|(?:co|ac|gov|org|edu|com|net|nhs|sch)\.[a-z]{2}|gob\.[a-z]{2}|gouv\.fr|go\.jp|ne\.jp|or\.jp"
    r"|de|fr|es|it|nl|be|br|pt|ru|su|рф|ch|at|ca|au|uk|jp|cn|tr|pl|cz|sk|hu|ro|gr|se|dk|no|fi|is|ie|us|nz|za|in|kr|tw|mx|ar|cl|co|pe|uy|ve|cu|id|my|sg|th|vn|ph|il|ir|ua|by|bg|hr|rs|si|ee|lv|lt|lu|cat)"
)
_URL = re.compile(
    rf"(?P<lead>(?:https?|ftp)\s?[:;]?\s?/\s?/\s?|(?<![\w@/.])www\.){_CHARS}+", re.IGNORECASE
)
#: The end of a host without scheme, and the characters in front of it.
_HOST_END = re.compile(rf"\.{_TLD}(?![\w-])(?!\.\w)", re.IGNORECASE)
_HOST = re.compile(
    r"(?<![\w@/.:-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){0,4}[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$",
    re.IGNORECASE,
)
_PATH = re.compile(rf"(?::\d{{2,5}})?(?:[/?#]{_CHARS}*)?")
#: What may follow a blank inside an address that a line end has broken.
_BROKEN = re.compile(r"\s{1,2}(?P<rest>[^\s<>\"“”()\[\],;]+)")
#: A name of a thing without an address (RFC 8141), such as ``urn:nbn:de:...``.
_URN = lazy(rf"(?<![\w:/])urn:(?!isbn)[a-z0-9][a-z0-9-]{{1,31}}:{_CHARS}+", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:html?|pdf|php\d?|aspx?|jsp|cfm|docx?|xml|txt|shtml|do|cgi)(?:[?#]|$)", re.IGNORECASE
)
_TRACKERS = re.compile(
    r"(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|igshid|_hsenc|_hsmi|cmpid|ref_src)=[^&#]*&?",
    re.IGNORECASE,
)


def clean_url(text: str) -> str:
    """Return an address without what does not belong to it.

    Args:
        text: An address, perhaps in angle brackets, with punctuation behind or blanks in it.

    Returns:
        The address as printed otherwise; ``http//`` and ``http;//`` are mended. Empty if
        there is none.
    """
    text = re.sub(r"^[\s<(\[{\"“«]*(?:url\s*:\s*)?", "", text.strip(), flags=re.IGNORECASE)
    text = re.sub(r"^(https?)\s?[:;]?\s?/\s?/\s?", r"\1://", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+", "", text.replace("&amp;", "&"))
    m = re.match(rf"{_CHARS}+", text)
    return _trim(m[0]) if m else ""


def strip_trackers(url: str) -> str:
    """Return an address without the parameters that only count visitors."""
    if "?" not in url:
        return url
    base, query = url.split("?", 1)
    query = _TRACKERS.sub("", query).rstrip("&?")
    return f"{base}?{query}" if query else base


def _url(text: str, start: int, stop: int) -> tuple[str, int]:
    """The address that a stretch begins and where it ends."""
    raw = _trim(text[start:stop])
    end = start + len(raw)
    whole = end == stop
    for _ in range(4):
        more = _BROKEN.match(text, end) if whole else None
        if more is None:
            break
        rest = _trim(more["rest"])
        if not rest or not _continues(raw, rest, text[end : more.start("rest")]):
            break
        raw += rest
        end = more.start("rest") + len(rest)
        whole = rest == more["rest"]
    return _BLANK.sub("", raw), end


_NEW_START = re.compile(r"(?:https?:|www\.|doi\b|\()", re.IGNORECASE)
_QUERY = re.compile(r"[\w.%-]{1,40}[?&][\w.%-]+=\S*")
_PATH_PART = re.compile(r"[/_=?]|\w-\w|\.(?:html?|pdf|php|aspx?)\b")
_SLUG = re.compile(
    r"[a-z0-9]+(?:[-_][\w-]+)+(?:\.(?:html?|pdf|php|aspx?))?/?|[a-z0-9_%-]+\.(?:html?|pdf|php|aspx?)(?:\?\S*)?"
)


def _continues(raw: str, rest: str, gap: str) -> bool:
    """Whether what follows a blank is the rest of an address, by strong evidence only."""
    if _NEW_START.match(rest):
        return False
    last, first = raw[-1], rest[0]
    if _QUERY.fullmatch(rest) and raw.count("/") > 2:
        return True
    if last in "=&?%":
        return first.isalnum() or first == "%"
    if first in "/?&=#" and len(rest) > 1:
        return True
    if last == "/":
        # A path goes on in lower case, with a slash, hyphen, underscore or file name.
        return not first.isupper() and _PATH_PART.search(rest) is not None
    if last in "-_":
        cut = "\n" in gap or any(c in rest for c in "-_/.")
        return cut and first.isascii() and (first.islower() or first.isdigit())
    if _FILE.search(raw):
        return False
    return raw.count("/") > 2 and _SLUG.fullmatch(rest) is not None


# -- numbers --------------------------------------------------------------------------------

_ISBN = lazy(
    r"\b(?:e-?)?isbn(?:[-\s]?1[03])?(?:\s?\([^()]{1,12}\))?\s{0,3}[:.]?\s{0,3}(?P<isbn>(?:97[89][\s‐‑–-]?)?\d(?:[\s‐‑–-]?\d){8}[\s‐‑–-]?[\dxX])(?!\d)",
    re.IGNORECASE,
)
_BARE_ISBN = lazy(
    r"(?<![\d/.-])97[89][-‐‑–]\d{1,5}[-‐‑–]\d{1,7}[-‐‑–]\d{1,7}[-‐‑–]\d(?![\d-])|(?<![\d/.-])97[89]\d{10}(?![\d-])"
)
_ISSN = lazy(
    r"\b[ep]?-?issn(?:\s?\([^()]{1,12}\))?\s{0,3}[:.]?\s{0,3}(?P<issn>\d{4}[-‐‑–]?\d{3}[\dxX])\b",
    re.IGNORECASE,
)
_PMID = re.compile(
    r"\b(?:pmid|pubmed(?:\s?(?:id|pmid))?|medline)\s{0,3}[:#]?\s{0,3}(?P<pmid>\d{5,8})\b",
    re.IGNORECASE,
)
_PMCID = re.compile(
    r"\b(?:pmcid\s{0,3}[:.]?\s{0,3})?(?P<pmcid>PMC\s?\d{4,8})\b|\bpmcid\s{0,3}[:.]?\s{0,3}(?P<bare>\d{4,8})\b",
    re.IGNORECASE,
)
_ARXIV = lazy(
    r"\b(?:arxiv\s{0,3}(?:preprint)?\s{0,3}(?:arxiv)?\s{0,3}[:.]?\s{0,3}|(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf|html)/)(?P<arxiv>(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?/\d{7})(?:v\d{1,2})?)(?:\.pdf)?",
    re.IGNORECASE,
)
_HANDLE = lazy(
    r"\b(?:(?:https?://)?hdl\.handle\.net/|hdl\s?:\s?)(?P<handle>\d[\d.]{1,20}/[^\s\"<>“”]+)",
    re.IGNORECASE,
)


def isbn_is_valid(text: str) -> bool:
    """Check the length and the check digit of an ISBN-10 or ISBN-13 (ISO 2108)."""
    digits = [c for c in text.upper() if c.isdigit() or c == "X"]
    if len(digits) == 10 and "X" not in digits[:9]:
        values = [10 if c == "X" else int(c) for c in digits]
        return sum(v * (10 - i) for i, v in enumerate(values)) % 11 == 0
    if len(digits) == 13 and "X" not in digits:
        return sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(digits)) % 10 == 0
    return False


# -- all ------------------------------------------------------------------------------------


def find(text: str) -> list[Identifier]:
    """Find all identifiers.

    Args:
        text: Running text; brackets, quotes, full stops and line breaks around or (with
            good evidence) inside an identifier are understood.

    Returns:
        Identifiers in text order that do not overlap. An address of doi.org is a DOI; one
        of arxiv.org or hdl.handle.net is a URL, and so is a URN where it stands alone.
    """
    found: list[Identifier] = []
    low = text.lower()
    if len(low) != len(text):
        low = text
    taken = bytearray(len(text))

    def add(kind: Kind, value: str, start: int, end: int) -> None:
        found.append(Identifier(kind, value, start, end))
        taken[start:end] = b"\1" * (end - start)

    if "10." in low:
        for m in _DOI.finditer(text):
            if taken[m.start()]:
                continue
            value, start, end = _doi(text, m)
            if value and (start < m.start() or not _in_path(text, m.start())):
                add("DOI", value, start, end)
    for pattern, kind, sign in _NUMBERS:
        if sign in low:
            for m in pattern.finditer(text):
                if not taken[m.start()]:
                    item = _number(m, kind)
                    if item is not None:
                        add(*item)
    if "http" in low or "www." in low or "ftp" in low:
        for m in _URL.finditer(text):
            if taken.find(1, *m.span()) < 0:
                value, end = _url(text, m.start(), m.end())
                if len(value) > len(m["lead"]):
                    add("URL", value, m.start(), end)
    for m in _HOST_END.finditer(text):
        host = _HOST.search(text, max(0, m.start() - 130), m.start())
        if host is None or taken.find(1, host.start(), m.end()) >= 0:
            continue
        path = _PATH.match(text, m.end())
        stop = path.end() if path else m.end()
        if _is_host(text[host.start() : m.end()], stop > m.end()):
            value, end = _url(text, host.start(), stop)
            add("URL", value, host.start(), end)
    if "urn:" in low and not any(f.kind in ("DOI", "URL") for f in found):
        for m in _URN.finditer(text):
            value = _trim(m[0])
            add("URL", value, m.start(), m.start() + len(value))
    return sorted(found, key=lambda f: f.start)


def _number(m: re.Match[str], kind: Kind) -> Identifier | None:
    value = next(v for v in m.groups() if v) if m.groups() else m[0]
    start, end = m.span()
    if kind == "ISBN":
        value = re.sub(r"[\s‐‑–]", "-", value)
        if not m.groups() and not isbn_is_valid(value):
            return None
    elif kind == "ISSN":
        bare = re.sub(r"\W", "", value).upper()
        value = f"{bare[:4]}-{bare[4:]}"
    elif kind == "PMCID":
        value = "PMC" + re.sub(r"\D", "", value)
    elif kind == "handle":
        trimmed = _trim(value)
        end -= len(value) - len(trimmed)
        value = trimmed
    # Where the address is printed, that is what counts.
    if kind in ("arXiv", "handle") and (
        "arxiv.org" in m[0].lower() or "handle.net" in m[0].lower()
    ):
        return None
    return Identifier(kind, value, start, end)


#: Pattern, kind, and what a text must have in lower case for it to be worth a search.
_NUMBERS: tuple[tuple[re.Pattern[str], Kind, str], ...] = (
    (_ISBN, "ISBN", "isbn"),
    (_BARE_ISBN, "ISBN", "97"),
    (_ISSN, "ISSN", "issn"),
    (_PMID, "PMID", "pm"),
    (_PMID, "PMID", "pubmed"),
    (_PMCID, "PMCID", "pmc"),
    (_ARXIV, "arXiv", "arxiv"),
    (_HANDLE, "handle", "hdl"),
)


def _in_path(text: str, at: int) -> bool:
    """Whether a DOI is part of the path of a publisher's address."""
    near = max(0, at - 300)
    begin = max(text.rfind(c, near, at) for c in ' \n\t<>"“”(')
    before = text[max(begin + 1, near) : at].lower()
    address = "://" in before or before.startswith("www.") or _HOST_PATH.match(before)
    return bool(address) and "doi.org/" not in before


_HOST_PATH = re.compile(r"[\w.-]+\.[a-z]{2,6}/")


def _is_host(host: str, has_path: bool) -> bool:
    """Whether a bare "a.b" is an address and not two words without a blank."""
    labels = host.split(".")
    if has_path:
        return True
    if labels[-1] in ("com", "org", "net", "edu", "gov", "info"):
        return host.islower() or len(labels) > 2  # "Amazon.com" is a firm
    # "al.in", "ed.de": country codes need a host that looks like one.
    looks = len(labels) > 2 or len(labels[0]) > 4
    return host.islower() and looks and labels[-1] not in _WORDS


#: Country codes that are also words.
_WORDS = frozenset("in is it me no at be us id my by so to de es la".split())
