"""What the labeller cannot see: a reference is one work, told once.

Each rule looks at the labelled runs of one reference and mends what cannot be true of a
reference as a whole. :data:`RULES` is the order in which they are applied.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from refkit.parse import dates, lexicon
from refkit.parse.draft import Draft, Piece
from refkit.parse.features import word_form
from refkit.parse.words import role_of

if TYPE_CHECKING:
    from refkit.model import Name

#: Words that set an article apart from a book where no title was found.
_SERIAL = frozenset(["volume", "issue", "page"])


def _cut(draft: Draft, piece: Piece, at: int, label: str, *, skip: int = 0) -> None:
    """End a piece before a token; what follows, less some tokens, is a piece of its own."""
    tail = Piece(label, at + skip, piece.last, piece.confidence)
    draft.pieces.insert(draft.pieces.index(piece) + 1, tail)
    piece.last = at - 1


def _cut_off(draft: Draft, piece: Piece, at: int, label: str) -> None:
    """Let a piece begin at a token; what stood before is a piece of its own."""
    head = Piece(label, piece.first, at - 1, piece.confidence)
    draft.pieces.insert(draft.pieces.index(piece), head)
    piece.first = at


def _taken(draft: Draft) -> set[int]:
    """The tokens that are in some piece."""
    return {i for p in draft.pieces for i in range(p.first, p.last + 1)}


def _known_as(words: list[str]) -> int:
    """What words in lower case are known as together, as flags of the lexicon."""
    known = lexicon.phrases(words)
    return known[0][2] if known and known[0][:2] == (0, len(words)) else 0


def dash_is_author(draft: Draft) -> None:
    """A dash in the place of the author stands for the one above."""
    words = draft.tokens.words
    if not words or word_form(words[0])[1] != "-":
        return
    if draft.pieces and draft.pieces[0].first == 0:
        first = draft.pieces[0]
        if first.label in ("author", "editor"):
            return
        if first.last > 0:
            first.first = 1
        else:
            draft.pieces.pop(0)
    draft.pieces.insert(0, Piece("author", 0, 0, 0.9))


def title_before_date_is_author(draft: Draft) -> None:
    """Of two titles with a date between, the one in front is who wrote the other."""
    runs = [p for p in draft.pieces if p.label in ("title", "issued", "author", "editor")]
    if any(p.label in ("author", "editor") for p in runs) or not runs or runs[0].label != "title":
        return
    first = runs[0]
    rest = [p for p in runs[1:] if p.label == "title"]
    if not rest or first.first != 0:
        return
    between = draft.text[draft.tokens.ends[first.last] : draft.tokens.starts[rest[0].first]]
    if any(first.last < p.first < rest[0].first and p.label == "issued" for p in runs) or (
        dates.UNKNOWN_IN_TEXT.search(between)
    ):
        first.label = "author"


def author_again_is_site(draft: Draft) -> None:
    """A title that ends with the author's name runs on into the site of that name."""
    authors = draft.having("author")
    found = draft.having("title")
    if not authors or not found or draft.having("container-title"):
        return
    words = [w.lower() for w in draft.tokens.words]
    said = words[authors[0].first : authors[0].last + 1]
    title = found[-1]
    size = len(said)
    if title.last - title.first < size or words[title.last - size + 1 : title.last + 1] != said:
        return
    gap = draft.tokens.gaps[title.last - size + 1]
    if "." in gap or "?" in gap or "!" in gap or "," in gap:
        _cut(draft, title, title.last - size + 1, "container-title")


def book_without_title(draft: Draft) -> None:
    """Where nothing is the title, what holds it is: a book is no container of itself."""
    labels = {p.label for p in draft.pieces}
    if "title" in labels or labels & _SERIAL - {"page"}:
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
            _cut(draft, title, at, "container-title")
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
            _cut(draft, title, at, "author", skip=1)
            return


_QUOTES = ("”", '"', "’", "“", "»")
_OPENING = ("“", '"', "‘", "„", "«")
_CLOSED = re.compile(r"[)\]]*[?!.,…]+[”\"’“»] ")


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
            _cut(draft, title, at, "container-title", skip=1)
            return


#: What the names of books begin with that hold the work of several.
_HOLDERS = frozenset(
    "Proceedings Proc Advances Handbook Encyclopedia Encyclopaedia Actas Anais Atti Actes".split()
)


def handle_is_author(draft: Draft) -> None:
    """The name of a user in front of everything wrote it: "@NASA"."""
    words = draft.tokens.words
    taken = draft.having("author", "editor") or any(p.first == 0 for p in draft.pieces)
    if words and words[0][0] == "@" and not taken:
        draft.pieces.insert(0, Piece("author", 0, 0, 0.9))


