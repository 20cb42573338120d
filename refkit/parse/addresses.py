"""Steps that read addresses and identifiers."""

from __future__ import annotations

import re

from refkit.parse import identifiers
from refkit.parse.draft import Draft, locate, runs

_ATTRS = {
    "DOI": "doi", "URL": "url", "handle": "url", "ISBN": "isbn", "ISSN": "issn", "PMID": "pmid",
    "PMCID": "pmcid",
}  # fmt: skip


def find_identifiers(draft: Draft) -> None:
    """DOI, URL, ISBN and the like, by their own syntax rather than by label.

    A bare "example.org" is the name of a site, unless nothing else is the address.
    """
    behind_links = [(k.start, k.end) for k in draft.block.links]
    broken = _broken_addresses(draft)
    bare: list[identifiers.Identifier] = []
    for found in identifiers.find(draft.text):
        start, end, value = found.start, found.end, found.value
        if found.kind == "arXiv":
            draft.put("number", f"arXiv:{value}", [(start, end)], 1.0)
            continue
        if found.kind == "URL":
            if any(s <= start and end <= e + 1 for s, e in behind_links):
                # The address behind a link is whole where the one shown may be shortened.
                continue
            if "/" not in value and not value.startswith("www."):
                bare.append(found)
                continue
            for s, e in broken:
                if s <= start < e and end < e:
                    start, end, value = s, e, "".join(draft.text[s:e].split())
        draft.put(_ATTRS[found.kind], value, [locate(draft.text, value, start, end)], 1.0)
        draft.claimed.append((start, end))
    for found in bare:
        piece = next((p for p in draft.pieces if draft.core(p)[0] == found.start), None)
        if piece is None or piece.label == "URL":
            draft.put("url", found.value, [(found.start, found.end)], 1.0)


def _broken_addresses(draft: Draft) -> list[tuple[int, int]]:
    """Stretches labelled as one address with a blank in it, as line breaks leave."""
    out = []
    for run in runs(draft, draft.having("URL")):
        start, end = draft.core(run[0])[0], draft.core(run[-1])[1]
        text = draft.text[start:end]
        if " " in text and text.count("://") == 1 and text.count("www.") < 2:
            out.append((start, end))
    return out


def take_links(draft: Draft) -> None:
    """Targets of links: a DOI, else the first address that is none."""
    for link in draft.block.links:
        where = [(link.start, link.end)]
        doi = identifiers.clean_doi(link.target) if "doi.org/" in link.target.lower() else ""
        if doi:
            _put_link(draft, "doi", doi, where)
        elif "://" in link.target or link.target.startswith("www."):
            _put_link(draft, "url", link.target, where)


def _put_link(draft: Draft, attr: str, value: str, where: list[tuple[int, int]]) -> None:
    shown = draft.text[where[0][0] : where[0][1]]
    claims = len(draft.claimed)
    draft.put(attr, value, where, 1.0)
    # A title or a name that carries a link is not used up by its target; "here" is.
    start, end = where[0]
    read = any(start <= draft.core(p)[0] < end for p in draft.pieces)
    if read and not identifiers.find(shown):
        del draft.claimed[claims:]


def dangling_retrieval(draft: Draft) -> None:
    """Note a "Retrieved from" with nothing behind it, which is in no field."""
    match = ends_with_retrieval(draft.text)
    if match and not draft.values.get("url") and not draft.values.get("doi"):
        draft.note("RK302", *match.span(1), text=match[1])
        draft.claimed.append(match.span(1))


_RETRIEVED = re.compile(
    r"((?:retrieved|available|accessed|recuperado|disponible|disponível|verfügbar|abgerufen|"
    r"récupéré|consulté|geraadpleegd|opgehaald)(?: online)?"
    r"(?: from| at| from:| de| em| en| van| von| unter| sur| à)?)\W*$",
    re.IGNORECASE,
)


#: The last words of these phrases; a look at them saves the search.
_LAST = tuple(
    """retrieved available accessed recuperado disponible disponível verfügbar abgerufen récupéré
    consulté geraadpleegd opgehaald online from at de em en van von unter sur à""".split()
)


def ends_with_retrieval(text: str) -> re.Match[str] | None:
    """Find a "Retrieved from" with nothing behind it at the end of a text."""
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    if not text[max(0, end - 12) : end].lower().endswith(_LAST):
        return None
    return _RETRIEVED.search(text, max(0, len(text) - 80))
