"""What kind of work it is, in square brackets (Publication Manual, 9.21 and 9.22)."""

from __future__ import annotations

import re

from refkit.model import Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.author import Lead
from refkit.render.apa.hosts import usual
from refkit.render.apa.numbers import genre_is_numbered
from refkit.render.case import Casing
from refkit.render.rich import put_rich
from refkit.render.runs import ITALIC, Line

_GENERIC = {
    "dataset": "Data set", "software": "Computer software", "song": "Song", "map": "Map",
    "figure": "Figure", "musical_score": "Musical score", "interview": "Interview",
    "personal_communication": "Personal communication", "performance": "Performance",
    "graphic": "Image", "pamphlet": "Brochure",
}  # fmt: skip
#: Forms of publication that APA 7 does not tell, and genres that only repeat the type.
IDLE = re.compile(
    r"""(?:print|web|www|world\ wide\ web|online|on-line|internet|electronic|pdf|html|text|
    e-?book|kindle(?:\ ed(?:ition|\.)?)?|hardcover|hardback|paperback|n/?a|
    (?:electronic|online|web)\ (?:resource|version|edition|article|source|document|publication)|
    (?:journal|research|newspaper|magazine|news|scholarly|review)?\ ?article|web\ ?(?:page|site)|
    books?|(?:book\ )?chapter|reports?|blog|blog\ (?:post|entry)|conference\ proceedings?|
    proceedings(?:\ article)?|document|academic\ journal|periodical)\.?""",
    re.IGNORECASE | re.VERBOSE,
)
_PAPER = re.compile(r"conference paper\.?", re.IGNORECASE)
#: Types that need no description.
_PLAIN = frozenset(
    """article article-journal article-magazine article-newspaper book chapter entry
    entry-dictionary entry-encyclopedia post-weblog report standard webpage""".split()
)
#: Works whose titles stand in quotation marks when others name them (6.7).
_SMALL_WORK = re.compile(r"episode|article|chapter|song|story|poem|essay|webpage", re.IGNORECASE)


def description(reference: Reference, who: Lead, place: str, casing: Casing) -> Line:
    """Return what stands in the square brackets, empty where nothing has to."""
    kind = reference.type
    line = Line()
    if kind in _PLAIN and not (reference.genre or reference.medium or reference.reviewed_title):
        return line
    if (
        reference.reviewed_title
        or reference.reviewed_author
        or reference.reviewed_genre
        or kind == "review-book"
    ):
        return _review(reference, casing)
    if kind == "thesis":
        line.put(_thesis(reference))
    elif kind == "personal_communication" and reference.recipient:
        to = people.listed([people.in_full(n) for n in reference.recipient], last_comma=False)
        line.put(f"{_given(reference, place) or 'Letter'} to {to}")
    elif kind == "song" and "composer" in who.roles and (reference.performer or reference.author):
        by = people.in_order(reference.performer or reference.author)
        line.put(f"{_given(reference, place) or 'Song'} recorded by {by}")
    elif kind == "interview" and reference.interviewer and not reference.title:
        line.put(f"Interview by {people.in_order(reference.interviewer)}")
        line.semicolon()
        line.put(clean.text(reference.medium))
    else:
        put_rich(line, _given(reference, place) or _usual(reference, place))
    return line


def _given(reference: Reference, place: str) -> str:
    """What the record says, without what only repeats the type."""
    if not (reference.genre or reference.medium):
        return ""
    bits = []
    numbered = genre_is_numbered(reference)
    for value in (
        "" if numbered or reference.type == "patent" else reference.genre,
        reference.medium,
    ):
        words = clean.text(value).strip("[]")
        idle = not words or IDLE.fullmatch(words)
        if idle or (_PAPER.fullmatch(words) and place) or words in bits:
            continue
        bits.append(words)
    text = "; ".join(bits)
    return text[:1].upper() + text[1:]


