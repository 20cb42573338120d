"""References to text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from refkit.model import Reference


def render(references: Iterable[Reference], to: str = "apa", **options: Any) -> str:
    """Render."""
    raise NotImplementedError
