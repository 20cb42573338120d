"""Citations in the text: author and year (Publication Manual, 8.10 to 8.21)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from refkit.model import Name, Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.author import Lead, lead
from refkit.render.apa.dates import full, issued, years
from refkit.render.apa.entry import entry
from refkit.render.apa.kinds import LEGAL, placing
from refkit.render.apa.order import arranged, letters
from refkit.render.apa.title import title
from refkit.render.case import Casing
from refkit.render.casewords import words
from refkit.render.rich import bare, rich
from refkit.render.runs import ITALIC, Line, Runs, plain

#: From this number on, only the first author is named (8.17).
MANY = 3
_SMALL = frozenset(
    "a an and as at but by for if in nor of off on or per so the to up via yet".split()
)
_USER = re.compile(r"\s*\[[^\[\]]*\]$")
_INITIALS = re.compile(r"(.+?), (?:[A-Z]\.[ -]?)+$")


class _Work(NamedTuple):
    """A work as the text names it.

    Attributes:
        who: Its authors in a parenthesis.
        said: Its authors in the running text.
        year: Year with its letter; empty if ``who`` says all.
    """

    who: Runs
    said: Runs
    year: str


def citation(references: Sequence[Reference], *, style: str, among: Sequence[Reference]) -> Runs:
    """Return a citation of one or several works.

    Args:
        references: The works cited together.
        style: ``parenthetical`` (``(Lee, 2019)``) or ``narrative`` (``Lee (2019)``).
        among: The whole list, which decides on letters and on names that must be told apart.
    """
    pool = [*among, *(r for r in references if r not in among)]
    leads = [lead(r) for r in pool]
    casing = Casing("keep")
    order = arranged(pool, leads, lambda i: plain(entry(pool[i], casing=casing, who=leads[i])))
    told = letters(pool, leads, order)
    place = {i: n for n, i in enumerate(order)}
    cited = sorted({pool.index(r) for r in references}, key=place.__getitem__)
    named = _names(leads, [issued(r).partition(",")[0] for r in pool])
    works = [_work(pool[i], leads[i], named[i], told.get(i, "")) for i in cited]
    return _parenthesis(works) if style == "parenthetical" else _narrative(works)


def _grouped(works: Sequence[_Work]) -> list[tuple[_Work, list[str]]]:
    """Works of the same authors together, each with its years (8.12)."""
    out: list[tuple[_Work, list[str]]] = []
    for work in works:
        if out and work.year and out[-1][1] and plain(out[-1][0].who) == plain(work.who):
            out[-1][1].append(work.year)
        else:
            out.append((work, [work.year] if work.year else []))
    return out


def _parenthesis(works: Sequence[_Work]) -> Runs:
    inside = Line()
    for work, when in _grouped(works):
        inside.semicolon()
        inside.put_all(work.who)
        for one in when:
            inside.comma()
            inside.put(one)
    line = Line()
    line.bracket(inside)
    return line.runs


def _narrative(works: Sequence[_Work]) -> Runs:
    line = Line()
    grouped = _grouped(works)
    for i, (work, when) in enumerate(grouped):
        if i:
            last = i == len(grouped) - 1
            line.put(", and " if last and i > 1 else " and " if last else ", ")
        line.put_all(work.said)
        if when:
            line.put(f" ({', '.join(when)})")
    return line.runs


def _work(reference: Reference, who: Lead, named: list[str], letter: str) -> _Work:
    year = issued(reference, letter).partition(",")[0]
    original = years(reference.original_date)
    if original and reference.type not in LEGAL:
        year = f"{original}/{year}"
    if named:
        if _in_the_text_alone(reference):
            people_ = people.listed([people.straight(n) for n in who.names], last_comma=False)
            when = full(reference.issued) if reference.issued else "n.d."
            said = f"personal communication, {when}"
            return _Work(tuple(rich(f"{people_}, {said}")), tuple(rich(f"{people_} ({said})")), "")
        return _Work(rich(_joined(named, "&")), rich(_joined(named, "and")), year)
    shown = _title(reference, who)
    return _Work(shown, shown, year)


def _in_the_text_alone(reference: Reference) -> bool:
    return reference.type == "personal_communication" and not (
        reference.archive or reference.url or reference.doi or reference.container_title
    )


def _joined(named: list[str], word: str) -> str:
    if named[-1] == "et al.":
        return " ".join(named) if len(named) == 2 else ", ".join(named)
    if len(named) < 3:
        return f" {word} ".join(named)
    return f"{', '.join(named[:-1])}, {word} {named[-1]}"


def _surname(name: Name) -> str:
    if name.literal:
        text = _USER.sub("", people.group(name.literal))
        found = _INITIALS.fullmatch(text)
        return found[1] if found else text
    return people.together(name) or people.family(name) or clean.text(name.given)


def _names(leads: Sequence[Lead], when: Sequence[str]) -> list[list[str]]:
    """Return the names that each work is cited by, ``et al.`` as the last of them.

    First authors of one surname have their initials (8.20); of works that would look alike
    in one year, as many authors are named as tell them apart (8.18).
    """
    firsts: dict[str, set[str]] = {}
    for who in leads:
        if who.names:
            first = who.names[0]
            firsts.setdefault(_surname(first).casefold(), set()).add(people.inverted(first))
    every: list[list[str]] = []
    for who in leads:
        named = [n for n in map(_surname, who.names) if n]
        if named and len(firsts.get(named[0].casefold(), ())) > 1:
            named[0] = people.straight(who.names[0]) or named[0]
        every.append(named)
    shown = [1 if len(n) >= MANY else len(n) for n in every]
    alike: dict[tuple[object, ...], list[int]] = {}
    for i, named in enumerate(every):
        if len(named) >= MANY:
            alike.setdefault((named[0], when[i]), []).append(i)
    for same in alike.values():
        for i in same:
            others = [every[j] for j in same if every[j] != every[i]]
            while any(every[i][: shown[i]] == o[: shown[i]] for o in others) and shown[i] < len(
                every[i]
            ):
                shown[i] += 1
    out = []
    for named, n in zip(every, shown, strict=True):
        # "Et al." stands for several: one more name is as short (8.18).
        whole = n >= len(named) - (n > 1)
        out.append(named if whole else [*named[:n], "et al."])
    return out


def _title(reference: Reference, who: Lead) -> Runs:
    """A title in the place of the author: in quotation marks, or in italics (8.14)."""
    text = bare(clean.title(reference.title))
    kind = reference.type
    if not text:
        line = Line()
        title(line, reference, who, placing(reference), Casing())
        return line.runs or rich("Untitled work")
    if kind in LEGAL:
        return rich(text) if kind not in ("legal_case", "hearing") else _styled(text)
    text = title_case(text)
    if placing(reference) in ("serial", "part"):
        return rich(f"“{text}”")
    return _styled(text)


def _styled(text: str) -> Runs:
    line = Line()
    line.put(text, ITALIC)
    return line.runs


def title_case(text: str) -> str:
    """Return a title in title case, as the running text names works (6.17)."""
    out, at = [], 0
    for word in words(text):
        out.append(text[at : word.start])
        small = word.low in _SMALL and not word.first
        out.append(word.text if small else word.text[0].upper() + word.text[1:])
        at = word.start + len(word.text)
    return "".join([*out, text[at:]])
