"""Works to be cited: from the records, or invented."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.synth import dates, names
from training.synth.names import Person
from training.synth.runs import Run, labelled, new_span

LABELS = {
    "container": "container-title", "abbr": "container-title", "place": "publisher-place",
    "series": "collection-title", "seriesno": "number", "seriesvol": "volume",
    "event": "event-title", "npages": "number-of-pages", "nvols": "number-of-volumes",
    "chapter": "chapter-number", "bookauthor": "", "season": "volume", "episode": "number",
    "degree": "genre", "school": "publisher", "studio": "publisher", "show": "container-title",
    "handle": "", "firstpage": "page", "pinpoint": "", "court": "", "section": "",
    "translation": "", "preface": "", "supervisor": "", "country": "", "sitepub": "publisher",
    "time": "", "length": "", "inventor": "author", "reviewed": "title", "oldpublisher": "",
    "eventplace": "", "mode": "", "mr": "identifier", "chapternum": "number", "updated": "", "arxiv": "identifier",
}  # fmt: skip
PEOPLE = {
    "author": ("author", ""), "editor": ("editor", ""), "translator": ("translator", ""),
    "director": ("contributor", "director"), "performer": ("contributor", "performer"),
    "producer": ("contributor", "producer"), "host": ("author", ""), "writer": ("author", ""),
    "narrator": ("contributor", "performer"), "conductor": ("contributor", "performer"),
}  # fmt: skip
DATES = {"issued": "issued", "date": "issued", "accessed": "accessed", "original": "original-date"}


@dataclass(slots=True, kw_only=True)
class Work:
    """What is known of a work.

    Attributes:
        type: CSL type.
        lang: Language of the work and of the list it stands in.
        text: Plain values by template field.
        people: Names by role.
        dates: CSL dates by field.
    """

    type: str
    lang: str
    text: dict[str, str] = field(default_factory=dict)
    people: dict[str, list[Person]] = field(default_factory=dict)
    dates: dict[str, dict[str, Any]] = field(default_factory=dict)
    invented: bool = False


_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


class WorkPrinter:
    """Prints the fields of a work in the habits of one writer."""

    def __init__(
        self,
        work: Work,
        rng: random.Random,
        *,
        style: str = "apa",
        date: str = "y",
        case: str = "",
        editors: str = "",
    ) -> None:
        self.work = work
        self.rng = rng
        self.style = style
        self.editors = editors
        self.date = date
        self.dash = rng.choice(("-", "–", "–"))
        self.case = case
        self.elide = rng.random() < 0.12

    def has(self, name: str, spec: str = "") -> bool:
        work = self.work
        if name == "date":
            return True
        if name in DATES:
            found = work.dates.get(DATES[name])
            if found is None:
                return False
            parts = found.get("date-parts")
            if spec in ("md", "dm", "yy"):
                return bool(parts) and (spec == "yy" or len(parts[0]) == 3)
            return True
        if name in PEOPLE:
            return bool(work.people.get(name))
        return bool(work.text.get(name))

    def count(self, name: str) -> int:
        return len(self.work.people.get(name, ()))

    def link(self) -> str:
        if self.work.text.get("DOI") and self.rng.random() < 0.5:
            return f"https://doi.org/{self.work.text['DOI']}"
        return self.work.text.get("URL", "")

    def field(self, name: str, spec: str) -> list[Run]:
        work = self.work
        if name in PEOPLE:
            return self._names(name, spec)
        if name in DATES:
            return self._date(name, spec)
        value = work.text[name]
        label = LABELS.get(name, name)
        if not label:
            return [Run(text=value)]
        if name == "page":
            return labelled(self._pages(value), label)
        if name == "firstpage":
            return labelled(re.split("[-–]", value)[0], label)
        if name == "edition":
            return self._edition(value, spec)
        if name == "title" and (self.case or spec):
            value = recase(value, spec or self.case)
        if name == "container" and spec:
            value = recase(value, spec)
        return labelled(value, label)

    def _names(self, name: str, spec: str) -> list[Run]:
        label, role = PEOPLE[name]
        people = self.work.people[name]
        style = names.STYLES[spec or (self.editors if name != "author" else "") or self.style]
        return names.show(people, style, label, self.rng, role)

    def _date(self, name: str, spec: str) -> list[Run]:
        key = DATES[name]
        lang = self.work.lang
        value = self.work.dates.get(key)
        if value is None:
            return [Run(text=self.rng.choice(dates.NO_DATE.get(lang, dates.NO_DATE["en"])))]
        spec = spec or (self.date if name in ("issued", "date") else "any")
        text = dates.show(value, spec, lang, self.rng)
        value = {k: v for k, v in value.items() if k != "suffix"}
        if spec in ("y", "yy") and "date-parts" in value:
            value = {**value, "date-parts": [p[:1] for p in value["date-parts"]]}
            value.pop("season", None)
        if value.get("date-parts") and len(value["date-parts"]) == 2:
            a, b = value["date-parts"]
            if a == b:
                value = {"date-parts": [a]}
        return [Run(text=text, label=key, span=new_span(), value=value)]

    def _pages(self, value: str) -> str:
        found = re.fullmatch(r"(\d+)[-–](\d+)", value)
        if not found:
            return value.replace("–", self.dash)
        a, b = found.groups()
        if self.elide and len(a) == len(b) > 1:
            k = next((i for i in range(len(a)) if a[i] != b[i]), 0)
            b = b[min(k, len(b) - self.rng.choice((1, 2))) :] or b
        return f"{a}{self.dash}{b}"

    def _edition(self, value: str, spec: str) -> list[Run]:
        if not value.isdigit():
            return labelled(value, "edition")
        n = int(value)
        text = value
        if spec == "ord":
            text = dates.ordinal(n)
            if self.rng.random() < 0.06 and n in (2, 3):
                text = f"{n}d"
        elif spec == "word" and n < len(_ORDINALS):
            text = _ORDINALS[n]
        elif spec == "Word" and n < len(_ORDINALS):
            text = _ORDINALS[n].title()
        elif spec == "dot":
            text = f"{n}."
        elif spec == "fr":
            text = "1re" if n == 1 else f"{n}e"
        elif spec == "nl":
            text = f"{n}e"
        elif spec == "ru":
            text = f"{n}-е"
        elif spec == "nlh":
            text = f"{n}e{self.rng.choice((', herziene', ' herziene', ''))}"
            value = text if "h" in text else value
        elif spec == "es":
            text = {1: "1ª", 2: "2ª", 3: "3ª"}.get(n, f"{n}ª")
        elif spec == "roman":
            text = roman(n)
            value = text
        return labelled(text, "edition", value)


def roman(n: int) -> str:
    out = ""
    for size, sign in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        while n >= size:
            out += sign
            n -= size
    return out


#: Words that titles write small in the middle of a sentence; filled by :func:`learn_case`.
_SMALL: set[str] = set()
_STOP = frozenset(
    "a an the and or but nor of in on at to for from by with as vs via per into over de la "
    "der die das und le les du et".split()
)


def learn_case(titles: Iterable[str]) -> None:
    """Remember the words that are ordinary: written small in some titles."""
    count: Counter[str] = Counter()
    for title in titles:
        count.update(w for w in re.findall(r"[^\W\d_]+", title)[1:] if w.islower())
    _SMALL.update(w for w, n in count.items() if n >= 3)


def recase(title: str, case: str) -> str:
    """``s`` sentence case, ``t`` title case, ``l`` lower case, ``u`` capitals."""
    if case == "l":
        return title.lower()
    if case == "u":
        return title.upper()
    parts = re.split(r"([^\W\d_]+(?:['’][^\W\d_]+)*)", title)
    first = True
    for i in range(1, len(parts), 2):
        word = parts[i]
        fresh = first or bool(re.search(r"[:?!.—–]\s*[\"“‘'(]*$", parts[i - 1]))
        first = False
        if case == "t":
            if word.islower() and len(word) > 1 and (fresh or word not in _STOP):
                parts[i] = word[0].upper() + word[1:]
        elif (
            not fresh and word[1:].islower() and word[:1].isupper() and word.lower() in _SMALL
        ) or (not fresh and word in ("A", "AN", "THE")):
            parts[i] = word.lower()
    return "".join(parts)


#: Names of places, small; filled by :func:`learn_places`.
_PLACES: set[str] = set()
_STATES = frozenset(
    """ny nj ca ma md va pa il oh tx mi mn wi fl ga nc mo wa or az co ct dc uk usa us england germany
    france italy spain canada australia netherlands""".split()
)


def learn_places(places: Iterable[str]) -> None:
    """Remember what is a place."""
    _PLACES.update(p.lower() for p in places)


def is_place(text: str) -> bool:
    """Whether a text names a place, with or without what it lies in: "Jefferson, N.C."."""
    first, *rest = re.split(r"\s*[,;&]\s*", text.lower().strip(" .,;"))
    return first in _PLACES and all(
        r in _PLACES or r.replace(".", "").replace(" ", "") in _STATES or len(r) < 6 for r in rest
    )


def part_publisher(publisher: str) -> tuple[str, str]:
    """Part a publisher from the place that some records write into the same field.

    "Jefferson, N.C. : McFarland" and "Reidel, Dordrecht"; a university keeps its town, which
    tells it from others of its name.

    Returns:
        The publisher and the place, empty if there is none.
    """
    place, colon, name = publisher.partition(":")
    # A blank before the colon is the punctuation of library catalogues (ISBD).
    if colon and name.strip() and (place[-1:] == " " or is_place(place)):
        return name.strip(), place.strip()
    if re.search(r"universit|college|institut|school|academ", publisher, re.IGNORECASE):
        return publisher, ""
    for comma in re.finditer(r",\s*", publisher):
        name, place = publisher[: comma.start()], publisher[comma.end() :]
        if is_place(place) and not is_place(name):
            return name, place
    return publisher, ""


RECORD_FILES = ("zotero", "jgrey", "better-bibtex", "wikipedia-cite", "cec", "nist")


def read_records(data: Path) -> list[dict[str, Any]]:
    """All records of DATA/records in a fixed order."""
    out: list[dict[str, Any]] = []
    for name in RECORD_FILES:
        with gzip.open(data / "records" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as handle:
            out += [json.loads(line) for line in handle]
    return out


def person(raw: dict[str, str]) -> Person:
    return Person(
        family=raw.get("family", ""),
        given=raw.get("given", ""),
        particle=raw.get("non-dropping-particle") or raw.get("dropping-particle") or "",
        suffix=raw.get("suffix", ""),
        literal=raw.get("literal", ""),
        solid=bool(re.fullmatch(r"[\u3040-\u30ff\u3400-\u9fff]+", raw.get("family", "")))
        and not raw.get("given", "x").isascii(),
    )


_TEXT = {
    "title": "title", "container-title": "container", "container-title-short": "abbr",
    "volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher",
    "publisher-place": "place", "DOI": "DOI", "URL": "URL", "ISBN": "ISBN", "number": "number",
    "genre": "genre", "edition": "edition", "collection-title": "series", "event-title": "event",
    "version": "version", "medium": "medium", "archive": "archive", "number-of-pages": "npages",
    "collection-number": "seriesno",
}  # fmt: skip
#: Types whose titles the maker of one source wrote With Every Word Capitalised.
_CAPITALISED = ("webpage", "post-weblog", "article-newspaper", "article-magazine", "motion_picture")
_ROLES = {"director": "director", "performer": "performer", "producer": "producer"}


def from_record(record: dict[str, Any], lang: str) -> Work:
    """Turn CSL-JSON into a work."""
    work = Work(type=record["type"], lang=lang)
    for key, to in _TEXT.items():
        value = record.get(key)
        if isinstance(value, (str, int)) and str(value).strip():
            work.text[to] = re.sub(r"\s+", " ", str(value)).strip()
    if "edition" in work.text:
        found = re.match(r"(\d+)(?:st|nd|rd|th|\.|e)?(?: ?ed\.?| edition)?$", work.text["edition"])
        if found:
            work.text["edition"] = found[1]
    for key in ("publisher", "place"):
        if re.search(r"\d{4}|[\[\]()]", work.text.get(key, "")):
            del work.text[key]
    if "publisher" in work.text:
        work.text["publisher"], place = part_publisher(work.text["publisher"])
        if place:
            work.text["place"] = place
    title = work.text.get("title", "")
    if title.endswith(".") and not title.endswith(("..", "U.S.", "etc.")):
        work.text["title"] = title[:-1]
    if record.get("_source") == "jgrey" and record["type"] in _CAPITALISED:
        work.text["title"] = re.sub(
            r"(?<=\w )(?:A|An|And|As|At|But|By|For|From|In|Into|Is|Of|On|Or|The|To|With|Over|Its)(?= \w)",
            lambda m: m[0].lower(),
            work.text["title"],
        )
    for role in ("author", "editor", "translator", *_ROLES):
        people = [
            person(n)
            for n in record.get(role, ())
            if (n.get("family") or n.get("literal"))
            and not re.match(r"and\b", f"{n.get('given', '')}{n.get('family', '')}")
        ]
        if people:
            work.people[role] = people
    if not work.people.get("author") and record.get("contributor"):
        work.people["author"] = [person(n) for n in record["contributor"][:3]]
    for key in ("issued", "accessed", "original-date"):
        value = record.get(key)
        if value and value.get("date-parts"):
            work.dates[key] = {"date-parts": [list(p) for p in value["date-parts"]]}
            if value.get("season") and len(value["date-parts"][0]) == 1:
                work.dates[key]["season"] = int(value["season"])
    return work
