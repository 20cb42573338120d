"""Text to what BibTeX and LaTeX read: special characters, ASCII spellings, inline markup."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

#: Characters that mean something to TeX. Braces have no backslash: BibTeX counts every brace.
SPECIAL = {
    "\\": r"{\textbackslash}", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "$": r"\$",
    "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_", "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
}  # fmt: skip
#: Also the second half of pairs that TeX's fonts join into another character.
_TO_ESCAPE = re.compile(r"[\\{}$&#%_~^]|(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`")
#: What keeps a text from being its own TeX, in ASCII and on one line.
odd = re.compile(r"[^ -~]|[\\{}$&#%_~^]|--|``|''|[?!]`|  |^ | \Z").search
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]+")
_LONE = re.compile(r"[\ud800-\udfff]")

_ACCENTS = {
    "\u0300": "`", "\u0301": "'", "\u0302": "^", "\u0303": "~", "\u0304": "=", "\u0306": "u",
    "\u0307": ".", "\u0308": '"', "\u030a": "r", "\u030b": "H", "\u030c": "v", "\u0323": "d",
    "\u0327": "c", "\u0328": "k", "\u0331": "b",
}  # fmt: skip
_BELOW = "\u0323\u0327\u0328\u0331"
_LETTERS = {
    "ß": r"{\ss}", "æ": r"{\ae}", "Æ": r"{\AE}", "ø": r"{\o}", "Ø": r"{\O}", "œ": r"{\oe}",
    "Œ": r"{\OE}", "ł": r"{\l}", "Ł": r"{\L}", "ı": r"{\i}", "ȷ": r"{\j}", "å": r"{\aa}",
    "Å": r"{\AA}", "đ": r"{\dj}", "Đ": r"{\DJ}", "ð": r"{\dh}", "Ð": r"{\DH}", "þ": r"{\th}",
    "Þ": r"{\TH}", "–": "--", "—": "---", "“": "``", "”": "''", "‘": "`", "’": "'",
    "…": r"{\dots}", "¿": r"{\textquestiondown}", "¡": r"{\textexclamdown}",
    "«": r"{\guillemotleft}", "»": r"{\guillemotright}", "‹": r"{\guilsinglleft}",
    "›": r"{\guilsinglright}", "„": r"{\quotedblbase}", "‚": r"{\quotesinglbase}",
    "°": r"{\textdegree}", "£": r"{\pounds}", "€": r"{\texteuro}", "§": r"{\S}", "¶": r"{\P}",
    "©": r"{\textcopyright}", "®": r"{\textregistered}", "™": r"{\texttrademark}",
    "•": r"{\textbullet}", "†": r"{\textdagger}", "‡": r"{\textdaggerdbl}",
    "·": r"{\textperiodcentered}",
}  # fmt: skip
#: Greek letters that TeX has a command for in mathematics.
_GREEK = dict(
    zip(
        "αβγδζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩ",
        """alpha beta gamma delta zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon
        varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega""".split(),
        strict=True,
    )
)  # fmt: skip
_SIGNS = {
    "×": "times", "±": "pm", "÷": "div", "≤": "leq", "≥": "geq", "≠": "neq", "≈": "approx",
    "∞": "infty", "→": "rightarrow", "←": "leftarrow", "∑": "sum", "∈": "in", "∼": "sim",
}  # fmt: skip


def clean(text: str) -> str:
    """Return a text on one line without controls and halves of characters."""
    if text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return _LONE.sub("\ufffd", _BLANK.sub(" ", text)).strip()


def escape(text: str) -> str:
    """Return a text with TeX's special characters escaped, once."""
    return _TO_ESCAPE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return SPECIAL.get(match[0]) or "{}" + match[0]


def asciify(text: str) -> str:
    r"""Return an escaped text in ASCII.

    Accented letters become accent commands, signs their commands. What TeX has no name for
    is given by its number (``{\char"4E2D}``), which XeTeX and LuaTeX print.
    """
    if text.isascii():
        return text
    out: list[str] = []
    before = True
    for char in text:
        own = char.isascii()
        spelt = char if own else _spelt(char)
        # Two dashes or quotation marks in a row would join.
        if out and not (own and before) and spelt[0] in "-`'" and out[-1][-1] == spelt[0]:
            spelt = "{}" + spelt
        out.append(spelt)
        before = own
    return "".join(out)


def unspelt(text: str) -> str:
    """Return the characters of a text that :func:`asciify` can only give by their number."""
    if text.isascii():
        return ""
    return "".join(dict.fromkeys(c for c in text if not c.isascii() and "\\char" in _spelt(c)))


@lru_cache(maxsize=4096)
def _spelt(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char in _GREEK or char in _SIGNS:
        return f"{{\\ensuremath{{\\{_GREEK.get(char) or _SIGNS[char]}}}}}"
    parts = unicodedata.normalize("NFD", char)
    base, marks = parts[0], parts[1:]
    if base.isascii() and base.isalpha() and len(marks) == 1 and marks in _ACCENTS:
        letter = f"\\{base}" if base in "ij" and marks not in _BELOW else base
        return f"{{\\{_ACCENTS[marks]}{{{letter}}}}}"
    return f'{{\\char"{ord(char):04X}}}'


def verbatim(address: str, *, ascii: bool = False) -> str:
    """Return an address or identifier as it is, what would end the field percent-encoded."""
    if not (address.isascii() and address.isprintable() and " " not in address):
        address = _LONE.sub("", re.sub(r"[\s\x00-\x20\x7f]+", "", address))
        if ascii:
            address = "".join(c if c.isascii() else quote(c) for c in address)
    if "{" in address or "}" in address or "\\" in address:
        address = address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")
    return address
