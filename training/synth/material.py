"""What invented works are made of: word banks, lexicons, real titles by language."""

from __future__ import annotations

import csv
import gzip
import json
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from training.synth import works
from training.synth.names import Person

BANKS = Path(__file__).parent / "banks"
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "ru", "tr", "zh", "ja", "pl")
_SPACED = ("given", "surnames", "fathers")


def read_bank(lang: str) -> dict[str, list[str]]:
    """Read a bank: sections ``# name``, entries parted by `` | `` (names by blanks)."""
    out: dict[str, list[str]] = {}
    name = ""
    for line in (BANKS / f"{lang}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            name = line[2:].strip()
            out[name] = []
        elif line.strip() and name in _SPACED:
            out[name] += [w.replace("_", " ") for w in line.split()]
        elif line.strip():
            out[name] += [w.strip() for w in line.split(" | ") if w.strip()]
    return out


#: Languages whose noun phrases begin with a small letter in the middle of a title.
_SMALL_ARTICLES = ("fr", "es", "pt", "it", "nl")

ODD_PEOPLE = (
    Person(family="Suharto"), Person(family="Widodo"), Person(family="Rahmawati"),
    Person(family="Plato"), Person(family="Aristotle"), Person(family="Averroes"),
    Person(family="Voltaire"), Person(family="Banksy"), Person(family="Confucius"),
    Person(family="Herodotus"), Person(family="Avicenna"), Person(family="Adele"),
    Person(family="Jónsdóttir", given="Sigríður"), Person(family="Einarsson", given="Kári"),
    Person(family="Guðmundsdóttir", given="Björk"), Person(family="Nguyễn", given="Thị Hoa"),
    Person(family="Trần", given="Văn Dũng"), Person(family="Le", given="Thi Bich Thuy"),
    Person(family="Al-Khalili", given="Jim"), Person(family="al-Bukhari", given="Muhammad"),
    Person(family="El-Haj", given="Nadia Abu"), Person(family="Abu Zayd", given="Nasr Hamid"),
    Person(family="bin Laden", given="Carmen"), Person(family="Ben-Shahar", given="Tal"),
    Person(family="Bar-On", given="Dan"), Person(family="O'Flaherty", given="Wendy Doniger"),
    Person(family="Saint-Exupéry", given="Antoine", particle="de"),
    Person(family="Beauvoir", given="Simone", particle="de"),
    Person(family="Gogh", given="Vincent", particle="van"),
    Person(family="Goethe", given="Johann Wolfgang", particle="von"),
    Person(family="Cruz", given="Sor Juana Inés", particle="de la"),
    Person(family="Certeau", given="Michel", particle="de"),
    Person(family="Bruin", given="Wändi Bruine", particle="de"),
    Person(family="Vries", given="Hugo", particle="de"), Person(family="Hooft", given="Gerard", particle="'t"),
    Person(family="hooks", given="Bell"), Person(family="cummings", given="e. e."),
    Person(family="boyd", given="danah"), Person(family="Malcolm X"), Person(family="Le Guin", given="Ursula K."),
    Person(family="García Márquez", given="Gabriel"), Person(family="Vargas Llosa", given="Mario"),
    Person(family="Smith Rosenberg", given="Carroll"), Person(family="King", given="Martin Luther", suffix="Jr."),
    Person(family="Gates", given="Henry Louis", suffix="Jr."), Person(family="Davis", given="O. L.", suffix="Jr."),
    Person(family="Vance", given="Robert", suffix="III"), Person(family="Ford", given="Gerald R.", suffix="Sr."),
    Person(family="Kim", given="Jong-Hyun"), Person(family="Park", given="Soo-Min"),
    Person(family="Wang", given="Xiaoming"), Person(family="Zhang", given="Li-Hua"),
    Person(family="Tanaka", given="Ken'ichi"), Person(family="Okonkwo-Bello", given="A."),
    Person(family="N'Diaye", given="Marie"), Person(family="Ngũgĩ wa Thiong’o"),
    Person(family="Sœur Marie-Ange"), Person(family="Ó Dónaill", given="Niall"),
    Person(family="Ní Mhurchú", given="Áine"), Person(family="Wittgenstein", given="Ludwig"),
    Person(family="Łukasiewicz", given="Jan"), Person(family="Šiška", given="Jiří"),
    Person(family="Çelebi", given="Evliya"), Person(family="Øverland", given="Kåre"),
    Person(family="Müller-Lüdenscheidt", given="Karl-Heinz"),
)  # fmt: skip

_KATAKANA = (
    "デューイ", "ピアジェ", "ヴィゴツキー", "ブルーナー", "フーコー", "ブルデュー", "ハーバーマス",
    "デューイ J.", "ギデンズ", "ロールズ J.", "ウェーバー M.", "バフチン", "エンゲストローム Y.",
    "レイヴ J.", "ウェンガー E.", "アドラー A.", "フレイレ", "モンテッソーリ M.", "スミス",
)  # fmt: skip
HANDLES = (
    "mrs_teaches_math", "historyprof42", "jkbuilds", "the_real_librarian", "dr_kat", "edu_nerd",
    "codewitch", "plantpowered", "MsRiveraReads", "profjones", "nyc_teacher", "statsguy",
    "quietroom", "throwaway8812", "kidlitfan", "rustacean", "marginalia", "thebookish",
    "oldmapman", "PhilosophyTube", "octoverse", "bikeshed", "slowlooking", "datadave",
)  # fmt: skip


class Material:
    """Banks by language, lexicons and titles of real works."""

    def __init__(self, data: Path | None, records: list[dict[str, Any]] | None = None) -> None:
        self.banks = {
            lang: read_bank(lang) for lang in LANGUAGES if (BANKS / f"{lang}.txt").exists()
        }
        self.titles: dict[str, list[str]] = defaultdict(list)
        self.journals: list[tuple[str, str]] = []
        self.publishers: list[str] = []
        self.places: list[str] = []
        self.surnames: list[str] = []
        self.given: list[str] = []
        self.sites: list[tuple[str, str]] = []
        if data is not None:
            self._lexicons(data / "lexicons")
            self._titles(data, records or [])

    def _lexicons(self, root: Path) -> None:
        def lines(name: str) -> list[str]:
            return (root / name).read_text(encoding="utf-8").splitlines()

        rows = csv.reader(lines("journals.csv")[1:])
        self.journals = [(r[0], r[1]) for r in rows if len(r) > 1 and r[1] and len(r[0]) < 90]
        self.sites = [(r[1], r[0]) for r in csv.reader(lines("sites.csv")[1:]) if len(r) > 1]
        self.publishers = [p for p in lines("publishers.txt") if "," not in p]
        self.places = lines("places.txt")
        works.learn_places(self.places)
        self.surnames = lines("surnames.txt") + lines("surnames-rare.txt")[::4]
        self.given = lines("given-names.txt")

    def _titles(self, data: Path, records: list[dict[str, Any]]) -> None:
        for r in records:
            lang = str(r.get("language", "en"))[:2].lower()
            if lang in self.banks and lang != "en" and len(r["title"]) > 12:
                self.titles[lang].append(r["title"].rstrip("."))
        for path in sorted((data / "corpora" / "labelled").glob("*.jsonl.gz")):
            with gzip.open(path, "rt", encoding="utf-8") as handle:
                for line in handle:
                    item = json.loads(line)
                    lang = item.get("lang", "")
                    if lang not in self.banks or lang == "en":
                        continue
                    for start, end, label in item["spans"]:
                        title = item["text"][start:end]
                        if label == "title" and 12 < len(title) < 160 and "--" not in title:
                            self.titles[lang].append(title)

    def learn_case(self, records: list[dict[str, Any]]) -> None:
        works.learn_case(r["title"] for r in records)

    def bank(self, lang: str, section: str) -> list[str]:
        found = self.banks.get(lang, {}).get(section)
        return found if found else self.banks["en"].get(section, [])

    def pick(self, rng: random.Random, lang: str, section: str) -> str:
        return rng.choice(self.bank(lang, section))

    def fill(self, rng: random.Random, lang: str, template: str) -> str:
        """Fill the slots of a title template from the sections that they name."""

        def slot(m: re.Match[str]) -> str:
            name = m[1]
            if name == "n":
                return str(rng.randint(1, 60))
            if name == "y":
                return str(rng.randint(1850, 2020))
            if name == "surname":
                return self.pick(rng, lang, "surnames")
            if name == "given":
                return self.pick(rng, lang, "given")
            if name == "place":
                return self.pick(rng, lang, "places").split(",")[0]
            value = self.pick(rng, lang, name)
            second = value[1:2]
            small = second.islower() or second in " '’"
            if name == "np" and lang in _SMALL_ARTICLES and m.start() and small:
                value = value[0].lower() + value[1:]
            return value

        return re.sub(r"\{(\w+)\}", slot, template)

    def title(self, rng: random.Random, lang: str, section: str = "titles") -> str:
        real = self.titles.get(lang)
        if real and section == "titles" and rng.random() < min(0.5, len(real) / 400):
            return rng.choice(real)
        out = self.fill(rng, lang, self.pick(rng, lang, section))
        return out[:1].upper() + out[1:] if out[:1].isalpha() else out

    def journal(self, rng: random.Random, lang: str) -> tuple[str, str]:
        if self.journals and rng.random() < (0.55 if lang == "en" else 0.08):
            return rng.choice(self.journals)
        name, _, short = self.pick(rng, lang, "journals").partition(" = ")
        return name, short

    def site(self, rng: random.Random, lang: str) -> tuple[str, str]:
        if lang == "en" and self.sites and rng.random() < 0.35:
            return rng.choice(self.sites)
        name, _, host = self.pick(rng, lang, "sites").partition(" = ")
        return name, host

    def publisher(self, rng: random.Random, lang: str) -> str:
        if lang == "en" and self.publishers and rng.random() < 0.35:
            return rng.choice(self.publishers)
        return self.pick(rng, lang, "publishers")

    def place(self, rng: random.Random, lang: str) -> str:
        if self.places and rng.random() < 0.06:
            return rng.choice(self.places)
        return self.pick(rng, lang, "places")


_PARTICLES = {
    "nl": (("van", 4), ("de", 4), ("van der", 3), ("van den", 2), ("van de", 2), ("’t", 1), ("ter", 1)),
    "de": (("von", 4), ("von der", 1), ("zu", 1)),
    "fr": (("de", 3), ("d’", 1), ("du", 1)),
    "pt": (("de", 3), ("da", 3), ("dos", 2), ("do", 1), ("e", 0)),
    "en": (("de", 1), ("van", 1), ("von", 1), ("van der", 1)),
}  # fmt: skip
_PARTICLE_SHARE = {"nl": 0.3, "de": 0.06, "fr": 0.06, "pt": 0.2, "en": 0.015}


def invent_person(m: Material, rng: random.Random, lang: str) -> Person:
    """A person with a name that is usual in the language; now and then from elsewhere."""
    chance = rng.random()
    if chance < 0.035:
        return rng.choice(ODD_PEOPLE)
    if chance < 0.1 and lang not in ("zh", "ja"):
        other = rng.choice(("de", "fr", "es", "it", "nl", "tr", "pl", "pt", "en"))
        if other in m.banks:
            lang = other
    if lang == "zh" and chance > 0.93:
        return Person(family=m.pick(rng, "en", "surnames"), given=_given(m, rng, "en"))
    if lang == "ja" and chance > 0.94:
        family, _, given = rng.choice(_KATAKANA).partition(" ")
        return Person(family=family, given=given or rng.choice("ABCDEGJMPRST") + ".")
    if lang in ("zh", "ja"):
        return Person(
            family=m.pick(rng, lang, "surnames"), given=m.pick(rng, lang, "given"), solid=True
        )
    if lang == "en" and m.surnames and rng.random() < 0.6:
        family = rng.choice(m.surnames)
        if not family.isascii() and re.search(r"[^\u0000-\u024f]", family):
            family = m.pick(rng, "en", "surnames")
    else:
        family = m.pick(rng, lang, "surnames")
    if lang in ("es", "pt") and rng.random() < (0.5 if lang == "es" else 0.3):
        family += " " + m.pick(rng, lang, "surnames")
    elif rng.random() < 0.035:
        family += "-" + m.pick(rng, lang, "surnames")
    particle = ""
    share = _PARTICLE_SHARE.get(lang, 0)
    if rng.random() < share:
        words, weights = zip(*_PARTICLES[lang], strict=True)
        particle = rng.choices(words, weights)[0]
    suffix = (
        rng.choice(("Jr.", "Jr.", "Jr", "III", "II", "Sr."))
        if lang == "en" and rng.random() < 0.015
        else ""
    )
    return Person(family=family, given=_given(m, rng, lang), particle=particle, suffix=suffix)


def _given(m: Material, rng: random.Random, lang: str) -> str:
    if lang == "ru":
        given = m.pick(rng, lang, "given")
        if rng.random() < 0.9:
            return f"{given} {m.pick(rng, lang, 'fathers')}"
        return given
    if lang == "en" and m.given and rng.random() < 0.3:
        given = rng.choice(m.given)
        if not given.isascii():
            given = m.pick(rng, "en", "given")
    else:
        given = m.pick(rng, lang, "given")
    chance = rng.random()
    if lang == "en":
        if chance < 0.3:
            return f"{given} {rng.choice('ABCDEFGHJKLMNPRSTW')}."
        if chance < 0.4:
            return f"{given} {m.pick(rng, lang, 'given')}"
        if chance < 0.5:
            return f"{given[0]}. {rng.choice('ABCDEFGHJKLMNPRSTW')}."
    elif chance < (0.3 if lang in ("es", "pt") else 0.15):
        sep = "-" if lang in ("fr", "de") else " "
        return f"{given}{sep}{m.pick(rng, lang, 'given')}"
    return given
