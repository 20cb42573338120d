"""Learn which words keep their capital: titles in sentence case -> refkit/data/case.json."""

from __future__ import annotations

import gzip
import json
import random
import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from math import exp, sqrt
from pathlib import Path
from typing import Any, NamedTuple

from refkit.parse import lexicon
from refkit.render import case, casemodel
from refkit.render.case import acronyms, fixed
from refkit.render.casefeatures import (
    Known,
    ahead_features,
    back_features,
    bare,
    beside_features,
    common_word,
    kind,
    link,
    link_features,
    link_words,
    mark_features,
    neighbours,
    own_features,
    unknown_features,
    word_features,
)
from refkit.render.casemodel import NEVER, Link, log_sum, sums
from refkit.render.casewords import HANDLES, SMALL, Word, all_capitals, english, inner, words
from training.lexicon import DICTIONARY, entries

RECORDS = ("zotero", "better-bibtex", "wikipedia-cite", "cec", "nist", "jgrey")
CORPORA = ("anystyle-core", "anystyle-good", "anystyle-ugly", "grobid", "plos")
SCALE = 100
NAMES = lexicon.SURNAME | lexicon.RARE
#: Share of the titles that are shown once more with a name in them, and how.
NAMED = 0.2
FORMS = (
    "{title} in {place}", "{title}: Evidence from {place}", "{title}: The case of {given} {family}",
    "{title} and {family}’s theory", "{title}: A tribute to {given} {family}", "The {family} {low}",
    "{given} {family} and the {low}", "A {given} {family} reader: {title}", "{title} by {family}",
    "The life of {given} {family}: {title}", "{title}, {place}", "The {place} {low}",
    "From {place} to {place}: {title}", "{title} after {family} and {given}",
    "{given} de {family} and the {low}", "{title}: {given} van {family}",
    "{title}: An interview with {who} {given} {family}", "{who} {given} {family} on the {low}",
    "{title}, by the {who} {given} {family}", "{title} of {given}", "{given} and {given}: {title}",
    "{title} with {given}", "How {given} met the {low}",
)  # fmt: skip
#: Share of the names that are ordinary words, too: Grace, Baker.
SPOKEN = 0.3
#: What people are, lower-case in front of their names.
WHO = """author physicist painter architect philosopher novelist poet journalist astronaut
    economist historian composer singer actor actress director lawyer engineer chemist biologist
    photographer sculptor psychologist activist teacher explorer designer inventor""".split()
#: Names of places and houses, made up of a name and what it is.
HOUSES = """Primary School|High School|Elementary School|Middle School|College|University|Hospital|
    Museum|Public Library|Park|Street|Bridge|Institute|Foundation|Church|County|River|Lake|Island|
    Islands|Valley|Mountains|Beach|Bay|Hall|Castle|Theatre|Gallery|Prize|Award|Lecture|Company|
    Medical Center|Community College|School of Medicine|Botanical Garden|National Park""".split("|")
#: The same with names of institutions.
OF_INSTITUTIONS = (
    "{title}: A report of the {name}", "The {name} and the {low}", "{title} at the {name}",
    "{title} of the {name}", "{name} and the {low}", "The {low}: {name} report",
    "A history of the {name}", "{title}, the {name}", "{name} guidelines for the {low}",
    "{title} by {name}",
)  # fmt: skip
INSTITUTIONS = 0.12
#: Share of the known words that are shown as if they were unknown.
HIDDEN = 0.15
#: How many sentences of a dictionary are learned from, and how much each counts.
SENTENCES, OF_A_SENTENCE = 40_000, 0.5
#: So many models are averaged, each with other names and sentences.
MODELS = 3
#: Weights that are smaller are left out.
SMALLEST = 0.08


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
        stays = (small and not word.first) or word.gap[-1:] in HANDLES
        out.append(word.text if stays else capital(word.text))
        at = word.start + len(word.text)
    return "".join([*out, title.text[at:]])


