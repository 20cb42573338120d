"""Rules about who wrote, edited and translated a work."""

from __future__ import annotations

from refkit.parse import dates
from refkit.parse import namewords as nw
from refkit.parse.draft import Draft, Piece
from refkit.parse.features import word_form
from refkit.parse.repair.cuts import cut, insert
from refkit.parse.words import role_of


def dash_is_author(draft: Draft) -> None:
    """A dash in the place of the author stands for the one above."""
    words = draft.tokens.words
    if not words or words[0][0].isalnum() or word_form(words[0])[1] != "-":
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
    for piece in draft.pieces:
        if piece.label in ("author", "editor"):
            return
    runs = [p for p in draft.pieces if p.label in ("title", "issued")]
    if not runs or runs[0].label != "title":
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


def nobody_is_author(draft: Draft) -> None:
    """Anon. in the author's place is printed as if it were a name: "Anon. (1972)"."""
    first = 1 if draft.pieces and draft.pieces[0].label == "citation-number" else 0
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if len(words) < first + 2 or words[first].lower() not in nw.ANONYMOUS:
        return
    named = any(p.first == first for p in draft.having("author", "editor"))
    title_alone = any(p.first == p.last == first for p in draft.having("title"))
    if gaps[first + 1].strip() and not named and not title_alone:
        insert(draft, Piece("author", first, first, 0.9))


def title_begins_small(draft: Draft) -> None:
    """A title that seems to begin small, without a sign before it, began with what is in front.

    "The Guardian view on ponds" was not written by The Guardian.
    """
    if len(draft.pieces) < 2:
        return
    first, title = draft.pieces[:2]
    if first.label not in ("author", "container-title", "publisher") or title.label != "title":
        return
    tokens = draft.tokens
    if title.first == first.last + 1 and tokens.gaps[title.first] == " ":
        word = tokens.words[title.first]
        if word[0].islower() and word not in _BETWEEN_NAME_AND_TITLE and first.first == 0:
            title.first = 0
            draft.pieces.remove(first)


#: Small words that lead from who wrote a work to what it is.
_BETWEEN_NAME_AND_TITLE = frozenset("in on to by at from with and for review an a the".split())


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
            cut(draft, author, at + 1, "title")
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


def front_is_author(draft: Draft) -> None:
    """A publisher in front of the title, or a site named again behind it, wrote the work.

    So did a site in front of a year and the title of a page: "Pond News (2019) Ponds dry up".
    """
    if draft.having("author", "editor") or not draft.having("title"):
        return
    first = draft.pieces[0]
    again = len(draft.having("container-title")) > 1 and first.label == "container-title"
    if again and draft.having("publisher") and draft.having("genre"):
        return
    before = first.first == 0 and draft.having("title")[0].first > first.last
    if before and (first.label == "publisher" or again or _is_page_of(draft, first)):
        first.label = "author"


def _is_page_of(draft: Draft, site: Piece) -> bool:
    """Whether a site stands where authors do, before a year and the title of a page."""
    if site.label != "container-title" or len(draft.pieces) < 3:
        return False
    year, title = draft.pieces[1:3]
    gap = draft.tokens.gaps[year.first]
    return (
        year.label == "issued"
        and title.label == "title"
        and year.first == site.last + 1
        and gap in (" (", ". (", ", (")
        and bool(draft.having("URL") or draft.block.links)
        and not draft.having("page", "volume", "issue", "publisher")
    )


def names_by_role(draft: Draft) -> None:
    """Take "Smith (Ed.)" in the author's place for an editor, and so on."""
    for piece in draft.pieces:
        if piece.label == "author":
            role = role_of(draft.tokens, piece.first, piece.last)
            if draft.values.get("type") == "motion_picture" and role == "editor":
                continue
            if role in ("editor", "translator"):
                piece.label = role
