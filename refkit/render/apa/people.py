"""Names as APA 7 prints them (Publication Manual, 9.7 to 9.11)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from refkit.model import Name
from refkit.render import clean

#: Most authors that are all printed; of more, the first 19 and the last (9.8).
MOST = 20

_WORD = re.compile(r"([^\W\d_]+[’'`]?)(\.?)([\s\-‐‑–]*)")
_DONE = re.compile(r"[A-Z]\.(?: [A-Z]\.)*")
_ASIDE = re.compile(r"[\"“(\[][^\"”)\]]*[\"”)\]]")
_SUFFIX = re.compile(r"(?:jr|sr|jnr|snr|esq)\.?", re.IGNORECASE)
_CJK = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]")
_ABBREVIATION = re.compile(r"(.*\w)\s*\(([A-Z][A-Za-z&.]{1,9})\)")


@lru_cache(maxsize=1 << 15)
def initials(given: str) -> str:
    """Return given names as initials: ``Jean-Paul`` -> ``J.-P.``, ``BC`` -> ``B. C.``.

    Lower-case words are particles and stay (``Maria da`` -> ``M. da``); nicknames in
    brackets or quotation marks go.
    """
    if given.isalpha() and given.istitle():
        return f"{given[0]}."
    if _DONE.fullmatch(given):
        return given
    given = _ASIDE.sub(" ", given).strip()
    if 1 < len(given) <= 4 and given.isalpha() and given.isupper() and given.isascii():
        given = " ".join(given)
    out: list[str] = []
    after_hyphen = False
    for word, _, gap in _WORD.findall(given):
        if word[0].islower() and not after_hyphen and len(word) > 1 and out:
            out.append(f"{word} ")
        elif word[0] not in "’'`":
            first = word[0].upper()
            out.append(f"{first}.-" if gap and gap.strip() else f"{first}. ")
        after_hyphen = bool(gap.strip())
    return "".join(out).strip(" -")


def _suffix(name: Name) -> str:
    suffix = name.suffix.strip(" ,")
    return f"{suffix.rstrip('.')}." if _SUFFIX.fullmatch(suffix) else suffix


def family(name: Name) -> str:
    """Return the family name with the particle that belongs to it."""
    own = name.family
    if not own.isalpha():
        own = clean.text(own)
    if not name.non_dropping_particle:
        return own
    particle = clean.text(name.non_dropping_particle)
    if not particle:
        return own
    return particle + own if particle[-1] in "’'-" else f"{particle} {own}".strip()


def together(name: Name) -> str:
    """Return a name in Chinese, Japanese or Korean letters in one, the family name first."""
    if name.family.isascii():
        return ""
    both = name.family + name.given
    return both if _CJK.search(name.family) and not any(c.isascii() for c in both) else ""


@lru_cache(maxsize=1 << 15)
def group(literal: str) -> str:
    """Return the name of a group as a list prints it: without its abbreviation (9.11)."""
    literal = clean.text(literal)
    if literal[-1:] == ")" and (found := _ABBREVIATION.fullmatch(literal)):
        letters = [c for c in found[2].casefold() if c.isalpha()]
        # The letters of the abbreviation come in that order in the name.
        rest = iter(found[1].casefold())
        if sum(c.isupper() for c in found[2]) > 1 and all(c in rest for c in letters):
            return found[1]
    return literal


@lru_cache(maxsize=1 << 15)
def inverted(name: Name) -> str:
    """Return ``Family, I. N., Jr.``, or the name of a group."""
    if name.literal:
        return group(name.literal)
    if whole := together(name):
        return whole
    last = family(name)
    given = initials(name.given) or clean.text(name.given)
    if name.dropping_particle:
        given = f"{given} {clean.text(name.dropping_particle)}".strip()
    if not name.suffix:
        return f"{last}, {given}" if last and given else last or given
    return ", ".join([p for p in (last, given, _suffix(name)) if p])


def straight(name: Name) -> str:
    """Return ``I. N. Family Jr.``, the order behind the author's place."""
    if name.literal:
        return group(name.literal)
    if whole := together(name):
        return whole
    given = initials(name.given) or clean.text(name.given)
    parts = (given, clean.text(name.dropping_particle), family(name), _suffix(name))
    return " ".join([p for p in parts if p])


def in_full(name: Name) -> str:
    """Return the name as it is spoken: ``Robert M. Ogden``."""
    if name.literal:
        return clean.text(name.literal)
    parts = (name.given, name.dropping_particle)
    words = (*map(clean.text, parts), family(name), _suffix(name))
    return together(name) or " ".join([p for p in words if p])


def listed(printed: Sequence[str], *, et_al: bool = False, last_comma: bool = True) -> str:
    """Join printed names with commas and an ampersand.

    Args:
        printed: The names.
        et_al: Whether the list goes on with names that nobody knows.
        last_comma: Whether a comma stands in front of the ampersand between two names: yes
            for inverted names, no for groups and names in natural order (9.8).
    """
    if et_al and printed:
        gap = ", " if len(printed) > 1 or last_comma else " "
        return f"{', '.join(printed)}{gap}et al."
    if len(printed) > MOST:
        return f"{', '.join(printed[: MOST - 1])}, . . . {printed[-1]}"
    if len(printed) < 2:
        return "".join(printed)
    if len(printed) == 2 and not last_comma:
        return f"{printed[0]} & {printed[1]}"
    return f"{', '.join(printed[:-1])}, & {printed[-1]}"


def in_order(names: Iterable[Name], *, et_al: bool = False) -> str:
    """Return names in natural order: ``A. Lee, B. Kim, & C. Roy``."""
    return listed([n for n in map(straight, names) if n], et_al=et_al, last_comma=False)


def comma_before_last(names: Sequence[Name]) -> bool:
    """Whether two names in the author's place are parted by a comma: not two groups."""
    return not all(n.literal or not (n.given or n.suffix) for n in names)


@lru_cache(maxsize=1 << 15)
def folded(text: str) -> str:
    """Return letters and digits alone, without case and accents, for comparing."""
    if text.isascii():
        return _OTHER.sub("", text.lower())
    flat = unicodedata.normalize("NFKD", text.translate(_PLAIN)).casefold()
    return "".join([c for c in flat if c.isalnum()])


_OTHER = re.compile(r"[^a-z0-9]+")
_PLAIN = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "AE",
     "œ": "oe", "Œ": "OE", "ð": "d", "þ": "th", "Þ": "Th"}
)  # fmt: skip


@lru_cache(maxsize=1 << 14)
def same_body(text: str) -> str:
    """Return a name of a body, site or publisher for telling whether it is another one's."""
    return folded(re.sub(r"^the\s+", "", group(text), flags=re.IGNORECASE))