def _usual(reference: Reference, place: str) -> str:
    """What a work of its type is called where the record does not say it."""
    kind = reference.type
    on = reference.container_title or reference.publisher
    if kind in ("motion_picture", "post", "graphic", "software", "speech", "broadcast"):
        if found := usual(reference.container_title) or usual(reference.publisher):
            return found
        address = reference.url
        if "youtu" in address or "vimeo.com" in address:
            return "Video"
    if kind == "motion_picture":
        return "Film"
    if kind == "post":
        return "Online post"
    if kind == "broadcast":
        if "podcast" in f"{on} {reference.url}".lower():
            return "Audio podcast episode" if place == "part" else "Audio podcast"
        if re.search(r"\bseason\b|\bS\d+", reference.number, re.I):
            return "TV series episode"
        return "Broadcast"
    if kind == "speech":
        return "Conference session" if reference.event_title else "Speech"
    if kind == "paper-conference":
        return "" if place or reference.doi or not reference.event_title else "Paper presentation"
    if kind == "manuscript":
        return (
            ""
            if reference.archive or reference.url or reference.publisher
            else "Unpublished manuscript"
        )
    if kind == "periodical" and reference.container_title and reference.title:
        return "Special issue"
    return _GENERIC.get(kind, "")


_DOCTORAL = re.compile(
    r"(unpublished )?(?:(?:ph\.?\s?d\.?|doctoral)(?: (?:diss(?:ertation)?\.?|thesis))?|"
    r"diss(?:ertation)?\.?)",
    re.I,
)
_MASTERS = re.compile(
    r"(unpublished )?(?:m\.?\s?(?:a|sc|phil|ed|s|eng)\.?|masters?|master’s|master's) ?thesis", re.I
)


def thesis_genre(reference: Reference) -> str:
    """Return the kind of a thesis in APA's words (10.6)."""
    words = clean.text(reference.genre or reference.medium).strip("[]")
    if not words:
        return "Thesis"
    if re.fullmatch(r"(?:unpublished )?doctoral thesis", words, re.I):
        return words[0].upper() + words[1:]
    for pattern, name in ((_DOCTORAL, "doctoral dissertation"), (_MASTERS, "master’s thesis")):
        if found := pattern.fullmatch(words):
            if words.removeprefix("Unpublished ").replace("'", "’")[1:] == name[1:]:
                break
            return f"Unpublished {name}" if found[1] else name[0].upper() + name[1:]
    return words[0].upper() + words[1:]


def school_in_brackets(reference: Reference) -> bool:
    """Whether a thesis is published, so that its school stands behind the genre (10.6)."""
    if re.match(r"unpublished", reference.genre, re.IGNORECASE):
        return False
    return bool(
        reference.archive or reference.url or reference.number or reference.doi
        or reference.container_title
    )  # fmt: skip


def _thesis(reference: Reference) -> str:
    genre = thesis_genre(reference)
    school = clean.publisher(reference.publisher)
    return f"{genre}, {school}" if school and school_in_brackets(reference) else genre


def _review(reference: Reference, casing: Casing) -> Line:
    """``Review of the book *Title*, by A. Author`` (10.7)."""
    line = Line()
    genre = clean.text(reference.reviewed_genre)
    given = clean.text(reference.genre or reference.medium)
    if genre:
        genre = re.sub(r"^(?:the|an?)\s+", "", genre, flags=re.IGNORECASE)
        line.put(f"Review of the {genre}")
    elif re.match(r"review of\b", given, re.IGNORECASE):
        line.put(given)
    else:
        line.put("Review of the book" if reference.type == "review-book" else "Review of")
    named = clean.title(reference.reviewed_title or reference.title)
    if not named:
        return line if genre else Line()
    named = casing.title(named, reference)
    by = people.in_order(reference.reviewed_author, et_al="reviewed_author" in reference.et_al)
    line.space()
    if _SMALL_WORK.search(genre or given):
        line.put(f"“{named},”" if by else f"“{named}”")
        line.space()
    else:
        put_rich(line, named, ITALIC)
        line.comma()
    if by:
        line.put(f"by {by}")
        if re.fullmatch(
            r"(?:motion picture|film|movie|documentary)s?", genre, re.I
        ) and not re.search(r"\bdirs?\.|director", by, re.I):
            line.put(", Dirs." if len(reference.reviewed_author) > 1 else ", Dir.")
    return line
