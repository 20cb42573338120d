"""Word and PDF files to text that the other readers take: the text of a file that is none.

A ``.docx`` becomes HTML, with its italics, links, lists, tables and notes, one paragraph a
line; a PDF becomes plain text, its pages one behind the other, or the same text in HTML if it
has links. All offsets count characters of that text. Each needs a library of an extra
(``docx``, ``pdf``), imported when it is used.
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import NamedTuple

from refkit.errors import InputError

#: Names of the formats, which ``--from`` takes.
BINARY = ("docx", "pdf")
#: Bytes that the parts of a .docx may have in all, unpacked.
UNPACKED = 256 * 1024 * 1024

_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTITY = re.compile(rb"<\0?!\0?(?:E\0?N\0?T\0?I\0?T\0?Y|D\0?O\0?C\0?T\0?Y\0?P\0?E)")
_BLOCK = re.compile(r"(</(?:p|li|tr|h[1-6]|ul|ol|table)>)(?!\n)")


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
        from refkit.inputs.pdf import read

        try:
            return Extracted(*read(data))
        except ImportError:
            raise _missing("reading PDF files", "pdf") from None
    raise InputError("the file is neither a Word document (.docx) nor a PDF")


def _missing(what: str, extra: str) -> InputError:
    return InputError(
        f"{what} needs the extra {extra}: pip install 'refkit-citations[{extra}]', "
        f"in a clone pip install '.[{extra}]'; or copy the list and pipe it in"
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
    from refkit.inputs.wordxml import mended

    _check(data)
    try:
        with io.BytesIO(mended(data)) as file:
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
