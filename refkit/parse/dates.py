"""A stretch with a date to a :class:`~refkit.model.Date`.

Days and months come only from what is printed: a part that the calendar does not have
is left out, and with it what is finer.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache
from typing import NamedTuple

from refkit.lazy import lazy
from refkit.model import Date
from refkit.parse.months import COMING, ERAS, MONTHS, SEASONS, UNKNOWN

#: Two-digit years up to this one belong to the 21st century.
PIVOT = 35
_FIRST, _LAST = 1000, 2099
#: Characters of a stretch that are looked at.
LONGEST = 300

_YEAR_ONLY = re.compile(r"[\s(\[.,;:©]*([12]\d{3})[a-rt-z]?[\s)\].,;:]*", re.ASCII)
_UNKNOWN = re.compile(
    rf"[\s(\[{{,.;:]*(?:{UNKNOWN})(?:[-–\s]?[a-z](?=[\s)\],.;:]*$))?[\s)\]}},.;:]*", re.IGNORECASE
)
#: The same within running text: in brackets, or the forms that are no words of a title.
UNKNOWN_IN_TEXT = lazy(
    rf"[(\[]\s*(?:{UNKNOWN})(?:[-–]?[a-z])?\s*[)\]]"
    r"|(?<![\w.])(?:n\.\s?d\.(?:-[a-z]\b)?|n\.d(?=[,;:)\s])|o\. ?J\.|s\.f\.|s\. f\.|s\. ?d\.|б\. ?г\.|z\. ?j\.|z\.d\.|t\.y\.|[Nn]o date|日付不明|刊行年不明)(?!\w)",
    re.IGNORECASE,
)
_COMING = lazy(rf"(?<!\w)(?:{COMING})(?!\w)", re.IGNORECASE)
_TIME = lazy(
    r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s?(?:[ap]\.?\s?m\.?\b)?(?:\s?(?:utc|gmt|uhr|h|z|e[sd]t|p[sd]t|cet|[+-]\d{2}:?\d{2}))?",
    re.IGNORECASE,
)
_ISO_TIME = re.compile(r"(?<=\d)T\d{2}:?\d{2}\S*")
#: Access and update dates behind the date that is meant.
_LATER = re.compile(
    r"(?<=[\s\d\]),;.])[\[(;,]?\s*(?:cited|accessed|retrieved|updated|last\s+updated|rev(?:ised)?\.?(?=\s+\d)|viewed|zitiert|abgerufen|consult\w+|acess\w+|access?o|дата обращения|erişim)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_ORIGINAL_WORDS = re.compile(
    r"[(\[]?\s*(?:original(?:ly|\s+work)?|first|orig\.?|erstmals|zuerst|erstausgabe|erstveröffentlichung|original(?:ausgabe)?|trabajo\s+original|obra\s+original|œuvre\s+originale|première\s+(?:édition|publication))"
    r"\s*(?:publi\w*|erschienen|pub\.?|ed(?:ition|\.)?|veröffentlicht)?\s*(?:in|im|en)?\s*:?\s*(?P<year>(?:c(?:a|irca)?\.\s?)?\d{3,4}(?:[-–/]\d{1,4})?)\s*[)\]]?",
    re.IGNORECASE,
)
_REPRINT = re.compile(
    r"[(\[,;]?\s*(?:reprint(?:ed)?|repr\.?|rpt\.?|reissued?|nachdr(?:uck)?\.?|reimpr\w*\.?|réimpr\w*\.?|rist\.?|herdr\.?|reed\.?|facsimile)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_TWO_YEARS = re.compile(
    r"[(\[]?\s*(?P<a>[12]\d{3})\s*(?P<sep>[)\]]?\s*[(\[]|[)\]]|/|\s*=\s*)\s*(?P<b>[12]\d{3})[a-z]?\s*[)\]]?"
)
_CIRCA = re.compile(
    r"(?<!\w)(?:ca\.?|circa|c\.|cca\.?|approx(?:imately|\.)?|about|around|um|etwa|ungefähr|vers|env(?:iron|\.)|hacia|h\.|aprox\.?|около|ок\.|yaklaşık|omstreeks|omkring)\s*(?=[\[(]?\d{3,4})|(?<!\w)~\s?(?=\d{4})|(?<=\d{4})\s?\?",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"""(?P<era>明治|大正|昭和|平成|令和)\s?(?P<erayear>\d{1,2}|元)\s?年
    | (?P<iso>[12]\d{3})(?P<isep>[-./])(?P<im>\d{1,2})(?:(?P=isep)(?P<id>\d{1,2}))?(?![\d/])
    | (?P<ky>[12]\d{3})\.\s(?P<km>\d{1,2})\.\s(?P<kd>\d{1,2})\.
    | (?P<n1>\d{1,2})\s?(?P<sep>[./-])\s?(?P<n2>\d{1,2})\s?(?P=sep)\s?(?P<n3>\d{4}|\d{2})(?!\d)
    | (?P<my>\d{1,2})(?P<mysep>[./])(?P<myyear>[12]\d{3})(?!\d)
    | (?P<year>[12]\d{3})(?!\d)(?:[a-z](?![^\W\d_]))?(?:\s?(?:年度?|년|г\.|год[а]?|р\.|yılı)(?!\w))?
    | (?P<short>(?<!\w)['’‘`´]\d{2}(?!\d))
    | (?P<ancient>\d{1,4}(?=\s?(?:b\.?\s?c\.?|a\.?\s?d\.?|c\.?\s?e\.?|v\.\s?chr|n\.\s?chr|av\.\s?j|a\.\s?c\.|до\s+н)))
    | (?P<cmonth>\d{1,2})\s?[月월]
    | (?P<cday>\d{1,2})\s?[日일]
    | (?P<day>\d{1,2})(?:st|nd|rd|th|er|ère|º|ª|°|\.(?=\s?[^\W\d])|-го|e|ste|de|:[ea]n)?(?![\d\w])
    | (?P<roman>(?<!\w)M[MDCLXVI.]{3,}(?!\w))
    | (?P<range>[-–—−/]|(?<!\w)(?:to|bis|au|al|a|bis\s+zum|until|through|tot|до|по|e|y|und|and|&)(?!\w))
    | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE_CHRIST = re.compile(
    r"\d\s?(?:b\.?\s?c\.?|v\.\s?chr|av\.\s?j|a\.\s?c\.|до\s+н)", re.IGNORECASE
)
_MISREAD = re.compile(r"(?<![\w])(?=[\dlIiOo|]*\d)[12lI|][\dlIiOo|]{3}(?![\dlIO|])(?=[a-z]?(?!\w))")
_MISREAD_DAY = re.compile(r"(?<!\w)[lI|](?=\d[\s,.])|(?<=(?<!\w)\d)[lIOo|](?=[\s,.])")
_MISREAD_WORD = re.compile(r"(?<=[A-Za-z]{2})[10](?=[A-Za-z]|(?!\w))|(?<!\w)0(?=ct)")
_DIGITS4 = re.compile(r"\d{4}")
_OTHER_DIGITS = {zero + n: str(n) for zero in (0xFF10, 0x660, 0x6F0, 0x966) for n in range(10)}
_DIGITS = str.maketrans({"l": "1", "I": "1", "i": "1", "|": "1", "O": "0", "o": "0"})
_HAN_YEAR = re.compile(r"[一二三四五六七八九〇○零]{4}(?=年)")
_HAN = str.maketrans("一二三四五六七八九〇○零", "123456789000")
_DECADE = re.compile(r"[(\[]?\s*(?:the\s+)?((?:ca?\.\s?)?[12]\d\d0'?s)\s*[)\]]?", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?<!\w)[cp©℗](?=[12]\d{3})|©\s?", re.IGNORECASE)
_LETTER = re.compile(
    r"(?<!\w)(?:[12]\d{3}|n\.\s?d\.|o\.\s?J\.|s\.\s?[fd]\.)\s?[-–]?([a-z])(?![\w])(?!\.)"
)


class _Item(NamedTuple):
    kind: str  # Y year, M month, D day, S season, - range
    value: int


def is_unknown_date(text: str) -> bool:
    """Tell whether a stretch says that there is no date ("n.d.", "s.f.", "o. J.")."""
    return _UNKNOWN.fullmatch(text) is not None


def year_letter(text: str) -> str:
    """Return the letter behind a year ("1999a", "n.d.-b"), or an empty string."""
    m = _LETTER.search(text)
    return m[1] if m else ""


_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")
_IN_WORDS = re.compile(
    r"(?<![\w-])(?:(?P<day>\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s(?:de\s|of\s)?)?(?P<month>[^\W\d_]{3,})\.?(?:\s(?P<behind>\d{1,2})(?:st|nd|rd|th)?(?=[,)]))?(?!\w)"
)


def writes_day_first(text: str) -> bool | None:
    """Tell whether a writer puts the day in front of the month.

    Args:
        text: All that the writer wrote: a reference, or better the whole list.

    Returns:
        What the dates in it that can be read in one way only show: numbers over 12, months
        in words; None if there are none or both.
    """
    votes = 0
    for m in _NUMERIC.finditer(text):
        a, b = int(m[1]), int(m[2])
        votes += (a > 12 >= b) - (b > 12 >= a)
    if not votes:
        for m in _IN_WORDS.finditer(text):
            if m["month"].lower() in MONTHS and bool(m["day"]) != bool(m["behind"]):
                votes += 1 if m["day"] else -1
    return votes > 0 if votes else None


@lru_cache(maxsize=4096)
def parse_date(text: str, *, day_first: bool | None = None) -> Date | None:
    """Read one date.

    Args:
        text: The stretch, brackets and punctuation around it allowed.
        day_first: Whether 9/2/2012 is the ninth of February; None if nothing tells, then
            numbers with slashes are read month first, others day first.

    Returns:
        The date, a range with two parts, or the words for a coming one; None for an
        unknown date and for a stretch without a date.
    """
    m = _YEAR_ONLY.fullmatch(text)
    if m:
        year = int(m[1])
        return Date(parts=((year,),)) if year <= _LAST else None
    if is_unknown_date(text):
        return None
    return _read(text, day_first)


def parse_dates(text: str, *, day_first: bool | None = None) -> tuple[Date | None, Date | None]:
    """Read the date of publication and, if it is printed, the original one.

    Args:
        text: As for :func:`parse_date`, also ``1793/1960``, ``(1771) 1967``,
            ``2003 [1910]``; the pieces of a date may be joined by a blank.
        day_first: As for :func:`parse_date`.

    Returns:
        Date of publication and original date.
    """
    if _YEAR_ONLY.fullmatch(text):
        return parse_date(text), None
    text = " ".join(text[:LONGEST].split())
    original: Date | None = None
    m = _ORIGINAL_WORDS.search(text)
    if m:
        original = parse_date(m["year"])
        rest = (text[: m.start()] + " " + text[m.end() :]).strip()
        if not re.search(r"\d{4}|[^\W\d_]{4}", rest):
            return None, original
        text = rest
    else:
        m = _TWO_YEARS.search(text)
        if m and _two(m, text):
            old, new = sorted((int(m["a"]), int(m["b"])))
            text = f"{text[: m.start()]}{new}{text[m.end() :]}"
            original = Date(parts=((old,),))
    return parse_date(text, day_first=day_first), original


def _two(m: re.Match[str], text: str) -> bool:
    """Whether two years are those of an original and of a new edition."""
    a, b = int(m["a"]), int(m["b"])
    if not (_FIRST <= a <= _LAST and _FIRST <= b <= _LAST) or a == b:
        return False
    if _LATER.search(text[: m.end()]):
        return False
    if "/" in m["sep"] or "=" in m["sep"]:
        return abs(a - b) > 1
    return True


def _read(text: str, day_first: bool | None) -> Date | None:
    raw = " ".join(text[:LONGEST].split())
    text = _plain(raw)
    circa = _CIRCA.search(text) is not None
    if circa:
        text = _CIRCA.sub(" ", text)
    text = _COPYRIGHT.sub("", text)
    decade = _DECADE.fullmatch(text)
    if decade:
        return Date(literal=decade[1].strip(), circa=circa)
    date = _assemble(_items(text, day_first))
    if date is not None:
        return Date(parts=date.parts, season=date.season, circa=True) if circa else date
    m = _COMING.search(raw)
    if m:
        return Date(literal=m[0])
    return None


def _plain(text: str) -> str:
    """Undo misread digits and take off times, access dates and reprints."""
    text = _LATER.sub("", text) or text
    reprint = _REPRINT.search(text)
    if reprint and _DIGITS4.search(text, 0, reprint.start()):
        text = text[: reprint.start()]
    text = _MISREAD.sub(lambda m: m[0].translate(_DIGITS), text)
    text = _MISREAD_DAY.sub(lambda m: m[0].translate(_DIGITS), text)
    text = _MISREAD_WORD.sub(lambda m: "l" if m[0] == "1" else "o", text)
    if not text.isascii():
        text = _HAN_YEAR.sub(lambda m: m[0].translate(_HAN), text.translate(_OTHER_DIGITS))
    if ":" in text:
        text = _TIME.sub(" ", _ISO_TIME.sub(" ", text))
    return text


def _items(text: str, day_first: bool | None) -> list[_Item]:
    out: list[_Item] = []
    for m in _TOKEN.finditer(text):
        kind = m.lastgroup
        if m["word"]:
            low = m["word"].lower()
            month = MONTHS.get(low)
            if month is not None:
                out.append(_Item("M", month))
            elif low in SEASONS:
                out.append(_Item("S", SEASONS[low]))
            elif low in ("present", "heute", "today", "ongoing"):
                out.append(_Item("end", 0))
        elif m["year"]:
            out.append(_Item("Y", int(m["year"])))
        elif m["iso"]:
            out += _iso(m)
        elif m["ky"]:
            out += [_Item("Y", int(m["ky"])), _Item("M", int(m["km"])), _Item("D", int(m["kd"]))]
        elif m["n1"]:
            out += _numeric(m, day_first)
        elif m["my"]:
            month = int(m["my"])
            out.append(_Item("M", month) if 1 <= month <= 12 else _Item("D", month))
            out.append(_Item("Y", int(m["myyear"])))
        elif m["era"]:
            n = 1 if m["erayear"] == "元" else int(m["erayear"])
            out.append(_Item("Y", ERAS[m["era"]] + n))
        elif m["short"]:
            out.append(_Item("Y", _century(int(m["short"][1:]))))
        elif m["ancient"]:
            year = int(m["ancient"])
            out.append(_Item("Y", -year if _BEFORE_CHRIST.match(text, m.end() - 1) else year))
        elif m["cmonth"]:
            out.append(_Item("M", int(m["cmonth"])))
        elif m["cday"] or m["day"]:
            out.append(_Item("D", int(m["cday"] or m["day"])))
        elif m["roman"]:
            value = _roman(m["roman"])
            if value:
                out.append(_Item("Y", value))
        elif kind == "range" and out and out[-1].kind != "-":
            out.append(_Item("-", 0))
    while out and out[-1].kind == "-":
        out.pop()
    return out


def _iso(m: re.Match[str]) -> list[_Item]:
    year, a = int(m["iso"]), int(m["im"])
    if m["id"]:
        return [_Item("Y", year), _Item("M", a), _Item("D", int(m["id"]))]
    if m["isep"] == "/" or len(m["im"]) == 1 or not 1 <= a <= 12:
        # 2008/09, 1960-1, 1999-00: a double year.
        return [_Item("Y", year), _Item("-", 0), _Item("D", a)]
    return [_Item("Y", year), _Item("M", a)]


def _numeric(m: re.Match[str], day_first: bool | None) -> list[_Item]:
    a, b = int(m["n1"]), int(m["n2"])
    year = int(m["n3"]) if len(m["n3"]) == 4 else _century(int(m["n3"]))
    if (
        m["sep"] == "."
        or a > 12
        or (b <= 12 and (day_first if day_first is not None else m["sep"] != "/"))
    ):
        a, b = b, a
    return [_Item("Y", year), _Item("M", a), _Item("D", b)]


def _century(two: int) -> int:
    return 2000 + two if two <= PIVOT else 1900 + two


_ROMAN = re.compile(r"M{1,2}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})")
_ROMAN_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


def _roman(text: str) -> int:
    letters = text.replace(".", "")
    if not _ROMAN.fullmatch(letters):
        return 0
    values = [_ROMAN_VALUES[c] for c in letters]
    total = sum(-v if v < w else v for v, w in zip(values, [*values[1:], 0], strict=True))
    return total if 1400 <= total <= _LAST else 0


def _assemble(items: list[_Item]) -> Date | None:
    """Build a date from the year, month, day and range items in order."""
    years = [i.value for i in items if i.kind == "Y" and (i.value <= _LAST and i.value != 0)]
    if not years:
        return None
    if len(years) > 1 and 1000 <= years[0] < 1400 <= years[1]:
        years.pop(0)  # "12-13 March 2009" without its hyphen
    year = years[0]
    months = [i for i, x in enumerate(items) if x.kind == "M"]
    seasons = [x.value for x in items if x.kind == "S"]
    if not months:
        return Date(parts=_years(items, year), season=seasons[0] if seasons else None)
    first = _one(items, months[0], year, -1)
    if len(months) > 1 and _ranged(items, months[0], months[1]):
        second_year = years[1] if len(years) > 1 and years[1] >= year else year
        if len(years) > 1:
            near = [x.value for x in items[months[1] :] if x.kind == "Y"]
            second_year = near[0] if near else second_year
        second = _one(items, months[1], second_year, months[0])
        if second[0] == first[0] and len(second) == 1:
            return Date(parts=(first,))
        return Date(parts=(first, second)) if second > first else Date(parts=(first,))
    days = _day_range(items, months[0])
    if days is not None and len(first) > 2:
        return Date(parts=((*first[:2], days[0]), (*first[:2], days[1])))
    return Date(parts=(first,))


def _years(items: list[_Item], year: int) -> tuple[tuple[int, ...], ...]:
    """A year, or two with a range sign between; the second may be shortened."""
    for a, sep, b in zip(items, items[1:], items[2:], strict=False):
        if a.kind != "Y" or sep.kind != "-" or a.value != year:
            continue
        if b.kind == "Y" and b.value > year:
            return ((year,), (b.value,))
        if b.kind == "D":
            size = 10 if b.value < 10 and year % 10 < b.value else 100
            full = year - year % size + b.value
            if full <= year and b.value == 0:
                full += 100
            if year < full <= year + 99:
                return ((year,), (full,))
    return ((year,),)


def _one(items: list[_Item], at: int, year: int, after: int) -> tuple[int, ...]:
    """Year, month and the day that stands next to the month."""
    month = items[at].value
    if not 1 <= month <= 12:
        return (year,)
    day = 0
    if at - 1 > after and items[at - 1].kind == "D":
        day = items[at - 1].value
        # 7–10 July: the first of the two.
        if at - 3 > after and items[at - 2].kind == "-" and items[at - 3].kind == "D":
            day = items[at - 3].value
    elif at + 1 < len(items) and items[at + 1].kind == "D":
        day = items[at + 1].value
    if day and 1 <= day <= _length(year, month):
        return (year, month, day)
    return (year, month)


def _length(year: int, month: int) -> int:
    return monthrange(year if 1 <= year <= 9999 else 2000, month)[1]


def _day_range(items: list[_Item], at: int) -> tuple[int, int] | None:
    """``7–10 July`` or ``July 7–10``."""
    kinds = "".join(i.kind[0] for i in items)
    if kinds[at + 1 : at + 4] == "D-D":
        a, b = items[at + 1].value, items[at + 3].value
    elif at >= 3 and kinds[at - 3 : at] == "D-D":
        a, b = items[at - 3].value, items[at - 1].value
    else:
        return None
    return (a, b) if a < b <= 31 else None


def _ranged(items: list[_Item], a: int, b: int) -> bool:
    """Whether nothing but days, years and a range sign lie between two months."""
    between = items[a + 1 : b]
    return any(i.kind == "-" for i in between) and all(i.kind in "-DY" for i in between)
