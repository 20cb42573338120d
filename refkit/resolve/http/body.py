"""Reads a body within a limit that counts decoded bytes.

Only gzip and deflate are undone, as asked for in Accept-Encoding (RFC 9110, 8.4); any
other coding, or two in a row, is refused, for it would come out as noise that looks like
a page.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic
from typing import Any

from refkit.errors import FetchError

#: Decoded bytes for each byte received from which on a body over the cap is an attack.
_BOMB = 50
#: First bytes of files that are no web page.
_MAGIC = {
    b"%PDF": "a PDF", b"PK\x03\x04": "an archive", b"\x1f\x8b": "compressed",
    b"\x89PNG": "an image", b"\xff\xd8\xff": "an image", b"GIF8": "an image", b"RIFF": "media",
    b"\x00\x00\x00": "media", b"ID3": "audio", b"7z\xbc\xaf": "an archive",
    b"BZh": "compressed", b"\xfd7zXZ": "compressed",
    b"\x28\xb5\x2f\xfd": "compressed", b"\x7fELF": "a program", b"MZ": "a program",
    b"\xd0\xcf\x11\xe0": "an office file", b"%!PS": "PostScript",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A decoded body.

    Attributes:
        data: Its bytes.
        truncated: Whether more was announced or sent than is here.
    """

    data: bytes = b""
    truncated: bool = False


def read(raw: Any, headers: Mapping[str, str], *, cap: int, sniff: bool, ends: float) -> Body:
    """Read the body of a response.

    Args:
        raw: Response of urllib3 whose body is unread.
        headers: Its headers.
        cap: Decoded bytes at most.
        sniff: Refuse what its first bytes show to be no text.
        ends: Time of the monotonic clock when reading has to be over.

    Raises:
        FetchError: The coding is unknown or broken, the body a bomb or, when sniffed, no text.
    """
    decode = _decoder(headers.get("content-encoding", ""))
    out = bytearray()
    received = 0
    unknown = sniff
    while True:
        if monotonic() > ends:
            raise FetchError("the answer took too long", reason="timeout")
        try:
            chunk = raw.read1(65536, decode_content=False)
        except Exception as error:
            if out and "IncompleteRead" in repr(error):
                return Body(data=bytes(out), truncated=True)
            raise
        received += len(chunk)
        out += decode(chunk, cap + 1 - len(out)) if chunk else b""
        if unknown and (len(out) >= 64 or not chunk):
            unknown = False
            if kind := binary(bytes(out[:512])):
                raise FetchError(f"it is {kind}, not a page", reason="not-a-page")
        if not chunk:
            break
        if len(out) > cap:
            if len(out) > _BOMB * received:
                raise FetchError("the answer unpacks to too much", reason="too-large")
            return Body(data=bytes(out[:cap]), truncated=True)
    length = headers.get("content-length", "")
    return Body(data=bytes(out), truncated=length.isdecimal() and received < int(length))


def binary(start: bytes) -> str:
    """Tell what kind of file begins like this; empty if it may be text."""
    for magic, kind in _MAGIC.items():
        if start.startswith(magic):
            return kind
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16
        return ""
    odd = sum(b < 9 or 13 < b < 27 or 27 < b < 32 for b in start)
    return "binary data" if odd > len(start) // 10 and start.count(0) < len(start) // 3 else ""


class _Inflate:
    """gzip (RFC 1952, several members) or deflate (RFC 1950, 1951), with a limit."""

    def __init__(self, coding: str) -> None:
        self._gzip = coding == "gzip"
        self._z = zlib.decompressobj(31 if self._gzip else zlib.MAX_WBITS)
        self._begun = False

    def __call__(self, chunk: bytes, most: int) -> bytes:
        out = b""
        while chunk and len(out) < most:
            try:
                out += self._z.decompress(chunk, most - len(out))
            except zlib.error as error:
                if self._begun or self._gzip:
                    raise FetchError("the answer is packed wrongly", reason="not-a-page") from error
                self._z = zlib.decompressobj(-zlib.MAX_WBITS)  # deflate without its header
                self._begun = True
                continue
            self._begun = True
            chunk = self._z.unconsumed_tail
            if self._z.eof:
                chunk = self._z.unused_data
                if not self._gzip or not chunk.startswith(b"\x1f\x8b"):
                    break
                self._z = zlib.decompressobj(31)
        return out


def _plain(chunk: bytes, most: int) -> bytes:
    return chunk[:most]


def _decoder(coding: str) -> Any:
    name = coding.strip().lower().removeprefix("x-")
    if name in ("", "identity"):
        return _plain
    if name in ("gzip", "deflate"):
        return _Inflate(name)
    raise FetchError(f"the answer is packed in an unknown way ({coding[:40]})", reason="not-a-page")
