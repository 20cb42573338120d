"""Word and PDF files: what their text keeps, and what is refused."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import refkit
from refkit.errors import InputError
from refkit.inputs.binary import UNPACKED, extract, kind
from tests.cli.conftest import refkit as refkit_command  # noqa: F401
from tests.cli.running import Runner

docx = pytest.importorskip("docx")
pytest.importorskip("mammoth")
pytest.importorskip("pypdf")

LIND = "Lind, P. (2001). Soil and sleep. Journal of Rural Studies, 3(1), 2–9."
BRASK = "Brask, O. (2014). Weeds. Riverside Press."


def word(fill: Callable[[Any], object]) -> bytes:
    document = docx.Document()
    fill(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def styled(document: Any) -> None:
    document.add_heading("References", 1)
    p = document.add_paragraph("Lind, P. (2001). Soil and sleep. ")
    p.add_run("Journal of Rural Studies").italic = True
    p.add_run(", 3(1), 2–9.")
    p = document.add_paragraph("Brask, O. (2014). ")
    p.add_run("Weeds").italic = True
    p.add_run(". Riverside Press.")


def linked(document: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    p = document.add_paragraph("Adeyemi, T. (2019, May 3). ")
    relation = p.part.relate_to(
        "https://example.org/winter",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "The long winter"
    run.append(text)
    link.append(run)
    p._p.append(link)
    p.add_run(". Northern Gazette.")


def changed(document: Any) -> None:
    """A reference with a year that was struck out and another one put in."""
    from docx.oxml import parse_xml

    space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    p = document.add_paragraph()
    p._p.append(
        parse_xml(
            f"<w:ins {space} w:id='1' w:author='a'><w:r><w:t xml:space='preserve'>Lind, P. (2001)"
            "</w:t></w:r></w:ins>"
        )
    )
    p._p.append(
        parse_xml(
            f"<w:del {space} w:id='2' w:author='a'><w:r><w:delText>1999</w:delText></w:r></w:del>"
        )
    )
    p.add_run(". Soil and sleep. Journal of Rural Studies, 3(1), 2–9.")


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
RUN = "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>"


def written(xml: str) -> Callable[[Any], object]:
    """A paragraph in the XML of Word."""
    from docx.oxml import parse_xml

    return lambda d: d.add_paragraph()._p.extend(
        parse_xml(f"<w:p xmlns:w='{W}' xmlns:m='{M}'>{xml}</w:p>")
    )


def records(data: bytes) -> refkit.ReferenceList:
    text, format = extract(data)
    return refkit.parse(text, format=format)


def test_a_word_file_gives_the_records_of_its_text() -> None:
    assert records(word(styled)) == refkit.parse(f"References\n\n{LIND}\n\n{BRASK}\n")


def test_italics_count() -> None:
    (first, _) = records(word(styled))
    assert first.block is not None
    assert [m.kind for m in first.block.marks] == ["italic"]


def test_a_link_behind_a_title() -> None:
    (found,) = records(word(linked))
    assert (found.title, found.url) == ("The long winter", "https://example.org/winter")


def test_what_was_struck_out_does_not_count() -> None:
    text, _ = extract(word(changed))
    assert "1999" not in text
    assert records(word(changed)) == refkit.parse(LIND)


SHORT_LINK = "<w:fldSimple w:instr=' HYPERLINK \"https://example.org/winter\" '>%s</w:fldSimple>"
UNREAD = [
    (SHORT_LINK % (RUN % "word"), '<a href="https://example.org/winter">word</a>'),
    (f"<w:fldSimple w:instr=' REF x '>{RUN % 'word'}</w:fldSimple>", "word"),
    (f"<w:dir w:val='rtl'>{RUN % 'word'}</w:dir>", "word"),
    (f"<w:bdo w:val='rtl'><w:dir w:val='ltr'>{RUN % 'word'}</w:dir></w:bdo>", "word"),
    (f"<w:r><w:ruby><w:rt>{RUN % 'ka'}</w:rt><w:rubyBase>{RUN % 'word'}</w:rubyBase></w:ruby></w:r>", "word"),
    ("<m:oMathPara><m:oMath><m:r><m:t>wo</m:t></m:r><m:r><m:t>rd</m:t></m:r></m:oMath></m:oMathPara>", "word"),
    ("<w:r><w:t>wo</w:t><w:cr/><w:t>rd</w:t></w:r>", "wo<br />rd"),
    ("<w:r><w:t>wo</w:t><w:ptab/><w:t>rd</w:t></w:r>", "wo\trd"),
]  # fmt: skip


@pytest.mark.parametrize(("xml", "html"), UNREAD)
def test_elements_that_mammoth_passes_over(xml: str, html: str) -> None:
    text, _ = extract(word(written(RUN % "A " + xml + RUN % " Z")))
    assert f"<p>A {html} Z</p>" in text


def test_a_file_without_them_is_left_alone() -> None:
    from refkit.inputs.wordxml import mended

    data = word(styled)
    assert mended(data) is data


def test_fields_of_reference_managers() -> None:
    def fill(document: Any) -> None:
        mark = "<w:r><w:fldChar w:fldCharType='%s'/></w:r>"
        told = "<w:r><w:instrText>ADDIN ZOTERO_BIBL {} CSL_BIBLIOGRAPHY</w:instrText></w:r>"
        written(mark % "begin" + told + mark % "separate" + RUN % LIND)(document)
        written(RUN % BRASK + mark % "end")(document)

    assert records(word(fill)) == refkit.parse(f"{LIND}\n\n{BRASK}\n")


def test_lists_tables_and_line_breaks() -> None:
    def fill(document: Any) -> None:
        for line in (LIND, BRASK):
            document.add_paragraph(line, style="List Number")

    assert records(word(fill)) == refkit.parse(f"{LIND}\n\n{BRASK}\n")


def test_each_paragraph_is_a_line() -> None:
    text, format = extract(word(styled))
    assert format == "html"
    assert [
        line.count("<p>") for line in text.splitlines() if "Lind" in line or "Brask" in line
    ] == [1, 1]


# -- PDF -------------------------------------------------------------------------------------


def pdf(*pages: list[str], links: str = "") -> bytes:
    """A PDF with lines of text in Helvetica (WinAnsi), and links on each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    objects.append(font)
    kids = []
    for lines in pages:
        shown = []
        for line in lines:
            quoted = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            shown.append(f"({quoted}) Tj T*")
        stream = "BT /F1 10 Tf 14 TL 50 750 Td " + " ".join(shown) + " ET"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {len(objects)} 0 R "
            f"/Resources << /Font << /F1 3 0 R >> >> /Annots [{links}] >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out = b"%PDF-1.4\n"
    places = []
    for n, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{at:010} 00000 n \n".encode() for at in places)
    out += (
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return out


PAGES = (
    ["On worms", "Worms are long. They live in soils and gardens, and people have studied them", "for years."],
    ["References", "[1] P. Lind, \u201cSoil and sleep,\u201d Journal of Rural", "Studies, vol. 3, no. 1, pp. 2\u20139, 2001.",
     "[2] O. Brask, Weeds: a hand-", "book for gardens. Cambridge: Riverside Press, 2014."],
)  # fmt: skip


def test_the_list_at_the_end_of_a_pdf() -> None:
    first, second = records(pdf(*PAGES))
    assert (first.title, first.container_title, first.page) == (
        "Soil and sleep",
        "Journal of Rural Studies",
        "2–9",
    )
    assert second.title == "Weeds: a handbook for gardens"


def area(left: float, line: int, right: float, address: str) -> str:
    """A link over a line of :func:`pdf`."""
    y = 750 - 14 * line
    return (
        f"<< /Type /Annot /Subtype /Link /Rect [{left} {y - 2} {right} {y + 9}] "
        f"/A << /S /URI /URI ({address}) >> >>"
    )


LINKED = ["References", LIND, "Adeyemi, T. (2019, May 3). The long winter. Northern Gazette.",
          f"{BRASK} [link]"]  # fmt: skip


def test_addresses_behind_words_of_a_pdf() -> None:
    # The widths are those of Helvetica: the title, and the word at the end.
    title = area(176, 2, 254, "https://example.org/winter?a=1&b=2")
    word = area(239, 3, 261, "https://doi.org/10.1234/weeds")
    data = pdf(LINKED, links=f"{title} {word}")
    text, format = extract(data)
    assert format == "html"
    assert '<a href="https://example.org/winter?a=1&amp;b=2">The long winter.</a>' in text
    assert '<a href="https://doi.org/10.1234/weeds">[link]</a>' in text
    lind, adeyemi, brask = records(data)
    assert (lind.url, adeyemi.url, brask.doi) == (
        "", "https://example.org/winter?a=1&b=2", "10.1234/weeds",
    )  # fmt: skip
    assert adeyemi.title == "The long winter"


def test_a_link_that_covers_no_whole_word_takes_its_line() -> None:
    data = pdf(LINKED, links=area(60, 2, 61, "https://example.org/winter"))
    assert [r.url for r in records(data)] == ["", "https://example.org/winter", ""]


@pytest.mark.parametrize(
    "links",
    [
        area(176, 2, 254, "javascript:alert\\(1\\)"),
        area(176, 2, 254, 'https://example.org/"><script>'),
        area(176, 30, 254, "https://example.org/nothing-there"),
        "<< /Subtype /Link /Rect [1 2] /A << /URI (https://example.org/) >> >>",
        "<< /Subtype /Link >> 7 0 R 99 0 R null (x)",
    ],
)
def test_links_that_are_none(links: str) -> None:
    assert extract(pdf(LINKED, links=links)) == extract(pdf(LINKED))
    assert extract(pdf(LINKED)).format == "text"


def test_links_change_nothing_else() -> None:
    far = area(50, 0, 100, "https://example.org/")
    page = [
        "References",
        *PAGES[1][1:],
        "<b> & Brask, O. (2015). Worms &amp; weeds. Riverside Press.",
    ]
    with_links, without = records(pdf(PAGES[0], page, links=far)), records(pdf(PAGES[0], page))
    assert [r.text for r in with_links] == [r.text for r in without]
    assert with_links.to_csl() == without.to_csl()


def test_what_tex_leaves_as_control_characters() -> None:
    (found,) = records(pdf(["Lind, P. (2001). The e\x1bect of soil. Rural Studies, 3(1), 2\x159."]))
    assert (found.title, found.page) == ("The effect of soil", "2–9")


# -- what is refused ---------------------------------------------------------------------------


def zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), body)
    return file.getvalue()


