"""``refkit convert``: what it reads, writes and refuses."""

import json
import os
import re
import stat
from pathlib import Path

import pytest

from refkit.render import WRITERS
from tests.cli.running import NOTED, ONE, TWO, Runner

APA = "Lind, P. (2001). Soil and sleep. Journal of Rural Studies, 3(1), 2–9.\n"


def test_a_file(refkit: Runner) -> None:
    done = refkit("convert", refkit.file("l.txt", ONE))
    assert done == (0, APA, "refkit: 1 reference\n")


def test_standard_input(refkit: Runner) -> None:
    assert refkit("convert", stdin=ONE).out == APA
    assert refkit("convert", "-", stdin=ONE).out == APA
    assert refkit("convert", "-o", "-", stdin=ONE).out == APA


def test_nothing(refkit: Runner) -> None:
    assert refkit("convert", stdin="") == (0, "", "refkit: 0 references\n")


@pytest.mark.parametrize("to", sorted(WRITERS))
def test_every_format_is_written(refkit: Runner, to: str) -> None:
    done = refkit("convert", "-t", to, "-q", stdin=ONE)
    assert (done.status, done.err) == (0, "")
    assert "Lind" in done.out
    assert "oil and sleep" in done.out


FROM = [
    ("text", ONE),
    ("markdown", "Lind, P. (2001). Soil and sleep. *Journal of Rural Studies*, *3*(1), 2–9.\n"),
    ("html", "<p>Lind, P. (2001). Soil and sleep. <i>Journal of Rural Studies</i>, 3(1), 2&ndash;9."),
    ("latex", r"\bibitem{a} Lind, P. (2001). Soil and sleep. \emph{Journal of Rural Studies}, 3(1), 2--9."),
    ("bibtex", "@article{a, author={Lind, P.}, title={Soil and sleep}, year=2001, volume=3, number=1, pages={2--9}, journal={Journal of Rural Studies}}"),
    ("csljson", '[{"type":"article-journal","author":[{"family":"Lind","given":"P."}],"title":"Soil and sleep","issued":{"date-parts":[[2001]]},"volume":"3","issue":"1","page":"2-9","container-title":"Journal of Rural Studies"}]'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "source"), FROM)
def test_every_format_is_read(refkit: Runner, name: str, source: str) -> None:
    assert refkit("convert", "-f", name, "-q", stdin=source).out == APA
    assert refkit("convert", "--from", "auto", "-q", stdin=source).out == APA


def test_the_name_of_the_input_tells_its_format(refkit: Runner) -> None:
    stars = "Lind, P. (2001). Soil and sleep. *Journal of Rural Studies*, 3(1), 2–9.\n"
    assert refkit("convert", refkit.file("l.md", stars), "-q").out == APA
    # What was pasted into a .txt may be anything, so its content decides.
    assert refkit("convert", refkit.file("l.txt", FROM[4][1]), "-q").out == APA
    assert refkit("convert", refkit.file("l.txt", FROM[4][1]), "-qf", "text").out != APA


@pytest.mark.parametrize(
    "data", [ONE.encode("utf-16"), ONE.encode("cp1252"), ONE.encode("utf-8-sig"), ONE.replace("\n", "\r\n").encode()]
)  # fmt: skip
def test_encodings(refkit: Runner, data: bytes) -> None:
    assert refkit("convert", refkit.file("l.txt", data), "-q").out == APA


def test_a_guessed_encoding_is_noted(refkit: Runner) -> None:
    done = refkit("convert", refkit.file("l.txt", ONE.encode("cp1252")), "-v")
    assert done.err.startswith("l.txt:1:1: RK103 read as Windows-1252\n")


SUFFIXES = [
    ("x.bib", "@article{"), ("x.json", "["), ("x.html", "<"), ("x.md", "Lind"), ("x.txt", "Lind"),
    ("x.BIB", "@article{"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "start"), SUFFIXES)
def test_the_suffix_of_the_output_tells_the_format(refkit: Runner, name: str, start: str) -> None:
    done = refkit("convert", "-o", name, stdin=ONE)
    assert (done.status, done.out) == (0, "")
    assert Path(name).read_text("utf-8").lstrip().startswith(start)


