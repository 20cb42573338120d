"""A reference in the making: labelled runs of words, and the values read from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from refkit.diagnostics import make
from refkit.document import Block
from refkit.model import CSL_NAMES, Diagnostic, Span
from refkit.parse.habits import NONE, Habits
from refkit.parse.labeller import Labelling
from refkit.parse.tokens import Tokens


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
    label: str = ""
    by_label: dict[str, list[Piece]] | None = None

    def __post_init__(self) -> None:
        self.label = self.block.label

    @property
    def text(self) -> str:
        """The clean text of the block."""
        return self.block.text

    def having(self, *labels: str) -> list[Piece]:
        """The pieces with one of the labels, in text order."""
        if self.by_label is None:
            if len(labels) == 1:
                label = labels[0]
                return [p for p in self.pieces if p.label == label]
            return [p for p in self.pieces if p.label in labels]
        if len(labels) == 1:
            return self.by_label.get(labels[0], [])
        found = [p for name in labels for p in self.by_label.get(name, ())]
        return sorted(found, key=lambda p: p.first)

    def settle(self) -> None:
        """Note that the pieces and their labels change no more."""
        self.by_label = {}
        for piece in self.pieces:
            self.by_label.setdefault(piece.label, []).append(piece)

    def reach(self, piece: Piece) -> tuple[int, int]:
        """The piece with the punctuation that touches it on both sides."""
        t = self.tokens
        start, end = t.starts[piece.first], t.ends[piece.last]
        before, behind = t.gaps[piece.first], t.gaps[piece.last + 1]
        start -= touching_left(before)
        end += touching_right(behind)
        return start, end

    def slice(self, piece: Piece) -> str:
        """The text of :meth:`reach`."""
        start, end = self.reach(piece)
        return self.text[start:end]

    def core(self, piece: Piece) -> tuple[int, int]:
        """From the first to the last token, without punctuation around."""
        return self.tokens.starts[piece.first], self.tokens.ends[piece.last]

    def shown(self, piece: Piece) -> str:
        """The text of :meth:`core`."""
        start, end = self.core(piece)
        return self.text[start:end]

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


def touching_left(gap: str) -> int:
    """How many characters at the end of a gap touch the word behind it."""
    k = 0
    while k < len(gap) and not gap[-1 - k].isspace() and gap[-1 - k] not in ",;:.)]}":
        k += 1
    return k


def touching_right(gap: str) -> int:
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


def runs(draft: Draft, found: list[Piece]) -> list[list[Piece]]:
    """Group pieces between which nothing but a gap lies."""
    out: list[list[Piece]] = []
    for piece in found:
        if out and out[-1][-1].last + 1 == piece.first:
            out[-1].append(piece)
        else:
            out.append([piece])
    return out


def locate(text: str, value: str, start: int, end: int) -> tuple[int, int]:
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
