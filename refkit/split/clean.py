"""The clean text of a stretch: one line, line-end hyphenation undone, offsets kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from refkit.document import Document, OffsetMap
from refkit.lazy import lazy
from refkit.split.letters import CJK, WIDE
from refkit.split.words import FUNCTION

_ROUGH = re.compile(r"[\n\r\t\f\v\u00ad\u0085\u2028\u2029\u200b\ufeff\xa0]|  |[^\S ]")
_SPACE = re.compile(r"[\s\u200b\ufeff]+|\u00ad")
_BREAK = lazy(r"[\n\r\f\v\u0085\u2028\u2029]")
_ADDRESS = lazy(
    r"(?:https?:/|www\.|\b10\.\d{4,9}/|doi\.org/?|doi: ?10\.)[^\s<>\"“”]*$", re.IGNORECASE
)
_GOES_ON = re.compile(r"[a-z0-9/_%#?&=.~+@-][^\s,;]*")
_HYPHEN = "-‐‑"
_TAILS = frozenset(
    """
    based induced mediated dimensional resistant derived binding associated sensitive phase
    positive activated grained containing analysis tailed controlled limited like oriented
    driven term level scale time order world year old class specific related centered centred
    wide aware dependent making being free friendly led informed regulated efficacy esteem
    control concept directed determination first second third century year-old up down in out on
    off to and the of de la le en y
    """.split()
)
_HEADS = frozenset(
    """
    high single hiv second double client near decision quasi alpha beta dna self non co anti
    multi inter meta socio neo cross ex well low long short real large small open full part half
    mid two three four five six one user peer problem computer teacher student evidence work web
    class school follow post- life
    """.split()
)


@lru_cache(maxsize=2)
def _vocabulary(text: str) -> frozenset[str]:
    """Return the words of a document, hyphenated ones whole, in lower case."""
    return frozenset(_WORDS.findall(text.lower()))


def _hyphen_stays(left: str, right: str, text: str) -> bool:
    """Tell whether a hyphen at a line end belongs to a compound.

    It does if the document has the compound elsewhere, or if one half is of the kind that
    compounds are made with; not if the document has the whole word elsewhere.
    """
    if not right or not right[0].islower():
        return True
    head = re.search(r"([^\W\d_]{0,40})$", left)
    tail = re.match(r"[^\W\d_]{0,40}", right)
    before, after = (head[1] if head else "").lower(), (tail[0] if tail else "").lower()
    if not before:
        return True
    known = _vocabulary(text)
    if f"{before}-{after}" in known:
        return True
    if before + after in known:
        return False
    if after in _TAILS or before in _HEADS:
        return True
    # "chain-terminating": a participle behind a word that stands elsewhere by itself.
    return (
        len(before) > 3
        and len(after) > 5
        and after.endswith(("ing", "ed"))
        and before in known
        and before not in FUNCTION
    )


_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _joint(left: str, right: str, broken: bool, text: str) -> tuple[int, str]:
    """Tell how two pieces with white space between them join.

    Returns:
        How many characters to cut from the end of ``left``, and the glue.
    """
    if not left or not right:
        return 0, ""
    last, first = left[-1], right[0]
    if broken:
        address = _ADDRESS.search(left[-400:])
        if address and _GOES_ON.match(right) and _address_goes_on(address[0], right):
            return 0, ""
        if last in _HYPHEN and len(left) > 1 and (left[-2].isalnum()) and first.isalnum():
            return (0, "") if _hyphen_stays(left[:-1], right, text) else (1, "")
        if last in "–−" and first.isdigit() and len(left) > 1 and left[-2].isdigit():
            return 0, ""
        if last == "/" and len(left) > 1 and left[-2].isalnum() and first.isalnum():
            return 0, ""
        if _is_cjk(last) and _is_cjk(first):
            return 0, ""
    return 0, " "


def _address_goes_on(address: str, right: str) -> bool:
    """Tell whether an address that stands at a line end goes on in the next line."""
    word = right.split(None, 1)[0]
    if address[-1] in "/-_=&?#%~" or (address[-1] == "." and not word[0].isupper() and "/" in word):
        return True
    if re.fullmatch(
        r"[\w.%~+-]+\.(?:html?|pdf|php|aspx?|jsp|shtml)[.,)>]?|[\w%~+-]*[/=?&_][^\s]*", word
    ):
        return True
    if "10." in address and re.fullmatch(r"\d+[.,;)]?", word) and address[-1] == ".":
        return True
    return address.endswith(":") or word[0] in "/?&=#%_"


def _is_cjk(char: str) -> bool:
    return _CJK.match(char) is not None


_CJK = lazy(f"[{CJK}{WIDE}]")


def clean(
    document: Document, start: int, end: int, drops: Sequence[tuple[int, int]] = ()
) -> tuple[str, OffsetMap]:
    """Return the clean text of ``document.text[start:end]`` and its map to that text.

    Args:
        document: The document.
        start: First offset in its text.
        end: Offset behind the last one.
        drops: Stretches inside to leave out, ascending.
    """
    raw = document.text[start:end]
    if not drops and not _ROUGH.search(raw):
        stripped = raw.strip()
        shift = start + (raw.index(stripped[0]) if stripped else 0)
        return stripped, OffsetMap.identity(len(stripped), shift=shift)
    pieces = _pieces(raw, start, drops)
    words: list[str] = []
    runs: list[tuple[int, int, int]] = []
    left = ""
    for k, (word, at, broken, space_at, space_length) in enumerate(pieces):
        if k:
            cut, glue = _joint(left, word, broken, document.text)
            if cut:
                length, source, source_length = runs.pop()
                words[-1] = words[-1][:-cut]
                if length > cut:
                    runs.append((length - cut, source, source_length - cut))
            if glue:
                words.append(glue)
                runs.append((1, space_at, space_length))
        words.append(word)
        runs.append((len(word), at, len(word)))
        left = word if len(word) > 40 else (left[-40:] + " " + word if k else word)
        if k and words[-2] != " ":
            left = "".join(words[-6:])
    return "".join(words), OffsetMap.build(runs)


def _pieces(
    raw: str, start: int, drops: Sequence[tuple[int, int]]
) -> list[tuple[str, int, bool, int, int]]:
    """Cut into words: ``(word, offset, after a line break, space offset, space length)``.

    Only stretches of white space other than one blank cut, so most words hold blanks.
    """
    out: list[tuple[str, int, bool, int, int]] = []
    at = 0
    end = len(raw)
    holes = [(a - start, b - start) for a, b in drops]
    space_from, broken = 0, False

    def put(a: int, b: int) -> None:
        nonlocal space_from, broken
        if a >= b:
            return
        out.append((raw[a:b], start + a, broken, start + space_from, a - space_from))
        space_from, broken = b, False

    def stretch(a: int, b: int) -> None:
        nonlocal broken
        at = a
        for found in _SPACE.finditer(raw, a, b):
            if found[0] == " " and a < found.start() and found.end() < b:
                continue
            put(at, found.start())
            broken = broken or _BREAK.search(found[0]) is not None
            at = found.end()
        put(at, b)

    for a, b in holes:
        if a > at:
            stretch(at, min(a, end))
        broken = True
        at = max(at, b)
    if at < end:
        stretch(at, end)
    return out
