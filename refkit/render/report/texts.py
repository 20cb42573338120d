"""Text from a list or from the web as text on the page, never as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from refkit.diagnostics import CODES
from refkit.model import Diagnostic

#: What HTML has no place for: control characters and lone surrogates.
_NO_HTML = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
#: What makes a text read other than it is written: overrides and isolates of direction.
_TURNING = "\u202a-\u202e\u2066-\u2069"
_UNSEEN = re.compile(f"[{_NO_HTML}{_TURNING}]")
_UNWRITABLE = re.compile(f"[{_NO_HTML}]")
_WEB = re.compile(r"https?://[^\s<>\"']+\Z")
_IN_TEXT = re.compile(r"(https?://[^\s<>\"'),;]+)")


def seen(html: str) -> str:
    """Return text or HTML with a sign in place of what cannot be seen or turns lines round."""
    return _UNSEEN.sub("\ufffd", html)


def text(value: str) -> str:
    """Return a value as HTML to be read, in an attribute as well."""
    return _escaped(seen(value))


def exact(value: str) -> str:
    """Return a value for an attribute that is copied from: each character that HTML can hold."""
    return _escaped(_UNWRITABLE.sub("\ufffd", value))


def _escaped(value: str) -> str:
    # A browser reads a bare carriage return as a line feed.
    return escape(value).replace("\r", "&#13;")


def link(address: str) -> str:
    """Return a link to an address of the web; what is none stays text."""
    shown = text(address)
    if not _WEB.match(address) or seen(address) != address:
        return shown
    return f'<a href="{shown}" rel="noreferrer noopener" target="_blank">{shown}</a>'


def linked(sentence: str) -> str:
    """Return a sentence whose addresses are links."""
    parts = _IN_TEXT.split(sentence)
    return "".join(link(part) if i % 2 else text(part) for i, part in enumerate(parts))


def once(some: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics without repetition, the gravest first."""
    weight = {"error": 0, "warning": 1, "info": 2}
    kept = {(d.code, d.message): d for d in some}
    return sorted(kept.values(), key=lambda d: weight[d.severity])


def said(found: Iterable[Diagnostic]) -> str:
    """Return diagnostics as a list, each with what can be done about it; empty for none."""
    items = "".join(
        f'<li class="{d.severity}"><b>{text(d.code)}</b> {linked(d.message)}'
        + (f"<small>{text(CODES[d.code].cure)}</small>" if d.code in CODES else "")
        + "</li>"
        for d in found
    )
    return f'<ul class="said">{items}</ul>\n' if items else ""


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
