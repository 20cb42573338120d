"""Is the candidate the work that the reference means? Pure functions over two records.

The rule above all others: a wrong work accepted in silence is worse than nothing found. A
title alone is never enough, and what a title hides (another volume, a reply, a correction)
forbids a match however alike the titles are; see :mod:`refkit.resolve.matchtitle`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from refkit.model import Reference
from refkit.parse.identifiers import clean_doi
from refkit.resolve import matchfields as fields
from refkit.resolve.matchnames import People, compare_people, without_sites
from refkit.resolve.matchtitle import Titles, compare_titles

Verdict = Literal["accept", "ambiguous", "reject"]

#: Likeness of the titles and points of the other fields that together are enough.
ENOUGH = ((0.95, 2), (0.85, 3), (0.75, 4))
#: Points that are enough where a word of the title is another ("r-potent", "idempotent").
ENOUGH_CHANGED = 5
#: Below this likeness two titles are not those of one work.
LOWEST = 0.75
#: How much better than a second, different work the best candidate has to be.
MARGIN = 0.05

#: Types of records about a work rather than of the work itself.
_ABOUT = frozenset({"review", "review-book", "peer-review", "component"})
#: Types of deposits, which share a title with each other and with an article.
_DEPOSITS = frozenset({"dataset", "component", "figure", "graphic", "software"})
_PUBLICATIONS = frozenset(
    "article article-journal paper-conference chapter book report thesis".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """What comparing a candidate with a reference gave.

    Attributes:
        verdict: ``accept``, ``ambiguous`` or ``reject``.
        score: 0 to 1.
        agreed: CSL names of the variables that agree.
        conflicts: CSL names of the variables that contradict each other.
        reasons: What decided, in words: agreements, contradictions, vetoes.
    """

    verdict: Verdict
    score: float
    agreed: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What comparing several candidates with one reference gave.

    Attributes:
        verdict: ``accept`` only when one work is left that is better than all others.
        best: Index of the accepted candidate, else None.
        order: Indexes of the candidates that are not rejected, the best first.
        matches: A match for each candidate, in the order given.
    """

    verdict: Verdict
    best: int | None
    order: tuple[int, ...]
    matches: tuple[Match, ...]


def compare(reference: Reference, candidate: Reference) -> Match:
    """Compare a candidate with a reference.

    Args:
        reference: What the person wrote.
        candidate: What a source proposes or a page says about itself.

    Returns:
        The verdict with its score and reasons. The score does not depend on which record is
        which, and taking away a field on which both agree never raises it.
    """
    titles = compare_titles(reference, candidate)
    points = _points(reference, candidate)
    agreed = tuple(name for name, value in points.items() if value > 0)
    conflicts = tuple(name for name, value in points.items() if value < 0)
    net = sum(points.values())
    vetoes = list(titles.vetoes) if titles else []
    vetoes += _type_vetoes(reference, candidate)
    reasons = [f"{name} agrees" for name in agreed] + [f"{name} differs" for name in conflicts]
    if titles and titles.likeness >= LOWEST and not titles.vetoes:
        agreed = ("title", *agreed)
        reasons.insert(0, "title equal" if titles.likeness == 1 else "title alike")
    elif titles and titles.likeness < LOWEST:
        reasons.insert(0, "title differs")
    limits = _limits(reference, candidate, points)
    score = _score(titles, net, bool(vetoes), bool(limits))
    verdict: Verdict = "reject" if vetoes else _verdict(titles, net, agreed, conflicts, limits)
    return Match(
        verdict=verdict,
        score=score,
        agreed=agreed,
        conflicts=conflicts,
        reasons=(*(f"veto: {v}" for v in vetoes), *(f"limit: {v}" for v in limits), *reasons),
    )


def _points(a: Reference, b: Reference) -> dict[str, int]:
    """Points for each variable, title left out."""
    points = {
        "container-title": fields.container(a, b),
        "issued": fields.issued(a.issued, b.issued),
    }
    sites = (*fields.site_names(a), *fields.site_names(b))
    people = compare_people(*(without_sites(r.author or r.editor, sites) for r in (a, b)))
    if people:
        points["author"] = _author(people, "author" in (*a.et_al, *b.et_al))
    for name, x, y in (("volume", a.volume, b.volume), ("page", a.page, b.page)):
        points[name] = fields.locator(x, y)
    if a.doi and b.doi:
        points["DOI"] = 3 if clean_doi(a.doi).lower() == clean_doi(b.doi).lower() else 0
    if a.url and fields.same_url(a.url, b.url):
        points["URL"] = 3
    return points


