"""Styled runs as text, HTML, Markdown, reStructuredText, LaTeX and RTF."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from refkit.render.runs import (
    BOLD,
    ITALIC,
    SMALL_CAPS,
    SUBSCRIPT,
    SUPERSCRIPT,
    Run,
    Runs,
    plain,
)

Pair = tuple[str, str]


class Markup(NamedTuple):
    """How runs are written in one language of markup.

    Attributes:
        entry: Writes the runs of one entry.
        whole: Writes the list of written entries.
    """

    entry: Callable[[Iterable[Run]], str]
    whole: Callable[[Sequence[str]], str]


def _lines(entries: Sequence[str]) -> str:
    return "".join([f"{e}\n" for e in entries])


def _paragraphs(entries: Sequence[str]) -> str:
    return "\n\n".join(entries) + "\n" if entries else ""


def _wrapper(
    quote: Callable[[str], str],
    styles: Mapping[int, Pair],
    link: Callable[[str, str], str],
    *,
    tight: bool = True,
) -> Callable[[Iterable[Run]], str]:
    """Return a serialiser that sets marks around each run.

    Args:
        quote: Escapes text.
        styles: Style -> what opens and closes it.
        link: Writes a link from its escaped text and its address.
        tight: Whether marks may enclose blanks at the ends of a run.
    """

    def write(runs: Iterable[Run]) -> str:
        out = []
        for text, style, address in runs:
            shown = quote(text)
            if address:
                shown = link(shown, address)
            if style:
                lead = tail = ""
                if not tight and (bare := shown.strip(" ")):
                    lead, _, tail = shown.partition(bare)
                    shown = bare
                elif not tight:
                    out.append(shown)
                    continue
                for one, (open_, close) in styles.items():
                    if style & one:
                        shown = f"{open_}{shown}{close}"
                shown = f"{lead}{shown}{tail}"
            out.append(shown)
        return "".join(out)

    return write


# -- HTML ----------------------------------------------------------------------------------


def _html_link(shown: str, address: str) -> str:
    return f'<a href="{escape(address)}">{shown}</a>'


_HTML = {
    SMALL_CAPS: ('<span style="font-variant: small-caps">', "</span>"),
    SUBSCRIPT: ("<sub>", "</sub>"), SUPERSCRIPT: ("<sup>", "</sup>"),
    BOLD: ("<b>", "</b>"), ITALIC: ("<i>", "</i>"),
}  # fmt: skip


def _html_list(entries: Sequence[str]) -> str:
    if not entries:
        return ""
    body = "\n".join([f'<p class="refkit-entry">{e}</p>' for e in entries])
    return f'<div class="refkit-references">\n{body}\n</div>\n'


# -- Markdown ------------------------------------------------------------------------------

_MARKDOWN = {
    SUBSCRIPT: ("<sub>", "</sub>"), SUPERSCRIPT: ("<sup>", "</sup>"), BOLD: ("**", "**"),
    ITALIC: ("*", "*"),
}  # fmt: skip
_MARKDOWN_MARKS = re.compile(r"([\\`*_\[\]<>|~]|&(?=[#\w]+;))")
_MARKDOWN_START = re.compile(r"(\d+)([.)])|([#+\-=])")


def _markdown_entry(runs: Iterable[Run]) -> str:
    text = _markdown_runs(runs)
    # What would begin a list or a heading.
    return (
        _MARKDOWN_START.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", text, count=1)
        if _MARKDOWN_START.match(text)
        else text
    )


_markdown_runs = _wrapper(
    lambda text: _MARKDOWN_MARKS.sub(r"\\\1", text),
    _MARKDOWN,
    lambda shown, address: (
        f"<{address}>" if ":" in address and not re.search(r"[\s<>]", address) else shown
    ),
    tight=False,
)

# -- reStructuredText ----------------------------------------------------------------------

_RST_MARKS = re.compile(r"([\\*`|])|(?<=\w)(_)(?!\w)|(__)")


def _rst_quote(text: str) -> str:
    return _RST_MARKS.sub(lambda m: "".join([f"\\{c}" for c in m[0]]), text)


def _rst_link(shown: str, address: str) -> str:
    address = address.replace("\\", "%5C").replace("`", "%60").replace("<", "%3C")
    shown, address = shown.replace("<", r"\<"), address.replace(">", "%3E").replace("_", r"\_")
    return f"`{shown} <{address}>`__"


#: What may stand right behind inline markup.
_RST_AFTER = frozenset(" '\")]}>-/\\:.,;!?\n")
_RST = (
    (SUBSCRIPT, ":sub:`", "`"),
    (SUPERSCRIPT, ":sup:`", "`"),
    (BOLD, "**", "**"),
    (ITALIC, "*", "*"),
)


def _rst_entry(runs: Iterable[Run]) -> str:
    """Write runs; markup cannot be nested, so that one style of a run is written."""
    out: list[str] = []
    marked = False
    for text, style, address in runs:
        bare = text.strip(" ")
        marks = next(((o, c) for flag, o, c in _RST if style & flag), None)
        if not bare or (marks is None and not address):
            shown = _rst_quote(text)
            if marked and shown[:1] and shown[0] not in _RST_AFTER:
                out.append("\\ ")
            out.append(shown)
            marked = False
            continue
        lead, _, tail = text.partition(bare)
        before = out[-1][-1:] if out else " "
        out.append(lead)
        if (lead or before) not in (" ", "\n") and not lead:
            out.append("\\ ")
        shown = _rst_quote(bare)
        out.append(
            _rst_link(shown, address)
            if address
            else f"{marks[0]}{shown}{marks[1]}"
            if marks
            else shown
        )
        out.append(tail)
        marked = not tail
    text = "".join(out)
    return f"\\{text}" if re.match(r"[-+•]\s|\w{1,4}[.)]\s|\(\w{1,4}\)\s", text) else text


# -- LaTeX ---------------------------------------------------------------------------------

_LATEX_MARKS = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
        "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    }
)  # fmt: skip
_LATEX = {
    SMALL_CAPS: (r"\textsc{", "}"), SUBSCRIPT: (r"\textsubscript{", "}"),
    SUPERSCRIPT: (r"\textsuperscript{", "}"), BOLD: (r"\textbf{", "}"), ITALIC: (r"\textit{", "}"),
}  # fmt: skip
_URL_MARKS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", "^": "%5E"})


def _latex_link(_: str, address: str) -> str:
    return rf"\url{{{address.translate(_URL_MARKS)}}}"


# -- RTF -----------------------------------------------------------------------------------

_RTF = {
    SMALL_CAPS: (r"{\scaps ", "}"), SUBSCRIPT: (r"{\sub ", "}"), SUPERSCRIPT: (r"{\super ", "}"),
    BOLD: (r"{\b ", "}"), ITALIC: (r"{\i ", "}"),
}  # fmt: skip


def _rtf_quote(text: str) -> str:
    if text.isascii() and not re.search(r"[\\{}]", text):
        return text
    out = []
    for c in text:
        if c in "\\{}":
            out.append(f"\\{c}")
        elif c.isascii():
            out.append(c)
        else:
            units = c.encode("utf-16-le", "surrogatepass")
            for at in range(0, len(units), 2):
                out.append(f"\\u{int.from_bytes(units[at : at + 2], 'little', signed=True)}?")
    return "".join(out)


def _rtf_link(shown: str, address: str) -> str:
    at = _rtf_quote(address.replace('"', "%22"))
    return rf'{{\field{{\*\fldinst HYPERLINK "{at}"}}{{\fldrslt {shown}}}}}'


def _rtf_list(entries: Sequence[str]) -> str:
    if not entries:
        return ""
    # Hanging indent of half an inch (2.12).
    body = "\n".join([rf"{{\pard\li720\fi-720 {e}\par}}" for e in entries])
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Times New Roman;}}}}\n{body}\n}}\n"


#: Name -> how runs are written.
MARKUPS: Mapping[str, Markup] = {
    "text": Markup(plain, _lines),
    "html": Markup(_wrapper(escape, _HTML, _html_link), _html_list),
    "markdown": Markup(_markdown_entry, _paragraphs),
    "rst": Markup(_rst_entry, _paragraphs),
    "latex": Markup(
        _wrapper(lambda text: text.translate(_LATEX_MARKS), _LATEX, _latex_link), _paragraphs
    ),
    "rtf": Markup(_wrapper(_rtf_quote, _RTF, _rtf_link), _rtf_list),
}


def written(entries: Iterable[Runs], markup: str) -> str:
    """Return a list of entries in a language of :data:`MARKUPS`."""
    how = MARKUPS[markup]
    return how.whole([how.entry(e) for e in entries])
