"""Learn which words keep their capital: titles in sentence case -> refkit/data/case.json."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from math import exp, sqrt
from pathlib import Path
from typing import Any, NamedTuple

from refkit.parse import lexicon
from refkit.render.case import acronyms, fixed
from refkit.render.casefeatures import around, context_features, unknown, word_features
from refkit.render.casewords import SMALL, Word, all_capitals, english, inner, words

RECORDS = ("zotero", "better-bibtex", "wikipedia-cite", "cec", "nist", "jgrey")
CORPORA = ("anystyle-core", "anystyle-good", "anystyle-ugly", "grobid", "plos")
SCALE = 100
NAMES = lexicon.SURNAME | lexicon.RARE
#: Share of the titles that are shown once more with a name in them, and how.
NAMED = 0.16
FORMS = (
    "{title} in {place}", "{title}: Evidence from {place}", "{title}: The case of {given} {family}",
    "{title} and {family}’s theory", "{title}: A tribute to {given} {family}", "The {family} {low}",
    "{given} {family} and the {low}", "A {given} {family} reader: {title}", "{title} by {family}",
    "The life of {given} {family}: {title}", "{title}, {place}", "The {place} {low}",
    "From {place} to {place}: {title}", "{title} after {family} and {given}",
    "{given} de {family} and the {low}", "{title}: {given} van {family}",
)  # fmt: skip
#: Share of the known words that are shown once more as if they were unknown.
HIDDEN = 0.15


def titles(data: Path) -> Iterator[tuple[str, str]]:
    """All titles with their language as far as it is known."""
    for name in RECORDS:
        with gzip.open(data / "records" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                yield item.get("title", ""), item.get("language", "")
    for name in CORPORA:
        path = data / "corpora" / "labelled" / f"{name}.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                item = json.loads(line)
                for start, end, label in item["spans"]:
                    if label == "title":
                        yield item["text"][start:end], ""


def in_sentence_case(found: list[Word]) -> bool:
    """Whether at least half of the longer words behind the first are lower-case."""
    content = [w for w in found if not w.first and w.low not in SMALL and w.text[0].isalpha()]
    small = sum(w.text[0].islower() for w in content)
    return len(content) > 1 and small >= 2 and small * 2 >= len(content)


class Title(NamedTuple):
    """A title in sentence case and its words."""

    text: str
    words: list[Word]


#: Words cut in two, run together or written anew by a machine: no title was ever so.
_DAMAGED = re.compile(
    r"[^\W\d_]- [a-z]|[a-z][.?!,;:][A-Z][a-z]|\?\?|://|(?<![^\W_])[a-z]{2,}[A-Z][a-z]{2,}"
)


def sentences(data: Path) -> list[Title]:
    """Each English title in sentence case once."""
    seen: set[str] = set()
    out = []
    for text, language in titles(data):
        if all_capitals(text) or not (15 < len(text) < 300) or _DAMAGED.search(text):
            continue
        found = words(text)
        key = "".join(w.low for w in found)
        if key in seen or not in_sentence_case(found) or not english(found, language):
            continue
        if not any(w.low in SMALL for w in found):
            continue
        seen.add(key)
        out.append(Title(text, found))
    return out


def capital(text: str) -> str:
    """A word as title case has it; ``mTOR``, ``p53`` and the ``p`` of p-type stay as they are."""
    return text if inner(text) or len(text) == 1 else text[0].upper() + text[1:]


def as_title(title: Title) -> str:
    """The title in title case."""
    out, at = [], 0
    for word in title.words:
        out.append(title.text[at : word.start])
        small = word.low in SMALL and word.text.islower() and len(word.low) < 4
        out.append(word.text if small and not word.first else capital(word.text))
        at = word.start + len(word.text)
    return "".join([*out, title.text[at:]])


def examples(title: Title) -> Iterator[tuple[list[str], bool, str]]:
    """The features of each word whose capital is in question, whether it has one, the word."""
    shown = [w._replace(text=capital(w.text)) for w in title.words]
    known_of = around(shown, acronyms(title.text, shown))
    before_kept = False
    for i, word in enumerate(title.words):
        has = word.text[0].isupper()
        if fixed(shown, i) is None and word.text[0].isalpha():
            features = [*word_features(word.low)]
            features += context_features(shown, i, known_of, before_kept)
            yield features, has, word.low
        before_kept = has and not word.first


class Ftrl:
    """Logistic regression with FTRL-proximal (McMahan et al., 2013): sparse and online."""

    def __init__(self, *, rate: float = 0.15, l1: float = 0.6, l2: float = 1.0) -> None:
        self.rate, self.l1, self.l2 = rate, l1, l2
        self.z: dict[str, float] = {}
        self.n: dict[str, float] = {}

    def weight(self, name: str) -> float:
        z = self.z.get(name, 0.0)
        if abs(z) <= self.l1:
            return 0.0
        sign = self.l1 if z > 0 else -self.l1
        return (sign - z) / ((1.0 + sqrt(self.n.get(name, 0.0))) / self.rate + self.l2)

    def learn(self, features: list[str], has: bool) -> None:
        weights = [self.weight(f) for f in features]
        total = max(-30.0, min(30.0, sum(weights)))
        error = 1 / (1 + exp(-total)) - has
        square = error * error
        for name, w in zip(features, weights, strict=True):
            n = self.n.get(name, 0.0)
            sigma = (sqrt(n + square) - sqrt(n)) / self.rate
            self.z[name] = self.z.get(name, 0.0) + error - sigma * w
            self.n[name] = n + square


def fit(
    found: list[Title], common: set[str], *, seed: int, rounds: int = 3, least: int = 2
) -> dict[str, float]:
    """Return the weights of all features that count."""
    rng = random.Random(seed)
    rows = [row for title in found for row in examples(title)]
    counts = Counter(f for features, _, _ in rows for f in features)
    # Rare words, and a share of the others, teach what to think of unknown ones.
    shown = []
    for features, has, low in rows:
        if counts[features[0]] < least:
            features = unknown(features, low, common=low in common)
        elif rng.random() < HIDDEN:
            shown.append((unknown(features, low, common=low in common), has))
        shown.append((features, has))
    counts.update(f for features, _ in shown for f in features if f[0] in "uc")
    rows = [(["", *(f for f in features if counts[f] >= least)], has) for features, has in shown]
    model = Ftrl()
    for _ in range(rounds):
        rng.shuffle(rows)
        for features, has in rows:
            model.learn(features, has)
    return {f: w for f in model.z if (w := model.weight(f))}


def always_lower(found: list[Title]) -> list[str]:
    """Words that never had a capital by right, often enough for what else they could be."""
    low: Counter[str] = Counter()
    big: Counter[str] = Counter()
    for title in found:
        for word in title.words:
            if not word.first and word.text[0].isalpha():
                (big if word.text[0].isupper() else low)[word.low] += 1

    def enough(word: str) -> int:
        known = lexicon.flags(word)
        return 12 if known & (lexicon.GIVEN | lexicon.PLACE) else 4 if known & NAMES else 2

    return sorted(w for w, n in low.items() if n >= enough(w) and not big[w] and w.isascii())


def always_upper(found: list[Title]) -> list[str]:
    """Words that in sentence case have a capital wherever they stand, or all but so."""
    low: Counter[str] = Counter()
    big: Counter[str] = Counter()
    for title in found:
        for word in title.words:
            if not word.first and word.text[0].isalpha() and not inner(word.text):
                counts = big if word.text[0].isupper() else low
                counts[word.low.removesuffix("'s")] += 1
    return sorted(w for w, n in big.items() if n >= 2 and low[w] * 20 <= n and len(w) > 2)


def in_title_case(data: Path, least: int = 2) -> set[str]:
    """Words that are frequent in titles which are not in sentence case."""
    counts: Counter[str] = Counter()
    for text, language in titles(data):
        found = words(text)
        if not in_sentence_case(found) and english(found, language):
            counts.update({w.low for w in found if not w.first and w.low.isalpha()})
    return {w for w, n in counts.items() if n >= least and w.isascii()}


def dump(weights: dict[str, float], lower: list[str], upper: list[str], common: set[str]) -> str:
    set_of_lower = set(lower)
    # What is always lower-case needs no weight of its own; common words count only without.
    weights = {f: v for f, v in weights.items() if f[:2] != "w=" or f[2:] not in set_of_lower}
    common = {w for w in common - set_of_lower if f"w={w}" not in weights}
    table = {f: v for f in sorted(weights) if (v := round(weights[f] * SCALE))}
    whole: dict[str, Any] = {
        "scale": SCALE,
        "lower": " ".join(lower),
        "upper": " ".join(upper),
        "common": " ".join(sorted(common)),
    }
    whole["weights"] = table
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def build(data: Path, *, seed: int, log: Callable[[str], None]) -> str:
    """Return the content of case.json; tell how well nine tenths of it do on the rest."""
    found = sentences(data)
    rng = random.Random(seed)
    rng.shuffle(found)
    part = len(found) // 10
    extra = Names(data, rng)
    rest = found[part:]
    common = in_title_case(data)
    tried = dump(
        fit(extra.added(rest), common, seed=seed), always_lower(rest), always_upper(rest), common
    )
    log(str(score(found[:part], tried)))
    return dump(
        fit(extra.added(found), common, seed=seed), always_lower(found), always_upper(found), common
    )


class Score(NamedTuple):
    """How held-out titles, put into title case, come back."""

    right: int
    of: int
    kept: int
    taken: int

    def __str__(self) -> str:
        return (
            f"{self.right} of {self.of} held-out titles exact ({self.right / self.of:.3f}), "
            f"{self.kept} capitals too many, {self.taken} too few"
        )


def score(found: list[Title], content: str) -> Score:
    """How many titles, put into title case, come back exactly."""
    from refkit.render import case

    data = json.loads(content)
    weights = {k: v / data["scale"] for k, v in data["weights"].items()}
    known = (frozenset(data[name].split()) for name in ("lower", "upper", "common"))
    model = case._Model(weights, *known)
    original = case._model
    case._model = lambda: model  # type: ignore[assignment]
    case.cased.cache_clear()
    case._word_weight.cache_clear()
    try:
        right = kept = taken = 0
        for title in found:
            got = case.cased(as_title(title), "en")
            wrong = [w for w in title.words if not w.first and got.text[w.start] != w.text[0]]
            right += not wrong
            kept += sum(w.text[0].islower() for w in wrong)
            taken += sum(w.text[0].isupper() for w in wrong)
        return Score(right, len(found), kept, taken)
    finally:
        case._model = original
        case.cased.cache_clear()
        case._word_weight.cache_clear()


class Names:
    """Names of people and places, put into titles that have too few of them.

    The titles at hand come mostly from the sciences; of people and places they tell little.
    """

    def __init__(self, data: Path, rng: random.Random) -> None:
        self.rng = rng
        self.people: list[tuple[str, str]] = []
        self.places: list[str] = []
        for name in RECORDS:
            with gzip.open(data / "records" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
                for line in lines:
                    item = json.loads(line)
                    for who in item.get("author", [])[:2]:
                        given, family = who.get("given", "").split(" ")[0], who.get("family", "")
                        plain = given.isalpha() and family.replace(" ", "").isalpha()
                        if plain and len(given) > 2 and family[0].isupper():
                            self.people.append((given, family))
                    place = item.get("publisher-place", "").split(",")[0].strip()
                    if place[:1].isupper() and place.replace(" ", "").isalpha():
                        self.places.append(place)

    def added(self, found: list[Title]) -> list[Title]:
        """The titles, and a share of them once more with a name."""
        rng = self.rng
        out = list(found)
        for title in found:
            if rng.random() < NAMED:
                given, family = rng.choice(self.people)
                text = rng.choice(FORMS).format(
                    title=title.text.rstrip("."), low=title.text[0].lower() + title.text[1:],
                    given=given, family=family, place=rng.choice(self.places),
                )  # fmt: skip
                out.append(Title(text, words(text)))
        return out
