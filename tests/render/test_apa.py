"""Single references, lists, markup and what is told of them."""

from __future__ import annotations

from itertools import permutations

import pytest

import refkit
from refkit.model import Date, Name, Reference
from refkit.render.apa import bibliography
from refkit.render.runs import ITALIC
from tests.render.apa_cases import CASES, on, people, record, work


def starred(reference: Reference) -> str:
    """A reference in text, italics in stars."""
    (runs,) = bibliography([reference])
    return "".join(
        f"{t[: len(t) - len(t.lstrip())]}*{t.strip()}*{t[len(t.rstrip()) :]}" if s & ITALIC else t
        for t, s, _ in runs
    )


@pytest.mark.parametrize("name", CASES)
def test_reference(name: str) -> None:
    reference, expected = CASES[name]
    assert starred(reference) == expected


# -- names -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, "Aa, B."),
        (2, "Aa, B., & Ab, B."),
        (3, "Aa, B., Ab, B., & Ac, B."),
        (20, "Ar, B., As, B., & At, B."),
        (21, "Aq, B., Ar, B., As, B., . . . Au, B."),
        (25, "Aq, B., Ar, B., As, B., . . . Ay, B."),
    ],
)
def test_number_of_authors(count: int, expected: str) -> None:
    author = tuple(Name(family=f"A{chr(97 + i)}", given="Bo") for i in range(count))
    text = refkit.render(Reference(type="book", author=author, title="Reeds"))
    assert text.partition(" (")[0].endswith(expected)
    assert text.count("B.") == min(count, 20)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Ida", "I."), ("Ida Bo", "I. B."), ("I. B.", "I. B."), ("I.B.", "I. B."), ("IB", "I. B."),
        ("Jean-Luc", "J.-L."), ("J.-L.", "J.-L."), ("Ida “Mud” Bo", "I. B."), ("Éva", "É."),
        ("Maria da", "M. da"), ("Ida (Bo)", "I."), ("Ida  Bo", "I. B."),
    ],
)  # fmt: skip
def test_initials(given: str, expected: str) -> None:
    reference = Reference(type="book", author=(Name(family="Fen", given=given),), title="Reeds")
    assert refkit.render(reference).startswith(f"Fen, {expected}")


# -- the list ----------------------------------------------------------------------------------

ORDER = [
    record("book", title="A night in the fens", issued=on((2001,))),  # by "night"
    record("book", title="Reeds", author=people("O'Brien, Ann"), issued=on((2003,))),
    record("book", title="Reeds", author=people("Obst, Ann"), issued=on((1990,))),
    record("book", title="Reeds", author=people("The Odd Society"), issued=on((1990,))),
    record("book", title="Reeds", author=people("Olsen, Ann")),  # no date
    record("book", title="Mud", author=people("Olsen, Ann"), issued=on((2001,))),
    record("book", title="The reeds", author=people("Olsen, Ann"), issued=on((2001,))),
    record("article-magazine", title="A bog", author=people("Olsen, Ann"), issued=on((2001, 3))),
    record("article-magazine", title="A bog", author=people("Olsen, Ann"), issued=on((2001, 3, 4))),
    record("book", title="Mud", author=people("Olsen, Ann"), status="in press"),
    record("book", title="Mud", author=people("Olsen, Ann", "Fen, Bo"), issued=on((1950,))),
    record("book", title="Mud", author=people("Olsen, Ann", "Moor, Bo"), issued=on((1940,))),
    record("book", title="Mud", author=people("Olsen, Ann", "Moor, Bo", "Fen, C."), issued=on((1930,))),
    record("book", title="Mud", author=people("Olsen, Bo"), issued=on((1920,))),
    record("book", title="Mud", author=people("Olsen Berg, Ann"), issued=on((1920,))),
    record("book", title="Mud", author=people("Öst, Ann"), issued=on((1920,))),
    record("book", title="Mud", issued=on((1920,)), author=[
        {"family": "Zee", "given": "P.", "non-dropping-particle": "ter"}]),
]  # fmt: skip