def test_the_format_named_wins_over_the_suffix(refkit: Runner) -> None:
    assert refkit("convert", "-o", "x.txt", "-t", "csljson", stdin=ONE).status == 0
    assert json.loads(Path("x.txt").read_text("utf-8"))[0]["title"] == "Soil and sleep"


REFUSED = [
    (["-o", "x.pdf"], "x.pdf: its suffix tells no format"),
    (["-o", "x"], "x: its suffix tells no format"),
    (["-t", "bibtxe"], "no format 'bibtxe'; did you mean bibtex?"),
    (["-t", "bib"], "no format 'bib'; did you mean bibtex?"),
    (["-t", "docx"], "no format 'docx'; known: apa"),
    (["-o", "no/x.bib"], "no folder no"),
    (["-o", "d", "-t", "apa"], "d is a folder"),
    (["missing.txt"], "no file missing.txt"),
    (["d"], "directory"),
    (["-f", "odt"], "odt"),
    (["--split", "words"], "words"),
    (["--fail-on", "much"], "much"),
    (["--frobnicate"], "--frobnicate"),
    (["a", "b"], "b"),
]


@pytest.mark.parametrize(("options", "said"), REFUSED)
def test_what_cannot_be_done_is_refused(refkit: Runner, options: list[str], said: str) -> None:
    Path("d").mkdir()
    done = refkit("convert", *options, stdin=ONE)
    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert sorted(os.listdir()) == [".stdin", "d"]


def test_a_file_that_is_there_is_only_replaced_when_asked(refkit: Runner) -> None:
    refkit.file("x.bib", "mine")
    done = refkit("convert", "-o", "x.bib", stdin=ONE)
    assert done.status == 2
    assert "x.bib exists; give --force" in done.err
    assert Path("x.bib").read_text() == "mine"
    assert refkit("convert", "-o", "x.bib", "--force", stdin=ONE).status == 0
    assert Path("x.bib").read_text("utf-8").startswith("@article{")


def test_what_is_written_to_a_file_is_what_is_printed(refkit: Runner) -> None:
    refkit("convert", "-o", "x.bib", stdin=TWO)
    assert Path("x.bib").read_text("utf-8") == refkit("convert", "-t", "bibtex", stdin=TWO).out


def test_a_replaced_file_keeps_its_permissions_and_links(refkit: Runner) -> None:
    refkit.file("real.bib", "mine")
    os.chmod("real.bib", 0o640)
    os.symlink("real.bib", "x.bib")
    assert refkit("convert", "-o", "x.bib", "--force", stdin=ONE).status == 0
    assert os.readlink("x.bib") == "real.bib"
    assert stat.S_IMODE(os.stat("real.bib").st_mode) == 0o640


def test_a_new_file_goes_by_the_umask(refkit: Runner) -> None:
    before = os.umask(0o027)
    try:
        assert refkit("convert", "-o", "x.bib", stdin=ONE).status == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE(os.stat("x.bib").st_mode) == 0o640