def dictionary_sentences(seed: int) -> list[Title]:
    """Definitions and examples of WordNet, in the case that sentences have."""
    seen: set[str] = set()
    out = []
    for _, _, meaning in entries():
        for part in re.split(r";\s*", meaning):
            text = re.sub(r"^\([^)]*\)\s*", "", part.strip().strip('"').strip())
            if len(text) < 15 or text in seen:
                continue
            seen.add(text)
            found = words(text)
            if 3 <= len(found) <= 40 and any(w.low in SMALL for w in found):
                out.append(Title(text, found))
    random.Random(seed).shuffle(out)
    return out[:SENTENCES]


def proper(dictionary: Path = DICTIONARY) -> dict[str, int]:
    """Words that WordNet writes with a capital: 2 alone, 1 in names of several words."""
    out: dict[str, int] = defaultdict(int)
    for _, names, _ in entries(dictionary):
        for name in names:
            parts = name.split("_")
            for part in parts:
                if part.isascii() and part.isalpha() and part[0].isupper():
                    out[part.lower()] |= 2 if len(parts) == 1 else 1
    return {w: 2 if bits & 2 else 1 for w, bits in out.items()}


class Node(NamedTuple):
    """A word of a chain.

    Attributes:
        own: Features of the word, none if rules decide about it.
        both: Features of the word and the one before it.
        has: Whether it has a capital.
        fixed: Whether rules decide about it.
    """

    own: list[str]
    both: list[str]
    has: bool
    fixed: bool


def chains(title: Title, known: Known, hide: Callable[[], bool]) -> Iterator[list[Node]]:
    """The words of a title in chains as :mod:`refkit.render.case` makes them."""
    shown = [w._replace(text=capital(w.text)) for w in title.words]
    short = acronyms(title.text, shown)
    chain: list[Node] = []
    back = -1
    for i, word in enumerate(title.words):
        if word.first or not word.text[0].isalpha():
            back = -1
            continue
        if word.low in SMALL and word.text.islower():
            continue
        between = link(shown, back, i) if back >= 0 else None
        if between is None:
            if chain:
                yield chain
            chain = []
        one = kind(word.low, known)
        both: list[str] = []
        if between is not None:
            before = shown[back].low
            both += link_features(kind(before, known), one, between)
            both += link_words(before, word.low, between)
        rule = fixed(shown, i) is not None
        own: list[str] = []
        if not rule:
            seen = bare(word.low) in known.words and not hide()
            alone = word_features(word.low)
            own += alone if seen else (*alone[1:], *unknown_features(word.low))
            before, behind = neighbours(shown, i)
            own += own_features(one) + back_features(kind(before, known), one)
            own += ahead_features(one, kind(behind, known))
            own += beside_features(word.low, before, behind, seen=seen)
            own += mark_features(shown, i, short)
        chain.append(Node(own, both, word.text[0].isupper(), rule))
        back = i
    if chain:
        yield chain


class Ftrl:
    """Weights learned by FTRL-proximal (McMahan et al., 2013): sparse and online."""

    def __init__(self, size: int, *, rate: float = 0.15, l1: float = 0.8, l2: float = 1.0) -> None:
        self.rate, self.l1, self.l2 = rate, l1, l2
        self.weights = [0.0] * size
        self.z = [0.0] * size
        self.n = [0.0] * size

    def learn(self, features: array[int], error: float) -> None:
        """Move the weights of features against an error."""
        weights, z, n = self.weights, self.z, self.n
        square = error * error
        for f in features:
            before = n[f]
            n[f] = now = before + square
            root = sqrt(now)
            at = z[f] = z[f] + error - (root - sqrt(before)) / self.rate * weights[f]
            if abs(at) <= self.l1:
                weights[f] = 0.0
            else:
                sign = self.l1 if at > 0 else -self.l1
                weights[f] = (sign - at) / ((1.0 + root) / self.rate + self.l2)


