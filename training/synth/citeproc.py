"""Strings in CSL styles: draws records and styles, runs citeproc-js, labels what it prints."""

from __future__ import annotations

import hashlib
import json
import random
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from refkit.parse.descriptions import split_meeting
from training.synth import marked
from training.synth.loosen import loosen
from training.synth.own import OwnForms
from training.synth.runs import Line, Run, finish, new_span
from training.synth.works import Work

HERE = Path(__file__).parent
#: How often each kind of work is drawn for the styles.
KINDS = {
    "article-journal": 15, "book": 11, "chapter": 10, "paper-conference": 7, "webpage": 8,
    "post-weblog": 4, "article-newspaper": 6, "article-magazine": 4, "report": 9, "thesis": 6,
    "motion_picture": 2.5, "video": 2, "broadcast": 2.5, "post": 1.5, "software": 3, "dataset": 3,
    "entry-encyclopedia": 3, "entry-dictionary": 1, "legal_case": 1.5, "legislation": 2,
    "treaty": 1, "standard": 1.5, "patent": 2, "article": 3, "manuscript": 1.5, "letter": 1,
    "interview": 1, "speech": 2, "song": 1, "graphic": 1, "map": 1, "pamphlet": 0.7, "review": 1,
}  # fmt: skip
LOCALES = {
    "en": ("en-US", "en-US", "en-GB"), "de": ("de-DE", "de-DE", "de-CH"), "fr": ("fr-FR", "fr-CA"),
    "es": ("es-ES", "es-MX", "es-CL"), "pt": ("pt-BR", "pt-BR", "pt-PT"), "it": ("it-IT",),
    "nl": ("nl-NL",), "ru": ("ru-RU",), "tr": ("tr-TR",), "zh": ("zh-CN",), "ja": ("ja-JP",),
    "pl": ("pl-PL",),
}  # fmt: skip
SHARE = {
    "en": 78, "de": 5.5, "fr": 4.5, "es": 3, "pt": 2.5, "it": 1.5, "nl": 1.2, "ru": 1, "tr": 0.6,
    "zh": 1.4, "ja": 0.5, "pl": 0.6,
}  # fmt: skip
_CSL = {
    "title": "title", "container": "container-title", "abbr": "container-title-short",
    "volume": "volume", "issue": "issue", "page": "page", "publisher": "publisher",
    "place": "publisher-place", "DOI": "DOI", "URL": "URL", "ISBN": "ISBN", "number": "number",
    "genre": "genre", "edition": "edition", "series": "collection-title",
    "seriesno": "collection-number", "seriesvol": "collection-number", "event": "event-title",
    "eventplace": "event-place", "version": "version", "medium": "medium", "archive": "archive",
    "npages": "number-of-pages", "chapter": "chapter-number", "section": "section",
}  # fmt: skip
_PEOPLE = {"writer": "script-writer"}


def to_csl(work: Work, number: int) -> dict[str, Any]:
    """CSL-JSON of a work."""
    item: dict[str, Any] = {"id": f"i{number}", "type": work.type}
    for key, to in _CSL.items():
        if work.text.get(key):
            item[to] = work.text[key]
    if "medium" in item and (
        work.type not in ("motion_picture", "song", "graphic") or work.lang == "zh"
    ):
        del item["medium"]
    if "event-title" in item:
        item["event"] = item["event-title"]
    for role, people in work.people.items():
        role = _PEOPLE.get(role, role)
        if role not in marked.ROLES:
            continue
        item[role] = []
        for p in people:
            one = {"literal": p.literal} if p.literal else {"family": p.family}
            for key, value in (
                ("given", p.given), ("suffix", p.suffix), ("non-dropping-particle", p.particle),
            ):  # fmt: skip
                if value and not p.literal:
                    one[key] = value
            item[role].append(one)
    for key, date in work.dates.items():
        if "date-parts" in date:
            item[key] = {k: v for k, v in date.items() if k in ("date-parts", "season", "circa")}
        elif date.get("literal"):
            item["status"] = date["literal"]
    found = re.match(r"(PMID|PMCID): (\w+)", work.text.get("identifier", ""))
    if found:
        item[found[1]] = found[2]
    elif work.text.get("identifier", "").startswith("arXiv"):
        item["number"] = work.text["identifier"]
    return item


def with_marks(item: dict[str, Any]) -> dict[str, Any]:
    """A copy whose names carry the marks that tell them apart in the output."""
    out = dict(item)
    for r, role in enumerate(marked.ROLES):
        if role not in item:
            continue
        out[role] = []
        for k, name in enumerate(item[role]):
            sign = chr(marked.ROLE_BASE + r) + chr(marked.ROLE_BASE + min(k, 90))
            if "literal" in name:
                text = f"{marked.LITERAL}{sign}{name['literal']}{marked.LITERAL_END}"
                out[role].append({"literal": text})
            else:
                text = f"{marked.FAMILY}{sign}{name['family']}{marked.FAMILY_END}"
                out[role].append({**name, "family": text})
    return out


