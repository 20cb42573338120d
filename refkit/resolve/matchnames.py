"""Are two lists of names those of the same people? Initials, order and accents do not matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from refkit.model import Name
from refkit.resolve.matchtext import fold

#: Of very long lists only the first names are compared.
MOST = 60
_NOBODY = frozenset({"", "na", "a n", "anon", "anonymous", "none", "null", "unknown", "no author"})
#: What stands between two names, and in the names of sites.
_LINKS = ("", "and", "und", "et", "y", "e", "en", "n")


class Person(NamedTuple):
    """A name made comparable.

    Attributes:
        families: Readings of the family name; several where the order is not known.
        words: All words of the name.
        group: Whether it is an organisation or user name as far as one can see.
    """

    families: tuple[tuple[str, tuple[str, ...]], ...]
    words: frozenset[str]
    group: bool


class People(NamedTuple):
    """What two lists of names tell about each other.

    Attributes:
        share: Of the shorter list, how much is in the other, 0 to 1.
        first: Whether the first names on both lists are one person.
        shorter: Names on the shorter list.
        longer: Names on the longer list.
    """

    share: float
    first: bool
    shorter: int
    longer: int


@lru_cache(maxsize=8192)
def person(name: Name) -> Person:
    """Return a name made comparable."""
    if name.family:
        family = fold(" ".join(filter(None, (name.non_dropping_particle, name.family))))
        given = tuple(fold(f"{name.given} {name.dropping_particle}".strip()).split())
        readings = [(family, given)]
        if name.non_dropping_particle:
            readings.append((fold(name.family), given))
        if not given and " " not in family:
            return Person(((family, ()),), frozenset((family,)), False)
        if len(given) == 1 and len(given[0]) > 2 and " " not in family:
            readings.append((given[0], (family,)))
        return Person(tuple(readings), frozenset((*family.split(), *given)), False)
    text = name.literal or name.given
    if text.count(",") == 1:
        last, _, first = text.partition(",")
        return (
            person(Name(family=last, given=first)) if fold(last) else Person((), frozenset(), True)
        )
    words = tuple(fold(text).split())
    if not words:
        return Person((), frozenset(), True)
    readings = [(words[-1], words[:-1]), (words[0], words[1:])]
    if len(words) > 2:
        readings.append((" ".join(words[-2:]), words[:-2]))
    return Person(tuple(dict.fromkeys(readings)), frozenset(words), len(words) == 1)


def same_person(a: Name, b: Name) -> bool:
    """Whether two names can be of one person: equal family names, initials that fit."""
    one, two = person(a), person(b)
    if one.words and one.words == two.words:
        return True
    return any(_families(f, h) and _givens(g, i) for f, g in one.families for h, i in two.families)


def _families(a: str, b: str) -> bool:
    if a == b:
        return bool(a)
    one, two = a.split(), b.split()
    if len(one) != len(two):  # "Ruiz" and "Ruiz García"
        short, long = sorted((one, two), key=len)
        return (
            bool(short)
            and len(short[-1]) > 2
            and (long[: len(short)] == short or long[-len(short) :] == short)
        )
    return "".join(one) == "".join(two)


def _givens(a: Sequence[str], b: Sequence[str]) -> bool:
    if not a or not b:
        return True
    first, second = a[0], b[0]
    if first[0] == second[0]:
        return len(first) < 3 or len(second) < 3 or first == second or _close(first, second)
    initials_a, initials_b = {w[0] for w in a}, {w[0] for w in b}
    return bool(len(a) > 1 or len(b) > 1) and (initials_a <= initials_b or initials_b <= initials_a)


def _close(a: str, b: str) -> bool:
    return a.startswith(b) or b.startswith(a) or (len(a) > 3 and len(b) > 3 and a[:3] == b[:3])


def compare_people(ours: Sequence[Name], theirs: Sequence[Name]) -> People | None:
    """Compare two lists of names; None if one is empty."""
    one, two = ([n for n in names[:MOST] if not _is_empty(n)] for names in (ours, theirs))
    if not one or not two:
        return None
    short, long = (one, two) if len(one) <= len(two) else (two, one)
    shared = sum(any(same_person(a, b) for b in long) for a in short)
    if len(one) == len(two):
        shared = min(shared, sum(any(same_person(a, b) for b in short) for a in long))
    return People(shared / len(short), same_person(one[0], two[0]), len(short), len(long))


def _is_empty(name: Name) -> bool:
    """Whether a name stands for none: "n/a", "Anonymous", "&NA;"."""
    return " ".join(sorted(person(name).words)) in _NOBODY


def without_sites(names: Iterable[Name], sites: Iterable[str]) -> tuple[Name, ...]:
    """Return the names that are not just the name of the site (or its team)."""
    known = {s for s in sites if s}
    names = tuple(names)
    if 1 < len(names) <= 3:  # "Salt and Pepper", read as two people
        flat = [fold(n.literal or f"{n.given} {n.family}").replace(" ", "") for n in names]
        joined = {link.join(flat) for link in _LINKS}
        if any(s.replace(" ", "") in joined for s in known):
            return ()
    return tuple(n for n in names if not _is_site(n, known))


def _is_site(name: Name, sites: set[str]) -> bool:
    text = fold(name.literal or f"{name.given} {name.family}")
    bare = re.sub(r" (?:team|staff|editors|redaktion)$", "", text)
    flat = {bare.replace(" ", ""), text.replace(" ", "")}
    return any(s.replace(" ", "") in flat for s in sites)
