"""What the references of one list have in common, where one alone leaves a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from refkit.parse import dates, names
from refkit.parse.labeller import Labelling
from refkit.parse.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Habits:
    """How the writer of a list prints names and dates.

    Attributes:
        order: Form of the names, as :func:`refkit.parse.names.name_order` gives it.
        day_first: Whether 9/2/2012 is in February; None if nothing tells.
    """

    order: str = ""
    day_first: bool | None = None


#: A reference that stands alone shows none.
NONE = Habits()


def find(tokens: Sequence[Tokens], labels: Sequence[Labelling]) -> Habits:
    """Return the habits that some references show.

    Args:
        tokens: Tokens of each reference.
        labels: Labels of these.
    """
    if len(tokens) < 2:
        return NONE
    authors: list[str] = []
    for one, found in zip(tokens, labels, strict=True):
        if found.labels[:1] == ["B-author"]:
            last = 0
            while last + 1 < len(found.labels) and found.labels[last + 1] == "I-author":
                last += 1
            authors.append(one.text[one.starts[0] : one.ends[last]])
    text = "\n".join(t.text for t in tokens)
    return Habits(names.name_order(authors), dates.writes_day_first(text))
