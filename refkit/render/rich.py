"""The inline markup that CSL allows in values: ``<i>``, ``<b>``, ``<sup>``, ``<sub>``, ``<span>``.

See https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags.
Anything else that looks like a tag is text.
"""

from __future__ import annotations

import re

from refkit.render.runs import BOLD, ITALIC, SMALL_CAPS, SUBSCRIPT, SUPERSCRIPT, Line, Run, Runs

_TAG = re.compile(
    r"<(?P<close>/)?(?P<name>i|b|em|strong|sup|sub|sc|span)(?P<attributes>\s[^<>]*)?>",
    re.IGNORECASE,
)
#: As CSL's italics of titles are to be left where a span says so.
UPRIGHT = -1
_STYLES = {
    "i": ITALIC, "em": ITALIC, "b": BOLD, "strong": BOLD, "sup": SUPERSCRIPT, "sub": SUBSCRIPT,
    "sc": SMALL_CAPS,
}  # fmt: skip


def rich(text: str) -> Runs:
    """Return a value as runs.

    Args:
        text: A value; tags without a partner are dropped, the text between them stays.
    """
    if "<" not in text:
        return (Run(text),) if text else ()
    out: list[Run] = []
    open_: list[tuple[str, int]] = []
    style = at = 0
    for tag in _TAG.finditer(text):
        _add(out, text[at : tag.start()], style)
        at = tag.end()
        name = tag["name"].lower()
        if not tag["close"]:
            own = _STYLES.get(name, 0)
            if name == "span":
                attributes = tag["attributes"] or ""
                own = SMALL_CAPS if "small-caps" in attributes else 0
                if re.search(r"font-style:\s*normal", attributes):
                    own = UPRIGHT
            open_.append((name, style))
            # Italics within italics are upright.
            style = style ^ ITALIC if own in (ITALIC, UPRIGHT) else style | own
        elif any(n == name for n, _ in open_):
            while open_:
                found, style = open_.pop()
                if found == name:
                    break
    _add(out, text[at:], style)
    return tuple(out)


def put_rich(line: Line, text: str, style: int = 0) -> None:
    """Write a value that may have markup."""
    if "<" in text:
        line.put_all(rich(text), style)
    else:
        line.put(text, style)


def _add(out: list[Run], text: str, style: int) -> None:
    if text:
        out.append(Run(text, style))


def bare(text: str) -> str:
    """Return a value without its tags."""
    return _TAG.sub("", text) if "<" in text else text


def protected(text: str) -> list[tuple[int, int]]:
    """Return the stretches of ``<span class="nocase">`` whose capitals stay as they are."""
    if "nocase" not in text:
        return []
    found = re.finditer(r"<span\s[^<>]*nocase[^<>]*>(.*?)</span>", text, re.IGNORECASE | re.DOTALL)
    return [m.span(1) for m in found]
