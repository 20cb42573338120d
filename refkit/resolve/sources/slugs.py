"""How well the words of an address cover the words of a title, and the other way round."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from refkit.resolve.matchtext import fold

#: Small words that addresses leave out.
_SMALL = frozenset(
    "a an and are as at be by for from has have how in is it its of on or that the their this to "
    "was what when who why will with you your der die das den dem des ein eine und im in mit von "
    "zu für auf ist wie el la los las un una y en de del con para por que le les du des et au aux "
    "une pour dans sur il lo gli e di da per".split()
)
_KNOWN_ENDS = re.compile(r"\.(?:html?|php|aspx?|jsp|cfm|xhtml|shtml)$", re.IGNORECASE)


def words(title: str) -> list[str]:
    """Return the words of a title that may stand in an address, in order."""
    found = fold(title).split()
    return [w for w in found if w not in _SMALL and (len(w) > 1 or w.isdigit())] or found


def slug_words(url: str) -> list[str]:
    """Return the words of the last part of an address that has any."""
    try:
        path = unquote(urlsplit(url).path)
    except ValueError:
        return []
    for part in reversed(path.split("/")):
        found = [w for w in fold(_KNOWN_ENDS.sub("", part)).split() if w not in _SMALL]
        if any(w.isalpha() for w in found):
            return found
    return []


def likeness(title: str, url: str) -> float:
    """Return how likely an address is that of a page with a title, 0 to 1.

    Both ways count: a short address may name a few words of a long title, and a long one
    may have words of its own.
    """
    ours, theirs = words(title), slug_words(url)
    if not ours or not theirs:
        return 0.0
    joined = "".join(theirs)
    covered = sum(w in theirs or (len(w) > 4 and w in joined) for w in ours) / len(ours)
    named = [w for w in theirs if not w.isdigit() or w in ours]
    told = sum(w in ours for w in named) / len(named) if named else 0.0
    if covered < 0.6 and not (told >= 0.99 and len(named) >= 2):
        return 0.0
    return round((covered + told) / 2, 3)
