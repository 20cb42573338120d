"""Values as they should have been given: what writers of every format print.

Each function takes one value and returns it mended; it never raises and, where there is
nothing to mend, returns the value itself. Who calls them says what was mended.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

_BLANKS = re.compile(r"[\s\x00-\x1f\x7f\u200b-\u200d\u2060\ufeff\u00ad]+")
_SPACE = re.compile(r"[\s\x00-\x1f\x7f]+")
_GONE = re.compile(r"[\u200b\u2060\ufeff\u00ad]+")
_LONE = re.compile(r"[\ud800-\udfff]")
_BAD_ENDS = frozenset([" ", ",", ";", ":", "."])


def text(value: str) -> str:
    """Return words on one line: no controls, no doubled blanks, no punctuation left over."""
    if (
        value.isprintable()
        and "  " not in value
        and value[:1] not in _BAD_ENDS
        and value[-1:] not in _BAD_ENDS
    ):
        return value
    value = _LONE.sub("\ufffd", _SPACE.sub(" ", _GONE.sub("", value))).strip()
    value = re.sub(r"^(?:[,;:]\s*|\.\s+)+", "", value)
    value = re.sub(r"(?:\s*[,;:])+$", "", value)
    return value[:-1] if value.endswith("..") and not value.endswith("...") else value


_FULL_STOP = re.compile(r"(?:[^\W\d_]{5,}|\d|[)\]])\.")


def title(value: str) -> str:
    """Return a title as :func:`text`, without a full stop that only ended the element."""
    value = text(value)
    if value[-1:] == "." and (found := _FULL_STOP.search(value, max(0, len(value) - 40))):
        while found.end() < len(value):
            later = _FULL_STOP.search(value, found.end())
            if not later:
                return value
            found = later
        return value[:-1]
    return value


_ODD_IN_DOI = frozenset(' %<>"')
_DOI_LEAD = re.compile(
    r"^(?:\s|<|doi\s*:?|(?:https?:)?/{0,2}(?:dx\.|www\.)?doi\.org/|https?://)+", re.IGNORECASE
)


def doi(value: str) -> str:
    """Return the bare DOI, without resolver, label, blanks and closing punctuation.

    Args:
        value: A DOI in whatever shape (``doi:10.1/x``, ``https://dx.doi.org/10.1/x``).

    Returns:
        The DOI (https://www.doi.org/doi-handbook/), empty if the value is none.
    """
    plain = value.isascii() and value.isprintable() and not _ODD_IN_DOI & set(value)
    if plain and value.startswith("10.") and value[-1:].isalnum():
        return value
    bare = _BLANKS.sub("", _DOI_LEAD.sub("", value.strip())).rstrip(".,;")
    if bare.endswith(">") and "<" not in bare:
        bare = bare.rstrip(">.,;")
    if "%2" in bare and "/" not in bare:
        bare = unquote(bare)
    if bare.endswith(")") and bare.count("(") < bare.count(")"):
        bare = bare.rstrip(").,;")
    bare = _LONE.sub("", bare)
    return bare if re.match(r"10(?:\.\d[\d.]*)?/.", bare) else ""


_SCHEME = re.compile(r"[a-z][a-z0-9+.\-]*:", re.IGNORECASE)
_DOI_LINK = re.compile(r"\s*(?:https?:)?/{0,2}(?:dx\.|www\.)?doi\.org/(?=10\b)", re.IGNORECASE)


def url(value: str) -> str:
    """Return an address without blanks, controls and angle brackets round it."""
    if value.isascii() and value.isprintable() and " " not in value and value[:1] != "<":
        return value
    return _LONE.sub("", _BLANKS.sub("", value)).strip("<>")


def doi_of_url(value: str) -> str:
    """Return the DOI that an address of doi.org leads to, empty if it is another address."""
    return doi(value) if "doi.org/" in value and _DOI_LINK.match(value) else ""


def target(address: str) -> str:
    """Return where a link on an address leads to, empty if a browser should not follow it."""
    if not address:
        return ""
    if not _SCHEME.match(address):
        return f"https://{address}" if "." in address else ""
    scheme = address.partition(":")[0].lower()
    if scheme in ("http", "https", "ftp", "ftps", "mailto", "doi", "urn"):
        return address
    # ``example.org:8080/x`` has a port, not a scheme.
    return f"https://{address}" if "." in scheme else ""


_DASH = re.compile(r"\s*(?:-{1,3}|[‐‑‒–—―−])\s*")
_PAGE_LABEL = re.compile(
    r"^(?:(?:pages?|pp?|pgs?|seiten?|págs?|pág|str|с|стр)\b\.?|[SСс]\.)\s*(?=[\divxlcdmA-Z])",
    re.IGNORECASE,
)
#: ``084025 (9pp)``: an article number with a count of pages.
_PAGE_COUNT = re.compile(r"\s*\(\d+\s*pp?\.?\)$")
_RANGE = re.compile(r"([A-Za-z]*)(\d+)–([A-Za-z]*)(\d+)")


def dashes(value: str) -> str:
    """Return a range with an en dash."""
    return _DASH.sub("–", value) if not value.isalnum() else value


def pages(value: str) -> str:
    """Return pages as ``12–15``: no label, en dashes, second numbers in full."""
    if value.isdecimal():
        return value
    value = _PAGE_COUNT.sub("", _PAGE_LABEL.sub("", text(value))).rstrip(".")
    value = re.sub(r"\s*,\s*", ", ", _DASH.sub("–", value)).strip("–, ")
    return _RANGE.sub(_full_range, value)


def _full_range(found: re.Match[str]) -> str:
    letters, first, letters2, second = found.groups()
    if len(second) < len(first) and letters2 in ("", letters):
        # ``411–47`` means 411–447; ``1047–8`` means 1047–1048.
        full = first[: -len(second)] + second
        if int(full) > int(first) and len(first) < 7:
            return f"{letters}{first}–{letters}{full}"
    return found[0]


_VOLUME_LABEL = re.compile(
    r"^(?:vol(?:s|umes?)?\b\.?|v\.|bd\b\.?|band\b|tome?\b\.?|t\.)\s*(?=\w)", re.I
)
#: ``SE-12`` is one volume, of a series; ``XI-12`` may be two.
_SERIES_VOLUME = re.compile(r"(?![IVXLC]+-)[A-Z]{1,4}-\d+")
_ISSUE_LABEL = re.compile(
    r"^(?:nos?\b\.?|issues?\b|iss\b\.?|nr\b\.?|n[°º]\s?|№|num\b\.?|número|heft|h\.|#)\s*(?=\w)",
    re.I,
)
_WITH_ISSUE = re.compile(
    r"^(\w+)\s*(?:\(([^()]+)\)|[,;:.]\s*(?:nos?|issue|nr|n[°º])\b\.?\s*([\w–/-]+))$", re.I
)


def volume(value: str) -> str:
    """Return a volume without its label, ranges with an en dash."""
    if value.isalnum():
        return value
    value = _VOLUME_LABEL.sub("", text(value))
    return value if _SERIES_VOLUME.fullmatch(value) else dashes(value)


def issue(value: str) -> str:
    """Return an issue without its label or brackets, ranges with an en dash."""
    if value.isalnum():
        return value
    value = text(value)
    if value[:1] == "(" and value[-1:] == ")":
        value = value[1:-1]
    value = _ISSUE_LABEL.sub("", value)
    return dashes(value) if any(c.isdigit() for c in value) and len(value) < 12 else value


def volume_issue(volume_: str, issue_: str) -> tuple[str, str]:
    """Return volume and issue, taken apart where both stand in the volume (``36(4)``)."""
    bare = volume(volume_)
    if not issue_ and not bare.isalnum() and (both := _WITH_ISSUE.match(bare)):
        return both[1], issue(both[2] or both[3])
    return bare, issue(issue_) if issue_ else ""


_ORDINAL_WORDS = {
    word: n
    for n, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
        twentieth""".split(),
        1,
    )
}
_EDITION_NUMBER = re.compile(
    r"""(\d{1,3})\s*(?:st|nd|rd|th|\.|ª|º|a|o|e|[èe]me|er|re|de)?\s*
    (?:ed(?:s|n|ition|ición|ição|izione)?\.?|éd(?:ition)?\.?|aufl(?:age)?\.?|uitgave|druk|utg\.?|
    изд\.?|baskı|wyd\.?)?""",
    re.IGNORECASE | re.VERBOSE,
)
_EDITION_HAN = re.compile(r"第?\s*(\d{1,3})\s*版")
_EDITION_WORD = re.compile(r"\b(?:edition|edn|ed)\b\.?", re.IGNORECASE)
#: An edition in words that say so themselves, in other languages or with more behind it.
_IN_WORDS = re.compile(
    r"""\b(?:aufl|auflage|ausgabe|edici[óo]n|edizione|édition|edição|ediţi[ae]|ediția|édn?|
    éd|uitgave|druk|utg|utgave|udgave|upplaga|wyd|wydanie|vyd|vydání|izd|изд|издание|baskı|
    kiadás|painos|(?:re)?printing|impression)\b | 版 | \bed\b\.?\s*[,;]\s*\w""",
    re.IGNORECASE | re.VERBOSE,
)


