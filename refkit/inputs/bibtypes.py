"""Tables of BibTeX and BibLaTeX: entry types, kinds of theses, languages, journal macros."""

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
KINDS: Mapping[str, frozenset[str]] = {
    "serial": frozenset(
        "article-journal article-magazine article-newspaper periodical review".split()
    ),
}
GENRES: Mapping[str, str] = {
    "phdthesis": "Doctoral dissertation", "mastersthesis": "Master's thesis",
    "mathesis": "Master's thesis", "bachelorsthesis": "Bachelor's thesis",
    "bathesis": "Bachelor's thesis", "workingpaper": "Working paper", "poster": "Poster",
}  # fmt: skip
#: The words that BibLaTeX prints for keys in the field ``type`` (manual, 4.9.2.13).
THESES: Mapping[str, str] = {
    "phdthesis": "Doctoral dissertation", "mathesis": "Master's thesis",
    "mastersthesis": "Master's thesis", "bathesis": "Bachelor's thesis",
    "candthesis": "Candidate thesis", "techreport": "Technical report",
    "resreport": "Research report", "software": "Computer software", "datacd": "Data CD",
    "audiocd": "Audio CD", "thesis": "", "report": "",
}  # fmt: skip
LANGUAGES: Mapping[str, str] = {
    "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB",
    "ukenglish": "en-GB", "langenglish": "en", "german": "de", "ngerman": "de", "germanb": "de",
    "langgerman": "de", "austrian": "de-AT", "naustrian": "de-AT",
    "swissgerman": "de-CH", "nswissgerman": "de-CH", "french": "fr",
    "langfrench": "fr", "francais": "fr", "spanish": "es", "langspanish": "es", "italian": "it",
    "langitalian": "it", "portuguese": "pt", "portuges": "pt", "langportuguese": "pt",
    "brazilian": "pt-BR", "brazil": "pt-BR", "dutch": "nl", "langdutch": "nl", "russian": "ru",
    "langrussian": "ru", "turkish": "tr", "polish": "pl", "langpolish": "pl", "czech": "cs",
    "swedish": "sv", "langswedish": "sv", "danish": "da", "langdanish": "da", "norwegian": "no",
    "langnorwegian": "no", "norsk": "nb", "nynorsk": "nn", "finnish": "fi", "langfinnish": "fi",
    "hungarian": "hu", "greek": "el", "langgreek": "el", "latin": "la", "langlatin": "la",
    "chinese": "zh", "langchinese": "zh", "japanese": "ja", "langjapanese": "ja", "korean": "ko",
    "arabic": "ar", "hebrew": "he", "catalan": "ca", "ukrainian": "uk", "romanian": "ro",
    "deutsch": "de", "français": "fr", "español": "es", "italiano": "it", "português": "pt",
}  # fmt: skip
#: Journal commands of the AASTeX package, as the Astrophysics Data System writes them.
JOURNALS: Mapping[str, str] = {
    "aj": "The Astronomical Journal", "apj": "The Astrophysical Journal",
    "apjl": "The Astrophysical Journal Letters",
    "apjs": "The Astrophysical Journal Supplement Series", "ao": "Applied Optics",
    "aap": "Astronomy & Astrophysics", "aaps": "Astronomy & Astrophysics Supplement Series",
    "aapr": "The Astronomy and Astrophysics Review",
    "araa": "Annual Review of Astronomy and Astrophysics", "apss": "Astrophysics and Space Science",
    "baas": "Bulletin of the American Astronomical Society", "icarus": "Icarus",
    "jcap": "Journal of Cosmology and Astroparticle Physics",
    "jgr": "Journal of Geophysical Research", "grl": "Geophysical Research Letters",
    "mnras": "Monthly Notices of the Royal Astronomical Society", "nat": "Nature",
    "na": "New Astronomy", "nar": "New Astronomy Reviews", "physrep": "Physics Reports",
    "pra": "Physical Review A", "prb": "Physical Review B", "prc": "Physical Review C",
    "prd": "Physical Review D", "pre": "Physical Review E", "prl": "Physical Review Letters",
    "pasa": "Publications of the Astronomical Society of Australia",
    "pasj": "Publications of the Astronomical Society of Japan",
    "pasp": "Publications of the Astronomical Society of the Pacific",
    "planss": "Planetary and Space Science", "solphys": "Solar Physics",
    "ssr": "Space Science Reviews", "zap": "Zeitschrift für Astrophysik",
}  # fmt: skip


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
