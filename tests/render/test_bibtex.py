"""What an entry of either dialect looks like."""

from __future__ import annotations

import textwrap

import pytest

import refkit
from refkit.errors import ConfigError
from refkit.model import Date, Name, Reference
from refkit.render import biblatex, bibtex
from refkit.render.result import Notes

GRADY = Reference(
    type="article-journal",
    author=(Name(family="Grady", given="J. S."), Name(family="Her", given="M.")),
    issued=Date(parts=((2019, 5),)),
    title="Emotions in storybooks: A comparison of DNA in the United States",
    container_title="Psychology & Culture", volume="8", issue="3", page="207–217",
    doi="https://doi.org/10.1037/ppm_0000185", url="https://dx.doi.org/10.1037/ppm_0000185",
)  # fmt: skip
PAGE = Reference(
    type="webpage", author=(Name(literal="World Health Organization"),),
    issued=Date(parts=((2018, 5, 24),)), title="The top 10 causes of death",
    container_title="WHO", url="https://www.who.int/a_b?x=%20y&z#top",
    accessed=Date(parts=((2020, 1, 9),)),
)  # fmt: skip
LI = (Name(family="Li", given="A."),)


def bib(text: str) -> str:
    return textwrap.dedent(text).lstrip("\n")


def test_an_article_in_bibtex() -> None:
    assert bibtex.write([GRADY]) == bib(
        """
        @article{grady2019emotions,
          author = {Grady, J. S. and Her, M.},
          title = {Emotions in storybooks: A comparison of {DNA} in the {United States}},
          journal = {Psychology \\& Culture},
          year = {2019},
          month = may,
          volume = {8},
          number = {3},
          pages = {207--217},
          doi = {10.1037/ppm_0000185},
        }
        """
    )


def test_an_article_in_biblatex() -> None:
    assert biblatex.write([GRADY]) == bib(
        """
        @article{grady2019emotions,
          author = {Grady, J. S. and Her, M.},
          title = {Emotions in storybooks: {A} comparison of {DNA} in the {United States}},
          journaltitle = {Psychology \\& Culture},
          date = {2019-05},
          volume = {8},
          number = {3},
          pages = {207--217},
          doi = {10.1037/ppm_0000185},
        }
        """
    )


def test_a_page_in_bibtex() -> None:
    assert bibtex.write([PAGE]) == bib(
        """
        @misc{worldhealth2018top,
          author = {{World Health Organization}},
          title = {The top 10 causes of death},
          howpublished = {WHO},
          year = {2018},
          month = may # "~24",
          note = {Accessed 2020-01-09},
          url = {https://www.who.int/a_b?x=%20y&z#top},
        }
        """
    )


def test_a_page_in_biblatex() -> None:
    assert biblatex.write([PAGE]) == bib(
        """
        @online{worldhealth2018top,
          author = {{World Health Organization}},
          title = {The top 10 causes of death},
          date = {2018-05-24},
          organization = {WHO},
          url = {https://www.who.int/a_b?x=%20y&z#top},
          urldate = {2020-01-09},
        }
        """
    )


def fields(dialect: str, **values: object) -> dict[str, str]:
    """Fields of the entry of a record, and its type under ``@``."""
    base: dict[str, object] = {
        "type": "book",
        "author": LI,
        "title": "T",
        "issued": Date(parts=((2001,),)),
    }
    text = refkit.render(Reference(**{**base, **values}), dialect)  # type: ignore[arg-type]
    lines = text.splitlines()
    out = {"@": lines[0][1:].partition("{")[0]}
    for line in lines[1:-1]:
        name, _, value = line.strip().removesuffix(",").partition(" = ")
        out[name] = value
    return out


