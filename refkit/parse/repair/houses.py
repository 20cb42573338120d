"""Rules about publishers, networks and their places."""

from __future__ import annotations

import re
from itertools import pairwise

from refkit.parse import lexicon
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, cut_off, insert, known_as, taken
from refkit.parse.typewords import LABELS


def place_before_publisher(draft: Draft) -> None:
    """What stands before the colon of a publisher is its place: "Leeds (MI): Wet Press"."""
    if draft.having("publisher-place"):
        return
    for piece in draft.having("publisher"):
        words, gaps = draft.tokens.words, draft.tokens.gaps
        colons = [i for i in range(piece.first + 1, piece.last + 1) if ":" in gaps[i]]
        if len(colons) != 1:
            continue
        at = colons[0]
        state = "(" in gaps[at - 1] and ")" in gaps[at] and len(words[at - 1]) == 2
        if state or _is_place(words[piece.first : at]):
            cut_off(draft, piece, at, "publisher-place")
            return


def _is_place(words: list[str]) -> bool:
    low = [w.lower() for w in words]
    if len(low) == 1:
        return bool(lexicon.flags(low[0]) & lexicon.PLACE)
    return bool(known_as(low) & lexicon.PLACE)


def author_as_publisher(draft: Draft) -> None:
    """Take "Washington, DC: Author" for the publisher (APA 6, 7.02)."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if "Author" not in words:
        return
    for piece in draft.having("author"):
        if piece.first and words[piece.first : piece.last + 1] == ["Author"]:
            piece.label = "publisher"
    used = taken(draft)
    for place in draft.having("publisher-place"):
        at = place.last + 1
        if words[at : at + 1] == ["Author"] and ":" in gaps[at] and at not in used:
            house = Piece("publisher", at, at, place.confidence)
            draft.pieces.insert(draft.pieces.index(place) + 1, house)


def place_behind_publisher(draft: Draft) -> None:
    """A town with its state or country ends a publisher: "Pond Univ., Leeds, MI, USA"."""
    if draft.having("publisher-place"):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for piece in draft.having("publisher"):
        commas = [i for i in range(piece.first + 1, piece.last + 1) if gaps[i][-2:] == ", "]
        for at, end in pairwise(commas):
            region = words[end : piece.last + 1]
            told = all(w in _REGIONS or _STATE.fullmatch(w) for w in region)
            country = region[-1] in _REGIONS and end == at + 1
            if told and (country or _is_place(words[at:end])):
                cut(draft, piece, at, "publisher-place")
                return


_STATE = re.compile("[A-Z]{2}")
_REGIONS = frozenset("USA UK U.S.A U.K Canada England Germany France Australia Japan China".split())


def station_is_no_publisher(draft: Draft) -> None:
    """A network shows a programme; the station that was listened to is told apart.

    "Title." Programme. Network. WPND, Leeds. (MLA Handbook, 7th ed., 5.7.1): the last two words
    are a note, and the network is the publisher.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for place in draft.having("publisher-place"):
        at = place.first - 1
        if at < 1 or not _CALL_LETTERS.fullmatch(words[at]) or gaps[place.first] != ", ":
            continue
        if "." not in gaps[at] or not draft.having("container-title"):
            continue
        insert(draft, Piece("note", at, place.last, place.confidence))
        holder = draft.having("container-title")[-1]
        if holder.last == at - 1 and not draft.having("publisher"):
            stops = [i for i in range(holder.first + 1, at) if gaps[i] == ". "]
            full = [i for i in stops if words[i - 1].lower() not in _SHORT]
            if full:
                cut(draft, holder, full[-1], "publisher")
        return


#: What American stations are called: "WGBH", "KQED".
_CALL_LETTERS = re.compile("[KW][A-Z]{2,3}")
_SHORT = frozenset("natl intl pub educ assn broadcasting".split())


def house_behind_colon(draft: Draft) -> None:
    """Names behind the colon of a place are those of a house: "Leeds: E & F Wet, 1994"."""
    if not draft.having("publisher-place") or draft.having("publisher"):
        return
    for place, names in pairwise(draft.pieces):
        if place.label != "publisher-place" or names.label not in ("author", "editor"):
            continue
        if names.first == place.last + 1 and draft.tokens.gaps[names.first] == ": ":
            names.label = "publisher"
            return


def house_in_bracket(draft: Draft) -> None:
    """Who stands with a year in the bracket behind a title published it: "(Wet Leaf, 2016)"."""
    authors, gaps = draft.having("author"), draft.tokens.gaps
    if len(authors) < 2 or draft.having("publisher", "container-title"):
        return
    for title, name, year in zip(draft.pieces, draft.pieces[1:], draft.pieces[2:], strict=False):
        if (title.label, name.label, year.label) != ("title", "author", "issued"):
            continue
        closed = gaps[year.first] == ", " and gaps[year.last + 1][:1] == ")"
        if gaps[name.first] == " (" and closed and title.first > authors[0].last:
            name.label = "publisher"
            return


