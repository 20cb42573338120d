"""Works that never were, with everything that a work of their type can have."""

from __future__ import annotations

import random
import re
import string
from collections.abc import Callable
from typing import Any

from training.synth.material import HANDLES, Material, invent_person
from training.synth.names import Person
from training.synth.works import Work, roman

Maker = Callable[[Material, random.Random, Work], None]


def date(rng: random.Random, parts: int, low: int = 1975, high: int = 2024) -> dict[str, Any]:
    """A date with so many parts, late years more often."""
    year = max(low, high - int(rng.expovariate(1 / 9)))
    if rng.random() < 0.12:
        year = rng.randint(low, high)
    out = [year, rng.randint(1, 12), rng.randint(1, 28)]
    return {"date-parts": [out[:parts]]}


def year_only(rng: random.Random) -> dict[str, Any]:
    if rng.random() < 0.05:
        return date(rng, 1, 1640, 1975)
    out = date(rng, 1, 1920)
    if rng.random() < 0.03:
        out["suffix"] = rng.choice("abc")
    if rng.random() < 0.012:
        return {"literal": rng.choice(("in press", "forthcoming", "to appear", "Forthcoming"))}
    return out


def slug(rng: random.Random, title: str) -> str:
    words = re.findall(r"[a-z0-9]+", title.lower())[: rng.randint(2, 9)]
    if not "".join(words).isascii() or len("".join(words)) < 3:
        words = [rng.choice(("t", "content", "c", "n", "art", "")) + str(rng.randint(10**3, 10**9))]
    return rng.choice(("-", "-", "-", "_")).join(words)


def address(rng: random.Random, host: str, title: str, day: dict[str, Any] | None) -> str:
    """A plausible web address of a page."""
    s = slug(rng, title)
    y, m, d = 2015, 6, 3
    if day and "date-parts" in day:
        y, m, d = [*day["date-parts"][0], 6, 3][:3]
    number = rng.randint(1000, 99999999)
    section = rng.choice(
        ("news", "blog", "articles", "article", "education", "science", "topics", "resources",
         "world", "opinion", "health", "library", "posts", "p", "wiki", "en", "publications")
    )  # fmt: skip
    path = rng.choice(
        (
            f"/{section}/{s}", f"/{section}/{s}", f"/{s}", f"/{s}/", f"/{y}/{m:02d}/{s}",
            f"/{y}/{m:02d}/{d:02d}/{section}/{s}", f"/{y}/{m:02d}/{d:02d}/{s}/",
            f"/{section}-{number}", f"/{section}/{number}/{s}", f"/{section}/{s}.html",
            f"/{section}/{y}/{s}.html", f"/{section}/{s}.aspx", f"/{section}/index.php?id={number}",
            f"/files/{y}-{m:02d}/{s}.pdf", f"/{section}/{s}.htm", f"/node/{number % 9999}",
            f"/?p={number % 9999}", f"/{section}/", "", "/", f"/{section}/{s}?utm_source=twitter",
            f"/{section}/{s}#section{number % 9}", f"/~{s[:6]}/{s}.pdf",
        )
    )  # fmt: skip
    scheme = rng.choice(("https://", "https://", "https://", "http://", "http://", ""))
    www = "www." if rng.random() < 0.6 and host.count(".") == 1 else ""
    if not scheme and not www and rng.random() < 0.7:
        www = "www."
    return f"{scheme}{www}{host}{path}"


def doi(rng: random.Random) -> str:
    prefix = rng.choice((1037, 1016, 1080, 1177, 1111, 1002, 1007, 1038, 1093, 1145, 1103, 1371,
                         1353, 1017, 3389, 2307, 1590, 7717, 5281, 31234, 48550, 1598, 26300))  # fmt: skip
    n = rng.randint(10**4, 10**9)
    tail = rng.choice(
        (
            f"{''.join(rng.choices(string.ascii_lowercase, k=4))}.{rng.randint(1990, 2022)}.{n % 10**4:04d}",
            f"0{n % 1000:03d}-{n % 10**4:04d}.{n % 99}.{n % 9}.{n % 999}",
            f"s{n % 10**5:05d}-0{rng.randint(10, 22)}-{n % 10**4:04d}-{n % 10}",
            f"j.{''.join(rng.choices(string.ascii_lowercase, k=5))}.{rng.randint(2000, 2022)}.0{n % 9}.0{n % 89}",
            f"{n % 10**8:08d}.{rng.randint(1990, 2022)}.{n}",
            f"journal.pone.{n % 10**7:07d}",
            f"978-3-{n % 10**5:05d}-{n % 1000:03d}-{n % 9}_{n % 30}",
            f"{n}", f"1467-{n % 10**4:04d}.{n % 10**5:05d}", f"jm{n % 10**6}x",
        )
    )  # fmt: skip
    return f"10.{prefix}/{tail}"


def isbn(rng: random.Random) -> str:
    d = "".join(rng.choices(string.digits, k=9))
    return rng.choice(
        (f"978-{d[0]}-{d[1:4]}-{d[4:9]}-{d[3]}", f"978{d}{d[3]}", f"{d}X", f"978-{d}{d[0]}",
         f"{d[0]}-{d[1:5]}-{d[5:]}-{d[2]}")
    )  # fmt: skip


def pages(rng: random.Random) -> str:
    a = int(rng.expovariate(1 / 250)) + 1
    chance = rng.random()
    if chance < 0.07:
        return rng.choice((f"e{rng.randint(10**3, 10**7)}", f"{rng.randint(100, 9999):06d}",
                           f"S{a}–S{a + 8}", f"{a}", f"{a}", f"{a}–{a + 9}, {a + 40}", f"{a}ff",
                           "xi–xxiv", f"{a}+", f"Article {a}", f"D{a}–D{a + 6}"))  # fmt: skip
    return f"{a}–{a + rng.randint(2, 35)}"


def volume(rng: random.Random) -> str:
    n = int(rng.expovariate(1 / 40)) + 1
    if rng.random() < 0.04:
        text = roman(min(n, 120))
        return text.lower() if rng.random() < 0.25 else text
    return str(n)


def issue(rng: random.Random) -> str:
    chance = rng.random()
    n = rng.randint(1, 12)
    if chance < 0.05:
        return f"{n}{rng.choice('–-/')}{n + 1}"
    if chance < 0.07:
        return f"Suppl {n % 3 + 1}" if rng.random() < 0.5 else f"S{n}"
    if chance < 0.12:
        return str(rng.randint(40, 9000))
    return str(min(n, rng.randint(1, 12)))


def people(m: Material, rng: random.Random, lang: str, top: int = 7) -> list[Person]:
    n = rng.choices((1, 2, 3, 4, 5, 6, 8, 12, 21), (46, 24, 13, 7, 4, 2, 2, 1, 1))[0]
    return [invent_person(m, rng, lang) for _ in range(min(n, max(top, 1)))]


def group(m: Material, rng: random.Random, lang: str) -> list[Person]:
    return [Person(literal=m.pick(rng, lang, "orgs"))]


def _authors(m: Material, rng: random.Random, w: Work, top: int = 7, groups: float = 0.0) -> None:
    lang = w.lang
    w.people["author"] = group(m, rng, lang) if rng.random() < groups else people(m, rng, lang, top)


def _imprint(m: Material, rng: random.Random, w: Work) -> None:
    w.text["publisher"] = m.publisher(rng, w.lang)
    w.text["place"] = m.place(rng, w.lang)
    if rng.random() < 0.04:
        sep = {
            "de": rng.choice((" u. a.", "/" + m.place(rng, "de"))),
            "en": ", " + m.place(rng, "en"),
        }
        w.text["place"] += sep.get(w.lang, "-" + m.place(rng, w.lang))


