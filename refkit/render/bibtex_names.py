"""Names as BibTeX takes them apart ("BibTeXing", section 4; biblatex manual, 2.3.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from refkit.model import Name
from refkit.render.latex import clean

Quote = Callable[[str], str]

#: What must not stand outside braces: it parts names, or looks like several.
_PARTS = re.compile(r"[,;&=]|\band\b|[^\W\d_]\.[\s-]*[^\W\d_]", re.IGNORECASE)
_GIVEN_PARTS = re.compile(r"[,;&=]|\band\b", re.IGNORECASE)
_OTHERS = frozenset(["others", "et al", "et al.", "and others"])
_SUFFIX = re.compile(r"(?:Jr|Sr|jr|sr)\.?|II|III|IV|VI{0,3}")


def people(
    names: Sequence[Name], quote: Quote, *, others: bool = False, plain: bool = False
) -> str:
    """Return a list of names joined with ``and``.

    Args:
        names: The names.
        quote: Makes TeX of a text.
        others: Whether the list is cut short.
        plain: Write ``First von Last``, for reading, in place of ``von Last, First``.
    """
    listed = []
    for name in names:
        if (name.literal or name.family).strip("[] ").lower() in _OTHERS and not name.given:
            others = True
        elif one := (in_order(name, quote) if plain else person(name, quote)):
            listed.append(one)
    if others and listed:
        listed.append("others")
    return " and ".join(listed)


def person(name: Name, quote: Quote) -> str:
    """Return a name as ``von Last, Jr, First``, or a literal one in braces; maybe empty."""
    if name.literal:
        return _braced(quote(name.literal))
    if name.family.isalpha() and name.given.isprintable() and not _special(name):
        # As most names are: nothing in them parts them.
        return f"{quote(name.family)}, {quote(name.given)}"
    family, particle, given, suffix = _pieces(name)
    if not given:
        if suffix or particle or " " in family or _PARTS.search(family):
            return _braced(
                quote(", ".join(p for p in (f"{particle} {family}".strip(), suffix) if p))
            )
        return quote(family)
    last = f"{quote(particle)} {_protected(family, quote, after=bool(particle))}".strip()
    return ", ".join(p for p in (last, _kept(suffix, quote), _kept(given, quote)) if p)


def _special(name: Name) -> bool:
    """Tell whether a name has more than a family name and a simple given name."""
    more = name.suffix or name.non_dropping_particle or name.dropping_particle
    return bool(more or not name.given.strip() or _GIVEN_PARTS.search(name.given))


def in_order(name: Name, quote: Quote) -> str:
    """Return a name as ``First von Last Jr``."""
    if name.literal:
        return _braced(quote(name.literal))
    family, particle, given, suffix = _pieces(name)
    if not given:
        return person(name, quote)
    if suffix and not _SUFFIX.fullmatch(suffix):
        family, suffix = f"{family}, {suffix}", ""
    first = _kept(given, quote)
    if first[0] != "{" and any(map(_lower, given.split())):
        first = _braced(quote(given))
    last = quote(family)
    if " " in family or _PARTS.search(family) or (particle and _lower(family)):
        last = _braced(last)
    return " ".join(p for p in (first, quote(particle), last, suffix) if p)


def _pieces(name: Name) -> tuple[str, str, str, str]:
    """Return family name, particle, given name and suffix, on one line each."""
    family, given, suffix = clean(name.family), clean(name.given), clean(name.suffix)
    if not family:
        family, given = given, ""
    particle = clean(f"{name.dropping_particle} {name.non_dropping_particle}")
    words = particle.split()
    if not all(map(_lower, words)) or _PARTS.search(particle):
        family, particle = f"{particle} {family}".strip(), ""
    if particle and particle[-1] in "'’-":
        # "d'Alembert" and "al-Ghazali" are one word to BibTeX.
        particle, _, elided = particle.rpartition(" ")
        family = elided + family
    if not family:
        family, particle = particle, ""
    return family, particle, given, suffix


def _protected(family: str, quote: Quote, *, after: bool) -> str:
    """Return a family name, in braces if BibTeX would take a part of it for a particle."""
    words = family.split()
    low = words if after else words[:-1]
    if _PARTS.search(family) or any(map(_lower, low)):
        return _braced(quote(family))
    return quote(family)


def _kept(text: str, quote: Quote) -> str:
    """Return a given name or suffix, in braces if a comma or ``and`` would part it."""
    return _braced(quote(text)) if _GIVEN_PARTS.search(text) else quote(text)


def _lower(word: str) -> bool:
    return next((c for c in word if c.isalpha()), "").islower()


def _braced(text: str) -> str:
    return "{" + text + "}" if text else ""
