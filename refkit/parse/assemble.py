"""Labelled tokens to a Reference: spans become values, the rest is accounted for.

:data:`STEPS` is the chain. Each step takes a :class:`Draft`, claims stretches of the text
and sets values; what no step claims is a separator or ends up in ``unparsed``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from refkit.diagnostics import make
from refkit.document import Block
from refkit.model import CSL_NAMES, Date, Diagnostic, Name, Reference, Span
from refkit.parse import dates, identifiers, locators, names, repair, titles
from refkit.parse.habits import NONE, Habits
from refkit.parse.inherit import REPEATS
from refkit.parse.labeller import Labelling
from refkit.parse.tokens import Tokens
from refkit.parse.types import classify
from refkit.parse.words import MARKER_WORDS, VOLUME_WORDS, creates, role_of

#: "(CHI '99)", "(SIGCSE 2013)": the short name of a conference.
_MEETING = re.compile(r"\s*\(([A-Z][A-Za-z&/+-]{1,14}(?:[ -]?[’'‘]?\d{2,4}))\)\W*$")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")

#: A field of which we are less sure than this carries a diagnostic.
UNSURE = 0.5


@dataclass(slots=True)
class Piece:
    """A run of tokens with one label.

    Attributes:
        label: The label without ``B-`` or ``I-``.
        first: Index of its first token.
        last: Index of its last token.
        confidence: The least probability of its tokens.
    """

    label: str
    first: int
    last: int
    confidence: float


@dataclass(slots=True)
class Draft:
    """A reference in the making."""

    block: Block
    tokens: Tokens
    pieces: list[Piece]
    habits: Habits = NONE
    values: dict[str, Any] = field(default_factory=dict)
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    confidence: dict[str, float] = field(default_factory=dict)
    et_al: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    claimed: list[tuple[int, int]] = field(default_factory=list)
    repeats: str = ""

    @property
    def text(self) -> str:
        """The clean text of the block."""
        return self.block.text

    def having(self, *labels: str) -> list[Piece]:
        """The pieces with one of the labels, in text order."""
        return [p for p in self.pieces if p.label in labels]

    def reach(self, piece: Piece) -> tuple[int, int]:
        """The piece with the punctuation that touches it on both sides."""
        t = self.tokens
        start, end = t.starts[piece.first], t.ends[piece.last]
        before, behind = t.gaps[piece.first], t.gaps[piece.last + 1]
        start -= _touching_left(before)
        end += _touching_right(behind)
        return start, end

    def slice(self, piece: Piece) -> str:
        """The text of :meth:`reach`."""
        start, end = self.reach(piece)
        return self.text[start:end]

    def core(self, piece: Piece) -> tuple[int, int]:
        """From the first to the last token, without punctuation around."""
        return self.tokens.starts[piece.first], self.tokens.ends[piece.last]

    def put(
        self, attr: str, value: Any, where: Sequence[tuple[int, int]], confidence: float
    ) -> None:
        """Set a value unless there is one, and claim the stretches that support it."""
        if not value or self.values.get(attr):
            return
        self.values[attr] = value
        name = CSL_NAMES[attr]
        self.spans[name] = list(where)
        self.confidence[name] = round(float(confidence), 3)
        self.claimed.extend(where)

    def source_span(self, start: int, end: int) -> Span:
        """A stretch of the block's text as a span of the source."""
        a, b = self.block.offsets.span(start, end)
        return Span(start=a, end=b, text=self.text[start:end])

    def note(self, code: str, start: int, end: int, **values: object) -> None:
        """Add a diagnostic about a stretch of the block's text."""
        self.diagnostics.append(make(code, self.source_span(start, end), reference=None, **values))


def _touching_left(gap: str) -> int:
    """How many characters at the end of a gap touch the word behind it."""
    k = 0
    while k < len(gap) and not gap[-1 - k].isspace() and gap[-1 - k] not in ",;:.)]}":
        k += 1
    return k


def _touching_right(gap: str) -> int:
    """How many characters at the start of a gap touch the word before it."""
    k = 0
    while k < len(gap) and not gap[k].isspace() and gap[k] not in ",;:([{<":
        k += 1
    return k


