"""How fast refkit is: ``python -m benchmarks.speed``.

References a second on one core for reading and printing, beside CRFsuite's own tagger on
the same tokens where python-crfsuite is installed; the start of the command; memory; and
how time grows with the length of a list. The lists are made up (:mod:`benchmarks.made`).
Times are processor times, so what else the machine does counts little.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

# One core: numpy's libraries read these when they are loaded.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

import refkit  # noqa: E402
from benchmarks.made import listed  # noqa: E402
from refkit.parse import CHUNK  # noqa: E402
from refkit.parse.features import keys  # noqa: E402
from refkit.parse.labeller import labeller  # noqa: E402
from refkit.parse.tokens import tokenize  # noqa: E402

FIRST = "Miller, A. (2015, May 11). Avoiding learned helplessness. Edutopia."
#: Statements that a process runs alone, and what each is called in the table.
STARTS = {
    "python alone": "pass",
    "import refkit": "import refkit",
    "refkit --version": "from refkit.cli import run; run(['--version'])",
    "refkit --help": "from refkit.cli import run; run(['--help'])",
    "first parse": f"import refkit; refkit.parse_one({FIRST!r})",
}
MEMORY = """
import sys, refkit
def most():
    # What getrusage tells begins with the memory of the parent process.
    return next(int(x.split()[1]) for x in open("/proc/self/status") if x.startswith("VmHWM"))
