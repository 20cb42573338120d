"""The Sphinx directive, in reStructuredText and MyST, built for real."""

import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest

LIND = "Lind, P. (2001). Soil and sleep. *Journal of Rural Studies*, 3(1), 2–9."
BRASK = "Brask, O. (2014). Weeds & worms: 1 < 2. Riverside Press. https://example.org/weeds"
BIB = "@book{lind, author = {Lind, P.}, title = {Soil and Sleep}, publisher = {Tun}, year = 2001}\n"


def build(folder: Path, *, warn: bool = True, **pages: str) -> tuple[int, str, dict[str, str]]:
    names = sorted(pages)
    myst = any(n.endswith("_md") for n in names)
    extensions = ["refkit.sphinxext", *(["myst_parser"] if myst else [])]
    (folder / "conf.py").write_text(f"extensions = {extensions!r}\n", "utf-8")
    for name, text in pages.items():
        (folder / name.replace("_", ".")).write_text(text, "utf-8")
    options = ["-W"] if warn else []
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-q", *options, "-b", "html", ".", "out"],
        cwd=folder, text=True, capture_output=True,
    )  # fmt: skip
    made = {p.stem: p.read_text("utf-8") for p in (folder / "out").glob("*.html")}
    return done.returncode, done.stderr, made


def entries(page: str) -> list[lxml.html.HtmlElement]:
    return lxml.html.document_fromstring(page).xpath(
        "//*[@class and contains(@class, 'refkit-entry')]"
    )


def test_a_list_in_restructuredtext(tmp_path: Path) -> None:
    text = f"T\n=\n\n.. refkit::\n   :format: markdown\n\n   {LIND}\n\n   {BRASK}\n"
    status, said, made = build(tmp_path, index_rst=text)
    assert (status, said) == (0, "")
    first, second = entries(made["index"])
    assert (
        first.text_content()
        == "Brask, O. (2014). Weeds & worms: 1 < 2. Riverside Press. https://example.org/weeds"
    )
    assert first.xpath(".//a/@href") == ["https://example.org/weeds"]
    assert [e.text_content() for e in second.xpath(".//em")] == ["Journal of Rural Studies", "3"]


def test_a_list_in_myst(tmp_path: Path) -> None:
    pytest.importorskip("myst_parser")
    text = f"# T\n\n```{{refkit}}\n:unsorted:\n{LIND}\n\n{BRASK}\n```\n"
    status, said, made = build(tmp_path, index_md=text)
    assert (status, said) == (0, "")
    assert [e.text_content()[:4] for e in entries(made["index"])] == ["Lind", "Bras"]


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "list.bib").write_text(BIB, "utf-8")
    text = "T\n=\n\n.. refkit:: list.bib\n   :title-case: keep\n   :class: long\n"
    status, said, made = build(tmp_path, index_rst=text)
    assert (status, said) == (0, "")
    (entry,) = entries(made["index"])
    assert entry.text_content() == "Lind, P. (2001). Soil and Sleep. Tun."
    assert "long" in entry.getparent().get("class")


def test_a_word_file(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    pytest.importorskip("mammoth")
    document = docx.Document()
    document.add_paragraph(BRASK)
    document.save(str(tmp_path / "list.docx"))
    status, said, made = build(tmp_path, index_rst="T\n=\n\n.. refkit:: list.docx\n")
    assert (status, said) == (0, "")
    assert [e.text_content()[:19] for e in entries(made["index"])] == ["Brask, O. (2014). W"]


def test_what_is_wrong_is_said(tmp_path: Path) -> None:
    text = "T\n=\n\n.. refkit:: nowhere.bib\n\n.. refkit::\n\n   (2001), 44.\n"
    status, said, _ = build(tmp_path, warn=False, index_rst=text)
    assert status == 0
    assert "nowhere.bib" in said
    assert "RK305" in said
    assert "index.rst:6" in said
