"""What the labeller cannot see: a reference is one work, told once.

Each rule looks at the labelled runs of one reference and mends what cannot be true of a
reference as a whole. :data:`RULES` is the order in which they are applied.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from refkit.parse import dates
from refkit.parse.draft import Draft, Piece
from refkit.parse.features import word_form
from refkit.parse.words import role_of

if TYPE_CHECKING:
    from refkit.model import Name

#: Words that set an article apart from a book where no title was found.
_SERIAL = frozenset(["volume", "issue", "page"])


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
        at = draft.pieces.index(title) + 1
        tail = Piece("container-title", title.last - size + 1, title.last, title.confidence)
        draft.pieces.insert(at, tail)
        title.last -= size


def book_without_title(draft: Draft) -> None:
    """Where nothing is the title, what holds it is: a book is no container of itself."""
    labels = {p.label for p in draft.pieces}
    if "title" in labels or labels & _SERIAL - {"page"}:
        return
    found = [p for p in draft.pieces if p.label in ("container-title", "collection-title")]
    if found and not draft.having("page"):
        for piece in found:
            if piece.label == found[0].label:
                piece.label = "title"


def names_by_role(draft: Draft) -> None:
    """Take "Smith (Ed.)" in the author's place for an editor, and so on."""
    for piece in draft.pieces:
        if piece.label == "author":
            role = role_of(draft.tokens, piece.first, piece.last)
            if role in ("editor", "translator"):
                piece.label = role


def address_is_address(draft: Draft) -> None:
    """An address is no publisher, site or title, whatever stands around it."""
    for piece in draft.pieces:
        if piece.first == piece.last and "://" in draft.tokens.words[piece.first]:
            piece.label = "URL"


RULES: tuple[Callable[[Draft], None], ...] = (
    dash_is_author,
    address_is_address,
    title_before_date_is_author,
    author_again_is_site,
    book_without_title,
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
