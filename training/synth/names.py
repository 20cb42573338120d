"""Lists of names as the styles print them."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, replace

from training.synth.runs import Run, new_span


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A name; ``literal`` for groups, user names and the like."""

    family: str = ""
    given: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    solid: bool = False  # written without a blank (王小明)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a list of names is printed.

    Attributes:
        first: ``fg`` (family, given) or ``gf`` for the first name.
        rest: The same for the other names.
        given: ``full``, ``dots`` (J. A.), ``tight`` (J.A.), ``bare`` (JA), ``spaced`` (J A),
            ``none``.
        inner: Between family and given name.
        sep: Between names.
        last: In front of the last name.
        two: In front of the last of two names, if different.
        min: From this many names on the list is cut.
        use: How many are left then.
        etal: What stands for the others.
        caps: ``upper`` or ``small`` for family names.
        particle: ``front`` (van der Berg, J.) or ``back`` (Berg, J. van der).
        paren: Given name in round brackets.
    """

    first: str = "fg"
    rest: str = "fg"
    given: str = "dots"
    inner: str = ", "
    sep: str = ", "
    last: str = ", & "
    two: str = ""
    min: int = 99
    use: int = 1
    etal: str = " et al."
    caps: str = ""
    particle: str = "front"
    paren: bool = False


S = Style
AND = {
    "en": "and", "de": "und", "fr": "et", "es": "y", "pt": "e", "it": "e", "nl": "en",
    "ru": "и", "tr": "ve", "pl": "i", "sv": "och", "id": "dan",
}  # fmt: skip
STYLES: dict[str, Style] = {
    "apa": S(two=", & "),
    "apa20": S(two=", & ", min=21, use=19, etal="…"),
    "apa7": S(two=", & ", min=8, use=6, etal="…"),
    "apagf": S(first="gf", rest="gf", two=" & "),
    "apaand": S(last=", and ", two=" and "),
    "amp": S(last=" & "),
    "blog": S(given="full", last=" and "),
    "blog2": S(given="full", rest="gf", last=", and ", two=" and "),
    "blogamp": S(given="full", last=" & "),
    "semi": S(given="full", sep="; ", last="; "),
    "semidots": S(sep="; ", last="; "),
    "mla": S(given="full", rest="gf", last=", and ", min=4, etal=", et al."),
    "mla8": S(given="full", rest="gf", last=", and ", min=3, etal=", et al."),
    "chi": S(given="full", rest="gf", last=", and ", min=11, use=7, etal=", et al."),
    "full": S(first="gf", rest="gf", given="full", last=", and ", two=" and "),
    "fullamp": S(first="gf", rest="gf", given="full", last=" & "),
    "fullcomma": S(first="gf", rest="gf", given="full", last=", "),
    "note": S(
        first="gf", rest="gf", given="full", last=", and ", two=" and ", min=4, etal=" et al."
    ),
    "harv": S(given="tight", last=" and "),
    "harvdots": S(last=" and "),
    "harvbare": S(given="bare", inner=" ", last=" and "),
    "harvetal": S(given="dots", last=" and ", min=4, etal=" et al."),
    "vanc": S(given="bare", inner=" ", last=", ", min=7, use=6, etal=", et al."),
    "vanc3": S(given="bare", inner=" ", last=", ", min=4, use=3, etal=", et al."),
    "vancall": S(given="bare", inner=" ", last=", "),
    "vancsp": S(given="spaced", inner=" ", last=", "),
    "ieee": S(first="gf", rest="gf", last=", and ", two=" and ", min=7, etal=" et al."),
    "acs": S(sep="; ", last="; ", min=11, use=10, etal="; et al."),
    "acsand": S(sep="; ", last="; and "),
    "aip": S(first="gf", rest="gf", last=", and ", two=" and ", min=5, etal=" et al."),
    "ams": S(first="gf", rest="gf", last=", and ", two=" and "),
    "gfcomma": S(first="gf", rest="gf", last=", "),
    "gfamp": S(first="gf", rest="gf", last=" & "),
    "gftight": S(first="gf", rest="gf", given="tight", last=" and "),
    "lncs": S(last=", "),
    "nature": S(last=" & ", min=6, etal=" et al."),
    "elife": S(given="bare", inner=" ", last=", "),
    "sur": S(given="none", last=" & "),
    "surand": S(given="none", last=" and "),
    "suretal": S(given="none", last=" & ", min=3, etal=" et al."),
    "surslash": S(given="none", sep="/", last="/"),
    "hurry": S(inner=" ", given="bare", last=" & "),
    "hurry2": S(inner=", ", given="bare", last=" and "),
    "hurryfull": S(inner=" ", given="full", last=" & "),
    "caps": S(given="dots", caps="upper", last=" and "),
    "capsfull": S(given="full", caps="upper", sep="; ", last="; "),
    "abnt": S(given="full", caps="upper", sep="; ", last="; ", particle="back"),
    "abnti": S(given="dots", caps="upper", sep="; ", last="; ", particle="back"),
    "abntet": S(
        given="full", caps="upper", sep="; ", last="; ", min=4, etal=" et al.", particle="back"
    ),
    "gost": S(inner=" ", last=", "),
    "gosttight": S(inner=" ", given="tight", last=", "),
    "gostcomma": S(last=", "),
    "gostfull": S(inner=" ", given="full", last=", "),
    "gostgf": S(first="gf", rest="gf", last=", "),
    "gostgfi": S(first="gf", rest="gf", given="tight", last=", "),
    "de": S(given="full", sep="; ", last="; ", particle="back"),
    "deslash": S(given="dots", sep="/", last="/", particle="back"),
    "deslashfull": S(given="full", sep="/", last="/", particle="back"),
    "deund": S(given="full", sep=", ", last=" und ", particle="back"),
    "deu": S(given="dots", last=" u. ", particle="back"),
    "deamp": S(given="dots", last=" & ", particle="back"),
    "degf": S(first="gf", rest="gf", given="full", last=" und "),
    "degfu": S(first="gf", rest="gf", given="full", last=" u. "),
    "frcaps": S(given="full", caps="upper", inner=" ", last=" et "),
    "frcapscomma": S(given="full", caps="upper", last=" et "),
    "frparen": S(given="full", inner=" ", paren=True, last=" et "),
    "frcapsparen": S(given="full", inner=" ", caps="upper", paren=True, last=" et "),
    "frsp": S(given="full", inner=" ", last=", "),
    "frinit": S(given="dots", last=" et "),
    "frinit2": S(given="dots", inner=" ", last=", "),
    "frgf": S(first="gf", rest="gf", given="full", last=" et "),
    "frgfi": S(first="gf", rest="gf", given="dots", last=" et "),
    "frsmall": S(first="gf", rest="gf", given="full", caps="small", last=" et "),
    "it": S(given="dots", inner=" ", last=", "),
    "itcaps": S(given="dots", inner=" ", caps="upper", last=", "),
    "itgf": S(first="gf", rest="gf", given="dots", last=", "),
    "itgfcaps": S(first="gf", rest="gf", given="dots", caps="upper", last=", "),
    "itfull": S(first="gf", rest="gf", given="full", last=" e "),
    "itfg": S(given="full", last=" e "),
    "itdash": S(first="gf", rest="gf", given="dots", sep=" - ", last=" - "),
    "esapa": S(last=" y "),
    "esfull": S(given="full", last=" y ", rest="gf"),
    "escaps": S(given="full", caps="upper", last=" y ", rest="fg"),
    "esgf": S(first="gf", rest="gf", given="dots", last=" y "),
    "esgffull": S(first="gf", rest="gf", given="full", last=" y "),
    "ptapa": S(last=" e "),
    "ptgf": S(first="gf", rest="gf", given="full", last=" e "),
    "nl": S(last=" & ", particle="back"),
    "nlcomma": S(last=", & ", particle="back"),
    "nltight": S(given="tight", last=" & ", particle="back"),
    "nlen": S(given="tight", last=" en ", particle="back"),
    "nlgf": S(first="gf", rest="gf", given="dots", last=" & "),
    "tr": S(last=" ve "),
    "trcomma": S(last=", "),
    "trfull": S(given="full", last=" ve "),
    "trgf": S(first="gf", rest="gf", given="dots", last=" ve "),
    "pl": S(given="dots", inner=" ", last=", "),
    "plfg": S(given="full", inner=" ", last=", "),
    "zh": S(inner="", given="full", last=", ", min=4, use=3, etal=", 等"),
    "zhdun": S(inner="", given="full", sep="、", last="、"),
    "zhspace": S(inner="", given="full", sep=" ", last=" "),
    "ja": S(inner="", given="full", sep="・", last="・"),
    "jacomma": S(inner="", given="full", sep="、", last="、"),
    "jasp": S(inner=" ", given="full", sep="・", last="・"),
    "id": S(last=", dan ", two=" dan "),
}


def initials(given: str, form: str) -> str:
    """Shorten given names; those that are initials already are only respaced."""
    out = []
    for word in re.split(r"\s+|(?<=\.)(?=\w)", given.strip()):
        bits = [b for b in word.replace(".", "").split("-") if b]
        if not bits:
            continue
        if bits[0].isupper() and 1 < len(bits[0]) <= 3 and len(bits) == 1 and "." not in word:
            out.extend(bits[0])  # JA
        elif word[:1].islower():
            out.append(word)
        else:
            out.append("-".join(b[0].upper() for b in bits))
    if form == "bare":
        return "".join(o.replace("-", "") for o in out)
    if form == "spaced":
        return " ".join(o.replace("-", " ") for o in out)
    dotted = [o if o.islower() and len(o) > 1 else o.replace("-", ".-") + "." for o in out]
    return ("" if form == "tight" else " ").join(dotted)


def _person(p: Person, order: str, style: Style, k: int, span: int, label: str) -> list[Run]:
    def run(text: str, part: str = "", marks: frozenset[str] = frozenset()) -> Run:
        return Run(
            text=text, label=label, span=span, part=part, name=k if part else -1, marks=marks
        )

    if p.literal:
        return [run(p.literal, "literal")]
    family = p.family.upper() if style.caps == "upper" else p.family
    marks = frozenset({"smallcaps"}) if style.caps == "small" else frozenset()
    given = p.given
    if style.inner == "" and not p.solid and given:
        # A Western name in a Chinese or Japanese list.
        style = replace(style, given="bare" if style.sep != "・" else "dots", inner=" ")
        if style.sep == "・":
            style = replace(style, inner=", ")
    if style.given == "none":
        given = ""
    elif given and style.given != "full" and not p.solid:
        given = initials(given, style.given)
    name = [run(family, "family", marks)]
    if p.particle and (style.particle == "front" or order == "gf" or not given):
        gap = "" if p.particle.endswith(("'", "’")) else " "
        name = [run(p.particle, "particle"), run(gap), *name]
    if p.suffix and order == "gf":
        name += [run(", " if style.sep == "; " else " "), run(p.suffix, "suffix")]
    if not given:
        return name
    if p.solid:
        return [*name, run(given, "given")]
    if order == "gf":
        gap = "" if style.given == "tight" and style.inner == "" else " "
        return [run(given, "given"), run(gap), *name]
    out = [*name]
    if style.paren:
        out += [run(" ("), run(given, "given"), run(")")]
    else:
        inner = style.inner or " "
        out += [run(inner), run(given, "given")]
    if p.particle and style.particle == "back":
        out += [run(" "), run(p.particle, "particle")]
    if p.suffix:
        out += [run(" " if style.given == "bare" else ", "), run(p.suffix, "suffix")]
    return out


def show(
    people: list[Person], style: Style, label: str, rng: random.Random, role: str = ""
) -> list[Run]:
    """Print a list of names as one span."""
    span = new_span()
    out: list[Run] = []
    cut = len(people) >= style.min
    shown = people[: style.use] if cut else people
    last = style.two if len(shown) == 2 and style.two else style.last
    for k, person in enumerate(shown):
        if k:
            gap = last if k + 1 == len(shown) and not cut else style.sep
            if gap.startswith(", ") and out[-1].text.endswith("."):
                pass
            out.append(Run(text=gap, label=label, span=span))
        out += _person(person, style.first if k == 0 else style.rest, style, k, span, label)
    if cut:
        if style.etal == "…":
            dots = rng.choice((", . . . ", ", … ", ", ... ", ", …, "))
            out.append(Run(text=dots, label=label, span=span))
            out += _person(people[-1], style.rest, style, len(people), span, label)
        else:
            out.append(Run(text=style.etal, label=label, span=span))
    for run in out:
        run.role = role
    return out


def relative(style: Style, **change: object) -> Style:
    """The same habits, changed in some respect."""
    return replace(style, **change)  # type: ignore[arg-type]