def test_a_file_appears_whole_or_not_at_all(
    refkit: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    refkit.file("x.bib", "mine")
    monkeypatch.setattr(os, "fsync", fail)
    done = refkit("convert", "-o", "x.bib", "--force", stdin=ONE)
    assert done.status == 2
    assert "No space left on device" in done.err
    assert sorted(os.listdir()) == [".stdin", "x.bib"]
    assert Path("x.bib").read_text() == "mine"


def test_what_is_no_file_is_written_to(refkit: Runner) -> None:
    assert refkit("convert", "-o", os.devnull, "-t", "apa", stdin=ONE).status == 0


FAIL_ON = [("never", 0), ("info", 1), ("warning", 0), ("error", 0)]


@pytest.mark.parametrize(("level", "status"), FAIL_ON)
def test_findings_decide_the_status_when_asked(refkit: Runner, level: str, status: int) -> None:
    done = refkit("convert", "--fail-on", level, stdin=NOTED)
    assert done.status == status
    assert done.out.startswith("Vale, R. (n.d.).")


def test_findings_are_told_with_their_place(refkit: Runner) -> None:
    name = refkit.file("l.txt", "References\n\n" + NOTED)
    done = refkit("convert", name, "-v")
    printed, unknown, missing, summary = done.err.splitlines()
    assert printed == "l.txt:3:1: RK504 issued is missing; n.d. stands in its place"
    assert re.fullmatch(r"l\.txt:3:1[01]: RK301 the date is given as unknown \(n\.d\.\)", unknown)
    assert missing == "l.txt:3:53: RK302 no address follows Retrieved from"
    assert summary == "refkit: 1 reference, 3 notes"
    assert refkit("convert", name).err == "refkit: 1 reference, 3 notes (-v shows them)\n"
    assert refkit("convert", name, "-q").err == ""
    assert refkit("convert", stdin=NOTED).err.startswith("refkit: 1 reference")
    assert refkit("convert", "-v", stdin=NOTED).err.startswith("<stdin>:1:1")


def test_a_file_of_records_is_named_with_the_line(refkit: Runner) -> None:
    done = refkit("convert", refkit.file("x.json", '[{"title":\n "a"'))
    assert done.status == 2
    assert done.err.startswith("refkit: x.json:2: no JSON")


def test_bytes_that_are_no_text_are_named(refkit: Runner) -> None:
    done = refkit("convert", refkit.file("l.txt", b"abc\xff\x00\x01"))
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("refkit: l.txt: byte 3 (0xff)")


def test_a_lone_surrogate_is_written_so_that_json_reads_it_back(refkit: Runner) -> None:
    text = '[{"type": "book", "title": "Soil \\ud800"}]'
    done = refkit("convert", "-t", "csljson", stdin=text)
    assert json.loads(done.out)[0]["title"] == "Soil \ud800"


def test_a_bug_is_told_as_one(refkit: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    import refkit as package

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(package, "parse", broken)
    done = refkit("convert", stdin=ONE)
    assert (done.status, done.out) == (2, "")
    assert "ZeroDivisionError" in done.err
    assert "this is a bug in refkit" in done.err


def test_options_of_the_formats(refkit: Runner) -> None:
    keep = refkit("convert", "--title-case", "keep", "-q", stdin=ONE.replace("sleep", "Sleep")).out
    assert "Soil and Sleep" in keep
    bib = refkit("convert", "-t", "bibtex", "--keys", "{author}{year}", "--ascii", "-q", stdin=ONE)
    assert bib.out.startswith("@article{lind2001,")
    assert "2--9" in bib.out
    odd = refkit("convert", "--ascii", stdin=ONE)
    assert (odd.status, odd.out) == (2, "")
    assert "--ascii has no meaning for apa" in odd.err
    wrong = refkit("convert", "--csl", "https://example.org/x.csl", stdin=ONE)
    assert (wrong.status, wrong.out) == (2, "")


def test_the_report_is_written_beside_and_replaces_nothing(refkit: Runner) -> None:
    page = refkit.folder / "r.html"
    (refkit.folder / "sub").mkdir()
    source = refkit.file("sub/l.txt", ONE)
    assert refkit("convert", source, "-q", "--report", "r.html") == (0, APA, "")
    first = page.read_text("utf-8")
    assert "<h1>Review of l.txt</h1>" in first  # no folder: the page may be sent to others
    done = refkit("convert", "--report", "r.html", stdin=TWO)
    assert (done.status, done.out) == (2, "")
    assert "give --force" in done.err
    assert page.read_text("utf-8") == first
    assert refkit("convert", "-q", "--report", "r.html", "--force", stdin=TWO).status == 0
    assert "<h1>Review of references</h1>" in page.read_text("utf-8")
    assert refkit("convert", source, "-q", "-t", "report").out == first


@pytest.mark.parametrize(
    "options",
    [("--report", "-"), ("-o", "-", "--report", "-"), ("-o", "r.html", "--report", "./r.html")],
)
def test_report_and_output_do_not_go_to_one_place(refkit: Runner, options: tuple[str, ...]) -> None:
    done = refkit("convert", *options, stdin=ONE)
    assert (done.status, done.out) == (2, "")
    assert "name" in done.err
    assert not (refkit.folder / "r.html").exists()
    assert "<h1>" in refkit("convert", "-q", "-o", "l.bib", "--report", "-", stdin=ONE).out
