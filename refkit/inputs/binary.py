"""Word and PDF files to text that the other readers take: the text of a file that is none.

A ``.docx`` becomes HTML, with its italics, links, lists, tables and notes, one paragraph a
line; a PDF becomes plain text, its pages one behind the other. All offsets count characters
of that text. Each needs a library of an extra (``docx``, ``pdf``), imported when it is used.
"""

from __future__ import annotations

import io
import logging
import re
import zipfile
from typing import NamedTuple

from refkit.errors import InputError

#: Names of the formats, which ``--from`` takes.
BINARY = ("docx", "pdf")
#: Bytes that the parts of a .docx may have in all, unpacked.
UNPACKED = 256 * 1024 * 1024
#: Pages of a PDF that are read, from its end: lists stand there.
PAGES = 100

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTITY = re.compile(rb"<\0?!\0?(?:E\0?N\0?T\0?I\0?T\0?Y|D\0?O\0?C\0?T\0?Y\0?P\0?E)")
_BLOCK = re.compile(r"(</(?:p|li|tr|h[1-6]|ul|ol|table)>)(?!\n)")
#: Ligatures, and what fonts of TeX without a table for Unicode leave as control characters: the
#: Cork encoding (T1), and the ligatures of the older one (OT1).
_SIGNS = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft",
    0xFB06: "st", 0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
    0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl",
    0x1E: "ffi", 0x1F: "ffl", 0x00: None,
}  # fmt: skip


class Extracted(NamedTuple):
    """The text of a file.

    Attributes:
        text: HTML or plain text.
        format: ``html`` or ``text``.
    """

    text: str
    format: str


def kind(data: bytes) -> str:
    """Return which of :data:`BINARY` a file is by its first bytes, or nothing."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] == b"PK\x03\x04" and b"word/" in data:
        return "docx"
    return "docx" if data[:8] == _OLD_WORD else ""


def extract(data: bytes, format: str = "") -> Extracted:
    """Return the text of a Word or PDF file.

    Args:
        data: The file.
        format: ``docx`` or ``pdf``; by default what the first bytes tell.

    Raises:
        InputError: The file is damaged, protected, too large, has no text or is neither; or
            the library that reads it is not installed.
    """
    format = format or kind(data)
    if format == "docx":
        return Extracted(_docx(data), "html")
    if format == "pdf":
        return Extracted(_pdf(data), "text")
    raise InputError("the file is neither a Word document (.docx) nor a PDF")


def _missing(what: str, extra: str) -> InputError:
    return InputError(
        f"{what} needs the extra {extra}: pip install 'refkit-citations[{extra}]'; "
        "or copy the list and pipe it in"
    )


# -- Word ----------------------------------------------------------------------------------


def _docx(data: bytes) -> str:
    if data[:8] == _OLD_WORD:
        raise InputError(
            "the Word file is protected by a password or of the old kind (.doc); "
            "save it as .docx without a password"
        )
    try:
        import mammoth
    except ImportError:
        raise _missing("reading Word files", "docx") from None
    _check(data)
    try:
        with io.BytesIO(data) as file:
            # Pictures say nothing about references.
            made = mammoth.convert_to_html(file, convert_image=lambda image: [], style_map=_STYLES)
    except Exception as error:  # of a dozen kinds, by what is wrong in the file
        raise InputError(f"the Word file cannot be read: {error}; save it again") from error
    return _BLOCK.sub(r"\1\n", str(made.value))


_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Bibliography'] => p:fresh
p[style-name='Bibliography Heading'] => h2:fresh
p[style-name='TOC Heading'] => h2:fresh
r[style-name='Emphasis'] => em
"""


def _check(data: bytes) -> None:
    """Refuse what is no .docx, unpacks to too much, or declares entities, as Word never does."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if "word/document.xml" not in archive.namelist():
                raise InputError("the file is no Word document: it has no word/document.xml")
            if sum(entry.file_size for entry in entries) > UNPACKED or len(entries) > 10_000:
                raise InputError(f"the Word file unpacks to more than {UNPACKED} bytes")
            left = UNPACKED
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")):
                    with archive.open(entry) as part:
                        body = part.read(left + 1)
                    left -= len(body)
                    if left < 0:
                        raise InputError(f"the Word file unpacks to more than {UNPACKED} bytes")
                    if _ENTITY.search(body):
                        raise InputError("the Word file declares XML entities; it is not read")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise InputError(f"the Word file is damaged: {error}; save it again") from error


# -- PDF -----------------------------------------------------------------------------------


def _pdf(data: bytes) -> str:
    try:
        from pypdf import PdfReader
    except ImportError:
        raise _missing("reading PDF files", "pdf") from None
    log = logging.getLogger("pypdf")
    level = log.level
    # What it finds odd in a file that it can read is of no use to people.
    log.setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("the PDF is protected by a password; save it without one")
        pages = [page.extract_text() or "" for page in list(reader.pages)[-PAGES:]]
    except InputError:
        raise
    except Exception as error:  # a damaged PDF may raise anything
        raise InputError(f"the PDF cannot be read: {error}; print it to a new PDF") from error
    finally:
        log.setLevel(level)
    text = "\n".join(page.strip("\n") for page in pages).translate(_SIGNS)
    if not text.strip():
        raise InputError("the PDF has no text, only pictures of it; run it through OCR first")
    return text
