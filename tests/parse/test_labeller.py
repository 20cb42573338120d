"""The NumPy labeller against CRFsuite's own tagger, and the shipped model."""

from pathlib import Path

import pytest

from refkit.parse.features import keys
from refkit.parse.labeller import Labeller, Weights, labeller
from refkit.parse.tokens import tokenize

AUTHORS = ["Noether, E.", "Curie, M. S.", "Turing, A. M.", "Lovelace, A.", "Hopper, G. M."]
TITLES = [
    "Invariante Variationsprobleme",
    "On computable numbers",
    "Notes by the translator",
    "Recherches sur les substances radioactives",
    "The education of a computer",
]
VENUES = ["Nachrichten", "Mind", "Annals of Science", "Nature", "Proceedings"]


def _examples() -> list[tuple[str, list[str]]]:
    out = []
    for i, author in enumerate(AUTHORS):
        for j, title in enumerate(TITLES):
            venue = VENUES[(i + j) % 5]
            year = str(1900 + 7 * i + j)
            parts = [
                (author, "author"),
                (year, "issued"),
                (title, "title"),
                (venue, "container-title"),
            ]
            text = f"{author} ({year}). {title}. {venue}, {i + 1}({j}), {10 + i}–{20 + j}."
            parts += [
                (str(i + 1), "volume"),
                (str(j), "issue"),
                (str(10 + i), "page"),
                (str(20 + j), "page"),
            ]
            labels = []
            for part, label in parts:
                labels += [label] * len(tokenize(part).words)
            out.append((text, labels))
    return out


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    pycrfsuite = pytest.importorskip("pycrfsuite", reason="python-crfsuite trains the model")
    from training.crf import Spelling, export

    folder = tmp_path_factory.mktemp("crf")
    trainer = pycrfsuite.Trainer(verbose=False)
    spelling = Spelling()
    for text, labels in _examples():
        tokens = tokenize(text)
        assert len(tokens.words) == len(labels)
        trainer.append(pycrfsuite.ItemSequence(spelling.of(keys(tokens))), labels)
    trainer.select("lbfgs")
    trainer.set_params(
        {"c1": 0.01, "c2": 0.1, "max_iterations": 15, "feature.possible_transitions": True}
    )
    trainer.train(str(folder / "m.crfsuite"))
    export(folder / "m.crfsuite", folder / "m.crf", {}, smallest=0.0)
    return folder / "m.crfsuite", folder / "m.crf"


def test_labels_and_marginals_equal_crfsuite(trained: tuple[Path, Path]) -> None:
    import pycrfsuite

    from training.crf import Spelling

    suite, own = trained
    tagger = pycrfsuite.Tagger()
    tagger.open(str(suite))
    texts = [t for t, _ in _examples()]
    texts += [t[5:] for t in texts] + [t[: len(t) // 2] for t in texts] + ["Mind", "1936 Turing"]
    rows = [keys(tokenize(t)) for t in texts]
    spelling = Spelling()
    for row, found in zip(rows, Labeller(Weights(own.read_bytes())).label(rows), strict=True):
        tagger.set(pycrfsuite.ItemSequence(spelling.of(row)))
        assert found.labels == tagger.tag()
        for i, (label, probability) in enumerate(
            zip(found.labels, found.probabilities, strict=True)
        ):
            assert probability == pytest.approx(tagger.marginal(label, i), abs=2e-4)


def test_a_batch_labels_each_text_as_alone() -> None:
    texts = [t for t, _ in _examples()] + ["", "x", "Only words without any order " * 30]
    rows = [keys(tokenize(t)) for t in texts]
    together = labeller().label(rows)
    for row, found in zip(rows, together, strict=True):
        (alone,) = labeller().label([row])
        assert alone.labels == found.labels
        assert alone.probabilities == pytest.approx(found.probabilities, abs=1e-4)


def test_no_rows() -> None:
    assert labeller().label([]) == []


def test_the_shipped_model_reads_a_plain_reference() -> None:
    tokens = tokenize(
        "Kuhn, T. S. (1962). The structure of scientific revolutions. University of Chicago Press."
    )
    (found,) = labeller().label([keys(tokens)])
    assert found.labels[:4] == ["B-author", "I-author", "I-author", "B-issued"]
    assert found.labels[4:9] == ["B-title"] + ["I-title"] * 4
    assert found.labels[9:] == ["B-publisher"] + ["I-publisher"] * 3
    assert all(0 < p <= 1.0001 for p in found.probabilities)


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        (
            'Gray, P. "The Play of Children." Mind 3 (2011): 4-6.',
            "Gray, P. “The Play of Children.” Mind 3 (2011): 4–6.",
        ),
        ("O'Neil, C. 'It's maths'. Wired, 2016.", "O’Neil, C. ‘It’s maths’. Wired, 2016."),
    ],
)
def test_kinds_of_quotes_and_dashes_make_no_difference(straight: str, curly: str) -> None:
    a, b = labeller().label([keys(tokenize(straight)), keys(tokenize(curly))])
    assert a.labels == b.labels
    assert a.probabilities == pytest.approx(b.probabilities, abs=1e-4)
