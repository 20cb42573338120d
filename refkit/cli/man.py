"""``refkit man``: the manual page, written from the same commands and options."""

from __future__ import annotations

import re
from inspect import cleandoc

import click

STATUS = (
    ("0", "done"),
    (
        "1",
        "done, and something was found: by check anything that it tells, by convert, resolve and "
        "explain something at the severity of --fail-on or above",
    ),
    (
        "2",
        "could not run: wrong options, unreadable input, output that exists; or check or cite "
        "could not read one of several inputs, and did the others",
    ),
    ("130", "interrupted"),
    ("141", "nobody reads the output any more"),
)


@click.command()
def man() -> None:
    """Print the manual page.

    \b
    Example:
      refkit man | man -l -
    """
    click.echo(page(), nl=False)


def page() -> str:
    """Return the manual page in roff (man(7))."""
    from refkit import __version__
    from refkit.cli import COMMANDS, cli

    context = click.Context(cli, info_name="refkit")
    out = [
        f'.TH REFKIT 1 "" "refkit {__version__}" "User Commands"',
        ".SH NAME",
        "refkit \\- " + _roff((cli.help or "").rstrip(".")),
        ".SH SYNOPSIS",
        ".B refkit\n.I COMMAND\n[\\fIOPTION\\fR ...] [\\fIFILE\\fR]",
    ]
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None, name
        sub = click.Context(command, info_name=f"refkit {name}", parent=context)
        out += [f".SH COMMAND {name}", f".B refkit {name}"]
        out.append(_roff(" ".join(command.collect_usage_pieces(sub))))
        out += _help(command.help or "")
        for parameter in command.get_params(sub):
            record = parameter.get_help_record(sub)
            if record:
                out += [".TP", f".B {_roff(record[0])}", _roff(record[1])]
    out.append(".SH EXIT STATUS")
    for number, meaning in STATUS:
        out += [".TP", f".B {number}", _roff(meaning)]
    out += [
        ".SH ENVIRONMENT",
        ".TP",
        ".B REFKIT_COMMAND_OPTION",
        _roff("Default of an option, for instance REFKIT_CONVERT_TO=bibtex."),
        ".TP",
        ".B NO_COLOR",
        "If set, nothing is coloured.",
    ]
    return "\n".join(out) + "\n"


def _help(text: str) -> list[str]:
    r"""Paragraphs of a help text; one after ``\b`` keeps its lines."""
    out: list[str] = []
    for paragraph in re.split(r"\n\s*\n", cleandoc(text)):
        if paragraph.startswith("\b"):
            kept = paragraph.removeprefix("\b").strip("\n")
            out += [".PP", ".nf", _roff(kept), ".fi"]
        else:
            out += [".PP", _roff(" ".join(paragraph.split()))]
    return out


def _roff(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)
