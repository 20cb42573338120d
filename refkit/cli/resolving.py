"""What the commands that go to the network share: their options, progress, and the diff."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from refkit.cli.report import say
from refkit.errors import ConfigError
from refkit.model import CSL_NAMES, Reference, ReferenceList
from refkit.resolve.outcome import Outcome, Resolved, Status
from refkit.resolve.policy import FIELDS, SERVICES, ResolvePolicy

F = TypeVar("F", bound=Callable[..., Any])


def _names(kind: str, known: Sequence[str]) -> Callable[..., tuple[str, ...]]:
    def read(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
        given = (n.strip().lower().replace("-", "_") for n in (value or "").split(","))
        names = tuple(n for n in given if n)
        for name in names:
            if name not in known:
                raise click.BadParameter(f"there is no {kind} {name!r}; known: {', '.join(known)}")
        return names

    return read


def _pairs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    out = {}
    for value in values:
        name, sign, rest = value.partition("=")
        if not sign or not rest.strip():
            raise click.BadParameter(f"{value!r} is not of the form NAME=VALUE")
        out[name.strip()] = rest.strip()
    return out


def network(function: F) -> F:
    """Add the options of everything that goes to the network."""
    for add in (
        click.option(
            "--allow", multiple=True, metavar="NETWORK",
            help="Permit connections to a network that is not public, as 127.0.0.0/8:8080.",
        ),
        click.option(
            "--service", multiple=True, metavar="NAME=URL", callback=_pairs,
            help="Ask a source at another address: a mirror, or a server of your own.",
        ),
        click.option(
            "--key", multiple=True, metavar="NAME=KEY", callback=_pairs, envvar="REFKIT_KEY",
            show_envvar=True, help="Key of a service that wants one (openalex, brave).",
        ),
        click.option("--cache", metavar="FILE", help="Keep fetched pages in this file."),
        click.option(
            "--timeout", type=float, default=15.0, show_default=True, metavar="SECONDS",
            help="Time for one exchange with a server in all.",
        ),
        click.option(
            "--mailto", default="", metavar="ADDRESS", envvar="REFKIT_MAILTO", show_envvar=True,
            help="Your mail address; servers are told it, and some serve you better for it.",
        ),
        click.option(
            "--offline", is_flag=True, help="Answer from the cache alone; open no connection."
        ),
    ):  # fmt: skip
        function = add(function)
    return function


def lookup(function: F) -> F:
    """Add the options of looking up fields, and those of :func:`network`."""
    function = network(function)
    for add in (
        click.option(
            "--search", multiple=True, metavar="URL",
            help="SearXNG server to search the web with; brave for Brave Search with a --key.",
        ),
        click.option(
            "--jobs", type=click.IntRange(1, 256), default=8, show_default=True,
            help="References to work on at a time; limits of hosts hold all the same.",
        ),
        click.option(
            "--sources", callback=_names("source", tuple(SERVICES)), metavar="NAMES",
            help=f"Ask only these: {', '.join(SERVICES)}.",
        ),
        click.option(
            "--overwrite", callback=_names("field", FIELDS), metavar="FIELDS",
            help="Fields to replace even where the text has a value.",
        ),
        click.option(
            "--fields", callback=_names("field", FIELDS), metavar="FIELDS",
            help=f"Look up these where they are missing, out of {', '.join(FIELDS)}; "
            "by default url,doi,issued.",
        ),
    ):  # fmt: skip
        function = add(function)
    return function


def policy(given: dict[str, Any]) -> ResolvePolicy:
    """Return the policy that the options of a command make up.

    Args:
        given: All options by name; those of :func:`lookup` are taken out.

    Raises:
        ConfigError: An option makes no sense.
    """
    take = given.pop
    keys, searches = take("key"), take("search", ())
    settings: dict[str, Any] = {
        "offline": take("offline"), "mailto": take("mailto"), "timeout": take("timeout"),
        "cache": take("cache") or "", "services": take("service"), "allow": take("allow"),
        "keys": {k: v for k, v in keys.items() if k != "brave"},
        "search": tuple(_search(s, keys) for s in searches),
    }  # fmt: skip
    for name in ("fields", "overwrite", "sources", "jobs"):
        value = take(name, None)
        if value:
            settings[name] = value
    return ResolvePolicy(**settings)


def _search(named: str, keys: dict[str, str]) -> Any:
    from refkit.resolve.sources.search import Brave, SearXNG

    if named != "brave":
        return SearXNG(named)
    if not keys.get("brave"):
        raise ConfigError("Brave Search wants a key: --key brave=…")
    return Brave(keys["brave"])


def asked(given: dict[str, Any], *, resolve: bool) -> ResolvePolicy | None:
    """Return the policy if ``--resolve`` is given, else nothing.

    Args:
        given: All options that have a meaning with ``--resolve`` alone.
        resolve: Whether it is given.

    Raises:
        ConfigError: An option makes no sense.
        UsageError: One was named on the command line without ``--resolve``.
    """
    if resolve:
        return policy(given)
    context = click.get_current_context()
    for parameter in context.command.params:
        name = parameter.name or ""
        if name in given and context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise click.UsageError(f"{parameter.opts[0]} has a meaning with --resolve only; add it")
    return None


def run(references: ReferenceList, terms: ResolvePolicy, *, quiet: bool) -> tuple[Resolved, bool]:
    """Look up a list, with a progress bar on a terminal.

    Args:
        references: The list.
        terms: The policy.
        quiet: Say nothing.

    Returns:
        The list, and whether it was done to the end; what an interruption left is as it was.
    """
    from refkit.resolve.engine import Result, resolve_each
    from refkit.resolve.run import collect, opened, untouched

    done: dict[int, Result] = {}
    with opened(references, terms, None) as started:
        try:
            with _progress(len(references), quiet=quiet) as bar:
                for index, result in resolve_each(started, references):
                    done[index] = result
                    bar.update(1)
        except KeyboardInterrupt:
            say(
                f"refkit: interrupted after {len(done)} of {len(references)} references; "
                "the same command goes on from there"
            )
        results = [done.get(i) or untouched(r) for i, r in enumerate(references)]
        return collect(references, results, started), len(done) == len(references)


class _Silent:
    """A progress bar that is not there."""

    def update(self, _: int) -> None:
        """Do nothing."""


def _progress(total: int, *, quiet: bool) -> Any:
    if quiet or not sys.stderr.isatty() or total < 2:
        return nullcontext(_Silent())
    from tqdm import tqdm

    return tqdm(total=total, unit="ref", desc="looking up", leave=False, file=sys.stderr)


def diff(before: Sequence[Reference], after: Resolved) -> str:
    """Return what was found, reference by reference, as text.

    ``+`` stands before a value that was filled in, ``!`` before one that contradicts the
    text, ``?`` before works that fit half, ``-`` before what was not found.

    Args:
        before: The references as they were.
        after: The same, looked up.
    """
    blocks = []
    for old, new, outcomes in zip(before, after, after.outcomes, strict=True):
        lines = [line for o in outcomes.values() for line in _lines(old, new, o)]
        if lines:
            title = old.title or old.text or "(no title)"
            blocks.append("\n".join([title, *(f"  {line}" for line in lines)]) + "\n")
    return "\n".join(blocks)


def _lines(old: Reference, new: Reference, outcome: Outcome) -> list[str]:
    from refkit.resolve.fill import shown

    name, value = CSL_NAMES[outcome.field], shown(outcome.value)
    mine = shown(getattr(old, outcome.field))
    proof = outcome.evidence
    told = ""
    if proof is not None:
        told = f"  ({proof.method}, {proof.score:.2f}: {', '.join(proof.agreed)}; {proof.url})"
    if outcome.status is Status.ACCEPTED:
        gone = [f"- {name}: {mine}"] if mine else []
        lines = [*gone, f"+ {name}: {value}{told}"]
        if outcome.field == "url" and "archived" in new.evidence:
            lines.append(f"+ archived copy: {new.evidence['archived'].url}")
        return lines
    if outcome.status is Status.CONFLICT:
        return [f"! {name}: {mine} stands; found {value}{told}"]
    if outcome.status is Status.AMBIGUOUS:
        return [f"? {name}: ambiguous"] + [
            f"?   {c.record.url or c.record.doi or c.url}  ({c.score:.2f}: {', '.join(c.reasons)})"
            for c in outcome.candidates[:5]
        ]
    return [f"- {name}: {outcome.status}"]