def test_order_of_the_list() -> None:
    expected = [
        "A night", "O’Brien", "Obst", "The Odd Society", "Olsen, A. (n.d.)", "Olsen, A. (2001a)",
        "Olsen, A. (2001b)", "Olsen, A. (2001c, March)", "Olsen, A. (2001d, March 4)",
        "Olsen, A. (in press)", "Olsen, A., & Fen", "Olsen, A., & Moor", "Olsen, A., Moor",
        "Olsen, B.", "Olsen Berg", "Öst", "ter Zee",
    ]  # fmt: skip
    lines = refkit.render(ORDER[::-1]).splitlines()
    assert len(lines) == len(expected)
    for line, start in zip(lines, expected, strict=True):
        assert line.replace("'", "’").startswith(start)


def test_order_kept_on_demand() -> None:
    two = [work("book", author=people("Zorn, A.")), work("book", author=people("Abel, A."))]
    assert refkit.render(two, sort=False).splitlines()[0].startswith("Zorn")


def test_letters_of_one_year() -> None:
    some = [work("book", title=t) for t in ("The water", "Reeds", "An eel")]
    for order in permutations(some):
        lines = refkit.render(order).splitlines()
        assert [line[10:17] for line in lines] == ["(2011a)", "(2011b)", "(2011c)"]
        assert ["eel" in lines[0], "Reeds" in lines[1], "water" in lines[2]] == [True] * 3


def test_letters_without_a_date() -> None:
    some = [work("book", issued=None, title=t) for t in ("Reeds", "Eels")]
    assert [line[10:18] for line in refkit.render(some).splitlines()] == ["(n.d.-a)", "(n.d.-b)"]


def test_more_works_than_letters() -> None:
    some = [work("book", title=f"Reeds {i:02}") for i in range(28)]
    lines = refkit.render(some).splitlines()
    assert ("(2011z)" in lines[25], "(2011aa)" in lines[26], "(2011ab)" in lines[27]) == (True,) * 3


def test_no_letters_for_other_authors() -> None:
    two = [work("book"), work("book", author=people("Marsh, Ida", "Roe, Tom"))]
    assert "2011a" not in refkit.render(two)


# -- markup --------------------------------------------------------------------------------------

MARKED = {
    "html": '<div class="refkit-references">\n<p class="refkit-entry">Marsh, I. (2011). Mud &amp; '
    'CO<sub>2</sub>_*. <i>Tides</i>, <i>4</i>(2). <a href="https://doi.org/10.1000/a_b">'
    "https://doi.org/10.1000/a_b</a></p>\n</div>\n",
    "markdown": "Marsh, I. (2011). Mud & CO<sub>2</sub>\\_\\*. *Tides*, *4*(2). "
    "<https://doi.org/10.1000/a_b>\n",
    "rst": "Marsh, I. (2011). Mud & CO\\ :sub:`2`\\ _\\*. *Tides*, *4*\\ (2). "
    "`https://doi.org/10.1000/a_b <https://doi.org/10.1000/a\\_b>`__\n",
    "latex": "Marsh, I. (2011). Mud \\& CO\\textsubscript{2}\\_*. \\textit{Tides}, \\textit{4}(2). "
    "\\url{https://doi.org/10.1000/a_b}\n",
    "rtf": "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n{\\pard\\li720\\fi-720 Marsh, I. "
    "(2011). Mud & CO{\\sub 2}_*. {\\i Tides}, {\\i 4}(2). "
    '{\\field{\\*\\fldinst HYPERLINK "https://doi.org/10.1000/a_b"}'
    "{\\fldrslt https://doi.org/10.1000/a_b}}\\par}\n}\n",
}  # fmt: skip


@pytest.mark.parametrize("markup", MARKED)
def test_markup(markup: str) -> None:
    reference = work(
        "article-journal", title="Mud & CO<sub>2</sub>_*", container_title="Tides", volume="4",
        issue="2", doi="10.1000/a_b",
    )  # fmt: skip
    assert refkit.render(reference, f"apa-{markup}") == MARKED[markup]
    assert refkit.render(reference, "apa", markup=markup) == MARKED[markup]
    assert refkit.render([], f"apa-{markup}") == ""