def pieces(labelling: Labelling) -> list[Piece]:
    """Join labelled tokens to runs."""
    out: list[Piece] = []
    for i, (label, probability) in enumerate(
        zip(labelling.labels, labelling.probabilities, strict=True)
    ):
        if label == "O":
            continue
        begins = label[:2] == "B-"
        bare = label[2:] if label[:2] in ("B-", "I-") else label
        if out and not begins and out[-1].label == bare and out[-1].last == i - 1:
            out[-1].last = i
            out[-1].confidence = min(out[-1].confidence, probability)
        else:
            out.append(Piece(bare, i, i, probability))
    return out


# -- steps -------------------------------------------------------------------------------


def find_identifiers(draft: Draft) -> None:
    """DOI, URL, ISBN and the like, by their own syntax rather than by label."""
    text = draft.text
    attrs = {
        "DOI": "doi",
        "URL": "url",
        "ISBN": "isbn",
        "ISSN": "issn",
        "PMID": "pmid",
        "PMCID": "pmcid",
    }
    link_ends = {(k.start, k.end): k.target for k in draft.block.links}
    for found in identifiers.find(text):
        attr = attrs.get(found.kind)
        value = found.value
        if found.kind == "URL" and any(
            s <= found.start and found.end <= e + 1 for s, e in link_ends
        ):
            # The address behind a link is whole where the one shown may be shortened.
            continue
        where = [(found.start, found.end)]
        if attr == "pmid" or attr == "pmcid":
            draft.put(attr, value, where, 1.0)
        elif attr is not None:
            draft.put(attr, value, [_locate(text, value, found.start, found.end)], 1.0)
            draft.claimed.extend(where)
        elif found.kind == "arXiv":
            draft.put("number", f"arXiv:{value}", where, 1.0)
        elif found.kind == "handle":
            draft.put("url", value, where, 1.0)


def take_links(draft: Draft) -> None:
    """Targets of links: a DOI, else the first address that is none."""
    for link in draft.block.links:
        where = [(link.start, link.end)]
        doi = identifiers.clean_doi(link.target) if "doi.org/" in link.target.lower() else ""
        if doi:
            _put_link(draft, "doi", doi, where)
        elif "://" in link.target or link.target.startswith("www."):
            _put_link(draft, "url", link.target, where)


def _put_link(draft: Draft, attr: str, value: str, where: list[tuple[int, int]]) -> None:
    shown = draft.text[where[0][0] : where[0][1]]
    claims = len(draft.claimed)
    draft.put(attr, value, where, 1.0)
    # Words that carry a link ("here", a title) are not used up by its target.
    if not identifiers.find(shown):
        del draft.claimed[claims:]


def read_dates(draft: Draft) -> None:
    """Publication, original and access dates."""
    found = draft.having("issued")
    issued: Date | None = None
    original: Date | None = None
    where: list[tuple[int, int]] = []
    sure = 1.0
    day_first = draft.habits.day_first
    for run in _dates(draft, found):
        start, end = draft.core(run[0])[0], draft.core(run[-1])[1]
        end += _date_tail(draft.text, end)
        start -= _date_head(draft.text, start)
        raw = draft.text[start:end]
        if dates.is_unknown_date(raw):
            draft.claimed.append((start, end))
            draft.note("RK301", start, end, text=raw)
            continue
        one, first = dates.parse_dates(raw, day_first=day_first)
        if one is None:
            continue
        joined = _join_dates(issued, one)
        if issued is not None and joined is None:
            continue
        issued = joined or one
        original = original or first
        where.append((start, end))
        sure = min(sure, *(p.confidence for p in run))
    draft.put("issued", issued, where, sure)
    for piece in draft.having("original-date"):
        start, end = draft.core(piece)
        draft.put(
            "original_date",
            dates.parse_date(draft.text[start:end]),
            [(start, end)],
            piece.confidence,
        )
    if original is not None:
        draft.put("original_date", original, where, sure)
    for piece in draft.having("accessed"):
        start, end = draft.core(piece)
        value = dates.parse_date(draft.text[start:end], day_first=day_first)
        if value is not None and value.parts:
            draft.put("accessed", value, [(start, end)], piece.confidence)


