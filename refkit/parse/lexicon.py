"""Names, places, publishers, journals and sites that refkit knows, in one compact file.

``refkit/data/lexicon.bin`` holds sorted 32-bit hashes, each with one byte of flags, for
single words and for whole phrases (built by ``python -m training lexicon``). A word that
is not in it can pass for one that is with a probability of about 1 in 30,000.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from sys import byteorder
from typing import NamedTuple
from zlib import crc32

GIVEN = 1
SURNAME = 2
PLACE = 4
PUBLISHER = 8
JOURNAL = 16
SITE = 32
RARE = 64
#: In the table of words: an ordinary English word, which names may be, too.
COMMON = 128
#: In the phrase table: a longer phrase begins with these words.
PREFIX = 128

MAGIC = b"RKLEX1\0\0"
MAX_PHRASE = 9


class _Table(NamedTuple):
    """Hashes in rising order, and the flags of each."""

    keys: array[int]
    flags: bytes

    def get(self, key: int) -> int:
        at = bisect_left(self.keys, key)
        return self.flags[at] if at < len(self.keys) and self.keys[at] == key else 0


class _Tables(NamedTuple):
    words: _Table
    phrases: _Table


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    data = files("refkit.data").joinpath("lexicon.bin").read_bytes()
    if data[:8] != MAGIC:
        raise RuntimeError("refkit/data/lexicon.bin is not a lexicon of this version")
    at = 8
    out = []
    for _ in range(2):
        n = int.from_bytes(data[at : at + 4], "little")
        keys = array("I", data[at + 4 : at + 4 + 4 * n])
        if byteorder == "big":
            keys.byteswap()
        at += 4 + 4 * n
        out.append(_Table(keys, data[at : at + n]))
        at += n
    return _Tables(*out)


@lru_cache(maxsize=65536)
def flags(word: str) -> int:
    """Return what a single word is known as, as a sum of flags.

    Args:
        word: A word in any case, without punctuation around it.

    Returns:
        A combination of :data:`GIVEN`, :data:`SURNAME`, :data:`PLACE` (a town or region
        of one word), :data:`PUBLISHER`, :data:`JOURNAL` (a word that is frequent in
        their names), :data:`SITE`, :data:`RARE` (a rare American surname) and
        :data:`COMMON` (an ordinary English word); 0 if unknown.
    """
    return _tables().words.get(word_key(word))


def word_key(word: str) -> int:
    """Return the hash under which a word is stored."""
    return crc32(word.replace("’", "'").lower().encode("utf-8", "surrogatepass"))


@lru_cache(maxsize=65536)
def _phrase(key: int) -> int:
    return _tables().phrases.get(key)


def phrases(words: list[str]) -> list[tuple[int, int, int]]:
    """Find known names of several words, the longest at each place.

    Args:
        words: Lower-cased words of a text in order.

    Returns:
        ``(start, end, flags)`` with word indices, ascending, not overlapping. Names of
        one word are found too.
    """
    out: list[tuple[int, int, int]] = []
    i, n = 0, len(words)
    get = _phrase
    while i < n:
        key = crc32(words[i].encode("utf-8", "surrogatepass"))
        found = get(key)
        best, best_flags = (i + 1, found & 127) if found & 127 else (0, 0)
        j = i + 1
        while found & PREFIX and j < n and j - i < MAX_PHRASE:
            key = crc32(b" " + words[j].encode("utf-8", "surrogatepass"), key)
            found = get(key)
            j += 1
            if found & 127:
                best, best_flags = j, found & 127
        if best:
            out.append((i, best, best_flags))
            i = best
        else:
            i += 1
    return out
