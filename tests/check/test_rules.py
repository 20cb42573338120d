"""The rules of ``refkit check``: what each finds, and what it leaves alone."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit import Date, Name, Reference, Span
from tests.strategies import references

TODAY = datetime.date(2024, 3, 10)
LIND = (Name(family="Lind", given="Petra"),)
BOOK = Reference(
    type="book", title="Soil and sleep", author=LIND, issued=Date(parts=((2001,),)), publisher="X"
)
ARTICLE = BOOK.replace(type="article-journal", container_title="Urban Studies")


def codes(*works: Reference) -> list[str]:
    return [d.code for d in refkit.check(works, today=TODAY)]


def test_nothing_to_find() -> None:
    assert codes(BOOK) == codes(ARTICLE) == []


FOUND = [
    (BOOK.replace(title=""), "RK601"),
    (BOOK.replace(issued=None), "RK602"),
    (BOOK.replace(author=()), "RK603"),
    (ARTICLE.replace(container_title=""), "RK604"),
    (BOOK.replace(issued=Date(parts=((2026,),))), "RK611"),
    (ARTICLE.replace(issued=Date(parts=((201,),))), "RK611"),
    (ARTICLE.replace(accessed=Date(parts=((2024, 3, 11),))), "RK611"),
    (ARTICLE.replace(accessed=Date(parts=((2000, 12, 31),))), "RK612"),
    (BOOK.replace(author=(Name(literal="What do worms hear at night?"),)), "RK621"),
    (BOOK.replace(author=(Name(literal="How worms hear the night"),)), "RK621"),
    (BOOK.replace(title="Lind, P., & Roe, J. B."), "RK622"),
    (BOOK.replace(doi="10.12/abc"), "RK641"),
    (BOOK.replace(doi="10.1234/ab c"), "RK641"),
    (BOOK.replace(doi="10.1234/abc."), "RK641"),
    (BOOK.replace(doi="see the journal"), "RK641"),
    (BOOK.replace(url="https://example.org/a long way"), "RK642"),
    (BOOK.replace(url="https://example.org/soil…"), "RK642"),
    (BOOK.replace(url="https://example"), "RK642"),
    (BOOK.replace(isbn="978-3-16-148410-1"), "RK643"),
    (BOOK.replace(isbn="0-306-40615-3"), "RK643"),
    (ARTICLE.replace(issn="0378-5954"), "RK643"),
    (ARTICLE.replace(page="29–12"), "RK651"),
    (ARTICLE.replace(page="e29-e12"), "RK651"),
    (ARTICLE.replace(page="029–012"), "RK651"),
    (ARTICLE.replace(page="3, 29 – 12, 40–45"), "RK651"),
]


@pytest.mark.parametrize(("work", "code"), FOUND)
def test_what_is_found(work: Reference, code: str) -> None:
    assert codes(work) == [code]


LEFT_ALONE = [
    BOOK.replace(author=(), text="———. Soil and sleep. Riverside Press, 2001."),
    BOOK.replace(author=(), editor=LIND),
    BOOK.replace(issued=None, status="in press"),
    BOOK.replace(issued=Date(literal="n.d.")),
    BOOK.replace(issued=Date(parts=((2025,),))),
    BOOK.replace(type="manuscript", issued=Date(parts=((1130,),))),
    BOOK.replace(type="classic", issued=Date(parts=((-350,),))),
    ARTICLE.replace(issued=Date(parts=((1100,),), circa=True)),
    ARTICLE.replace(accessed=Date(parts=((2001,),))),
    ARTICLE.replace(accessed=Date(parts=((2024, 3, 10),))),
    BOOK.replace(author=(Name(literal="Organisation for Economic Co-operation and Development"),)),
    BOOK.replace(author=(Name(literal="Société de l’histoire de l’art français"),)),
    BOOK.replace(url="https://example.org/abs/2021A&A...655A..31V"),
    BOOK.replace(isbn="9783161484100 0306406152"),
    BOOK.replace(author=(Name(family="van den Berg", given="Anna Maria de la"),)),
    BOOK.replace(title="Lind, P."),
    BOOK.replace(doi="https://doi.org/10.1002/(SICI)1097-4571(1999)50:1<3::AID>3.0.CO;2-1"),
    BOOK.replace(url="www.example.org/soil"),
    BOOK.replace(url="https://example.org/soil?a=1#top"),
    BOOK.replace(url="urn:nbn:de:101:1-201"),
    BOOK.replace(isbn="978-3-16-148410-0"),
    BOOK.replace(isbn="0-306-40615-2"),
    BOOK.replace(isbn="080442957X; 978-3-16-148410-0 (hardback)"),
    ARTICLE.replace(issn="0378-5955"),
    ARTICLE.replace(page="402–18"),
    ARTICLE.replace(page="iv–xii, 12–29"),
    ARTICLE.replace(page="e12"),
    ARTICLE.replace(page="12-10–12-19"),
    ARTICLE.replace(page="12-10 – 12-19"),
    # Numbers of reports and acts that were read as pages.
    ARTICLE.replace(page="43-05"),
    ARTICLE.replace(page="109-058"),
    BOOK.replace(type="webpage", issued=None, author=()),
]


@pytest.mark.parametrize("work", LEFT_ALONE)
def test_what_is_left_alone(work: Reference) -> None:
    assert codes(work) == []


def test_a_date_that_the_text_gives_as_unknown_is_not_missing() -> None:
    found = refkit.parse("Lind, P. (n.d.). Soil and sleep. London: Routledge.\n")
    assert [d.code for d in refkit.check(found) if d.code == "RK602"] == []


TWICE = [
    (BOOK, BOOK.replace(publisher="Y")),
    (BOOK, BOOK.replace(title="Soil and Sleep.", author=(Name(family="LIND", given="P."),))),
    (BOOK.replace(doi="10.1234/AB"), ARTICLE.replace(doi="https://doi.org/10.1234/ab")),
]
ONCE = [
    (BOOK, BOOK.replace(issued=Date(parts=((2002,),)))),
    (BOOK.replace(edition="1"), BOOK.replace(edition="2")),
    (ARTICLE.replace(volume="1"), ARTICLE.replace(volume="2")),
    (ARTICLE.replace(doi="10.1234/a"), ARTICLE.replace(doi="10.1234/b")),
    (ARTICLE.replace(title="Editorial"), ARTICLE.replace(title="Editorial")),
    (BOOK, BOOK.replace(author=(Name(family="Roe", given="J."),))),
]


@pytest.mark.parametrize(("a", "b"), TWICE)
def test_works_that_are_listed_twice(a: Reference, b: Reference) -> None:
    (found,) = refkit.check([a, b], today=TODAY)
    assert (found.code, found.reference) == ("RK631", 1)
    assert "number 1" in found.message


@pytest.mark.parametrize(("a", "b"), ONCE)
def test_works_that_are_not(a: Reference, b: Reference) -> None:
    assert codes(a, b) == []


def test_the_place_is_that_of_the_field() -> None:
    text = "Lind, P. (2001). Soil and sleep. Urban Studies, 3, 29–12.\n"
    (found,) = refkit.check(refkit.parse(text))
    assert found.span is not None
    assert text[found.span.start : found.span.end] == "29–12"


@pytest.mark.parametrize("year", ["3021", "0201"])
def test_a_year_that_cannot_be_is_not_called_missing(year: str) -> None:
    text = f"Lind, P. ({year}). What worms hear. Journal of Ground, 4(1), 3–9.\n"
    found = refkit.parse(text)
    assert found[0].issued is None
    (told,) = refkit.check(found, today=TODAY)
    assert (told.code, told.message.split(":")[0]) == ("RK611", f"issued {year} is unlikely")
    assert told.span is not None
    assert text[told.span.start : told.span.end] == year


def test_other_numbers_without_a_field_are_no_years() -> None:
    stray = (Span(start=0, end=4, text="2001"), Span(start=5, end=9, text="p 3021"))
    assert codes(BOOK.replace(issued=None, unparsed=stray)) == ["RK602"]


@given(st.lists(references, max_size=4))
def test_what_is_found_in_one_is_found_in_a_list(works: list[Reference]) -> None:
    alone = [
        replace(d, reference=i) for i, w in enumerate(works) for d in refkit.check(w, today=TODAY)
    ]
    together = [d for d in refkit.check(works, today=TODAY) if d.code != "RK631"]
    assert together == alone


@given(references)
def test_a_work_listed_twice_is_found(work: Reference) -> None:
    twice = [d for d in refkit.check([work, work], today=TODAY) if d.code == "RK631"]
    sure = bool(work.doi) or (bool(work.author) and len(work.title.split()) > 3)
    assert len(twice) == 1 or not sure


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    for d in refkit.check(refkit.parse(text)):
        assert d.reference is not None
        assert d.code.startswith("RK6")