def test_kinds() -> None:
    assert kind(word(styled)) == "docx"
    assert kind(pdf(["a"])) == "pdf"
    assert kind(LIND.encode()) == kind(b"") == kind(zipped(a_xml=b"x")) == ""


BROKEN = [
    (word(styled)[:3000], "docx", "damaged"),
    (zipped(word__other_xml=b"<a/>"), "docx", "no Word document"),
    (zipped(word__document_xml=b"<a"), "docx", "cannot be read"),
    (zipped(word__document_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "docx", "entities"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "docx", "protected by a password or of the old kind"),
    (pdf(["a"])[:200], "pdf", "cannot be read"),
    (pdf([""]), "pdf", "no text"),
    (b"nothing of the kind", "", "neither"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "format", "why"), BROKEN)
def test_what_is_refused(data: bytes, format: str, why: str) -> None:
    with pytest.raises(InputError, match=why):
        extract(data, format)


def test_a_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.inputs.binary.UNPACKED", 1000)
    with pytest.raises(InputError, match="unpacks to more than 1000"):
        extract(zipped(word__document_xml=b" " * 5000), "docx")
    assert UNPACKED == 256 * 1024 * 1024


def test_a_page_with_too_much_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.inputs.pdf.DRAWING", 300)
    small, large = ["References", LIND], ["word"] * 100
    assert "Lind" in extract(pdf(small, large)).text
    with pytest.raises(InputError, match="too large"):
        extract(pdf(large))


def test_steps_are_counted_from_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkit.inputs.pdf.STEPS", 40)
    text = extract(pdf(["word"] * 100, ["References", LIND])).text
    assert text == f"References\n{LIND}"
    with pytest.raises(InputError, match="too large"):
        extract(pdf(["References", LIND], ["word"] * 100))


def test_a_protected_pdf(tmp_path: Path) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([LIND]))))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(InputError, match="protected by a password"):
        extract(file.getvalue())


@pytest.mark.parametrize(("module", "data"), [("mammoth", word(styled)), ("pypdf", pdf(["a"]))])
def test_without_the_library(module: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(InputError, match=r"pip install 'refkit-citations\[(docx|pdf)\]'"):
        extract(data)


# -- the command ---------------------------------------------------------------------------------


def test_the_command_reads_them(refkit_command: Runner, tmp_path: Path) -> None:  # noqa: F811
    (tmp_path / "list.docx").write_bytes(word(styled))
    (tmp_path / "list.pdf").write_bytes(pdf(["References", LIND.replace("–", "\u2013"), BRASK]))
    for name in ("list.docx", "list.pdf"):
        done = refkit_command("convert", name, "-q")
        assert done == (0, f"{BRASK}\n{LIND}\n", "")
    done = refkit_command("explain", "list.docx", "-q")
    assert "list.docx:2:4" in done.out
    (tmp_path / "bad.docx").write_bytes(b"PK\x03\x04word/")
    done = refkit_command("convert", "bad.docx")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("refkit: bad.docx: the Word file is damaged")
