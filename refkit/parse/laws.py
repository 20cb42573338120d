"""Where laws, regulations and decisions are printed: "129 Stat. 1802", "34 C.F.R. § 300.8".

The forms are those of The Bluebook (21st ed., rules 10.3, 12.3, 12.4 and 14.2) and of the
Official Journal of the European Union.
"""

from __future__ import annotations

import re

from refkit.lazy import lazy
from refkit.parse.dates import parse_date
from refkit.parse.draft import Draft

#: What makes it worth looking: a number before a reporter, or the Official Journal.
_HINT = re.compile(r"\d\s+(?:[USLFC]\.|USC|CFR|Fed|Stat)|O\.?J\.?\s+[LC]")
_REPORTERS = (
    r"U\.\s?S\.(?!\s?C)|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?(?:2d|3d|4th))?|F\.\s?Supp\.(?:\s?[23]d)?"
    r"|Fed\.\s?Reg\.|Stat\."
)
_CODES = r"U\.\s?S\.\s?C\.(?:\s?A\.)?|USC|C\.\s?F\.\s?R\.|CFR"
_AMERICAN = lazy(
    rf"(?<![\w.])(?P<volume>\d{{1,4}})\s+(?:(?P<reporter>{_REPORTERS})\s+(?P<page>[\d,]*\d)"
    rf"|(?P<code>{_CODES})\s+(?:§+|[Ss]ec(?:tion|\.)?|[Pp]art)\s*(?P<section>\d[\w.\-–]*(?:\(\w+\))*))(?![\w/])"
)
_EUROPEAN = lazy(
    r"(?<!\w)(?P<reporter>O\.?J\.?)\s+(?P<volume>[LC]\s?\d+)(?:/(?P<first>\d+))?"
    r"(?:[^;()]{0,30}?\bp\.\s?(?P<page>\d+(?:[–-]\d+)?))?"
)


#: Reporters of decisions; the others print laws and rules.
_COURTS = lazy(r"U\.\s?S\.|S\.\s?Ct|L\.\s?Ed|F\.")


#: Where a law is cut for a part of it: ", c. 15", ", s 9".
_PART = lazy(
    r"\bAct (?:of )?(?:1[89]|20)\d\d"
    r"(?P<part>,\s(?P<kind>c|ch|cap|s|ss|sch)\.?\s(?P<value>\d+\w*))\b"
)


def read_laws(draft: Draft) -> None:
    """Set reporter or code, volume, and page or section, where the text has them so.

    Of a work that persons wrote nothing is read: "12 Stat. 34" is a journal there.
    """
    text = draft.text
    _end_title_of_act(draft)
    _read_decision(draft)
    if _HINT.search(text) is None or draft.values.get("volume"):
        return
    if any(n.given for n in draft.values.get("author", ())):
        return
    found = _AMERICAN.search(text) or _EUROPEAN.search(text)
    if found is None or any("/" in w and found[0] in w for w in draft.tokens.words):
        return
    parts = {name: value for name, value in found.groupdict().items() if value}
    if "section" in parts:
        parts["section"] = parts["section"].rstrip(".")
    for group, attr in _ATTRS.items():
        if group in parts:
            draft.put(attr, parts[group], [found.span(group)], 0.9)
    draft.claimed.append(found.span())
    court = _COURTS.match(parts.get("reporter", "")) is not None
    if court:
        _case_before(draft, found.start())
    draft.values["type"] = "legal_case" if court else "legislation"


#: "Urteil vom 15.12.1983", "Beschl. v. 3. Mai 2001".
_DECISION = lazy(
    r"\b(?:Urteil|Beschluss|Beschluß|Urt\.|Beschl\.)\s(?:des \w+ )?(?:vom|v\.)\s"
    r"(?P<day>\d{1,2}\.\s?(?:\d{1,2}\.|\w{3,9}\.?)\s?(?:19|20)\d\d)"
)


_COURT = lazy(r"\b(?:[A-Z]\w{0,4}[GH]|\w*[Gg]ericht\w*|\w*Gerichtshof\w*|\w*Senat\w*)\b")


def _read_decision(draft: Draft) -> None:
    """Tell a German decision, whose day stands in its name."""
    if "Urt" not in draft.text and "Beschl" not in draft.text:
        return
    found = _DECISION.search(draft.text)
    if found is None or draft.values.get("container_title"):
        return
    # A conference of ministers decides, too, and is no court.
    if "Urt" not in found[0] and _COURT.search(draft.text[: found.start()]) is None:
        return
    if any(n.given for n in draft.values.get("author", ())):
        return
    draft.values["type"] = "legal_case"
    draft.put("issued", parse_date(found["day"], day_first=True), [found.span("day")], 0.9)


def _case_before(draft: Draft, end: int) -> None:
    """Let the name of a case reach to its reporter: "Dee v. Pond Cnty. Sch. Dist., 12 U.S. 3"."""
    where = draft.spans.get("title")
    if not where or where[0][1] >= end or " v" not in draft.text[where[0][0] : where[0][1]]:
        return
    start = where[0][0]
    name = draft.text[start:end].rstrip()
    if name[-1:] != "," or any(c in name for c in '(;:"“'):
        return
    draft.values["title"] = " ".join(name.rstrip(",").split())
    draft.spans["title"] = [(start, start + len(name) - 1)]
    draft.claimed.append((start, start + len(name)))


def _end_title_of_act(draft: Draft) -> None:
    """Read chapter or section behind the name of an act: "Pond Act 2010, c. 15"."""
    title, where = draft.values.get("title", ""), draft.spans.get("title")
    if " Act " not in title or not where:
        return
    found = _PART.search(draft.text, where[0][0])
    if found is None or not where[0][0] <= found.start() < where[0][1]:
        return
    start, cut = where[0][0], found.start("part")
    draft.values["title"] = " ".join(draft.text[start:cut].split())
    draft.spans["title"] = [(start, cut)]
    draft.claimed = [(a, cut) if a <= start and cut < b else (a, b) for a, b in draft.claimed]
    attr = "section" if found["kind"][0] == "s" else "number"
    draft.put(attr, found["value"], [found.span("value")], 0.8)
    draft.claimed.append(found.span("part"))


_ATTRS = {
    "reporter": "container_title", "code": "container_title", "volume": "volume",
    "section": "section", "page": "page", "first": "page",
}  # fmt: skip
