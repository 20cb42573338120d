"""APA 7: author, date, title, source (Publication Manual, 7th edition, 2020)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from refkit.model import Reference
from refkit.render.apa.author import lead
from refkit.render.apa.entry import entry
from refkit.render.apa.order import arranged, letters
from refkit.render.case import Casing
from refkit.render.result import Notes
from refkit.render.runs import Runs, plain


def bibliography(
    references: Sequence[Reference],
    *,
    title_case: str = "sentence",
    sort: bool = True,
    notes: Notes | None = None,
) -> Iterator[Runs]:
    """Give all entries in order, with year letters where they are needed (9.47).

    Args:
        references: The records.
        title_case: ``sentence`` puts titles that are in title case into sentence case,
            ``keep`` leaves them.
        sort: Whether to put them into APA's order.
        notes: Takes what was mended, left out or is uncertain.
    """
    casing = Casing(title_case)
    leads = [lead(r) for r in references]

    def printed(i: int, letter: str = "") -> Runs:
        return entry(references[i], casing=casing, letter=letter, who=leads[i])

    order = arranged(references, leads, lambda i: plain(printed(i)))
    told = letters(references, leads, order)
    if notes is not None:
        from refkit.render.apa.notes import note

        for i, reference in enumerate(references):
            casing.unsure.clear()
            text = plain(printed(i))
            notes.reference = i
            note(reference, leads[i], text, tuple(casing.unsure), notes)
    return (printed(i, told.get(i, "")) for i in (order if sort else range(len(references))))


__all__ = ["bibliography", "entry"]
