"""CSL-JSON keeps to the schema of CSL's input data (csl-data.json)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.csl import TYPES
from refkit.model import Date, Name, Reference
from tests.render.anyrecord import any_records
from tests.render.samples import EVERY

# The rules of the schema, written out apart from the code: kinds of keys, and what has no room.
NAMES = """author chair collection-editor compiler composer container-author contributor curator
    director editor editor-translator editorial-director executive-producer guest host illustrator
    interviewer narrator organizer original-author performer producer recipient reviewed-author
    script-writer series-creator translator""".split()
DATES = "accessed available-date event-date issued original-date submitted".split()
STRINGS = """abstract annote archive archive_collection archive_location archive-place authority
    call-number citation-key citation-label collection-title container-title container-title-short
    dimensions division DOI event event-title event-place genre ISAN ISBN ISCI ISMN ISRC ISSN ISWC
    journalAbbreviation jurisdiction keyword language medium note original-publisher
    original-publisher-place original-title part-title PMCID PMID publisher publisher-place
    references reviewed-genre reviewed-title scale section shortTitle source status title
    title-short translated-title translated-title-short URL version volume-title
    year-suffix""".split()
NUMBERS = """chapter-number citation-number collection-number edition issue locator number
    number-of-pages number-of-volumes page page-first part part-number printing printing-number
    supplement supplement-number volume""".split()
NAME_KEYS = {"family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"}


def faults(items: Any) -> list[str]:
    """What the schema would find wrong."""
    out = []
    for item in items:
        if not isinstance(item.get("id"), str) or item.get("type") not in TYPES:
            out.append(f"id or type: {item}")
        for key, value in item.items():
            ok = key in ("id", "type")
            if key in NAMES:
                ok = isinstance(value, list) and all(
                    n and n.keys() <= NAME_KEYS and all(isinstance(v, str) for v in n.values())
                    for n in value
                )
            elif key in DATES:
                parts = value.get("date-parts", [[1]])
                ok = value.keys() <= {"date-parts", "season", "circa", "literal"} and (
                    1 <= len(parts) <= 2 and all(1 <= len(p) <= 3 for p in parts)
                )
            elif key in STRINGS or key in NUMBERS:
                ok = isinstance(value, str)
            elif key == "custom":
                ok = isinstance(value, dict)
            if not ok:
                out.append(f"{key}: {value!r}")
    return out


@given(st.lists(any_records(), max_size=3), st.booleans())
def test_any_record_keeps_to_the_schema(refs: list[Reference], custom: bool) -> None:
    items = json.loads(refkit.render(refs, "csljson", custom=custom))
    assert faults(items) == []
    assert len({i["id"] for i in items}) == len(refs)


def test_every_type_keeps_to_the_schema_and_is_read_back_equal() -> None:
    text = refkit.render(EVERY, "csljson")
    assert faults(json.loads(text)) == []
    found = refkit.parse(text, format="csljson")
    assert [r.replace(id="") for r in found] == EVERY


@given(any_records())
def test_what_is_read_back_is_written_the_same(record: Reference) -> None:
    text = refkit.render(record, "csljson")
    assert refkit.render(refkit.parse(text, format="csljson"), "csljson") == text


def test_what_the_schema_has_no_room_for_goes_to_custom() -> None:
    r = Reference(
        type="odd", id="a b", archive_location="box 1", issued=Date(),
        custom={"x-y": 1, "event": "Days", "custom": {"mine": [1, float("nan"), None]}},
    )  # fmt: skip
    assert json.loads(refkit.render(r, "csljson")) == [
        {
            "id": "a b", "type": "document", "archive_location": "box 1", "event": "Days",
            "custom": {"type": "odd", "x-y": 1, "mine": [1, "nan", None]},
        }
    ]  # fmt: skip


def test_ids_are_kept_and_made_unique() -> None:
    refs = [Reference(id="a"), Reference(id="a"), Reference(author=(Name(family="Li"),), title="T")]
    items = json.loads(refkit.render(refs, "csljson"))
    assert [i["id"] for i in items] == ["a", "a-2", "lindt"]


@pytest.mark.parametrize("indent", [None, 0, 4])
def test_one_line_or_many(indent: int | None) -> None:
    text = refkit.render(EVERY[:2], "csljson", indent=indent)
    assert text.endswith("]\n")
    assert (text.count("\n") == 1) == (indent is None)
