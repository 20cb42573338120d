"""Where laws, regulations and decisions are printed: "129 Stat. 1802", "34 C.F.R. § 300.8".

The forms are those of The Bluebook (21st ed., rules 10.3, 12.3, 12.4 and 14.2) and of the
Official Journal of the European Union.
"""

from __future__ import annotations

import re

from refkit.lazy import lazy
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


def read_laws(draft: Draft) -> None:
    """Set reporter or code, volume, and page or section, where the text has them so.

    Of a work that persons wrote nothing is read: "12 Stat. 34" is a journal there.
    """
    text = draft.text
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
    draft.values["type"] = "legal_case" if court else "legislation"


_ATTRS = {
    "reporter": "container_title", "code": "container_title", "volume": "volume",
    "section": "section", "page": "page", "first": "page",
}  # fmt: skip
