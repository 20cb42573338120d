"""Work spread over processes, in order and with bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: Items handed to a process at a time, and such batches waiting per process.
BATCH = 16
WAITING = 3


def _each(work: Callable[[T], R], items: list[T]) -> list[R]:
    return [work(i) for i in items]


def spread(work: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """Apply a function to items in several processes.

    Args:
        work: A function that can be pickled.
        items: Its arguments; read only as far ahead as needed.
        jobs: Number of processes.

    Yields:
        The results, in the order of the items.
    """
    source = iter(items)
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[list[R]]] = deque()
        try:
            while True:
                while len(waiting) < jobs * WAITING and (batch := list(islice(source, BATCH))):
                    waiting.append(pool.submit(_each, work, batch))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
