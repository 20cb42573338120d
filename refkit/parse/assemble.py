"""Labelled tokens to a Reference: spans become values, the rest is accounted for.

:data:`STEPS` is the chain. Each step takes a :class:`Draft`, claims stretches of the text
and sets values; what no step claims is a separator or ends up in ``unparsed``.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from refkit.diagnostics import UNSURE, make
from refkit.document import Block
from refkit.model import CSL_NAMES, Name, Reference, Span
from refkit.parse import descriptions, locators, names, repair, titles
from refkit.parse.addresses import dangling_retrieval, find_identifiers, take_links
from refkit.parse.draft import Draft, Piece, locate, pieces, runs, touching_left
from refkit.parse.habits import NONE, Habits
from refkit.parse.inherit import REPEATS
from refkit.parse.labeller import Labelling
from refkit.parse.laws import read_laws
from refkit.parse.repair import afterwards, kinds
from refkit.parse.times import read_date_of_name, read_dates, read_unknown_date
from refkit.parse.tokens import Tokens
from refkit.parse.types import classify
from refkit.parse.words import MARKER_WORDS, VOLUME_WORDS, creates, role_of

#: Characters of a list of names that are read; what follows is kept as unparsed.
LONGEST_NAMES = 20_000


# -- steps -------------------------------------------------------------------------------


_PEOPLE = (
    "author", "editor", "translator", "contributor", "recipient", "interviewer", "reviewed-author",
)  # fmt: skip


def read_names(draft: Draft) -> None:
    """Authors, editors, translators and other contributors."""
    roles: dict[str, list[tuple[names.NameList, tuple[int, int], float]]] = {}
    for piece in draft.having(*_PEOPLE):
        start, end = draft.core(piece)
        end += _name_tail(draft, piece)
        gap = draft.tokens.gaps[piece.first].replace("(", " ")
        # A bracket that closes behind the names is not theirs: "[Dee, V., P. Lunn (eds.)]".
        start -= touching_left(gap if "]" in draft.text[start:end] else gap.replace("[", " "))
        end = min(end, start + LONGEST_NAMES)
        found = names.parse_names(draft.text[start:end], order=draft.habits.order)
        role = piece.label.replace("-", "_")
        beside = role_of(draft.tokens, piece.first, piece.last)
        film = draft.values.get("type") == "motion_picture"
        if role == "author" and not film and (beside or found.role) in ("editor", "translator"):
            role = beside or found.role or role
        elif role == "contributor" and beside != "performer":
            alone = not draft.having("author")
            role = "author" if alone or creates(draft.tokens, piece.last) else role
        if found.repeats and role in ("author", "editor"):
            draft.repeats = role
            draft.claimed.append((start, end))
        if not found.names:
            continue
        roles.setdefault(role, []).append((found, (start, end), piece.confidence))
    for role, lists in roles.items():
        people: list[Name] = []
        for found, _, _ in lists:
            # The same names told twice are told once; namesakes in one list are several.
            people += [n for n in found.names if n not in people]
        if any(found.et_al for found, _, _ in lists):
            draft.et_al.append(role)
        draft.put(role, tuple(people), [w for _, w, _ in lists], min(c for _, _, c in lists))


def _name_tail(draft: Draft, piece: Piece) -> int:
    """Punctuation behind a list of names that belongs to it: a full stop, an ellipsis."""
    gap = draft.tokens.gaps[piece.last + 1]
    if draft.tokens.words[piece.last][0] == "@":
        return 0
    if gap[:1] == ".":
        return 1
    return 1 if gap[:1] in "’'!?" and gap else 0


_ASKED = re.compile(r"[ \u00a0\u202f][?!]+(?=[\s»”\"]|$)")


def read_titles(draft: Draft) -> None:
    """The title, and what stands in brackets behind it."""
    found = draft.having("title")
    if not found:
        return
    grouped = runs(draft, found)
    best = max(grouped, key=lambda r: sum(p.last - p.first + 1 for p in r) * (1 + r[0].confidence))
    start = draft.reach(best[0])[0]
    end = draft.reach(best[-1])[1]
    # French prints a blank before these.
    asked = _ASKED.match(draft.text, end)
    end = asked.end() if asked else end
    raw = draft.text[start:end]
    sure = min(p.confidence for p in best)
    title, parts = descriptions.peel(raw)
    for part in parts:
        where = (start + part.start, start + part.end)
        if part.attr == "code":
            draft.claimed.append(where)
        else:
            draft.put(part.attr, part.value, [where], sure)
    value = titles.clean_title(title)
    place = locate(draft.text, value, start, end)
    draft.put("title", value, [place], sure)
    draft.claimed.append((start, start + len(title)))


def _pair(draft: Draft, label: str, grouped: list[list[Piece]]) -> list[Piece]:
    """Of several publishers, or places, the first that stands in a pair: "Leeds: Wet Press"."""
    gaps = draft.tokens.gaps
    other = "publisher" if label == "publisher-place" else "publisher-place"
    ends = {p.last + 1 for p in draft.having(other)}
    starts = {p.first for p in draft.having(other)}

    def standing(run: list[Piece]) -> tuple[int, float]:
        before, behind = run[0].first, run[-1].last + 1
        colon = behind if label == "publisher-place" else before
        paired = before in ends or behind in starts
        told = paired and ":" in gaps[colon] and colon in (starts | ends)
        return (0, before) if told else (1 if paired else 2, -min(p.confidence for p in run))

    return min(grouped, key=standing)


def _text_field(
    label: str, attr: str, clean: Callable[[str], str], *, join: bool = True
) -> Callable[[Draft], None]:
    def step(draft: Draft) -> None:
        found = draft.having(label)
        if not found:
            return
        grouped = runs(draft, found) if join else [[p] for p in found]
        if label in ("publisher", "publisher-place") and len(grouped) > 1:
            best = _pair(draft, label, grouped)
        else:
            best = max(grouped, key=lambda r: (min(p.confidence for p in r), -r[0].first))
        start, end = draft.reach(best[0])[0], draft.reach(best[-1])[1]
        if label == "container-title":
            name, meeting = descriptions.split_meeting(draft.text[start:end])
            draft.put("event_title", meeting, [(start + len(name), end)], best[0].confidence)
            end = start + len(name)
        value = clean(draft.text[start:end])
        if value:
            place = locate(draft.text, value, start, end)
            draft.put(attr, value, [place], min(p.confidence for p in best))
            draft.claimed.append((start, end))

    step.__name__ = f"read_{attr}"
    step.__doc__ = f"The CSL variable ``{CSL_NAMES[attr]}``."
    return step


def read_number(draft: Draft) -> None:
    """The number of a list entry that was read alone."""
    for piece in draft.having("citation-number")[:1]:
        if piece.first == 0:
            start, end = draft.core(piece)
            draft.label = draft.text[start:end]
            draft.claimed.append((start, end))


def _plain(text: str) -> str:
    plain = text.strip(' \t\n.,;:()[]{}<>"“”')
    # "Dissertation (M.A.)": a bracket that closes inside of the stretch is its own.
    for opening, closing in ("()", "[]"):
        if plain.count(opening) == plain.count(closing) + 1:
            plain += closing
    return plain


def read_locators(draft: Draft) -> None:
    """Volume and issue that are labelled as one: "26/9", "第5卷第2期"."""
    found = draft.having("volume")
    if not found or draft.having("issue"):
        return
    start, end = draft.reach(found[0])
    both = locators.parse_locators(draft.text[start:end])
    if both.get("volume") and both.get("issue"):
        for attr in ("volume", "issue"):
            place = locate(draft.text, both[attr], start, end)
            draft.put(attr, both[attr], [place], found[0].confidence)
            # The issue stands behind the volume.
            start = place[1] if place != (start, end) else start
        draft.claimed.append(draft.reach(found[0]))


def read_pages(draft: Draft) -> None:
    """Pages or an article number."""
    found = draft.having("page")
    if not found:
        return
    run = runs(draft, found)[0]
    start, end = draft.core(run[0])[0], draft.core(run[-1])[1]
    value = locators.clean_page(draft.text[start:end])
    draft.put("page", value, [(start, end)], min(p.confidence for p in run))


def read_notes(draft: Draft) -> None:
    """Notes and identifiers without a variable of their own."""
    for piece in draft.having("note", "identifier"):
        start, end = draft.reach(piece)
        value = _plain(draft.text[start:end])
        first, last = draft.core(piece)
        if any(a <= first and last <= b for a, b in draft.claimed):
            continue
        before = draft.values.get("note")
        if before:
            draft.values["note"] = f"{before}; {value}"
            draft.spans["note"].append((start, end))
            draft.claimed.append((start, end))
        else:
            draft.put("note", value, [(start, end)], piece.confidence)


def read_extent(draft: Draft) -> None:
    """How many pages or volumes there are."""
    for piece in draft.having("number-of-pages"):
        start, end = draft.core(piece)
        around = draft.tokens.words[max(piece.first - 1, 0) : piece.last + 3]
        volumes = any(w.lower() in VOLUME_WORDS for w in around)
        attr = "number_of_volumes" if volumes else "number_of_pages"
        number = re.search(r"[^\W_]*\d[^\W_]*", draft.text[start:end])
        value = number[0] if number else draft.text[start:end]
        draft.put(attr, value, [(start, end)], piece.confidence)


STEPS: tuple[Callable[[Draft], None], ...] = (
    repair.repair,
    find_identifiers,
    take_links,
    read_dates,
    read_unknown_date,
    read_names,
    read_titles,
    read_laws,
    _text_field("container-title", "container_title", titles.clean_container),
    _text_field("collection-title", "collection_title", titles.clean_container),
    read_locators,
    _text_field("volume", "volume", locators.clean_volume, join=False),
    _text_field("issue", "issue", locators.clean_issue, join=False),
    _text_field("edition", "edition", locators.clean_edition),
    read_pages,
    _text_field("publisher", "publisher", titles.clean_publisher),
    _text_field("publisher-place", "publisher_place", titles.clean_place),
    _text_field("genre", "genre", _plain),
    _text_field("medium", "medium", _plain),
    _text_field("number", "number", locators.clean_number),
    _text_field("version", "version", _plain),
    _text_field("event-title", "event_title", _plain),
    _text_field("event-place", "event_place", titles.clean_place),
    _text_field("archive", "archive", _plain),
    read_notes,
    read_extent,
    read_number,
    afterwards.pinpoint,
    afterwards.author_is_publisher,
    afterwards.author_is_site,
    dangling_retrieval,
)


#: Steps that need to know the type.
AFTER_TYPE: tuple[Callable[[Draft], None], ...] = (
    kinds.artist_is_group,
    afterwards.place_of_speech,
)


def assemble(
    block: Block, tokens: Tokens, labelling: Labelling, habits: Habits = NONE
) -> Reference:
    """Make the record of one block.

    Args:
        block: The block.
        tokens: Tokens of ``block.text``.
        labelling: Their labels.
        habits: What the list that the reference stands in tells of its writer.

    Returns:
        The reference, with spans in the source, confidences and leftovers.
    """
    draft = Draft(block=block, tokens=tokens, pieces=pieces(labelling), habits=habits)
    for step in STEPS:
        step(draft)
    kind, sure = classify(draft)
    draft.confidence["type"] = 0.9 if "type" in draft.values else sure
    draft.values.setdefault("type", kind)
    for step in AFTER_TYPE:
        step(draft)
    read_date_of_name(draft)
    return _finish(draft)


def _finish(draft: Draft) -> Reference:
    left = _leftovers(draft)
    spans = {
        name: tuple(draft.source_span(a, b) for a, b in where)
        for name, where in draft.spans.items()
    }
    for name, sure in draft.confidence.items():
        if sure < UNSURE and spans.get(name):
            span = spans[name][0]
            draft.diagnostics.append(make("RK304", span, field=name, text=span.text))
    if left:
        draft.diagnostics.append(make("RK303", left[0], text=" … ".join(s.text for s in left)))
    if not draft.values.get("title"):
        draft.diagnostics.append(make("RK305", draft.source_span(0, len(draft.text))))
    return Reference(
        **draft.values,
        custom={REPEATS: draft.repeats} if draft.repeats else {},
        et_al=tuple(draft.et_al),
        text=draft.text,
        span=Span(start=draft.block.start, end=draft.block.end, text=draft.text),
        label=draft.label,
        spans=spans,
        confidence=draft.confidence,
        unparsed=left,
        diagnostics=tuple(draft.diagnostics),
        block=draft.block,
    )


def _leftovers(draft: Draft) -> tuple[Span, ...]:
    """Runs of words in no field that are no markers either."""
    tokens = draft.tokens
    claimed = sorted(draft.claimed)
    runs: list[list[int]] = []
    at = 0
    reach = 0
    for i, (start, end) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
        while at < len(claimed) and claimed[at][0] <= start:
            reach = max(reach, claimed[at][1])
            at += 1
        if end <= reach or tokens.words[i].lower() in MARKER_WORDS:
            continue
        if runs and runs[-1][1] == i - 1:
            runs[-1][1] = i
        else:
            runs.append([i, i])
    return tuple(draft.source_span(tokens.starts[a], tokens.ends[b]) for a, b in runs)
