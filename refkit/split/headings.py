"""Headings: those of reference lists, in many languages, and others."""

from __future__ import annotations

import re
from functools import lru_cache

from refkit.lazy import lazy
from refkit.split.letters import CJK, UPPER

_LIST_WORDS = (
    # English
    "references", "reference list", "list of references", "references cited", "references and notes",
    "references and further reading", "works cited", "work cited", "literature cited", "works consulted",
    "works referenced", "bibliography", "selected bibliography", "select bibliography",
    "annotated bibliography", "working bibliography", "sources", "sources cited", "source list",
    "sources and further reading", "primary sources", "secondary sources", "further reading",
    "further readings", "suggested reading", "suggested readings", "recommended reading",
    "additional reading", "reading list", "readings", "citations", "cited works", "cited literature",
    "literature", "notes", "endnotes", "footnotes", "notes and references", "references and links",
    "refs", "ref", "resources", "links", "webliography", "filmography", "discography", "credits",
    "image credits", "bibliographic references", "key references", "references & further reading",
    "table of authorities", "acknowledged sources", "list of sources", "used sources", "reference",
    "data sources", "image sources", "sources of data", "datenquellen", "bildquellen",
    "sources de données", "fuentes de datos", "sources consulted", "sources consultées",
    "references used", "sources used", "selected references", "additional references",
    "papers", "publications", "web sources", "online sources", "background reading",
    # German
    "literatur", "literaturverzeichnis", "literaturangaben", "literaturliste", "quellen",
    "quellenverzeichnis", "quellenangaben", "literatur und quellen", "quellen und literatur",
    "quellen- und literaturverzeichnis", "bibliografie", "bibliographie", "einzelnachweise",
    "weiterführende literatur", "verwendete literatur", "nachweise", "anmerkungen", "fußnoten",
    "internetquellen", "onlinequellen", "sekundärliteratur", "primärliteratur", "referenzen",
    # French
    "références", "références bibliographiques", "bibliographie sommaire", "sources et bibliographie",
    "bibliographie indicative", "ouvrages cités", "pour aller plus loin", "lectures", "sitographie",
    "webographie", "références citées", "liste de références", "liste des références", "notes et références",
    # Spanish, Portuguese, Catalan
    "referencias", "referencias bibliográficas", "bibliografía", "bibliografía citada", "fuentes",
    "obras citadas", "lista de referencias", "literatura citada", "webgrafía", "fuentes consultadas",
    "bibliografía consultada", "referências", "referências bibliográficas", "bibliografia", "fontes",
    "obras consultadas", "referències", "referències bibliogràfiques", "webgrafia", "fonts",
    # Italian
    "riferimenti", "riferimenti bibliografici", "bibliografia essenziale", "sitografia", "fonti",
    "opere citate", "bibliografia e sitografia", "note", "letture consigliate",
    # Dutch, Afrikaans
    "literatuur", "literatuurlijst", "bronnen", "bronnenlijst", "referenties", "bronvermelding",
    "geraadpleegde bronnen", "geraadpleegde literatuur", "referentielijst", "verwysings", "bronnelys",
    # Scandinavian, Finnish
    "litteratur", "litteraturliste", "litteraturförteckning", "referenser", "källor", "källförteckning",
    "referanser", "kilder", "kildeliste", "referencer", "litteraturlista", "käll- och litteraturförteckning",
    "lähteet", "lähdeluettelo", "kirjallisuus", "viitteet", "heimildir", "heimildaskrá",
    # Slavic, Baltic
    "список литературы", "литература", "список источников", "список использованных источников",
    "список использованной литературы", "библиография", "библиографический список", "источники",
    "список использованных источников и литературы", "примечания", "ссылки", "література",
    "список літератури", "список використаних джерел", "джерела", "використана література",
    "литература и источники", "bibliografia załącznikowa", "literatura", "piśmiennictwo", "źródła",
    "spis literatury", "wykaz literatury", "przypisy", "použitá literatura", "seznam literatury",
    "zdroje", "literatúra", "zoznam použitej literatúry", "zoznam literatúry", "bibliografija", "izvori",
    "viri", "viri in literatura", "popis literature", "литература и извори", "библиографија",
    "literatūra", "literatūros sąrašas", "izmantotā literatūra", "kasutatud kirjandus", "viited",
    # Turkish, Hungarian, Romanian, Greek, Albanian
    "kaynakça", "kaynaklar", "kaynak", "yararlanılan kaynaklar", "bibliyografya", "referanslar",
    "irodalom", "irodalomjegyzék", "felhasznált irodalom", "hivatkozások", "források",
    "referințe", "referințe bibliografice", "bibliografie selectivă", "surse", "βιβλιογραφία", "αναφορές",
    "βιβλιογραφικές αναφορές", "πηγές", "βιβλιογραφικές παραπομπές", "referencat", "literatura e përdorur",
    # Indonesian, Malay, Vietnamese, Filipino
    "daftar pustaka", "daftar rujukan", "referensi", "pustaka", "rujukan", "senarai rujukan",
    "bibliografi", "tài liệu tham khảo", "sanggunian", "mga sanggunian", "kepustakaan",
    # Chinese, Japanese, Korean
    "参考文献", "引用文献", "参考资料", "参考书目", "引用・参考文献", "参考・引用文献", "参考文献一覧", "主要参考文献",
    "主な参考文献", "文献", "文献一覧", "引用文献一覧", "出典", "注", "註", "注释", "注釋", "參考文獻", "參考資料", "參考書目",
    "引用文獻", "資料來源", "资料来源", "参照文献", "参考図書", "参考資料", "脚注", "尾注", "延伸阅读", "참고문헌", "참고 문헌",
    "인용문헌", "참고자료", "출처", "문헌",
    # Arabic, Hebrew, Persian, Hindi
    "المراجع", "المصادر", "المصادر والمراجع", "قائمة المراجع", "ביבליוגרפיה", "מקורות", "רשימת מקורות",
    "منابع", "فهرست منابع", "संदर्भ", "संदर्भ सूची", "ग्रंथसूची",
)  # fmt: skip
_LISTS = frozenset(w.casefold() for w in _LIST_WORDS)

