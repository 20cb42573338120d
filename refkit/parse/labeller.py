"""Labels tokens with a linear-chain conditional random field.

The weights are trained in batches and applied here in NumPy: the weights of all
attributes of a key are summed once and kept, a text becomes a few row lookups a token,
and Viterbi and forward-backward (Lafferty, McCallum and Pereira 2001) run over many
texts at a time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from threading import local
from typing import TYPE_CHECKING, Any
from zlib import crc32

from refkit.parse.features import DISTANCES, FAMILIES, Key, Row, expand_word

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

MAGIC = b"RKCRF2\0\0"
#: Texts that are labelled together, and the most cells (texts x tokens) of a batch.
BATCH = 128
CELLS = 16384
#: Words kept before all is forgotten, and a quarter of the other keys: what a batch adds still
#: fits a matrix of 2**17 rows, which takes 120 MB.
KEPT = 120_000
#: What the likeliest labels of a text may lack to certainty, together, and be the best path;
#: a half but for rounding.
SLACK = 0.49


@dataclass(slots=True, frozen=True)
class Labelling:
    """The labels of one text.

    Attributes:
        labels: One label per token, ``B-title``, ``I-title``, ``volume`` ... or ``O``.
        probabilities: The marginal probability of each of these labels.
    """

    labels: list[str]
    probabilities: list[float]


class Weights:
    """The trained weights: sparse rows by attribute, and the transition matrix."""

    def __init__(self, data: bytes) -> None:
        import numpy as np

        if data[:8] != MAGIC:
            raise RuntimeError("refkit/data/model.crf is not a model of this version")
        size = int.from_bytes(data[8:12], "little")
        head = json.loads(data[12 : 12 + size])
        at = 12 + size
        self.labels: list[str] = head["labels"]
        self.info: dict[str, Any] = head

        def take(dtype: str, count: int) -> Any:
            nonlocal at
            out = np.frombuffer(data, dtype=dtype, count=count, offset=at)
            at += out.nbytes
            return out

        count, width = head["attributes"], len(self.labels)
        self._ends = take("<u4", count + 1)
        self._hashes = take("<u4", count)
        self._values = take("<f4", head["weights"])
        self.transitions: Matrix = take("<f4", width * width).reshape(width, width)
        self._columns = take("u1", head["weights"])

    def add(self, some: Sequence[Sequence[str]], rows: Matrix) -> None:
        """Add the weights of lists of attributes to rows of one number per label.

        Attributes are known by their checksum (CRC-32), so that nothing has to be built when
        the model is loaded.

        Args:
            some: The attributes for each row.
            rows: As many rows, contiguous.
        """
        import numpy as np

        wanted = np.array(
            [crc32(a.encode("utf-8", "surrogatepass")) for one in some for a in one],
            dtype=np.uint32,
        )
        if not len(wanted) or not len(self._hashes):
            return
        owner = np.repeat(np.arange(len(some)), [len(one) for one in some])
        at = np.searchsorted(self._hashes, wanted)
        at[at == len(self._hashes)] = 0
        known = self._hashes[at] == wanted
        at, owner = at[known], owner[known]
        starts = self._ends[at].astype(np.int64)
        sizes = self._ends[at + 1] - starts
        before = np.cumsum(sizes) - sizes
        flat = np.arange(sizes.sum()) + np.repeat(starts - before, sizes)
        cells = np.repeat(owner * len(self.labels), sizes) + self._columns[flat]
        sums = np.bincount(cells, self._values[flat], rows.size)
        rows += sums.reshape(rows.shape).astype(np.float32)

    def dense(self) -> Matrix:
        """Return all weights, attributes by labels, and a last row of nothing."""
        import numpy as np

        out: Matrix = np.zeros((len(self._hashes) + 1, len(self.labels)), dtype=np.float32)
        out[np.repeat(np.arange(len(self._hashes)), np.diff(self._ends)), self._columns] = (
            self._values
        )
        return out

    def row(self, attribute: str) -> int:
        """Return the row of an attribute in :meth:`dense`, the last one if it is unknown."""
        wanted = crc32(attribute.encode("utf-8", "surrogatepass"))
        at = int(self._hashes.searchsorted(wanted))
        known = at < len(self._hashes) and int(self._hashes[at]) == wanted
        return at if known else len(self._hashes)


class _Store:
    """Summed weights by key, in a matrix that grows; keys of several families do not meet."""

    def __init__(self, width: int, families: int = 1) -> None:
        import numpy as np

        self.indexes: list[dict[Key, int]] = [{} for _ in range(families)]
        # The first row is nobody's and stays empty.
        self.count = 1
        self.matrix: Matrix = np.zeros((1024, width), dtype=np.float32)

    def grow(self, which: int, keys: Sequence[Key]) -> Matrix:
        """Return the rows of new keys of a family, still empty."""
        import numpy as np

        first = self.count
        self.count += len(keys)
        while self.count > len(self.matrix):
            old = self.matrix
            # Rows that nobody has written to take no memory yet.
            self.matrix = np.zeros((2 * len(old), old.shape[1]), dtype=old.dtype)
            self.matrix[: len(old)] = old
        self.indexes[which].update(zip(keys, range(first, self.count), strict=True))
        return self.matrix[first : self.count]


class Labeller:
    """Applies a model to the feature keys of texts. Not for use by several threads."""

    def __init__(self, weights: Weights) -> None:
        import numpy as np

        self.weights = weights
        self.labels = weights.labels
        self._place = {name: i for i, name in enumerate(weights.labels)}
        self._forget()
        self._exp_transitions = np.exp(weights.transitions)

    def _forget(self) -> None:
        width = len(self.labels)
        # A word stands at five distances from tokens that it speaks for.
        self._words = _Store(5 * width)
        self._families = _Store(width, len(FAMILIES))

    def _word_rows(self, words: list[Key]) -> list[int]:
        index = self._words.indexes[0]
        try:
            return [index[word] for word in words]
        except KeyError:
            new = list(dict.fromkeys(w for w in words if w not in index))
            attributes = [expand_word(word) for word in new]
            some = [one[distance] for one in attributes for distance in DISTANCES]
            self.weights.add(some, self._words.grow(0, new).reshape(len(some), -1))
            return [index[word] for word in words]

    def _family_rows(self, which: int, keys: list[Key]) -> list[int]:
        index = self._families.indexes[which]
        try:
            return [index[key] for key in keys]
        except KeyError:
            new = list(dict.fromkeys(key for key in keys if key not in index))
            expand = FAMILIES[which][1]
            self.weights.add([expand(key) for key in new], self._families.grow(which, new))
            return [index[key] for key in keys]

    def _places(self, row: Row) -> Any:
        """Return where the weights of each token's keys stand, keys x tokens."""
        import numpy as np

        places = [self._family_rows(which, keys) for which, keys in enumerate(row.families)]
        return np.array([self._word_rows(row.words), *places], dtype=np.int32)

    def _scores(self, places: Sequence[Any], sizes: Any) -> Matrix:
        """Return the state scores of texts, length x texts x labels."""
        import numpy as np

        width = len(self.labels)
        # All tokens one behind the other; two empty places keep texts out of each other's way.
        begin = np.cumsum(sizes + 2) - sizes - 2
        picked = np.zeros((1 + len(FAMILIES), int((sizes + 2).sum())), dtype=np.int32)
        for start, one in zip(begin.tolist(), places, strict=True):
            picked[:, start : start + one.shape[1]] = one
        wide = self._words.matrix[picked[0]].reshape(-1, 5, width)
        flat = wide[:, 2].copy()
        # A word's vector for distance -1 speaks for the token one place behind it.
        flat[2:] += wide[:-2, 0]
        flat[1:] += wide[:-1, 1]
        flat[:-1] += wide[1:, 3]
        flat[:-2] += wide[2:, 4]
        for which in range(len(FAMILIES)):
            flat += self._families.matrix[picked[1 + which]]
        step = np.concatenate([np.arange(size) for size in sizes])
        text = np.repeat(np.arange(len(sizes)), sizes)
        scores = np.zeros((int(sizes.max()), len(sizes), width), dtype=np.float32)
        scores[step, text] = flat[begin[text] + step]
        return scores

    def label(self, rows: Iterable[Row]) -> list[Labelling]:
        """Label texts.

        Args:
            rows: Feature keys of each text; of an iterator, one at a time is held.

        Returns:
            One labelling per text, in order; empty ones for texts without tokens.
        """
        if self._words.count > KEPT or self._families.count > 4 * KEPT:
            self._forget()
        places = [self._places(row) for row in rows]
        sizes = [one.shape[1] for one in places]
        out: list[Labelling] = [Labelling([], [])] * len(places)
        order = sorted((i for i, size in enumerate(sizes) if size), key=sizes.__getitem__)
        at = 0
        while at < len(order):
            take = 1
            while (
                take < BATCH
                and at + take < len(order)
                and (take + 1) * sizes[order[at + take]] <= CELLS
            ):
                take += 1
            some = order[at : at + take]
            for i, found in zip(some, self._decode([places[i] for i in some]), strict=True):
                out[i] = found
            at += take
        return out

    def _decode(self, places: Sequence[Any]) -> list[Labelling]:
        import numpy as np

        sizes = np.array([one.shape[1] for one in places])
        scores = self._scores(places, sizes)
        marginals = self._marginals(scores, sizes)
        best = self._best(scores, marginals, sizes)
        self._mend_titles(best, scores, sizes)
        out = []
        names = self.labels
        for k, size in enumerate(sizes.tolist()):
            path = best[:size, k]
            probabilities = marginals[np.arange(size), k, path]
            out.append(
                Labelling([names[j] for j in path.tolist()], probabilities.astype(float).tolist())
            )
        return out

    def _best(self, scores: Matrix, marginals: Matrix, sizes: Any) -> Any:
        """Return the most probable labels, length x texts.

        A path is at least as probable as one less all that its labels lack to certainty
        (the union bound). Where the likeliest labels lack less than a half together, no
        other path can be better, and Viterbi need not look for it.
        """
        import numpy as np

        best = marginals.argmax(axis=2)
        lacks = 1 - np.take_along_axis(marginals, best[:, :, None], axis=2)[:, :, 0]
        lacks[np.arange(len(lacks))[:, None] >= sizes] = 0
        open_ = (lacks.sum(axis=0) > SLACK).nonzero()[0]
        if len(open_):
            longest = int(sizes[open_].max())
            best[:longest, open_] = self._viterbi(scores[:longest, open_], sizes[open_])
        return best

    def _viterbi(self, scores: Matrix, sizes: Any) -> Any:
        import numpy as np

        longest, count, _ = scores.shape
        transitions = self.weights.transitions
        spread = transitions[:, None, :]
        deltas = np.empty_like(scores)
        deltas[0] = scores[0]
        for t in range(1, longest):
            step = deltas[t - 1].T[:, :, None] + spread
            np.maximum.reduce(step, axis=0, out=deltas[t])
            deltas[t] += scores[t]
        best = np.zeros((longest, count), dtype=np.intp)
        every = np.arange(count)
        last = sizes - 1
        best[last, every] = deltas[last, every].argmax(axis=1)
        for t in range(longest - 2, -1, -1):
            inside = t < last
            if not inside.any():
                continue
            nxt = best[t + 1]
            choice = (deltas[t] + transitions[:, nxt].T).argmax(axis=1)
            best[t] = np.where(inside, choice, best[t])
        return best

    def _mend_titles(self, best: Any, scores: Matrix, sizes: Any) -> None:
        """Decode again, with exactly one title, what came out with several.

        What came out with none stays: physics and chemistry name journal and volume alone.
        """
        place = self._place
        if "B-title" not in place:
            return
        several = (best == place["B-title"]).sum(axis=0) > 1
        for k in several.nonzero()[0].tolist():
            size = int(sizes[k])
            best[:size, k] = self._with_one_title(scores[:size, k])

    def _with_one_title(self, scores: Matrix) -> Any:
        """Viterbi over labels and whether the title has begun, which it does once."""
        import numpy as np

        moves = self.weights.transitions
        begin, inside = self._place["B-title"], self._place["I-title"]
        longest, width = scores.shape
        before, since = scores[0].copy(), np.full(width, -np.inf, np.float32)
        since[begin] = before[begin]
        before[[begin, inside]] = -np.inf
        back = np.zeros((2, longest, width), np.intp)
        every = np.arange(width)
        for t in range(1, longest):
            steps = before[:, None] + moves
            from_before = steps.argmax(axis=0)
            later = since[:, None] + moves
            from_since = later.argmax(axis=0)
            back[0, t], back[1, t] = from_before, from_since
            back[1, t, begin] = from_before[begin]
            fresh = steps[from_before[begin], begin]
            since = later[from_since, every] + scores[t]
            since[begin] = fresh + scores[t, begin]
            before = steps[from_before, every] + scores[t]
            before[[begin, inside]] = -np.inf
        path = np.zeros(longest, np.intp)
        at, begun = int(since.argmax()), 1
        for t in range(longest - 1, -1, -1):
            path[t] = at
            at = int(back[begun, t, at])
            if path[t] == begin:
                begun = 0
        return path

    def _marginals(self, scores: Matrix, sizes: Any) -> Matrix:
        import numpy as np

        longest, count, width = scores.shape
        emit = np.exp(scores - scores.max(axis=2, keepdims=True))
        move = self._exp_transitions
        alpha = np.empty_like(emit)
        alpha[0] = emit[0] / emit[0].sum(axis=1, keepdims=True)
        for t in range(1, longest):
            step = (alpha[t - 1] @ move) * emit[t]
            alpha[t] = step / np.maximum(step.sum(axis=1, keepdims=True), 1e-30)
        beta = np.ones((count, width), dtype=np.float32)
        out: Matrix = np.empty_like(emit)
        last = sizes - 1
        for t in range(longest - 1, -1, -1):
            if t < longest - 1:
                step = (beta * emit[t + 1]) @ move.T
                step /= np.maximum(step.sum(axis=1, keepdims=True), 1e-30)
                beta = np.where((t < last)[:, None], step, np.float32(1))
            both = alpha[t] * beta
            out[t] = both / np.maximum(both.sum(axis=1, keepdims=True), 1e-30)
        return out


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the shipped model."""
    return Weights(files("refkit.data").joinpath("model.crf").read_bytes())


_own = local()


def labeller() -> Labeller:
    """Return this thread's labeller for the shipped model."""
    found: Labeller | None = getattr(_own, "labeller", None)
    if found is None:
        found = _own.labeller = Labeller(weights())
    return found