@dataclass(slots=True)
class Styles:
    """The unpacked styles, their languages and families.

    Attributes:
        root: Folder with ``styles`` and ``locales``.
        language: Default language of a style, ``en`` where it names none.
        families: Styles that print probe records alike, by the digest of what they print.
        dotted: Styles that put full stops behind initials.
    """

    root: Path
    language: dict[str, str] = field(default_factory=dict)
    families: dict[str, list[str]] = field(default_factory=dict)
    dotted: set[str] = field(default_factory=set)

    def held_out(self, family: str) -> bool:
        """Whether a family is kept for the hold-out: one in eight."""
        return int(family[:4], 16) % 8 == 0


def unpack(data: Path, root: Path) -> Styles:
    """Unpack styles and locales of DATA/csl."""
    for name in ("styles", "locales"):
        if not (root / name).is_dir():
            with tarfile.open(data / "csl" / f"{name}.tar.xz") as archive:
                archive.extractall(root, filter="data")
    styles = Styles(root)
    for path in sorted((root / "styles").glob("*.csl")):
        head = path.read_text(encoding="utf-8")
        if "<bibliography" not in head:
            continue
        if re.search(r'initialize-with="[^"]*\.', head) or "initialize-with" not in head:
            styles.dotted.add(path.name)
        found = re.search(r'default-locale="(\w\w)', head)
        styles.language[path.name] = found[1] if found else "en"
    return styles


def node(root: Path, jobs: list[dict[str, Any]]) -> Iterator[list[str | None]]:
    """Run jobs through citeproc; yields the entries of each in order."""
    program = shutil.which("node")
    if program is None or not (HERE / "node_modules" / "citeproc").is_dir():
        raise SystemExit(
            "citeproc-js is missing: run `npm ci` in training/synth (Node 18 or later)"
        )
    with tempfile.TemporaryFile("w+", encoding="utf-8") as file:
        for job in jobs:
            file.write(json.dumps(job) + "\n")
        file.seek(0)
        process = subprocess.Popen(
            [program, str(HERE / "csl.js"), str(root / "styles"), str(root / "locales")],
            stdin=file,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert process.stdout is not None
        for line in process.stdout:
            yield json.loads(line)["entries"]
        if process.wait():
            raise RuntimeError("citeproc ended with an error")


_PROBES: tuple[dict[str, Any], ...] = (
    {
        "id": "a", "type": "article-journal", "title": "On the growth of small towns",
        "author": [{"family": "Marlow", "given": "Jane Ann"}, {"family": "Quint", "given": "Peter"}],
        "container-title": "Journal of Urban Matters", "volume": "12", "issue": "3",
        "page": "101-119", "issued": {"date-parts": [[2004, 5]]}, "DOI": "10.1000/jum.12",
    },
    {
        "id": "b", "type": "book", "title": "A history of bridges",
        "author": [{"family": "Oduya", "given": "Mary"}], "publisher": "Harbour Press",
        "publisher-place": "Bristol", "issued": {"date-parts": [[1998]]}, "edition": "2",
    },
    {
        "id": "c", "type": "chapter", "title": "Rivers and roads",
        "author": [{"family": "Lund", "given": "Karl E."}],
        "editor": [{"family": "Sato", "given": "Emi"}], "container-title": "Ways across",
        "publisher": "Harbour Press", "publisher-place": "Bristol", "page": "3-20",
        "issued": {"date-parts": [[2010]]},
    },
    {
        "id": "d", "type": "webpage", "title": "Ferry timetable", "container-title": "Port News",
        "author": [{"literal": "Port Office"}], "URL": "https://example.org/ferry",
        "issued": {"date-parts": [[2018, 4, 2]]}, "accessed": {"date-parts": [[2019, 1, 30]]},
    },
)  # fmt: skip


def find_families(styles: Styles) -> None:
    """Group styles that print the probes alike, but for case and spacing.

    Takes minutes, so the result is kept beside the styles.
    """
    kept = styles.root / "families.json"
    if kept.exists():
        styles.families = json.loads(kept.read_text(encoding="utf-8"))
        return
    names = list(styles.language)
    jobs = [{"style": n, "locale": "en-US", "items": list(_PROBES)} for n in names]
    for name, entries in zip(names, node(styles.root, jobs), strict=True):
        if not any(entries):
            continue
        text = "|".join(
            re.sub(r"<[^>]*>|[\ue010-\ue012]|\s+", "", e or "").lower() for e in entries
        )
        text = re.sub(r"names:[\w-]+|\d*$", "", text)
        key = hashlib.sha256(text.encode()).hexdigest()[:12]
        styles.families.setdefault(key, []).append(name)
    kept.write_text(json.dumps(styles.families, indent=0), encoding="utf-8")


class CslForms:
    """Writes references in CSL styles."""

    def __init__(self, own: OwnForms, styles: Styles) -> None:
        self.own = own
        self.styles = styles

    def _pool(self, holdout: bool) -> dict[str, list[list[str]]]:
        """Families by language."""
        out: dict[str, list[list[str]]] = defaultdict(list)
        for key, names in sorted(self.styles.families.items()):
            if self.styles.held_out(key) != holdout:
                continue
            by_language: dict[str, list[str]] = defaultdict(list)
            for name in names:
                by_language[self.styles.language[name]].append(name)
            for lang, some in by_language.items():
                out[lang].append(some)
        return out

    def jobs(
        self, rng: random.Random, count: int, holdout: bool
    ) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]], str]]:
        """Draw styles and works until there are enough references."""
        pool = self._pool(holdout)
        langs = [k for k in SHARE if k in self.own.m.banks]
        if holdout:
            langs = ["en"]
        number = 0
        while count > 0:
            lang = rng.choices(langs, [SHARE[k] for k in langs])[0]
            own = pool.get(lang, [])
            families = own if len(own) >= 3 and (lang == "en" or rng.random() < 0.7) else pool["en"]
            style = rng.choice(rng.choice(families))
            kinds = [k for k in KINDS if lang == "en" or k in _ABROAD]
            items = []
            for _ in range(min(10, count)):
                kind = rng.choices(kinds, [KINDS[k] for k in kinds])[0]
                work = self.own.work(rng, kind, lang, lang)
                if rng.random() < 0.3:
                    work.text.pop("archive", None)
                items.append(to_csl(work, number))
                number += 1
            count -= len(items)
            job = {
                "style": style,
                "locale": rng.choice(LOCALES[lang]),
                "items": [with_marks(i) for i in items],
            }
            yield job, items, lang

    def generate(self, seed: int, count: int, *, holdout: bool = False) -> Iterator[dict[str, Any]]:
        rng = random.Random(seed)
        drawn = list(self.jobs(rng, count, holdout))
        results = node(self.styles.root, [job for job, _, _ in drawn])
        for (job, items, lang), entries in zip(drawn, results, strict=True):
            for item, entry in zip(items, entries, strict=False):
                if not entry:
                    continue
                made = self._line(entry, item, job["style"], lang, rng, holdout)
                if made is not None:
                    yield made

    def _line(
        self,
        entry: str,
        item: dict[str, Any],
        style: str,
        lang: str,
        rng: random.Random,
        holdout: bool,
    ) -> dict[str, Any] | None:
        runs = marked.runs(entry, item, dotted=style in self.styles.dotted)
        labels = {r.label for r in runs}
        if not labels & {"title", "container-title"} or len(labels) < 3:
            return None
        tidy(runs)
        if holdout:
            runs = as_recorded(runs)
        line = Line(runs=runs, type=item["type"], source=f"csl:{style[:-4]}", lang=lang)
        if holdout:
            line.meta["loosened"] = rng.random() < 0.5
        if not holdout or line.meta["loosened"]:
            loosen(line, rng)
        return finish(line)


