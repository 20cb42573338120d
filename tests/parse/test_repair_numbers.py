"""Pages, sections, numbers of works and lengths are told apart by the words before them."""

from __future__ import annotations

from typing import Any

import pytest

import refkit
from refkit.parse.repair import numbers
from tests.parse.test_repair import check, draft

CASES = {
    "a page that is in no field": (
        numbers.loose_page,
        "'Frogs', Pond News, 12 Aug. 1905, pp. 3–4.",
        [("title", "Frogs"), ("container-title", "Pond News"), ("issued", "12 Aug. 1905")],
        ["title", "container-title", "issued", "page"],
    ),
    "of a book it is a place in it": (
        numbers.loose_page,
        "A. Moss, Frogs, Leeds, 1905, p. 3.",
        [("author", "A. Moss"), ("title", "Frogs"), ("publisher-place", "Leeds"), ("issued", "1905")],
        ["author", "title", "publisher-place", "issued"],
    ),
    "a section of a law is no page": (
        numbers.loose_page,
        "Pond Act 1905, s 3, in Pond Laws.",
        [("title", "Pond Act 1905"), ("container-title", "Pond Laws")],
        ["title", "container-title"],
    ),
    "a newspaper has sections": (
        numbers.section_of_newspaper,
        "Moss A. Frogs sing. Pond Post. 1996 Jun 21;Sect. C:8 (col. 2).",
        [("author", "Moss A"), ("title", "Frogs sing"), ("container-title", "Pond Post"),
         ("issued", "1996 Jun 21"), ("issue", "8"), ("volume", "2")],
        ["author", "title", "container-title", "issued", "page"],
    ),
    "with a page behind": (
        numbers.section_of_newspaper,
        "\"Fire at the Mill.\" Pond Express, 14 January 1871, sec. B, p. 2.",
        [("title", "Fire at the Mill"), ("container-title", "Pond Express"), ("issued", "14 January 1871")],
        ["title", "container-title", "issued", "page"],
    ),
    "the number of an article stands for pages": (
        numbers.article_number_is_page,
        "A. Moss, \"Frogs,\" Pond Lett., vol. 91, no. 6, Aug. 2007, Art. no. 061103.",
        [("author", "A. Moss"), ("title", "Frogs"), ("container-title", "Pond Lett"), ("volume", "91"),
         ("issue", "6"), ("issued", "Aug. 2007"), ("number", "061103")],
        ["author", "title", "container-title", "volume", "issue", "issued", "page"],
    ),
    "a report's number does not": (
        numbers.article_number_is_page,
        "A. Moss, \"Frogs,\" Pond Lett., vol. 91, 2007, Rep. 6110.",
        [("author", "A. Moss"), ("title", "Frogs"), ("container-title", "Pond Lett"), ("volume", "91"),
         ("issued", "2007"), ("number", "6110")],
        ["author", "title", "container-title", "volume", "issued", "number"],
    ),
    "a journal may have them in its name": (
        numbers.section_of_newspaper,
        "Moss A. Frogs sing. Pond Methods Sect. A 829, 383 (2016).",
        [("author", "Moss A"), ("title", "Frogs sing"), ("container-title", "Pond Methods Sect. A"),
         ("volume", "829"), ("page", "383"), ("issued", "2016")],
        ["author", "title", "container-title", "volume", "page", "issued"],
    ),
    "a bracket says what is numbered": (
        numbers.bracket_names_number,
        "Moss, A. (2019). Frogs sing. (MarshPaper: 19-62). Pond Institute.",
        [("author", "Moss, A"), ("issued", "2019"), ("title", "Frogs sing"), ("container-title", "MarshPaper"),
         ("page", "19-62"), ("publisher", "Pond Institute")],
        ["author", "issued", "title", "genre", "number", "publisher"],
    ),
    "a series in brackets stays one": (
        numbers.bracket_names_number,
        "Moss, A. (2019). Frogs sing (Marsh Books, 62). Pond Institute.",
        [("author", "Moss, A"), ("issued", "2019"), ("title", "Frogs sing"), ("publisher", "Marsh Books"),
         ("number", "62"), ("publisher", "Pond Institute")],
        ["author", "issued", "title", "publisher", "number", "publisher"],
    ),
    "a scheme names its number": (
        numbers.scheme_names_number,
        "Moss, A. (2011). \"Frogs\". Ponds. 4 (7): 3–9. Bibcode:2011Pond..474..359M. S2CID 434.",
        [("author", "Moss, A"), ("issued", "2011"), ("title", "Frogs"), ("container-title", "Ponds"), ("volume", "4"),
         ("issue", "7"), ("page", "3–9"), ("publisher-place", "Bibcode"), ("page", "2011Pond..474..359M")],
        ["author", "issued", "title", "container-title", "volume", "issue", "page", "identifier", "identifier"],
    ),
    "JSTOR with an address is where it was found": (
        numbers.scheme_names_number,
        "Moss, A. \"Frogs.\" Ponds 4 (2011): 3–9. JSTOR, www.jstor.org/stable/13.",
        [("author", "Moss, A"), ("title", "Frogs"), ("container-title", "Ponds"), ("volume", "4"),
         ("issued", "2011"), ("page", "3–9"), ("archive", "JSTOR"), ("URL", "www.jstor.org/stable/13")],
        ["author", "title", "container-title", "volume", "issued", "page", "archive", "URL"],
    ),
    "a law review stands between volume and page": (
        numbers.law_review,
        "Ada B. Moss, The Old Pond, 12 Marsh & Moor L. Rev. 345, 350–51 (1994).",
        [("author", "Ada B. Moss"), ("title", "The Old Pond"), ("container-title", "L. Rev"), ("volume", "345"),
         ("page", "350–51"), ("issued", "1994")],
        ["author", "title", "volume", "container-title", "page", "issued"],
    ),
    "a version has all its parts": (
        numbers.version_goes_on,
        "Moss, A. PondFlow, version 4.2.1",
        [("author", "Moss, A"), ("title", "PondFlow"), ("version", "4.2")],
        ["author", "title", "version"],
    ),
    "a length is no volume": (
        numbers.length_is_no_volume,
        "Moss, A. \"Frogs.\" Pond Hour, May 2, 2017. Audio, 41:05. https://ponds.net/a",
        [("author", "Moss, A"), ("title", "Frogs"), ("container-title", "Pond Hour"), ("issued", "May 2, 2017"),
         ("medium", "Audio"), ("volume", "41"), ("page", "05"), ("URL", "https://ponds.net/a")],
        ["author", "title", "container-title", "issued", "medium", "URL"],
    ),
    "a volume stands before pages": (
        numbers.length_is_no_volume,
        "Moss, A. \"Frogs.\" Pond Hours 41:05 (2017).",
        [("author", "Moss, A"), ("title", "Frogs"), ("container-title", "Pond Hours"), ("volume", "41"),
         ("page", "05"), ("issued", "2017")],
        ["author", "title", "container-title", "volume", "page", "issued"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_rules(name: str) -> None:
    check(*CASES[name])


def test_a_version_reaches_its_last_part() -> None:
    rule, text, labels, _ = CASES["a version has all its parts"]
    one = draft(text, labels)
    rule(one)
    assert one.slice(one.pieces[-1]) == "4.2.1"


WHOLE: dict[str, dict[str, Any]] = {
    "\"Mill Strike Spreads,\" Leeds Evening News, May 3, 1902, Sect. B:4 (col. 2).": {
        "page": "4", "section": "B", "issue": None, "volume": None
    },
    "Charlotte A. Moss, The New Pond, 73 Yale L.J. 733, 737–38 (1964).": {
        "container-title": "Yale L.J.", "volume": "73", "page": "733", "title": "The New Pond"
    },
    "\"Pond Seen from Space\". Pond Lab. February 13, 1998. Archived from the original on July 1, 2012. Retrieved June 28, 2013.": {
        "accessed": {"date-parts": [[2013, 6, 28]]}
    },
    "Dee T, Lunn B. Cases of pond fever in Leeds, 2019. N Engl J Med. 2020;382:727-733. Epub 2020 Jan 24.": {
        "title": "Cases of pond fever in Leeds, 2019", "issued": {"date-parts": [[2020]]}
    },
}  # fmt: skip


@pytest.mark.parametrize("text", WHOLE)
def test_whole_references(text: str) -> None:
    found = refkit.parse_one(text).to_csl()
    assert {key: found.get(key) for key in WHOLE[text]} == WHOLE[text]
