"""Train the labeller's conditional random field and write ``refkit/data/model.crf``.

The likelihood (Lafferty, McCallum and Pereira 2001) is climbed with FTRL-Proximal (McMahan
et al. 2013) in batches of references of similar length. Its L1 penalty leaves few weights,
and a handful of passes over the data are enough where L-BFGS needs over a hundred.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from refkit.parse import lexicon
from refkit.parse.features import DISTANCES, FAMILIES, Row, expand_word, keys
from refkit.parse.labeller import MAGIC, Weights
from training.examples import Example

#: Weights smaller than this are as good as none.
SMALLEST = 1e-3


class Spelling:
    """Feature keys as numbers, and each key's attributes as numbers."""

    def __init__(self) -> None:
        self.attributes: dict[str, int] = {}
        self.keys: dict[Any, int] = {}
        self._of_key: list[list[int]] = []

    def _numbers(self, attributes: Iterable[str]) -> list[int]:
        known = self.attributes
        return [known.setdefault(a, len(known)) for a in attributes]

    def _word(self, word: Any) -> int:
        """Number of the first of a word's keys, one for each distance."""
        found = self.keys.get(word)
        if found is None:
            found = self.keys[word] = len(self._of_key)
            attributes = expand_word(word)
            self._of_key += [self._numbers(attributes[d]) for d in DISTANCES]
        return found

    def _key(self, which: int, key: Any) -> int:
        found = self.keys.get((which, key))
        if found is None:
            found = self.keys[which, key] = len(self._of_key)
            self._of_key.append(self._numbers(FAMILIES[which][1](key)))
        return found

    def rows(self, row: Row) -> tuple[list[int], list[int]]:
        """Keys of all tokens of a text, one token after the other, and how many each has."""
        words = [self._word(w) for w in row.words]
        n = len(words)
        out: list[int] = []
        counts: list[int] = []
        for i in range(n):
            before = len(out)
            for k, distance in enumerate(DISTANCES):
                if 0 <= i + distance < n:
                    # The word before speaks with its "-1" attributes, and so on.
                    out.append(words[i + distance] + k)
            out += [self._key(f, family[i]) for f, family in enumerate(row.families)]
            counts.append(len(out) - before)
        return out, counts

    def of(self, row: Row) -> list[list[str]]:
        """Attributes of each token as strings."""
        names = list(self.attributes)
        out: list[list[str]] = []
        numbers, counts = self.rows(row)
        names += list(self.attributes)[len(names) :]
        at = 0
        for count in counts:
            out.append([names[a] for k in numbers[at : at + count] for a in self._of_key[k]])
            at += count
        return out

    def matrix(self) -> Any:
        """Keys x attributes, a sparse matrix."""
        from scipy import sparse

        ends = np.cumsum([0, *map(len, self._of_key)])
        columns = np.fromiter((a for one in self._of_key for a in one), np.int32, int(ends[-1]))
        shape = (len(self._of_key), len(self.attributes))
        return sparse.csr_matrix((np.ones(len(columns), np.float32), columns, ends), shape)


def lexicon_mask(rng: random.Random) -> int:
    """Lexicon flags that an example may use: mostly all, now and then some or none."""
    if rng.random() < 0.7:
        return 255
    mask = 255
    for bit in (
        lexicon.GIVEN | lexicon.SURNAME | lexicon.RARE,
        lexicon.PLACE,
        lexicon.PUBLISHER,
        lexicon.JOURNAL,
        lexicon.SITE,
        lexicon.COMMON,
    ):
        if rng.random() < 0.6:
            mask &= ~bit
    return mask


@dataclass(slots=True)
class Corpus:
    """Sequences as numbers.

    Attributes:
        names: The attributes.
        keys: Keys x attributes.
        indices: Keys of all tokens.
        tokens: Where in ``indices`` each token begins, and their end.
        labels: Number of the label of each token.
        ends: First token of each sequence, and their end.
        label_names: The labels.
    """

    names: list[str]
    keys: Any
    indices: Any
    tokens: Any
    labels: Any
    ends: Any
    label_names: list[str]


def number(sequences: Iterable[tuple[Row, Sequence[str]]]) -> Corpus:
    """Turn feature keys and labels into numbers."""
    from array import array

    spelling = Spelling()
    indices, counts, labels, ends = array("i"), array("i"), array("i"), array("i", [0])
    known: dict[str, int] = {}
    for row, said in sequences:
        found, sizes = spelling.rows(row)
        indices.extend(found)
        counts.extend(sizes)
        labels.extend([known.setdefault(label, len(known)) for label in said])
        ends.append(len(labels))
    order = {name: i for i, name in enumerate(sorted(known))}
    renumber = np.array([order[name] for name in known], np.int32)
    tokens = np.concatenate([[0], np.cumsum(np.frombuffer(counts, np.int32))])
    return Corpus(
        list(spelling.attributes), spelling.matrix(), np.frombuffer(indices, np.int32), tokens,
        renumber[np.frombuffer(labels, np.int32)], np.frombuffer(ends, np.int32), sorted(known),
    )  # fmt: skip


