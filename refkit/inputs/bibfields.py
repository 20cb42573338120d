"""Entry types and fields of BibTeX and BibLaTeX as CSL types and variables.

After "BibTeXing" (Patashnik 1988), the biblatex manual, 2.1 and 2.2, and what reference
managers and databases write besides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from refkit.bibtypes import BY_WORD, type_of
from refkit.csl import TYPES
from refkit.inputs import bibapa
from refkit.inputs.bibdates import date, issued, seen, wordy
from refkit.inputs.bibnames import names, split
from refkit.inputs.bibtext import decode, joined, rich
from refkit.inputs.bibwords import GENRES, JOURNALS, KINDS, LANGUAGES, THESES
from refkit.model import CSL_NAMES, NAME_ATTRS, Date, Diagnostic, Reference, Span

#: Field -> attribute, for values that are only decoded. The first field wins.
_TEXTS: Mapping[str, str] = {
    "volume": "volume", "publisher": "publisher", "school": "publisher",
    "institution": "publisher", "organization": "publisher", "location": "publisher_place",
    "address": "publisher_place", "series": "collection_title", "chapter": "chapter_number",
    "pagetotal": "number_of_pages", "numpages": "number_of_pages",
    "volumes": "number_of_volumes", "version": "version", "part": "part_number",
    "eventtitle": "event_title", "conference": "event_title", "venue": "event_place",
    "pubstate": "status", "abstract": "abstract", "annote": "annote", "annotation": "annote",
    "keywords": "keyword", "library": "archive", "origtitle": "original_title",
    "origpublisher": "original_publisher", "origlocation": "original_publisher_place",
    "isbn": "isbn", "issn": "issn", "pmid": "pmid", "pmcid": "pmcid", "shorttitle": "title_short",
    "shortjournal": "container_title_short", "lccn": "call_number", "callnumber": "call_number",
    "medium": "medium",
}  # fmt: skip
_NAMES: Mapping[str, str] = {
    "author": "author", "editor": "editor", "translator": "translator", "director": "director",
    "holder": "author", "bookauthor": "container_author", "inventor": "author",
    "compiler": "compiler", "illustrator": "illustrator",
}  # fmt: skip
#: ``editortype`` -> role (biblatex manual, 2.3.6).
_EDITORS: Mapping[str, str] = {
    "compiler": "compiler", "director": "director", "producer": "producer",
    "collaborator": "contributor", "organizer": "organizer", "founder": "series_creator",
    "reviser": "editor", "redactor": "editor", "continuator": "editor",
}  # fmt: skip
#: Roles by the names that ``authortype`` and ``nameatype`` have for them in refkit's files.
_ROLES: Mapping[str, str] = {CSL_NAMES[a].replace("-", ""): a for a in NAME_ATTRS}
#: Fields that are read apart from the tables above.
_READ = frozenset(
    """title subtitle titleaddon maintitle mainsubtitle booktitle booksubtitle booktitleaddon
    journal journaltitle journalsubtitle issue number issuetitle pages eid articleno article-number
    edition type entrysubtype date year month day origdate origyear eventdate urldate lastchecked
    accessed access-date lastaccessed urlaccessdate visited doi url ee link bdsk-url-1 eprint
    eprinttype archiveprefix eprintclass primaryclass howpublished note addendum language langid
    crossref xdata editortype authortype key namea nameb namec nameatype namebtype
    namectype pubstate""".split()
)
_ACCESSED = "urldate lastchecked accessed access-date lastaccessed urlaccessdate visited".split()
#: Entry types of BibLaTeX without a field ``type``.
_UNTYPED = frozenset(
    """article book collection inbook incollection inreference inproceedings online
    periodical""".split()
)
#: Entry types that say themselves what the work is.
_STANDARD = frozenset(
    """article book booklet inbook incollection inproceedings conference manual mastersthesis
    phdthesis thesis techreport report unpublished proceedings collection""".split()
)
#: Types whose number is their own even in a series.
_NUMBERED = frozenset(["report", "standard", "patent", "dataset", "software"])
_WHOLES = frozenset("book collection proceedings reference mvbook mvcollection manual".split())
#: What ``entrysubtype`` may say that tells the type for sure.
_TOLD = TYPES | {"magazine", "newspaper"}
#: Volume, issue and pages behind a title in ``howpublished``.
_WITHIN = re.compile(
    r"(?P<title>.+?)(?:, vol\. (?P<volume>[^,]+))?(?:, no\. (?P<issue>[^,]+))?"
    r"(?:, pp?\. (?P<page>.+))?"
)
#: Words in ``howpublished`` that name no publisher.
_SORTS = frozenset(word for word, _ in BY_WORD)
_SEMICOLON = re.compile(r"\s*;\s*")
#: What the words of a note are the value of.
_NOTED: Mapping[str, str] = {"vol. ": "volume"}
_HELPERS: Mapping[str, str] = {"Edited by ": "editor", "Translated by ": "translator"}
_ORIGINAL = re.compile(
    r"Original work published ((?:ca\. )?\d{1,4}(?: BCE)?(?:--\d{1,4}(?: BCE)?)?)"
)
_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s{}|<>\"]+", re.IGNORECASE)
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)+(?=10\.)", re.IGNORECASE)
_ORDINALS = {
    word: str(n)
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        1,
    )
}
_EDITION = re.compile(
    r"(\d+)(?:st|nd|rd|th|\.)?(?:\s*(?:ed(?:ition|n)?\.?|Aufl(?:age|\.)?|éd\.?))?", re.I
)
_LEAD = re.compile(
    r"[\s\[(]*(?:available(?:\s+(?:at|from|online))?|online|retrieved\s+from|from|url)?[\s:\])]*",
    re.I,
)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,6}|#x[0-9a-f]{2,6});", re.I)


def reference_of(
    kind: str,
    key: str,
    raw: Mapping[str, str],
    span: Span,
    diagnostics: tuple[Diagnostic, ...] = (),
) -> Reference:
    """Return the record of an entry.

    Args:
        kind: Entry type in lower case.
        key: Entry key.
        raw: Field name in lower case -> value as it stands in the file.
        span: The entry in the source.
        diagnostics: What was found about it.

    Returns:
        The record; fields that have no place in it are kept under ``custom.bibtex``.
    """
    fields = _Fields(bibapa.plain(kind, raw))
    values: dict[str, Any] = {"type": type_of(kind, fields)}
    told = fields.get("entrysubtype", "").strip(" {}").lower() in _TOLD
    et_al = _people(fields, values)
    _titles(fields, values, kind)
    if kind == "online":
        _site(fields, values)
    for name, attr in _TEXTS.items():
        if name in fields and not values.get(attr):
            values[attr] = fields.text(name)
    if kind == "inproceedings" and values["container_title"] == values.get("event_title"):
        values["container_title"] = ""
    kept = values["type"]
    _numbers(fields, values, kind)
    _dates(fields, values)
    _places(fields, values, kind)
    et_al += _note(fields, values, kind)
    if told:
        values["type"] = kept
    bibapa.settle(kind, fields, values)
    values["language"] = language_of(fields)
    rest = {n: v for n, v in raw.items() if n not in _READ and not _placed(n, fields, values)}
    return Reference(
        **{k: v for k, v in values.items() if v},
        id=key,
        et_al=tuple(et_al),
        custom={"custom": {"bibtex": rest}} if rest else {},
        text=span.text,
        span=span,
        diagnostics=diagnostics,
    )


def language_of(fields: _Fields) -> str:
    """Return the language of a work as a code, if it is known by one."""
    language = fields.text("langid") or fields.text("language")
    return LANGUAGES.get(language.lower(), language)


def _placed(name: str, fields: _Fields, values: Mapping[str, Any]) -> bool:
    """Tell whether the value of a field has found its place in the record."""
    if name in _NAMES or name in bibapa.USED:
        return True
    attr = _TEXTS.get(name)
    if attr is None:
        return False
    text = fields.text(name)
    return text == values.get(attr) or text == values.get("container_title") or not text


class _Fields(dict[str, str]):
    """The fields of an entry."""

    def text(self, *names: str) -> str:
        """Return the characters of the first field that is there."""
        raw = next((self[n] for n in names if self.get(n)), "")
        value = decode(raw)
        return unescape(value) if "&" in value and _ENTITY.search(value) else value

    def rich(self, name: str) -> str:
        """Return the characters of a field, what is emphasised in them in tags."""
        value = rich(self.get(name, ""))
        return unescape(value) if "&" in value and _ENTITY.search(value) else value

    def verbatim(self, *names: str) -> str:
        """Return an address or identifier without what BibTeX files put round it."""
        raw = next((self[n] for n in names if self.get(n)), "")
        raw = re.sub(r"\\(?:url|path|nolinkurl|href)\s*\{([^{}]*)\}(?:\{[^{}]*\})?", r"\1", raw)
        raw = re.sub(r"\\([%#&_~$])|\{\\(?:textasciitilde|textunderscore)\}", _unescaped, raw)
        return "".join(re.sub(r"[{}]|\$(?=\\sim)|\\sim\$?", "", raw).split())


def _unescaped(match: re.Match[str]) -> str:
    return match[1] or ("~" if "tilde" in match[0] else "_")


def _people(fields: _Fields, values: dict[str, Any]) -> list[str]:
    et_al: list[str] = []
    for name, attr in _NAMES.items():
        if name not in fields:
            continue
        if name == "editor":
            attr = _EDITORS.get(fields.get("editortype", "").strip().lower(), attr)
        if values.get(attr):
            continue
        values[attr], others = names(fields[name])
        if others:
            et_al.append(attr)
    if role := _ROLES.get(fields.get("authortype", "").strip(" {}")):
        values[role] = values.pop("author", ())
        et_al = [role if r == "author" else r for r in et_al]
    for letter in "abc":
        listed = fields.get(f"name{letter}", "")
        attr = _ROLES.get(fields.get(f"name{letter}type", "").strip(" {}"), "contributor")
        if listed and not values.get(attr):
            values[attr], others = names(listed)
            et_al += [attr] if others else []
    return et_al


def _titles(fields: _Fields, values: dict[str, Any], kind: str) -> None:
    title = joined(_protected(fields, "title"), _protected(fields, "subtitle"))
    main = joined(fields.rich("maintitle"), fields.rich("mainsubtitle"))
    book = joined(fields.rich("booktitle"), fields.rich("booksubtitle"))
    journal = fields.get("journaltitle") or fields.get("journal") or ""
    short = JOURNALS.get(journal.strip(" {}").removeprefix("\\").lower(), "")
    journal = short if journal.strip(" {").startswith("\\") and short else decode(journal)
    if main and main not in (title, book):
        if book:
            book = joined(main, book)
        else:
            title = joined(main, title)
    values["title"] = title
    values["container_title"] = joined(journal, fields.text("journalsubtitle")) or book
    if not values["title"] and book and (values["container_title"] != book or kind in _WHOLES):
        values["title"] = title = book
    if kind in _WHOLES and values["container_title"] == title:
        # What lends its fields to chapters often has its title as a book title, too.
        values["container_title"] = ""
    if issue_title := fields.text("issuetitle"):
        values["volume_title"] = issue_title


#: A word in braces of its own: "{Marsh}", "{Fen}".
_BRACED = re.compile(r"(?<![\\\w{])\{([A-Z][a-z'’.-]+)\}(?![\w}])")


def _protected(fields: _Fields, name: str) -> str:
    """Return a title; capitals that braces keep are kept where they would be lost.

    Styles that put titles into sentence case leave alone what braces enclose ("BibTeXing",
    section 4); CSL-JSON has ``<span class="nocase">`` for it.
    """
    text = fields.rich(name)
    found = [decode(w) for w in _BRACED.findall(fields.get(name, ""))]
    if not found or "<" in text:
        return text
    from refkit.render.case import sentence_case

    shown = sentence_case(text, language_of(fields))
    if shown == text or len(shown) != len(text):
        return text
    out: list[str] = []
    at = 0
    for word in found:
        place = re.compile(rf"\b{re.escape(word)}").search(text, at)
        if place and shown[place.start()].islower():
            out += [text[at : place.start()], f'<span class="nocase">{word}</span>']
            at = place.end()
    return "".join([*out, text[at:]])


def _site(fields: _Fields, values: dict[str, Any]) -> None:
    """Read who publishes a page: the site, or in two pairs of braces the site and its owner."""
    listed = split(" ".join(fields.get("organization", "").split()), re.compile(r"\s+and\s+"))
    if len(listed) == 2 and all(x.startswith("{") and x.endswith("}") for x in listed):
        values["container_title"], values["publisher"] = map(decode, listed)
    elif not values["container_title"] and values["type"] != "article":
        values["container_title"] = fields.text("organization")
    if values["container_title"]:
        fields.pop("organization", None)


def _numbers(fields: _Fields, values: dict[str, Any], kind: str) -> None:
    number, issue = fields.text("number"), fields.text("issue")
    article = fields.text("eid", "articleno", "article-number")
    serial = values["type"] in KINDS["serial"] and kind != "misc"
    if serial or kind in ("article", "periodical"):
        values["issue"] = issue or number
        values["number"] = article or (number if issue else "")
        article = ""
    else:
        series = values.get("collection_title") and values["type"] not in _NUMBERED
        values["collection_number" if series else "number"] = number
        values["issue"] = issue
    pages = fields.text("pages")
    pages = re.sub(r"\s*(?:[-–—−]{2,}|[–—−])\s*", "–", pages)
    pages = re.sub(r"(?<=\d)\s*-\s*(?=\d)", "–", pages) if pages.count("-") == 1 else pages
    values["page"] = pages or article
    edition = fields.text("edition")
    match = _EDITION.fullmatch(edition)
    plain = re.sub(r"\s+(?:ed(?:ition|n)?\.?)$", "", edition, flags=re.I).lower()
    values["edition"] = match[1] if match else _ORDINALS.get(plain, edition)
    given = fields.text("type")
    default = "" if given else GENRES.get(kind, "")
    values["genre"] = THESES.get(given.lower().replace(" ", ""), given) or default
    # Behind a title stands what it is ("Video"), as biblatex-apa prints it.
    if addition := fields.text("titleaddon"):
        values["genre" if kind in _UNTYPED and not values["genre"] else "medium"] = addition


def _dates(fields: _Fields, values: dict[str, Any]) -> None:
    values["issued"] = issued(fields)
    values["original_date"] = date(fields.get("origdate") or fields.get("origyear") or "")
    both = re.fullmatch(r"\[(\d{4})\]\s*\d{4}|\d{4}\s*\[(\d{4})\]", fields.text("year"))
    if both and not values["original_date"]:
        values["original_date"] = Date(parts=((int(both[1] or both[2]),),))
    values["event_date"] = date(fields.get("eventdate", ""))
    for name in _ACCESSED:
        if name in fields and not values.get("accessed"):
            found = date(fields[name])
            when, _ = seen(fields.text(name))
            values["accessed"] = when or found
    if state := values.get("status"):
        words = {"inpress": "in press", "inpreparation": "in preparation"}
        values["status"] = words.get(state.lower(), state)
        if values["issued"] is not None and values["issued"].literal == state:
            # Styles without a field for it have the state of publication for a year.
            values["issued"] = None


def _places(fields: _Fields, values: dict[str, Any], kind: str) -> None:
    """Read where the work is found: DOI, address, archive."""
    doi = fields.verbatim("doi")
    bare = _DOI.sub("", doi)
    url = fields.verbatim("url") or fields.verbatim("ee", "link", "bdsk-url-1")
    if not doi and _DOI.match(url):
        bare, url = _DOI.sub("", url), ""
        if values["type"] == "webpage" and "type" not in fields:
            values["type"] = "document"
    elif bare and _DOI.sub("", url).lower() == bare.lower():
        url = ""
    values["doi"] = bare
    values["url"] = url
    how = fields.text("howpublished")
    if how:
        _how_published(fields, values, how, kind)
    eprint = fields.verbatim("eprint", "arxivid")
    kind = (fields.text("eprinttype") or fields.text("archiveprefix")).lower()
    if "arxivid" in fields or re.match(r"arxiv:", eprint, re.I):
        kind = "arxiv"
        eprint = re.sub(r"^arxiv:", "", eprint, flags=re.I)
    if not eprint:
        return
    if kind == "arxiv":
        values.setdefault("archive", "arXiv")
        values["archive_location"] = eprint
        if values["type"] in ("article", "document", "webpage", "manuscript"):
            values["type"] = "article"
            values["number"] = values.get("number") or f"arXiv:{eprint}"
            values["publisher"] = values.get("publisher") or "arXiv"
    elif kind == "pubmed" and not values.get("pmid"):
        values["pmid"] = eprint
    elif _ADDRESS.match(eprint):
        values["url"] = values["url"] or eprint
    else:
        values["archive"] = values.get("archive") or fields.text("eprinttype", "archiveprefix")
        values["archive_location"] = eprint


def _how_published(fields: _Fields, values: dict[str, Any], how: str, kind: str) -> None:
    when, rest = seen(how)
    values["accessed"] = values.get("accessed") or when
    if found := _ADDRESS.search(fields.verbatim("howpublished")):
        address = found[0].rstrip(".,;)]")
        values["url"] = values["url"] or address
        rest = _ADDRESS.sub(" ", rest)
    if rest != how:
        how = _LEAD.sub("", rest.strip(" .,;:"), count=1).strip(" .,;:")
    if values["type"] == "document" and values["url"]:
        values["type"] = "webpage"
    if kind == "misc" and (publisher := fields.text("publisher")):
        # In refkit's files the publisher is printed here, and named in its own field.
        how = "" if how == publisher else how.removesuffix(f", {publisher}")
    event = values.get("event_title") if kind == "misc" else ""
    if not how or how == event:
        return
    bracketed = re.fullmatch(r"\[([^\[\]]+)\]", how)
    if not values["genre"] and (bracketed or how.lower() in _SORTS):
        values["genre"] = bracketed[1] if bracketed else how
    elif kind == "unpublished" and not values.get("publisher"):
        values["publisher"] = how
    elif not values["container_title"] and kind not in _STANDARD:
        within = _WITHIN.fullmatch(how)
        if within and not any(values.get(n) for n in ("volume", "issue", "page")):
            if within["title"] not in (event, fields.text("publisher")):
                values["container_title"] = within["title"]
            values["volume"] = within["volume"] or ""
            values["issue"] = within["issue"] or ""
            values["page"] = re.sub(r"(?<=\w)-(?=\w)", "–", within["page"] or "")
        else:
            values["container_title"] = how
    elif not values.get("medium"):
        values["medium"] = how


def _note(fields: _Fields, values: dict[str, Any], kind: str) -> list[str]:
    """Read a note; what it says about access, address and preprint goes where it belongs.

    Returns:
        The roles whose names it cuts short.
    """
    # What it repeats for styles that print nothing else.
    repeated = "pubstate" in fields and "year" in fields
    said = set(_SEMICOLON.split(values.get("status") or "")) if repeated else set()
    said |= {values["genre"]} if kind == "unpublished" else set()
    said |= {values["container_title"]} if "booktitle" in fields else set()
    et_al: list[str] = []
    kept: list[str] = []
    for part in split(" ".join(fields.get("note", "").split()), _SEMICOLON):
        lead = next((h for h in _HELPERS if part.startswith(h)), "")
        attr = _HELPERS.get(lead, "")
        original = _ORIGINAL.fullmatch(part)
        if attr and not values.get(attr):
            values[attr], others = names(part.removeprefix(lead))
            et_al += [attr] if others else []
        elif original and not values.get("original_date"):
            values["original_date"] = issued({"year": original[1]})
        elif decode(part) in said:
            continue
        elif (noted := _NOTED.get(part[: part.find(" ") + 1])) and not values.get(noted):
            values[noted] = decode(part.partition(" ")[2])
        elif part:
            kept.append(part)
    note = "; ".join(t for t in (decode("; ".join(kept)), fields.text("addendum")) if t)
    when, note = seen(note)
    values["accessed"] = values.get("accessed") or when
    if match := re.fullmatch(r"(.*?)(?:;\s*)?Published (\d{4}-\d{2}-\d{2})", note, re.DOTALL):
        day = wordy(match[2])
        if day and values["issued"] and day.year == values["issued"].year:
            values["issued"], note = day, match[1]
    address = _ADDRESS.search(fields.verbatim("note")) if not values["url"] else None
    if address:
        # Only where the note holds nothing else: a sentence keeps its address.
        left = _LEAD.sub("", _ADDRESS.sub("", note), count=1).strip(" .,;:()[]")
        if not left:
            values["url"], note = address[0].rstrip(".,;)]"), ""
            if values["type"] == "document":
                values["type"] = "webpage"
    values["note"] = note.strip(" ;")
    return et_al
