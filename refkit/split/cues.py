"""What a stretch of text shows of itself: how it begins, how it ends, what it holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

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
    r"\((?:n\. ?d\.?|s\. ?[fda]\.?|o\. ?J\.?|NA|in press|forthcoming|no date)\)"
)

_START = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.|doi:|<https?://|(?:[a-z0-9-]{{1,40}}\.){{1,4}}(?:com|org|net|edu|gov|io|info|eu|[a-z]{{2}})(?:/|(?=[,;]?\s|$))))
    | (?P<dash>[{DASH}_]{{2,12}}[\s.,;]|[—–―][ ]?[.,])
    | (?P<inverted>{_PARTICLE}{_NAME}(?:[ ]{_NAME}){{0,2}},[ ]?{_INITIALS})
    | (?P<vancouver>{_PARTICLE}{_NAME}(?:[ ]{_NAME})?[ ][{UPPER}]{{1,3}}[,.:;]?(?=[ ,.:;(]|$))
    | (?P<direct>{_INITIALS}[ ]?(?:[{UPPER}]\.[ ])?{_PARTICLE}{_NAME})
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

_END = re.compile(
    rf"""
      (?P<link>(?:[Rr]etrieved(?:[ ]from)?|[Aa]vailable(?:[ ](?:at|from))?|[Ff]rom|URL|[Aa]t):?)$
    | (?P<url>(?:https?://|www\.|10\.\d{{4,9}}/|doi\.org/)\S*[\w/>)]\.?)$
    | (?P<hyphen>[^\W\d_][-‐‑\u00ad])$
    | (?P<range>\d[{DASH}])$
    | (?P<comma>[,;&、，/])$
    | (?P<colon>[:：])$
    | (?P<open>[(\[（“„«「『])$
    | (?P<number>\d[)\]]?[.。]?)$
    | (?P<year>{_YEAR}[a-z]?[)\]]?[.。]?)$
    | (?P<initial>(?:^|[\s.])[{UPPER}]\.)$
    | (?P<stop>[.。!?？！．…][{CLOSE_QUOTE})\]）]*)$
    | (?P<paren>[)\]）>])$
    | (?P<quote>[{CLOSE_QUOTE}])$
    | (?P<word>\w)$
    """,
    re.VERBOSE,
)
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
    found = _END.search(tail)
    if not found:
        return "other"
    cue = found.lastgroup or "other"
    if cue in ("stop", "word", "initial") and (word := _LAST_WORD.search(tail)):
        last = word[1].lower()
        if cue == "stop" and tail.endswith(".") and (last in ABBREVIATION or len(last) == 1):
            return "abbreviation"
        if cue == "word" and last in FUNCTION:
            return "function"
    return cue


_PAIRS = str.maketrans("（［「『《〈“„«", "([[[[[[[[")


def open_brackets(text: str) -> int:
    """Count round and square brackets and curly quotes that are open at the end."""
    depth = 0
    if not any(c in text for c in "()[]“”（）「」『』«»"):
        return 0
    for char in text:
        if char in "([（［「『“«":
            depth += 1
        elif char in ")]）］」』”»" and depth:
            depth -= 1
    return depth


_CUES = re.compile(
    rf"""
      (?P<url>https?://[^\s<>]{{3,}}|www\.[^\s<>]{{3,}}|\b[\w-]{{2,40}}\.(?:org|com|net|edu|gov)/[^\s<>]+)
    | (?P<doi>\b10\.\d{{4,9}}/[^\s<>]+|\bdoi\b|\barXiv\b|\bISBN\b|\bPMID\b)
    | (?P<year>(?<![\d/.-]){_YEAR}(?![\d/-])[a-z]?\b|年|(?<=\s)[’']\d\d\b)
    | (?P<volume>\b\d{{1,4}}[ ]?\(\d{{1,4}}(?:[–/-]\d{{1,3}})?\)|\b\d{{1,4}}[:,;][ ]?\d{{1,5}}[{DASH}]\d{{1,5}}|[第]\d+[巻卷期号])
    | (?P<pages>\b\d{{1,5}}[ ]?[{DASH}]{{1,2}}[ ]?\d{{1,5}}\b|\b(?:pp?|[Ss]|[Сс]|p[áa]gs?)\.[ ]?\d+|\d+[ ]?(?:頁|页|面))
    | (?P<initial>(?<!\w)[{UPPER}]\.)
    | (?P<cjk>[「『《]|\[[JMDNSRCPA](?:/OL)?\]|出版社|書房|新聞|大学)
    | (?P<quoted>[“„«"][^“”„«»"]{{8,}}[”“»"])
    | (?P<word>[^\W\d_]{{1,40}})
    """,
    re.VERBOSE,
)


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


def holds(text: str) -> Holds:
    """Count the cues in a text (in its first 3,000 characters)."""
    words = lower = function = personal = bibliographic = 0
    counts = dict.fromkeys(("url", "doi", "year", "volume", "pages", "initial", "quoted", "cjk"), 0)
    for found in _CUES.finditer(text[:_LONGEST]):
        kind = found.lastgroup
        if kind == "word":
            word = found[0]
            small = word.lower()
            words += 1
            lower += small == word
            if small in PERSONAL and (small == word or len(word) == 1 or found.start() == 0):
                personal += 1
            if small in FUNCTION:
                function += 1
            elif small in BIBLIOGRAPHIC:
                bibliographic += 1
        elif kind:
            counts[kind] += 1
            if kind == "quoted":
                words += found[0].count(" ") + 1
    return Holds(
        words=words,
        lower=lower,
        function=function,
        personal=personal,
        bibliographic=bibliographic,
        urls=counts["url"],
        ids=counts["doi"],
        years=counts["year"],
        volumes=counts["volume"],
        pages=counts["pages"],
        initials=counts["initial"],
        quoted=counts["quoted"],
        cjk=counts["cjk"],
    )
