"""One reference: author, date, title, source (Publication Manual, chapter 9)."""

from __future__ import annotations

from refkit.model import Reference
from refkit.render.apa.author import Lead, lead, printed
from refkit.render.apa.dates import issued
from refkit.render.apa.history import history
from refkit.render.apa.kinds import LEGAL, placing
from refkit.render.apa.legal import legal
from refkit.render.apa.source import address, source
from refkit.render.apa.title import title
from refkit.render.case import Casing
from refkit.render.rich import put_rich
from refkit.render.runs import Line, Runs


def entry(
    reference: Reference, *, casing: Casing, letter: str = "", who: Lead | None = None
) -> Runs:
    """Return one reference as styled runs.

    Args:
        reference: The record; what it lacks is left out or replaced by APA's rules (9.4).
        casing: Puts titles into sentence case, or keeps them.
        letter: Year letter.
        who: Who stands in the author's place, if the caller knows it.
    """
    if reference.type in LEGAL:
        line = legal(reference)
    else:
        line = _four_elements(reference, letter, lead(reference) if who is None else who, casing)
    if not line:
        line.put(f"({issued(reference, letter)}).")
    note = history(reference)
    if note:
        line.space()
        line.put_all(note)
    return line.runs


def _four_elements(reference: Reference, letter: str, who: Lead, casing: Casing) -> Line:
    line = Line()
    place = placing(reference)
    author = printed(reference, who)
    when = issued(reference, letter)
    if author:
        put_rich(line, author)
        line.stop()
        line.put(f"({when})")
        line.stop()
        title(line, reference, who, place, casing)
    else:
        # Without an author the title moves to the front (9.12).
        title(line, reference, who, place, casing)
        line.stop()
        line.put(f"({when})")
    source(line, reference, who, place, casing)
    line.end()
    line.space()
    address(line, reference)
    return line
