"""The house: what importing costs, what is public, and that things agree."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import refkit

HOUSE = Path(__file__).parent.parent
HEAVY = {"bs4", "requests", "pybtex", "numpy", "lxml", "markdown_it", "pylatexenc"}
#: The public names. Whoever changes this list changes what others rely on.
PUBLIC = [
    "ConfigError", "Date", "Diagnostic", "Evidence", "FetchError", "FormatError", "InputError",
    "Name", "Reference", "ReferenceList", "RefkitError", "Rendering", "ResolveError",
    "ResolvePolicy", "Span", "check", "parse", "parse_many", "parse_one", "render", "render_citation",
    "render_result", "resolve", "split",
]  # fmt: skip
STATEMENTS = [
    "import refkit",
    "import refkit.cli",
    "from refkit.cli import run; run(['--help'])",
    "from refkit.cli import run; run(['--version'])",
    "from refkit.cli import run; run(['convert', '--help'])",
    "from refkit.cli import run; run(['man'])",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_what_is_heavy_is_imported_where_it_is_used(statement: str) -> None:
    code = f"import sys; {statement}; print(*sorted({{m.split('.')[0] for m in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert HEAVY.isdisjoint(done.stdout.splitlines()[-1].split())


def test_plain_text_needs_no_reader_of_markup() -> None:
    code = "import sys, refkit; refkit.parse('Lind, P. (2001). Soil. Rivers, 3, 2.'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (HEAVY - {"numpy"}).isdisjoint(done.stdout.split())


def test_the_public_names_are_pinned() -> None:
    assert refkit.__all__ == sorted(refkit.__all__)
    assert sorted(PUBLIC) == refkit.__all__
    for name in refkit.__all__:
        found = getattr(refkit, name)
        assert found.__doc__, f"{name} has no docstring"


def test_errors_form_one_tree() -> None:
    errors = [getattr(refkit, n) for n in refkit.__all__ if n.endswith("Error")]
    assert all(issubclass(e, refkit.RefkitError) for e in errors)
    assert issubclass(refkit.FetchError, refkit.ResolveError)


def test_the_version_is_the_same_everywhere() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == refkit.__version__
    assert project["name"] == "refkit-citations"
    assert f"## [{refkit.__version__}]" in (HOUSE / "CHANGELOG.md").read_text("utf-8") or (
        "nreleased" in (HOUSE / "CHANGELOG.md").read_text("utf-8")
    )


def test_imports_are_declared() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    names = {"beautifulsoup4": "bs4", "markdown-it-py": "markdown_it"}
    declared = set()
    for line in project["dependencies"]:
        name = re.split(r"[\s<>=!~\[;]", line, maxsplit=1)[0]
        declared.add(names.get(name, name.replace("-", "_")))
    optional = {
        names.get(n, n.replace("-", "_"))
        for lines in project["optional-dependencies"].values()
        for n in (re.split(r"[\s<>=!~\[;]", line, maxsplit=1)[0] for line in lines)
    }
    used: set[str] = set()
    for path in (HOUSE / "refkit").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                used |= {a.name.split(".")[0] for a in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                used.add(node.module.split(".")[0])
    foreign = {
        n for n in used if n not in sys.stdlib_module_names and n not in ("refkit", "__future__")
    }
    assert foreign <= declared | optional
    assert {"click", "numpy"} <= foreign


def test_writers_import_no_reader() -> None:
    """The style for pybtex is both: it reads what pybtex has parsed, and prints it."""
    for path in (HOUSE / "refkit" / "render").rglob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text("utf-8")))
        modules = {n.module for n in nodes if isinstance(n, ast.ImportFrom) and n.module}
        stages = {m.split(".")[1] for m in modules if m.startswith("refkit.")}
        if path.name != "pybtex_style.py":
            assert stages.isdisjoint(["inputs", "split", "resolve", "cli"]), path


@pytest.mark.parametrize("folder", ["refkit", "tests"])
def test_nothing_needs_what_is_beside_the_repository(folder: str) -> None:
    beside = ".." + "/shared"
    for path in (HOUSE / folder).rglob("*.py"):
        text = path.read_text("utf-8")
        assert beside not in text, path
        assert "/work" + "/" not in text, path


def test_modules_are_small() -> None:
    """As CONTRIBUTING says: none over 500 lines."""
    long = {
        str(p.relative_to(HOUSE)): n
        for p in (HOUSE / "refkit").rglob("*.py")
        if (n := p.read_text("utf-8").count("\n")) > 500
    }
    assert long == {}


def test_types_are_shipped() -> None:
    assert (HOUSE / "refkit" / "py.typed").exists()
    for path in (HOUSE / "refkit").rglob("*.py"):
        if path.name != "__init__.py" or path.stat().st_size:
            assert path.read_text("utf-8").lstrip("r").startswith('"""'), f"{path}: no docstring"


def test_a_list_shows_itself_in_notebooks() -> None:
    found = refkit.parse(
        "Lind, P. (2001). Soil & sleep. *Rural Studies*, 3(1), 2–9.", format="markdown"
    )
    assert found._repr_html_() == refkit.render(found, "apa-html")
    assert "<i>Rural Studies</i>" in found._repr_html_()
