"""What stands in brackets behind a title and tells what the work is, not what it is called.

APA's ``[Video]`` and ``[Doctoral dissertation, University of X]`` (Publication Manual, 7th
ed., 9.21–9.22), Vancouver's ``[Internet]`` (NLM, Citing Medicine), GOST's
``[Электронный ресурс]`` (GOST 7.1-2003, general material designation) and the type codes
of GB/T 7714-2015, annex B (``[J]``, ``[EB/OL]``); also ``(2nd ed.)`` and ``(Version 2.1)``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from refkit.lazy import lazy
from refkit.parse import locators

#: Brackets that are taken off a title at most, and characters that are looked at for one.
MOST = 6
LONGEST = 200


class Part(NamedTuple):
    """A bracket behind a title.

    Attributes:
        attr: Attribute of a Reference it fills (``genre``, ``medium``, ``edition``, ``version``,
            ``number``, ``volume``, ``page``, ``publisher``), or ``code`` for a type code of GB/T 7714.
        value: Its bare value.
        start: Offset of the bracket.
        end: Offset behind it.
    """

    attr: str
    value: str
    start: int
    end: int


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words of which round brackets behind a title often are a part.
_LOOSE = frozenset(["abstract", "set", "report", "map", "image", "score", "guide"])
_MEDIUM = _set(
    """internet online on-line web www print e-book ebook epub pdf dvd cd cd-rom cdrom lp vinyl cassette vhs blu-ray audiobook hörbuch
    kindle elektronisch électronique electrónico eletrônico elettronica elettronico elektronik elektroniczny elektronisk
    elektronische elektronisches elektronicky elektronički электронный электронная электронное онлайн текст
    en-ligne en-línea em-linha on-line risorsa ressource recurso resurs ресурс видеозапись звукозапись изоматериал карты
    verkkoaineisto nettiressurs オンライン 電子版 电子资源 電子資源 网络 電子書籍 온라인 전자자료"""
)
_MEDIUM_PHRASES = frozenset(
    """en ligne|en línea|em linha|in linea|on line|risorsa elettronica|risorsa online|ressource électronique|recurso electrónico
    |recurso eletrônico|recurso en línea|elektronische ressource|elektronische bron|elektronik kaynak|elektronický zdroj
    |elektronički izvor|zasób elektroniczny|dokument elektroniczny|электронный ресурс|электронное издание|електронний ресурс
    |електронен ресурс|текст электронный|текст : электронный|текст: электронный|format électronique|version électronique|versión electrónica
    |electronic resource|electronic version|electronic edition|web page|world wide web|cd rom|kindle edition|kindle version
    |kindle dx version|e-book edition|online version|online edition|audio cd|compact disc""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)
