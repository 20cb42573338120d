"""``--report``: the page for review, beside what a command writes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from refkit.cli.output import check_output, write_output
from refkit.cli.source import Source
from refkit.model import Diagnostic, ReferenceList


def check_review(report: str | None, output: str | None, *, force: bool) -> None:
    """Refuse a report that could not be written, before any work is done.

    Args:
        report: What ``--report`` says.
        output: What ``--output`` says.
        force: Whether a file that is there may be replaced.

    Raises:
        UsageError: As for :func:`~refkit.cli.output.check_output`, or both go to one place.
    """
    if report is None:
        return
    check_output(report, force=force)
    if report == "-" and output in (None, "-"):
        raise click.UsageError("--report and the output both go to standard output; name a file")
    if report != "-" and output is not None and output != "-" and _same_file(report, output):
        raise click.UsageError(f"--report and --output are both {report}; name two files")


def _same_file(one: str, other: str) -> bool:
    path = Path(one).resolve()
    return path == Path(other).resolve() and (path.is_file() or not path.exists())


def called(source: Source) -> str:
    """Return what the page calls a list: the name of its file, which tells no folder."""
    return "" if source.name == "<stdin>" else Path(source.name).name


def write_review(
    references: ReferenceList,
    report: str | None,
    source: Source,
    *,
    diagnostics: Iterable[Diagnostic] = (),
    force: bool = False,
) -> None:
    """Write the page, if one is wanted.

    Args:
        references: What it shows.
        report: What ``--report`` says.
        source: What was read.
        diagnostics: What rendering had to say.
        force: Whether a file that is there may be replaced.
    """
    import refkit

    if report is not None:
        said = (*source.diagnostics, *diagnostics)
        page = refkit.render(references, "report", name=called(source), diagnostics=said)
        write_output(page, report, force=force)