@pytest.mark.parametrize(
    ("type", "values", "kind", "expected"),
    [
        ("thesis", {"publisher": "U", "genre": "Doctoral dissertation"}, "phdthesis", {"school": "{U}", "type": "{Doctoral dissertation}"}),
        ("thesis", {"publisher": "U", "genre": "Master’s thesis"}, "mastersthesis", {"school": "{U}"}),
        ("thesis", {"publisher": "U"}, "phdthesis", {"type": "{Thesis}"}),
        ("report", {"publisher": "I", "number": "NIH Publication No. 18-20"}, "techreport", {"institution": "{I}", "type": "{NIH Publication}", "number": "{18-20}"}),
        ("report", {"author": (Name(literal="WHO"),)}, "techreport", {"institution": "{WHO}"}),
        ("article-journal", {"container_title": "J", "number": "Article e12"}, "article", {"eid": "{e12}", "journal": "{J}"}),
        ("paper-conference", {"event_title": "Days"}, "inproceedings", {"booktitle": "{Days}"}),
        ("manuscript", {"genre": "Unpublished manuscript"}, "unpublished", {"note": "{Unpublished manuscript}"}),
        ("pamphlet", {"author": LI}, "booklet", {}),
        ("legal_case", {"container_title": "U.S.", "volume": "347", "page": "483–9"}, "misc", {"howpublished": "{U.S., vol. 347, pp. 483--9}"}),
        ("book", {"editor": LI}, "book", {"note": "{Edited by A. Li}"}),
        ("book", {"author": (), "editor": LI}, "book", {"editor": "{Li, A.}"}),
        ("book", {"author": ()}, "book", {"key": "{T}"}),
        ("book", {"volume": "2", "collection_title": "S", "collection_number": "7"}, "book", {"series": "{S, no. 7}", "volume": "{2}"}),
        ("book", {"edition": "2nd ed."}, "book", {"edition": "{Second}"}),
        ("book", {"edition": "21"}, "book", {"edition": "{21st}"}),
        ("book", {"status": "in press", "issued": None}, "book", {"year": "{in press}"}),
        ("book", {"issued": None}, "book", {"year": "{n.d.}"}),
        ("book", {"issued": Date(parts=((2021,),), season=4)}, "book", {"month": "{Winter}"}),
        ("book", {"issued": Date(parts=((2017, 7, 12), (2017, 7, 15)))}, "book", {"month": 'jul # "~12--15"'}),
        ("book", {"issued": Date(parts=((2017, 7), (2017, 8)))}, "book", {"month": 'jul # "--" # aug'}),
        ("book", {"issued": Date(parts=((-380,),), circa=True)}, "book", {"year": "{ca. 380 BCE}"}),
        ("book", {"issued": Date(parts=((2001, 2, 31),))}, "book", {"month": "feb"}),
        ("book", {"original_date": Date(parts=((1920,),))}, "book", {"note": "{Original work published 1920}"}),
        ("article-magazine", {"container_title": "M", "issued": Date(parts=((2001, 5),))}, "article", {"entrysubtype": "{magazine}", "month": "may"}),
        ("webpage", {"container_title": "Site", "publisher": "Owner"}, "misc", {"howpublished": "{Site, Owner}", "publisher": "{Owner}", "entrysubtype": "{webpage}"}),
        ("motion_picture", {"author": (), "director": LI, "publisher": "Films"}, "misc", {"author": "{Li, A.}", "authortype": "{director}", "howpublished": "{Films}", "publisher": "{Films}"}),
        ("book", {"narrator": LI, "medium": "Audiobook"}, "book", {"namea": "{Li, A.}", "nameatype": "{narrator}", "medium": "{Audiobook}"}),
        ("article", {"archive": "arXiv", "archive_location": "1706.03762"}, "misc", {"eprint": "{1706.03762}", "archiveprefix": "{arXiv}"}),
        ("song", {"custom": {"custom": {"bibtex": {"file": ":a.pdf:PDF", "bad": "a}"}}}}, "misc", {"file": "{:a.pdf:PDF}"}),
    ],
)  # fmt: skip
def test_bibtex_fields(
    type: str, values: dict[str, object], kind: str, expected: dict[str, str]
) -> None:
    found = fields("bibtex", type=type, **values)
    assert found["@"] == kind
    assert expected.items() <= found.items()


