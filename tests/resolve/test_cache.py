"""The cache, offline replay, interruption, and the limits of hosts."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

import refkit
from refkit.cli import resolving
from refkit.cli import run as command
from refkit.errors import ConfigError, FetchError
from refkit.model import Reference
from refkit.resolve import Status
from refkit.resolve.cache import Cache, Stored, default_path
from refkit.resolve.engine import resolve_each
from refkit.resolve.http import Session, addresses
from refkit.resolve.http import session as session_module
from refkit.resolve.limits import Limit, Limiter
from refkit.resolve.run import opened
from tests.resolve.test_wrong_work import FULL, RUIZ, TARGET, T
from tests.resolve.web import SERVICES, Answer, Clock, Handler, Web, page


def stored(**values: Any) -> Stored:
    return Stored(
        **({"status": 200, "body": b"text", "fetched": 1.0, "retrieved": "then"} | values)
    )


def test_what_is_kept_comes_back_also_in_another_process(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "cache.sqlite"
    given = stored(headers={"content-type": "text/html"}, final="http://a.example/é",
                   hops=("http://b.example/",), truncated=True, body=bytes(range(256)) * 9)  # fmt: skip
    one, two = Cache(file), Cache(file)
    one.put("key", given)
    assert one.get("key") == two.get("key") == given
    assert one.get("other") is None
    with closing(sqlite3.connect(file)) as base:
        assert base.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    one.close()
    two.close()


def test_a_failure_takes_the_place_of_no_answer() -> None:
    cache = Cache(":memory:")
    cache.put("key", stored(reason="timeout", body=b""))
    cache.put("key", stored())
    cache.put("key", stored(reason="timeout", body=b""))
    found = cache.get("key")
    assert found is not None
    assert found.body == b"text"
    assert cache.info()[:2] == (1, 0)


def test_clearing_by_age() -> None:
    cache = Cache(":memory:")
    cache.put("old", stored(fetched=time.time() - 10 * 86400))
    cache.put("new", stored(fetched=time.time()))
    assert cache.clear(older_than_days=5) == 1
    assert cache.get("old") is None
    assert cache.clear() == 1
    assert cache.get("new") is None


def test_many_threads_share_a_cache(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache.sqlite")

    def work(n: int) -> bool:
        cache.put(f"key{n % 40}", stored(body=b"%d" % (n % 40)))
        found = cache.get(f"key{n % 40}")
        return found is not None and found.body == b"%d" % (n % 40)

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(work, range(400)))
    assert cache.info().answers == 40
    assert not cache.trouble


def test_the_place_of_the_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFKIT_CACHE", "/somewhere/else.sqlite")
    assert default_path() == Path("/somewhere/else.sqlite")
    monkeypatch.delenv("REFKIT_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", "/xdg")
    assert default_path() == Path("/xdg/refkit/answers.sqlite")
    monkeypatch.setattr("sys.platform", "darwin")
    assert default_path().parts[-4:] == ("Library", "Caches", "refkit", "answers.sqlite")


# -- trouble with the file (F25) -----------------------------------------------------------


def damaged(tmp_path: Path) -> Path:
    file = tmp_path / "cache.sqlite"
    file.write_bytes(b"this is no database, but a good deal of text" * 99)
    return file


def test_f25_a_damaged_cache_is_told_and_the_work_is_done(web: Web, tmp_path: Path) -> None:
    web.add(TARGET, FULL)
    file = damaged(tmp_path)
    with web.session(cache=file, search=(lambda _: [TARGET],), sources=("search",)) as session:
        done = refkit.resolve(RUIZ, session=session)
    assert done[0].url == TARGET
    assert [d.code for d in done.diagnostics] == ["RK408"]
    assert file.read_bytes().startswith(b"this is no database")


@pytest.mark.parametrize("why", ["locked", "full", "gone"])
def test_f25_a_cache_that_fails_in_mid_run(web: Web, tmp_path: Path, why: str) -> None:
    web.add(TARGET, FULL + f"<!-- {os.urandom(100_000).hex()} -->")
    session = web.session(
        cache=tmp_path / "c.sqlite", search=(lambda _: [TARGET],), sources=("search",)
    )
    base = session.cache._base
    assert base is not None
    if why == "locked":
        base.execute("PRAGMA busy_timeout=10")
        other = sqlite3.connect(tmp_path / "c.sqlite", isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
    elif why == "full":
        base.execute("PRAGMA max_page_count=1")
    else:
        base.close()
    done = refkit.resolve(RUIZ, session=session)
    assert done[0].url == TARGET
    assert [d.code for d in done.diagnostics] == ["RK408"]
    if why == "locked":
        other.close()


@pytest.mark.parametrize("damage", [True, False])
def test_f26_offline_needs_a_cache_that_can_be_read(web: Web, tmp_path: Path, damage: bool) -> None:
    file = damaged(tmp_path) if damage else tmp_path / "none.sqlite"
    with pytest.raises(ConfigError, match="run once without --offline"):
        Session(web.policy(cache=file, offline=True))


# -- offline (F26) -------------------------------------------------------------------------


def test_f26_offline_answers_from_the_cache_and_opens_no_connection(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.add(TARGET, FULL)
    file = tmp_path / "cache.sqlite"
    terms: dict[str, Any] = {
        "cache": file, "search": (lambda _: [TARGET],), "sources": ("search", "link"),
    }  # fmt: skip
    unknown = RUIZ.replace(url="http://unknown.example/x", issued=None)
    with web.session(**terms) as session:
        first = refkit.resolve([RUIZ], session=session)
    asked = len(web.requests)
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("a connection was opened"))
    with web.session(**terms, offline=True) as session:
        again = refkit.resolve([RUIZ], session=session)
        missed = refkit.resolve([unknown], session=session)
    assert again[0].to_csl(custom=True) == first[0].to_csl(custom=True)
    assert again.outcomes == first.outcomes
    assert missed.outcomes[0]["issued"].status is Status.UNREACHABLE or missed[0].issued
    assert "offline-miss" in {a.state for o in missed.outcomes[0].values() for a in o.attempts}
    assert len(web.requests) == asked


def test_f26_old_answers_are_good_enough_offline_but_not_online(web: Web, tmp_path: Path) -> None:
    web.add(TARGET, "first")
    now = [1_000_000.0]
    terms: dict[str, Any] = {"cache": tmp_path / "c.sqlite", "now": lambda: now[0]}
    assert web.session(**terms).get(TARGET).body == b"first"
    web.add(TARGET, "second")
    now[0] += 29 * 86400
    assert web.session(**terms).get(TARGET).body == b"first"
    now[0] += 2 * 86400
    assert web.session(**terms, offline=True).get(TARGET).body == b"first"
    assert web.session(**terms).get(TARGET).body == b"second"


@pytest.mark.parametrize(
    "answer",
    [Answer(status=429), Answer(status=503), Answer(status=403), Answer(status=404),
     page("We'll be back soon", body="<p>maintenance</p>"), ""],
    ids=["429", "503", "403", "404", "maintenance", "empty"],
)  # fmt: skip
def test_b11_trouble_is_replayed_offline_but_asked_about_again_online(
    web: Web, tmp_path: Path, answer: Answer | str
) -> None:
    web.add(TARGET, answer)
    terms: dict[str, Any] = {
        "cache": tmp_path / "c.sqlite", "search": (lambda _: [TARGET],), "sources": ("search",),
    }  # fmt: skip
    with web.session(**terms) as session:
        first = refkit.resolve(RUIZ, session=session)
    with web.session(**terms, offline=True) as session:
        again = refkit.resolve(RUIZ, session=session)
    assert again[0].to_csl(custom=True) == first[0].to_csl(custom=True)
    assert again.outcomes == first.outcomes
    web.add(TARGET, FULL)
    later = time.time() + 3700  # the absence is kept for an hour
    with web.session(**terms, now=lambda: later) as session:
        assert refkit.resolve(RUIZ, session=session)[0].url == TARGET


def test_the_results_of_a_function_are_replayed_too(web: Web, tmp_path: Path) -> None:
    web.add(TARGET, FULL)
    calls = []

    def library(query: str) -> list[str]:
        calls.append(query)
        return [TARGET]

    terms: dict[str, Any] = {
        "cache": tmp_path / "c.sqlite",
        "search": (library,),
        "sources": ("search",),
    }
    for offline in (False, True):
        with web.session(**terms, offline=offline) as session:
            assert refkit.resolve(RUIZ, session=session)[0].url == TARGET
    assert len(calls) == 1


# -- interruption (F25) --------------------------------------------------------------------


def many(web: Web, count: int, hang: int = -1) -> tuple[list[Reference], list[str]]:
    urls = []
    references = []
    for n in range(count):
        host = f"http://site{n}.example"
        title = f"{T} in village no. {n}"
        web.add(
            f"{host}/post/", page(title, author="Ana Ruiz", site=f"Notes {n}", date="2019-03-14")
        )
        urls.append(f"{host}/post/")
        references.append(RUIZ.replace(title=title, container_title=f"Notes {n}"))
    if hang >= 0:
        web.add(urls[hang], lambda _: time.sleep(3))
    return references, urls


def by_title(urls: list[str]) -> Any:
    def search(query: str) -> list[str]:
        return [urls[int(query.split("no. ")[1].split('"')[0])]]

    return search


def test_f25_leaving_in_the_middle_ends_what_is_under_way_and_keeps_what_is_done(
    web: Web, tmp_path: Path
) -> None:
    references, urls = many(web, 6, hang=3)
    terms: dict[str, Any] = {
        "cache": tmp_path / "c.sqlite", "search": (by_title(urls),), "sources": ("search",), "jobs": 6,
    }  # fmt: skip
    with web.session(**terms, timeout=30.0) as session, opened(references, None, session) as run:
        done = {}
        began = time.monotonic()
        for index, result in resolve_each(run, references):
            done[index] = result
            if len(done) == 5:
                break
        assert time.monotonic() - began < 2
    assert {i for i, r in done.items() if r.reference.url} == {0, 1, 2, 4, 5}
    count = len(web.requests)
    web.add(urls[3], page(references[3].title, author="Ana Ruiz", site="Notes 3"))
    with web.session(**terms) as session:
        again = refkit.resolve(references, session=session)
    assert [r.url for r in again] == urls
    assert len(web.requests) - count <= 2  # only what was missing


def test_f25_the_command_writes_what_is_done_and_says_how_to_go_on(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    references, urls = many(web, 4)
    file = tmp_path / "refs.json"
    file.write_text(refkit.render(references, "csljson"), "utf-8")
    monkeypatch.setattr(addresses, "system_lookup", web.lookup)
    clock = Clock()
    monkeypatch.setattr(session_module, "Limiter", lambda *_: Limiter(clock, clock.sleep))
    seen = []

    def interrupt(self: object, n: int) -> None:
        seen.append(n)
        if len(seen) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(resolving._Silent, "update", interrupt)
    services = [f"--service={name}={url}" for name, url in SERVICES.items()]
    for n, url in enumerate(urls):
        web.add(f"http://notes{n}.com/", page(f"Notes {n}", site=f"Notes {n}",
                body=f'<p>{"Our notes, and more of them. " * 9}</p><a href="/post/">{references[n].title}</a>'))  # fmt: skip
        web.add(f"http://notes{n}.com/post/", web.pages[(url.split("/")[2], "/post/")])
    status = command(["resolve", str(file), f"--allow=127.0.0.0/8:{web.port}", "--jobs=1",
                      f"--cache={tmp_path / 'c.sqlite'}", "-t", "apa", *services])  # fmt: skip
    out, err = capfd.readouterr()
    assert status == 130
    assert out.count("http://notes") == 2
    assert out.count("village no") == 4  # nothing is lost
    assert "interrupted after 2 of 4 references; the same command goes on from there" in err


# -- limits --------------------------------------------------------------------------------


def test_requests_to_a_host_are_spaced() -> None:
    clock = Clock()
    limiter = Limiter(clock, clock.sleep, Limit(0.5, 4))
    begun = []
    for _ in range(5):
        with limiter.slot("a"):
            begun.append(clock())
    with limiter.slot("b"):
        assert clock() == begun[-1]
    gaps = [b - a for a, b in pairwise(begun)]
    assert gaps == pytest.approx([0.5] * 4)


def test_stated_limits_take_the_place_of_declared_ones() -> None:
    clock = Clock()
    limiter = Limiter(clock, clock.sleep)
    limiter.declare("a", "list", Limit(1.0, 1))
    with limiter.slot("a", "list"):
        pass
    limiter.learn("a", "list", {"x-rate-limit-limit": "4", "x-rate-limit-interval": "2s"})
    assert limiter._gauge("a", "list").limit == (0.5, 1)
    for nonsense in ({"x-rate-limit-limit": "x"}, {"x-rate-limit-limit": "0", "x-rate-limit-interval": "1s"},
                     {"x-concurrency-limit": "0"}, {"x-concurrency-limit": "-3"}):  # fmt: skip
        limiter.learn("a", "list", nonsense)
    assert limiter._gauge("a", "list").limit == (0.5, 1)
    assert limiter._gauge("a", "single").limit == Limit()


def test_a_wider_limit_holds_at_once_but_ends_no_pause() -> None:
    clock = Clock()
    limiter = Limiter(clock, clock.sleep, Limit(5.0, 1))
    wider = {"x-rate-limit-limit": "10", "x-rate-limit-interval": "1s"}
    with limiter.slot("a"):
        limiter.learn("a", "", wider)
    with limiter.slot("a"):
        assert clock() <= 1000.11
    limiter.pause("a", "", 30)
    limiter.learn("a", "", {"x-rate-limit-limit": "100", "x-rate-limit-interval": "1s"})
    with limiter.slot("a"):
        assert clock() >= 1030


def test_a_pause_holds_for_all() -> None:
    clock = Clock()
    limiter = Limiter(clock, clock.sleep)
    limiter.pause("a", "", 30)
    with limiter.slot("a"):
        assert clock() >= 1030


def test_more_jobs_never_mean_more_requests_at_a_time(web: Web) -> None:
    web.latency = 0.01
    references, _ = many(web, 1)
    urls = [f"http://site0.example/post/?{n}" for n in range(30)]
    listed = [references[0].replace(url=u, issued=None) for u in urls]
    with web.session(jobs=16, sources=("link",)) as session:
        done = refkit.resolve(listed, session=session)
    assert all(r.issued for r in done)
    assert web.most["site0.example"] <= 2


def test_after_the_end_nothing_is_sent(web: Web) -> None:
    web.add(TARGET, FULL)
    session = web.session()
    session.stop()
    with pytest.raises(FetchError) as caught:
        session.get(TARGET)
    assert caught.value.reason == "stopped"
    assert not web.requests


def test_stopping_frees_a_thread_that_waits_for_its_turn(web: Web) -> None:
    entered, release = threading.Event(), threading.Event()

    def serve(_: Handler) -> str:
        entered.set()
        release.wait(5)
        return "late"

    web.add(TARGET, serve)
    session = web.session(timeout=20.0)
    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(session.get, TARGET)
        entered.wait(5)
        began = time.monotonic()
        session.stop()
        with pytest.raises(FetchError):
            future.result(timeout=5)
        assert time.monotonic() - began < 2
    release.set()
