"""Words that announce a field but are no part of it, in many languages."""

from __future__ import annotations

from refkit.parse.tokens import Tokens


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words between fields that a record has no use for. Anything else that finds no field is
#: kept in ``Reference.unparsed``.
MARKER_WORDS = _set(
    """in im en em dans nel nella na no on of and und et y e i и ve och og the a an at by from to for
    with von van de di da do del par por per pela pelo su sur sous apud with via as is on
    vol vols volume volumes v bd bde band jg jahrgang jahrg t tome tomo tom том т cilt c deel dl jrg
    nr no nos n num número numero numéro number núm issue iss issues heft h sayı s № вып выпуск nº n°
    pp p pg pgs page pages seite seiten s ss str стр с σ pág págs pag pagg blz bl f ff
    ed eds edn edition editor editors edited hrsg hg herausgegeben dir dirs coord coords coordinador
    org orgs organizador a cura cura curatore éd éds edición edição edizione ediz auflage aufl
    upplaga uitgave druk bask baskı изд издание ред под редакцией
    trans transl translated translator translators übers übersetzt traduit trad traducción tradução
    traduzione vert çev пер перевод
    retrieved accessed available access viewed visited cited online url urls doi isbn issn pmid pmcid
    http https www abgerufen verfügbar unter zugriff am stand letzter aufgerufen consulté disponible
    le recuperado consultado disponível acesso consultato disponibile il url geraadpleegd op
    дата обращения режим доступа erişim tarihi adresinden alınmıştır available last updated
    al et others other
    month year ca c circa approx © copyright
    part pt teil chapter chap kap cap ch section sect sec art article paper report
    first published originally original work reprint reprinted repr nachdr
    uitgeverij podcast episode season series
    directed dir performances performance perf narr narrated presented modified archived vom
    eol ol j m d n r z g k
    """
)

VOLUME_WORDS = _set(
    "vol vols volume volumes v bd bde bände band t tomes tomos tomo voll volumi т cilt"
)

_EDITOR = _set(
    """ed eds editor editors edited hrsg hg hrg herausgegeben herausgeber coord coords coordinador
    coordinadora coordinadores org orgs organizador organizadores éd éds cura curatore curatori red
    ред редакцией dir dirs compiler compilers comp comps 编 編 主编 編著 编著"""
)
_TRANSLATOR = _set(
    """trans transl translated translator translators übers übersetzt übersetzer traduit trad
    traductor traductora tradução traduzione vert vertaald çev пер перевод 译 訳 監訳 译者"""
)
_PERFORMER = _set(
    """perf performed performers performance performances starring stars cast with feat featuring
    narr narrated narrator"""
)


_CREATOR = _set(
    """writer writers director directors host hosts creator creators composer speaker presenter
    réalisateur réalisatrice regisseur regisseurin regista diretor diretora realizador guionista
    режиссёр режиссер yönetmen 監督 导演"""
)


def creates(tokens: Tokens, last: int) -> bool:
    """Tell whether "(Director)" or its like stands behind a list of names.

    Args:
        tokens: The tokens of the reference.
        last: Index of the last token of the names.
    """
    words = tokens.words
    return last + 1 < len(words) and words[last + 1].lower() in _CREATOR


def role_of(tokens: Tokens, first: int, last: int) -> str | None:
    """Tell the role that the words beside a list of names give it.

    Args:
        tokens: The tokens of the reference.
        first: Index of the first token of the names.
        last: Index of the last one.

    Returns:
        ``editor``, ``translator``, ``performer`` or None.
    """
    words = tokens.words
    behind = tokens.gaps[last + 1]
    if last + 1 < len(words) and ("(" in behind or "[" in behind or behind in (", ", " ", ",")):
        role = _role(words[last + 1])
        # "Smith, ed." and "Smith (Ed.)", but not "Smith, dir" of a film's director.
        if role is not None and last + 1 < len(words):
            return role
        if words[last + 1].lower() == "a" and last + 2 < len(words):
            return _role(words[last + 2])
    for back in (1, 2):
        if first - back >= 0 and words[first - back].lower() in (
            "by",
            "von",
            "par",
            "por",
            "di",
            "cura",
        ):
            at = first - back
            before = words[at] if words[at].lower() == "cura" else words[at - 1] if at else ""
            return _role(before)
    # "Perf. Ada Moss and Tom Hale."
    short = first > 0 and words[first - 1].lower() in ("perf", "narr")
    return "performer" if short else None


def _role(word: str) -> str | None:
    low = word.lower()
    if low in _EDITOR:
        return "editor"
    if low in _TRANSLATOR:
        return "translator"
    if low in _PERFORMER:
        return "performer"
    return None
