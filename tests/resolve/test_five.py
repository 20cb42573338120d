"""The five references of the README against a stand-in of their five sites, and the commands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import lxml.html
import pytest

import refkit
from refkit.cli import run
from refkit.model import Date, Name, Reference
from refkit.resolve import Status
from refkit.resolve.http import addresses, session
from refkit.resolve.limits import Limiter
from tests.resolve.web import SERVICES, Answer, Clock, Web, page, redirect

TEXT = (Path(__file__).parents[2] / "examples" / "learned-helplessness.txt").read_text("utf-8")

FIVE = [
    Reference(
        type="article-magazine", title="The Teacher as Warm Demander",
        author=(Name(family="Bondy", given="Elizabeth"), Name(family="Ross", given="Derene D.")),
        container_title="Educational Leadership", issued=Date(parts=((2008, 9),)),
    ),
    Reference(
        type="webpage", title="Learned Helplessness: Examples, Symptoms, and Treatment",
        author=(Name(family="Leonard", given="Jayne"),), container_title="Medical News Today",
        issued=Date(parts=((2019, 5, 31),)),
    ),
    Reference(
        type="webpage", title="Avoiding Learned Helplessness",
        author=(Name(family="Miller", given="Andrew"),), container_title="Edutopia",
        issued=Date(parts=((2015, 5, 11),)),
    ),
    Reference(
        type="webpage",
        title="When Children Fail in School: Understanding Learned Helplessness",
        author=(Name(literal="Number Works ‘N Words"),), container_title="Number Works ‘N Words",
    ),
    Reference(
        type="webpage", title="3 Methods to Overcome Learned Helplessness and Boost Optimism",
        author=(Name(literal="Psychology Compass"),), container_title="Psychology Compass",
        issued=Date(parts=((2018, 3, 28),)),
    ),
]  # fmt: skip

EL = "http://www.el-magazine.example/articles/the-teacher-as-warm-demander"
MNT = "http://medicalnewstoday.com/articles/325355"
EDU = "http://edutopia.org/blog/avoiding-learned-helplessness-andrew-miller"
NWNW = "http://numberworksnwords.com/blog/when-children-fail-in-school"
PC = "http://psychologycompass.com/blog/learned-helplessness/"
COPY = f"http://archive.test/web/20180402000000/{PC}"
FOUND = [EL, MNT, EDU, NWNW, PC]

HOME = "<p>" + "Here is what we publish, week after week, for our readers. " * 8 + "</p>"


def home(name: str, head: str = "", body: str = "") -> str:
    return page(name, site=name, head=head, body=HOME + body)


def ld(**values: str) -> str:
    data = {"@context": "https://schema.org", "@type": "Article", **values}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def xml(*urls: str) -> Answer:
    locs = "".join(f"<url><loc>{u}</loc></url>" for u in urls)
    body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{locs}</urlset>'
    return Answer(body=body.encode(), type="application/xml")


def data(value: object) -> Answer:
    return Answer(body=json.dumps(value).encode(), type="application/json")


def build(web: Web) -> None:
    """Five sites, each as sites are: no two are found or dated in the same way."""

    # A magazine that Wikidata knows under its old address; the site has moved.
    def wikidata(handler: object) -> Answer:
        path = handler.path  # type: ignore[attr-defined]
        if "wbsearchentities" in path and "Educational+Leadership" in path:
            return data({"search": [{"id": "Q1", "label": "Educational Leadership"},
                                    {"id": "Q2", "label": "Educational leadership studies"}]})  # fmt: skip
        if "wbgetentities" in path:
            claim = {"mainsnak": {"datavalue": {"value": "http://old-el.example/"}}}
            return data({"entities": {"Q1": {"claims": {"P856": [claim]}}}})
        return data({"search": []})

    web.add("http://wikidata.test/w/api.php", wikidata)
    web.add("http://old-el.example/", redirect("http://www.el-magazine.example/", 301))
    web.add("http://www.el-magazine.example/", home("Educational Leadership"))
    web.add(
        "http://www.el-magazine.example/robots.txt",
        Answer(body=b"Sitemap: http://www.el-magazine.example/all.xml", type="text/plain"),
    )
    web.add(
        "http://www.el-magazine.example/all.xml", xml("http://www.el-magazine.example/about", EL)
    )
    web.add(EL, page("The Teacher as Warm Demander", author="Elizabeth Bondy", date="2008-09-01",
                     site="Educational Leadership", url=EL))  # fmt: skip

    # A news site with a search of its own; the date stands in JSON-LD alone.
    search = '<form action="/search"><input name="q"></form>'
    web.add("http://medicalnewstoday.com/", home("Medical News Today", body=search))
    title = "Learned helplessness: Examples, symptoms, and treatment"
    links = "".join(f'<p><a href="/articles/{n}">Something else, no. {n}</a></p>' for n in range(5))
    web.add(
        "http://medicalnewstoday.com/search",
        page("Search", body=links + f'<p><a href="/articles/325355">{title}</a></p>'),
    )
    web.add(MNT, page(title, author="Jayne Leonard", site="Medical News Today", url=MNT,
                      head=ld(headline=title, datePublished="2019-05-31T09:00:00+00:00")))  # fmt: skip

    # A site under .org, while .com is somebody else's; again dated by JSON-LD alone.
    web.add("http://edutopia.com/", home("Domains and More"))
    web.add("http://edutopia.org/", home("Edutopia"))
    web.add(
        "http://edutopia.org/sitemap.xml",
        xml("http://edutopia.org/blog/learned-helplessness-and-homework", EDU),
    )
    web.add(EDU, page("Avoiding Learned Helplessness", author="Andrew Miller", site="Edutopia", url=EDU,
                      head=ld(headline="Avoiding Learned Helplessness",
                              datePublished="2015-05-11")))  # fmt: skip
    web.add(
        "http://edutopia.org/blog/learned-helplessness-and-homework",
        page("Learned Helplessness and Homework", author="Andrew Miller", site="Edutopia"),
    )

    # A WordPress site whose page has no date.
    api = '<link rel="https://api.w.org/" href="http://numberworksnwords.com/wp-json/">'
    web.add("http://numberworksnwords.com/", home("Number Works ‘n Words", head=api))
    web.add("http://numberworksnwords.com/wp-json/wp/v2/search", data([
        {"id": 7, "title": "When Children Fail in School: Understanding Learned Helplessness",
         "url": NWNW, "type": "post", "subtype": "post"},
        {"id": 8, "title": "Our tutors", "url": "http://numberworksnwords.com/tutors"},
    ]))  # fmt: skip
    web.add(NWNW, page("When Children Fail in School: Understanding Learned Helplessness",
                       site="Number Works ‘n Words", url=NWNW))  # fmt: skip

    # A blog that refuses everybody, but is archived.
    web.pages["psychologycompass.com", "*"] = Answer(status=403)
    rows = {"http://psychologycompass.com/": "http://psychologycompass.com/", PC: PC}

    def cdx(handler: object) -> Answer:
        path = handler.path  # type: ignore[attr-defined]
        if "psychologycompass.com" not in path:
            return data([])
        if "matchType" in path:
            found = [PC]
        else:
            found = [u for u in rows if f"url={u.replace(':', '%3A').replace('/', '%2F')}&" in path]
        head = ["original", "timestamp", "statuscode"]
        return data([head, *([u, "20180402000000", "200"] for u in found)] if found else [])

    web.add("http://archive.test/cdx/search/cdx", cdx)
    web.add(
        "http://archive.test/web/20180402000000id_/http://psychologycompass.com/",
        home("Psychology Compass"),
    )
    web.add(f"http://archive.test/web/20180402000000id_/{PC}",
            page("3 Methods to Overcome Learned Helplessness and Boost Optimism",
                 site="Psychology Compass", date="2018-03-28"))  # fmt: skip


def test_all_five_addresses_are_found_with_evidence(web: Web) -> None:
    build(web)
    with web.session() as open_session:
        done = refkit.resolve(FIVE, session=open_session)
    assert [r.url for r in done] == FOUND
    for before, after, outcomes in zip(FIVE, done, done.outcomes, strict=True):
        assert outcomes["url"].status is Status.ACCEPTED
        proof = after.source("url")
        assert isinstance(proof, refkit.Evidence)
        assert proof.url in (after.url, COPY)
        assert {"title", "container-title"} <= set(proof.agreed)
        assert proof.retrieved
        assert before.to_csl().items() <= after.to_csl().items()
    # No date is invented for the page that has none.
    assert done[3].issued is None
    assert done.outcomes[3]["issued"].status is Status.NOT_FOUND
    assert done[4].evidence["archived"].url == COPY


def test_all_five_are_found_from_their_text(web: Web) -> None:
    build(web)
    with web.session() as open_session:
        done = refkit.resolve(refkit.parse(TEXT), session=open_session)
    assert [r.url for r in done] == FOUND
    assert "RK302" not in {d.code for d in done.all_diagnostics()}  # "no address follows"


def test_dates_are_found_where_the_text_has_none(web: Web) -> None:
    build(web)
    undated = [r.replace(issued=None) for r in FIVE]
    with web.session() as open_session:
        done = refkit.resolve(undated, session=open_session)
    assert [r.issued and r.issued.parts[0] for r in done] == [
        (2008, 9, 1), (2019, 5, 31), (2015, 5, 11), None, (2018, 3, 28),
    ]  # fmt: skip
    assert [e.method for r in done if (e := r.evidence.get("issued"))][1:3] == ["json-ld"] * 2


@pytest.fixture
def command(
    web: Web, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> Callable[..., tuple[int, str, str]]:
    """The command, for which names lead to the stand-in; its status, output and messages."""
    build(web)
    monkeypatch.setattr(addresses, "system_lookup", web.lookup)
    monkeypatch.setenv("REFKIT_CACHE", str(tmp_path / "cache.sqlite"))
    clock = Clock()
    monkeypatch.setattr(session, "Limiter", lambda *_: Limiter(clock, clock.sleep))
    (tmp_path / "five.json").write_text(refkit.render(FIVE, "csljson"), "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REFKIT_RESOLVE_ALLOW", f"127.0.0.0/8:{web.port}")
    monkeypatch.setenv("REFKIT_CITE_ALLOW", f"127.0.0.0/8:{web.port}")
    monkeypatch.setenv("REFKIT_CONVERT_ALLOW", f"127.0.0.0/8:{web.port}")
    services = [f"--service={name}={url}" for name, url in SERVICES.items()]

    def call(*arguments: str) -> tuple[int, str, str]:
        extra = services if arguments[0] in ("resolve", "cite") or "--resolve" in arguments else []
        status = run([arguments[0], *extra, *arguments[1:]])
        out, err = capfd.readouterr()
        return status, out, err

    return call


def test_the_command_finds_them_and_repeats_itself_offline(
    web: Web, command: Callable[..., tuple[int, str, str]]
) -> None:
    status, first, told = command("resolve", "five.json")
    assert status == 0
    records = json.loads(first)
    assert [r["URL"] for r in records] == FOUND
    proof = records[1]["custom"]["refkit"]["evidence"]["URL"]
    assert (proof["url"], proof["method"]) == (MNT, "sitesearch")
    assert "5 references" in told

    asked = len(web.requests)
    web.pages.clear()
    assert command("resolve", "five.json", "--offline")[:2] == (0, first)
    assert command("resolve", "five.json", "--offline", "--jobs=1")[:2] == (0, first)
    assert len(web.requests) == asked

    status, out, _ = command("resolve", "five.json", "--offline", "-t", "apa", "-q")
    assert status == 0
    assert out.splitlines()[2].endswith(EDU)


def test_the_diff_tells_what_was_found_and_where(
    command: Callable[..., tuple[int, str, str]],
) -> None:
    status, out, _ = command("resolve", "five.json", "--diff")
    assert status == 0
    assert f"+ URL: {EDU}  (sitemap," in out
    assert f"+ archived copy: {COPY}" in out
    assert "When Children Fail in School" in out
    assert "- issued: not found" in out


def test_the_report_links_each_value_to_where_it_was_found(
    command: Callable[..., tuple[int, str, str]], tmp_path: Path
) -> None:
    (tmp_path / "five.txt").write_text(TEXT, "utf-8")
    status, out, _ = command("resolve", "five.txt", "-t", "apa", "--report", "five.html")
    assert status == 0
    assert EDU in out
    page = lxml.html.fromstring((tmp_path / "five.html").read_text("utf-8"))
    filled = page.xpath("//tr[@class='filled'][th='URL']")
    assert sorted(row.xpath("string(td[1]/a/@href)") for row in filled) == sorted(FOUND)
    origins = [row.xpath("string(td[1]/div)") for row in filled]
    assert sum(o.startswith("found there (") for o in origins) == 4
    assert any(o.startswith(f"found at {COPY} (wayback, ") for o in origins)
    assert page.xpath("//tr[th='archived']/td//a/@href")[0] == COPY
    assert "5 with fields filled in from the web" in page.xpath("string(//p[@class='facts'])")
    status, _, told = command("resolve", "five.txt", "--report", "five.html")
    assert status == 2
    assert "--force" in told


def test_a_second_run_takes_the_records_as_the_persons_own(
    web: Web, command: Callable[..., tuple[int, str, str]]
) -> None:
    assert command("resolve", "five.json", "-o", "out.json")[0] == 0
    records = json.loads(Path("out.json").read_text("utf-8"))
    records[0]["URL"] = "http://mine.example/"
    records[0]["title"] = "The Teacher as a Warm Demander"
    Path("mine.json").write_text(json.dumps(records), "utf-8")
    again = json.loads(command("resolve", "mine.json")[1])
    assert again[0]["URL"] == "http://mine.example/"
    assert again[0]["title"] == "The Teacher as a Warm Demander"
    assert "URL" not in again[0].get("custom", {}).get("refkit", {}).get("evidence", {})


def test_offline_without_a_cache_says_what_to_do(
    command: Callable[..., tuple[int, str, str]],
) -> None:
    status, out, told = command("resolve", "five.json", "--offline")
    assert (status, out) == (2, "")
    assert "run once without --offline" in told


def test_cite_makes_references_from_addresses(command: Callable[..., tuple[int, str, str]]) -> None:
    status, out, told = command("cite", MNT, PC)
    assert (status, out.count("\n")) == (0, 2)
    assert "Leonard, J. (2019, May 31). Learned helplessness: Examples, symptoms," in out
    assert MNT in out
    assert PC in out
    assert "RK406" in told


def test_cite_says_which_addresses_failed(command: Callable[..., tuple[int, str, str]]) -> None:
    status, out, told = command("cite", MNT, "http://nowhere.example/")
    assert status == 2
    assert MNT in out
    assert "http://nowhere.example/: no address for nowhere.example" in told


def test_the_cache_can_be_shown_and_emptied(
    tmp_path: Path, command: Callable[..., tuple[int, str, str]]
) -> None:
    assert command("cache", "info")[1] == "answers: 0\n"
    command("cite", MNT)
    assert command("cache", "path")[1].strip() == str(tmp_path / "cache.sqlite")
    assert "answers: 1\n" in command("cache", "info")[1]
    assert command("cache", "clear", "--older-than", "3")[1] == "0 dropped\n"
    assert command("cache", "clear")[1].endswith(" dropped\n")
    assert "answers: 0\n" in command("cache", "info")[1]
    (tmp_path / "cache.sqlite").write_bytes(b"this is no database, but a good deal of text" * 99)
    status, _, told = command("cache", "info")
    assert status == 2
    assert "delete the file" in told


@pytest.mark.parametrize(
    ("option", "told"),
    [
        ("--fields=color", "there is no field 'color'"),
        ("--sources=google", "there is no source 'google'"),
        ("--service=crossref=ftp://x/", "must begin with http"),
        ("--mailto=me", "no mail address"),
        ("--allow=loopback", "no network"),
        ("--timeout=0", "more than 0"),
        ("--search=brave", "wants a key"),
        ("--key=openalex", "not of the form"),
    ],
)
def test_settings_that_make_no_sense_are_refused_before_any_request(
    web: Web, command: Callable[..., tuple[int, str, str]], option: str, told: str
) -> None:
    status, out, err = command("resolve", "five.json", option)
    assert (status, out) == (2, "")
    assert told in err
    assert not web.requests


def test_convert_looks_up_only_when_asked(
    web: Web, command: Callable[..., tuple[int, str, str]]
) -> None:
    assert command("convert", "five.json")[0] == 0
    status, out, told = command("convert", "five.json", "--fields=doi")
    assert (status, out) == (2, "")
    assert "--fields has a meaning with --resolve only" in told
    assert not web.requests
    assert not web.looked_up
    status, out, _ = command("convert", "five.json", "--resolve")
    assert status == 0
    assert out.splitlines()[0].endswith(EL)
    assert web.requests


def test_convert_looks_up_on_the_terms_that_are_given(
    web: Web, command: Callable[..., tuple[int, str, str]]
) -> None:
    status, out, _ = command("convert", "five.json", "--resolve", "--fields=doi", "-q")
    assert status == 0
    assert web.requests
    assert EL not in out
    _, first, _ = command("convert", "five.json", "--resolve", "-q")
    assert EL in first
    asked = len(web.requests)
    again = command("convert", "five.json", "--resolve", "--offline", "-q")
    assert again == (0, first, "")
    assert len(web.requests) == asked
