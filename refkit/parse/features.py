"""What the labeller sees of each token: a dozen keys, each standing for a few attributes.

A key is small and recurs (a word, a pair of gaps, a position), so the labeller can keep
the summed weights of its attributes. Training spells the same keys out as strings, so
what is learned and what is used cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from refkit.document import Link, Mark
from refkit.parse import lexicon
from refkit.parse.tokens import Tokens

Key = object

#: How each mark is spelled in gaps: the curly, straight and guillemet forms are one.
_GAP_CHARS = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»＂″", '"'),
        **dict.fromkeys("‘’‚‛‹›´`′", "'"),
        **dict.fromkeys("–‐‑‒−˗", "-"),
        **dict.fromkeys("—―", "—"),
        **dict.fromkeys("，、", ","),
        "：": ":",
        "；": ";",
        "（": "(",
        "）": ")",
        "［": "[",
        "］": "]",
        "【": "[",
        "】": "]",
        "…": "~",
        "．": ".",
        "。": ".",
        "／": "/",
        "＆": "&",
    }
)
_SPACES = re.compile(r"\s+")
_DOTS = re.compile(r"\.(?: ?\.){2,}")


@lru_cache(maxsize=16384)
def gap_form(gap: str) -> str:
    """Return a gap in its normal form, at most six characters."""
    form = _DOTS.sub("~", _SPACES.sub(" ", gap.translate(_GAP_CHARS)))
    return form if len(form) <= 6 else form[:3] + "_" + form[-3:]


_ROMAN = re.compile(r"(?=.)(?:C{0,3}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4}))", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[4-9]|20)\d\d")
_YEAR_LETTER = re.compile(r"(?:1[89]|20)\d\d[a-h]")


@lru_cache(maxsize=65536)
def word_form(word: str) -> tuple[str, str]:
    """Return the normal form and the shape class of a token."""
    first = word[0]
    if len(word) > 3:
        if word.startswith("10.") and "/" in word:
            return "<doi>", "D"
        if "/" in word or word.startswith("www.") or ("." in word and "@" not in word):
            return "<url>", "U"
        if "@" in word and first != "@":
            return "<mail>", "U"
    if first in "—–―‒-_":
        return "<dash>", "-"
    if first == "@":
        return "<at>", "@"
    if word.isdecimal():
        if _YEAR.fullmatch(word):
            return "Y" + word[:2], "Y"
        if len(word) <= 2:
            return f"#{int(word)}" if int(word) <= 31 else "#dd", f"d{len(word)}"
        return f"#{min(len(word), 7)}", f"d{min(len(word), 5)}"
    if "\u3040" <= first <= "\u30ff":
        return word, "K"
    if "\u3005" <= first <= "\u9fff" or "\uf900" <= first <= "\ufaff":
        return word, "C"
    low = word.replace("’", "'").lower()
    if any(c.isdigit() for c in word):
        form = re.sub(r"\d", "0", low)
        if _YEAR_LETTER.fullmatch(low):
            return "Yl", "Yl"
        return form[:12], "dx" if first.isdigit() else "xd"
    if len(word) == 1:
        return low, "X" if word.isupper() else "x"
    if word.isupper():
        if len(word) <= 3:
            return low, "R" if _ROMAN.fullmatch(word) else f"X{len(word)}"
        return low, "R" if _ROMAN.fullmatch(word) else "XX"
    if word.islower():
        return low, "x"
    if first.isupper():
        return low, "Xx" if word[1:].islower() else "XxX"
    return low, "xX"


def _flag_attrs(prefix: str, known: int) -> list[str]:
    if not known:
        return [prefix + "-"]
    out = [prefix + str(bit) for bit in (1, 2, 4, 8, 16, 32, 64, 128) if known & bit]
    out.append(f"{prefix}={known}")
    return out


#: Distances at which a word speaks for another token.
DISTANCES = (-2, -1, 0, 1, 2)


def _word_attrs(key: Key) -> dict[int, list[str]]:
    """Attributes of a word at distances -2 to 2 from the token."""
    word, mask = key if isinstance(key, tuple) else (key, 255)
    assert isinstance(word, str)
    form, shape = word_form(word)
    known = lexicon.flags(word) & mask if shape[0] in "Xx" else 0
    own = [f"w={form}", f"s={shape}", *_flag_attrs("l", known), f"s{shape}l={known}"]
    if shape[0] in "Xx" and len(form) > 2:
        own += [
            f"p2={form[:2]}",
            f"p3={form[:3]}",
            f"e2={form[-2:]}",
            f"e3={form[-3:]}",
            f"e4={form[-4:]}",
        ]
        own.append(f"n={min(len(form), 10)}")
    near = [f"w={form}", f"s={shape}", *_flag_attrs("l", known)]
    if len(form) > 3 and shape[0] in "Xx":
        near.append(f"e3={form[-3:]}")
    far = [f"w={form}", f"s={shape}"]
    return {
        0: ["0" + a for a in own],
        -1: ["-1" + a for a in near],
        1: ["+1" + a for a in near],
        -2: ["-2" + a for a in far],
        2: ["+2" + a for a in far],
    }


def _segment_word(side: str) -> Callable[[Key], list[str]]:
    def attrs(key: Key) -> list[str]:
        word, mask = key if isinstance(key, tuple) else (key, 255)
        assert isinstance(word, str)
        form, shape = word_form(word)
        known = lexicon.flags(word) & mask if shape[0] in "Xx" else 0
        return [f"{side}w={form}", f"{side}s={shape}", f"{side}l={known}"]

    return attrs


def _joined(name: str, *picks: tuple[int, ...]) -> Callable[[Key], list[str]]:
    """Attributes made of some members of a tuple key."""

    def attrs(key: Key) -> list[str]:
        assert isinstance(key, tuple)
        return [f"{name}{i}=" + "|".join(str(key[p]) for p in pick) for i, pick in enumerate(picks)]

    return attrs


#: Families of keys besides the word itself, in the order in which :func:`keys` gives them.
FAMILIES: tuple[tuple[str, Callable[[Key], list[str]]], ...] = (
    # shape before, gap before, shape, gap behind, shape behind
    ("gaps", _joined("g", (1,), (3,), (1, 3), (1, 2), (2, 3), (1, 2, 3))),
    ("left", _joined("a", (0, 1), (0, 1, 2), (3, 0))),
    ("right", _joined("b", (0, 1), (0, 1, 2), (1, 3))),
    ("state", _joined("d", (0,), (1,), (2,), (3,), (4,), (0, 1, 2, 5, 6), (7,), (2, 8), (0, 9))),
    ("place", _joined("p", (0,), (1,), (2,), (0, 1))),
    ("progress", _joined("y", (0,), (1,), (0, 2), (0, 1, 2), (0, 2, 3, 4), (1, 3, 4), (0, 5))),
    ("first", _segment_word("f")),
    ("last", _segment_word("z")),
    ("segment", _joined("e", (0,), (1,), (0, 1), (2, 3), (0, 1, 2))),
    ("phrase", _joined("h", (0, 1), (0, 2), (0, 1, 2))),
    # 0, or 1 and 2 for the first and a later stretch that read the same; which stretch
    ("repeat", _joined("r", (0,), (0, 1), (0, 2))),
)


def expand_word(key: Key) -> dict[int, list[str]]:
    """Return the attributes of a word key for each distance."""
    return _word_attrs(key)


class Row:
    """The keys of one text: ``words[i]`` and, family by family, ``families[f][i]``."""

    __slots__ = ("families", "words")

    def __init__(self, words: list[Key], families: list[list[Key]]) -> None:
        self.words = words
        self.families = families


_ITALIC, _BOLD, _LINK = 1, 2, 4


def _marked(tokens: Tokens, marks: Sequence[Mark], links: Sequence[Link]) -> list[int]:
    flags = [0] * len(tokens.words)
    if not marks and not links:
        return flags
    runs = [
        (m.start, m.end, _ITALIC if m.kind == "italic" else _BOLD)
        for m in marks
        if m.kind in ("italic", "bold")
    ]
    runs += [(k.start, k.end, _LINK) for k in links]
    for start, end, bit in runs:
        for i, (s, e) in enumerate(zip(tokens.starts, tokens.ends, strict=True)):
            if s >= end:
                break
            if e > start and min(e, end) - max(s, start) > (e - s) // 2:
                flags[i] |= bit
    return flags


_OPEN_BEFORE = frozenset(" ([{—-/,;:\t\n\u00a0「『")
_STRONG = frozenset('.,;:()[]"!?/—~{}|「」『』《》<>·•*=')


def keys(
    tokens: Tokens, marks: Sequence[Mark] = (), links: Sequence[Link] = (), *, mask: int = 255
) -> Row:
    """Return the feature keys of a text.

    Args:
        tokens: Its tokens.
        marks: Emphasis runs, in text offsets.
        links: Links, in text offsets.
        mask: Lexicon flags that may be used (training leaves some out at random).

    Returns:
        A :class:`Row`; every list has one key per token.
    """
    words = tokens.words
    n = len(words)
    forms = [word_form(w) for w in words]
    shapes = [f[1] for f in forms]
    gaps = [gap_form(g) for g in tokens.gaps]
    marked = _marked(tokens, marks, links)
    any_marks = 0
    for flag in marked:
        any_marks |= flag
    has_quote = any('"' in g for g in gaps)

    phrase = [(0, 0, 0)] * n
    # A strong gap ends a segment; known phrases may not cross it.
    seg_of = [0] * n
    seg_start = [0]
    for i in range(1, n):
        g = gaps[i]
        if g != " " and not _STRONG.isdisjoint(g):
            seg_start.append(i)
        seg_of[i] = len(seg_start) - 1
    seg_end = [*seg_start[1:], n]
    for start, end, known in lexicon.phrases([f[0] for f in forms]):
        known &= mask
        if not known:
            continue
        seg = seg_of[start]
        whole = (
            2
            if start == seg_start[seg] and end == seg_end[seg]
            else 1
            if start == seg_start[seg]
            else 0
        )
        if end - start == 1 and whole != 2:
            continue
        # Names of several words count where no strong gap but a full stop lies inside.
        for i in range(start, end):
            phrase[i] = (known, 0 if i == start else 1, whole)

    # A site that is its own author is printed twice.
    repeat = [0] * len(seg_start)
    seen: dict[tuple[str, ...], int] = {}
    for seg, (a, b) in enumerate(zip(seg_start, seg_end, strict=True)):
        if b - a == 1 and (len(words[a]) < 3 or not words[a][0].isalpha()):
            continue
        said = tuple(f[0] for f in forms[a:b])
        if said in seen:
            repeat[seen[said]] = 1
            repeat[seg] = 2
        else:
            seen[said] = seg

    before = ["^", *shapes]
    state: list[Key] = []
    place: list[Key] = []
    progress: list[Key] = []
    first: list[Key] = []
    last: list[Key] = []
    segment: list[Key] = []
    left: list[Key] = []
    right: list[Key] = []
    around: list[Key] = []
    again: list[Key] = []
    # Single quotation marks open only where one follows that can close them.
    last_single = max((i for i in range(1, n + 1) if gaps[i][:1] == "'"), default=0)
    quoted = single = bracket = 0
    years = stops = since = 0
    before_state = 0
    any_italic = any_marks & _ITALIC
    for i in range(n):
        g = gaps[i]
        if g != " " and g and g != ", ":
            raw_len = len(g)
            for k, c in enumerate(g if g != ". " else ""):
                if c == '"':
                    can_open = (
                        (k == 0 and i == 0) or (k > 0 and g[k - 1] in _OPEN_BEFORE) or (i == 0)
                    )
                    if quoted and not (can_open and k == raw_len - 1 and k > 0 and g[0] == '"'):
                        quoted = 0
                    elif can_open or k == raw_len - 1:
                        quoted = 1
                elif c == "'":
                    if single:
                        # An apostrophe in front of a word ("'n") closes nothing.
                        single = 0 if k == 0 else single
                    elif k == raw_len - 1 and ((raw_len == 1 and i == 0) or k > 0):
                        single = 1 if i < last_single else 0
                elif c in "(":
                    bracket = 1
                elif c == "[":
                    bracket = 2
                elif c in ")]":
                    bracket = 0
                elif c in "「『《〈":
                    quoted = 1
                elif c in "」』》〉":
                    quoted = 0
            if i and (
                (". " in g and shapes[i - 1] != "X") or "? " in g or "! " in g or g.startswith(").")
            ):
                stops += 1
                since += 1
        shape = shapes[i]
        flag = marked[i]
        ital = 1 if flag & _ITALIC else 0
        state.append(
            (
                quoted,
                single,
                ital,
                1 if flag & _BOLD else 0,
                1 if flag & _LINK else 0,
                bracket,
                before_state,
                bracket,
                any_italic,
                has_quote,
            )
            if flag or quoted or before_state
            else (0, single, 0, 0, 0, bracket, 0, bracket, any_italic, has_quote)
        )
        before_state = quoted * 2 + ital
        rest = n - 1 - i
        place.append((i if i < 6 else 6, rest if rest < 6 else 6, i * 10 // n))
        progress.append(
            (
                years if years < 3 else 3,
                stops if stops < 6 else 6,
                since if since < 3 else 3,
                quoted if has_quote else 2,
                ital if any_marks & 1 else 2,
                bracket,
            )
        )
        if shape in ("Y", "Yl"):
            years += 1
            since = 0
        seg = seg_of[i]
        a, b = seg_start[seg], seg_end[seg]
        if mask == 255:
            first.append(words[a])
            last.append(words[b - 1])
        else:
            first.append((words[a], mask))
            last.append((words[b - 1], mask))
        size = b - a
        segment.append(
            (
                size if size < 5 else 5 if size < 8 else 6,
                seg if seg < 6 else 6,
                gaps[a],
                gaps[b],
            )
        )
        again.append((repeat[seg], seg if seg < 3 else 3, 1 if years else 0))
        nxt = shapes[i + 1] if i + 1 < n else "$"
        behind = gaps[i + 1]
        around.append((None, g, shape, behind))
        left.append((before[i], g, shape, gaps[i - 1] if i else "^"))
        right.append((shape, behind, nxt, gaps[i + 2] if i + 2 <= n else "$"))
    words_out: list[Key] = list(words) if mask == 255 else [(w, mask) for w in words]
    return Row(
        words_out,
        [around, left, right, state, place, progress, first, last, segment, list(phrase), again],
    )
