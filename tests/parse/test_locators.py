"""Volumes, issues, pages, editions and numbers as styles of many languages print them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.parse.locators import (
    clean_edition,
    clean_issue,
    clean_number,
    clean_page,
    clean_volume,
    parse_locators,
)

VOLUMES = [
    ("37", "37"),
    ("vol. 12", "12"),
    ("Vol. XII", "XII"),
    ("vol 12", "12"),
    ("Volume 12", "12"),
    ("v. 31", "31"),
    ("v.31", "31"),
    ("Bd. 5", "5"),
    ("Band 5", "5"),
    ("Jg. 5", "5"),
    ("Jahrgang 12", "12"),
    ("5. Jg.", "5"),
    ("5. Jahrgang", "5"),
    ("jg. 12", "12"),
    ("jaargang 12", "12"),
    ("t. LXIX", "LXIX"),
    ("tome 3", "3"),
    ("т. 3", "3"),
    ("Т. 12", "12"),
    ("том 3", "3"),
    ("tomo 2", "2"),
    ("Año 5", "5"),
    ("año XII", "XII"),
    ("anno 3", "3"),
    ("cilt 4", "4"),
    ("C. 4", "4"),
    ("4. cilt", "4"),
    ("roč. 7", "7"),
    ("rocz. 7", "7"),
    ("32(4)", "32"),
    ("32 (4)", "32"),
    ("12/13", "12/13"),
    ("12-13", "12-13"),
    ("12–13", "12–13"),
    ("第32巻", "32"),
    ("第5卷", "5"),
    ("三十二巻", "32"),
    ("12巻", "12"),
    ("제5권", "5"),
    ("xxxi", "xxxi"),
    ("LXIX", "LXIX"),
    ("l2", "12"),
    ("2l6", "216"),
    ("1O", "10"),
    ("l", "1"),
    ("A12", "A12"),
    ("12A", "12A"),
    ("B", "B"),
    ("1998", "1998"),
    ("suppl. 2", "suppl. 2"),
    ("12 Suppl", "12 Suppl"),
    ("S1", "S1"),
    ("XXV,", "XXV"),
    ("(12)", "12"),
    ("64", "64"),
    ("vols. 1-2", "1-2"),
    ("Vol. 12, No. 3", "12"),
    ("12:", "12"),
    ("*12*", "12"),
    ("12,", "12"),
    ("årg. 7", "7"),
    ("T. 1", "1"),
    ("T5", "T5"),
    ("C12", "C12"),
]
ISSUES = [
    ("4", "4"),
    ("(4)", "4"),
    ("no. 4", "4"),
    ("No 4", "4"),
    ("no.4", "4"),
    ("nos. 3-4", "3-4"),
    ("n. 38", "38"),
    ("n° 38", "38"),
    ("nº 38", "38"),
    ("núm. 3", "3"),
    ("num. 3", "3"),
    ("número 3", "3"),
    ("H. 4", "4"),
    ("Heft 4", "4"),
    ("h. 4", "4"),
    ("Nr. 2", "2"),
    ("nr 6", "6"),
    ("№ 10", "10"),
    ("№10", "10"),
    ("# 7", "7"),
    ("#7", "7"),
    ("issue 3", "3"),
    ("Iss. 3", "3"),
    ("sayı 2", "2"),
    ("S. 2", "2"),
    ("вып. 3", "3"),
    ("Вып. 12", "12"),
    ("č. 3", "3"),
    ("z. 4", "4"),
    ("fasc. 2", "2"),
    ("afl. 3", "3"),
    ("nummer 3", "3"),
    ("3/4", "3/4"),
    ("3-4", "3-4"),
    ("3–4", "3–4"),
    ("10 Suppl 2", "10 Suppl 2"),
    ("Suppl. 1", "Suppl. 1"),
    ("Suppl", "Suppl"),
    ("1, Part 2", "1, Part 2"),
    ("No. 1, Part 2", "1, Part 2"),
    ("Pt 2", "Pt 2"),
    ("Special Issue", "Special Issue"),
    ("special issue 3", "special issue 3"),
    ("第2期", "2"),
    ("第4号", "4"),
    ("4号", "4"),
    ("제4호", "4"),
    ("IV", "IV"),
    ("l", "1"),
    ("l2", "12"),
    ("B4", "B4"),
    ("(10 Suppl 2)", "10 Suppl 2"),
    ("10(Suppl 2)", "10(Suppl 2)"),
    ("Winter", "Winter"),
    ("3 (July)", "3"),
    ("9222", "9222"),
]
PAGES = [
    ("15–18", "15–18"),
    ("pp. 15-18", "15-18"),
    ("p. 12", "12"),
    ("pp 15–18", "15–18"),
    ("233-48", "233-48"),
    ("pp. 233-48", "233-48"),
    ("p.5", "5"),
    ("p12-14", "12-14"),
    ("S. 12-15", "12-15"),
    ("S. 12–15", "12–15"),
    ("S. 12 ff.", "12 ff."),
    ("S. 31", "31"),
    ("Seiten 5-9", "5-9"),
    ("s. 45", "45"),
    ("ss. 45-60", "45-60"),
    ("С. 12–15", "12–15"),
    ("С.34-42", "34-42"),
    ("с. 8", "8"),
    ("Стр. 8-14", "8-14"),
    ("págs. 45-56", "45-56"),
    ("pág. 3", "3"),
    ("pp. 45 y ss.", "45 y ss."),
    ("blz. 12-14", "12-14"),
    ("p. 12 e.v.", "12 e.v."),
    ("str. 4-8", "4-8"),
    ("pagg. 12-20", "12-20"),
    ("p. 59-139", "59-139"),
    ("e1002", "e1002"),
    ("e1002-e1010", "e1002-e1010"),
    ("e12345", "e12345"),
    ("110", "110"),
    ("CD005186", "CD005186"),
    ("Article 15", "15"),
    ("art. 15", "15"),
    ("Article No. 15", "15"),
    ("Art. e1002", "e1002"),
    ("S65–164", "S65–164"),
    ("S65-S164", "S65-S164"),
    ("1, 3–5", "1, 3–5"),
    ("12, 14", "12, 14"),
    ("12+", "12+"),
    ("12ff", "12ff"),
    ("12f.", "12f."),
    ("A12", "A12"),
    ("B1-B4", "B1-B4"),
    ("1A", "1A"),
    ("D4", "D4"),
    ("xii–xx", "xii–xx"),
    ("xii", "xii"),
    ("iv", "iv"),
    ("411–47", "411–47"),
    ("411 - 47", "411-47"),
    ("411 -- 447", "411–447"),
    ("411—447", "411–447"),
    ("411−447", "411–447"),
    ("411 to 447", "411–447"),
    ("411 bis 447", "411–447"),
    ("235−266", "235–266"),
    ("2l6-22O", "216-220"),
    ("l5", "15"),
    ("426 p.", ""),
    ("426 pp.", ""),
    ("352 с.", ""),
    ("24 с", ""),
    ("217 S.", ""),
    ("1面", "1"),
    ("221-232頁", "221-232"),
    ("12頁", "12"),
    ("5-23页", "5-23"),
    ("pp.3-20", "3-20"),
    ("第12-15页", "12-15"),
    ("3쪽", "3"),
    ("12–15, 20", "12–15, 20"),
    ("1:12", "1:12"),
    ("1-12", "1-12"),
    ("pp. 1–12.", "1–12"),
    ("(pp. 1–12)", "1–12"),
    ("(1-12)", "1-12"),
    ("123 (5 pages)", "123"),
    ("n. pag.", ""),
    ("1234567", "1234567"),
    ("333 339", "333–339"),
    ("333 39", "333–39"),
    ("47/1-47/12", "47/1-47/12"),
    ("12-1-12-9", "12-1-12-9"),
    ("F123-F130", "F123-F130"),
    ("25-", "25-"),
    ("pp. 12-p. 15", "12-15"),
    ("045001", "045001"),
    ("1.1–1.20", "1.1–1.20"),
    ("15 pages", ""),
    ("155 ss", "155 ss"),
    ("σ. 5-9", "5-9"),
    ("sid. 5-9", "5-9"),
    ("od 12 do 15", "12–15"),
    ("", ""),
]
EDITIONS = [
    ("and ed.", ""),
    ("3rd ed.", "3"),
    ("2nd edn", "2"),
    ("(2nd ed.)", "2"),
    ("2d ed", "2"),
    ("2nd. ed.", "2"),
    ("Second edition", "2"),
    ("second ed", "2"),
    ("3. Aufl.", "3"),
    ("3. Auflage", "3"),
    ("2., überarb. Aufl.", "2"),
    ("2., erweiterte Auflage", "2"),
    ("6. ed.", "6"),
    ("3ª ed.", "3"),
    ("3a ed.", "3"),
    ("2.ª ed.", "2"),
    ("2e éd.", "2"),
    ("2e édition", "2"),
    ("2ème édition", "2"),
    ("deuxième édition", "2"),
    ("1re éd.", "1"),
    ("2e druk", "2"),
    ("2e herziene druk", "2e herziene druk"),
    ("derde druk", "3"),
    ("2nd rev. ed.", "2nd rev. ed."),
    ("Revised edition", "Revised edition"),
    ("Rev. ed.", "Rev. ed."),
    ("Revised edition.", "Revised edition"),
    ("Abridged ed.", "Abridged ed."),
    ("VI ed.", "VI"),
    ("VI", "VI"),
    ("IV edizione", "IV"),
    ("22. baskı", "22"),
    ("8. Baskı", "8"),
    ("2. изд.", "2"),
    ("2-е изд.", "2"),
    ("2-е изд., перераб.", "2"),
    ("3-e изд., испр. и доп.", "3"),
    ("wyd. 2", "2"),
    ("2. vyd.", "2"),
    ("2. uppl.", "2"),
    ("2. utg.", "2"),
    ("ed. 2", "2"),
    ("ed. no. 3", "3"),
    ("第2版", "2"),
    ("第3版", "3"),
    ("改訂版", "改訂版"),
    ("增订版", "增订版"),
    ("2판", "2"),
    ("Edisi revisi", "Edisi revisi"),
    ("Edisi ke-2", "2"),
    ("edisi 3", "3"),
    ("First Edition", "1"),
    ("Tenth edition", "10"),
    ("10th anniversary ed.", "10th anniversary ed."),
    ("International ed.", "International ed."),
    ("1st", "1"),
    ("3", "3"),
    ("11th", "11"),
    ("12th ed", "12"),
    ("Kindle edition", "Kindle edition"),
    ("Student ed.", "Student ed."),
    ("2d rev. and enl. ed.", "2d rev. and enl. ed."),
    ("new ed.", "new ed."),
    ("Neuausgabe", "Neuausgabe"),
    ("4.ª edición", "4"),
    ("2da ed.", "2"),
    ("3ra edición", "3"),
    ("2ta ed.", "2"),
    ("primera edición", "1"),
    ("5th Edition.", "5"),
    ("2 ed", "2"),
    ("3rd edition, revised", "3"),
]
NUMBERS = [
    ("No. 212-0119", "212-0119"),
    ("№ 273-ФЗ", "273-ФЗ"),
    ("(#RR-80)", "RR-80"),
    ("NCES 2014-077", "NCES 2014-077"),
    ("ISO 21001:2018", "ISO 21001:2018"),
    ("CG139", "CG139"),
    ("arXiv:1604.02416", "arXiv:1604.02416"),
    ("Report No. 45", "45"),
    ("Working Paper No. 19529", "19529"),
    ("Pub. L. No. 114-95", "114-95"),
    ("U.S. Patent No. 1,670,480", "1,670,480"),
    ("US Patent 3,159,617", "3,159,617"),
    ("European Patent EP 0123456", "EP 0123456"),
    ("No.: 12", "12"),
    ("Nr. 12", "12"),
    ("nº 9.394", "9.394"),
    ("N° 20.845", "20.845"),
    ("n. 104", "104"),
    ("Episode 5", "5"),
    ("Ep. 12", "12"),
    ("#562", "562"),
    ("No 562", "562"),
    ("31 007, nr. 6", "31 007, nr. 6"),
    ("EPA/600/R-99/012", "EPA/600/R-99/012"),
    ("[2006] UKHL 15", "[2006] UKHL 15"),
    ("(COM(2018) 23 final)", "COM(2018) 23 final"),
    ("LC/PUB.2019/3-P", "LC/PUB.2019/3-P"),
    ("WP-2019-3", "WP-2019-3"),
    ("Technical Report TR-45", "TR-45"),
    ("Discussion Paper 88", "88"),
    ("Paper 12", "12"),
    ("2l6", "216"),
    ("12.", "12"),
    ("Bill 12", "12"),
    ("Resolution 217 A (III)", "Resolution 217 A (III)"),
    ("Decreto nº 7.611", "7.611"),
    ("Sayı: 28239", "28239"),
]
TOGETHER: list[tuple[str, dict[str, str]]] = [
    ("37(4), 223-230", {"volume": "37", "issue": "4", "page": "223-230"}),
    ("37 (4): 223–230", {"volume": "37", "issue": "4", "page": "223–230"}),
    ("37(4):223-30", {"volume": "37", "issue": "4", "page": "223-30"}),
    ("vol. 18, no. 4", {"volume": "18", "issue": "4"}),
    ("vol. 18, no. 4, pp. 12-15", {"volume": "18", "issue": "4", "page": "12-15"}),
    ("Vol. 18 No. 4", {"volume": "18", "issue": "4"}),
    ("26/9", {"volume": "26", "issue": "9"}),
    ("26/9, 12-20", {"volume": "26", "issue": "9", "page": "12-20"}),
    ("12/13", {"volume": "12/13"}),
    (
        "12, 1 (Mar. 2011), 1–8",
        {"volume": "12", "issue": "1", "page": "1–8", "issued": "Mar. 2011"},
    ),
    (
        "18, 3, Article 15 (July 2011)",
        {"volume": "18", "issue": "3", "page": "15", "issued": "July 2011"},
    ),
    ("Jg. 5, H. 3", {"volume": "5", "issue": "3"}),
    ("Jg. 5, H. 3, S. 12-20", {"volume": "5", "issue": "3", "page": "12-20"}),
    ("5. Jg., H. 3", {"volume": "5", "issue": "3"}),
    ("т. 3, № 2", {"volume": "3", "issue": "2"}),
    ("Т. 3, № 2. С. 5–9", {"volume": "3", "issue": "2", "page": "5–9"}),
    ("№ 10. – С. 8–14", {"issue": "10", "page": "8–14"}),
    ("2003. №5. С.34-42", {"issue": "5", "page": "34-42", "issued": "2003"}),
    ("第5卷第2期", {"volume": "5", "issue": "2"}),
    ("第32巻第2号", {"volume": "32", "issue": "2"}),
    ("第32巻,221-232頁", {"volume": "32", "page": "221-232"}),
    ("64-2015", {"volume": "64", "issued": "2015"}),
    ("2000;355(9222):134-7", {"volume": "355", "issue": "9222", "page": "134-7", "issued": "2000"}),
    (
        "2007;35(10 Suppl 2):S65–164",
        {"volume": "35", "issue": "10 Suppl 2", "page": "S65–164", "issued": "2007"},
    ),
    ("355:134–137", {"volume": "355", "page": "134–137"}),
    ("355, 134 (1999)", {"volume": "355", "page": "134", "issued": "1999"}),
    ("76.4 (2004): 833-869", {"volume": "76", "issue": "4", "page": "833-869", "issued": "2004"}),
    ("76.4", {"volume": "76", "issue": "4"}),
    ("21,4, pp555-574", {"volume": "21", "issue": "4", "page": "555-574"}),
    ("v. 31, n. 113, p. 1355-1379", {"volume": "31", "issue": "113", "page": "1355-1379"}),
    ("vol. 12, n. 3", {"volume": "12", "issue": "3"}),
    ("12 no. 3", {"volume": "12", "issue": "3"}),
    ("XII, 3", {"volume": "XII", "issue": "3"}),
    ("LXIX(2)", {"volume": "LXIX", "issue": "2"}),
    ("4, p. 12", {"volume": "4", "page": "12"}),
    ("12:3", {"volume": "12", "page": "3"}),
    ("12:3-9", {"volume": "12", "page": "3-9"}),
    ("2004, 2(3): 5-23", {"volume": "2", "issue": "3", "page": "5-23", "issued": "2004"}),
    ("24: 249-305", {"volume": "24", "page": "249-305"}),
    ("12(3-4)", {"volume": "12", "issue": "3-4"}),
    ("12 (2-3), 4-9", {"volume": "12", "issue": "2-3", "page": "4-9"}),
    ("83, no. 2 (2011): 12-33", {"volume": "83", "issue": "2", "page": "12-33", "issued": "2011"}),
    ("33 (1998) 12-19", {"volume": "33", "page": "12-19", "issued": "1998"}),
    ("5(2), e1002", {"volume": "5", "issue": "2", "page": "e1002"}),
    ("12, Article e45", {"volume": "12", "page": "e45"}),
    ("No. 3", {"issue": "3"}),
    ("cilt 4, sayı 2", {"volume": "4", "issue": "2"}),
    ("4(2), s. 12-20", {"volume": "4", "issue": "2", "page": "12-20"}),
    ("núm. 12, pp. 3-9", {"issue": "12", "page": "3-9"}),
    ("12, núm. 3", {"volume": "12", "issue": "3"}),
    ("tome 12, n° 3, p. 4-9", {"volume": "12", "issue": "3", "page": "4-9"}),
    ("roč. 5, č. 2, s. 4-9", {"volume": "5", "issue": "2", "page": "4-9"}),
    ("45(3, Pt. 2), 12-19", {"volume": "45", "issue": "3, Pt. 2", "page": "12-19"}),
    ("45 (Suppl. 1): S12-S19", {"volume": "45", "issue": "Suppl. 1", "page": "S12-S19"}),
    ("제5권 제2호, 12-20", {"volume": "5", "issue": "2", "page": "12-20"}),
    ("B 12, 34", {"volume": "B 12", "issue": "34"}),
    ("A 45 (1998) 123", {"volume": "A 45", "page": "123", "issued": "1998"}),
    ("2(3)", {"volume": "2", "issue": "3"}),
]


@pytest.mark.parametrize(("text", "expected"), VOLUMES)
def test_volumes(text: str, expected: str) -> None:
    assert clean_volume(text) == expected


@pytest.mark.parametrize(("text", "expected"), ISSUES)
def test_issues(text: str, expected: str) -> None:
    assert clean_issue(text) == expected


@pytest.mark.parametrize(("text", "expected"), PAGES)
def test_pages(text: str, expected: str) -> None:
    assert clean_page(text) == expected


@pytest.mark.parametrize(("text", "expected"), EDITIONS)
def test_editions(text: str, expected: str) -> None:
    assert clean_edition(text) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_numbers(text: str, expected: str) -> None:
    assert clean_number(text) == expected


@pytest.mark.parametrize(("text", "expected"), TOGETHER)
def test_several_in_one_stretch(text: str, expected: dict[str, str]) -> None:
    assert parse_locators(text) == expected


# -- laws -------------------------------------------------------------------------------------

numbers = st.integers(1, 400)
VOLUME_FORMS = [
    "{}", "vol. {}", "Vol. {}", "Volume {}", "v. {}", "Bd. {}", "Jg. {}", "{}. Jg.", "t. {}", "т. {}", "tomo {}",
    "cilt {}", "jrg. {}", "第{}巻", "第{}卷", "제{}권", "({})", "{},", "*{}*",
]  # fmt: skip
ISSUE_FORMS = [
    "{}", "({})", "no. {}", "No. {}", "Nr. {}", "H. {}", "Heft {}", "n. {}", "n° {}", "núm. {}", "№ {}", "вып. {}",
    "sayı {}", "issue {}", "#{}", "第{}期", "第{}号", "제{}호", "č. {}", "fasc. {}",
]  # fmt: skip
PAGE_FORMS = [
    "{}", "pp. {}", "p. {}", "pp {}", "S. {}", "Seiten {}", "С. {}", "с. {}", "págs. {}", "pagg. {}", "blz. {}",
    "s. {}", "({})", "pp. {}.", "{}頁", "{}页", "{}쪽",
]  # fmt: skip


@pytest.mark.parametrize("form", VOLUME_FORMS)
@given(numbers)
def test_volume_in_any_dress(form: str, number: int) -> None:
    assert clean_volume(form.format(number)) == str(number)


@pytest.mark.parametrize("form", ISSUE_FORMS)
@given(numbers)
def test_issue_in_any_dress(form: str, number: int) -> None:
    assert clean_issue(form.format(number)) == str(number)


@pytest.mark.parametrize("form", PAGE_FORMS)
@given(numbers, numbers, st.sampled_from(["-", "–", "—", "−", " - ", "--"]))
def test_pages_in_any_dress(form: str, first: int, more: int, dash: str) -> None:
    found = clean_page(form.format(f"{first}{dash}{first + more}"))
    sign = "-" if dash.strip() == "-" else "–"
    assert found == f"{first}{sign}{first + more}"


TOGETHER_FORMS = [
    "{v}({i}), {p}", "{v}({i}): {p}", "{v} ({i}), {p}", "{v}({i}):{p}", "vol. {v}, no. {i}, pp. {p}", "{v}.{i} (2004): {p}",
    "Jg. {v}, H. {i}, S. {p}", "{v}. Jg., H. {i}, S. {p}", "т. {v}, № {i}, с. {p}", "v. {v}, n. {i}, p. {p}",
    "2004;{v}({i}):{p}", "2004, {v}({i}): {p}", "第{v}卷第{i}期, {p}", "vol. {v}, no. {i} (2004): {p}",
]  # fmt: skip


@pytest.mark.parametrize("form", TOGETHER_FORMS)
@given(numbers, st.integers(1, 60), numbers, numbers)
def test_all_together(form: str, volume: int, issue: int, first: int, more: int) -> None:
    pages = f"{first}–{first + more}"
    found = parse_locators(form.format(v=volume, i=issue, p=pages))
    found.pop("issued", None)
    assert found == {"volume": str(volume), "issue": str(issue), "page": pages}


@pytest.mark.parametrize(
    "clean", [clean_volume, clean_issue, clean_page, clean_edition, clean_number]
)
@given(st.text(max_size=60))
def test_total(clean: Callable[[str], str], text: str) -> None:
    assert isinstance(clean(text), str)
    assert isinstance(parse_locators(text), dict)


@pytest.mark.parametrize("clean", [clean_volume, clean_issue, clean_page])
@given(numbers)
def test_bare_values_stay(clean: Callable[[str], str], number: int) -> None:
    assert clean(clean(str(number))) == clean(str(number)) == str(number)