def edition(value: str) -> str:
    """Return an edition as its number where it is one, else in words without "edition"."""
    if value.isdecimal():
        return value
    value = text(value).strip("()[]")
    if number := _EDITION_NUMBER.fullmatch(value) or _EDITION_HAN.fullmatch(value):
        return number[1]
    if says_edition(value):
        return value
    words = " ".join(_EDITION_WORD.sub("", value).split()).strip(" ,")
    if words.lower() in _ORDINAL_WORDS:
        return str(_ORDINAL_WORDS[words.lower()])
    words = re.sub(r"\brevised\b", "Rev.", words, flags=re.IGNORECASE)
    return re.sub(r"^rev(?:\b\.?)", "Rev.", words, flags=re.IGNORECASE)


def says_edition(value: str) -> bool:
    """Whether an edition needs no "ed." behind it: "2., überarb. Aufl.", "2a ed., ampl."."""
    return _IN_WORDS.search(value) is not None


def ordinal(number: int) -> str:
    """Return ``2nd`` for 2."""
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"


_BUSINESS = re.compile(r",?\s+(?:Inc|Ltd|LLC|L\.L\.C|GmbH|PLC|Pty(?:\.? Ltd)?)\.?$")
_PRESS = re.compile(r"\bUP$")
_UNIVERSITY = re.compile(r"^U of ([A-Z].+?) P(?:ress)?$")
#: What stands for a publisher that is unknown or is the author (APA 6 printed "Author").
NO_PUBLISHER = frozenset(["author", "authors", "s.n.", "[s.n.]", "s. n.", "sine nomine", "n.p."])


def publisher(value: str) -> str:
    """Return a publisher without its legal form (9.29) and with "University Press" in full."""
    value = text(value)
    if "U" in value:
        value = _UNIVERSITY.sub(r"University of \1 Press", _PRESS.sub("University Press", value))
    if value[-1:] in ".CHdcy":
        value = _BUSINESS.sub("", value)
    return value
