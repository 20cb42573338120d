"""Draws works and forms and prints them: the part that needs no style processor."""

from __future__ import annotations

import functools
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from training.synth import forms, marked
from training.synth.invent import CSL_TYPE, MAKERS, date, invent
from training.synth.loosen import loosen
from training.synth.material import Material
from training.synth.runs import Line, finish
from training.synth.template import MACROS, compile_template, possible, render
from training.synth.works import Work, WorkPrinter, from_record

#: How often each kind of work is drawn, English lists.
KINDS = {
    "webpage": 15, "post-weblog": 6, "article-newspaper": 8, "article-magazine": 6, "book": 12,
    "article-journal": 15, "chapter": 7, "paper-conference": 5, "thesis": 5.5, "report": 9,
    "motion_picture": 4, "video": 4.5, "broadcast": 4, "post": 3, "software": 3, "dataset": 2.5,
    "entry-encyclopedia": 2.5, "entry-dictionary": 1.5, "legal_case": 2, "legislation": 2,
    "treaty": 1.5, "standard": 1.5, "patent": 1.5, "article": 2.5, "manuscript": 1.6,
    "letter": 2, "interview": 1.6, "speech": 2.5, "song": 1.2, "graphic": 2.4, "map": 0.9,
    "pamphlet": 0.9, "review": 1.1,
}  # fmt: skip
#: The same for other languages.
FOREIGN = {
    "article-journal": 26, "book": 27, "chapter": 13, "thesis": 7, "report": 6, "webpage": 11,
    "article-newspaper": 6, "article-magazine": 2, "paper-conference": 4, "legislation": 4,
    "entry-encyclopedia": 1.5, "post-weblog": 2, "standard": 1, "patent": 1, "motion_picture": 1,
    "interview": 0.5, "manuscript": 0.7, "video": 1,
}  # fmt: skip
LANGUAGE_SHARE = {
    "en": 56, "de": 6.5, "fr": 6.5, "es": 5, "pt": 5, "it": 4.5, "nl": 4, "ru": 4, "tr": 3, "zh": 4,
    "ja": 4, "pl": 1,
}  # fmt: skip
#: English references stand in lists of all languages.
ENGLISH_ABROAD = 0.12
_PLACED = ("book", "chapter", "report")
#: How often the title of a kind begins with a year, as in "2011 Census analysis".
_DATED = {"webpage": 0.03, "report": 0.03, "dataset": 0.05, "article-newspaper": 0.02}
_DROPS = ("page", "issue", "volume", "place", "publisher", "edition", "series", "genre", "number")


def dress(work: Work, m: Material, rng: random.Random, abbreviations: dict[str, str]) -> None:
    """Give a work from the records what lists add to it."""
    if "URL" in work.text and "accessed" not in work.dates:
        work.dates["accessed"] = date(rng, 3, 2006)
    container = work.text.get("container", "")
    if work.type == "article-journal" and "abbr" not in work.text:
        short = abbreviations.get(container.lower())
        if short:
            work.text["abbr"] = short if rng.random() < 0.6 else short.replace(".", "")
        elif container and len(container.split()) < 3:
            work.text["abbr"] = container
    if work.type in ("webpage", "post-weblog"):
        host = work.text.get("URL", "").split("//")[-1].split("/")[0].removeprefix("www.")
        if not container and host and rng.random() < 0.7:
            work.text["container"] = host
        work.text.setdefault("publisher", work.text.get("container", ""))
        if not work.people.get("author") and container and rng.random() < 0.5:
            work.people["author"] = []
    if work.type == "thesis":
        work.text.setdefault("genre", m.pick(rng, "en", "theses"))
    placed = work.type in _PLACED and "place" not in work.text and work.text.get("publisher")
    if placed and rng.random() < 0.6:
        work.text["place"] = m.place(rng, "en")
    if work.type in ("article-journal", "article-newspaper", "book", "thesis"):
        work.text.setdefault("archive", m.pick(rng, "en", "databases"))
    if work.type == "software":
        work.text.setdefault("genre", "Computer software")
    work.text = {k: v for k, v in work.text.items() if v}
    work.people = {k: v for k, v in work.people.items() if v}


#: Fields that forms are chosen for where a work has them, or they would hardly be seen.
_RARE = (
    "translator", "series", "seriesno", "seriesvol", "original", "edition", "DOI", "identifier", "arxiv", "mr",
    "editor", "volume", "issue", "event", "version", "nvols",
)  # fmt: skip
_DATE = {"original": "original-date"}
#: What stands for the date of an article that is accepted.
IN_PRESS = {
    "en": ("in press", "in press", "in press", "In press", "forthcoming", "to appear", "accepted", "advance online publication"),
    "de": ("im Druck", "im Erscheinen", "in Vorb.", "in press"),
    "fr": ("sous presse", "à paraître"),
    "es": ("en prensa", "en proceso de publicación"),
    "pt": ("no prelo", "em publicação", "no prelo"),
    "it": ("in corso di stampa", "in stampa"),
    "nl": ("in druk", "in voorbereiding", "te verschijnen"),
    "tr": ("baskıda", "yayımda"),
    "ru": ("в печати",),
    "pl": ("w druku",),
}  # fmt: skip


