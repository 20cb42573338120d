"""The review report: one HTML page on which a person checks what refkit made of a list.

The page needs no network and no other file. Its Content-Security-Policy allows the style and
the script that it carries, by their checksums (CSP Level 3, 6.7.2), and nothing else; all that
comes from the list or from the web is escaped text. Without its script it can still be read.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from refkit.document import Block
from refkit.model import Diagnostic, Reference, ReferenceList
from refkit.render.report.card import Card
from refkit.render.report.texts import counted, once, said, seen, text

_KINDS = {
    "heading": "heading", "prose": "text around the list", "annotation": "note",
    "furniture": "page furniture",
}  # fmt: skip


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
    more: dict[int | None, list[Diagnostic]] = {}
    for d in diagnostics:
        more.setdefault(d.reference, []).append(d)
    if isinstance(references, ReferenceList):
        more.setdefault(None, [])[:0] = references.diagnostics
    cards = list(_cards(references, more))
    blocks = references.blocks if isinstance(references, ReferenceList) else ()
    left = list(_left(blocks))
    title = f"Review of {name}" if name else "Review of references"
    body = "\n".join(
        [
            _head(title, cards, len(left), once(more.get(None, ()))),
            '<main id="list">',
            *(c.html() for c in sorted(cards, key=lambda c: not c.warnings)),
            "</main>",
            _left_out(left),
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
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{body}\n<script>{script}</script>\n</body>\n</html>\n"
    )


@lru_cache
def _asset(name: str) -> str:
    return files("refkit.render.report").joinpath(name).read_text("utf-8")


def _checksum(asset: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(asset.encode()).digest()).decode()}'"


def _cards(
    references: Sequence[Reference], more: dict[int | None, list[Diagnostic]]
) -> Iterator[Card]:
    """Give a card for each reference, in the order of the list."""
    from refkit.render.apa import bibliography
    from refkit.render.apa.author import lead
    from refkit.render.apa.order import arranged
    from refkit.render.bibtex import write as bibtex
    from refkit.render.keys import keys
    from refkit.render.markup import MARKUPS

    plain, rich = MARKUPS["text"].entry, MARKUPS["html"].entry
    printed = list(bibliography(references, sort=False))
    texts = [plain(runs).strip() for runs in printed]
    order = arranged(references, [lead(r) for r in references], texts.__getitem__)
    places = {i: place for place, i in enumerate(order)}
    for i, (reference, key) in enumerate(zip(references, keys(references), strict=True)):
        found = once([*reference.diagnostics, *more.get(i, ())])
        if reference.evidence:
            # Told at each field.
            found = [d for d in found if d.code != "RK401"]
        # The policy forbids style attributes.
        html = rich(printed[i]).replace('style="font-variant: small-caps"', 'class="smallcaps"')
        yield Card(
            reference=reference, number=i + 1, place=places[i],
            found=tuple(found), apa=texts[i], apa_html=seen(html),
 bibtex=bibtex([reference.replace(id=key)]).strip(),
        )  # fmt: skip


# -- around the references -----------------------------------------------------------------


def _left(blocks: Iterable[Block]) -> Iterator[tuple[int, Block]]:
    """Give the stretches that are no references, each with the number of the one before it."""
    number = 0
    for block in blocks:
        number += block.kind == "reference"
        if block.kind in _KINDS and block.text.strip():
            yield number, block


def _head(title: str, cards: Sequence[Card], left: int, general: Sequence[Diagnostic]) -> str:
    doubtful = sum(bool(c.warnings) for c in cards)
    filled = sum(bool(c.filled) for c in cards)
    facts = [counted(len(cards), "reference")]
    facts.append(f"{doubtful} with warnings" if doubtful else "no warnings")
    facts += [f"{filled} with fields filled in from the web"] if filled else []
    facts += [f'<a href="#left">{counted(left, "stretch", "stretches")} left out</a>'] * bool(left)
    types = "".join(
        f"<option>{text(t)}</option>" for t in sorted({c.reference.type for c in cards})
    )
    return (
        f'<header class="top"><h1>{text(title)}</h1>\n<p class="facts">{" · ".join(facts)}</p>\n'
        f"{said(general)}{_LEGEND}\n{_KEYS}\n</header>\n{_CONTROLS.format(types=types)}"
    )


_CONTROLS = """\
<form class="controls" role="search" aria-label="References">
<label>Filter <input type="search" id="filter" placeholder="words, year, code" \
autocomplete="off"></label>
<label>Type <select id="type"><option value="">all</option>{types}</select></label>
<label><input type="checkbox" id="warned"> warnings only</label>
<label><input type="checkbox" id="inorder"> list order</label>
<label><input type="checkbox" id="labels" checked> labels</label>
<span class="all">Copy all <button type="button" id="all-apa">APA</button>
<button type="button" id="all-bibtex">BibTeX</button></span>
<output id="shown" aria-live="polite"></output>
</form>"""
_LEGEND = '<ul class="legend" aria-label="Colours">{}</ul>'.format(
    "".join(
        f'<li><i class="{kind}"></i>{words}</li>'
        for kind, words in (
            ("who", "names"), ("when", "dates"), ("title", "title"), ("within", "published in"),
            ("where", "numbers"), ("house", "publisher"), ("link", "links"), ("other", "other"),
            ("none", "in no field"),
        )
    )
)  # fmt: skip
_KEYS = (
    '<p class="keys" id="help" tabindex="-1">'
    '<label><input type="checkbox" id="keys" checked> Keys</label>{}</p>'
).format(
    "".join(
        f"<span>{' '.join(f'<kbd>{key}</kbd>' for key in keys.split())} {use}</span>"
        for keys, use in (
            ("j k", "next, previous"), ("a", "copy APA"), ("b", "copy BibTeX"), ("/", "filter"),
            ("w", "warnings only"), ("o", "list order"), ("l", "labels"), ("Esc", "all"),
            ("?", "keys"),
        )
    )
)  # fmt: skip


def _left_out(left: Sequence[tuple[int, Block]]) -> str:
    if not left:
        return ""
    items = "\n".join(
        f'<li><span class="type">{_KINDS[b.kind]}, '
        + (f'after <a href="#r{n}">{n}</a>' if n else "at the beginning")
        + f'</span> <span class="source">{text(b.text.strip())}</span></li>'
        for n, b in left
    )
    return f'<section id="left"><h2>Left out of the references</h2>\n<ul>{items}</ul></section>'
