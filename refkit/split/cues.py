"""What a stretch of text shows of itself: how it begins, how it ends, what it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from refkit.lazy import lazy
from refkit.split.letters import CJK, CLOSE_QUOTE, DASH, LOWER, OPEN_QUOTE, UPPER, WIDE
from refkit.split.words import ABBREVIATION, BIBLIOGRAPHIC, FUNCTION, PERSONAL

_NAME = rf"[{UPPER}][\w’'ʼ]{{1,24}}(?:[-‐‑][\w’']{{1,24}}){{0,2}}"
_PARTICLE = (
    r"(?:(?:[dD]e|[dD]el|[dD]ella|[dD]i|[dD]a|[dD]o|[dD]os|[dD]as|[dD]u|[vV][ao]n|[dD]er|[dD]en|"
    r"[tT]er|[tT]en|[zZ]u[mr]?|[aA][vf]|[eE]l|[aA]l|[lL][ae]|’t|'t|bin|ibn|y)[ ]){0,3}(?:[dDlL][’'])?"
)
_INITIALS = rf"[{UPPER}]\.(?:[ ]?[-‐]?[ ]?(?:[{UPPER}]\.|[djv]\.)){{0,4}}"
_YEAR = r"(?:1[4-9]|20)\d\d"
#: A year, or what stands for an unknown one, in brackets as author-date styles print it.
_DATED = (
    rf"[(（\[][^()\n]{{0,12}}{_YEAR}[^()\n]{{0,24}}[)）\]]|"
    r"\((?:n\. ?d\.?|s\. ?[fda]\.?|o\. ?J\.?|z\. ?[jd]\.?|t\. ?y\.?|u\. ?å\.?|b\. ?[rd]\.?|б\. ?[гд]\.?|NA|in press|forthcoming|no date)\)"
)

_START = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.|doi:|<https?://|(?:[a-z0-9-]{{1,40}}\.){{1,4}}(?:com|org|net|edu|gov|io|info|eu|[a-z]{{2}})(?:/|(?=[,;]?\s|$))))
    | (?P<dash>[{DASH}_]{{2,12}}[\s.,;]|[—–―][ ]?[.,])
    | (?P<inverted>{_PARTICLE}{_NAME}(?:[ ]{_NAME}){{0,2}},[ ]?{_INITIALS})
    | (?P<vancouver>{_PARTICLE}{_NAME}(?:[ ]{_NAME})?[ ][{UPPER}]{{1,3}}[,.:;]?(?=[ ,.:;(]|$))
    | (?P<direct>(?!U\.S\.|U\.K\.|U\.N\.|E\.U\.|D\.C\.|N\.Y\.){_INITIALS}[ ]?(?:[{UPPER}]\.[ ])?{_PARTICLE}{_NAME})
    | (?P<caps>[{UPPER}][{UPPER}’'\-]{{2,24}}(?:[ ][{UPPER}][{UPPER}\-]{{1,24}}){{0,2}}
        (?:,[ ]|[ ]\(|[ ]){_NAME})
    | (?P<named>{_PARTICLE}{_NAME}(?:[ ]{_NAME}){{0,2}},[ ]{_PARTICLE}{_NAME})
    | (?P<given>{_NAME}[ ](?:[{UPPER}]\.?[ ]){{0,3}}{_PARTICLE}{_NAME}(?:[,.]|[ ](?:and|&|und|et|y|e|en)[ ]))
    | (?P<quote>[{OPEN_QUOTE}])
    | (?P<cjk>[{CJK}{WIDE}])
    | (?P<digit>\d)
    | (?P<lower>[{LOWER}])
    | (?P<cap>[{UPPER}])
    """,
    re.VERBOSE,
)
_DATED_START = re.compile(rf"[^()\n]{{2,140}}?(?:{_DATED})")

#: A year, wherever it stands.
YEAR = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/])|(?<!\w)n\. ?d\.")

_LINK_END = re.compile(
    r"(?:[Rr]etrieved(?: from)?|[Aa]vailable(?: (?:at|from))?|[Ff]rom|URL|[Aa]t):?$"
)
_URL_END = re.compile(r"(?:https?://|www\.|10\.\d{4,9}/|doi\.org/)\S*[\w/>)]\.?$")
_YEAR_END = re.compile(rf"(?<!\d){_YEAR}[a-z]?[)\]]?[.。]?$")
_NUMBER_END = re.compile(r"\d[)\]]?[.。]?$")
_INITIAL_END = re.compile(rf"(?:^|[\s.])[{UPPER}]\.$")
_STOP_END = re.compile(rf"[.。!?！？．…][{CLOSE_QUOTE})\]）]*$")
_LAST_WORD = re.compile(r"([^\W\d_]{1,30})\.?$")


@lru_cache(maxsize=8192)
def start_cue(text: str) -> str:
    """Name how a text begins: an author in one of many styles, a quote, a digit ..."""
    found = _START.match(text)
    return (found.lastgroup or "other") if found else "punct"


def dated(text: str) -> bool:
    """Tell whether a bracketed year follows the beginning, as in author-date styles."""
    return _DATED_START.match(text) is not None


@lru_cache(maxsize=8192)
def end_cue(text: str) -> str:
    """Name how a text ends: with a full stop, an abbreviation, a URL, in mid-word ..."""
    tail = text[-80:]
    cue = _end(tail)
    if cue in ("stop", "word", "initial") and (word := _LAST_WORD.search(tail[-31:])):
        last = word[1].lower()
        if cue == "stop" and tail.endswith(".") and (last in ABBREVIATION or len(last) == 1):
            return "abbreviation"
        if cue == "word" and last in FUNCTION:
            return "function"
    return cue


