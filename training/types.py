"""Train the classifier of reference types and write ``refkit/data/types.crf``."""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from refkit.document import Block, OffsetMap
from refkit.model import Date
from refkit.parse.assemble import STEPS
from refkit.parse.draft import Draft, Piece, pieces
from refkit.parse.labeller import Labelling
from refkit.parse.types import MAGAZINE, NEWSPAPER, cues, names_of_kind
from training import crf
from training.examples import Example

#: Types that CSL has but that a printed reference does not tell apart.
SAME = {"document": None, "bill": "legislation", "hearing": "report", "regulation": "legislation"}


def convention(kind: str, draft: Draft) -> str:
    """Return the type that the text supports, after the labelling rules of the blocks.

    Outlets that are no newspaper or printed magazine by their own name are sites; a blog
    is one where text or address says so; a periodical with a month and no volume is a
    magazine.
    """
    values = draft.values
    container = values.get("container_title", "")
    if kind == "article-newspaper" and not NEWSPAPER.search(container) and not values.get("page"):
        return "webpage"
    if kind == "article-magazine" and not MAGAZINE.search(container):
        if values.get("volume") or values.get("page") or values.get("issue"):
            return kind
        return "article-newspaper" if NEWSPAPER.search(container) else "webpage"
    if kind == "post-weblog" and not re.search(
        r"blog|weblog", draft.text + str(values.get("url", "")), re.I
    ):
        return "webpage"
    if kind == "speech" and re.search(r"\bpapers? (?:presented|read|given)", draft.text, re.I):
        return "paper-conference"
    issued = values.get("issued")
    if (
        kind == "article-journal"
        and container
        and issued is not None
        and len(issued.parts) == 1
        and len(issued.parts[0]) == 2
        and not any(values.get(k) for k in ("volume", "issue", "page", "doi", "number"))
    ):
        return "article-magazine"
    return kind


_PROCEEDINGS = re.compile(
    r"\b(?:proc|proceedings|conference|conf|symposium|symp|workshop|congress|actas|actes|atti|anais)\b",
    re.IGNORECASE,
)
_THESIS = re.compile(r"thes[ie]s|dissert|tesi|tese|phd|ph\.d|mémoire|arbeit\b", re.IGNORECASE)
_BODY = re.compile(
    r"universit|school of|dep[at]|institut|laborator|minist|report|agency|commission", re.IGNORECASE
)

#: A press of a university brings out books.
_PRESS = re.compile(
    r"\bpress|presses|verlag|éditions|ediciones|edizioni|editora|editorial|publish", re.IGNORECASE
)


def evident(draft: Draft) -> str | None:
    """Return the type of a real reference whose fields leave no doubt, else None.

    The corpora of real strings do not name types; these examples bring their proportions.
    """
    v = draft.values
    have = {name for name, value in v.items() if value}
    container = str(v.get("container_title") or "")
    if "genre" in have:
        return "thesis" if _THESIS.search(v["genre"]) else None
    if have & {"url", "number"} or not have >= {"issued", "title"}:
        return None
    if container:
        if _PROCEEDINGS.search(container):
            return "paper-conference"
        if have & {"volume", "issue"} and not have & {"publisher", "editor", "publisher_place"}:
            return "article-journal"
        return "chapter" if have >= {"publisher", "editor"} and "issue" not in have else None
    if have >= {"publisher", "publisher_place"} and not have & {"page", "volume", "event_title"}:
        body = _BODY.search(v["publisher"] + draft.text) and not _PRESS.search(v["publisher"])
        return None if body else "book"
    return None


def _as_magazine(draft: Draft, rng: random.Random) -> bool:
    """Reduce an article to author, title, periodical and month; False if it cannot be."""
    values = draft.values
    issued = values.get("issued")
    if issued is None or not issued.parts or not values.get("container_title"):
        return False
    for name in list(values):
        if name not in ("author", "title", "container_title", "issued"):
            del values[name]
    values["issued"] = Date(parts=((issued.parts[0][0], rng.randint(1, 12)),))
    draft.pieces = [p for p in draft.pieces if p.label != "note"]
    last = max(
        (
            p.last
            for p in draft.pieces
            if p.label in ("author", "title", "container-title", "issued")
        ),
        default=0,
    )
    # What stood behind the periodical (volume, pages) is taken for read.
    draft.pieces.append(Piece("page", last, len(draft.tokens.words) - 1, 1.0))
    return True


def draft_of(one: Example) -> Draft:
    """Assemble an example from its true labels, up to the type."""
    text = one.tokens.text
    block = Block(
        kind="reference", start=0, end=len(text), raw=text, text=text,
        offsets=OffsetMap.identity(len(text)), marks=one.marks, links=one.links,
    )  # fmt: skip
    labelling = Labelling(one.labels, [1.0] * len(one.labels))
    draft = Draft(block=block, tokens=one.tokens, pieces=pieces(labelling))
    for step in STEPS:
        step(draft)
    return draft


def train(
    some: Iterable[Example], out: Path, *, seed: int, passes: int = 8, log: Any = print
) -> dict[str, Any]:
    """Train on examples that have a type and write the file.

    Args:
        some: Labelled references; those without ``type`` count if they are :func:`evident`.
        out: The file to write.
        seed: Chooses the tenth that is held out for the log.
        passes: How often each is seen.
        log: Takes lines on progress.

    Returns:
        What the file's head says.
    """
    rng = random.Random(seed)
    held: list[tuple[list[str], str]] = []
    learned: list[tuple[list[str], str]] = []
    genres: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in some:
        draft = draft_of(one)
        kind = one.item.get("type")
        kind = SAME.get(kind, kind) if kind else evident(draft)
        if not kind:
            continue
        kind = convention(kind, draft)
        if kind == "article-journal" and rng.random() < 0.15 and _as_magazine(draft, rng):
            # A periodical named with a month alone: rare in the records, not in lists.
            kind = "article-magazine"
        attributes = cues(draft)
        for name in names_of_kind(draft):
            genres[name][kind] += 1
        if rng.random() < 0.1:
            held.append((attributes, kind))
        else:
            learned.append((attributes, kind))
    corpus = crf.bags(learned)
    kept, weights, moves = crf.fit(corpus, seed=seed, passes=passes, l1=1.0, alpha=0.5, log=log)
    names = [corpus.names[k] for k in kept]
    place = {name: k for k, name in enumerate(names)}
    right = 0
    for attributes, kind in held:
        known = [place[a] for a in attributes if a in place]
        right += corpus.label_names[int(weights[known].sum(axis=0).argmax())] == kind
    log(f"types: {len(learned)} examples, held out right {right}/{len(held)}")
    # Words in brackets that name one type only.
    table = {
        words: kind
        for words, kinds in sorted(genres.items())
        for kind, n in kinds.most_common(1)
        if words and n >= 3 and n >= 0.95 * kinds.total()
    }
    extra = {"references": len(learned), "seed": seed, "genres": table}
    head = crf.write(out, names, weights, moves, corpus.label_names, extra)
    log(f"types: {head['weights']} weights, {out.stat().st_size} bytes")
    return head
