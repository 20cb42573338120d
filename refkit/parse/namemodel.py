"""What single words say about names: initials, particle, given name, surname, organisation.

Two linear models over features of a word, trained by ``python -m training.names``, give the
log-odds that a word of a personal name is a given name rather than a surname, and that
a stretch of words names an organisation, site or user rather than a person.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from refkit.lazy import lazy
from refkit.parse import lexicon
from refkit.parse import namewords as nw

#: Upper-case letters of the scripts that have case.
UPPER = "".join(
    chr(c)
    for a, b in ((0x41, 0x250), (0x370, 0x590), (0x10A0, 0x10C6), (0x1E00, 0x2000))
    for c in range(a, b)
    if chr(c).isupper()
)
_LIMIT = 4.0

_INITIALS = re.compile(
    rf"(?:[{UPPER}][’']?(?:[a-z]{{0,2}}\.[-‐‑–]?|[-‐‑]|,(?=[{UPPER}]\b)))*[{UPPER}]\.?"
)
_ROMAN = re.compile(r"II|III|IV|VI{0,3}")
_MARKS = re.compile(r"[\d*†‡§¶#_@~^]")
_MISREAD = lazy(rf"[{UPPER}][a-zà-ÿ]*[0156][a-zà-ÿ]*\.?(?<=.{{4}})")
_PARTNERS = frozenset(
    "co sons son company cie bros brothers partners associates söhne figli hijos fils".split()
)
_CAMEL = lazy(rf"[a-zà-ÿ][{UPPER}]")
_DOTTED = re.compile("II|.I")
#: Korean and Chinese given names in Latin letters: "Min-jun", "Wai-Ling".
_SYLLABLES = lazy(
    r"(?i:[^\Waeiouy]{0,2}[aeiouy]{1,3}[^\Waeiouy]{0,2})-(?i:[^\Waeiouy]{0,2}[aeiouy]{1,3}[^\Waeiouy]{0,2})"
)
_NAME_CAMEL = lazy(
    r"(?:Ma?c|O['’]?|De|Di|Da|Du|Del|Della|La|Le|Van|Von|Vander|Fitz|St|Ten|Ter|Al|El|Ap|ap|Mc|D['’])[A-Z]"
)


class Word(NamedTuple):
    """What a token of a list of names is.

    Attributes:
        kind: One letter: ``I`` initials, ``J`` two or three capitals without points, ``U``
            a word in capitals, ``Q`` a capitalised particle, ``W`` a capitalised word, ``w`` a word in lower case, ``P``
            a particle, ``S`` a suffix, ``&`` and, ``y`` perhaps and, ``,`` ``;`` ``(``
            ``)`` separators, ``T`` a title of courtesy, ``D`` a degree, ``N`` something
            with digits or signs, ``H`` a word in a script without case.
        given: Log-odds of given name against surname.
        group: What it adds to the log-odds of an organisation against a person.
        iberian: Whether it is a frequent Spanish or Portuguese surname.
        body: Whether it is a word for a kind of organisation, as "Council" is.
        partner: Whether it follows "and" in names of firms ("& Sons").
    """

    kind: str
    given: float
    group: float
    iberian: bool = False
    body: bool = False
    partner: bool = False


_SEPARATORS = {
    ",": ",", "，": ",", "،": ",", ";": ";", "；": ";", "؛": ";", "/": "/", "／": "/", "|": "/", "•": ";",
    "·": ";", "・": ";", "、": ";", "\n": ";", "+": "&", "＆": "&", "…": "…", "(": "(", "[": "(", ")": ")",
    "]": ")", "（": "(", "）": ")", "-": "-", "–": "-", "—": "-", ":": ":", ".": ".",
}  # fmt: skip


@lru_cache(maxsize=1 << 16)
def word(token: str) -> Word:
    """Classify one token, in the case in which it is printed."""
    kind = _kind(token)
    if kind in "IWUwJHPQy":
        weights = model()
        features = word_features(token, kind, weights.common)
        iberian = token.lower().rstrip(".") in nw.IBERIAN
        given = _sum(weights.given, features)
        if "hyphen" in features and _SYLLABLES.fullmatch(token):
            given += 2.0
        return Word(
            kind,
            given,
            _sum(weights.group, features),
            iberian,
            "org" in features,
            token.lower().rstrip(".") in _PARTNERS,
        )
    if kind == "N":
        return Word(kind, 0.0, 3.0)
    return Word(kind, 0.0, 0.0)


@lru_cache(maxsize=1 << 16)
def kind_of(token: str) -> str:
    """Return :attr:`Word.kind` alone, which needs neither model nor lexicon."""
    return _kind(token)


def _kind(token: str) -> str:
    first = token[0]
    if first in _SEPARATORS:
        return _SEPARATORS[first] if token != "..." and len(token) < 3 else "…"
    low = token.lower()
    if token in nw.STRONG_AND:
        return "&"
    if token in nw.WEAK_AND:
        return "y"
    if low in nw.SUFFIXES and (not token.isupper() or low[0] == "i" or token[-1] == "."):
        return "S" if not first.islower() else "w"
    if token in nw.PARTICLES:
        return "P"
    if _MARKS.search(token) or token[1:2] == "/":
        # A letter that was read as a digit ("B1aine"), or a number, sign or user name.
        return "W" if _MISREAD.fullmatch(token) else "N"
    if low in nw.COURTESY_SHORT or (low.rstrip(".") in nw.COURTESY and not token.isupper()):
        return "T"
    if low.rstrip(".") in nw.DEGREES:
        return "D"
    if token in nw.CAPITAL_PARTICLES:
        return "Q"
    if _INITIALS.fullmatch(token):
        return "I"
    if low in nw.SHORT_GIVEN:
        return "I"
    bare = token.rstrip(".")
    if len(bare) == 1:
        return "I"
    if not first.isupper():
        if not bare.isalpha() or bare.lower() == bare.upper():
            rest = bare.lstrip("'’‘ʻ`")
            if rest[:1].isupper():
                return "W"
            return "H" if rest and rest.lower() == rest.upper() else "w"
        if first.islower():
            return "W" if _CAMEL.search(bare) and bare[1:2].isupper() else "w"
        return "H"
    if bare.upper() == bare:
        return "J" if len(bare) <= 3 and bare.isalpha() else "U"
    return "W"


def shape_of(token: str) -> str:
    """Return a coarse class of the letters of a word."""
    bare = token.rstrip(".")
    if bare.islower():
        return "lower"
    if bare.isupper():
        return "upper" if len(bare) > 1 else "single"
    if _CAMEL.search(bare) and not _NAME_CAMEL.match(bare):
        return "camel"
    return "title"


def word_features(token: str, kind: str, common: Container[str]) -> list[str]:
    """Return what the two models look at in one word.

    Args:
        token: The word as printed.
        kind: Its :attr:`Word.kind`.
        common: Words that running text has in lower case.

    Returns:
        Feature names without repetition.
    """
    low = token.lower().replace("’", "'").rstrip(".")
    shape = shape_of(token)
    out = [f"k{kind}", f"z{shape}", "w" + low]
    if kind in "IPQ":
        return out
    known = 0
    parts = low.split("-")
    for part in parts:
        known |= lexicon.flags(part)
    given, surname = bool(known & lexicon.GIVEN), bool(known & lexicon.SURNAME)
    rare = bool(known & lexicon.RARE) and not surname
    who = f"{given:d}{surname:d}{rare:d}"
    out += ["n" + who, f"p{known & 60}"]
    out.append(f"c{low in common:d}{who}")
    if low in nw.GROUP_WORDS or (not known & 3 and _looks_like_body(low)):
        out.append("org")
    if token[-1:] == "." and kind == "W":
        out.append("dot")
    if token[-2:] in ("'s", "’s", "s'", "s’"):
        out.append("genitive")
    n = max(map(len, parts))
    out.append(f"l{min(n, 12)}")
    if n >= 4:
        out += ["2" + low[-2:], "3" + low[-3:]]
        if n >= 5:
            out.append("4" + low[-4:])
        if n >= 6:
            out.append("5" + low[-5:])
    if "-" in low:
        out.append("hyphen")
    return out


def _looks_like_body(low: str) -> bool:
    return low.startswith(nw.GROUP_STEMS) or (len(low) > 5 and low.endswith(nw.GROUP_ENDINGS))


class Model(NamedTuple):
    """The weights in ``refkit/data/names.json``.

    Attributes:
        given: Weights of word features for given name against surname.
        group: Weights of word features for organisation against person.
        whole: Weights of features of a stretch as a whole for the same.
        common: Words that running text has in lower case.
    """

    given: dict[str, float]
    group: dict[str, float]
    whole: dict[str, float]
    common: frozenset[str]


@lru_cache(maxsize=1)
def model() -> Model:
    """Load the weights once."""
    data = json.loads(files("refkit.data").joinpath("names.json").read_text("utf-8"))
    given, group, whole = (
        {k: v / 100 for k, v in data[part].items()} for part in ("given", "group", "whole")
    )
    return Model(given, group, whole, frozenset(data["common"].split()))


def _sum(weights: dict[str, float], features: Sequence[str]) -> float:
    get = weights.get
    total = get("bias", 0.0)
    for f in features:
        total += get(f, 0.0)
    # In steps of a half, so that lists of the same make share a plan.
    return round(2 * max(-_LIMIT, min(_LIMIT, total))) / 2


def whole_features(kinds: str, bodies: Sequence[bool]) -> list[str]:
    """Return what the second model looks at in a stretch as a whole.

    Args:
        kinds: The kinds of its tokens.
        bodies: :attr:`Word.body` of its tokens.

    Returns:
        Feature names without repetition.
    """
    words = sum(k in "WUwJHNQ" for k in kinds)
    out = [f"n{min(words, 7)}"]
    out += [f"has{k}" for k in set(kinds) & set("I,&yPQwNUJSTD(")]
    inner = kinds[1:]
    if "P" in inner:
        out.append("innerP")
    if kinds and kinds[0] in "wP":
        out.append("first" + kinds[0])
    for k in ",&":
        out.append(f"{k}{min(kinds.count(k), 3)}")
    if "I" in kinds:
        out.append("I" + ("first" if kinds[0] == "I" else "last" if kinds[-1] == "I" else "mid"))
    if True in bodies:
        first, last = bodies[0], bodies[-1]
        out += ["body", f"b{min(words, 3)}{first:d}{last:d}"]
        if last and "," not in kinds and not _DOTTED.search(kinds):
            out.append("lastbody")
    if words == 1:
        out.append("one" + kinds.strip("PQ.")[:1])
    return out


def group_odds(words: Sequence[Word]) -> float:
    """Return the log-odds that a stretch names an organisation, site or user.

    Args:
        words: What its tokens are.
    """
    kinds = "".join(w.kind for w in words)
    return sum(w.group for w in words) + _whole(kinds, tuple(w.body for w in words))


@lru_cache(maxsize=1 << 13)
def _whole(kinds: str, bodies: tuple[bool, ...]) -> float:
    weights = model().whole
    return weights.get("bias", 0.0) + sum(
        weights.get(f, 0.0) for f in whole_features(kinds, bodies)
    )
