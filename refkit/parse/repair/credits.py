"""Rules about names that have a part in a work which is told in words."""

from __future__ import annotations

from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, insert

#: Short forms in front of who narrates, plays or produces (MLA Handbook, 7th ed., 5.7.1–3).
_CREDITS = frozenset("narr dir perf prod writ host adapt cond".split())


def credits_in_container(draft: Draft) -> None:
    """Who narrates a programme is no part of its name: "Narr. Bo Lunn. Pond Life"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    for piece in draft.having("container-title", "publisher"):
        if words[piece.first].lower() not in _CREDITS or gaps[piece.first + 1] != ". ":
            continue
        for at in range(piece.first + 2, piece.last + 1):
            if gaps[at] == ". " and len(words[at - 1]) > 2:
                cut(draft, piece, at, piece.label)
                piece.label, piece.first = "contributor", piece.first + 1
                return


#: Words in front of who directed a film or plays in it.
_DIRECTED = frozenset(
    "directed dirigida dirigido réalisé dir direção dirección regie regia".split()
)
_PLAYED = frozenset("performances performance performed starring perf narrated narr".split())
_WRITTEN = frozenset("screenplay written writ teleplay script".split())
_PARTS = frozenset(w for part in _DIRECTED | _PLAYED for w in (part, part.capitalize()))


def film_is_directed(draft: Draft) -> None:
    """A film is its director's: who plays in it or wrote it is told behind the title, too.

    What stands in front of all this is the title.
    """
    people = draft.having("author", "contributor")
    if not people or _PARTS.isdisjoint(draft.tokens.words):
        return
    parts = [(piece, _part(draft, piece)) for piece in people]
    directors = [piece for piece, part in parts if part is _DIRECTED]
    for piece, part in parts:
        if part is _PLAYED or (part is _WRITTEN and directors):
            piece.label = "contributor"
    front = people[0]
    in_front = front.label == "author" and not front.first
    if not directors or (in_front and draft.having("title", "container-title")):
        return
    if in_front:
        front.label = "title"
    for piece in directors:
        piece.label = "author"
    if not draft.having("container-title", "volume", "page", "editor", "genre"):
        draft.values["type"] = "motion_picture"


def _part(draft: Draft, piece: Piece) -> frozenset[str] | None:
    """Which words tell, in front of names, what these did."""
    low = [w.lower() for w in draft.tokens.words[max(piece.first - 2, 0) : piece.first]]
    if low and low[-1] in ("by", "por", "par"):
        low.pop()
    found = [s for s in (_DIRECTED, _PLAYED, _WRITTEN) if low and low[-1] in s]
    return found[0] if found else None


def letter_to_somebody(draft: Draft) -> None:
    """A letter is told by who wrote it, to whom and when: "B. Lunn to T. Dee, 3 May 1921".

    What follows the day is where the letter is kept.
    """
    words, gaps, pieces = draft.tokens.words, draft.tokens.gaps, draft.pieces
    if "to" not in words[:_WRITER] or not pieces or pieces[0].label != "author":
        return
    at = words.index("to")
    day = next((p for p in pieces if p.label == "issued" and p.first > at), None)
    if day is None or day.last - day.first < 2 or not 1 < day.first - at < _ADDRESSEE:
        return
    if pieces[0].first or gaps[day.first] != ", " or not words[at + 1][0].isupper():
        return
    if not all(_joins(draft, i) for i in range(1, day.first)):
        return
    inside = [p for p in pieces if p.first < day.first and p.last >= pieces[0].last]
    if any(p.label not in ("author", "title", "container-title", "publisher") for p in inside):
        return
    draft.pieces[:] = [p for p in pieces if p is pieces[0] or p not in inside]
    draft.pieces[0].last = at - 1
    insert(draft, Piece("recipient", at + 1, day.first - 1, pieces[0].confidence))
    if day.last + 1 < len(words) and not draft.having("URL", "title"):
        kept = [p for p in draft.pieces if p.first > day.last]
        if any(p.label in ("archive", "container-title", "publisher") for p in kept):
            sure = min(p.confidence for p in kept)
            insert(draft, Piece("archive", day.last + 1, len(words) - 1, sure))
    draft.values["type"] = "personal_communication"


def _joins(draft: Draft, at: int) -> bool:
    """Whether a gap may stand in a name: a blank, a comma, the full stop of an initial."""
    gap = draft.tokens.gaps[at]
    return gap in (" ", ", ") or (gap in (". ", "., ") and len(draft.tokens.words[at - 1]) < 4)


#: Words that its writer has at most, and one.
_WRITER = 7
#: Words that the addressee of a letter has at most, the word "to" among them.
_ADDRESSEE = 10


def review_of_work(draft: Draft) -> None:
    """What is reviewed is another work, by others: “Wet”, review of Ponds, by Bo Lunn."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _REVIEWS.isdisjoint(words):
        return
    titles = draft.having("title")
    if not titles:
        return
    for title in titles:
        _review_is_title(draft, title)
        for at in range(title.first + 1, title.last - 1):
            if _reviews(words, at) and any(c in gaps[at] for c in '”"’»'):
                cut(draft, title, at, "genre")
                break
    for piece in draft.having("container-title", "genre", "note"):
        # "Review of Pond Studies" is a journal.
        if piece.last < piece.first + 2 or not _reviews(words, piece.first):
            continue
        for at in range(piece.first + 3, piece.last):
            if words[at] == "by" and gaps[at] == ", ":
                cut(draft, piece, at, "reviewed-author", skip=1)
                break
        by = piece.last + 1
        for other in draft.having("author", "editor"):
            if other.first == by + 1 and words[by] in ("by", "dir", "ed"):
                other.label = "reviewed-author"
        first = piece.first + 2
        start, end = draft.tokens.starts[first], draft.tokens.ends[piece.last]
        draft.put("reviewed_title", draft.text[start:end], [(start, end)], 0.8)
        draft.claimed.append((draft.core(piece)[0], start))
        draft.pieces.remove(piece)
        draft.values["type"] = "review"
        return


