"""What holds for any list and any web: made-up references against made-up pages."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import refkit
from refkit.model import Date, Name, Reference
from refkit.resolve import Resolved, Status
from refkit.resolve.http.urls import clean, same_key, sendable
from refkit.resolve.outcome import Candidate
from tests.resolve.web import Answer, Web, page, redirect

TITLES = [
    "Helping students who have stopped trying", "A year without grades",
    "Helping students who have stopped trying (part 2)", "Response to: A year without grades",
    "Editorial", "Reading list 2016", "Reading list 2015",
]  # fmt: skip
PEOPLE = [
    Name(family="Ruiz", given="Ana"),
    Name(family="Vogt", given="Lena"),
    Name(literal="Notes"),
]
SITES = ["Classroom Notes", "School Talk"]
HOSTS = ["classroomnotes.com", "schooltalk.com"]
DAYS = [(2019, 3, 14), (2016, 5, 2), (2016,)]

works = st.fixed_dictionaries(
    {
        "title": st.sampled_from(TITLES),
        "author": st.sampled_from(PEOPLE),
        "site": st.sampled_from([0, 1]),
        "day": st.sampled_from(DAYS),
        "served": st.sampled_from(
            ["page", "page", "page", "undated", "403", "soft", "moved", "wall"]
        ),
    }
)


@st.composite
def references(draw: st.DrawFn) -> Reference:
    work = draw(works)
    has = draw(st.sets(st.sampled_from(["author", "container_title", "issued", "url", "doi"])))
    values: dict[str, Any] = {
        "author": (work["author"],), "container_title": SITES[work["site"]],
        "issued": Date(parts=(work["day"],)), "url": f"http://{HOSTS[work['site']]}/0/",
        "doi": "10.5555/x1",
    }  # fmt: skip
    kind = draw(st.sampled_from(["webpage", "article-journal", "book", "post-weblog"]))
    return Reference(
        type=kind, title=work["title"], **{k: v for k, v in values.items() if k in has}
    )


def build(web: Web, given: list[dict[str, Any]]) -> None:
    """Two sites with these works, which a search page of each lists, and a Crossref that has them."""
    web.pages.clear()
    links: dict[str, str] = dict.fromkeys(HOSTS, "")
    rows = []
    for n, work in enumerate(given):
        host, day = HOSTS[work["site"]], "-".join(f"{x:02}" for x in work["day"])
        name = work["author"].literal or f"{work['author'].given} {work['author'].family}"
        url = f"http://{host}/{n}/"
        links[host] += f'<p><a href="/{n}/">{work["title"]}</a></p>'
        dated = "" if work["served"] == "undated" else day
        whole = page(work["title"], author=name, date=dated, site=SITES[work["site"]], url=url)
        web.add(url, {
            "403": Answer(status=403), "soft": page("Page not found"), "moved": redirect("/"),
            "wall": Answer(status=429, headers={"Retry-After": "9999"}),
        }.get(work["served"], whole))  # fmt: skip
        rows.append({"DOI": f"10.5555/x{n}", "title": [work["title"]], "type": "journal-article",
                     "author": [{"family": work["author"].family or "Notes"}],
                     "container-title": [SITES[work["site"]]],
                     "issued": {"date-parts": [list(work["day"])]}})  # fmt: skip
    for host, site in zip(HOSTS, SITES, strict=True):
        text = "<p>What we publish, week after week, for all our readers. </p>" * 6
        web.add(f"http://{host}/", page(site, site=site, body=text + links[host]))
    found = json.dumps({"message": {"items": rows[:5]}}).encode()
    web.add("http://crossref.test/works", Answer(body=found, type="application/json"))
    for row in rows:
        one = json.dumps({"message": row}).encode()
        web.add(f"http://crossref.test/works/10.5555%2Fx{row['DOI'][-1]}",
                Answer(body=one, type="application/json"))  # fmt: skip


SOURCES = ("link", "doi", "crossref", "guess", "sitesearch")
law = settings(
    max_examples=10, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
lists = st.lists(references(), min_size=1, max_size=4)
worlds = st.lists(works, max_size=5)


def run(web: Web, listed: list[Reference], **policy: Any) -> Resolved:
    with web.session(**({"sources": SOURCES} | policy)) as session:
        return refkit.resolve(listed, session=session)


def same(one: Resolved, two: Resolved) -> None:
    assert [r.to_csl() for r in one] == [r.to_csl() for r in two]
    for a, b in zip(one.outcomes, two.outcomes, strict=True):
        assert {f: (o.status, o.value) for f, o in a.items()} == {
            f: (o.status, o.value) for f, o in b.items()
        }


@law
@given(lists, worlds)
def test_nothing_that_was_there_changes_and_nothing_comes_without_evidence(
    web: Web, listed: list[Reference], world: list[dict[str, Any]]
) -> None:
    build(web, world)
    before = len(web.requests)
    done = run(web, listed)
    asked = set(web.requests[before:])
    for old, new, outcomes in zip(listed, done, done.outcomes, strict=True):
        ours, theirs = old.to_csl(), new.to_csl()
        assert ours.items() <= theirs.items()
        added = set(theirs) - set(ours)
        assert added == {k for k in new.evidence if k != "archived"}
        for name in added:
            assert new.evidence[name].url in asked  # an address that was fetched in this run
            assert len(new.evidence[name].agreed) >= 2
        for outcome in outcomes.values():
            assert (outcome.status is Status.ACCEPTED) <= (outcome.value is not None)
            assert all(
                a.state != "soft-error" or "be read" not in a.message for a in outcome.attempts
            )


@law
@given(lists, worlds, st.randoms(use_true_random=False))
def test_order_and_jobs_do_not_change_the_result(
    web: Web, listed: list[Reference], world: list[dict[str, Any]], random: Any
) -> None:
    build(web, world)
    order = list(range(len(listed)))
    random.shuffle(order)
    one = run(web, listed, jobs=1)
    other = run(web, [listed[i] for i in order], jobs=8)
    back = sorted(range(len(order)), key=order.__getitem__)
    same(one, Resolved(references=tuple(other[i] for i in back),
                       outcomes=tuple(other.outcomes[i] for i in back)))  # fmt: skip


@law
@given(lists, worlds)
def test_a_replay_offline_equals_the_first_run(
    web: Web, listed: list[Reference], world: list[dict[str, Any]]
) -> None:
    build(web, world)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "cache.sqlite"
        first = run(web, listed, cache=file, jobs=4)
        count = len(web.requests)
        again = run(web, listed, cache=file, jobs=1, offline=True)
        assert len(web.requests) == count
    written = [json.dumps(d.to_csl(custom=True), ensure_ascii=False) for d in (first, again)]
    assert written[0] == written[1]
    assert [dict(o) for o in first.outcomes] == [dict(o) for o in again.outcomes]


@law
@given(references(), worlds, works)
def test_a_wrong_candidate_more_never_leads_to_another_work(
    web: Web, reference: Reference, world: list[dict[str, Any]], wrong: dict[str, Any]
) -> None:
    build(web, world)
    alone = run(web, [reference])
    build(web, [*world, wrong])
    more = run(web, [reference])
    for field in ("url", "doi"):
        one, two = alone.outcomes[0].get(field), more.outcomes[0].get(field)
        if one and two and one.status is two.status is Status.ACCEPTED:
            assert one.value == two.value or works_alike(one.candidates[0], two.candidates[0])


def works_alike(one: Candidate, two: Candidate) -> bool:
    return one.record.title == two.record.title and one.record.author == two.record.author


@law
@given(lists, worlds, st.randoms(use_true_random=False))
def test_a_failing_attempt_only_takes_away(
    web: Web, listed: list[Reference], world: list[dict[str, Any]], random: Any
) -> None:
    """H5: no candidate scores higher, and no work is accepted that was not."""
    build(web, world)
    well = run(web, listed)
    for key in random.sample(sorted(web.pages), k=len(web.pages) // 2):
        web.pages[key] = Answer(status=503, body=b"busy")
    badly = run(web, listed)
    for one, two in zip(well.outcomes, badly.outcomes, strict=True):
        scores = {c.url: c.score for o in one.values() for c in o.candidates}
        for field, outcome in two.items():
            assert all(c.score <= scores.get(c.url, 1) for c in outcome.candidates)
            before = one.get(field)
            if before is None or outcome.status is not Status.ACCEPTED:
                continue
            listed_before = [getattr(c.record, field) for c in before.candidates]
            assert before.status is not Status.NOT_FOUND
            assert before.value == outcome.value or outcome.value in listed_before


@law
@given(references())
def test_where_nothing_is_reachable_nothing_is_said_to_be_absent(
    web: Web, reference: Reference
) -> None:
    web.pages.clear()
    done = run(web, [reference])
    assert done[0].to_csl() == reference.to_csl()
    for outcome in done.outcomes[0].values():
        assert outcome.status is Status.UNREACHABLE


parts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


@given(parts, parts, parts)
def test_addresses_are_stable_once_they_are_fit_for_sending(
    path: str, name: str, value: str
) -> None:
    url = f"http://site.example/{path}?{name}={value}"
    try:
        sent = sendable(url)
    except refkit.FetchError:
        return
    assert sendable(sent) == sent
    assert sent.isascii()
    assert same_key(sent) == same_key(url)
    assert clean(clean(url)) == clean(url)


@pytest.mark.parametrize("nothing", [[], (), refkit.ReferenceList()])
def test_an_empty_list_needs_no_network(web: Web, nothing: Any) -> None:
    assert len(run(web, nothing)) == 0
    assert not web.requests


def test_what_is_complete_needs_no_network(web: Web) -> None:
    complete = Reference(type="webpage", title="A year without grades", url="http://x.example/",
                         issued=Date(parts=((2019,),)))  # fmt: skip
    done = run(web, [complete])
    assert done[0] == complete
    assert not web.requests
    assert not web.looked_up
