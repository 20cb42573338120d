"""Notes on the history of a work, behind everything else (Publication Manual, 9.39 to 9.41)."""

from __future__ import annotations

import re

from refkit.model import Reference
from refkit.render import clean
from refkit.render.apa.dates import years
from refkit.render.rich import put_rich
from refkit.render.runs import ITALIC, Line, Run, Runs

_TOLD = re.compile(
    r"\(?(?:retract|reprint|original(?:ly)? (?:work )?published|republished|withdrawn|corrected|"
    r"erratum|partial retraction)",
    re.IGNORECASE,
)
#: ``2012, Journal of X, 38[10]``: name and volume stand in italics.
_WHERE = re.compile(r"(?<=\d{4}, )([^\d,“”][^“”\d]*?)(, )(\d+)(?=[\[(,])")


def told(reference: Reference) -> str:
    """Return what the record itself says of retraction, reprint or first publication."""
    for value in (reference.references, reference.note):
        if value and _TOLD.match(value.strip()):
            return clean.text(value)
    return ""


def history(reference: Reference) -> Runs:
    """Return the note in brackets, empty if there is none."""
    if not (reference.original_date or reference.note or reference.references):
        return ()
    line = Line()
    said = told(reference)
    if said:
        _put(line, said.removeprefix("(").removesuffix(")") if said[0] == "(" else said)
    original = reference.original_date
    if original is not None and not (said and "riginal" in said):
        when = years(original)
        if when:
            line.semicolon()
            line.put("Original work published ")
            if reference.original_title:
                line.put("as ")
                put_rich(line, clean.title(reference.original_title), ITALIC)
                line.put(", ")
            line.put(when)
    if not line:
        return ()
    out = Line()
    out.bracket(line)
    return out.runs


def _put(line: Line, note: str) -> None:
    """Write a note; round brackets within brackets become square ones (6.8)."""
    note = re.sub(r"(?<=\d)\((\w[\w–-]*)\)", r"[\1]", note)
    if "<" in note:
        put_rich(line, note)
        return
    at = 0
    for found in _WHERE.finditer(note):
        line.put_all([Run(note[at : found.start()]), Run(found[1], ITALIC), Run(found[2])])
        line.put(found[3], ITALIC)
        at = found.end()
    line.put(note[at:])
