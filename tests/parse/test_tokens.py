"""Tokens and gaps."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.parse.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kuhn, T. S. (1962).", ["Kuhn", "T", "S", "1962"]),
        ("28(1):15–18", ["28", "1", "15", "18"]),
        ("O’Brien's D'Arcy-Smith", ["O’Brien's", "D'Arcy", "Smith"]),
        ("doi:10.1000/xyz(1).", ["doi", "10.1000/xyz(1)"]),
        (
            "https://example.org/ponds.htmlAccessed May 3",
            ["https://example.org/ponds.html", "Accessed", "May", "3"],
        ),
        ("(https://example.org/a_(b)).", ["https://example.org/a_(b)"]),
        ("see www.example.org/x?y=1, or", ["see", "www.example.org/x?y=1", "or"]),
        (
            "in plato.stanford.edu/entries/kant, 2010",
            ["in", "plato.stanford.edu/entries/kant", "2010"],
        ),
        ("ended.In the", ["ended", "In", "the"]),
        ("———. Emma.", ["———", "Emma"]),
        ("---. Emma.", ["---", "Emma"]),
        ("老子: 道德经[M]", ["老", "子", "道", "德", "经", "M"]),
        ("Достоевский Ф. М.", ["Достоевский", "Ф", "М"]),
        ("e\u0301tude", ["e\u0301tude"]),
        ("arXiv:1706.03762v5.", ["arXiv:1706.03762v5"]),
        ("@jack, 2006", ["@jack", "2006"]),
        ("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", None),
        ("The Times2025; Data2016.", ["The", "Times", "2025", "Data", "2016"]),
        ("PlayStation3 COVID2019-n h2020", ["PlayStation3", "COVID2019", "n", "h2020"]),
        ("pp263–266, p48-71. p12", ["pp", "263", "266", "p", "48", "71", "p", "12"]),
        ("the p53 gene", ["the", "p53", "gene"]),
        ("()[]...", []),
        ("", []),
    ],
)
def test_words(text: str, words: list[str] | None) -> None:
    assert tokenize(text).words == ([text] if words is None else words)


@given(st.text())
def test_nothing_is_lost(text: str) -> None:
    t = tokenize(text)
    assert len(t.gaps) == len(t.words) + 1
    rebuilt = t.gaps[0] + "".join(w + g for w, g in zip(t.words, t.gaps[1:], strict=True))
    assert rebuilt == text
    for word, start, end in zip(t.words, t.starts, t.ends, strict=True):
        assert word
        assert text[start:end] == word


@given(st.text(), st.integers(0, 5))
def test_a_limit_cuts_off_the_rest(text: str, limit: int) -> None:
    whole, cut = tokenize(text), tokenize(text, limit)
    assert cut.words == whole.words[:limit]
    assert "".join([cut.gaps[0], *map("".join, zip(cut.words, cut.gaps[1:], strict=True))]) == text


@pytest.mark.parametrize("piece", ["a", "(", "a.", "x-", "a@", "www.", "10.1000/", "—", "é", "中"])
def test_time_grows_with_length_alone(piece: str) -> None:
    started = time.perf_counter()
    tokenize(piece * (400_000 // len(piece)))
    assert time.perf_counter() - started < 5
