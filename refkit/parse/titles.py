"""Titles, containers, publishers and places to the words that are theirs.

What the labeller marks may have quotation marks, brackets, full stops and little words
around it that belong to the style of the reference and not to the name of the thing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from refkit.lazy import lazy
from refkit.parse.quotes import unquote

_SPACE = re.compile(r"\s+")
_LEAD = " \t\n,;:/|•·*_.–—-="
_TAIL = " \t\n,;:/|•·*_–—-="
_CLOSE = {")": "(", "]": "[", "}": "{", "）": "（", "］": "［", "】": "【", ">": "<"}
_OPEN = {v: k for k, v in _CLOSE.items()}

#: Abbreviations that keep their full stop at the end of a title.
_ABBREVIATIONS = (
    "spp|sp|ssp|subsp|var|cv|nov|etc|al|jr|sr|inc|ltd|co|corp|bros|cie|usw|bzw|u\\.ä|ff|st|dr|mr|mrs|ms|dept|assn|"
    "assoc|govt|vs|ca|approx|p\\.m|a\\.m|т\\. ?д|т\\. ?п|др"
)
_ENDS_SHORT = re.compile(
    rf"(?:\.\s?\.\s?\.|…\.?|(?<![^\W\d_])[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)*[^\W\d_]\.|(?<![^\W\d_])(?:{_ABBREVIATIONS})\.)$",
    re.IGNORECASE,
)
_FULL_STOPS = ".。．｡"


def _fold(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


@lru_cache(maxsize=4096)
def clean_title(text: str) -> str:
    """Return a title without what encloses it.

    Args:
        text: The stretch; quotation marks, emphasis marks and punctuation may surround it.

    Returns:
        The title as printed otherwise. A question or exclamation mark, an ellipsis and the
        full stop of an abbreviation at the end stay, as do quotation marks around a part.
    """
    title = _fold(text)
    for _ in range(4):
        before = title
        title = _stop(_trim(title), _ENDS_SHORT)
        title = unquote(_unwrap(title))
        if title == before:
            break
    return title if any(c.isalnum() for c in title) else ""


def _trim(text: str) -> str:
    """Cut separators off both ends, and brackets whose partner is missing there."""
    lead = len(text) - len(text.lstrip(_LEAD))
    head = text[:lead].rstrip()
    if head.endswith(("...", "…")):
        lead = len(head) - (3 if head[-1] == "." else 1)
    elif head.endswith(".") and text[lead : lead + 3].isupper():
        lead -= 1  # ".NET"
    text = text[max(0, lead) :]
    # "1914–" is an open range.
    tail = text.rstrip(_TAIL)
    if text != tail and text[len(tail) :].strip() in ("–", "-") and tail[-1:].isdigit():
        tail = text.rstrip(" \t\n,;:/|*_")
    text = tail
    if text[-1:] in _OPEN:
        text = text[:-1].rstrip(_TAIL)
    if text[-1:] in _CLOSE and text.count(text[-1]) > text.count(_CLOSE[text[-1]]):
        text = text[:-1].rstrip()
    if text[:1] in _CLOSE:
        text = text[1:].lstrip(_LEAD)
    if text[:1] in _OPEN and text.count(text[0]) > text.count(_OPEN[text[0]]):
        text = text[1:].lstrip()
    return text


def _stop(text: str, short: re.Pattern[str]) -> str:
    """Drop the full stop at the end unless it belongs to the last word."""
    if text[-1:] not in _FULL_STOPS:
        return text
    if text[-2:] == ".." and text[-3:-2].isalpha():
        text = text[:-1]
    if short.search(text):
        return text
    return text.rstrip(_FULL_STOPS + " ").rstrip(_TAIL) or text


def _unwrap(text: str) -> str:
    """Take off brackets and emphasis marks around the whole."""
    if len(text) > 2 and text[0] in "*_" and text[-1] == text[0]:
        return text.strip(text[0])
    if text[:1] in ("[", "［") and text[-1:] == _OPEN[text[0]]:
        inner = text[1:-1]
        if text[0] not in inner and text[-1] not in inner:
            return inner.strip()
    return text


# -- containers ---------------------------------------------------------------------------

_IN = re.compile(
    r"(?i:(?:in|im|en|em|dans|i|w|v|в|у)\s?:\s*)|in\s+|//\s*|(?i:в кн\.|в сб\.)\s?:?\s*"
    r"|In\s*(?=[\"“«„‘*])|In\s+(?=(?:Proc|Advances|Actes|Atti|Actas|Anais|Handbook|The\s|Encyclop))"
)
#: Words of marks that the labeller took along at the end: ", Nr", "vol.".
_DANGLING = re.compile(
    r"(?<![\s,;(])[\s,;(]+(?:nr|no|vol|bd|bde|band|jg|jahrg|h|heft|t|n|n°|nº|№|v|pp?|s|issue|number|volume|tome|tom|cilt|sayı|jrg)\.?\s*$",
    re.IGNORECASE,
)
_SERIES_MARK = re.compile(
    r",\s*\(?(?:(?:2nd|3rd|\d+th|new|neue)\s*(?:ser(?:ies|\.)?|folge)|n\.\s?[sf]\.?)\)?\s*$",
    re.IGNORECASE,
)
#: A word that is cut: "Educ.", "Lett.", "J."
_CUT = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,9}\.(?=[\s\-–/,&]|[^\W\d_]|$)")
#: Endings of words that are not cut, and short forms that full names have, too.
_WHOLE = re.compile(
    r"(?:ing|tions?|ics|logy|ment|[ae]nce|ature|ety|ies|ism|ine|ews?|line|ess|day|land|world)\.$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<![^\W\d_])(?:St|Mt|Dr|Mrs?|Ms|vs|No|Vol|U\. ?S|U\. ?K|D\. ?C)\.", re.IGNORECASE
)


#: A site that is its own publisher, told twice: "Toronto Sun. Toronto Sun".
_TWICE = re.compile(r"(\w.{3,}?)\s?[.,:;(–—]+\s*\1[).]*", re.IGNORECASE)


@lru_cache(maxsize=4096)
def clean_container(text: str) -> str:
    """Return the name of a journal, book, site or series.

    Args:
        text: The stretch, perhaps with "In:" in front or a volume's mark behind.

    Returns:
        The name. An abbreviated one keeps its last full stop if it has others inside
        (``J. Chem. Educ.``) and loses it otherwise (``Am Nat``).
    """
    name = _fold(text).strip(" ,;:")
    twice = _TWICE.fullmatch(name.lstrip('”“"’ ')) if len(name) < 200 else None
    name = twice[1] if twice else name
    opening = _IN.match(name, len(name) - len(name.lstrip(".(")))
    if opening and opening.end() < len(name):
        name = name[opening.end() :]
    name = _SERIES_MARK.sub("", _DANGLING.sub("", name)) or name
    for _ in range(4):
        before = name
        name = _unwrap_round(unquote(_container_stop(_trim(name))))
        if name == before:
            break
    return name if any(c.isalnum() for c in name) else ""


def _unwrap_round(text: str) -> str:
    if text[:1] in ("(", "（", "[") and text[-1:] == _OPEN[text[0]]:
        inner = text[1:-1]
        if text[0] not in inner:
            return inner.strip()
    return _unwrap(text)


def _container_stop(text: str) -> str:
    """Drop the last full stop unless it belongs to a word that is cut like others."""
    if text[-1:] in _FULL_STOPS and _abbreviated(text):
        return text
    return _stop(text, _ENDS_SHORT)


def _abbreviated(text: str) -> bool:
    """Whether a name is made of cut words, the last one among them."""
    if "." not in text[:-1] or not _CUT.search(text, max(0, text.rfind(" ") + 1)):
        return False
    if _WHOLE.search(text):
        return False
    return _CUT.search(_NAMED.sub("", text[:-1])) is not None


# -- publishers and places --------------------------------------------------------------------

_COMPANY = lazy(
    r"(?:\b(?:inc|ltd|co|corp|bros|cie|assn|assoc|dept|univ|inst|soc|lib|pty|pub|publ|pr|gov|mfg|ges|verl|ed|edit|a\.\s?s|s\.\s?a|s\.\s?l|b\.\s?v|"
    r"s\.\s?r\.\s?l|s\.\s?p\.\s?a|n\.\s?v|k\.\s?g|u\.\s?s|d\.\s?c|изд-ва)|(?<![^\W\d_])[^\W\d_]\.\s?[^\W\d_])\.$",
    re.IGNORECASE,
)
#: What is told of an edition behind its first publisher.
_REPRINT = re.compile(r"[.,;]\s*(?:reprint(?:ed)?|repr)\b[.,;:]*$", re.IGNORECASE)
_BY = re.compile(r"(?:published |publ\. )?by\s+(?=\S)", re.IGNORECASE)
_NO_PUBLISHER = re.compile(
    r"[\[(]?\s*(?:s\.\s?n\.?|n\.\s?p\.?|s\.\s?e\.?|б\.\s?и\.?)\s*[\])]?", re.IGNORECASE
)
_NO_PLACE = lazy(
    r"[\[(]?\s*(?:s\.\s?l\.?|n\.\s?p\.?|o\.\s?o\.?|б\.\s?м\.?|b\.\s?m\.?|s\.\s?l\.\s?:\s?s\.\s?n\.?|sine loco|place of publication not identified)\s*[\])]?",
    re.IGNORECASE,
)
#: Abbreviated states, provinces and cities, which keep their full stop.
_REGION = lazy(
    r"(?:\b(?:Ala|Ariz|Ark|Cal(?:if)?|Colo|Conn|Del|Fla|Ga|Ida|Ill|Ind|Kans?|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Nebr?|Nev|Okla|"
    r"Oreg?|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wisc?|Wyo|Ont|Que|Man|Sask|Alta|Alb|Nfld|Eng|Ger|Switz|Mex|Dak|"
    r"М|Л|Н|СПб|Спб|Пг|МН)|(?<![^\W\d_])[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]|[-–][ЛМ])\.$"
)


@lru_cache(maxsize=4096)
def clean_publisher(text: str) -> str:
    """Return the name of a publisher, school or studio.

    Args:
        text: The stretch, perhaps with quotation marks, brackets or "by" around it.

    Returns:
        The name; ``Inc.`` and the like keep their full stop. Empty for "s.n.".
    """
    name = _fold(text)
    if _NO_PUBLISHER.fullmatch(name.strip(" .,;:")) or _NO_PUBLISHER.fullmatch(name):
        return ""
    name = _REPRINT.sub("", name)
    name = _BY.sub("", name.lstrip(" ,;:("), count=1) if _BY.match(name.lstrip(" ,;:(")) else name
    for _ in range(4):
        before = name
        name = unquote(_unwrap_round(_stop(_trim(name), _COMPANY)))
        if name == before:
            break
    return name if any(c.isalnum() for c in name) else ""


@lru_cache(maxsize=4096)
def clean_place(text: str) -> str:
    """Return a place of publication.

    Args:
        text: The stretch, perhaps in brackets or with a colon behind.

    Returns:
        The place; abbreviated states keep their full stop (``Cambridge, Mass.``,
        ``Washington, D.C.``). Empty for an unknown place ("s.l.", "o. O.").
    """
    name = _fold(text)
    if _NO_PLACE.fullmatch(name.strip(" ,;:")):
        return ""
    for _ in range(4):
        before = name
        name = _unwrap_round(_stop(_trim(name), _REGION))
        if name == before:
            break
    return name if any(c.isalnum() for c in name) else ""
