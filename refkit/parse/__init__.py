"""Text to References."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from refkit.model import Reference, ReferenceList


def parse(text: str, *, format: str = "auto", split: str = "auto") -> ReferenceList:
    """Parse."""
    raise NotImplementedError


def parse_one(text: str, *, format: str = "auto") -> Reference:
    """Parse one."""
    raise NotImplementedError


def parse_many(texts: Iterable[str], *, jobs: int = 1) -> Iterator[ReferenceList]:
    """Parse many."""
    raise NotImplementedError
