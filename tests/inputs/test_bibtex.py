"""``.bib`` files as they are found: what can be saved is saved, the rest is told with its line."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.inputs.bibtex import read
from refkit.model import Name
from tests.strategies import texts


def told(text: str) -> list[tuple[str, str]]:
    return [(d.code, d.message) for d in read(textwrap.dedent(text)).all_diagnostics()]


def csl(text: str) -> list[dict[str, Any]]:
    return [r.to_csl() for r in read(textwrap.dedent(text))]


#: Broken entries that say the same as ``GOOD``, and the line and fault that is told.
GOOD = """\
    @article{key,
      author = {Li, Ann and Fox, Cy},
      title = {A title with {DNA}},
      journal = {Journal},
      year = 2001,
      pages = {12--34},
    }
"""
BROKEN = {
    "a comma is missing": ("{Journal},", "{Journal}", "line 5: a comma is missing, or something is no field"),
    "a line is commented out": ("  year = 2001,", "  % year = 1999,\n      year = 2001,", "line 5: a comma is missing, or something is no field"),
    "a remark stands behind a value": ("2001,", "2001 % checked,", "line 5: a comma is missing, or something is no field"),
    "a brace is not closed": ("{A title with {DNA}}", "{A title with {DNA}", "line 1: its braces do not balance"),
    "a brace too many": ("{Journal},", "{Journal}},", "line 1: its braces do not balance"),
    "the last brace is missing": ("    }\n", "", "line 1: its braces do not balance"),
    "a range without braces": ("{12--34}", "12-34", "line 6: a comma is missing, or something is no field; no @string defines 12-34"),
    "a quotation mark is not closed": ("{Journal},", '"Journal,', "line 1: its syntax is broken"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken_entries_are_saved_and_told(name: str) -> None:
    old, new, fault = BROKEN[name]
    assert old in textwrap.dedent(GOOD) or old in GOOD
    text = GOOD.replace(old, new)
    after = "@book{next, title = {Next}, year = 2002}\n"
    found = read(textwrap.dedent(text) + after)
    assert [r.to_csl() for r in found] == csl(GOOD) + csl(after)
    messages = [d.message for d in found[0].diagnostics]
    if name == "a quotation mark is not closed":
        assert [d.code for d in found[0].diagnostics] == ["RK104"]
    else:
        assert messages == [f"the entry is damaged ({fault}); what could be read was kept"]
    assert not found[1].diagnostics


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("@book{Smith 2001 a, title={T}}", "Smith 2001 a"),
        ("@book{, title={T}}", ""),
        ("@book{title={T}}", ""),
        ("@book{k\n title={T}}", "k"),
        ("@book(k, title={T})", "k"),
        ("@BOOK {k , TITLE = {T}}", "k"),
        ("\ufeff@book{k, title={T}}", "k"),
        ("@book{ключ:1/2, title={T}}", "ключ:1/2"),
        ("Some text before.\n@book{k, title={T}} and behind.", "k"),
        ("@book{k, title={T}}}", "k"),
        ('@book{k, title="T"}', "k"),
        ("@string{t = {T}}\n@book{k, title=t}", "k"),
        ('@string{t = "T"}\n@book{k, title = t # {}}', "k"),
    ],
)
def test_keys_and_frames(text: str, key: str) -> None:
    (found,) = read(text)
    assert (found.id, found.title, found.type) == (key, "T", "book")


@pytest.mark.parametrize(
    "text",
    [
        "@comment{@book{x, title={No}}}",
        "% @book{x, title={No}}",
        "  %@book{x,\n",
        '@preamble{"\\newcommand{\\x}{y}"}',
        "@string{a = {b}}",
        "no entry at all, not even an @ sign: a@b.c",
        "",
    ],
)
def test_what_is_no_entry(text: str) -> None:
    found = read(text)
    assert not len(found)
    assert not found.diagnostics


def test_an_entry_without_anything_is_told() -> None:
    assert told("\n\n@article{}") == [
        ("RK102", "the entry could not be read: no field was found in it")
    ]


def test_keys_and_fields_that_stand_twice_are_told() -> None:
    assert told(
        """
        @book{a, title={One}, title={Two}, year=2001}
        @book{A, title={Three}}
        """
    ) == [
        (
            "RK104",
            "the entry is damaged (line 2: title is given twice); what could be read was kept",
        ),
        ("RK105", "the key A stands for an earlier entry, too"),
    ]


def test_an_abbreviation_that_is_not_defined_stands_for_itself() -> None:
    found = read("@article{a, title={T}, journal=jgr2, month=feb, year=2001}")
    assert found[0].container_title == "jgr2"
    assert "no @string defines jgr2" in found[0].diagnostics[0].message


def test_crossref_and_xdata_are_inherited() -> None:
    talk, days = csl(
        """
        @inproceedings{talk, crossref = {DAYS}, author = {Fox, Cy}, title = {Talk}, pages = {1}}
        @xdata{press, publisher = {Press}, location = {Lyon}}
        @proceedings{days, title = {Lake days}, editor = {Doe, J.}, year = 2005, xdata = {press}}
        """
    )
    assert talk["container-title"] == days["title"] == "Lake days"
    assert talk["publisher"] == "Press"
    assert talk["editor"] == days["editor"]
    assert talk["issued"] == days["issued"]
    assert talk["title"] == "Talk"


def test_crossref_in_a_circle_ends() -> None:
    a, b = csl("@book{a, crossref={b}, title={A}}\n@book{b, crossref={a}, year=2001}")
    assert a["issued"] == b["issued"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Li, Ann and Fox, Cy", [("Li", "Ann"), ("Fox", "Cy")]),
        ("Ann Li and Cy D. Fox", [("Li", "Ann"), ("Fox", "Cy D.")]),
        ("Ludwig van Beethoven", [("van", "Beethoven", "Ludwig")]),
        ("de la Fuente, Rosa", [("de la", "Fuente", "Rosa")]),
        ("{Ruiz de Zarobe}, Yolanda", [("Ruiz de Zarobe", "Yolanda")]),
        ("King, Jr., Martin Luther", [("King", "Martin Luther", "", "Jr.")]),
        ("King, Martin Luther, Jr.", [("King", "Martin Luther", "", "Jr.")]),
        ("Sauvan, V and Petrov, IV", [("Sauvan", "V"), ("Petrov", "IV")]),
        ("{World Health Organization} and {ASCD}", ["World Health Organization", "ASCD"]),
        ("{Barnes and Noble}", ["Barnes and Noble"]),
        (r"M{\"u}ller, J\"org and {\'E}mile Zola", [("Müller", "Jörg"), ("Zola", "Émile")]),
        (r"{\O}re, {\AA}se", [("Øre", "Åse")]),
        ("Li, Ann; Fox, Cy", [("Li", "Ann"), ("Fox", "Cy")]),
        ("A. Li, C. D. Fox", [("Li", "A."), ("Fox", "C. D.")]),
        ("Plato", [("Plato", "")]),
        ("family=Li, given=Ann, prefix=von", [("von", "Li", "Ann")]),
        ("Li, Ann AND Fox, Cy\n  and\n Doe, Jo", [("Li", "Ann"), ("Fox", "Cy"), ("Doe", "Jo")]),
    ],
)
def test_names(text: str, names: list[Any]) -> None:
    wanted = []
    for n in names:
        if isinstance(n, str):
            wanted.append(Name(literal=n))
        elif len(n) == 3:
            wanted.append(Name(non_dropping_particle=n[0], family=n[1], given=n[2]))
        else:
            wanted.append(Name(family=n[0], given=n[1], suffix=n[3] if len(n) > 3 else ""))
    assert list(read(f"@book{{a, author = {{{text}}}, title={{T}}}}")[0].author) == wanted


@pytest.mark.parametrize("text", ["Li, A. and others", "Li, A. and {et al.}", "Li, A. et al."])
def test_others(text: str) -> None:
    found = read(f"@book{{a, author = {{{text}}}}}")[0]
    assert [n.family for n in found.author] == ["Li"]
    assert found.et_al == ("author",)


@pytest.mark.parametrize(
    ("fields", "issued"),
    [
        ("year = 2001", {"date-parts": [[2001]]}),
        ("year = 2001, month = may", {"date-parts": [[2001, 5]]}),
        ('year = 2001, month = may # "~4"', {"date-parts": [[2001, 5, 4]]}),
        ('year = 2001, month = jul # "~12--15"', {"date-parts": [[2001, 7, 12], [2001, 7, 15]]}),
        ('year = 2001, month = jul # "--" # aug', {"date-parts": [[2001, 7], [2001, 8]]}),
        ("year = 2001, month = {Spring}", {"date-parts": [[2001]], "season": 1}),
        ("year = 2001, month = {Mai}, day = 3", {"date-parts": [[2001, 5, 3]]}),
        ("year = {2001--2003}", {"date-parts": [[2001], [2003]]}),
        ("year = {2001-03}", {"date-parts": [[2001], [2003]]}),
        ("year = {ca. 380 BCE}", {"date-parts": [[-380]], "circa": True}),
        ("year = {50}", {"date-parts": [[50]]}),
        ("year = {in press}", {"literal": "in press"}),
        ("year = {n.d.}", None),
        ("date = {2001-05-04}", {"date-parts": [[2001, 5, 4]]}),
        ("date = {2001-07-12/2001-07-15}", {"date-parts": [[2001, 7, 12], [2001, 7, 15]]}),
        ("date = {2001-24}", {"date-parts": [[2001]], "season": 4}),
        ("date = {1985~}", {"date-parts": [[1985]], "circa": True}),
        ("date = {-0379}", {"date-parts": [[-380]]}),
        ("date = {4 May 2001}", {"date-parts": [[2001, 5, 4]]}),
    ],
)
def test_dates(fields: str, issued: Any) -> None:
    assert csl(f"@book{{a, title={{T}}, {fields}}}")[0].get("issued") == issued


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("@misc{a, title={T}, howpublished={\\url{https://x.y/a_b}}, note={Accessed: 2019-05-03}}", {"type": "webpage", "URL": "https://x.y/a_b", "accessed": {"date-parts": [[2019, 5, 3]]}}),
        ("@misc{a, title={T}, howpublished={The Times, vol. 3, no. 2, pp. 4--5}}", {"container-title": "The Times", "volume": "3", "issue": "2", "page": "4–5"}),
        ("@misc{a, title={T}, note={See https://x.y for more}}", {"note": "See https://x.y for more"}),
        ("@misc{a, title={T}, note={Available at: https://x.y}}", {"URL": "https://x.y"}),
        ("@misc{a, title={T}, eprint={1706.03762}, archivePrefix={arXiv}}", {"type": "article", "number": "arXiv:1706.03762"}),
        ("@online{a, title={T}, organization={Site}, url={https://x.y/a\\_b\\%20c}}", {"type": "webpage", "container-title": "Site", "URL": "https://x.y/a_b%20c"}),
        ("@online{a, title={T}, organization={{Site} and {Owner}}}", {"container-title": "Site", "publisher": "Owner"}),
        ("@thesis{a, title={T}, type={mathesis}, institution={U}}", {"type": "thesis", "genre": "Master's thesis", "publisher": "U"}),
        ("@phdthesis{a, title={T}, school={U}}", {"genre": "Doctoral dissertation", "publisher": "U"}),
        ("@article{a, title={T}, journal={J}, number=3, eid={e12}}", {"issue": "3", "number": "e12"}),
        ("@article{a, title={T}, journal={\\apj}, year=2001}", {"container-title": "The Astrophysical Journal"}),
        ("@book{a, title={T}, series={S}, number=7, edition={Second}}", {"collection-title": "S", "collection-number": "7", "edition": "2"}),
        ("@book{a, title={T}, subtitle={S}, doi={https://doi.org/10.1000/x\\_y}, url={https://doi.org/10.1000/x_y}}", {"title": "T: S", "DOI": "10.1000/x_y"}),
        ("@book{a, title={T}, author={Li, A.}, note={Edited by C. Fox and {World Bank}; Original work published 1920}}", {"editor": [{"family": "Fox", "given": "C."}, {"literal": "World Bank"}], "original-date": {"date-parts": [[1920]]}}),
        ("@video{a, title={T}, titleaddon={Video}, entrysubtype={motion_picture}}", {"type": "motion_picture", "medium": "Video"}),
        ("@misc{a, title={T}, author={Li, A.}, authortype={director}}", {"director": [{"family": "Li", "given": "A."}]}),
        ("@book{a, title={T}, langid={ngerman}, pubstate={inpress}}", {"language": "de", "status": "in press"}),
        ("@unheardof{a, title={T}, isbn={1}}", {"type": "book"}),
        ("@book{k, editor={Li, A.}, title={Marsh}, booktitle={Marsh}}", {"title": "Marsh", "container-title": None}),
        ("@misc{k, title={Marsh}, howpublished={Data set}}", {"type": "dataset", "genre": "Data set", "container-title": None}),
        ("@misc{k, title={Marsh}, howpublished={Fen Films}, publisher={Fen Films}}", {"publisher": "Fen Films", "container-title": None}),
        ("@misc{k, title={Marsh}, howpublished={Fen Days, Oslo Press}, eventtitle={Fen Days}, publisher={Oslo Press}}", {"event-title": "Fen Days", "publisher": "Oslo Press", "container-title": None}),
        ("@article{k, title={Marsh}, journal={Fen}, note={seen twice; vol. SE-12}}", {"volume": "SE-12", "note": "seen twice"}),
        ("@article{k, title={Marsh}, journal={Fen}, year={in press}, pubstate={in press}}", {"status": "in press", "issued": None}),
    ],
)  # fmt: skip
def test_fields(entry: str, expected: dict[str, Any]) -> None:
    (found,) = csl(entry)
    # None: there is no such field.
    assert {name: found.get(name) for name in expected} == expected


def test_fields_without_a_place_are_kept() -> None:
    (found,) = read(
        "@book{a, title={T}, file={:x.pdf:PDF}, timestamp={2001}, publisher={P}, organization={O}}"
    )
    assert found.custom == {
        "custom": {"bibtex": {"file": ":x.pdf:PDF", "timestamp": "2001", "organization": "O"}}
    }
    assert "file = {:x.pdf:PDF}," in refkit.render(found, "bibtex")


@pytest.mark.parametrize(
    ("tex", "title"),
    [
        (r"The {DNA} of {\'E}tienne", "The DNA of Étienne"),
        (r"On {\em Homo} and H$_2$O", "On <i>Homo</i> and H<sub>2</sub>O"),
        (r"\textit{All of it}", "All of it"),
        (r"50\% of R\&D -- a \#1", "50% of R&D – a #1"),
        (r"a -{}- b", "a -- b"),
        (r"{\char"r'"5317}{\char"4EAC}', "北京"),
        (r"Caf\'e {\textbraceleft}x{\textbraceright}", "Café {x}"),
        ("Two\n   lines~long", "Two lines long"),
    ],
)  # fmt: skip
def test_titles(tex: str, title: str) -> None:
    assert read(f"@book{{a, title = {{{tex}}}}}")[0].title == title


@given(texts)
def test_any_text_is_read(text: str) -> None:
    for wrapped in (text, f"@book{{a, title = {{{text}}}, year = 2001}}", f"@misc{{{text}"):
        for r in read(wrapped):
            assert r.span is not None
            assert wrapped[r.span.start : r.span.end] == r.text


@given(st.lists(st.sampled_from(["@book{", "a,", "title", "=", "{", "}", '"', "T", "year=2001", ",", "\n", "%", "#", "@string{", "and", "(", ")"]), max_size=40))  # fmt: skip
def test_any_pieces_are_read_and_the_next_entry_is_safe(pieces: list[str]) -> None:
    found = read(" ".join(pieces) + "\n\n@book{safe, title={Safe and sound}, year=2001}")
    assert "Safe and sound" in [r.title for r in found] or any(
        "comment" in p or '"' in p or "(" in p for p in pieces
    )


def test_convert_prints_apa() -> None:
    text = textwrap.dedent(GOOD).replace("{Journal},", "{Journal}")
    assert (
        refkit.render(refkit.parse(text), "apa")
        == "Li, A., & Fox, C. (2001). A title with DNA. Journal, 12–34.\n"
    )


@pytest.mark.parametrize(
    ("tex", "printed"),
    [
        # What the model of capitals would take for an ordinary word keeps its capital in braces.
        ("A Day at {Mudfield} {Primary} {School}", "A day at Mudfield Primary School"),
        ("The {Apple} and Other Fruits", "The Apple and other fruits"),
        ("Notes From the {Quiet}: A {Life} With {DNA}", "Notes from the Quiet: A Life with DNA"),
        # Braces round everything say nothing, and titles in sentence case need none.
        ("{The Apple in the Garden}", "The apple in the garden"),
        ("The apple in the {Garden} of all gardens", "The apple in the Garden of all gardens"),
    ],
)
def test_capitals_in_braces_stay_in_sentence_case(tex: str, printed: str) -> None:
    first = read(f"@book{{a, title = {{{tex}}}, year = 2001}}")[0]
    assert refkit.render(first).strip() == f"{printed}. (2001)."
    for dialect in ("bibtex", "biblatex"):
        again = read(refkit.render(first, dialect))[0]
        assert (again.title, refkit.render(again)) == (first.title, refkit.render(first))


def test_braces_of_titles_in_sentence_case_leave_no_trace() -> None:
    assert read("@book{a, title = {The {Apple} of gardens and trees}}")[0].title == (
        "The Apple of gardens and trees"
    )