def others_end_names(draft: Draft) -> None:
    """Behind "et al." and "and others" no name follows, but the title."""
    found = draft.having("author")
    if len(found) != 1 or draft.having("title"):
        return
    author, words, gaps = found[0], draft.tokens.words, draft.tokens.gaps
    for at in range(author.first + 1, author.last):
        if words[at].lower() in ("al", "others") and "." in gaps[at + 1]:
            _cut(draft, author, at + 1, "title")
            return


#: What groups that sign a paper are called at the end of their name.
_GROUPS = frozenset(
    """group groups collaboration collaborators investigators consortium committee network team
    trialists initiative""".split()
)
#: Words that such a name has at most.
_GROUP_NAME = 12


def group_behind_names(draft: Draft) -> None:
    """A group that signs with the authors is no title: "Dee T; Pond Study Group. Sleep"."""
    found, titles = draft.having("author"), draft.having("title")
    if len(found) != 1 or len(titles) != 1 or titles[0].first != found[0].last + 1:
        return
    author, title, gaps = found[0], titles[0], draft.tokens.gaps
    if ";" not in gaps[title.first]:
        return
    for at in range(title.first + 1, min(title.first + _GROUP_NAME, title.last)):
        if draft.tokens.words[at].lower() in _GROUPS and gaps[at + 1][:1] == ".":
            author.last, title.first = at, at + 1
            return


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
            _cut_off(draft, piece, at, "publisher-place")
            return


def _is_place(words: list[str]) -> bool:
    low = [w.lower() for w in words]
    if len(low) == 1:
        return bool(lexicon.flags(low[0]) & lexicon.PLACE)
    return bool(_known_as(low) & lexicon.PLACE)


def volumes_are_no_pages(draft: Draft) -> None:
    """A number behind "Vol." is a volume, whatever stands around it."""
    words = draft.tokens.words
    for piece in draft.having("page", "number"):
        before = words[piece.first - 1].lower() if piece.first else ""
        if before in ("vol", "vols", "volume", "volumes", "bd", "bde") and (
            not draft.having("volume")
        ):
            piece.label = "volume"


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
    flags = _known_as(words)
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
    taken = _taken(draft)
    at = 1
    while at < len(words):
        end = at
        while end < len(words) and end not in taken:
            end += 1
        low = [w.lower() for w in words[at:end]]
        site = 0 < len(low) < 5 and _known_as(low) & lexicon.SITE
        if site and "." in gaps[at] and "." in gaps[end]:
            place = sum(p.first < at for p in draft.pieces)
            draft.pieces.insert(place, Piece("container-title", at, end - 1, 0.6))
            return
        at = end + 1


def front_is_author(draft: Draft) -> None:
    """A publisher in front of the title, or a site named again behind it, wrote the work."""
    if draft.having("author", "editor") or not draft.having("title"):
        return
    first = draft.pieces[0]
    again = len(draft.having("container-title")) > 1 and first.label == "container-title"
    before = first.first == 0 and draft.having("title")[0].first > first.last
    if before and (first.label == "publisher" or again):
        first.label = "author"


def author_as_publisher(draft: Draft) -> None:
    """Take "Washington, DC: Author" for the publisher (APA 6, 7.02)."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for piece in draft.having("author"):
        if piece.first and words[piece.first : piece.last + 1] == ["Author"]:
            piece.label = "publisher"
    taken = _taken(draft)
    for place in draft.having("publisher-place"):
        at = place.last + 1
        if words[at : at + 1] == ["Author"] and ":" in gaps[at] and at not in taken:
            house = Piece("publisher", at, at, place.confidence)
            draft.pieces.insert(draft.pieces.index(place) + 1, house)


def house_behind_site(draft: Draft) -> None:
    """A site is followed by the house of its name: "Pond Weekly, Pond Weekly Inc."."""
    found = draft.having("container-title")
    if not found or draft.having("publisher"):
        return
    site, last, gaps = found[0], found[-1].last, draft.tokens.gaps
    words = [w.lower() for w in draft.tokens.words]
    if len(found) == 1:
        starts = [i for i in range(site.first + 1, last + 1) if gaps[i].strip() in (",", ".")]
    else:
        starts = [found[1].first] if len(found) == 2 and found[1].first == site.last + 1 else []
    for at in starts:
        one, two = words[site.first : at], words[at : last + 1]
        if one != two and all(a == b for a, b in zip(one, two, strict=False)):
            if len(found) == 1:
                _cut(draft, site, at, "publisher")
            else:
                found[1].label = "publisher"
            return


def host_is_site(draft: Draft) -> None:
    """A bare "example.org" that is not the address is the name of a site."""
    if draft.having("container-title"):
        return
    words = draft.tokens.words
    titled = bool(draft.having("title"))
    others = [i for i, w in enumerate(words) if _is_address(w)]
    for piece in draft.having("note", "title", "URL"):
        if piece.first != piece.last or not _HOST.fullmatch(words[piece.first]):
            continue
        if piece.label == "URL" and not draft.block.links and others in ([], [piece.first]):
            continue
        piece.label = "container-title" if titled or piece.first else "title"
        return


_HOST = re.compile(r"(?:[a-z0-9-]+\.){1,3}[a-z]{2,6}", re.IGNORECASE)


def names_by_role(draft: Draft) -> None:
    """Take "Smith (Ed.)" in the author's place for an editor, and so on."""
    for piece in draft.pieces:
        if piece.label == "author":
            role = role_of(draft.tokens, piece.first, piece.last)
            if role in ("editor", "translator"):
                piece.label = role