#: What houses of books are called at the end of their names.
_BOOKS = frozenset(
    """Classics Press Books Publishers Publishing Publications Verlag Paperbacks Éditions Editions
    Editore Ediciones""".split()
)


def house_of_book(draft: Draft) -> None:
    """What calls itself a press holds no work that has but a year: "Ponds. Wet Press, 1996"."""
    if _BOOKS.isdisjoint(draft.tokens.words):
        return
    held = draft.having("container-title")
    if len(held) != 1 or not draft.having("author") or draft.having(*_NO_BOOK):
        return
    house, years, words = held[0], draft.having("issued"), draft.tokens.words
    titles = draft.having("title")
    if len(titles) != 1 or len(years) != 1 or years[0].first != years[0].last:
        return
    quoted = draft.tokens.gaps[titles[0].first][-1:] in ("“", '"', "„", "«", "‘")
    if house.first == titles[0].last + 1 and words[house.last] in _BOOKS and not quoted:
        house.label = "publisher"


_NO_BOOK = (
    "publisher", "volume", "issue", "page", "URL", "DOI", "editor", "genre", "collection-title",
)  # fmt: skip


def label_of_record(draft: Draft) -> None:
    """The label of a record is no part of the name of the album: “Wet.” Mud, Domino."""
    held, gaps = draft.having("container-title"), draft.tokens.gaps
    if len(held) != 1 or ", " not in gaps[held[0].first + 1 : held[0].last + 1]:
        return
    titles = draft.having("title")
    if len(titles) != 1 or draft.having(*_NO_BOOK):
        return
    if gaps[titles[0].first][-1:] not in ("“", '"', "‘", "'"):
        return
    for at in range(held[0].first + 1, held[0].last + 1):
        start, end = draft.tokens.starts[at], draft.tokens.ends[held[0].last]
        if gaps[at] == ", " and LABELS.fullmatch(draft.text[start:end]):
            cut(draft, held[0], at, "publisher")
            return


_COMPANIES = frozenset("inc ltd llc gmbh corp plc ag".split())


def company_behind_title(draft: Draft) -> None:
    """A company that stands behind the title, and nobody else, published it: "Frogs, Wet Inc."."""
    if not draft.pieces or draft.pieces[0].label != "title":
        return
    names = draft.having("author")
    titles = draft.having("title")
    if len(names) != 1 or len(titles) != 1 or draft.having("publisher", "editor"):
        return
    last = draft.tokens.words[names[0].last].lower()
    if titles[0].first == 0 and names[0].first > titles[0].last and last in _COMPANIES:
        names[0].label = "publisher"


#: What series of books are announced by.
_SERIES = frozenset(["coll", "collection", "colección", "colecção", "coleção", "collana", "Reihe"])


def series_behind_house(draft: Draft) -> None:
    """A series is announced behind the publisher: "Mare, coll. Étangs, 1987"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _SERIES.isdisjoint(words) or draft.having("collection-title"):
        return
    for house in draft.having("publisher"):
        for at in range(house.first + 1, min(house.last + 2, len(words) - 1)):
            if words[at] not in _SERIES or gaps[at] not in (", ", " ("):
                continue
            end = at + 1
            while end + 1 < len(words) and gaps[end + 1] == " " and end < at + _SERIES_WORDS:
                end += 1
            years = draft.having("issued")
            if gaps[end + 1][:1] in (",", ")", ".") and not any(
                p.first <= end and p.last > at for p in years
            ):
                insert(draft, Piece("collection-title", at, end, 0.7))
                draft.having("collection-title")[0].first = at + 1
                return


#: Words that the name of a series has at most.
_SERIES_WORDS = 5


def journal_in_bracket(draft: Draft) -> None:
    """Capitals in the bracket behind a title in quotes are a journal: “Mud” (JPS 2007)."""
    gaps, words = draft.tokens.gaps, draft.tokens.words
    if _QUOTED_BRACKET.isdisjoint(gaps):
        return
    titles = draft.having("title")
    if len(titles) != 1 or draft.having("container-title", "publisher-place"):
        return
    for house, year in pairwise(draft.pieces):
        if house.label != "publisher" or year.label != "issued" or house.first != house.last:
            continue
        closed = gaps[year.first] == " " and gaps[year.last + 1][:1] == ")"
        quoted = gaps[house.first] in _QUOTED_BRACKET
        if quoted and closed and words[house.first].isupper() and len(words[house.first]) > 2:
            house.label = "container-title"
            return


_QUOTED_BRACKET = frozenset(['" (', "” (", "’ (", "' ("])
