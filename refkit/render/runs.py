"""Styled runs of text, and the one joiner that owns the punctuation between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

ITALIC = 1
BOLD = 2
SUPERSCRIPT = 4
SUBSCRIPT = 8
SMALL_CAPS = 16


class Run(NamedTuple):
    """A stretch of output in one style.

    Attributes:
        text: The characters.
        style: Sum of :data:`ITALIC`, :data:`BOLD`, :data:`SUPERSCRIPT`, :data:`SUBSCRIPT`
            and :data:`SMALL_CAPS`.
        link: Address that it leads to, if any.
    """

    text: str
    style: int = 0
    link: str = ""


Runs = tuple[Run, ...]

#: Marks after which no full stop is set.
ENDS = frozenset(".?!…。？！｡")
#: Marks that a full stop or a comma replaces.
_WEAK = frozenset(",;:")
_CLOSING_QUOTES = {"”": "“", "’": "‘", '"': '"', "»": "«", "'": "'"}


def plain(runs: Iterable[Run]) -> str:
    """Return the characters alone."""
    return "".join([run[0] for run in runs])


class Line:
    """A line that is written from left to right and keeps its punctuation in order.

    What stands between two pieces is asked for beforehand (:meth:`comma`, :meth:`stop` ...)
    and written only when a next piece comes, so that what is missing leaves no mark. Marks
    that are there already are not doubled; full stops and commas go inside closing double
    quotation marks (6.7 of the Publication Manual). Neighbours of one style are one run.
    """

    __slots__ = ("_done", "_link", "_pending", "_style", "_text")

    def __init__(self) -> None:
        self._done: list[Run] = []
        # The run that is being written.
        self._text = ""
        self._style = 0
        self._link = ""
        self._pending = ""

    def __bool__(self) -> bool:
        return bool(self._text)

    @property
    def runs(self) -> Runs:
        """What has been written."""
        if not self._text:
            return ()
        return (*self._done, Run(self._text, self._style, self._link))

    def put(self, text: str, style: int = 0, link: str = "") -> None:
        """Write a piece, behind what was asked for."""
        if not text:
            return
        if self._pending:
            if self._text:
                self._separate(self._pending)
            self._pending = ""
        if style == self._style and link == self._link:
            self._text += text
        else:
            if self._text:
                self._done.append(Run(self._text, self._style, self._link))
            self._text = text
            self._style = style
            self._link = link

    def put_all(self, runs: Iterable[Run], style: int = 0) -> None:
        """Write runs; italics within italics stand upright again."""
        for text, own, link in runs:
            self.put(text, own ^ style, link)

    def comma(self) -> None:
        """Ask for a comma and a blank in front of the next piece."""
        self._pending = ", "

    def space(self) -> None:
        """Ask for a blank in front of the next piece."""
        self._pending = " "

    def semicolon(self) -> None:
        """Ask for a semicolon and a blank in front of the next piece."""
        self._pending = "; "

    def stop(self) -> None:
        """Ask for a full stop and a blank in front of the next piece."""
        self._pending = ". "

    def bracket(self, inside: Line, marks: str = "()") -> None:
        """Write a line in brackets, nothing if it is empty."""
        if inside:
            self.put(marks[0])
            self.put_all(inside.runs)
            self.put(marks[1])

    def end(self) -> None:
        """Set the full stop that ends the line, unless an address ends it."""
        self._pending = ""
        if self._text and not self._link:
            self._separate(".")

    # -- punctuation -----------------------------------------------------------------------

    def _separate(self, mark: str) -> None:
        first = mark[0]
        last = self._text[-1]
        if first != " " and not last.isalnum():
            if last in _WEAK and last != first:
                # A value that ends in a weaker mark: the one that belongs here takes its place.
                self._drop_last()
                if self._text:
                    self._separate(mark)
                return
            if (
                last == first
                or (first == "." and last in ENDS)
                or (last in _CLOSING_QUOTES and first in ".," and self._into_quotes(first))
            ):
                mark = mark[1:]
        if not mark:
            return
        if self._style or self._link:
            # Punctuation is upright.
            self._done.append(Run(self._text, self._style, self._link))
            self._text, self._style, self._link = mark, 0, ""
        else:
            self._text += mark

    def _drop_last(self) -> None:
        self._text = self._text[:-1]
        if not self._text and self._done:
            self._text, self._style, self._link = self._done.pop()

    def _into_quotes(self, mark: str) -> bool:
        """Put a mark in front of the closing quotation mark, if it closes something.

        Returns:
            Whether the mark is dealt with: set there, or not needed because the quotation
            ends with a mark of its own.
        """
        text = self._text
        at = len(text)
        while at and text[at - 1] in _CLOSING_QUOTES:
            at -= 1
        inner, quotes = text[:at], text[at:]
        if not inner or (mark == "," and quotes[0] not in '”"'):
            return False
        if inner[-1] in ENDS:
            # ``.”,`` would be a comma behind a full stop; ``?”`` needs no full stop.
            return mark == "."
        if quotes[0] == "»" or not _closes(quotes[0], inner):
            return False
        self._text = inner + mark + quotes
        return True


def _closes(quote: str, before: str) -> bool:
    """Whether a mark ends a quotation that begins in the text before, or is an apostrophe."""
    opening = _CLOSING_QUOTES[quote]
    if quote == opening:
        return before.count(quote) % 2 == 1 and (quote == '"' or f" {quote}" in f" {before}")
    return before.rfind(opening) > before.rfind(quote) if quote != "’" else "‘" in before
