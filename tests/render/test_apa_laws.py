"""What holds for the APA reference of every record."""

from __future__ import annotations

import random
import re
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.model import Reference
from refkit.render.apa import bibliography
from refkit.render.markup import MARKUPS
from refkit.render.runs import plain
from tests.render.anyrecord import any_records, tidy_records
from tests.strategies import reference_lists, references

#: Punctuation that a careful eye would strike out. A semicolon behind a full stop is right
#: where the stop belongs to an abbreviation ("Comp.; Chapter 1").
DOUBLED = re.compile(
    r"\.\.|,,|;;|::|[?!]\.|[,;:]\.|(?<!Comp)(?<!Narr)(?<!Narrs)(?<!Illus)(?<!Trans)(?<!Ed)(?<!Eds)(?<!ed)\.;|;,|\(\)|\[\]|\( | \)|  | [,.;:](?!\.)"
)


class Balanced(HTMLParser):
    """Fails on tags that are not closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(st.lists(any_records(), max_size=3))
def test_nothing_raises(some: list[Reference]) -> None:
    for markup in MARKUPS:
        refkit.render(some, "apa", markup=markup)
    result = refkit.render_result(some)
    assert result.text == refkit.render(some)
    for style in ("parenthetical", "narrative"):
        refkit.render_citation(some, style)


@given(any_records())
def test_a_reference_is_one_line_that_says_something(reference: Reference) -> None:
    text = refkit.render(reference)
    assert text.endswith("\n")
    assert len(text.splitlines()) == 1
    assert text.strip()


@given(st.one_of(references, tidy_records()))
def test_no_doubled_punctuation(reference: Reference) -> None:
    reference = reference.replace(url="", note="", references="")
    text = refkit.render(reference).strip().replace(". . .", "…")
    assert not DOUBLED.search(text), text


@given(st.one_of(references, tidy_records()))
def test_a_reference_ends_with_a_stop_an_address_or_a_note(reference: Reference) -> None:
    text = refkit.render(reference).strip()
    assert re.search(r"[.?!…][”’\"]?$|\)$|https?://\S+$", text), text


@given(any_records())
def test_text_is_html_without_tags(reference: Reference) -> None:
    html = refkit.render(reference, "apa-html")
    parser = Balanced()
    parser.feed(html)
    assert parser.open == []
    inside = re.fullmatch(r'<div class="[^"]+">\n<p class="[^"]+">(.*)</p>\n</div>\n', html, re.S)
    assert inside is not None
    assert unescape(re.sub(r"<[^>]*>", "", inside[1])) + "\n" == refkit.render(reference)


@given(any_records())
def test_braces_are_balanced(reference: Reference) -> None:
    for markup in ("latex", "rtf"):
        depth = 0
        for mark in re.findall(r"\\.|[{}]", refkit.render(reference, f"apa-{markup}"), re.S):
            depth += (mark == "{") - (mark == "}")
            assert depth >= 0
        assert depth == 0


@given(st.one_of(reference_lists, st.lists(any_records(), max_size=6)), st.randoms())
def test_order_does_not_depend_on_the_input(some: list[Reference], rng: random.Random) -> None:
    other = some.copy()
    rng.shuffle(other)
    assert refkit.render(some) == refkit.render(other)


@given(st.lists(tidy_records(), min_size=2, max_size=6))
def test_unsorted_lists_have_the_same_entries(some: list[Reference]) -> None:
    assert sorted(refkit.render(some, sort=False).splitlines()) == sorted(
        refkit.render(some).splitlines()
    )


@given(any_records())
def test_neighbouring_runs_differ(reference: Reference) -> None:
    (runs,) = bibliography([reference])
    assert all(r.text for r in runs)
    assert all(a[1:] != b[1:] for a, b in pairwise(runs)), plain(runs)


@given(references)
def test_titles_in_sentence_case_are_kept(reference: Reference) -> None:
    assert refkit.render(reference) == refkit.render(reference, title_case="keep")


@pytest.mark.parametrize(
    "kind", ["book", "article-journal", "webpage", "legal_case", "treaty", "x"]
)
def test_an_empty_record_is_undated(kind: str) -> None:
    assert refkit.render(Reference(type=kind)) == "(n.d.).\n"
