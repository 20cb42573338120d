"""What must hold for every list: laws over generated references and over any text."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import refkit
from refkit.model import CSL_NAMES, Reference, ReferenceList
from refkit.parse.words import MARKER_WORDS
from refkit.render import WRITERS
from tests.strategies import (
    apa_like,
    articles,
    authors,
    books,
    chapters,
    dois,
    odd_dois,
    pages,
    printed,
    printed_lists,
    reference_lists,
    references,
    styles,
    texts,
    titles,
    urls,
)

formats = st.sampled_from(["text", "markdown", "html", "latex"])


def records(found: ReferenceList) -> list[dict[str, Any]]:
    return [r.to_csl() for r in found]


def listed(lines: list[str]) -> str:
    return "\n\n".join(lines) + "\n"


# -- total and deterministic ---------------------------------------------------------------


@given(texts)
def test_any_text_is_read_and_printed_without_an_exception(text: str) -> None:
    found = refkit.parse(text)
    for to in WRITERS:
        assert isinstance(refkit.render(found, to), str)


@given(texts, formats)
def test_any_text_is_read_in_any_format(text: str, format: str) -> None:
    refkit.parse(text, format=format)


@given(texts)
def test_the_same_text_gives_the_same_records(text: str) -> None:
    one, two = refkit.parse(text), refkit.parse(text)
    assert one == two
    assert [r.to_csl(custom=True) for r in one] == [r.to_csl(custom=True) for r in two]


# -- nothing is lost -----------------------------------------------------------------------


@given(st.one_of(texts, printed_lists().map(listed)))
def test_the_blocks_joined_are_the_text(text: str) -> None:
    assert "".join(b.raw for b in refkit.parse(text, format="text").blocks) == text
    assert "".join(b.raw for b in refkit.split(text)) == text


def _unaccounted(text: str, r: Reference) -> list[str]:
    """Words of a reference that are in no field, not announced as unused, and no marker."""
    assert r.span is not None
    used = bytearray(len(text) + 1)
    told = [d.span for d in r.diagnostics if d.code in ("RK301", "RK302") and d.span is not None]
    for s in (*(s for many in r.spans.values() for s in many), *r.unparsed, *told):
        used[s.start : s.end] = b"\x01" * (s.end - s.start)
    at = r.span.start
    out = []
    for w in re.finditer(r"[^\W_]+", text[at : r.span.end]):
        left = "".join(c for i, c in enumerate(w[0], at + w.start()) if not used[i])
        # The ending of an ordinal ("3rd ed.") is no part of the number.
        if left and left != r.label and left.lower() not in MARKER_WORDS | {"st", "nd", "rd", "th"}:
            out.append(w[0])
    return out


@given(printed_lists())
def test_every_word_of_a_list_is_in_a_field_or_told(lines: list[str]) -> None:
    text = listed(lines)
    for r in refkit.parse(text, format="text"):
        assert _unaccounted(text, r) == []


@given(texts)
def test_every_word_of_any_text_is_in_a_field_or_told(text: str) -> None:
    for r in refkit.parse(text, format="text", split="none"):
        assert _unaccounted(text, r) == []


# -- nothing is invented -------------------------------------------------------------------


def _letters(text: str) -> str:
    """What remains of a text without case, accents, spaces and punctuation."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in folded if c.isalnum())


def _check_spans(text: str, r: Reference) -> None:
    assert r.span is not None
    csl = r.to_csl()
    inherited = {d.code for d in r.diagnostics} & {"RK306"}
    for name in CSL_NAMES.values():
        assert (name in r.spans) <= (name in csl), f"spans of {name}, which is empty"
        if name not in csl or (name == "author" and inherited):
            continue
        assert r.spans.get(name), f"{name} has no span"
        assert 0 <= r.confidence[name] <= 1
        for s in r.spans[name]:
            assert r.span.start <= s.start < s.end <= r.span.end, f"{name} outside its block"
        found = _letters("".join(text[s.start : s.end] for s in r.spans[name]))
        value = csl[name]
        if isinstance(value, str):
            assert _letters(value) in found or name in ("page", "edition"), (name, value)
        elif isinstance(value, list):
            for person in value:
                for key in ("family", "literal"):
                    assert _letters(person.get(key, "")) in found, (name, person)
    for s in r.unparsed:
        assert r.span.start <= s.start < s.end <= r.span.end


