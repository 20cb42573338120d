"""A list of names cut at its separators, by the kinds of its tokens."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

#: Kinds of the tokens of a family name.
FAMILY_KINDS = r"P*[QWUJwH](?:P*[QWUJwH])*"
#: A family name with the given names in brackets.
GIVEN_IN_BRACKETS = re.compile(rf"({FAMILY_KINDS})\(([IJQWUwH]+P*)\)?")


class Chunk(NamedTuple):
    """Tokens between separators.

    Attributes:
        sep: What stands in front: ``,`` ``;`` ``&`` ``y`` ``-`` or nothing.
        ids: Indices of the tokens that can be part of a personal name.
        kinds: Their kinds.
        start: Index of its first token.
        end: Index behind its last one.
    """

    sep: str
    ids: tuple[int, ...]
    kinds: str
    start: int
    end: int


_SEPARATOR = ",;/&y…-:"
_PAREN = re.compile(r"\([^()]*\)?")
_PLAIN_FAMILY = re.compile(rf"{FAMILY_KINDS}S?")


def is_family(kinds: str) -> bool:
    """Whether tokens of these kinds can be a family name alone."""
    return _PLAIN_FAMILY.fullmatch(kinds) is not None


@lru_cache(maxsize=1 << 12)
def chunks(kinds: str) -> tuple[Chunk, ...]:
    """Cut a list of names at its separators.

    Args:
        kinds: The kinds of its tokens (:attr:`refkit.parse.namemodel.Word.kind`).

    Returns:
        What lies between the separators; ones that were left out are put back.
    """
    return tuple(_repair(_cut(kinds)))


def _cut(kinds: str) -> list[Chunk]:
    """Cut at separators; several in a row count as the strongest."""
    out: list[Chunk] = []
    sep, start, depth = "", -1, 0
    for i, k in enumerate(kinds + ";"):
        if k == "(":
            depth += 1
        elif k == ")":
            depth = max(0, depth - 1)
        last = i == len(kinds)
        if (k in _SEPARATOR and not depth) or last:
            if k == "y" and (start < 0 or last):
                k = "&" if start < 0 else k
            if start >= 0:
                if kinds[start:i].strip("D.") or not out:
                    out.append(_chunk(kinds, start, i, sep))
                start, sep = -1, ""
            sep = _stronger(sep, k)
        elif start < 0:
            start = i
    return out


def _stronger(a: str, b: str) -> str:
    rank = ":-,y&/;…"
    return b if not a or rank.find(b) > rank.find(a) else a


def _chunk(kinds: str, start: int, end: int, sep: str) -> Chunk:
    inner = kinds[start:end]
    if not inner.strip("T"):
        inner = "W" * len(inner)  # "Pater, J." is no father
    if inner[0] == "S" and sep != ",":
        inner = "W" + inner[1:]  # "Jun, S. W." is no junior
    m = GIVEN_IN_BRACKETS.fullmatch(inner)
    if m is None and "(" in inner:
        inner = _PAREN.sub(lambda m: "." * len(m[0]), inner)
    keep = [i for i, k in enumerate(inner) if k not in "TD.):" or (m is not None and k == ")")]
    return Chunk(sep, tuple(start + i for i in keep), "".join(inner[i] for i in keep), start, end)


_GLUED = re.compile(r"([IJ]+)(P*[WUw]{1,2})")


def _repair(chunks: list[Chunk]) -> list[Chunk]:
    """Put back separators that were left out: ``Walker, R. J. Kring, D. A.``."""
    out: list[Chunk] = []
    glued = [_GLUED.fullmatch(c.kinds) for c in chunks]
    # Whether initials alone follow, after other glued chunks perhaps.
    follows = [False] * (len(chunks) + 1)
    for i in range(len(chunks) - 2, -1, -1):
        b = chunks[i + 1]
        follows[i] = b.sep == "," and (
            not b.kinds.strip("IJ") or (glued[i + 1] is not None and follows[i + 1])
        )
    for i, c in enumerate(chunks):
        m = glued[i]
        if m and c.sep == "," and follows[i] and out and _PLAIN_FAMILY.fullmatch(out[-1].kinds):
            k = m.end(1)
            out.append(Chunk(c.sep, c.ids[:k], m[1], c.start, c.ids[k]))
            out.append(Chunk("", c.ids[k:], m[2], c.ids[k], c.end))
        else:
            out.append(c)
    return out
