"""Titles, containers, publishers and places without what encloses them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.parse.descriptions import kind_of, peel
from refkit.parse.titles import (
    clean_container,
    clean_place,
    clean_publisher,
    clean_title,
)

TITLES = [
    ("“Ponds at night.”", "Ponds at night"),
    ('"Ponds at Night?".', "Ponds at Night?"),
    ("'Ponds at night',", "Ponds at night"),
    ("‘Night Ponds’: A Study of Frogs’ Calls", "‘Night Ponds’: A Study of Frogs’ Calls"),
    ("„Teiche bei Nacht“.", "Teiche bei Nacht"),
    ("„Teiche bei Nacht”", "Teiche bei Nacht"),
    ("»Teiche bei Nacht«", "Teiche bei Nacht"),
    ("«Les mares la nuit»,", "Les mares la nuit"),
    ("« Les mares la nuit »", "Les mares la nuit"),
    ("“‘Night Ponds’ and After.”", "‘Night Ponds’ and After"),
    ("“Ponds at night", "Ponds at night"),
    ("Ponds at night”", "Ponds at night"),
    ("Ponds at night: A survey.", "Ponds at night: A survey"),
    ("*Ponds at night*.", "Ponds at night"),
    ("_Ponds at night_", "Ponds at night"),
    ("「夜の池」", "夜の池"),
    ("『夜の池』", "夜の池"),
    ("《夜晚的池塘》", "夜晚的池塘"),
    ("〈夜の池〉", "夜の池"),
    ("``Ponds at night''", "Ponds at night"),
    ("``Ponds at night,''", "Ponds at night"),
    ("''Ponds at night''", "Ponds at night"),
    (",,Teiche bei Nacht''", "Teiche bei Nacht"),
    ('"Ponds" and "Lakes"', '"Ponds" and "Lakes"'),
    ("“Ponds” and “Lakes”", "“Ponds” and “Lakes”"),
    ('"The "other" pond"', 'The "other" pond'),
    ("Who counts the frogs?", "Who counts the frogs?"),
    ("Count the frogs!", "Count the frogs!"),
    ("“Who counts the frogs?”", "Who counts the frogs?"),
    ("Who counts?.", "Who counts?"),
    ("Frogs of the U.S.", "Frogs of the U.S."),
    ("Frogs in Washington, D.C.", "Frogs in Washington, D.C."),
    ("Frog spp.", "Frog spp."),
    ("Rana sp. nov.", "Rana sp. nov."),
    ("Ponds, lakes, etc.", "Ponds, lakes, etc."),
    ("Frogs v. Toads", "Frogs v. Toads"),
    ("Remote ponds...", "Remote ponds..."),
    ("Remote ponds…", "Remote ponds…"),
    ("Remote ponds. . .", "Remote ponds. . ."),
    ("... and frogs", "... and frogs"),
    ("Vitamin C.", "Vitamin C"),
    ("Part II.", "Part II"),
    ("Ponds, 1914–", "Ponds, 1914–"),
    ("Ponds –", "Ponds"),
    ("Ponds /", "Ponds"),
    ("Ponds //", "Ponds"),
    ("Ponds:", "Ponds"),
    ("Ponds,;", "Ponds"),
    (". Ponds", "Ponds"),
    (", Ponds", "Ponds"),
    (": Ponds", "Ponds"),
    ("– Ponds", "Ponds"),
    ("[Untitled pond]", "Untitled pond"),
    ("(Re)counting frogs", "(Re)counting frogs"),
    ("Frogs (1870–1886)", "Frogs (1870–1886)"),
    ("Frogs (and toads", "Frogs (and toads"),
    ("Frogs) and toads", "Frogs) and toads"),
    ("Frogs (", "Frogs"),
    ("‘Teachers’ work’", "Teachers’ work"),
    ("the boys’", "the boys’"),
    ("'Tis pity she's a frog", "'Tis pity she's a frog"),
    ("'90s ponds", "'90s ponds"),
    ("Rock 'n' roll frogs", "Rock 'n' roll frogs"),
    ("L’étang", "L’étang"),
    ("“L’étang”", "L’étang"),
    ("d'eau douce", "d'eau douce"),
    ("O'Neill's pond", "O'Neill's pond"),
    ("‘It’s a pond’", "It’s a pond"),
    ("C++ for frogs", "C++ for frogs"),
    ("Frogs in C++", "Frogs in C++"),
    ("C#", "C#"),
    ("F# basics", "F# basics"),
    ("Yahoo! answers", "Yahoo! answers"),
    ("E = mc²", "E = mc²"),
    ("1984", "1984"),
    ("1,001 ponds", "1,001 ponds"),
    ("$5 frogs", "$5 frogs"),
    ("100% frogs", "100% frogs"),
    ("Frogs & toads", "Frogs & toads"),
    ("¿Quién cuenta las ranas?", "¿Quién cuenta las ranas?"),
    ("¡Ranas!", "¡Ranas!"),
    ("“¿Quién cuenta?”", "¿Quién cuenta?"),
    ("Лягушки ночью.", "Лягушки ночью"),
    ("«Лягушки» ночью", "«Лягушки» ночью"),
    ("«Лягушки ночью»", "Лягушки ночью"),
    ("Kurbağalar.", "Kurbağalar"),
    ("池塘与青蛙。", "池塘与青蛙"),
    ("Frogs\n at   night", "Frogs at night"),
    ("Frogs.)", "Frogs"),
    ("…", ""),
    ("", ""),
    ("“”", ""),
    ("--", ""),
    ("Frogs\xa0at night.", "Frogs at night"),
    ("Frogs and Co.", "Frogs and Co."),
    ("Frogs vs.", "Frogs vs."),
    ("Mr. Frog Jr.", "Mr. Frog Jr."),
    ("Frogs, Inc.", "Frogs, Inc."),
    ("a.m. to p.m.", "a.m. to p.m."),
    ("Frogs: u. a.", "Frogs: u. a."),
    ("“Frogs,” she said, “sing.”", "“Frogs,” she said, “sing.”"),
    ("“Frogs.”.", "Frogs"),
    ("“Frogs”;", "Frogs"),
    ("(Frogs)", "(Frogs)"),
    ("Frogs +", "Frogs +"),
    ('"Frogs', "Frogs"),
    ('Frogs"', "Frogs"),
    ("'Frogs' and 'toads'", "'Frogs' and 'toads'"),
    ("’Frogs at night’", "Frogs at night"),
    ("”Grodor på natten”", "Grodor på natten"),
    ("‚Frösche’", "Frösche"),
    ("‹Frösche›", "Frösche"),
    ("Frogs [Rana]", "Frogs [Rana]"),
    ("Frogs [sic] at night", "Frogs [sic] at night"),
    ("[Frogs] at night", "[Frogs] at night"),
]
CONTAINERS = [
    ("Pond News. Pond News", "Pond News"),
    ("Pond.net, pond.net.", "Pond.net"),
    ("Pond Pond", "Pond Pond"),
    ("J. Pond Biol.", "J. Pond Biol."),
    ("J. Pond Biol", "J. Pond Biol"),
    ("Pond Biol.", "Pond Biol"),
    ("Am Nat.", "Am Nat"),
    ("Lancet.", "Lancet"),
    ("Nature.", "Nature"),
    ("Proc. Natl. Acad. Sci. U.S.A.", "Proc. Natl. Acad. Sci. U.S.A."),
    ("Phys. Rev. Lett.", "Phys. Rev. Lett."),
    ("Z. Teichk.", "Z. Teichk."),
    ("In: Das Buch der Teiche.", "Das Buch der Teiche"),
    ("In Das Buch der Teiche", "In Das Buch der Teiche"),
    ("In “Ponds”", "Ponds"),
    ("in: Ponds", "Ponds"),
    ("in Ponds of Europe", "Ponds of Europe"),
    ("En: Estanques", "Estanques"),
    ("Em: Lagoas", "Lagoas"),
    ("Dans : Étangs", "Étangs"),
    ("В кн.: Пруды", "Пруды"),
    ("// Пруды и реки.", "Пруды и реки"),
    ("In Proceedings of the Pond Conference", "Proceedings of the Pond Conference"),
    ("In Style", "In Style"),
    ("In Practice", "In Practice"),
    ("“Pond Weekly,”", "Pond Weekly"),
    ("«Пруд»", "Пруд"),
    ("『池の本』", "池の本"),
    ("(Ponds of the World)", "Ponds of the World"),
    ("Pond Weekly, Nr.", "Pond Weekly"),
    ("Pond Weekly, vol.", "Pond Weekly"),
    ("Pond Weekly, no.", "Pond Weekly"),
    ("Pond Review, 2nd ser.,", "Pond Review"),
    ("Pond Review, n.s.", "Pond Review"),
    ("Pond Review, N. F.", "Pond Review"),
    ("St. Louis Pond-Dispatch.", "St. Louis Pond-Dispatch"),
    ("Dr. Frog Magazine.", "Dr. Frog Magazine"),
    ("The Pond.", "The Pond"),
    ("Pond News.", "Pond News"),
    ("PLoS Ponds.", "PLoS Ponds"),
    ("Pond & Lake", "Pond & Lake"),
    ("Pond ONE", "Pond ONE"),
    ("Ann. Ponds (Leipzig)", "Ann. Ponds (Leipzig)"),
    ("Pond (London)", "Pond (London)"),
    ("The Pond (blog)", "The Pond (blog)"),
    ("Pond.com", "Pond.com"),
    ("www.pond.org", "www.pond.org"),
    ("Yahoo! News", "Yahoo! News"),
    ("Who's Who", "Who's Who"),
    ("Pond Studies: A Journal,", "Pond Studies: A Journal"),
    ("Pond, Lake & River", "Pond, Lake & River"),
    ("F.2d", "F.2d"),
    ("U.S.", "U.S."),
    ("Ponds:", "Ponds"),
    ("*Pond Weekly*", "Pond Weekly"),
    ("_Pond Weekly_", "Pond Weekly"),
    ("Interview.", "Interview"),
    ("Ponds of the U.S.", "Ponds of the U.S."),
    ("Int. J. Pond Stud. Ser. B", "Int. J. Pond Stud. Ser. B"),
    ("J. Educ. Ponding.", "J. Educ. Ponding"),
]
PUBLISHERS = [
    ("Frog Press.", "Frog Press"),
    ("Frog Press,", "Frog Press"),
    ("Frog, Inc.", "Frog, Inc."),
    ("Frog & Toad Ltd.", "Frog & Toad Ltd."),
    ("Frog and Co.", "Frog and Co."),
    ("Frog Bros.", "Frog Bros."),
    ("Frog S.A.", "Frog S.A."),
    ("Frog GmbH", "Frog GmbH"),
    ("(Frog Press)", "Frog Press"),
    ("[Frog Press]", "Frog Press"),
    ("“Frog Press”", "Frog Press"),
    ("«Лягушка»", "Лягушка"),
    ("Univ. of Pond Press", "Univ. of Pond Press"),
    ("Pond Univ. Press.", "Pond Univ. Press"),
    ("University of Pond,", "University of Pond"),
    ("Dept. Pond Sci., Pond Polytech. Inst.", "Dept. Pond Sci., Pond Polytech. Inst."),
    ("by Frog Press", "Frog Press"),
    ("published by Frog Press", "Frog Press"),
    ("[s.n.]", ""),
    ("s.n.", ""),
    ("[S. n.]", ""),
    ("б. и.", ""),
    ("Author", "Author"),
    ("Frog & Sons.", "Frog & Sons"),
    ("Frog; Toad", "Frog; Toad"),
    ("W. W. Frog", "W. W. Frog"),
    ("Frog Corp.", "Frog Corp."),
    ("Frog Press:", "Frog Press"),
    ("Frog U.S.", "Frog U.S."),
    ("Frog Lib.", "Frog Lib."),
]
PLACES = [
    ("London.", "London"),
    ("London:", "London"),
    ("London,", "London"),
    ("[London]", "London"),
    ("[London?]", "London?"),
    ("(London)", "London"),
    ("Cambridge, MA", "Cambridge, MA"),
    ("Cambridge, MA:", "Cambridge, MA"),
    ("Cambridge, Mass.", "Cambridge, Mass."),
    ("Cambridge, Mass.:", "Cambridge, Mass."),
    ("Chapel Hill, N.C.", "Chapel Hill, N.C."),
    ("Washington, D.C.", "Washington, D.C."),
    ("Washington, DC.", "Washington, DC"),
    ("New York, NY, USA", "New York, NY, USA"),
    ("Oxford, U.K.", "Oxford, U.K."),
    ("М.", "М."),
    ("СПб.", "СПб."),
    ("М. ; СПб.", "М. ; СПб."),
    ("Л.", "Л."),
    ("Москва.", "Москва"),
    ("s.l.", ""),
    ("[S.l.]", ""),
    ("S. l.", ""),
    ("o. O.", ""),
    ("[s.l. : s.n.]", ""),
    ("n.p.", ""),
    ("б. м.", ""),
    ("Frankfurt a. M.", "Frankfurt a. M."),
    ("Frankfurt am Main", "Frankfurt am Main"),
    ("Frankfurt/M.", "Frankfurt/M"),
    ("München u. a.", "München u. a."),
    ("Paris ;", "Paris"),
    ("北京", "北京"),
    ("東京", "東京"),
    ("İstanbul,", "İstanbul"),
    ("Santiago de Chile", "Santiago de Chile"),
    ("Roma-Bari", "Roma-Bari"),
    ("Stanford, Calif.", "Stanford, Calif."),
    ("St. Louis, Mo.", "St. Louis, Mo."),
    ("Toronto, Ont.", "Toronto, Ont."),
    ("‘s-Hertogenbosch", "‘s-Hertogenbosch"),
    ("London; New York", "London; New York"),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_titles(text: str, expected: str) -> None:
    assert clean_title(text) == expected


@pytest.mark.parametrize(("text", "expected"), CONTAINERS)
def test_containers(text: str, expected: str) -> None:
    assert clean_container(text) == expected


@pytest.mark.parametrize(("text", "expected"), PUBLISHERS)
def test_publishers(text: str, expected: str) -> None:
    assert clean_publisher(text) == expected


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_places(text: str, expected: str) -> None:
    assert clean_place(text) == expected


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        ("Ponds [Video].", "Ponds", "Video"),
        ("Ponds [Internet].", "Ponds", "Internet"),
        ("Ponds (Version 2) [Computer software]", "Ponds", "Computer software"),
        ("池塘[J].", "池塘", None),
        ("Étangs [Ponds]", "Étangs [Ponds]", None),
        ("Ponds (2nd ed.)", "Ponds", None),
        ("Ponds", "Ponds", None),
    ],
)
def test_description_behind_a_title(text: str, title: str, kind: str | None) -> None:
    left, parts = peel(text)
    kinds = [p.value for p in parts if p.attr in ("genre", "medium")]
    assert (left, kinds[0] if kinds else None) == (title, kind)


@pytest.mark.parametrize(
    ("words", "medium"),
    [("Internet", True), ("en ligne", True), ("DVD", True), ("Video", False), ("Ponds", False)],
)
def test_medium(words: str, medium: bool) -> None:
    assert (kind_of(words) == "medium") is medium


# -- laws -------------------------------------------------------------------------------------

names = st.from_regex(
    r"[A-Z][a-z]{1,7}( (of|and|the|[a-z]{2,8}|[A-Z][a-z]{2,7})){0,5} [a-z]{5,9}", fullmatch=True
)
PAIRS = [
    "“”",
    "„“",
    "„”",
    "«»",
    "»«",
    "‘’",
    "‚‘",
    '""',
    "''",
    "「」",
    "『』",
    "《》",
    "‹›",
    "**",
    "__",
]


@pytest.mark.parametrize("pair", PAIRS)
@given(names, st.sampled_from(["", ".", ",", ";", " ", ".,"]), st.sampled_from(["", ".", ","]))
def test_quotation_marks_come_off(pair: str, name: str, behind: str, inside: str) -> None:
    assert clean_title(f"{pair[0]}{name}{inside}{pair[1]}{behind}") == name
    assert clean_title(f" {pair[0]}{name}{behind}") == name


@pytest.mark.parametrize("pair", ["“”", "«»", "‘’", '""', "「」"])
@given(names, names)
def test_marks_around_a_part_stay(pair: str, first: str, second: str) -> None:
    for text in (f"{pair[0]}{first}{pair[1]}: {second}", f"{first}: {pair[0]}{second}{pair[1]}"):
        assert clean_title(text + ".") == text


@given(names, names, st.sampled_from([": ", ". ", " — ", "? ", "! ", "; or, "]))
def test_subtitle_stays_as_printed(first: str, second: str, between: str) -> None:
    assert clean_title(f"{first}{between}{second}.") == f"{first}{between}{second}"


CLEANERS = [clean_title, clean_container, clean_publisher, clean_place]


@pytest.mark.parametrize("clean", CLEANERS)
@given(st.text(max_size=60))
def test_value_is_a_stretch_of_the_text(clean: Callable[[str], str], text: str) -> None:
    value = clean(text)
    assert value in " ".join(text.split())
    assert not value or any(c.isalnum() for c in value)


@pytest.mark.parametrize("clean", CLEANERS)
@given(st.text("Aab .,;:()[]“”‘’'\"«»„*-–…1", max_size=30))
def test_value_of_marks_is_a_stretch_of_the_text(clean: Callable[[str], str], text: str) -> None:
    assert clean(text) in " ".join(text.split())


@pytest.mark.parametrize("clean", CLEANERS)
@given(names)
def test_bare_names_stay(clean: Callable[[str], str], name: str) -> None:
    assert clean(name) == clean(name + ".") == name
