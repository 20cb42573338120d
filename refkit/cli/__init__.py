"""The command ``refkit``. Each subcommand is a module that is imported when it is called."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NamedTuple

import click

from refkit.errors import RefkitError


class Entry(NamedTuple):
    """A subcommand that is not imported yet.

    Attributes:
        module: Module that holds it, under the name of the subcommand.
        help: What ``refkit --help`` says of it.
    """

    module: str
    help: str


#: The subcommands in the order in which help lists them.
COMMANDS: Mapping[str, Entry] = {
    "convert": Entry("refkit.cli.convert", "Turn a reference list into APA, BibTeX or data."),
    "resolve": Entry("refkit.cli.resolve", "Look up missing addresses and dates in the web."),
    "cite": Entry("refkit.cli.cite", "Make references from addresses of web pages, or from DOIs."),
    "check": Entry(
        "refkit.cli.check", "Find what is likely wrong in reference lists and .bib files."
    ),
    "explain": Entry("refkit.cli.explain", "Show what was read from where, and how surely."),
    "split": Entry("refkit.cli.split", "Show how a text is cut into references."),
    "cache": Entry("refkit.cli.cache", "Show or empty the cache of fetched pages."),
    "completion": Entry("refkit.cli.completion", "Print the completion script of a shell."),
    "man": Entry("refkit.cli.man", "Print the manual page."),
}


@contextmanager
def _reader() -> Iterator[None]:
    """Tell a closed pipe by its own status, before click does by that of an error."""
    try:
        yield
    except BrokenPipeError:
        raise click.exceptions.Exit(_reader_gone()) from None


class Lazy(click.Group):
    """A group whose commands are imported on demand; keeps the start fast."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the arguments; help is printed here."""
        with _reader():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _reader():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names, in the order of :data:`COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a subcommand."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name].module), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; help those who named a file where a command has to stand."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches
            from pathlib import Path

            if Path(name).exists():
                raise click.UsageError(f"no command is named; try refkit convert {name}")
            near = get_close_matches(name, COMMANDS, 1)
            hint = f"did you mean {near[0]}?" if near else f"known: {', '.join(COMMANDS)}"
            raise click.UsageError(f"there is no command {name!r}; {hint}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the subcommands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in COMMANDS.items()])


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        from refkit import __version__

        click.echo(f"refkit {__version__}")
        ctx.exit()


@click.group(
    cls=Lazy,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "auto_envvar_prefix": "REFKIT",
        "max_content_width": 100,
    },
    epilog="refkit COMMAND -h tells the options of a command. Exit status: 0 done; 1 something "
    "was found, by check or at the severity of --fail-on; 2 something could not be run or read.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version,
    help="Show the version and exit.",
)  # fmt: skip
def cli() -> None:
    """Turn loosely formatted reference lists into APA, BibTeX or structured records."""


def main(arguments: list[str] | None = None) -> None:
    """Run the command and end the process.

    The exit status is 0 when done, 1 for findings (any of ``check``, else at ``--fail-on``),
    2 when something could not be run or read, 130 when interrupted, and 141 when nobody reads
    the output any more.
    """
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status; see :func:`main`."""
    try:
        result: Any = cli.main(arguments, prog_name="refkit", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else 0
    except (click.Abort, KeyboardInterrupt):
        click.echo("refkit: interrupted", err=True)
        return 130
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except BrokenPipeError:
        return _reader_gone()
    except SystemExit as stop:  # so ends what shells ask for completions
        return stop.code if isinstance(stop.code, int) else 0
    except click.ClickException as error:
        error.show()
        return 2
    except (RefkitError, OSError) as error:
        try:
            sys.stdout.flush()
        except OSError:
            _drop_output()
        click.echo(f"refkit: {message(error)}", err=True)
        return 2
    except Exception:
        import traceback

        traceback.print_exc()
        click.echo(
            "refkit: this is a bug in refkit; please report it with the lines above", err=True
        )
        return 2


def _reader_gone() -> int:
    """Give the status of ``refkit … | head``."""
    _drop_output()
    return 141


def _drop_output() -> None:
    """Let what cannot be written go, or Python would complain at exit and give status 120."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def message(error: Exception) -> str:
    """Return what a person should read of an error that was raised on purpose, or by the system."""
    if isinstance(error, click.ClickException):
        return error.format_message()
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}"
    place = "".join(f"{p}:" for p in (getattr(error, "path", ""), getattr(error, "line", "")) if p)
    return f"{place} {error}" if place else str(error)
