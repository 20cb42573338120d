"""The ways to split that the caller chooses, and what every way promises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.document import Document
from refkit.errors import ConfigError
from refkit.split import MODES, split, split_document
from tests.strategies import texts

POST = """# not a heading here
Smith, J. (1999). One.
   Read this!

1. Doe, A. Two.
2. Roe, B. Three,
and more.
"""


def found(text: str, mode: str) -> list[str]:
    return [b.text for b in split(text, format="text", split=mode) if b.kind == "reference"]


def test_lines_takes_every_line_that_is_not_blank() -> None:
    assert found(POST, "lines") == [
        "# not a heading here",
        "Smith, J. (1999). One.",
        "Read this!",
        "Doe, A. Two.",
        "Roe, B. Three,",
        "and more.",
    ]


def test_lines_takes_headings_page_numbers_and_rules_too() -> None:
    text = "References\n\n12\n---\n\nIbid.\n| a | b |\n"
    assert len(found(text, "lines")) == 5


@given(texts)
def test_lines_gives_as_many_references_as_there_are_lines(text: str) -> None:
    lines = [line for line in text.splitlines() if line.strip("\ufeff\u200b\u200e\u200f\u2060\t ")]
    lines = [line for line in lines if line.strip().strip("\ufeff\u200b\u200e\u200f\u2060").strip()]
    blocks = split_document(Document.plain(text), "lines")
    assert sum(b.kind == "reference" for b in blocks) == len(lines)


def test_paragraphs_takes_stretches_between_blank_lines() -> None:
    assert found(POST, "paragraphs") == [
        "# not a heading here Smith, J. (1999). One. Read this!",
        "Doe, A. Two. 2. Roe, B. Three, and more.",
    ]


def test_paragraphs_undoes_hyphens_at_line_ends() -> None:
    assert found("Roe, B. Compu-\ntation.\n\nDoe, A. Two.", "paragraphs") == [
        "Roe, B. Computation.",
        "Doe, A. Two.",
    ]


def test_none_takes_all_as_one() -> None:
    assert found("\n Smith, J.\n\n1999. One.\n", "none") == ["Smith, J. 1999. One."]


def test_a_number_is_the_label_and_no_part_of_the_text() -> None:
    blocks = [b for b in split("[7] Doe, A. Two.\n[8] Roe, B. Three.", split="lines") if b.text]
    assert [(b.kind, b.label) for b in blocks] == [
        ("marker", "[7]"), ("reference", "[7]"), ("marker", "[8]"), ("reference", "[8]"),
    ]  # fmt: skip


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\u200b\n"])
def test_no_text_has_no_reference(text: str, mode: str) -> None:
    blocks = split_document(Document.plain(text), mode)
    assert "".join(b.raw for b in blocks) == text
    assert [b for b in blocks if b.kind == "reference"] == []


def test_another_mode_is_refused() -> None:
    with pytest.raises(ConfigError, match="words"):
        split("Doe, A. Two.", split="words")
    with pytest.raises(ConfigError, match="words"):
        split_document(Document.plain("Doe, A. Two."), "words")


@given(texts, st.sampled_from(MODES))
def test_every_mode_is_lossless_and_in_order(text: str, mode: str) -> None:
    blocks = split_document(Document.plain(text), mode)
    assert "".join(b.raw for b in blocks) == text
    at = 0
    for b in blocks:
        assert b.start == at
        assert b.end > b.start
        assert text[b.start : b.end] == b.raw
        at = b.end


@given(texts, st.sampled_from(MODES))
def test_the_letters_of_a_block_stand_where_it_says(text: str, mode: str) -> None:
    for b in split_document(Document.plain(text), mode):
        for i, char in enumerate(b.text):
            if char.isalnum():
                start, end = b.offsets.span(i, i + 1)
                assert b.start <= start < end <= b.end
                assert text[start:end] == char
