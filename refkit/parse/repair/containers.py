"""Rules about sites and books that hold a work."""

from __future__ import annotations

import re

from refkit.parse import lexicon
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, is_address, known_as, taken


def author_again_is_site(draft: Draft) -> None:
    """A title that ends with the author's name runs on into the site of that name."""
    authors = draft.having("author")
    found = draft.having("title")
    if not authors or not found or draft.having("container-title"):
        return
    words = [w.lower() for w in draft.tokens.words]
    said = words[authors[0].first : authors[0].last + 1]
    title = found[-1]
    size = len(said)
    if title.last - title.first < size or words[title.last - size + 1 : title.last + 1] != said:
        return
    gap = draft.tokens.gaps[title.last - size + 1]
    if "." in gap or "?" in gap or "!" in gap or "," in gap:
        cut(draft, title, title.last - size + 1, "container-title")


def software_is_no_site(draft: Draft) -> None:
    """What is available from somewhere is said, not where: "Software available from …"."""
    words = draft.tokens.words
    for piece in draft.having("container-title", "publisher"):
        word, behind = words[piece.first].lower(), words[piece.first + 1 : piece.first + 2]
        if word in ("software", "code", "data", "dataset") and behind == ["available"]:
            piece.label = "genre"


def loose_site(draft: Draft) -> None:
    """A known site between full stops that is in no field holds the work: "[Video]. YouTube."."""
    if any(p.first for p in draft.having("container-title")):
        return
    words, gaps = draft.tokens.words, draft.tokens.gaps
    used = taken(draft)
    at = 1
    while at < len(words):
        end = at
        while end < len(words) and end not in used:
            end += 1
        low = [w.lower() for w in words[at:end]]
        site = 0 < len(low) < 5 and known_as(low) & lexicon.SITE
        if site and "." in gaps[at] and "." in gaps[end]:
            place = sum(p.first < at for p in draft.pieces)
            draft.pieces.insert(place, Piece("container-title", at, end - 1, 0.6))
            return
        at = end + 1


def house_behind_site(draft: Draft) -> None:
    """A site is followed by the house of its name: "Pond Weekly, Pond Weekly Inc."."""
    found = draft.having("container-title")
    if not found or draft.having("publisher"):
        return
    site, last, gaps = found[0], found[-1].last, draft.tokens.gaps
    words = [w.lower() for w in draft.tokens.words]
    if len(found) == 1:
        starts = [i for i in range(site.first + 1, last + 1) if gaps[i].strip() in (",", ".")]
    else:
        starts = [found[1].first] if len(found) == 2 and found[1].first == site.last + 1 else []
    for at in starts:
        one, two = words[site.first : at], words[at : last + 1]
        if one != two and all(a == b for a, b in zip(one, two, strict=False)):
            if len(found) == 1:
                cut(draft, site, at, "publisher")
            else:
                found[1].label = "publisher"
            return


def host_is_site(draft: Draft) -> None:
    """A bare "example.org" that is not the address is the name of a site."""
    if draft.having("container-title"):
        return
    words = draft.tokens.words
    titled = bool(draft.having("title"))
    others = [i for i, w in enumerate(words) if is_address(w)]
    for piece in draft.having("note", "title", "URL"):
        if piece.first != piece.last or not _HOST.fullmatch(words[piece.first]):
            continue
        if piece.label == "URL" and not draft.block.links and others in ([], [piece.first]):
            continue
        piece.label = "container-title" if titled or piece.first else "title"
        return


_HOST = re.compile(r"(?:[a-z0-9-]+\.){1,3}[a-z]{2,6}", re.IGNORECASE)
