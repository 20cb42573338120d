"""Markdown: text, emphasis, links and structure."""

import pytest

from tests.inputs.showing import document, links, marks, structure

TEXT = [
    ("words", "words"),
    ("One\n\nTwo", "One\n\nTwo"),
    ("One\ntwo", "One\ntwo"),
    ("One  \ntwo\\\nthree", "One\ntwo\nthree"),
    ("# One\ntwo", "One\n\ntwo"),
    ("One\n===\ntwo", "One\n\ntwo"),
    ("- one\n- two", "one\n\ntwo"),
    ("1. one\n2. two\n   more", "one\n\ntwo\nmore"),
    ("*a* **b** _c_ ***d*** ~~e~~ `f`", "a b c d e f"),
    ("2 * 3 * 4 and a_b_c and x*", "2 * 3 * 4 and a_b_c and x*"),
    (r"\*a\* \[1\] \_ \# \& a\b", r"*a* [1] _ # & a\b"),
    ("a &amp; b &eacute; &nbsp;c AT&T", "a & b é \xa0c AT&T"),
    ("[a](https://x.example/b) c", "a c"),
    ("[a](<https://x.example/b c> \"T\") c", "a c"),
    ("[a][1] c\n\n[1]: https://x.example/b 'T'", "a c"),
    ("[1] Lind, P. Soil.", "[1] Lind, P. Soil."),
    ("![logo](x.png) a ![](y.png)", "a"),
    ("<https://x.example/a_b_c> d", "https://x.example/a_b_c d"),
    ("https://x.example/a_b_/c_d_ e", "https://x.example/a_b_/c_d_ e"),
    ("*a* https://x.example/(b)_c. *d*", "a https://x.example/(b)_c. d"),
    ("> a\n> b", "a\nb"),
    ("---\ntitle: T\n---\na", "a"),
    ("a\n\n---\n\nb", "a\n\nb"),
    ("```\na *b*\n```", "a *b*"),
    ("    indented\n\ntext", "indented\n\ntext"),
    ("a[^1]\n\n[^1]: Lind, P.\n    Soil.", "a[^1]\n\nLind, P.\nSoil."),
    ("[^a]: One\n[^b]: Two", "One\n\nTwo"),
    ("|A|B|\n|-|-|\n|*c*|d \\| e|", "A\tB\nc\td | e"),
    ("x\n\n|A|B|\n|-|-|\n|c|d|e|", "x\n\nA\tB\nc\td\te"),
    ("a <i>b</i> c<br>d", "a b c\nd"),
    ("<p>a</p>\n<p>b</p>", "a\n\nb"),
    ("<div>\n\n*a*\n\n</div>", "a"),
    ("2019. A year first", "2019. A year first"),
    ("a\r\nb\r\rc", "a\nb\n\nc"),
    ("[unused]: https://x.example/a", "[unused]: https://x.example/a"),
    ("", ""),
    ("\ufeff# a", "\ufeff# a"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), TEXT)
def test_text(source: str, expected: str) -> None:
    assert document(source, "markdown").text == expected


MARKS = [
    ("*a* x _b_", ["italic: a", "italic: b"]),
    ("**a** x __b__", ["bold: a", "bold: b"]),
    ("***a***", ["italic: a", "bold: a"]),
    ("*a **b** c*", ["italic: a b c", "bold: b"]),
    ("*a*, *12*(3)", ["italic: a", "italic: 12"]),
    ("`a`", ["code: a"]),
    ("*a\nb*", ["italic: a\nb"]),
    ("<em>a</em> *b*", ["italic: a", "italic: b"]),
    ("[*a*](https://x.example/)", ["italic: a"]),
    ("|*a*|b|\n|-|-|", ["italic: a"]),
]


@pytest.mark.parametrize(("source", "expected"), MARKS)
def test_emphasis(source: str, expected: list[str]) -> None:
    assert marks(document(source, "markdown")) == expected


LINKS = [
    ("[a](https://x.example/b)", ["a -> https://x.example/b"]),
    ("[a](https://x.example/b_(c) 'T')", ["a -> https://x.example/b_(c)"]),
    ("[a *b*](<https://x.example/b>)", ["a b -> https://x.example/b"]),
    ("[a][B]\n\n[b]: https://x.example/c", ["a -> https://x.example/c"]),
    ("[a]\n\n[a]: https://x.example/c", ["a -> https://x.example/c"]),
    ("<https://x.example/a>", ["https://x.example/a -> https://x.example/a"]),
    ("[a](https://x.example/b?utm_source=c&d=e)", ["a -> https://x.example/b?d=e"]),
    ('<a href="https://x.example/b">a</a>', ["a -> https://x.example/b"]),
    ("[a](b.pdf) [c](#d)", []),
    ("[![b](c.svg)](https://x.example/d)", []),
]


@pytest.mark.parametrize(("source", "expected"), LINKS)
def test_links(source: str, expected: list[str]) -> None:
    assert links(document(source, "markdown")) == expected


STRUCTURE = [
    ("## A\n\nb", ["heading 2: A", "paragraph: b"]),
    ("- a\n- b", ["item -: a", "item -: b"]),
    ("7. a\n8. b", ["item 7.: a", "item 8.: b"]),
    ("- a\n  1) b", ["item -: a\n\nb", "item 2 1): b"]),
    ("> a", ["blockquote: a", "paragraph: a"]),
    ("[^x]: a", ["item [^x]: a"]),
    ("|A|\n|-|\n|b|", ["cell: A", "row: A", "cell: b", "row: b"]),
    ("|A|B|\n|-|-|", ["row: A\tB", "cell: A", "cell: B"]),
    ("```\na\n```", ["other: a"]),
]


@pytest.mark.parametrize(("source", "expected"), STRUCTURE)
def test_structure(source: str, expected: list[str]) -> None:
    assert structure(document(source, "markdown")) == expected


def test_a_long_line_above_dashes_is_no_heading() -> None:
    line = "Lind, P. (2001). Soil and sleep: A survey of rivers, lakes and forests. Journal of Odd Studies, 3(1), 2–9."
    assert structure(document(f"{line}\n---\nb", "markdown")) == [
        f"paragraph: {line}",
        "paragraph: b",
    ]


def test_what_is_nested_too_deep_is_kept() -> None:
    source = ">" * 60 + " Lind, P. (2001). Soil."
    assert "Lind, P. (2001). Soil." in document(source, "markdown").text


def test_a_nul_stays_where_it_was() -> None:
    found = document("*a\x00b*", "markdown")
    assert found.text == "a\x00b"
    assert found.offsets.span(0, 3) == (1, 4)
