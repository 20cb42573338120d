"""Brackets behind a title that say what the work is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.parse.descriptions import kind_of, peel, split_meeting

PEELED: list[tuple[str, str, list[tuple[str, str]]]] = [
    ("Night ponds [Video].", "Night ponds", [("genre", "Video")]),
    ("Night ponds [Video file]", "Night ponds", [("genre", "Video file")]),
    ("Night ponds [Audio podcast episode].", "Night ponds", [("genre", "Audio podcast episode")]),
    ("Night ponds [Blog post]", "Night ponds", [("genre", "Blog post")]),
    ("Night ponds [White paper].", "Night ponds", [("genre", "White paper")]),
    (
        "Night ponds [Doctoral dissertation, Pond University].",
        "Night ponds",
        [("genre", "Doctoral dissertation"), ("publisher", "Pond University")],
    ),
    (
        "Night ponds [Master’s thesis, Pond College].",
        "Night ponds",
        [("genre", "Master’s thesis"), ("publisher", "Pond College")],
    ),
    ("Night ponds (Doctoral dissertation).", "Night ponds", [("genre", "Doctoral dissertation")]),
    (
        "Night ponds (Unpublished master’s thesis).",
        "Night ponds",
        [("genre", "Unpublished master’s thesis")],
    ),
    (
        "Night ponds (Doctoral dissertation, University of Pond (Canada)).",
        "Night ponds",
        [("genre", "Doctoral dissertation"), ("publisher", "University of Pond (Canada)")],
    ),
    ("Night ponds [Data set].", "Night ponds", [("genre", "Data set")]),
    ("Night ponds [Computer software].", "Night ponds", [("genre", "Computer software")]),
    (
        "Night ponds (Version 2.1) [Computer software].",
        "Night ponds",
        [("version", "2.1"), ("genre", "Computer software")],
    ),
    ("Night ponds (2nd ed.).", "Night ponds", [("edition", "2")]),
    ("Night ponds (Rev. ed.)", "Night ponds", [("edition", "Rev. ed.")]),
    ("Night ponds (3rd ed., Vol. 2)", "Night ponds", [("edition", "3"), ("volume", "2")]),
    ("Night ponds (2e druk)", "Night ponds", [("edition", "2")]),
    ("Teiche [Film]", "Teiche", [("genre", "Film")]),
    (
        "Teiche [Masterarbeit, Universität Teichstadt]",
        "Teiche",
        [("genre", "Masterarbeit"), ("publisher", "Universität Teichstadt")],
    ),
    ("Teiche (3., überarb. Aufl.)", "Teiche", [("edition", "3")]),
    (
        "Teiche [Unveröffentlichte Dissertation]",
        "Teiche",
        [("genre", "Unveröffentlichte Dissertation")],
    ),
    ("Teiche [Elektronische Ressource]", "Teiche", [("medium", "Elektronische Ressource")]),
    (
        "Mares [Thèse de doctorat, Université de la Mare]",
        "Mares",
        [("genre", "Thèse de doctorat"), ("publisher", "Université de la Mare")],
    ),
    ("Mares [Mémoire de master]", "Mares", [("genre", "Mémoire de master")]),
    ("Mares [en ligne].", "Mares", [("medium", "en ligne")]),
    ("Mares [Vidéo]", "Mares", [("genre", "Vidéo")]),
    (
        "Estanques [Tesis de maestría, Universidad del Estanque]",
        "Estanques",
        [("genre", "Tesis de maestría"), ("publisher", "Universidad del Estanque")],
    ),
    ("Estanques [Tesis doctoral]", "Estanques", [("genre", "Tesis doctoral")]),
    ("Estanques [Archivo de Vídeo]", "Estanques", [("genre", "Archivo de Vídeo")]),
    ("Estanques [en línea]", "Estanques", [("medium", "en línea")]),
    ("Lagoas [Dissertação de mestrado]", "Lagoas", [("genre", "Dissertação de mestrado")]),
    (
        "Lagoas [Tese de doutorado, Universidade da Lagoa]",
        "Lagoas",
        [("genre", "Tese de doutorado"), ("publisher", "Universidade da Lagoa")],
    ),
    ("Lagoas [Recurso eletrônico]", "Lagoas", [("medium", "Recurso eletrônico")]),
    ("Stagni [Tesi di laurea]", "Stagni", [("genre", "Tesi di laurea")]),
    ("Stagni [Risorsa elettronica]", "Stagni", [("medium", "Risorsa elettronica")]),
    ("Vijvers [Masterscriptie]", "Vijvers", [("genre", "Masterscriptie")]),
    ("Vijvers [Oratie]", "Vijvers", [("genre", "Oratie")]),
    ("Пруды [Электронный ресурс].", "Пруды", [("medium", "Электронный ресурс")]),
    ("Пруды [Текст]", "Пруды", [("medium", "Текст")]),
    ("Пруды [Видеозапись]", "Пруды", [("medium", "Видеозапись")]),
    ("Göletler [Yüksek lisans tezi]", "Göletler", [("genre", "Yüksek lisans tezi")]),
    (
        "Göletler [Yayımlanmamış doktora tezi, Gölet Üniversitesi]",
        "Göletler",
        [("genre", "Yayımlanmamış doktora tezi"), ("publisher", "Gölet Üniversitesi")],
    ),
    ("池塘[J].", "池塘", [("code", "J")]),
    ("池塘[M]", "池塘", [("code", "M")]),
    ("池塘[D].", "池塘", [("code", "D")]),
    ("池塘[EB/OL].", "池塘", [("code", "EB/OL")]),
    ("池塘［J/OL］", "池塘", [("code", "J/OL")]),
    ("池塘[N]", "池塘", [("code", "N")]),
    ("池塘[S]", "池塘", [("code", "S")]),
    ("池塘(博士論文)", "池塘", [("genre", "博士論文")]),
    ("池塘[博士学位论文]", "池塘", [("genre", "博士学位论文")]),
    ("池(動画)", "池", [("genre", "動画")]),
    ("Ponds [Internet].", "Ponds", [("medium", "Internet")]),
    ("Ponds [Online].", "Ponds", [("medium", "Online")]),
    ("Ponds [online]", "Ponds", [("medium", "online")]),
    ("Ponds [DVD]", "Ponds", [("medium", "DVD")]),
    ("Ponds [CD-ROM]", "Ponds", [("medium", "CD-ROM")]),
    ("Ponds [E-book].", "Ponds", [("medium", "E-book")]),
    ("Ponds [Kindle edition]", "Ponds", [("medium", "Kindle edition")]),
    ("Ponds [Tweet].", "Ponds", [("genre", "Tweet")]),
    ("Ponds [Facebook status update]", "Ponds", [("genre", "Facebook status update")]),
    ("Ponds [Letter to the editor]", "Ponds", [("genre", "Letter to the editor")]),
    (
        "Ponds [Review of the book Frogs, by A. Toad]",
        "Ponds",
        [("genre", "Review of the book Frogs, by A. Toad")],
    ),
    ("Ponds [PowerPoint slides]", "Ponds", [("genre", "PowerPoint slides")]),
    ("Ponds [Photograph]", "Ponds", [("genre", "Photograph")]),
    ("Ponds [Song]", "Ponds", [("genre", "Song")]),
    ("Ponds [Album]", "Ponds", [("genre", "Album")]),
    ("Ponds [Film; educational DVD]", "Ponds", [("genre", "Film")]),
    ("Ponds [TV series episode]", "Ponds", [("genre", "TV series episode")]),
    ("Ponds [Conference presentation]", "Ponds", [("genre", "Conference presentation")]),
    ("Ponds [Unpublished manuscript].", "Ponds", [("genre", "Unpublished manuscript")]),
    (
        "Ponds [Manuscript submitted for publication]",
        "Ponds",
        [("genre", "Manuscript submitted for publication")],
    ),
    ("Ponds [Map]", "Ponds", [("genre", "Map")]),
    ("Ponds [Mobile app].", "Ponds", [("genre", "Mobile app")]),
    ("Ponds [Interview with A. Toad]", "Ponds", [("genre", "Interview with A. Toad")]),
    ("Ponds [Press release]", "Ponds", [("genre", "Press release")]),
    ("Ponds [Skripsi]", "Ponds", [("genre", "Skripsi")]),
    ("Étangs [Ponds] [Film].", "Étangs [Ponds]", [("genre", "Film")]),
    ("Who counts? [Video].", "Who counts?", [("genre", "Video")]),
    ("Who counts?[Video]", "Who counts?", [("genre", "Video")]),
    ("Stop! [Song]", "Stop!", [("genre", "Song")]),
    ("Ponds [NPR radio broadcast]", "Ponds", [("genre", "NPR radio broadcast")]),
    ("Ponds [Thesis]. Pond", "Ponds [Thesis]. Pond", []),
    (
        "Boys of summer ponds (Season 4, Episode 1) [TV series episode].",
        "Boys of summer ponds",
        [("volume", "4"), ("number", "1"), ("genre", "TV series episode")],
    ),
    (
        "Ponds (No. 562) [Audio podcast episode]",
        "Ponds",
        [("number", "562"), ("genre", "Audio podcast episode")],
    ),
    ("Ponds (Report No. 45).", "Ponds", [("number", "45"), ("genre", "Report")]),
    (
        "Ponds (Pond Research Working Paper 195)",
        "Ponds",
        [("number", "195"), ("genre", "Pond Research Working Paper")],
    ),
    ("Göletler (GÖL Rapor No: 1)", "Göletler", [("number", "1"), ("genre", "GÖL Rapor")]),
    ("Ponds (NCPS 2014-077)", "Ponds", [("number", "NCPS 2014-077")]),
    ("Estanques (LC/EST.2019/3-P).", "Estanques", [("number", "LC/EST.2019/3-P")]),
    ("Teiche (Drucksache 19/4632)", "Teiche", [("number", "19/4632"), ("genre", "Drucksache")]),
    ("Ponds (#PP-80)", "Ponds", [("number", "PP-80")]),
]
WHOLE = [
    "Étangs [Ponds at night]",
    "Ponds (1870–1886)",
    "Ponds [in Russian]",
    "Ponds (Europe)",
    "The report [The big report]",
    "Frogs [On film and ponds]",
    "Ponds (A. Toad, Trans.)",
    "Ponds (2nd ed., A. Toad, Ed.)",
    "[Video]",
    "(2nd ed.)",
    "Ponds",
    "Ponds [sic]",
    "",
    "Ponds (and maps)",
    "Ponds (A study (and more))",
    "Ponds (abstract)",
    "Ponds [Ponds",
    "The Video (Game) Book",
    "Ponds (COVID-19)",
    "Ponds (Apollo 13)",
    "Ponds (Part 2)",
    "Ponds (AND/OR)",
    "Ponds (HIV/AIDS)",
    "Ponds (Vol. 2)",
    "Ponds (Grade 5)",
]


@pytest.mark.parametrize(("text", "title", "parts"), PEELED)
def test_peeled(text: str, title: str, parts: list[tuple[str, str]]) -> None:
    bare, found = peel(text)
    assert (bare, [(p.attr, p.value) for p in found]) == (title, parts)


@pytest.mark.parametrize("text", WHOLE)
def test_brackets_of_a_title_stay(text: str) -> None:
    assert peel(text) == (text, [])


@pytest.mark.parametrize(
    ("text", "name", "meeting"),
    [
        (
            "Proceedings of the Pond Conference (POND '99)",
            "Proceedings of the Pond Conference",
            "POND '99",
        ),
        ("Proc. Ponds (PoCon 2013).", "Proc. Ponds", "PoCon 2013"),
        ("Pond Letters (London)", "Pond Letters (London)", ""),
        ("Pond Letters (PL)", "Pond Letters (PL)", ""),
        ("(POND '99)", "(POND '99)", ""),
    ],
)
def test_short_name_of_a_meeting(text: str, name: str, meeting: str) -> None:
    assert split_meeting(text) == (name, meeting)


@pytest.mark.parametrize(
    ("words", "square", "kind"),
    [
        ("Video", True, "genre"),
        ("Internet", True, "medium"),
        ("BBC radio programme", True, "genre"),
        ("BBC radio programme", False, None),
        ("abstract", True, "genre"),
        ("abstract", False, None),
        ("The video", True, None),
        ("Ponds", True, None),
        ("", True, None),
    ],
)
def test_kind_of_work(words: str, square: bool, kind: str | None) -> None:
    assert kind_of(words, square) == kind


@given(st.text("Ponds [](){}.,;Video2nd ed. [J]（）", max_size=60))
def test_parts_lie_behind_the_title_in_order(text: str) -> None:
    title, parts = peel(text)
    assert text.startswith(title)
    assert bool(parts) == (title != text)
    at = len(title)
    for part in parts:
        assert at <= part.start < part.end <= len(text)
        at = part.start


@given(st.text(max_size=80))
def test_total(text: str) -> None:
    title, parts = peel(text)
    assert text.startswith(title)
    assert all(p.value for p in parts)
