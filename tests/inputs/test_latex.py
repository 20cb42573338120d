"""LaTeX: accents, commands, links and items."""

import pytest

from refkit.inputs.latex import decode
from tests.inputs.showing import document, links, marks, structure

ACCENTS = [
    (r"\'e\`a\^o\"u\~n\=a\.z", "éàôüñāż"),
    (r"\'{e} {\'e} {\'{e}} \' e", "é é é é"),
    (r"\v{c}\v c \c{c}\c c \H{o} \u{g} \k{a} \r{a} \d{s}", "čč çç ő ğ ą å ṣ"),
    (r"\'{\i} \'\i \v{\i}", "í íǐ"),
    (r"{\o} \O{} \l \L \ss{} \ae{} \OE \aa{} \AA", "ø Ø łŁß æ Œå Å"),
    (r"Erd\H{o}s, Sm{\aa}land, Stra{\ss}e", "Erdős, Småland, Straße"),
    (r"Garc{\'\i}a M{\'a}rquez", "García Márquez"),
    (r"a\_b a\textunderscore{}b \textless\textgreater", "a_b a_b <>"),
    (r"\textquoteright \ldots{} \dots \S 3 \copyright", "’… …§3 ©"),
]


@pytest.mark.parametrize(("source", "expected"), ACCENTS)
def test_accents_and_signs(source: str, expected: str) -> None:
    assert document(source, "latex").text == expected


TEXT = [
    ("a~b\\ c\\,d", "a b c d"),
    ("a\nb\n\nc", "a b\n\nc"),
    ("a % comment\n  b", "a b"),
    (r"10\% of \$5 \& \#1 \_x \{y\}", "10% of $5 & #1 _x {y}"),
    ("1--2 3---4 ``a'' `b'", "1–2 3—4 “a” `b'"),
    (r"\emph{a} {\em b} \textbf{c} {\bf d}", "a b c d"),
    (r"\enquote{a \enquote*{b}}", "“a ‘b’”"),
    (r"a\footnote{b}", "ab"),
    (r"\label{x}a\cite[p.~1]{y}", "a"),
    (r"$\alpha$-helix, H$_2$O, $x^{2}$", "α-helix, H2O, x2"),
    (r"\newblock a \newblock b", "a b"),
    (r"a\\b\\[2pt]c", "a\nb\nc"),
    (r"\unknown{a} \other[x]{b}", "a [x]b"),
    (r"{{Title} with {B}races}", "Title with Braces"),
    ("a } b { c", "a b c"),
    (r"\section*{References} a", "References\n\na"),
    (r"\url{https://x.example/a_b%20c}", "https://x.example/a_b%20c"),
    (r"\url{https://x.example/a\_b\%20c}", "https://x.example/a_b%20c"),
    (r"\href{https://x.example/a}{here}", "here"),
    (r"\verb|a_b|", "a_b"),
    (r"\doi{10.1000/a_b}", "10.1000/a_b"),
    (r"a\textsuperscript{th}", "ath"),
    ("\\", ""),
    ("", ""),
]


@pytest.mark.parametrize(("source", "expected"), TEXT)
def test_text(source: str, expected: str) -> None:
    assert document(source, "latex").text == expected


MARKS = [
    (r"\emph{a} \textit{b} {\it c} {\em d}", ["italic: a", "italic: b", "italic: c", "italic: d"]),
    (r"\textbf{a} {\bf b}", ["bold: a", "bold: b"]),
    (r"\textsc{a} {\sc b}", ["smallcaps: a", "smallcaps: b"]),
    (r"\emph{a \textbf{b} c}", ["italic: a b c", "bold: b"]),
    (r"{\em a\/} b", ["italic: a"]),
    (r"\emph{a, {\rm b}, c}", ["italic: a,", "italic: , c"]),
    (r"H$_2$O", ["subscript: 2"]),
    (r"\texttt{a}", ["code: a"]),
]


@pytest.mark.parametrize(("source", "expected"), MARKS)
def test_emphasis(source: str, expected: list[str]) -> None:
    assert marks(document(source, "latex")) == expected


LINKS = [
    (r"\url{https://x.example/a_b}", ["https://x.example/a_b -> https://x.example/a_b"]),
    (r"\href{https://x.example/a\_b?c\&d}{here}", ["here -> https://x.example/a_b?c&d"]),
    (r"\doi{10.1000/a_b}", ["10.1000/a_b -> https://doi.org/10.1000/a_b"]),
    (r"\path{a/b}", []),
]


@pytest.mark.parametrize(("source", "expected"), LINKS)
def test_links(source: str, expected: list[str]) -> None:
    assert links(document(source, "latex")) == expected


def test_a_bibliography() -> None:
    source = r"""\documentclass{amsart}
\begin{document}
Text that \cite{ok} cites. \begin{equation}x\end{equation}
\begin{thebibliography}{99}
\providecommand{\natexlab}[1]{#1}
\bibitem[Ok\'{a}for(2019)]{ok} N.~Ok\'afor, \emph{Sleep}, J.~Odd \textbf{12}
  (2019), 44--51. % checked
% \bibitem{no} not this
\bibitem{h:2} M.~H\"ollis.
\newblock {\em Reading rivers}, 2nd~ed.
\end{thebibliography}
\end{document} not this
"""
    found = document(source, "latex")
    assert structure(found) == [
        "item ok: N. Okáfor, Sleep, J. Odd 12 (2019), 44–51.",
        "item h:2: M. Höllis. Reading rivers, 2nd ed.",
    ]
    assert found.text == "\n\n".join(s.split(": ", 1)[1] for s in structure(found))
    assert marks(found) == ["italic: Sleep", "bold: 12", "italic: Reading rivers"]


def test_a_bbl_file_of_acm() -> None:
    source = r"""\begin{thebibliography}{1}
\bibitem[\protect\citeauthoryear{Lind}{Lind}{2001}]{lind}
\bibfield{author}{\bibinfo{person}{P. Lind}.} \bibinfo{year}{2001}\natexlab{}.
\newblock \showarticletitle{Soil}.
\newblock \bibinfo{journal}{\emph{J. Odd}} \bibinfo{volume}{3} (\bibinfo{year}{2001}).
\end{thebibliography}"""
    found = document(source, "latex")
    assert found.text == "P. Lind. 2001. Soil. J. Odd 3 (2001)."


def test_lists() -> None:
    source = r"\begin{enumerate}\item a \item b\end{enumerate}\begin{itemize}\item[x] c\item d\end{itemize}"
    assert structure(document(source, "latex")) == ["item 1.: a", "item 2.: b", "item x: c", "item •: d"]  # fmt: skip


FIELDS = [
    (r"{The {DNA} of \emph{E. coli}}", "The DNA of E. coli"),
    (r"100\% \& more % no comment here", "100% & more % no comment here"),
    ("a~b--c  d\ne", "a b–c d e"),
    ("plain", "plain"),
    (r"M{\"u}ller \& S{\o}n", "Müller & Søn"),
]


@pytest.mark.parametrize(("source", "expected"), FIELDS)
def test_values_of_bibtex_fields(source: str, expected: str) -> None:
    assert decode(source) == expected