@pytest.mark.parametrize(
    ("type", "values", "kind", "expected"),
    [
        ("thesis", {"publisher": "U", "genre": "Doctoral dissertation"}, "thesis", {"institution": "{U}", "type": "{phdthesis}"}),
        ("report", {"publisher": "I and J"}, "report", {"institution": "{{I and J}}", "type": "{Report}"}),
        ("dataset", {"publisher": "Z", "version": "1"}, "dataset", {"publisher": "{Z}", "version": "{1}"}),
        ("software", {"publisher": "Z", "version": "1"}, "software", {"organization": "{Z}", "version": "{1}"}),
        ("article-magazine", {"container_title": "J"}, "article", {"entrysubtype": "{magazine}"}),
        ("article-newspaper", {"container_title": "J", "author": (), "page": "5"}, "misc", {"entrysubtype": "{newspaper}", "howpublished": "{J, p. 5}"}),
        ("motion_picture", {"author": (), "director": LI}, "misc", {"authortype": "{director}", "entrysubtype": "{motion_picture}"}),
        ("book", {"author": (), "editor": LI}, "collection", {"editor": "{Li, A.}"}),
        ("book", {"volume": "IV", "isbn": "0-306-40615-2"}, "book", {"volume": "{4}", "isbn": "{0-306-40615-2}"}),
        ("book", {"isbn": "12"}, "book", {"note": "{ISBN 12}"}),
        ("book", {"producer": LI}, "book", {"namea": "{Li, A.}", "nameatype": "{producer}"}),
        ("chapter", {"container_title": "B"}, "inbook", {"booktitle": "{B}"}),
        ("chapter", {"container_title": "B", "editor": LI}, "incollection", {"booktitle": "{B}"}),
        ("speech", {"event_title": "Days", "event_date": Date(parts=((2001, 5),))}, "unpublished", {"eventtitle": "{Days}", "eventdate": "{2001-05}"}),
        ("webpage", {"url": "https://x.y", "container_title": "Site", "publisher": "Owner"}, "online", {"organization": "{{Site} and {Owner}}"}),
        ("book", {"issued": Date(parts=((2021,),), season=4)}, "book", {"date": "{2021-24}"}),
        ("book", {"issued": Date(parts=((-380,),), circa=True)}, "book", {"date": "{-0379~}"}),
        ("book", {"issued": Date(literal="in press")}, "book", {"pubstate": "{inpress}"}),
        ("book", {"pmid": "123"}, "book", {"eprint": "{123}", "eprinttype": "{pubmed}"}),
        ("book", {"language": "de-AT"}, "book", {"langid": "{naustrian}"}),
    ],
)  # fmt: skip
def test_biblatex_fields(
    type: str, values: dict[str, object], kind: str, expected: dict[str, str]
) -> None:
    found = fields("biblatex", type=type, **values)
    assert found["@"] == kind
    assert expected.items() <= found.items()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Plain words alone", "{Plain words alone}"),
        ("The DNA of iPhones", "{The {DNA} of {iPhones}}"),
        ("Growing up in the United States", "{Growing up in the {United States}}"),
        ("Is it so? Perhaps", "{Is it so? {Perhaps}}"),
        ("Two: Parts", "{Two: Parts}"),
        ("DNA RNA", "{{DNA} {RNA}}"),
        ("100% of R&D #1 costs $5 a_b", r"{100\% of {R\&D} \#1 costs \$5 a\_b}"),
        ("a\\b {c} ~d ^e", r"{a{\textbackslash}b {\textbraceleft}c{\textbraceright} {\textasciitilde}d {\textasciicircum}e}"),
        ("On <i>Homo sapiens</i> and H<sub>2</sub>O", r"{On \textit{{Homo} sapiens} and {H}\textsubscript{2}{O}}"),
        ("Keep <span class=\"nocase\">this</span>", "{Keep {this}}"),
    ],
)  # fmt: skip
def test_titles(title: str, expected: str) -> None:
    assert fields("bibtex", title=title)["title"] == expected


def test_ascii_spells_what_tex_can_and_tells_the_rest() -> None:
    notes = Notes()
    r = Reference(type="book", author=(Name(family="Müller", given="Ø."),), title="“Ça” – α 北京")
    text = bibtex.write([r], ascii=True, notes=notes)
    assert text.isascii()
    assert 'author = {M{\\"{u}}ller, {\\O}.}' in text
    assert "title = {``{\\c{C}}a'' -- {\\ensuremath{\\alpha}} {\\char\"5317}{\\char\"4EAC}}" in text
    assert [d.code for d in notes.found] == ["RK508"]
    assert "北" in notes.found[0].message


def test_notes_tell_changed_keys_and_what_has_no_place() -> None:
    refs = [
        Reference(type="book", title="T", id="my key", section="3", custom={"x": 1}),
        Reference(id="ok_1", title="T"),
    ]
    result = (
        refkit.render.render_result(refs, "bibtex")
        if hasattr(refkit.render, "render_result")
        else None
    )
    notes = Notes()
    bibtex.write(refs, notes=notes)
    told = [(d.reference, d.code, d.message) for d in notes.found]
    assert told == [
        (0, "RK507", "the key my key was changed to mykey"),
        (0, "RK509", "section is not written: the format has no place for it"),
        (0, "RK509", "x is not written: the format has no place for it"),
    ]
    assert result is None or len(result.diagnostics) == 3


def test_et_al_becomes_and_others() -> None:
    r = Reference(type="book", author=LI, et_al=("author",), title="T")
    assert "author = {Li, A. and others}," in bibtex.write([r])
    assert "author = {Li, A. and others}," in biblatex.write([r])


@pytest.mark.parametrize("dialect", ["bibtex", "biblatex"])
def test_nothing_gives_nothing_and_a_bad_pattern_is_refused(dialect: str) -> None:
    assert refkit.render([], dialect) == ""
    with pytest.raises(ConfigError, match="no field"):
        refkit.render(GRADY, dialect, keys="{nothing}")
    with pytest.raises(ConfigError):
        refkit.render(GRADY, dialect, colour="red")


def test_blanks_beside_what_is_set_apart_stay() -> None:
    reference = Reference(
        type="book", title='A Day at <span class="nocase">Mud</span> Primary DNA School'
    )
    text = refkit.render(reference, "bibtex")
    assert "title = {A Day at {Mud} Primary {DNA} School}" in text.replace(
        "{Primary DNA}", "Primary {DNA}"
    )
    assert "key = {A Day at Mud Primary DNA}" in text