def _online(m: Material, rng: random.Random, w: Work, host: str, chance: float = 0.8) -> None:
    if rng.random() < chance:
        w.text["URL"] = address(rng, host, w.text.get("title", ""), w.dates.get("issued"))
        w.dates["accessed"] = date(rng, 3, 2004)


def journal_article(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 21)
    w.text["title"] = m.title(rng, w.lang)
    name, short = m.journal(rng, w.lang)
    w.text["container"] = name
    if short:
        w.text["abbr"] = short if rng.random() < 0.6 else short.replace(".", "")
    w.dates["issued"] = year_only(rng)
    if rng.random() < 0.2 and "date-parts" in w.dates["issued"]:
        first = w.dates["issued"]["date-parts"][0]
        month = rng.randint(1, 12)
        w.dates["issued"]["date-parts"] = [[*first, month]]
        if rng.random() < 0.25 and month < 11:
            w.dates["issued"]["date-parts"] = [[*first, month], [*first, month + rng.randint(1, 2)]]
        elif rng.random() < 0.2:
            w.dates["issued"]["date-parts"] = [first]
            w.dates["issued"]["season"] = rng.randint(1, 4)
    if rng.random() < 0.94:
        w.text["volume"] = volume(rng)
    if rng.random() < 0.7:
        w.text["issue"] = issue(rng)
    if rng.random() < 0.93:
        w.text["page"] = pages(rng)
    if rng.random() < 0.4:
        w.text["DOI"] = doi(rng)
    if rng.random() < 0.2:
        w.text["identifier"] = rng.choice((f"PMID: {rng.randint(10**6, 3 * 10**7)}",
                                           f"PMCID: PMC{rng.randint(10**5, 9 * 10**6)}"))  # fmt: skip
    w.text["archive"] = m.pick(rng, w.lang, "databases")
    if w.lang in ("pt", "es", "it"):
        w.text["place"] = m.place(rng, w.lang)
    _online(
        m, rng, w, rng.choice(("www.jstor.org", "doi.org", "journals.org", "ojs.univ.edu")), 0.3
    )


_EDITIONS = (
    "Revised",
    "rev.",
    "Revised and expanded",
    "International",
    "Kindle",
    "Anniversary",
    "new",
)


def book(m: Material, rng: random.Random, w: Work) -> None:
    if rng.random() < 0.16:
        w.people["editor"] = people(m, rng, w.lang, 5)
    else:
        _authors(m, rng, w, 6, 0.03)
    w.text["title"] = m.title(rng, w.lang)
    w.dates["issued"] = year_only(rng)
    _imprint(m, rng, w)
    if rng.random() < 0.08:
        # Associations and institutes bring out books, too.
        w.text["publisher"] = m.pick(rng, w.lang, "orgs")
    if rng.random() < 0.3:
        w.text["edition"] = str(
            rng.choices((2, 3, 4, 5, 6, 7, 8, 10, 22), (30, 20, 12, 8, 6, 4, 3, 2, 1))[0]
        )
        words = m.banks[w.lang].get("editions") if w.lang in m.banks else None
        if rng.random() < 0.12 and (words or w.lang == "en"):
            w.text["edition"] = rng.choice(words or _EDITIONS)
    if rng.random() < 0.2:
        w.text["series"] = m.pick(rng, w.lang, "series")
        no = str(rng.randint(1, 400))
        w.text[rng.choice(("seriesno", "seriesvol"))] = no
    if rng.random() < 0.15:
        w.text["volume"] = rng.choice(("1", "2", "3", "4", "I", "II", "III", "1"))
    if rng.random() < 0.12:
        w.people["translator"] = people(m, rng, w.lang, 2)
    if rng.random() < 0.1 and "date-parts" in w.dates["issued"]:
        late = w.dates["issued"]["date-parts"][0][0]
        w.dates["original-date"] = {"date-parts": [[max(1500, late - rng.randint(8, 160))]]}
        if rng.random() < 0.06:
            w.dates["original-date"] = {"date-parts": [[rng.randint(350, 1500)]]}
    w.text["npages"] = str(rng.randint(48, 900))
    w.text["nvols"] = str(rng.randint(2, 9))
    w.text["ISBN"] = isbn(rng)
    w.text["medium"] = m.pick(rng, w.lang, "media") if m.bank(w.lang, "media") else "Print"
    if rng.random() < 0.12:
        w.text["DOI"] = doi(rng)
    if rng.random() < 0.15:
        _online(m, rng, w, rng.choice(("books.google.com", "archive.org", "gutenberg.org")), 1)
    w.text["archive"] = m.pick(rng, "en", "databases")
    w.people["bookauthor"] = people(m, rng, w.lang, 1)


def chapter(m: Material, rng: random.Random, w: Work) -> None:
    book(m, rng, w)
    w.people.pop("editor", None)
    _authors(m, rng, w, 6)
    if rng.random() < 0.9:
        w.people["editor"] = people(m, rng, w.lang, 4)
    w.text["container"] = m.title(rng, w.lang)
    w.text["page"] = pages(rng)
    w.text["chapter"] = str(rng.randint(1, 20))


def conference(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 8)
    w.text["title"] = m.title(rng, w.lang)
    w.text["container"] = m.pick(rng, w.lang, "proceedings")
    w.text["event"] = m.pick(rng, w.lang, "events")
    w.text["eventplace"] = m.pick(rng, w.lang, "places")
    w.dates["issued"] = date(rng, rng.choice((1, 1, 2, 3)))
    w.text["page"] = pages(rng)
    _imprint(m, rng, w)
    if rng.random() < 0.25:
        w.text["volume"] = volume(rng)
    if rng.random() < 0.25:
        w.people["editor"] = people(m, rng, w.lang, 4)
    if rng.random() < 0.2:
        w.text["series"] = m.pick(rng, w.lang, "series")
        w.text["seriesvol"] = str(rng.randint(100, 9000))
    if rng.random() < 0.35:
        w.text["DOI"] = doi(rng)


def thesis(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 1)
    w.text["title"] = m.title(rng, w.lang)
    w.text["genre"] = m.pick(rng, w.lang, "theses")
    w.text["publisher"] = m.pick(rng, w.lang, "universities")
    w.text["place"] = m.place(rng, w.lang)
    w.dates["issued"] = date(rng, 1, 1960)
    w.text["npages"] = str(rng.randint(20, 420))
    w.text["archive"] = rng.choice(
        ("ProQuest Dissertations and Theses", "ProQuest", "DSpace", "UMI")
    )
    if rng.random() < 0.3:
        w.text["number"] = rng.choice(
            (f"AAT {rng.randint(10**6, 10**7)}", str(rng.randint(10**6, 10**7)))
        )
    w.people["supervisor"] = [invent_person(m, rng, w.lang)]
    _online(m, rng, w, rng.choice(("hdl.handle.net", "escholarship.org", "etd.univ.edu")), 0.35)


