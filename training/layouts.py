"""Made-up lists: labelled references laid out in the ways in which people lay out lists.

:func:`blocks` gives a text and the references in it, for the splitter to learn from and to
be measured with. Nothing here knows how the splitter works.
"""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from training import surroundings as around

#: Characters at which a printed line may end.
_WIDTHS = (38, 44, 50, 58, 64, 70, 72, 76, 80, 88, 98, 112)
#: Where a line begins something new; where a reference begins. Both are taken out again.
UNIT, CUT = "\ue000", "\ue001"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
#: References that begin with what no reference begins with by itself.
_ODD = re.compile(
    r"[\[(]?\d{1,3}[\])., ]|(?:See|Source|Sources|Siehe|Vgl|Voir|Cf|Via|Read|Watch)\b|\W{2}",
    re.IGNORECASE,
)
_DATED = {"apa", "harvard", "chicago-ad", "blog", "pt-apa", "nl", "es", "tr", "hurried", "slides"}


@dataclass(slots=True)
class Made:
    """A made-up text.

    Attributes:
        layout: Name of the way in which it is laid out.
        text: The text.
        references: The references in it, in order.
        lang: Language of the list.
        units: Offsets at which a line begins something new.
        marked: The text with :data:`UNIT` and :data:`CUT` where something begins.
    """

    layout: str
    text: str
    references: list[str] = field(default_factory=list)
    lang: str = "en"
    units: list[int] = field(default_factory=list)
    marked: str = ""


def own_text(item: dict[str, Any]) -> str:
    """Return a labelled line without the number in front of it."""
    text: str = item["text"]
    spans = item["spans"]
    if spans and spans[0][2] == "citation-number":
        text = text[spans[0][1] :].lstrip(" .)]:\t")
    return " ".join(text.split())


def usable(text: str) -> bool:
    """Tell whether a text is one that a person would list: no fragment, no novel."""
    return 22 <= len(text) <= 420 and not _ODD.match(text)


# -- lines ---------------------------------------------------------------------------------


def _hyphenated(text: str, rng: random.Random, share: float) -> str:
    """Mark places where words may break, as a typesetter would."""

    def soft(found: re.Match[str]) -> str:
        word = found[0]
        if rng.random() > share:
            return word
        at = rng.choice(
            [m.end() for m in re.finditer(r"[aeiouy](?=[bcdfglmnprstv][aeiouy])", word[:-2])] or [0]
        )
        return f"{word[:at]}\u00ad{word[at:]}" if at >= 2 else word

    return re.sub(r"(?<![/\w.@])[a-zA-Zà-ÿ]{7,}(?![/\w@])", soft, text)


def wrapped(
    text: str,
    width: int,
    rng: random.Random,
    indent: str = "",
    first: str = "",
    hyphens: float = 0.0,
) -> list[str]:
    """Break a text into lines of at most ``width`` characters."""
    if _CJK.search(text):
        out, line = [], first
        for char in text:
            if len(line) >= width // 2 and char not in "。、，．）」』］":
                out.append(line)
                line = indent
            line += char
        return [*out, line]
    if hyphens:
        words = [p for w in _hyphenated(text, rng, hyphens).split(" ") for p in (w,)]
        lines: list[str] = []
        line = first
        empty = True
        for word in words:
            clean = word.replace("\u00ad", "")
            if empty or len(line) + 1 + len(clean) <= width:
                line += ("" if empty else " ") + clean
                empty = False
                continue
            head, _, tail = word.partition("\u00ad")
            if tail and len(line) + 2 + len(head) <= width:
                lines.append(f"{line} {head}-")
                line = indent + tail
            else:
                lines.append(line)
                line = indent + clean
        return [*lines, line]
    return textwrap.wrap(text, width, initial_indent=first, subsequent_indent=indent,
                         break_long_words=rng.random() < 0.3, break_on_hyphens=rng.random() < 0.5) or [text]  # fmt: skip


# -- layouts -------------------------------------------------------------------------------

Layout = Callable[[list[str], random.Random, str], str]


def lines(refs: list[str], rng: random.Random, lang: str) -> str:
    return "\n".join(UNIT + r for r in refs)


def blank(refs: list[str], rng: random.Random, lang: str) -> str:
    return "\n\n".join(UNIT + r for r in refs)


def _paragraphs(refs: list[str], rng: random.Random, indent: str, first: str, between: str) -> str:
    width = rng.choice(_WIDTHS)
    hyphens = rng.choice([0.0, 0.0, 0.6])
    return between.join(
        "\n".join(wrapped(UNIT + r, width, rng, indent, first, hyphens)) for r in refs
    )


def wrapped_blank(refs: list[str], rng: random.Random, lang: str) -> str:
    return _paragraphs(refs, rng, "", "", "\n\n")


