"""Read citeproc's labelled HTML: variables to spans with bare values, tags to marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from training.synth.dates import MONTHS
from training.synth.runs import Run, labelled, new_span, plain

#: Characters that mark names inside citeproc's input; the role follows the opening one.
FAMILY, FAMILY_END, LITERAL, LITERAL_END = "\ue000", "\ue001", "\ue002", "\ue003"
ROLE_BASE = 0xE020
ROLES = (
    "author", "editor", "translator", "director", "performer", "producer", "host",
    "script-writer", "composer", "container-author", "collection-editor", "guest",
    "interviewer", "recipient", "reviewed-author", "contributor", "illustrator",
)  # fmt: skip
#: Label and role of the names that have one.
NAME_LABELS = {
    "author": ("author", ""), "editor": ("editor", ""), "translator": ("translator", ""),
    "director": ("contributor", "director"), "performer": ("contributor", "performer"),
    "producer": ("contributor", "producer"), "host": ("author", ""),
    "script-writer": ("author", ""), "composer": ("author", ""), "guest": ("contributor", "guest"),
}  # fmt: skip
VARIABLES = {
    "title": "title", "title-short": "title", "container-title": "container-title",
    "container-title-short": "container-title", "collection-title": "collection-title",
    "collection-number": "number", "volume": "volume", "issue": "issue", "page": "page",
    "page-first": "page", "number-of-pages": "number-of-pages",
    "number-of-volumes": "number-of-volumes", "chapter-number": "chapter-number",
    "edition": "edition", "publisher": "publisher", "publisher-place": "publisher-place",
    "event": "event-title", "event-title": "event-title", "genre": "genre", "medium": "medium",
    "number": "number", "version": "version", "DOI": "DOI", "URL": "URL", "ISBN": "ISBN",
    "PMID": "identifier", "PMCID": "identifier", "archive": "archive",
    "archive_location": "archive", "call-number": "archive", "note": "note", "issued": "issued",
    "accessed": "accessed", "status": "issued", "original-date": "original-date", "citation-number": "citation-number",
}  # fmt: skip
_ETAL = re.compile(
    r"\W{0,3}(?:et[\s\u00a0]?alii|et[\s\u00a0]?al\b\.?|and others|u\.\s?a\.|et coll\.|e\.\s?a\.|"
    r"и др\.|ve diğerleri|vd\.|i in\.|y otros|y col\.|e outros|и соавт\.|等|他|ほか|m\.fl\.|et autres)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"<[^>]*>|[\ue010\ue011\ue012]|[^<\ue010-\ue012]+")
_MONTH = "|".join(sorted({m[:3].lower() for names in MONTHS.values() for m in names}))
_DATE_WORD = re.compile(
    rf"\d+(?:st|nd|rd|th|er|º|ª)?|[年月日]|\b(?:{_MONTH})\w*\.?|"
    r"\b(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühjahr|sommer|herbst)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Piece:
    """A stretch of the output under one variable."""

    text: str
    variable: str
    key: int
    marks: frozenset[str]


def pieces(source: str) -> Iterator[Piece]:
    """Cut the HTML of an entry into stretches of one variable and one set of marks."""
    open_tags: list[tuple[str, frozenset[str]]] = []
    open_vars: list[tuple[str, int]] = []
    marks: frozenset[str] = frozenset()
    number = 0
    naming = False
    skip = 0
    for token in _TOKEN.findall(source):
        if token == "\ue010":
            naming = True
        elif token == "\ue011":
            naming = False
        elif token == "\ue012":
            if open_vars:
                open_vars.pop()
        elif naming:
            number += 1
            open_vars.append((token, number))
        elif token.startswith("</"):
            if open_tags:
                name, marks = open_tags.pop()
                skip -= name == "left"
        elif token.startswith("<"):
            if token.startswith("<br"):
                continue
            left = "csl-left-margin" in token
            open_tags.append(("left" if left else "", marks))
            skip += left
            marks = _restyled(token, marks)
        elif not skip:
            name, key = open_vars[-1] if open_vars else ("", 0)
            yield Piece(html.unescape(token), name, key, marks)


def _restyled(tag: str, marks: frozenset[str]) -> frozenset[str]:
    for sign, kind in (
        ("<i", "italic"), ("<em", "italic"), ("<b", "bold"), ("<sup", "superscript"),
        ("small-caps", "smallcaps"), ("font-weight: bold", "bold"), ("font-style: italic", "italic"),
    ):  # fmt: skip
        if tag.startswith(sign + ">") or (sign[0] != "<" and sign in tag):
            return marks | {kind}
    if "font-style:normal" in tag.replace(" ", ""):
        return marks - {"italic"}
    if "font-weight:normal" in tag.replace(" ", ""):
        return marks - {"bold"}
    return marks


def runs(source: str, item: dict[str, Any], *, dotted: bool = True) -> list[Run]:
    """Turn the HTML of an entry into runs with bare values.

    Args:
        source: What citeproc printed.
        item: The CSL-JSON that it printed, names without marks.
        dotted: Whether the style puts full stops behind initials.
    """
    groups: list[list[Piece]] = []
    for piece in pieces(source.replace("\n", " ")):
        if groups and groups[-1][0].variable == piece.variable and groups[-1][0].key == piece.key:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    out: list[Run] = []
    tails: dict[int, str] = {}
    for group in groups:
        text = "".join(p.text for p in group)
        if FAMILY in text or LITERAL in text:
            out += _names(group, item)
            if dotted and re.search(r"(?:^|[\s.\-‑,])\w$", out[-1].text) and out[-1].span:
                tails[out[-1].span] = "."
            continue
        variable = group[0].variable
        if variable.startswith("names:"):
            variable = _substitute(text, item)
        label = VARIABLES.get(variable, "")
        if label == "number" and group[0].variable == "collection-number":
            before = "".join(r.text for r in out[-2:])
            if re.search(r"(?:vol|bd|t|band|volume|том|卷)\.?\s*$", before, re.IGNORECASE):
                label = "volume"
        start, end, value = _bare(text, label, variable, item) if label else (0, 0, None)
        out += _cut(group, start, end, label, value)
        tail = str(item.get(variable, ""))[-1:]
        own = tail in ("?", "!", "…") or (tail == "." and _ABBREVIATION.search(str(item[variable])))
        if label in _TEXTS and out and out[-1].span and own:
            tails[out[-1].span] = tail
    _give_tails(out, tails)
    out = _unwrapped(out, item)
    out = _literals(_drop_number(out), str(item.get("type", "")))
    site_of(out, str(item.get("container-title", "")), str(item.get("publisher", "")))
    return [] if _twice(out) else out


def site_of(out: list[Run], container: str, publisher: str) -> None:
    """Label the name of a site that is its own publisher as the site, once or twice printed."""
    if container and container == publisher:
        for run in out:
            if run.label == "publisher":
                run.label = "container-title"


def _twice(out: list[Run]) -> bool:
    """Whether a style prints a thing two times that lists name once."""
    spans: dict[str, set[int]] = {}
    for run in out:
        if run.span and run.label in ("title", "URL", "DOI", "accessed"):
            spans.setdefault(run.label, set()).add(run.span)
    return any(len(some) > 1 for some in spans.values())


_TEXTS = ("title", "container-title", "publisher", "publisher-place", "collection-title", "genre")
#: A value that owns its final full stop.
_ABBREVIATION = re.compile(r"\..*\.$|\b(?:Inc|Jr|Sr|Co|Ltd|Corp|Bros|St|diss|Diss|rep|М|Л|СПб)\.$")


def _substitute(text: str, item: dict[str, Any]) -> str:
    """The variable that a style prints in the place of missing names."""
    have, _ = _plain_letters(text)
    for variable in ("title", "container-title", "publisher", "genre", "archive"):
        want, _ = _plain_letters(str(item.get(variable, "")))
        if want and want in have:
            return variable
    return ""


def _unwrapped(out: list[Run], item: dict[str, Any]) -> list[Run]:
    """Label a title that stands in the author's place, where citeproc calls no wrapper."""
    for variable in ("title", "container-title"):
        want, _ = _plain_letters(str(item.get(variable, "")))
        if len(want) < 4 or any(r.label == variable for r in out):
            continue
        for i, run in enumerate(out):
            have, _ = _plain_letters(run.text)
            if run.span or want not in have:
                continue
            start, end, _ = _bare(run.text, variable, variable, item)
            piece = Piece(run.text, variable, 0, run.marks)
            out[i : i + 1] = _cut([piece], start, end, variable, None)
            break
    return out


