"""Entry types and fields of BibTeX and BibLaTeX as CSL types and variables.

After the "BibTeXing" manual (Patashnik 1988) and the biblatex manual, 2.1 and 2.2.
"""

from __future__ import annotations

import re
from typing import Any

from refkit.inputs.latex import decode
from refkit.model import Date, Name, Reference, Span

_TYPES = {
    "article": "article-journal", "book": "book", "mvbook": "book", "booklet": "pamphlet",
    "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "incollection": "chapter",
    "suppcollection": "chapter", "collection": "book", "mvcollection": "book", "reference": "book",
    "inreference": "entry-encyclopedia", "inproceedings": "paper-conference",
    "conference": "paper-conference", "proceedings": "book", "mvproceedings": "book",
    "manual": "book", "mastersthesis": "thesis", "phdthesis": "thesis", "thesis": "thesis",
    "techreport": "report", "report": "report", "unpublished": "manuscript", "online": "webpage",
    "electronic": "webpage", "www": "webpage", "dataset": "dataset", "software": "software",
    "patent": "patent", "periodical": "periodical", "legislation": "legislation",
    "jurisdiction": "legal_case", "legal": "treaty", "letter": "personal_communication",
    "movie": "motion_picture", "video": "motion_picture", "audio": "song", "music": "song",
    "image": "graphic", "artwork": "graphic", "performance": "performance", "review": "review",
    "standard": "standard", "misc": "document", "unspecified": "document",
}  # fmt: skip
_GENRES = {"mastersthesis": "Master's thesis", "phdthesis": "Doctoral dissertation"}
_THESIS = {"phdthesis": "Doctoral dissertation", "mathesis": "Master's thesis",
           "candthesis": "Candidate thesis", "techreport": "Technical report",
           "resreport": "Research report"}  # fmt: skip
_TEXTS = {
    "volume": "volume", "edition": "edition", "publisher": "publisher", "school": "publisher",
    "institution": "publisher", "organization": "publisher", "address": "publisher_place",
    "location": "publisher_place", "series": "collection_title", "chapter": "chapter_number",
    "pagetotal": "number_of_pages", "volumes": "number_of_volumes", "version": "version",
    "eventtitle": "event_title", "venue": "event_place", "pubstate": "status", "note": "note",
    "abstract": "abstract", "annote": "annote", "annotation": "annote", "keywords": "keyword",
    "language": "language", "langid": "language", "library": "archive", "origtitle": "original_title",
    "origpublisher": "original_publisher", "isbn": "isbn", "issn": "issn", "pmid": "pmid",
    "pmcid": "pmcid", "shorttitle": "title_short",
}  # fmt: skip
_NAMES = {"author": "author", "editor": "editor", "translator": "translator", "director": "director",
          "holder": "author", "bookauthor": "container_author", "commentator": "contributor"}  # fmt: skip
_MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_INHERITED = ("editor", "publisher", "year", "date", "address", "location", "series", "volume", "isbn",
              "eventtitle", "venue", "month")  # fmt: skip


def reference_of(
    kind: str, key: str, fields: dict[str, str], parent: dict[str, str] | None, span: Span
) -> Reference:
    """Return the record of an entry.

    Args:
        kind: Entry type in lower case.
        key: Entry key.
        fields: Field name in lower case -> raw value.
        parent: Fields of the entry that ``crossref`` names, if any.
        span: The entry in the source.
    """
    fields = {k: v for k, v in fields.items() if v.strip()}
    if parent:
        for name in _INHERITED:
            if name in parent:
                fields.setdefault(name, parent[name])
        if "title" in parent:
            fields.setdefault("booktitle", parent["title"])
    values: dict[str, Any] = {"type": _TYPES.get(kind, "document"), "id": key}
    et_al: list[str] = []
    for name, attr in _NAMES.items():
        if name in fields and not values.get(attr):
            people, others = names(fields[name])
            values[attr] = people
            if others:
                et_al.append(attr)
    title = decode(fields.get("title", ""))
    subtitle = decode(fields.get("subtitle", ""))
    values["title"] = f"{title}: {subtitle}" if title and subtitle else title or subtitle
    container = fields.get("journaltitle") or fields.get("journal") or fields.get("booktitle") or ""
    values["container_title"] = decode(container)
    for name, attr in _TEXTS.items():
        if name in fields and not values.get(attr):
            values[attr] = decode(fields[name])
    number = decode(fields.get("number", ""))
    if values["type"] in ("article-journal", "periodical", "article-magazine", "article-newspaper"):
        values["issue"] = decode(fields.get("issue", "")) or number
    elif number:
        values["collection_number" if values.get("collection_title") else "number"] = number
    if "pages" in fields:
        values["page"] = re.sub(r"\s*-{1,3}\s*|–", "–", decode(fields["pages"]).replace("—", "–"))
    elif "eid" in fields:
        values["page"] = decode(fields["eid"])
    genre = fields.get("type", "")
    values["genre"] = _THESIS.get(genre.lower(), decode(genre)) or _GENRES.get(kind, "")
    values["issued"] = date(fields.get("date", "")) or year_month(fields)
    values["original_date"] = date(fields.get("origdate", ""))
    values["accessed"] = date(fields.get("urldate", ""))
    values["event_date"] = date(fields.get("eventdate", ""))
    values["doi"] = re.sub(
        r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", verbatim(fields.get("doi", "")), flags=re.I
    )
    values["url"] = verbatim(fields.get("url", ""))
    howpublished = fields.get("howpublished", "")
    if howpublished and not values["url"]:
        found = re.search(r"(?:https?://|www\.)[^\s{}\\]+", verbatim(howpublished))
        if found:
            values["url"] = found[0].rstrip(".,;")
        elif not values.get("medium"):
            values["medium"] = decode(howpublished)
    if values["type"] == "document" and values["url"]:
        values["type"] = "webpage"
    eprint = verbatim(fields.get("eprint", ""))
    if eprint and fields.get("eprinttype", fields.get("archiveprefix", "")).lower() == "arxiv":
        values.setdefault("number", f"arXiv:{eprint}")
    return Reference(
        **{k: v for k, v in values.items() if v}, et_al=tuple(et_al), text=span.text, span=span
    )