def _dates(draft: Draft, found: list[Piece]) -> list[list[Piece]]:
    """Group pieces that make one date: "(1771) 1967" and "2012, May" stand side by side."""
    out: list[list[Piece]] = []
    for run in _runs(draft, found) if found else ():
        raw = draft.text[draft.core(run[0])[0] : draft.core(run[-1])[1]]
        whole = len(run) > 1 and dates.parse_dates(raw)[0] is not None
        out += [run] if whole else [[piece] for piece in run]
    return out


def _date_tail(text: str, end: int) -> int:
    """An open range ("2019-") or a bracket that closes inside the date."""
    return 1 if text[end : end + 1] in ("-", "–") and not text[end + 1 : end + 2].isalnum() else 0


def _date_head(text: str, start: int) -> int:
    return 1 if start and text[start - 1] in "'’‘" else 0


def _join_dates(old: Date | None, new: Date) -> Date | None:
    """Make one date of a year and a month that stand apart; None if they do not fit."""
    if old is None:
        return None
    a, b = old.parts, new.parts
    if len(a) == 1 and len(b) == 1 and a[0][0] == b[0][0]:
        return new if len(b[0]) > len(a[0]) or (new.season and not old.season) else old
    if not a and not b:
        return old
    return None


def read_unknown_date(draft: Draft) -> None:
    """Find "(n.d.)" and its like, wherever the labeller put it."""
    if "issued" in draft.values:
        return
    for match in dates.UNKNOWN_IN_TEXT.finditer(draft.text):
        start, end = match.span()
        draft.claimed.append((start, end))
        if not any(d.code == "RK301" for d in draft.diagnostics):
            draft.note("RK301", start, end, text=match[0].strip("()[] ,"))
        return


def read_names(draft: Draft) -> None:
    """Authors, editors, translators and other contributors."""
    roles: dict[str, list[tuple[names.NameList, tuple[int, int], float]]] = {}
    for piece in draft.having("author", "editor", "translator", "contributor"):
        start, end = draft.core(piece)
        end += _name_tail(draft, piece)
        start -= _touching_left(draft.tokens.gaps[piece.first].replace("(", " "))
        found = names.parse_names(draft.text[start:end], order=draft.habits.order)
        role = piece.label
        beside = role_of(draft.tokens, piece.first, piece.last)
        if role == "author" and (beside or found.role) in ("editor", "translator"):
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
    if gap[:1] == ".":
        return 1
    return 1 if gap[:1] in "’'!?" and gap else 0


def read_titles(draft: Draft) -> None:
    """The title, and what stands in brackets behind it."""
    found = draft.having("title")
    if not found:
        return
    runs = _runs(draft, found)
    best = max(runs, key=lambda r: sum(p.last - p.first + 1 for p in r) * (1 + r[0].confidence))
    start = draft.reach(best[0])[0]
    end = draft.reach(best[-1])[1]
    raw = draft.text[start:end]
    sure = min(p.confidence for p in best)
    title, kind = titles.split_description(raw)
    if kind is not None:
        at = raw.rfind("[")
        where = [(start + max(at, 0), end)]
        attr = "medium" if titles.is_medium(kind) else "genre"
        draft.put(attr, kind, where, sure)
    value = titles.clean_title(title)
    place = _locate(draft.text, value, start, end)
    draft.put("title", value, [place], sure)
    draft.claimed.append((start, end))


def _locate(text: str, value: str, start: int, end: int) -> tuple[int, int]:
    """Where a value stands in a stretch, in whole words ("3rd" for 3)."""
    at = text.find(value, start, end)
    if at < 0:
        return start, end
    stop = at + len(value)
    while at > start and text[at].isalnum() and text[at - 1].isalnum():
        at -= 1
    while stop < end and text[stop - 1].isalnum() and text[stop].isalnum():
        stop += 1
    return at, stop


