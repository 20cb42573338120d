"""Hostile text is answered within seconds and in bounded memory, whatever it is read as.

Times are processor times, and the limits leave room for a slow machine: what these texts
would bring down is a step whose time grows with the square of their length, which takes
minutes on them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

import refkit

SECONDS = 15
MEBIBYTES = 700
N = 100_000

TEXTS: dict[str, tuple[str, str]] = {
    # as text, or as what it looks like
    "a megabyte without a space": ("auto", "x" * 1_000_000),
    "a megabyte of ideographs": ("auto", "漢" * 1_000_000),
    "a megabyte of spaces": ("auto", "x" + " " * 1_000_000 + "x"),
    "a megabyte of spaces in front": ("auto", " " * 1_000_000 + "x"),
    "brackets that open": ("auto", "[" * N),
    "brackets that close": ("auto", "]" * N),
    "round brackets": ("auto", "(" * N),
    "brackets and braces": ("auto", "[{" * N),
    "deep JSON": ("auto", "[" * N + "]" * N),
    "nulls": ("auto", "\x00" * N),
    "unpaired surrogates": ("auto", "\ud800" * N),
    "surrogates in words": ("auto", "Smith, J. (1999). \udc00\ud800 title. " * 1000),
    "line breaks": ("auto", "\n" * N),
    "carriage returns": ("auto", "\r\n" * N),
    "lines of one letter": ("auto", "a\n" * 10_000),
    "tabs": ("auto", "a\t" * 20_000),
    "pipes": ("auto", "|" * N),
    "quotes": ("auto", "“" * N),
    "dashes": ("auto", "— " * N),
    "marks on one letter": ("auto", "e" + "\u0301" * N),
    "names without end": ("auto", "Smith, J. and " * 20_000),
    "years": ("auto", "(1999) " * 20_000),
    "identifiers": ("auto", "10.1000/" * 20_000),
    "addresses": ("auto", "https://" * 20_000),
    "volumes and pages": ("auto", "vol. 3 no. 4 pp. 5-6, " * 10_000),
    "numbers of a list": ("auto", "[1] " * 20_000),
    # HTML
    "deep HTML": ("auto", "<div>" * N + "x" + "</div>" * N),
    "deep emphasis": ("html", "<b>" * 30_000 + "x"),
    "deep lists": ("html", "<ul><li>" * 30_000 + "x"),
    "deep tables": ("html", "<table><tr><td>" * 20_000 + "x"),
    "deep citations": ("html", "<cite>" * 30_000 + "x"),
    "links in links": ("html", "<a href='https://x.example/'>" * 20_000 + "x"),
    "tags left open": ("html", "<a href=\"" * N),
    "comments left open": ("html", "<!--" * N),
    "styles left open": ("html", "<style>" * N),
    "references to nothing": ("html", "&" * N + "&#x" * N),
    # Markdown
    "stars": ("markdown", "*" * N),
    "stars and letters": ("markdown", "*a " * N),
    "crossed emphasis": ("markdown", "a**b_c*" * N),
    "emphasis": ("markdown", "_a_ " * N),
    "images left open": ("markdown", "![a](" * N),
    "links left open": ("markdown", "[a](" * N),
    "links to labels": ("markdown", "[a][b]" * 20_000),
    "deep quotes": ("markdown", ">" * N + " x"),
    "deep bullets": ("markdown", "- " * N + "x"),
    "ticks": ("markdown", "".join("`" * (i % 400) + " " for i in range(1000))),
    "definitions": ("markdown", "[a]: https://x.example/ 'b\n" * 5000),
    "a wide table": ("markdown", "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|b" * 5000 + "|"),
    "a high table": ("markdown", "|a|b|\n|-|-|\n" + "|a|b|\n" * 2000),
    # LaTeX
    "deep braces": ("latex", "{" * N + "x" + "}" * N),
    "deep commands": ("latex", "\\emph{" * N + "x"),
    "items left open": ("latex", "\\bibitem[" * N),
    "bibliographies left open": ("latex", "\\begin{thebibliography}" * 20_000),
    "deep lists of LaTeX": ("latex", "\\begin{itemize}\\item " * 10_000),
    "backslashes": ("latex", "\\" * N),
    "addresses left open": ("latex", "\\url{a" * N),
    "dollars": ("latex", "$x^" * N),
    # files of records
    "entries left open": ("bibtex", "@a{b," * N),
    "braces left open": ("bibtex", "@a{b, c={" + "{" * N),
    "objects left open": ("auto", '{"a":' * N),
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_hostile_text_is_answered_soon(name: str) -> None:
    format, text = TEXTS[name]
    start = time.process_time()
    found = refkit.parse(text, format=format)
    if found.blocks:
        assert "".join(b.raw for b in found.blocks) == text
    refkit.render(found[:100], "apa")
    assert time.process_time() - start < SECONDS


MEASURE = """
import sys
from tests.test_hostile import TEXTS
import refkit
for name in sys.argv[1:]:
    format, text = TEXTS[name]
    refkit.parse(text, format=format)
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
LARGE = [
    "a megabyte without a space", "a megabyte of ideographs", "brackets that open",
    "names without end", "deep HTML", "deep tables", "crossed emphasis", "deep braces",
]  # fmt: skip


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="needs /proc")
def test_hostile_text_is_answered_in_bounded_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, *LARGE], capture_output=True, text=True, check=True,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    kibibytes = int(done.stdout.split()[1])
    assert kibibytes / 1024 < MEBIBYTES


@pytest.mark.parametrize("split", ["lines", "paragraphs", "none"])
@pytest.mark.parametrize("text", ["a-\n" * 3000, "[" * 20_000, "\ud800 \x00" * 5000])
def test_so_it_is_in_every_mode(split: str, text: str) -> None:
    start = time.process_time()
    refkit.parse(text, split=split)
    assert time.process_time() - start < SECONDS


def test_json_that_is_too_deep_is_an_error_when_asked_for() -> None:
    with pytest.raises(refkit.FormatError, match="deep"):
        refkit.parse("[" * N + "]" * N, format="csljson")
