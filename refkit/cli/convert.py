"""``refkit convert``."""

from __future__ import annotations

import difflib
from pathlib import Path

import click

from refkit.cli import options
from refkit.cli.output import check_output, write_output
from refkit.cli.report import status, tell
from refkit.cli.source import read_source
from refkit.model import ReferenceList
from refkit.render import WRITERS

#: Suffix of ``-o`` -> format.
SUFFIXES = {
    ".bib": "bibtex", ".htm": "apa-html", ".html": "apa-html", ".json": "csljson",
    ".markdown": "apa-markdown", ".md": "apa-markdown", ".txt": "apa",
}  # fmt: skip


@click.command()
@options.source
@click.option(
    "-t", "--to", metavar="FORMAT",
    help=f"Write {', '.join(list(WRITERS)[:-1])} or {list(WRITERS)[-1]}; "
    "by default what the suffix of -o says, else apa.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to standard output.")
@click.option("--force", is_flag=True, help="Replace the output file if it exists.")
@click.option(
    "--resolve", is_flag=True,
    help="Look up missing addresses and dates in the web; see refkit resolve, which has options.",
)  # fmt: skip
@options.fail_on
@options.talk
def convert(
    file: str | None,
    source_format: str,
    split: str,
    to: str | None,
    output: str | None,
    force: bool,
    resolve: bool,
    fail_on: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Turn a reference list into APA, BibTeX or data.

    FILE may be plain text, Markdown, HTML, LaTeX, BibTeX or CSL-JSON; without FILE
    standard input is read.

    \b
    Examples:
      refkit convert post.txt
      refkit convert page.html -o references.bib
      xclip -o | refkit convert -t csljson
    """
    import refkit

    to = target(to, output)
    check_output(output, force=force)
    source = read_source(file, source_format)
    found: ReferenceList = source.parse(split)
    complete = True
    if resolve:
        from refkit.cli.resolving import defaults, run

        found, complete = run(found, defaults(), quiet=quiet)
    write_output(refkit.render(found, to), output, force=force)
    diagnostics = (*source.diagnostics, *found.all_diagnostics())
    tell(source, diagnostics, len(found), quiet=quiet, verbose=verbose)
    return status(diagnostics, fail_on) if complete else 130


def target(to: str | None, output: str | None) -> str:
    """Return the format to write.

    Args:
        to: What ``--to`` says.
        output: What ``--output`` says; its suffix decides where ``to`` does not.

    Raises:
        UsageError: There is no such format, or the suffix tells none.
    """
    known = ", ".join(WRITERS)
    if to is None:
        suffix = Path(output).suffix.lower() if output and output != "-" else ".txt"
        if suffix not in SUFFIXES:
            raise click.UsageError(
                f"{output}: its suffix tells no format; give -t with one of {known}"
            )
        return SUFFIXES[suffix]
    if to not in WRITERS:
        near = SUFFIXES.get(f".{to}") or "".join(difflib.get_close_matches(to, WRITERS, 1))
        hint = f"did you mean {near}?" if near else f"known: {known}"
        raise click.UsageError(f"there is no format {to!r}; {hint}")
    return to
