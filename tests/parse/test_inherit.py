"""Dashes that stand for the author above, and lists read in several processes."""

import refkit
from refkit.model import Name, Reference
from refkit.parse.inherit import REPEATS, inherit
from refkit.parse.pool import spread

AUSTEN = (Name(family="Austen", given="Jane"),)


def test_a_dash_takes_the_author_above() -> None:
    first = Reference(author=AUSTEN, title="Emma")
    second = Reference(title="Persuasion", custom={REPEATS: "author"})
    third = Reference(title="Sanditon", custom={REPEATS: "author"})
    found = inherit([first, second, third])
    assert [r.author for r in found] == [AUSTEN] * 3
    assert [d.code for d in found[2].diagnostics] == ["RK306"]
    assert all(REPEATS not in r.to_csl() for r in found)


def test_a_dash_with_nothing_above_stays_without_author() -> None:
    (found,) = inherit([Reference(title="Emma", custom={REPEATS: "author"})])
    assert found.author == ()
    assert REPEATS not in found.to_csl()


def test_spread_keeps_the_order_and_reads_ahead_little() -> None:
    taken: list[int] = []

    def source() -> "object":
        for i in range(10_000):
            taken.append(i)
            yield i

    results = spread(abs, source(), 2)  # type: ignore[arg-type]
    assert [next(results) for _ in range(20)] == list(range(20))
    assert len(taken) < 500
    results.close()  # type: ignore[attr-defined]


def test_parse_many_equals_parse() -> None:
    texts = [f"Author, A. ({1950 + i}). A title of sorts. A Journal, {i}, 1–9." for i in range(40)]
    alone = [refkit.parse(t) for t in texts]
    assert list(refkit.parse_many(texts)) == alone
    assert list(refkit.parse_many(texts, jobs=2)) == alone
