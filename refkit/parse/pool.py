"""Work spread over processes, in order and with bounded memory."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

#: Items handed to a process at a time, the characters after which a batch is closed before it
#: has so many, and the batches waiting per process.
BATCH = 16
CHARACTERS = 16_384
WAITING = 3


def _batch(source: Iterator[T]) -> list[T]:
    """Take the next few items: large texts go alone, for memory and for an even share."""
    batch: list[T] = []
    size = 0
    for item in source:
        batch.append(item)
        size += len(item) if isinstance(item, str) else 0
        if len(batch) == BATCH or size >= CHARACTERS:
            break
    return batch


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
    # What a process has at its start, such as a model, stays; searching it for garbage again and
    # again would take time and, after a fork, copy the pages that it shares.
    with ProcessPoolExecutor(jobs, initializer=gc.freeze) as pool:
        waiting: deque[Future[list[R]]] = deque()
        try:
            while True:
                while len(waiting) < jobs * WAITING and (batch := _batch(source)):
                    waiting.append(pool.submit(_each, work, batch))
                if not waiting:
                    return
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
