"""What must hold of every ``.bib`` file that refkit writes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pybtex.database import Person, parse_string

from refkit.inputs.bibtex import read
from refkit.model import Name, Reference
from refkit.render import biblatex, bibtex
from refkit.render.bibtex_entry import balanced
from refkit.render.bibtex_names import person
from refkit.render.keys import keys
from refkit.render.latex import clean, escape
from refkit.render.result import Notes
from tests.render.anyrecord import any_records, names, phrases, tidy_records, usual_records
from tests.strategies import reference_lists, references, texts

DIALECTS = {"bibtex": bibtex, "biblatex": biblatex}
dialects = st.sampled_from(sorted(DIALECTS)).map(DIALECTS.__getitem__)
PERSONS = ("author", "editor", "translator", "bookauthor", "namea", "nameb", "namec")


def written_fields(bib: str) -> list[tuple[str, str, dict[str, str]]]:
    """Entries of a file that refkit wrote, by its layout alone."""
    out: list[tuple[str, str, dict[str, str]]] = []
    for line in bib.splitlines():
        if match := re.fullmatch(r"@(\w+)\{(.*),", line):
            out.append((match[1], match[2], {}))
        elif match := re.fullmatch(r"  ([\w:+.-]+) = (.*),", line):
            out[-1][2][match[1]] = match[2]
    return out


@given(st.lists(any_records(), max_size=3), dialects, st.booleans())
def test_any_record_is_written(refs: list[Reference], dialect: Any, ascii: bool) -> None:
    notes = Notes()
    bib = dialect.write(refs, ascii=ascii, notes=notes)
    assert bib.isascii() or not ascii
    assert balanced(re.sub(r"^@\w+\{.*,$|^\}$", "", bib, flags=re.MULTILINE))
    assert len(written_fields(bib)) == len(refs)
    bib.encode("utf-8")


@given(st.lists(any_records(), max_size=3), dialects)
def test_pybtex_reads_what_is_written(refs: list[Reference], dialect: Any) -> None:
    bib = dialect.write(refs)
    found = parse_string(bib, "bibtex").entries
    written = written_fields(bib)
    assert [key.lower() for key in found] == [key.lower() for _, key, _ in written]
    for kind, key, fields in written:
        entry = found[key]
        assert entry.type == kind
        kept = {n: v for n, v in entry.fields.items() if n != "month"}
        assert kept == {
            n: " ".join(v[1:-1].split())
            for n, v in fields.items()
            if n not in ("month", "author", "editor")
        }


@given(st.lists(any_records(), max_size=3), dialects, st.booleans())
def test_what_is_read_back_is_written_the_same_again(
    refs: list[Reference], dialect: Any, ascii: bool
) -> None:
    # What a person wrote may be put where it belongs once; from then on all stays as it is.
    once = dialect.write(read(dialect.write(refs, ascii=ascii)), ascii=ascii)
    assert dialect.write(read(once), ascii=ascii) == once


@given(st.lists(tidy_records(), max_size=3), dialects, st.booleans())
def test_the_writer_is_a_fixed_point(refs: list[Reference], dialect: Any, ascii: bool) -> None:
    bib = dialect.write(refs, ascii=ascii)
    found = read(bib)
    assert not found.all_diagnostics()
    assert dialect.write(found, ascii=ascii) == bib


@given(reference_lists, dialects, st.booleans())
def test_realistic_records_are_read_back_equal(
    refs: list[Reference], dialect: Any, ascii: bool
) -> None:
    found = read(dialect.write(refs, ascii=ascii))
    assert [r.replace(id="") for r in found] == refs


#: Types whose entries have no field for a larger work in BibLaTeX's data model.
WHOLE = frozenset(
    """book classic thesis report standard manuscript pamphlet patent dataset software speech
    periodical""".split()
)


def loses(r: Reference, dialect: Any, bib: str) -> bool:
    """Whether an entry has words in a note, or one field, for what the record has in two."""
    if r.type in ("report", "standard") and not r.publisher and r.author and r.author[0].literal:
        return True
    if dialect is bibtex:
        return False
    one_of_two = bib.startswith("@online") and bool(r.container_title) != bool(r.publisher)
    said = re.search(r"  note = \{(?!Accessed|Edited by)", bib)
    return bool(said or one_of_two or (r.type in WHOLE and r.container_title))


@given(usual_records(), dialects)
def test_records_of_all_types_are_read_back_equal(r: Reference, dialect: Any) -> None:
    bib = dialect.write([r])
    assume(not loses(r, dialect, bib))
    assert read(bib)[0].replace(id="", text="", span=None) == r


@given(st.lists(references, max_size=6), dialects)
def test_every_written_field_is_told_or_read_back(refs: list[Reference], dialect: Any) -> None:
    """Nothing is lost in silence: what the format has no place for is told (RK509)."""
    for r in refs:
        r = r.replace(section="B2", scale="1:100")
        notes = Notes()
        dialect.write([r], notes=notes)
        assert {d.code for d in notes.found} == {"RK509"}
        assert {d.message.partition(" ")[0] for d in notes.found} == {"section", "scale"}


@given(names(phrases))
def test_pybtex_takes_names_apart_as_they_were(name: Name) -> None:
    def quote(text: str) -> str:
        return escape(clean(text))

    text = person(name, quote)
    if not text:
        return
    found = Person(text)
    if name.literal:
        assert found.last_names == [text]
    elif name.family and name.given and not (name.non_dropping_particle or name.suffix):
        family = quote(name.family)
        assert " ".join(found.last_names) in (family, "{" + family + "}")
        assert not found.prelast_names


@given(st.lists(any_records(), max_size=6))
def test_keys_are_unique_and_what_bibtex_takes(refs: list[Reference]) -> None:
    made = keys(refs)
    assert len({k.lower() for k in made}) == len(refs)
    assert all(re.fullmatch(r"[^\s\"#%'(),={}\\~@]+", k) for k in made)
    assert all(k.isascii() for k in keys(refs, ascii=True))


@given(reference_lists, st.randoms(use_true_random=False))
def test_keys_do_not_depend_on_the_order(refs: list[Reference], random: Any) -> None:
    # All in one year by one author, so that many clash.
    same = [r.replace(author=refs[0].author, issued=refs[0].issued, title="The same") for r in refs]
    same = list(dict.fromkeys(same))
    shuffled = list(same)
    random.shuffle(shuffled)
    made = dict(zip(same, keys(same), strict=True))
    assert made == dict(zip(shuffled, keys(shuffled), strict=True))


@given(reference_lists)
def test_keys_stay_when_another_work_is_added(refs: list[Reference]) -> None:
    other = Reference(author=(Name(family="Zzyzx"),), title="Quite another work")
    assert keys([other, *refs])[1:] == keys(refs)


@given(st.lists(any_records(), max_size=4))
def test_given_keys_are_kept(refs: list[Reference]) -> None:
    named = [r.replace(id=f"my_Key:{i}") for i, r in enumerate(refs)]
    assert keys(named) == [f"my_Key:{i}" for i in range(len(refs))]


@pytest.mark.parametrize("dialect", sorted(DIALECTS))
@given(text=texts)
def test_any_title_is_read_back(dialect: str, text: str) -> None:
    """What stands in braces, escapes and tags comes out as it went in, blanks aside."""
    wanted = " ".join(re.sub(r"[\x00-\x20\x7f]+", " ", text).split())
    if not wanted or "<" in wanted or re.search(r"[^\S ]|[\ud800-\udfff]|&\w+;", wanted):
        return
    refs = [Reference(type="book", author=(Name(family="Li", given="A."),), title=wanted)]
    for ascii in (False, True):
        found = read(DIALECTS[dialect].write(refs, ascii=ascii))
        got = found[0].title
        if ascii:
            got, expected = (
                got.replace("’", "'").replace("‘", "`"),
                wanted.replace("’", "'").replace("‘", "`"),
            )
        else:
            expected = wanted
        assert got == expected
