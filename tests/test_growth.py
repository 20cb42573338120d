"""Each stage takes time in proportion to its input: twice as long a text, about twice the time.

Processor times, best of several, with room for noise: what grows with the square takes four
times as long at each doubling, and sixteen times at two.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import pytest

import refkit

Prepare = Callable[[int], Callable[[], object]]

ENTRY = "Lind{n}, P., & Roe, J. B. ({year}). Soil and sleep in town {n}. Urban Studies, {n}(1), 2–9.\n\n"
ITEM = "<li>Lind{n}, P. ({year}). <i>Soil in town {n}</i>. <a href='https://example.org/{n}'>link</a></li>\n"
BIB = "@article{{k{n}, author = {{Lind{n}, P.}}, title = {{Soil {n}}}, journal = {{Urban Studies}}, year = {year}}}\n"
TEX = "\\bibitem{{k{n}}} P. Lind{n}, \\emph{{Soil in town {n}}}, Riverside, {year}.\n"


def made(form: str, count: int) -> str:
    return "".join(form.format(n=n, year=1950 + n % 70) for n in range(count))


def text(form: str, format: str, read: Callable[..., object]) -> Prepare:
    """Prepare the reading of a text with so many entries."""
    return lambda count: partial(read, made(form, count), format=format)


def records(work: Callable[..., object], *arguments: str) -> Prepare:
    """Prepare what is done with so many records."""
    return lambda count: partial(work, refkit.parse(made(BIB, count), format="bibtex"), *arguments)


#: Entries of the smaller input, and what prepares the work on so many.
STAGES: dict[str, tuple[int, Prepare]] = {
    "split": (150, text(ENTRY, "text", refkit.split)),
    "parse": (60, text(ENTRY, "text", refkit.parse)),
    "HTML": (60, text(ITEM, "html", refkit.split)),
    "Markdown": (60, text("- *a* " + ENTRY, "markdown", refkit.split)),
    "LaTeX": (60, text(TEX, "latex", refkit.split)),
    "BibTeX": (100, text(BIB, "bibtex", refkit.parse)),
    "check": (300, records(refkit.check)),
    "APA": (500, records(refkit.render, "apa")),
    "BibTeX written": (300, records(refkit.render, "bibtex")),
    "report": (60, records(refkit.render, "report")),
}


def seconds(work: Callable[[], object], repeat: int) -> float:
    times = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("stage", sorted(STAGES))
def test_four_times_the_text_takes_about_four_times_as_long(stage: str) -> None:
    size, prepare = STAGES[stage]
    prepare(20)()  # what is loaded or learned at first use
    ratios = []
    for _ in range(3):
        small, large = prepare(size), prepare(4 * size)
        ratios.append(seconds(large, 2) / max(seconds(small, 3), 1e-4))
        if ratios[-1] < 8:
            return
    pytest.fail(f"four times the input took {min(ratios):.1f} times as long")
