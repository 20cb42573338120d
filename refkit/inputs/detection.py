"""Which format a source is in, by its name or by what it holds."""

from __future__ import annotations

import json
import re
from pathlib import PurePath

from refkit.lazy import lazy

_SUFFIXES = {
    ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".tex": "latex", ".bbl": "latex", ".bib": "bibtex", ".json": "csljson",
    ".docx": "docx", ".pdf": "pdf",
}  # fmt: skip
#: Most characters that are looked at.
_LOOK = 200_000

_LATEX = re.compile(r"\\bibitem\s*[\[{]|\\begin\s*\{(?:thebibliography|document)\}")
#: Commands of which a piece of LaTeX has several, and other text none.
_COMMANDS = lazy(
    r"\\(?:emph|textit|textbf|textsc|textsl|texttt|url|href|doi|enquote|begin|end|(?:sub)?section\*?)"
    r"\s*\{|\{\\(?:em|it|bf|sc|sl)\b|\\newblock\b|\\item\s"
)
_BIBTEX = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]*[{(]\s*[^\s,{}()]*\s*,", re.MULTILINE)
_FIELD = re.compile(r"=\s*[{\"\w]")
_TAG = re.compile(
    r"</?(?:html|body|div|p|span|a|ul|ol|li|table|tr|td|h[1-6]|em|i|b|strong|br|hr|cite|blockquote|"
    r"section|article|meta|head)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
#: Signs of Markdown with their weight; headings and links first.
_MARKDOWN: tuple[tuple[re.Pattern[str], float], ...] = (
    (re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE), 1.0),
    (
        re.compile(
            r"(?<!!)\[[^\[\]\n]{1,300}\]"
            r"\((?:https?://|www\.|/|#|mailto:)[^()\s]*(?:\([^()\s]*\))?[^()\s]*\)"
        ),
        1.0,
    ),
    (re.compile(r"!\[[^\[\]\n]*\]\([^()\s]+\)"), 1.0),
    (re.compile(r"\[[^\[\]\n]{1,200}\]\[[^\[\]\n]*\]"), 0.5),
    (re.compile(r"^ {0,3}\[[^\[\]\n]+\]:[ \t]+\S+", re.MULTILINE), 1.0),
    (re.compile(r"(?<![*\w\\])\*{1,3}(?=[^\s*])[^*\n]{1,400}(?<=[^\s*])\*{1,3}(?![*\w])"), 0.6),
    (re.compile(r"(?<![_\w\\])_(?=[^\s_])[^_\n]{2,400}(?<=[^\s_])_(?![_\w])"), 0.5),
    (re.compile(r"^ {0,3}>[ \t]+\S", re.MULTILINE), 0.4),
    (re.compile(r"^```", re.MULTILINE), 0.6),
    (re.compile(r"^[ \t]*+\|?(?:[ \t]*+:?-{3,}:?[ \t]*+\|)+[ \t]*+:?-*:?[ \t]*+$", re.M), 1.0),
    (re.compile(r"<https?://[^\s<>]+>"), 0.2),
)  # fmt: skip


def format_of_suffix(name: str) -> str:
    """Return the format that a file name tells, ``auto`` if none."""
    return _SUFFIXES.get(PurePath(name).suffix.lower(), "auto")


def detect(text: str) -> str:
    """Tell the format of a source by what it holds.

    Args:
        text: The source.

    Returns:
        A name in :data:`refkit.inputs.FORMATS`; ``text`` where nothing speaks for another.
    """
    head = text[:_LOOK]
    start = head.lstrip("\ufeff \t\r\n")
    if start[:1] in ("{", "[") and _is_csl(text):
        return "csljson"
    if _LATEX.search(head):
        return "latex"
    if _BIBTEX.search(head) and _FIELD.search(head):
        return "bibtex"
    if "\\" in head and len(_COMMANDS.findall(head)) >= 2:
        return "latex"
    tags = len(_TAG.findall(head))
    if tags >= 2 or (tags and start.startswith("<") and not start.startswith("<http")):
        score = sum(w * min(3, len(p.findall(head))) for p, w in _MARKDOWN[:2])
        if start.startswith("<") or tags > 4 * score:
            return "html"
    # A few stray stars in a long list are no Markdown: evidence counts by the line.
    lines = 1 + head.count("\n") - head.count("\n\n")
    score = sum(
        weight * min(3, 40 * len(pattern.findall(head)) / lines) for pattern, weight in _MARKDOWN
    )
    return "markdown" if score >= 1.0 else "text"


def _is_csl(text: str) -> bool:
    start = text.lstrip("\ufeff \t\r\n")
    if not re.match(r"[\[{]\s*(?:[\[{\"\]}])", start):
        return False
    try:
        data = json.loads(start)
    except (ValueError, RecursionError):
        return False
    if isinstance(data, dict):
        data = data.get("items") or data.get("references") or [data]
    return (
        isinstance(data, list)
        and bool(data)
        and all(isinstance(i, dict) for i in data)
        and any({"type", "title", "id"} & i.keys() for i in data)
    )