def report(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 6, 0.5)
    w.text["title"] = m.title(rng, w.lang)
    w.text["genre"] = m.pick(rng, w.lang, "reportgenres")
    n = rng.randint(1, 99999)
    w.text["number"] = rng.choice(
        (str(n), str(n % 400 + 1), f"{n % 30 + 1990}-{n % 99:02d}", f"TR-{n % 999}", f"No{n}",
         f"NCES {n % 20 + 2000}-{n % 999:03d}", f"RR-{n % 2999}-EDU", f"{n % 30}/{n % 22 + 2000}",
         f"CRD42{n}", f"ED{n + 400000}", f"WP/{n % 22:02d}/{n % 300}", f"UCB/CSD-{n % 99}-{n % 999}",
         f"{n % 60}-{n % 97}", f"{n % 36} {n % 999:03d}, nr. {n % 90}", f"{n % 3000}/{n % 22 + 2000}",
         f"DE-{n}", f"A/{n % 80}/{n % 999}", f"STAN-CS-{n % 99}-{n % 999}", f"GAO-{n % 22:02d}-{n % 900}")
    )  # fmt: skip
    if w.text["number"].startswith("No"):
        w.text["number"] = w.text["number"][2:]
    if rng.random() < 0.25:
        # Series are called after the body that issues them.
        letters = "".join(rng.choice("ABCDEFGHIKLMNOPRSTUVZ") for _ in range(rng.randint(2, 5)))
        w.text["genre"] = f"{letters} {w.text['genre']}"
    w.text["publisher"] = m.pick(rng, w.lang, "orgs")
    if rng.random() < 0.15:
        w.text["publisher"] = m.publisher(rng, w.lang)
    w.text["place"] = m.place(rng, w.lang)
    w.dates["issued"] = date(rng, rng.choice((1, 1, 1, 2, 3)))
    host = m.site(rng, w.lang)[1]
    _online(m, rng, w, host, 0.6)
    if rng.random() < 0.08:
        w.text["DOI"] = doi(rng)
    w.text["npages"] = str(rng.randint(4, 300))


#: What sites put between the two words of their name.
_JOINERS = (
    " & ", " + ", " and ", "-", " to ", " for ", " ’n’ ", " ’n ", " 'n' ", " ‘n’ ", " ‘N’ ", " ‘R’ ", " of ", " n ", " x ", " @ ", " in ",
)  # fmt: skip


def _made_up_site(m: Material, rng: random.Random) -> tuple[str, str]:
    """A name such as people give their sites and small firms: "Moss & Stone", "Dig ’n Plant"."""
    words = [w for w in m.fill(rng, "en", "{np} {np} {np}").split() if w.isalpha() and len(w) > 3]
    rng.shuffle(words)
    first, second = (w.capitalize() for w in (*words, "garden", "school")[:2])
    name = f"{first}{rng.choice(_JOINERS)}{second}"
    if rng.random() < 0.3:
        name = f"{m.pick(rng, 'en', 'places').split(',')[0]} {name}"
    host = re.sub(r"[^a-z0-9]", "", name.lower())
    return name, f"www.{host}.{rng.choice(('com', 'org', 'net', 'co.uk', 'info'))}"


def webpage(m: Material, rng: random.Random, w: Work) -> None:
    site, host = m.site(rng, w.lang)
    if w.lang == "en" and rng.random() < 0.15:
        site, host = _made_up_site(m, rng)
    w.text["title"] = m.title(rng, w.lang, "webtitles")
    w.text["container"] = site
    chance = rng.random()
    if chance < 0.5:
        _authors(m, rng, w, 2)
    elif chance < 0.8:
        w.people["author"] = [Person(literal=site)]
    elif chance < 0.9:
        w.people["author"] = group(m, rng, w.lang)
    if rng.random() < 0.68:
        w.dates["issued"] = date(rng, rng.choice((1, 2, 3, 3, 3)), 1998)
    w.text["publisher"] = rng.choice((site, m.pick(rng, w.lang, "orgs")))
    if rng.random() < 0.2:
        w.text["place"] = m.place(rng, w.lang)
    w.text["medium"] = rng.choice(("Web", "Online", "Internet"))
    w.text["genre"] = (
        m.pick(rng, w.lang, "webgenres") if m.bank(w.lang, "webgenres") else "Web page"
    )
    _online(m, rng, w, host, 0.92)


def blog(m: Material, rng: random.Random, w: Work) -> None:
    webpage(m, rng, w)
    w.people["author"] = [invent_person(m, rng, w.lang)]
    if rng.random() < 0.1:
        w.people["author"] = [Person(literal=rng.choice(HANDLES))]
    name = w.people["author"][0]
    if rng.random() < 0.5:
        w.text["container"] = rng.choice(
            (f"{name.given} {name.family}".strip() or name.literal,
             m.fill(rng, w.lang, rng.choice(("The {np} Blog", "{np} Matters", "Notes on {np}", "{np} Weekly",
                                             "{surname}'s Blog", "Learning in {place}", "{given} Writes")))
             if w.lang == "en" else m.fill(rng, w.lang, "Blog {surname}"))
        )  # fmt: skip
    w.dates["issued"] = date(rng, rng.choice((1, 3, 3, 3)), 2003)


def news(m: Material, rng: random.Random, w: Work) -> None:
    if rng.random() < 0.82:
        _authors(m, rng, w, 2, 0.06)
    w.text["title"] = m.title(rng, w.lang, "newstitles")
    w.text["container"] = m.pick(rng, w.lang, "newspapers")
    low = 1840 if rng.random() < 0.1 else 1975
    w.dates["issued"] = date(rng, 3, low)
    if low == 1840:
        w.dates["issued"]["date-parts"][0][0] = rng.randint(1840, 1960)
    n = rng.randint(1, 48)
    w.text["page"] = rng.choice(
        (str(n), str(n), f"{rng.choice('ABCD')}{n}", f"{n}-{n + 1}", f"{n}+")
    )
    if rng.random() < 0.3:
        w.text["place"] = m.place(rng, w.lang)
    if rng.random() < 0.2:
        w.text["issue"] = str(rng.randint(2, 40000))
    host = "".join(c for c in w.text["container"].lower() if c.isascii() and c.isalnum()) or "daily"
    w.text["archive"] = m.pick(rng, w.lang, "databases")
    w.text["medium"] = rng.choice(("Print", "Web", "Online"))
    _online(m, rng, w, host[:16] + rng.choice((".com", ".com", ".org", ".co.uk")), 0.55)


def magazine(m: Material, rng: random.Random, w: Work) -> None:
    news(m, rng, w)
    w.text["title"] = m.title(rng, w.lang, rng.choice(("newstitles", "webtitles", "titles")))
    w.text["container"] = m.pick(rng, w.lang, "magazines")
    w.dates["issued"] = date(rng, rng.choice((2, 3, 3)), 1950)
    if rng.random() < 0.1:
        w.dates["issued"] = {**date(rng, 1), "season": rng.randint(1, 4)}
    w.text["page"] = pages(rng)
    w.text.pop("place", None)
    if rng.random() < 0.35:
        w.text["volume"] = volume(rng)
        w.text["issue"] = issue(rng)


