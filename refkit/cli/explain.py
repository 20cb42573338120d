"""``refkit explain``."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from refkit.cli import options
from refkit.cli.output import to_json, write_output
from refkit.cli.report import Places, diagnostic_data, status, tell
from refkit.cli.source import read_source
from refkit.model import Reference


@click.command()
@options.source
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects as JSON.")
@options.fail_on
@options.talk
def explain(
    file: str | None,
    source_format: str,
    split: str,
    as_json: bool,
    fail_on: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Show what was read from where, and how surely.

    With --json the list has one object for each reference: text, start, end, kind, csl
    (the CSL-JSON item), fields (field, start, end, text and confidence of each stretch
    that was used) and diagnostics. Offsets count characters of the decoded FILE.

    \b
    Examples:
      refkit explain post.txt
      refkit explain --json --split lines strings.txt | jq '.[].csl.title'
    """
    source = read_source(file, source_format)
    found = source.parse(split)
    places = Places(source.text)
    if as_json:
        write_output(to_json([as_data(r, places) for r in found]))
    else:
        colours = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        shown = "\n".join(as_text(r, n, source.name, places) for n, r in enumerate(found, 1))
        write_output(shown if colours else click.unstyle(shown))
    diagnostics = (*source.diagnostics, *found.all_diagnostics())
    tell(source, diagnostics, len(found), quiet=quiet, verbose=verbose)
    return status(diagnostics, fail_on)


def as_data(reference: Reference, places: Places) -> dict[str, Any]:
    """Return what is known about one reference, for JSON.

    Args:
        reference: The reference.
        places: Lines and columns of the text that it was read from.
    """
    span = reference.span
    fields = [
        {
            "field": name,
            "start": s.start,
            "end": s.end,
            "text": s.text,
            "confidence": reference.confidence.get(name),
        }
        for name, spans in reference.spans.items()
        for s in spans
    ]
    return {
        "text": reference.text,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "kind": "reference",
        "csl": reference.to_csl(),
        "fields": sorted(fields, key=lambda f: (f["start"], f["end"], f["field"])),
        "diagnostics": [diagnostic_data(d, places) for d in reference.diagnostics],
    }


def as_text(reference: Reference, number: int, source: str, places: Places) -> str:
    """Return what is known about one reference for people, with colours.

    Args:
        reference: The reference.
        number: Its number in the list.
        source: Name of what it was read from.
        places: Lines and columns of that.
    """
    place = source
    if reference.span is not None:
        place += ":{}:{}".format(*places.of(reference.span.start))
    lines = [click.style(f"{number}  {reference.type}", bold=True) + f"  {place}"]
    if reference.text:
        lines.append(f"   {reference.text}")
    for field in as_data(reference, places)["fields"]:
        sure = "" if field["confidence"] is None else f"{field['confidence']:.0%}"
        name = click.style(f"{field['field']:<18}", fg="cyan")
        lines.append(f"   {name} {sure:>4}  {field['text']}")
    lines += [f"   {'(no field)':<18}       {s.text}" for s in reference.unparsed]
    lines += [f"   {d.code} {d.message}" for d in reference.diagnostics]
    return "\n".join(lines) + "\n"
