"""The text of a PDF, with the addresses that lie behind its words."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from math import hypot
from typing import Any, NamedTuple

from refkit.errors import InputError

#: Pages of a PDF that are read, from its end: lists stand there.
PAGES = 100
#: Bytes of drawing that a page may have, unpacked; a page with more, as of maps, is left out.
DRAWING = 8 * 1024 * 1024
#: Steps of drawing that are followed in all, from the end; forms may hold forms without end.
STEPS = 1_000_000
#: Links of a page that are looked at.
LINKS = 500

#: Ligatures, and what fonts of TeX without a table for Unicode leave as control characters: the
#: Cork encoding (T1), and the ligatures of the older one (OT1).
_SIGNS = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft",
    0xFB06: "st", 0x10: "“", 0x11: "”", 0x12: "„", 0x13: "«", 0x14: "»", 0x15: "–", 0x16: "—",
    0x0B: "ff", 0x0C: "fi", 0x0E: "ffi", 0x0F: "ffl", 0x1B: "ff", 0x1C: "fi", 0x1D: "fl",
    0x1E: "ffi", 0x1F: "ffl", 0x00: None,
}  # fmt: skip
_WEB = re.compile(r"https?://[^\s<>\"\x00-\x20]+", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_NARROW = frozenset("ijlftrI.,:;'’‘|!()[]/- ")
_WIDE = frozenset("mwMW—")


class _Enough(Exception):
    """There is more drawing than is followed."""


class _Piece(NamedTuple):
    """Characters that were drawn at one go; ``size`` is that of their font on the page."""

    at: int
    text: str
    x: float
    y: float
    size: float


class _Link(NamedTuple):
    """A stretch of the page's text and the address behind it."""

    start: int
    end: int
    target: str


def read(data: bytes) -> tuple[str, str]:
    """Return the text and its format: ``html`` if there are links, else ``text``.

    Raises:
        InputError: The PDF is damaged, protected, too large or has no text.
        ImportError: pypdf is not installed.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    log = logging.getLogger("pypdf")
    level = log.level
    # What it finds odd in a file that it can read is of no use to people.
    log.setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError("the PDF is protected by a password; save it without one")
        pages = _pages(reader)
    except InputError:
        raise
    except DependencyError as error:
        raise InputError(
            "the PDF is encrypted; pip install cryptography, or print it to a new PDF"
        ) from error
    except Exception as error:  # a damaged PDF may raise anything
        raise InputError(f"the PDF cannot be read: {error}; print it to a new PDF") from error
    finally:
        log.setLevel(level)
    if not any(text.strip() for text, _ in pages):
        raise InputError("the PDF has no text, only pictures of it; run it through OCR first")
    if any(links for _, links in pages):
        marked = "\n".join("".join(_marked(*page)).strip("\n") for page in pages)
        return f"<pre>{marked.translate(_SIGNS)}</pre>", "html"
    return "\n".join(text.strip("\n") for text, _ in pages).translate(_SIGNS), "text"


def _pages(reader: Any) -> list[tuple[str, list[_Link]]]:
    """Read the last pages, as far as the steps reach."""
    steps = 0

    def count(*_: object) -> None:
        nonlocal steps
        steps += 1
        if steps > STEPS:
            raise _Enough

    out: list[tuple[str, list[_Link]]] = []
    left_out = False
    pages = reader.pages
    for number in range(len(pages) - 1, max(-1, len(pages) - 1 - PAGES), -1):
        try:
            out.append(_page(pages[number], count))
        except _Enough:
            left_out = True
        # pypdf passes over what goes wrong inside a form, so the page may seem to be whole.
        if steps > STEPS:
            left_out = True
            break
    if left_out and not any(text.strip() for text, _ in out):
        raise InputError("the last pages of the PDF are too large; print the list to a new PDF")
    return out[::-1]


def _page(page: Any, count: Any) -> tuple[str, list[_Link]]:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > DRAWING:
        raise _Enough
    pieces: list[_Piece] = []
    size = 0

    def visit(
        text: str, cm: Sequence[float], tm: Sequence[float], font: object, points: float
    ) -> None:
        nonlocal size
        if text:
            x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            scale = hypot(tm[0], tm[1]) * hypot(cm[0], cm[1])
            pieces.append(_Piece(size, text, x, y, abs(points or 0) * scale))
        size += len(text)

    text = page.extract_text(visitor_operand_before=count, visitor_text=visit) or ""
    if "/Annots" not in page or "".join(piece.text for piece in pieces) != text:
        return text, []
    return text, _links(pieces, _areas(page))


def _areas(page: Any) -> Iterator[tuple[tuple[float, float, float, float], str]]:
    """Yield the places of a page that lead to the web: left, bottom, right, top; address."""
    for entry in list(page["/Annots"])[:LINKS]:
        try:
            entry = entry.get_object()
            target = entry["/A"].get_object()["/URI"].get_object()
            a, b, c, d = (float(n) for n in entry["/Rect"])
        except Exception:  # other annotations, and damaged ones
            continue
        if isinstance(target, bytes):
            target = target.decode("latin-1")
        if _WEB.fullmatch(str(target)):
            yield (min(a, c), min(b, d), max(a, c), max(b, d)), str(target)


def _links(
    pieces: list[_Piece], areas: Iterable[tuple[tuple[float, float, float, float], str]]
) -> list[_Link]:
    """Find the words that lie in each area; without one, the piece that it touches."""
    shown = [p for p in pieces if p.text.strip()]
    placed = [(p, _words(p, q)) for p, q in zip(shown, [*shown[1:], None], strict=False)]
    found: list[_Link] = []
    for (left, bottom, right, top), target in areas:
        on = [
            (p, words)
            for p, words in placed
            if bottom - 1 <= p.y <= top and words[0][2] < right and words[-1][3] > left
        ]
        inside = [
            [
                (p.at + start, p.at + end)
                for start, end, x, z in words
                if left <= (x + z) / 2 <= right
            ]
            for p, words in on
        ]
        whole = [[(p.at + words[0][0], p.at + words[-1][1])] for p, words in on]
        for stretch in filter(None, inside if any(inside) else whole):
            found.append(_Link(stretch[0][0], stretch[-1][1], target))
    found.sort()
    out: list[_Link] = []
    for link in found:
        if not out or link.start >= out[-1].end:
            out.append(link)
    return out


def _words(piece: _Piece, after: _Piece | None) -> list[tuple[int, int, float, float]]:
    """Return the words of a piece: start, end, and about where they are from left to right."""
    text = piece.text.split("\n", 1)[0] if piece.text.lstrip("\n") == piece.text else piece.text
    edges = [0.0]
    for c in text:
        edges.append(edges[-1] + (0.3 if c in _NARROW else 0.85 if c in _WIDE else 0.54))
    scale = piece.size
    # Where the next piece stands on the same line, this one ends there.
    if after and abs(after.y - piece.y) < 1 and after.x > piece.x:
        scale = min(1.6 * scale, (after.x - piece.x) / edges[-1]) if edges[-1] else scale
    return [
        (m.start(), m.end(), piece.x + scale * edges[m.start()], piece.x + scale * edges[m.end()])
        for m in _WORD.finditer(text)
    ]


def _marked(text: str, links: list[_Link]) -> Iterator[str]:
    """Yield HTML with the links in it."""
    at = 0
    for start, end, target in links:
        yield escape(text[at:start], quote=False)
        yield f'<a href="{escape(target)}">{escape(text[start:end], quote=False)}</a>'
        at = end
    yield escape(text[at:], quote=False)
