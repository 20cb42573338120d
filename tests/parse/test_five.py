"""The five references that refkit was begun for, word for word."""

from pathlib import Path

import refkit

TEXT = (Path(__file__).parents[2] / "examples" / "learned-helplessness.txt").read_text("utf-8")
COMPASS, NUMBERS = "Psychology Compass", "Number Works ‘N Words"
WANTED = [
    {
        "type": "article-magazine",
        "author": [
            {"family": "Bondy", "given": "Elizabeth"},
            {"family": "Ross", "given": "Derene D."},
        ],
        "title": "The Teacher as Warm Demander",
        "container-title": "Educational Leadership",
        "issued": {"date-parts": [[2008, 9]]},
    },
    {
        "type": "webpage",
        "author": [{"family": "Leonard", "given": "Jayne"}],
        "title": "Learned Helplessness: Examples, Symptoms, and Treatment",
        "container-title": "Medical News Today",
        "issued": {"date-parts": [[2019, 5, 31]]},
    },
    {
        "type": "webpage",
        "author": [{"family": "Miller", "given": "Andrew"}],
        "title": "Avoiding Learned Helplessness",
        "container-title": "Edutopia",
        "issued": {"date-parts": [[2015, 5, 11]]},
    },
    {
        "type": "webpage",
        "author": [{"literal": NUMBERS}],
        "title": "When Children Fail in School: Understanding Learned Helplessness",
        "container-title": NUMBERS,
    },
    {
        "type": "webpage",
        "author": [{"literal": COMPASS}],
        "title": "3 Methods to Overcome Learned Helplessness and Boost Optimism",
        "container-title": COMPASS,
        "issued": {"date-parts": [[2018, 3, 28]]},
    },
]


def test_all_that_they_say_is_read_and_nothing_else() -> None:
    assert refkit.parse(TEXT).to_csl() == WANTED


def test_what_is_missing_is_told() -> None:
    codes = [[d.code for d in r.diagnostics if d.code < "RK303"] for r in refkit.parse(TEXT)]
    assert codes == [["RK302"], ["RK302"], ["RK302"], ["RK301", "RK302"], ["RK302"]]


def test_apa() -> None:
    assert refkit.render(refkit.parse(TEXT)) == (
        "Bondy, E., & Ross, D. D. (2008, September). The teacher as warm demander. "
        "Educational Leadership.\n"
        "Leonard, J. (2019, May 31). Learned helplessness: Examples, symptoms, and treatment. "
        "Medical News Today.\n"
        "Miller, A. (2015, May 11). Avoiding learned helplessness. Edutopia.\n"
        "Number Works ‘N Words. (n.d.). When children fail in school: "
        "Understanding learned helplessness.\n"
        "Psychology Compass. (2018, March 28). 3 methods to overcome learned helplessness "
        "and boost optimism.\n"
    )
