"""Formats told by content and by name, and each line by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.errors import ConfigError, FormatError, InputError
from refkit.inputs import LIMIT, detect, format_of_suffix, read
from tests.strategies import printed_lists, texts

DETECTED = [
    ("Lind, P. (2001). Soil. Rivers, 3(1), 2–9.", "text"),
    ("1. Lind, P. (2001). Soil.\n2. Vale, R. (2002). Sleep.", "text"),
    ("- Lind, P. (2001). Soil.\n* Vale, R. (2002). Sleep.", "text"),
    ("Lind [1] and Vale [2, 3]. [a] (b)", "text"),
    ("https://x.example/a_b_c and a*b*c, p<0.05 & more", "text"),
    ("Lind, P. (2001). Soil. <https://x.example/a>", "text"),
    (r"C:\emph\x and a\b", "text"),
    ("", "text"),
    ("# References\n\nLind, P. (2001). Soil.", "markdown"),
    ("Lind, P. (2001). *Soil*. Rivers, *3*(1).", "markdown"),
    ("Lind, P. (2001). [Soil](https://x.example/a).", "markdown"),
    ("Lind, P. (2001). Soil.[^1]\n\n[^1]: Vale, R.", "markdown"),
    ("|A|B|\n|---|---|\n|c|d|", "markdown"),
    ("<p>Lind, P. (2001). <i>Soil</i>.</p>", "html"),
    ("Lind, P. (2001). <i>Soil</i>.<br>Vale, R. <i>Sleep</i>.", "html"),
    ("<!DOCTYPE html><html><body>Lind</body></html>", "html"),
    (r"\begin{thebibliography}{9}\bibitem{a} Lind.\end{thebibliography}", "latex"),
    (r"\bibitem{a} P.~Lind, \emph{Soil}.", "latex"),
    (r"P.~Lind, \emph{Soil}, \textbf{3}.", "latex"),
    (r"{\em Soil} and {\it Sleep}", "latex"),
    ("@book{lind2001, title = {Soil}, author = {Lind, P.}}", "bibtex"),
    ("% a comment\n  @Article{a,\n title={Soil}}", "bibtex"),
    ('[{"type": "book", "title": "Soil"}]', "csljson"),
    ('{"items": [{"id": "a"}]}', "csljson"),
    ('{"title": "Soil"}', "csljson"),
    ('["Soil"]', "text"),
    ("[1] Lind", "text"),
]


@pytest.mark.parametrize(("source", "expected"), DETECTED)
def test_content_tells_the_format(source: str, expected: str) -> None:
    assert detect(source) == expected


NAMES = [
    ("a.txt", "text"), ("a.md", "markdown"), ("b/a.MARKDOWN", "markdown"), ("a.htm", "html"),
    ("a.html", "html"), ("a.tex", "latex"), ("a.bbl", "latex"), ("a.bib", "bibtex"),
    ("a.json", "csljson"), ("a.pdf", "pdf"), ("a.DOCX", "docx"),
    ("a.odt", "auto"), ("a", "auto"), ("a.txt.gz", "auto"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_names_tell_the_format(name: str, expected: str) -> None:
    assert format_of_suffix(name) == expected


def test_what_cannot_be_read_is_an_error() -> None:
    with pytest.raises(InputError, match="must be str, not bytes"):
        read(b"a")  # type: ignore[arg-type]
    with pytest.raises(InputError, match="limit"):
        read("x" * (LIMIT + 1))
    with pytest.raises(FormatError, match="unknown format 'pdf'"):
        read("a", format="pdf")
    with pytest.raises(ConfigError, match="split must be one of"):
        refkit.parse("a", split="words")


LINES = [
    "*a* b\n# c\n---\n```\nd\n",
    "<i>Lind</i>, P. (2001). A.\n<p>Vale, R. (2002). <i>B</i>.\n",
    "[a]: https://x.example/\n- *Lind*, P. [Soil](https://x.example/s). 2001.",
    "\\emph{a}\n\\emph{b}\n%c\n",
    "@article{a, title={b}}\n@book{c, title={d}}\n",
    '[{"title": "a"}]\n[{"title": "b"}]',
    "|a|b|\n|-|-|\n|c|d|",
    "1.\n[2]\n***\n—\nx\n.",
    "a\x0bb\u2028c\nd",
    "a\n\n \t\nb",
    "a<br>b\nc",
]


@pytest.mark.parametrize("source", LINES)
def test_each_line_is_a_reference_whatever_it_looks_like(source: str) -> None:
    lines = [line for line in source.split("\n") if line.strip()]
    found = refkit.parse(source, split="lines")
    assert len(found) == len(lines)
    assert "".join(b.raw for b in found.blocks) == source
    at = 0
    for r, line in zip(found, lines, strict=True):
        assert r.span is not None
        at = source.index(line, at)
        assert at <= r.span.start < r.span.end <= at + len(line)
        at += len(line)


def test_markup_in_a_line_is_read() -> None:
    found = refkit.parse("Lind, P. (2001). *Soil*. Alder Press.\nVale, R. (2002). [Sleep and rivers](https://x.example/s). Alder Press.", split="lines")  # fmt: skip
    assert [r.title for r in found] == ["Soil", "Sleep and rivers"]
    assert found[1].url == "https://x.example/s"


def test_those_who_name_html_mean_the_lines_that_it_shows() -> None:
    source = "<p>Lind, P. (2001).\nSoil.<br>Vale, R. (2002).\nSleep.</p>"
    found = refkit.parse(source, split="lines", format="html")
    assert [r.text for r in found] == ["Lind, P. (2001). Soil.", "Vale, R. (2002). Sleep."]


_INVISIBLE = "\ufeff\u200b\u200e\u200f\u2060"


@given(st.one_of(texts, printed_lists().map("\n".join)))
def test_any_text_gives_as_many_references_as_lines(text: str) -> None:
    text = text.replace("\r", "")
    lines = [x for x in text.split("\n") if x.strip().strip(_INVISIBLE).strip()]
    assert len(refkit.parse(text, split="lines")) == len(lines)
