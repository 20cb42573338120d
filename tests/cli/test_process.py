"""The command as a process: pipes, terminals, signals and the environment."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import subprocess
import time
from pathlib import Path

import pytest

from refkit.cli import COMMANDS
from tests.cli.running import COMMAND, NOTED, ONE, process


def test_through_a_pipe(tmp_path: Path) -> None:
    done = process("convert", "-t", "csljson", folder=tmp_path, stdin=ONE.encode())
    assert (done.status, done.err) == (0, "refkit: 1 reference\n")
    assert json.loads(done.out)[0]["title"] == "Soil and sleep"


def test_the_console_script_is_the_same() -> None:
    from importlib.metadata import entry_points

    (script,) = entry_points(group="console_scripts", name="refkit")
    from refkit.cli import main

    assert script.load() is main


def test_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    done = process("convert", folder=tmp_path, stdin=ONE.encode(), LC_ALL="C", PYTHONUTF8="0")
    assert "2–9" in done.out


def test_a_reader_who_leaves_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "l.txt"
    path.write_text(ONE * 60_000, "utf-8")
    child = subprocess.Popen(
        [*COMMAND, "split", "--split", "lines", "-q", str(path)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    said = child.stderr.read()
    child.stderr.close()
    assert child.wait(60) == 141
    assert said == b""


def test_closed_streams(tmp_path: Path) -> None:
    line = " ".join(COMMAND)
    done = subprocess.run(["sh", "-c", f"echo x | {line} convert >&-"], cwd=tmp_path, capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 2
    assert "standard output is closed" in done.stderr
    done = subprocess.run(["sh", "-c", f"{line} convert <&-"], cwd=tmp_path, capture_output=True, text=True, check=False)  # fmt: skip
    assert done.returncode == 2
    assert "nothing to read" in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk(tmp_path: Path, unbuffered: str) -> None:
    env = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*COMMAND, "convert"], input=ONE.encode(), stdout=full, stderr=subprocess.PIPE, cwd=tmp_path, env=env, check=False)  # fmt: skip
    assert done.returncode == 2
    assert b"No space left on device" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["convert", "explain", "split"])
def test_a_terminal_without_a_file_gets_a_hint(tmp_path: Path, command: str) -> None:
    master, slave = pty.openpty()
    try:
        done = process(command, folder=tmp_path, stdin=slave)
    finally:
        os.close(slave)
        os.close(master)
    assert done.status == 2
    assert "nothing to read: name a FILE" in done.err


def test_colours_are_for_terminals_that_want_them(tmp_path: Path) -> None:
    (tmp_path / "l.txt").write_text(NOTED, "utf-8")
    for wants, env in ((True, {}), (False, {"NO_COLOR": "1"})):
        master, slave = pty.openpty()
        clean = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
        child = subprocess.Popen(
            [*COMMAND, "explain", "-v", "l.txt"], cwd=tmp_path, stdin=subprocess.DEVNULL,
            stdout=slave, stderr=slave, env={**clean, "TERM": "xterm", **env},
        )  # fmt: skip
        os.close(slave)
        out = b""
        while select.select([master], [], [], 60)[0]:
            try:
                some = os.read(master, 65536)
            except OSError:
                break
            if not some:
                break
            out += some
        os.close(master)
        assert child.wait(60) == 0
        assert (b"\x1b[" in out) is wants
        assert b"RK301" in out


@pytest.mark.parametrize("name", [[], ["-"]])
def test_ctrl_c(tmp_path: Path, name: list[str]) -> None:
    child = subprocess.Popen(
        [*COMMAND, "convert", *name], cwd=tmp_path, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    time.sleep(1.5)
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=60)
    assert child.returncode == 130
    assert (out, err.strip()) == ("", "refkit: interrupted")


def test_variables_set_options(tmp_path: Path) -> None:
    env = {"REFKIT_CONVERT_TO": "bibtex", "REFKIT_CONVERT_QUIET": "1"}
    done = process("convert", folder=tmp_path, stdin=ONE.encode(), **env)
    assert done.out.startswith("@article{")
    assert done.err == ""
    done = process("convert", "-t", "apa", folder=tmp_path, stdin=ONE.encode(), **env)
    assert done.out.startswith("Lind, P. (2001).")
    done = process("split", folder=tmp_path, stdin=b"a\nb\n", REFKIT_SPLIT_SPLIT="lines")
    assert done.out == "a\nb\n"


def test_help_names_every_command(tmp_path: Path) -> None:
    done = process("--help", folder=tmp_path)
    assert (done.status, done.err) == (0, "")
    for name, entry in COMMANDS.items():
        assert f"  {name} " in done.out
        assert entry.help.split()[0] in done.out