def film(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.pick(rng, w.lang, "films")
    w.people["director"] = [invent_person(m, rng, w.lang) for _ in range(rng.choice((1, 1, 1, 2)))]
    w.people["performer"] = [invent_person(m, rng, w.lang) for _ in range(rng.randint(1, 4))]
    w.people["producer"] = [invent_person(m, rng, w.lang) for _ in range(rng.choice((1, 1, 2)))]
    w.people["writer"] = [invent_person(m, rng, w.lang)]
    w.text["publisher"] = m.pick(rng, w.lang, "studios")
    w.text["place"] = m.place(rng, w.lang)
    w.text["genre"] = (
        m.pick(rng, w.lang, "filmgenres")
        if m.bank(w.lang, "filmgenres")
        else rng.choice(
            ("Film", "Motion picture", "Film; educational DVD", "Documentary", "Documentary film")
        )
    )
    w.text["medium"] = rng.choice(
        ("DVD", "Film", "Blu-ray", "Videocassette", "VHS", "DVD", "Netflix")
    )
    w.text["country"] = rng.choice(
        ("United States", "USA", "UK", "France", "Canada", "Italy", "Japan")
    )
    w.dates["issued"] = date(rng, 1, 1925)
    if rng.random() < 0.12 and "date-parts" in w.dates["issued"]:
        w.dates["original-date"] = {
            "date-parts": [[w.dates["issued"]["date-parts"][0][0] - rng.randint(3, 40)]]
        }
    w.text["length"] = f"{rng.randint(4, 190)} min"
    w.text["archive"] = rng.choice(
        ("Netflix", "Kanopy", "Hulu", "Amazon Prime Video", "Criterion Channel")
    )
    _online(m, rng, w, rng.choice(("www.netflix.com", "www.imdb.com", "vimeo.com")), 0.2)


def video(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.title(rng, w.lang, "videotitles")
    chance = rng.random()
    channel = m.pick(rng, w.lang, "channels")
    if chance < 0.5:
        w.people["author"] = [invent_person(m, rng, w.lang)]
    else:
        w.people["author"] = [Person(literal=channel)]
    w.text["handle"] = channel if chance < 0.4 else rng.choice(HANDLES)
    w.text["container"] = rng.choice(
        ("YouTube", "YouTube", "YouTube", "Vimeo", "TED", "TED Talks", "Dailymotion")
    )
    w.text["publisher"] = channel
    w.text["genre"] = rng.choice(
        ("Video", "Video", "Video file", "YouTube video", "Online video", "Video lecture")
    )
    w.dates["issued"] = date(rng, rng.choice((1, 2, 3, 3, 3)), 2006)
    code = "".join(rng.choices(string.ascii_letters + string.digits + "-_", k=11))
    w.text["URL"] = rng.choice(
        (f"https://www.youtube.com/watch?v={code}", f"https://youtu.be/{code}",
         f"http://www.youtube.com/watch?v={code}", f"www.youtube.com/watch?v={code}",
         f"https://vimeo.com/{rng.randint(10**6, 10**9)}", f"https://www.ted.com/talks/{slug(rng, w.text['title'])}")
    )  # fmt: skip
    w.dates["accessed"] = date(rng, 3, 2008)
    w.text["length"] = f"{rng.randint(1, 59)}:{rng.randint(0, 59):02d}"


def broadcast(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.title(rng, w.lang, rng.choice(("webtitles", "videotitles", "newstitles")))
    w.text["container"] = m.pick(rng, w.lang, "shows")
    w.text["publisher"] = m.pick(rng, w.lang, "studios")
    w.people["host"] = [invent_person(m, rng, w.lang) for _ in range(rng.choice((1, 1, 2)))]
    w.people["author"] = w.people["host"]
    w.people["director"] = [invent_person(m, rng, w.lang)]
    w.people["writer"] = [invent_person(m, rng, w.lang) for _ in range(rng.choice((1, 1, 2)))]
    w.people["producer"] = [invent_person(m, rng, w.lang)]
    w.people["performer"] = [invent_person(m, rng, w.lang) for _ in range(rng.randint(1, 3))]
    w.dates["issued"] = date(rng, rng.choice((1, 3, 3, 3)), 1970)
    w.text["number"] = str(rng.randint(1, 900))
    w.text["season"] = str(rng.randint(1, 12))
    w.text["episode"] = str(rng.randint(1, 24))
    w.text["place"] = m.place(rng, w.lang)
    w.text["genre"] = rng.choice(
        ("TV series episode", "Television series episode", "Audio podcast", "Audio podcast episode",
         "Podcast", "Podcast episode", "Television broadcast", "Radio broadcast", "TV series", "Radio programme")
    )  # fmt: skip
    w.text["time"] = rng.choice(("19:30", "20:00 hrs", "9 p.m.", "21:00"))
    _online(
        m,
        rng,
        w,
        rng.choice(("www.npr.org", "www.bbc.co.uk", "podcasts.apple.com", "open.spotify.com")),
        0.6,
    )


def post(m: Material, rng: random.Random, w: Work) -> None:
    w.text["container"] = m.pick(rng, "en", "platforms")
    w.text["title"] = m.fill(rng, "en", m.pick(rng, "en", "posts"))
    handle = rng.choice(HANDLES)
    who = (
        invent_person(m, rng, w.lang)
        if rng.random() < 0.6
        else Person(literal=m.pick(rng, "en", "orgs"))
    )
    w.people["author"] = [who]
    if rng.random() < 0.15:
        prefix = "u/" if w.text["container"] == "Reddit" else "@"
        w.people["author"] = [Person(literal=prefix + handle)]
    w.text["handle"] = handle
    w.text["genre"] = {
        "Twitter": "Tweet", "Facebook": rng.choice(("Facebook status update", "Status update", "Facebook post")),
        "Instagram": rng.choice(("Photograph", "Instagram post")), "Reddit": rng.choice(("Online forum post", "Reddit post")),
        "TikTok": "Video", "Tumblr": "Tumblr post", "LinkedIn": "LinkedIn post", "Mastodon": "Toot",
    }.get(w.text["container"], "Post")  # fmt: skip
    w.dates["issued"] = date(rng, 3, 2007)
    host = w.text["container"].lower() + ".com"
    w.text["URL"] = rng.choice(("https://", "https://www.", "", "https://")) + (
        f"{host}/{handle}/status/{rng.randint(10**16, 10**18)}"
    )
    w.dates["accessed"] = date(rng, 3, 2008)
    w.text["time"] = (
        f"{rng.randint(1, 12)}:{rng.randint(0, 59):02d} {rng.choice(('a.m.', 'p.m.', 'PM', 'AM'))}"
    )


def software(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.pick(rng, w.lang, "software")
    w.people["author"] = (
        people(m, rng, w.lang, 6)
        if rng.random() < 0.6
        else [
            Person(
                literal=rng.choice(
                    (
                        m.pick(rng, "en", "orgs"),
                        f"{w.text['title'].split(':')[0]} Development Team",
                        f"{w.text['title'].split(' ')[0]} Inc.",
                    )
                )
            )
        ]
    )
    w.text["version"] = rng.choice(
        (f"{rng.randint(0, 12)}.{rng.randint(0, 20)}", f"{rng.randint(0, 9)}.{rng.randint(0, 9)}.{rng.randint(0, 30)}",
         f"{rng.randint(1, 26)}", f"{rng.randint(2005, 2024)}", f"{rng.randint(0, 3)}.{rng.randint(0, 9)}-beta",
         f"R{rng.randint(2008, 2023)}{rng.choice('ab')}", f"{rng.randint(1, 5)}.0.1rc{rng.randint(1, 3)}")
    )  # fmt: skip
    w.text["genre"] = rng.choice(
        (
            "Computer software",
            "Software",
            "Computer program",
            "Mobile app",
            "Mobile application software",
            "R package",
            "Source code",
            "Apparatus and software",
            "Video game",
        )
    )
    w.dates["issued"] = date(rng, rng.choice((1, 1, 3)), 1994)
    w.text["publisher"] = rng.choice(
        (m.publisher(rng, "en"), m.pick(rng, "en", "orgs"), "GitHub", "Zenodo", "CRAN", "App Store")
    )
    w.text["place"] = m.place(rng, "en")
    if rng.random() < 0.15:
        w.text["DOI"] = f"10.5281/zenodo.{rng.randint(10**5, 10**7)}"
    name = re.sub(r"\W", "", w.text["title"].split(":")[0].split(" ")[0]).lower() or "tool"
    w.text["URL"] = rng.choice(
        (f"https://github.com/{rng.choice(HANDLES)}/{name}", f"https://www.{name}.org", f"http://{name}.org/",
         f"https://cran.r-project.org/package={name}", f"https://{name}.io", f"https://{name}.readthedocs.io/en/latest/")
    )  # fmt: skip
    w.dates["accessed"] = date(rng, 3, 2008)
    w.text["medium"] = "Software"


def dataset(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 5, 0.55)
    w.text["title"] = m.title(rng, w.lang) + rng.choice(
        ("", "", ", 2010-2018", " Survey", ": Wave 3", " database", " Data")
    )
    w.text["publisher"] = m.pick(rng, w.lang, "repositories")
    w.text["genre"] = rng.choice(
        (
            "Data set",
            "Dataset",
            "data set",
            "Data file",
            "Data file and code book",
            "dataset",
            "Database",
        )
    )
    w.dates["issued"] = date(rng, rng.choice((1, 1, 2, 3)), 1990)
    w.text["version"] = rng.choice(("1", "2", "V1", "1.0", "2.1", "3"))
    w.text["place"] = m.place(rng, w.lang)
    if rng.random() < 0.5:
        w.text["DOI"] = rng.choice(
            (
                f"10.5281/zenodo.{rng.randint(10**5, 10**7)}",
                f"10.7910/DVN/{''.join(rng.choices(string.ascii_uppercase, k=6))}",
                f"10.5061/dryad.{rng.randint(100, 99999)}",
                f"10.6084/m9.figshare.{rng.randint(10**6, 10**7)}",
            )
        )
    w.text["number"] = f"{rng.choice(('SN', 'ICPSR', 'GSE', 'UKDA'))} {rng.randint(1000, 99999)}"
    _online(m, rng, w, m.site(rng, w.lang)[1], 0.7)


def encyclopedia(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.pick(rng, w.lang, "entries")
    w.text["container"] = m.pick(rng, w.lang, "encyclopedias")
    if rng.random() < 0.45:
        w.people["author"] = [invent_person(m, rng, w.lang)]
    if rng.random() < 0.3:
        w.people["editor"] = people(m, rng, w.lang, 3)
    if rng.random() < 0.85:
        w.dates["issued"] = date(rng, rng.choice((1, 1, 3)), 1975)
    w.text["publisher"] = m.publisher(rng, w.lang)
    if w.text["container"].startswith(("Wikip", "Вики", "Vikip")):
        w.text["publisher"] = rng.choice(("Wikimedia Foundation", "Wikimedia"))
    w.text["place"] = m.place(rng, w.lang)
    if rng.random() < 0.3:
        w.text["volume"] = str(rng.randint(1, 24))
    w.text["page"] = pages(rng)
    w.text["edition"] = str(rng.randint(2, 15))
    w.text["medium"] = rng.choice(("Web", "Print", "Online"))
    _online(
        m, rng, w, rng.choice(("en.wikipedia.org", "www.britannica.com", "plato.stanford.edu")), 0.6
    )
    if "URL" in w.text and rng.random() < 0.4:
        w.text["URL"] = f"https://en.wikipedia.org/wiki/{w.text['title'].replace(' ', '_')}"


def dictionary(m: Material, rng: random.Random, w: Work) -> None:
    encyclopedia(m, rng, w)
    w.text["title"] = m.pick(rng, w.lang, "words")
    w.text["container"] = m.pick(rng, w.lang, "dictionaries")
    w.people.pop("author", None)
    if "URL" in w.text:
        word = re.sub(r"\W.*", "", w.text["title"]).lower() or "word"
        w.text["URL"] = rng.choice(
            (
                f"https://www.merriam-webster.com/dictionary/{word}",
                f"http://www.oed.com/view/Entry/{rng.randint(10**4, 10**6)}",
                f"https://www.dictionary.com/browse/{word}",
            )
        )


def legal_case(m: Material, rng: random.Random, w: Work) -> None:
    s = lambda: m.pick(rng, w.lang if w.lang != "en" else "en", "surnames")  # noqa: E731
    a, b = s(), s()
    v = rng.choice(("v.", "v.", "v", "vs."))
    w.text["title"] = rng.choice(
        (f"{a} {v} {b}", f"{a} {v} {b}", f"{a} {v} {b}", f"{a} {v} Board of Education", f"United States {v} {b}",
         f"State {v} {b}", f"R {v} {b}", f"In re {b}", f"{a} {v} {m.pick(rng, 'en', 'universities')}",
         f"Ex parte {a}", f"{a} & Sons Ltd {v} {b} Corp.", f"R ({a}) {v} Secretary of State for Education",
         f"{a} {v} Minister for Health", f"{a} and Others {v} the United Kingdom")
    )  # fmt: skip
    w.text["container"] = rng.choice(
        ("U.S.", "U.S.", "U.S.", "S. Ct.", "F.2d", "F.3d", "F. Supp.", "F. Supp. 2d", "N.E.2d", "P.2d", "Cal. App. 4th",
         "N.Y.S.2d", "So. 2d", "A.2d", "AC", "QB", "WLR", "All ER", "Ch", "CLR", "SCR", "DLR", "EHRR", "ECR")
    )  # fmt: skip
    w.text["volume"] = (
        str(rng.randint(1, 600))
        if w.text["container"][0] in "USFNPACDE" and "." in w.text["container"]
        else str(rng.randint(1, 4))
    )
    w.text["page"] = str(rng.randint(1, 1300))
    w.dates["issued"] = date(rng, rng.choice((1, 1, 1, 3)), 1900)
    w.text["court"] = rng.choice(
        (
            "5th Cir.",
            "9th Cir.",
            "D. Mass.",
            "S.D.N.Y.",
            "Cal. Ct. App.",
            "2d Cir.",
            "Tex. App.",
            "D.C. Cir.",
            "N.D. Cal.",
        )
    )
    year = w.dates["issued"]["date-parts"][0][0]
    w.text["number"] = rng.choice(
        (
            f"[{year}] UKHL {rng.randint(1, 90)}",
            f"[{year}] EWCA Civ {rng.randint(1, 1500)}",
            f"[{year}] UKSC {rng.randint(1, 60)}",
            f"[{year}] HCA {rng.randint(1, 60)}",
            f"{year} SCC {rng.randint(1, 60)}",
            f"No. {rng.randint(1, 22):02d}-{rng.randint(10, 1999)}",
        )
    )
    if w.text["number"].startswith("No. "):
        w.text["number"] = w.text["number"][4:]
        w.text["mode"] = "docket"
    w.text["publisher"] = rng.choice(
        (
            "Supreme Court of the United States",
            "House of Lords",
            "Supreme Court",
            "High Court of Australia",
            "European Court of Human Rights",
            "U.S. Court of Appeals",
        )
    )
    _online(m, rng, w, rng.choice(("www.oyez.org", "www.bailii.org", "supreme.justia.com")), 0.25)


def legislation(m: Material, rng: random.Random, w: Work) -> None:
    year = rng.randint(1960, 2021) if rng.random() < 0.85 else rng.randint(1833, 1960)
    w.dates["issued"] = {"date-parts": [[year]]}
    if w.lang != "en" and m.banks[w.lang].get("laws"):
        law, _, num = m.fill(rng, w.lang, m.pick(rng, w.lang, "laws")).partition(" = ")
        w.text["title"] = law
        if num:
            w.text["number"] = num
        w.text["container"] = m.pick(rng, w.lang, "gazettes")
        w.text["place"] = m.place(rng, w.lang)
        w.text["issue"] = str(rng.randint(1, 300))
        w.text["page"] = pages(rng)
        w.dates["issued"] = date(rng, 3, 1960)
        w.people["author"] = (
            [Person(literal=m.pick(rng, w.lang, "states"))] if m.bank(w.lang, "states") else []
        )
        if not w.people["author"]:
            del w.people["author"]
        _online(m, rng, w, m.site(rng, w.lang)[1], 0.5)
        return
    if rng.random() < 0.15:
        # A place in a code, which is all the title that there is.
        n, k = rng.randint(1, 52), rng.randint(1, 999)
        part = rng.choice(
            (f"{k}", f"{k}.{n}", f"{k * 17}", f"{k}({rng.choice('abcd')})", f"{k * 3}-{n}")
        )
        w.text["title"] = rng.choice(
            (f"{n} U.S.C. § {part}", f"{n} U.S.C. §§ {k}–{k + n}", f"{n} C.F.R. § {part}", f"{n} CFR {part}", f"{n} C.F.R. pt. {k}",
             f"Cal. Educ. Code § {k * 61}", f"Fla. Stat. § {k}.{n:02d}", f"Tex. Educ. Code Ann. § {n}.{k:03d}", f"N.Y. Educ. Law § {k * 3}",
             f"Mass. Gen. Laws ch. {n}, § {k}", f"{k} Ill. Comp. Stat. {n}/{k * 2}", f"R.S.C. 1985, c. {rng.choice('ACEHLY')}-{n}")
        )  # fmt: skip
        w.dates["issued"] = {"date-parts": [[year]]}
        w.text["country"] = "US"
        return
    act = m.pick(rng, "en", "acts")
    has_year = bool(re.search(r"\d{4}$", act))
    w.text["title"] = act if has_year or rng.random() < 0.25 else f"{act} {year}"
    if has_year:
        w.dates["issued"] = {"date-parts": [[int(act[-4:])]]}
    w.text["mode"] = "uk" if not has_year else "us"
    w.text["volume"] = str(rng.randint(1, 136))
    w.text["page"] = str(rng.randint(1, 3000))
    w.text["container"] = rng.choice(
        ("Stat.", "U.S.C.", "U.S.C. §", "Fed. Reg.", "C.F.R.", "SI", "S.O.", "S.C.")
    )
    w.text["number"] = f"{rng.randint(60, 117)}-{rng.randint(1, 400)}"
    w.text["section"] = f"{rng.randint(1, 9000)}"
    w.text["chapter"] = str(rng.randint(1, 60))
    w.text["publisher"] = rng.choice(
        ("HMSO", "The Stationery Office", "TSO", "Her Majesty's Stationery Office")
    )
    w.text["place"] = "London"
    w.text["country"] = rng.choice(("UK", "US", "Cth", "Eng.", "Can.", "NSW"))
    _online(
        m,
        rng,
        w,
        rng.choice(("www.legislation.gov.uk", "www.congress.gov", "www.govinfo.gov")),
        0.3,
    )


def treaty(m: Material, rng: random.Random, w: Work) -> None:
    """A document of an international body; cited like a report."""
    w.text["title"] = m.pick(rng, "en", "treaties") if rng.random() < 0.5 else rng.choice(
        ("Report of the Special Rapporteur on {np}", "Report of the Secretary-General on {np}", "General comment No. {n} on {np}",
         "Concluding observations on the combined reports of {place}", "Resolution on {np}", "Recommendation on {np}", "Communication on {np}")
    )  # fmt: skip
    w.text["title"] = m.fill(rng, "en", w.text["title"])
    w.people["author"] = [Person(literal=rng.choice(
        ("United Nations", "United Nations General Assembly", "UN Committee on the Rights of the Child", "UN Economic and Social Council",
         "UN Security Council", "UN Commission on Human Rights", "Council of Europe", "European Commission", "European Parliament", "International Labour Organization",
         "Office of the High Commissioner for Human Rights", "UNHCR", "Organization of African Unity"))
    )]  # fmt: skip
    n = rng.randint(1, 99)
    w.text["number"] = rng.choice(
        (f"A/RES/{n}/{n * 3}", f"A/{n}/{n * 7}", f"E/CN.4/{1960 + n % 45}/{n}", f"S/RES/{n * 17} ({1950 + n % 70})", f"CRC/C/GC/{n % 25}",
         f"A/HRC/{n % 50}/{n}", f"COM({2000 + n % 22}) {n * 7} final", f"E/C.12/{1990 + n % 30}/{n}", f"ETS No. {n * 2}", f"HRI/GEN/1/Rev.{n % 9}", f"SWD({2010 + n % 12}) {n}")
    )  # fmt: skip
    w.dates["issued"] = date(rng, rng.choice((1, 3, 3, 3)), 1948)
    w.text["volume"] = str(rng.randint(1, 2500))
    w.text["page"] = str(rng.randint(1, 500))
    w.text["container"] = rng.choice(
        ("UNTS", "U.N.T.S.", "United Nations Treaty Series", "OJ L", "ETS", "ILM", "OJ C")
    )
    w.text["publisher"] = rng.choice(
        ("United Nations", "Council of Europe", "Publications Office of the European Union")
    )
    w.text["place"] = rng.choice(("New York", "Geneva", "Strasbourg", "Brussels", "Luxembourg"))
    _online(
        m,
        rng,
        w,
        rng.choice(("www.refworld.org", "undocs.org", "www.ohchr.org", "eur-lex.europa.eu")),
        0.5,
    )


def standard(m: Material, rng: random.Random, w: Work) -> None:
    number, _, title = m.pick(rng, w.lang, "standards").partition(" = ")
    w.text["title"] = title
    year = rng.randint(1988, 2023)
    w.text["number"] = number
    if rng.random() < 0.5:
        w.text["number"] += f"{rng.choice((':', '-', ':'))}{year}"
    w.dates["issued"] = {"date-parts": [[year]]}
    body = m.pick(rng, w.lang, "standardbodies")
    w.people["author"] = [Person(literal=body)]
    w.text["publisher"] = body if rng.random() < 0.6 else m.pick(rng, w.lang, "standardbodies")
    w.text["place"] = (
        m.place(rng, w.lang)
        if w.lang != "en"
        else rng.choice(
            (
                "Geneva",
                "Geneva, Switzerland",
                "London",
                "New York",
                "West Conshohocken, PA",
                "Piscataway, NJ",
            )
        )
    )
    w.text["npages"] = str(rng.randint(4, 90))
    _online(m, rng, w, rng.choice(("www.iso.org", "tools.ietf.org", "webstore.ansi.org")), 0.35)


def patent(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 4)
    w.text["title"] = m.pick(rng, w.lang, "patents")
    n = rng.randint(10**5, 11 * 10**6)
    w.text["number"] = rng.choice(
        (
            f"{n:,}",
            f"{n:,}",
            str(n),
            f"{n:,} B2",
            f"US{n}B1",
            f"EP{n % 10**7:07d}A1",
            f"{rng.randint(1990, 2020)}/{n % 10**6:06d}",
            f"DE {n}",
            f"WO {rng.randint(1985, 2022)}/{n % 10**6:06d}",
        )
    )
    w.text["genre"] = rng.choice(
        (
            "U.S. Patent",
            "U.S. Patent",
            "US Patent",
            "Patent",
            "European Patent",
            "U.S. Patent Application",
            "British Patent",
            "Ger. Patent",
        )
    )
    w.dates["issued"] = date(rng, rng.choice((1, 3, 3)), 1900)
    w.text["publisher"] = rng.choice(
        (
            "U.S. Patent and Trademark Office",
            "European Patent Office",
            "U.S. Patent Office",
            "Bell Telephone Laboratories, Inc.",
            "DuPont",
        )
    )
    w.text["place"] = rng.choice(("Washington, DC", "Munich", "Alexandria, VA", "Washington, D.C."))
    _online(m, rng, w, "patents.google.com", 0.25)


def preprint(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 21)
    w.text["title"] = m.title(rng, w.lang)
    w.text["publisher"] = m.pick(rng, "en", "preprints")
    y, mo = rng.randint(7, 23), rng.randint(1, 12)
    w.text["identifier"] = rng.choice(
        (
            f"arXiv:{y:02d}{mo:02d}.{rng.randint(1, 19999):05d}",
            f"arXiv:{y:02d}{mo:02d}.{rng.randint(1, 9999):04d}v{rng.randint(1, 4)}",
            f"arXiv:hep-th/{rng.randint(92, 99)}{mo:02d}{rng.randint(100, 300)}",
            f"arXiv:math.CO/{rng.randint(10, 12):02d}{mo:02d}{rng.randint(100, 300)}",
            f"arXiv preprint arXiv:{y:02d}{mo:02d}.{rng.randint(1, 19999):05d}",
        )
    )
    if w.text["identifier"].startswith("arXiv preprint"):
        w.text["identifier"] = w.text["identifier"][15:]
    w.text["genre"] = rng.choice(
        (
            "Preprint",
            "preprint",
            "Manuscript submitted for publication",
            "Working paper",
            "Unpublished",
        )
    )
    w.dates["issued"] = date(rng, rng.choice((1, 1, 2, 3)), 1995)
    if rng.random() < 0.45:
        w.text["DOI"] = rng.choice(
            (
                f"10.31234/osf.io/{''.join(rng.choices(string.ascii_lowercase + string.digits, k=5))}",
                f"10.1101/{rng.randint(2013, 2023)}.{mo:02d}.{rng.randint(1, 28):02d}.{rng.randint(10**5, 10**6)}",
                f"10.2139/ssrn.{rng.randint(10**6, 4 * 10**6)}",
                f"10.48550/{w.text['identifier'].replace(':', '.')}",
            )
        )
    w.text["URL"] = rng.choice(
        (
            f"https://arxiv.org/abs/{w.text['identifier'][6:]}",
            f"https://osf.io/{''.join(rng.choices(string.ascii_lowercase, k=5))}",
            f"http://arxiv.org/pdf/{w.text['identifier'][6:]}.pdf",
        )
    )
    w.dates["accessed"] = date(rng, 3, 2008)


def manuscript(m: Material, rng: random.Random, w: Work) -> None:
    if rng.random() < 0.7:
        w.people["author"] = [invent_person(m, rng, w.lang)]
    w.text["title"] = rng.choice(
        (m.title(rng, w.lang), m.fill(rng, "en", "Diary of {given} {surname}"), m.fill(rng, "en", "{surname} estate ledger"),
         m.fill(rng, "en", "Minutes of the {place} School Board"), m.fill(rng, "en", "Lease of mill at {place}"),
         m.fill(rng, "en", "Last will and testament of {given} {surname}"), m.fill(rng, "en", "{place} parish register"),
         m.fill(rng, "en", "Notebook {n}"), m.fill(rng, "en", "Census enumerators' book, {place}"), m.fill(rng, "en", "Indenture between {surname} and {surname}"))
    ) if w.lang == "en" else m.title(rng, w.lang)  # fmt: skip
    n = rng.randint(1, 60)
    place = m.pick(rng, "en" if "archives" not in m.banks.get(w.lang, {}) else w.lang, "archives")
    fonds = m.pick(rng, "en", "fonds")
    w.text["archive"] = rng.choice(
        (f"{place}, MS {n}", f"{fonds}, Box {n}, Folder {n % 9 + 1}, {place}", f"box {n}, folder {n % 9 + 1}, {fonds}, {place}",
         f"{place}, HO {n}/{n * 3}", f"{place}, ref. D/{n * 11}", f"{fonds}, {place}", place, f"MS Add. {n * 131}, {place}", f"{place}, QS/{n}/{n * 2}", f"RG {n}, entry {n * 5}, {place}")
    )  # fmt: skip
    w.dates["issued"] = date(rng, rng.choice((1, 1, 3)), 1750, 1995)
    if rng.random() < 0.2:
        w.dates["issued"]["circa"] = True
    w.text["genre"] = rng.choice(
        (
            "Unpublished manuscript",
            "Typescript",
            "Manuscript",
            "MS",
            "unpublished typescript",
            "Diary",
            "Manuscript in preparation",
        )
    )
    w.text["publisher"] = m.pick(rng, w.lang, "universities")


def letter(m: Material, rng: random.Random, w: Work) -> None:
    manuscript(m, rng, w)
    w.people["author"] = [invent_person(m, rng, w.lang)]
    to = invent_person(m, rng, w.lang)
    full = f"{to.given} {to.particle} {to.family}".replace("  ", " ").strip()
    w.text["mode"] = (
        full
        if rng.random() < 0.75
        else rng.choice(
            ("the Board of Education", "the author", "Secretary of State", "the Editor")
        )
    )
    w.dates["issued"] = date(rng, 3, 1790, 2023)
    if rng.random() < 0.5:
        w.dates["issued"] = date(rng, 3, 1990, 2023)
    w.text["genre"] = rng.choice(
        (
            "Letter",
            "letter",
            "e-mail",
            "email",
            "E-mail",
            "Email",
            "personal communication",
            "Personal communication",
            "pers. comm.",
            "telephone conversation",
            "private communication",
        )
    )
    w.text.pop("title", None)


def interview(m: Material, rng: random.Random, w: Work) -> None:
    w.people["author"] = [invent_person(m, rng, w.lang)]
    by = invent_person(m, rng, w.lang)
    w.text["mode"] = rng.choice(
        (f"{by.given} {by.family}", f"{by.given[:1]}. {by.family}", "the author", "author")
    )
    w.text["genre"] = rng.choice(
        (
            "Interview",
            "interview",
            "Personal interview",
            "Telephone interview",
            "Oral history interview",
            "Email interview",
        )
    )
    w.dates["issued"] = date(rng, 3, 1935)
    w.text["title"] = m.title(rng, w.lang, "webtitles")
    w.text["container"] = m.pick(rng, w.lang, rng.choice(("magazines", "newspapers", "shows")))
    w.text["place"] = m.place(rng, w.lang)
    w.text["archive"] = m.pick(rng, "en", "archives")
    w.text["page"] = pages(rng)


def speech(m: Material, rng: random.Random, w: Work) -> None:
    _authors(m, rng, w, 3)
    w.text["title"] = m.title(rng, w.lang, rng.choice(("titles", "webtitles")))
    w.text["event"] = m.pick(rng, w.lang, "events")
    w.text["eventplace"] = m.place(rng, w.lang)
    w.text["genre"] = rng.choice(
        ("slides", "PowerPoint slides", "Conference presentation", "Keynote address", "Lecture", "Lecture notes", "talk", "Poster presentation",
         "Presentation", "Conference session", "Plenary lecture", "Speech", "Inaugural lecture", "Webinar", "Address")
    )  # fmt: skip
    w.text["publisher"] = m.pick(rng, w.lang, "universities")
    w.dates["issued"] = date(rng, rng.choice((1, 2, 3, 3)), 1960)
    w.text["place"] = m.place(rng, w.lang)
    host = rng.choice(
        (
            "www.slideshare.net",
            "speakerdeck.com",
            "moodle.univ.edu",
            "docs.google.com",
            "www.youtube.com",
        )
    )
    w.text["container"] = {
        "www.slideshare.net": "SlideShare",
        "speakerdeck.com": "Speaker Deck",
    }.get(host, "")
    _online(m, rng, w, host, 0.55)


def song(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.pick(rng, "en", "songs")
    w.text["container"] = m.pick(rng, "en", "songs")
    if rng.random() < 0.3:
        w.text.pop("container")
    w.people["author"] = [
        invent_person(m, rng, w.lang)
        if rng.random() < 0.7
        else Person(
            literal=rng.choice(
                (
                    "The Mill Girls",
                    "The Harbour Band",
                    "The Rolling Stones",
                    "The Beatles",
                    "Radiohead",
                    "Kronos Quartet",
                    "Berlin Philharmonic",
                    "Public Enemy",
                    "Fleetwood Mac",
                )
            )
        )
    ]
    w.people["performer"] = [invent_person(m, rng, w.lang)]
    w.people["conductor"] = [invent_person(m, rng, w.lang)]
    w.text["publisher"] = m.pick(rng, "en", "labels")
    w.text["genre"] = rng.choice(
        ("Song", "Recorded by", "Song recorded by", "Album", "MP3", "Musical score")
    )
    if w.text["genre"].endswith("by"):
        w.text["genre"] = "Song"
    w.text["medium"] = rng.choice(
        ("CD", "LP", "Vinyl", "Audio CD", "Compact disc", "MP3", "Vinyl LP", "Spotify")
    )
    w.dates["issued"] = date(rng, 1, 1925)
    w.text["place"] = m.place(rng, "en")
    w.text["number"] = f"{rng.choice(('SRX', 'BN', 'CK', 'SD', 'APL1-'))}{rng.randint(100, 99999)}"
    _online(m, rng, w, "open.spotify.com", 0.15)


def graphic(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.pick(rng, "en", "photos")
    if rng.random() < 0.85:
        w.people["author"] = [
            invent_person(m, rng, w.lang)
            if rng.random() < 0.8
            else Person(literal=rng.choice(HANDLES))
        ]
    w.text["genre"] = rng.choice(
        (
            "Photograph",
            "Painting",
            "Oil on canvas",
            "Image",
            "Photo",
            "Poster",
            "Lithograph",
            "Infographic",
            "Etching",
            "Drawing",
            "Digital image",
            "Cartoon",
            "Clip art",
        )
    )
    w.text["archive"] = m.pick(rng, "en", "museums")
    w.text["container"] = rng.choice(
        (
            "Flickr",
            "Wikimedia Commons",
            "Unsplash",
            "Getty Images",
            "Pixabay",
            "Instagram",
            "Google Images",
        )
    )
    w.text["medium"] = rng.choice(
        (
            "Oil on canvas",
            "Gelatin silver print",
            "JPG file",
            "watercolor on paper",
            "Acrylic on canvas",
        )
    )
    w.dates["issued"] = date(rng, rng.choice((1, 1, 3)), 1840)
    if rng.random() < 0.15:
        w.dates["issued"]["circa"] = True
    w.text["place"] = m.place(rng, "en")
    _online(
        m,
        rng,
        w,
        rng.choice(("commons.wikimedia.org", "www.flickr.com", "www.loc.gov", "unsplash.com")),
        0.5,
    )


def map_(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.pick(rng, "en", "maps")
    w.people["author"] = (
        [Person(literal=m.pick(rng, "en", "mapbodies"))]
        if rng.random() < 0.8
        else [invent_person(m, rng, w.lang)]
    )
    w.dates["issued"] = date(rng, 1, 1790)
    w.text["mode"] = rng.choice(
        (
            "1:50,000",
            "1:25 000",
            "6 inches to 1 mile",
            "scale 1:63,360",
            "1:250,000",
            "1 inch to the mile",
        )
    )
    w.text["publisher"] = m.pick(rng, "en", "mapbodies")
    w.text["place"] = m.place(rng, "en")
    w.text["edition"] = str(rng.randint(2, 7))
    w.text["genre"] = rng.choice(("Map", "map", "Road map", "Geological map", "Topographic map"))
    w.text["archive"] = m.pick(rng, "en", "archives")
    w.text["series"] = rng.choice(
        ("Landranger Series", "Explorer Map", "Geologic Quadrangle Map", "Sheet memoirs")
    )
    w.text["seriesno"] = str(rng.randint(1, 400))
    _online(m, rng, w, rng.choice(("maps.nls.uk", "www.usgs.gov", "www.google.com")), 0.3)


def pamphlet(m: Material, rng: random.Random, w: Work) -> None:
    w.text["title"] = m.pick(rng, "en", "leaflets")
    body = f"{m.pick(rng, 'en', 'surnames')} {m.pick(rng, 'en', 'societies')}"
    w.people["author"] = [Person(literal=body)]
    w.text["publisher"] = body
    w.text["place"] = m.place(rng, "en")
    w.text["genre"] = rng.choice(("Leaflet", "leaflet", "Brochure", "Pamphlet", "booklet", "Flyer"))
    w.text["number"] = str(rng.randint(1, 30))
    if rng.random() < 0.7:
        w.dates["issued"] = date(rng, 1, 1930)
        if rng.random() < 0.3:
            w.dates["issued"]["circa"] = True
    w.text["npages"] = str(rng.randint(2, 40))
    _online(m, rng, w, "www.localhistory.org.uk", 0.15)


def review(m: Material, rng: random.Random, w: Work) -> None:
    journal_article(m, rng, w)
    w.people["author"] = [invent_person(m, rng, w.lang)]
    by = invent_person(m, rng, w.lang)
    book_title = m.title(rng, w.lang)
    name = f"{by.given} {by.family}".strip()
    w.text["reviewed"] = rng.choice(
        (f"review of {book_title}, by {name}", f"Review of {book_title} by {name}", f"review of {name}, {book_title}", f"Review of the book {book_title}, by {name}",
         f"rev. of {book_title}, by {name}", f"Review of {name}'s {book_title}", f"Review: {book_title}")
    )  # fmt: skip


MAKERS: dict[str, Maker] = {
    "article-journal": journal_article, "book": book, "chapter": chapter, "paper-conference": conference,
    "thesis": thesis, "report": report, "webpage": webpage, "post-weblog": blog,
    "article-newspaper": news, "article-magazine": magazine, "motion_picture": film, "video": video,
    "broadcast": broadcast, "post": post, "software": software, "dataset": dataset,
    "entry-encyclopedia": encyclopedia, "entry-dictionary": dictionary, "legal_case": legal_case,
    "legislation": legislation, "treaty": treaty, "standard": standard, "patent": patent,
    "article": preprint, "manuscript": manuscript, "letter": letter, "interview": interview,
    "speech": speech, "song": song, "graphic": graphic, "map": map_, "pamphlet": pamphlet,
    "review": review,
}  # fmt: skip
#: Kinds that CSL has no type for.
CSL_TYPE = {"video": "motion_picture", "treaty": "report", "letter": "personal_communication"}


def invent(m: Material, rng: random.Random, kind: str, lang: str) -> Work:
    """Make up a work of one kind."""
    w = Work(type=CSL_TYPE.get(kind, kind), lang=lang, invented=True)
    MAKERS[kind](m, rng, w)
    w.text = {k: v for k, v in w.text.items() if v}
    if w.text.get("mode"):
        pass
    return w
