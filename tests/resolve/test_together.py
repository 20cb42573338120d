"""Many DOIs in one list: Crossref is asked for several at once, and nothing else changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

import refkit
from refkit.model import Name, Reference
from refkit.resolve import Resolved
from refkit.resolve.sources import crossref
from tests.resolve.web import Answer, Handler, Web

SOME = 60
LIST = "http://crossref.test/works"


def doi_of(n: int) -> str:
    return f"10.5555/Dry.{n:03}"


def work(n: int) -> dict[str, Any]:
    return {
        "DOI": doi_of(n).lower(), "type": "journal-article", "title": [f"Notes on dry land, year {n}"],
        "author": [{"family": "Okafor", "given": "Ngozi"}], "issued": {"date-parts": [[1950 + n, 5]]},
        "container-title": ["Journal of Arid Botany"],
    }  # fmt: skip


def reference(n: int, doi: str = "") -> Reference:
    return Reference(
        type="article-journal", title=f"Notes on dry land, year {n}", doi=doi or doi_of(n),
        author=(Name(family="Okafor", given="Ngozi"),),
    )  # fmt: skip


REFERENCES = [reference(n) for n in range(SOME)]


def data(value: object) -> Answer:
    return Answer(body=json.dumps(value).encode(), type="application/json")


def serve(web: Web, *absent: int, together: Answer | None = None, hidden: int = -1) -> None:
    """A Crossref that has all works but the absent ones; one of them only when asked alone."""

    def works(handler: Handler) -> Answer:
        asked = parse_qs(urlsplit(handler.path).query)
        if "filter" not in asked:
            return data({"message": {"total-results": 0, "items": []}})
        if together:
            return together
        wanted = [part.removeprefix("doi:") for part in asked["filter"][0].split(",")]
        assert asked["rows"] == [str(len(wanted))]
        found = [work(n) for n in range(SOME) if doi_of(n) in wanted and n not in (*absent, hidden)]
        odd = [None, {}, {"DOI": None}, {"DOI": "10.5555/other", "title": ["Another work"]}]
        return data({"message": {"total-results": len(found), "items": [*odd, *found[::-1]]}})

    web.add(LIST, works)
    for n in range(SOME):
        if n not in absent:
            web.add(f"{LIST}/{doi_of(n).replace('/', '%2F')}", data({"message": work(n)}))
            web.add(f"{LIST}/{doi_of(n).lower().replace('/', '%2F')}", data({"message": work(n)}))


def look_up(web: Web, references: list[Reference] = REFERENCES, **policy: Any) -> Resolved:
    settings = {"sources": ("crossref",), "fields": ("issued",)} | policy
    with web.session(now=lambda: 1.6e9, **settings) as session:
        return refkit.resolve(references, session=session)


def alone(web: Web, monkeypatch: pytest.MonkeyPatch, **policy: Any) -> Resolved:
    """The result when each DOI is asked for by itself."""
    with monkeypatch.context() as patched:
        patched.setattr(crossref, "FEW", SOME + 1)
        done = look_up(web, **policy)
    assert not web.count("filter=")
    web.requests.clear()
    return done


@pytest.mark.parametrize("jobs", [1, 8])
def test_many_dois_are_asked_for_together_and_the_result_is_the_same(
    web: Web, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    serve(web, 7, 8, hidden=9)
    apart = alone(web, monkeypatch)
    done = look_up(web, jobs=jobs, mailto="me@example.org")
    assert done == apart
    assert (web.count("works?filter="), web.count("works/")) == (2, 3)
    assert [r.issued.year for r in done[:3] if r.issued] == [1950, 1951, 1952]
    assert done[0].evidence["issued"].url == f"{LIST}/10.5555%2FDry.000"
    assert all("mailto=me%40example.org" in r for r in web.requests)
    assert web.most["crossref.test"] <= 2  # one at a time in each pool
    web.requests.clear()
    turned = look_up(web, REFERENCES[::-1], jobs=jobs)
    assert tuple(turned.references[::-1]) == apart.references
    assert turned.outcomes[::-1] == apart.outcomes


def test_the_cache_has_each_doi_by_itself(web: Web, tmp_path: Path) -> None:
    serve(web, 7)
    settings: dict[str, Any] = {"cache": tmp_path / "answers.sqlite"}
    done = look_up(web, **settings, mailto="me@example.org")
    assert b"me@example" not in (tmp_path / "answers.sqlite").read_bytes()
    web.requests.clear()
    assert look_up(web, offline=True, **settings) == done
    part = look_up(web, REFERENCES[3:30:4], offline=True, **settings)
    assert part.outcomes == done.outcomes[3:30:4]
    assert look_up(web, **settings) == done
    assert not web.requests
    # A longer list asks for what is new alone.
    serve(web)
    look_up(web, [*REFERENCES, *(reference(n, f"10.5555/new.{n}") for n in range(9))], **settings)
    (asked,) = [unquote(r) for r in web.requests if "filter=" in r]
    assert (asked.count("doi:10.5555/new."), asked.count("doi:10.5555/Dry.")) == (9, 0)


@pytest.mark.parametrize(
    "together",
    [
        Answer(status=503, body=b"busy"), Answer(status=500, body=b"no"), Answer(status=429, body=b"later"),
        Answer(status=404, body=b"Resource not found.", type="text/plain"), Answer(status=403),
        Answer(status=400, body=b'{"status": "failed", "message": [{"type": "filter-not-available"}]}'),
        Answer(body=b"<html>welcome</html>", type="application/json"), data({"message": {"items": None}}),
        data([]), Answer(body=b'{"message": {"items": [', type="application/json"),
        data({"message": {"items": [work(1) | {"DOI": ["10.5555/dry.001"]}] * 3}}),
    ],
    ids=["503", "500", "429", "404", "403", "400", "HTML", "no items", "list", "cut", "odd"],
)  # fmt: skip
def test_trouble_with_many_at_once_is_no_trouble(
    web: Web, monkeypatch: pytest.MonkeyPatch, together: Answer
) -> None:
    serve(web, 7, together=together)
    apart = alone(web, monkeypatch)
    assert look_up(web) == apart
    later = 3 if together.status in (429, 503) else 1  # as often as any other question
    assert web.count("works?filter=") <= 2 * later


def test_a_few_are_asked_for_one_by_one(web: Web) -> None:
    serve(web)
    look_up(web, REFERENCES[:5])
    assert (web.count("filter="), web.count("works/")) == (0, 5)


def test_what_could_be_taken_for_a_part_of_the_filter_is_asked_for_alone(web: Web) -> None:
    serve(web)
    odd = ["10.5555/a,doi:10.5555/b", "10.5555/x:y", "10.1002/(SICI)1097<1::AID-A1>3.0.CO;2-X"]
    look_up(web, [*REFERENCES[:10], *(reference(50, doi) for doi in odd)])
    (asked,) = [unquote(r) for r in web.requests if "filter=" in r]
    assert asked.count("doi:") == 10
    assert web.count("works/") == len(odd)


def test_requests_are_bounded_in_length() -> None:
    groups = crossref.grouped(f"10.5555/{'long' * 40}.{n}" for n in range(195))
    assert len(groups) == 195
    assert max(sum(map(len, g)) for g in groups.values()) <= crossref.LONGEST
    assert max(map(len, crossref.grouped(map(doi_of, range(200))).values())) == crossref.MOST


def test_what_is_complete_is_not_asked_for(web: Web) -> None:
    serve(web)
    done = look_up(web)
    web.requests.clear()
    assert look_up(web, list(done.references)).references == done.references
    assert not web.requests
