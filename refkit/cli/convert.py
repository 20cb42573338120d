"""``refkit convert``."""

from __future__ import annotations

import difflib
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from refkit.cli import options, resolving
from refkit.cli.output import check_output, write_output
from refkit.cli.report import status, tell
from refkit.cli.review import called, check_review, write_review
from refkit.cli.source import read_source
from refkit.model import ReferenceList
from refkit.render import WRITERS

#: Suffix of ``-o`` -> format.
SUFFIXES = {
    ".bib": "bibtex", ".htm": "apa-html", ".html": "apa-html", ".json": "csljson",
    ".markdown": "apa-markdown", ".md": "apa-markdown", ".ris": "ris", ".rst": "apa-rst",
    ".rtf": "apa-rtf", ".tex": "apa-latex", ".txt": "apa",
}  # fmt: skip


@click.command()
@options.source
@click.option(
    "-t", "--to", metavar="FORMAT",
    help=f"Write {', '.join(list(WRITERS)[:-1])} or {list(WRITERS)[-1]}; "
    "by default what the suffix of -o says, else apa.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", help="Write here instead of to standard output.")
@click.option(
    "--force", is_flag=True, help="Replace the output file, and the report, if there is one."
)
@click.option(
    "--title-case", type=click.Choice(["sentence", "keep"]),
    help="For APA: put titles into sentence case (the default), or keep their capitals.",
)  # fmt: skip
@click.option(
    "--keys", metavar="PATTERN",
    help="For BibTeX: how keys are made, such as {author}{year}{title} (the default).",
)  # fmt: skip
@click.option(
    "--ascii", "as_ascii", is_flag=True,
    help="For BibTeX: spell other characters than ASCII with TeX commands.",
)  # fmt: skip
@click.option(
    "--csl", "style", metavar="STYLE",
    help="Print in another style: a .csl file, which an installed pandoc reads.",
)  # fmt: skip
@options.report
@click.option(
    "--resolve", is_flag=True,
    help="Look up missing addresses and dates in the web, as refkit resolve does; "
    "the options from here to --allow belong to it.",
)  # fmt: skip
@resolving.lookup
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
    title_case: str | None,
    keys: str | None,
    as_ascii: bool,
    style: str | None,
    report: str | None,
    fail_on: str,
    quiet: bool,
    verbose: bool,
    **given: Any,
) -> int:
    """Turn a reference list into APA, BibTeX or data.

    FILE may be plain text, Markdown, HTML, LaTeX, BibTeX or CSL-JSON; without FILE
    standard input is read.

    \b
    Examples:
      refkit convert post.txt
      refkit convert page.html -o references.bib
      xclip -o | refkit convert -t csljson
      refkit convert post.txt --report review.html -o references.bib
      refkit convert post.txt --resolve --fields doi -o references.bib
    """
    import refkit

    terms = resolving.asked(given, resolve=resolve)
    to = "csl" if style and to is None else target(to, output)
    chosen = choices(to, title_case=title_case, keys=keys, ascii=as_ascii, style=style)
    check_output(output, force=force)
    check_review(report, output, force=force)
    source = read_source(file, source_format)
    found: ReferenceList = source.parse(split)
    complete = True
    if terms is not None:
        found, complete = resolving.run(found, terms, quiet=quiet)
    if to == "report":
        chosen |= {"name": called(source), "diagnostics": source.diagnostics}
    rendering = refkit.render_result(found, to, **chosen)
    write_output(rendering.text, output, force=force)
    write_review(found, report, source, diagnostics=rendering.diagnostics, force=force)
    # What rendering says of a reference stands at the reference.
    of_rendering = (
        d if d.reference is None else replace(d, span=found[d.reference].span)
        for d in rendering.diagnostics
    )
    diagnostics = (*source.diagnostics, *found.all_diagnostics(), *of_rendering)
    tell(source, diagnostics, len(found), quiet=quiet, verbose=verbose)
    return status(diagnostics, fail_on) if complete else 130


#: Option of a writer -> what the formats that have it begin with, and its name here.
_OF = {
    "title_case": ("apa", "--title-case"), "keys": ("bib", "--keys"), "ascii": ("bib", "--ascii"),
    "style": ("csl", "--csl"),
}  # fmt: skip


def choices(to: str, **given: str | bool | None) -> dict[str, Any]:
    """Return the options for a writer.

    Args:
        to: The format.
        **given: All options, empty where not given.

    Raises:
        UsageError: The format has no such option.
    """
    out: dict[str, Any] = {}
    for name, value in given.items():
        if value:
            start, option = _OF[name]
            if not to.startswith(start) or (start == "csl" and to != "csl"):
                raise click.UsageError(f"{option} has no meaning for {to}")
            out[name] = value
    return out


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
