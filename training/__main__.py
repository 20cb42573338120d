"""Build what is in refkit/data: ``python -m training STEP --data DIR [--seed N]``.

Steps: ``lexicon``, ``synth`` (labelled strings from records and styles), ``names``,
``sentence-case``, ``splitting`` (where references begin), ``train`` (the labeller),
``types``, and ``all`` of them in order.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from training import examples as ex

HERE = Path(__file__).resolve().parent.parent
LONGEST = 400


class Run:
    """One run: where data comes from and where files go."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.data: Path = options.data
        self.seed: int = options.seed
        self.out: Path = options.out
        self.work: Path = options.work
        self.passes: int = options.passes
        self.count: int = options.count
        self.lists: int = options.lists
        #: Each model of the labeller and of the types learns from a draw of its own.
        self.seeds = range(options.seed, options.seed + options.models)
        self.out.mkdir(parents=True, exist_ok=True)
        self.work.mkdir(parents=True, exist_ok=True)

    def log(self, line: str) -> None:
        print(line, flush=True)

    def draw(self, seed: int) -> Path:
        """The folder of what was made up with a seed."""
        return self.work / f"draw{seed}"

    def lines(self, seed: int, made_up: tuple[str, ...] = ("csl", "forms")) -> list[dict[str, Any]]:
        """All labelled lines, corpora and synthesis, shuffled."""
        rng = random.Random(seed)
        found = list(ex.corpora(self.data, rng))
        for name in made_up:
            path = self.draw(seed) / f"{name}.jsonl.gz"
            if path.exists():
                found += ex.read(path)
            else:
                self.log(f"no {path.name}: run the step synth first for a better model")
        rng.shuffle(found)
        return found

    def examples(
        self, seed: int, made_up: tuple[str, ...] = ("csl", "forms")
    ) -> Iterator[ex.Example]:
        rng = random.Random(seed)
        for one in ex.examples(self.lines(seed, made_up), rng):
            if len(one.labels) <= LONGEST:
                yield one


def lexicon(run: Run) -> None:
    from training.lexicon import build

    (run.out / "lexicon.bin").write_bytes(build(run.data))


def synth(run: Run) -> None:
    from training.synth.__main__ import write_all

    for seed in run.seeds:
        write_all(
            run.data, run.draw(seed), seed=seed, count=run.count, holdout=seed == run.seed,
            cache=run.work / "csl", log=run.log,
        )  # fmt: skip


def names(run: Run) -> None:
    from training.names import build

    (run.out / "names.json").write_text(build(run.data, run.seed, run.log), "utf-8")


def sentence_case(run: Run) -> None:
    from training.case import build

    (run.out / "case.json").write_text(build(run.data, seed=run.seed, log=run.log), "utf-8")


def splitting(run: Run) -> None:
    from training.splitting import train_breaks

    train_breaks(run.data, run.out, n=run.lists, seed=run.seed, work=run.draw(run.seed))


def train(run: Run) -> None:
    from training import crf

    paths = []
    for seed in run.seeds:
        paths.append(run.draw(seed) / "model.crf")
        crf.train(run.examples(seed), paths[-1], seed=seed, passes=run.passes, log=run.log)
    crf.average(paths, run.out / "model.crf")


def types(run: Run) -> None:
    from training import crf
    from training import types as ty

    paths = []
    for seed in run.seeds:
        paths.append(run.draw(seed) / "types.crf")
        # The records behind the styles name their types too carelessly to learn from.
        ty.train(run.examples(seed, ("forms",)), paths[-1], seed=seed, log=run.log)
    crf.average(paths, run.out / "types.crf")


STEPS: dict[str, Callable[[Run], None]] = {
    "lexicon": lexicon,
    "synth": synth,
    "names": names,
    "sentence-case": sentence_case,
    "splitting": splitting,
    "train": train,
    "types": types,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="training", description=__doc__)
    parser.add_argument("step", choices=[*STEPS, "all"])
    parser.add_argument("--data", type=Path, required=True, help="folder with corpora, records ...")
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--out", type=Path, default=HERE / "refkit" / "data")
    parser.add_argument("--work", type=Path, default=HERE / "build" / "training")
    parser.add_argument("--passes", type=int, default=5, help="over the data, for the labeller")
    parser.add_argument("--count", type=int, default=144000, help="references to make up a model")
    parser.add_argument(
        "--models", type=int, default=4, help="models to average, each of another draw"
    )
    parser.add_argument("--lists", type=int, default=40000, help="lists to make up, for splitting")
    options = parser.parse_args()
    run = Run(options)
    for name, step in STEPS.items():
        if options.step in (name, "all"):
            started = time.time()
            step(run)
            run.log(f"{name}: {time.time() - started:.0f} s")


if __name__ == "__main__":
    main()
