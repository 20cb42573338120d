"""The CSL type of a reference, by a maximum-entropy classifier over its fields and cues.

The weights (``refkit/data/types.crf``) are trained by ``python -m training types`` and kept
in the labeller's file format; a classifier is a field of one token.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from refkit.parse import lexicon
from refkit.parse.labeller import Weights
from refkit.parse.tokens import tokenize
from refkit.parse.typewords import (
    DATA,
    IN_FRONT,
    KINDS,
    LABELS,
    MAGAZINE,
    NEWSPAPER,
    PROCEEDINGS,
    TED,
)

if TYPE_CHECKING:
    from refkit.model import Date, Name
    from refkit.parse.draft import Draft, Piece

_FIELDS = (
    "author", "editor", "translator", "contributor", "title", "container_title",
    "collection_title", "volume", "issue", "page", "edition", "publisher", "publisher_place",
    "genre", "medium", "number", "version", "event_title", "archive", "issued", "accessed", "doi",
    "url", "isbn", "pmid", "note",
)  # fmt: skip
_PAIRS = (
    ("container_title", "volume"), ("container_title", "publisher"), ("container_title", "url"),
    ("title", "publisher"), ("container_title", "page"), ("url", "publisher"), ("editor", "container_title"),
    ("container_title", "issue"), ("publisher", "number"), ("publisher", "publisher_place"),
)  # fmt: skip
#: Fields whose words tell the type; those of a title tell its topic.
_WORDS = ("genre", "medium", "publisher", "event_title", "archive", "collection_title", "number")
_NUMBERED_PATH = re.compile(r"/(?:19|20)\d\d/\d\d?(?:/|$)")
_WORD = re.compile(r"[^\W\d_]+")


def cues(draft: Draft) -> list[str]:
    """Return what the classifier looks at.

    Args:
        draft: A reference with all values but its type.

    Returns:
        Attribute strings, each once.
    """
    have = _fields(draft)
    layout, rest = _look(draft, have)
    return list(dict.fromkeys([*_presence(have), *_layout(layout), *rest]))


def _fields(draft: Draft) -> frozenset[str]:
    get = draft.values.get
    # A dash stands for the author above, who is filled in later.
    return frozenset([name for name in _FIELDS if get(name) or name == draft.repeats])


class Layout(NamedTuple):
    """What a reference is made like, whatever its words are."""

    date: int
    season: bool
    container: bool
    volume: bool
    page: bool
    url: bool
    publisher: bool
    authors: int
    group: bool
    at: bool
    known: int
    paper: str


def _look(draft: Draft, have: frozenset[str]) -> tuple[Layout, list[str]]:
    """Return the layout of a reference, and what its words tell of its type."""
    values: Mapping[str, Any] = draft.values
    out: list[str] = []
    for name in _WORDS:
        if name in have:
            words = lowered(values[name])
            prefix = name[:3]
            out += [f"{prefix}.{w}" for w in words]
            if name in ("genre", "medium"):
                out += [f"{name}={' '.join(words)}", f"{name}-1={words[-1] if words else ''}"]
    known, paper = 0, ""
    if "container_title" in have:
        attributes, known, paper = _container(values["container_title"])
        out += attributes
    title = lowered(values.get("title") or "")
    if title:
        out += [f"tit1={title[0]}", f"tit-1={title[-1]}", f"titn={min(len(title), 12) // 3}"]
        out += [f"tit.{w}" for w in title if w in _TITLE_CUES]
    authors = values.get("author") or ()
    body = authors[0].literal if authors else ""
    if body:
        out += [f"aut.{w}" for w in lowered(body)]
    issued = values.get("issued")
    if "url" in have:
        out += _address(values["url"])
    if "doi" in have:
        out.append(f"doi={values['doi'].split('/')[0]}")
    # Words in no field, or in the marker words between fields.
    words, at = draft.tokens.words, 0
    for piece in sorted(draft.pieces, key=_first):
        out += [f"o.{w.lower()}" for w in words[at : piece.first] if w.isalpha()]
        at = max(at, piece.last + 1)
    out += [f"o.{w.lower()}" for w in words[at:] if w.isalpha()]
    out += _signs(draft.text)
    if draft.block.marks:
        out += _italics(draft)
    if draft.block.heading:
        out += [f"head.{w}" for w in lowered(draft.block.heading)[:6]]
    layout = Layout(
        date=_size(issued),
        season=bool(issued is not None and issued.season),
        container="container_title" in have,
        volume="volume" in have,
        page="page" in have,
        url="url" in have,
        publisher="publisher" in have,
        authors=min(len(authors), 4),
        group=bool(body),
        at=body.startswith("@"),
        known=known,
        paper=paper,
    )
    return layout, out


def _first(piece: Piece) -> int:
    return piece.first


@lru_cache(maxsize=8192)
def _layout(x: Layout) -> tuple[str, ...]:
    """Attributes of a layout."""
    out = []
    if x.container:
        out.append(f"conlex={x.known}&vol={x.volume:d}")
        out.append(f"con:{x.paper}&date={x.date}&page={x.page:d}")
    if x.authors:
        out.append(f"group={x.group:d}")
        out.append(f"group={x.group:d}&con={x.container:d}&pub={x.publisher:d}")
        out.append(f"authors={x.authors}")
        if x.group:
            out.append("at" if x.at else "noat")
    out += [f"date={x.date}", f"season={x.season:d}"]
    out.append(f"date={x.date}&con={x.container:d}&vol={x.volume:d}")
    out.append(f"date={x.date}&page={x.page:d}&url={x.url:d}&con={x.container:d}")
    return tuple(out)


@lru_cache(maxsize=4096)
def _presence(have: frozenset[str]) -> tuple[str, ...]:
    """Attributes that tell which fields there are."""
    out = ["bias", *(f"has={name}" for name in sorted(have))]
    out += [
        f"no={name}"
        for name in ("author", "title", "container_title", "issued", "publisher", "url")
        if name not in have
    ]
    out += [f"{a}+{b}={a in have:d}{b in have:d}" for a, b in _PAIRS]
    return tuple(out)


_TITLE_CUES = frozenset(
    """v vs act law bill statute directive regulation code constitution treaty convention interview
    review letter report guidelines survey data dataset thesis dissertation proceedings handbook
    encyclopedia dictionary introduction tweet video podcast episode package software patent map
    standard lecture keynote slides photograph painting symphony case versus ex decision judgment
    loi ley lei legge gesetz wet zákon ustawa kanun kanunu закон decreto décret decree order erlass
    directive directiva diretiva direttiva richtlinie verordnung règlement reglamento regolamento
    regulamento arrêté circulaire circular circolare portaria resolution resolución resolução
    résolution besluit yönetmelik yönetmeliği приказ постановление указ кодекс""".split()
)


@lru_cache(maxsize=8192)
def _container(container: str) -> tuple[tuple[str, ...], int, str]:
    """Attributes of a container alone, its flags in the lexicon, and what paper it may be."""
    words = lowered(container)
    out = [f"con.{w}" for w in words]
    out += [f"con1={words[0] if words else ''}", f"conlast={words[-1] if words else ''}"]
    known = 0
    forms = [t.lower().replace("’", "'") for t in tokenize(container).words]
    for start, end, flags in lexicon.phrases(forms):
        if start == 0 and end >= len(words):
            known |= flags
    out += [f"conlex={bit}" for bit in (4, 8, 16, 32) if known & bit] or ["conlex=0"]
    # What calls itself a magazine is one, also that of a newspaper.
    named = _MAGAZINE.search(container) is not None
    paper = "news" if not named and NEWSPAPER.search(container) else ""
    paper += "mag" if MAGAZINE.search(container) else ""
    out.append(f"con:{paper}")
    out.append("conhost" if _HOST.search(container) else "connohost")
    return tuple(out), known, paper


_MAGAZINE = re.compile(r"\b(?:magazine?)\b", re.IGNORECASE)
_HOST = re.compile(r"\w\.(?:com|org|net|edu|gov|co)\b")
#: GB/T 7714: the kind of a work as a letter in brackets.
_LETTER = re.compile(r"[\[［【]([A-Z]{1,2})(?:/[A-Z]{2})?[\]］】]")
_PREPRINT = re.compile(r"rxiv\b|\bssrn\b|\bpreprints?\b")
_PRESENTED = re.compile(
    r"\bpapers? (?:presented|read|given|delivered)|\b(?:ponencia|communication|comunicaç|relazione|"
    r"vortrag|доклад)"
)
_PRESENTATIONS = ("paper", "ponencia", "comunica", "communica", "relazione", "vortrag", "доклад")


def _signs(text: str) -> list[str]:
    """Signs of a type that stand anywhere in the text."""
    out = [f"letter={m[1]}" for m in _LETTER.finditer(text)]
    low = text.lower()
    if any(map(low.__contains__, ("rxiv", "ssrn", "preprint"))) and _PREPRINT.search(low):
        out.append("preprint")
    if any(map(low.__contains__, _PRESENTATIONS)) and _PRESENTED.search(low):
        out.append("presented")
    if "§" in text:
        out.append("section")
    return out


def _size(date: Date | None) -> int:
    """How exact a date is: 0 for none, 1 for a year, 2 for a month, 3 for a day."""
    return 0 if date is None else max((len(p) for p in date.parts), default=0)


#: GB/T 7714-2015, annex B: the type that a letter stands for. ``M`` is a book or a part of one.
_LETTERS = {
    "J": "article-journal", "N": "article-newspaper", "D": "thesis", "R": "report", "S": "standard",
    "P": "patent", "C": "paper-conference", "DB": "dataset", "DS": "dataset", "CP": "software", "CM": "map",
}  # fmt: skip


def by_letter(draft: Draft) -> str:
    """Return the type that a code of GB/T 7714 behind the title names, or nothing."""
    letter = _LETTER.search(draft.text)
    if letter is None or draft.text[letter.end() : letter.end() + 1] not in (
        "",
        ".",
        ",",
        "/",
        "．",
        "，",
    ):
        return ""
    if letter[1] == "M":
        return "chapter" if draft.text.startswith("//", letter.end()) else "book"
    return _LETTERS.get(letter[1], "")


#: What standards are called: "ISO 9001", "ASCE/SEI 7-16", "RFC 2119", "BS EN 197-1".
_STANDARD = re.compile(
    r"(?:(?:ISO|IEC|IEEE|ASTM|ASCE|ANSI|NISO|DIN|EN|BS|NF|UNE|UNI|NEN|ÖNORM|SAE|ASME|NFPA|ITU-T|ECMA|GOST|ГОСТ|GB)"
    r"(?:[/ -](?:[A-Z]{2,6}|Std\.?|Standard|T))*[ -]*[A-Z]?\.?\d|RFC[ -]?\d{3,4}$)"
)
#: How laws with a number are called: "Lei nº 9.394", "Loi n° 2013-595", "Ley Orgánica 3/2020".
_LAW = re.compile(
    r"(?:Lei|Ley|Loi|Legge|Decreto(?:-Lei|-Ley)?|Décret|Decree|Portaria|Resolução|Resolución|Arrêté|Ordonnance|"
    r"Real Decreto|Directive|Directiva|Direttiva|Richtlinie|Regulation|Verordnung)\s"
    r"(?:(?:Complementar|Orgánica|Federal|Estadual|Legislativ[oa]|Ministerial[e]?|CNE/\w+|\((?:EU|EC|UE|CE|EG)\)|n[.ºo°]{1,2}|núm\.|nr\.|no\.)\s?){0,3}"
    r"(?:\(?(?:EU|EC|UE|CE|EG)\)?\s)?\d",
    re.IGNORECASE,
)
#: Who publishes songs and albums, and what these do not have.
_LABEL = re.compile(r"\b(?:Records|Recordings|Entertainment|Discos|Disques)\b")
_NO_SONG = (
    "volume", "page", "editor", "genre", "edition", "isbn", "doi", "contributor", "event_title",
)  # fmt: skip
#: How a letter and a work of reference are called.
_LETTER_TO = re.compile(r"(?:Letter to|Brief an|Lettre à|Carta a|Lettera a|Brief aan) [A-ZÀ-Ý]")
_ENCYCLOPEDIA = re.compile(r"\b(?:Encyclop|Enciclop|Enzyklop|Энциклоп)\w+|\bBritannica\b", re.I)
_SPOKEN = re.compile(
    r"\b(?:Address|Speech|Remarks|Lecture|Keynote|Sermon|Eulogy)\s(?:at|to|on|before|in|for)\b|\b(?:Rede|Ansprache) (?:vor|zu[mr]?|im|am)\b"
)
_ASKED = re.compile(r"(?:Personal |Telephone )?Interview (?:with|by|of) ", re.IGNORECASE)


def by_name(draft: Draft) -> str:
    """Return the type that the number or the title names, or nothing."""
    values = draft.values
    number, title = values.get("number", ""), values.get("title", "")
    if number and _STANDARD.match(number):
        return "standard"
    front = IN_FRONT.match(draft.text)
    if front and not title.startswith(front[0].strip(" :")):
        return front.lastgroup or ""
    holder = values.get("container_title", "")
    if PROCEEDINGS.fullmatch(holder) and values.get("author") and not values.get("volume"):
        return "paper-conference"
    if TED.fullmatch(holder) and not values.get("page"):
        return "speech"
    house = values.get("publisher", "")
    label = _LABEL.search(house) or (LABELS.fullmatch(house) if holder else None)
    # Games are published by some Entertainment, too, and are on no album.
    album = label and (label[0] != "Entertainment" or values.get("container_title"))
    if album and not any(map(values.get, _NO_SONG)):
        return "song"
    if title and not values.get("container_title"):
        if DATA.search(title) and any(map(values.get, ("url", "doi", "version", "accessed"))):
            return "dataset"
        if _LETTER_TO.match(title) and _size(values.get("issued")) == 3:
            return "personal_communication"
        if _LAW.match(title):
            return "legislation"
        spoken = _SPOKEN.search(title) and _size(values.get("issued")) == 3
        if spoken and not any(map(values.get, ("publisher", "url", "genre", "volume"))):
            return "speech"
        if _ASKED.match(title) and not values.get("publisher"):
            return "interview"
    return ""


#: Bodies that publish reports rather than books.
_OFFICIAL = re.compile(
    r"\b(?:departments?|ministr|minist[eè]r|committee|commission|council|inspect|parliament|government|agency|bureau|"
    r"unesco|unicef|oecd|ocde|who|world bank|european|instituto nacional|statisti|bundes|rijks|onderwijs)",
    re.IGNORECASE,
)


def _own_report(draft: Draft) -> bool:
    """Whether an official body wrote what looks like a book, or a body published its own."""
    values = draft.values
    authors: tuple[Name, ...] = values.get("author") or ()
    house = values.get("publisher", "").lower()
    if (
        not (house or values.get("publisher_place"))
        or len(authors) != 1
        or any(map(values.get, _NO_REPORT))
    ):
        return False
    body = authors[0].literal
    initials = "".join(w[0] for w in body.split() if w[0].isupper()).lower()
    own = (house and house == body.lower()) or (len(house) > 2 and house == initials)
    return bool(body) and bool(own or _OFFICIAL.search(body))


_NO_REPORT = ("edition", "isbn", "editor", "translator", "volume", "collection_title")


def names_of_kind(draft: Draft) -> tuple[str, ...]:
    """Return what the text itself calls the work, and this with whether there is an address.

    "Video" or "Master's thesis" in brackets: what is shown on the web is another thing, often.
    """
    words = " ".join(lowered(draft.values.get("genre") or draft.values.get("medium") or ""))
    return (words, f"{words} {'+' if draft.values.get('url') else '-'}") if words else ()


def lowered(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [w.lower() for w in _WORD.findall(text)]


def _address(url: str) -> list[str]:
    if not url:
        return []
    try:
        parts = urlsplit(url if "://" in url else "//" + url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ["host=?"]
    out = [
        f"host={host}",
        f"tld={host.rsplit('.', 1)[-1]}",
        f"site={'.'.join(host.split('.')[-2:])}",
    ]
    path = parts.path.lower()
    out += [f"path.{w}" for w in _WORD.findall(path)[:2]]
    out += [f"host.{w}" for w in _WORD.findall(host)[:-1]]
    if _NUMBERED_PATH.search(path):
        out.append("path=date")
    if path.endswith(".pdf"):
        out.append("path=pdf")
    if path in ("", "/"):
        out.append("path=root")
    return out


def _italics(draft: Draft) -> list[str]:
    runs = [(m.start, m.end) for m in draft.block.marks if m.kind == "italic"]
    if not runs:
        return []
    out = []
    for piece in draft.pieces:
        if piece.label in ("title", "container-title"):
            start, end = draft.core(piece)
            if any(a <= start and end <= b + 1 for a, b in runs):
                out.append(f"italic={piece.label}")
    return out or ["italic=other"]


class _Model:
    """The weights with the rows of attributes that were met before."""

    def __init__(self) -> None:
        weights = Weights(files("refkit.data").joinpath("types.crf").read_bytes())
        self.labels = weights.labels
        self.genres: Mapping[str, str] = weights.info["genres"]
        self.matrix = weights.dense()
        self.row = lru_cache(maxsize=65536)(weights.row)
        self.common = lru_cache(maxsize=8192)(self._common)

    def _common(self, have: frozenset[str], layout: Layout) -> Any:
        """The summed weights of what references of the same make share."""
        cues = (*_presence(have), *_layout(layout))
        return self.matrix[[self.row(cue) for cue in cues]].sum(axis=0)


@lru_cache(maxsize=1)
def _model() -> _Model:
    return _Model()


def classify(draft: Draft) -> tuple[str, float]:
    """Return the type of a reference.

    Args:
        draft: A reference with all values but its type.

    Returns:
        The CSL type and its probability.
    """
    import numpy as np

    if not any(draft.values.get(name) for name in _FIELDS):
        return "document", 0.0
    model = _model()
    if kind := by_letter(draft):
        return kind, 0.97
    for named in names_of_kind(draft):
        told = model.genres.get(named) or KINDS.get(named)
        if told:
            return told, 0.97
    if kind := by_name(draft):
        return kind, 0.9
    have = _fields(draft)
    layout, rest = _look(draft, have)
    rows = list(map(model.row, dict.fromkeys(rest)))
    scores = model.matrix[rows].sum(axis=0) + model.common(have, layout)
    best = int(scores.argmax())
    if model.labels[best] == "book" and _own_report(draft):
        return "report", 0.7
    if model.labels[best] == "webpage" and _ENCYCLOPEDIA.match(
        draft.values.get("container_title", "")
    ):
        return "entry-encyclopedia", 0.7
    return model.labels[best], round(1.0 / float(np.exp(scores - scores[best]).sum()), 3)


def known_types() -> Sequence[str]:
    """Return the types that the classifier can give."""
    return tuple(_model().labels)