def _runs(draft: Draft, found: list[Piece]) -> list[list[Piece]]:
    """Group pieces between which nothing but a gap lies."""
    runs = [[found[0]]]
    for piece in found[1:]:
        if runs[-1][-1].last + 1 == piece.first:
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return runs


def _text_field(
    label: str, attr: str, clean: Callable[[str], str], *, join: bool = True
) -> Callable[[Draft], None]:
    def step(draft: Draft) -> None:
        found = draft.having(label)
        if not found:
            return
        runs = _runs(draft, found) if join else [[p] for p in found]
        best = max(runs, key=lambda r: (min(p.confidence for p in r), -r[0].first))
        start, end = draft.reach(best[0])[0], draft.reach(best[-1])[1]
        value = clean(draft.text[start:end])
        if value:
            place = _locate(draft.text, value, start, end)
            draft.put(attr, value, [place], min(p.confidence for p in best))
            draft.claimed.append((start, end))

    step.__name__ = f"read_{attr}"
    step.__doc__ = f"The CSL variable ``{CSL_NAMES[attr]}``."
    return step


def name_of_meeting(draft: Draft) -> None:
    """Take the short name of a conference off the title of its proceedings."""
    value = draft.values.get("container_title", "")
    found = _MEETING.search(value)
    if found and found.start():
        draft.values["container_title"] = value[: found.start()].rstrip(" ,")
        start, end = draft.spans["container-title"][0]
        place = _locate(draft.text, found[1], start, end)
        draft.spans["container-title"] = [(start, place[0] - 1)]
        draft.put("event_title", found[1], [place], draft.confidence["container-title"])


def _plain(text: str) -> str:
    return text.strip(' \t\n.,;:()[]{}<>"“”')


def read_pages(draft: Draft) -> None:
    """Pages or an article number."""
    found = draft.having("page")
    if not found:
        return
    run = _runs(draft, found)[0]
    start, end = draft.core(run[0])[0], draft.core(run[-1])[1]
    value = locators.clean_page(draft.text[start:end])
    draft.put("page", value, [(start, end)], min(p.confidence for p in run))


def read_notes(draft: Draft) -> None:
    """Notes and identifiers without a variable of their own."""
    for piece in draft.having("note", "identifier"):
        start, end = draft.reach(piece)
        value = _plain(draft.text[start:end])
        if any(a <= start and end <= b for a, b in draft.claimed):
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


def read_date_of_law(draft: Draft) -> None:
    """Take the year in the name of a law, a case or a standard for its date."""
    kind = draft.values["type"]
    if draft.values.get("issued") or kind not in ("legislation", "legal_case", "standard"):
        return
    if any(d.code == "RK301" for d in draft.diagnostics):
        return
    for attr in ("title", "number"):
        for start, end in draft.spans.get(attr, ()):
            years = list(_YEAR.finditer(draft.text, start, end))
            if years:
                issued = dates.parse_date(years[-1][0])
                claims = len(draft.claimed)
                draft.put("issued", issued, [years[-1].span()], draft.confidence[attr] * 0.8)
                del draft.claimed[claims:]
                return


def dangling_retrieval(draft: Draft) -> None:
    """Note a "Retrieved from" with nothing behind it, which is in no field."""
    match = repair.ends_with_retrieval(draft.text)
    if match and not draft.values.get("url") and not draft.values.get("doi"):
        draft.note("RK302", *match.span(1), text=match[1])
        draft.claimed.append(match.span(1))


STEPS: tuple[Callable[[Draft], None], ...] = (
    repair.repair,
    find_identifiers,
    take_links,
    read_dates,
    read_unknown_date,
    read_names,
    read_titles,
    _text_field("container-title", "container_title", titles.clean_container),
    _text_field("collection-title", "collection_title", titles.clean_container),
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
    _text_field("archive", "archive", _plain),
    read_notes,
    read_extent,
    name_of_meeting,
    repair.pinpoint,
    repair.author_is_publisher,
    repair.author_is_site,
    dangling_retrieval,
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
    draft.values["type"], draft.confidence["type"] = classify(draft)
    read_date_of_law(draft)
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
        label=draft.block.label,
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
