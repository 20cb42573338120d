"""A reference string under construction: runs of text that know their field.

Everything that a form prints is a :class:`Run`. Loosening edits the text of runs, never
offsets; the spans are counted at the very end, so they cannot go wrong.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

#: Labels that hold names, in the order of CSL.
NAMES = ("author", "editor", "translator", "contributor")
#: Labels whose text is a CSL variable as it stands.
PLAIN = (
    "title", "container-title", "collection-title", "volume", "issue", "page", "publisher",
    "publisher-place", "genre", "medium", "URL", "DOI", "ISBN", "number", "event-title",
    "version", "archive", "note",
)  # fmt: skip
_ids = itertools.count(1)


@dataclass(slots=True, kw_only=True)
class Run:
    """A stretch of text.

    Attributes:
        text: What is printed.
        label: Name of the variable it belongs to, or nothing.
        span: Runs of one span share this number.
        part: ``family``, ``given``, ``particle``, ``suffix`` or ``literal`` within names.
        name: Which name of the list a part belongs to.
        role: What a contributor did: ``director``, ``performer`` ...
        marks: Emphasis.
        link: Target of a link, if any.
        value: CSL date, or a normalised value where the text is none (an ordinal).
    """

    text: str
    label: str = ""
    span: int = 0
    part: str = ""
    name: int = -1
    role: str = ""
    marks: frozenset[str] = frozenset()
    link: str = ""
    value: Any = None


def plain(text: str) -> Run:
    """Text that belongs to no variable."""
    return Run(text=text)


def labelled(text: str, label: str, value: Any = None) -> list[Run]:
    """One span; nothing where the text is empty."""
    return [Run(text=text, label=label, span=next(_ids), value=value)] if text else []


def new_span() -> int:
    return next(_ids)


@dataclass(slots=True, kw_only=True)
class Line:
    """A reference string with what is known of it."""

    runs: list[Run]
    type: str
    source: str
    lang: str
    meta: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return "".join(r.text for r in self.runs)


def _squeeze(runs: list[Run]) -> list[Run]:
    """Fold white space, drop empty runs, and take blanks out of the ends of spans."""
    out: list[Run] = []
    space = True
    for run in runs:
        text = re.sub(r"[ \t\r\n\u00a0\u2002\u2003\u2009]+", " ", run.text)
        if space:
            text = text.lstrip(" ")
        if not text:
            continue
        space = text.endswith(" ")
        out.append(replace(run, text=text))
    while out and not out[-1].text.rstrip():
        out.pop()
    if out:
        out[-1].text = out[-1].text.rstrip()
    fixed: list[Run] = []
    for i, run in enumerate(out):
        last = i + 1 == len(out) or out[i + 1].span != run.span
        if run.span and last and run.text.endswith(" "):
            body = run.text.rstrip(" ")
            if body:
                fixed.append(replace(run, text=body))
            fixed.append(plain(" "))
            continue
        first = not fixed or fixed[-1].span != run.span
        if run.span and first and run.text.startswith(" "):
            fixed.append(plain(" "))
            run = replace(run, text=run.text.lstrip(" "))
        fixed.append(run)
    return fixed


def _full_stops(runs: list[Run]) -> None:
    """Two full stops in a row are one; the field keeps its own."""
    for a, b in itertools.pairwise(runs):
        if a.text.endswith(".") and b.text.startswith(".") and not b.text.startswith(".."):
            if not b.span:
                b.text = b.text[1:]
        elif a.text.endswith(" ") and b.text.startswith((". ", ", ")) and not b.span:
            b.text = b.text[2:]


def finish(line: Line) -> dict[str, Any] | None:
    """Return the JSON object of a line, or None if nothing much is left of it."""
    runs = [replace(r) for r in line.runs if r.text]
    _full_stops(runs)
    runs = _squeeze(runs)
    text = "".join(r.text for r in runs)
    spans: list[list[Any]] = []
    marks: list[list[Any]] = []
    links: list[list[Any]] = []
    seen: dict[int, int] = {}
    at = 0
    for run in runs:
        end = at + len(run.text)
        if run.span:
            if run.span in seen and spans[seen[run.span]][1] == at:
                spans[seen[run.span]][1] = end
            else:
                seen[run.span] = len(spans)
                spans.append([at, end, run.label])
        for kind in sorted(run.marks):
            near = [m for m in marks if m[2] == kind and m[1] == at]
            if near:
                near[0][1] = end
            else:
                marks.append([at, end, kind])
        if run.link:
            if links and links[-1][1] == at and links[-1][2] == run.link:
                links[-1][1] = end
            else:
                links.append([at, end, run.link])
        at = end
    if not spans or len(text) < 4 or len(text) > 1500:
        return None
    for start, end, _ in spans:
        if start >= end or text[start:end] != text[start:end].strip():
            raise AssertionError((text, start, end))
    out: dict[str, Any] = {"text": text, "spans": spans}
    if marks:
        out["marks"] = sorted(marks)
    if links:
        out["links"] = links
    out["type"] = line.type
    out["csl"] = {"type": line.type, **csl(runs)}
    out["source"] = line.source
    out["lang"] = line.lang
    out.update(line.meta)
    return out


def csl(runs: Iterable[Run]) -> dict[str, Any]:
    """CSL-JSON with what the runs print."""
    people: dict[str, dict[tuple[int, int], dict[str, str]]] = {}
    plain_values: dict[str, dict[int, str]] = {}
    out: dict[str, Any] = {}
    for run in runs:
        if not run.span:
            if run.link and run.link.startswith("http"):
                _link(out, run.link)
            continue
        if run.label in NAMES:
            role = run.label
            if role == "contributor":
                if run.role != "director":
                    continue
                role = "author"
            if run.part and run.name >= 0:
                one = people.setdefault(role, {}).setdefault((run.span, run.name), {})
                key = "non-dropping-particle" if run.part == "particle" else run.part
                one[key] = one.get(key, "") + run.text
        elif run.label in ("issued", "accessed", "original-date"):
            if run.value and _parts(run.value) >= _parts(out.get(run.label, {})):
                out[run.label] = run.value if run.label in out else dict(run.value)
        elif run.label == "edition":
            out.setdefault("edition", run.value or run.text)
        elif run.label == "identifier":
            key = "number" if run.text.lower().startswith("arxiv") else "note"
            out.setdefault(key, run.text)
        elif run.label in PLAIN:
            spans = plain_values.setdefault(run.label, {})
            spans[run.span] = spans.get(run.span, "") + (run.value or run.text)
        if run.link:
            _link(out, run.link)
    for label, spans in plain_values.items():
        value = next(iter(spans.values()))
        out[label] = value.replace(" ", "") if label in ("URL", "DOI") else value
    for role, names in people.items():
        out[role] = [{k: v.strip() for k, v in n.items()} for n in names.values()]
    return out


def _parts(date: dict[str, Any]) -> int:
    return sum(len(p) for p in date.get("date-parts", ()))


def _link(out: dict[str, Any], target: str) -> None:
    found = re.match(r"https?://(?:dx\.)?doi\.org/(10\..+)", target)
    if found:
        out.setdefault("DOI", found[1])
    else:
        out.setdefault("URL", target)