@given(printed_lists())
def test_spans_lie_in_their_block_and_support_the_value(lines: list[str]) -> None:
    text = listed(lines)
    for r in refkit.parse(text, format="text"):
        _check_spans(text, r)


@given(texts)
def test_spans_support_the_value_in_any_text(text: str) -> None:
    assume("—" not in text and "--" not in text and "_" not in text)
    for r in refkit.parse(text, format="text"):
        _check_spans(text, r)


# -- what the layout of a list must not change ---------------------------------------------

MARKERS = {
    "dots": "{}. ", "parentheses": "({}) ", "brackets": "[{}] ", "half": "{}) ",
    "bullets": "• ", "dashes": "- ",
}  # fmt: skip


@given(printed_lists(), st.sampled_from(sorted(MARKERS)))
def test_numbers_and_bullets_change_no_record(lines: list[str], marker: str) -> None:
    marked = [MARKERS[marker].format(n) + line for n, line in enumerate(lines, 1)]
    plain = records(refkit.parse("\n".join(lines)))
    assert records(refkit.parse("\n".join(marked))) == plain


@given(printed_lists(), st.integers(45, 110), st.booleans())
def test_the_width_of_the_lines_changes_no_record(
    lines: list[str], width: int, hanging: bool
) -> None:
    wrapped = [
        textwrap.fill(
            line, width, break_long_words=False, break_on_hyphens=False,
            subsequent_indent="    " if hanging else "",
        )
        for line in lines
    ]  # fmt: skip
    assert records(refkit.parse("\n\n".join(wrapped))) == records(refkit.parse(listed(lines)))


_CURLY = {"“": '"', "”": '"', "‘": "'", "’": "'"}


def _straight(value: Any) -> Any:
    if isinstance(value, str):
        return "".join(_CURLY.get(c, c) for c in value)
    if isinstance(value, dict):
        return {k: _straight(v) for k, v in value.items()}
    return [_straight(v) for v in value] if isinstance(value, list) else value


@given(printed_lists())
def test_straight_quotes_read_like_curly_ones(lines: list[str]) -> None:
    text = listed(lines)
    assert records(refkit.parse(_straight(text))) == _straight(records(refkit.parse(text)))


@given(printed_lists(), printed_lists())
def test_two_lists_read_like_each_alone(one: list[str], two: list[str]) -> None:
    a, b = "\n".join(one), "\n".join(two)
    assert records(refkit.parse(a + "\n\n" + b)) == records(refkit.parse(a)) + records(
        refkit.parse(b)
    )


def _numbered(line: str) -> bool:
    word = re.search(r"\w+", line)
    return word is not None and (word[0].isdigit() or len(word[0]) == 1)


@given(texts, texts)
def test_two_texts_read_like_each_alone_line_by_line(a: str, b: str) -> None:
    def lines(text: str) -> list[dict[str, Any]]:
        return records(refkit.parse(text, format="text", split="lines"))

    assume(not re.search(r"[—–_-]{2}|—", b))  # a dash may stand for the author above
    # Whether a number in front is the number of an entry depends on those of the others.
    assume(not any(_numbered(line) for line in (a + "\n" + b).splitlines()))
    assert lines(a + "\n\n" + b) == lines(a) + lines(b)


# -- identifiers come back whole -----------------------------------------------------------

SEATS = {
    "stop": "{} {}.", "brackets": "{} ({}).", "square": "{} [{}].", "angles": "{} <{}>.",
    "quoted": "{} “{}”.", "comma": "{} {}, accessed 3 May 2019.", "bare": "{} {}",
    "retrieved": "{} Retrieved May 3, 2019, from {}",
}  # fmt: skip


@given(pages(), urls, st.sampled_from(sorted(SEATS)))
def test_a_url_comes_back_whole(r: Reference, url: str, seat: str) -> None:
    text = SEATS[seat].format(apa_like(r).removesuffix(r.url).strip(), url)
    assert refkit.parse_one(text).url == url