def verbatim(value: str) -> str:
    """Return an address without the braces and escapes that BibTeX files put into it."""
    value = re.sub(r"\\url\s*\{([^{}]*)\}", r"\1", value)
    value = re.sub(r"\\([%#&_~$])", r"\1", value)
    return re.sub(r"[{}]|\\(?=_)|\s+(?=\S*$)", "", value).strip()


_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


def _split(text: str, pattern: re.Pattern[str]) -> list[str]:
    """Split where the pattern stands outside braces."""
    if "{" not in text:
        return pattern.split(text)
    out: list[str] = []
    depth = at = last = 0
    for match in re.compile(rf"\\.|[{{}}]|{pattern.pattern}", pattern.flags | re.DOTALL).finditer(
        text
    ):
        piece = match[0]
        if piece == "{":
            depth += 1
        elif piece == "}":
            depth -= 1
        elif depth == 0 and piece[0] != "\\":
            out.append(text[last : match.start()])
            last = match.end()
        at = match.end()
    del at
    return [*out, text[last:]]


def names(text: str) -> tuple[tuple[Name, ...], bool]:
    """Read a BibTeX list of names.

    Args:
        text: Names joined with ``and``.

    Returns:
        The names, and whether the list ends with ``others``.
    """
    out: list[Name] = []
    others = False
    for part in _split(" ".join(text.split()), _AND):
        part = part.strip()
        if part.lower() == "others":
            others = True
        elif part:
            out.append(_name(part))
    return tuple(out), others


_COMMA = re.compile(r"\s*,\s*")


def _name(text: str) -> Name:
    if text.startswith("{") and text.endswith("}") and text.find("}") == len(text) - 1:
        return Name(literal=decode(text))
    parts = [p.strip() for p in _split(text, _COMMA)]
    if len(parts) == 1:
        words = _split(text, re.compile(r"[\s~]+"))
        if len(words) == 1:
            return Name(literal=decode(text)) if text.startswith("{") else Name(family=decode(text))
        last = len(words) - 1
        first = next((i for i, w in enumerate(words[:-1]) if i and w[:1].islower()), last)
        end = max((i for i in range(first, last) if words[i][:1].islower()), default=first - 1) + 1
        return Name(
            given=decode(" ".join(words[:first])),
            non_dropping_particle=decode(" ".join(words[first:end])),
            family=decode(" ".join(words[end:])),
        )
    family, suffix, given = parts[0], "", parts[-1]
    if len(parts) > 2:
        suffix = parts[1]
    words = _split(family, re.compile(r"[\s~]+"))
    k = 0
    while k < len(words) - 1 and words[k][:1].islower():
        k += 1
    return Name(
        family=decode(" ".join(words[k:])),
        non_dropping_particle=decode(" ".join(words[:k])),
        given=decode(given),
        suffix=decode(suffix),
    )


_ISO = re.compile(r"\s*(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?[~?%]?(?:T.*)?\s*")


def date(text: str) -> Date | None:
    """Read a BibLaTeX date (ISO 8601-2, biblatex manual 2.3.8): ``2009-07/2010``, ``1980?``."""
    text = text.strip().strip("{}")
    if not text:
        return None
    parts: list[tuple[int, ...]] = []
    season = None
    for half in text.split("/")[:2]:
        match = _ISO.fullmatch(half)
        if match is None:
            continue
        one = [int(match[1])]
        month = int(match[2] or 0)
        if 21 <= month <= 24:
            season = month - 20
        elif 1 <= month <= 12:
            one.append(month)
            if match[3] and 1 <= int(match[3]) <= 31:
                one.append(int(match[3]))
        parts.append(tuple(one))
    circa = bool(re.search(r"[~?%]", text))
    if not parts:
        return Date(literal=decode(text))
    return Date(parts=tuple(parts), season=season, circa=circa)


def year_month(fields: dict[str, str]) -> Date | None:
    """Read the fields ``year``, ``month`` and ``day``."""
    raw = decode(fields.get("year", "")).strip()
    if not raw:
        return None
    match = re.search(r"(?<!\d)(\d{4})(?!\d)", raw)
    if match is None:
        return Date(literal=raw)
    one = [int(match[1])]
    month = fields.get("month", "").strip(" {}.").lower()
    number = int(month) if month.isdigit() else _MONTHS.get(month[:3], 0)
    if 1 <= number <= 12:
        one.append(number)
        day = fields.get("day", "").strip(" {}") or "".join(re.findall(r"\b\d{1,2}\b", month)[:1])
        if day.isdigit() and not month.isdigit() and 1 <= int(day) <= 31:
            one.append(int(day))
    circa = bool(re.search(r"\bca?\.|circa|\?", raw))
    return Date(parts=(tuple(one),), circa=circa)
