"""Entry types of BibTeX and BibLaTeX as CSL types.

The reader goes by them, and the writer looks up what readers will make of an entry.
"""

from __future__ import annotations

from collections.abc import Mapping

from refkit.csl import TYPES

_TYPES: Mapping[str, str] = {
    "article": "article-journal", "suppperiodical": "article-journal", "periodical": "periodical",
    "newspaper": "article-newspaper", "magazine": "article-magazine", "review": "review",
    "book": "book", "mvbook": "book", "booklet": "pamphlet", "pamphlet": "pamphlet",
    "collection": "book", "mvcollection": "book", "reference": "book", "mvreference": "book",
    "proceedings": "book", "mvproceedings": "book", "manual": "book", "ebook": "book",
    "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "chapter": "chapter",
    "incollection": "chapter", "suppcollection": "chapter", "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference", "conference": "paper-conference",
    "paper": "paper-conference",
    "presentation": "speech", "talk": "speech", "lecture": "speech", "poster": "speech",
    "mastersthesis": "thesis", "phdthesis": "thesis", "thesis": "thesis",
    "bachelorsthesis": "thesis", "bathesis": "thesis", "mathesis": "thesis",
    "techreport": "report", "report": "report", "whitepaper": "report", "workingpaper": "report",
    "unpublished": "manuscript", "preprint": "article", "online": "webpage",
    "electronic": "webpage", "www": "webpage", "website": "webpage", "webpage": "webpage",
    "blog": "post-weblog", "dataset": "dataset", "data": "dataset", "software": "software",
    "softwareversion": "software", "softwaremodule": "software", "codefragment": "software",
    "code": "software", "program": "software", "patent": "patent", "standard": "standard",
    "legislation": "legislation", "jurisdiction": "legal_case", "legal": "treaty",
    "letter": "personal_communication", "interview": "interview", "movie": "motion_picture",
    "video": "motion_picture", "film": "motion_picture", "audio": "song", "music": "song",
    "podcast": "broadcast", "broadcast": "broadcast", "image": "graphic", "artwork": "graphic",
    "map": "map", "performance": "performance",
}  # fmt: skip
#: What an entry of another or unknown type most likely is, by a field that it has.
_BY_FIELD: tuple[tuple[str, str], ...] = (
    ("journal", "article-journal"), ("journaltitle", "article-journal"),
    ("booktitle", "chapter"), ("school", "thesis"), ("institution", "report"),
    ("url", "webpage"),
)  # fmt: skip
BY_WORD: tuple[tuple[str, str], ...] = (
    ("dataset", "dataset"), ("data set", "dataset"), ("software", "software"),
    ("computer program", "software"), ("video", "motion_picture"), ("film", "motion_picture"),
    ("blog", "post-weblog"), ("podcast", "broadcast"), ("preprint", "article"),
    ("patent", "patent"), ("presentation", "speech"), ("tweet", "post"),
)  # fmt: skip


def type_of(kind: str, fields: Mapping[str, str]) -> str:
    """Return the CSL type of an entry.

    Args:
        kind: Entry type in lower case.
        fields: Its fields by name in lower case.
    """
    sub = fields.get("entrysubtype", "").strip(" {}").lower()
    if sub in ("magazine", "newspaper"):
        return f"article-{sub}"
    if sub in TYPES:
        return sub
    if kind == "article" and not fields.get("journal") and not fields.get("journaltitle"):
        prefix = fields.get("eprinttype") or fields.get("archiveprefix") or ""
        if "arxiv" in prefix.lower() or "arxivid" in fields:
            return "article"
    if kind == "unpublished" and ("eventtitle" in fields or "venue" in fields):
        return "speech"
    if kind in _TYPES:
        return _TYPES[kind]
    said = f"{fields.get('type', '')} {fields.get('howpublished', '')} {sub}".lower()
    for word, csl in BY_WORD:
        if word in said:
            return csl
    if fields.get("isbn") and (kind != "misc" or fields.get("publisher")):
        return "book"
    for name, csl in _BY_FIELD:
        if fields.get(name):
            return csl
    if kind not in ("misc", "unspecified", "other") and fields.get("publisher"):
        return "book"
    return "document"