class _Packed(NamedTuple):
    """A node with its features as numbers."""

    own: array[int]
    both: array[int]
    has: bool
    fixed: bool


def fit(
    found: list[tuple[Title, float]], known: Known, *, seed: int, rounds: int = 4, least: int = 2
) -> dict[str, float]:
    """Return the weights of all features that count.

    Args:
        found: Titles, and how much each counts.
        known: The words that are known.
        seed: Of the order and of the words that are hidden.
        rounds: Over all titles.
        least: Features that are rarer are left out.
    """
    rng = random.Random(seed)
    numbers: dict[str, int] = {}
    counts: Counter[int] = Counter()

    def packed(names: list[str]) -> array[int]:
        out = array("i", [numbers.setdefault(f, len(numbers)) for f in names])
        counts.update(out)
        return out

    rows: list[tuple[list[_Packed], float]] = []
    for title, weight in found:
        for chain in chains(title, known, lambda: rng.random() < HIDDEN):
            nodes = [
                _Packed(packed([] if c.fixed else ["", *c.own]), packed(c.both), c.has, c.fixed)
                for c in chain
            ]
            rows.append((nodes, weight))
    rare = {f for f, n in counts.items() if n < least}
    rows = [
        ([_Packed(_without(c.own, rare), _without(c.both, rare), c.has, c.fixed) for c in chain], w)
        for chain, w in rows
    ]
    model = Ftrl(len(numbers))
    for _ in range(rounds):
        rng.shuffle(rows)
        for nodes, weight in rows:
            _learn(model, nodes, weight)
    return {f: w for f, i in numbers.items() if (w := model.weights[i])}


def _without(features: array[int], rare: set[int]) -> array[int]:
    return array("i", [f for f in features if f not in rare])


def _learn(model: Ftrl, nodes: list[_Packed], weight: float) -> None:
    """One step on a chain."""
    weights = model.weights
    chain = [
        Link(
            i,
            c.has if c.fixed else None,
            max(-30.0, min(30.0, sum([weights[f] for f in c.own]))),
            max(-20.0, min(20.0, sum([weights[f] for f in c.both]))),
        )
        for i, c in enumerate(nodes)
    ]
    if all(c.fixed for c in nodes):
        return
    ahead, back = sums(chain)
    # The logarithm of the sum over everything; each error is what is expected less what is so.
    whole = log_sum(*ahead[-1])
    for i, node in enumerate(nodes):
        if not node.fixed:
            error = exp(ahead[i][1] + back[i][1] - whole) - node.has
            if abs(error * weight) > 1e-4:
                model.learn(node.own, error * weight)
        if i and node.both and not (node.fixed and nodes[i - 1].fixed):
            one = chain[i]
            big = one.own if one.keep is not False else NEVER
            two = exp(min(0.0, ahead[i - 1][1] + one.both + big + back[i][1] - whole))
            error = two - (node.has and nodes[i - 1].has)
            if abs(error * weight) > 1e-4:
                model.learn(node.both, error * weight)


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


def learned(found: list[Title], least: int = 2) -> set[str]:
    """Words that are frequent enough to be known."""
    counts = Counter(bare(w.low) for title in found for w in title.words)
    return {w for w, n in counts.items() if n >= least and w[0].isalpha()}


