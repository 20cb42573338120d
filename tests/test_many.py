"""Threads, processes and pickles: the same results, in order, with bounded memory."""

import copy
import dataclasses
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given

import refkit
from refkit.errors import RefkitError
from refkit.parse.pool import BATCH, CHARACTERS, WAITING
from tests.strategies import references

LISTS = [
    f"References\n\nLind, P. ({year}). Soil and sleep. Journal of Rural Studies, {year - 1990}(1), 2–9.\n\n"
    f"Brask, Olga, and J. Roe. Weeds: a handbook. Cambridge: Riverside Press, {year + 1}.\n\n"
    f"Adeyemi, T. (n.d.). The long winter. Northern Gazette. Retrieved from\n"
    for year in range(1991, 2023)
]


def told(found: refkit.ReferenceList) -> list[object]:
    return found.to_csl(custom=True)


def test_many_threads_give_what_one_gives() -> None:
    alone = [told(refkit.parse(text)) for text in LISTS]
    with ThreadPoolExecutor(8) as pool:
        together = [told(found) for found in pool.map(refkit.parse, LISTS * 2)]
    assert together == alone * 2


def test_many_processes_give_what_one_gives_in_order() -> None:
    alone = [told(refkit.parse(text)) for text in LISTS]
    assert [told(found) for found in refkit.parse_many(iter(LISTS), jobs=2)] == alone


def test_texts_are_read_only_as_far_ahead_as_needed() -> None:
    jobs, taken = 2, 0

    def texts() -> Iterator[str]:
        nonlocal taken
        while True:  # without end
            taken += 1
            yield LISTS[taken % len(LISTS)]

    results = refkit.parse_many(texts(), jobs=jobs)
    for done in range(1, 4 * BATCH):
        next(results)
        assert taken <= done + (jobs * WAITING + 1) * BATCH
    results.close()  # type: ignore[attr-defined]


def test_large_texts_are_read_one_at_a_time() -> None:
    jobs, taken = 2, 0

    def texts() -> Iterator[str]:
        nonlocal taken
        while True:
            taken += 1
            yield "\n" * CHARACTERS

    results = refkit.parse_many(texts(), jobs=jobs)
    for done in range(1, 20):
        assert len(next(results)) == 0
        assert taken <= done + jobs * WAITING
    results.close()  # type: ignore[attr-defined]


def test_a_consumer_that_fails_leaves_no_process_behind() -> None:
    before = set(multiprocessing.active_children())

    def consume() -> None:
        for n, _ in enumerate(refkit.parse_many(LISTS * 20, jobs=2)):
            1 // (3 - n)

    with pytest.raises(ZeroDivisionError):
        consume()
    assert set(multiprocessing.active_children()) <= before


ENDLESS = """
import itertools
import refkit

if __name__ == "__main__":
    texts = (f"Lind, P. ({1950 + n % 70}). Soil. Urban Studies, {n}(1), 2-9." for n in itertools.count())
    for n, found in enumerate(refkit.parse_many(texts, jobs=2)):
        if not n:
            print("started", flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are other ones there")
def test_an_interrupt_stops_the_processes(tmp_path: Path) -> None:
    (tmp_path / "endless.py").write_text(ENDLESS, "utf-8")
    # A group of its own, as a terminal makes one: the interrupt goes to all of them.
    with subprocess.Popen(
        [sys.executable, str(tmp_path / "endless.py")], start_new_session=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "started\n"
            os.killpg(program.pid, signal.SIGINT)
            # The pipe is at its end when the last process of the group is gone.
            _, told = program.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(program.pid, signal.SIGKILL)
            raise
    assert program.returncode == -signal.SIGINT
    assert told.rstrip().endswith("KeyboardInterrupt")


STARTED = """
import multiprocessing
import sys
import refkit

if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    texts = [f"Lind, P. ({1950 + n}). Soil. Urban Studies, {n}(1), 2-9." for n in range(40)]
    alone = [refkit.parse(text).to_csl(custom=True) for text in texts]
    assert [found.to_csl(custom=True) for found in refkit.parse_many(texts, jobs=2)] == alone