#: Words that say what kind of work something is, as last word of an English or Germanic
#: description and as first word of a Romance or Slavic one.
_HEADS = _set(
    """video videos film films movie documentary episode episodes podcast podcasts broadcast program programme series show
    webinar webcast webisode vlog trailer clip recording recordings audio song songs album single track music score soundtrack speech
    talk lecture lectures presentation slides slideshow slide poster handout handouts notes syllabus course worksheet mooc
    photograph photographs photo photos image images picture painting drawing sculpture print lithograph illustration infographic
    map maps chart graph diagram figure cartoon comic advertisement ad brochure leaflet pamphlet flyer booklet
    dissertation thesis habilitation memoir monograph manuscript manuscripts typescript draft preprint abstract
    report reports paper papers memo memorandum brief factsheet guideline guidelines guide statement testimony release bulletin
    newsletter post posts tweet tweets thread comment update status article editorial column letter letters e-mail email blog
    weblog webpage website page wiki entry dataset database data software app application code package program repository library
    plugin script firmware game videogame toolbox module notebook
    interview interviews review reviews obituary correspondence transcript minutes diary
    patent standard bill law act decree ruling
    set file exhibition exhibit artwork installation performance play session panel workshop symposium keynote
    vídeo vidéo filme película documental documentaire documentário documentario dokumentarfilm dokumentation fernsehserie sendung
    folge hörspiel vortrag rede präsentation folien foto fotografia fotografía fotografie photographie abbildung karte
    dissertation diplomarbeit masterarbeit bachelorarbeit magisterarbeit doktorarbeit habilitationsschrift hausarbeit facharbeit
    bericht arbeitspapier diskussionspapier manuskript typoskript blogbeitrag blogeintrag zeitungsartikel pressemitteilung datensatz
    thèse mémoire rapport émission série exposé conférence diapositives billet communiqué fichier logiciel jeu enregistrement entretien
    tesis tesina trabajo informe serie episodio programa presentación diapositivas ponencia conferencia entrada archivo conjunto
    fichero comunicado entrevista mapa canción
    tese dissertação monografia trabalho relatório apresentação palestra episódio arquivo conjunto postagem canção software
    tesi dissertazione relazione rapporto presentazione episodio trasmissione diapositive registrazione articolo canzone
    proefschrift scriptie masterscriptie bachelorscriptie oratie rapport aflevering documentaire presentatie lezing dataset blogpost
    nieuwsbericht persbericht rede kaart liedje
    диссертация автореферат доклад отчет отчёт презентация видео видеозапись фильм подкаст фотография карта лекция
    tez tezi doktora raporu rapor video sunum sunumu filmi belgesel fotoğraf bildiri
    avhandling avhandlingen rapport uppsats specialeafhandling speciale masteroppgave tv-serie
    praca rozprawa raport prezentacja nagranie
    skripsi disertasi laporan presentasi makalah
    論文 博士論文 修士論文 卒業論文 報告書 動画 映像 学位论文 博士论文 硕士论文 博士学位论文 硕士学位论文 视频 동영상 학위논문"""
)
#: Words that only qualify such a word.
_MODIFIERS = _set(
    """unpublished published doctoral doctorate phd ph.d ph.d. d.phil dphil ed.d edd psy.d master's masters master’s m.a ma m.sc msc
    bachelor's bachelors bachelor’s b.a undergraduate honors honours senior capstone graduate postgraduate diploma
    working white policy research technical tech discussion conference position issue term internal annual final interim progress
    project occasional green background fact press news media
    tv television radio audio web online digital animated feature short motion silent documentary music live studio youtube ted
    facebook twitter instagram linkedin reddit tumblr tiktok mastodon discord slack snapchat vimeo soundcloud spotify github
    wikipedia google powerpoint prezi ms microsoft excel pdf html ios android mobile computer r python stata spss
    status profile forum message board discussion online weblog blog social page story highlight reel
    data source software code
    lecture class classroom course teaching student study training keynote panel plenary paper poster oral invited symposium
    book film movie journal newspaper magazine article essay product theatre theater
    unabridged abridged archival historical oil pencil ink watercolor black white
    clinical practice trial registration government legal legislative congressional court
    letter to the editor peer supplementary supplemental material materials special section
    nonfiction podcast episode series video youtube conference-presentation
    unveröffentlichte unveröffentlichter unveröffentlichtes dissertation phil inaugural
    non publié publiée inédit inédite inédita inédito doctorat doctoral doctorado doctoral maestría licenciatura grado máster
    mestrado doutorado graduação conclusão especialização tcc magistrale triennale laurea dottorato
    non-pubblicata pubblicata vídeo vidéo tv radio
    ongepubliceerde ongepubliceerd gepubliceerde gepubliceerd niet
    yayımlanmamış yayınlanmamış yüksek lisans doktora
    кандидатская докторская магистерская дипломная неопубликованная
    opublicerad upublisert upubliceret tidak diterbitkan diterbitkan
    de d' di du des del della da do dos en em in of for from at and on the la le les el los a und et y e i ve submitted publication
    version unveröffentl"""
)
#: Phrases that begin a description and are followed by other words.
_BEGINNINGS = lazy(
    r"(?:(?:peer |book |film |movie |product |theatre )?review (?:of|essay)|comment on|reply to|response to|letter to the editor|interview (?:with|by)|"
    r"manuscript (?:submitted|in preparation|under)|unpublished (?:manuscript|raw data|paper|report|work)|paper presented|poster presented|"
    r"(?:song|album|music|score|video) (?:recorded|performed|composed) by|rezension (?:von|zu)|besprechung|reseña de|compte rendu|recensione (?:di|a)|"
    r"special (?:issue|section)|supplemental material|conference (?:session|presentation)|personal communication|press release|"
    r"статья|рецензия на|рец\. на)\b",
    re.IGNORECASE,
)
_INSTITUTION = lazy(
    r"universit|univers[ik]|universidad|universidade|université|università|üniversite|универси|institut|instituto|istituto|college|"
    r"school|hochschule|academy|akademi|école|escuela|escola|scuola|faculty|facult|college|大学|大學|대학",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-.'’][^\W\d_]+)*\.?|\d+")
_EAST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
#: Type codes and media of GB/T 7714-2015, annex B.
_CODE = re.compile(r"(?:[MCGNJDRSPAZ]|DB|CP|EB|CM|DS|HS)(?:\s?/\s?(?:OL|CD|MT|DK))?", re.ASCII)
_LAST_BRACKET = lazy(
    r"[\s.,;:]*([\[(［（〔【])([^\[\]()［］（）〔〕【】]{1,120})[\])］）〕】][\s.,;:/*_]*$"
)
_NESTED = re.compile(r"[\s.,;:]*(\()([^()]{0,60}\([^()]{1,60}\)[^()]{0,60})\)[\s.,;:]*$")
_OPENINGS = "[［〔【"
_VERSION = lazy(
    r"(?:version|ver\.|vers\.|v\.?|versão|versión|versione|versie|sürüm|версия|release|revision|rev\.|build)\s?(?P<number>\d[\w.+-]*)",
    re.IGNORECASE,
)
_EDITION = lazy(
    r"(?:\b(?:ed(?:n|s|itions?)?|edición|edição|edizione|ediz|édition|éd|aufl(?:age)?|ausg(?:abe)?|druk|uitg(?:ave)?|baskı|basım|изд(?:ание)?|wyd(?:anie)?|"
    r"vyd(?:ání)?|upplaga(?:n)?|uppl|utgåva|utgave|udgave|painos|kiadás|edisi|cetakan)\b|第?\d+版)",
    re.IGNORECASE,
)
_ORDINAL = lazy(
    r"\d|\b(?:rev|revised|updated|enlarged|expanded|abridged|illustrated|international|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"neu|überarb|erw|verb|aktual|corr|corrected|revisi|revu|revidiert|herziene|nueva|nova|nuova|nouvelle|ampl|aum|anniversary|student|teacher|deluxe|"
    r"critical|[ivx]+)",
    re.IGNORECASE,
)
_BEHIND_EDITION = re.compile(
    r",\s*(?:(?P<volume>(?:vols?|bd|t|v)\.\s?\S+)|(?:pp?|S)\.\s?\d\S*)$", re.IGNORECASE
)
_EPISODE = lazy(
    r"(?:season|series|staffel|saison|temporada|stagione|seizoen|s)\s?(?P<season>\d+)[,;]?\s?(?:episode|folge|épisode|episodio|episódio|aflevering|ep\.|e)\s?(?P<episode>\d+)",
    re.IGNORECASE,
)
_NUMBERED = r"(?:nos?\.?:?|nr\.?|№|n[°º]\.?|\#|núm\.|num\.)"
#: "Report No. 45", "No. 562", "SETA Rapor No: 1"
_NUMBER = lazy(
    rf"(?P<genre>(?:[^\W\d][\w.&-]*\s){{0,5}}?){_NUMBERED}\s?(?P<number>[A-Z]{{0,6}}[-\s]?\d[\w./-]*)",
    re.IGNORECASE,
)
#: "NBER Working Paper 19529", "Drucksache 19/4632"
_SERIES = lazy(
    r"(?P<genre>(?:[^\W\d][\w.&-]*\s){0,4}?(?:\w*paper|report|bulletin|memo|brief|working paper|drucksache|kamerstuk|rapport|informe|document))"
    r"(?:\s|:\s?)(?P<number>[A-Z]{0,4}-?\d[\d./-]*(?:\s\d{3})*(?:,\snr\.\s\d+)?)",
    re.IGNORECASE,
)
#: Codes of reports: "NCES 2014-077", "LC/PUB.2019/3-P".
_REPORT = re.compile(r"[A-Z]{2,8}\s?\d{2,}[-–/.]\d[\w.-]*|(?=\S*\d)[A-Z]{2,8}/[A-Z0-9][\w./-]*")
#: Short names of meetings: "CHI '99", "SIGCSE 2013".
_MEETING = re.compile(
    r"[\s,]*\((?P<name>[A-Z][A-Za-z&/-]*[A-Z][A-Za-z&/-]*\s?(?:['’‘]\d{2}|(?:19|20)\d{2}))\)[\s.,]*$"
)


def split_meeting(text: str) -> tuple[str, str]:
    """Split the short name of a meeting off the name of its proceedings.

    Args:
        text: ``"Proceedings of the Conference on X (CX '99)"`` ...

    Returns:
        The name, and ``CX '99`` or an empty string.
    """
    m = _MEETING.search(text, max(0, len(text) - LONGEST))
    return (text[: m.start()], m["name"]) if m and m.start() else (text, "")


#: Signs that a bracket names editors or translators, too.
_PERSON = lazy(
    r"(?:[;&]|\b[A-Z]\. ?[A-Z]|\b(?:eds?\.?|edited) (?:by|von|par|por)\b|trans)", re.IGNORECASE
)


def peel(text: str) -> tuple[str, list[Part]]:
    """Take the brackets off the end of a title that say what the work is.

    Args:
        text: The stretch that holds the title.

    Returns:
        What is left of it and the parts that came off, in text order. Brackets that belong
        to the title (translations, years, explanations) stay.
    """
    parts: list[Part] = []
    end = len(text)
    while len(parts) < MOST and text[max(0, end - 20) : end].rstrip(" .,;:/*_")[-1:] in _CLOSING:
        near = max(0, end - LONGEST)
        m = _LAST_BRACKET.search(text, near, end) or _NESTED.search(text, near, end)
        if m is None or m.start() == 0:
            break
        found = _read(" ".join(m[2].split()), m[1] in _OPENINGS)
        if not found:
            break
        # A full stop in front of the bracket ends the title, one of an ellipsis belongs to it.
        start, stop = m.start(1), m.end()
        parts[:0] = [Part(attr, value, start, stop) for attr, value in found]
        end = m.start()
        if text[end : end + 1] in ("?", "!", "."):
            end += 1
    return (text[:end] if parts else text), parts


_CLOSING = frozenset("])］）〕】")


def _read(inner: str, square: bool) -> list[tuple[str, str]]:
    """What the words in a bracket say."""
    if square and _CODE.fullmatch(inner):
        return [("code", inner.replace(" ", ""))]
    m = _VERSION.fullmatch(inner)
    if m:
        return [("version", m["number"])]
    m = _EPISODE.fullmatch(inner)
    if m:
        return [("volume", m["season"]), ("number", m["episode"])]
    m = _NUMBER.fullmatch(inner) or _SERIES.fullmatch(inner)
    if m:
        return [("number", m["number"]), *([("genre", m["genre"].strip())] if m["genre"] else [])]
    if _REPORT.fullmatch(inner):
        return [("number", inner)]
    if len(inner) < 60 and _EDITION.search(inner) and _ORDINAL.search(inner):
        return [] if _PERSON.search(inner) else _edition(inner)
    kind, _, rest = inner.partition(";")
    if not rest:
        kind, _, rest = inner.partition(",")
        if rest and not _INSTITUTION.search(rest):
            kind, rest = inner, ""
    kind, rest = kind.strip(), rest.strip()
    attr = kind_of(kind, square)
    if attr is None:
        return []
    out = [(attr, kind)]
    if rest and attr == "genre" and _INSTITUTION.search(rest):
        out.append(("publisher", rest))
    return out


def _edition(inner: str) -> list[tuple[str, str]]:
    """An edition with a volume or pages behind it: "3rd ed., Vol. 2", "2nd ed., pp. 4–9"."""
    words, out = inner, []
    m = _BEHIND_EDITION.search(inner)
    if m:
        words = inner[: m.start()]
        clean = locators.clean_volume if m["volume"] else locators.clean_page
        out = [("volume" if m["volume"] else "page", clean(m[0]))]
    return [("edition", locators.clean_edition(words)), *out]


@lru_cache(maxsize=2048)
def kind_of(text: str, square: bool = True) -> str | None:
    """Tell whether words describe a work, and how.

    Args:
        text: Words without the bracket around them.
        square: Whether the bracket is a square one; round ones are used for other things,
            too, so that more words must be known.

    Returns:
        ``genre`` or ``medium``, or None for words that describe no kind of work.
    """
    low = " ".join(text.lower().replace("’", "'").split()).strip(" .,:;")
    if low in _MEDIUM or low in _MEDIUM_PHRASES:
        return "medium"
    if _BEGINNINGS.match(low):
        return "genre"
    east = "".join(_EAST.findall(low))
    if east and len(east) == len(low):
        return "genre" if any(low.endswith(h) for h in _EAST_HEADS) else None
    words = _WORD.findall(low)
    if not words or len(words) > 8:
        return None
    bare = [w.rstrip(".") for w in words]
    if bare[0] in _NO_BEGINNING:
        return None
    if not square and len(bare) == 1 and bare[0] in _LOOSE:
        return None
    heads = [w in _HEADS for w in bare]
    if not (heads[0] or heads[-1]):
        return None
    unknown = sum(w not in _HEADS and w not in _MODIFIERS for w in bare)
    if unknown == 0:
        return "genre"
    # One name of a maker or field: "NPR radio broadcast", "Thèse de doctorat d'histoire".
    return "genre" if square and unknown == 1 and len(bare) > 1 and any(heads) else None


#: Words with which titles begin, and descriptions do not.
_NO_BEGINNING = _set(
    "the a an on how and or in of for with from la le les el los der die das und et y e"
)
_EAST_HEADS = tuple(h for h in _HEADS | _MEDIUM if _EAST.fullmatch(h))
