"""Pages that stand in the place of the page asked for: walls, errors, empty shells.

They come with any status, 200 too. What tells them is their own title or heading, a
password field, or that there is nothing to read. The phrases are the usual ones of web
servers, content management and bot protection.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from refkit.errors import FetchError
from refkit.resolve.http.reply import Reply


class Wall(NamedTuple):
    """What a page is in truth.

    Attributes:
        reason: ``blocked`` or ``soft-error``.
        message: The same in words.
    """

    reason: str
    message: str


_CHALLENGE = re.compile(
    r"just a moment|checking (?:your browser|if the site connection is secure)|attention required"
    r"|are you (?:a )?(?:human|robot)|verify (?:that )?you are (?:a )?human|captcha"
    r"|access (?:to this page has been )?denied|request blocked|ddos protection"
    r"|enable javascript and cookies to continue|unusual traffic|pardon our interruption",
    re.IGNORECASE,
)
_CONSENT = re.compile(
    r"before you continue|we value your privacy|cookie (?:consent|settings|preferences)"
    r"|(?:your )?privacy (?:choices|settings)|bevor sie fortfahren",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"^(?:please )?(?:sign|log) ?in\b|^(?:member |user )?login\b|^anmelden\b|^connexion\b"
    r"|^iniciar sesión\b|^create (?:an )?account\b|^(?:subscriber )?registration\b",
    re.IGNORECASE,
)
_REGION = re.compile(
    r"not available in your (?:region|country|location)|unavailable for legal reasons"
    r"|(?:451|403)[:\s-]+(?:unavailable|forbidden)",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"(?:page|file|article|content|site|nothing|seite|página|página|pagina|page)\s+"
    r"(?:was |could |can(?:no|')t |is |does )*"
    r"(?:not (?:be )?(?:found|exist)|nicht gefunden|no encontrada|non trouvée|non trovata"
    r"|introuvable|no longer (?:available|exists?)|doesn.t exist|missing)"
    r"|^(?:error )?(?:404|410)\b|\b404 (?:error|not found)|^not found\b|nothing (?:was )?found"
    r"|^(?:oops|whoops|uh[- ]oh)\b|^error \d{3}\b|^\d{3} error\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"we.ll be (?:right )?back|(?:under|scheduled|site) maintenance|temporarily unavailable"
    r"|^(?:50[0234]|bad gateway|service unavailable|internal server error|gateway time-?out)\b"
    r"|database error|wartungsarbeiten|be back (?:soon|shortly)",
    re.IGNORECASE,
)
_PARKED = re.compile(
    r"domain (?:name )?(?:is |may be )?(?:for sale|parked)|buy this domain"
    r"|(?:this )?domain has expired"
    r"|parked (?:free|domain)|is for sale\b",
    re.IGNORECASE,
)
_LOADING = re.compile(
    r"^(?:loading|please wait|redirecting|untitled|react app)?[\s.…]*$", re.IGNORECASE
)

_TITLE = re.compile(rb"<title[^>]{0,200}>(.{0,300}?)</title", re.IGNORECASE | re.DOTALL)
_H1 = re.compile(rb"<h1[^>]{0,500}>(.{0,600}?)</h1", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]{0,1000}>")
_PASSWORD = re.compile(rb"<input[^>]{0,300}type\s*=\s*[\"']?password", re.IGNORECASE)
_SCRIPTS = re.compile(
    rb"<(script|style|noscript|template|head)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL
)


def challenge(body: bytes) -> bool:
    """Tell whether the body of an error is one of bot protection."""
    return bool(_CHALLENGE.search(_text(_TITLE.search(body[:65536]))))


def readable(reply: Reply) -> None:
    """Refuse a page that stands in the place of another.

    Raises:
        FetchError: It does; the error says what it is.
    """
    if (problem := wall(reply.body)) is not None:
        raise FetchError(problem.message, reason=problem.reason)


def wall(body: bytes) -> Wall | None:
    """Tell what stands in the place of the page, if something does.

    Args:
        body: The bytes of the answer.
    """
    if not body.strip():
        return Wall("soft-error", "the page is empty")
    start = body[:400].lstrip(b"\xef\xbb\xbf \r\n\t")
    if start[:1] in (b"{", b"[") and b"<" not in start:
        return Wall("soft-error", "the answer is data, not a page")
    title, heading = _text(_TITLE.search(body[:262144])), _text(_H1.search(body[:1048576]))
    shown = (title, heading)
    for pattern, reason, message in (
        (_CHALLENGE, "blocked", "the site checks for robots"),
        (_CONSENT, "blocked", "the site asks for consent first"),
        (_REGION, "blocked", "the site is closed to this region"),
        (_MISSING, "soft-error", "the page says that it was not found"),
        (_DOWN, "soft-error", "the site says that it is down"),
        (_PARKED, "soft-error", "the domain is for sale"),
    ):
        if any(_is_all(pattern, text) for text in shown):
            return Wall(reason, message)
    login = any(_LOGIN.search(text) for text in shown)
    if login and _PASSWORD.search(body):
        return Wall("blocked", "the site asks to sign in")
    if _LOADING.match(title) and not heading and len(_readable(body)) < 200:
        return Wall("soft-error", "the page has no readable content without JavaScript")
    return None


def _is_all(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a phrase makes up the title: titles of articles may well contain one."""
    # What follows a separator is the site's name.
    head = re.split(r"\s+[|–—»·-]+\s+", text)[0] if text else ""
    for part in {head, text}:
        m = pattern.search(part)
        if m and len(part) - len(m[0]) <= max(12, len(m[0])):
            return True
    return False


def _text(m: re.Match[bytes] | None) -> str:
    if m is None:
        return ""
    return " ".join(_TAG.sub(" ", m[1].decode("utf-8", "replace")).split())


def _readable(body: bytes) -> str:
    return " ".join(
        _TAG.sub(" ", _SCRIPTS.sub(b" ", body[:65536]).decode("utf-8", "replace")).split()
    )
