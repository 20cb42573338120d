"""Text to what BibTeX and LaTeX read: escapes, accents, braces."""

from __future__ import annotations

import re
import unicodedata

#: Characters that mean something to TeX.
SPECIAL = {
    "\\": r"{\textbackslash}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "~": r"{\textasciitilde}", "^": r"{\textasciicircum}",
}  # fmt: skip
_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d",
    "\u0327": "c", "\u0328": "k", "\u0331": "b",
}  # fmt: skip
_LETTERS = {
    "ß": r"{\ss}", "æ": r"{\ae}", "Æ": r"{\AE}", "ø": r"{\o}", "Ø": r"{\O}", "œ": r"{\oe}",
    "Œ": r"{\OE}", "ł": r"{\l}", "Ł": r"{\L}", "ı": r"{\i}", "å": r"{\aa}", "Å": r"{\AA}",
    "–": "--", "—": "---", "“": "``", "”": "''", "‘": "`", "’": "'", "…": r"{\dots}",
    "\u00a0": "~", "¿": "?`", "¡": "!`", "«": r"{\guillemotleft}", "»": r"{\guillemotright}",
    "„": ",,", "‚": ",", "°": r"{\textdegree}", "£": r"{\pounds}", "€": r"{\texteuro}",
    "−": "-", "‐": "-", "‑": "-",
}  # fmt: skip


def escape(text: str) -> str:
    """Return a text with TeX's special characters escaped, once."""
    return "".join(SPECIAL.get(c, c) for c in text)


def asciify(text: str) -> str:
    """Return an escaped text in ASCII.

    Accented letters become accent commands; other characters are spelled as the nearest
    ASCII or, where there is none, as ``[U+XXXX]``.
    """
    out = []
    for c in text:
        if c.isascii():
            out.append(c)
            continue
        if c in _LETTERS:
            out.append(_LETTERS[c])
            continue
        parts = unicodedata.normalize("NFD", c)
        base, marks = parts[0], parts[1:]
        if base.isascii() and marks and all(m in _ACCENTS for m in marks):
            inner = (
                {"i": r"\i", "j": r"\j"}.get(base, base)
                if marks[0] not in "\u0323\u0327\u0328"
                else base
            )
            for mark in marks:
                inner = f"\\{_ACCENTS[mark]}{{{inner}}}"
            out.append("{" + inner + "}")
            continue
        flat = "".join(
            x for x in unicodedata.normalize("NFKD", c) if x.isascii() and x.isprintable()
        )
        out.append(flat if flat else f"[U+{ord(c):04X}]")
    return "".join(out)


_WORD = re.compile(r"[^\W_]+(?:['’.&/+-]*[^\W_]+)*")


def brace_capitals(title: str, proper: frozenset[str] | None = None) -> str:
    """Return an escaped title with braces round words whose capitals must stay.

    Args:
        title: An escaped title.
        proper: Words to brace besides acronyms and words with inner capitals.
    """

    def one(match: re.Match[str]) -> str:
        word = match[0]
        inner = any(c.isupper() for c in word[1:])
        if inner or (proper is not None and word in proper):
            return "{" + word + "}"
        return word

    return _WORD.sub(one, title)
