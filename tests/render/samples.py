"""One record of each kind, complete, for tests that print them all."""

from __future__ import annotations

from refkit.csl import TYPES
from refkit.model import Date, Name, Reference

LEE = (Name(family="Lee", given="Ann B."), Name(family="Ruiz de Zarobe", given="Yolanda"))
BOARD = (Name(literal="Board of Rivers and Lakes"),)
DAY = Date(parts=((2019, 9, 9),))
YEAR = Date(parts=((2019,),))
SEEN = Date(parts=((2020, 1, 2),))


def _one(type: str, **values: object) -> Reference:
    # A year of its own for each: apalike has 26 letters for works of one author and year.
    year = Date(parts=((1960 + sorted(TYPES).index(type),),))
    base: dict[str, object] = {"type": type, "author": LEE, "issued": year,
                               "title": f"Rivers of the United States: A look at the DNA of a {type}"}  # fmt: skip
    return Reference(**{**base, **values})  # type: ignore[arg-type]


_JOURNAL = {"container_title": "River & Lake Review", "volume": "12", "issue": "3", "page": "45–67",
            "doi": "10.1000/r_12(3)45"}  # fmt: skip
_SITE = {
    "issued": DAY,
    "container_title": "Rivernews",
    "url": "https://rivernews.example/a_b?c=%20d#e",
}
_BOOK = {"publisher": "River Press", "publisher_place": "Oxford", "edition": "2",
         "isbn": "978-0-306-40615-7"}  # fmt: skip
_PART = {**_BOOK, "container_title": "Handbook of rivers", "page": "1–20",
         "editor": (Name(family="Fox", given="C."),)}  # fmt: skip
_VALUES: dict[str, dict[str, object]] = {
    "article": {"publisher": "RiverArxiv", "doi": "10.1000/x.1", "genre": "Preprint"},
    "article-journal": _JOURNAL,
    "article-magazine": {**_JOURNAL, "issued": DAY},
    "article-newspaper": {"container_title": "The River Times", "issued": DAY, "page": "C1"},
    "review": {**_JOURNAL, "reviewed_title": "Old rivers"},
    "review-book": {**_JOURNAL, "reviewed_title": "Old rivers"},
    "book": _BOOK, "classic": _BOOK, "collection": _BOOK, "musical_score": _BOOK,
    "chapter": _PART, "entry": _PART, "entry-dictionary": _PART, "entry-encyclopedia": _PART,
    "paper-conference": {**_PART, "event_title": "River Days", "event_date": DAY,
                         "event_place": "Lyon", "edition": ""},
    "thesis": {"publisher": "River University", "genre": "Doctoral dissertation",
               "number": "1234567", "archive": "ProQuest"},
    "report": {"author": BOARD, "publisher": "Ministry of Water", "number": "NIH Publication No. 18-20",
               "url": "https://water.example/r.pdf"},
    "standard": {"author": BOARD, "publisher": "ISO", "number": "ISO 21001:2018"},
    "manuscript": {"genre": "Unpublished manuscript", "publisher": "River University"},
    "patent": {"number": "9,367,592", "genre": "U.S. Patent", "publisher": "U.S. Patent Office"},
    "pamphlet": {**_BOOK, "number": "3", "collection_title": "Leaflets"},
    "dataset": {"publisher": "Zenodo", "version": "1.2", "doi": "10.1000/d"},
    "software": {"publisher": "RiverSoft", "version": "3.3.070", "url": "https://soft.example/"},
    "speech": {"event_title": "River Days", "event_place": "Lyon", "event_date": DAY, "issued": DAY},
    "broadcast": {"author": (), "director": LEE, "script_writer": LEE, "container_title": "Rivers",
                  "number": "Season 3, Episode 12", "publisher": "River TV", "issued": DAY},
    "motion_picture": {"author": (), "director": LEE, "publisher": "River Films", "genre": "Film"},
    "song": {"container_title": "Album", "publisher": "River Records; Lake"},
    "legal_case": {"author": (), "title": "River v. Lake", "container_title": "U.S.",
                   "volume": "347", "page": "483", "authority": "Supreme Court"},
    "legislation": {"author": (), "number": "114-95", "container_title": "Stat.", "volume": "129"},
    "webpage": _SITE, "post": _SITE, "post-weblog": _SITE, "interview": _SITE,
    "document": {"publisher": "River Press", "note": "In 3 boxes & 2 bags"},
    "periodical": {"author": (), "editor": LEE, "volume": "1", "issue": "2", "issn": "0378-5955"},
}  # fmt: skip

#: A record of every type that CSL has.
EVERY = [
    _one(kind, **_VALUES.get(kind, {"accessed": SEEN, "url": "https://x.example/1"}))
    for kind in sorted(TYPES)
]

#: Records that lack what their types ask for, dates and titles aside, or have too much.
LACKING = [
    Reference(type="article-journal", title="No author & no volume", issued=YEAR, issue="249",
              container_title="The River Times"),
    Reference(type="article-newspaper", title="Unsigned", issued=DAY, page="5", volume="xxxi",
              container_title="The River Times", url="https://times.example/u"),
    Reference(type="book", title="Anonymous", issued=YEAR, volume="I", publisher="Press and Press"),
    Reference(type="book", title="Edited", issued=YEAR, editor=LEE, volume="2",
              collection_title="Rivers", collection_number="7", isbn="123"),
    Reference(type="book", title="Both", issued=YEAR, author=LEE, editor=LEE, translator=LEE,
              volume="2", collection_title="Rivers", collection_number="7", publisher="P"),
    Reference(type="chapter", title="No author", issued=YEAR, editor=LEE, container_title="Book",
              publisher="P"),
    Reference(type="chapter", title="No editor", issued=YEAR, author=LEE, container_title="Book",
              publisher="P", page="1–2"),
    Reference(type="entry-encyclopedia", title="Wiki", issued=DAY, container_title="Wikipedia",
              publisher="Wikimedia", url="https://w.example/W"),
    Reference(type="report", title="Own", issued=YEAR, author=BOARD, issn="1234-5678"),
    Reference(type="report", title="Nobody's", issued=YEAR, number="12"),
    Reference(type="thesis", title="Where?", issued=YEAR, author=LEE),
    Reference(type="patent", title="No number", issued=YEAR, author=LEE),
    Reference(type="manuscript", title="Deed", issued=Date(parts=((1866,),), circa=True), archive="West Archive"),
    Reference(type="speech", title="Talk", issued=DAY, event_title="Days"),
    Reference(type="webpage", title="Season", issued=Date(parts=((2021,),), season=4), url="https://s.example"),
    Reference(type="document", title="Old", author=LEE, issued=Date(parts=((-380,),))),
    Reference(type="document", title="Range", author=LEE, issued=Date(parts=((2017, 7, 12), (2017, 8, 1)))),
]  # fmt: skip
