"""Rules about sites and books that hold a work."""

from __future__ import annotations

import re
from itertools import pairwise

from refkit.parse import descriptions, lexicon
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, is_address, known_as, taken


def author_again_is_site(draft: Draft) -> None:
    """A title that ends with the author's name runs on into the site of that name."""
    if draft.having("container-title"):
        return
    authors = draft.having("author")
    found = draft.having("title")
    if not authors or not found:
        return
    words, author, title = draft.tokens.words, authors[0], found[-1]
    size = author.last - author.first + 1
    if title.last - title.first < size or words[title.last].lower() != words[author.last].lower():
        return
    said, again = (
        words[author.first : author.last + 1],
        words[title.last - size + 1 : title.last + 1],
    )
    if any(a.lower() != b.lower() for a, b in zip(said, again, strict=True)):
        return
    gap = draft.tokens.gaps[title.last - size + 1]
    if "." in gap or "?" in gap or "!" in gap or "," in gap:
        cut(draft, title, title.last - size + 1, "container-title")


def software_is_no_site(draft: Draft) -> None:
    """What is available from somewhere is said, not where: "Software available from …"."""
    words = draft.tokens.words
    for piece in draft.having("container-title", "publisher"):
        word, behind = words[piece.first].lower(), words[piece.first + 1 : piece.first + 2]
        if word in ("software", "code", "data", "dataset") and behind == ["available"]:
            piece.label = "genre"


def loose_site(draft: Draft) -> None:
    """A known site between full stops that is in no field holds the work: "[Video]. YouTube."."""
    if any(p.first for p in draft.having("container-title")):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    # Words between two pieces, and behind the last.
    at = 1
    for place, end in enumerate([*(p.first for p in draft.pieces), len(words)]):
        apart = at < end and end - at < 5 and "." in gaps[at] and "." in gaps[end]
        if apart and known_as([w.lower() for w in words[at:end]]) & lexicon.SITE:
            draft.pieces.insert(place, Piece("container-title", at, end - 1, 0.6))
            return
        if place < len(draft.pieces):
            at = max(1, draft.pieces[place].last + 1)


def house_behind_site(draft: Draft) -> None:
    """A site is followed by the house of its name: "Pond Weekly, Pond Weekly Inc."."""
    found = draft.having("container-title")
    if not found or draft.having("publisher"):
        return
    site, last, gaps = found[0], found[-1].last, draft.tokens.gaps
    if len(found) == 1:
        starts = [i for i in range(site.first + 1, last + 1) if gaps[i].strip() in (",", ".")]
    else:
        starts = [found[1].first] if len(found) == 2 and found[1].first == site.last + 1 else []
    for at in starts:
        words = [w.lower() for w in draft.tokens.words[site.first : last + 1]]
        one, two = words[: at - site.first], words[at - site.first :]
        if one != two and all(a == b for a, b in zip(one, two, strict=False)):
            if len(found) == 1:
                cut(draft, site, at, "publisher")
            else:
                found[1].label = "publisher"
            return


def host_is_site(draft: Draft) -> None:
    """A bare "example.org" that is not the address is the name of a site."""
    if draft.having("container-title"):
        return
    words = draft.tokens.words
    titled = bool(draft.having("title"))
    front = draft.pieces[0] if draft.pieces else None
    if front is not None and front.label == "author" and not front.first and front.last < 3:
        # "Ponds.net: Frogs are back" was written by somebody.
        colon = titled and draft.tokens.gaps[front.last + 1] == ": "
        if colon and _HOST.fullmatch(draft.shown(front)):
            front.label = "container-title"
            return
    for piece in draft.having("note", "title", "URL"):
        if piece.first != piece.last or not _HOST.fullmatch(words[piece.first]):
            continue
        others = [i for i, w in enumerate(words) if is_address(w)]
        if piece.label == "URL" and not draft.block.links and others in ([], [piece.first]):
            continue
        piece.label = "container-title" if titled or piece.first else "title"
        return


_PRESENTED = frozenset("presented given delivered read".split())


