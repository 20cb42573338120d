"""Train what tells given names from surnames and organisations from persons.

``python -m training.names --data DIR`` writes ``refkit/data/names.json``. Both models are
logistic regressions with an L1 penalty over the features of
:mod:`refkit.parse.namemodel`; equal input gives an equal file.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from refkit.parse import lexicon
from refkit.parse import namemodel as nm
from refkit.parse.namelist import TOKEN

HERE = Path(__file__).resolve().parent.parent
ROLES = ("author", "editor", "translator", "director", "contributor", "recipient", "host")
#: Publishers of these types are the institutions that are also printed as authors.
INSTITUTIONS = ("report", "webpage", "thesis", "dataset", "software", "standard")
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

#: Families of records that are bodies cut in two.
_BODY = re.compile(
    r"(?i)\b(?:corporation|university|inc|institute|department|group|team|committee|association|"
    r"foundation|society|academy|council|press|company|center|centre|program|school|agency|"
    r"office|editors?|staff|news|project|network|commission|organization|al|jr|ii+|and|&)\b|\d"
)
Example = tuple[list[str], int, float]


def records(data: Path) -> Iterator[dict[str, Any]]:
    """All bibliographic records, in order."""
    for path in sorted((data / "records").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as handle:
            for line in handle:
                yield json.loads(line)


def lines(path: Path) -> list[str]:
    return [x for x in path.read_text("utf-8").split("\n") if x]


def people_and_groups(data: Path) -> tuple[list[dict[str, str]], Counter[str]]:
    """Personal names, and names of organisations, sites and users."""
    people: list[dict[str, str]] = []
    groups: Counter[str] = Counter()
    for item in records(data):
        for role in ROLES:
            for name in item.get(role, ()):
                if name.get("literal"):
                    groups[name["literal"]] += 1
                elif name.get("family") and name.get("given") and not _BODY.search(name["family"]):
                    people.append(name)
        if item["type"] in INSTITUTIONS and item.get("publisher"):
            groups[item["publisher"]] += 1
    return people, groups


def common_words(data: Path, limit: int = 9000) -> list[str]:
    """Words that titles have in lower case far more often than names are so written."""
    lower: Counter[str] = Counter()
    for item in records(data):
        words = re.findall(r"[^\W\d_]{3,}", item.get("title", ""))[1:]
        lower.update(w for w in words if w.islower() and w.isascii())
    for path in sorted((data / "corpora" / "labelled").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as handle:
            for line in handle:
                item = json.loads(line)
                for start, end, label in item["spans"]:
                    if label in ("title", "container-title"):
                        words = re.findall(r"[^\W\d_]{3,}", item["text"][start:end])[1:]
                        lower.update(w for w in words if w.islower())
    best = sorted(lower.items(), key=lambda x: (-x[1], x[0]))
    return sorted(w for w, n in best[:limit] if n >= 4)


# -- given names against surnames ----------------------------------------------------------


def given_examples(
    people: Iterable[dict[str, str]], data: Path, common: frozenset[str], rng: random.Random
) -> list[Example]:
    """Words of names with 1 for given names; what is known of them is dropped at times."""
    counts: Counter[tuple[str, int]] = Counter()
    for name in people:
        for label, part in ((1, "given"), (0, "family")):
            for token in TOKEN.findall(name[part]):
                if nm.kind_of(token) in "WU" and not _EAST.search(token):
                    counts[token.rstrip("."), label] += 1
    for file, label in (("given-names.txt", 1), ("surnames.txt", 0), ("surnames-rare.txt", 0)):
        listed = lines(data / "lexicons" / file)
        for name in listed if len(listed) < 30000 else rng.sample(listed, 15000):
            if " " not in name and nm.kind_of(name) == "W":
                counts[name, label] += 1
    total: Counter[str] = Counter()
    for (token, _), n in counts.items():
        total[token] += n
    out: list[Example] = []
    for (token, label), n in sorted(counts.items()):
        features = nm.word_features(token, "W", common)
        weight = min(n, 200) ** 0.7
        kept = [f for f in features if f[0] not in "kzp" and f != "org"]
        shape = [f for f in kept if f[0] in "2345lh"]
        named = [f for f in kept if f[0] in "nc"]
        word = ["w" + token.lower()] if total[token] >= 4 else []
        out.append((named + shape + word, label, 0.5 * weight))
        out.append((named + shape, label, 0.25 * weight))
        out.append((shape, label, 0.25 * weight))
    return out


# -- organisations against persons ---------------------------------------------------------


def _personal(text: str) -> bool:
    """Whether all words of an alleged organisation could be those of a person."""
    words = [t for t in TOKEN.findall(text) if nm.kind_of(t) in "WUwJ"]
    if any(nm.kind_of(t) == "I" for t in TOKEN.findall(text)):
        return True
    known = [bool(lexicon.flags(w.rstrip(".")) & 3) for w in words]
    return (len(words) <= 1 and not text.isupper()) or (
        len(words) <= 3 and sum(known) >= len(words) - 1
    )


def group_strings(groups: Counter[str], data: Path) -> list[str]:
    """Names that are surely of organisations, sites or users."""
    found = set(groups)
    sites: set[str] = set()
    found.update(lines(data / "lexicons" / "publishers.txt"))
    with (data / "lexicons" / "sites.csv").open(encoding="utf-8") as handle:
        sites.update(x.split(",", 1)[1].strip().strip('"') for x in list(handle)[1:])
    found |= sites
    out = []
    for text in sorted(found):
        if 2 < len(text) < 90 and not _EAST.search(text) and not re.search(r"[{}\\]|\)\)$", text):
            text = re.sub(r"\s*\([^()]*\)$", "", text)
            alone = text in sites and " " not in text and not lexicon.flags(text) & 3
            if text and (alone or not _personal(text)):
                out.append(text)
    return sorted(set(out))


def print_person(name: dict[str, str], rng: random.Random) -> str:
    """A personal name in one of the ways in which it could be taken for an organisation."""
    family = " ".join(filter(None, (name.get("non-dropping-particle", ""), name["family"])))
    given = name["given"]
    way = rng.random()
    if way < 0.45:
        text = f"{given} {family}"
    elif way < 0.6:
        text = f"{family} {given}"
    elif way < 0.78:
        text = f"{family}, {given}"
    elif way < 0.96:
        text = family
    else:
        text = f"{family.upper()} {given}"
    return text


def print_people(some: Sequence[dict[str, str]], rng: random.Random) -> str:
    """Several persons as a list, surnames alone or whole names."""
    way = rng.random()
    if way < 0.4:
        shown = [p["family"] for p in some]
    elif way < 0.7:
        shown = [f"{p['given']} {p['family']}" for p in some]
    else:
        shown = [f"{p['family']}, {p['given']}" for p in some]
    last = rng.choice((" and ", " & ", ", and ", ", & ", ", "))
    return ", ".join(shown[:-1]) + last + shown[-1]


def unlisted(features: Sequence[str]) -> list[str]:
    """Features of a word as if no list of names, places or publishers had it."""
    return [
        "n000"
        if f[0] == "n" and len(f) == 4
        else "p0"
        if f[0] == "p"
        else f[:2] + "000"
        if f[0] == "c"
        else f
        for f in features
    ]


def group_features(
    text: str, common: frozenset[str], known: frozenset[str] | None, *, hidden: bool = False
) -> list[str]:
    """Features of all words, repeated, and of the whole, marked with ``*``."""
    tokens = TOKEN.findall(text)
    out: list[str] = []
    kinds = ""
    bodies = []
    for token in tokens:
        kind = nm.kind_of(token)
        kinds += kind
        bodies.append(False)
        if kind in "IWUwJHPQy":
            features = nm.word_features(token, kind, common)
            bodies[-1] = "org" in features
            if hidden:
                features = unlisted(features)
            out += [f for f in features if f[0] != "w" or known is None or f in known]
        elif kind == "N":
            out.append("kN")
    return out + ["*" + f for f in nm.whole_features(kinds, bodies)]


def group_examples(
    people: Sequence[dict[str, str]],
    groups: Sequence[str],
    common: frozenset[str],
    rng: random.Random,
) -> list[tuple[str, int]]:
    """Strings with 1 for organisations, some in capitals or in lower case."""
    out = [(g, 1) for g in groups]
    some = rng.sample(list(people), min(len(people), 3 * len(groups)))
    out += [(print_person(p, rng), 0) for p in some]
    for _ in range(len(groups)):
        out.append((print_people(rng.sample(some, rng.choice((2, 2, 3, 3, 4))), rng), 0))
    out += [(p["family"].upper(), 0) for p in some[: len(groups) // 60]]
    for text, label in list(out):
        way = rng.random()
        if way < 0.06:
            out.append((text.upper(), label))
        elif way < 0.10:
            out.append((text.lower(), label))
        elif way < 0.3 and label and not text.startswith("The "):
            out.append(("The " + text, label))
    return out


# -- logistic regression -------------------------------------------------------------------


def fit(
    examples: Sequence[Example], *, l1: float, l2: float = 0.0, steps: int = 400, least: int = 3
) -> dict[str, float]:
    """Minimise the log-loss with L1 and L2 penalties by accelerated proximal steps.

    Args:
        examples: Features (a repeated one counts more), label 0 or 1, weight.
        l1: Penalty on each weight but the bias, relative to the sum of weights.
        l2: Likewise on half its square.
        steps: Number of steps.
        least: Features of fewer examples are left out.

    Returns:
        The weights that are not zero, ``bias`` among them.
    """
    seen: Counter[str] = Counter()
    for features, _, _ in examples:
        seen.update(set(features))
    names = ["bias", *sorted(f for f, n in seen.items() if n >= least)]
    index = {f: i for i, f in enumerate(names)}
    rows: list[int] = []
    cols: list[int] = []
    for r, (features, _, _) in enumerate(examples):
        ids = [0, *(index[f] for f in features if f in index)]
        rows += [r] * len(ids)
        cols += ids
    row, col = np.array(rows), np.array(cols)
    y = np.array([e[1] for e in examples], dtype=float)
    weight = np.array([e[2] for e in examples])
    weight /= weight.sum()
    width = len(names)
    # Diagonal majoriser of the Hessian: quick and needs no step search.
    per_row = np.bincount(row, minlength=len(y)).astype(float)
    scale = np.bincount(col, weights=0.25 * (weight * per_row)[row], minlength=width) + l2 + 1e-9
    penalty = np.full(width, l1)
    penalty[0] = 0.0
    w = np.zeros(width)
    z, t = w.copy(), 1.0
    for _ in range(steps):
        margin = np.bincount(row, weights=z[col], minlength=len(y))
        error = weight * (1 / (1 + np.exp(-np.clip(margin, -30, 30))) - y)
        gradient = np.bincount(col, weights=error[row], minlength=width)
        gradient[1:] += l2 * z[1:]
        step = z - gradient / scale
        new = np.sign(step) * np.maximum(np.abs(step) - penalty / scale, 0)
        t_new = (1 + (1 + 4 * t * t) ** 0.5) / 2
        z = new + (t - 1) / t_new * (new - w)
        w, t = new, t_new
    return {f: float(v) for f, v in zip(names, w, strict=True) if abs(v) >= 0.02}


def predict(weights: dict[str, float], features: Iterable[str]) -> float:
    return weights.get("bias", 0.0) + sum(weights.get(f, 0.0) for f in features)


def accuracy(weights: dict[str, float], held: Sequence[Example]) -> float:
    right = sum(w for f, y, w in held if (predict(weights, f) > 0) == bool(y))
    return right / max(1e-9, sum(w for _, _, w in held))


def _split(items: Sequence[Any], rng: random.Random) -> tuple[list[Any], list[Any]]:
    keep: list[Any] = []
    held: list[Any] = []
    for item in items:
        (held if rng.random() < 0.1 else keep).append(item)
    return keep, held


def build(data: Path, seed: int = 1, log: Any = print) -> str:
    """Train both models and return the text of names.json.

    Args:
        data: Folder with records, lexicons and corpora.
        seed: Chooses the examples and the tenth that is held out for the log.
        log: Takes lines on progress.
    """
    rng = random.Random(seed)
    people, counts = people_and_groups(data)
    common_list = common_words(data)
    common = frozenset(common_list)

    train, held = _split(people, rng)
    given = fit(given_examples(train, data, common, rng), l1=1.5e-6)
    tokens = [
        (nm.word_features(t, "W", common), label, 1.0)
        for name in held
        for label, part in ((1, "given"), (0, "family"))
        for t in TOKEN.findall(name[part])
        if nm.kind_of(t) == "W"
    ]
    log(
        f"given or surname: {len(given)} weights, held out {accuracy(given, tokens):.4f} of {len(tokens)}"
    )

    strings = group_strings(counts, data)
    train_s, held_s = _split(strings, rng)
    some = group_examples(train, train_s, common, rng)
    test = group_examples(held, held_s, common, rng)
    words = Counter(t.lower().rstrip(".") for text, _ in some for t in set(TOKEN.findall(text)))
    known = frozenset("w" + w.replace("’", "'") for w, n in words.items() if n >= 3)
    examples = [(group_features(t, common, known), y, 1.0) for t, y in some]
    # Half as much without the words themselves, for languages with few examples.
    for features, y, _ in list(examples):
        bare = [f for f in features if f[0] not in "w2345"]
        examples.append((bare, y, 0.5))
    # Some as if the lists had none of their words: names that are rare the world over.
    for t, y in rng.sample(some, len(some) // 4):
        examples.append((group_features(t, common, frozenset(), hidden=True), y, 1.0))
    both = fit(examples, l1=1e-5, l2=6e-5, least=4)
    for hidden in (False, True):
        tested = [(group_features(t, common, known, hidden=hidden), y, 1.0) for t, y in test]
        for label, name in ((0, "persons"), (1, "organisations")):
            part = [e for e in tested if e[1] == label]
            words = "unlisted " if hidden else ""
            log(f"{words}{name}: held out {accuracy(both, part):.4f} of {len(part)}")
    group = {f: v for f, v in both.items() if f[0] != "*" and f != "bias"}
    whole = {f.removeprefix("*"): v for f, v in both.items() if f[0] == "*" or f == "bias"}
    log(f"organisations: {len(group)} + {len(whole)} weights")
    out = {
        "given": _rounded(given),
        "group": _rounded(group),
        "whole": _rounded(whole),
        "common": " ".join(common_list),
    }
    return json.dumps(out, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def _rounded(weights: dict[str, float]) -> dict[str, int]:
    return {f: n for f, v in weights.items() if (n := round(100 * v))}


def main() -> None:
    parser = argparse.ArgumentParser(prog="training.names", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=HERE / "refkit" / "data" / "names.json")
    options = parser.parse_args()
    options.out.write_text(build(options.data, options.seed), "utf-8")


if __name__ == "__main__":
    main()
