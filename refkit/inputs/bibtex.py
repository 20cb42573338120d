"""BibTeX and BibLaTeX files, tidy or not, through pybtex.

Each entry is cut out first, so that one that cannot be read does not spoil the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from threading import Lock
from typing import Any

from refkit.diagnostics import make
from refkit.inputs.bibfields import reference_of
from refkit.model import Diagnostic, Reference, ReferenceList, Span

#: pybtex keeps its error handling in globals.
_LOCK = Lock()
_ENTRY = re.compile(r"@\s*([A-Za-z]+)\s*([{(])")
_SKIPPED = frozenset(["comment", "preamble"])


def read(text: str) -> ReferenceList:
    """Read a ``.bib`` file.

    Args:
        text: Its content.

    Returns:
        One reference per entry, its key as ``id``; entries that could be read only in
        part or not at all have a diagnostic RK102 at their place.
    """
    strings: dict[str, str] = {}
    entries: list[tuple[str, str, dict[str, str], Span]] = []
    trouble: list[Diagnostic] = []
    chunks = list(_chunks(text))
    parsed = _by_pybtex([text[a:b] for kind, a, b in chunks if kind not in _SKIPPED | {"string"}])
    at = 0
    for kind, start, end in chunks:
        span = Span(start=start, end=end, text=text[start:end])
        if kind == "string":
            for name, value in _fields(text[start:end], strings, header=False):
                strings[name] = value
            continue
        if kind in _SKIPPED:
            continue
        entry = parsed[at]
        at += 1
        if entry is not None and not _uses_strings(text[start:end], strings):
            entries.append((kind, *entry, span))
            continue
        key, found = _tolerant(text[start:end], strings)
        if not found:
            trouble.append(make("RK102", span, why="no field was found in it"))
            continue
        if entry is None:
            trouble.append(
                make("RK102", span, why="its syntax is broken; what could be read was kept")
            )
        entries.append((kind, key, found, span))
    by_key = {key.lower(): fields for _, key, fields, _ in entries}
    references: list[Reference] = []
    for kind, key, fields, span in entries:
        parent = by_key.get(fields.get("crossref", fields.get("xdata", "")).lower())
        references.append(reference_of(kind, key, fields, parent, span))
    return ReferenceList(references=tuple(references), diagnostics=tuple(trouble))


def _chunks(text: str) -> Iterator[tuple[str, int, int]]:
    """Cut out the entries: from ``@type{`` to its closing brace, or to the next entry."""
    at = 0
    while True:
        match = _ENTRY.search(text, at)
        if match is None:
            return
        kind = match[1].lower()
        close = _closing(text, match.end() - 1, match[2])
        yield kind, match.start(), close
        at = close


_BRACES = re.compile(r"\\.|[{}()\"]|\n[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]", re.DOTALL)


def _closing(text: str, at: int, opener: str) -> int:
    """Offset behind the entry that opens at ``at``.

    Where braces do not balance, the entry ends before the next line that begins one.
    """
    depth = 0
    for match in _BRACES.finditer(text, at):
        piece = match[0]
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth -= 1
            if depth == 0 and opener == "{":
                return match.end()
        elif piece == ")" and opener == "(" and depth == 0:
            return match.end()
        elif len(piece) > 1 and piece[0] == "\n":
            return match.start()
    return len(text)


def _by_pybtex(entries: list[str]) -> list[tuple[str, dict[str, str]] | None]:
    """Read entries with pybtex, each alone; None where it finds a fault."""
    from pybtex import errors
    from pybtex.database.input.bibtex import LowLevelParser, month_names
    from pybtex.scanner import PybtexError

    out: list[tuple[str, dict[str, str]] | None] = []
    with _LOCK, errors.capture() as faults:
        for entry in entries:
            del faults[:]
            fault: list[Any] = []
            try:
                found = list(
                    LowLevelParser(entry, handle_error=fault.append, macros=dict(month_names))
                )
            except (PybtexError, RecursionError, ValueError, IndexError):
                out.append(None)
                continue
            if fault or len(found) != 1 or len(found[0][1]) != 2 or found[0][1][0] is None:
                out.append(None)
                continue
            key, raw = found[0][1]
            fields: dict[str, str] = {}
            for name, parts in raw:
                fields.setdefault(name.lower(), "".join(parts))
            out.append((key, fields))
    return out


_BARE = re.compile(r"=\s*([A-Za-z][\w:.+-]*)\s*(?:[,#}\n]|$)|#")


def _uses_strings(entry: str, strings: dict[str, str]) -> bool:
    """Whether a value is given by a name that the file defines, or is put together."""
    return any(m[1] is None or m[1].lower() in strings for m in _BARE.finditer(entry)) and bool(
        strings
    )


def _tolerant(entry: str, strings: dict[str, str]) -> tuple[str, dict[str, str]]:
    head = re.match(r"@\s*[A-Za-z]+\s*[{(]\s*([^,={}()\"\n]*?)\s*(?:,|\n)", entry)
    key = head[1].strip() if head else ""
    fields: dict[str, str] = {}
    for name, value in _fields(
        entry[head.end() :] if head else entry, strings, header=head is None
    ):
        fields.setdefault(name, value)
    return key, fields


_NAME = re.compile(r"(?:^|[,\s{(])([A-Za-z][\w-]*)\s*=\s*")
_WORD = re.compile(r"[^\s,{}\"#]+")


def _fields(entry: str, strings: dict[str, str], *, header: bool) -> Iterator[tuple[str, str]]:
    """Find ``name = value`` pairs, whatever stands between them."""
    from pybtex.database.input.bibtex import month_names

    at = 0
    while True:
        match = _NAME.search(entry, at)
        if match is None:
            return
        name = match[1].lower()
        at = match.end()
        parts: list[str] = []
        while at < len(entry):
            c = entry[at]
            if c == "{":
                end = _value_end(entry, at)
                parts.append(entry[at + 1 : end])
                at = end + 1
            elif c == '"':
                end = _quote_end(entry, at)
                parts.append(entry[at + 1 : end])
                at = end + 1
            else:
                word = _WORD.match(entry, at)
                if word is None:
                    break
                low = word[0].lower()
                parts.append(strings.get(low) or month_names.get(low) or word[0])
                at = word.end()
            blank = re.compile(r"\s*#\s*").match(entry, at)
            if blank is None:
                break
            at = blank.end()
        value = "".join(parts).strip()
        if value:
            yield name, value


def _value_end(entry: str, at: int) -> int:
    """The brace that ends a value; a line that begins a new field ends it too."""
    depth = 0
    for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(entry, at):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth == 0:
                return match.start()
    field = re.compile(r",?[ \t]*\n\s*[A-Za-z][\w-]*\s*=\s*[{\"]").search(entry, at)
    return field.start() if field else len(entry.rstrip().rstrip("}").rstrip())


def _quote_end(entry: str, at: int) -> int:
    depth = 0
    for match in re.compile(r"\\.|[{}\"]", re.DOTALL).finditer(entry, at + 1):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
        elif match[0] == '"' and depth <= 0:
            return match.start()
    return len(entry)