def _type_vetoes(a: Reference, b: Reference) -> list[str]:
    """Vetoes by what the records are: about a work, or another deposit of the same title."""
    one, two = a.type in _ABOUT, b.type in _ABOUT
    if one != two and {a.type, b.type} & _PUBLICATIONS:
        return ["record about a work"]
    deposits = a.type in _DEPOSITS and b.type in _DEPOSITS
    if deposits and a.doi and b.doi and not fields.same_stem(a.doi, b.doi):
        return ["another deposit"]
    return []


def _author(people: People, cut: bool) -> int:
    """3 for two equal lists, 2 for one inside the other, 1 for half of it; -2 for nobody."""
    if people.share == 0:
        return -2
    if people.share == 1 and people.shorter == people.longer > 1:
        return 3
    if people.share >= 0.5 and (people.first or people.share == 1):
        many = people.longer > 2 * people.shorter and people.shorter < 3
        return 1 if many and not cut else 2
    return 1 if people.share >= 0.5 else 0


def _limits(a: Reference, b: Reference, points: Mapping[str, int]) -> list[str]:
    """What allows no more than ``ambiguous``."""
    out = []
    kinds = {a.type, b.type}
    if len(kinds) == 2 and kinds & {"chapter", "entry"} and "book" in kinds:
        out.append("chapter or book")
    if len(kinds) == 2 and kinds & _DEPOSITS and kinds & _PUBLICATIONS:
        out.append("data or article")
    same = {"DOI", "URL"} & {name for name, value in points.items() if value > 0}
    if kinds == {"chapter"} and points["container-title"] < 0 and not same:
        out.append("chapters of two books")
    editions = [re.sub(r"\D", "", r.edition) for r in (a, b)]
    if all(editions) and editions[0] != editions[1]:
        out.append("editions differ")
    return out


def _score(titles: Titles | None, net: int, vetoed: bool, limited: bool) -> float:
    like = titles.likeness if titles else 0.5
    score = like**3 / (1 + math.exp(1.5 - net))
    return round(score * (0.1 if vetoed else 0.5 if limited else 1.0), 4)


def _verdict(
    titles: Titles | None,
    net: int,
    agreed: tuple[str, ...],
    conflicts: tuple[str, ...],
    limits: Sequence[str],
) -> Verdict:
    known = len(set(agreed) - {"title"})
    if titles is None:
        return (
            "accept" if {"DOI", "URL"} & set(agreed) and known >= 2 and not limits else "ambiguous"
        )
    if titles.likeness < LOWEST:
        return "reject"
    if limits or (titles.generic and known < 3):
        return "ambiguous"
    if titles.changed and net < ENOUGH_CHANGED:
        return "reject" if net < 0 else "ambiguous"
    if any(titles.likeness >= like and net >= need for like, need in ENOUGH) and known:
        if "author" in conflicts and not {"container-title", "issued"} <= set(agreed):
            return "ambiguous"
        return "accept"
    return "reject" if net < 0 else "ambiguous"


def choose(reference: Reference, candidates: Sequence[Reference]) -> Choice:
    """Compare several candidates with a reference and choose one, if one work stands out.

    Args:
        reference: What the person wrote.
        candidates: Proposals in any order; the order does not change which work is chosen.

    Returns:
        The choice: two accepted candidates that are not one work make it ambiguous.
    """
    matches = tuple(compare(reference, c) for c in candidates)
    left = [i for i, m in enumerate(matches) if m.verdict != "reject"]
    left.sort(
        key=lambda i: (matches[i].verdict != "accept", -matches[i].score, _order(candidates[i]))
    )
    order = tuple(left)
    if not order or matches[order[0]].verdict != "accept":
        return Choice(
            verdict="ambiguous" if order else "reject", best=None, order=order, matches=matches
        )
    best = order[0]
    for other in order[1:]:
        close = matches[other].verdict == "accept" or (
            matches[best].score - matches[other].score < MARGIN
        )
        if close and not same_work(candidates[best], candidates[other]):
            return Choice(verdict="ambiguous", best=None, order=order, matches=matches)
    return Choice(verdict="accept", best=best, order=order, matches=matches)


def same_work(a: Reference, b: Reference) -> bool:
    """Whether two candidates are one work: an address or identifier in common, or a match."""
    if fields.same_url(a.url, b.url) or (a.doi and a.doi.lower() == b.doi.lower()):
        return True
    return compare(a, b).verdict == "accept"


def _order(candidate: Reference) -> tuple[str, ...]:
    return (candidate.doi.lower(), candidate.url, candidate.title, candidate.container_title)
