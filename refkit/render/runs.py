"""Styled runs of text: the one joiner that owns punctuation, and the serialisers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of output in one style.

    Attributes:
        text: The characters.
        italic: Whether it is set in italics.
        link: Address that it leads to, if any.
    """

    text: str
    italic: bool = False
    link: str = ""


Runs = tuple[Run, ...]

#: Marks after which no full stop is set.
_ENDS = ".?!"
_CLOSERS = "\"'”’»"


def runs(text: str, *, italic: bool = False, link: str = "") -> Runs:
    """Return a text as runs, none if it is empty."""
    return (Run(text, italic, link),) if text else ()


def plain(some: Iterable[Run]) -> str:
    """Return the characters alone."""
    return "".join(r.text for r in some)


def _last(text: str) -> str:
    """The last character that is no closing quotation mark or bracket."""
    bare = text.rstrip(_CLOSERS)
    return bare[-1:] if bare else text[-1:]


def join(parts: Iterable[Runs], separator: str = ", ") -> Runs:
    """Join elements, leaving out empty ones and punctuation that is there already."""
    out: list[Run] = []
    text = ""
    for part in parts:
        if not plain(part).strip():
            continue
        if out:
            sep = separator
            if (sep[:1] in ".,:" and text[-1:] == sep[:1]) or (sep[:1] == "." and _last(text) in _ENDS):
                sep = sep[1:]
            out.append(Run(sep))
        out.extend(part)
        text = plain(out)
    return tuple(out)


def stop(some: Runs) -> Runs:
    """End an element with a full stop unless it ends with one, or with ``?`` or ``!``."""
    text = plain(some)
    if not text or _last(text) in _ENDS:
        return some
    return (*some, Run("."))


def _merged(some: Iterable[Run]) -> list[Run]:
    out: list[Run] = []
    for run in some:
        if not run.text:
            continue
        if out and out[-1].italic == run.italic and out[-1].link == run.link:
            out[-1] = Run(out[-1].text + run.text, run.italic, run.link)
        else:
            out.append(run)
    return out


def _serialiser(
    quote: Callable[[str], str], italic: tuple[str, str], link: Callable[[str, str], str]
) -> Callable[[Iterable[Run]], str]:
    def write(some: Iterable[Run]) -> str:
        out = []
        for run in _merged(some):
            text = quote(run.text)
            if run.link:
                text = link(text, run.link)
            if run.italic:
                # Emphasis marks stand next to words, blanks outside.
                lead = text[: len(text) - len(text.lstrip())]
                tail = text[len(text.rstrip()) :]
                body = text.strip()
                text = f"{lead}{italic[0]}{body}{italic[1]}{tail}" if body else text
            out.append(text)
        return "".join(out)

    return write


def _markdown(text: str) -> str:
    return "".join("\\" + c if c in "\\`*_[]<>#|~" else c for c in text)


_LATEX = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
}  # fmt: skip


def _latex(text: str) -> str:
    return "".join(_LATEX.get(c, c) for c in text)


def _latex_link(text: str, link: str) -> str:
    return r"\url{" + link.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C") + "}"


#: Markup name -> serialiser of one entry.
SERIALISERS: Mapping[str, Callable[[Iterable[Run]], str]] = {
    "text": lambda some: plain(some),
    "html": _serialiser(
        escape,
        ("<i>", "</i>"),
        lambda text, link: f'<a href="{escape(link, quote=True)}">{text}</a>',
    ),
    "markdown": _serialiser(_markdown, ("*", "*"), lambda text, link: f"<{link}>"),
    "latex": _serialiser(_latex, (r"\textit{", "}"), _latex_link),
}
