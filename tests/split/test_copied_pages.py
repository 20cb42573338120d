"""References as they are copied from the foot of an encyclopedia's page or of a post."""

from __future__ import annotations

import refkit


def _texts(text: str) -> list[str]:
    return [r.text for r in refkit.parse(text)]


def test_letters_that_lead_back_are_no_part_of_a_reference() -> None:
    found = refkit.parse(
        "References\n\n"
        '^ a b Moss, Ada (3 May 2016). "Frogs are back". Pond News. Retrieved 4 May 2016.\n'
        '^ "Mud on sale". Marsh Weekly. 24 June 2019. Retrieved 24 June 2019.\n'
        "^ a b c Lunn, Bo (2012). Pond Guide. Wet Press. ISBN 978-1-118-46446-5.\n"
    )
    assert [r.text.split()[0] for r in found] == ["Moss,", '"Mud', "Lunn,"]
    assert [n.family for n in found[0].author] == ["Moss"]


def test_a_small_word_behind_the_sign_stays() -> None:
    found = _texts("^ a tale of two ponds. Marsh Weekly. 24 June 2019. Retrieved 24 June 2019.\n")
    assert "a tale of two ponds" in found[0]


def test_a_page_with_its_site_and_address_is_a_reference() -> None:
    listed = (
        "Why we dig ponds in our gardens – Pond Society https://ponds.example.org/why\n"
        "Moss, A. (2019). Mud. Leeds: Wet Press.\n"
    )
    assert len(_texts("Sources:\n\n" + listed)) == 2


def test_a_sentence_with_an_address_is_none() -> None:
    told = (
        "We have put all that you need for your pond on our page https://ponds.example.org/why\n\n"
    )
    listed = "References\n\nMoss, A. (2019). Mud. Leeds: Wet Press.\nLunn, B. (2001). Reeds. Leeds: Wet Press.\n"
    assert not any("you need" in t for t in _texts(told + listed))