#: Weight of a transition that cannot be.
NEVER = -40.0


def forbidden(labels: Sequence[str]) -> Any:
    """Transitions that cannot be: ``I-x`` goes on with ``B-x`` or ``I-x`` alone."""
    return np.array([[b[:2] == "I-" and a[2:] != b[2:] for b in labels] for a in labels])


class Ftrl:
    """Weights under FTRL-Proximal, each row updated only when it is seen."""

    def __init__(self, shape: tuple[int, int], alpha: float, l1: float, l2: float) -> None:
        self.z = np.zeros(shape, np.float32)
        self.n = np.zeros(shape, np.float32)
        self.w = np.zeros(shape, np.float32)
        self.alpha, self.l1, self.l2 = alpha, l1, l2

    def update(self, rows: Any, gradient: Any) -> None:
        n = self.n[rows]
        more = n + gradient * gradient
        root = np.sqrt(more)
        z = self.z[rows] + gradient - (root - np.sqrt(n)) / self.alpha * self.w[rows]
        self.n[rows] = more
        self.z[rows] = z
        keep = np.maximum(np.abs(z) - self.l1, 0)
        self.w[rows] = -np.sign(z) * keep / ((0.1 + root) / self.alpha + self.l2)


def expectations(scores: Any, moves: Any, sizes: Any) -> tuple[Any, Any, float]:
    """Forward-backward over a batch.

    Args:
        scores: Length x sequences x labels.
        moves: Labels x labels, the exponentials of the transition weights.
        sizes: Length of each sequence, in falling order.

    Returns:
        Marginals, expected transitions, and the sum of the logarithms of the partition
        functions.
    """
    longest, count, width = scores.shape
    top = scores.max(axis=2, keepdims=True)
    emit = np.exp(scores - top)
    alpha = np.zeros_like(emit)
    scale = np.ones((longest, count), np.float32)
    alive = [int((sizes > t).sum()) for t in range(longest)]
    total = 0.0
    for t in range(longest):
        k = alive[t]
        now = emit[0] if t == 0 else (alpha[t - 1, :k] @ moves) * emit[t, :k]
        scale[t, :k] = now.sum(axis=1)
        alpha[t, :k] = now / scale[t, :k, None]
        total += float(np.log(scale[t, :k]).sum() + top[t, :k].sum())
    beta = np.ones((count, width), np.float32)
    marginals = np.zeros_like(emit)
    flow = np.zeros((width, width), np.float32)
    for t in range(longest - 1, -1, -1):
        k = alive[t]
        if t + 1 < longest and (m := alive[t + 1]):
            ahead = beta[:m] * emit[t + 1, :m] / scale[t + 1, :m, None]
            flow += alpha[t, :m].T @ ahead
            beta[:m] = ahead @ moves.T
        marginals[t, :k] = alpha[t, :k] * beta[:k]
    return marginals, flow * moves, total