def _give_tails(out: list[Run], tails: dict[int, str]) -> None:
    """Give spans the last character that citeproc put outside."""
    for i, run in enumerate(out[:-1]):
        tail = tails.get(run.span) if run.span else None
        if not tail or out[i + 1].span == run.span or run.text.endswith(tail):
            continue
        after = out[i + 1]
        if not after.span and after.text.startswith(tail):
            run.text += tail
            after.text = after.text[1:]


_WORDS_WITH_LABEL = (
    (re.compile(r"\[((?:Online|Internet|Electronic|Web|WWW|en ligne|en línea|[ЭэEe]лектронный ресурс|"
                r"Elektronický zdroj|Elektronisk resurs|En ligne|DVD|CD-ROM|Text|Текст))\]", re.I), "medium"),
    (re.compile(r"(?:^|[\s.])((?:Print|Web|Kindle|DVD|E-book))(?=[.,]|$)"), "medium"),
    (re.compile(r"[\[(]((?:Computer software|Data ?set|Film|Video(?: file)?|Motion picture|Broadcast|"
                r"(?:Web )?[Bb]log post|Song|Map|Software|Podcast|Interview|Tweet|Manuscript|Speech|"
                r"Preprint|Photograph|Dataset|Mobile app|Database|Patent|Letter|Poster|Painting))[\])]",
                re.I), "genre"),
)  # fmt: skip
#: What a style prints for the date of a work that is not out yet.
_IN_PRESS = re.compile(
    r"\b([Ii]n press|[Ff]orthcoming|[Ii]m Druck|[Ii]m Erscheinen|sous presse|à paraître|en prensa|no prelo|"
    r"in corso di stampa|in stampa|in druk|baskıda|в печати|w druku)(?!\w)"
)
_BY_TYPE = {
    "thesis": re.compile(r"\b((?:Ph\.? ?D\.?|Doctoral|Master[’']s)?\s?(?:thesis|dissertation|diss\.|Thesis|Dissertation|Diss\.|tesis|thèse|tese|tesi))(?!\w)"),
    "patent": re.compile(r"((?:U\.?S\.? )?[Pp]atent)\b"),
    "interview": re.compile(r"\b((?:Personal )?[Ii]nterview)\b"),
    "article": re.compile(r"\b([Pp]reprint)\b"),
}  # fmt: skip


