"""``refkit completion``."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print the completion script of a shell.

    \b
    Have it read when the shell starts:
      bash  refkit completion bash > ~/.local/share/bash-completion/completions/refkit
      zsh   refkit completion zsh > ~/.zfunc/_refkit     (~/.zfunc being in fpath)
      fish  refkit completion fish > ~/.config/fish/completions/refkit.fish
    """
    from click.shell_completion import get_completion_class

    from refkit.cli import cli

    kind = get_completion_class(shell)
    assert kind is not None, shell
    click.echo(kind(cli, {}, "refkit", "_REFKIT_COMPLETE").source())