def _review_is_title(draft: Draft, title: Piece) -> None:
    """Let the title "Review of Ponds, by Bo Lunn" reach over who wrote the other work."""
    words = draft.tokens.words
    if words[title.first] not in _REVIEWS or title.last + 2 >= len(words):
        return
    if words[title.first + 1] == "of" and words[title.last + 1] == "by":
        for other in draft.having("author", "editor"):
            if other.first == title.last + 2:
                title.last = other.last
                draft.pieces.remove(other)


_REVIEWS = frozenset(["review", "Review", "Rev"])


def _reviews(words: list[str], at: int) -> bool:
    return words[at] in ("review", "Rev") and words[at + 1] == "of"


def names_behind_role(draft: Draft) -> None:
    """Who asked or edited stands behind words that say so: Dee, Tom. Interview by Bo Lunn."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _ROLES.keys().isdisjoint(words):
        return
    for at in range(2, len(words) - 1):
        role, by = _ROLES.get(words[at - 1], ("", ""))
        if words[at] != by or draft.having(role) or not draft.having("author"):
            continue
        house = next((p for p in draft.having("publisher") if p.first == at - 1), None)
        free = [p for p in draft.pieces if p.label in ("author", role) or p is house]
        used = {i for p in draft.pieces if p not in free for i in range(p.first, p.last + 1)}
        end = at + 1
        while end < len(words) and end not in used and words[end][0].isupper():
            end += 1
            if "." in gaps[end] and len(words[end - 1]) > 2:
                break
        if at + 1 < end <= at + 5:
            if house is not None:
                house.first = at + 1
            insert(draft, Piece(role, at + 1, end - 1, 0.8))
        return


#: Words of a role, which one it is, and the little word behind.
_ROLES = {
    "Interview": ("interviewer", "by"), "interview": ("interviewer", "by"),
    "interviewed": ("interviewer", "by"), "Interviewed": ("interviewer", "by"),
    "Edición": ("editor", "de"), "edición": ("editor", "de"),
    "Edited": ("editor", "by"), "edited": ("editor", "by"), "Hrsg": ("editor", "von"),
    "Traducción": ("translator", "de"), "traducción": ("translator", "de"),
    "Translated": ("translator", "by"), "translated": ("translator", "by"),
}  # fmt: skip


#: Words that lead from a title to who edited or translated it.
_LEADS = {
    ("a", "cura", "di"): "editor",
    ("edited", "by"): "editor",
    ("herausgegeben", "von"): "editor",
    ("hrsg", "von"): "editor",
    ("édité", "par"): "editor",
    ("translated", "by"): "translator",
    ("übersetzt", "von"): "translator",
    ("traduit", "par"): "translator",
    ("tradotto", "da"): "translator",
    ("traducción", "de"): "translator",
}
_LEADING = frozenset(lead[0] for lead in _LEADS)


def names_end_title(draft: Draft) -> None:
    """Who edited a book is no part of its title: "Ponds. Nuova edizione a cura di B. Lunn"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _LEADING.isdisjoint(words):
        return
    for title in draft.having("title"):
        for at in range(title.first + 1, title.last):
            if words[at] not in _LEADING:
                continue
            for lead, role in _LEADS.items():
                behind = at + len(lead)
                if tuple(words[at:behind]) != lead or draft.having(role):
                    continue
                if behind > title.last or not words[behind][0].isupper():
                    continue
                stops = [i for i in range(max(at - 3, title.first + 1), at + 1) if _ends(gaps[i])]
                if stops:
                    cut(draft, title, stops[-1], role, skip=behind - stops[-1])
                    return


def _ends(gap: str) -> bool:
    return any(c in gap for c in ".,([")
