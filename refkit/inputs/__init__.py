"""Sources of every format to Documents or records.

:data:`FORMATS` names each format and its reader; ``auto`` detects which it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from refkit.document import Document
from refkit.errors import FormatError, InputError
from refkit.inputs.detection import detect, format_of_suffix
from refkit.inputs.encoding import decode
from refkit.model import ReferenceList

__all__ = ["FORMATS", "LIMIT", "decode", "detect", "format_of_suffix", "read"]

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

#: Readers of one line. A page in HTML has no lines of its own, so those who name ``html``
#: mean the lines that it shows.
_OF_LINES: Mapping[str, Callable[[str], Document]] = {
    "text": Document.plain,
    "markdown": _markdown,
    "latex": _latex,
    "html": _html,
}


def read(text: str, *, format: str = "auto", lines: bool = False) -> Document | ReferenceList:
    """Read a source.

    Args:
        text: The source.
        format: A name in :data:`FORMATS`, or ``auto``.
        lines: Each line is one reference. Nothing is detected then that reaches over lines:
            no file of records and no page, which have to be named.

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
    guessed = format == "auto"
    if guessed:
        format = detect(text)
    if format not in FORMATS:
        raise FormatError(f"unknown format {format!r}; known: auto, {', '.join(FORMATS)}")
    if lines and (guessed or (format in _OF_LINES and format != "html")):
        from refkit.inputs.linewise import read as read_lines

        format = format if format in _OF_LINES else "text"
        return read_lines(text, _OF_LINES[format], format)
    return FORMATS[format](text)
