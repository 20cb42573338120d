"""Steps that read dates."""

from __future__ import annotations

import re

from refkit.model import CSL_NAMES, Date
from refkit.parse import dates
from refkit.parse.draft import Draft, Piece, runs

_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")


#: Behind these stands when a page was changed, not when it was read.
_UPDATED = frozenset("updated modified revised reviewed".split())
#: Behind these stands when a work was handed in or recorded or somebody was born, which is not
#: when it came out.
_HANDED_IN = frozenset("filed submitted received applied epub rec recorded born".split())


def read_dates(draft: Draft) -> None:
    """Publication, original and access dates."""
    found = draft.having("issued")
    words = draft.tokens.words
    late = [p for p in found if not p.first or not _tells_other(words[p.first - 1])]
    found = late or found
    issued: Date | None = None
    original: Date | None = None
    where: list[tuple[int, int]] = []
    sure = 1.0
    day_first = draft.habits.day_first
    # A day and month that stand apart ("2015 … 31 December") wait for their year.
    for run in sorted(_dates(draft, found), key=lambda r: not _has_year(draft, r)):
        start, end = draft.core(run[0])[0], draft.core(run[-1])[1]
        end += _date_tail(draft.text, end)
        start -= _date_head(draft.text, start)
        raw = draft.text[start:end]
        if dates.is_unknown_date(raw):
            draft.claimed.append((start, end))
            draft.note("RK301", start, end, text=raw)
            continue
        one, first = dates.parse_dates(raw, day_first=day_first)
        if issued is not None and issued.year and not _YEAR.search(raw):
            one = dates.parse_date(f"{raw} {issued.year}", day_first=day_first)
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
        if piece.first and words[piece.first - 1].lower() in _UPDATED:
            continue
        if "archived" in map(str.lower, words[max(piece.first - 7, 0) : piece.first]):
            continue
        start, end = draft.core(piece)
        value = dates.parse_date(draft.text[start:end], day_first=day_first)
        if value is not None and value.parts:
            draft.put("accessed", value, [(start, end)], piece.confidence)


def _tells_other(word: str) -> bool:
    """Whether a word before a date says that it is not the one of publication."""
    # "B." is an initial.
    return word == "b" or word.lower() in _HANDED_IN


def _dates(draft: Draft, found: list[Piece]) -> list[list[Piece]]:
    """Group pieces that make one date: "(1771) 1967" and "2012, May" stand side by side."""
    out: list[list[Piece]] = []
    for run in runs(draft, found):
        raw = draft.text[draft.core(run[0])[0] : draft.core(run[-1])[1]]
        whole = len(run) > 1 and dates.parse_dates(raw)[0] is not None
        out += [run] if whole else [[piece] for piece in run]
    return out


def _has_year(draft: Draft, run: list[Piece]) -> bool:
    start, end = draft.core(run[0])[0], draft.core(run[-1])[1]
    return _YEAR.search(draft.text, start, end) is not None


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


def read_date_of_name(draft: Draft) -> None:
    """Take the year in the name of a law, a case, a standard or a meeting for its date."""
    kind = draft.values["type"]
    if draft.values.get("issued") or any(d.code == "RK301" for d in draft.diagnostics):
        return
    law = kind in ("legislation", "legal_case", "standard")
    for attr in ("title", "number") if law else ("event_title", "container_title"):
        for start, end in draft.spans.get(CSL_NAMES[attr], ()):
            years = list(_YEAR.finditer(draft.text, start, end))
            # A meeting ends with its year: "NeurIPS 2017"; "Proceedings of the 2012 …" is no date.
            if years and (law or not draft.text[years[-1].end() : end].strip(" .,)]")):
                issued = dates.parse_date(years[-1][0])
                claims = len(draft.claimed)
                sure = draft.confidence[CSL_NAMES[attr]] * 0.8
                draft.put("issued", issued, [years[-1].span()], sure)
                del draft.claimed[claims:]
                return
