"""``refkit cite``."""

from __future__ import annotations

from typing import Any

import click

from refkit.cli import options, resolving
from refkit.cli.convert import target
from refkit.cli.output import check_output, write_output
from refkit.cli.report import say


@click.command()
@click.argument("urls", nargs=-1, required=True, metavar="URL...")
@click.option(
    "-t", "--to", metavar="FORMAT",
    help="Format to write, as for convert; by default what the suffix of -o says, else apa.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to standard output.")
@click.option("--force", is_flag=True, help="Replace the output file if it exists.")
@resolving.network
@options.talk
def cite(
    urls: tuple[str, ...],
    to: str | None,
    output: str | None,
    force: bool,
    quiet: bool,
    verbose: bool,
    **given: Any,
) -> int:
    """Make references from addresses of web pages, or from DOIs.

    \b
    Examples:
      refkit cite https://www.example.org/2019/an-article/
      refkit cite 10.1000/182 -t bibtex
    """
    import refkit
    from refkit.errors import FetchError
    from refkit.model import ReferenceList
    from refkit.render import csljson
    from refkit.resolve.cite import cite as one
    from refkit.resolve.run import opened

    terms = resolving.policy(given)
    to = target(to, output)
    check_output(output, force=force)
    found, failed = [], 0
    with opened([], terms, None) as run:
        for url in urls:
            try:
                found.append(one(run, url))
            except FetchError as error:
                failed += 1
                say(f"refkit: {error}")
    listed = ReferenceList(references=tuple(found))
    text = csljson.write(listed, custom=True) if to == "csljson" else refkit.render(listed, to)
    if found or not failed:
        write_output(text, output, force=force)
    if not quiet:
        for d in listed.all_diagnostics():
            if verbose or d.severity != "info":
                say(f"{found[d.reference or 0].url}: {d.code} {d.message}")
    return 2 if failed else 0