def fit(
    corpus: Corpus,
    *,
    seed: int,
    passes: int,
    l1: float,
    l2: float = 0.05,
    alpha: float = 0.1,
    minfreq: int = 3,
    cells: int = 6000,
    log: Any = print,
) -> tuple[Any, Any, Any]:
    """Climb the likelihood.

    Args:
        corpus: What to learn from.
        seed: For the order of the batches.
        passes: How often each sequence is seen.
        l1: Strength of the L1 penalty.
        l2: Strength of the L2 penalty.
        alpha: How far a step goes.
        minfreq: Attributes that are rarer are left out.
        cells: Tokens of a batch.
        log: Takes lines on progress.

    Returns:
        Numbers of the attributes, their weights by label, and the transition weights.
    """
    from scipy import sparse

    rng = np.random.default_rng(seed)
    n_tokens, width = len(corpus.labels), len(corpus.label_names)
    ones = np.ones(len(corpus.indices), np.float32)
    incidence = sparse.csr_matrix(
        (ones, corpus.indices, corpus.tokens), (n_tokens, corpus.keys.shape[0])
    )
    often = corpus.keys.T @ np.asarray(incidence.sum(axis=0)).ravel()
    kept = np.flatnonzero(often >= minfreq)
    spelled = corpus.keys[:, kept].tocsr()
    state = Ftrl((len(kept), width), alpha, l1, l2)
    moves = Ftrl((width, width), alpha, 0.0, l2)
    everything = np.arange(width)
    never = forbidden(corpus.label_names)
    moves.w[never] = NEVER
    sizes = np.diff(corpus.ends)
    order = np.lexsort((rng.random(len(sizes)), -sizes))
    order = order[sizes[order] > 0]
    for turn in range(passes):
        started = time.time()
        # Neighbours in length share a batch; who they are changes from pass to pass.
        order = order[np.argsort(-sizes[order] + rng.uniform(-2, 2, len(order)), kind="stable")]
        batches, at = [], 0
        while at < len(order):
            take = max(1, min(512, cells // int(sizes[order[at]])))
            batches.append(order[at : at + take])
            at += take
        loss = 0.0
        for b in rng.permutation(len(batches)):
            some = batches[b]
            some = some[np.argsort(-sizes[some], kind="stable")]
            size = sizes[some]
            where = np.concatenate([np.arange(corpus.ends[s], corpus.ends[s + 1]) for s in some])
            row = np.concatenate([np.arange(s) for s in size])
            column = np.repeat(np.arange(len(some)), size)
            block = incidence[where]
            used, inverse = np.unique(block.indices, return_inverse=True)
            block = sparse.csr_matrix(
                (block.data, inverse.astype(np.int32), block.indptr), (len(where), len(used))
            )
            features = spelled[used]
            seen, inverse = np.unique(features.indices, return_inverse=True)
            features = sparse.csr_matrix(
                (features.data, inverse.astype(np.int32), features.indptr), (len(used), len(seen))
            )
            emitted = block @ (features @ state.w[seen])
            scores = np.zeros((int(size[0]), len(some), width), np.float32)
            scores[row, column] = emitted
            marginals, flow, total = expectations(scores, np.exp(moves.w), size)
            gold = corpus.labels[where]
            gradient = marginals[row, column]
            gradient[np.arange(len(where)), gold] -= 1
            inside = np.flatnonzero(row[1:] > 0)
            np.add.at(flow, (gold[inside], gold[inside + 1]), -1)
            loss += total - float(
                emitted[np.arange(len(where)), gold].sum()
                + moves.w[gold[inside], gold[inside + 1]].sum()
            )
            state.update(seen, features.T @ (block.T @ gradient))
            moves.update(everything, flow)
            moves.w[never] = NEVER
        log(
            f"pass {turn + 1}: loss {loss / n_tokens:.4f} a token, "
            f"{np.count_nonzero(state.w)} weights, {time.time() - started:.0f} s"
        )
    return kept, state.w, moves.w


def train(
    some: Iterable[Example],
    out: Path,
    *,
    seed: int,
    passes: int = 8,
    l1: float = 2.0,
    log: Any = print,
    **more: Any,
) -> dict[str, Any]:
    """Train on examples and write the model file.

    Args:
        some: Labelled references.
        out: The model file.
        seed: For the lexicon hold-out and the order.
        passes: How often each reference is seen.
        l1: Strength of the L1 penalty.
        log: Takes lines on progress.
        **more: For :func:`fit`.

    Returns:
        What the model's head says.
    """
    rng = random.Random(seed)
    started = time.time()
    corpus = number(
        (keys(one.tokens, one.marks, one.links, mask=lexicon_mask(rng)), one.labels) for one in some
    )
    count = len(corpus.ends) - 1
    log(f"{count} references, {len(corpus.labels)} tokens, {time.time() - started:.0f} s")
    kept, weights, moves = fit(corpus, seed=seed, passes=passes, l1=l1, log=log, **more)
    names = [corpus.names[i] for i in kept]
    extra = {"references": count, "seed": seed}
    head = write(out, names, weights, moves, corpus.label_names, extra)
    log(f"{head['attributes']} attributes, {head['weights']} weights, {out.stat().st_size} bytes")
    return head


def write(
    out: Path,
    names: Sequence[str],
    weights: Any,
    moves: Any,
    labels: Sequence[str],
    extra: dict[str, Any],
    *,
    smallest: float = SMALLEST,
) -> dict[str, Any]:
    """Write a model in refkit's format (see ``Weights``).

    Args:
        out: The file.
        names: Attributes.
        weights: Attributes x labels.
        moves: Labels x labels.
        labels: Labels, sorted.
        extra: More for the head.
        smallest: Weights below are left out.

    Returns:
        The head.
    """
    weight = np.abs(weights).max(axis=1)
    chosen: dict[int, int] = {}
    for i in np.flatnonzero(weight >= smallest).tolist():
        # Of two attributes with one checksum the heavier one stays.
        number = crc32(names[i].encode())
        if number not in chosen or weight[chosen[number]] < weight[i]:
            chosen[number] = i
    numbers = np.array(sorted(chosen), np.uint32)
    rows = weights[[chosen[number] for number in sorted(chosen)]]
    return _put(out, numbers, rows, moves, labels, extra, smallest)


def _put(
    out: Path,
    hashes: Any,
    weights: Any,
    moves: Any,
    labels: Sequence[str],
    extra: dict[str, Any],
    smallest: float,
) -> dict[str, Any]:
    """Write the file: attributes by their checksums, which ascend."""
    kept = np.abs(weights).max(axis=1) >= smallest
    hashes, weights = hashes[kept], weights[kept]
    there = np.abs(weights) >= smallest
    ends = np.concatenate([[0], np.cumsum(there.sum(axis=1))])
    head = {
        **extra, "labels": list(labels), "attributes": len(hashes), "weights": int(ends[-1]),
    }  # fmt: skip
    encoded = json.dumps(head, sort_keys=True).encode()
    # The arrays behind the head start at a multiple of eight bytes.
    encoded += b" " * (-(12 + len(encoded)) % 8)
    out.write_bytes(
        MAGIC
        + len(encoded).to_bytes(4, "little")
        + encoded
        + ends.astype("<u4").tobytes()
        + hashes.astype("<u4").tobytes()
        + weights[there].astype("<f4").tobytes()
        + np.ascontiguousarray(moves).astype("<f4").tobytes()
        + np.nonzero(there)[1].astype("u1").tobytes()
    )
    return head


def average(models: Sequence[Path], out: Path, *, smallest: float = 0.01) -> dict[str, Any]:
    """Write the mean of models that learned from different draws of the same material.

    The score of a labelling becomes the mean of its scores, as in a committee that multiplies
    its opinions (Hinton 2002, "Training products of experts"): what one draw alone taught
    counts little, what all taught stays.

    Args:
        models: Files of models with the same labels.
        out: The file to write; its head is that of the first model but for the counts.
        smallest: Weights below are left out.

    Returns:
        The head.
    """
    loaded = [Weights(path.read_bytes()) for path in models]
    first = loaded[0]
    if any(one.labels != first.labels for one in loaded):
        raise ValueError("the models have different labels")
    hashes = np.unique(np.concatenate([one._hashes for one in loaded]))
    weights = np.zeros((len(hashes), len(first.labels)), np.float32)
    for one in loaded:
        weights[np.searchsorted(hashes, one._hashes)] += one.dense()[:-1] / len(loaded)
    moves = np.mean([one.transitions for one in loaded], axis=0)
    extra = {k: v for k, v in first.info.items() if k not in ("attributes", "labels", "weights")}
    if "genres" in extra:
        # What names a type for one model and another for the next names none.
        said: dict[str, set[str]] = {}
        for one in loaded:
            for words, kind in one.info["genres"].items():
                said.setdefault(words, set()).add(kind)
        extra["genres"] = {w: min(kinds) for w, kinds in sorted(said.items()) if len(kinds) == 1}
    extra["references"] = sum(one.info["references"] for one in loaded)
    extra["models"] = len(loaded)
    return _put(out, hashes, weights, moves, first.labels, extra, smallest)


def bags(examples: Iterable[tuple[Sequence[str], str]]) -> Corpus:
    """Turn bags of attributes with one label each into numbers: sequences of one token."""
    from scipy import sparse

    attributes: dict[str, int] = {}
    columns: list[int] = []
    ends = [0]
    said: list[str] = []
    for some, label in examples:
        columns += [attributes.setdefault(a, len(attributes)) for a in some]
        ends.append(len(columns))
        said.append(label)
    names = sorted(set(said))
    place = {name: i for i, name in enumerate(names)}
    count = np.arange(len(said) + 1)
    matrix = sparse.csr_matrix(
        (np.ones(len(columns), np.float32), columns, ends), (len(said), len(attributes))
    )
    labels = np.array([place[s] for s in said], np.int32)
    return Corpus(
        list(attributes), matrix, count[:-1].astype(np.int32), count, labels, count, names
    )


def export(suite: Path, out: Path, extra: dict[str, Any], *, smallest: float = SMALLEST) -> None:
    """Turn a CRFsuite model into refkit's format."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(suite))
    info = tagger.info()
    labels = sorted(info.labels)
    place = {name: i for i, name in enumerate(labels)}
    names = sorted({attribute for attribute, _ in info.state_features})
    row = {name: i for i, name in enumerate(names)}
    weights = np.zeros((len(names), len(labels)), np.float32)
    for (attribute, label), weight in info.state_features.items():
        weights[row[attribute], place[label]] = weight
    moves = np.zeros((len(labels), len(labels)), np.float32)
    for (a, b), weight in info.transitions.items():
        moves[place[a], place[b]] = weight
    write(out, names, weights, moves, labels, extra, smallest=smallest)
