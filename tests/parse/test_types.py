"""Some names tell the type of a work whatever else is known of it."""

from __future__ import annotations

import pytest

import refkit

TYPES = {
    "Criteria for Frog Ponds in Towns, ASCE/SEI 7-16, American Society of Civil Engineers, Reston, VA, USA, 2017.": "standard",
    "RFC 7231: Moss, A., \"Pond Transfer Protocol\", June 2014.": "standard",
    "Criteria for Class 1E Ponds, IEEE Standard 308, 1969.": "standard",
    "The Reeds. \"Frog Song.\" Moorhen, Wet Records, 2003.": "song",
    "The Reeds. \"Frog Song.\" Moorhen, Marshland Entertainment, 2003.": "song",
    "The Reeds (1969). Pond Oddity (LP). Philips Records. SBL 7912.": "song",
    "Interview with Mr. Moss, miller, 5th May 2021": "interview",
    "Loi n° 2005-102 du 11 février 2005 pour l'égalité des étangs.": "legislation",
    "BGH, Urteil vom 12.3.1987 – 2 ZR 9/86.": "legal_case",
    "Storm, Theodor: Brief an Paul Heyse, 5. Mai 1878. Archiv Husum.": "personal_communication",
    "Department for Ponds (2021) Keeping frogs safe: guidance for schools. London: The Stationery Office.": "report",
    "Instituto Nacional de Lagos (2021). Encuesta de ranas. Madrid: INL.": "report",
    "Moss, A. (2021). Keeping frogs safe: a guide for schools. London: The Stationery Office.": "book",
    "Zale, D. (n.d.). Frogs. In Encyclopedia of ponds. Retrieved May 3, 2019, from https://www.example.org/ponds/frogs": "entry-encyclopedia",
    "Interviews in ponds: A handbook. Leeds: Wet Press, 2003.": "book",
    "Marsh Light (2007), dir. Ada Moss and Tom J. Hale, Wet Pictures": "motion_picture",
}  # fmt: skip


@pytest.mark.parametrize("text", TYPES)
def test_types(text: str) -> None:
    assert refkit.parse_one(text).type == TYPES[text]