_OTHER_WORDS = (
    "contents", "table of contents", "introduction", "conclusion", "conclusions", "abstract", "summary",
    "about", "about the author", "about me", "author", "comments", "leave a comment", "share this",
    "related posts", "license", "licence", "acknowledgements", "acknowledgments", "acknowledgement",
    "appendix", "contributing", "contact", "installation", "usage", "discussion", "methods", "results",
    "background", "overview", "tags", "categories", "archives", "navigation", "menu", "subscribe",
    "previous post", "next post", "funding", "conflict of interest", "author contributions",
    "inhalt", "inhaltsverzeichnis", "einleitung", "fazit", "zusammenfassung", "danksagung", "lizenz",
    "sommaire", "table des matières", "remerciements", "résumé", "à propos", "commentaires",
    "índice", "introducción", "conclusiones", "agradecimientos", "comentarios", "introdução",
    "conclusão", "sumário", "indice", "introduzione", "conclusioni", "ringraziamenti", "inhoud",
    "inleiding", "conclusie", "samenvatting", "содержание", "введение", "заключение", "içindekiler",
    "giriş", "sonuç", "目录", "引言", "结论", "致谢", "目次", "はじめに", "おわりに", "謝辞",
)  # fmt: skip
_OTHERS = frozenset(w.casefold() for w in _OTHER_WORDS)
#: What stands below a post, and in no post: known without a blank line above.
_BELOW_POSTS = frozenset(
    ["comments", "leave a comment", "share this", "related posts", "about the author", "previous post",
     "next post", "commentaires", "comentarios"]
)  # fmt: skip

_FRAME = re.compile(
    r"^[\s\W\d_]*(?:(?:(?:chapter|section|part|appendix|kapitel|teil)\s+)?[ivxlc\d]{1,6}(?:\.\d+)*[.)]?\s+)?"
    r"(.*?)[\s\W]*$",
    re.IGNORECASE,
)
_SPACED = re.compile(rf"^(?:[{UPPER}][ ]){{4,}}[{UPPER}]\W*$")
_DIGITS = str.maketrans("01", "ol")


