"""Every value leads back to the place in the source that it was read from."""

from __future__ import annotations

import html
import itertools
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.document import Document, OffsetMap
from refkit.inputs import read
from refkit.inputs.latex import decode
from tests.inputs.markup import WAYS, html_text, latex_text, markdown_text
from tests.strategies import articles, printed_lists, texts

formats = st.sampled_from(["html", "markdown", "latex"])


def _undone(source: str, format: str) -> str:
    """A stretch of a source without its markup, by another way than the readers'."""
    if format == "latex":
        return decode(source)
    if format == "html":
        return html.unescape(re.sub(r"<[^<>]*>", " ", source))
    return re.sub(r"\\(?=\W)", "", source)


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFC", text) if c.isalnum())


# -- maps ----------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 3), st.integers(0, 4))))
def test_maps_ascend_and_cover_the_text(pieces: list[tuple[int, int, int]]) -> None:
    at = size = 0
    runs = []
    for length, gap, source_length in pieces:
        at += gap
        runs.append((length, at, source_length))
        at += source_length
        size += length
    found = OffsetMap.build(runs)
    assert sum(n for _, n, _, _ in found.runs) == size
    places = [found.start(i) for i in range(size + 1)]
    assert places == sorted(places)
    for i in range(size):
        start, end = found.span(i, i + 1)
        assert 0 <= start <= end <= at
        assert start == found.start(i)


@given(st.data())
def test_maps_of_maps_lead_where_both_lead(data: st.DataObject) -> None:
    length = data.draw(st.integers(1, 12))
    cuts = sorted(data.draw(st.sets(st.integers(0, length), max_size=4)) | {0, length})
    inner = OffsetMap.build([(b - a, a, b - a) for a, b in itertools.pairwise(cuts)])
    shift = data.draw(st.integers(0, 5))
    outer = OffsetMap.build([(length, shift, length)])
    both = inner.then(outer)
    for i in range(length):
        assert both.span(i, i + 1) == outer.span(*inner.span(i, i + 1))


# -- readers -------------------------------------------------------------------------------


def _check(found: Document) -> None:
    source, text, map_ = found.source, found.text, found.offsets
    assert sum(n for _, n, _, _ in map_.runs) == len(text)
    at = 0
    for start, length, source_start, source_length in map_.runs:
        assert at <= source_start, "the text follows the order of the source"
        assert source_start + source_length <= len(source)
        at = source_start + source_length
        if length == source_length > 1:
            for a, b in zip(text[start : start + length], source[source_start:at], strict=True):
                assert a == b or a.isspace(), "what is not decoded is copied"
    for part in (*found.marks, *found.links, *found.structure):
        assert 0 <= part.start < part.end <= len(text)
        shown = text[part.start : part.end]
        assert shown == shown.strip()


@given(texts, formats)
def test_any_source_is_led_back_to(source: str, format: str) -> None:
    found = read(source, format=format)
    assert isinstance(found, Document)
    _check(found)


@given(st.data(), printed_lists(), formats)
def test_lists_are_led_back_to(data: st.DataObject, lines: list[str], format: str) -> None:
    found = read(data.draw(WAYS[format](lines)), format=format)
    assert isinstance(found, Document)
    _check(found)


# -- records -------------------------------------------------------------------------------


def _records(found: refkit.ReferenceList) -> list[dict[str, Any]]:
    return [r.to_csl() for r in found]


@given(st.data(), printed_lists(), formats)
def test_a_list_gives_the_same_records_in_every_format(
    data: st.DataObject, lines: list[str], format: str
) -> None:
    source = data.draw(WAYS[format](lines))
    plain = refkit.parse("\n\n".join(lines), format="text")
    found = refkit.parse(source, format=format)
    assert [r.text for r in found] == [r.text for r in plain]
    assert _records(found) == _records(plain)


@given(st.data(), printed_lists(), formats)
def test_spans_hold_their_value_in_the_source(
    data: st.DataObject, lines: list[str], format: str
) -> None:
    source = data.draw(WAYS[format](lines))
    found = refkit.parse(source, format=format)
    assert "".join(b.raw for b in found.blocks) == source
    for r in found:
        for spans in (*r.spans.values(), r.unparsed):
            for s in spans:
                assert _letters(_undone(source[s.start : s.end], format)) == _letters(s.text)
                assert _letters(s.text) in _letters(r.text)


@pytest.mark.parametrize(
    ("format", "plain", "italic"),
    [("html", html_text, "<i>{}</i>"), ("markdown", markdown_text, "*{}*"), ("latex", latex_text, r"\emph{{{}}}")],
)  # fmt: skip
@given(articles())
def test_emphasis_leads_back_to_its_words(
    format: str, plain: Any, italic: str, r: refkit.Reference
) -> None:
    head, tail = f"{r.title}. ", f", {r.volume}, {r.page}."
    source = plain(head) + italic.format(plain(r.container_title)) + plain(tail)
    (block,) = (
        b for b in refkit.split(source, format=format, split="none") if b.kind == "reference"
    )
    assert block.text == head + r.container_title + tail
    (mark,) = block.marks
    assert (block.text[mark.start : mark.end], mark.kind) == (r.container_title, "italic")
    start, end = block.offsets.span(mark.start, mark.end)
    assert _undone(source[start:end], format) == r.container_title


def test_columns_of_a_source_with_everything_in_it() -> None:
    source = (
        "<ol>\n<li>Gar&ccedil;on, &Eacute;. (2001). <a href='https://x.example/a?b=1&amp;utm_source=c'>"
        "Soil &amp; <b>sleep</b>:\n   A survey</a>. <i>Rivers\tToday</i>, <i>3</i>(1),\u00a02&#8211;9.</li></ol>"
    )
    (r,) = refkit.parse(source, format="html")
    assert r.title == "Soil & sleep: A survey"
    (title,) = r.source("title")
    assert source[title.start : title.end] == "Soil &amp; <b>sleep</b>:\n   A survey"
    (name,) = r.source("author")
    assert source[name.start : name.end].startswith("Gar&ccedil;on, &Eacute;.")
    assert r.url == "https://x.example/a?b=1"
    (page,) = r.source("page")
    assert source[page.start : page.end] == "2&#8211;9"
