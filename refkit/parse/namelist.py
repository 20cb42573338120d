"""Which words of a list of names make one name, and in which order they stand.

The list is cut into chunks at commas and the like. A search over the chunks finds the
cheapest reading as names of five forms: ``FG`` (Family, Given), ``GF`` (Given Family),
``FI`` (Family GI), ``FF`` (FAMILY Given), ``F`` (family name alone) or an organisation,
where the names of one list are expected to have one form, or an inverted first name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from refkit.parse import nameforms as nf
from refkit.parse.namechunks import GIVEN_IN_BRACKETS, Chunk, chunks, is_family
from refkit.parse.namemodel import UPPER, Word, group_odds, kind_of, word

_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e"
)
_LETTER = rf"[\w{_MARKS}#@~†‡*]"
#: Tokens of a list of names.
TOKEN = re.compile(
    rf"""\.\s?\.\s?\.(?:\s?\.)?
    | (?<=,\s)[{UPPER}],[{UPPER}](?![\w.'’])
    | (?:[^\W\d_]\.[-‐‑])+[^\W\d_]\.? | [{UPPER}][a-z]{{1,2}}\.[-‐‑][{UPPER}]\.
    | (?:[{UPPER}]\.[-‐‑–]?)+(?:[{UPPER}](?![\w'’.]))?
    | [{UPPER}]{{1,3}}&[{UPPER}]{{1,3}}(?!\w) | (?<!\w)[{UPPER}]/[{UPPER}](?!\w)
    | ['’‘ʻ`]?{_LETTER}+(?:[.'’‘`´ʼ‐‑–-]{_LETTER}+)*(?:['’](?!\w))?\.?
    | [,，،;；؛/／|•·・、\n+&＆…()（）\[\]:–—-]""",
    re.VERBOSE,
)


#: Words of the longest personal name.
LONGEST = 12


class Pick(NamedTuple):
    """One name as ranges of token indices.

    Attributes:
        form: ``FG``, ``GF``, ``FI``, ``FF``, ``F`` or ``O`` (organisation).
        family: Tokens of the family name, particles in front included; for ``O`` all.
        given: Tokens of the given names, particles behind included.
        suffix: Index of the suffix, or -1.
    """

    form: str
    family: tuple[int, ...]
    given: tuple[int, ...] = ()
    suffix: int = -1


def read(tokens: Sequence[str], *, caps: bool = False, order: str = "") -> tuple[Pick, ...]:
    """Cut a list into names.

    Args:
        tokens: The tokens.
        caps: Words in capitals are family names, not initials or acronyms.
        order: Form of the names in the rest of the document (``FG``, ``GF``, ``FI``,
            ``FF``), if known.

    Returns:
        The names in order.
    """
    tokens = _with_links(tokens)
    kinds = "".join(map(kind_of, tokens))
    if not caps and not (len(kinds) == 2 and word(tokens[0]).body):
        for form, whole, one in nf.SURE:
            if whole.fullmatch(kinds):
                return _sure(form, one, kinds)
    return plan(tuple(map(word, tokens)), caps, order)


def _with_links(tokens: Sequence[str]) -> Sequence[str]:
    """Tell the "and" of a surname in capitals (ORTEGA Y GASSET, José) from an initial."""
    if "Y" not in tokens and "E" not in tokens and "I" not in tokens:
        return tokens
    out = list(tokens)
    for i in range(1, len(out) - 2):
        near = kind_of(out[i - 1]) + kind_of(out[i + 1])
        if out[i] in ("Y", "E", "I") and near == "UU" and out[i + 2] == ",":
            out[i] = out[i].lower()
    return out


def _sure(form: str, one: re.Pattern[str], kinds: str) -> tuple[Pick, ...]:
    out = []
    for m in one.finditer(kinds):
        if form == "FG":
            suffix = max(m.start(2), m.start(3), m.start(5))
            out.append(Pick(form, _range(m, 1), _range(m, 4), suffix))
        elif form == "GF":
            out.append(Pick(form, _range(m, 2), _range(m, 1), m.start(3)))
        else:
            out.append(Pick(form, _range(m, 1), _range(m, 2), m.start(3)))
    return tuple(out)


def _range(m: re.Match[str], group: int) -> tuple[int, ...]:
    return tuple(range(m.start(group), m.end(group)))


@lru_cache(maxsize=1 << 12)
def plan(words: tuple[Word, ...], caps: bool = False, order: str = "") -> tuple[Pick, ...]:
    """Find the best reading of a list by what its words are."""
    kinds = "".join(w.kind for w in words)
    mixed = ("U" in kinds and ("W" in kinds or "I" in kinds)) or bool(nf.CAPS_FIRST.search(kinds))
    reader = _Reader(words, kinds, caps or mixed, order)
    return reader.best()


class _Reader:
    """One list while it is read."""

    def __init__(self, words: tuple[Word, ...], kinds: str, caps: bool, order: str) -> None:
        self.words = words
        self.kinds = kinds
        self.caps = caps
        self.order = order
        self.chunks = chunks(kinds)
        self.initials = "I" in kinds
        self.semicolons = any(c.sep == ";" for c in self.chunks)
        self.cues = [
            any(words[i].group >= 1.5 and kinds[i] != "J" for i in range(c.start, c.end))
            for c in self.chunks
        ]

    # -- likelihoods of the parts -----------------------------------------------------

    def given(self, ids: Sequence[int]) -> float:
        """How much tokens look like given names."""
        total, n, capitals = 0.0, 0, 0
        last = len(ids) - 1
        for k, i in enumerate(ids):
            kind = self.words[i].kind
            if kind == "P":
                continue
            n += 1
            if kind == "I":
                total += 2.0
            elif kind == "J" and (not self.caps or k == last):
                total += 1.2
            elif kind in "UJ" and self.caps:
                capitals += 1
            else:
                total += 0.5 * self.words[i].given
        return total / n - 0.3 * max(0, n - 2) - 2.0 * capitals if n else -1.0

    def family(self, ids: Sequence[int]) -> float:
        """How much tokens look like a family name."""
        total, n = 0.0, 0
        last = len(ids) - 1
        for k, i in enumerate(ids):
            kind = self.words[i].kind
            if kind == "P":
                total += 0.3
                continue
            if kind == "Q" and k < last:
                total += 0.2
                continue
            n += 1
            if kind == "I":
                total -= 3.0
            elif kind in "UJ" and self.caps:
                total += 2.0
            elif kind == "J":
                total -= 0.5
            elif self.words[i].body:
                total -= 3.0
            else:
                total -= 0.5 * self.words[i].given
        return total / n - 0.6 * (n - 1) if n else -3.0

    # -- forms ------------------------------------------------------------------------

    def one(self, c: Chunk) -> list[tuple[float, Pick]]:
        """Readings of one chunk as a whole name."""
        out: list[tuple[float, Pick]] = []
        kinds, ids = c.kinds, c.ids
        if not ids or len(ids) > LONGEST:
            return out
        suffix = ids[-1] if kinds[-1] == "S" else -1
        bare = ids[:-1] if suffix >= 0 else ids
        if "(" in kinds:
            m = GIVEN_IN_BRACKETS.fullmatch(kinds)
            if m:
                f, g = ids[m.start(1) : m.end(1)], ids[m.start(2) : m.end(2)]
                return [(2.0 + self.given(g), Pick("FF", f, g))]
            return out
        if nf.GIVEN_FIRST.fullmatch(kinds):
            k = self.split_given_first(bare)
            g, f = bare[:k], bare[k:]
            bonus = 0.8 if "I" in kinds else 0.0
            if kinds[0] == "Q" and "I" not in kinds and len(bare) < 4:
                bonus -= 2.0
            if self.caps and kinds[0] in "UJ" and kinds[-1] == "W":
                bonus -= 4.0  # "LI Wei"
            out.append((self.given(g) + self.family(f) + bonus, Pick("GF", f, g, suffix)))
        m = nf.FAMILY_INITIALS.fullmatch(kinds)
        if m:
            f, g = ids[: m.end(1)], ids[m.start(3) : m.end(3)]
            at = max(m.start(2), m.start(4))
            torn = self.caps and re.search("[UJ]W", m[1])
            if not torn:
                dotless = 0.4 if "J" in m[3] else 0.0
                pick = Pick("FI", f, g, ids[at] if at >= 0 else -1)
                out.append((self.family(f) + 1.0 + dotless, pick))
        if nf.FAMILY_FIRST.fullmatch(kinds):
            k = self.split_family_first(bare)
            f, g = bare[:k], bare[k:]
            if g:
                out.append((self.given(g) + self.family(f) - 1.0, Pick("FF", f, g, suffix)))
        if nf.FAMILY.fullmatch(kinds) and len(bare) <= 4:
            bonus = (1.0 if kinds[0] == "Q" else 0.0) - (0.8 if self.initials else 0.0)
            words = [i for i in bare if self.words[i].kind in "WUw"]
            if len(words) > 1 and not all(self.words[i].iberian for i in words):
                bonus -= 2.5  # two surnames alone are of Spain, Portugal and beyond
            out.append((self.family(bare) + bonus - 1.5, Pick("F", bare, (), suffix)))
        return out

    def two(self, a: Chunk, b: Chunk) -> list[tuple[float, Pick]]:
        """Readings of two chunks with a comma between as one name."""
        out: list[tuple[float, Pick]] = []
        if b.kinds == "S":
            return [(s + 1.0, p._replace(suffix=b.ids[0])) for s, p in self.one(a) if p.suffix < 0]
        if not nf.FAMILY.fullmatch(a.kinds):
            return out
        suffix = -1
        f, g, kinds = a.ids, b.ids, b.kinds
        if a.kinds[-1] == "S":
            f, suffix = f[:-1], f[-1]
        if kinds[-1:] == "S":
            g, suffix, kinds = g[:-1], g[-1], kinds[:-1]
        m = nf.PARTICLE_FIRST.fullmatch(kinds)
        if m and f:
            # "Montebello, de P." is P. de Montebello.
            g, kinds = g[m.end(1) :] + g[: m.end(1)], m[2] + m[1]
        if nf.GIVEN.fullmatch(kinds) and f:
            base = 1.0 if kinds.strip("IJP") == "" else 0.5
            if a.kinds == "WW" and kinds[-1:] == "W":
                whole = self.words[f[-1]]
                # "Ferrand Michèle, Bajos Nathalie" are two.
                base -= 1.5 if whole.given >= 2.0 and not whole.iberian else 0.0
            out.append((base + self.family(f) + self.given(g), Pick("FG", f, g, suffix)))
        return out

    def three(self, a: Chunk, b: Chunk, c: Chunk) -> list[tuple[float, Pick]]:
        """Readings of three chunks as family, given, suffix in one order or another."""
        if c.kinds == "S":
            return [(s + 1.0, p._replace(suffix=c.ids[0])) for s, p in self.two(a, b)]
        if b.kinds == "S":
            return [(s + 1.0, p._replace(suffix=b.ids[0])) for s, p in self.two(a, c)]
        return []

    def group(self, at: int) -> tuple[float, Pick] | None:
        """The reading of a chunk as an organisation.

        Its score is that of the best reading as a person and the odds that it is none.
        """
        c = self.chunks[at]
        a, b = c.start, c.end
        while b > a + 1 and self.kinds[b - 1] == "D":
            b -= 1
        team = b - a > 2 and self.words[b - 1].body  # "R Core Team"
        if not self.cues[at] and not team and nf.INITIALED.fullmatch(self.kinds[a:b]):
            return None
        if len(self.chunks) > 1 and not self.cues[at] and nf.SHORT.fullmatch(c.kinds):
            return None
        person = max((s for s, _ in self.one(c)), default=-2.0)
        odds = group_odds(self.words[a:b])
        if self.words[b - 1].body or (b - a < 3 and self.words[a].body):
            odds += 4.0 if team else 2.5  # such a word is no surname
        elif self.caps and nf.CAPITALISED.fullmatch(c.kinds):
            odds -= 4.0
        elif self.words[a].given >= 2.0 and nf.NOBLE.fullmatch(c.kinds):
            odds -= 1.0
        elif c.kinds == "WW" and self.words[b - 1].given >= 2.0 and len(self.chunks) > 1:
            odds -= 1.5  # "Combes Hélène", one of a list
        return person + odds, Pick("O", tuple(range(a, b)))

    # -- cuts inside a chunk ------------------------------------------------------------

    def split_given_first(self, ids: Sequence[int]) -> int:
        """Where the family name begins in given names first."""
        w = self.words
        kinds = "".join(w[i].kind for i in ids)
        n = len(ids)
        if n >= 3 and w[ids[-1]].iberian and w[ids[-2]].iberian and kinds[-2:] == "WW":
            return n - 2 if kinds[-3] not in "PQ" or n == 3 else n - 3
        p = kinds.rfind("P", 1, n - 1)
        if p > 0:
            start = p
            while start > 1 and kinds[start - 1] in "PQ":
                start -= 1
            before = w[ids[start - 1]]
            if start >= 2 and before.kind == "W" and (before.iberian or before.given <= -2.5):
                return start - 1
            return start
        if self.caps:
            k = len(kinds.rstrip("UJ"))
            if 0 < k < n and "U" in kinds[k:]:
                return k
        q = kinds.rfind("Q", 1, n - 1)
        if q > 0:
            while q > 1 and kinds[q - 1] == "Q":
                q -= 1
            return q
        last = kinds.rfind("I")
        if 0 < last < n - 1:
            return last + 1
        if n >= 3 and kinds[0] == "I":
            rest = kinds.lstrip("I")
            k = n - len(rest)
            return n - 1 if w[ids[k]].given > -1.5 or len(rest) < 2 else k
        return n - 1

    def split_family_first(self, ids: Sequence[int]) -> int:
        """Where the given names begin in family name first without a comma."""
        kinds = "".join(self.words[i].kind for i in ids)
        k = 0
        while k < len(kinds) - 1 and kinds[k] in "PQ":
            k += 1
        k += 1
        if self.caps:
            while k < len(kinds) and kinds[k] in "UJP" and kinds[k:].strip("UJP"):
                k += 1
        return k

    # -- search -------------------------------------------------------------------------

    def best(self) -> tuple[Pick, ...]:
        """Find the best sequence of names."""
        n = len(self.chunks)
        if not n:
            return ()
        # For each chunk boundary the best score and way for each form of the last name.
        table: list[dict[str, tuple[float, int, str, Pick | None]]] = [{} for _ in range(n + 1)]
        table[0][""] = (0.0, 0, "", None)
        for at in range(n):
            here = table[at]
            if not here:
                continue
            for size, score, pick in self.readings(at):
                there = table[at + size]
                for before, (total, _, _, _) in here.items():
                    new = total + score - self.change(before, pick.form, at)
                    key = pick.form if before or pick.form != "FG" else "1FG"
                    if key not in there or new > there[key][0]:
                        there[key] = (new, at, before, pick)
        at, out = n, []
        form = max(table[n], key=lambda f: table[n][f][0])
        while at:
            _, back, before, picked = table[at][form]
            assert picked is not None
            out.append((back, at, picked))
            at, form = back, before
        return tuple(self.join_bodies(out[::-1]))

    def readings(self, at: int) -> list[tuple[int, float, Pick]]:
        """All readings that begin with a chunk, with the number of chunks they take."""
        out = self.persons(at)
        found = self.group(at)
        if found is not None:
            out.append((1, *found))
        if not any(size == 1 for size, _, _ in out):
            a = self.chunks[at]
            out.append((1, -8.0, Pick("O", tuple(range(a.start, a.end)))))
        return out

    def join_bodies(self, found: list[tuple[int, int, Pick]]) -> list[Pick]:
        """Put the parts of an organisation with commas or an "and" in its name together."""
        out: list[Pick] = []
        others = any(
            p.form == "FG" or self.words[p.given[0]].kind == "I" for _, _, p in found if p.given
        )
        open_at = -1  # first token of an organisation that may go on
        for k, (first, stop, pick) in enumerate(found):
            body = pick.form == "O"
            start, end = self.chunks[first].start, self.chunks[stop - 1].end
            if (
                open_at >= 0
                and (body or self.weak(first, stop, pick, others))
                and self.goes_on(first)
            ):
                out[-1] = Pick("O", tuple(range(open_at, end)))
                continue
            if body:
                open_at = start
                before = found[k - 1] if k else None
                if (
                    before is not None
                    and before[2].form != "O"
                    and self.heads(before, first, others)
                ):
                    open_at = self.chunks[before[0]].start
                    out[-1] = Pick("O", tuple(range(open_at, end)))
                    continue
            else:
                open_at = -1
            out.append(pick)
        return out

    def weak(self, first: int, stop: int, pick: Pick, others: bool) -> bool:
        """Whether what was read as a person could as well be a part of an organisation."""
        a, b = self.chunks[first].start, self.chunks[stop - 1].end
        if "I" in self.kinds[a:b] or pick.suffix >= 0:
            return False
        if pick.form == "F" and others:
            return True
        limit = -1.0 if pick.form == "FG" else -3.5 if self.initials or others else -6.0
        return group_odds(self.words[a:b]) > limit

    def goes_on(self, at: int) -> bool:
        """Whether a chunk behind an organisation is a part of its name, not another one."""
        c, before = self.chunks[at], self.chunks[at - 1]
        if c.sep in (";", "…") or (len(c.kinds) == 1 and c.kinds in "JU"):
            return False
        if c.sep not in "&y":
            return True
        if self.kinds[before.end : c.start] == ",&" and (at < 2 or before.sep != ","):
            return False  # two in APA's way: "OECD, & Eurostat"
        # "Department of Health and Human Services", but "World Bank and Deutsche Bank" and
        # "Ministry of Health and Ministry of Education".
        w = self.words
        both_last = w[before.end - 1].body and w[c.end - 1].body and len(c.ids) > 1
        both_first = w[c.start].body and "P" in c.kinds and "P" in before.kinds
        return not (both_last or both_first)

    def heads(self, before: tuple[int, int, Pick], at: int, others: bool) -> bool:
        """Whether "Food" in front of "and Agriculture Organization" belongs to it."""
        first, stop, pick = before
        c = self.chunks[at]
        if c.sep == "&" and self.words[c.start].partner:
            return True
        if c.sep == "," and pick.form == "F" and len(pick.family) == 1 and not others:
            # "France, Ministère de la Santé"
            return self.words[c.start].body and self.words[pick.family[0]].group >= 1.0
        if c.sep not in "&y/:-" or pick.form == "FG" or len(pick.family) + len(pick.given) > 2:
            return False
        return self.weak(first, stop, pick, others) and "P" not in c.kinds

    def persons(self, at: int) -> list[tuple[int, float, Pick]]:
        """The readings as one person that begin with a chunk."""
        chunks = self.chunks
        a, n = chunks[at], len(chunks)
        out = [(1, s, p) for s, p in self.one(a)]
        if at + 1 < n:
            b = chunks[at + 1]
            c = chunks[at + 2] if at + 2 < n and chunks[at + 2].sep == "," else None
            if b.sep == ",":
                out += [(2, s, p) for s, p in self.two(a, b)]
                if c is not None:
                    out += [(3, s, p) for s, p in self.three(a, b, c)]
            elif b.sep == "y" and c is not None and is_family(a.kinds) and is_family(b.kinds):
                joined = a._replace(
                    ids=(*a.ids, b.start - 1, *b.ids), kinds=f"{a.kinds}w{b.kinds}", end=b.end
                )
                out += [(3, s, p) for s, p in self.two(joined, c)]
        return out

    def change(self, before: str, form: str, at: int) -> float:
        """What it costs that a name of one form follows one of another."""
        sep, n = self.chunks[at].sep, len(self.chunks)
        cost = 0.0
        if at:
            if sep == "," and self.semicolons:
                cost += 1.5 if form in ("FI", "GF") else 3.0
            elif sep == "-":
                cost += 1.0
            elif sep == "":
                cost += 2.0
            elif sep == ":":
                cost += 3.0
        elif self.order and form not in ("O", "F") and form != self.order:
            cost += 1.5
        if before in ("", form, "1" + form):
            if before == "F":
                # Two surnames alone have an "and" between them.
                return cost + (1.0 if n == 2 and sep == "," else -1.2)
            return cost
        if before == "1FG":
            # Works Cited: the first name inverted, the others not.
            return cost + (0.2 if form == "GF" else 2.5 if form != "O" else 0.8)
        if form == "O" or before == "O":
            return cost + 0.8
        if {before, form} == {"GF", "F"}:
            return cost + 2.0
        if {before, form} == {"FI", "FF"}:
            return cost + 0.8
        return cost + 3.0