def dump(weights: dict[str, float], lower: list[str], upper: list[str], known: Known) -> str:
    """Return the content of case.json."""
    told = {*lower, *upper}
    table = {
        f: round(weights[f] * SCALE)
        for f in sorted(weights)
        # What is always lower-case or always not needs no weight of its own.
        if abs(weights[f]) >= SMALLEST and not (f.startswith("w=") and f[2:] in told)
    }
    told |= {f[2:] for f in table if f.startswith("w=")}
    by_bits: dict[int, list[str]] = defaultdict(list)
    for word, bits in sorted(known.proper.items()):
        by_bits[bits].append(word)
    whole: dict[str, Any] = {
        "scale": SCALE,
        "lower": " ".join(lower),
        "upper": " ".join(upper),
        "seen": " ".join(sorted(known.words - told)),
        "proper": {str(bits): " ".join(found) for bits, found in sorted(by_bits.items())},
        "weights": table,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n"


def content(found: list[Title], data: Path, *, seed: int) -> str:
    """Return the content of case.json as learned from some titles."""
    names = Names(data)
    draws = []
    for n in range(seed, seed + MODELS):
        more = dictionary_sentences(n)
        draws.append((names.added(found, random.Random(n)), more))
    counted = [*found, *draws[0][1]]
    known = Known(learned([*draws[0][0], *draws[0][1]]), proper())
    mean: dict[str, float] = defaultdict(float)
    for n, (shown, more) in enumerate(draws):
        rows = [(t, 1.0) for t in shown] + [(t, OF_A_SENTENCE) for t in more]
        for feature, weight in fit(rows, known, seed=seed + n).items():
            mean[feature] += weight / MODELS
    # A word that is in names of houses may have a capital, if no title shows it.
    lower = always_lower([*counted, *draws[0][0]])
    return dump(mean, lower, always_upper(counted), known)


def build(data: Path, *, seed: int, log: Callable[[str], None]) -> str:
    """Return the content of case.json; tell how well nine tenths of it do on the rest."""
    found = sentences(data)
    random.Random(seed).shuffle(found)
    part = len(found) // 10
    log(str(score(found[:part], content(found[part:], data, seed=seed))))
    return content(found, data, seed=seed)


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
    model = casemodel.read_model(content)
    original = casemodel.model
    casemodel.model = lambda: model  # type: ignore[assignment]
    case.cased.cache_clear()
    casemodel.forget()
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
        casemodel.model = original
        case.cased.cache_clear()
        casemodel.forget()


class Names:
    """Names of people, places and institutions, put into titles that have too few of them.

    The titles at hand come mostly from the sciences; of people and places they tell little.
    """

    def __init__(self, data: Path) -> None:
        self.people: list[tuple[str, str]] = []
        self.places: list[str] = []
        institutions: dict[str, None] = {}
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
                    if _is_institution(publisher := item.get("publisher", "")):
                        institutions[publisher] = None
        self.institutions = list(institutions)
        self.spoken = [p for p in self.people if any(common_word(n.lower()) for n in p)]

    def added(self, found: list[Title], rng: random.Random) -> list[Title]:
        """The titles, and a share of them once more with a name."""
        out = list(found)
        for title in found:
            if rng.random() < NAMED:
                out.append(self._named(title, rng.choice(FORMS), rng))
            if rng.random() < INSTITUTIONS:
                out.append(self._named(title, rng.choice(OF_INSTITUTIONS), rng))
        return out

    def _named(self, title: Title, form: str, rng: random.Random) -> Title:
        given, family = rng.choice(self.spoken if rng.random() < SPOKEN else self.people)
        text = form.format(
            title=title.text.rstrip("."), low=title.text[0].lower() + title.text[1:],
            given=given, family=family, place=rng.choice(self.places), who=rng.choice(WHO),
            name=self._institution(rng),
        )  # fmt: skip
        return Title(text, words(text))

    def _institution(self, rng: random.Random) -> str:
        """A publisher, or a house that is called after a person or a place."""
        if rng.random() < 0.5:
            return rng.choice(self.institutions)
        called = rng.choice(self.people)[1] if rng.random() < 0.5 else rng.choice(self.places)
        return f"{called} {rng.choice(HOUSES).strip()}"


def _is_institution(name: str) -> bool:
    """Whether a publisher has a name of several words, all with capitals but small ones."""
    parts = name.split(" ")
    plain = name.isascii() and name.replace(" ", "").replace("&", "").isalpha()
    return (
        plain
        and 2 <= len(parts) <= 7
        and all(p[0].isupper() or p in ("of", "and", "the", "for", "in", "&") for p in parts)
    )
