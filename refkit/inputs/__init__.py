"""Sources of every format to Documents or records.

:data:`FORMATS` names each format and its reader; ``auto`` detects which it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import PurePath

from refkit.diagnostics import make
from refkit.document import Document
from refkit.errors import FormatError, InputError
from refkit.model import Diagnostic, ReferenceList

#: Most characters that are read at a time; above it :class:`InputError` is raised.
LIMIT = 64 * 1024 * 1024


def _text(text: str) -> Document:
    return Document.plain(text)


def _markdown(text: str) -> Document:
    from refkit.inputs.markdown import read

    return read(text)


def _html(text: str) -> Document:
    from refkit.inputs.html import read

    return read(text)


def _latex(text: str) -> Document:
    from refkit.inputs.latex import read

    return read(text)


def _bibtex(text: str) -> ReferenceList:
    from refkit.inputs.bibtex import read

    return read(text)


def _csljson(text: str) -> ReferenceList:
    from refkit.inputs.csljson import read

    return read(text)


FORMATS: Mapping[str, Callable[[str], Document | ReferenceList]] = {
    "text": _text,
    "markdown": _markdown,
    "html": _html,
    "latex": _latex,
    "bibtex": _bibtex,
    "csljson": _csljson,
}
_SUFFIXES = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".tex": "latex", ".bbl": "latex", ".bib": "bibtex", ".json": "csljson",
}  # fmt: skip


def read(text: str, *, format: str = "auto") -> Document | ReferenceList:
    """Read a source.

    Args:
        text: The source.
        format: A name in :data:`FORMATS`, or ``auto``.

    Returns:
        A Document, or for BibTeX and CSL-JSON the records.

    Raises:
        InputError: ``text`` is no ``str`` or longer than :data:`LIMIT`.
        FormatError: The format is unknown, or ``csljson`` was asked for and is none.
    """
    if not isinstance(text, str):
        raise InputError(f"the input must be str, not {type(text).__name__}")
    if len(text) > LIMIT:
        raise InputError(f"the input has {len(text)} characters; the limit is {LIMIT}")
    if format == "auto":
        format = detect(text)
    if format not in FORMATS:
        raise FormatError(f"unknown format {format!r}; known: auto, {', '.join(FORMATS)}")
    return FORMATS[format](text)


def format_of_suffix(name: str) -> str:
    """Return the format that a file name tells, ``auto`` if none."""
    return _SUFFIXES.get(PurePath(name).suffix.lower(), "auto")


_LATEX = re.compile(r"\\bibitem\s*[\[{]|\\begin\s*\{(?:thebibliography|document)\}")
_BIBTEX = re.compile(r"^\s*@[A-Za-z]+\s*[{(]\s*[^\s,{}()]*\s*,", re.MULTILINE)
_TAG = re.compile(
    r"</?(?:html|body|div|p|span|a|ul|ol|li|table|tr|td|h[1-6]|em|i|b|strong|br|hr|cite|blockquote|"
    r"section|article|meta|head)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_MARKDOWN: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"^\s{0,3}#{1,6}\s+\S", re.MULTILINE), 1.0),
    (re.compile(r"(?<!!)\[[^\[\]\n]{1,300}\]\((?:https?://|www\.|/|#|mailto:)[^()\s]*(?:\([^()\s]*\))?[^()\s]*\)"), 1.0),
    (re.compile(r"!\[[^\[\]\n]*\]\([^()\s]+\)"), 1.0),
    (re.compile(r"\[[^\[\]\n]{1,200}\]\[[^\[\]\n]*\]"), 0.5),
    (re.compile(r"^\s{0,3}\[[^\[\]\n]+\]:\s+\S+", re.MULTILINE), 1.0),
    (re.compile(r"(?<![*\w\\])\*{1,3}(?=[^\s*])[^*\n]{1,400}(?<=[^\s*])\*{1,3}(?![*\w])"), 0.6),
    (re.compile(r"(?<![_\w\\])_(?=[^\s_])[^_\n]{2,400}(?<=[^\s_])_(?![_\w])"), 0.5),
    (re.compile(r"^\s{0,3}>\s+\S", re.MULTILINE), 0.4),
    (re.compile(r"^```", re.MULTILINE), 0.6),
    (re.compile(r"^\s*\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-*:?\s*$", re.MULTILINE), 1.0),
    (re.compile(r"<https?://[^\s<>]+>"), 0.2),
)  # fmt: skip
_LOOK = 200_000


def detect(text: str) -> str:
    """Tell the format of a source by what it holds.

    Args:
        text: The source.

    Returns:
        A name in :data:`FORMATS`; ``text`` where nothing speaks for another.
    """
    head = text[:_LOOK]
    start = head.lstrip("\ufeff \t\r\n")
    if start[:1] in ("{", "[") and _is_csl(text):
        return "csljson"
    if _LATEX.search(head):
        return "latex"
    if len(_BIBTEX.findall(head)) >= 1 and re.search(r"=\s*[{\"\w]", head):
        return "bibtex"
    tags = len(_TAG.findall(head))
    if tags >= 2 or (tags and start.startswith("<") and not start.startswith("<http")):
        score = sum(w * min(3, len(p.findall(head))) for p, w in _MARKDOWN[:2])
        if start.startswith("<") or tags > 4 * score:
            return "html"
    # A few stray stars in a long list are no Markdown: evidence counts by the line.
    lines = 1 + head.count("\n") - head.count("\n\n")
    score = sum(
        weight * min(3, 40 * len(pattern.findall(head)) / lines) for pattern, weight in _MARKDOWN
    )
    return "markdown" if score >= 1.0 else "text"


def _is_csl(text: str) -> bool:
    start = text.lstrip("\ufeff \t\r\n")
    if not re.match(r"[\[{]\s*(?:[\[{\"\]}])", start):
        return False
    try:
        data = json.loads(start)
    except (ValueError, RecursionError):
        return False
    if isinstance(data, dict):
        data = data.get("items") or data.get("references") or [data]
    return (
        isinstance(data, list)
        and bool(data)
        and all(isinstance(i, dict) for i in data)
        and any({"type", "title", "id"} & i.keys() for i in data)
    )


def decode(data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """Turn the bytes of a file into text.

    UTF-8 with or without a byte order mark, UTF-16 by its mark or its pattern of zero
    bytes, else Windows-1252.

    Args:
        data: The bytes.

    Returns:
        The text, with line ends as ``\\n``, and diagnostics (RK103 if it was not UTF-8).

    Raises:
        InputError: The bytes are none of these; ``offset`` names the first bad one.
    """
    for mark, name in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if data.startswith(mark):
            return _decoded(data, name, len(mark)), ()
    try:
        return _lines(data.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        first = error
    sample = data[:4000]
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(sample) >= 4 and zeros.count(0) > 0.3 * len(zeros):
            return _decoded(data, name, 0), (make("RK103", format=name.upper()),)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    # Text of that code page has no control characters and mostly ASCII letters.
    if text and not re.search(r"[\x00-\x08\x0e-\x1f]", text) and _mostly_latin(text):
        return _lines(text), (make("RK103", format="Windows-1252"),)
    raise InputError(
        f"byte {first.start} (0x{data[first.start]:02x}) is no UTF-8, and the text is neither "
        "UTF-16 nor Windows-1252; save it as UTF-8",
        offset=first.start,
    )


def _mostly_latin(text: str) -> bool:
    high = sum(ord(c) > 127 for c in text)
    return high <= 0.3 * len(text)


def _decoded(data: bytes, name: str, skip: int) -> str:
    try:
        return _lines(data[skip:].decode(name))
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {skip + error.start} cannot be read as {name.upper()}", offset=skip + error.start
        ) from error


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
