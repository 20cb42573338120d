"""Lists of names in BibTeX ("BibTeXing", section 4; biblatex manual, 2.3.3)."""

from __future__ import annotations

import re

from refkit.inputs.bibtext import decode, numbered
from refkit.model import Name

_AND = re.compile(r"(?:^|\s+)and(?=\s|$)", re.IGNORECASE)
_AMPERSAND = re.compile(r"\s+\\?&\s+")
_SEMICOLON = re.compile(r"\s*;\s*")
_COMMA = re.compile(r"\s*,\s*")
_BLANK = re.compile(r"[\s~]+|\\ ")
_SUFFIX = re.compile(r"(?:Jr|Sr|jr|sr)\.?|II|III|IV|VI{0,3}")
#: Behind the only comma: what else would be a suffix are initials there ("Sauvan, V").
_JUNIOR = re.compile(r"(?:Jr|Sr|jr|sr)\.?|III")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s~-]*)+[^\W\d_][\w'’-]+(?:[\s~]+[^\W\d_][\w'’-]+)?")
_PART = re.compile(r"(family|given|prefix|suffix)(?:-i)?\s*=\s*(.+)", re.DOTALL)
#: The letter that tells the case of a word: the first outside braces, or in a special
#: character such as ``{\'E}``.
_LETTER = re.compile(
    r"\{\\(?:[^a-zA-Z]\s*\{?\\?|[a-zA-Z]+(?:\s+|\s*\{))([^\W\d_])"
    r"|\{\\(AA|AE|OE|DH|DJ|NG|TH|[OL]|aa|ae|oe|dh|dj|ng|th|ss|[ol])\}|\{[^{}]*\}|([^\W\d_])"
)
#: Words that end the name of an organisation, or begin it, and never a person's.
_ORGANISATION = frozenset(
    """inc inc. ltd ltd. llc gmbh corp corp. corporation company foundation university universität
    université universidad universidade institute institut organization organisation association
    society ministry department consortium committee commission council agency bureau bank press
    team contributors collaboration group project initiative network centre center office""".split()
)
_OTHERS = frozenset(["others", "et al", "et al.", "et. al.", "et. al", "and others"])


def names(text: str) -> tuple[tuple[Name, ...], bool]:
    """Read a list of names.

    Args:
        text: Names joined with ``and``; a semicolon, or commas between names with initials in
            front, is understood, too.

    Returns:
        The names, and whether the list ends with ``others``.
    """
    out: list[Name] = []
    others = False
    for part in _people(" ".join(numbered(text).split())):
        part = part.strip(" ,;")
        if part.lower().strip("{}") in _OTHERS:
            others = True
            continue
        cut = re.sub(r",?\s+et\.?\s+al\.?$", "", part)
        others = others or cut != part
        if cut and (name := _name(cut)) != Name():
            out.append(name)
    return tuple(out), others


def _people(text: str) -> list[str]:
    people = split(text, _AND)
    if len(people) > 1:
        return people
    if len(found := split(text, _SEMICOLON)) > 1:
        return found
    if len(found := split(text, _AMPERSAND)) > 1 and all("," in f for f in found):
        return found
    found = split(text, _COMMA)
    if len(found) > 1 and all(_INITIALS.fullmatch(f) for f in found):
        return found
    return people


def split(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Split a text where a pattern stands outside braces."""
    if "{" not in text:
        return pattern.split(text)
    out: list[str] = []
    last = depth = 0
    at = 0
    # Offsets at which braces are balanced, from one brace to the next.
    for match in re.finditer(r"[{}]|\Z", text):
        if not depth:
            for cut in pattern.finditer(text, at, match.start()):
                if cut.end() > cut.start():
                    out.append(text[last : cut.start()])
                    last = cut.end()
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth = max(0, depth - 1)
        at = match.end()
    out.append(text[last:])
    return out


def _name(text: str) -> Name:
    if text.startswith("{") and text.endswith("}") and _braced(text):
        return Name(literal=decode(text))
    parts = [p for p in split(text, _COMMA) if p]
    if parts and all(_PART.fullmatch(p) for p in parts):
        return _named_parts(parts)
    if len(parts) > 1:
        # von Last, First; von Last, Jr, First. What else there is goes with the first name.
        suffix = parts[1] if len(parts) > 2 and _SUFFIX.fullmatch(parts[1]) else ""
        given = parts[2:] if suffix else parts[1:]
        if not suffix and len(parts) == 3 and _SUFFIX.fullmatch(parts[2]):
            suffix, given = parts[2], parts[1:2]
        elif not suffix and len(parts) == 2 and _JUNIOR.fullmatch(parts[1]):
            return _in_order([*_words(parts[0]), parts[1]])
        elif not suffix and len(parts) == 3:
            suffix, given = parts[1], parts[2:]
        particle, family = _particle(_words(parts[0]))
        return Name(
            family=_join(family),
            given=decode(", ".join(given)),
            non_dropping_particle=_join(particle),
            suffix=decode(suffix),
        )
    return _in_order(_words(parts[0] if parts else ""))


def _in_order(words: list[str]) -> Name:
    """Read First von Last."""
    suffix = ""
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    if not words:
        return Name()
    if len(words) == 1:
        word = words[0]
        if word.startswith("{") and _braced(word):
            return Name(literal=decode(word))
        return Name(family=decode(word), suffix=decode(suffix))
    if words[-1].lower() in _ORGANISATION or words[0].lower() in _ORGANISATION:
        return Name(literal=_join([*words, suffix] if suffix else words))
    low = [i for i, word in enumerate(words[:-1]) if _lower(word)]
    first = low[0] if low else len(words) - 1
    end = low[-1] + 1 if low else first
    return Name(
        given=_join(words[:first]),
        non_dropping_particle=_join(words[first:end]),
        family=_join(words[end:]),
        suffix=decode(suffix),
    )


def _named_parts(parts: list[str]) -> Name:
    """Read ``family=…, given=…`` (biblatex manual, 2.3.3, extended format)."""
    found: dict[str, str] = {}
    for part in parts:
        if match := _PART.fullmatch(part):
            found.setdefault(match[1], decode(match[2].strip('"')))
    return Name(
        family=found.get("family", ""),
        given=found.get("given", ""),
        non_dropping_particle=found.get("prefix", ""),
        suffix=found.get("suffix", ""),
    )


def _words(text: str) -> list[str]:
    return [w for w in split(text, _BLANK) if w]


def _join(words: list[str]) -> str:
    return decode(" ".join(words))


def _particle(words: list[str]) -> tuple[list[str], list[str]]:
    k = 0
    while k < len(words) - 1 and _lower(words[k]):
        k += 1
    return words[:k], words[k:]


def _lower(word: str) -> bool:
    """Tell whether a word begins with a small letter, as BibTeX finds out."""
    for match in _LETTER.finditer(word):
        letter = match[1] or match[2] or match[3]
        if letter:
            return letter.islower()
    return False


def _braced(text: str) -> bool:
    """Tell whether one pair of braces holds all of a text."""
    depth = 0
    for match in re.finditer(r"[{}]", text):
        depth += 1 if match[0] == "{" else -1
        if not depth:
            return match.end() == len(text)
    return False
