"""What a command says on standard error: findings with their place, and one summary line."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

import click

from refkit.cli.source import Source
from refkit.model import Diagnostic

_LEVELS = {"info": 0, "warning": 1, "error": 2}
_COLOURS = {"info": "blue", "warning": "yellow", "error": "red"}
_WORDS = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "info": ("note", "notes"),
}


class Places:
    """Line and column of offsets in a text."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, c in enumerate(text) if c == "\n")]

    def of(self, offset: int) -> tuple[int, int]:
        """Return the line and the column in characters, both from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def say(line: str) -> None:
    """Print a line to standard error; without colours if ``NO_COLOR`` asks for it."""
    click.echo(line, err=True, color=False if os.environ.get("NO_COLOR") else None)


def tell(
    source: Source,
    diagnostics: Sequence[Diagnostic],
    references: int,
    *,
    quiet: bool = False,
    verbose: bool = False,
) -> None:
    """Print findings as ``file:line:col: CODE message``, then one line that sums up.

    Args:
        source: What was read.
        diagnostics: All that was found.
        references: How many references there are.
        quiet: Print nothing.
        verbose: Print findings of severity ``info`` as well.
    """
    if quiet:
        return
    places = Places(source.text)
    for d in sorted(diagnostics, key=lambda d: d.span.start if d.span is not None else -1):
        if verbose or _LEVELS[d.severity] > 0:
            line, column = places.of(d.span.start) if d.span is not None else (1, 1)
            code = click.style(d.code, fg=_COLOURS[d.severity])
            say(f"{source.name}:{line}:{column}: {code} {d.message}")
    counts = [f"{references} reference{'' if references == 1 else 's'}"]
    for severity, (one, many) in _WORDS.items():
        if n := sum(d.severity == severity for d in diagnostics):
            hint = " (-v shows them)" if severity == "info" and not verbose else ""
            counts.append(f"{n} {one if n == 1 else many}{hint}")
    say(f"refkit: {', '.join(counts)}")


def status(diagnostics: Sequence[Diagnostic], fail_on: str) -> int:
    """Return the exit status: 1 if something is at or above ``fail_on``, else 0."""
    if fail_on == "never":
        return 0
    return int(any(_LEVELS[d.severity] >= _LEVELS[fail_on] for d in diagnostics))


def diagnostic_data(d: Diagnostic, places: Places) -> dict[str, Any]:
    """Return a diagnostic for JSON."""
    out: dict[str, Any] = {"code": d.code, "severity": d.severity, "message": d.message}
    if d.span is not None:
        line, column = places.of(d.span.start)
        out |= {"start": d.span.start, "end": d.span.end, "line": line, "column": column}
    return out
