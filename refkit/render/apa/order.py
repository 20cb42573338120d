"""The order of a reference list and its year letters (Publication Manual, 9.44 to 9.48)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from refkit.model import Name, Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.author import Lead
from refkit.render.apa.dates import issued, pending, to_the_day
from refkit.render.apa.kinds import LEGAL
from refkit.render.rich import bare

Key = tuple[object, ...]

_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "jr": "1", "sr": "0"}
_MONTH_OF_SEASON = {1: 3, 2: 6, 3: 9, 4: 12}


@lru_cache(maxsize=1 << 15)
def _title(text: str) -> str:
    return people.folded(_ARTICLE.sub("", bare(clean.title(text)), count=1))


@lru_cache(maxsize=1 << 15)
def _name(name: Name) -> tuple[str, str, str]:
    if name.literal:
        return (_title(people.group(name.literal)), "", "")
    printed = people.inverted(name).partition(",")
    suffix = people.folded(name.suffix)
    return (
        people.folded(printed[0]),
        people.folded(printed[2] if not suffix else people.initials(name.given)),
        _ROMAN.get(suffix, suffix),
    )


def _date(reference: Reference) -> Key:
    """No date, then by date, a year alone before its months; in press last (9.46)."""
    date = reference.issued
    if date is not None and date.parts and date.parts[0]:
        first = date.parts[0]
        if date.season in _MONTH_OF_SEASON:
            return (1, first[0], _MONTH_OF_SEASON[date.season or 1])
        return (1, *first) if to_the_day(reference) else (1, first[0])
    if date is not None and (found := re.search(r"\b\d{4}\b", date.literal)):
        return (1, int(found[0]))
    if (date is None and pending(reference)) or issued(reference) == "in press":
        return (2,)
    return (0,)


def sort_key(reference: Reference, who: Lead) -> Key:
    """Return the place of a reference in the list.

    Letter by letter, whatever blanks, hyphens and accents (9.44); one author before the same
    with others (9.46); then by date; titles without their article (9.48).
    """
    title = _title(reference.title)
    names = () if reference.type in LEGAL else who.names
    return (tuple([_name(n) for n in names]) or ((title, "", ""),), _date(reference), title)


def letters(
    references: Sequence[Reference], leads: Sequence[Lead], order: Sequence[int]
) -> dict[int, str]:
    """Return the letters of works of one author and year, by index (9.47).

    Args:
        references: The records.
        leads: Who stands in the author's place of each.
        order: Their indices in the order of the list.
    """
    out: dict[int, str] = {}
    for same in _beginning_alike(references, leads, order):
        groups: dict[Key, list[int]] = {}
        for i in same:
            who = tuple([_name(n) for n in leads[i].names]) or _title(references[i].title)
            if who:
                year = issued(references[i]).partition(",")[0]
                groups.setdefault((who, year), []).append(i)
        for one in groups.values():
            if len(one) > 1:
                out |= {i: _letter(k) for k, i in enumerate(one)}
    return out


def _beginning_alike(
    references: Sequence[Reference], leads: Sequence[Lead], order: Sequence[int]
) -> Iterator[list[int]]:
    """Give the works that could be by the same authors: in the list they stand together."""

    def begins(i: int) -> object:
        names = leads[i].names
        return _name(names[0]) if names else _title(references[i].title)

    cited = [i for i in order if references[i].type not in LEGAL]
    for _, same in groupby(cited, key=begins):
        alike = list(same)
        if len(alike) > 1:
            yield alike


def _letter(k: int) -> str:
    return chr(97 + k) if k < 26 else _letter(k // 26 - 1) + chr(97 + k % 26)


def arranged(
    references: Sequence[Reference], leads: Sequence[Lead], text: Callable[[int], str]
) -> list[int]:
    """Return the indices of the references in the order of the list.

    Args:
        references: The records.
        leads: Who stands in the author's place of each.
        text: Gives the printed reference of an index; it decides between those that all
            rules leave equal, so that the order never depends on that of the input.
    """
    firsts = [_first(r, w) for r, w in zip(references, leads, strict=True)]
    order = sorted(range(len(firsts)), key=firsts.__getitem__)
    out: list[int] = []
    for same in _runs_of_equals(order, firsts):
        if len(same) == 1:
            out += same
            continue
        keys = {i: sort_key(references[i], leads[i]) for i in same}
        for alike in _runs_of_equals(sorted(same, key=keys.__getitem__), keys):
            if any(references[i] != references[alike[0]] for i in alike[1:]):
                alike.sort(key=lambda i: (text(i), references[i].id))
            out += alike
    return out


def _first(reference: Reference, who: Lead) -> tuple[str, str, str]:
    """The first thing that the order asks for: the first author, or the title."""
    if who.names and reference.type not in LEGAL:
        return _name(who.names[0])
    return (_title(reference.title), "", "")


def _runs_of_equals(
    order: Sequence[int], keys: Sequence[object] | Mapping[int, object]
) -> Iterator[list[int]]:
    """Cut sorted indices into stretches of equal keys."""
    for _, same in groupby(order, key=keys.__getitem__):
        yield list(same)
