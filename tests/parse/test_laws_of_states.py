"""Laws and decisions name where they are printed in forms of their own."""

from __future__ import annotations

import pytest

import refkit

LAWS = {
    "Pond Safety Act, Pub. L. No. 114-95, 129 Stat. 1802 (2015).": {
        "type": "legislation", "container-title": "Stat.", "volume": "129", "page": "1802"
    },
    "34 C.F.R. § 300.8 (2017)": {
        "type": "legislation", "container-title": "C.F.R.", "volume": "34", "section": "300.8"
    },
    "Clean Pond Act, 42 U.S.C. § 7401 et seq. (1970).": {
        "type": "legislation", "container-title": "U.S.C.", "volume": "42", "section": "7401"
    },
    "Dee v. Lunn, 410 U.S. 113 (1973).": {
        "type": "legal_case", "container-title": "U.S.", "volume": "410", "page": "113"
    },
    "Standards for Ponds, 65 Fed. Reg. 82462 (Dec. 28, 2000).": {
        "type": "legislation", "container-title": "Fed. Reg.", "volume": "65", "page": "82462"
    },
    "Regulation (EU) 2016/679 (Pond Regulation) [2016] OJ L119/1.": {
        "type": "legislation", "container-title": "OJ", "volume": "L119", "page": "1"
    },
    "Moss v. Pond Reg'l Cmty. Sch. Dist., 393 U.S. 503, 506 (1969).": {
        "type": "legal_case", "title": "Moss v. Pond Reg'l Cmty. Sch. Dist.", "volume": "393", "page": "503"
    },
    "Ponds Act 2009, c. 23. Available at: http://www.legislation.gov.uk/ukpga/2009/23 (Accessed: 4 June 2020).": {
        "type": "legislation", "title": "Ponds Act 2009", "number": "23"
    },
    "Consumer Ponds Act 2015, s 9.": {
        "type": "legislation", "title": "Consumer Ponds Act 2015", "section": "9"
    },
    "BRASIL. Lei nº 9.433, de 8 de janeiro de 1997. Institui a política das lagoas. Brasília, DF: Presidência da República, 1997.": {
        "type": "legislation"
    },
    "BVerwG, Beschluss vom 3. Mai 2001 – 4 BN 13.01.": {
        "type": "legal_case", "issued": {"date-parts": [[2001, 5, 3]]}
    },
    "Ley Orgánica 8/2013, de 9 de diciembre, para la mejora de los estanques. Madrid, 2013.": {
        "type": "legislation"
    },
    "Dee, T. (2001). Ponds of 12 U.S. 44 schools. Journal of Ponds, 12(3), 4–5.": {
        "type": "article-journal", "container-title": "Journal of Ponds", "volume": "12"
    },
}  # fmt: skip


@pytest.mark.parametrize("text", LAWS)
def test_laws(text: str) -> None:
    found = refkit.parse_one(text).to_csl()
    assert {key: found.get(key) for key in LAWS[text]} == LAWS[text]