def wrapped_hanging(refs: list[str], rng: random.Random, lang: str) -> str:
    return _paragraphs(refs, rng, rng.choice(["  ", "    ", "\t", "     "]), "", "\n")


def wrapped_hanging_blank(refs: list[str], rng: random.Random, lang: str) -> str:
    return _paragraphs(refs, rng, rng.choice(["  ", "    ", "\t"]), "", "\n\n")


def wrapped_flush(refs: list[str], rng: random.Random, lang: str) -> str:
    return _paragraphs(refs, rng, "", "", "\n")


def wrapped_first(refs: list[str], rng: random.Random, lang: str) -> str:
    return _paragraphs(refs, rng, "", rng.choice(["    ", "  ", "\t"]), "\n")


def double_spaced(refs: list[str], rng: random.Random, lang: str) -> str:
    width = rng.choice(_WIDTHS[2:])
    indent = rng.choice(["     ", "\t"])
    return "\n\n".join(line for r in refs for line in wrapped(UNIT + r, width, rng, indent))


_NUMBERS = ("{}. ", "[{}] ", "({}) ", "{}) ", "{}.", "{}\t", "{} ", "[{}]\t", "{}.\t")


def numbered(refs: list[str], rng: random.Random, lang: str) -> str:
    form = rng.choice(_NUMBERS)
    first = 1 if rng.random() < 0.8 else rng.randint(2, 90)
    return "\n".join(UNIT + form.format(n) + r for n, r in enumerate(refs, first))


def numbered_wrapped(refs: list[str], rng: random.Random, lang: str) -> str:
    form = rng.choice(_NUMBERS[:4] + _NUMBERS[7:])
    first = 1 if rng.random() < 0.8 else rng.randint(2, 90)
    width = rng.choice(_WIDTHS)
    hyphens = rng.choice([0.0, 0.6])
    aligned = rng.random() < 0.5
    out = []
    for n, r in enumerate(refs, first):
        mark = UNIT + form.format(n)
        out.append(
            "\n".join(
                wrapped(r, width, rng, " " * (len(mark) - 1) if aligned else "", mark, hyphens)
            )
        )
    return rng.choice(["\n", "\n", "\n\n"]).join(out)


def bullets(refs: list[str], rng: random.Random, lang: str) -> str:
    mark = rng.choice(["• ", "- ", "* ", "– ", "▪ ", "o ", "•\t"])
    if rng.random() < 0.5:
        return rng.choice(["\n", "\n\n"]).join(UNIT + mark + r for r in refs)
    width = rng.choice(_WIDTHS)
    return "\n".join("\n".join(wrapped(r, width, rng, "  ", UNIT + mark)) for r in refs)


def paragraph(refs: list[str], rng: random.Random, lang: str) -> str:
    text = UNIT + " ".join(r if r[-1] in ".。!?" else r + "." for r in refs)
    if rng.random() < 0.4:
        return "\n".join(wrapped(text, rng.choice(_WIDTHS), rng))
    return text


def semicolons(refs: list[str], rng: random.Random, lang: str) -> str:
    bare = [r.rstrip(".") for r in refs]
    return UNIT + (" ; " if lang == "fr" else "; ").join(bare) + "."


def numbered_paragraph(refs: list[str], rng: random.Random, lang: str) -> str:
    form = rng.choice(["[{}] ", "({}) ", "{}. ", "{}) "])
    text = UNIT + " ".join(form.format(n) + r for n, r in enumerate(refs, 1))
    if rng.random() < 0.4:
        return "\n".join(wrapped(text, rng.choice(_WIDTHS), rng))
    return text


def pages(refs: list[str], rng: random.Random, lang: str) -> str:
    """A column of print: narrow, hyphenated, with what the page shows besides."""
    form = rng.choice(["[{}] ", "{}. ", "", ""])
    width = rng.choice(_WIDTHS[:6])
    out: list[str] = []
    hanging = "" if form or rng.random() < 0.5 else "   "
    for n, r in enumerate(refs, 1):
        out += wrapped(r, width, rng, hanging, UNIT + form.format(n), 0.7)
    every = rng.randint(6, 14)
    page = rng.randint(3, 900)
    broken: list[str] = []
    for k, line in enumerate(out):
        broken.append(line)
        if k % every == every - 1 and k < len(out) - 1:
            extra = [rng.choice(around.RUNNING).format(page, page + 7)]
            if rng.random() < 0.4:
                extra = ["", *extra, ""]
            broken += extra
            page += 1
    return "\n".join(broken)