def _literals(out: list[Run], kind: str) -> list[Run]:
    """Label the words of the style itself that say medium or genre."""
    made: list[Run] = []
    have = {r.label for r in out}
    patterns = list(_WORDS_WITH_LABEL)
    if "issued" not in have:
        patterns.append((_IN_PRESS, "issued"))
    if kind in _BY_TYPE and "genre" not in have:
        patterns.append((_BY_TYPE[kind], "genre"))
    for run in out:
        for pattern, label in patterns:
            found = None if run.span or label in have else pattern.search(run.text)
            if found and found[1].strip():
                a, b = found.span(1)
                a += len(found[1]) - len(found[1].lstrip())
                have.add(label)
                made += [
                    Run(text=run.text[:a], marks=run.marks),
                    *labelled(run.text[a:b], label),
                ]
                run = Run(text=run.text[b:], marks=run.marks)
        made.append(run)
    return made


def _cut(group: list[Piece], start: int, end: int, label: str, value: Any) -> list[Run]:
    """Runs of a group, those between the offsets labelled."""
    out: list[Run] = []
    span = new_span()
    at = 0
    for piece in group:
        a, b = max(start - at, 0), max(min(end - at, len(piece.text)), 0)
        a = min(a, len(piece.text))
        b = max(a, b)
        for text, inside in (
            (piece.text[:a], False), (piece.text[a:b], True), (piece.text[b:], False),
        ):  # fmt: skip
            if not text:
                continue
            run = plain(text)
            if inside:
                run = Run(text=text, label=label, span=span, value=value)
            run.marks = piece.marks
            out.append(run)
        at += len(piece.text)
    return out


def _plain_letters(text: str) -> tuple[str, list[int]]:
    letters, places = [], []
    for i, c in enumerate(text):
        if c.isalnum():
            for low in c.casefold():
                letters.append(low)
                places.append(i)
    return "".join(letters), places