text = open(sys.argv[1], encoding="utf-8").read()
refkit.parse_one(text[:200])
before = most()
found = refkit.parse(text)
print(before // 1024, most() // 1024, len(found))
"""


def best(work: Callable[[], Any], repeat: int) -> float:
    """Return the least processor time of several runs."""
    times = []
    for _ in range(repeat):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def row(name: str, *cells: str) -> None:
    """Print a row of a table."""
    print(f"{name:30}" + "".join(f"{cell:>16}" for cell in cells), flush=True)


def rates(count: int, repeat: int) -> None:
    """Print references a second, step by step and as a whole."""
    text = listed(count)
    found = refkit.parse(text)
    blocks = [b for b in refkit.split(text) if b.kind == "reference"]
    tokens = [tokenize(b.text) for b in blocks]
    rows = [keys(t, b.marks, b.links) for t, b in zip(tokens, blocks, strict=True)]
    label = labeller().label
    row(f"{len(found)} references", "per second", "ms each")

    def rate(name: str, work: Callable[[], Any]) -> None:
        seconds = best(work, repeat)
        row(f"  {name}", f"{len(found) / seconds:,.0f}", f"{1000 * seconds / len(found):.3f}")

    # Lists that were not read before: what was learned from one is of no use to the next.
    unread = iter([listed(count, seed=2 + k) for k in range(repeat)])
    rate("parse, in all", lambda: refkit.parse(next(unread)))
    rate("  split", lambda: refkit.split(text))
    rate(
        "  tokens and features", lambda: [keys(tokenize(b.text), b.marks, b.links) for b in blocks]
    )
    rate("  labels", lambda: [label(rows[at : at + CHUNK]) for at in range(0, len(rows), CHUNK)])
    suite(rows, rate)
    for to in ("apa", "bibtex", "csljson"):
        rate(f"render, {to}", lambda to=to: refkit.render(found, to))


def suite(rows: Sequence[Any], rate: Callable[[str, Callable[[], Any]], None]) -> None:
    """Time CRFsuite on the same tokens, with as many labels and attributes.

    What it has learned does not change how long it takes, so one round of training does.
    """
    try:
        import pycrfsuite
    except ImportError:
        print("    (python-crfsuite is not installed: no comparison)")
        return
    from training.crf import Spelling

    spelling = Spelling()
    items = [pycrfsuite.ItemSequence(spelling.of(r)) for r in rows]
    labels = [found.labels for found in labeller().label(rows)]
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model.crfsuite")
        trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
        trainer.set_params({"max_iterations": 1, "feature.possible_transitions": True})
        for item, names in zip(items, labels, strict=True):
            trainer.append(item, names)
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)

        def tag() -> None:
            for r in rows:
                tagger.set(pycrfsuite.ItemSequence(spelling.of(r)))
                for i, name in enumerate(tagger.tag()):
                    tagger.marginal(name, i)

        def tag_only() -> None:
            for item in items:
                tagger.set(item)
                tagger.tag()

        rate("  labels by CRFsuite", tag)
        rate("    without its input", tag_only)


def starts(repeat: int) -> None:
    """Print how long a new process takes, by the clock."""
    row("start of a process", "median s", "least s")
    # An installed package has its bytecode beside it; the first, uncounted run writes it.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    for name, statement in STARTS.items():
        times = []
        for _ in range(repeat + 1):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", statement], check=True, stdout=subprocess.DEVNULL,
                env=environment,
            )  # fmt: skip
            times.append(time.perf_counter() - start)
        row(f"  {name}", f"{median(times[1:]):.3f}", f"{min(times[1:]):.3f}")


def memory(count: int) -> None:
    """Print the most memory that a process holds while it reads a list (Linux)."""
    if not Path("/proc/self/status").exists():
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.txt"
        path.write_text(listed(count), "utf-8")
        done = subprocess.run(
            [sys.executable, "-c", MEMORY, str(path)], check=True, capture_output=True, text=True
        )
    before, after, found = map(int, done.stdout.split())
    row("memory", "MiB with models", "MiB at most")
    row(f"  {found} references", str(before), str(after))


def growth(sizes: Sequence[int]) -> None:
    """Print time by length of the list."""
    row("references", "parse s", "times as long", "apa s", "times as long")
    past: tuple[float, float] | None = None
    for size in sizes:
        # Short lists are read several times, each time another one.
        texts = [
            listed(size, seed=1000 + k) for k in range(max(1, min(20, sizes[-1] // size // 2)))
        ]
        read, start = [], time.process_time()
        for text in texts:
            read.append(refkit.parse(text))
        parsed = time.process_time()
        for found in read:
            refkit.render(found, "apa")
        done = time.process_time()
        now = (parsed - start) / len(texts), (done - parsed) / len(texts)
        ratios = [f"{a / b:.1f}" for a, b in zip(now, past, strict=True)] if past else ["", ""]
        row(f"  {size}", f"{now[0]:.2f}", ratios[0], f"{now[1]:.2f}", ratios[1])
        past = now


def many(texts: int, jobs: int, repeat: int) -> None:
    """Print how much faster several processes read many lists; by the clock, so keep quiet."""
    refkit.parse(listed(40, seed=4999))
    seconds: dict[int, list[float]] = {jobs: [], 1: []}
    for run in range(repeat):
        # Lists that no process has read, and this process last: its children would know them.
        lists = [listed(40, seed=5000 + run * texts + k) for k in range(texts)]
        for number, times in seconds.items():
            start = time.perf_counter()
            read = sum(len(found) for found in refkit.parse_many(lists, jobs=number))
            times.append(time.perf_counter() - start)
    one, several = min(seconds[1]), min(seconds[jobs])
    row(f"{read} references in {texts} lists", "seconds", "times as fast")
    row("  parse_many", f"{one:.2f}", "")
    row(f"  parse_many, jobs={jobs}", f"{several:.2f}", f"{one / several:.2f}")


def main() -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--count", type=int, default=2000, help="references to read")
    parser.add_argument("--repeat", type=int, default=3, help="runs, of which the best counts")
    parser.add_argument("--longest", type=int, default=10_000, help="longest list")
    options = parser.parse_args()
    rates(options.count, options.repeat)
    print()
    starts(max(3, options.repeat))
    print()
    memory(options.longest)
    print()
    many(200, max(2, os.cpu_count() or 1), options.repeat)
    print()
    growth([n for n in (100, 1000, 10_000, 100_000) if n <= options.longest])


if __name__ == "__main__":
    main()
