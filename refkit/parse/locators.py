"""Volumes, issues, pages, editions and numbers to their bare values."""

from __future__ import annotations

import re

from refkit.lazy import lazy

_EDGE = " \t\r\n.,;:()[]{}<>*_\"“”'‘’"
_DASHES = str.maketrans(
    {
        "‐": "-",
        "‑": "-",
        "᐀": "-",
        "−": "–",
        "—": "–",
        "‒": "–",
        "―": "–",
        "～": "–",
        "〜": "–",
        "~": "–",
        "\u0096": "–",
    }
)
#: A numeral in which letters were read for digits: "2l6", "1O", "l2".
_MISREAD = re.compile(r"(?<![\w])(?=[\dlIOo|]*\d)(?=\d*[lIOo|])[\dlIOo|]{2,}(?![\w])")
_DIGITS = str.maketrans({"l": "1", "I": "1", "|": "1", "O": "0", "o": "0"})
_ROMAN = lazy(
    r"(?=[mdclxvi])m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})", re.IGNORECASE
)
_HAN_NUMBER = str.maketrans("一二三四五六七八九〇", "1234567890")

_VOLUME = (
    r"vol(?:ume[ns]?|umen|s)?|vols|bd|bde|band|bände|jg|jahrg|jahrgang|jrg|jaargang|årg|årgang|tom[eoi]?|t|tomul|том|т|cilt|c"
    r"|roč(?:ník)?|rocz(?:nik)?|évf|año|ano|année|ann|annata|anno|deel|dl|köt(?:et)?|svazek|sv|libro|livre|v"
)
_ISSUE = r"no|nos|nr|nrs|num(?:ber|ero|éro)?s?|núm(?:ero)?s?|número?s?|n|iss(?:ue)?s?|heft|hefte|h|afl|fasc(?:icule|icolo)?|fascículo|nummer|nº|n°|sayı|s|вып(?:уск)?|вип|č(?:íslo)?|z(?:eszyt)?|sz|часть|iss|expediente"
_VOLUME_LABEL = re.compile(
    rf"^[\W_]*(?:(?![tcTC]\d)(?:{_VOLUME})(?![^\W\d_])[.:]?\s*(?:n[ro°º]?\.?\s)?)", re.IGNORECASE
)
_VOLUME_BEHIND = re.compile(
    r"(?P<n>\d+)\.?\s?(?:jg|jahrg|jahrgang|jaargang|jrg|årg|årgang|cilt|roč|ročník|évf|bd|band)(?![^\W\d_])",
    re.IGNORECASE,
)
#: Where an issue begins behind a volume.
_VOLUME_END = re.compile(
    r"\s?[(\[]|,?\s(?:no|nr|h|heft|issue|n[°º]|№|№)(?![^\W\d_])", re.IGNORECASE
)
_ISSUE_LABEL = re.compile(
    rf"^[^\w№#]*(?:(?![shzč]\d)(?:{_ISSUE})(?![^\W\d_])[.:°º]?|№|#|n[°º])\s*[.:]?\s*(?=[\s\dIVXLl(A-Z]|$)",
    re.IGNORECASE,
)
#: The month of an issue behind its number: "3 (July)".
_ISSUE_DATE = re.compile(r"(?<=\d)\s?\([^\W\d_]+(?:[-–/ ][^\W\d_]+)?\)$(?<!\d\))")
_CJK = re.compile(
    r"第?\s*([\d一二三四五六七八九十〇百]+(?:[-–・,、]\d+)?)\s*(巻|卷|辑|輯|冊|册|號|号|期|호|권|집)"
)
_HAN_UNITS = {
    "巻": "volume",
    "卷": "volume",
    "輯": "volume",
    "辑": "volume",
    "冊": "volume",
    "册": "volume",
    "권": "volume",
    "집": "volume",
}


#: Characters of the longest stretch that is read; none is as long.
LONGEST = 200