def test_rtf_spells_other_letters() -> None:
    assert "\\u216?st, I." in refkit.render(work("book", author=people("Øst, Ida")), "apa-rtf")


def test_no_link_runs_a_script() -> None:
    html = refkit.render(work("webpage", url="javascript:alert(1)"), "apa-html")
    assert "href" not in html


@pytest.mark.parametrize("options", [{"markup": "wordperfect"}, {"to": "mla"}])
def test_unknown_format(options: dict[str, str]) -> None:
    with pytest.raises(refkit.FormatError):
        refkit.render(work("book"), **options)


@pytest.mark.parametrize("options", [{"title_case": "upper"}, {"colour": "red"}])
def test_unknown_option(options: dict[str, str]) -> None:
    with pytest.raises(refkit.ConfigError):
        refkit.render(work("book"), "apa", **options)


# -- what is told ------------------------------------------------------------------------------

TOLD = [
    (work("book", author=None), "RK504", "author is missing; the title stands in its place"),
    (work("book", issued=None), "RK504", "issued is missing; n.d. stands in its place"),
    (work("book", title=None), "RK504", "title is missing"),
    (work("book", doi="doi:10.1000/x"), "RK501", "DOI: doi:10.1000/x is printed as 10.1000/x"),
    (work("book", doi="none"), "RK502", "DOI is not printed: it is no DOI"),
    (work("book", doi="10.1000/x", url="https://example.org"), "RK502", "URL is not printed"),
    (work("book", publisher="Reed, Inc."), "RK501", "publisher: Reed, Inc. is printed as Reed"),
    (work("book", author=people("Reed"), publisher="Reed"), "RK502", "publisher is not printed: it is the author"),
    (work("book", publisher="Reed", publisher_place="Oslo"), "RK502", "publisher-place is not printed"),
    (work("book", edition="1"), "RK502", "edition is not printed"),
    (work("book", issued=on((2011, 3))), "RK502", "issued is not printed"),
    (work("webpage", accessed=on((2020,)), url="https://example.org"), "RK502", "accessed is not printed"),
    (work("book", medium="Print"), "RK502", "medium is not printed"),
    (work("article-journal", container_title="Tides", volume="Vol. 3"), "RK501", "volume: Vol. 3 is printed as 3"),
    (work("article-journal", container_title="Coastal studies"), "RK501", "printed as Coastal Studies"),
    (work("book").replace(et_al=("author",)), "RK505", "the list of names (author) is cut short"),
    (work("personal_communication"), "RK506", "a personal communication"),
    (work("book", title="The Work of Ott Zanthor and the Veldor Gardens"), "RK503", "check"),
    (work("article-journal", container_title="Tides", illustrator=people("Roe, Tom")).replace(
        composer=(Name(family="Lund"),)), "RK502", "composer is not printed: Lund"),
]  # fmt: skip


@pytest.mark.parametrize(("reference", "code", "message"), TOLD)
def test_told(reference: Reference, code: str, message: str) -> None:
    result = refkit.render_result([work("book", title="Another"), reference])
    assert result.text == refkit.render([work("book", title="Another"), reference])
    found = [d for d in result.diagnostics if d.code == code and message in d.message]
    assert [d.reference for d in found] == [1]


def test_nothing_to_tell() -> None:
    clean = CASES["journal"][0]
    assert refkit.render_result(clean).diagnostics == ()
    assert str(refkit.render_result(clean)) == refkit.render(clean)


# -- citations in the text -----------------------------------------------------------------------


def by(*names: str, year: int = 2011, title: str = "Reeds", **fields: object) -> Reference:
    return work("book", author=people(*names), issued=on((year,)), title=title, **fields)


