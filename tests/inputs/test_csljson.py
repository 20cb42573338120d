"""CSL-JSON as Zotero, citeproc-js and people write it."""

from __future__ import annotations

import json

import pytest

from refkit.errors import FormatError
from refkit.inputs.csljson import read
from refkit.model import Date


@pytest.mark.parametrize(
    "text",
    [
        '[{"id": "a", "type": "book", "title": "T"}]',
        '{"id": "a", "type": "book", "title": "T"}',
        '{"items": [{"id": "a", "type": "book", "title": "T"}]}',
        '\ufeff{"references": [{"citation-key": "a", "type": "book", "title": "T"}]}',
    ],
)
def test_shapes(text: str) -> None:
    (found,) = read(text)
    assert (found.id, found.type, found.title) == ("a", "book", "T")


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ({"date-parts": [[2019, 5, 3]]}, Date(parts=((2019, 5, 3),))),
        ({"date-parts": [["2019", "5"]]}, Date(parts=((2019, 5),))),
        ({"date-parts": [[2019], [2020]], "circa": 1}, Date(parts=((2019,), (2020,)), circa=True)),
        ({"raw": "2019-05-03"}, Date(parts=((2019, 5, 3),))),
        ({"edtf": "2019-05~"}, Date(parts=((2019, 5),), circa=True)),
        ({"raw": "sometime"}, Date(literal="sometime")),
        ({"literal": "in press"}, Date(literal="in press")),
        ("2019-05-03", Date(parts=((2019, 5, 3),))),
        ("2019-05/2019-06", Date(parts=((2019, 5), (2019, 6)))),
        (2019, Date(parts=((2019,),))),
        ("soon", Date(literal="soon")),
    ],
)
def test_dates(issued: object, expected: Date) -> None:
    assert read(json.dumps([{"type": "book", "issued": issued}]))[0].issued == expected


def test_members_that_are_no_objects_are_told() -> None:
    found = read('[{"type": "book"}, 3, "x", null]')
    assert len(found) == 1
    assert [d.code for d in found.diagnostics] == ["RK102"] * 3
    assert "item 2 is 3, no object" in found.diagnostics[0].message


def test_keys_that_are_not_known_stay() -> None:
    (found,) = read('[{"type": "book", "x": [1], "volume": 3, "archive_location": "b"}]')
    assert dict(found.custom) == {"x": [1]}
    assert (found.volume, found.archive_location) == ("3", "b")


@pytest.mark.parametrize(
    ("text", "line"),
    [("[{]", 1), ('[\n{"id": 1\n"x": 2}]', 3), ("3", None), ('"x"', None), ("[" * 100_000, None), ("[" + "9" * 5000 + "]", None)],
)  # fmt: skip
def test_what_is_none_is_refused(text: str, line: int | None) -> None:
    with pytest.raises(FormatError) as caught:
        read(text)
    assert caught.value.line == line
