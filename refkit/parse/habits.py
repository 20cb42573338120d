"""What the references of one list have in common, where one alone leaves a doubt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from refkit.parse import dates, names
from refkit.parse.labeller import Labelling
from refkit.parse.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Habits:
    """How the writer of a list prints names and dates.

    Attributes:
        order: Form of the names, as :func:`name_order` gives it.
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
    return Habits(name_order(authors), dates.writes_day_first(text))


def name_order(texts: Iterable[str]) -> str:
    """Tell in which order a list of references prints names.

    Args:
        texts: The author stretches of its references.

    Returns:
        ``FG`` (Family, Given), ``GF`` (Given Family), ``FI`` (Family GI), ``FF`` (FAMILY
        Given), ``1FG`` (the first name inverted, the others not) or, without evidence,
        an empty string.
    """
    votes: Counter[str] = Counter()
    for text in texts:
        found = names.forms(text)
        if not found:
            continue
        if found[0] == "FG" and len(found) > 1 and set(found[1:]) == {"GF"}:
            votes["1FG"] += 2
        votes[found[0]] += 1
    if not votes:
        return ""
    inverted = votes.pop("1FG", 0)
    form, n = max(votes.items(), key=lambda x: (x[1], x[0]))
    if inverted and form == "FG":
        return "1FG"
    return form if 2 * n > sum(votes.values()) else ""
