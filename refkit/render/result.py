"""What rendering hands back besides the text."""

from __future__ import annotations

from dataclasses import dataclass

from refkit.diagnostics import make
from refkit.model import Diagnostic


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """Rendered references.

    Attributes:
        text: The whole output.
        diagnostics: What was mended, left out or is uncertain; ``reference`` is the index of
            the reference in what was given, whatever the order of the output.
    """

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()

    def __str__(self) -> str:
        return self.text


class Notes:
    """Collects the diagnostics of one rendering.

    Attributes:
        reference: Index of the reference that is being rendered.
    """

    __slots__ = ("found", "reference")

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []
        self.reference: int | None = None

    def add(self, code: str, **values: object) -> None:
        """Add the diagnostic with a code of :data:`refkit.diagnostics.CODES`, once."""
        new = make(code, None, reference=self.reference, **values)
        if new not in self.found[-8:]:
            self.found.append(new)

    def mended(self, field: str, old: str, new: str) -> None:
        """Tell that a value is printed otherwise than it was given."""
        if old != new:
            self.add("RK501", field=field, old=old, new=new or "nothing")

    def omitted(self, field: str, why: str) -> None:
        """Tell that a value is not printed."""
        self.add("RK502", field=field, why=why)
