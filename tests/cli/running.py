"""Runs the command: in this process, or as a process of its own where that matters."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from refkit.cli import run

COMMAND = [sys.executable, "-m", "refkit"]
ONE = "Lind, P. (2001). Soil and sleep. Journal of Rural Studies, 3(1), 2–9.\n"
TWO = ONE + "\nVale, R. (2003). A history of rivers. London: Routledge.\n"
#: A list with two notes (an unknown date, a missing address) and nothing graver.
NOTED = "Vale, R. (n.d.). A history of rivers. The Guardian. Retrieved from\n"


class Done(NamedTuple):
    status: int
    out: str
    err: str


class Runner:
    """Runs the command in this process, in a folder of its own."""

    def __init__(
        self, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path
    ) -> None:
        self.capfd = capfd
        self.monkeypatch = monkeypatch
        self.folder = folder

    def __call__(self, *arguments: str, stdin: str | bytes | None = None) -> Done:
        path = self.folder / ".stdin"
        path.write_bytes(stdin.encode() if isinstance(stdin, str) else stdin or b"")
        with path.open(encoding="utf-8") as file:
            self.monkeypatch.setattr(sys, "stdin", file)
            self.capfd.readouterr()
            status = run(list(arguments))
        out, err = self.capfd.readouterr()
        return Done(status, out, err)

    def file(self, name: str, content: str | bytes) -> str:
        data = content.encode() if isinstance(content, str) else content
        (self.folder / name).write_bytes(data)
        return name


def process(*arguments: str, folder: Path, stdin: Any = subprocess.DEVNULL, **env: str) -> Done:
    """Run the command as a process of its own."""
    done = subprocess.run(
        [*COMMAND, *arguments], cwd=folder, env={**os.environ, "NO_COLOR": "1", **env},
        stdin=None if isinstance(stdin, bytes) else stdin, capture_output=True, timeout=60,
        input=stdin if isinstance(stdin, bytes) else None, check=False,
    )  # fmt: skip
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