def _bare(text: str, label: str, variable: str, item: dict[str, Any]) -> tuple[int, int, Any]:
    """Where the value itself stands in what a style prints for a variable."""
    if label in ("issued", "accessed", "original-date"):
        return _date(text, item.get(variable))
    pattern = {
        "DOI": r"10\.\S+", "URL": r"(?:https?://|ftp://|www\.)[^\s<>]+|(?<![^\s<(\[])[^\s<>()\[\]]+\.[^\s<>]+",
        "citation-number": r"\d+", "ISBN": r"[\dX][\d\- X–‑]{8,}[\dX]",
    }.get(label)  # fmt: skip
    if pattern:
        found = re.search(pattern, text)
        if not found:
            return 0, 0, None
        end = found.end()
        while text[end - 1] in ".,;>)]" and label != "citation-number":
            if text[end - 1] == ")" and "(" in found[0]:
                break
            end -= 1
        return found.start(), end, None
    if label == "page":
        found = re.search(r"[\w.:]*\d[\w.:]*(?:\s?[-–—‑,~～]\s?[\w.:]*\d[\w.:]*|\+)*", text)
        if found:
            start, end = found.span()
            start += (
                len(re.match(r"(?:pp?|S|с|s)\.(?=\d)", found[0], re.IGNORECASE)[0])
                if re.match(r"(?:pp?|S|с|s)\.(?=\d)", found[0], re.IGNORECASE)
                else 0
            )
            while text[end - 1] in ".,:":
                end -= 1
            return start, end, None
    value = str(item.get(variable, ""))
    if label == "edition" and value.isdigit():
        found = re.search(rf"{value}\s?(?:st|nd|rd|th|d|\.(?!\s*$)|-е|ª|a\b|e\b|ème)?", text)
        if found:
            return found.start(), found.end(), value
    if label == "identifier":
        found = re.search(r"\w*\d\w*", text)
        return (*found.span(), None) if found else (0, 0, None)
    want, _ = _plain_letters(value)
    have, places = _plain_letters(text)
    at = have.find(want) if want else -1
    if at >= 0:
        start, end = places[at], places[at + len(want) - 1] + 1
    else:
        start = len(text) - len(text.lstrip(" \"“”„«‘'([,.:;"))
        end = len(text.rstrip(" \"“”»’'.,:;)]"))
        if start >= end:
            return 0, 0, None
    start, end = _edges(text, start, end, value if at >= 0 else text)
    return start, end, None


def _edges(text: str, start: int, end: int, value: str) -> tuple[int, int]:
    """Take in the brackets and marks that belong to a value at its ends."""
    tail = re.search(r"[^\w\s]+$", value.strip())
    head = re.match(r"[^\w\s]+", value.strip())
    if tail:
        for c in tail[0]:
            same = {"’": "'’", "'": "'’", '"': '"”“»', "”": '"”'}.get(c, c)
            if end < len(text) and text[end] in same and not (c == "." and "." not in value[:-1]):
                end += 1
            else:
                break
    if head:
        for c in reversed(head[0]):
            same = {"‘": "'‘", "'": "'‘", '"': '"“„«', "“": '"“'}.get(c, c)
            if start and text[start - 1] in same:
                start -= 1
            else:
                break
    return start, end


def _date(text: str, value: dict[str, Any] | None) -> tuple[int, int, Any]:
    if not value:
        return 0, 0, None
    words = list(_DATE_WORD.finditer(text))
    digits = [m for m in words if m[0][0].isdigit()]
    if not words or not (digits or len(words) == 1):
        return 0, 0, None
    first = words[0]
    if not digits and not text.strip(" .,()[]"):
        return 0, 0, None
    start, end = first.start(), words[-1].end()
    follow = re.match(r"[a-z](?![\w])", text[end:])
    if follow and words[-1][0].isdigit():
        end += 1
    if text[end - 1] == "." and len(words) and words[-1][0][-1] == "." and end == len(text):
        end -= 1
    parts = value.get("date-parts", [[]])
    printed = dict(value)
    year = str(parts[0][0]) if parts[0] else ""
    named = any(not m[0][0].isdigit() and m[0] not in "年" for m in words)
    numbers = [m[0] for m in digits if m[0] != year]
    if year in text and not named and not numbers:
        printed = {k: v for k, v in value.items() if k not in ("season",)}
        printed["date-parts"] = [p[:1] for p in parts]
    elif year in text and named and not numbers and len(parts) == 1:
        printed["date-parts"] = [p[:2] for p in parts]
    return start, end, printed


_WORDS = re.compile(r"[^\W\d_]+|\d+")


def _given_pattern(given: str) -> str:
    words = _WORDS.findall(given)
    if not words:
        return ""
    one = [f"{re.escape(w[0])}(?:{re.escape(w[1:])})?\\.?" for w in words]
    return one[0] + "".join(f"(?:[\\s\u00a0.\\-‑]*{w})?" for w in one[1:])