def footnotes(refs: list[str], rng: random.Random, lang: str) -> str:
    form = rng.choice(["{}. ", "{} ", "[{}] ", "{}\t", "({}) "])
    signals, pointers = (
        (around.SIGNALS_DE, around.POINTERS_DE)
        if lang == "de"
        else (around.SIGNALS, around.POINTERS)
    )
    out: list[str] = []
    notes = list(refs)
    while notes:
        note = notes.pop(0)
        if notes and rng.random() < 0.25 and ";" not in note:
            note = note.rstrip(".") + (" ; " if lang == "fr" else "; ") + notes.pop(0)
        if rng.random() < 0.2:
            note = rng.choice(signals) + note
        out.append(note)
        if rng.random() < 0.25:
            out.append(rng.choice(pointers))
    return "\n".join(UNIT + form.format(n) + note for n, note in enumerate(out, 1))


def annotated(refs: list[str], rng: random.Random, lang: str) -> str:
    indent = rng.choice(["", "", "    ", "\t"])
    between = rng.choice(["\n", "\n\n"])
    out = []
    for r in refs:
        r, note = UNIT + r, rng.choice(around.ANNOTATIONS)
        if rng.random() < 0.3:
            out.append(
                r
                + between
                + "\n".join(
                    textwrap.wrap(note, 76, initial_indent=indent + UNIT, subsequent_indent=indent)
                )
            )
        else:
            out.append(r + between + indent + UNIT + note)
    return "\n\n".join(out)


def with_asides(refs: list[str], rng: random.Random, lang: str) -> str:
    out = [
        f"{UNIT}{r} {rng.choice(around.ASIDES)}"
        if rng.random() < 0.35 and re.search(r"\d{4}", r)
        else r
        for r in refs
    ]
    return rng.choice(["\n", "\n\n"]).join(out)


def address_below(refs: list[str], rng: random.Random, lang: str) -> str:
    out = [re.sub(r" (?=https?://\S+$)", "\n", UNIT + r) for r in refs]
    return rng.choice(["\n", "\n\n"]).join(out)


def stacked(refs: list[str], rng: random.Random, lang: str) -> str:
    """Each sentence on a line of its own, blank lines between the references."""
    out = []
    for r in refs:
        pieces = re.split(r"(?<=[^\W\d_]{3}[.?!]) (?=[A-ZÀ-Þ])", r)
        out.append(UNIT + "\n".join(pieces))
    return "\n\n".join(out)


def addresses(refs: list[str], rng: random.Random, lang: str) -> str:
    """Bare addresses, one a line."""
    return rng.choice(["\n", "\n", "\n\n"]).join(UNIT + r for r in refs)


