"""The review report: one HTML page on which a person checks what refkit made of a list.

The page needs no network and no other file. Its Content-Security-Policy allows the style and
the script that it carries, by their checksums (CSP Level 3, 6.7.2), and nothing else; all that
comes from the list or from the web is escaped text. Without its script it can still be read.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape
from importlib.resources import files
from typing import Any

from refkit.document import Block
from refkit.model import Date, Diagnostic, Evidence, Name, Reference, ReferenceList, Span

_COLOURS = {
    "author": "who", "editor": "who", "translator": "who", "contributor": "who", "director": "who",
    "issued": "when", "accessed": "when", "original-date": "when", "event-date": "when",
    "title": "title", "container-title": "within", "collection-title": "within",
    "event-title": "within", "volume": "where", "issue": "where", "page": "where",
    "edition": "where", "number": "where", "version": "where", "chapter-number": "where",
    "publisher": "house", "publisher-place": "house", "archive": "house", "DOI": "link",
    "URL": "link", "ISBN": "link", "ISSN": "link", "PMID": "link", "PMCID": "link",
}  # fmt: skip
_KINDS = {
    "heading": "heading", "prose": "text around the list", "annotation": "note",
    "furniture": "page furniture",
}  # fmt: skip
_WEB = re.compile(r"https?://[^\s<>\"']+\Z")
#: What HTML has no place for (control characters, lone surrogates), or what turns lines round.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)
#: Below this confidence a field is marked.
UNSURE = 0.75


def write(
    references: Sequence[Reference],
    *,
    name: str = "",
    diagnostics: Iterable[Diagnostic] = (),
    notes: Any = None,
) -> str:
    """Return the page.

    Args:
        references: The references; of a :class:`~refkit.ReferenceList` the stretches that are
            no references are shown as well.
        name: What the list is called, such as the name of its file.
        diagnostics: More diagnostics than the references carry; ``reference`` tells whose.
        notes: Not used: what rendering has to say is what the page is for.
    """
    from refkit.render.apa import bibliography
    from refkit.render.bibtex import write as bibtex
    from refkit.render.keys import keys
    from refkit.render.markup import MARKUPS

    more: dict[int | None, list[Diagnostic]] = {}
    for d in diagnostics:
        more.setdefault(d.reference, []).append(d)
    if isinstance(references, ReferenceList):
        more.setdefault(None, [])[:0] = references.diagnostics
    printed = list(bibliography(references, sort=False))
    plain, rich = MARKUPS["text"].entry, MARKUPS["html"].entry
    cards = []
    for i, (reference, key) in enumerate(zip(references, keys(references), strict=True)):
        found = _once([*reference.diagnostics, *more.get(i, ())])
        cards.append(
            _Card(
                reference, i, found, plain(printed[i]), _rich(rich(printed[i])),
                bibtex([reference.replace(id=key)]).strip(),
            )
        )  # fmt: skip
    order = sorted(cards, key=lambda c: (c.rank, c.number))
    left = [b for b in getattr(references, "blocks", ()) if b.kind in _KINDS and b.text.strip()]
    title = f"Review of {name}" if name else "Review of references"
    types = sorted({c.reference.type for c in cards})
    body = "\n".join(
        [
            _head(title, cards, left, more.get(None, ()), types),
            '<main id="list">',
            *(c.html() for c in order),
            "</main>",
            _left_out(left),
            _FOOT,
        ]
    )
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_checksum(style)}; script-src {_checksum(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{_text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{body}\n<script>{script}</script>\n</body>\n</html>\n"
    )


@lru_cache
def _asset(name: str) -> str:
    return files("refkit.render.report").joinpath(name).read_text("utf-8")


def _checksum(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _clean(text: str) -> str:
    return _UNSEEN.sub("\ufffd", text)


def _rich(html: str) -> str:
    """Return an entry of APA's without the style attributes that the policy forbids."""
    return _clean(html).replace('style="font-variant: small-caps"', 'class="smallcaps"')


def _text(text: str) -> str:
    """Return text as HTML, in an attribute as well."""
    return escape(_clean(text))