def _folded(text: str) -> str:
    """White space as single blanks; nothing of a stretch that is too long for a locator."""
    return " ".join(text.split()) if len(text) <= LONGEST else ""


def _digits(text: str) -> str:
    return _MISREAD.sub(lambda m: m[0].translate(_DIGITS), text)


def clean_volume(text: str) -> str:
    """Return the bare volume: ``"Bd. 5"`` gives ``5``, ``"t. LXIX"`` gives ``LXIX``.

    Args:
        text: The stretch; an issue in brackets behind it is cut off.
    """
    value = _folded(text)
    m = _CJK.search(value)
    if m and m[2] in _HAN_UNITS:
        return _han(m[1])
    value = value.translate(_DASHES).strip(_EDGE)
    behind = _VOLUME_BEHIND.match(value)
    bare = behind["n"] if behind else _VOLUME_LABEL.sub("", value, count=1).strip(_EDGE)
    value = bare or value
    if value in ("l", "|"):
        return "1"
    value = _VOLUME_END.split(value, maxsplit=1)[0] or value
    return _digits(value).strip(_EDGE + "/–-")


def clean_issue(text: str) -> str:
    """Return the bare issue: ``"H. 4"`` gives ``4``, ``"no. 1, Part 2"`` gives ``1, Part 2``."""
    value = _folded(text)
    m = _CJK.search(value)
    if m and m[2] not in _HAN_UNITS:
        return _han(m[1])
    value = value.translate(_DASHES).strip(_EDGE)
    bare = _ISSUE_LABEL.sub("", value, count=1).strip(_EDGE)
    value = bare or value
    if value in ("l", "|"):
        return "1"
    if value.count("(") > value.count(")"):
        value += ")"
    elif value.count(")") > value.count("("):
        value = value.replace(")", "", 1)
    value = _ISSUE_DATE.sub("", value)
    return _digits(value).strip(_EDGE.replace(")", "") + "/–-")


def _han(text: str) -> str:
    """A number that may be in Chinese numerals."""
    if not re.search("[一二三四五六七八九十百]", text):
        return text.translate(_DASHES)
    total, unit = 0, 0
    for c in text:
        if c == "十":
            total += (unit or 1) * 10
            unit = 0
        elif c == "百":
            total += (unit or 1) * 100
            unit = 0
        else:
            unit = (
                unit * 10 + int(c.translate(_HAN_NUMBER))
                if c.translate(_HAN_NUMBER).isdigit()
                else unit
            )
    return str(total + unit)


# -- pages ------------------------------------------------------------------------------------

_PAGE_LABEL = re.compile(
    r"^[\W_]*(?:(?![scσ]\d)(?:pp?|pgs?|pages?|pag[gs]?|págs?|páginas?|pagine|pagina|seiten?|s|ss|blz|bl|bladzijden|стр|с|сс|str|strony|сtr|σσ?|sid|sidor|od|art(?:icle|\.)?(?:\s+(?:no\.?|number|id))?|artikel|paper|頁|页|쪽)(?=[\s.:\d–-]))[.:]?\s*",
    re.IGNORECASE,
)
_PAGE_TAIL = re.compile(
    r"\s*(?:[(\[]?\s*\d+\s?(?:pp?|pages|S|с)\.?\s*[)\]]|頁|页|페이지|쪽|面)\s*$"
)
_COUNT = re.compile(
    r"\s*[xvilc\d+,\s]*\d+\s?(?:pp?|pages?|pgs?|págs?|páginas|S|Seiten|с|стр|s|sidor|blz|pag|pagine|strana|str|頁|页)\.?\s*",
    re.IGNORECASE,
)
_RANGE_WORD = re.compile(
    r"(?<=\d)\s?(?:to|bis|à|a|al|tot|до|do|through|thru|[-–]{2,}|[–-]|_|\?)\s?(?=[A-Za-z]{0,4}\d)"
)
#: Signs for the pages that follow: "12 ff.", "45 y ss.", "12 e.v."
_AND_MORE = re.compile(r"\d\s?(?:ff?|y ss|e ss|et suiv|ss|sqq?|e\.v|u\. ?ä|i nast|и след)$")
_TWO_NUMBERS = re.compile(r"([A-Za-z]{0,3})(\d+)\s([A-Za-z]{0,3})(\d+)")
_PAGE_MISREAD = re.compile(r"(?<![A-Za-z\d])(?=[\dlIO|]*\d)[\dlIO|]{2,}(?![A-Za-z\d])")


