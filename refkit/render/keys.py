"""Entry keys such as ``grady2019emotions``.

A pattern is text with these fields: ``{author}`` the first family name, ``{authors}`` up to
three of them, ``{year}`` four digits or ``nd``, ``{yy}`` its last two, ``{title}`` the first
significant word of the title, ``{titles}`` the first three, ``{journal}`` the capitals of the
container, ``{type}`` the CSL type. With a capital (``{Author}``) each word begins with one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import sha256

from refkit.errors import ConfigError
from refkit.model import Name, Reference

#: The pattern of keys where none is given.
PATTERN = "{author}{year}{title}"
_STOP = frozenset(
    """a an the and or of on in to for from with by at as is are was der die das ein eine und von
    zur zum le la les un une des et du de el los las una y en o os as um uma e il lo gli i het een
    van
    how what why when do does""".split()
)
#: What BibTeX does not take in a key, or TeX not in the argument of a citation.
_NOT_KEY = re.compile(r"[\s\x00-\x1f\x7f\ud800-\udfff\"#%'(),={}\\~@]+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ALIKE = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "œ": "oe", "ł": "l", "đ": "d", "ı": "i", "þ": "th", "ð": "d"}
    | dict(
        zip(
            "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ",
            """a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i yi ye
            g""".replace("shch  y  e", "shch - y - e").split(),
            strict=True,
        )
    )
    | dict(
        zip(
            "αβγδεζηθικλμνξοπρσςτυφχψω",
            "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split(),
            strict=True,
        )
    )
)


@lru_cache(maxsize=8192)
def slug(text: str) -> str:
    """Return lower-case ASCII letters and digits of a text; of other scripts what is left."""
    low = text.lower()
    if low.isascii() and low.isalnum():
        return low
    flat = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", low).translate(_ALIKE))
    return "".join(c for c in flat.translate(_ALIKE) if c.isascii() and c.isalnum())


@lru_cache(maxsize=8192)
def _name(name: Name) -> str:
    if name.literal:
        # Of an organisation the first two words that say something.
        return "".join(_significant(name.literal, 2))
    return slug(name.family or name.given)


def _significant(text: str, count: int) -> list[str]:
    """Return the first words that say something, of few words any."""
    if "<" in text:
        text = re.sub(r"</?\w[^<>]*>", "", text)
    found: list[str] = []
    any_: list[str] = []
    for match in _WORD.finditer(text):
        word = slug(match[0])
        if word and word not in _STOP and len(word) > 1:
            found.append(word)
            if len(found) == count:
                return found
        elif word and len(any_) < count:
            any_.append(word)
    return found or any_


def _people(reference: Reference) -> tuple[Name, ...]:
    return reference.author or reference.editor or reference.director or reference.host


def _authors(r: Reference) -> list[str]:
    # Without a name the first word of the title stands for it.
    return [n for n in map(_name, _people(r)[:3]) if n] or _significant(r.title, 1)


def _year(r: Reference) -> str:
    year = r.issued.year if r.issued is not None else None
    return str(abs(year)) if year is not None else "nd"


def _titles(r: Reference) -> list[str]:
    if any(map(_name, _people(r)[:1])):
        return _significant(r.title, 3)
    return _significant(r.title, 4)[1:]


_FIELDS: dict[str, Callable[[Reference], list[str]]] = {
    "author": lambda r: _authors(r)[:1],
    "authors": _authors,
    "year": lambda r: [_year(r)],
    "yy": lambda r: [_year(r)[-2:]],
    "title": lambda r: _titles(r)[:1],
    "titles": _titles,
    "journal": lambda r: [slug("".join(c for c in r.container_title if c.isupper()))],
    "type": lambda r: [r.type],
}  # fmt: skip
_FIELD = re.compile(r"\{([^{}]*)\}")


def base_key(reference: Reference, pattern: str = PATTERN) -> str:
    """Return the key of one reference alone.

    Args:
        reference: The record.
        pattern: A pattern as described above.

    Raises:
        ConfigError: The pattern has a field that there is not.
    """
    parts = [
        part if make is None else "".join(map(shape, make(reference)))
        for part, make, shape in _compiled(pattern)
    ]
    key = _NOT_KEY.sub("", "".join(parts))
    if key[:1].isalpha() and (_people(reference) or reference.title):
        return key
    named = _authors(reference) or not ("{author" in pattern.lower() or "{title" in pattern.lower())
    return key if named and key[:1].isalpha() else f"ref{key}"


_Part = tuple[str, Callable[[Reference], list[str]] | None, Callable[[str], str]]


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> tuple[_Part, ...]:
    """Return what a pattern consists of: text, or how its fields are made and shaped."""
    out: list[_Part] = []
    for i, part in enumerate(_FIELD.split(pattern)):
        make = _FIELDS.get(part.lower())
        if not i % 2:
            out.append((part, None, str))
        elif make is None or not (part.islower() or part.istitle()):
            raise ConfigError(f"a key has no field {{{part}}}; known: {', '.join(_FIELDS)}")
        else:
            out.append((part, make, str.capitalize if part.istitle() else str))
    return tuple(out)


def keys(
    references: Sequence[Reference], *, pattern: str = PATTERN, ascii: bool = False
) -> list[str]:
    """Return a unique key for each reference, unique also where case does not count.

    Given keys stay, but for what a key cannot have. Where made keys clash, letters tell them
    apart. Who gets which letter depends on what the records say, not on their order, nor on
    records with other keys.

    Args:
        references: The references.
        pattern: What made keys look like.
        ascii: Whether given keys lose what is not ASCII.

    Raises:
        ConfigError: The pattern has a field that there is not.
    """
    out = [""] * len(references)
    used: set[str] = set()
    groups: dict[str, list[int]] = {}
    for i, reference in enumerate(references):
        given = _NOT_KEY.sub("", reference.id) if reference.id else ""
        if ascii and not given.isascii():
            given = "".join(c if c.isascii() else slug(c) for c in given)
        if given and given.lower() not in used:
            used.add(given.lower())
            out[i] = given
        else:
            key = given or base_key(reference, pattern)
            groups.setdefault(key.lower(), []).append(i)
            out[i] = key
    taken = used | groups.keys()
    for low in sorted(groups):
        same = groups[low]
        if len(same) == 1 and low not in used:
            used.add(low)
            continue
        letter = 0
        for i in _sorted(same, references):
            while (low + _letters(letter)) in taken:
                letter += 1
            out[i] += _letters(letter)
            taken.add(low + _letters(letter))
            letter += 1
    return out


def _letters(k: int) -> str:
    return chr(97 + k) if k < 26 else _letters(k // 26 - 1) + chr(97 + k % 26)


def _sorted(same: list[int], references: Sequence[Reference]) -> list[int]:
    """Return indices in the order of what the records say: date, then title, then all of it."""
    groups: dict[tuple[object, str], list[int]] = {}
    for i in same:
        issued = references[i].issued
        parts = issued.parts if issued is not None else ()
        groups.setdefault((parts, references[i].title), []).append(i)
    return [
        i
        for key in sorted(groups, key=lambda key: (str(key[0]), key[1]))
        for i in (
            sorted(groups[key], key=lambda i: _digest(references[i]))
            if len(groups[key]) > 1
            else groups[key]
        )
    ]


def _digest(reference: Reference) -> str:
    everything = sorted((k, v) for k, v in reference.to_csl().items() if k != "id")
    return sha256(repr(everything).encode("utf-8", "surrogatepass")).hexdigest()
