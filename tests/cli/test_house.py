"""Help, the manual page, completion and the names of commands."""

import re
import shutil
import subprocess
from pathlib import Path

import click
import pytest

import refkit as package
from refkit.cli import COMMANDS, cli
from refkit.cli.man import STATUS
from tests.cli.running import Runner


@pytest.fixture(params=sorted(COMMANDS))
def command(request: pytest.FixtureRequest) -> tuple[str, click.Command]:
    found = cli.get_command(click.Context(cli), request.param)
    assert found is not None
    return request.param, found


def test_each_command_tells_what_it_does(
    refkit: Runner, command: tuple[str, click.Command]
) -> None:
    name, found = command
    done = refkit(name, "--help")
    assert done.status == 0
    assert done.out.startswith(f"Usage: refkit {name}")
    assert found.get_short_help_str(200).rstrip(".") == COMMANDS[name].help.rstrip(".")
    assert all(p.help for p in found.params if isinstance(p, click.Option))


def test_no_command_prints_the_help(refkit: Runner) -> None:
    done = refkit()
    assert done.status == 2
    assert "Commands:" in done.err + done.out


UNKNOWN = [
    (["convrt"], "there is no command 'convrt'; did you mean convert?"),
    (["frobnicate"], "there is no command 'frobnicate'; known: convert"),
    (["l.txt"], "no command is named; try refkit convert l.txt"),
    (["--frob"], "--frob"),
]


@pytest.mark.parametrize(("arguments", "said"), UNKNOWN)
def test_unknown_commands(refkit: Runner, arguments: list[str], said: str) -> None:
    refkit.file("l.txt", "x")
    done = refkit(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_version(refkit: Runner) -> None:
    assert refkit("--version") == (0, f"refkit {package.__version__}\n", "")


def test_the_manual_page_names_every_option(refkit: Runner) -> None:
    page = refkit("man").out
    plain = page.replace("\\-", "-")
    for name in COMMANDS:
        found = cli.get_command(click.Context(cli), name)
        assert found is not None
        assert f".SH COMMAND {name}\n" in page
        for parameter in found.params:
            for option in parameter.opts if isinstance(parameter, click.Option) else ():
                assert option in plain
    assert ".nf\nExamples:\n  refkit convert post.txt\n" in page
    assert "\b" not in page
    for status in ("0", "1", "2", "130", "141"):
        assert f".B {status}\n" in page
    # A line that begins with a dot or a quote is a request, and only those.
    for line in page.splitlines():
        assert not line.startswith("'")
        assert not line.startswith(".") or re.match(r"\.(TH|SH|TP|PP|B|I|nf|fi)\b", line)


def test_who_ends_with_status_1() -> None:
    told = dict(STATUS)["1"]
    for name in COMMANDS:
        found = cli.get_command(click.Context(cli), name)
        assert found is not None
        may_fail = name == "check" or any(p.name == "fail_on" for p in found.params)
        assert bool(re.search(rf"\b{name}\b", told)) == may_fail, name
    page = (Path(__file__).parents[2] / "docs/reference/errors.md").read_text("utf-8")
    for number, meaning in STATUS:
        (line,) = (x for x in page.splitlines() if x.startswith(f"| {number} |"))
        assert line.replace("`", "").startswith(f"| {number} | {meaning}")


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_the_manual_page_is_sound(refkit: Runner) -> None:
    page = refkit("man").out
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-z"], input=page.encode(), capture_output=True, check=False
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(refkit: Runner, shell: str) -> None:
    done = refkit("completion", shell)
    assert done.status == 0
    assert "_REFKIT_COMPLETE" in done.out
    if shell == "bash":
        assert subprocess.run(["bash", "-n"], input=done.out.encode(), check=False).returncode == 0
    assert refkit("completion", "tcsh").status == 2


def test_completion_knows_commands_and_options(
    refkit: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_REFKIT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "refkit con")
    monkeypatch.setenv("COMP_CWORD", "1")
    assert "convert" in refkit().out
    monkeypatch.setenv("COMP_WORDS", "refkit convert --f")
    monkeypatch.setenv("COMP_CWORD", "2")
    found = refkit().out
    assert "--force" in found
    assert "--from" in found