def clean_page(text: str) -> str:
    """Return pages as printed but without label, with an ordinary dash in ranges.

    Args:
        text: ``"pp. 411–47"``, ``"S. 31"``, ``"e1002"``, ``"1, 3–5"`` ...

    Returns:
        The pages; elided ends stay elided. Empty for a number of pages (``"426 p."``) and
        for a stretch without a page.
    """
    value = _folded(text).translate(_DASHES).strip(" \t.,;:*_\"“”'")
    value = (
        value.strip("()[]{} ")
        if value[:1] in "([{" or value.count("(") != value.count(")")
        else value
    )
    if (
        _COUNT.fullmatch(value)
        and not re.search(r"[-–]", value)
        and not re.search(r"[頁页]", value)
    ):
        return ""
    bare = _PAGE_LABEL.sub("", value, count=1)
    value = _PAGE_TAIL.sub("", bare or value).strip(" .,;:").removeprefix("第")
    if _AND_MORE.search(value) and text.rstrip()[-1:] == ".":
        value += "."
    value = re.sub(r"(?<=\d)\s?(?:pp?|S)\.?$", "", value)
    value = _PAGE_MISREAD.sub(lambda m: m[0].translate(_DIGITS), value)
    value = _RANGE_WORD.sub(_dash, value)
    m = _TWO_NUMBERS.fullmatch(value)
    if m and m[1] == m[3] and _follows(m[2], m[4]):
        value = f"{m[1]}{m[2]}–{m[3]}{m[4]}"
    value = re.sub(r"(?<=[–-])\s?pp?\.?\s?(?=\d)|(?<=\s)pp?\.\s?(?=\d)", "", value)
    if not re.search(r"\d", value) and not _ROMAN.match(value):
        return ""
    return value


def _dash(m: re.Match[str]) -> str:
    sign = m[0].strip()
    return "-" if sign == "-" else "–"


def _follows(first: str, last: str) -> bool:
    """Whether two numbers with a blank between can be a range, elided perhaps."""
    if len(last) < len(first):
        return len(last) > 1 and last > first[-len(last) :]
    return int(first) < int(last) < int(first) + 400


# -- editions -----------------------------------------------------------------------------------

