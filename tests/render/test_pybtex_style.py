"""APA 7 for pybtex users: the plugin, the command, and a real Sphinx build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pybtex.database import parse_string
from pybtex.plugin import find_plugin

import refkit
from refkit.render.pybtex_style import Labels, Sorting, Style, label

BIB = r"""
@article{z, author = {Zhou, Bo and Li, Ann}, title = {The {DNA} of rivers}, journal = {River \& Lake},
  year = 2002, volume = 3, pages = {1--9}, doi = {10.1000/x}}
@book{b, author = {Li, Ann}, title = {Beta rivers}, year = 2001, publisher = {Press}}
@book{a, author = {Li, Ann}, title = {Alpha rivers}, year = 2001, publisher = {Press}}
@online{w, author = {{World Water Board}}, title = {No date}, url = {https://water.example/a_b}}
@unheardof{u, title = {Odd type}}
@inproceedings{c, author = {Fox, C.}, title = {Talk}, crossref = {p}}
@proceedings{p, editor = {Doe, J.}, title = {Lake days}, year = 2005, publisher = {Press}}
"""
PLAIN = """\
Fox, C. (2005). Talk. In J. Doe (Ed.), Lake days. Press.
Li, A. (2001a). Alpha rivers. Press.
Li, A. (2001b). Beta rivers. Press.
Odd type. (n.d.).
World Water Board. (n.d.). No date. https://water.example/a_b
Zhou, B., & Li, A. (2002). The DNA of rivers. River & Lake, 3, 1–9. https://doi.org/10.1000/x
"""


def formatted(backend: str = "plaintext") -> list[str]:
    data = parse_string(BIB, "bibtex")
    cited = [key for key in data.entries if key != "p"]
    out = find_plugin("pybtex.style.formatting", "refkit_apa7")().format_bibliography(data, cited)
    write = find_plugin("pybtex.backends", backend)()
    return [entry.text.render(write) for entry in out]


def test_the_plugins_are_found() -> None:
    assert find_plugin("pybtex.style.formatting", "refkit_apa7") is Style
    assert find_plugin("pybtex.style.sorting", "refkit_apa7") is Sorting
    assert find_plugin("pybtex.style.labels", "refkit_apa7") is Labels


def test_it_prints_what_refkit_prints() -> None:
    assert "".join(f"{x}\n" for x in formatted()) == PLAIN
    own = refkit.render([r for r in refkit.parse(BIB, format="bibtex") if r.id != "p"], "apa")
    assert own == PLAIN


def test_markup_reaches_other_backends() -> None:
    assert formatted("html")[1] == "Li, A. (2001a). <em>Alpha rivers</em>. Press."
    assert r"\emph{River \& Lake}, \emph{3}" in formatted("latex")[5].replace(
        r"\emph{River \& Lake, 3}", r"\emph{River \& Lake}, \emph{3}"
    )


def test_labels() -> None:
    data = parse_string(BIB, "bibtex")
    style = Style()
    entries = style.sort([data.entries[k] for k in "zbawu"])
    assert list(style.format_labels(entries)) == [
        "Li, 2001a", "Li, 2001b", "Odd type, n.d.", "World Water Board, n.d.", "Zhou & Li, 2002",
    ]  # fmt: skip
    many = refkit.parse(
        "@book{k, author={A, A and B, B and C, C}, year=2001, title={T}}", format="bibtex"
    )
    assert label(many[0]) == "A et al., 2001"
    assert label(many[0].replace(issued=None), "b") == "A et al., n.d.-b"


def test_another_sorting_is_respected() -> None:
    data = parse_string(BIB, "bibtex")
    style = Style(sorting_style="none", label_style="number")
    out = style.format_bibliography(data, ["b", "a"])
    assert [e.key for e in out] == ["b", "a"]
    assert [e.label for e in out] == ["1", "2"]


def test_pybtex_format(tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(BIB, "utf-8")
    program = Path(sys.executable).with_name("pybtex-format")
    subprocess.run(
        [str(program), "--style", "refkit_apa7", "--output-backend", "plaintext", "x.bib", "x.txt"],
        cwd=tmp_path, check=True, timeout=120,
    )  # fmt: skip
    text = (tmp_path / "x.txt").read_text("utf-8")
    assert "Li, A. (2001a). Alpha rivers. Press." in text
    assert "[Zhou & Li, 2002]" in text


def test_a_sphinx_build(tmp_path: Path) -> None:
    (tmp_path / "x.bib").write_text(BIB, "utf-8")
    (tmp_path / "conf.py").write_text(
        "extensions = ['sphinxcontrib.bibtex']\n"
        "bibtex_bibfiles = ['x.bib']\n"
        "bibtex_default_style = 'refkit_apa7'\n"
        "html_theme = 'basic'\n",
        "utf-8",
    )
    (tmp_path / "index.rst").write_text(
        "Test\n====\n\nAs :cite:p:`z` and :cite:p:`a` say.\n\n.. bibliography::\n   :all:\n",
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", "-W", "-b", "html", ".", "out"],
        cwd=tmp_path, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "out/index.html").read_text("utf-8")
    assert "Li, A. (2001a). <em>Alpha rivers</em>. Press." in html
    assert "https://doi.org/10.1000/x</a>" in html
    assert "Zhou &amp; Li, 2002" in html