@pytest.mark.parametrize(
    ("references", "among", "parenthetical", "narrative"),
    [
        ([by("Fen, A.")], [], "(Fen, 2011)", "Fen (2011)"),
        ([by("Fen, A.", "Moor, B.")], [], "(Fen & Moor, 2011)", "Fen and Moor (2011)"),
        ([by("Fen, A.", "Moor, B.", "Roe, C.")], [], "(Fen et al., 2011)", "Fen et al. (2011)"),
        ([by("Mud Society")], [], "(Mud Society, 2011)", "Mud Society (2011)"),
        ([by("Fen Park [@fen]")], [], "(Fen Park, 2011)", "Fen Park (2011)"),
        ([by("Fen, A."), by("Fen, A.", title="Eels")], [], "(Fen, 2011a, 2011b)", "Fen (2011a, 2011b)"),
        ([by("Roe, A."), by("Fen, A.")], [], "(Fen, 2011; Roe, 2011)", "Fen (2011) and Roe (2011)"),
        ([by("Fen, A.", title="Mud")], [by("Fen, A.", title="Eels"), by("Fen, A.", title="Mud")],
         "(Fen, 2011b)", "Fen (2011b)"),
        ([by("Fen, A.")], [by("Fen, B.", year=1999)], "(A. Fen, 2011)", "A. Fen (2011)"),
        ([by("Fen, A.", "Moor, B.", "Roe, C.", "Lee, D.")],
         [by("Fen, A.", "Moor, B.", "Lund, C.", "Lee, D.")],
         "(Fen, Moor, Roe, & Lee, 2011)", "Fen, Moor, Roe, and Lee (2011)"),
        ([by("Fen, A.", "Moor, B.", "Roe, C.")], [by("Fen, A.", "Lund, B.", "Roe, C.")],
         "(Fen, Moor, & Roe, 2011)", "Fen, Moor, and Roe (2011)"),
        ([by("Fen, A.", original_date=on((1903,)))], [], "(Fen, 1903/2011)", "Fen (1903/2011)"),
        ([by("Fen, A.").replace(issued=None)], [], "(Fen, n.d.)", "Fen (n.d.)"),
        ([work("article-journal", author=None, title="Mud and the sea", container_title="Tides")], [],
         "(“Mud and the Sea,” 2011)", "“Mud and the Sea” (2011)"),
        ([work("personal_communication", issued=on((2011, 5, 9)))], [],
         "(I. Marsh, personal communication, May 9, 2011)",
         "I. Marsh (personal communication, May 9, 2011)"),
        ([CASES["case"][0]], [], "(Reed v. Marsh, 2001)", "Reed v. Marsh (2001)"),
        ([], [], "", ""),
    ],
)  # fmt: skip
def test_citation(
    references: list[Reference], among: list[Reference], parenthetical: str, narrative: str
) -> None:
    assert refkit.render_citation(references, among=among) == parenthetical
    assert refkit.render_citation(references, "narrative", among=among) == narrative


def test_citation_of_a_book_without_author_is_in_italics() -> None:
    book = work("book", author=None, title="Mud and the sea")
    assert refkit.render_citation(book, markup="html") == "(<i>Mud and the Sea</i>, 2011)"


def test_citation_errors() -> None:
    with pytest.raises(refkit.ConfigError):
        refkit.render_citation(work("book"), "footnote")
    with pytest.raises(refkit.FormatError):
        refkit.render_citation(work("book"), markup="wordperfect")


def test_a_list_below_a_blog_post() -> None:
    found = [
        record("webpage", author=people("Fen Watch"), title="Why Birds Leave: An Introduction",
               container_title="Fen Watch"),
        record("webpage", author=people("Lund, Jayne"), title="Birds Without Borders",
               issued=on((2019, 5, 31)), container_title="Medical Birds Today"),
        record("article-magazine", author=people("Abel, Ida", "Ross, Derene D."),
               title="The Bird as Teacher", issued=on((2008, 9)), container_title="Nest"),
    ]  # fmt: skip
    assert refkit.render(found) == (
        "Abel, I., & Ross, D. D. (2008, September). The bird as teacher. Nest.\n"
        "Fen Watch. (n.d.). Why birds leave: An introduction.\n"
        "Lund, J. (2019, May 31). Birds without borders. Medical Birds Today.\n"
    )


def test_dates_in_words() -> None:
    reference = work("book").replace(issued=Date(literal="2011, Summer ed."))
    assert refkit.render(reference).startswith("Marsh, I. (2011, Summer ed.).")