def heading_words(text: str) -> str:
    """Return a heading without numbers, ornaments and case, for looking it up."""
    text = text.strip()
    if _SPACED.match(text):
        text = text.replace(" ", "")
    found = _FRAME.match(text)
    return (found[1] if found else text).casefold()


_NUMBERED = re.compile(r"^(?:[IVX]{1,4}|[A-H]|\d{1,2}(?:\.\d{1,2})*)[.)]\s+[^\W\d_]")


def numbered_heading(text: str) -> bool:
    """Tell whether a line is a heading with a number: short, without a date or an initial."""
    if not _NUMBERED.match(text):
        return False
    rest = text.split(None, 1)[1]
    return (
        looks_like_heading(rest) and "," not in rest and not text[-1:].isdigit() and len(rest) > 3
    )


_PART_WORDS = frozenset(
    """
    books book articles article journals websites website web webpages films film videos video
    reports legislation cases statutes statute newspapers interviews archives manuscripts podcasts
    podcast online print printed media chapters theses blogs maps letters
    other others miscellaneous misc various general sonstiges autres otros altri overig прочее
    bücher aufsätze zeitschriften gesetze filme livres ouvrages articles films sites libros artículos
    leyes películas libri articoli siti livros artigos boeken artikelen книги статьи
    """.split()
)
_LIST_PARTS = frozenset(
    """
    references bibliography sources authorities literatur quellen bibliographie références referencias
    bibliografía fuentes referências bibliografia fonti riferimenti literatuur bronnen литература
    литературы источники источников kaynakça kaynaklar legislation cases
    """.split()
)


def names_part(text: str) -> bool:
    """Tell whether a line that stands apart is the heading of a list or of a part of one."""
    if len(text) > 60 or text[-1] in ".,;" or not looks_like_heading(text):
        return False
    words = [w.casefold() for w in re.findall(r"[^\W\d_]+", text)]
    if len(words) == 1:
        return words[0] in _PART_WORDS
    return len(words) <= 8 and any(w in _LIST_PARTS for w in words) and not re.search(r"\d", text)


@lru_cache(maxsize=4096)
def names_list(text: str) -> bool:
    """Tell whether a heading announces a list of references."""
    if len(text) > 80 or text.count(" ") > 8:
        return False
    words = heading_words(text)
    if words in _LISTS or words.translate(_DIGITS) in _LISTS:
        return True
    head = re.split(r"\s*[(:/–—|]\s*", words, maxsplit=1)[0]
    return (
        head != words and head in _LISTS and len(words.split()) <= 9 and not re.search(r"\d", text)
    )


_ANNOUNCED = re.compile(r"([^\W\d_][^:：.\d]{1,40})\s?[:：.]\s*(?=[\S])")


def announced(text: str) -> int:
    """Return the length of a heading that stands in one line with what it announces."""
    found = _ANNOUNCED.match(text)
    return found.end() if found and names_list(found[1]) else 0


def names_other(text: str) -> bool:
    """Tell whether a heading announces something else."""
    return len(text) <= 60 and heading_words(text) in _OTHERS


def names_end(text: str, above: str) -> bool:
    """Tell whether a line begins what stands below a post, right under the line above."""
    return (
        text[:1].isupper()
        and text[-1:].isalpha()
        and above[-1:] in ".!?”)/"
        and heading_words(text) in _BELOW_POSTS
    )


_BODY = lazy(rf"\d{{3,}}|https?:|www\.|[{CJK}].{{25}}|[;“”„«»]|[{UPPER}]\.\s?[{UPPER}]\.")


def looks_like_heading(text: str) -> bool:
    """Tell whether a line could be a heading by its form: short, without a date."""
    if len(text) > 60 or len(text.split()) > 8 or _BODY.search(text):
        return False
    if text[-1] in ".,;?!。、…”\"'" and not re.match(r"^[IVX\d]+\.\s", text):
        return False
    return "," not in text or text.count(",") == 1