"""


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_each_way_to_start_processes(tmp_path: Path, method: str) -> None:
    """Python 3.14 has another one by default than those before."""
    (tmp_path / "started.py").write_text(STARTED, "utf-8")
    command = [sys.executable, "-W", "error", str(tmp_path / "started.py"), method]
    subprocess.run(command, check=True, timeout=60)


def test_an_error_in_a_text_is_raised_where_the_text_stands() -> None:
    texts = [*LISTS[:3], None, *LISTS[3:]]
    results = refkit.parse_many(texts, jobs=2)  # type: ignore[arg-type]
    with pytest.raises(refkit.InputError, match="must be str"):
        list(results)


# -- pickles ---------------------------------------------------------------------------------

FOUND = refkit.parse(LISTS[0])
EXAMPLES: dict[str, object] = {
    "ConfigError": refkit.ConfigError("no"),
    "Date": refkit.Date(parts=((2001, 5),), circa=True),
    "Diagnostic": FOUND.all_diagnostics()[0],
    "Evidence": refkit.Evidence(url="https://example.org", method="link", agreed=("title",)),
    "FetchError": refkit.FetchError("no", reason="timeout", status=504),
    "FormatError": refkit.FormatError("no", path="a.bib", line=3),
    "InputError": refkit.InputError("no", offset=7),
    "Name": refkit.Name(family="Lind", given="P."),
    "Reference": FOUND[0],
    "ReferenceList": FOUND,
    "RefkitError": RefkitError("no"),
    "Rendering": refkit.render_result(FOUND, "apa"),
    "ResolveError": refkit.ResolveError("no"),
    "ResolvePolicy": refkit.ResolvePolicy(mailto="me@example.org"),
    "Span": refkit.Span(start=1, end=2, text="a"),
}


def test_every_public_type_has_an_example() -> None:
    types = {name for name in refkit.__all__ if isinstance(getattr(refkit, name), type)}
    assert set(EXAMPLES) == types


def everything(value: object) -> object:
    """What a value holds, provenance too, which equality passes over."""
    if isinstance(value, Exception):
        return type(value), value.args, vars(value)
    if isinstance(value, tuple):
        return tuple(everything(v) for v in value)
    if dataclasses.is_dataclass(value):
        fields = dataclasses.fields(value)
        return type(value), {f.name: everything(getattr(value, f.name)) for f in fields}
    return value


@pytest.mark.parametrize("name", sorted(EXAMPLES))
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_pickling_keeps_everything(name: str, protocol: int) -> None:
    value = EXAMPLES[name]
    assert everything(pickle.loads(pickle.dumps(value, protocol))) == everything(value)


@given(references)
def test_any_record_is_kept_by_pickles_and_copies(reference: refkit.Reference) -> None:
    for kept in (
        pickle.loads(pickle.dumps(reference)), copy.copy(reference), copy.deepcopy(reference)
    ):  # fmt: skip
        assert everything(kept) == everything(reference)


def test_pickles_of_records_hold_what_is_set_alone() -> None:
    empty, one = refkit.Reference(), refkit.Reference(title="Soil and sleep")
    assert len(pickle.dumps(one)) < len(pickle.dumps(empty)) + 60 < 260
    alike = (pickle.loads(pickle.dumps(empty)), pickle.loads(pickle.dumps(empty)))
    assert alike[0].custom is not alike[1].custom


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Shelved(refkit.Reference):
    """What somebody may make of a record."""

    shelf: str = ""


class Noted(refkit.Span):
    """Without slots."""


def test_subclasses_are_pickled_as_what_they_are() -> None:
    for value in (Shelved(title="Soil", shelf="B 7"), Noted(start=1, end=2, text="a")):
        kept = pickle.loads(pickle.dumps(value))
        assert type(kept) is type(value)
        assert everything(kept) == everything(value)


def test_blocks_are_pickled_too() -> None:
    blocks = refkit.split(LISTS[0])
    assert pickle.loads(pickle.dumps(blocks)) == blocks
