"""Entry keys such as ``grady2019emotions``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from hashlib import sha256

from refkit.model import Reference

_STOP = frozenset(
    """a an the and or of on in to for from with by at as is are was der die das ein eine und von zur
    zum le la les un une des et du de el los las una y en o os as um uma e il lo gli i het een van
    how what why when do does""".split()
)
_NOT_KEY = re.compile(r"[\s\"#%'(),={}\\~^&$_]+")
_ASCII = {
    "ß": "ss",
    "æ": "ae",
    "ø": "o",
    "œ": "oe",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    "þ": "th",
    "ð": "d",
}


def slug(text: str) -> str:
    """Return lower-case ASCII letters and digits of a text; of other scripts what is left."""
    low = "".join(_ASCII.get(c, c) for c in text.lower())
    flat = unicodedata.normalize("NFKD", low)
    return "".join(c for c in flat if c.isascii() and c.isalnum())


def base_key(reference: Reference) -> str:
    """Return the key of one reference alone: first family name, year, first title word."""
    names = reference.author or reference.editor or reference.director
    who = ""
    if names:
        who = slug(names[0].literal or names[0].family or names[0].given)[:30]
    year = ""
    if reference.issued is not None and reference.issued.year is not None:
        year = str(abs(reference.issued.year))
    words = [slug(w) for w in re.findall(r"[^\W_]+", reference.title)]
    words = [w for w in words if w]
    word = next((w for w in words if w not in _STOP and len(w) > 1), words[0] if words else "")
    return (who + year + word) or "ref"


def keys(references: Sequence[Reference]) -> list[str]:
    """Return a unique key for each reference.

    Given keys stay. Where two made keys clash, all of the clashing ones get a suffix
    made from the record itself, so that a key does not depend on the order of the list,
    nor on entries with other keys.

    Args:
        references: The references.
    """
    given = [_NOT_KEY.sub("", r.id) for r in references]
    made = [g or base_key(r) for g, r in zip(given, references, strict=True)]
    counts: dict[str, int] = {}
    for key in made:
        counts[key.lower()] = counts.get(key.lower(), 0) + 1
    out: list[str] = []
    used: set[str] = set()
    for key, own, reference in zip(made, given, references, strict=True):
        if counts[key.lower()] > 1 and (not own or key.lower() in used):
            key = f"{key}-{_fingerprint(reference)}"
        while key.lower() in used:
            # The same record twice: only a count tells them apart.
            head, _, tail = key.rpartition("+")
            key = f"{head}+{int(tail) + 1}" if head and tail.isdigit() else f"{key}+2"
        used.add(key.lower())
        out.append(key)
    return out


def _fingerprint(reference: Reference) -> str:
    content = repr(sorted(reference.replace(id="").to_csl().items(), key=lambda kv: kv[0]))
    digest = sha256(content.encode("utf-8", "surrogatepass")).digest()
    letters = "bcdfghjkmnpqrstvwxyz"
    return "".join(letters[b % len(letters)] for b in digest[:3])
