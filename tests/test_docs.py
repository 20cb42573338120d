"""The documentation says all there is, and every example in it runs."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import click
import pytest
from markdown_it import MarkdownIt

import conftest
import refkit
from refkit.cli import COMMANDS, cli
from refkit.diagnostics import CODES
from refkit.inputs import FORMATS, format_of_suffix
from refkit.model import CSL_NAMES, Date, Name, Reference
from refkit.render import WRITERS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(p for p in DOCS.rglob("*.md") if "_build" not in p.parts)
EVERY = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *PAGES]
#: Fences whose content is run, and those that are only shown.
RUN = {"python", "pycon", "console"}
SHOWN = {"sh", "text", "yaml", "bibtex", "{toctree}", "{eval-rst}"}


class Fence(NamedTuple):
    language: str
    first: int  # lines from 0, the fences included
    end: int
    text: str


@cache
def tokens(path: Path):
    return MarkdownIt("commonmark").enable("table").parse(path.read_text("utf-8"))


def fences(path: Path) -> list[Fence]:
    return [
        Fence(t.info.split()[0] if t.info else "", t.map[0], t.map[1], t.content)
        for t in tokens(path)
        if t.type == "fence"
    ]


def sections(path: Path) -> dict[str, str]:
    """Text of a page by heading, up to the next heading of any level."""
    lines = path.read_text("utf-8").splitlines()
    found = tokens(path)
    heads = [
        (t.map[0], found[i + 1].content) for i, t in enumerate(found) if t.type == "heading_open"
    ]
    ends = [at for at, _ in heads[1:]] + [len(lines)]
    return {name: "\n".join(lines[at:end]) for (at, name), end in zip(heads, ends, strict=True)}


def rows(text: str) -> list[list[str]]:
    """Cells of the tables in a text, heads left out."""
    out = []
    for line in text.splitlines():
        if line.startswith("|") and not re.match(r"\|[\s:|-]+$", line):
            cells = re.split(r"(?<!\\)\|", line)[1:-1]
            out.append([c.strip() for c in cells])
        elif re.match(r"\|[\s:|-]+$", line) and out:
            out.pop()
    return out


def quoted(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


# -- examples ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", EVERY, ids=lambda p: str(p.relative_to(ROOT)))
def test_fences_are_collected(path: Path):
    """Each example is an example of Sybil; a misspelt language would hide it."""
    run = []
    for fence in fences(path):
        assert fence.language in RUN | SHOWN, f"line {fence.first + 1}: {fence.language!r}"
        if fence.language in RUN:
            run.append(fence)
    if not run:
        return
    assert conftest.pages.should_parse(path)
    document = conftest.pages.parse(path)
    starts = [document.text.count("\n", 0, e.region.start) for e in document.examples()]
    for fence in run:
        found = sum(fence.first <= at < fence.end for at in starts)
        prompts = len(re.findall(r"^>>>", fence.text, re.MULTILINE))
        wanted = prompts if fence.language == "pycon" else 1
        assert found == wanted > 0, f"line {fence.first + 1}: {found} of {wanted} examples"


def test_pytest_looks_at_the_pages(pytestconfig):
    assert {"docs", "README.md", "refkit"} <= set(pytestconfig.getini("testpaths"))


@pytest.mark.parametrize("path", EVERY, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_to_files(path: Path):
    for link in re.findall(r"\]\(([^()\s]+)\)", path.read_text("utf-8")):
        if "://" not in link and not link.startswith("#"):
            assert (path.parent / link.split("#")[0]).exists(), link


# -- the command ---------------------------------------------------------------------------

COMMANDS_PAGE = DOCS / "reference" / "commands.md"
HELP = cli.context_settings["help_option_names"]


def commands() -> Iterator[tuple[str, click.Command]]:
    """All commands with their full names, depth first."""

    def below(group: click.Group, name: str) -> Iterator[tuple[str, click.Command]]:
        context = click.Context(group, info_name=name)
        for sub in group.list_commands(context):
            command = group.get_command(context, sub)
            assert command is not None
            yield f"{name} {sub}", command
            if isinstance(command, click.Group):
                yield from below(command, f"{name} {sub}")

    yield from below(cli, "refkit")


ALL = dict(commands())


def test_each_command_has_its_section():
    found = [name for name in sections(COMMANDS_PAGE) if name.startswith("refkit ")]
    assert set(found) == set(ALL)
    assert set(COMMANDS) == {name.split()[1] for name in found}


@pytest.mark.parametrize("name", ALL)
def test_options_are_documented(name: str):
    text = sections(COMMANDS_PAGE)[name]
    told = {option: row for row in rows(text) for option in re.findall(r"`(--?\w[\w-]*)", row[0])}
    command = ALL[name]
    options: set[str] = set()
    for parameter in command.get_params(click.Context(command, help_option_names=HELP)):
        if isinstance(parameter.type, click.Choice):
            assert set(parameter.type.choices) <= quoted(text), parameter.name
        if not isinstance(parameter, click.Option) or parameter.hidden:
            continue
        options.update(parameter.opts, parameter.secondary_opts)
        if parameter.show_default and not parameter.is_flag:
            default = parameter.default
            shown = f"{default:g}" if isinstance(default, float) else str(default)
            assert told[parameter.opts[0]][-1].strip("`") == shown, parameter.name
    assert set(told) == options


def test_fields_and_sources_of_a_look_up_are_documented():
    from refkit.resolve.policy import FIELDS, SERVICES

    assert {*FIELDS, *SERVICES} <= quoted(sections(COMMANDS_PAGE)["refkit resolve"])


def test_exit_statuses():
    from refkit.cli.man import STATUS

    told = rows(sections(DOCS / "reference" / "errors.md")["Exit statuses"])
    assert {number for number, _ in STATUS} <= {row[0] for row in told}


def test_environment_variables():
    used = {"NO_COLOR"}
    for path in (ROOT / "refkit").rglob("*.py"):
        text = path.read_text("utf-8")
        used.update(re.findall(r"environ(?:\.get\(|\[)\s*\"(\w+)\"", text))
        used.update(re.findall(r"envvar=\"(\w+)\"", text))
    told = quoted(
        "".join(r[0] for r in rows(sections(DOCS / "reference" / "environment.md")["Variables"]))
    )
    assert used <= told


# -- codes, formats, fields, errors --------------------------------------------------------


def test_diagnostics_are_documented():
    told = {
        k: v for k, v in sections(DOCS / "reference" / "diagnostics.md").items() if k[:2] == "RK"
    }
    assert list(told) == list(CODES)
    for code, meaning in CODES.items():
        assert f"**{meaning.severity}**: `{meaning.message}`" in told[code], code
        assert f"*Cure*: {meaning.cure}." in told[code], code


@pytest.mark.parametrize("path", EVERY, ids=lambda p: str(p.relative_to(ROOT)))
def test_codes_that_pages_name_exist(path: Path):
    assert set(re.findall(r"\bRK\d{3}\b", path.read_text("utf-8"))) <= {*CODES}


FORMATS_PAGE = DOCS / "reference" / "formats.md"


def test_formats_read():
    told = {row[0].strip("`"): quoted(row[1]) for row in rows(sections(FORMATS_PAGE)["Read"])}
    assert list(told) == list(FORMATS)
    for name, suffixes in told.items():
        assert suffixes
        assert {format_of_suffix(f"list{s}") for s in suffixes} == {name}


def test_formats_written():
    from refkit.cli.convert import SUFFIXES

    told = {row[0].strip("`"): quoted(row[1]) for row in rows(sections(FORMATS_PAGE)["Written"])}
    assert list(told) == list(WRITERS)
    assert {s: name for name, suffixes in told.items() for s in suffixes} == SUFFIXES


def test_options_of_formats():
    from refkit.render import apa, biblatex, bibtex, csljson, report, ris

    told: dict[str, set[str]] = {}
    last = ""
    for row in rows(sections(FORMATS_PAGE)["Options of the formats"]):
        last = row[0] or last
        for name in quoted(last) & set(WRITERS):
            told.setdefault(name, set()).add(row[1].strip("`"))
    for name, write in (
        ("apa", apa.bibliography), ("bibtex", bibtex.write), ("biblatex", biblatex.write),
        ("csljson", csljson.write), ("ris", ris.write), ("report", report.write),
    ):  # fmt: skip
        parameters = inspect.signature(write).parameters.values()
        own = {p.name for p in parameters if p.kind is p.KEYWORD_ONLY} - {"notes"}
        assert told.get(name, set()) - {"markup"} == own, name


FIELDS_PAGE = DOCS / "reference" / "fields.md"


def test_fields_are_documented():
    assert set(CSL_NAMES) <= quoted(sections(FIELDS_PAGE)["Variables"])


def test_types_are_documented():
    from refkit.csl import TYPES
    from refkit.parse.types import known_types
    from refkit.render import biblatex, bibtex, ris

    told = {row[0].strip("`"): row[1:] for row in rows(sections(FIELDS_PAGE)["Types"])}
    assert list(told) == sorted(TYPES)
    for kind, (known, *written) in told.items():
        record = Reference(
            type=kind, author=(Name(family="A", given="B"),), title="T", container_title="C",
            publisher="P", issued=Date(parts=((2000,),)), url="https://example.org/",
            number="1" if kind == "patent" else "",
        )  # fmt: skip
        tag = ris.write([record]).split("\n")[0].removeprefix("TY  - ")
        entries = [f"@{bibtex.entry_type(record)}", f"@{biblatex.entry_type(record)}", tag]
        assert [w.strip("`") for w in written] == entries, kind
        assert (known == "●") == (kind in known_types()), kind


def test_public_names_have_their_place():
    text = (DOCS / "reference" / "api.md").read_text("utf-8")
    told = re.findall(r"^\.\. auto\w+:: refkit\.(\w+)(?:\(\))?$", text, re.MULTILINE)
    assert set(told) == set(refkit.__all__)


def test_errors_are_documented():
    told = sections(DOCS / "reference" / "errors.md")
    named = quoted("".join(row[0] for row in rows(told["Exceptions"])))
    errors = {n for n in refkit.__all__ if n.endswith("Error")}
    assert named == errors
    reasons = set(re.findall(r"``([a-z-]+)``", refkit.FetchError.__doc__ or ""))
    assert reasons
    assert quoted("".join(row[0] for row in rows(told["Reasons of FetchError"]))) == reasons


def test_dependencies_are_documented():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[>=<\[ ]", d)[0] for d in project["dependencies"]}
    page = sections(DOCS / "explanation" / "dependencies.md")
    assert {row[0].strip("`") for row in rows(page["At run time"])} == needed
    extras = {
        re.split(r"[>=<]", package)[0]: extra
        for extra, packages in project["optional-dependencies"].items()
        if extra in ("docx", "pdf")
        for package in packages
    }
    told = {row[0].strip("`"): row[1].strip("`") for row in rows(page["With an extra"])}
    assert told == extras
