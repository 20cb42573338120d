"""``refkit explain`` and ``refkit split``: what was read from where."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import refkit as package
from refkit.cli.explain import as_data
from refkit.cli.report import Places
from refkit.resolve.cache import Cache
from tests.cli.running import NOTED, ONE, TWO, Runner
from tests.strategies import printed_lists, texts


def test_the_shape_of_the_json(refkit: Runner) -> None:
    done = refkit("explain", "--json", stdin="References\n\n" + TWO)
    items = json.loads(done.out)
    assert done.status == 0
    assert [i["csl"]["title"] for i in items] == ["Soil and sleep", "A history of rivers"]
    for item in items:
        assert list(item) == ["text", "start", "end", "kind", "csl", "fields", "diagnostics"]
        assert item["kind"] == "reference"
        assert item["csl"]["type"] in ("article-journal", "book")
    one = items[0]
    assert (one["start"], one["end"]) == (12, 12 + len(ONE.strip()))
    assert one["text"] == ONE.strip()
    assert one["csl"]["issued"] == {"date-parts": [[2001]]}
    for field in one["fields"]:
        assert list(field) == ["field", "start", "end", "text", "confidence"]
        assert field["field"] in one["csl"]
        assert 0 <= field["confidence"] <= 1
        assert ("References\n\n" + TWO)[field["start"] : field["end"]] == field["text"]
    assert [f["field"] for f in one["fields"]] == [
        "author", "issued", "title", "container-title", "volume", "issue", "page",
    ]  # fmt: skip


def test_diagnostics_have_their_place(refkit: Runner) -> None:
    source = "\n" + NOTED
    (item,) = json.loads(refkit("explain", "--json", stdin=source).out)
    first = item["diagnostics"][0]
    assert (first["code"], first["severity"]) == ("RK301", "info")
    assert first["message"] == "the date is given as unknown (n.d.)"
    assert source[first["start"] : first["end"]].strip("()") == "n.d."
    assert (first["line"], first["column"]) == (2, first["start"])


def test_offsets_count_characters_of_the_decoded_file(refkit: Runner) -> None:
    text = "Références\n\n" + ONE
    for data in (
        text.encode(),
        text.encode("utf-8-sig"),
        text.replace("\n", "\r\n").encode("utf-16"),
    ):
        (item,) = json.loads(refkit("explain", "--json", refkit.file("l.txt", data)).out)
        assert (item["start"], item["end"]) == (12, 12 + len(ONE.strip()))


def test_records_that_were_no_text_have_no_place(refkit: Runner) -> None:
    (item,) = json.loads(refkit("explain", "--json", stdin='[{"title": "Soil"}]').out)
    assert (item["text"], item["start"], item["end"], item["fields"]) == ("", None, None, [])
    assert item["csl"]["title"] == "Soil"


STRINGS = """Lind, P. (2001). Soil and sleep. Rivers, 3(1), 2–9.
References
[12] Vale R. A history of rivers. J Rural Stud 2003;4:5-6.

   <i>Okafor</i>, N. & Quill, J. — Sleep; 1999
---
@book{a, title={Rivers}}
*
"""


def test_lines_give_as_many_items_in_order(refkit: Runner) -> None:
    items = json.loads(refkit("explain", "--json", "--split", "lines", stdin=STRINGS).out)
    lines = [line for line in STRINGS.splitlines() if line.strip()]
    assert len(items) == len(lines) == 7
    starts = [i["start"] for i in items]
    assert starts == sorted(starts)
    for item, line in zip(items, lines, strict=True):
        assert STRINGS[item["start"] : item["end"]].strip() in line
        assert item["text"]


@settings(max_examples=20)
@given(st.one_of(texts, printed_lists().map("\n".join)))
def test_any_text_is_explained_in_json(text: str) -> None:
    found = package.parse(text)
    places = Places(text)
    for r in found:
        data = json.loads(json.dumps(as_data(r, places)))
        assert list(data) == ["text", "start", "end", "kind", "csl", "fields", "diagnostics"]
        assert data["csl"] == json.loads(json.dumps(r.to_csl()))
        for field in data["fields"]:
            assert data["start"] <= field["start"] < field["end"] <= data["end"]


def test_for_people(refkit: Runner) -> None:
    name = refkit.file("l.txt", TWO + "\n" + NOTED)
    done = refkit("explain", name)
    blocks = done.out.rstrip("\n").split("\n\n")
    heads = [b.splitlines()[0].split() for b in blocks]
    assert [(n, place) for n, _, place in heads] == [
        ("1", "l.txt:1:1"), ("2", "l.txt:3:1"), ("3", "l.txt:5:1"),
    ]  # fmt: skip
    assert heads[0][1] == "article-journal"
    assert "   title              " in blocks[0]
    assert "%  Soil and sleep" in blocks[0]
    assert "   RK301 the date is given as unknown (n.d.)" in blocks[2]
    assert "\x1b" not in done.out


def test_fail_on(refkit: Runner) -> None:
    assert refkit("explain", "--fail-on", "info", stdin=NOTED).status == 1
    assert refkit("explain", "--fail-on", "info", stdin=ONE).status == 0


def test_split_prints_a_line_for_each_reference(refkit: Runner) -> None:
    source = "My post\n\nReferences\n\n1. Lind, P. (2001). Soil and\n   sleep. Rivers, 3(1), 2–9.\n2. Vale, R. (2003). A history of rivers. London: Routledge.\n"
    done = refkit("split", stdin=source)
    assert done.out.splitlines() == [
        "Lind, P. (2001). Soil and sleep. Rivers, 3(1), 2–9.",
        "Vale, R. (2003). A history of rivers. London: Routledge.",
    ]
    assert done.err == "refkit: 2 references\n"


@pytest.mark.parametrize("mode", ["auto", "lines", "paragraphs", "none"])
def test_split_as_json_holds_everything(refkit: Runner, mode: str) -> None:
    source = "My post\n\nReferences\n\n" + TWO
    blocks = json.loads(refkit("split", "--json", "--split", mode, stdin=source).out)
    assert "".join(b["raw"] for b in blocks) == source
    for block in blocks:
        assert list(block) == ["kind", "start", "end", "raw", "text", "label", "heading", "score"]
        assert source[block["start"] : block["end"]] == block["raw"]
    assert {"auto": 2, "lines": 4, "paragraphs": 4, "none": 1}[mode] == sum(
        b["kind"] == "reference" for b in blocks
    )


def test_split_of_a_page(refkit: Runner) -> None:
    page = "<h2>References</h2><ul><li>Lind, P. (2001). Soil &amp; sleep. Rivers, 3(1), 2–9.</ul>"
    done = refkit("split", "-f", "html", "-q", stdin=page)
    assert done == (0, "Lind, P. (2001). Soil & sleep. Rivers, 3(1), 2–9.\n", "")


def test_the_cache_as_json(refkit: Runner) -> None:
    done = refkit("cache", "info", "--json", "--cache", "none.sqlite")
    told = {"file": "none.sqlite", "answers": 0, "failures": 0, "bytes": 0, "oldest": ""}
    assert (done.status, json.loads(done.out)) == (0, told)
    Cache("some.sqlite").close()
    done = refkit("cache", "info", "--json", "--cache", "some.sqlite")
    found = json.loads(done.out)
    assert (found["file"], found["answers"]) == ("some.sqlite", 0)
    assert found["bytes"] > 0
