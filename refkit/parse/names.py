"""A stretch of names to people and organisations.

The stretch is what the labeller marked, perhaps with role words or a bracket too many.
Names come out as printed: capitals, typos and the spacing of initials stay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from refkit.lazy import lazy
from refkit.model import Name
from refkit.parse import hanzi, lexicon
from refkit.parse import namewords as nw
from refkit.parse.namelist import TOKEN, read
from refkit.parse.namemodel import UPPER, kind_of, shape_of
from refkit.parse.namemodel import word as what_is
from refkit.parse.namereadings import Pick


class NameList(NamedTuple):
    """What a stretch of names says.

    Attributes:
        names: The people and organisations in order.
        et_al: Whether others are left out ("et al.").
        role: ``editor``, ``translator``, ``director``, ``writer``, ``performer``, ``host``
            ... if the stretch gives all of them one role in words.
        repeats: Whether a dash or "Idem" stands for the names of the reference above;
            ``names`` then holds those that follow it.
    """

    names: tuple[Name, ...] = ()
    et_al: bool = False
    role: str | None = None
    repeats: bool = False


_NOTHING = NameList()
_BRACKETS = lazy(r"\s*[(\[（［]([^()\[\]（）［］]{1,60})[)\]）］]")
_HANDLE = re.compile(r"\s*[(\[]?\s*(?<![\w.])@\w[\w.]*\s*[)\]]?")
_USER = re.compile(r"\s*(/?[ur]/[\w-]+|@\w[\w.]*)\W*")
#: Signs that lead to footnotes and affiliations.
_FOOTNOTE = lazy(r"[*†‡§¶¹²³⁰⁴-⁹]+(?!\w)|(?<!\w)[*†‡§¶¹²³⁰⁴-⁹]+")
_LIST_NUMBER = re.compile(r"\d{1,3}\s?[.)\]–-]\s?(?=[^\W\d_])")
#: "H. -J. Wagner"
_LOOSE_HYPHEN = lazy(rf"(?<=[{UPPER}]\.)\s?-\s?(?=[{UPPER}]\.)")
#: "A. Bernardi-P. Bruni"
_TIGHT_DASH = lazy(rf"(?<=[a-zà-ÿ]{{2}})[-–](?=[{UPPER}]\.\s?[{UPPER}][a-zà-ÿ])")
#: "KlessenR.S.", "Yu.B.Ivanov"
_GLUED = re.compile(
    rf"(?<=[a-zà-ÿ]{{2}})(?=(?:[{UPPER}]\.)+(?:[\s,;]|$))|(?<=[a-zà-ÿ]\.[{UPPER}]\.)(?=[{UPPER}][a-zà-ÿ]{{2}})"
)
_SIGN = re.compile(r"[*†‡§¶¹²³⁰⁴-⁹\d]")
_AFFILIATION = lazy(
    rf"(?<=[{UPPER}]\.)\d{{1,2}}(?=[,;\s]|$)|(?<=[a-zà-ÿ]{{3}})\d(?:,\d)*(?=[,;\s]|$)"
)
_BEHALF = re.compile(r"(?<!\w)(?:on behalf of|writing for|for) (?=the )", re.IGNORECASE)
_ET_AL_BRACKET = re.compile(r"[(\[]\s*([^()\[\]]{2,24})[)\]]\s*[.,]?$")
#: The initials of the last name of a list and the full stop of the list: "Smith JA."
_LAST_INITIALS = re.compile(rf"(?!INC|LTD|JR|SR)[{UPPER}]{{2,3}}\.")
_DASH = lazy(
    r"\s*(?:[-‐‑–—―‒]{2,}|[—―](?=[\s.,;:(]|$)|_{2,}|-(?=[.,])|\\bysame\b)(?:[-–—―_\s]*(?=[-–—―_]))?[-–—―_]*[\s.,;:]*"
)
_SAME = lazy(
    r"\s*(?:(?:id|idem|ders|derselbe|dies|dieselben?|ead|eadem|iid|idd)\b\.?|он же|тот же|同上|同前)\s*(?=[,;:.(&]|$)[\s,;:.]*",
    re.IGNORECASE,
)
_ROLE_WORD = re.compile(r"[^\W\d_]+(?:\.(?=[^\W\d_]))?")
_CONNECTORS = frozenset(
    "and & und et y e i и a cura di co guest series executive general associate assistant managing "
    "chief in volume eds. lit literary founding senior contributing voice lead main principal with "
    "wiss scientific science ed screenplay camera by for this".split()
)
_OPENING = lazy(
    r"\W*(?:"
    + "|".join(f"(?P<r{i}>{pattern})" for i, (_, pattern) in enumerate(nw.ROLE_OPENINGS))
    + r")[\s.:]*",
    re.IGNORECASE,
)
#: First words of the role openings; a look at them saves the search.
_OPENING_WORDS = frozenset(
    """ed eds edited edité editado editor editors compiled comp éd éds a cura edd herausgegeben hrsg
    hg hrg sous ss s dir direction под за pod onder unter bajo sob coord coordinated coordinado coordonné org
    orgs organizado organização trans translated transl trad traduit traducido traduzido tradotto
    vertaald übers übersetzt aus översatt övers oversatt oversat traduction traducción tradução
    traduzione vertaling übersetzung пер перевод redaktion vert çev tłum directed film un réalisé dirigido
    dirigida regia regie réal written writ escrito écrit screenplay performed perf starring with
    narrated read featuring feat illus illustrated illustré ill interviewed interview hosted
    presented produced prod ред red сост e éd""".split()
)
_TRAIL = " \t\n\r,;:/&|–—-"
_OPEN_CLOSE = str.maketrans("", "", "\u200b\u200e\u200f\ufeff\u00ad\x00")
_ACRONYM = re.compile(r"[^\s()\[\]]{2,20}|[A-Z]{2,8}(?:[\s/,]+[A-Z]{2,8}){1,3}")
#: What stands in brackets may also be the initials of a person.
_DOTTED = lazy(rf"(?:[{UPPER}][a-z]{{0,2}}(?:\.|(?=-)|(?<=-.))[-\s]*)+")
_LAST_NAME = re.compile(r"[,;&]| (?:and|et|und|y|e) ")
_KEEP_POINT = re.compile(
    r"(?:\b(?:Inc|Ltd|Co|Corp|Bros|Assoc|Assn|Dept|Univ|Inst|Dr|St|cia|Cia|Gov|Pty|Pvt|Intl|Natl)|\b[^\W\d_]|\.[^\W\d_]+)\.$"
)


def parse_names(text: str, *, caps: bool = False, order: str = "") -> NameList:
    """Read a list of names.

    Args:
        text: A stretch such as ``"Smith, J. A., & Jones, B. (Eds.)"``.
        caps: Whether the list of references prints family names in capitals, so that a
            word such as ``LI`` is no initials.
        order: Form of the names elsewhere in the list of references, as
            :func:`name_order` gives it; it decides where the stretch alone does not.

    Returns:
        The names with what the stretch says about them. Odd text gives few or no names,
        never an exception.
    """
    text = text.translate(_OPEN_CLOSE).replace("&amp;", "&").strip()
    if not text:
        return _NOTHING
    user = _USER.fullmatch(text)
    if user:
        return NameList((Name(literal=user[1]),))
    role: str | None = None
    if not text.isalpha():
        text = _without_signs(text)
    if "@" in text:
        text = _HANDLE.sub(_without_handle, text).strip() or text
    dashed = text[:1] in "-‐‑–—―‒_\\" or text[:1].lower() in "ideот同"
    repeats = dashed and bool(_DASH.match(text) or _SAME.match(text))
    text, role = _take_roles(text)
    if repeats:
        # Taking roles off may have taken the dash as well, as punctuation in front.
        m = _DASH.match(text) or _SAME.match(text)
        text = text[m.end() :].lstrip("&, ") if m else text
        text = re.sub(r"^(?:and|und|et|y|e|en)\s", "", text)
        if not text.strip(" .,;:()[]"):
            return NameList((), False, role, True)
    if not text.isascii() and hanzi.is_east_asian(text):
        found = hanzi.parse(text)
        return NameList(found.names, found.et_al, role or found.role, repeats)
    if text[-1:] in ")]" or text[-2:-1] in ")]":
        text = _ET_AL_BRACKET.sub(_without_bracket, text)
    middle = _ET_AL_MIDDLE.search(text)
    if middle:
        text = text[: middle.start()] + text[middle.end() :]
    text, inner = _abbreviation(text)
    tokens = TOKEN.findall(text)
    start, stop, et_al = _edges(tokens)
    et_al = et_al or middle is not None
    if start >= stop:
        return NameList((), et_al, role, repeats)
    body = tokens[start:stop]
    last = body[-1]
    if last[-1] == "." and (last[:-1] in nw.PARTICLES or _LAST_INITIALS.fullmatch(last)):
        body[-1] = last[:-1]
    joined = "".join(body).lower().strip(".")
    if joined in _NOBODY:
        return NameList((), et_al, role, repeats)
    if len(body) == 1 and not caps and _is_one_body(body[0].rstrip(".")):
        return NameList((Name(literal=body[0].rstrip(".")),), et_al, role, repeats)
    if len(body) < 5 and " ".join(body).lower().strip(".") in nw.JURISDICTIONS:
        return NameList((Name(literal=_literal(text)),), et_al, role, repeats)
    names = _build(read(body, caps=caps, order=order), body, text, start, inner)
    return NameList(names, et_al, role, repeats)


def _without_signs(text: str) -> str:
    """Take off what leads to footnotes, affiliations and groups; mend the blanks of initials."""
    if text[0].isdigit():
        text = _LIST_NUMBER.sub("", text)
    if "-" in text or "–" in text:
        text = _LOOSE_HYPHEN.sub("-", _TIGHT_DASH.sub(" – ", text))
    if "." in text:
        text = _GLUED.sub(" ", text)
    if "the " in text:
        text = _BEHALF.sub("", text)
    if _SIGN.search(text):
        text = _FOOTNOTE.sub("", text)
        if len(_AFFILIATION.findall(text)) > 1:
            text = _AFFILIATION.sub("", text)
    return text


#: "et al." in front of the group on whose behalf the authors wrote: "et al; RESTART Group".
_ET_AL_MIDDLE = re.compile(
    r",?\s*\b(?:et\.?\s+al|and others)\b\.?(?=\s*[;,]\s*(?:for |on behalf )?(?:the )?[A-Z])"
)
_NOBODY = frozenset(x.strip(".") for x in nw.NOBODY)


def _without_handle(m: re.Match[str]) -> str:
    return "" if m.start() else m[0]


def _without_bracket(m: re.Match[str]) -> str:
    """Open a bracket around "et al."."""
    words = m[1].lower().split()
    heads = nw.ET_AL.get(words[-1].rstrip(".")) if words else None
    return f" {m[1]}" if heads is not None and words[0] in (*heads, words[-1]) else m[0]


# -- what is not a name ----------------------------------------------------------------------


def _take_roles(text: str) -> tuple[str, str | None]:
    """Cut off the words that say what the persons did."""
    roles: set[str] = set()
    if "(" in text or "[" in text or "（" in text:

        def cut(m: re.Match[str]) -> str:
            role = _role_of(m[1])
            if role is None:
                return m[0]
            roles.add(role)
            return ""

        text = _BRACKETS.sub(cut, text)
        opened = max(text.rfind("("), text.rfind("["))
        if opened >= 0 and text.find(")", opened) < 0 and text.find("]", opened) < 0:
            role = _role_of(text[opened + 1 :])
            if role is not None:
                roles.add(role)
                text = text[:opened]
    text = text.strip().strip(_TRAIL)
    first = _ROLE_WORD.search(text)
    if first and first[0].lower().rstrip(".") in _OPENING_WORDS:
        m = _OPENING.match(text)
        if m and m.end() < len(text):
            roles.add(nw.ROLE_OPENINGS[int((m.lastgroup or "r0")[1:])][0])
            text = text[m.end() :]
    elif first and first.start() == 0 and text.split(" ", 1)[0] in nw.OPENING:
        rest = text.split(" ", 1)[1:]
        # "by" and "par" always; "di" and "von" only before a given name or initial.
        if rest and (first[0].lower() in ("by", "par", "por", "door") or rest[0][1:2] == "."):
            text = rest[0]
    tail = _trailing_role(text)
    if tail is not None:
        text, role = tail
        roles.add(role)
    return text, roles.pop() if len(roles) == 1 else None


def _role_of(content: str) -> str | None:
    """The role that the words in brackets give, if they are role words only."""
    words = [w.lower() for w in _ROLE_WORD.findall(content)]
    found = None
    for word in words:
        if word in nw.ROLES:
            found = found or nw.ROLES[word]
        elif word in hanzi.ROLE_WORDS:
            found = found or hanzi.ROLE_WORDS[word]
        elif word not in _CONNECTORS:
            return None
    if found is None and "cura" in words:
        return "editor"
    return found


_TRAILING = lazy(
    r"(?P<comma>[,;]\s*|\s+)(?P<word>(?:[^\W\d_]{2,20}\.?|ed\. lit\.|a c(?:ura|\.) di)(?:\s?(?:and|&|und|et|y|e)\s?[^\W\d_]{2,20}\.?)?)[\s.,:;]*$"
)
_BARE_ROLES = frozenset("ed. eds. eds hrsg. hg. orgs. coords. (ed. edd. éds. éd. comps.".split())


def _trailing_role(text: str) -> tuple[str, str] | None:
    """``…, eds.`` and the like behind the last name."""
    last = text.rstrip(" .,:;)")
    at = max(last.rfind(" "), last.rfind(","))
    if at < 0 or (last[at + 1 :].lower() not in nw.ROLES and last[at + 1 :] not in ("di", "lit")):
        return None
    m = _TRAILING.search(text, max(0, at - 20))
    if not m or m.start() == 0:
        return None
    role = _role_of(m["word"])
    if role is None:
        return None
    word = m["word"]
    before = text[: m.start()]
    if "," in m["comma"] or ";" in m["comma"]:
        # "Smith, Ed" is a given name; "Smith, J., Ed." and "Smith, ed." are editors.
        name_like = word[:1].isupper() and word[1:].rstrip(".").islower()
        if (
            name_like
            and before[-1:] != "."
            and "," not in before
            and word.lower() not in ("eds.", "hrsg.")
        ):
            return None
        return before, role
    if word.lower() in _BARE_ROLES and (word.islower() or before[-1:] == "."):
        return before, role
    if word.islower() and word.rstrip(".") in ("editor", "editors", "translator", "translators"):
        return before, role
    if word == "a cura di":
        return before, role
    return None


def _abbreviation(text: str) -> tuple[str, str]:
    """Cut off ``(WHO)`` behind an organisation; also return it."""
    if text[-1:] not in ")]" or ("(" not in text and "[" not in text):
        return text, ""
    at = max(text.rfind("("), text.rfind("["))
    inner = text[at + 1 : -1].strip()
    before = text[:at].rstrip()
    capitals = sum(c.isupper() for c in inner)
    letters = sum(c.isalpha() for c in inner)
    if not before or not _ACRONYM.fullmatch(inner) or capitals < 2 or 2 * capitals < letters:
        return text, ""
    if _DOTTED.fullmatch(inner):
        return text, ""
    if len(inner) < 3 and " " not in _LAST_NAME.split(before)[-1].strip():
        return text, ""
    return before, inner


def _edges(tokens: list[str]) -> tuple[int, int, bool]:
    """Find where the names begin and end, and whether "et al." follows them."""
    start, stop, et_al = 0, len(tokens), False
    while start < stop and (tokens[start][0] in ",;:.&…/|)]-–—·•*" or tokens[start].isdigit()):
        start += 1
    while stop > start:
        last = tokens[stop - 1]
        if last[0] in ",;:&/|([-–—·•":
            stop -= 1
            continue
        if last[0] in ".…":
            stop -= 1
            et_al = et_al or len(last) > 1 or last == "…"
            continue
        low = last.lower().rstrip(".")
        small = last[0].islower() or tokens[max(0, stop - 2)] == "ET"
        heads = nw.ET_AL.get(low) if small else None
        if heads is not None and stop - start > 1:
            before = tokens[stop - 2].lower()
            if before in heads:
                stop -= 2
                et_al = True
                continue
            if not heads or low in ("al", "dkk", "vd"):
                stop -= 1
                et_al = True
                continue
        if low in _JOINERS and last.islower() and stop - start > 1:
            stop -= 1
            continue
        if last.isdigit():
            stop -= 1
            continue
        break
    return start, stop, et_al


_JOINERS = frozenset("and und et en och og ve dan by with".split())


# -- tokens to names ---------------------------------------------------------------------------


def _build(
    picks: tuple[Pick, ...], tokens: list[str], text: str, skipped: int, inner: str
) -> tuple[Name, ...]:
    spans: list[tuple[int, int]] = []
    out: list[Name] = []
    forms: dict[Name, str] = {}
    for pick in picks:
        if pick.form == "O":
            if not spans:
                spans = [m.span() for m in TOKEN.finditer(text)][skipped:]
            literal = _literal(text[spans[pick.family[0]][0] : spans[pick.family[-1]][1]])
            if literal:
                out.append(Name(literal=literal))
            continue
        name = _person(pick, tokens)
        # GOST prints names twice: "Орлов, И. П. Заглавие / И. П. Орлов".
        if name is not None and not (name.given and forms.get(name, pick.form) != pick.form):
            out.append(name)
            forms[name] = pick.form
    if [p.form for p in picks] == ["F", "GF"] and len(out) == 2:
        out[0] = _of_one_family(out[0], out[1], tokens)
    if out and picks[-1].form == "FI" and out[-1].given[-1:] == ".":
        # The full stop of the list, where initials have none: "Smith J, Jones B."
        bare = [n.given for n in out[:-1]] + out[-1].given[:-1].split()[:-1]
        if bare and not any("." in g for g in bare):
            out[-1] = replace(out[-1], given=out[-1].given[:-1])
    return tuple(out)


def _of_one_family(first: Name, second: Name, tokens: list[str]) -> Name:
    """Give the surname to both of two who share it: "Ann and Bo Lunn"."""
    name, joined = first.family, tokens[1].lower() in ("and", "&", "und", "et", "y", "e")
    if not joined or tokens[0] != name or not name.istitle() or first.given:
        return first
    if what_is(name).given >= 1.0 and lexicon.flags(second.given.split()[0]) & lexicon.GIVEN:
        return replace(second, given=name)
    return first


def _person(pick: Pick, tokens: list[str]) -> Name | None:
    family = [tokens[i] for i in pick.family]
    given = [tokens[i] for i in pick.given]
    particle = ""
    k = 0
    while k < len(family) - 1 and family[k] in nw.PARTICLES:
        k += 1
    if k:
        particle, family = _join(family[:k]), family[k:]
    if given and given[-1] in nw.PARTICLES:
        k = len(given)
        while k and given[k - 1] in nw.PARTICLES:
            k -= 1
        particle, given = f"{_join(given[k:])} {particle}".strip(), given[:k]
    agnome = len(family) == 1 and family[0].lower().rstrip(".") in nw.AGNOMES
    if agnome and pick.form == "GF" and len(given) > 1 and given[-1][-1:] != ".":
        family.insert(0, given.pop())
    if pick.form == "GF" and (_vietnamese(given, family) or _korean(given, family)):
        words = [*given, *family]
        family, given = words[:1], words[1:]
    last = _join(family)
    if last[-1:] == "." and kind_of(family[-1]) != "I":
        last = last.rstrip(".")
    first = _join(given)
    if first[-1:] == "." and kind_of(given[-1]) != "I" and given[-1].lower() not in nw.SHORT_GIVEN:
        first = first.rstrip(".")
    if not last:
        last, first = first, ""
    if not last:
        return None
    suffix = tokens[pick.suffix] if pick.suffix >= 0 else ""
    return Name(family=last, given=first, non_dropping_particle=particle, suffix=suffix)


def _is_one_body(token: str) -> bool:
    """Whether a word alone is an acronym, a site, or a run-together name of a user."""
    shape = shape_of(token)
    if shape == "camel" or token.lower() in nw.ANONYMOUS:
        return True
    known = lexicon.flags(token)
    if known & (lexicon.GIVEN | lexicon.SURNAME | lexicon.RARE):
        return False
    return (shape == "upper" and 2 <= len(token) <= 6) or bool(known & lexicon.SITE)


def _vietnamese(given: list[str], family: list[str]) -> bool:
    """Whether three or four short words begin with a Vietnamese family name."""
    words = [*given, *family]
    return (
        3 <= len(words) <= 4
        and words[0].lower() in nw.VIETNAMESE
        and words[-1].lower().rstrip(".") not in nw.VIETNAMESE
        and all(2 <= len(w.rstrip(".")) <= 6 and w.isalpha() for w in words[:-1])
        and len(words[-1]) <= 6
    )


def _korean(given: list[str], family: list[str]) -> bool:
    """Whether a given name in two syllables ("Min-jun") stands behind a family name."""
    alone = len(given) == len(family) == 1 and len(given[0]) < 6 and "-" not in given[0]
    first, hyphen, second = family[0].partition("-")
    return alone and bool(hyphen) and first.istitle() and second.islower() and len(second) < 6


def _join(words: list[str]) -> str:
    return " ".join(words)


def _literal(text: str) -> str:
    text, _ = _abbreviation(" ".join(text.split()).strip(_TRAIL))
    text = text.strip(_TRAIL)
    for opening, closing in ("()", "[]"):
        if text.count(opening) > text.count(closing):
            text = text[: text.rfind(opening)].rstrip(_TRAIL) or text.replace(opening, "")
        elif text.count(closing) > text.count(opening):
            text = text.replace(closing, "", 1)
    if text[-1:] == "." and not _KEEP_POINT.search(text):
        text = text.rstrip(".").rstrip(_TRAIL)
    return text


@lru_cache(maxsize=1 << 10)
def forms(text: str) -> tuple[str, ...]:
    """Return the forms of the personal names in a stretch, in order (see ``name_order``)."""
    text, _ = _take_roles(text.translate(_OPEN_CLOSE).strip())
    if not text or (not text.isascii() and hanzi.is_east_asian(text)):
        return ()
    tokens = TOKEN.findall(text)
    start, stop, _ = _edges(tokens)
    picks = read(tokens[start:stop]) if start < stop else ()
    return tuple(p.form for p in picks if p.form not in ("O", "F"))
