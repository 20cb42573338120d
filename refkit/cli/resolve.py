"""``refkit resolve``."""

from __future__ import annotations

from typing import Any

import click

from refkit.cli import options, resolving
from refkit.cli.convert import target
from refkit.cli.output import check_output, write_output
from refkit.cli.report import status, tell
from refkit.cli.review import check_review, write_review
from refkit.cli.source import read_source


@click.command()
@options.source
@click.option(
    "-t", "--to", metavar="FORMAT",
    help="Format to write, as for convert; by default what the suffix of -o says, else csljson.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to standard output.")
@click.option(
    "--force", is_flag=True, help="Replace the output file, and the report, if there is one."
)
@click.option("--diff", is_flag=True, help="Print what was found, and where, instead of records.")
@options.report
@resolving.lookup
@options.fail_on
@options.talk
def resolve(
    file: str | None,
    source_format: str,
    split: str,
    to: str | None,
    output: str | None,
    force: bool,
    diff: bool,
    report: str | None,
    fail_on: str,
    quiet: bool,
    verbose: bool,
    **given: Any,
) -> int:
    """Look up missing addresses and dates in the web.

    Pages and databases are fetched and compared with each reference; a value is filled in
    only where title and at least one more field agree, and CSL-JSON tells under
    custom.refkit where it comes from. What the text says stands. This goes to the network;
    what was fetched is kept in a cache, so that the same command goes on where it stopped.

    \b
    Examples:
      refkit resolve post.txt --diff
      refkit resolve post.txt --mailto me@example.org -o references.json
      refkit resolve post.txt --offline -t apa
      refkit resolve post.txt -o references.bib --report review.html
    """
    import refkit
    from refkit.render import csljson

    terms = resolving.policy(given)
    to = "csljson" if to is None and output is None else target(to, output)
    check_output(output, force=force)
    check_review(report, output, force=force)
    source = read_source(file, source_format)
    found = source.parse(split)
    done, complete = resolving.run(found, terms, quiet=quiet)
    if diff:
        text = resolving.diff(found, done)
    elif to == "csljson":
        text = csljson.write(done, custom=True)
    else:
        text = refkit.render(done, to)
    write_output(text, output, force=force)
    write_review(done, report, source, force=force)
    diagnostics = (*source.diagnostics, *done.all_diagnostics())
    tell(source, diagnostics, len(done), quiet=quiet, verbose=verbose)
    return status(diagnostics, fail_on) if complete else 130