def address_is_address(draft: Draft) -> None:
    """An address is no publisher, site or title, and no part of a name."""
    words = draft.tokens.words
    for piece in list(draft.pieces):
        if piece.first == piece.last:
            if _is_address(words[piece.first]):
                piece.label = "URL"
        elif piece.label != "URL" and _is_address(words[piece.first]):
            _cut_off(draft, piece, piece.first + 1, "URL")


def _is_address(word: str) -> bool:
    return "://" in word or word[:4].lower() == "www."


RULES: tuple[Callable[[Draft], None], ...] = (
    dash_is_author,
    address_is_address,
    title_before_date_is_author,
    author_again_is_site,
    book_without_title,
    quoted_title_by,
    quoted_title_ends,
    title_in_container,
    handle_is_author,
    others_end_names,
    group_behind_names,
    place_before_publisher,
    volumes_are_no_pages,
    journal_alone,
    software_is_no_site,
    loose_site,
    front_is_author,
    author_as_publisher,
    house_behind_site,
    host_is_site,
    names_by_role,
)


def repair(draft: Draft) -> None:
    """Apply all rules in order.

    Args:
        draft: A reference whose runs are labelled but not yet read.
    """
    for rule in RULES:
        rule(draft)
    draft.settle()


def pinpoint(draft: Draft) -> None:
    """Pages of a book that is cited as a whole are a place in it, not its extent.

    They are no ``page`` in CSL's sense and stay in ``unparsed``.
    """
    values = draft.values
    if not values.get("page") or values.get("container_title") or values.get("volume"):
        return
    if values.get("publisher") or values.get("publisher_place"):
        where = draft.spans.pop("page", [])
        draft.claimed = [c for c in draft.claimed if c not in where]
        del values["page"]
        draft.confidence.pop("page", None)


_OWN = frozenset(
    ["author", "the author", "authors", "autor", "auteur", "autore", "verfasser", "själv"]
)


def author_is_publisher(draft: Draft) -> None:
    """Read "Paris: Author" as naming the author as the publisher (APA 6, 7.02)."""
    publisher = draft.values.get("publisher", "")
    authors: tuple[Name, ...] = draft.values.get("author") or ()
    if publisher.lower().strip(". ") in _OWN and len(authors) == 1 and authors[0].literal:
        draft.values["publisher"] = authors[0].literal


def author_is_site(draft: Draft) -> None:
    """A page whose author is printed again at its end comes from the author's site."""
    values = draft.values
    publisher = values.get("publisher", "")
    authors: tuple[Name, ...] = values.get("author") or ()
    if (
        publisher
        and len(authors) == 1
        and authors[0].literal.lower() == publisher.lower()
        and not any(
            values.get(k) for k in ("container_title", "publisher_place", "edition", "number")
        )
        and (values.get("url") or values.get("accessed") or ends_with_retrieval(draft.text))
    ):
        values["container_title"] = values.pop("publisher")
        draft.spans["container-title"] = draft.spans.pop("publisher")
        draft.confidence["container-title"] = draft.confidence.pop("publisher")


_RETRIEVED = re.compile(
    r"((?:retrieved|available|accessed|recuperado|disponible|disponível|verfügbar|abgerufen|"
    r"récupéré|consulté|geraadpleegd|opgehaald)(?: online)?"
    r"(?: from| at| from:| de| em| en| van| von| unter| sur| à)?)\W*$",
    re.IGNORECASE,
)


def ends_with_retrieval(text: str) -> re.Match[str] | None:
    """Find a "Retrieved from" with nothing behind it at the end of a text."""
    return _RETRIEVED.search(text, max(0, len(text) - 80))
