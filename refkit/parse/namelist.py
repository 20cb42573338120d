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

from refkit.parse import nameforms as nf
from refkit.parse.namechunks import Chunk, chunks, is_family
from refkit.parse.namemodel import UPPER, Word, group_odds, kind_of, word
from refkit.parse.namereadings import LONGEST, Pick, alone, inverted

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


#: A reading: how likely it is, the name as positions in some tokens, and which tokens.
Way = tuple[float, Pick, tuple[int, ...]]
#: An organisation, which takes all its tokens.
BODY = Pick("O", ())


def _placed(pick: Pick, ids: tuple[int, ...]) -> Pick:
    if pick is BODY:
        return Pick("O", ids)
    family, given = tuple([ids[i] for i in pick.family]), tuple([ids[i] for i in pick.given])
    return Pick(pick.form, family, given, ids[pick.suffix] if pick.suffix >= 0 else -1)


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

    # -- readings -----------------------------------------------------------------------

    def one(self, c: Chunk) -> list[Way]:
        """Readings of one chunk as a whole name."""
        if not c.ids or len(c.ids) > LONGEST:
            return []
        words = tuple(map(self.words.__getitem__, c.ids))
        return [(s, p, c.ids) for s, p in alone(words, c.kinds, self.caps, self.initials)]

    def two(self, a: Chunk, b: Chunk) -> list[Way]:
        """Readings of two chunks with a comma between as one name."""
        ids = a.ids + b.ids
        if b.kinds == "S":
            at = len(a.ids)
            return [
                (s + 1.0, p._replace(suffix=at), ids) for s, p, _ in self.one(a) if p.suffix < 0
            ]
        if len(ids) > LONGEST:
            return []
        take = self.words.__getitem__
        words, behind = tuple(map(take, a.ids)), tuple(map(take, b.ids))
        found = inverted(words, a.kinds, behind, b.kinds, self.caps)
        return [] if found is None else [(*found, ids)]

    def three(self, a: Chunk, b: Chunk, c: Chunk) -> list[Way]:
        """Readings of three chunks as family, given, suffix in one order or another."""
        if c.kinds == "S":
            found, suffix = self.two(a, b), c.ids[0]
        elif b.kinds == "S":
            found, suffix = self.two(a, c), b.ids[0]
        else:
            return []
        return [(s + 1.0, p._replace(suffix=len(ids)), (*ids, suffix)) for s, p, ids in found]

    def group(self, at: int, alone: list[Way]) -> Way | None:
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
        person = max([s for s, _, _ in alone], default=-2.0)
        odds = group_odds(self.words[a:b])
        if self.words[b - 1].body or (b - a < 3 and self.words[a].body):
            odds += 4.0 if team else 2.5  # such a word is no surname
        elif self.caps and nf.CAPITALISED.fullmatch(c.kinds):
            odds -= 4.0
        elif self.words[a].given >= 2.0 and nf.NOBLE.fullmatch(c.kinds):
            odds -= 1.0
        elif c.kinds == "WW" and self.words[b - 1].given >= 2.0 and len(self.chunks) > 1:
            odds -= 1.5  # "Combes Hélène", one of a list
        return person + odds, BODY, tuple(range(a, b))

    # -- search -------------------------------------------------------------------------

    def best(self) -> tuple[Pick, ...]:
        """Find the best sequence of names."""
        n = len(self.chunks)
        if not n:
            return ()
        # For each chunk boundary the best score and way for each form of the last name.
        table: list[dict[str, tuple[float, int, str, Pick, tuple[int, ...]]]]
        table = [{} for _ in range(n + 1)]
        table[0][""] = (0.0, 0, "", BODY, ())
        for at in range(n):
            here = table[at]
            if not here:
                continue
            loose = n == 2 and self.chunks[at].sep == ","
            for size, (score, pick, ids) in self.readings(at):
                there = table[at + size]
                form = pick.form
                score -= self.change(form, at)
                for before, way in here.items():
                    mixed = 1.0 if loose and before == form == "F" else _MIXED[before, form]
                    new = way[0] + score - mixed
                    key = "1FG" if form == "FG" and not before else form
                    if key not in there or new > there[key][0]:
                        there[key] = (new, at, before, pick, ids)
        at, out = n, []
        form = max(table[n], key=lambda f: table[n][f][0])
        while at:
            _, back, before, pick, ids = table[at][form]
            out.append((back, at, _placed(pick, ids)))
            at, form = back, before
        return tuple(self.join_bodies(out[::-1]))

    def readings(self, at: int) -> list[tuple[int, Way]]:
        """All readings that begin with a chunk, with the number of chunks they take."""
        alone = self.one(self.chunks[at])
        out = [(1, way) for way in alone]
        out += self.persons(at)
        found = self.group(at, alone)
        if found is not None:
            out.append((1, found))
        if 1 not in [size for size, _ in out]:
            a = self.chunks[at]
            out.append((1, (-8.0, BODY, tuple(range(a.start, a.end)))))
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

    def persons(self, at: int) -> list[tuple[int, Way]]:
        """The readings of several chunks as one person that begin with a chunk."""
        chunks = self.chunks
        a, n = chunks[at], len(chunks)
        out: list[tuple[int, Way]] = []
        if at + 1 < n:
            b = chunks[at + 1]
            c = chunks[at + 2] if at + 2 < n and chunks[at + 2].sep == "," else None
            if b.sep == ",":
                out += [(2, way) for way in self.two(a, b)]
                if c is not None:
                    out += [(3, way) for way in self.three(a, b, c)]
            elif b.sep == "y" and c is not None and is_family(a.kinds) and is_family(b.kinds):
                joined = a._replace(
                    ids=(*a.ids, b.start - 1, *b.ids), kinds=f"{a.kinds}w{b.kinds}", end=b.end
                )
                out += [(3, way) for way in self.two(joined, c)]
        return out

    def change(self, form: str, at: int) -> float:
        """What it costs that a name of a form stands behind the separator of a chunk."""
        if not at:
            # "Moss, Eun" are no two, whatever the others look like.
            alone = form == "FG" and len(self.chunks) == 2
            usual = alone or form in ("O", "F", self.order.lstrip("1"))
            return 1.5 if self.order and not usual else 0.0
        sep = self.chunks[at].sep
        if sep == "," and self.semicolons:
            return 1.5 if form in ("FI", "GF") else 3.0
        return _JOINTS.get(sep, 0.0)


#: What it costs that names are joined by a dash, nothing or a colon.
_JOINTS = {"-": 1.0, "": 2.0, ":": 3.0}
_FORMS = ("FG", "GF", "FI", "FF", "F", "O")


def _mix(before: str, form: str) -> float:
    if before in ("", form, "1" + form):
        # Two surnames alone have an "and" between them.
        return -1.2 if before == "F" else 0.0
    if before == "1FG":
        # Works Cited: the first name inverted, the others not.
        return {"GF": 0.2, "O": 0.8}.get(form, 2.5)
    if "O" in (before, form) or {before, form} == {"FI", "FF"}:
        return 0.8
    return 2.0 if {before, form} == {"GF", "F"} else 3.0


#: What it costs that a name of one form follows one of another; ``1FG`` is the first of all.
_MIXED = {(b, f): _mix(b, f) for b in ("", "1FG", *_FORMS) for f in _FORMS}
