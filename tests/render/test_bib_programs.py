"""What biber and BibTeX say of the files that refkit writes.

They come with Debian's packages biber, texlive-binaries and texlive-latex-base; without
them these tests are skipped.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from refkit.model import Date, Name, Reference
from refkit.render import biblatex, bibtex
from tests.render.samples import EVERY, LACKING

ALL = [*EVERY, *LACKING]
biber = pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")
styles = pytest.mark.skipif(not shutil.which("bibtex"), reason="bibtex is not installed")


def biber_warnings(folder: Path, bib: str) -> list[str]:
    (folder / "x.bib").write_text(bib, "utf-8")
    done = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "x.bib"], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300,
    )  # fmt: skip
    return [x for x in done.stdout.splitlines() if x.startswith(("WARN", "ERROR", "FATAL"))]


@biber
@pytest.mark.parametrize("ascii", [False, True])
def test_biber_has_nothing_to_say(tmp_path: Path, ascii: bool) -> None:
    assert biber_warnings(tmp_path, biblatex.write(ALL, ascii=ascii)) == []


@biber
def test_biber_misses_only_what_the_record_lacks(tmp_path: Path) -> None:
    """A date that nobody knows is not made up: that warning tells the truth."""
    undated = Reference(type="webpage", id="undated", title="T", url="https://x.example")
    untitled = Reference(
        type="webpage", id="untitled", issued=Date(parts=((2001,),)), url="https://x.example"
    )
    found = biber_warnings(tmp_path, biblatex.write([undated, untitled]))
    assert [re.sub(r".*Entry '(\w+)' \([^()]*\): ", r"\1: ", x) for x in found] == [
        "undated: Missing mandatory field - one of 'date, year' must be defined",
        "untitled: Missing mandatory field 'title'",
    ]


def has_style(name: str) -> bool:
    if not shutil.which("kpsewhich"):
        return False
    return subprocess.run(["kpsewhich", f"{name}.bst"], stdout=subprocess.DEVNULL).returncode == 0


@styles
@pytest.mark.parametrize("style", ["plain", "apalike", "ieeetr", "plainnat"])
def test_bibtex_misses_only_what_the_record_lacks(tmp_path: Path, style: str) -> None:
    if not has_style(style):
        pytest.skip(f"{style}.bst is not installed")
    (tmp_path / "x.bib").write_text(bibtex.write(ALL), "utf-8")
    (tmp_path / "x.aux").write_text(
        f"\\relax\n\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{x}}\n", "utf-8"
    )
    done = subprocess.run(
        ["bibtex", "x"], cwd=tmp_path, text=True, stdout=subprocess.PIPE, timeout=300
    )
    found = [x for x in done.stdout.splitlines() if x.startswith("Warning--")]
    # BibTeX wants a publisher, a school, an author ... that these records have not, and a
    # volume beside every number of a journal.
    by_key = {k: r for r, k in zip(ALL, _keys(), strict=True)}
    wrong = []
    for warning in found:
        match = re.fullmatch(
            r"Warning--(?:empty (\w+)(?: and editor)?|there's a number but no (volume)) in (\S+)",
            warning,
        )
        attr = {"author": "author", "publisher": "publisher", "institution": "publisher",
                "school": "publisher", "volume": "volume", "editor": "editor"}.get(
            (match[1] or match[2]) if match else "")  # fmt: skip
        if match is None or attr is None or getattr(by_key[match[3]], attr):
            wrong.append(warning)
    assert wrong == []
    assert "error message" not in done.stdout


def _keys() -> list[str]:
    return re.findall(r"^@\w+\{(.*),$", bibtex.write(ALL), re.MULTILINE)


@styles
def test_bibtex_sorts_by_family_name_and_prints_corporate_authors_whole(tmp_path: Path) -> None:
    if not has_style("plain"):
        pytest.skip("plain.bst is not installed")
    refs = [
        Reference(type="book", author=(Name(literal="Zoo and Garden Board"),), title="Zebras in the DNA of Paris",
                  issued=Date(parts=((2001,),)), publisher="P"),
        Reference(type="book", author=(Name(family="Fuente", given="Rosa", non_dropping_particle="de la"),),
                  title="Apes", issued=Date(parts=((2001, 5),)), publisher="P"),
    ]  # fmt: skip
    (tmp_path / "x.bib").write_text(bibtex.write(refs), "utf-8")
    (tmp_path / "x.aux").write_text("\\citation{*}\n\\bibstyle{plain}\n\\bibdata{x}\n", "utf-8")
    subprocess.run(["bibtex", "x"], cwd=tmp_path, stdout=subprocess.DEVNULL, timeout=300)
    text = " ".join((tmp_path / "x.bbl").read_text("utf-8").split())
    assert text.index("Rosa de~la Fuente") < text.index("{Zoo and Garden Board}")
    assert "Zebras in the {DNA} of {Paris}" in text
    assert "May 2001" in text
