"""``refkit check``: files, choice of codes, JSON, statuses."""

import json

import pytest

from tests.cli.running import ONE, Runner

BAD = """\
@book{a, author = {Lind, P.}, title = {Soil and sleep}, year = 3020, publisher = {X}}
@article{b, author = {Roe, J.}, title = {What worms hear}, journal = {J}, year = 2001,
  pages = {29--12}}
"""
AGAIN = "@article{c, author = {Roe, J.}, title = {What worms hear}, journal = {J}, year = 2001}\n"


def test_no_findings(refkit: Runner) -> None:
    done = refkit("check", refkit.file("l.txt", ONE))
    assert done == (0, "", "refkit: 1 reference, no findings\n")


def test_findings_with_their_place(refkit: Runner) -> None:
    done = refkit("check", refkit.file("l.bib", BAD))
    assert done.status == 1
    assert done.out.splitlines() == [
        "l.bib:1:1: RK611 issued 3020 is unlikely: it lies in the future",
        "l.bib:2:1: RK651 the pages run backwards: 29–12",
    ]
    assert done.err == "refkit: 2 references, 2 findings\n"


def test_works_in_two_files(refkit: Runner) -> None:
    twice = AGAIN.replace("c,", "d,").replace("What worms hear", "Rain on tin")
    own = refkit.file("b.bib", AGAIN + twice + twice.replace("d,", "e,"))
    done = refkit("check", refkit.file("a.bib", BAD), own, "-q", "--select", "RK631")
    assert done.out.splitlines() == [
        "b.bib:1:1: RK631 the same work as number 2 of a.bib: What worms hear",
        "b.bib:3:1: RK631 the same work as number 2: Rain on tin",
    ]


def test_select_and_ignore(refkit: Runner) -> None:
    file = refkit.file("l.bib", BAD)
    assert refkit("check", file, "--select", "RK65").out.count("\n") == 1
    assert refkit("check", file, "--ignore", "RK611,RK651")[:2] == (0, "")
    done = refkit("check", file, "--select", "RK9")
    assert done.status == 2
    assert "no code begins with 'RK9'" in done.err


def test_notes_can_be_selected(refkit: Runner) -> None:
    text = "Lind, P. (n.d.). Soil and sleep. London: Routledge.\n"
    assert refkit("check", stdin=text).status == 0
    assert "RK301" in refkit("check", "--select", "RK301", stdin=text).out


def test_json(refkit: Runner) -> None:
    done = refkit("check", "--json", "-q", stdin=BAD)
    found = json.loads(done.out)
    assert [(f["code"], f["reference"], f["line"]) for f in found] == [
        ("RK611", 0, 1),
        ("RK651", 1, 2),
    ]
    assert {f["file"] for f in found} == {"<stdin>"}


def test_what_cannot_be_read(refkit: Runner) -> None:
    assert refkit("check", "nowhere.bib").status == 2


UNREADABLE = {
    "nowhere.bib": "there is no file nowhere.bib",
    "folder": "folder is a folder; name a file in it",
    "noise.bin": "noise.bin: ",
    "torn.json": "torn.json:1: ",
}


@pytest.mark.parametrize(("name", "said"), UNREADABLE.items())
@pytest.mark.parametrize("first", [True, False])
def test_one_of_several_that_cannot_be_read(
    refkit: Runner, name: str, said: str, first: bool
) -> None:
    (refkit.folder / "folder").mkdir()
    refkit.file("noise.bin", bytes(range(256)) * 4)
    refkit.file("torn.json", "{")
    files = [refkit.file("a.bib", BAD), refkit.file("l.txt", ONE)]
    files.insert(0 if first else 1, name)
    done = refkit("check", *files)
    assert done.status == 2
    assert [line[:14] for line in done.out.splitlines()] == ["a.bib:1:1: RK6", "a.bib:2:1: RK6"]
    told = done.err.splitlines()
    assert len(told) == 2
    assert told[0].startswith(f"refkit: {said}")
    assert told[1] == "refkit: 3 references, 2 findings, 1 file not read"


def test_a_list_over_the_limit_is_told_by_name(
    refkit: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refkit.inputs.LIMIT", len(ONE))
    done = refkit("check", refkit.file("long.txt", 2 * ONE), refkit.file("l.txt", ONE), "-q")
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("refkit: long.txt: the input has ")


def test_without_a_file_that_can_be_read(refkit: Runner) -> None:
    done = refkit("check", "nowhere.bib", "neither.bib", "--json")
    assert (done.status, json.loads(done.out)) == (2, [])
    assert done.err.splitlines()[-1] == "refkit: 0 references, no findings, 2 files not read"
