"""Text to tokens: words, numbers and whole identifiers, with the gaps between them.

Punctuation is no token but lives in the gaps, so that neighbouring fields are
neighbouring tokens; ``gaps[0] + tokens[0] + gaps[1] + ... + gaps[n]`` is the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Scripts written without blanks between words: each character is a token.
_SOLID = "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e"
)
_LETTER = rf"(?:[^\W_{_SOLID}]|[{_MARKS}])"

_TLD = (
    r"(?-i:com|org|net|edu|gov|info|io|eu|int|tv|museum|online|blog|news|app|dev"
    r"|(?:co|ac|gov|org|edu|com|net)\.[a-z]{2}|(?:de|fr|es|it|nl|br|ru|ch|at|ca|au|uk|jp|cn|pt|tr"
    r"|pl|se|dk|no|fi|be|ar|mx|cl|in|kr|nz|ie|us|me|ly|co)(?=/\w))(?![\w-])"
)
#: Something in a text that makes it worth looking for addresses.
_HINT = re.compile(rf"://|www\.|\b10\.\d{{4}}|@|arxiv|(?<=\w)\.{_TLD}", re.IGNORECASE)
_STOP = r"\s<>\"“”„«»，。；、"
_ADDRESS = re.compile(
    rf"""
      (?:https?|ftp)://[^{_STOP}]+
    | \bwww\.[^{_STOP}]+
    | \b10\.\d{{4,9}}/[^\s"“”<>，。；]+(?:<[^\s<>]{{1,20}}>[^\s"“”<>]+)?
    | \barxiv:\s?[a-z.\-]{{0,20}}/?\d[\w.]*
    | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}})+
    | (?<![\w.@/-])(?:[a-z0-9-]{{1,63}}\.){{1,6}}{_TLD}(?:/[^{_STOP}]*)?
    | (?<!\w)@\w[\w.]*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(
    rf"""[—–―‒]{{2,}} | -{{2,}} | _{{2,}} | (?<![^\s.,;(])[—–―](?=[\s.,:(])
    | [{_SOLID}]
    # A year or a page that has lost the blank before it: "Guardian2019", "pp12–15".
    | (?<![^\W_])[^\W\d_]{{2,}}(?=(?:1[5-9]|20)\d\d(?![\w-]))
    | (?<![^\W_])(?:[Pp]{{1,2}}(?=\d+[-–]\d)|[Pp]{{2}}(?=\d)|(?<=[.,;:(]\ )[Pp](?=\d+\b))
    | {_LETTER}+(?:['’ʼ‘´`]{_LETTER}+)*""",
    re.VERBOSE,
)
#: What follows an address that has lost the blank behind it.
_GLUED = re.compile(r"(?<=[\w/=])(?:Accessed|Retrieved|Available|Viewed|Zugriff|Acesso|Consulté)$")
_TRAIL = ".,;:!?'\"”’»)]}>*_"
_PAIRS = {")": "(", "]": "[", "}": "{"}


def _trim(token: str) -> str:
    """Cut sentence punctuation off the end of an address, but no bracket that it opened."""
    end = len(token)
    while end and token[end - 1] in _TRAIL:
        opener = _PAIRS.get(token[end - 1])
        if opener and token.count(opener, 0, end) >= token.count(token[end - 1], 0, end):
            break
        end -= 1
    if end > 20 and (glued := _GLUED.search(token, 8, end)):
        end = glued.start()
    return token[:end]


@dataclass(slots=True)
class Tokens:
    """The tokens of one text.

    Attributes:
        text: The text.
        words: The tokens.
        starts: Offset of each token.
        ends: Offset behind each token.
        gaps: ``len(words) + 1`` stretches before, between and behind the tokens.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[str]


def tokenize(text: str, limit: int = 1 << 30) -> Tokens:
    """Cut a text into tokens.

    Args:
        text: Any text.
        limit: Stop after this many tokens; the rest of the text is the last gap.

    Returns:
        The tokens; none if the text has neither a letter nor a digit.
    """
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    if _HINT.search(text):
        for match in _ADDRESS.finditer(text):
            start = match.start()
            word = _trim(match[0])
            if not word or start < at:
                continue
            _cut(text, at, start, words, starts, ends, limit)
            at = start + len(word)
            words.append(word)
            starts.append(start)
            ends.append(at)
    _cut(text, at, len(text), words, starts, ends, limit)
    del words[limit:], starts[limit:], ends[limit:]
    gaps = [text[a:b] for a, b in zip([0, *ends], [*starts, len(text)], strict=True)]
    return Tokens(text, words, starts, ends, gaps)


def _cut(
    text: str, at: int, stop: int, words: list[str], starts: list[int], ends: list[int], limit: int
) -> None:
    """Append the ordinary tokens of ``text[at:stop]``."""
    for match in _WORD.finditer(text, at, stop):
        if len(words) >= limit:
            return
        words.append(match[0])
        starts.append(match.start())
        ends.append(match.end())
