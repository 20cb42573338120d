"""Runs the examples of the README, of docs/ and of the docstrings as tests.

``python`` and ``pycon`` fences are run as such. In a ``console`` fence each line that
starts with ``$`` is a command for a shell, and what follows is all that it prints;
``...`` stands for anything. The commands of one page run in one folder, which has a copy
of examples/ to begin with.
"""

from __future__ import annotations

import doctest
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.document import PythonDocStringDocument
from sybil.evaluators.doctest import DocTestEvaluator
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.abstract import DocTestStringParser
from sybil.parsers.myst import CodeBlockParser
from sybil.parsers.rest import DocTestParser

HERE = Path(__file__).parent
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def _folder(namespace: dict[str, Any]) -> Path:
    if "_folder" not in namespace:
        namespace["_folder"] = Path(tempfile.mkdtemp(prefix="refkit-docs-"))
        shutil.copytree(HERE / "examples", namespace["_folder"] / "examples")
    folder: Path = namespace["_folder"]
    return folder


def _setup(namespace: dict[str, Any]) -> None:
    namespace["_before"] = Path.cwd()
    os.chdir(_folder(namespace))


def _teardown(namespace: dict[str, Any]) -> None:
    os.chdir(namespace["_before"])
    shutil.rmtree(namespace["_folder"])


def _steps(text: str) -> list[tuple[str, str]]:
    """Commands and what each is to print."""
    steps: list[tuple[str, str]] = []
    for line in text.splitlines(keepends=True):
        if line.startswith("$ "):
            steps.append((line[2:], ""))
        elif line.startswith("> ") and steps and not steps[-1][1]:
            steps[-1] = (steps[-1][0] + line[2:], "")
        else:
            assert steps, f"output without a command: {line!r}"
            steps[-1] = (steps[-1][0], steps[-1][1] + line)
    return steps


def run_console(example: Example) -> str | None:
    """Run a ``console`` fence; return how the output differs, if it does."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    env = {**os.environ, "PATH": path, "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
    checker = doctest.OutputChecker()
    for command, expected in _steps(str(example.parsed)):
        done = subprocess.run(
            ["bash", "-c", command], cwd=_folder(example.namespace), env=env, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120,
        )  # fmt: skip
        if not checker.check_output(expected, done.stdout, doctest.ELLIPSIS):
            return f"$ {command}expected:\n{expected}\ngot:\n{done.stdout}"
    return None


def pycon(document: Document) -> Iterable[Region]:
    """Find the prompts in ``pycon`` fences."""
    prompts = DocTestStringParser(DocTestEvaluator(OPTIONS))
    for fence in CodeBlockParser("pycon", run_console)(document):
        text = str(fence.parsed)
        for region in prompts(text, document.path):
            region.adjust(fence, fence.parsed)
            yield region


pages = Sybil(
    [pycon, CodeBlockParser("python", PythonEvaluator()), CodeBlockParser("console", run_console)],
    patterns=["README.md", "docs/*.md", "docs/**/*.md"],
    path=str(HERE),
    setup=_setup,
    teardown=_teardown,
)
docstrings = Sybil(
    [DocTestParser(OPTIONS)],
    patterns=["refkit/*.py", "refkit/**/*.py"],
    path=str(HERE),
    document_types={".py": PythonDocStringDocument},
)

pytest_collect_file = (pages + docstrings).pytest()