def grouped(refs: list[str], rng: random.Random, lang: str) -> str:
    """Sub-headings between the references, which may have numbers or bullets."""
    names = around.SUBHEADINGS.get(lang, around.SUBHEADINGS["en"])
    between = rng.choice(["\n", "\n\n"])
    mark = rng.choice(["", "", "", "• ", "  • ", "- ", "{}. ", "[{}] "])
    refs = [UNIT + mark.format(n) + r for n, r in enumerate(refs, 1)]
    out: list[str] = []
    at = 0
    for name in rng.sample(names, min(len(names), 2)):
        part = refs[at : at + (len(refs) + 1) // 2]
        at += len(part)
        if part:
            out.append(
                UNIT
                + name
                + rng.choice(["", ":", ""])
                + rng.choice(["\n", "\n\n"])
                + between.join(part)
            )
    return "\n\n".join(out)


LAYOUTS: dict[str, tuple[Layout, float]] = {
    "lines": (lines, 3.0), "blank lines": (blank, 2.0), "wrapped, blank lines": (wrapped_blank, 2.0),
    "wrapped, hanging": (wrapped_hanging, 2.0), "wrapped, hanging, blank lines": (wrapped_hanging_blank, 1.0),
    "wrapped, flush": (wrapped_flush, 2.5), "wrapped, first line indented": (wrapped_first, 0.7),
    "double spaced": (double_spaced, 0.5), "numbered": (numbered, 2.0), "numbered, wrapped": (numbered_wrapped, 2.0),
    "bullets": (bullets, 1.5), "one paragraph": (paragraph, 1.5), "semicolons": (semicolons, 0.7),
    "numbered in one paragraph": (numbered_paragraph, 1.0), "pages": (pages, 2.0), "footnotes": (footnotes, 1.5),
    "annotated": (annotated, 1.0), "asides": (with_asides, 0.8), "address below": (address_below, 0.7),
    "grouped": (grouped, 1.0), "stacked": (stacked, 0.4), "addresses": (addresses, 0.3),
}  # fmt: skip


def _fits(layout: str, refs: list[str], rng: random.Random) -> list[str]:
    """Keep the references that a person would put into such a layout."""
    if layout == "addresses":
        found = [re.search(r"(?:https?://|www\.)\S+[\w/]", r) for r in refs]
        return [m[0] if rng.random() < 0.7 else re.sub("^https?://", "", m[0]) for m in found if m]
    if layout in ("lines", "blank lines", "bullets", "numbered") and rng.random() < 0.2:
        found = [re.search(r"(?:https?://|www\.)\S+[\w/]", r) for r in refs]
        return [m[0] if m and rng.random() < 0.4 else r for r, m in zip(refs, found, strict=True)]
    if layout == "semicolons":
        return [r for r in refs if ";" not in r and len(r) < 200]
    if layout in ("one paragraph", "semicolons"):
        return [r for r in refs if re.search(r"\b(?:1[6-9]|20)\d\d\b", r)]
    return refs


_URL = re.compile(r"\s*(?:https?://|www\.)\S+")


def _habit(refs: list[str], rng: random.Random) -> list[str]:
    """Let one writer do the same to all: leave addresses out, or the last full stop."""
    which = rng.random()
    if which < 0.06:
        return [_URL.sub("", r) for r in refs]
    if which < 0.12:
        tail = rng.choice(
            ["Retrieved from", "Retrieved from:", "Available at:", "URL:", "Link", "PDF"]
        )
        return [f"{_URL.sub('', r)} {tail}" if rng.random() < 0.8 else r for r in refs]
    if which < 0.2:
        return [r.rstrip(".") for r in refs]
    if which < 0.25:
        return [r if r.endswith(".") or "http" in r else r + "." for r in refs]
    return refs


def pools(items: list[dict[str, Any]]) -> dict[tuple[str, str], list[str]]:
    """Group labelled lines by origin and language: one group is one house style."""
    out: dict[tuple[str, str], list[str]] = {}
    for item in items:
        text = own_text(item)
        if usable(text):
            source = item["source"]
            lang = item.get("lang") or "en"
            if source.startswith("form:"):
                out.setdefault((source, "" if lang == "en" else lang), []).append(text)
            else:
                out.setdefault((source, ""), []).append(text)
    return {k: v for k, v in out.items() if len(v) >= 40}


def blocks(items: list[dict[str, Any]], rng: random.Random) -> Iterator[Made]:
    """Make up lists without end."""
    groups = pools(items)
    keys = sorted(groups)
    weights = [3.0 if not k[0].startswith("form:") else 1.0 for k in keys]
    names = list(LAYOUTS)
    shares = [LAYOUTS[n][1] for n in names]
    while True:
        source, lang = rng.choices(keys, weights)[0]
        name = rng.choices(names, shares)[0]
        refs = rng.sample(groups[source, lang], rng.choice([1, 2, 3, 5, 6, 8, 8, 10, 12, 15]))
        refs = _fits(name, refs, rng)
        if not refs or (
            name in ("one paragraph", "semicolons", "numbered in one paragraph") and len(refs) < 3
        ):
            continue
        if rng.random() < 0.6:
            refs.sort(key=str.casefold)
        lang = lang or "en"
        refs = list(dict.fromkeys(_habit(refs, rng)))
        body = LAYOUTS[name][0]([CUT + r for r in refs], rng, lang)
        marked = _surrounded(body, name, rng, lang)
        text, units = unmarked(marked, UNIT)
        yield Made(name, text, refs, lang, units, marked)


def unmarked(marked: str, mark: str) -> tuple[str, list[int]]:
    """Take the marks out of a text; return where those of one kind stood."""
    found: list[int] = []
    out: list[str] = []
    for char in marked:
        if char == mark:
            found.append(len(out))
        elif char not in (UNIT, CUT):
            out.append(char)
    return "".join(out), found


def _surrounded(body: str, name: str, rng: random.Random, lang: str) -> str:
    """Put a heading and prose around a list."""
    out = [body]
    prose = around.PROSE.get(lang, around.PROSE["en"])
    if name in ("one paragraph", "numbered in one paragraph", "semicolons"):
        heading = rng.choice(around.HEADINGS.get(lang, ["References"])).rstrip(":：")
        if rng.random() < 0.25:
            return UNIT + f"{heading}: {body}".replace(UNIT, "")
    width = max(map(len, body.split("\n"))) if rng.random() < 0.6 else 0

    def some(most: int) -> str:
        text = " ".join(rng.sample(prose, min(len(prose), rng.randint(1, most))))
        return UNIT + ("\n".join(wrapped(text, width, rng)) if 30 < width < 130 else text)

    if rng.random() < 0.6:
        out.insert(0, UNIT + rng.choice(around.HEADINGS.get(lang, ["References"])))
    if rng.random() < 0.25:
        out.insert(0, some(3))
    if rng.random() < 0.15:
        out.append(some(2))
    return rng.choice(["\n\n", "\n\n", "\n"]).join(out) if len(out) < 3 else "\n\n".join(out)
