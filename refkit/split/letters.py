"""Character classes for regular expressions that read names in many scripts."""

from __future__ import annotations

from collections.abc import Callable


def _ranges(test: Callable[[str], bool], spans: tuple[tuple[int, int], ...]) -> str:
    """Return the body of a character class of all characters that pass ``test``."""
    out: list[str] = []
    for low, high in spans:
        start = None
        for code in range(low, high + 2):
            if code <= high and test(chr(code)):
                start = code if start is None else start
            elif start is not None:
                out.append(chr(start) if start == code - 1 else f"{chr(start)}-{chr(code - 1)}")
                start = None
    return "".join(out)


_CASED = ((0x41, 0x24F), (0x370, 0x58F), (0x1E00, 0x1FFF))

#: Upper-case letters (Latin, Greek, Cyrillic, Armenian), to stand inside ``[...]``.
UPPER = _ranges(str.isupper, _CASED)
#: Lower-case letters of the same scripts.
LOWER = _ranges(str.islower, _CASED)
#: Chinese, Japanese and Korean letters.
CJK = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
#: Their full-width punctuation.
WIDE = "\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff00-\uffef"
#: Characters that print as a dash or hyphen.
DASH = "\\-\u2010-\u2015\u2212\u2500\u2501\u2e3a\u2e3b\uff0d"
#: Quotation marks that open, and those that close.
OPEN_QUOTE = "\"'‘“„«‹「『《〈‚"
CLOSE_QUOTE = "\"'’”“»›」』》〉"