def _end(tail: str) -> str:
    if not tail:
        return "other"
    last = tail[-1]
    if last in ",;&、，/":
        return "url" if last == "/" and _URL_END.search(tail[tail.rfind(" ") + 1 :]) else "comma"
    if last in "([（“„«「『":
        return "open"
    if len(tail) > 1 and last in "-‐‑\u00ad" and tail[-2].isalpha():
        return "hyphen"
    if len(tail) > 1 and last in _DASHES and tail[-2].isdigit():
        return "range"
    if last in "dDeElmLtT:：" and _LINK_END.search(tail[-18:]):
        return "link"
    if last in ":：":
        return "colon"
    if (last.isalnum() or last in "/>).") and _URL_END.search(tail[tail.rfind(" ") + 1 :]):
        return "url"
    if last in "年頁页面月日":
        return "year"
    short = tail[-8:]
    if _YEAR_END.search(short):
        return "year"
    if _NUMBER_END.search(short):
        return "number"
    if last == "." and _INITIAL_END.search(short):
        return "initial"
    if _STOP_END.search(short):
        return "stop"
    if last in ")]）>":
        return "paren"
    if last in CLOSE_QUOTE:
        return "quote"
    return "word" if last.isalnum() or last == "_" else "other"


_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u2e3a\u2e3b\uff0d"
_OPENERS, _CLOSERS = "([（［「『“«", ")]）］」』”»"
_BRACKETS = lazy(f"[{re.escape(_OPENERS + _CLOSERS)}]")


def open_brackets(text: str) -> int:
    """Count round and square brackets and curly quotes that are open at the end."""
    depth = 0
    for char in _BRACKETS.findall(text):
        if char in _OPENERS:
            depth += 1
        elif depth:
            depth -= 1
    return depth


_WORDS = re.compile(r"[^\W\d_]+")
_URLS = re.compile(
    r"https?://[^\s<>]{3,}|www\.[^\s<>]{3,}|\b[\w-]{2,40}\.(?:org|com|net|edu|gov)/[^\s<>]+"
)
_IDS = re.compile(r"\b10\.\d{4,9}/[^\s<>]+|\b(?:doi|DOI|arXiv|ISBN|PMID)\b")
_YEARS = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/-])[a-z]?\b|年|(?<=\s)[’']\d\d\b")
_VOLUMES = re.compile(
    rf"\b\d{{1,4}} ?\(\d{{1,4}}(?:[–/-]\d{{1,3}})?\)|\b\d{{1,4}}[:,;] ?\d{{1,5}}[{DASH}]\d{{1,5}}"
    r"|第\d+[巻卷期号]"
)
_PAGES = re.compile(
    rf"\b\d{{1,5}} ?[{DASH}]{{1,2}} ?\d{{1,5}}\b|\b(?:pp?|[Ss]|[Сс]|p[áa]gs?)\. ?\d+"
    r"|\d+ ?(?:頁|页|面)"
)
_INITIAL = re.compile(rf"(?<!\w)[{UPPER}]\.")
_EASTERN = re.compile(r"[「『《]|\[[JMDNSRCPA](?:/OL)?\]|出版社|書房|新聞|大学")
_MARKS = re.compile('[“„«"]')
_QUOTED = lazy(r"[“„«\"][^“”„«»\"]{8,}[”“»\"]")


@dataclass(frozen=True, slots=True)
class Holds:
    """What a stretch of text holds, in counts.

    Attributes:
        words: Words in all.
        lower: Words in lower case.
        function: Function words ("the", "und", "de" ...).
        personal: Words of someone speaking ("I", "you", "wir", "mi" ...).
        bibliographic: Words such as "Press", "vol", "Hrsg", "accessed".
        urls: Web addresses.
        ids: DOIs and other identifiers.
        years: Years.
        volumes: Volume with issue or pages.
        pages: Page ranges.
        initials: Single capitals with a point.
        quoted: Titles in quotation marks.
        cjk: Marks of East Asian references.
    """

    words: int
    lower: int
    function: int
    personal: int
    bibliographic: int
    urls: int
    ids: int
    years: int
    volumes: int
    pages: int
    initials: int
    quoted: int
    cjk: int


_LONGEST = 3000


@lru_cache(maxsize=16)
def holds(text: str) -> Holds:
    """Count the cues in a text (in its first 3,000 characters)."""
    text = text[:_LONGEST]
    digits = any(map(str.isdigit, text))
    bare = _URLS.sub(" ", text) if "/" in text or "www." in text else text
    words = _WORDS.findall(bare)
    small = [w.lower() for w in words]
    personal = 0
    for word, low in zip(words, small, strict=True):
        if (low in PERSONAL and word == low) or word == "I":
            personal += 1
    if small and small[0] in PERSONAL and words[0] != small[0] and len(words[0]) > 1:
        personal += 1
    function = sum(map(FUNCTION.__contains__, small))
    return Holds(
        words=len(words),
        lower=sum(map(str.islower, words)),
        function=function,
        personal=personal,
        bibliographic=sum(map(_BOOKISH.__contains__, small)),
        urls=len(_URLS.findall(text)) if bare is not text else 0,
        ids=len(_IDS.findall(text)) if digits else 0,
        years=len(_YEARS.findall(bare)) if digits or "年" in text else 0,
        volumes=len(_VOLUMES.findall(bare)) if digits else 0,
        pages=len(_PAGES.findall(bare)) if digits else 0,
        initials=len(_INITIAL.findall(text)) if "." in text else 0,
        quoted=len(_QUOTED.findall(text)) if _MARKS.search(text) else 0,
        cjk=len(_EASTERN.findall(text)) if not text.isascii() or "[" in text else 0,
    )


_BOOKISH = BIBLIOGRAPHIC - FUNCTION
