"""Rules about the values of a reference, once they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refkit.parse.addresses import ends_with_retrieval
from refkit.parse.draft import Draft

if TYPE_CHECKING:
    from refkit.model import Name


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


def place_of_speech(draft: Draft) -> None:
    """A speech that nobody published was held in the place that is told."""
    values = draft.values
    held = values["type"] == "speech" and values.get("publisher_place")
    if not held or any(map(values.get, ("publisher", "event_place", "container_title"))):
        return
    values["event_place"] = values.pop("publisher_place")
    draft.spans["event-place"] = draft.spans.pop("publisher-place")
    draft.confidence["event-place"] = draft.confidence.pop("publisher-place")