def _names(group: list[Piece], item: dict[str, Any]) -> list[Run]:
    """Spans of names out of a group with marked family names."""
    text = "".join(p.text for p in group)
    marks = frozenset.intersection(*(p.marks for p in group))
    found = list(
        re.finditer(
            rf"([{FAMILY}{LITERAL}])(.)(.)(.*?)[{FAMILY_END}{LITERAL_END}]", text, re.DOTALL
        )
    )
    parts: list[tuple[int, int, str, int, str]] = []  # start, end, part, index, role
    last = 0
    for k, m in enumerate(found):
        role = ROLES[ord(m[2]) - ROLE_BASE]
        index = ord(m[3]) - ROLE_BASE
        start, end = m.start(4), m.end(4)
        if m[1] == LITERAL:
            parts.append((start, end, "literal", k, role))
            last = m.end()
            continue
        person = item.get(role, [{}] * (index + 1))[index]
        parts.append((start, end, "family", k, role))
        given = _given_pattern(person.get("given", ""))
        particle = person.get("non-dropping-particle") or person.get("dropping-particle") or ""
        before, after_end = (
            text[last : m.start()],
            found[k + 1].start() if k + 1 < len(found) else len(text),
        )
        after = text[m.end() : after_end]
        here = last
        last = m.end()
        fore = (
            re.search(rf"(?<!\w)({given})\s*({re.escape(particle)})?\s*$", before, re.IGNORECASE)
            if given
            else None
        )
        if fore and fore[1]:
            parts.append((here + fore.start(1), here + fore.end(1), "given", k, role))
            if fore[2]:
                parts.append((here + fore.start(2), here + fore.end(2), "particle", k, role))
        else:
            if particle:
                p = re.search(rf"({re.escape(particle)})\s*$", before, re.IGNORECASE)
                if p:
                    parts.append((here + p.start(1), here + p.end(1), "particle", k, role))
            back = re.match(rf"[,\s\u00a0(]*({given})", after, re.IGNORECASE) if given else None
            if back and back[1]:
                base = m.end()
                parts.append((base + back.start(1), base + back.end(1), "given", k, role))
                last = base + back.end()
                rest = text[last:after_end]
                p = (
                    re.match(rf"[\s\u00a0]*({re.escape(particle)})", rest, re.IGNORECASE)
                    if particle
                    else None
                )
                if p:
                    parts.append((last + p.start(1), last + p.end(1), "particle", k, role))
                    last += p.end()
        suffix = person.get("suffix", "")
        if suffix:
            bare = re.escape(suffix.rstrip("."))
            s = re.match(rf"[.,\s]*({bare}\.?)(?!\w)", text[last:after_end])
            if s:
                parts.append((last + s.start(1), last + s.end(1), "suffix", k, role))
                last += s.end()
    return _name_runs(text, sorted(parts), marks)


_SIGNS = re.compile(f"[{FAMILY}{LITERAL}]..|[{FAMILY_END}{LITERAL_END}]", re.DOTALL)


def _name_runs(
    text: str, parts: list[tuple[int, int, str, int, str]], marks: frozenset[str]
) -> list[Run]:
    out: list[Run] = []
    at = 0
    span, current = 0, ""
    for start, end, part, k, role in parts:
        gap = _SIGNS.sub("", text[at:start])
        if role != current:
            label, what = NAME_LABELS.get(role, ("", ""))
            span, current = (new_span() if label else 0), role
            if gap:
                out.append(plain(gap))
        elif gap:
            out.append(Run(text=gap, label=label, span=span, role=what))
        out.append(
            Run(
                text=text[start:end],
                label=label,
                span=span,
                part=part if label else "",
                name=k,
                role=what,
                marks=marks,
            )
        )
        at = end
    rest = _SIGNS.sub("", text[at:])
    closing = re.match(r"\)", rest) if "(" in text[:at] else None
    if closing and text[:at].count("(") > text[:at].count(")"):
        out.append(Run(text=")", label=label, span=span))
        rest = rest[1:]
    etal = _ETAL.match(rest)
    if etal:
        out.append(Run(text=etal[0], label=label, span=span))
        rest = rest[etal.end() :]
    if rest:
        out.append(plain(rest))
    return out


def _drop_number(out: list[Run]) -> list[Run]:
    """The number of the list entry is no part of the reference."""
    for i, run in enumerate(out):
        if run.label == "citation-number":
            if all(not r.span for r in out[:i]):
                rest = out[i + 1 :]
                while rest and not rest[0].span:
                    rest[0].text = rest[0].text.lstrip(" .)]:,\t")
                    if rest[0].text:
                        break
                    rest.pop(0)
                return rest
            return []
        if run.span:
            break
    return out


__all__ = [
    "FAMILY",
    "FAMILY_END",
    "LITERAL",
    "LITERAL_END",
    "ROLES",
    "ROLE_BASE",
    "labelled",
    "runs",
]
