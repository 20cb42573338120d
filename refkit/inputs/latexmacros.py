"""What LaTeX commands mean for text; accents and signs through pylatexenc."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from refkit.document import InlineKind

#: An accent with its letter: ``\\'e``, ``\\'{e}``, ``\\v{c}``, ``\\c c``, ``\\^{\\i}``.
ACCENT = re.compile(
    r"""\\(?:
      [`'^"~=.]\s*(?:\{\s*(?:\\[a-zA-Z]{1,2}(?![a-zA-Z])\s*|[^\W\d_])?\s*\}
                    |\\[a-zA-Z]{1,2}(?![a-zA-Z])[ ]?|[^\W\d_])
    | [Hcdbukrvt]\s*\{\s*(?:\\[a-zA-Z]{1,2}(?![a-zA-Z])\s*|[^\W\d_]{1,2})\s*\}
    | [Hcdbukrvt](?:\s+[^\W\d_](?![^\W\d_])|\s*\\[ij](?![a-zA-Z])[ ]?|\s+[^\W\d_])
    )""",
    re.VERBOSE,
)
#: Commands with one argument, or switches, that set emphasis.
STYLES: Mapping[str, InlineKind] = {
    "emph": "italic", "textit": "italic", "textsl": "italic", "mkbibemph": "italic",
    "mkbibitalic": "italic", "underline": "italic", "uline": "italic", "it": "italic",
    "em": "italic", "sl": "italic", "itshape": "italic", "slshape": "italic",
    "textbf": "bold", "mkbibbold": "bold", "bf": "bold", "bfseries": "bold",
    "textsc": "smallcaps", "mkbibacro": "smallcaps", "sc": "smallcaps", "scshape": "smallcaps",
    "textsuperscript": "superscript", "mkbibsuperscript": "superscript",
    "textsubscript": "subscript", "texttt": "code", "tt": "code", "ttfamily": "code",
}  # fmt: skip
#: Switches that end emphasis.
UPRIGHT = frozenset(["rm", "rmfamily", "normalfont", "upshape", "mdseries"])
#: Commands that put quotation marks around their argument.
QUOTES: Mapping[str, tuple[str, str]] = {
    "enquote": ("“", "”"), "mkbibquote": ("“", "”"), "textquote": ("“", "”"),
    "enquote*": ("‘", "’"),
}  # fmt: skip
#: Signs that pylatexenc does not know, or knows otherwise.
_SIGNS: Mapping[str, str] = {
    "bysame": "———", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2e",
    "XeTeX": "XeTeX", "MR": "MR", "Zbl": "Zbl", "cprime": "′", "cdprime": "″", "euro": "€",
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "flq": "‹",
    "frq": "›", "og": "«", "fg": "»", "textquotedbl": '"', "bibrangedash": "–", "textnumero": "№",
    "slash": "/", "bibopenparen": "(", "bibcloseparen": ")", "lq": "‘", "rq": "’",
    "and": "and", "bibnamedelima": " ", "bibnamedelimb": " ", "bibinitperiod": ".",
    "bibinitdelim": " ", "bibinithyphendelim": ".-", "adddot": ".", "addcomma": ",",
    "textcommabelow": "", "today": "", "maketitle": "", "newblock": " ", "space": " ",
    "copyright": "©", "textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">",
    "SS": "ẞ", "ddagger": "‡", "ddag": "‡",
    "quad": " ", "qquad": " ", "enspace": " ", "thinspace": " ", "nobreakspace": " ",
    "par": "", "item": "", "newline": "", "linebreak": "", "noopsort": "", "relax": "",
    "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^",
    "pounds": "£", "S": "§", "P": "¶", "textperiodcentered": "·",
}  # fmt: skip
#: Commands whose first arguments are no text: how many.
SILENT: Mapping[str, int] = {
    **dict.fromkeys(
        """label ref eqref pageref cite citep citet nocite vspace hspace bibliographystyle
        bibliography addbibresource color bibinfo bibfield href@noop selectlanguage foreignlanguage
        hypertarget index pagestyle thispagestyle pagenumbering usepackage documentclass input
        include includegraphics textcolor colorbox phantom vphantom hphantom fontsize title author
        date providecommand newcommand renewcommand setcounter addtocounter hypersetup graphicspath
        bibAnnoteFile bibAnnote BibitemShut BIBentrySTDinterwordspacing noopsort hyphenation
        markboth sortkey penalty0 biblabel""".split(),
        1,
    ),
    **dict.fromkeys("setlength addtolength newenvironment renewenvironment".split(), 2),
    "providecommand": 2, "newcommand": 2, "renewcommand": 2, "fontsize": 2, "setcounter": 2,
    "addtocounter": 2, "markboth": 2,
}  # fmt: skip
HEADINGS: Mapping[str, int] = {
    "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5,
}  # fmt: skip
#: Commands whose argument is an address or identifier, to be read letter by letter.
ADDRESSES = frozenset("url nolinkurl path burl doi href Eprint eprint arxiv".split())
#: Characters that a backslash only protects.
PROTECTED = "&%$#_{}"
#: Control symbols that print a space.
SPACES = " ~,;:>\n\t"
_COMBINING = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323",
    "b": "\u0331", "k": "\u0328", "r": "\u030a",
}  # fmt: skip


@lru_cache(maxsize=4096)
def accented(piece: str) -> str:
    """Return the letter that an accent command makes, empty if it makes none."""
    base = re.sub(r"[\\{}\s]", "", piece[2:])
    mark = _COMBINING.get(piece[1])
    if len(base) == 1 and mark and base.isalpha():
        return unicodedata.normalize("NFC", base + mark)
    return unicodedata.normalize("NFC", _converted(piece))


@lru_cache(maxsize=4096)
def sign(name: str) -> str | None:
    """Return what a command without arguments prints, None if that is not known."""
    if name in _SIGNS:
        return _SIGNS[name]
    spec = _table().get_macro_spec(name)
    found = spec.simplify_repl if spec is not None else None
    # Longer results and those with place-holders are stand-ins for whole elements.
    if not isinstance(found, str) or not 0 < len(found) <= 4 or re.search(r"[\n<%]", found):
        return None
    return found


@lru_cache(maxsize=1)
def _table() -> Any:
    from pylatexenc.latex2text import get_default_latex_context_db

    return get_default_latex_context_db()


def _converted(piece: str) -> str:
    from pylatexenc.latex2text import LatexNodes2Text

    return str(LatexNodes2Text().latex_to_text(piece)).strip()