_ORDINALS: dict[str, int] = {
    word: n
    for n, words in enumerate(
        (
            "first erste premier première primera primeira prima eerste första первое birinci",
            "second zweite deuxième seconde segunda seconda tweede andra второе ikinci",
            "third dritte troisième tercera terceira terza derde tredje третье üçüncü",
            "fourth vierte quatrième cuarta quarta vierde fjärde четвертое dördüncü",
            "fifth fünfte cinquième quinta vijfde femte пятое beşinci",
            "sixth sechste sixième sexta sesta zesde sjätte шестое altıncı",
            "seventh siebte siebente septième séptima sétima settima zevende sjunde седьмое yedinci",
            "eighth achte huitième octava oitava ottava achtste åttonde восьмое sekizinci",
            "ninth neunte neuvième novena nona negende nionde девятое dokuzuncu",
            "tenth zehnte dixième décima decima tiende tionde десятое onuncu",
            "eleventh elfte", "twelfth zwölfte", "thirteenth dreizehnte", "fourteenth vierzehnte", "fifteenth fünfzehnte",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_EDITION_NOUN = r"(?:ed(?:itions?|n|s|d)?|éd(?:itions?)?|edición|ediciones|edição|edizione|ediz|edizioni|aufl(?:age)?|ausg(?:abe)?|druk|dr|uitgave|uitg|bask[ıi]|изд(?:ание)?|издание|wyd(?:anie)?|vyd(?:ání)?|uppl(?:aga)?|udg(?:ave)?|utg(?:ave|åva)?|kiad(?:ás)?|painos|edisi|版|판)"
_EDITION = lazy(
    rf"[\s(\[]*(?:the\s+)?(?:(?P<n>\d{{1,3}})\s?(?:st|n\s?d|r\s?d|t\s?h|d|e|er|re|è?me|ème|ère|ª|º|°|a|\.?\s?ª|-?(?:е|e|ое|го)|de|ste|da|do|ra|ro|ta|to|ma|mo|va|vo|na|no|\.(?:o|a))?|(?P<word>[^\W\d_]+))[.,]?"
    rf"(?P<rest>\s?[-.]?\s?(?:(?:{_EDITION_NOUN})[.,]?\s?){{0,3}}|,\s.*(?:{_EDITION_NOUN})[.,]?|\s?{_EDITION_NOUN}[.,]+\s.*)[\s)\].]*",
    re.IGNORECASE,
)
_EDITION_ROMAN = lazy(rf"[\s(\[]*(?P<n>[IVXL]{{1,6}})(?:\.|\s|$)\s*(?:{_EDITION_NOUN})?[\s.)\]]*")
_EDITION_BEHIND = lazy(
    rf"[\s(\[]*(?:{_EDITION_NOUN})[.:]?\s*(?:no\.?\s?|nr\.?\s?|ke-?)?(?P<n>\d{{1,3}})[\s.)\]]*",
    re.IGNORECASE,
)
_EDITION_CJK = lazy(r"第\s?([\d一二三四五六七八九十]+)\s?[版판]|제?\s?(\d+)\s?판")


#: What is left of "trans. and ed.", which is no edition.
_NO_EDITION = frozenset(["and", "&", "und", "et", "y", "e", "and ed", "& ed", "the", "ed", "eds"])


def clean_edition(text: str) -> str:
    """Return the number of an edition, or its words where it is more than a number.

    Args:
        text: ``"3rd ed."``, ``"Second edition"``, ``"2., überarb. Aufl."``, ``"VI ed."``,
            ``"Revised edition"`` ...

    Returns:
        ``3``, ``2``, ``2``, ``VI``, ``Revised edition``. A Roman numeral stays one.
    """
    value = _folded(text)
    cjk = _EDITION_CJK.search(value)
    if cjk:
        return _han(cjk[1] or cjk[2])
    value = _digits(value)
    roman = _EDITION_ROMAN.fullmatch(value)
    if roman:
        return roman["n"]
    m = _EDITION.fullmatch(value) or _EDITION_BEHIND.fullmatch(value)
    if m:
        if m["n"]:
            return m["n"].lstrip("0") or m["n"]
        n = _ORDINALS.get(m["word"].lower())
        if n:
            return str(n)
    value = value.strip(' \t,;:()[]{}"“”')
    if value.lower().rstrip(".") in _NO_EDITION:
        return ""
    # "Revised edition." loses the stop of a sentence, "Abridged ed." keeps its own.
    return value if re.search(r"\b[^\W\d_]{1,5}\.$", value) else value.rstrip(".")


# -- numbers ------------------------------------------------------------------------------------

_NUMBER_MARK = r"(?:(?:nos?|nrs?|num|numero|número|núm|numéro|number|n|id|sayı|lfd\.? nr)(?:\.\s?º|\.\s?|:\s?|\s(?=\d)|(?=\d))|№\s?|\#\s?|n\s?[°º]\.?\s?|nº\s?)"
#: What stands in front of a number: words, and a mark such as "No.".
_NUMBER_LABEL = lazy(
    rf"[\s(\[:,;]*(?:(?:[^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*\.?\s)*?{_NUMBER_MARK}\s*[:#]?\s*(?=\S)"
    r"|(?:(?:u\.?\s?s\.?a?\.?|european|eu|british|german|canadian|australian|international|world)\s)?(?:technical |research |discussion |working |annual )?"
    r"(?:report|patent|paper|episode|ep|bill|memo|bulletin|document)\b\.?\s+(?=(?:[A-Z]{2}\s)?\S*\d))",
    re.IGNORECASE,
)
#: Capitals in front of "No." belong to the number: "NCES No. 2014-077".
_SERIES = re.compile(r"[\s(\[]*[A-Z]{2,}\b(?!.*(?:[Pp]atent|[Rr]eport))")


def clean_number(text: str) -> str:
    """Return the number of a report, law, patent, standard or episode.

    Args:
        text: ``"No. 212-0119"``, ``"№ 273-ФЗ"``, ``"(#RR-80)"``, ``"NCES 2014-077"`` ...

    Returns:
        The number with the letters that belong to it.
    """
    value = _folded(text)
    label = _NUMBER_LABEL.match(value)
    if label and not _SERIES.match(value):
        value = value[label.end() :]
    value = value.strip(" \t.,;:#\"“”'{}<>")
    if value[:1] == "[" and "]" in value[1:-1]:
        pass  # "[2006] UKHL 15"
    else:
        for opening, closing in ("()", "[]"):
            if value.startswith(opening) and value.endswith(closing):
                value = value[1:-1]
            if value.count(closing) > value.count(opening):
                value = value.replace(closing, "")
            if value.count(opening) > value.count(closing):
                value = value.replace(opening, "", 1)
    return _digits(value).translate({0x2010: "-", 0x2011: "-"}).strip()


# -- stretches with several ---------------------------------------------------------------------

_YEAR = r"(?:1[5-9]|20)\d\d"
_PAGES = r"(?:[A-Za-z]{0,3}\d+[A-Za-z]?(?:\s?[-–]{1,2}\s?[A-Za-z]{0,3}\d+[A-Za-z]?)?(?:,\s?\d+(?:[-–]\d+)?)*)"
_VALUE = r"(?:[A-Z]{0,3}\s?\d+(?:[-–]\d+)?[A-Za-z]?|[IVXLCDM]+|[ivxlcdm]+)"
_IN_BRACKETS = re.compile(rf"[\s,;]*\((?P<date>[^()]*?{_YEAR}[^()]*)\)")
_YEAR_FIRST = re.compile(rf"(?P<date>{_YEAR})\s?[.,;:]\s*(?=\S)")
_YEAR_LAST = re.compile(rf"(?<=\d)[-–](?P<date>{_YEAR})$")
#: Numbers without words: ``12(3): 4–9``, ``12/3``, ``12.3``, ``12, 3, 4–9``.
_BARE = lazy(
    rf"""(?P<volume>{_VALUE})
    (?:\s?[(\[]\s?(?P<issue>[^()\[\]]{{1,40}}?)\s?[)\]]
      |\s?/\s?(?P<slash>\d+(?:[-–]\d+)?)
      |\.(?P<point>\d+(?:[-–]\d+)?)(?!\d)
      |,\s?(?P<comma>\d{{1,4}}(?:[-–]\d{{1,2}})?)(?=\s?(?:[,:]|$)))?
    (?:(?:\s?[:,;]\s?|\s)(?:pp?\.?\s?)?(?P<page>{_PAGES}))?(?=[\s,;:.]*$)""",
    re.VERBOSE,
)
_LABELLED = lazy(
    rf"""(?:^|(?<=[\s,;:.(]))(?:
      (?P<volume>(?:vol(?:ume|s)?|v|bd|band|jg|jahrgang|jrg|jaargang|årg|tom[eo]?|t|том|т|cilt|roč|año|ano|année)\.?(?![^\W\d_])\s*[:.]?\s*{_VALUE}
        |\d+\.?\s?(?:jg|jahrgang|jaargang|årg|cilt|roč|évf)(?![^\W\d_])\.?)
    | (?P<issue>(?:(?:no|nos|nr|num(?:ber)?|núm|n|iss(?:ue)?|heft|h|sayı|вып|č|z|fasc|afl)\.?(?![^\W\d_])|№|n[°º]|\#)\s*[:.]?\s*\d+[A-Za-z]?(?:\s?[-–/]\s?\d+)?(?:,?\s?(?:Part|Pt\.?|Suppl(?:ement)?\.?)\s?\w+)?)
    | (?P<page>(?:pp?|pages?|s|seiten?|с|стр|págs?|pagg?|blz|str|art(?:icle)?)\.?(?![^\W\d_])\s*[:.]?\s*{_PAGES})
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SEVERAL = re.compile(r"\s*[,;:](?:\s*[,;:])+\s*")
_CLEAN = {"volume": clean_volume, "issue": clean_issue, "page": clean_page}


def parse_locators(text: str) -> dict[str, str]:
    """Read a stretch that holds volume, issue and pages together.

    Args:
        text: ``"37(4), 223-230"``, ``"vol. 18, no. 4"``, ``"26/9"``, ``"第32巻第2号"``,
            ``"2000;355(9222):134-7"`` ...

    Returns:
        Those of ``volume``, ``issue``, ``page`` and ``issued`` (the words of a date inside)
        that are there, as bare values.
    """
    value = _folded(text).translate(_DASHES).strip(" \t.,;")
    out: dict[str, str] = {}
    cjk = list(_CJK.finditer(value))
    if cjk:
        for unit in cjk:
            out.setdefault(_HAN_UNITS.get(unit[2], "issue"), _han(unit[1]))
        rest = value[cjk[-1].end() :].strip(" ,，、:：")
        _put(out, "page", clean_page(rest) if re.search(r"\d", rest) else "")
        return out
    value = _digits(value)
    for pattern in (_YEAR_FIRST, _IN_BRACKETS, _YEAR_LAST):
        dated = pattern.match(value) if pattern is _YEAR_FIRST else pattern.search(value)
        if dated and "issued" not in out and dated.span() != (0, len(value)):
            out["issued"] = dated["date"]
            value = f"{value[: dated.start()]} {value[dated.end() :]}".strip(" \t.,;:")
    for m in _LABELLED.finditer(value):
        kind = str(m.lastgroup)
        if kind not in out:
            _put(out, kind, _CLEAN[kind](m[0]))
    rest = _LABELLED.sub(" ", value).strip(" \t.,;:–-")
    rest = _SEVERAL.sub(lambda m: ": " if ":" in m[0] else ", ", " ".join(rest.split()))
    bare = _BARE.match(rest) if rest else None
    if bare:
        _numbers(out, bare)
    return {k: out[k] for k in ("volume", "issue", "page", "issued") if k in out}


def _numbers(out: dict[str, str], m: re.Match[str]) -> None:
    """Take over what numbers without words say, where no words said it."""
    volume, issue, page = m["volume"], m["issue"] or m["slash"] or m["point"], m["page"]
    if "volume" in out:
        # "Bd. 5, 12–20": what is left are pages.
        page, volume, issue = (m[0] if "page" not in out else ""), "", ""
    elif m["slash"] and volume.isdigit() and m["slash"] == str(int(volume) + 1):
        volume, issue = f"{volume}/{m['slash']}", ""  # a double volume
    elif m["comma"]:
        # Physics prints "355, 134 (1999)": a number over 99 is a page.
        number = m["comma"]
        if page or "page" in out or (number.isdigit() and int(number) < 100):
            issue = number
        else:
            page = number
    for key, found in (("volume", volume), ("issue", issue), ("page", page)):
        if found and key not in out:
            _put(out, key, _CLEAN[key](found))


def _put(out: dict[str, str], key: str, value: str) -> None:
    if value:
        out[key] = value
