"""The compact lexicon."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.parse import lexicon as lx


@pytest.mark.parametrize(
    ("word", "flag"),
    [
        ("Maria", lx.GIVEN),
        ("MARIA", lx.GIVEN),
        ("Smith", lx.SURNAME),
        ("London", lx.PLACE),
        ("Press", lx.PUBLISHER),
        ("Biol", lx.JOURNAL),
    ],
)
def test_known_words(word: str, flag: int) -> None:
    assert lx.flags(word) & flag


def test_unknown_words() -> None:
    assert lx.flags("qwrtzplk") == 0
    assert lx.flags("") == 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("in buenos aires today", [(1, 3, lx.PLACE)]),
        ("the journal of chemical physics 12", [(1, 5, lx.JOURNAL)]),
        ("by oxford university press .", [(1, 4, lx.PUBLISHER)]),
        ("zzz yyy", []),
        ("", []),
    ],
)
def test_phrases(words: str, found: list[tuple[int, int, int]]) -> None:
    have = lx.phrases(words.split())
    assert [(a, b) for a, b, _ in have if b - a > 1] == [(a, b) for a, b, _ in found]
    for start, end, flag in found:
        assert next(f for a, b, f in have if (a, b) == (start, end)) & flag


@given(st.lists(st.text(min_size=1), max_size=12))
def test_phrases_are_in_order_and_apart(words: list[str]) -> None:
    at = 0
    for start, end, known in lx.phrases(words):
        assert at <= start < end <= len(words)
        assert known
        at = end
