"""Entry keys."""

from __future__ import annotations

import pytest

from refkit.model import Date, Name, Reference
from refkit.render.keys import keys, slug


def ref(
    author: object = "Grady",
    year: int | None = 2019,
    title: str = "Emotions in books",
    **more: object,
) -> Reference:
    names = (author,) if isinstance(author, Name) else (Name(family=str(author)),) if author else ()
    issued = Date(parts=((year,),)) if year is not None else None
    return Reference(author=names, issued=issued, title=title, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("record", "key"),
    [
        (ref(), "grady2019emotions"),
        (ref(year=None), "gradyndemotions"),
        (ref("Ünal-Çelik"), "unalcelik2019emotions"),
        (ref("Øre ß Łuk"), "oresslu" + "k2019emotions"),
        (ref("Толстой", title="Война и мир"), "tolstoi2019voina"),
        (ref(Name(literal="World Health Organization")), "worldhealth2019emotions"),
        (ref(Name(literal="The Editors of the Lancet")), "editorslancet2019emotions"),
        (ref(title="The <i>Homo</i> of A and O"), "grady2019homo"),
        (ref("", title="Nella Larsen"), "nella2019larsen"),
        (ref("", title=""), "ref2019"),
        (ref("王", title="北京"), "ref2019"),
        (ref(id="Grady_2019:a-b+c"), "Grady_2019:a-b+c"),
        (ref(id="two words, {x}"), "twowordsx"),
    ],
)
def test_keys(record: Reference, key: str) -> None:
    assert keys([record]) == [key]


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("{Author}{yy}", "Grady19"), ("{author}_{year}", "grady_2019"),
        ("{authors}{year}", "grady2019"), ("{titles}:{type}", "emotionsbooks:document"),
        ("{Author}-{Titles}", "Grady-EmotionsBooks"), ("{journal}{year}", "jb2019"),
    ],
)  # fmt: skip
def test_patterns(pattern: str, key: str) -> None:
    assert keys([ref(container_title="Journal of Books")], pattern=pattern) == [key]


def test_letters_follow_date_and_title_and_leave_other_keys_alone() -> None:
    b, a = ref(title="Emotions, part two"), ref(title="Emotions, part one")
    other = ref("Brown")
    assert keys([b, other, a]) == ["grady2019emotionsb", "brown2019emotions", "grady2019emotionsa"]


def test_a_letter_never_makes_the_key_of_another() -> None:
    same = [ref(title="Sun"), ref(title="Sun", volume="2")]
    taken = ref(title="Suna")
    found = keys([*same, taken])
    assert found[2] == "grady2019suna"
    assert sorted(found[:2]) == ["grady2019sunb", "grady2019sunc"]


def test_given_keys_that_are_the_same_but_for_case_are_told_apart() -> None:
    assert keys([ref(id="Key"), ref(id="key")]) == ["Key", "keya"]


def test_more_than_26_letters() -> None:
    found = keys([ref(volume=str(i)) for i in range(30)])
    assert len(set(found)) == 30
    assert {"grady2019emotionsz", "grady2019emotionsaa"} <= set(found)


def test_slug() -> None:
    assert slug("Hans-Jörg Œuvre'") == "hansjorgoeuvre"
