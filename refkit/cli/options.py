"""Options that the commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

FORMATS = ("auto", "text", "markdown", "html", "latex", "bibtex", "csljson", "docx", "pdf")
SPLITS = ("auto", "lines", "paragraphs", "none")
LEVELS = ("never", "info", "warning", "error")


def source(function: F) -> F:
    """Add FILE, ``--from`` and ``--split``."""
    for add in (
        click.option(
            "--split", default="auto", type=click.Choice(SPLITS), show_default=True,
            help="Cut the text by evidence, at each line, at each blank line, or not at all.",
        ),
        click.option(
            "-f", "--from", "source_format", default="auto", show_default=True,
            type=click.Choice(FORMATS), help="What the input is; auto goes by name and content.",
        ),
        click.argument("file", required=False, type=click.Path(dir_okay=False, allow_dash=True)),
    ):  # fmt: skip
        function = add(function)
    return function


def talk(function: F) -> F:
    """Add ``--quiet`` and ``--verbose``."""
    for add in (
        click.option("-v", "--verbose", is_flag=True, help="Tell mere notes as well."),
        click.option("-q", "--quiet", is_flag=True, help="Tell neither findings nor a summary."),
    ):
        function = add(function)
    return function


def fail_on(function: F) -> F:
    """Add ``--fail-on``."""
    return click.option(
        "--fail-on", type=click.Choice(LEVELS), default="never", show_default=True,
        help="End with status 1 if something of this severity or above was found.",
    )(function)  # fmt: skip


def report(function: F) -> F:
    """Add ``--report``."""
    return click.option(
        "--report", metavar="FILE",
        help="Also write a page for review in the browser: texts, fields, warnings and origins.",
    )(function)  # fmt: skip
