"""Which fields an entry type of BibLaTeX may have, and which it must have.

After the default data model (biblatex manual, 2.1 and 4.5.3), which
``biber --validate-datamodel`` checks.
"""

from __future__ import annotations

from collections.abc import Mapping

_ANY = """abstract annotation authortype crossref date doi entrysubtype eprint eprintclass
    eprinttype keywords langid nameatype namebtype namectype namea nameb namec origdate
    origlocation origpublisher origtitle shortjournal shorttitle url urldate year"""
_BOOK = """author addendum chapter edition editor editortype eid isbn language location maintitle
    note number pages pagetotal part publisher pubstate series title titleaddon translator volume
    volumes"""
_PART = """addendum author bookauthor booktitle chapter edition editor editortype eid isbn language
    location maintitle note number part publisher pages pubstate series title titleaddon translator
    volume volumes"""
_EVENT = "eventdate eventtitle venue"
_FIELDS: Mapping[str, str] = {
    "article": """addendum author editor editortype eid issn issuetitle journaltitle language note
        number pages pubstate series title titleaddon translator version volume""",
    "book": _BOOK,
    "collection": _BOOK.replace("author ", "", 1),
    "inbook": _PART,
    "incollection": _PART.replace(" bookauthor", ""),
    "inreference": _PART.replace(" bookauthor", ""),
    "inproceedings": """addendum author booktitle chapter editor editortype eid isbn language
        location maintitle note number organization part publisher pages pubstate series title
        titleaddon volume volumes """ + _EVENT,
    "booklet": """addendum author chapter editor editortype eid howpublished language location note
        pages pagetotal pubstate title titleaddon type""",
    "dataset": """addendum author edition editor editortype language location note number
        organization publisher pubstate series title titleaddon type version""",
    "manual": """addendum author chapter edition editor editortype eid isbn language location note
        number organization pages pagetotal publisher pubstate series title titleaddon type
        version""",
    "misc": """addendum author editor editortype howpublished language location note organization
        pubstate title titleaddon type version""",
    "online": """addendum author editor editortype language note organization pubstate title
        titleaddon version""",
    "patent": "addendum author holder location note number pubstate title titleaddon type version",
    "periodical": """addendum editor issn issuetitle language note number pubstate series title
        titleaddon volume""",
    "report": """addendum author chapter eid institution language location note number pages
        pagetotal pubstate title titleaddon type version""",
    "thesis": """addendum author chapter eid institution language location note pages pagetotal
        pubstate title titleaddon type""",
    "unpublished": """addendum author howpublished language location note pubstate title titleaddon
        type """ + _EVENT,
}  # fmt: skip
#: Entry type -> its fields.
FIELDS: Mapping[str, frozenset[str]] = {
    kind: frozenset(f"{_ANY} {fields}".split())
    for kind, fields in {**_FIELDS, "software": _FIELDS["misc"]}.items()
}
#: Babel's names for languages that ``langid`` takes.
LANGUAGES: Mapping[str, str] = {
    "en": "english", "en-us": "american", "en-gb": "british", "de": "ngerman", "de-at": "naustrian",
    "de-ch": "nswissgerman", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "pt-br": "brazilian", "nl": "dutch", "ru": "russian", "tr": "turkish", "pl": "polish",
    "cs": "czech", "sv": "swedish", "da": "danish", "no": "norwegian", "nb": "norsk",
    "nn": "nynorsk", "fi": "finnish", "hu": "hungarian", "el": "greek", "la": "latin",
    "zh": "chinese", "ja": "japanese", "ko": "korean", "ar": "arabic", "he": "hebrew",
    "ca": "catalan", "uk": "ukrainian", "ro": "romanian",
}  # fmt: skip


def language(code: str) -> str:
    """Return babel's name of a language, the code itself if it has none."""
    low = code.lower().replace("_", "-")
    return LANGUAGES.get(low) or LANGUAGES.get(low.partition("-")[0]) or code
