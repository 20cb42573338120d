"""Laws of matching, for records made up from small pools so that fields often agree."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from refkit.model import Date, Name, Reference
from refkit.resolve.match import choose, compare, same_work

TITLES = (
    "Helping students who have stopped trying", "Helping students who have stopped trying (part 2)",
    "Response to: Helping students who have stopped trying", "The history of bread in cities",
    "Helping students who stopped trying", "Soil and bread", "Introduction", "Reading list 2016",
    "Reading list 2015", "", "日本の土壌について", "Soil and bread: A field study of three towns",
)  # fmt: skip
SITES = ("Classroom Notes", "Journal of Rural Studies", "J Rural Stud", "Daily Copy", "arXiv", "")
URLS = (
    "", "https://classroomnotes.example/a", "http://www.classroomnotes.example/a/?utm_source=b",
    "https://copy.example/a", "https://doi.org/10.5555/a",
)  # fmt: skip
NAMES = st.builds(
    Name,
    family=st.sampled_from(["Ruiz", "Ruiz García", "Li", "Oe"]),
    given=st.sampled_from(["", "A.", "Ana", "Tom"]),
) | st.builds(Name, literal=st.sampled_from(["Ana Ruiz", "Li", "Ministry of Bread"]))
DATES = st.none() | st.builds(
    lambda y, m, d: Date(parts=((y, m, d)[: 1 + (m > 0) + (m > 0 and d > 0)],)),
    st.integers(2010, 2020), st.integers(0, 12), st.integers(0, 28),
)  # fmt: skip
RECORDS = st.builds(
    Reference,
    type=st.sampled_from(["webpage", "article-journal", "book", "chapter", "dataset", "review", "document"]),
    title=st.sampled_from(TITLES), author=st.lists(NAMES, max_size=4).map(tuple), issued=DATES,
    container_title=st.sampled_from(SITES), publisher=st.sampled_from(["", "Springer"]),
    url=st.sampled_from(URLS), doi=st.sampled_from(["", "10.5555/a", "10.5555/b"]),
    volume=st.sampled_from(["", "3", "4"]), page=st.sampled_from(["", "11-19", "20"]),
    edition=st.sampled_from(["", "2", "3rd"]),
)  # fmt: skip
#: What to clear to take away the evidence of a variable.
FIELDS = {
    "title": {"title": "", "original_title": ""}, "author": {"author": ()}, "issued": {"issued": None},
    "DOI": {"doi": ""}, "URL": {"url": ""}, "volume": {"volume": ""}, "page": {"page": ""},
    "container-title": {"container_title": "", "publisher": ""},
}  # fmt: skip


@given(RECORDS, RECORDS)
def test_score_and_verdict_do_not_depend_on_the_order(a: Reference, b: Reference) -> None:
    one, two = compare(a, b), compare(b, a)
    assert one.score == two.score
    assert one.verdict == two.verdict
    assert set(one.agreed) == set(two.agreed)


@given(RECORDS, RECORDS)
def test_nothing_matches_a_record_better_than_itself(a: Reference, b: Reference) -> None:
    own = compare(a, a)
    assert own.verdict != "reject"
    assert own.conflicts == ()
    assert own.score >= compare(a, b).score or not a.title


@given(RECORDS, RECORDS, st.booleans(), st.booleans())
def test_taking_away_agreement_never_raises_the_score(
    a: Reference, b: Reference, ours: bool, theirs: bool
) -> None:
    assume(ours or theirs)
    before = compare(a, b)
    for name in before.agreed:
        x = a.replace(**FIELDS[name]) if ours else a
        y = b.replace(**FIELDS[name]) if theirs else b
        assert compare(x, y).score <= before.score, name


@given(RECORDS, RECORDS)
def test_a_title_alone_never_suffices(a: Reference, b: Reference) -> None:
    match = compare(a, b)
    if match.verdict == "accept":
        assert set(match.agreed) - {"title"}
        assert "title" in match.agreed or not (a.title and b.title)


@given(
    RECORDS,
    st.sampled_from(
        [
            "Response to: {}",
            "Correction: {}",
            "{} (part 7)",
            "Retraction: {}",
            "Review of {}",
            "Data from: {}",
            "{}, vol. XI",
        ]
    ),
)
def test_notices_and_parts_are_other_works(a: Reference, frame: str) -> None:
    assume(a.title and not a.title.startswith("Response"))
    other = a.replace(title=frame.format(a.title))
    assert compare(a, other).verdict == "reject"
    assert compare(a, other).reasons[0].startswith("veto")


@given(RECORDS, st.lists(RECORDS, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_order_of_candidates_does_not_matter(
    a: Reference, candidates: list[Reference], random: object
) -> None:
    shuffled = list(candidates)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, two = choose(a, candidates), choose(a, shuffled)
    assert one.verdict == two.verdict
    if one.best is not None:
        assert two.best is not None
        assert same_work(candidates[one.best], shuffled[two.best])


@given(RECORDS, st.lists(RECORDS, min_size=1, max_size=4), RECORDS)
def test_another_candidate_never_turns_a_choice_into_another_work(
    a: Reference, candidates: list[Reference], extra: Reference
) -> None:
    before = choose(a, candidates)
    after = choose(a, [*candidates, extra])
    if before.best is not None and after.best is not None:
        assert same_work(candidates[before.best], [*candidates, extra][after.best])
