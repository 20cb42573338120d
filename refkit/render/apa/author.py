"""Who stands in the author's place, with which label (Publication Manual, 9.7 to 9.12)."""

from __future__ import annotations

from typing import NamedTuple

from refkit.model import Name, Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.kinds import placing

#: Role -> label for one and for many.
LABELS = {
    "author": ("", ""), "composer": ("", ""), "performer": ("", ""), "illustrator": ("", ""),
    "contributor": ("", ""), "script_writer": ("Writer", "Writers"),
    "director": ("Director", "Directors"), "guest": ("Guest Expert", "Guest Experts"),
    "host": ("Host", "Hosts"), "narrator": ("Narrator", "Narrators"),
    "producer": ("Producer", "Producers"), "chair": ("Chair", "Chairs"),
    "executive_producer": ("Executive Producer", "Executive Producers"),
    "series_creator": ("Creator", "Creators"), "curator": ("Curator", "Curators"),
    "organizer": ("Organizer", "Organizers"), "interviewer": ("Interviewer", "Interviewers"),
    "editor": ("Ed.", "Eds."), "editor_translator": ("Ed. & Trans.", "Eds. & Trans."),
    "editorial_director": ("Ed.", "Eds."), "collection_editor": ("Ed.", "Eds."),
    "compiler": ("Comp.", "Comps."), "translator": ("Trans.", "Trans."),
    "container_author": ("", ""),
}  # fmt: skip
#: Roles that lead any work, in this order; those of one tuple lead together.
_OWN = (
    ("author",), ("director",), ("guest", "host"), ("script_writer",), ("composer",),
    ("performer",), ("producer",), ("illustrator",),
)  # fmt: skip
_ORDERS = {
    "broadcast": (("author",), ("script_writer", "director"), *_OWN[2:]),
    "song": (("composer",), *_OWN),
}
#: Roles that lead a work which is no part of another one.
_OF_A_WHOLE = (
    "executive_producer", "series_creator", "editor_translator", "editor", "editorial_director",
    "compiler", "chair", "organizer", "curator", "collection_editor", "contributor",
    "interviewer",
)  # fmt: skip
_PUBLISHED_BY_ITS_AUTHOR = frozenset(
    ["software", "webpage", "entry-dictionary", "entry-encyclopedia"]
)


class Lead(NamedTuple):
    """The names in the author's place.

    Attributes:
        names: The names, as they are printed one after the other.
        roles: The role of each name.
    """

    names: tuple[Name, ...] = ()
    roles: tuple[str, ...] = ()


def lead(reference: Reference) -> Lead:
    """Return who stands in the author's place; nobody if the title has to."""
    author = reference.author
    if author and reference.type != "song":
        return Lead(author, ("author",) * len(author))
    for together in _ORDERS.get(reference.type, _OWN):
        names: list[Name] = []
        roles: list[str] = []
        for role in together:
            found: tuple[Name, ...] = getattr(reference, role)
            names += found
            roles += [role] * len(found)
        if names:
            return Lead(tuple(names), tuple(roles))
    if placing(reference) != "part" or not reference.title:
        for role in _OF_A_WHOLE:
            found = getattr(reference, role)
            if found:
                return Lead(found, (role,) * len(found))
    body = _responsible(reference)
    return Lead((Name(literal=body),), ("author",)) if body else Lead()


def _responsible(reference: Reference) -> str:
    """The body that answers for a work without an author (9.11)."""
    if reference.type == "standard":
        return reference.authority
    if reference.type in _PUBLISHED_BY_ITS_AUTHOR and reference.title:
        if people.folded(reference.container_title) == "wikipedia" or reference.editor:
            return ""
        return clean.publisher(reference.publisher)
    return ""


def printed(reference: Reference, who: Lead) -> str:
    """Return the author element, without a full stop."""
    names, roles = who
    if not names:
        return ""
    role = roles[0]
    if roles[-1] == role:
        shown = [n for n in map(people.inverted, names) if n]
        text = people.listed(
            shown,
            et_al=role in reference.et_al,
            last_comma=len(names) > 2 or people.comma_before_last(names),
        )
        label = LABELS[role][len(shown) > 1]
        if label and text:
            return f"{text} ({label})"
        if role == "author" and reference.contributor and reference.type == "book" and text:
            helpers = people.listed([n for n in map(people.inverted, reference.contributor) if n])
            return f"{text} (with {helpers})" if helpers else text
        return text
    return _labelled(names, roles)


def _labelled(names: tuple[Name, ...], roles: tuple[str, ...]) -> str:
    """Several roles: each name has its own label; one person with two roles has both."""
    order: dict[str, list[str]] = {}
    for name, role in zip(names, roles, strict=True):
        shown = people.inverted(name)
        if shown:
            order.setdefault(shown, []).append(role)
    if len({tuple(r) for r in order.values()}) == 1:
        # ``Lee, A., & Kim, B. (Writers & Directors)``
        many = len(order) > 1
        label = " & ".join(LABELS[r][many] for r in next(iter(order.values())))
        return f"{people.listed(list(order))} ({label})"
    return people.listed(
        [f"{who} ({' & '.join(LABELS[r][0] for r in both)})" for who, both in order.items()]
    )


def literals(who: Lead) -> frozenset[str]:
    """Return the groups in the author's place, for dropping them elsewhere (9.29)."""
    return frozenset([people.same_body(n.literal) for n in who.names if n.literal])
