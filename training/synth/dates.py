"""Dates as people write them, in many languages."""

from __future__ import annotations

import random
from typing import Any

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "tr": "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
}  # fmt: skip
MONTHS = {lang: names.split() for lang, names in _MONTHS.items()}
_SHORT = {
    "en": "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.",
    "de": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "ene. feb. mar. abr. mayo jun. jul. ago. sept. oct. nov. dic.",
    "pt": "jan. fev. mar. abr. maio jun. jul. ago. set. out. nov. dez.",
    "it": "gen. feb. mar. apr. mag. giu. lug. ago. set. ott. nov. dic.",
    "nl": "jan. feb. mrt. apr. mei juni juli aug. sept. okt. nov. dec.",
}
SHORT = {lang: names.split() for lang, names in _SHORT.items()}
SEASONS = {
    "en": ("Spring", "Summer", "Fall", "Winter"),
    "de": ("Frühjahr", "Sommer", "Herbst", "Winter"),
    "fr": ("printemps", "été", "automne", "hiver"),
    "es": ("primavera", "verano", "otoño", "invierno"),
    "it": ("primavera", "estate", "autunno", "inverno"),
    "nl": ("voorjaar", "zomer", "herfst", "winter"),
}
#: What stands for a missing date.
NO_DATE = {
    "en": ("n.d.", "n.d.", "n.d.", "N.D.", "NA", "no date", "n. d.", "undated", "date unknown", "N/A"),
    "de": ("o. J.", "o.J.", "ohne Jahr", "o. D.", "n.d."),
    "fr": ("s. d.", "s.d.", "sans date", "n.d."),
    "es": ("s.f.", "s. f.", "s/f", "sin fecha"),
    "pt": ("s.d.", "[s.d.]", "s/d", "[20--]", "[199-?]"),
    "it": ("s.d.", "s. d.", "n.d."),
    "nl": ("z.d.", "z. d.", "z.j.", "geen datum", "n.d."),
    "ru": ("б. г.", "[б. г.]"),
    "tr": ("t.y.", "tarih yok", "t. y."),
    "zh": ("不详", "n.d."),
    "ja": ("刊行年不明", "n.d."),
    "pl": ("b.r.", "b.d."),
}  # fmt: skip


def ordinal(day: int) -> str:
    if day % 100 in (11, 12, 13):
        return f"{day}th"
    return f"{day}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th') }"


def month_name(month: int, lang: str, short: bool = False) -> str:
    if short and lang in SHORT:
        return SHORT[lang][month - 1]
    return MONTHS.get(lang, MONTHS["en"])[month - 1]


def show(date: dict[str, Any], spec: str, lang: str, rng: random.Random) -> str:
    """Print the first part of a CSL date.

    ``spec`` is a format name: ``y``, ``apa`` (2014, May 3), ``dmy``, ``mdy``, ``my``,
    ``iso``, ``num`` (habits of the language), ``any`` (one of those that are usual).
    An ``s`` behind it asks for short months. What the date does not have is left out.
    """
    if date.get("literal"):
        return str(date["literal"])
    parts = date["date-parts"][0]
    year = f"{parts[0]}{date.get('suffix', '')}"
    if spec == "yy":
        return f"{parts[0] % 100:02d}"
    if spec in ("md", "dm"):
        return _day_month(parts, spec, lang)
    if spec in ("vancm", "vanc"):
        names = [MONTHS["en"][m - 1][:3] for m in parts[1:2]]
        return " ".join([year, *names, *(str(d) for d in parts[2:3])])
    if len(date["date-parts"]) > 1:
        return _span(date, lang, rng, spec)
    if date.get("season") and spec != "y":
        name = SEASONS.get(lang, SEASONS["en"])[date["season"] - 1]
        return f"{year}, {name}" if spec == "apa" else f"{name} {year}"
    if len(parts) == 1 or spec == "y":
        return year
    if spec == "any":
        spec = rng.choice(_USUAL.get(lang, _USUAL["xx"]))
    short = spec.endswith("s") and spec != "s"
    spec = spec.removesuffix("s")
    month = month_name(parts[1], lang, short)
    if short and lang == "en":
        month = _short_en(parts[1], spec, rng)
    if len(parts) == 2:
        return _month_year(parts, year, month, spec, lang)
    return _full(parts, year, month, spec, lang, rng)


def _day_month(parts: list[int], spec: str, lang: str) -> str:
    month = month_name(parts[1], lang)
    if spec == "md" and lang == "en":
        return f"{month} {parts[2]}"
    dot = "." if lang == "de" else ""
    return f"{parts[2]}{dot} {_de(lang)}{month}"


