"""``refkit split``."""

from __future__ import annotations

import click

from refkit.cli import options
from refkit.cli.output import to_json, write_output
from refkit.cli.report import tell
from refkit.cli.source import read_source


@click.command()
@options.source
@click.option("--json", "as_json", is_flag=True, help="Print every stretch of the text as JSON.")
@options.talk
def split(
    file: str | None, source_format: str, split: str, as_json: bool, quiet: bool, verbose: bool
) -> int:
    """Show how a text is cut into references.

    Prints one reference a line, without its number and its line breaks. With --json all
    stretches of FILE are printed, headings and prose as well: a list of objects with
    kind, start, end, raw, text, label, heading and score, whose raw texts joined are FILE.

    \b
    Examples:
      refkit split post.txt
      refkit split --json page.html | jq '.[] | select(.kind == "prose")'
    """
    import refkit

    source = read_source(file, source_format)
    blocks = refkit.split(source.text, format=source.format, split=split)
    references = [b for b in blocks if b.kind == "reference"]
    if as_json:
        keys = ("kind", "start", "end", "raw", "text", "label", "heading", "score")
        write_output(to_json([{k: getattr(b, k) for k in keys} for b in blocks]))
    else:
        write_output("".join(" ".join(b.text.splitlines()) + "\n" for b in references))
    tell(source, source.diagnostics, len(references), quiet=quiet, verbose=verbose)
    return 0
