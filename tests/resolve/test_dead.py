"""Dead links: what counts as dead, what does not, and the archived copy."""

import json

from refkit.model import Reference
from refkit.resolve.dead import dead_links
from tests.resolve.web import Answer, Web, page, redirect

SITE = "http://garden.example"
HOME = page(
    "Garden", body="<p>" + "We write about worms and weeds, week after week. " * 12 + "</p>"
)


def work(url: str) -> Reference:
    return Reference(type="webpage", title="What worms hear", url=url)


def test_what_is_dead_and_what_is_not(web: Web) -> None:
    web.add(f"{SITE}/", HOME)
    web.add(f"{SITE}/there", page("What worms hear"))
    web.add(f"{SITE}/moved", redirect(f"{SITE}/there", 301))
    web.add(f"{SITE}/gone", Answer(status=410))
    web.add(f"{SITE}/home", redirect(f"{SITE}/"))
    web.add(f"{SITE}/walled", Answer(status=403))
    web.add(f"{SITE}/broken", Answer(status=503))
    paths = ("there", "moved", "missing", "gone", "home", "walled", "broken")
    works = [work(f"{SITE}/{path}") for path in paths]
    works += [work("http://nowhere.example/"), work(""), work("urn:nbn:de:101")]
    with web.session(sources=("link",)) as session:
        found = dead_links(works, session=session)
    assert [d.url.rsplit("/", 1)[-1] or "host" for d in found] == [
        "missing",
        "gone",
        "home",
        "host",
    ]
    assert [d.reference for d in found] == [2, 3, 4, 7]
    assert all(d.why and not d.archived for d in found)


def test_an_archived_copy_is_named(web: Web) -> None:
    url = f"{SITE}/soil"
    web.add(f"{SITE}/", HOME)
    rows = [["original", "timestamp", "statuscode"], [url, "20180402000000", "200"]]
    web.add(
        "http://archive.test/cdx/search/cdx",
        Answer(body=json.dumps(rows).encode(), type="application/json"),
    )
    web.add(f"http://archive.test/web/20180402000000id_/{url}", page("What worms hear"))
    with web.session() as session:
        (found,) = dead_links([work(url)], session=session)
    assert found.archived == f"http://archive.test/web/20180402000000/{url}"


def test_no_addresses_no_requests(web: Web) -> None:
    with web.session() as session:
        assert dead_links([work("")], session=session) == []
    assert web.requests == []
