"""Names as APA 7 prints them (Publication Manual 9.7 to 9.12)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from refkit.model import Name


def folded(text: str) -> str:
    """Return letters and digits alone, without case and accents, for comparing."""
    if text.isascii():
        return "".join(c for c in text.lower() if c.isalnum())
    flat = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in flat if c.isalnum())


_PART = re.compile(r"([^\s\-‐.]+)(\.?)([\s\-‐]*)")


def initials(given: str) -> str:
    """Return given names as initials: ``Jean-Paul`` -> ``J.-P.``, ``JA`` -> ``J. A.``."""
    given = given.strip()
    if given.isupper() and given.isalpha() and 1 < len(given) <= 3 and given.isascii():
        given = " ".join(given)
    out = []
    for word, _, gap in _PART.findall(given):
        letter = word[0]
        if not letter.isalpha():
            continue
        if letter.islower() and len(word) > 1 and out:
            out.append(word + " ")
            continue
        out.append(letter.upper() + "." + ("-" if "-" in gap or "‐" in gap else " "))
    return "".join(out).strip(" -")


def inverted(name: Name) -> str:
    """Return ``Family, I. N., Jr.`` or the literal name."""
    if name.literal:
        return name.literal
    family = " ".join(p for p in (name.non_dropping_particle, name.family) if p)
    if name.non_dropping_particle.endswith(("’", "'")):
        family = name.non_dropping_particle + name.family
    given = initials(name.given)
    if name.dropping_particle:
        given = f"{given} {name.dropping_particle}".strip()
    return ", ".join(p for p in (family, given, name.suffix) if p)


def straight(name: Name) -> str:
    """Return ``I. N. Family Jr.``, the order for editors inside a reference."""
    if name.literal:
        return name.literal
    parts = (initials(name.given), name.dropping_particle, name.non_dropping_particle, name.family)
    base = " ".join(p for p in parts if p)
    return f"{base}, {name.suffix}" if name.suffix else base


def listed(names: Sequence[str], *, et_al: bool = False, inverse: bool = True) -> str:
    """Join printed names with commas and an ampersand, at most 20 and an ellipsis (9.8)."""
    if not names:
        return ""
    if et_al:
        return ", ".join(names) + (", et al." if len(names) > 1 or inverse else " et al.")
    if len(names) == 1:
        return names[0]
    if len(names) > 20:
        return ", ".join(names[:19]) + ", . . . " + names[-1]
    if len(names) == 2 and not inverse:
        return f"{names[0]} & {names[1]}"
    return ", ".join(names[:-1]) + ", & " + names[-1]
