"""Dates in words and numbers of many languages, ranges, seasons, and dates that are none.

In the tables a date is ``2016-5-11``, a range has a slash, ``s1`` is spring, ``ca`` circa;
words stand in quotation marks, an original date behind ``<``.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.model import Date
from refkit.parse.dates import (
    UNKNOWN_IN_TEXT,
    is_unknown_date,
    parse_date,
    parse_dates,
    writes_day_first,
    year_letter,
)


def told(one: Date | None) -> str:
    """Write a date in the notation of the tables."""
    if one is None:
        return "None"
    out = "/".join("-".join(map(str, part)) for part in one.parts)
    out += f" s{one.season}" if one.season else ""
    out += " ca" if one.circa else ""
    return out + (f' "{one.literal}"' if one.literal else "")


DATES = [
    ("2016", "2016"),
    ("(2016)", "2016"),
    ("(2016).", "2016"),
    ("2016a", "2016"),
    ("(1999b)", "1999"),
    ("2016, May 11", "2016-5-11"),
    ("(2016, May 11)", "2016-5-11"),
    ("May 11, 2016", "2016-5-11"),
    ("11 May 2016", "2016-5-11"),
    ("11th May 2016", "2016-5-11"),
    ("May 2016", "2016-5"),
    ("2016 May", "2016-5"),
    ("2016 May 11", "2016-5-11"),
    ("(2016, May)", "2016-5"),
    ("Sept. 2016", "2016-9"),
    ("Sept 3, 2016", "2016-9-3"),
    ("2016-05-11", "2016-5-11"),
    ("2016/05/11", "2016-5-11"),
    ("2016.05.11", "2016-5-11"),
    ("11.05.2016", "2016-5-11"),
    ("11. Mai 2016", "2016-5-11"),
    ("11. 5. 2016", "2016-5-11"),
    ("5/11/2016", "2016-5-11"),
    ("11/5/2016", "2016-11-5"),
    ("25/12/2016", "2016-12-25"),
    ("12/25/2016", "2016-12-25"),
    ("11-05-2016", "2016-5-11"),
    ("5/11/16", "2016-5-11"),
    ("11.5.16", "2016-5-11"),
    ("05/2016", "2016-5"),
    ("2016-05", "2016-5"),
    ("2016-17", "2016/2017"),
    ("2016-2017", "2016/2017"),
    ("2016–17", "2016/2017"),
    ("1999-00", "1999/2000"),
    ("1999/2000", "1999/2000"),
    ("2016/17", "2016/2017"),
    ("1960–1", "1960/1961"),
    ("2019-", "2019"),
    ("2019–", "2019"),
    ("2019-present", "2019"),
    ("May-June 2016", "2016-5/2016-6"),
    ("May/June 2016", "2016-5/2016-6"),
    ("May–June 2016", "2016-5/2016-6"),
    ("(2016, May–June)", "2016-5/2016-6"),
    ("mai-juin 2016", "2016-5/2016-6"),
    ("Jan./Feb. 2016", "2016-1/2016-2"),
    ("jan./abr. 2016", "2016-1/2016-4"),
    ("out.-dez. 2010", "2010-10/2010-12"),
    ("enero-marzo 2016", "2016-1/2016-3"),
    ("gennaio-febbraio 2016", "2016-1/2016-2"),
    ("11-14 May 2016", "2016-5-11/2016-5-14"),
    ("May 11–14, 2016", "2016-5-11/2016-5-14"),
    ("11.–14. Mai 2016", "2016-5-11/2016-5-14"),
    ("30 May–2 June 2016", "2016-5-30/2016-6-2"),
    ("May 30 – June 2, 2016", "2016-5-30/2016-6-2"),
    ("Dec. 2015–Jan. 2016", "2015-12/2016-1"),
    ("December 2015/January 2016", "2015-12/2016-1"),
    ("December 30, 2015–January 2, 2016", "2015-12-30/2016-1-2"),
    ("Spring 2016", "2016 s1"),
    ("2016, Spring", "2016 s1"),
    ("(2016, Fall)", "2016 s3"),
    ("Fall/Winter 2016", "2016 s3"),
    ("Winter 2015–16", "2015/2016 s4"),
    ("Frühjahr 2016", "2016 s1"),
    ("printemps 2016", "2016 s1"),
    ("primavera 2016", "2016 s1"),
    ("été 2016", "2016 s2"),
    ("otoño 2016", "2016 s3"),
    ("Herbst 2016", "2016 s3"),
    ("весна 2016", "2016 s1"),
    ("2016年", "2016"),
    ("2016年5月", "2016-5"),
    ("2016年5月11日", "2016-5-11"),
    ("2016年05月11日", "2016-5-11"),
    ("令和2年", "2020"),
    ("令和元年5月1日", "2019-5-1"),
    ("平成29年3月", "2017-3"),
    ("昭和50年", "1975"),
    ("二〇一六年", "2016"),
    ("2016년 5월 11일", "2016-5-11"),
    ("2016. 5. 11.", "2016-5-11"),
    ("11 мая 2016", "2016-5-11"),
    ("11 мая 2016 г.", "2016-5-11"),
    ("май 2016", "2016-5"),
    ("2016 г.", "2016"),
    ("11 mayıs 2016", "2016-5-11"),
    ("11 Mayıs 2016", "2016-5-11"),
    ("Mayıs 2016", "2016-5"),
    ("11 de mayo de 2016", "2016-5-11"),
    ("11 mayo 2016", "2016-5-11"),
    ("mayo de 2016", "2016-5"),
    ("11 de maio de 2016", "2016-5-11"),
    ("11 maio 2016", "2016-5-11"),
    ("11 maggio 2016", "2016-5-11"),
    ("1º maggio 2016", "2016-5-1"),
    ("1er mai 2016", "2016-5-1"),
    ("le 11 mai 2016", "2016-5-11"),
    ("11 mei 2016", "2016-5-11"),
    ("11 maj 2016", "2016-5-11"),
    ("11 maja 2016", "2016-5-11"),
    ("11. května 2016", "2016-5-11"),
    ("11 Mei 2016", "2016-5-11"),
    ("11. toukokuuta 2016", "2016-5-11"),
    ("2016. május 11.", "2016-5-11"),
    ("11 Μαΐου 2016", "2016-5-11"),
    ("n.d. (ca. 1950)", "1950 ca"),
    ("n.d. (c.1985)", "1985 ca"),
    ("(ca. 1950)", "1950 ca"),
    ("c. 1950", "1950 ca"),
    ("c1950", "1950"),
    ("ca 1950", "1950 ca"),
    ("circa 1950", "1950 ca"),
    ("um 1950", "1950 ca"),
    ("vers 1950", "1950 ca"),
    ("около 1950", "1950 ca"),
    ("[1950?]", "1950 ca"),
    ("1950?", "1950 ca"),
    ("[1950]", "1950"),
    ("~1950", "1950 ca"),
    ("1950s", ' "1950s"'),
    ("the 1950s", ' "1950s"'),
    ("©2016", "2016"),
    ("c2016", "2016"),
    ("p2016", "2016"),
    ("Copyright 2016", "2016"),
    ("1877 (reprinted 1970)", "1877"),
    ("1877, repr. 1970", "1877"),
    ("MCMXCIX", "1999"),
    ("M.DCC.LXV", "1765"),
    ("MDCCLXV", "1765"),
    ("l960", "1960"),
    ("196O", "1960"),
    ("2Ol6", "2016"),
    ("1O May 2016", "2016-5-10"),
    ("'08", "2008"),
    ("’98", "1998"),
    ("Oct 0ctober 2016", "2016-10"),
    ("0ct. 2016", "2016-10"),
    ("300 BC", "-300"),
    ("350 B.C.E.", "-350"),
    ("8 A.D.", "8"),
    ("2016 Apr 12", "2016-4-12"),
    ("[cited 2016 Apr 12]", "2016-4-12"),
    ("2016 [cited 2017 May 3]", "2016"),
    ("2016 (accessed 3 May 2017)", "2016"),
    ("2016, updated 2018", "2016"),
    ("2016 [updated 2018 Jan 3; cited 2019 Feb 1]", "2016"),
    ("Accessed 3 May 2017", "2017-5-3"),
    ("3 May 2017, 10:30", "2017-5-3"),
    ("2017-05-03T10:30:00Z", "2017-5-3"),
    ("Mon, 3 May 2017", "2017-5-3"),
    ("Monday, May 3, 2017", "2017-5-3"),
    ("Montag, 3. Mai 2017", "2017-5-3"),
    ("May 3rd, 2017", "2017-5-3"),
    ("3rd of May 2017", "2017-5-3"),
    ("the 3rd May, 2017", "2017-5-3"),
    ("2017 May 3rd", "2017-5-3"),
    ("2017, 3 May", "2017-5-3"),
    ("2017, 3 mei", "2017-5-3"),
    ("2017, 12 februari", "2017-2-12"),
    ("2017, 3. Mai", "2017-5-3"),
    ("2017 mayıs 3", "2017-5-3"),
    ("May 32, 2017", "2017-5"),
    ("31 Feb 2017", "2017-2"),
    ("Feb 29, 2019", "2019-2"),
    ("2017-13-45", "2017"),
    ("13/13/2017", "2017"),
    ("1850–1900", "1850/1900"),
    ("2050", "2050"),
    ("vom 3. Januar 2013", "2013-1-3"),
    ("20 Feb. 2016", "2016-2-20"),
    ("zuletzt geprüft am 12.03.2018", "2018-3-12"),
    ("дата обращения: 15.03.2014", "2014-3-15"),
    ("15.03.2014", "2014-3-15"),
    ("9/2/2012", "2012-9-2"),
    ("3/6/2016", "2016-3-6"),
    ("Easter 2016", "2016"),
    ("Michaelmas Term 2016", "2016"),
    ("Christmas 2016", "2016"),
    ("mid-2016", "2016"),
    ("early 2016", "2016"),
    ("late 2016", "2016"),
    ("before 2016", "2016"),
    ("after 2016", "2016"),
    ("2016 or 2017", "2016"),
    ("between 1950 and 1960", "1950/1960"),
    ("1950 to 1960", "1950/1960"),
    ("from 1950 to 1960", "1950/1960"),
    ("1950 bis 1960", "1950/1960"),
    ("1/2016", "2016-1"),
    ("Heft 1/2016", "2016-1"),
    ("2016, no. 3", "2016"),
    ("2016;12", "2016"),
    ("1O May 2016", "2016-5-10"),
    ("l1 May 2016", "2016-5-11"),
]
ORIGINAL = [
    ("1793/1960", "1960 < 1793"),
    ("(1793/1960)", "1960 < 1793"),
    ("(1771) 1967", "1967 < 1771"),
    ("1967 [1771]", "1967 < 1771"),
    ("2003 [1910]", "2003 < 1910"),
    ("(1910/2003)", "2003 < 1910"),
    ("2003 (Original work published 1910)", "2003 < 1910"),
    ("2003 (original 1910)", "2003 < 1910"),
    ("Original work published 1910", "None < 1910"),
    ("1967 (first published 1771)", "1967 < 1771"),
]
UNKNOWN = [
    "n.d.",
    "(n.d.)",
    "n. d.",
    "(n.d.-a)",
    "NA",
    "(NA)",
    "no date",
    "s.f.",
    "(s. f.)",
    "s.d.",
    "s. d.",
    "o. J.",
    "(o.J.)",
    "б. г.",
    "t.y.",
    "z.j.",
    "z.d.",
    "u.å.",
    "b.d.",
    "日付不明",
    "不详",
]
COMING = [
    "in press",
    "(in press)",
    "In Press",
    "forthcoming",
    "to appear",
    "im Druck",
    "im Erscheinen",
    "sous presse",
    "à paraître",
    "en prensa",
    "no prelo",
    "in corso di stampa",
    "in druk",
    "в печати",
    "baskıda",
    "印刷中",
    "待刊",
    "近刊",
    "in preparation",
    "submitted",
    "accepted",
    "advance online publication",
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates(text: str, expected: str) -> None:
    assert told(parse_date(text)) == expected
    assert parse_dates(text) == (parse_date(text), None)


@pytest.mark.parametrize(("text", "expected"), ORIGINAL)
def test_original_dates(text: str, expected: str) -> None:
    issued, original = parse_dates(text)
    assert f"{told(issued)} < {told(original)}" == expected


@pytest.mark.parametrize("text", UNKNOWN)
def test_unknown_dates(text: str) -> None:
    assert is_unknown_date(text)
    assert parse_date(text) is None
    bracket = f"Moss, K. ({text.strip('()')}). A field guide to ponds."
    assert UNKNOWN_IN_TEXT.search(bracket)


@pytest.mark.parametrize("text", COMING)
def test_coming_works(text: str) -> None:
    assert parse_date(text) == Date(literal=text.strip("()"))
    assert not is_unknown_date(text)


@pytest.mark.parametrize(
    "text",
    ["2016", "in press", "May", "sand", "Canada", "Nadine", "A national song", "o. Janssen", ""],
)
def test_not_unknown(text: str) -> None:
    assert not is_unknown_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "The sand. Then we",
        "Ponds of J. Moss",
        "S. Dale and O. Jansen",
        "Band B. Dunn",
        "www.n.d.org",
    ],
)
def test_no_unknown_date_in_words(text: str) -> None:
    assert UNKNOWN_IN_TEXT.search(text) is None


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("1999a", "a"),
        ("(2004b)", "b"),
        ("n.d.-c", "c"),
        ("2016", ""),
        ("2016 and", ""),
        ("May 2016a", "a"),
    ],
)
def test_letter_behind_a_year(text: str, letter: str) -> None:
    assert year_letter(text) == letter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("seen 25/12/2016 and 3/4/2015", True),
        ("seen 12/25/2016 and 3/4/2015", False),
        ("seen 3/4/2015", None),
        ("3 May 2017", True),
        ("3rd of May 2017", True),
        ("May 3, 2017", False),
        ("(2017, May 3).", False),
        ("3. Mai 2017", True),
        ("11 de mayo de 2016", True),
        ("no date here", None),
        ("25/12/2016 or 12/25/2016", None),
    ],
)
def test_habit_of_a_writer(text: str, expected: bool | None) -> None:
    assert writes_day_first(text) is expected


def test_habit_decides() -> None:
    assert told(parse_date("9/2/2012")) == "2012-9-2"
    assert told(parse_date("9/2/2012", day_first=True)) == "2012-2-9"
    assert told(parse_date("9/2/2012", day_first=False)) == "2012-9-2"
    assert told(parse_date("9.2.2012", day_first=False)) == "2012-2-9"
    assert told(parse_date("25/2/2012", day_first=False)) == "2012-2-25"


# -- laws -------------------------------------------------------------------------------------

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
}
FORMS = [
    "{day} {month} {year}", "{month} {day}, {year}", "{year}, {month} {day}", "({year}, {month} {day})",
    "{day}. {month} {year}", "{year} {month} {day}", "{year}, {day} {month}", "{day} {month}, {year}",
    "{day} de {month} de {year}",
]  # fmt: skip
NUMBERS = [
    "{year}-{m:02}-{day:02}", "{year}/{m:02}/{day:02}", "{year}.{m:02}.{day:02}", "{day:02}.{m:02}.{year}",
    "{day}.{m}.{year}", "{year}年{m}月{day}日", "{year}년 {m}월 {day}일", "{day:02}-{m:02}-{year}", "{m}/{day}/{year}",
    "{year}-{m:02}-{day:02}T08:30:00Z", "{day:02}.{m:02}.{year}, 10:15 Uhr",
]  # fmt: skip

days = st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize("form", FORMS)
@given(days, st.sampled_from(sorted(MONTHS)))
def test_dates_in_words(form: str, day: date, language: str) -> None:
    month = MONTHS[language].split()[day.month - 1]
    text = form.format(day=day.day, month=month, year=day.year)
    assert parse_date(text) == Date(parts=((day.year, day.month, day.day),))


@pytest.mark.parametrize("form", NUMBERS)
@given(days)
def test_dates_in_numbers(form: str, day: date) -> None:
    text = form.format(day=day.day, m=day.month, year=day.year)
    assert parse_date(text) == Date(parts=((day.year, day.month, day.day),))


@given(st.integers(1500, 2099), st.integers(1, 99))
def test_years(year: int, more: int) -> None:
    assert parse_date(f"({year}a).") == Date(parts=((year,),))
    later = min(year + more, 2099)
    if later > year:
        assert parse_date(f"{year}–{later}") == Date(parts=((year,), (later,)))


@given(st.text(max_size=80))
def test_total_and_possible(text: str) -> None:
    for found in parse_dates(text):
        for part in found.parts if found else ():
            assert 1 <= len(part) <= 3
            assert len(part) < 2 or 1 <= part[1] <= 12
            assert len(part) < 3 or 1 <= part[2] <= monthrange(max(1, part[0]), part[1])[1]


@given(st.text("0123456789 ./-–,[]()年月日MayJune'l", max_size=40))
def test_total_on_what_dates_are_made_of(text: str) -> None:
    for found in parse_dates(text):
        for part in found.parts if found else ():
            assert len(part) < 2 or 1 <= part[1] <= 12
            assert len(part) < 3 or 1 <= part[2] <= monthrange(max(1, part[0]), part[1])[1]


@given(days)
def test_only_what_is_printed(day: date) -> None:
    # No part of a date that is not in the text.
    assert parse_date(f"{day.year}") == Date(parts=((day.year,),))
    month = MONTHS["en"].split()[day.month - 1]
    assert parse_date(f"{month} {day.year}") == Date(parts=((day.year, day.month),))
