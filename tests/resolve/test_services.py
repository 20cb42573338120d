"""What each service answers, by its documented shape, and what is made of it (block G)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

import refkit
from refkit.errors import FetchError
from refkit.model import Date, Name, Reference
from refkit.resolve import Resolved, ResolvePolicy, Status
from refkit.resolve.sources.arxiv import arxiv_id
from refkit.resolve.sources.base import date, person
from refkit.resolve.sources.crossref import record as crossref_record
from refkit.resolve.sources.datacite import record as datacite_record
from refkit.resolve.sources.openalex import record as openalex_record
from refkit.resolve.sources.openlibrary import isbn
from refkit.resolve.sources.search import Brave, SearXNG
from tests.resolve.web import Answer, Web, in_turn, page

PAPER = Reference(
    type="article-journal", title="Soil crusts and the germination of desert annuals",
    author=(Name(family="Okafor", given="Ngozi"), Name(family="Lindqvist", given="Per")),
    container_title="Journal of Arid Botany", issued=Date(parts=((2014,),)),
)  # fmt: skip
DOI = "10.5555/jab.2014.017"


def ask(web: Web, reference: Reference = PAPER, *sources: str, **policy: Any) -> Resolved:
    with web.session(sources=sources, **policy) as session:
        return refkit.resolve(reference, session=session)


def data(
    value: object, status: int = 200, type: str = "application/json", **headers: str
) -> Answer:
    return Answer(body=json.dumps(value).encode(), status=status, type=type, headers=headers)


def item(**changes: Any) -> dict[str, Any]:
    found = {
        "DOI": DOI, "type": "journal-article", "title": [PAPER.title],
        "author": [{"family": "Okafor", "given": "Ngozi", "sequence": "first"},
                   {"family": "Lindqvist", "given": "P."}],
        "container-title": ["Journal of Arid Botany"], "issued": {"date-parts": [[2014, 5]]},
        "volume": "41", "publisher": "Arid Press",
    }  # fmt: skip
    return {k: v for k, v in (found | changes).items() if v is not ...}


def works(*items: dict[str, Any], total: int = 0) -> dict[str, Any]:
    return {"status": "ok", "message": {"total-results": total or len(items), "items": list(items)}}


LIST = "http://crossref.test/works"
ONE = "http://crossref.test/works/10.5555%2Fjab.2014.017"


# -- Crossref ------------------------------------------------------------------------------


def test_crossref_finds_a_doi(web: Web) -> None:
    web.add(LIST, data(works(item(title=["Another paper on soil"]), item())))
    done = ask(web, PAPER, "crossref", mailto="me@example.org")
    assert done[0].doi == DOI
    assert not done[0].url  # the DOI is its address
    proof = done[0].evidence["DOI"]
    assert (proof.method, proof.url.split("?")[0]) == ("crossref", LIST)
    assert "example.org" not in proof.url
    assert "mailto=me%40example.org" in web.requests[0]
    assert "rows=5" in web.requests[0]


def test_g8_no_more_rows_are_asked_for_than_a_few(web: Web) -> None:
    others = [item(DOI=f"10.5555/x{n}", title=[f"Unrelated work no. {n}"]) for n in range(5)]
    web.add(LIST, data(works(*others, total=500_000)))
    done = ask(web, PAPER, "crossref")
    assert done.outcomes[0]["doi"].status is Status.NOT_FOUND
    assert len(web.requests) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"title": []}, {"title": ...}, {"title": [""]}, {"title": None}, {"author": ...},
        {"issued": {"date-parts": [[None]]}}, {"issued": {"date-parts": [[]]}}, {"issued": ...},
        {"author": [{"role": [{"role": "author"}]}]}, {"author": "Okafor"}, {"container-title": []},
        {"DOI": None}, {"type": None}, {"page": 7}, {"author": [None, 3]},
    ],
    ids=str,
)  # fmt: skip
def test_g4_g5_g6_items_with_holes_are_read(web: Web, changes: dict[str, Any]) -> None:
    web.add(LIST, data(works(item(**changes))))
    done = ask(web, PAPER, "crossref")
    assert all(a.state != "soft-error" for o in done.outcomes[0].values() for a in o.attempts)


def test_g4_markup_breaks_and_two_titles_are_read(web: Web) -> None:
    title = "<i>Soil</i> crusts and\n   the germination\tof desert annuals"
    web.add(LIST, data(works(item(title=[title, "A second title"]))))
    assert ask(web, PAPER, "crossref")[0].doi == DOI
    assert crossref_record({"title": ["Salt &amp; soil"]}).title == "Salt & soil"


def test_of_a_chapter_the_series_is_told_first_and_the_book_last() -> None:
    titles = ["Lecture Notes in Arid Botany", "Soil Crusts 2014"]
    found = crossref_record({"type": "book-chapter", "container-title": titles})
    assert (found.container_title, found.collection_title) == tuple(titles[::-1])
    found = crossref_record({"type": "journal-article", "container-title": titles})
    assert (found.container_title, found.collection_title) == (titles[0], "")
    found = crossref_record({"type": "book-chapter", "container-title": ["A Book", None, 7]})
    assert (found.container_title, found.collection_title) == ("A Book", "")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"date-parts": [[2014, 5, 3]]}, (2014, 5, 3)), ({"date-parts": [[2014, 13]]}, (2014,)),
        ({"date-parts": [[2014, 5, 40]]}, (2014, 5)), ({"date-parts": [[0]]}, None),
        ({"date-parts": [[None]]}, None), ({"date-parts": [[]]}, None), ({"date-parts": []}, None),
        ({"date-parts": [["2014", "05"]]}, (2014, 5)), ({}, None), (None, None), (2014, (2014,)),
        ("2014-05", (2014, 5)), ("2014-05-03T10:00:00Z", (2014, 5, 3)), ("0000-00-00", None),
        ("2014/05", (2014, 5)), ("no date", None), ({"date-parts": [[9999]]}, None),
    ],
)  # fmt: skip
def test_g5_dates_of_services(value: Any, expected: tuple[int, ...] | None) -> None:
    found = date(value)
    assert (found.parts[0] if found else None) == expected


def test_g6_lists_of_thousands_are_cut() -> None:
    people = [{"family": f"Name{n}"} for n in range(3000)]
    assert len(crossref_record({"author": people}).author) == 100


def test_g6_an_organisation_is_a_name_as_it_stands() -> None:
    found = crossref_record({"author": [{"name": "Desert Survey"}, {"family": "OKAFOR"}]})
    assert found.author == (Name(literal="Desert Survey"), Name(family="OKAFOR"))


@pytest.mark.parametrize(
    ("answer", "status", "state"),
    [
        (Answer(status=429, body=b"<html>slow down</html>"), Status.BLOCKED, "rate-limited"),
        (Answer(status=503, body=b"<html>busy</html>"), Status.UNREACHABLE, "status"),
        (Answer(status=504, body=b"<html>late</html>"), Status.UNREACHABLE, "status"),
        (data({"status": "failed", "message": [{"type": "parameter-not-allowed"}]}, 400),
         Status.UNREACHABLE, "status"),
        (Answer(body=b"<html>welcome</html>", type="application/json"),
         Status.UNREACHABLE, "soft-error"),
        (Answer(body=b'{"message": {"items": [', type="application/json"),
         Status.UNREACHABLE, "soft-error"),
        (Answer(body=b"[" * 100_000, type="application/json"), Status.UNREACHABLE, "soft-error"),
    ],
    ids=["429", "503", "504", "400", "HTML", "cut", "deep"],
)  # fmt: skip
def test_g2_g7_trouble_of_a_service_is_no_absence(
    web: Web, answer: Answer, status: Status, state: str
) -> None:
    web.add(LIST, answer)
    done = ask(web, PAPER, "crossref")
    outcome = done.outcomes[0]["doi"]
    assert outcome.status is status
    assert [a.state for a in outcome.attempts] == [state]
    assert "RK404" in {d.code for d in done[0].diagnostics}


@pytest.mark.parametrize("name", ["crossref", "openalex", "datacite", "openlibrary"])
@pytest.mark.parametrize(
    "answer",
    [{}, {"total": 0, "offset": 0}, [], None, 7, {"message": None, "results": None, "data": None, "docs": None},
     {"message": {"items": [None, {}, 5]}, "results": [None, {}], "data": [None, {}], "docs": [None, {}]}],
    ids=str,
)  # fmt: skip
def test_g9_answers_without_a_list_or_with_nulls_are_absences(
    web: Web, name: str, answer: object
) -> None:
    for url in (LIST, "http://openalex.test/works", "http://datacite.test/dois",
                "http://openlibrary.test/search.json"):  # fmt: skip
        web.add(url, data(answer))
    kind = "book" if name == "openlibrary" else PAPER.type
    done = ask(web, PAPER.replace(type=kind, issued=None), name, keys={"openalex": "k"}, fields=("issued",))  # fmt: skip
    outcome = done.outcomes[0]["issued"]
    assert web.requests
    assert (outcome.status, outcome.candidates) == (Status.NOT_FOUND, ())


@pytest.mark.parametrize("type", ["text/plain", "application/json"])
def test_g3_unknown_ids_are_told_in_plain_text(web: Web, type: str) -> None:
    web.add(ONE, Answer(status=404, body=b"Resource not found.", type=type))
    done = ask(web, PAPER.replace(doi=DOI, issued=None), "crossref")
    assert done.outcomes[0]["issued"].attempts[0].state == "no match"


def test_g11_limits_follow_the_headers(web: Web) -> None:
    headers = {
        "X-Rate-Limit-Limit": "50",
        "X-Rate-Limit-Interval": "1s",
        "X-Concurrency-Limit": "3",
    }
    slower = headers | {"X-Rate-Limit-Limit": "1", "X-Concurrency-Limit": "1"}
    web.add(ONE, in_turn([data({"message": item()}, **headers), data({}, **slower)]))
    with web.session() as session:
        refkit.resolve(PAPER.replace(doi=DOI, issued=None), session=session)
        gauge = session.limiter._gauge("crossref.test", "single")
        assert gauge.limit == (0.02, 3)
        session.get(ONE + "?again", pool="single")
        assert gauge.limit == (1.0, 1)


# -- DOIs ----------------------------------------------------------------------------------


def test_a_doi_is_asked_for_directly(web: Web) -> None:
    web.add(ONE, data({"message": item()}))
    done = ask(web, PAPER.replace(doi=DOI, issued=None), "crossref")
    assert done[0].issued == Date(parts=((2014, 5),))
    assert done[0].evidence["issued"].url == ONE


def test_g19_a_doi_of_another_work_is_reported_and_not_believed(web: Web) -> None:
    other = item(title=["Trade routes of the Hanse"], author=[{"family": "Brandt"}],
                 issued={"date-parts": [[1999]]})  # fmt: skip
    other["container-title"] = ["History Today"]
    web.add(ONE, data({"message": other}))
    asked = PAPER.replace(doi=DOI, issued=None)
    done = ask(web, asked, "crossref", "doi")
    assert done[0].doi == DOI
    assert done[0].issued is None
    told = [d.message for d in done[0].diagnostics if d.code == "RK407"]
    assert told == [f"{DOI} belongs to another work: Trade routes of the Hanse"]


CREATED = {
    "id": DOI, "type": "dois",
    "attributes": {
        "doi": DOI, "titles": [{"title": "Aggregated data"}, {"title": PAPER.title}],
        "creators": [{"name": "Okafor, Ngozi", "givenName": "Ngozi", "familyName": "Okafor"},
                     {"name": "Desert Survey", "nameType": "Organizational"},
                     {"name": "Lindqvist, Per"}],
        "publisher": {"name": "Dryad"}, "publicationYear": 2014, "types": {"citeproc": "dataset"},
        "dates": [{"date": "2013-01-01", "dateType": "Created"},
                  {"date": "2014-05-03", "dateType": "Issued"}],
    },
}  # fmt: skip


def test_g20_the_right_agency_is_asked(web: Web) -> None:
    web.add(ONE, Answer(status=404, body=b"Resource not found.", type="text/plain"))
    web.add("http://doi.test/ra/10.5555", data([{"DOI": "10.5555", "RA": "DataCite"}]))
    found = json.loads(json.dumps(CREATED))
    found["attributes"]["titles"] = [{"title": PAPER.title}]
    found["attributes"]["types"] = {"citeproc": "article-journal"}
    web.add("http://datacite.test/dois/10.5555%2Fjab.2014.017", data({"data": found}))
    done = ask(web, PAPER.replace(doi=DOI, issued=None))
    assert done[0].issued == Date(parts=((2014, 5, 3),))
    assert done[0].evidence["issued"].method == "datacite"


def test_dois_of_other_agencies_are_resolved_by_doi_org(web: Web) -> None:
    web.add("http://doi.test/ra/10.5555", data([{"DOI": "10.5555", "RA": "mEDRA"}]))
    csl = {"type": "article-journal", "title": PAPER.title, "DOI": DOI, "container-title": [""],
           "author": [{"family": "Okafor", "given": "Ngozi"}], "issued": {"date-parts": [[2014, 6]]}}  # fmt: skip
    web.add(f"http://doi.test/{DOI}", data(csl, type="application/vnd.citationstyles.csl+json"))
    done = ask(web, PAPER.replace(doi=DOI, issued=None))
    assert done[0].issued == Date(parts=((2014, 6),))


def test_datacite_records() -> None:
    found = datacite_record(CREATED)
    assert found.type == "dataset"
    assert found.title == "Aggregated data"
    assert found.author == (
        Name(family="Okafor", given="Ngozi"), Name(literal="Desert Survey"),
        Name(family="Lindqvist", given="Per"),
    )  # fmt: skip
    assert found.publisher == "Dryad"
    assert found.issued == Date(parts=((2014, 5, 3),))
    for broken in ({}, {"attributes": None}, {"attributes": {"titles": None, "creators": [None]}}):
        assert datacite_record(broken).title == ""


def test_datacite_finds_by_title(web: Web) -> None:
    web.add("http://datacite.test/dois", data({"data": [CREATED | {"attributes": {
        **CREATED["attributes"], "titles": [{"title": PAPER.title}],  # type: ignore[dict-item]
    }}]}))  # fmt: skip
    asked = PAPER.replace(type="dataset", container_title="")
    assert ask(web, asked, "datacite")[0].doi == DOI
    assert "Soil+crusts" in web.requests[0]


# -- OpenAlex ------------------------------------------------------------------------------

WORK = {
    "id": "https://openalex.org/W1", "doi": f"https://doi.org/{DOI.upper()}", "type": "article",
    "display_name": PAPER.title, "publication_year": 2014, "publication_date": "2014-05-03",
    "authorships": [{"author": {"display_name": "Ngozi Okafor"}, "raw_author_name": "Okafor, N."},
                    {"author": {"display_name": None}, "raw_author_name": "Lindqvist, Per"}],
    "primary_location": {"landing_page_url": "https://x.example/1",
                         "source": {"display_name": "Journal of Arid Botany"}},
}  # fmt: skip


def test_g10_openalex_is_asked_only_with_a_key_and_never_with_a_blank_one(web: Web) -> None:
    web.add("http://openalex.test/works", data({"results": [WORK]}))
    done = ask(web, PAPER, "openalex", keys={"openalex": " k3y "})
    assert done[0].doi == DOI.upper()
    assert "api_key=k3y" in web.requests[-1]
    assert "k3y" not in done[0].evidence["DOI"].url
    count = len(web.requests)
    ask(web, PAPER, keys={"openalex": "  "})
    assert not any("openalex" in r for r in web.requests[count:])


def test_g10_a_refused_key_is_told(web: Web) -> None:
    web.add("http://openalex.test/works", data({"error": "Invalid API key"}, 401))
    done = ask(web, PAPER, "openalex", keys={"openalex": "wrong"})
    assert done.outcomes[0]["doi"].status is Status.BLOCKED
    assert "openalex" in done[0].diagnostics[-1].message


def test_g18_twins_and_both_orders_of_names_are_read(web: Web) -> None:
    assert openalex_record(WORK).author == (
        Name(family="Okafor", given="Ngozi"), Name(family="Lindqvist", given="Per"),
    )  # fmt: skip
    twin = WORK | {"doi": None, "id": "https://openalex.org/W2", "type": "preprint"}
    web.add("http://openalex.test/works", data({"results": [twin, WORK]}))
    done = ask(web, PAPER, "openalex", keys={"openalex": "k"})
    assert done.outcomes[0]["doi"].status in (Status.ACCEPTED, Status.NOT_FOUND)
    for broken in ({}, {"authorships": [{}]}, {"primary_location": None, "doi": None}):
        assert openalex_record(broken).author == ()


# -- arXiv ---------------------------------------------------------------------------------

PREPRINT = Reference(
    type="article", title="Random walks on dry lake beds", author=(Name(family="Sato", given="Yui"),),
    issued=Date(parts=((2016,),)),
)  # fmt: skip
FEED = """<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
<title>arXiv Query</title>{}</feed>"""
ENTRY = """<entry><id>http://arxiv.org/abs/1605.00001v2</id><title>Random walks on
  dry lake beds</title><published>2016-05-26T17:59:46Z</published>
  <author><name>Yui Sato</name></author></entry>"""
ERROR = """<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id>
<title>Error</title><author><name>arXiv api core</name></author></entry>"""


def feed(*entries: str, status: int = 200) -> Answer:
    body = FEED.format("".join(entries)).encode()
    return Answer(body=body, status=status, type="application/atom+xml")


def test_arxiv_finds_a_preprint(web: Web) -> None:
    web.add("http://arxiv.test/api/query", feed(ENTRY))
    done = ask(web, PREPRINT, "arxiv")
    assert done[0].url == "https://arxiv.org/abs/1605.00001"
    assert done[0].evidence["URL"].method == "arxiv"


def test_arxiv_ids_are_asked_for_directly(web: Web) -> None:
    web.add("http://arxiv.test/api/query", feed(ENTRY))
    ask(web, PREPRINT.replace(number="arXiv:1605.00001"), "arxiv")
    assert "id_list=1605.00001" in web.requests[0]


@pytest.mark.parametrize("answer", [feed(), feed(ERROR)])
def test_arxiv_without_an_entry_is_an_absence(web: Web, answer: Answer) -> None:
    web.add("http://arxiv.test/api/query", answer)
    assert ask(web, PREPRINT, "arxiv").outcomes[0]["url"].status is Status.NOT_FOUND


def test_g1_throttling_under_200_is_neither_an_absence_nor_kept(web: Web) -> None:
    web.add("http://arxiv.test/api/query",
            in_turn([Answer(body=b"Rate exceeded.", type="text/plain"), feed(ENTRY)]))  # fmt: skip
    with web.session(sources=("arxiv",)) as session:
        done = refkit.resolve(PREPRINT, session=session)
        assert done.outcomes[0]["url"].status is Status.BLOCKED
        assert done.outcomes[0]["url"].attempts[-1].state == "rate-limited"
        assert session.cache.info().answers == 0
        session._failed.clear()
        assert refkit.resolve(PREPRINT, session=session)[0].url


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"number": "arXiv:2104.12255v1"}, "2104.12255v1"),
        ({"url": "https://arxiv.org/abs/astro-ph/0601001"}, "astro-ph/0601001"),
        ({"url": "https://arxiv.org/pdf/1707.08567.pdf"}, "1707.08567"),
        ({"doi": "10.48550/arXiv.1605.08386"}, "1605.08386"),
        ({"note": "1605.08386"}, ""),
        ({}, ""),
    ],
)
def test_arxiv_ids(values: dict[str, str], expected: str) -> None:
    assert arxiv_id(Reference(**values)) == expected  # type: ignore[arg-type]


# -- PubMed --------------------------------------------------------------------------------

SUMMARY = {
    "uid": "77", "title": PAPER.title + ".", "pubdate": "2014 May 3", "source": "J Arid Bot",
    "fulljournalname": "Journal of Arid Botany", "volume": "41", "issue": "2", "pages": "1-9",
    "authors": [{"name": "Okafor N", "authtype": "Author"}, {"name": "Lindqvist PA"}],
    "articleids": [{"idtype": "pubmed", "value": "77"}, {"idtype": "doi", "value": DOI}],
}  # fmt: skip


def test_pubmed_finds_a_doi(web: Web) -> None:
    web.add("http://pubmed.test/esearch.fcgi", data({"esearchresult": {"idlist": ["77"]}}))
    web.add("http://pubmed.test/esummary.fcgi", data({"result": {"uids": ["77"], "77": SUMMARY}}))
    done = ask(web, PAPER, "pubmed", mailto="me@example.org")
    assert done[0].doi == DOI
    assert all("tool=refkit&email=me%40example.org" in r for r in web.requests)


def test_a_pmid_is_asked_for_directly(web: Web) -> None:
    web.add("http://pubmed.test/esummary.fcgi", data({"result": {"77": SUMMARY}}))
    done = ask(web, PAPER.replace(pmid="77", issued=None), "pubmed")
    assert done[0].issued == Date(parts=((2014, 5, 3),))


def test_an_unknown_pmid_is_an_absence(web: Web) -> None:
    answer = {
        "result": {"uids": ["77"], "77": {"uid": "77", "error": "cannot get document summary"}}
    }
    web.add("http://pubmed.test/esummary.fcgi", data(answer))
    web.add("http://pubmed.test/esearch.fcgi", data({"esearchresult": {"idlist": []}}))
    done = ask(web, PAPER.replace(pmid="77", issued=None), "pubmed")
    assert done.outcomes[0]["issued"].status is Status.NOT_FOUND


# -- Open Library --------------------------------------------------------------------------

BOOK = Reference(type="book", title="The Salt Road", author=(Name(family="Amari", given="Lina"),),
                 isbn="978-0-306-40615-7")  # fmt: skip


def test_an_isbn_dates_an_edition(web: Web) -> None:
    web.add("http://openlibrary.test/isbn/9780306406157.json", data({
        "title": "The Salt Road", "publish_date": "March 2003", "publishers": ["Harbour Books"],
        "authors": [{"key": "/authors/OL7A"}],
    }))  # fmt: skip
    web.add("http://openlibrary.test/authors/OL7A.json", data({"name": "Lina Amari"}))
    done = ask(web, BOOK, "openlibrary")
    assert done[0].issued == Date(parts=((2003,),))
    assert not done[0].url


def test_a_search_for_a_book_dates_none_of_its_editions(web: Web) -> None:
    found = {"title": "The Salt Road", "author_name": ["Lina Amari"], "first_publish_year": 1987}
    web.add("http://openlibrary.test/search.json", data({"docs": [found]}))
    done = ask(web, BOOK.replace(isbn="", publisher="Harbour"), "openlibrary")
    assert done[0].issued is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("978-0-306-40615-7", "9780306406157"), ("0-306-40615-2", "0306406152"),
        ("ISBN 080442957X", "080442957X"), ("978-0-306-40615-8", ""), ("12345", ""), ("", ""),
    ],
)  # fmt: skip
def test_isbns_are_checked_before_anyone_is_asked(value: str, expected: str) -> None:
    assert isbn(value) == expected


# -- web searches --------------------------------------------------------------------------

POST = Reference(type="post-weblog", title="Walking to school in the dark",
                 author=(Name(family="Ruiz", given="Ana"),), container_title="Classroom Notes")  # fmt: skip
POSTED = "http://classroomnotes.example/dark/"


def posted(web: Web) -> None:
    web.add(POSTED, page(POST.title, author="Ana Ruiz", site="Classroom Notes", url=POSTED))


def test_searxng(web: Web) -> None:
    posted(web)
    web.add("http://searx.test/search", data({"results": [{"url": POSTED, "title": "x"}]}))
    done = ask(web, POST, "search", search=(SearXNG("http://searx.test"),))
    assert done[0].url == POSTED
    assert done[0].evidence["URL"].method == "search"


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (Answer(status=403), "blocked"),
        (data({"results": [], "unresponsive_engines": [["x", "timeout"]]}), "rate-limited"),
    ],
)
def test_g13_trouble_of_a_search_is_no_absence(web: Web, answer: Answer, state: str) -> None:
    web.add("http://searx.test/search", answer)
    done = ask(web, POST, "search", search=(SearXNG("http://searx.test/"),))
    assert done.outcomes[0]["url"].status is Status.BLOCKED
    assert done.outcomes[0]["url"].attempts[-1].state == state


def test_brave_is_given_its_key_in_a_header(web: Web) -> None:
    posted(web)
    web.add("http://brave.test/res/v1/web/search", data({"web": {"results": [{"url": POSTED}]}}))
    done = ask(web, POST, "search", search=(Brave("k3y", "http://brave.test/"),))
    assert done[0].url == POSTED
    assert web.headers[0]["X-Subscription-Token"] == "k3y"
    assert not any("k3y" in r for r in web.requests)


def test_any_function_is_a_search_and_its_trouble_is_told(web: Web) -> None:
    asked = []

    def library(query: str) -> list[str]:
        asked.append(query)
        raise RuntimeError("no shelf")

    done = ask(web, POST, "search", search=(library,))
    assert asked == ['"Walking to school in the dark" Classroom Notes']
    attempt = done.outcomes[0]["url"].attempts[-1]
    assert (attempt.source, attempt.state) == ("library", "connection")
    assert "no shelf" in attempt.message


# -- sites ---------------------------------------------------------------------------------

SITE = "http://classroomnotes.com"


def site(web: Web, head: str = "", body: str = "", **extra: Any) -> None:
    text = "<p>" + "Here is what we publish, week after week, for our readers. " * 8 + "</p>"
    web.add(
        f"{SITE}/", page("Classroom Notes", site="Classroom Notes", head=head, body=text + body)
    )
    web.add(f"{SITE}/dark/", page(POST.title, author="Ana Ruiz", site="Classroom Notes"))


API = f'<link rel="https://api.w.org/" href="{SITE}/wp-json/">'


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=401), data({"code": "rest_no_route"}, 404), Answer(body=b"<html>no</html>"),
        data({"code": "x"}), data([{"title": None}]), data([{"url": "http://other.example/dark/",
                                                            "title": POST.title}]),
    ],
    ids=["401", "404", "HTML", "object", "holes", "foreign"],
)  # fmt: skip
def test_g14_where_wordpress_does_not_answer_the_next_step_is_taken(
    web: Web, answer: Answer
) -> None:
    site(web, head=API)
    web.add(f"{SITE}/wp-json/wp/v2/search", answer)
    web.add(f"{SITE}/sitemap.xml", sitemap(f"{SITE}/dark/"))
    web.add(f"{SITE}/?s=walking+to+school+in+the+dark", f'<a href="/dark/">{POST.title}</a>')
    assert ask(web, POST, "guess", "wordpress", "sitemap", "sitesearch")[0].url == f"{SITE}/dark/"


def test_g14_entities_in_titles_of_wordpress(web: Web) -> None:
    site(web, head=API)
    title = "Walking to school in the dark &#8211; twice"
    asked = POST.replace(title="Walking to school in the dark – twice")
    web.add(f"{SITE}/dark/", page(title, author="Ana Ruiz", site="Classroom Notes"))
    web.add(f"{SITE}/wp-json/wp/v2/search", data([{"title": title, "url": f"{SITE}/dark/"}]))
    assert ask(web, asked, "guess", "wordpress")[0].url == f"{SITE}/dark/"


def test_a_wordpress_site_may_announce_itself_in_a_header(web: Web) -> None:
    site(web)
    home = web.pages["classroomnotes.com", "/"]
    assert isinstance(home, str)
    link = f'<{SITE}/?rest_route=/>; rel="https://api.w.org/"'
    web.add(f"{SITE}/", Answer(body=home.encode(), headers={"Link": link}))
    web.pages["classroomnotes.com", "/?rest_route=/wp/v2/search&search=Walking+to+school+in+the+dark"
              "&per_page=10&_fields=id%2Ctitle%2Curl%2Ctype%2Csubtype"] = data(
        [{"title": POST.title, "url": f"{SITE}/dark/"}])  # fmt: skip
    assert ask(web, POST, "guess", "wordpress")[0].url == f"{SITE}/dark/"


def sitemap(
    *urls: str, index: bool = False, namespace: str = "http://www.sitemaps.org/schemas/sitemap/0.9"
) -> Answer:
    outer, inner = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    locs = "".join(f"<{inner}><loc>{u}</loc></{inner}>" for u in urls)
    body = f'<?xml version="1.0"?><{outer} xmlns="{namespace}">{locs}</{outer}>'
    return Answer(body=body.encode(), type="application/xml")


def test_g17_indexes_of_indexes_are_followed_and_loops_are_left(web: Web) -> None:
    site(web)
    web.add(f"{SITE}/sitemap.xml", sitemap(f"{SITE}/a.xml", f"{SITE}/sitemap.xml", index=True))
    web.add(f"{SITE}/a.xml", sitemap(f"{SITE}/b.xml", index=True, namespace="urn:wrong"))
    web.add(f"{SITE}/b.xml", sitemap(f"{SITE}/x/", f"{SITE}/dark/"))
    assert ask(web, POST, "guess", "sitemap")[0].url == ""  # the address says too little
    web.add(
        f"{SITE}/walking-school-dark/", page(POST.title, author="Ana Ruiz", site="Classroom Notes")
    )
    web.add(f"{SITE}/b.xml", sitemap(f"{SITE}/x/", f"{SITE}/walking-school-dark/"))
    assert ask(web, POST, "guess", "sitemap")[0].url == f"{SITE}/walking-school-dark/"


def test_d16_when_a_sitemap_says_a_page_changed_is_no_date_of_the_page(web: Web) -> None:
    site(web)
    url = f"{SITE}/walking-school-dark/"
    web.add(url, page(POST.title, author="Ana Ruiz", site="Classroom Notes"))
    told = sitemap(url).body.replace(b"</loc>", b"</loc><lastmod>2022-03-05</lastmod>")
    web.add(f"{SITE}/sitemap.xml", Answer(body=told, type="application/xml"))
    done = ask(web, POST, "guess", "sitemap")
    assert (done[0].url, done[0].issued) == (url, None)


def test_g17_ever_new_sitemaps_end_somewhere(web: Web) -> None:
    site(web)
    web.add(f"{SITE}/sitemap.xml", sitemap(f"{SITE}/maps/0", index=True))
    for n in range(60):
        web.add(f"{SITE}/maps/{n}", sitemap(f"{SITE}/maps/{n + 1}", index=True))
    ask(web, POST, "guess", "sitemap")
    assert web.count("/maps/") <= 20


@pytest.mark.parametrize("how", ["gzip", "foreign", "bomb", "cdata"])
def test_g17_forms_of_sitemaps(web: Web, how: str) -> None:
    site(web)
    url = f"{SITE}/walking-school-dark/"
    web.add(url, page(POST.title, author="Ana Ruiz", site="Classroom Notes"))
    plain = sitemap(url)
    if how == "gzip":
        import gzip

        web.add(
            f"{SITE}/robots.txt",
            Answer(body=f"Sitemap: {SITE}/s.xml.gz".encode(), type="text/plain"),
        )
        web.add(f"{SITE}/s.xml.gz", Answer(body=gzip.compress(plain.body), type="application/gzip"))
    elif how == "foreign":
        web.add(
            "http://other.example/walking-school-dark/",
            page(POST.title, author="Ana Ruiz", site="Classroom Notes"),
        )
        web.add(f"{SITE}/sitemap.xml", sitemap("http://other.example/walking-school-dark/", url))
    elif how == "bomb":
        body = (
            b'<!DOCTYPE u [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
            + plain.body
            + b"<loc>&b;</loc>"
        )
        web.add(f"{SITE}/sitemap.xml", Answer(body=body, type="text/xml"))
    else:
        web.add(f"{SITE}/sitemap.xml", sitemap(f"<![CDATA[{url}]]>"))
    assert ask(web, POST, "guess", "sitemap")[0].url == url
    assert not any("other.example" in r for r in web.requests)


@pytest.mark.parametrize(
    "body",
    [
        f"<rss><channel><title>x</title><item><title>{POST.title}</title><link>{SITE}/dark/</link></item></channel></rss>",
        f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>{POST.title}</title>'
        f'<link rel="alternate" href="/dark/"/></entry></feed>',
    ],
    ids=["RSS", "Atom"],
)
def test_feeds(web: Web, body: str) -> None:
    site(web, head='<link rel="alternate" type="application/rss+xml" href="/feed/">')
    web.add(f"{SITE}/feed/", Answer(body=body.encode(), type="application/xml"))
    assert ask(web, POST, "guess", "feed")[0].url == f"{SITE}/dark/"


@pytest.mark.parametrize(
    ("head", "body", "results"),
    [
        ("", '<form action="/find"><input name="q"></form>', "/find?q=walking+to+school+in+the+dark"),
        ("", "", "/?s=walking+to+school+in+the+dark"),
        ('<script type="application/ld+json">{"@type":"WebSite","potentialAction":{"@type":'
         '"SearchAction","target":"http://classroomnotes.com/suche/{term}"}}</script>', "",
         "/suche/walking+to+school+in+the+dark"),
    ],
    ids=["form", "WordPress", "SearchAction"],
)  # fmt: skip
def test_the_search_of_a_site(web: Web, head: str, body: str, results: str) -> None:
    site(web, head, body)
    web.add(f"{SITE}{results}", f'<a href="/other/">Other</a><a href="/dark/">{POST.title}</a>')
    assert ask(web, POST, "guess", "sitesearch")[0].url == f"{SITE}/dark/"


def test_f23_a_search_that_robots_forbid_is_not_used(web: Web) -> None:
    site(web)
    web.add(f"{SITE}/robots.txt", Answer(body=b"User-agent: *\nDisallow: /?s=", type="text/plain"))
    web.add(f"{SITE}/?s=walking+to+school+in+the+dark", f'<a href="/dark/">{POST.title}</a>')
    done = ask(web, POST, "guess", "sitesearch")
    assert not done[0].url
    assert done.outcomes[0]["url"].status is Status.BLOCKED
    assert not any("?s=" in r for r in web.requests)


def test_a_guessed_site_has_to_bear_the_name(web: Web) -> None:
    web.add(f"{SITE}/", page("Domains for everyone", site="Domains"))
    web.add("http://classroomnotes.org/", page("Classroom Notes – for teachers"))
    web.add(
        "http://classroomnotes.org/dark/",
        page(POST.title, author="Ana Ruiz", site="Classroom Notes"),
    )
    web.add(
        "http://classroomnotes.org/?s=walking+to+school+in+the+dark",
        f'<a href="/dark/">{POST.title}</a>',
    )
    assert ask(web, POST, "guess", "sitesearch")[0].url == "http://classroomnotes.org/dark/"


def test_the_list_itself_tells_where_a_site_lives(web: Web) -> None:
    home = "http://notes.example/"
    other = POST.replace(title="Another post", url=f"{home}another/", issued=Date(parts=((2019,),)))
    web.add(home, page("Classroom Notes", site="Classroom Notes"))
    web.add(f"{home}dark/", page(POST.title, author="Ana Ruiz", site="Classroom Notes"))
    web.add(f"{home}?s=walking+to+school+in+the+dark", f'<a href="/dark/">{POST.title}</a>')
    with web.session(sources=("sitesearch",)) as session:
        for listed in ([other, POST], [POST, other]):
            done = refkit.resolve(listed, session=session)
            assert {r.url for r in done} == {f"{home}another/", f"{home}dark/"}


# -- the archive ---------------------------------------------------------------------------

ROWS = "http://archive.test/cdx/search/cdx"
HEAD = ["original", "timestamp", "statuscode"]


def copies(web: Web, *rows: Sequence[str]) -> None:
    web.add(ROWS, data([HEAD, *rows]))


def test_c11_the_archive_knows_addresses_by_their_words(web: Web) -> None:
    site(web)
    moved = f"{SITE}/2019/03/walking-to-school-in-the-dark-2/"
    web.add(moved, page(POST.title, author="Ana Ruiz", site="Classroom Notes", url=moved))
    copies(web, [f"{SITE}:80/2019/03/walking-to-school-in-the-dark-2/", "20190401000000", "200"],
           ["data:text/html,x", "20190401000000", "200"], [moved, "20190001000000", "200"],
           ["mailto:x@y.z", "20190401000000", "200"], [moved], [])  # fmt: skip
    assert ask(web, POST, "guess", "wayback")[0].url == moved


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (data([HEAD]), Status.NOT_FOUND), (Answer(body=b"", type="application/json"), Status.NOT_FOUND),
        (data([]), Status.NOT_FOUND), (Answer(status=403), Status.BLOCKED),
        (Answer(body=b"org.archive.wayback.exception.AdministrativeAccessControlException: Blocked"),
         Status.BLOCKED),
        (Answer(body=b"<html>busy"), Status.UNREACHABLE),
    ],
    ids=["header", "nothing", "empty", "403", "excluded", "HTML"],
)  # fmt: skip
def test_g15_answers_of_the_index(web: Web, answer: Answer, status: Status) -> None:
    site(web)
    web.add(ROWS, answer)
    done = ask(web, POST, "guess", "wayback")
    assert done.outcomes[0]["url"].status is status


def dead(web: Web, answer: Answer | str, stamp: str = "20190320101010") -> Resolved:
    web.add("http://classroomnotes.example/other", "")
    web.add(ROWS, data([HEAD, [POSTED, stamp, "200"], [POSTED, stamp, "200"]]))
    web.add(f"http://archive.test/web/{stamp}id_/{POSTED}", answer)
    return ask(web, POST.replace(url=POSTED), "link", "wayback")


@pytest.mark.parametrize(
    "answer",
    [
        Answer(status=404), Answer(status=429, headers={"Memento-Datetime": "x"}),
        page("Page not found", site="Classroom Notes"),
        Answer(status=302, headers={"Location": "/web/20190320101010id_/http://classroomnotes.example/"}),
        Answer(status=302, headers={"Location": f"/web/20190320101010id_/{POSTED}"}),
    ],
    ids=["404", "429", "soft", "to home", "loop"],
)  # fmt: skip
def test_g16_archived_errors_are_no_match(web: Web, answer: Answer | str) -> None:
    web.add(
        "http://archive.test/web/20190320101010id_/http://classroomnotes.example/", page("Home")
    )
    done = dead(web, answer)
    assert done[0].issued is None
    assert "archived" not in done[0].evidence


def test_g16_a_copy_of_another_time_is_told(web: Web) -> None:
    other = f"http://archive.test/web/20170101000000id_/{POSTED}"
    web.add(other, page(POST.title, author="Ana Ruiz", site="Classroom Notes", date="2016-11-02"))
    done = dead(web, Answer(status=302, headers={"Location": f"/web/20170101000000id_/{POSTED}"}))
    assert done[0].issued == Date(parts=((2016, 11, 2),))
    assert done[0].evidence["archived"].url == f"http://archive.test/web/20170101000000/{POSTED}"
    assert any("days away" in a.message for a in done.outcomes[0]["issued"].attempts)


@pytest.mark.parametrize("status", [404, 410])
def test_b19_a_deleted_page_is_read_from_its_copy(web: Web, status: int) -> None:
    copy = page(POST.title, author="Ana Ruiz", site="Classroom Notes", date="2016-11-02")
    web.add(POSTED, Answer(status=status, body=b"gone"))
    done = dead(web, copy)
    assert (done[0].url, done[0].issued) == (POSTED, Date(parts=((2016, 11, 2),)))
    assert done[0].evidence["archived"].url == f"http://archive.test/web/20190320101010/{POSTED}"
    assert "RK406" in {d.code for d in done[0].diagnostics}


def test_d16_when_a_copy_was_made_is_no_date_of_the_page(web: Web) -> None:
    done = dead(web, page(POST.title, author="Ana Ruiz", site="Classroom Notes"))
    assert done[0].evidence["archived"]
    assert done[0].issued is None
    assert done.outcomes[0]["issued"].status is not Status.ACCEPTED


def test_b20_c_a_dead_address_keeps_its_place_beside_its_copy(web: Web) -> None:
    copy = page(POST.title, author="Ana Ruiz", site="Classroom Notes", date="2016-11-02")
    done = dead(web, copy)
    assert done[0].url == POSTED
    assert done[0].issued == Date(parts=((2016, 11, 2),))
    told = [d.message for d in done[0].diagnostics if d.code == "RK406"]
    assert told == [f"{POSTED} cannot be read (classroomnotes.example answers 404); an archived copy is at "
                    f"http://archive.test/web/20190320101010/{POSTED}"]  # fmt: skip


# -- a record from an address alone ---------------------------------------------------------


def test_a_page_is_cited_by_its_address(web: Web) -> None:
    web.add(POSTED, page(POST.title, author="Ana Ruiz", site="Classroom Notes", date="2016-11-02"))
    with web.session() as session:
        found = refkit.resolve.page(POSTED, session=session)
    assert (found.title, found.issued) == (POST.title, Date(parts=((2016, 11, 2),)))
    proof = found.source("issued")
    assert isinstance(proof, refkit.Evidence)
    assert (proof.url, proof.method) == (POSTED, "opengraph")


@pytest.mark.parametrize("written", [DOI, f"doi:{DOI}", f"https://doi.org/{DOI}"])
def test_a_doi_is_cited_by_its_record(web: Web, written: str) -> None:
    web.add(ONE, data({"message": item()}))
    with web.session() as session:
        found = refkit.resolve.page(written, session=session)
    assert (found.doi, found.volume) == (DOI, "41")


def test_a_page_that_cannot_be_read_says_why(web: Web) -> None:
    web.add(POSTED, Answer(status=403))
    with web.session() as session, pytest.raises(FetchError) as caught:
        refkit.resolve.page(POSTED, session=session)
    assert caught.value.reason == "blocked"


def test_names_of_services() -> None:
    assert person("Okafor, Ngozi") == Name(family="Okafor", given="Ngozi")
    assert person("Ngozi Okafor") == Name(family="Okafor", given="Ngozi")
    assert person("Plato") == Name(family="Plato")
    assert person("  ") is None


def test_policies_name_what_is_wrong() -> None:
    for wrong in ({"fields": ("colour",)}, {"sources": ("google",)}, {"jobs": 0}, {"timeout": 0.0},
                  {"mailto": "me"}, {"services": {"crossref": "crossref"}}, {"candidates": 0}):  # fmt: skip
        with pytest.raises(refkit.ConfigError):
            ResolvePolicy(**wrong)  # type: ignore[arg-type]
