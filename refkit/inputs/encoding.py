"""Bytes of a file to text: which encoding they are in, or which byte is in none."""

from __future__ import annotations

import re

from refkit.diagnostics import make
from refkit.errors import InputError
from refkit.model import Diagnostic

#: Byte order marks, the longer ones first, as that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
#: Bytes that are looked at for the pattern of UTF-16.
_SAMPLE = 4000
#: Part of every second byte that is zero in UTF-16 of a text with some Latin letters in it.
_ZEROS = 0.3
#: Part of the characters that may be beyond ASCII in a text of Windows-1252.
_HIGH = 0.3
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decode(data: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    r"""Turn the bytes of a file into text.

    UTF-8, UTF-16 and UTF-32 are known by their byte order mark, UTF-16 also by its zero
    bytes; what has neither is UTF-8, and else Windows-1252.

    Args:
        data: The bytes.

    Returns:
        The text, with line ends as ``\n``, and diagnostics (RK103 if the encoding was
        guessed).

    Raises:
        InputError: The bytes are none of these; ``offset`` names the first bad one.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data, name, len(mark)), ()
    if name := _utf16(data[:_SAMPLE]):
        return _decoded(data, name, 0), (make("RK103", format=name.upper()),)
    try:
        return _lines(data.decode("utf-8")), ()
    except UnicodeDecodeError as error:
        first = error.start
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    # Text of that code page has no control characters and mostly ASCII letters.
    if text and not _CONTROLS.search(text) and _mostly_ascii(text):
        return _lines(text), (make("RK103", format="Windows-1252"),)
    raise InputError(
        f"byte {first} (0x{data[first]:02x}) is no UTF-8, and the text is neither UTF-16 nor "
        "Windows-1252; save it as UTF-8",
        offset=first,
    )


def _utf16(sample: bytes) -> str:
    """Name the UTF-16 whose text has zeros in every second byte, and in no other."""
    if len(sample) < 4:
        return ""
    low, high = sample[0::2], sample[1::2]
    for name, zeros, others in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        if zeros.count(0) > max(1, _ZEROS * len(zeros)) and not others.count(0):
            return name
    return ""


def _mostly_ascii(text: str) -> bool:
    return sum(ord(c) > 127 for c in text) <= _HIGH * len(text)


def _decoded(data: bytes, name: str, skip: int) -> str:
    try:
        return _lines(data[skip:].decode(name))
    except UnicodeDecodeError as error:
        at = skip + error.start
        raise InputError(
            f"byte {at} (0x{data[at]:02x}) cannot be read as {name.upper()}", offset=at
        ) from error


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
