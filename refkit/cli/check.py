"""``refkit check``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import click

from refkit.cli import options, resolving
from refkit.cli.output import to_json, write_output
from refkit.cli.report import Places, diagnostic_data, say
from refkit.cli.source import Source, read_source
from refkit.diagnostics import CODES, make
from refkit.errors import RefkitError
from refkit.model import Diagnostic, Reference, ReferenceList

#: Codes that are told unless others are selected: of reading, of splitting, and of checking.
USUAL = ("RK1", "RK2", "RK6")


def _codes(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    out = tuple(c.strip().upper() for c in (value or "").split(",") if c.strip())
    for code in out:
        if not any(known.startswith(code) for known in CODES):
            raise click.BadParameter(
                f"no code begins with {code!r}; see the list of diagnostics in the documentation"
            )
    return out


@click.command()
@click.argument("files", nargs=-1, type=click.Path(allow_dash=True))
@click.option(
    "-f", "--from", "source_format", default="auto", show_default=True,
    type=click.Choice(options.FORMATS), help="What the input is; auto goes by name and content.",
)  # fmt: skip
@click.option(
    "--split",
    default="auto",
    type=click.Choice(options.SPLITS),
    show_default=True,
    help="Cut texts by evidence, at each line, at each blank line, or not at all.",
)
@click.option(
    "--select", callback=_codes, metavar="CODES",
    help="Tell these alone: codes or their beginnings, as RK6,RK304.",
)  # fmt: skip
@click.option("--ignore", callback=_codes, metavar="CODES", help="Do not tell these.")
@click.option("--json", "as_json", is_flag=True, help="Print a list of objects as JSON.")
@click.option(
    "--resolve", is_flag=True,
    help="Open all addresses and tell dead ones. This goes to the network.",
)  # fmt: skip
@resolving.network
@click.option(
    "--jobs", type=click.IntRange(1, 256), default=8, show_default=True,
    help="Addresses to open at a time; limits of hosts hold all the same.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="Print no summary.")
def check(
    files: tuple[str, ...],
    source_format: str,
    split: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    as_json: bool,
    resolve: bool,
    quiet: bool,
    **given: Any,
) -> int:
    """Find what is likely wrong in reference lists and .bib files.

    Missing dates and authors, years that cannot be, works that are listed twice, DOIs,
    addresses and numbers that their syntax rules out, pages that run backwards. Findings are
    printed as file:line:column: CODE message. The status is 1 if there are any, and 2 if one of
    several FILES cannot be read; the others are checked all the same. Without FILES standard
    input is read.

    \b
    Examples:
      refkit check references.bib
      refkit check chapters/*.md --ignore RK602
      refkit check thesis.bib --resolve --json
    """
    import refkit
    from refkit.check import duplicates

    terms = resolving.asked(given, resolve=resolve)
    sources, lists = _read(files, source_format, split)
    references: list[Reference] = []
    homes: list[int] = []
    said: list[tuple[int, Diagnostic]] = []
    for k, found in enumerate(lists):
        said += [(k, d) for d in (*sources[k].diagnostics, *found.all_diagnostics())]
        references += found
        homes += [k] * len(found)
    findings = list(refkit.check(references))
    if terms is not None:
        findings += _dead(references, terms)
    starts = [homes.index(k) if k in homes else 0 for k in range(len(lists))]
    first = dict(duplicates(references)) if len(lists) > 1 else {}
    for d in findings:
        i = d.reference
        assert i is not None
        home = homes[i]
        if d.code == "RK631" and i in first:
            other = first[i]
            number = str(other - starts[homes[other]] + 1)
            if homes[other] != home:
                number += f" of {sources[homes[other]].name}"
            title = references[other].title or references[other].doi
            d = make("RK631", d.span, number=number, title=title)
        said.append((home, replace(d, reference=i - starts[home])))
    wanted = select or USUAL
    told = [
        (k, d)
        for k, d in said
        if d.severity != "info" or select
        if d.code.startswith(wanted) and not (ignore and d.code.startswith(ignore))
    ]
    told.sort(key=lambda one: (one[0], one[1].span.start if one[1].span is not None else -1))
    places = [Places(source.text) for source in sources]
    if as_json:
        write_output(to_json([_data(sources[k], d, places[k]) for k, d in told]))
    else:
        write_output("".join(_line(sources[k], d, places[k]) + "\n" for k, d in told))
    if not quiet:
        count = f"{len(references)} reference{'' if len(references) == 1 else 's'}"
        result = f"{len(told)} finding{'' if len(told) == 1 else 's'}" if told else "no findings"
        unread = len(files or (None,)) - len(sources)
        failed = f", {unread} file{'' if unread == 1 else 's'} not read" if unread else ""
        say(f"refkit: {count}, {result}{failed}")
    return 2 if len(sources) < len(files) else int(bool(told))


def _read(
    files: Sequence[str], source_format: str, split: str
) -> tuple[list[Source], list[ReferenceList]]:
    """Read the files; one of several that cannot be read is told, and the others are read."""
    from refkit.cli import message

    sources, lists = [], []
    for file in files or (None,):
        try:
            source = read_source(file, source_format)
            found = source.parse(split)
        except (RefkitError, OSError, click.UsageError) as error:
            if len(files) < 2:
                raise
            say(f"refkit: {message(error)}")
        else:
            sources.append(source)
            lists.append(found)
    return sources, lists


def _dead(references: list[Reference], terms: Any) -> list[Diagnostic]:
    from refkit.resolve.dead import dead_links

    return [
        make(
            "RK661",
            (references[d.reference].spans.get("URL") or (references[d.reference].span,))[0],
            reference=d.reference,
            url=d.url,
            why=d.why,
            archived=f"; an archived copy is at {d.archived}" if d.archived else "",
        )
        for d in dead_links(references, terms)
    ]


def _line(source: Source, d: Diagnostic, places: Places) -> str:
    line, column = places.of(d.span.start) if d.span is not None else (1, 1)
    return f"{source.name}:{line}:{column}: {d.code} {d.message}"


def _data(source: Source, d: Diagnostic, places: Places) -> dict[str, Any]:
    return {"file": source.name, "reference": d.reference, **diagnostic_data(d, places)}