@given(articles(), st.one_of(dois, odd_dois), st.sampled_from(["", "doi:", "DOI ", "https://doi.org/", "http://dx.doi.org/"]), st.sampled_from(["stop", "brackets", "square", "angles", "bare"]))  # fmt: skip
@example(
    Reference(type="article-journal", author=refkit.parse_one("Smith, J. (1999). A.").author,
              issued=refkit.Date(parts=((1999,),)), title="Patterns of sleep in memory",
              container_title="Urban Studies", volume="3", page="4–9"),
    "10.1016/S0140-6736(05)67482-5", "doi:", "brackets",
)  # fmt: skip
def test_a_doi_comes_back_whole(r: Reference, doi: str, prefix: str, seat: str) -> None:
    text = SEATS[seat].format(apa_like(r.replace(doi="")), prefix + doi)
    assert refkit.parse_one(text).doi.casefold() == doi.casefold()


@given(pages(), st.data())
def test_a_url_broken_over_two_lines_comes_back_whole(r: Reference, data: st.DataObject) -> None:
    breaks = [m.end() for m in re.finditer(r"(?<=[a-z0-9])[/-](?=[a-z0-9])", r.url)]
    at = data.draw(st.sampled_from(breaks))
    head = apa_like(r).removesuffix(r.url)
    text = f"{head}\n{r.url[:at]}\n{r.url[at:]}"
    assert refkit.parse_one(text).url == r.url


# -- there and back ------------------------------------------------------------------------


def _shown(r: Reference) -> dict[str, Any]:
    """What a reference says as far as APA prints it."""
    out = r.to_csl()
    for key in ("publisher-place", "edition"):
        out.pop(key, None)
    for role in ("author", "editor"):
        for n in out.get(role, ()):
            if "given" in n:
                n["given"] = " ".join(f"{g[0]}." for g in re.split(r"[\s.]+", n["given"]) if g)
    for key in ("title", "container-title"):
        if key in out:
            out[key] = _straight(out[key]).casefold()
    if "page" in out:
        out["page"] = out["page"].replace("-", "–")
    return out


def _recovered(r: Reference) -> tuple[dict[str, Any], dict[str, Any]]:
    wanted = _shown(r)
    got = _shown(refkit.parse_one(refkit.render(r, "apa")))
    got.pop("type")
    wanted.pop("type")
    return got, wanted


@given(articles())
def test_what_apa_prints_of_an_article_is_read_back(r: Reference) -> None:
    got, wanted = _recovered(r)
    assert got == wanted


@given(books())
def test_what_apa_prints_of_a_book_is_read_back(r: Reference) -> None:
    got, wanted = _recovered(r)
    assert got == wanted


@given(chapters())
def test_what_apa_prints_of_a_chapter_is_read_back(r: Reference) -> None:
    got, wanted = _recovered(r)
    assert got == wanted


@given(pages())
def test_what_apa_prints_of_a_page_is_read_back(r: Reference) -> None:
    got, wanted = _recovered(r)
    assert got == wanted


def _without_ids(refs: Iterable[Reference]) -> list[dict[str, Any]]:
    return [r.replace(id="").to_csl() for r in refs]


@given(reference_lists)
def test_csl_json_is_read_back_equal(refs: list[Reference]) -> None:
    assert _without_ids(refkit.parse(refkit.render(refs, "csljson"))) == _without_ids(refs)


@given(reference_lists)
def test_bibtex_is_read_back_equal(refs: list[Reference]) -> None:
    assert _without_ids(refkit.parse(refkit.render(refs, "bibtex"))) == _without_ids(refs)


# -- the shape of what is generated --------------------------------------------------------


@given(references, styles)
def test_a_printed_reference_is_one_reference(r: Reference, style: str) -> None:
    found = refkit.parse(printed(r, style))
    assert len(found) == 1
    assert found[0].title == r.title


@given(authors, titles())
def test_authors_in_full_are_read_whole(people: tuple[refkit.Name, ...], title: str) -> None:
    r = Reference(type="webpage", author=people, issued=refkit.Date(parts=((2001,),)), title=title,
                  container_title="BBC News", url="https://www.bbc.com/news/x")  # fmt: skip
    first = people[0]
    text = printed(r, "mla")
    assert refkit.parse_one(text).author[0] == first


def test_every_writer_is_covered() -> None:
    assert {"apa", "apa-html", "apa-markdown", "bibtex", "csljson"} <= set(WRITERS)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\x00"])
def test_nothing_gives_nothing(text: str) -> None:
    assert records(refkit.parse(text)) in ([], [{"type": "document"}])
