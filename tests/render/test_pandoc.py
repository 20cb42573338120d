"""Any CSL style through an installed pandoc."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import refkit
from refkit.errors import ConfigError, FormatError
from refkit.model import Date, Name, Reference
from refkit.render import pandoc

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Small</title><id>small</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography>
    <sort><key variable="title"/></sort>
    <layout suffix=".">
      <names variable="author"><name name-as-sort-order="all"/></names>
      <date variable="issued" prefix=" [" suffix="] "><date-part name="year"/></date>
      <text variable="title" font-style="italic"/>
    </layout>
  </bibliography>
</style>
"""
REFS = [
    Reference(type="book", author=(Name(family="Zhou", given="B."),), issued=Date(parts=((2002,),)), title="Second & last"),
    Reference(type="book", author=(Name(family="Li", given="A."),), issued=Date(parts=((2001,),)), title="First"),
]  # fmt: skip
needs_pandoc = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")


@pytest.fixture
def style(tmp_path: Path) -> str:
    path = tmp_path / "small.csl"
    path.write_text(STYLE, "utf-8")
    return str(path)


@needs_pandoc
def test_a_style_orders_and_prints(style: str) -> None:
    lines = [x for x in pandoc.write(REFS, style=style).splitlines() if x]
    assert lines == ["Li, A. [2001] First.", "Zhou, B. [2002] Second & last."]


@needs_pandoc
def test_render_takes_a_style(style: str) -> None:
    assert refkit.render(REFS[1], "csl", style=style) == "Li, A. [2001] First.\n"


def test_render_wants_a_style() -> None:
    with pytest.raises(ConfigError, match="style"):
        refkit.render(REFS, "csl")


@needs_pandoc
def test_markup(style: str) -> None:
    assert "<em>Second &amp; last</em>" in pandoc.write(REFS, style=style, markup="html")
    assert "*First*" in pandoc.write(REFS, style=style, markup="markdown")


@needs_pandoc
def test_a_file_that_is_no_style_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "bad.csl"
    bad.write_text("<style/>", "utf-8")
    with pytest.raises(FormatError, match="pandoc"):
        pandoc.write(REFS, style=str(bad))


def test_no_pandoc_is_told(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="not installed"):
        pandoc.write(REFS, style=style)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("https://www.zotero.org/styles/apa", "does not fetch"),
        ("missing.csl", "no style missing.csl"),
    ],
)
def test_nothing_is_fetched(chosen: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        pandoc.write(REFS, style=chosen)


def test_unknown_markup(style: str) -> None:
    with pytest.raises(FormatError, match="unknown markup"):
        pandoc.write(REFS, style=style, markup="docx")


def test_nothing_gives_nothing(style: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: "/nowhere/pandoc")
    assert pandoc.write([], style=style) == ""
