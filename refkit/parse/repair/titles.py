"""Rules about where a title ends, and whether it is one."""

from __future__ import annotations

import re

from refkit.parse import lexicon
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, insert, known_as
from refkit.parse.repair.kinds import newspaper_of_day

#: Words that set an article apart from a book where no title was found.
_SERIAL = frozenset(["volume", "issue", "page"])


def book_without_title(draft: Draft) -> None:
    """Where nothing is the title, what holds it is: a book is no container of itself."""
    labels = {p.label for p in draft.pieces}
    if "title" in labels or labels & _SERIAL - {"page"} or newspaper_of_day(draft):
        return
    # An interview without a title is heard in a programme.
    asked = {"interview", "interviewed", "Interview", "Interviewed"}.intersection(
        draft.tokens.words
    )
    if asked and draft.having("author"):
        return
    found = [p for p in draft.pieces if p.label in ("container-title", "collection-title")]
    first = found[0].first if found else 0
    # "A. Dee, in Ponds, edited by B. Lunn": a chapter whose title the style leaves out.
    chapter = first and draft.tokens.words[first - 1].lower() == "in" and draft.having("author")
    if found and not draft.having("page") and not chapter:
        for piece in found:
            if piece.label == found[0].label:
                piece.label = "title"


def quoted_title_ends(draft: Draft) -> None:
    """A title in quotation marks ends with them: “Is it?” What follows holds it."""
    found = draft.having("title")
    if len(found) != 1 or draft.having("container-title"):
        return
    title = found[0]
    gaps = draft.tokens.gaps
    if gaps[title.first][-1:] not in _OPENING:
        return
    for at in range(title.first + 1, title.last + 1):
        if _CLOSED.fullmatch(gaps[at]) and draft.tokens.words[at][0].isupper():
            cut(draft, title, at, "container-title")
            return


def quoted_title_by(draft: Draft) -> None:
    """Who stands behind "by" and a title in quotation marks wrote it: “Ponds” by Bo Lunn."""
    found = draft.having("title")
    if len(found) != 1 or draft.having("author", "editor"):
        return
    title, words, gaps = found[0], draft.tokens.words, draft.tokens.gaps
    if gaps[title.first][-1:] not in _OPENING:
        return
    for at in range(title.first + 1, title.last):
        if words[at] == "by" and words[at + 1][0].isupper() and gaps[at].strip() in _QUOTES:
            cut(draft, title, at, "author", skip=1)
            return


_QUOTES = ("”", '"', "’", "“", "»")
_OPENING = ("“", '"', "‘", "„", "«")


_CLOSED = re.compile(r"[)\]]*[?!.,…]+[”\"’“»] ")


def year_ends_title(draft: Draft) -> None:
    """A year behind a title belongs to it where the issue has its own.

    "Ponds, 1998. Lancet. 2001;3": the title ends behind the year and the journal follows.
    """
    years = draft.having("issued")
    titles = draft.having("title")
    if len(years) < 2 or len(titles) != 1:
        return
    year, title, gaps = years[0], titles[0], draft.tokens.gaps
    if year.first != title.last + 1 or year.last != year.first or gaps[year.first] != ", ":
        return
    holder = draft.having("container-title")
    follows = holder and holder[0].first == year.last + 1 and gaps[holder[0].first] == ". "
    words = draft.tokens.words
    if follows and any(p.first == holder[0].last + 1 and words[p.first].isdigit() for p in years):
        title.last = year.last
        draft.pieces.remove(year)


def bracket_closes_in_title(draft: Draft) -> None:
    """A bracket that opens in a title closes in it: "Wet feet [Review of Ponds, by B. Lunn]"."""
    gaps = draft.tokens.gaps
    for title in draft.having("title") if "[" in draft.text else ():
        opened = [i for i in range(title.first, title.last + 1) if "[" in gaps[i]]
        if not opened or "]" in "".join(gaps[opened[-1] : title.last + 2]):
            continue
        for at in range(title.last + 2, min(title.last + _BRACKET, len(gaps))):
            if "]" in gaps[at]:
                inside = [p for p in draft.pieces if title.last < p.first < at]
                if all(p.label in ("author", "editor", "container-title") for p in inside):
                    draft.pieces[:] = [p for p in draft.pieces if p not in inside]
                    title.last = at - 1
                return


#: Words behind a title among which its bracket closes.
_BRACKET = 16


def title_in_container(draft: Draft) -> None:
    """A title that runs on over ". In: " has what holds the work behind it."""
    found = draft.having("title")
    if len(found) != 1 or draft.having("container-title"):
        return
    title, words, gaps = found[0], draft.tokens.words, draft.tokens.gaps
    for at in range(title.first + 1, title.last - 1):
        if words[at] not in ("In", "in", "En", "em", "Em"):
            continue
        colon = ":" in gaps[at + 1] and any(c in gaps[at] for c in '.,?!”"')
        if colon or (words[at] in ("In", "En", "Em") and words[at + 1] in _HOLDERS):
            cut(draft, title, at, "container-title", skip=1)
            return