def presented_at_meeting(draft: Draft) -> None:
    """What a talk was presented at is a meeting, in the place that follows it."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for genre, holder in pairwise(draft.pieces):
        if genre.label == "genre" and holder.label == "container-title":
            told = [w.lower() for w in words[genre.first : genre.last + 1]]
            if _SESSIONS.issuperset(told) and told[-1] not in _SESSION_OF:
                holder.label = "event-title"
                _place_of_event(draft, holder)
    if _PRESENTED.isdisjoint(words):
        return
    for at in range(len(words) - 2):
        if words[at] not in _PRESENTED or words[at + 1] not in ("at", "to", "before"):
            continue
        first = at + 3 if words[at + 2].lower() == "the" else at + 2
        for piece in draft.having("container-title", "publisher", "event-title"):
            if not first <= piece.first <= first + 2:
                continue
            piece.label, piece.first = "event-title", first
            used = taken(draft)
            while piece.last + 1 not in used and gaps[piece.last + 1] == " ":
                piece.last += 1
            _place_of_event(draft, piece)
            return


def _place_of_event(draft: Draft, event: Piece) -> None:
    for place in draft.having("publisher-place"):
        behind = place.first == event.last + 1 and "," in draft.tokens.gaps[place.first]
        if behind and not draft.having("publisher"):
            place.label = "event-place"


#: What APA calls what is held at a meeting, and words that only stand before others there.
_SESSION_OF = frozenset("conference paper poster keynote panel symposium plenary".split())
_SESSIONS = _SESSION_OF | frozenset("session presentation address talk discussion".split())


def genre_is_container(draft: Draft) -> None:
    """What follows a title in quotation marks and names no kind of work holds it: an album."""
    genres = draft.having("genre")
    titles = draft.having("title") if genres else []
    if len(titles) != 1 or draft.having("container-title"):
        return
    tokens = draft.tokens
    for piece in genres:
        if piece.first != titles[0].last + 1 or tokens.gaps[piece.first].strip() not in _CLOSED:
            continue
        name = draft.shown(piece)
        if piece.confidence > _DOUBTFUL or not name[0].isupper() or "." in name:
            continue
        if not any(map(str.isdigit, name)) and not descriptions.kind_of(name):
            piece.label = "container-title"
            return


def quoted_title_is_held(draft: Draft) -> None:
    """A work whose title stands in quotation marks is a part of what follows.

    "Pond Song." Wet Days, Marsh Records, 2012: the album comes first, its publisher behind.
    """
    titles = draft.having("title")
    if len(titles) != 1:
        return
    title, gaps, words = titles[0], draft.tokens.gaps, draft.tokens.words
    if gaps[title.first][-1:] not in _OPENING or gaps[title.last + 1].strip() not in _CLOSED:
        return
    if draft.having(*_HELD):
        return
    at = draft.pieces.index(title) + 1
    piece = draft.pieces[at] if at < len(draft.pieces) else title
    if piece.label != "publisher" or piece.first != title.last + 1:
        return
    commas = [i for i in range(piece.first + 1, piece.last + 1) if gaps[i] == ", "]
    behind = draft.pieces[at + 1] if at + 1 < len(draft.pieces) else piece
    if words[piece.first].lower() in _PARTS:
        return
    if len(commas) == 1 and words[commas[0]].lower() not in _LEGAL_FORMS:
        cut(draft, piece, commas[0], "publisher")
        piece.label = "container-title"
    elif not draft.having("publisher-place"):
        piece.label = "container-title"
    elif (
        behind.label == "publisher-place"
        and behind.first == piece.last + 1
        and gaps[behind.first] == ", "
        and not _has_place(words[behind.first : behind.last + 1])
    ):
        piece.label, behind.label = "container-title", "publisher"


def _has_place(words: list[str]) -> bool:
    low = [w.lower() for w in words]
    return any(lexicon.flags(w) & lexicon.PLACE for w in low) or bool(known_as(low) & lexicon.PLACE)


#: What a part of nothing has, and what holds a part already.
_HELD = (
    "container-title", "collection-title", "event-title", "genre", "number", "edition", "archive",
    "volume",
)  # fmt: skip
#: Parts of a school or an authority, which holds nothing.
_PARTS = frozenset("department dept school faculty institute college division office".split())
_LEGAL_FORMS = frozenset("inc ltd llc co gmbh corp llp".split())
_OPENING = ("“", '"', "„", "«")
#: A genre that is surer than this is one.
_DOUBTFUL = 0.8
_CLOSED = (".”", '."', "”", '"', ",”", ',"', "?”", '?"', "!”", '!"')
_HOST = re.compile(r"(?:[a-z0-9-]+\.){1,3}[a-z]{2,6}", re.IGNORECASE)


def site_behind_dash(draft: Draft) -> None:
    """A page is shown with its site behind a dash: "Ponds dry up - Town of Leeds https://…"."""
    if len(draft.pieces) != 2 or draft.pieces[1].label != "URL":
        return
    titles, gaps = draft.having("title"), draft.tokens.gaps
    if len(titles) != 1:
        return
    title = titles[0]
    words = draft.tokens.words
    # A long dash is a word of its own.
    dashes = [
        i
        for i in range(title.first + 2, title.last + 1)
        if gaps[i] in _DASHES or words[i - 1] in ("–", "—")
    ]
    if not dashes or title.last - dashes[-1] > _SITE_WORDS:
        return
    at = dashes[-1]
    if words[at][0].isupper() and words[title.last][0].isupper():
        cut(draft, title, at, "container-title")
        title.last -= words[at - 1] in ("–", "—")


_DASHES = (" - ", " | ")
#: Words behind the first that the name of a site has at most.
_SITE_WORDS = 4
