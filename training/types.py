"""Train the classifier of reference types and write ``refkit/data/types.crf``."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from refkit.document import Block, OffsetMap
from refkit.model import Date
from refkit.parse.assemble import STEPS, Draft, Piece, pieces
from refkit.parse.labeller import Labelling
from refkit.parse.types import cues
from training import crf
from training.examples import Example

#: Types that CSL has but that a printed reference does not tell apart.
SAME = {"document": None, "bill": "legislation", "hearing": "report", "regulation": "legislation"}


#: What the names of newspapers and of printed magazines hold; other outlets are sites.
_NEWSPAPER = re.compile(
    r"\b(?:times|post|guardian|herald|tribune|journal|telegraph|independent|observer|gazette|chronicle|"
    r"globe|star|sun|inquirer|daily|mail|monde|zeitung|figaro|país|repubblica|corriere|courier|examiner|"
    r"mirror|express|standard|mercury|advertiser|citizen|dispatch|sentinel|ledger|scotsman|haaretz|"
    r"today|bee|press|argus|echo|evening|morning|nrc|volkskrant|trouw|folha|estado|globo|stampa|sole|"
    r"libération|humanité|welt|taz|tagesspiegel|anzeiger|nachrichten|rundschau|mundo|vanguardia|abc|"
    r"clarín|nación|universal|hürriyet|milliyet|cumhuriyet|sabah|zaman|газета|известия|правда|"
    r"коммерсантъ|日报|晚报|時報|新聞|新闻|nyt|wsj|newspaper|weekly|weekblad|gazet|standaard|morgen)\b|日报|新聞|报$",
    re.IGNORECASE,
)
_MAGAZINE = re.compile(
    r"\b(?:magazine|review|weekly|monthly|quarterly|atlantic|wired|new yorker|time|mother jones|nation|"
    r"new republic|forbes|reason|rolling stone|newsweek|scientific american|nature|science|economist|"
    r"foreign (?:affairs|policy)|fortune|vanity fair|harper|new scientist|psychology today|people|"
    r"variety|higher education|esquire|gq|vogue|spectator|statesman|spiegel|zeit|point|express|obs|"
    r"national geographic|smithsonian|kappan|leadership|educator|fokus|focus|stern|panorama|veja|"
    r"espresso|elsevier|groene|groen|huisarts|огонёк|огонек|周刊|週刊|월간)\b|周刊|週刊",
    re.IGNORECASE,
)


def convention(kind: str, draft: Draft) -> str:
    """Return the type that the text supports, after the labelling rules of the blocks.

    Outlets that are no newspaper or printed magazine by their own name are sites; a blog
    is one where text or address says so; a periodical with a month and no volume is a
    magazine.
    """
    values = draft.values
    container = values.get("container_title", "")
    if kind == "article-newspaper" and not _NEWSPAPER.search(container) and not values.get("page"):
        return "webpage"
    if kind == "article-magazine" and not _MAGAZINE.search(container):
        if values.get("volume") or values.get("page") or values.get("issue"):
            return kind
        return "article-newspaper" if _NEWSPAPER.search(container) else "webpage"
    if kind == "post-weblog" and not re.search(
        r"blog|weblog", draft.text + str(values.get("url", "")), re.I
    ):
        return "webpage"
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
    some: Iterable[Example], out: Path, *, seed: int, passes: int = 12, log: Any = print
) -> dict[str, Any]:
    """Train on examples that have a type and write the file.

    Args:
        some: Labelled references; those without ``type`` are passed over.
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
    counts: Counter[str] = Counter()
    for one in some:
        kind = one.item.get("type")
        kind = SAME.get(kind, kind)
        if not kind:
            continue
        draft = draft_of(one)
        kind = convention(kind, draft)
        if kind == "article-journal" and rng.random() < 0.06 and _as_magazine(draft, rng):
            # A periodical named with a month alone: rare in the records, not in lists.
            kind = "article-magazine"
        attributes = cues(draft)
        if rng.random() < 0.1:
            held.append((attributes, kind))
        else:
            counts[kind] += 1
            learned.append((attributes, kind))
    corpus = crf.bags(learned)
    kept, weights, moves = crf.fit(corpus, seed=seed, passes=passes, l1=0.5, log=log)
    names = [corpus.names[k] for k in kept]
    place = {name: k for k, name in enumerate(names)}
    right = 0
    for attributes, kind in held:
        known = [place[a] for a in attributes if a in place]
        right += corpus.label_names[int(weights[known].sum(axis=0).argmax())] == kind
    log(f"types: {len(learned)} examples, held out right {right}/{len(held)}")
    extra = {"references": len(learned), "seed": seed}
    head = crf.write(out, names, weights, moves, corpus.label_names, extra)
    log(f"types: {head['weights']} weights, {out.stat().st_size} bytes")
    return head
