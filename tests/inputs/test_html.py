"""HTML: text, emphasis, links and structure, and what exports make of a list."""

import pytest

from tests.inputs.showing import document, links, marks, structure

TEXT = [
    ("words", "words"),
    ("<p>One</p><p>Two</p>", "One\n\nTwo"),
    ("<p>One<p>Two", "One\n\nTwo"),
    ("<div>One</div><div>Two</div>", "One\n\nTwo"),
    ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
    ("One<br>Two<br/>Three</br>Four", "One\nTwo\nThree\nFour"),
    ("<p>One<br><br>Two</p>", "One\n\nTwo"),
    ("<p>\n  One\n  two </p>", "One two"),
    ("One <b>two</b>, <i>three</i>.", "One two, three."),
    ("On<b>e</b> two", "One two"),
    ("<span>One</span> <span>two</span>", "One two"),
    ("<span>One </span><span> two</span>", "One two"),
    ("<pre>One\n  two\r\nthree</pre>", "One\n  two\nthree"),
    ("a &amp; b &lt;c&gt; &#233; &#xE9; &eacute; &nbsp;d", "a & b <c> é é é \xa0d"),
    ("AT&T, &unknown; &copy 2001", "AT&T, &unknown; © 2001"),
    ("Smith & Sons <https://x.example/a> end", "Smith & Sons <https://x.example/a> end"),
    ("5 < 6 and 7 > 2", "5 < 6 and 7 > 2"),
    ("One<!-- not this <p> -->two", "Onetwo"),
    ("One<!-- left open", "One<!-- left open"),
    ("<script>var a = '<p>no</p>';</script>yes<style>p {}</style>", "yes"),
    ("<head><title>No</title></head><body>yes</body>", "yes"),
    ("<head><title>No</title><p>yes", "yes"),
    ('<p style="display: none">no</p>yes', "yes"),
    ("<p hidden>no</p>yes", "yes"),
    ('yes <span class="screen-reader-text">no</span>too', "yes too"),
    ("<select><option>no</option></select>yes", "yes"),
    ("<noscript>no</noscript>yes", "yes"),
    ("<q>One</q>, two", "“One”, two"),
    ("<b><i>crossed</b> tags</i> here", "crossed tags here"),
    ("<p>One</b></i></span></p>", "One"),
    ("<a href=x>left open <p>Two", "left open\n\nTwo"),
    ('<a href="left open>One</a> two', "One two"),
    ("One <", "One <"),
    ("One <p", "One <p"),
    ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
    ("<dl><dt>[1]</dt><dd>One</dd><dt>[2]</dt><dd>Two</dd></dl>", "[1]\tOne\n\n[2]\tTwo"),
    ("<table><tr><td>A<td>B<tr><td>C<td>D</table>", "A\tB\nC\tD"),
    ("<p>List</p><table><tr><th>A</th><th>B</th></tr></table>", "List\n\nA\tB"),
    ("<table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>", "A\tB"),
    ("<table><tr><td><p>One</p><p>Two</p></td></tr></table>", "One\n\nTwo"),
    ("", ""),
    ("<p></p><br>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), TEXT)
def test_text(source: str, expected: str) -> None:
    assert document(source, "html").text == expected


MARKS = [
    ("<i>a</i> <em>b</em> <cite>c</cite> <u>d</u>", ["italic: a", "italic: b", "italic: c", "italic: d"]),
    ("<b>a</b> x <strong>b</strong>", ["bold: a", "bold: b"]),
    ("x<sup>2</sup> <code>f</code>", ["superscript: 2", "code: f"]),
    ('<span style="font-style:italic">a</span>', ["italic: a"]),
    ('<span style="font-weight:700">a</span>', ["bold: a"]),
    ('<b style="font-weight:normal">a</b>', []),
    ("<style>.c4{font-style:italic}</style><span class='c0 c4'>a</span>", ["italic: a"]),
    ("<i>a <b>b</b> c</i>", ["italic: a b c", "bold: b"]),
    ("<i>a</i><i>b</i>", ["italic: ab"]),
    ("<i> a </i>b", ["italic: a"]),
    ("<i>a<p>b</i> c</p>", ["italic: a", "italic: b"]),
    ("<p><i>a</p><p>b", ["italic: a"]),
    # A citation whose title is emphasised inside is no title itself.
    ("<cite>Lind, P. <i>Soil</i>. 2001.</cite>", ["italic: Soil"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), MARKS)
def test_emphasis(source: str, expected: list[str]) -> None:
    assert marks(document(source, "html")) == expected


LINKS = [
    ('<a href="https://x.example/a">here</a>', ["here -> https://x.example/a"]),
    ("<a href=https://x.example/a>here</a>", ["here -> https://x.example/a"]),
    ("<a class='b' href='https://x.example/?a=1&amp;b=2'>t</a>", ["t -> https://x.example/?a=1&b=2"]),
    ('<a href="https://x.example/?a=1&copy=2">t</a>', ["t -> https://x.example/?a=1&copy=2"]),
    ('<a href="https://x.example/a"> here </a>', ["here -> https://x.example/a"]),
    ('<a href="https://x.example/a">on</a><a href="https://x.example/a">e</a>', ["one -> https://x.example/a"]),
    ('<a href="https://x.example/a"><i>a</i> b', ["a b -> https://x.example/a"]),
    ('<a href="#cite-1">1</a> <a href="/wiki/X">X</a> <a name="y">Y</a>', []),
    ('<base href="https://x.example/d/e"><a href="f">F</a>', ["F -> https://x.example/d/f"]),
    ('<a href="javascript:x()">no</a> <a href="mailto:a@b.example">no</a>', []),
    ('<a href="https://x.example/a"></a>', []),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), LINKS)
def test_links(source: str, expected: list[str]) -> None:
    assert links(document(source, "html")) == expected


STRUCTURE = [
    ("<h2>References</h2><p>a</p>", ["heading 2: References", "paragraph: a"]),
    ("<ol><li>a<li>b</ol>", ["item 1.: a", "item 2.: b"]),
    ('<ol start="7" type="a"><li>a</ol>', ["item g.: a"]),
    ('<ol reversed start="3"><li>a<li value="9">b<li>c</ol>', ["item 3.: a", "item 9.: b", "item 8.: c"]),
    ("<ul><li>a<ul><li>b</ul></ul>", ["item •: a\n\nb", "item 2 •: b"]),
    ('<ul style="list-style: none"><li>a</ul>', ["item: a"]),
    ("<blockquote>a<blockquote>b</blockquote></blockquote>", ["blockquote: a\n\nb", "blockquote 2: b"]),
    ("<table><tr><td>a<td>b</table>", ["row: a\tb", "cell: a", "cell: b"]),
    ("x<table><tr><td>a<td>b</table>", ["row: a\tb", "cell: a", "cell: b"]),
    ('<div class="csl-entry">a</div>', ["item: a"]),
    ("<header>a</header>", ["other: a"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), STRUCTURE)
def test_structure(source: str, expected: list[str]) -> None:
    assert structure(document(source, "html")) == expected


LIST = "<p>Lind, P. (2001). Soil and sleep: A survey of rivers. Alder Press.</p>"
AROUND = [
    "<nav><a href='/'>Home</a></nav>",
    "<aside><h3>Recent posts</h3></aside>",
    "<footer>© 2021</footer>",
    '<div role="navigation">Home</div>',
    '<div class="x sharedaddy">Facebook</div>',
    '<section id="comments">Great post!</section>',
    '<div class="navbox">Rivers</div>',
]


@pytest.mark.parametrize("around", AROUND)
def test_what_a_page_shows_around_its_text_is_marked(around: str) -> None:
    assert len(structure(document(LIST + around, "html"), "comment")) == 1


NO_AROUND = [
    '<aside class="footnotes">Note</aside>',
    '<section id="references" class="sidebar">Lind</section>',
    '<aside role="doc-endnotes">Note</aside>',
    "<article><footer>Sources</footer></article>",
    '<p class="sidebar">Lind</p>',
    "<form><p>All of the page</p></form>",
]


@pytest.mark.parametrize("around", NO_AROUND)
def test_notes_and_text_are_not_marked_so(around: str) -> None:
    assert structure(document(LIST + around, "html"), "comment") == []


def test_a_page_that_is_nothing_else_is_text() -> None:
    assert structure(document(f"<aside>{LIST}</aside>", "html"), "comment") == []


def test_a_wikipedia_note() -> None:
    source = """<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b>
        <a href="#cite_ref-1">^</a></b></span> <span class="reference-text"><cite class="citation">
        Lind, P. (2001). <a class="external" href="https://x.example/s">"Soil"</a>.
        <i>Rivers</i>. <b>3</b> (2).</cite><span title="ctx_ver=Z39.88" class="Z3988"></span>
        </span></li></ol>"""
    found = document(source, "html")
    assert found.text == 'Lind, P. (2001). "Soil". Rivers. 3 (2).'
    assert marks(found) == ["italic: Rivers", "bold: 3"]
    assert links(found) == ['"Soil" -> https://x.example/s']
    assert structure(found) == [f"item 1.: {found.text}"]


def test_a_google_document() -> None:
    source = """<html><head><style type="text/css">.c1{color:#15c}.c4{font-style:italic}</style>
        </head><body class="doc-content"><p class="c3"><span class="c0">Lind, P. (2001). </span>
        <span class="c0 c4">Soil</span><span class="c0">.&nbsp;</span><span class="c1"><a
        href="https://www.google.com/url?q=https://x.example/s?a%3D1&amp;sa=D&amp;usg=AO">Link</a>
        </span></p></body></html>"""
    found = document(source, "html")
    assert found.text == "Lind, P. (2001). Soil.\xa0Link"
    assert marks(found) == ["italic: Soil"]
    assert links(found) == ["Link -> https://x.example/s?a=1"]


def test_a_word_document() -> None:
    source = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--
        p.MsoNormal {margin:0} --></style></head><body><!--[if gte mso 9]><xml>no</xml><![endif]-->
        <p class=MsoNormal style='text-indent:-.5in'>Lind, P. <i style='mso-bidi-font-style:
        normal'>Soil</i>.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p></body></html>"""
    found = document(source, "html")
    assert found.text.strip() == "Lind, P. Soil."
    assert marks(found) == ["italic: Soil"]


def test_a_list_that_citeproc_wrote() -> None:
    source = """<div class="csl-bib-body"><div class="csl-entry"><div class="csl-left-margin">[1]
        </div><div class="csl-right-inline">P. Lind, <i>Soil</i>.</div></div></div>"""
    found = document(source, "html")
    assert found.text == "[1]\tP. Lind, Soil."
    assert structure(found) == ["item: [1]\tP. Lind, Soil."]