def as_recorded(runs: list[Run]) -> list[Run]:
    """Label what a style prints as refkit's records have it, for what is measured with.

    The short name of a meeting stands behind its proceedings; pages of a book that is cited as
    a whole are a place in it (``refkit.parse.repair.afterwards.pinpoint``). The corpora to learn from label
    these like other names and pages.
    """
    labels = {run.label for run in runs}
    whole = not labels & {"container-title", "volume"} and labels & {"publisher", "publisher-place"}
    for run in runs:
        if whole and run.label == "page":
            run.label, run.span, run.value = "", 0, None
    out: list[Run] = []
    for run in runs:
        name, meeting = run.text, ""
        if run.label == "container-title":
            name, meeting = split_meeting(run.text)
        if not meeting:
            out.append(run)
            continue
        start = run.text.rindex(meeting)
        out.append(replace(run, text=name))
        out.append(Run(text=run.text[len(name) : start]))
        out.append(replace(run, text=meeting, label="event-title", span=new_span()))
        out.append(Run(text=run.text[start + len(meeting) :]))
    return out


def tidy(runs: list[Run]) -> None:
    """Take out the separators that styles leave where a variable is missing."""
    for run in runs:
        if not run.span:
            run.text = re.sub(r"([.,;:])(?:\s*[.,;:])+(?=\s|$)", r"\1", run.text)
            run.text = re.sub(r"\(\s*\)|\[\s*\]", "", run.text)
            run.text = re.sub(r"\s+([.,;])", r"\1", run.text)


_ABROAD = frozenset(
    "article-journal book chapter paper-conference webpage post-weblog article-newspaper report "
    "thesis entry-encyclopedia legislation article-magazine motion_picture".split()
)
