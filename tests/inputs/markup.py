"""Prints lists as HTML, Markdown and LaTeX, in the ways in which people's tools do."""

from __future__ import annotations

import html
import re
import unicodedata

from hypothesis import strategies as st

_ACCENTS = {
    "\u0301": "'", "\u0300": "`", "\u0302": "^", "\u0308": '"', "\u0303": "~", "\u0304": "=",
    "\u030c": "v ", "\u0327": "c ",
}  # fmt: skip
_LATEX = {"–": "--", "—": "---", "“": "``", "”": "''"}


def latex_text(text: str) -> str:
    """Text as TeX wants it: signs protected, letters with accents as commands."""
    out = []
    for char in text:
        base, *marks = unicodedata.normalize("NFD", char)
        if char in "%&#_${}":
            out.append("\\" + char)
        elif marks and marks[0] in _ACCENTS:
            out.append(f"{{\\{_ACCENTS[marks[0]]}{base}}}")
        else:
            out.append(_LATEX.get(char, char))
    return "".join(out)


def markdown_text(text: str) -> str:
    """Text with every sign that means something protected, but not in addresses."""

    def protected(match: re.Match[str]) -> str:
        return match[0] if match[0].startswith("http") else "\\" + match[0]

    return re.sub(r"https?://\S+|[\\`*_{}\[\]<>#|~]|^[-+](?=\s)", protected, text)


def html_text(text: str) -> str:
    return html.escape(text)


@st.composite
def as_html(draw: st.DrawFn, lines: list[str]) -> str:
    texts = [html_text(line) for line in lines]
    if draw(st.booleans()):
        # Editors wrap words in elements that mean nothing, and break lines where they like.
        texts = [
            re.sub(
                " ",
                lambda _: draw(
                    st.sampled_from([" ", " ", " ", "\n  ", "</span> <span class='c1'>"])
                ),
                f"<span>{t}</span>",
            )
            for t in texts
        ]
    if draw(st.booleans()):
        texts = [
            t.replace("é", "&eacute;").replace("–", "&#8211;").replace("“", "&ldquo;")
            for t in texts
        ]
    way = draw(st.sampled_from(["p", "li", "div", "br", "page"]))
    if way == "li":
        return f"<ol>{''.join(f'<li>{t}</li>' for t in texts)}</ol>"
    if way == "br":
        return f"<p>{'<br>'.join(texts)}</p>"
    if way == "page":
        body = "\n".join(f"<p class=MsoNormal>{t}<o:p></o:p></p>" for t in texts)
        return f"<html><head><title>T</title><style>p{{}}</style></head><body>{body}</body></html>"
    return "\n".join(f"<{way}>{t}</{way}>" for t in texts)


@st.composite
def as_markdown(draw: st.DrawFn, lines: list[str]) -> str:
    texts = [markdown_text(line) for line in lines]
    way = draw(st.sampled_from(["paragraphs", "bullets", "numbers", "loose", "hard"]))
    if way == "bullets":
        return "\n".join(f"- {t}" for t in texts)
    if way == "numbers":
        return "\n".join(f"{n}. {t}" for n, t in enumerate(texts, 1))
    if way == "loose":
        return "\n\n".join(f"* {t}" for t in texts)
    return ("  \n" if way == "hard" else "\n\n").join(texts)


@st.composite
def as_latex(draw: st.DrawFn, lines: list[str]) -> str:
    texts = [latex_text(line) for line in lines]
    if draw(st.booleans()):
        texts = [t.replace(" ", "~", 1) for t in texts]
    if draw(st.booleans()):
        texts = [t.replace(". ", ".\n\\newblock ", 1) for t in texts]
    items = "\n\n".join(f"\\bibitem{{k{n}}} {t}" for n, t in enumerate(texts))
    whole = f"\\begin{{thebibliography}}{{9}}\n{items}\n\\end{{thebibliography}}"
    return draw(st.sampled_from([items, whole, f"\\begin{{document}}no\n{whole}\\end{{document}}"]))


WAYS = {"html": as_html, "markdown": as_markdown, "latex": as_latex}
