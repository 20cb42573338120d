"""One reference on the page: what was read, what became of it, and how it is printed."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from refkit.diagnostics import UNSURE
from refkit.model import CSL_NAMES, Date, Diagnostic, Evidence, Name, Reference, Span
from refkit.render.report.texts import counted, exact, link, said, seen, text

#: CSL variable -> class of its colour.
COLOURS: Mapping[str, str] = {
    "author": "who", "editor": "who", "translator": "who", "contributor": "who", "director": "who",
    "issued": "when", "accessed": "when", "original-date": "when", "event-date": "when",
    "title": "title", "container-title": "within", "collection-title": "within",
    "event-title": "within", "volume": "where", "issue": "where", "page": "where",
    "edition": "where", "number": "where", "version": "where", "chapter-number": "where",
    "publisher": "house", "publisher-place": "house", "archive": "house", "DOI": "link",
    "URL": "link", "ISBN": "link", "ISSN": "link", "PMID": "link", "PMCID": "link",
}  # fmt: skip
_SEASONS = ("", "spring", "summer", "autumn", "winter")


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What the page tells of one reference.

    Attributes:
        reference: The reference.
        number: Its place in the list, from 1.
        place: Its place among the entries in APA's order.
        found: What there is to know about it.
        apa: Its entry as plain text.
        apa_html: The same in HTML.
        bibtex: Its entry in BibTeX.
    """

    reference: Reference
    number: int
    place: int
    found: tuple[Diagnostic, ...]
    apa: str
    apa_html: str
    bibtex: str

    @property
    def warnings(self) -> int:
        """How many warnings and errors there are."""
        return sum(d.severity != "info" for d in self.found)

    @property
    def filled(self) -> int:
        """How many fields were filled in."""
        names = CSL_NAMES.values()
        return sum(name in names for name in self.reference.evidence)

    def html(self) -> str:
        """Return the card."""
        n, type_ = self.number, text(self.reference.type)
        badges = ""
        if self.warnings:
            badges += f' <span class="badge">{counted(self.warnings, "warning")}</span>'
        if self.filled:
            badges += f' <span class="badge filled">{self.filled} filled in</span>'
        source = "".join(coloured(self.reference))
        rows = "".join(_rows(self.reference))
        # The clipboard gets what is shown, unless that had to be changed to be shown.
        own = f' data-plain="{exact(self.bibtex)}"' if seen(self.bibtex) != self.bibtex else ""
        return "".join(
            (
                f'<article id="r{n}" tabindex="-1" data-n="{n}" data-place="{self.place}"',
                f' data-type="{type_}" data-warnings="{self.warnings}"',
                f' aria-label="Reference {n}">\n',
                f'<header><a class="number" href="#r{n}">{n}</a> <span class="type">{type_}</span>',
                f'{badges}<span class="copy">',
                '<button type="button" data-copy="apa">Copy APA</button>',
                '<button type="button" data-copy="bibtex">Copy BibTeX</button></span></header>\n',
                said(self.found),
                f'<p class="source">{source}</p>\n' if source else "",
                f"<table><tbody>{rows}</tbody></table>\n" if rows else "",
                f'<p class="apa" dir="auto" data-plain="{exact(self.apa)}">{self.apa_html}</p>\n',
                f"<details><summary>BibTeX</summary><pre{own}>{text(self.bibtex)}</pre></details>",
                "\n</article>",
            )
        )


def coloured(reference: Reference) -> Iterator[str]:
    """Give the text of a reference with its stretches in colour, in HTML.

    Args:
        reference: The reference; without the block that it was read from there is no colour.
    """
    words, names = reference.text, _painted(reference)
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and names[end] == names[at]:
            end += 1
        piece, name = words[at:end], names[at]
        bare = not any(c.isalnum() for c in piece)
        if name == "?":
            label = "" if bare else ' data-f="no field"'
            yield f'<mark class="none"{label}>{text(piece)}</mark>'
        elif name and not bare:
            sure = reference.confidence.get(name)
            told = "" if sure is None else f' title="{text(name)}, {sure:.0%} sure"'
            kind = COLOURS.get(name, "other")
            yield f'<mark class="{kind}" data-f="{text(name)}"{told}>{text(piece)}</mark>'
        else:
            yield text(piece)
        at = end


def _painted(reference: Reference) -> list[str]:
    """Return for each character of the text its variable, ``?`` for none."""
    words, block = reference.text, reference.block
    names = [""] * len(words)
    if block is None or block.text != words:
        return names
    starts = [block.offsets.start(i) for i in range(len(words))]
    spans: list[tuple[str, Span]] = [
        (name, s) for name, some in reference.spans.items() for s in some
    ]
    spans += [("?", s) for s in reference.unparsed]
    # Of stretches one in another the inner one shows.
    for name, span in sorted(spans, key=lambda one: one[1].start - one[1].end):
        for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
            names[i] = name
    return names


def _rows(reference: Reference) -> Iterator[str]:
    """Give a row of the table for each field: name, value, confidence, origin."""
    for attr, name in CSL_NAMES.items():
        if value := getattr(reference, attr):
            more = "; et al." if attr in reference.et_al else ""
            yield _row(reference, name, _value(value) + more)
    for name, value in reference.custom.items():
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield _row(reference, name, link(shown))
    if "archived" in reference.evidence:
        # The page is gone; what was read is a copy of it.
        yield _row(reference, "archived", link(reference.evidence["archived"].url))


def _row(reference: Reference, name: str, value: str) -> str:
    sure, evidence = reference.confidence.get(name), reference.evidence.get(name)
    filled = told = origin = ""
    if evidence is not None:
        filled, told = ' class="filled"', "" if name == "archived" else "filled in"
        origin = f'<div class="origin">{_origin(evidence, value)}</div>'
    elif sure is not None:
        told = f"<b>{sure:.0%} sure</b>" if sure < UNSURE else f"{sure:.0%} sure"
    return (
        f'<tr{filled}><th scope="row"><i class="{COLOURS.get(name, "other")}"></i>{text(name)}</th>'
        f"<td>{value}{origin}</td><td>{told}</td></tr>"
    )


def _origin(evidence: Evidence, value: str) -> str:
    """Tell where a value was found, without saying its address twice."""
    page = link(evidence.url)
    where = "found there" if page == value else f"found at {page}"
    agreed = f", agrees in {', '.join(evidence.agreed)}" if evidence.agreed else ""
    when = f", {evidence.retrieved[:10]}" if evidence.retrieved else ""
    return f"{where} ({text(f'{evidence.method}, {evidence.score:.0%}{agreed}{when}')})"


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(text(_name(n)) for n in value)
    return text(_date(value)) if isinstance(value, Date) else link(str(value))


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    family = " ".join(
        filter(None, (name.dropping_particle, name.non_dropping_particle, name.family))
    )
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _date(date: Date) -> str:
    parts = "/".join("-".join(f"{x:02d}" for x in part) for part in date.parts)
    season = _SEASONS[date.season] if date.season in (1, 2, 3, 4) else ""
    return " ".join(filter(None, ("circa" if date.circa else "", parts, season, date.literal)))
