"""Pages that are broken or mean harm are answered, within bounded time and depth."""

from __future__ import annotations

import codecs
import json
import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.resolve.pages import Page, extract
from refkit.resolve.pages.tree import LARGEST, decode

URL = "https://classroomnotes.example/2019/posts/stopped-trying/"
TITLE = "Geschichten aus dem Café José"
HEAD = f"<title>{TITLE} | Classroom Notes</title>"
#: Seconds of processor time that any page may take.
PATIENCE = 6


def bomb(depth: int) -> str:
    return "[" * depth + "]" * depth


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


HOSTILE: dict[str, Callable[[], bytes | str]] = {
    "empty": lambda: b"",
    "blanks": lambda: b" \n\t ",
    "nulls": lambda: b"\x00" * 5000,
    "nulls inside": lambda: f"<html><head>{HEAD}\x00\x00<body>\x00<h1>{TITLE}\x00</h1>",
    "control characters": lambda: "".join(map(chr, range(32))) + HEAD,
    "lone surrogates": lambda: f"{HEAD}<p>\ud800\udfff</p>",
    "100,000 nested elements": lambda: HEAD + "<div>" * 100_000 + "x",
    "nested tables": lambda: HEAD + "<table><tr><td>" * 20_000,
    "unclosed head": lambda: f"<html><head>{HEAD}<html><html><body><body>",
    "10 MB on one line": lambda: HEAD + "<p>" + "word " * 2_000_000,
    "one attribute of 5 MB": lambda: HEAD + f'<div class="{"author " * 700_000}">x</div>',
    "many elements": lambda: HEAD + '<span class="author">By</span><time>x</time>' * 60_000,
    "many metas": lambda: '<meta name="author" content="Ana Ruiz">' * 50_000 + HEAD,
    "many headings": lambda: HEAD + "<h1>Another heading: with - many | parts</h1>" * 20_000,
    "long title": lambda: HEAD + f"<h1>{'a - ' * 100_000}</h1>",
    "long byline": lambda: HEAD + f'<p class="byline">By {"Ana and " * 50_000}</p>',
    "brackets": lambda: HEAD + f'<p class="byline">By {"(" * 150}</p><h1>{"(" * 50_000}</h1>',
    "years": lambda: HEAD + "<p>© 1999-2019 " + "2019-" * 100_000,
    "deep json": lambda: HEAD + script(bomb(100_000)),
    "nested json": lambda: HEAD + script('{"@graph":' * 5000 + "1" + "}" * 5000),
    "wide json": lambda: HEAD + script(json.dumps([{"@type": "Article", "author": [{"name": "x"}] * 20}] * 5000)),
    "4 MB of json": lambda: HEAD + script('{"@type":"Article","x":"' + "a" * 4_000_000 + '"}'),
    "broken json": lambda: HEAD + script('{"author":{' * 20_000 + '"datePublished":"' * 2000),
    "json that names itself": lambda: HEAD + script('{"@id":"#a","@type":"Article","author":{"@id":"#a"}}'),
    "expanding entities": lambda: '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><html><head>' + HEAD + "</head><body>&b;&b;</body></html>",
    "external entity": lambda: '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + HEAD + "<p>&e;</p>",
    "binary": lambda: bytes(range(256)) * 2000,
    "pdf": lambda: b"%PDF-1.7\n" + bytes(range(255, -1, -1)) * 500,
    "json answer": lambda: b'{"error": "not found"}',
}  # fmt: skip
#: Those that hold no title, or hide it behind what breaks parsers.
UNTITLED = {"empty", "blanks", "nulls", "binary", "pdf", "json answer"}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages(name: str) -> None:
    """E5, E12, E14."""
    data = HOSTILE[name]()
    started = time.process_time()
    page = extract(data, URL)
    assert time.process_time() - started < PATIENCE
    assert page.canonical == URL
    if name not in UNTITLED and name not in ("many headings", "long title"):
        assert page.reference.title == TITLE
    if name in UNTITLED:
        assert page.reference.author == ()
    assert "root:" not in repr(page)


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (HEAD.encode(), None),
        (HEAD.encode(), "iso-8859-1"),  # E11: the header lies
        (b'<meta charset="windows-1252">' + HEAD.encode(), None),
        (HEAD.encode("iso-8859-1"), "ISO-8859-1"),
        (HEAD.encode("cp1252"), None),
        (
            b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'
            + HEAD.encode("latin-1"),
            None,
        ),
        (b"<!--" + b"x" * 3000 + b'--><meta charset="windows-1252">' + HEAD.encode("cp1252"), None),
        (codecs.BOM_UTF8 + b'<meta charset="windows-1251">' + HEAD.encode(), "koi8-r"),
        (HEAD.encode("utf-16"), None),
        (HEAD.encode("utf-16-le"), None),
        (HEAD.encode("utf-16-be"), "utf-8"),
        (HEAD.encode("cp1252"), "no-such-charset"),
        (HEAD.encode("cp1252"), "hex"),
        (HEAD.encode("cp1252"), "\x00"),
    ],
)
def test_charsets(data: bytes, charset: str | None) -> None:
    assert extract(data, URL, charset).reference.title == TITLE


def test_other_scripts_and_cut_characters() -> None:
    head = '<meta charset="windows-1251"><title>История хлеба в городах</title>'
    assert extract(head.encode("cp1251"), URL).reference.title == "История хлеба в городах"
    japanese = "<title>日本の土壌について</title>"
    assert (
        extract(japanese.encode("shift_jis"), URL, "Shift_JIS").reference.title
        == "日本の土壌について"
    )
    assert (
        extract(japanese.encode("iso-2022-jp"), URL, "iso-2022-jp").reference.title
        == "日本の土壌について"
    )
    cut = (HEAD + "<p>é").encode()[:-1]
    assert "\ufffd" not in decode(cut)


def test_a_large_page_is_cut() -> None:
    assert len(decode(b"a" * (2 * LARGEST))) == LARGEST


@given(
    st.binary(max_size=400),
    st.none()
    | st.sampled_from(["utf-8", "utf-16", "cp037", "base64", "idna", "unicode_escape", ""]),
)
def test_any_bytes(data: bytes, charset: str | None) -> None:
    assert isinstance(extract(data, URL, charset), Page)


PIECES = st.sampled_from(
    """<title> </title> <h1> </h1> <time> <time\\ datetime= 2019-03-14 " ' > < &amp; &#0; &#x110000; <meta\\ property="og:title"\\ content="x
    <script\\ type="application/ld+json"> </script> {"@type":"Article","headline": ]} <!-- --> <![CDATA[ itemprop="author" By\\ Ana
    <link\\ rel=canonical\\ href="//[ <base\\ href=":"> <svg> <table> <body> <html\\ lang= </html> \x00 é 日 | -""".replace("\\ ", "\x01").split()
).map(lambda s: s.replace("\x01", " "))  # fmt: skip


@given(
    st.lists(PIECES, max_size=30),
    st.sampled_from([URL, "", "x", "http://[", "data:,x", "https://a.example:99999/"]),
)
def test_any_markup(pieces: list[str], url: str) -> None:
    page = extract("".join(pieces), url)
    assert isinstance(page, Page)
    for name in page.sources:
        assert page.reference.to_csl().get(name)


@given(st.lists(PIECES, max_size=30))
def test_same_page_same_answer(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert extract(text, URL) == extract(text, URL)