_USUAL: dict[str, tuple[str, ...]] = {
    "en": (
        "mdy", "mdy", "mdy", "mdys", "mdys", "dmy", "dmy", "dmys", "apa", "iso", "iso", "num", "num",
        "ord", "ydm",
    ),
    "de": ("num", "num", "dmy"),
    "zh": ("cjk", "iso", "iso"),
    "ja": ("cjk", "cjk", "iso", "slash"),
    "ru": ("num", "num", "dmy"),
    "tr": ("num", "dmy"),
    "xx": ("dmy", "dmy", "num", "dmys"),
}  # fmt: skip


def _short_en(month: int, spec: str, rng: random.Random) -> str:
    name = SHORT["en"][month - 1]
    if rng.random() < 0.3:
        name = MONTHS["en"][month - 1][:3]
    return name


def _month_year(parts: list[int], year: str, month: str, spec: str, lang: str) -> str:
    if spec == "apa":
        return f"{year}, {month}"
    if spec in ("iso", "num", "slash"):
        return f"{year}-{parts[1]:02d}" if spec == "iso" else f"{parts[1]:02d}/{year}"
    if spec == "cjk":
        return f"{year}年{parts[1]}月"
    if lang in ("es", "pt") and not month.endswith("."):
        return f"{month} de {year}"
    return f"{month} {year}"


def _full(parts: list[int], year: str, month: str, spec: str, lang: str, rng: random.Random) -> str:
    _, m, d = parts
    if spec == "iso":
        return f"{year}-{m:02d}-{d:02d}"
    if spec == "slash":
        return f"{year}/{m}/{d}"
    if spec == "cjk":
        return f"{year}年{m}月{d}日"
    if spec == "vanc":
        return f"{year} {MONTHS['en'][m - 1][:3]} {d}"
    if spec == "num":
        return _numeric(parts, year, lang, rng)
    if spec == "ord" and lang == "en":
        return rng.choice((f"{month} {ordinal(d)}, {year}", f"{ordinal(d)} {month} {year}"))
    if spec == "apa":
        return f"{year}, {month} {d}" if lang in ("en", "tr") else f"{year}, {d} {_de(lang)}{month}"
    if spec == "ydm":
        day = f"{d:02d}" if rng.random() < 0.3 else str(d)
        return f"{year}, {day} {month}" if rng.random() < 0.7 else f"{year} {day} {month}"
    if spec == "mdy" and lang == "en":
        return f"{month} {d}, {year}"
    if lang == "de":
        return f"{d}. {month} {year}"
    if lang in ("es", "pt") and rng.random() < (0.05 if month.endswith(".") else 0.85):
        return f"{d} de {month} de {year}"
    if lang == "fr" and d == 1:
        return f"1er {month} {year}"
    return f"{d} {month} {year}"


def _de(lang: str) -> str:
    return "de " if lang in ("es", "pt") else ""


def _numeric(parts: list[int], year: str, lang: str, rng: random.Random) -> str:
    _, m, d = parts
    if lang in ("de", "ru", "tr", "pl"):
        return f"{d:02d}.{m:02d}.{year}" if rng.random() < 0.8 else f"{d}.{m}.{year}"
    if lang == "nl":
        return f"{d}-{m}-{year}" if rng.random() < 0.6 else f"{d:02d}-{m:02d}-{year}"
    if lang in ("zh", "ja"):
        return f"{year}-{m:02d}-{d:02d}"
    if lang == "en":
        short = f"{int(parts[0]) % 100:02d}" if rng.random() < 0.35 else year
        a, b = (m, d) if rng.random() < 0.6 or d > 12 else (d, m)
        if rng.random() < 0.3:
            return f"{a:02d}/{b:02d}/{short}"
        return f"{a}/{b}/{short}" if rng.random() < 0.8 else f"{d}.{m}.{short}"
    if rng.random() < 0.5:
        return f"{d:02d}/{m:02d}/{year}"
    return f"{d}/{m}/{year}"


def _span(date: dict[str, Any], lang: str, rng: random.Random, spec: str) -> str:
    a, b = date["date-parts"]
    if a[0] != b[0]:
        if spec != "y" and rng.random() < 0.3:
            return f"{a[0]}/{b[0] % 100:02d}"
        return f"{a[0]}–{b[0]}" if rng.random() < 0.6 else f"{a[0]}-{b[0] % 100:02d}"
    if spec == "y" or len(a) < 2:
        return str(a[0])
    short = lang == "pt" or rng.random() < 0.4
    sep = rng.choice("/-–") if lang == "pt" else rng.choice("–-/")
    first, last = (month_name(x[1], lang, short) for x in (a, b))
    if spec == "apa":
        return f"{a[0]}, {first}{sep}{last}"
    return f"{first}{sep}{last} {a[0]}"