#: What the names of books begin with that hold the work of several.
_HOLDERS = frozenset(
    "Proceedings Proc Advances Handbook Encyclopedia Encyclopaedia Actas Anais Atti Actes".split()
)


def journal_alone(draft: Draft) -> None:
    """Where a known journal or site stands for the title, the title is missing.

    Styles of chemistry and physics name journal, volume and page alone. Without a volume the
    name has to be long enough that no work is called so.
    """
    found = draft.having("title")
    if len(found) != 1 or draft.having("container-title", "collection-title", "publisher"):
        return
    shown = draft.tokens.words[found[0].first : found[0].last + 1]
    words = [w.lower() for w in shown]
    if _is_serial(draft, found[0], shown):
        found[0].label = "container-title"
        return
    flags = known_as(words)
    journal, site = bool(flags & lexicon.JOURNAL), bool(flags & lexicon.SITE)
    serial = journal and draft.having("volume") and draft.having("page", "issued")
    long = len(words) > 2 if journal and not site else len(words) > 1
    # "Psychol Sci": no ordinary words, and no names.
    long = long or any(not lexicon.flags(w) & _ORDINARY for w in words)
    if serial or ((journal or site) and long and draft.having("author")):
        found[0].label = "container-title"


def _is_serial(draft: Draft, title: Piece, words: list[str]) -> bool:
    """Whether a short name in capitals has volume and pages, as a journal has and no article."""
    names = [w for w in words if w.lower() not in ("and", "of", "the", "in", "for", "on", "&")]
    return (
        1 < len(names) <= 6
        and all(w[0].isupper() for w in names)
        and bool(draft.having("volume") and draft.having("page") and draft.having("author"))
        and not any(
            c in gap for gap in draft.tokens.gaps[title.first : title.last + 2] for c in '?!:“"'
        )
    )


_ORDINARY = lexicon.COMMON | lexicon.GIVEN | lexicon.SURNAME | lexicon.PLACE


def name_of_german_law(draft: Draft) -> None:
    """A German law is called by what stands before its day: "Teichgesetz – TeichG vom 2. Mai 1980".

    Where it is printed follows in brackets: "(BGBl. I S. 212)".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if "BGBl" not in words or "vom" not in words or draft.having("editor"):
        return
    at, printed = words.index("vom"), words.index("BGBl")
    name = words[:at]
    if not 0 < at < printed or not words[at + 1][0].isdigit() or ":" in "".join(gaps[1:at]):
        return
    if any(p.label == "title" and not p.first for p in draft.pieces) or not any(
        w.lower().endswith(_LAWS) for w in name
    ):
        return
    draft.pieces[:] = [p for p in draft.pieces if p.first >= at or p.label == "citation-number"]
    insert(draft, Piece("title", 0, at - 1, 0.8))
    for other in draft.having("container-title"):
        draft.pieces.remove(other)
    part = printed + 1 if words[printed + 1 : printed + 2] in (["I"], ["II"], ["III"]) else printed
    insert(draft, Piece("container-title", printed, part, 0.8))
    for page in range(part + 1, min(part + 5, len(words))):
        if words[page - 1] == "S" and words[page].isdigit():
            insert(draft, Piece("page", page, page, 0.8))
    draft.values["type"] = "legislation"


_LAWS = ("gesetz", "gesetzbuch", "verordnung", "ordnung", "buch")


def link_is_title(draft: Draft) -> None:
    """Who writes "on" what is linked to is no part of its title: Bo Lunn on [why ponds dry up]."""
    if not draft.block.links:
        return
    found = draft.having("title")
    if len(found) != 1 or draft.having("author", "editor"):
        return
    title, words, tokens = found[0], draft.tokens.words, draft.tokens
    starts = {link.start for link in draft.block.links}
    for at in range(title.first + 3, min(title.first + 6, title.last)):
        name = words[title.first : at - 1]
        linked = not starts.isdisjoint((tokens.starts[at], tokens.starts[at] - 1))
        if words[at - 1] != "on" or not linked or not all(w[0].isupper() for w in name):
            continue
        if lexicon.flags(name[0]) & lexicon.GIVEN:
            head = Piece("author", title.first, at - 2, title.confidence)
            draft.pieces.insert(draft.pieces.index(title), head)
            title.first = at
        return


def house_is_title(draft: Draft) -> None:
    """Where nothing else can be the title, what seems to publish the work is it.

    "Pond Board, The Frog Plan, Leeds, 2019": nobody is cited by name and house alone.
    """
    if draft.having("title"):
        return
    houses = draft.having("publisher")
    if len(houses) != 1 or draft.having(*_TITLED):
        return
    house, gaps = houses[0], draft.tokens.gaps
    before = [p for p in draft.pieces if p.last < house.first]
    if not before or not {p.label for p in before} <= {"author", "number", "citation-number"}:
        return
    doubtful = house.last > house.first + 1 and house.confidence < _SURE
    if doubtful and before[-1].last + 1 == house.first and gaps[house.first] == ", ":
        house.label = "title"


_TITLED = ("container-title", "collection-title", "event-title", "genre", "editor")
#: A publisher that is surer than this is one.
_SURE = 0.8