def _once(some: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics without repetition, the gravest first."""
    weight = {"error": 0, "warning": 1, "info": 2}
    kept = {(d.code, d.message): d for d in some}
    return sorted(kept.values(), key=lambda d: weight[d.severity])


# -- one reference -------------------------------------------------------------------------


class _Card:
    """What the page tells of one reference."""

    def __init__(
        self,
        reference: Reference,
        number: int,
        found: Sequence[Diagnostic],
        apa: str,
        apa_html: str,
        bibtex: str,
    ) -> None:
        self.reference = reference
        self.number = number
        self.found = found
        self.apa = apa
        self.apa_html = apa_html
        self.bibtex = bibtex
        self.warnings = sum(d.severity != "info" for d in found)

    @property
    def rank(self) -> int:
        """0 for references with warnings, 1 for the others."""
        return 0 if self.warnings else 1

    def html(self) -> str:
        reference, n = self.reference, self.number + 1
        count = (
            f"{self.warnings} warning{'s' if self.warnings > 1 else ''}" if self.warnings else ""
        )
        badge = f'<span class="badge">{count}</span>' if count else ""
        filled = (
            f'<span class="badge filled">{len(reference.evidence)} filled in</span>'
            if reference.evidence
            else ""
        )
        return (
            f'<article id="r{n}" tabindex="-1" data-n="{n}" data-type="{_text(reference.type)}"'
            f' data-warnings="{self.warnings}" aria-label="Reference {n}">\n'
            f'<header><a class="number" href="#r{n}">{n}</a> <span class="type">'
            f"{_text(reference.type)}</span> {badge}{filled}"
            '<span class="copy"><button type="button" data-copy="apa">Copy APA</button>'
            '<button type="button" data-copy="bibtex">Copy BibTeX</button></span></header>\n'
            f"{self._said()}{self._source()}{self._fields()}"
            f'<p class="apa" data-plain="{_text(self.apa.strip())}">{self.apa_html}</p>\n'
            f"<details><summary>BibTeX</summary><pre>{_text(self.bibtex)}</pre></details>\n"
            "</article>"
        )

    def _said(self) -> str:
        if not self.found:
            return ""
        items = "".join(
            f'<li class="{d.severity}"><b>{_text(d.code)}</b> {_text(d.message)}</li>'
            for d in self.found
        )
        return f'<ul class="said">{items}</ul>\n'

    def _source(self) -> str:
        if not self.reference.text:
            return ""
        return f'<p class="source" dir="auto">{"".join(_coloured(self.reference))}</p>\n'

    def _fields(self) -> str:
        rows = "".join(_rows(self.reference))
        return f"<table><tbody>{rows}</tbody></table>\n" if rows else ""


def _coloured(reference: Reference) -> Iterator[str]:
    """Give the text of a reference with its stretches in colour, in HTML."""
    text, block = reference.text, reference.block
    names = [""] * len(text)
    if block is not None and block.text == text:
        starts = [block.offsets.start(i) for i in range(len(text))]
        spans: list[tuple[str, Span]] = [
            (name, s) for name, some in reference.spans.items() for s in some
        ]
        # Of stretches one in another the inner one shows.
        spans += [("", s) for s in reference.unparsed]
        for name, span in sorted(spans, key=lambda one: one[1].start - one[1].end):
            for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
                names[i] = name or "?"
    at = 0
    while at < len(text):
        end = at
        while end < len(text) and names[end] == names[at]:
            end += 1
        shown, name = _text(text[at:end]), names[at]
        if name == "?":
            yield f'<mark class="none" title="in no field">{shown}</mark>'
        elif name:
            sure = reference.confidence.get(name)
            told = name if sure is None else f"{name}, {sure:.0%} sure"
            kind = _COLOURS.get(name, "other")
            yield f'<mark class="{kind}" title="{_text(told)}">{shown}</mark>'
        else:
            yield shown
        at = end


def _rows(reference: Reference) -> Iterator[str]:
    """Give a row of the table for each field: name, value, confidence, origin."""
    from refkit.model import CSL_NAMES

    for attr, name in CSL_NAMES.items():
        value = getattr(reference, attr)
        if not value or attr in ("text", "label"):
            continue
        sure = reference.confidence.get(name)
        how = ""
        if sure is not None:
            doubt = " doubt" if sure < UNSURE else ""
            how = f'<span class="sure{doubt}" data-tenths="{round(sure * 10)}">{sure:.0%}</span>'
        evidence = reference.evidence.get(name)
        origin = _origin(evidence) if evidence is not None else ""
        kind = _COLOURS.get(name, "other")
        yield (
            f'<tr{" class=filled" if evidence is not None else ""}><th scope="row">'
            f'<i class="{kind}">'
            f"</i>{_text(name)}</th><td>{_value(value)}</td><td>{how}{origin}</td></tr>"
        )


def _value(value: Any) -> str:
    if isinstance(value, tuple):
        return "; ".join(_text(_name(n)) for n in value)
    if isinstance(value, Date):
        return _text(_date(value))
    text = str(value)
    return _link(text, text) if _WEB.match(text) else _text(text)


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    family = " ".join(
        filter(None, (name.dropping_particle, name.non_dropping_particle, name.family))
    )
    return ", ".join(filter(None, (family, name.given, name.suffix)))


def _date(date: Date) -> str:
    parts = "/".join("-".join(f"{x:02d}" for x in part) for part in date.parts)
    season = (
        ("", "spring", "summer", "autumn", "winter")[date.season]
        if date.season in (1, 2, 3, 4)
        else ""
    )
    circa = "circa" if date.circa else ""
    return " ".join(filter(None, (circa, parts, season, date.literal)))


def _origin(evidence: Evidence) -> str:
    where = _link(evidence.url, evidence.url) if _WEB.match(evidence.url) else _text(evidence.url)
    agreed = f", agrees in {', '.join(evidence.agreed)}" if evidence.agreed else ""
    when = f", {evidence.retrieved[:10]}" if evidence.retrieved else ""
    told = f"{evidence.method}, {evidence.score:.0%}{agreed}{when}"
    return f'<span class="origin">filled in from {where} ({_text(told)})</span>'


def _link(address: str, shown: str) -> str:
    return (
        f'<a href="{_text(address)}" rel="noreferrer noopener" target="_blank">{_text(shown)}</a>'
    )


# -- around the references -----------------------------------------------------------------


def _head(
    title: str,
    cards: Sequence[_Card],
    left: Sequence[Block],
    general: Sequence[Diagnostic],
    types: Sequence[str],
) -> str:
    doubtful = sum(bool(c.warnings) for c in cards)
    filled = sum(bool(c.reference.evidence) for c in cards)
    facts = [f"{len(cards)} reference{'' if len(cards) == 1 else 's'}"]
    facts.append(f"{doubtful} with warnings" if doubtful else "no warnings")
    facts += [f"{filled} with fields filled in from the web"] if filled else []
    facts += [f'<a href="#left">{len(left)} stretches left out</a>'] if left else []
    said = "".join(
        f'<li class="{d.severity}"><b>{_text(d.code)}</b> {_text(d.message)}</li>'
        for d in _once(general)
    )
    options = "".join(f"<option>{_text(t)}</option>" for t in types)
    legend = "".join(
        f'<li><i class="{kind}"></i>{words}</li>'
        for kind, words in (
            ("who", "names"), ("when", "dates"), ("title", "title"), ("within", "published in"),
            ("where", "numbers"), ("house", "publisher"), ("link", "links"), ("other", "other"),
            ("none", "in no field"),
        )
    )  # fmt: skip
    return (
        f'<header class="top"><h1>{_text(title)}</h1>\n<p class="facts">{" · ".join(facts)}</p>\n'
        + (f'<ul class="said">{said}</ul>\n' if said else "")
        + '<form class="controls" role="search">\n'
        '<label>Filter <input type="search" id="filter" placeholder="words, a year, a code…" '
        'autocomplete="off"></label>\n'
        f'<label>Type <select id="type"><option value="">all</option>{options}</select></label>\n'
        '<label><input type="checkbox" id="warned"> with warnings only</label>\n'
        '<label><input type="checkbox" id="inorder"> in the order of the list</label>\n'
        '<button type="button" id="all-apa">Copy all as APA</button>\n'
        '<button type="button" id="all-bibtex">Copy all as BibTeX</button>\n'
        '<output id="shown" aria-live="polite"></output>\n</form>\n'
        f'<ul class="legend" aria-label="Colours">{legend}</ul></header>'
    )


def _left_out(left: Sequence[Block]) -> str:
    if not left:
        return ""
    items = "\n".join(
        f'<li><span class="type">{_KINDS[b.kind]}</span> <span dir="auto">{_text(b.text.strip())}'
        "</span></li>"
        for b in left
    )
    return f'<section id="left"><h2>Left out of the references</h2>\n<ul>{items}</ul></section>'


_FOOT = (
    "<footer><p><kbd>j</kbd> <kbd>k</kbd> next and previous · <kbd>a</kbd> copy APA · "
    "<kbd>b</kbd> copy BibTeX · <kbd>/</kbd> filter · <kbd>w</kbd> with warnings only · "
    "<kbd>o</kbd> order of the list · <kbd>Esc</kbd> back to all</p></footer>"
)
