"""Looking up over a local web: what is found among distractors, and what more jobs are worth.

Used by ``python -m benchmarks.resolve``. Nothing here leaves the machine: every name leads
to a server on loopback.
"""

from __future__ import annotations

import hashlib
import json
import math
import multiprocessing
import random
import re
import resource
import tarfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import refkit
from refkit.model import Date, Name, Reference
from refkit.resolve import Status
from refkit.resolve.http import Session
from refkit.resolve.http.urls import domain, host_of, same_key
from refkit.resolve.matchtext import fold
from refkit.resolve.pages.people import names_in
from tests.resolve.web import Answer, Handler, Web, page

Row = tuple[str, int, float, int, float]

WORDS = (
    "harbour winter ledger orchard signal tunnel marble pepper lantern copper meadow violin "
    "granite compass saffron anchor thistle canyon pollen ribbon glacier velvet timber quarry"
).split()


# -- pages with distractors ----------------------------------------------------------------


def labelled(data: Path) -> list[dict[str, Any]]:
    """The labelled pages that have a title and an author, with their bytes."""
    folder = data / "resolve"
    pages = json.loads((folder / "pages-dev.json").read_text("utf-8"))["pages"]
    wanted = {"pages-dev/" + p["file"]: p for p in pages}
    with tarfile.open(folder / "pages-dev.tar.xz") as archive:
        for member in archive:
            if member.name in wanted and (file := archive.extractfile(member)):
                wanted[member.name]["body"] = file.read()
    return pages


def address(entry: dict[str, Any]) -> str:
    """Where a page is served: its own address, over http."""
    url = re.sub(r"^https:", "http:", entry.get("archived_from") or entry["url"])
    return re.sub(r"(?<=[^:/])//+", "/", url, count=1)  # as the server reads a path


def people(entry: dict[str, Any]) -> tuple[Name, ...]:
    """The labelled authors as a person would write them in a reference."""
    return tuple(n for text in entry["author"] for n in names_in(text))


def site(entry: dict[str, Any]) -> str:
    """What people call a site: its name if it is labelled, else its host without the ending."""
    return entry.get("sitename") or domain(host_of(address(entry))).split(".")[0]


def distractors(entry: dict[str, Any], n: int) -> dict[str, str]:
    """Five pages that are easily taken for one: by address."""
    title, url = entry["title"], address(entry)
    host = f"http://{host_of(url)}"
    who = entry["author"][0] if entry.get("author") else ""
    when = entry.get("date", "2019-05-01")
    others = "".join(
        f'<li><a href="/p{i}">{WORDS[i]} and {WORDS[-i - 1]}</a></li>' for i in range(12)
    )
    name = site(entry)
    return {
        f"{host}/tag/list-{n}/": page(
            f"Posts tagged {WORDS[n % 24]}", site=name, body=f"<ul><li>{title}</li>{others}</ul>"
        ),
        f"http://copies{n % 7}.example/{n}/": page(title, date="2020-06-01", site="Copies of all"),
        f"http://answers.example/{n}/": page(
            f"Response to: {title}", author="Tilda Brandt", date=when, site="Answers"
        ),
        f"http://others{n % 5}.example/{n}/": page(
            title, author="Jonas Mbeki", date="2014-02-03", site="Other Voices"
        ),
        f"{host}/part-two-{n}/": page(f"{title} (part 2)", author=who, date=when, site=name),
    }


class Index:
    """A search engine: BM25 over titles."""

    def __init__(self, titles: dict[str, str]) -> None:
        self.words = {url: Counter(fold(t).split()) for url, t in titles.items()}
        self.where: defaultdict[str, list[str]] = defaultdict(list)
        for url, words in self.words.items():
            for word in words:
                self.where[word].append(url)
        self.mean = sum(sum(w.values()) for w in self.words.values()) / len(self.words)

    def search(self, query: str, without: str = "") -> list[str]:
        scores: Counter[str] = Counter()
        for word in set(fold(query).split()):
            urls = self.where.get(word, [])
            idf = math.log(1 + (len(self.words) - len(urls) + 0.5) / (len(urls) + 0.5))
            for url in urls:
                size = sum(self.words[url].values())
                scores[url] += idf * 2.2 / (1 + 1.2 * (0.25 + 0.75 * size / self.mean))  # type: ignore[assignment]
        scores.pop(without, None)
        # Equal scores in an order that favours nobody.
        order = sorted(scores, key=lambda u: (-scores[u], hashlib.sha1(u.encode()).hexdigest()))
        return order[:10]


