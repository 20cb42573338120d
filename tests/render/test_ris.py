"""RIS, as reference managers read it."""

from __future__ import annotations

import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.model import Date, Name, Reference
from refkit.render import ris
from refkit.render.result import Notes
from tests.render.anyrecord import any_records
from tests.render.samples import EVERY

#: Tags of the format that refkit writes.
TAGS = """TY ID AU A2 A3 A4 PY DA TI ST T2 J2 T3 VL IS M1 ET M3 PB CY DO UR SN SE NV CN DB AN LA AB
    M2 C1 SP EP KW N1 Y2 ER""".split()


def test_an_article() -> None:
    r = Reference(
        type="article-journal", issued=Date(parts=((2019, 9, 3),)), title="On <i>Homo</i>",
        author=(Name(family="Fuente", given="Rosa", non_dropping_particle="de la", suffix="Jr."),
                Name(literal="World Bank")),
        container_title="Journal", volume="8", issue="3", page="207–217", keyword="a; b, c",
        doi="https://doi.org/10.1000/x", accessed=Date(parts=((2020, 1),)), note="two\nlines",
    )  # fmt: skip
    assert ris.write([r]) == textwrap.dedent(
        """\
        TY  - JOUR
        ID  - fuente2019homo
        AU  - de la Fuente, Rosa, Jr.
        AU  - World Bank
        PY  - 2019
        DA  - 2019/09/03/
        TI  - On Homo
        T2  - Journal
        VL  - 8
        IS  - 3
        DO  - 10.1000/x
        SP  - 207
        EP  - 217
        KW  - a
        KW  - b
        KW  - c
        N1  - two lines
        Y2  - 2020/01//
        ER  -
        """
    ).replace("ER  -", "ER  - ")


@given(st.lists(any_records(), max_size=3))
def test_any_record_is_written(refs: list[Reference]) -> None:
    text = ris.write(refs, notes=Notes())
    lines = [x for x in text.split("\n") if x]
    assert all(re.fullmatch(r"[A-Z][A-Z\d]  - .*", x) and x[:2] in TAGS for x in lines)
    assert sum(x.startswith("TY") for x in lines) == sum(x == "ER  - " for x in lines) == len(refs)


@pytest.mark.parametrize("record", EVERY, ids=lambda r: r.type)
def test_every_value_is_written_or_told(record: Reference) -> None:
    notes = Notes()
    text = ris.write([record], notes=notes)
    told = {d.message.partition(" ")[0] for d in notes.found}
    for attr, name in (("title", "title"), ("publisher", "publisher"), ("number", "number"),
                       ("container_title", "container-title"), ("url", "URL"),
                       ("event_title", "event-title"), ("collection_title", "collection-title")):  # fmt: skip
        value = getattr(record, attr)
        assert not value or value in text or name in told


def test_an_edited_book_and_a_season() -> None:
    r = Reference(
        type="book", editor=(Name(family="Li"),), title="T", issued=Date(parts=((2001,),), season=4)
    )
    assert refkit.render(r, "ris").splitlines()[:1] == ["TY  - EDBOOK"]
    assert "DA  - 2001///Winter\n" in refkit.render(r, "ris")
