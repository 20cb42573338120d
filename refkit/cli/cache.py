"""``refkit cache``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from refkit.resolve.cache import Cache

FILE = click.option("--cache", "file", metavar="FILE", help="This file instead of the usual one.")


@click.group()
def cache() -> None:
    """Show or empty the cache of fetched pages.

    \b
    Examples:
      refkit cache info
      refkit cache clear --older-than 30
    """


@cache.command()
@FILE
def path(file: str | None) -> None:
    """Print where the cache is."""
    from refkit.resolve.cache import default_path

    click.echo(file or default_path())


@cache.command()
@FILE
@click.option("--json", "as_json", is_flag=True, help="Print an object as JSON.")
def info(file: str | None, as_json: bool) -> None:
    """Print what the cache holds."""
    found = _opened(file)
    if as_json:
        from refkit.cli.output import to_json, write_output
        from refkit.resolve.cache import Info, default_path

        known = Info(0, 0, 0, "") if found is None else found.info()
        write_output(to_json({"file": str(file or default_path()), **known._asdict()}))
        if found is not None:
            found.close()
        return
    if found is None:
        click.echo("answers: 0")
        return
    told = found.info()
    found.close()
    click.echo(f"file: {found.path}")
    click.echo(f"answers: {told.answers}")
    click.echo(f"failures kept for --offline: {told.failures}")
    click.echo(f"size: {told.bytes / 1e6:.1f} MB")
    if told.oldest:
        click.echo(f"oldest: {told.oldest}")


@cache.command()
@FILE
@click.option("--older-than", type=click.FloatRange(min=0), metavar="DAYS", default=0.0,
              help="Drop only what was fetched longer ago.")  # fmt: skip
def clear(file: str | None, older_than: float) -> None:
    """Drop what the cache holds."""
    found = _opened(file)
    gone = 0
    if found is not None:
        gone = found.clear(older_than_days=older_than)
        found.close()
    click.echo(f"{gone} dropped")


def _opened(file: str | None) -> Cache | None:
    from pathlib import Path

    from refkit.errors import ConfigError
    from refkit.resolve.cache import Cache, default_path

    where = Path(file) if file else default_path()
    if not where.exists():
        return None
    found = Cache(where)
    if found.trouble:
        raise ConfigError(f"{where}: {found.trouble}; delete the file to begin anew")
    return found