def damaged(title: str, rng: random.Random) -> str:
    """A title as people copy it: two letters swapped, and the end cut if it is long."""
    words = title.split()
    if len(words) > 7:
        words = words[: max(6, len(words) * 3 // 4)]
    long = [i for i, w in enumerate(words) if len(w) > 4]
    if long:
        i = rng.choice(long)
        j = rng.randrange(1, len(words[i]) - 2)
        w = words[i]
        words[i] = w[:j] + w[j + 1] + w[j] + w[j + 2 :]
    return " ".join(words)


def end_to_end(
    data: Path, sample: int = 0, jobs: int = 2
) -> list[tuple[str, int, float, int, float]]:
    """Look up made references over the labelled pages and their distractors.

    Yields:
        Rows of a table: condition, references, share found, wrong accepts, seconds.
    """
    rng = random.Random(4)
    pages = labelled(data)
    chosen = [p for p in pages if p.get("title") and p.get("author") and people(p)]
    chosen = chosen[:sample] if sample else chosen
    web = Web()
    titles: dict[str, str] = {}
    for entry in pages:
        if entry.get("title"):
            web.add(address(entry), Answer(body=entry["body"], type="text/html"))
            titles[address(entry)] = entry["title"]
    for n, entry in enumerate(chosen):
        for url, html in distractors(entry, n).items():
            web.add(url, html)
            found = re.search("<h1>(.*?)</h1>", html)
            titles[url] = (found[1] if found else "") + (
                " " + entry["title"] if "/tag/" in url else ""
            )
    index = Index(titles)
    for known in ("author + site", "author + site + date", "site", "author"):
        for how in ("clean", "damaged"):
            for there in (True, False):
                if not there and known in ("site", "author"):
                    continue
                yield _measure(web, index, chosen, known, how, there, rng, jobs)
    web.close()
    web.server.shutdown()


def _measure(
    web: Web, index: Index, chosen: Sequence[dict[str, Any]], known: str, how: str, there: bool,
    rng: random.Random, jobs: int,
) -> Row:  # fmt: skip
    references, targets = [], {}
    for entry in chosen:
        title = entry["title"] if how == "clean" else damaged(entry["title"], rng)
        values: dict[str, Any] = {}
        if "author" in known:
            values["author"] = people(entry)
        if "site" in known:
            values["container_title"] = site(entry)
        if "date" in known and entry.get("date"):
            values["issued"] = Date(parts=(tuple(int(x) for x in entry["date"].split("-")),))
        references.append(Reference(type="webpage", title=title, **values))
        targets[title] = address(entry)

    def search(query: str) -> list[str]:
        title = query.rpartition('"')[0].strip('"')
        return index.search(title, "" if there else targets.get(title, ""))

    if not there:
        hidden = {t: web.pages.pop(_key(t)) for t in targets.values() if _key(t) in web.pages}
    began = time.perf_counter()
    policy = web.policy(search=(search,), sources=("search",), jobs=jobs, fields=("url",))
    with Session(policy, lookup=web.lookup) as session:
        session.limiter._default = session.limiter._default._replace(interval=0.0, concurrency=8)
        done = refkit.resolve(references, session=session)
    seconds = time.perf_counter() - began
    if not there:
        web.pages.update({_key(t): s for t, s in hidden.items()})
    right = wrong = 0
    for reference, resolved, outcomes in zip(references, done, done.outcomes, strict=True):
        if outcomes["url"].status is not Status.ACCEPTED:
            continue
        proof = resolved.evidence["URL"].url
        if there and same_key(proof) == same_key(targets[reference.title]):
            right += 1
        else:
            wrong += 1
    label = f"{known}, {how}, {'page there' if there else 'page removed'}"
    return label, len(references), right / len(references), wrong, seconds


def _key(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.netloc.lower(), (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


# -- jobs ----------------------------------------------------------------------------------

HEADERS = {"X-Rate-Limit-Limit": "2000", "X-Rate-Limit-Interval": "1s", "X-Concurrency-Limit": "16"}


def title_of(n: int) -> str:
    rng = random.Random(n)
    return f"On the {' '.join(rng.sample(WORDS, 4))} of the {rng.choice(WORDS)} coast, study {n}"


def _serve(latency: float, pipe: Any) -> None:
    """A Crossref that knows all studies; in a process of its own."""
    web = Web()
    web.latency = latency

    def works(handler: Handler) -> Answer:
        asked = parse_qs(urlsplit(handler.path).query)["query.bibliographic"][0]
        m = re.search(r"study (\d+)", asked)
        number = int(m[1]) if m else 0
        items = [
            {"DOI": f"10.5555/study.{k}", "title": [title_of(k)], "type": "journal-article",
             "author": [{"family": f"Author{k}", "given": "A."}],
             "container-title": ["Coastal Notes"], "issued": {"date-parts": [[2000 + k % 20, 5]]}}
            for k in range(number, number + 5)
        ]  # fmt: skip
        body = json.dumps({"message": {"total-results": 5, "items": items}}).encode()
        return Answer(body=body, type="application/json", headers=HEADERS)

    web.add("http://crossref.test/works", works)
    pipe.send(web.port)
    while pipe.recv() == "most":
        pipe.send(web.most["crossref.test"])
        web.most.clear()


def speed_up(
    count: int = 1000, jobs: Iterable[int] = (1, 16), latency: float = 0.02
) -> list[tuple[int, float, float, int, int]]:
    """Look up references with one job and with several.

    Returns:
        Rows: jobs, seconds, references a second, found, requests at a time at most.
    """
    here, there = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    server = context.Process(target=_serve, args=(latency, there), daemon=True)
    server.start()
    port = here.recv()
    references = [
        Reference(type="article-journal", title=title_of(n), container_title="Coastal Notes",
                  author=(Name(family=f"Author{n}", given="A."),))
        for n in range(count)
    ]  # fmt: skip
    lookup: Callable[[str, int], list[tuple[str, int]]] = lambda *_: [("127.0.0.1", port)]  # noqa: E731
    rows = []
    for many in jobs:
        policy = refkit.ResolvePolicy(
            jobs=many, cache=":memory:", sources=("crossref",), allow=(f"127.0.0.0/8:{port}",),
            services={"crossref": "http://crossref.test/"},
        )  # fmt: skip
        with Session(policy, lookup=lookup) as session:
            began = time.perf_counter()
            done = refkit.resolve(references, session=session)
            seconds = time.perf_counter() - began
        here.send("most")
        found = sum(r.doi == f"10.5555/study.{n}" for n, r in enumerate(done))
        rows.append((many, seconds, count / seconds, found, here.recv()))
    here.send("end")
    server.join(5)
    return rows


def memory() -> float:
    """Largest size that this process had, in MB.

    What getrusage tells begins with the memory of the parent process.
    """
    status = Path("/proc/self/status")
    if status.exists():
        lines = status.read_text("utf-8").splitlines()
        return next(int(x.split()[1]) for x in lines if x.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def report(data: Path, sample: int = 0, count: int = 1000) -> None:
    """Print both tables."""
    print(f"{count} references, a database with 20 ms latency and limits of its own")
    print(f"{'jobs':>5} {'seconds':>8} {'refs/s':>8} {'found':>6} {'at a time (16 allowed)':>23}")
    rows = speed_up(count)
    for many, seconds, rate, found, most in rows:
        print(f"{many:>5} {seconds:>8.2f} {rate:>8.0f} {found:>6} {most:>23}")
    print(f"{rows[0][1] / rows[-1][1]:.1f} times faster; memory {memory():.0f} MB\n")
    print("labelled pages with five distractors for each reference, over a local web")
    print(f"{'known of the reference':<48} {'refs':>5} {'found':>6} {'wrong':>6} {'s':>7}")
    for label, refs, found, wrong, seconds in end_to_end(data, sample):
        print(f"{label:<48} {refs:>5} {found:>6.3f} {wrong:>6} {seconds:>7.1f}", flush=True)
    print(f"memory {memory():.0f} MB")
