"""APA 7 as a style of pybtex: ``refkit_apa7`` for formatting, sorting and labels.

A thin adapter: entries become records, refkit's renderer makes their runs, and the runs
become pybtex's rich text. So ``pybtex-format`` and sphinxcontrib-bibtex print what refkit
prints. https://docs.pybtex.org/api/plugins.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from pybtex.richtext import HRef, Tag, Text
from pybtex.style import FormattedEntry
from pybtex.style.formatting import BaseStyle
from pybtex.style.labels import BaseLabelStyle
from pybtex.style.sorting import BaseSortingStyle

from refkit.inputs.bibtex import records
from refkit.model import Reference
from refkit.render.apa.author import lead
from refkit.render.apa.entry import entry as apa_entry
from refkit.render.apa.order import arranged, letters
from refkit.render.case import Casing
from refkit.render.runs import BOLD, ITALIC, SUBSCRIPT, SUPERSCRIPT, Run, plain

if TYPE_CHECKING:
    from pybtex.database import Entry

NAME = "refkit_apa7"
_TAGS = ((ITALIC, "em"), (BOLD, "strong"), (SUPERSCRIPT, "sup"), (SUBSCRIPT, "sub"))


def read(entries: Iterable[Entry], others: Iterable[Entry] = ()) -> list[Reference]:
    """Return the records of entries.

    Args:
        entries: pybtex entries.
        others: Entries that these may inherit fields from.
    """
    return records([_raw(e) for e in entries], [_raw(e) for e in others])


def _raw(entry: Entry) -> tuple[str, str, dict[str, str]]:
    fields = {name.lower(): str(value) for name, value in entry.fields.items()}
    for role, people in entry.persons.items():
        fields[role.lower()] = " and ".join(str(p) for p in people)
    return (entry.original_type or entry.type).lower(), entry.key or "", fields


def _order(references: Sequence[Reference]) -> tuple[list[int], dict[int, str]]:
    """Return the order of the list and the year letters, both by index."""
    leads = [lead(r) for r in references]
    casing = Casing("sentence")
    order = arranged(
        references, leads, lambda i: plain(apa_entry(references[i], casing=casing, who=leads[i]))
    )
    return order, letters(references, leads, order)


class Sorting(BaseSortingStyle):  # type: ignore[misc]
    """APA's order (Publication Manual, 9.44 to 9.48)."""

    def sort(self, entries: Iterable[Entry]) -> list[Entry]:
        """Return entries in order."""
        listed = list(entries)
        return [listed[i] for i in _order(read(listed))[0]]


class Labels(BaseLabelStyle):  # type: ignore[misc]
    """Labels as in the text: ``Grady et al., 2019a``."""

    def format_labels(self, sorted_entries: Iterable[Entry]) -> Iterator[str]:
        """Yield the label of each entry."""
        references = read(sorted_entries)
        told = _order(references)[1]
        for i, reference in enumerate(references):
            yield label(reference, told.get(i, ""))


def label(reference: Reference, letter: str = "") -> str:
    """Return the label of one record.

    Args:
        reference: The record.
        letter: Its year letter.
    """
    names = lead(reference).names
    who = [n.literal or f"{n.non_dropping_particle} {n.family or n.given}".strip() for n in names]
    if len(who) > 2 or (len(who) > 1 and reference.et_al):
        said = f"{who[0]} et al."
    else:
        said = " & ".join(who) or " ".join(reference.title.split()[:4])
    issued = reference.issued
    year = issued.year if issued is not None else None
    when = (
        str(year) if year is not None else (issued.literal if issued is not None else "") or "n.d."
    )
    return f"{said}, {when}{'-' if letter and not when[-1:].isdigit() else ''}{letter}".lstrip(", ")


class Style(BaseStyle):  # type: ignore[misc]
    """The formatting style."""

    default_name_style = "plain"
    default_sorting_style = NAME
    default_label_style = NAME

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.sort = self._sorted
        self._letters: dict[str, str] = {}
        self._others: list[Entry] = []
        self._records: dict[str, Reference] = {}

    def _sorted(self, entries: Iterable[Entry]) -> list[Entry]:
        """Sort entries, and remember the year letter of each."""
        listed = list(self.sorting_style.sort(entries))
        references = read(listed, self._others)
        told = _order(references)[1]
        self._records = {e.key: r for e, r in zip(listed, references, strict=True)}
        self._letters = {listed[i].key: letter for i, letter in told.items()}
        return listed

    def format_bibliography(self, bib_data: Any, citations: Any = None) -> Any:
        """Format the cited entries; those that are not cited may still lend their fields."""
        self._others = list(bib_data.entries.values())
        return super().format_bibliography(bib_data, citations)

    def format_entry(self, label: str, entry: Entry, bib_data: Any = None) -> FormattedEntry:
        """Format one entry of any type, whatever it lacks."""
        reference = self._records.get(entry.key) or read([entry])[0]
        runs = apa_entry(
            reference, casing=Casing("sentence"), letter=self._letters.get(entry.key, "")
        )
        return FormattedEntry(entry.key, Text(*map(_rich, runs)), label)


def _rich(run: Run) -> Any:
    text: Any = Text(run.text)
    for bit, tag in _TAGS:
        if run.style & bit:
            text = Tag(tag, text)
    return HRef(run.link, text) if run.link else text
