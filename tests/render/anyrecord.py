"""Strategies for records of every kind, with values that no list ever had."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from refkit.csl import TYPES
from refkit.model import CSL_NAMES, DATE_ATTRS, NAME_ATTRS, Date, Name, Reference
from tests.strategies import texts

TEXT_ATTRS = sorted(set(CSL_NAMES) - NAME_ATTRS - DATE_ATTRS)
words = st.sampled_from(
    """a the DNA iPhone {braced} 100% R&D #1 $5 x_1 ~ ^ \\ “quoted” ‘so’ -- --- `` '' ?` naïve Ünal
    København 北京 Москва α β <i>Homo</i> H<sub>2</sub>O A&B Jr. and von de United States:
    Question? 12–15 12-15 e1234 … – — O'Brien d’Alembert 4th 2019 @ = " ( ) [ ] , ; .""".split()
)
phrases = st.lists(words, max_size=7).map(" ".join)
plain_words = st.sampled_from(
    """attention memory Paris DNA schools Étude Über rivers U.S. Type A the of (revised) 100% R&D
    co-teaching O’Neill’s naïve #metoo under_score""".split()
)
plain = st.lists(plain_words, min_size=1, max_size=6).map(" ".join)
particles = st.sampled_from(["", "", "", "von", "de la", "van der", "d’", "De", "al-"])


def names(part: st.SearchStrategy[str]) -> st.SearchStrategy[Name]:
    return st.one_of(
        st.builds(
            Name, family=part, given=part, non_dropping_particle=particles,
            suffix=st.sampled_from(["", "", "Jr.", "III"]),
        ),
        st.builds(Name, literal=part),
        st.builds(Name, given=part, dropping_particle=particles),
    )  # fmt: skip


dates = st.builds(
    Date,
    parts=st.lists(
        st.lists(st.integers(-12000, 12000), min_size=1, max_size=3).map(tuple)
        | st.tuples(st.integers(1000, 2030), st.integers(0, 13), st.integers(0, 32)),
        max_size=2,
    ).map(tuple),
    season=st.sampled_from([None, None, None, 1, 4, 9]),
    circa=st.booleans(),
    literal=st.sampled_from(["", "", "in press", "n.d.", "1850s", "to appear"]),
)


_years = st.one_of(st.integers(1000, 2100), st.integers(-3000, -1), st.integers(1, 999))
tidy_dates = st.builds(
    Date,
    parts=st.lists(
        st.one_of(
            st.tuples(_years),
            st.tuples(st.integers(1000, 2100), st.integers(1, 12)),
            st.tuples(st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28)),
        ),
        min_size=1,
        max_size=2,
    ).map(lambda parts: tuple(sorted(parts))),
    season=st.sampled_from([None, None, None, 1, 4]),
    circa=st.booleans(),
) | st.sampled_from([Date(literal="in press"), Date(literal="to appear")])


def _filled(
    draw: st.DrawFn,
    text: st.SearchStrategy[str],
    name: st.SearchStrategy[Name],
    date: st.SearchStrategy[Date] = dates,
) -> Any:
    chosen = draw(st.lists(st.sampled_from(sorted(CSL_NAMES)), max_size=14, unique=True))
    out: dict[str, Any] = {}
    for attr in chosen:
        if attr in NAME_ATTRS:
            out[attr] = tuple(draw(st.lists(name, max_size=3)))
        elif attr in DATE_ATTRS:
            out[attr] = draw(date)
        else:
            out[attr] = draw(text)
    return out


@st.composite
def any_records(draw: st.DrawFn) -> Reference:
    """A record of any type, known or not, with any text in any place."""
    text = st.one_of(phrases, texts)
    return Reference(
        type=draw(st.sampled_from([*sorted(TYPES), "", "odd type"])),
        id=draw(st.one_of(st.just(""), phrases)),
        et_al=tuple(draw(st.sets(st.sampled_from(["author", "editor"])))),
        custom=draw(st.sampled_from([{}, {"x": 1}, {"custom": {"bibtex": {"file": "a}b"}}}])),
        **_filled(draw, text, names(text)),
    )


@st.composite
def tidy_records(draw: st.DrawFn) -> Reference:
    """A record of a known type, with words in its values and numbers where numbers belong."""
    family = st.sampled_from(["Brown", "Øre", "Ruiz de Zarobe", "Li", "von"])
    out = _filled(draw, plain, names(family), tidy_dates)
    number = st.integers(1, 999).map(str)
    for attr in ("volume", "issue", "number", "collection_number", "chapter_number", "part_number",
                 "number_of_pages", "number_of_volumes", "edition", "pmid"):  # fmt: skip
        if attr in out:
            out[attr] = draw(number)
    fixed = {
        "page": "12–15", "doi": "10.1000/x_y(1)", "url": "https://example.org/a_b?c=%20d#e~f",
        "isbn": "978-0-306-40615-7", "issn": "0378-5955", "language": "de",
        "archive_location": "box 12",
    }  # fmt: skip
    out |= {attr: value for attr, value in fixed.items() if attr in out}
    return Reference(
        type=draw(st.sampled_from(sorted(TYPES))),
        et_al=tuple(draw(st.sets(st.sampled_from(["author", "editor"])))),
        **out,
    )


_people = st.lists(
    st.builds(
        Name,
        family=st.sampled_from(["Brown", "Øre", "Ruiz de Zarobe"]),
        given=st.sampled_from(["A. B.", "Ann"]),
    )
    | st.builds(Name, literal=plain),
    min_size=1,
    max_size=2,
).map(tuple)
_year = st.integers(1900, 2030)
_day = st.tuples(_year, st.integers(1, 12), st.integers(1, 28))
_dates = (st.tuples(_year) | st.tuples(_year, st.integers(1, 12)) | _day).map(
    lambda day: Date(parts=(day,))
)


@st.composite
def usual_records(draw: st.DrawFn) -> Reference:
    """A record of any type with the fields that most records have, or without them."""
    maybe = {
        "author": _people, "editor": _people, "issued": _dates, "container_title": plain,
        "publisher": plain, "publisher_place": plain, "genre": plain,
        "url": st.just("https://example.org/a_b?c=%20d"), "doi": st.just("10.1000/x_y"),
        "accessed": _day.map(lambda day: Date(parts=(day,))), "page": st.sampled_from(["7", "12–15"]),
        "language": st.just("de"),
    }  # fmt: skip
    chosen = draw(st.lists(st.sampled_from(sorted(maybe)), unique=True))
    return Reference(
        type=draw(st.sampled_from(sorted(TYPES))),
        title=draw(plain),
        **{attr: draw(maybe[attr]) for attr in chosen},
    )