@functools.cache
def fields(template: str) -> frozenset[str]:
    """Names of the fields that a template can print."""
    for name, text in MACROS.items():
        template = template.replace("{%" + name + "}", text)
    return frozenset(re.findall(r"\{\??(\w+)", template))


class OwnForms:
    """Writes references in the hand-made forms."""

    def __init__(self, m: Material, records: list[dict[str, Any]]) -> None:
        self.m = m
        self.real_share = 0.55
        self.forms = forms.load()
        self.records: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for r in records:
            if str(r.get("language", "en"))[:2] == "en" or r["type"] == "article-journal":
                self.records[r["type"]].append(r)
        self.abbreviations = {name.lower(): short for name, short in m.journals}
        self.languages = [
            k for k in LANGUAGE_SHARE if k in m.banks and any(lang == k for lang, _ in self.forms)
        ]

    def work(self, rng: random.Random, kind: str, lang: str, source: str) -> Work:
        real = self.records.get(kind, ())
        share = min(self.real_share, len(real) / 300) if source == "en" else 0.0
        if self.real_share == 1.0 and len(real) > 8:
            share = 1.0
        if real and rng.random() < share:
            work = from_record(rng.choice(real), source)
            dress(work, self.m, rng, self.abbreviations)
        else:
            work = invent(self.m, rng, kind, source)
        work.lang = lang
        title = work.text.get("title", "")
        dated = self.real_share < 1 and rng.random() < _DATED.get(kind, 0.01)
        if dated and title and not title[0].isdigit():
            work.text["title"] = f"{rng.randint(1950, 2026)} {title}"
        if rng.random() < 0.25:
            for key in rng.sample(_DROPS, 2):
                work.text.pop(key, None)
        if kind == "article-journal" and rng.random() < 0.05:
            # Accepted, and printed nowhere yet.
            for key in ("volume", "issue", "page", "number"):
                work.text.pop(key, None)
            work.dates["issued"] = {"literal": rng.choice(IN_PRESS.get(lang, IN_PRESS["en"]))}
        if kind in ("article-journal", "article") and rng.random() < 0.15:
            y = rng.randint(4, 22)
            work.text["arxiv"] = f"arXiv:{y:02d}{rng.randint(1, 12):02d}.{rng.randint(1, 9999):04d}"
        if kind in ("report", "webpage", "post-weblog"):
            work.text["updated"] = (
                f"{rng.randint(2005, 2023)} {rng.choice(('Jan', 'May', 'Oct'))} {rng.randint(1, 28)}"
            )
        if rng.random() < 0.2:
            work.text["mr"] = f"MR{rng.randint(10**5, 4 * 10**6)}"
        return work

    def one(self, rng: random.Random) -> dict[str, Any] | None:
        lang = rng.choices(self.languages, [LANGUAGE_SHARE[k] for k in self.languages])[0]
        table = KINDS if lang == "en" else FOREIGN
        kinds = [k for k in table if k in MAKERS and (lang, k) in self.forms]
        kind = rng.choices(kinds, [table[k] for k in kinds])[0]
        source = (
            "en"
            if lang != "en" and rng.random() < ENGLISH_ABROAD and kind != "legislation"
            else lang
        )
        work = self.work(rng, kind, lang, source)
        ways = self.forms[lang, kind]
        rare = {
            k for k in _RARE if work.text.get(k) or work.people.get(k) or _DATE.get(k) in work.dates
        }
        weights = [f.weight * (1 + 2.5 * len(rare & fields(f.template))) for f in ways]
        for _ in range(12):
            form = rng.choices(ways, weights)[0]
            style = rng.choice(form.names)
            printer = WorkPrinter(
                work,
                rng,
                style=style,
                date=rng.choice(form.date),
                case=rng.choice(form.case) if work.lang == "en" else "",
                editors=rng.choice(form.editors) if form.editors else "",
            )
            nodes = compile_template(form.template)
            if not possible(nodes, printer):
                continue
            keep = rng.choice((0.95, 0.9, 0.7))
            line = Line(
                runs=render(nodes, printer, rng, keep=keep),
                type=CSL_TYPE.get(kind, kind),
                source=f"form:{form.family}",
                lang=source,
            )
            marked.site_of(
                line.runs, work.text.get("container", ""), work.text.get("publisher", "")
            )
            loosen(line, rng)
            return finish(line)
        return None

    def generate(self, seed: int, count: int) -> Iterator[dict[str, Any]]:
        rng = random.Random(seed)
        done = 0
        while done < count:
            made = self.one(rng)
            if made is not None:
                done += 1
                yield made
