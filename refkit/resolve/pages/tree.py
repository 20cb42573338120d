"""From bytes to one parsed tree: character set, limits, and what has no business in a tree."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: Bytes or characters of a page that are read; metadata stands at its beginning.
LARGEST = 5_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:-]+)""", re.IGNORECASE
)
#: Labels that browsers read as their larger relatives (https://encoding.spec.whatwg.org/#names-and-labels).
_LARGER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-9": "cp1254",
}
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_DOCTYPE = re.compile(
    r"<!DOCTYPE\b[^>\[]*(?:\[.*?\]\s*)?>|<\?xml\b[^>]*>", re.IGNORECASE | re.DOTALL
)


def decode(data: bytes, charset: str | None = None) -> str:
    """Decode a page: byte order mark, then UTF-8 if it is that, then header, then ``meta``.

    Bytes that are valid UTF-8 with characters beyond ASCII are UTF-8 whatever a header
    says: no other encoding is met by accident.

    Args:
        data: The body.
        charset: What the Content-Type header says, if anything.

    Returns:
        The text; bytes that cannot be read become U+FFFD.
    """
    data = data[:LARGEST]
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data.decode(name, "replace").lstrip("\ufeff")
    head = data[:2000]
    if head[1::2].count(0) > len(head) // 3:
        return data.decode("utf-16-le", "replace")
    if head[::2].count(0) > len(head) // 3:
        return data.decode("utf-16-be", "replace")
    text = _utf8(data)
    if text is not None and not (text.isascii() and "\x1b" in text):
        return text
    declared = _DECLARED.search(data[:200_000])
    for label in (charset, declared and declared[1].decode("ascii", "replace")):
        if label and (codec := _codec(label)):
            return data.decode(codec, "replace")
    if text is not None:
        return text
    return data.decode(_guess(data), "replace")


def _utf8(data: bytes) -> str | None:
    try:  # a cut character at the end is no proof against UTF-8
        return codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return None


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label.strip().strip("\"'")).name
        b"a\xff".decode(name, "replace")
    except Exception:  # codecs of other kinds ("hex", "idna") fail each in its own way
        return None
    if name.startswith("utf-"):  # it is not, or it would have been found above
        return None if name != "utf-8" else name
    return _LARGER.get(name, name)


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:50_000]).best()
    return best.encoding if best else "cp1252"


def parse(text: str) -> HtmlElement | None:
    """Parse a page into an lxml tree; None for one without any element.

    Entities that a document type declares are not expanded, nothing is fetched, comments
    and processing instructions are dropped; libxml2 itself stops at 256 nested elements.
    """
    from lxml import etree
    from lxml.html import HTMLParser

    text = _DOCTYPE.sub("", _CONTROLS.sub("", text[:LARGEST]), count=2)
    if not text.strip():
        return None
    parser = HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return root
