"""Coverage-guided fuzzing: ``python -m tests.fuzz TARGET [libFuzzer options]``.

Needs atheris (``pip install atheris``), which is no dependency of the tests. Targets are
``split``, ``parse``, ``html``, ``latex`` and ``bibtex``. Each looks for texts that break a law:
an exception that is none of ours, a character lost, a span outside the text, a slow answer.
The corpus grows in ``build/fuzz/TARGET``; what broke is written beside it as ``crash-…``.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["refkit"]):
    import refkit
    from refkit.errors import FormatError, InputError
    from refkit.inputs import read
    from refkit.model import ReferenceList
    from refkit.render import WRITERS

    # What is imported by the function that needs it has to be imported here to be followed.
    for _format in ("text", "markdown", "html", "latex", "bibtex", "csljson"):
        _found = refkit.parse(
            "[]" if _format == "csljson" else "Lind, P. (2001). A.", format=_format
        )
        for _to in WRITERS:
            refkit.render(_found, _to)
        refkit.check(_found)

#: Seconds that a text of a few kilobytes may take, instrumented.
SLOW = 20.0
ROOT = Path(__file__).parents[2]

APA = "References\n\nLind, P., & Roe, J. B. (2001, May 3). Soil: A history. Urban Studies, 3(1), 2–9. https://doi.org/10.1000/a.1\n"
SEEDS: dict[str, list[str]] = {
    "text": [
        APA,
        "[1] P. Lind, “Soil and sleep,” J. Rural Stud., vol. 3, no. 1, pp. 2-9, 2001.\n[2] O. Brask, Weeds. Oslo: Tun, 1998.\n",
        "Works Cited\nBrask, Olga. “Weeds.” Garden News, 3 May 2019, www.example.org/weeds. Accessed 1 June 2020.\n",
        "钟丽. 花园史[M]. 北京: 出版社, 2001.\n1. Lind P, Roe J. Soil. BMJ. 2001;3(1):2–9.\n| a | b |\n|---|---|\n| Lind (2001) | x |\n",
    ],
    "html": [
        "<h2>References</h2><ol><li>Lind, P. (2001). <i>Soil</i>. <a href='https://example.org/?utm_source=x'>link</a></li></ol>",
        "<p>Lind, P. (2001). Soil &amp; sleep.<br>Brask, O. (1998). <em>Weeds</em>.</p><table><tr><td>a</td></tr></table><!-- c -->",
    ],
    "latex": [
        r"\begin{thebibliography}{9}\bibitem[a]{b} P. Lind, \emph{Soil \& sleep}, Tun, 2001.\newblock \url{http://a.b/c}\end{thebibliography}",
        r"\bibitem{x} M\"uller, {\it Weeds}, \textbf{3} (1998), 2--9. \href{http://a.b}{link} % note",
    ],
    "bibtex": [
        "@article{lind2001, author = {Lind, P. and others}, title = {{DNA} of soil}, year = 2001, month = may, crossref = {b}}",
        '@string{j = "J. Soil"}\n@book(b, title = "Weeds" # j, year = {c. 1900},\n@comment{x}\n@misc{c, note={% }, url={http://a_b.c}}',
    ],
}  # fmt: skip


def _spans(found: ReferenceList, size: int) -> None:
    for reference in found:
        some = [s for many in reference.spans.values() for s in many]
        for span in (*some, *reference.unparsed, *filter(None, [reference.span])):
            assert 0 <= span.start <= span.end <= size, (span, size)


def split(text: str) -> None:
    """The blocks joined are the text, in any mode."""
    for mode in ("auto", "lines", "paragraphs", "none"):
        blocks = refkit.split(text, format="text", split=mode)
        assert "".join(b.raw for b in blocks) == text, mode


def parse(text: str) -> None:
    """Any text is read, the same each time, and printed."""
    found = refkit.parse(text)
    _spans(found, len(text))
    assert refkit.parse(text) == found
    for to in ("apa", "apa-html", "bibtex", "biblatex", "ris", "report"):
        refkit.render(found, to)
    refkit.check(found)


def _reader(format: str) -> Callable[[str], None]:
    def target(text: str) -> None:
        document = read(text, format=format)
        if not isinstance(document, ReferenceList):
            starts = [document.offsets.start(i) for i in range(len(document.text))]
            assert starts == sorted(starts)
            assert all(0 <= s <= len(text) for s in starts)
        _spans(refkit.parse(text, format=format), len(text))

    target.__doc__ = f"Any text is read as {format}; offsets ascend and stay inside."
    return target


TARGETS: dict[str, tuple[Callable[[str], None], list[str]]] = {
    "split": (split, SEEDS["text"]),
    "parse": (parse, [one for some in SEEDS.values() for one in some]),
    "html": (_reader("html"), SEEDS["html"]),
    "latex": (_reader("latex"), SEEDS["latex"]),
    "bibtex": (_reader("bibtex"), SEEDS["bibtex"]),
}


def main() -> None:
    """Fuzz one target."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: python -m tests.fuzz {'|'.join(TARGETS)} [libFuzzer options]")
    name = sys.argv.pop(1)
    target, seeds = TARGETS[name]
    corpus = ROOT / "build" / "fuzz" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for n, seed in enumerate(seeds):
        (corpus / f"seed{n}").write_text(seed, "utf-8")

    def one(data: bytes) -> None:
        text = data.decode("utf-8", "surrogateescape")
        start = time.process_time()
        try:
            target(text)
        except (InputError, FormatError):
            return
        assert time.process_time() - start < SLOW, "slow"

    options = [f"-artifact_prefix={corpus.parent}/{name}-", "-max_len=4096", "-timeout=120"]
    atheris.Setup([sys.argv[0], *options, *sys.argv[1:], str(corpus)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
