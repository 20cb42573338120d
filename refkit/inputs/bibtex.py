"""BibTeX and BibLaTeX files, tidy or not.

pybtex reads each entry; what it cannot read is taken apart by hand, so that no entry
spoils another.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from refkit.diagnostics import make
from refkit.inputs.bibapa import REVIEWED
from refkit.inputs.bibdates import month
from refkit.inputs.bibfields import reference_of
from refkit.inputs.bibscan import Chunk, chunks, take_apart
from refkit.model import Diagnostic, Reference, ReferenceList, Span

#: pybtex keeps what it reports in module globals.
_LOCK = Lock()
#: Entries that only lend their fields (biblatex manual, 2.1.1).
_HELPERS = frozenset(["xdata", "set"])
#: Fields that are not lent (biblatex manual, appendix B, and 3.13.6).
_OWN = frozenset(
    """ids crossref xref xdata entryset entrysubtype execute label options presort related
    relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey key file abstract
    keywords annote annotation""".split()
)
#: Types whose title is the book title of what refers to them.
_WITHIN = frozenset(
    """inbook bookinbook suppbook incollection suppcollection inreference inproceedings
    conference""".split()
)
#: How far references between entries are followed.
_DEPTH = 5


@dataclass(slots=True)
class _Entry:
    kind: str
    key: str
    fields: dict[str, str]
    span: Span
    diagnostics: list[Diagnostic] = field(default_factory=list)


class _Strings(dict[str, str]):
    """Abbreviations, whose case does not matter; one that is not defined stands for itself.

    Attributes:
        unknown: Names that were asked for in vain since this was emptied.
    """

    def __init__(self, known: Mapping[str, str]) -> None:
        super().__init__(known)
        self.unknown: list[str] = []

    def __missing__(self, name: str) -> str:
        known = self.get(name.lower())
        if known is None:
            if not month(name):
                self.unknown.append(name)
            return name
        return known

    def __setitem__(self, name: str, value: str) -> None:
        super().__setitem__(name.lower(), value)


def read(text: str) -> ReferenceList:
    """Read a ``.bib`` file.

    Args:
        text: Its content.

    Returns:
        One reference for each entry, with its key as ``id``. An entry that is damaged has
        the diagnostic RK104, one that shares its key RK105; in the list's diagnostics stand
        those that could not be read at all (RK102).
    """
    trouble: list[Diagnostic] = []
    entries = _entries(text, trouble)
    by_key: dict[str, _Entry] = {}
    for entry in entries:
        key = entry.key.lower()
        if key and key in by_key:
            entry.diagnostics.append(make("RK105", entry.span, key=entry.key))
        by_key.setdefault(key, entry)
    by_key.pop("", None)
    references: list[Reference] = []
    for entry in entries:
        if entry.kind in _HELPERS:
            continue
        fields = _with_others(entry, by_key)
        references.append(
            reference_of(entry.kind, entry.key, fields, entry.span, tuple(entry.diagnostics))
        )
    return ReferenceList(references=tuple(references), diagnostics=tuple(trouble))


def records(
    entries: Iterable[tuple[str, str, Mapping[str, str]]],
    others: Iterable[tuple[str, str, Mapping[str, str]]] = (),
) -> list[Reference]:
    """Return the records of entries that another program has parsed.

    Args:
        entries: Type, key and fields of each; types and names of fields in lower case.
        others: Further entries, which these may inherit from.
    """
    own = [_Entry(kind, key, dict(fields), Span(start=0, end=0)) for kind, key, fields in entries]
    by_key: dict[str, _Entry] = {}
    for kind, key, fields in others:
        by_key[key.lower()] = _Entry(kind, key, dict(fields), Span(start=0, end=0))
    for entry in own:
        by_key[entry.key.lower()] = entry
    return [
        reference_of(e.kind, e.key, _with_others(e, by_key), e.span).replace(text="", span=None)
        for e in own
    ]


def _entries(text: str, trouble: list[Diagnostic]) -> list[_Entry]:
    from pybtex import errors
    from pybtex.database.input.bibtex import month_names

    strings = _Strings(month_names)
    lines = [0, *(m.end() for m in re.finditer("\n", text))]
    out: list[_Entry] = []
    with _LOCK, errors.capture():
        for chunk in chunks(text):
            if chunk.kind in ("comment", "preamble"):
                continue
            entry = _entry(text, chunk, strings, lines)
            if chunk.kind == "string":
                for name, value in entry.fields.items():
                    strings[name] = value
            elif entry.fields or (entry.key and not entry.diagnostics):
                out.append(entry)
            else:
                trouble.append(make("RK102", entry.span, why="no field was found in it"))
    return out


def _entry(text: str, chunk: Chunk, strings: _Strings, lines: list[int]) -> _Entry:
    raw = text[chunk.start : chunk.end]
    span = Span(start=chunk.start, end=chunk.end, text=raw)
    if chunk.kind == "string":
        return _Entry(chunk.kind, "", take_apart(raw, strings, keyed=False)[1], span)
    strings.unknown.clear()
    read, why, down = None, "its braces do not balance", 0
    if chunk.whole:
        read, why, down = _by_pybtex(raw, strings)
    if read is None:
        read = take_apart(raw, strings)
    faults = [why] if why else []
    if strings.unknown:
        faults.append(f"no @string defines {', '.join(dict.fromkeys(strings.unknown))}")
    line = bisect_right(lines, chunk.start) + down
    found = [make("RK104", span, why=f"line {line}: {'; '.join(faults)}")] if faults else []
    return _Entry(chunk.kind, read[0], read[1], span, found)


#: What pybtex expects -> what is wrong.
_FAULTS = {
    "'}' expected": "a comma is missing, or something is no field",
    "'=' expected": "a comma is missing, or there is a blank in a name",
    "entry key expected": "it has no key",
    "field value expected": "a field has no value",
}


def _by_pybtex(
    entry: str, strings: Mapping[str, str]
) -> tuple[tuple[str, dict[str, str]] | None, str, int]:
    """Read an entry with pybtex.

    Returns:
        Key and fields; where there is a fault what it is, and how many lines down.
    """
    from pybtex.database.input.bibtex import LowLevelParser
    from pybtex.exceptions import PybtexError

    faults: list[Any] = []
    try:
        found = list(LowLevelParser(entry, handle_error=faults.append, macros=strings))
    except (PybtexError, RecursionError, ValueError, IndexError) as error:
        faults.append(error)
        found = []
    if faults or len(found) != 1 or found[0][1][0] is None:
        if not faults:
            return None, "its syntax is broken", 0
        why = str(faults[0]).partition(": ")[2] or str(faults[0])
        return None, _FAULTS.get(why, why), max((getattr(faults[0], "lineno", 0) or 1) - 1, 0)
    key, raw = found[0][1]
    if "=" in key or "{" in key:
        return None, "it has no key", 0
    fields: dict[str, str] = {}
    twice: list[str] = []
    for name, parts in raw:
        value = "".join(parts)
        name = name.lower()
        if value.strip() and fields.setdefault(name, value) != value:
            twice.append(name)
    why = f"{', '.join(dict.fromkeys(twice))} is given twice" if twice else ""
    return (key, fields), why, 0


def _inherited(entry: _Entry, by_key: Mapping[str, _Entry], depth: int) -> dict[str, str]:
    """Return the fields of an entry with those that its parents lend."""
    fields = entry.fields
    if "crossref" not in fields and "xdata" not in fields:
        return fields
    fields = dict(fields)
    names = [k.strip().lower() for k in fields.get("xdata", "").split(",")]
    for name in [*names, fields.get("crossref", "").strip().lower()]:
        parent = by_key.get(name)
        if parent is None or parent is entry or depth >= _DEPTH:
            continue
        for lent, value in _inherited(parent, by_key, depth + 1).items():
            for field_ in _lent(lent, parent.kind, entry.kind):
                fields.setdefault(field_, value)
    return fields


def _with_others(entry: _Entry, by_key: Mapping[str, _Entry]) -> dict[str, str]:
    """Return the fields of an entry with what others lend it, and of what it reviews."""
    fields = _inherited(entry, by_key, 0)
    other = by_key.get(fields.get("related", "").partition(",")[0].strip().lower())
    if other is None or fields.get("relatedtype", "").strip().lower() != "reviewof":
        return fields
    about = {f"reviewed:{n}": v for n in REVIEWED if (v := other.fields.get(n))}
    return {**fields, **about}


def _lent(name: str, parent: str, child: str) -> tuple[str, ...]:
    """Return as what a field of a parent is inherited (biblatex manual, appendix B)."""
    if name in _OWN:
        return ()
    if parent in _HELPERS:
        return (name,)
    if name in ("title", "subtitle", "titleaddon"):
        if parent.startswith("mv") and name != "titleaddon":
            return ("main" + name,)
        return ("book" + name,) if child in _WITHIN else ()
    if name == "author" and child in ("inbook", "bookinbook", "suppbook"):
        return ("author", "bookauthor")
    return () if name == "author" else (name,)
