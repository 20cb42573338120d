"""What happens to references on their way into a list: everything that a tidy form is not.

Every step edits the text of runs in place or puts unlabelled runs between them; none knows
offsets. :data:`STEPS` is the order. A line has a level of untidiness, and each step its own
chance, so that most lines stay as they are or change in one respect.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from training.synth.runs import Line, Run, labelled, new_span, plain

Step = Callable[[Line, random.Random], None]


def loosen(line: Line, rng: random.Random) -> None:
    """Make a line as untidy as people do, at random."""
    line.meta["_level"] = rng.choices((0.0, 1.0, 2.5), (45, 40, 15))[0]
    for step in STEPS:
        step(line, rng)
    del line.meta["_level"]


def _often(line: Line, rng: random.Random, chance: float) -> bool:
    return rng.random() < chance * float(line.meta["_level"])


def drop_marks(line: Line, rng: random.Random) -> None:
    """Half of the lists are plain text; some have their italics in the wrong place."""
    chance = rng.random()
    if chance < 0.5:
        for run in line.runs:
            run.marks = frozenset()
    elif chance < 0.54:
        label = rng.choice(("title", "container-title", "author", "publisher"))
        for run in line.runs:
            run.marks = frozenset({"italic"}) if run.label == label else frozenset()
    elif chance < 0.57:
        for run in line.runs:
            run.marks = frozenset("bold" if m == "italic" else m for m in run.marks)
    if line.type and rng.random() < 0.5 and not any(r.link for r in line.runs):
        _link_addresses(line, rng)


def _link_addresses(line: Line, rng: random.Random) -> None:
    if rng.random() < 0.5:
        return
    for run in line.runs:
        if run.label == "URL" and run.text.startswith("http"):
            run.link = run.text
        elif run.label == "DOI":
            run.link = f"https://doi.org/{run.text}"


def quotes(line: Line, rng: random.Random) -> None:
    """Curly and straight quotation marks; sometimes one is lost."""
    if line.lang in ("zh", "ja"):
        return
    chance = rng.random()
    if chance < 0.4:
        for run in line.runs:
            run.text = re.sub("[“”„]", '"', run.text)
            run.text = re.sub("[‘’]", "'", run.text)
    elif chance < 0.47:
        for run in line.runs:
            run.text = run.text.replace("'", "’")
    if _often(line, rng, 0.012):
        for run in line.runs:
            if not run.span:
                run.text = re.sub('["“”]', "", run.text)
    if _often(line, rng, 0.006):
        for run in line.runs:
            if not run.span and re.search('[”»]|"(?=[.,])', run.text):
                run.text = re.sub('[”»"]', "", run.text)
                break


def dash_author(line: Line, rng: random.Random) -> None:
    """A dash for the author of the entry above."""
    first = next((r for r in line.runs if r.text.strip()), None)
    if first is None or first.label != "author" or rng.random() > 0.012:
        return
    rest = [r for r in line.runs if r.span != first.span]
    dash = rng.choice(
        ("———", "———", "---", "______", "____", "–––", "—", "--", "------", "“", "idem")
    )
    if line.lang in ("zh", "ja"):
        dash = rng.choice(("———", "——", "――――"))
    elif dash in ("“", "idem"):
        dash = "———" if line.lang == "en" else "Id."
    line.runs = [Run(text=dash, label="author", span=new_span()), *rest]


def case(line: Line, rng: random.Random) -> None:
    """Capitals or small letters: of the whole line, of the names, of the title."""
    if line.lang in ("zh", "ja"):
        return
    chance = rng.random()
    if chance < 0.006:
        _recase(line, str.upper, None)
    elif chance < 0.022:
        _recase(line, str.lower, None)
    elif chance < 0.045:
        _recase(line, str.upper, ("title",))
    elif chance < 0.06:
        _recase(line, str.lower, ("title",))
    elif chance < 0.072:
        _recase(line, str.lower, ("author", "editor"))
    elif chance < 0.095:
        _recase(line, str.upper, ("author",))
    elif chance < 0.11:
        for run in line.runs:
            if run.part in ("family", "literal") and run.label == "author":
                run.text = run.text.upper()
    elif chance < 0.118:
        _recase(line, str.lower, ("container-title", "publisher", "publisher-place"))


def _recase(line: Line, change: Callable[[str], str], labels: tuple[str, ...] | None) -> None:
    for run in line.runs:
        if run.label in ("URL", "DOI"):
            continue
        if labels is None or run.label in labels:
            run.text = change(run.text).replace("i̇", "i")


_GAPS = (
    (r"\. (?=\S|$)", ".", 0.012),
    (r", (?=\S|$)", ",", 0.008),
    (r": (?=\S|$)", ":", 0.008),
    (r"\. ", " ", 0.02),
    (r", ", " ", 0.015),
    (r"\. ", ", ", 0.02),
    (r", ", ". ", 0.012),
    (r"\. ", ".. ", 0.002),
    (r", ", ",, ", 0.001),
    (r",", " ,", 0.004),
    (r": ", " : ", 0.008),
    (r": ", ", ", 0.006),
    (r"\((.*)", r"\1", 0.003),
    (r"\)", "", 0.003),
    (r" \(", "(", 0.006),
    (r"^\. ", ".  ", 0.004),
    (r"\. ", " - ", 0.004),
    (r"\. ", "; ", 0.004),
    (r"; ", ", ", 0.02),
)


def punctuation(line: Line, rng: random.Random) -> None:
    """Lost, doubled and wrong separators."""
    if not line.meta["_level"]:
        return
    for run in line.runs:
        if run.span or not run.text.strip():
            continue
        for pattern, by, chance in _GAPS:
            if _often(line, rng, chance) and re.search(pattern, run.text):
                changed = re.sub(pattern, by, run.text, count=1)
                if not changed and run.text:
                    changed = " "
                run.text = changed


def ending(line: Line, rng: random.Random) -> None:
    """The full stop at the end comes and goes."""
    last = next((r for r in reversed(line.runs) if r.text), None)
    if last is None:
        return
    if not last.span and last.text.rstrip().endswith("."):
        if rng.random() < 0.18:
            last.text = last.text.rstrip()[:-1]
    elif rng.random() < 0.04:
        line.runs.append(plain(rng.choice((".", ".", ",", ";", " ."))))


def conjunction(line: Line, rng: random.Random) -> None:
    """``&`` for and, and the other way round; forms of et al."""
    if line.lang != "en":
        return
    swap = rng.random() < 0.04
    etal = rng.random() < 0.12
    for run in line.runs:
        if run.label not in ("author", "editor") or run.part:
            continue
        if swap:
            if "&" in run.text:
                run.text = run.text.replace("&", "and")
            else:
                run.text = run.text.replace(" and ", " & ")
        if etal and "et al." in run.text:
            by = rng.choice(
                (
                    "et al",
                    "et. al.",
                    "et al",
                    "& al.",
                    "and others",
                    "et. al",
                    "ET AL.",
                    "and colleagues",
                )
            )
            run.text = run.text.replace("et al.", by)


_OCR = {
    "l": "1I", "1": "lI", "O": "0", "0": "Oo", "I": "l1", "m": ("rn",), "rn": ("m",), "e": "cé",
    "S": "5", "5": "S", "B": "8", "h": "b", "cl": ("d",), "é": "6e", "i": "ıl1", "g": "q", "u": "ii",
    "fi": ("ﬁ",), "a": "o", "'": "`", "-": "—", "6": "b", "t": "f", "c": "e", "n": "u", ",": ".",
}  # fmt: skip


def ocr(line: Line, rng: random.Random) -> None:
    """Letters misread by a scanner; the values of numbers stay what they were."""
    if line.lang in ("zh", "ja", "ru") or rng.random() > 0.016:
        return
    rate = rng.choice((0.02, 0.04, 0.07))
    for run in line.runs:
        if run.label in ("URL", "DOI"):
            continue
        if run.value is None and run.label in ("volume", "issue", "page", "number", "edition"):
            run.value = run.text
        out = []
        i = 0
        while i < len(run.text):
            two, one = run.text[i : i + 2], run.text[i]
            if two in _OCR and rng.random() < rate:
                out.append(rng.choice(_OCR[two]))
                i += 2
                continue
            quick = rate * (4 if one in "l1O0I" else 0.35)
            if one in _OCR and rng.random() < quick:
                out.append(rng.choice(_OCR[one]))
            else:
                out.append(one)
            i += 1
        run.text = "".join(out)


def typos(line: Line, rng: random.Random) -> None:
    """Swapped, doubled and lost letters."""
    if line.lang in ("zh", "ja") or not _often(line, rng, 0.025):
        return
    words = [
        r for r in line.runs if len(r.text) > 6 and r.label not in ("URL", "DOI", "ISBN", "issued")
    ]
    if not words:
        return
    run = rng.choice(words)
    i = rng.randrange(1, len(run.text) - 2)
    a, b = run.text[i], run.text[i + 1]
    if a.isalpha() and b.isalpha():
        new = rng.choice((b + a, a, a + a + b))
        run.text = run.text[:i] + new + run.text[i + 2 :]


def hyphens(line: Line, rng: random.Random) -> None:
    """What is left of words broken at a line end, and line ends left in addresses."""
    if rng.random() < 0.02:
        for run in line.runs:
            if run.label in ("title", "container-title", "publisher") and rng.random() < 0.6:
                run.text = re.sub(
                    r"\b([^\W\d_]{3,7})([^\W\d_]{3,8})\b",
                    lambda m: f"{m[1]}{rng.choice(('-', '- ', '-', '­'))}{m[2]}",
                    run.text,
                    count=1,
                )
    if rng.random() < 0.05:
        for run in line.runs:
            if run.label in ("URL", "DOI") and not run.link:
                cuts = [m.end() for m in re.finditer(r"(?<=\w)[/\-_.?](?=\w)", run.text[8:])]
                if cuts:
                    at = 8 + rng.choice(cuts)
                    run.text = f"{run.text[:at]} {run.text[at:]}"


_BULLETS = ("• ", "- ", "* ", "– ", "· ", "→ ", "o ")


def number(line: Line, rng: random.Random) -> None:
    """A remnant of the list: its number or bullet."""
    if rng.random() > 0.02:
        return
    n = str(rng.randint(1, 140))
    open_, shut = rng.choice(
        (("", ". "), ("[", "] "), ("(", ") "), ("", ") "), ("", " "), ("[", "]"), ("", "."))
    )
    if rng.random() < 0.25:
        line.runs.insert(0, plain(rng.choice(_BULLETS)))
    else:
        line.runs[:0] = [plain(open_), *labelled(n, "citation-number"), plain(shut)]


_BEFORE = {
    "en": ("See ", "See also ", "Cf. ", "cf. ", "See, e.g., ", "see ", "Also see: ", "Quoted in ", "From: ", "Source: ", "Adapted from ", "Taken from ", "*", "Reference: "),
    "de": ("Vgl. ", "Siehe ", "vgl. ", "Aus: ", "Quelle: "),
    "fr": ("Voir ", "Cf. ", "Voir aussi ", "Source : "),
    "es": ("Véase ", "Ver ", "Cfr. ", "Fuente: "),
    "it": ("Cfr. ", "Vedi ", "cfr. ", "Fonte: "),
    "pt": ("Ver ", "Cf. ", "Fonte: "),
    "nl": ("Zie ", "Vgl. ", "Bron: "),
}  # fmt: skip
_AFTER = {
    "en": (
        " (highly recommended)", " [book]", " (PDF)", " [PDF]", " - great overview", " (paywall)", " (free online)", " *", " Great read!", " (classic)", " - read this first", " (last chapter only)",
        " Link", " [link]", " (via Google Books)", " (open access)", " (see pp. 12-14)", " Must read.", " (borrowed from Anna)", " Downloaded.", " [accessed via university library]", " - still useful", " Archived from the original.", " (dead link?)", " |", " ^", " ↩", " (cited in text)",
    ),
}  # fmt: skip
_NOTES = {
    "en": ("Reprint of the 1923 edition", "In German", "In Russian, English summary", "Special issue", "Facsimile edition", "Epub ahead of print", "Abstract only", "Reprinted with a new preface", "Published online ahead of print", "Includes bibliographical references", "Translated from the French", "Supplementary material", "Bilingual edition", "Out of print", "First published in hardback"),
    "de": ("Nachdruck der Ausgabe von 1911", "zugl.: Diss., Univ. Bonn", "Sonderheft", "Online-Ressource", "Habilitationsschrift"),
    "fr": ("réimpression", "édition bilingue", "texte intégral", "thèse remaniée"),
    "it": ("ristampa anastatica", "edizione fuori commercio", "numero monografico"),
    "es": ("edición facsimilar", "edición bilingüe", "número monográfico"),
}  # fmt: skip


def asides(line: Line, rng: random.Random) -> None:
    """Signal words in front, remarks behind."""
    if rng.random() < 0.012:
        line.runs.insert(0, plain(rng.choice(_BEFORE.get(line.lang, _BEFORE["en"]))))
    chance = rng.random()
    if chance < 0.018:
        line.runs.append(plain(rng.choice(_AFTER.get(line.lang, _AFTER["en"]))))
    elif chance < 0.03 and line.lang in _NOTES:
        note = rng.choice(_NOTES[line.lang])
        open_, shut = rng.choice(((" (", ")"), (" ", "."), (" [", "]"), (" (", ").")))
        line.runs += [plain(open_), *labelled(note, "note"), plain(shut)]


_SWAPS = (
    ("publisher", "publisher-place"), ("publisher-place", "publisher"), ("publisher", "issued"),
    ("title", "container-title"), ("container-title", "issued"), ("publisher-place", "issued"),
    ("author", "title"), ("title", "author"), ("issued", "title"),
)  # fmt: skip


def order(line: Line, rng: random.Random) -> None:
    """Two neighbouring fields change places."""
    if not _often(line, rng, 0.015):
        return
    first, second = rng.choice(_SWAPS)
    a = [i for i, r in enumerate(line.runs) if r.label == first]
    b = [i for i, r in enumerate(line.runs) if r.label == second]
    if not a or not b or b[0] != a[-1] + 2 or line.runs[a[-1] + 1].span:
        return
    if len({line.runs[i].span for i in a}) > 1 or len({line.runs[i].span for i in b}) > 1:
        return
    gap = line.runs[a[-1] + 1]
    if gap.text not in (", ", ". ", ": ", " "):
        return
    one, two = line.runs[a[0] : a[-1] + 1], line.runs[b[0] : b[-1] + 1]
    line.runs[a[0] : b[-1] + 1] = [*two, gap, *one]


def latex(line: Line, rng: random.Random) -> None:
    """Remnants of LaTeX."""
    chance = rng.random()
    if chance < 0.012:
        for run in line.runs:
            if run.label == "page":
                run.text = re.sub(r"(?<=\d)[-–](?=\d)", "--", run.text)
    if chance < 0.004:
        for run in line.runs:
            run.text = run.text.replace("&", "\\&")
            if not run.span:
                run.text = run.text.replace("“", "``").replace("”", "''")
    elif chance < 0.006:
        out: list[Run] = []
        for run in line.runs:
            if run.label in ("title", "container-title") and "italic" in run.marks:
                out += [plain("\\emph{"), run, plain("}")]
            else:
                out.append(run)
        line.runs = out


def fullwidth(line: Line, rng: random.Random) -> None:
    """Chinese and Japanese punctuation of either width."""
    if line.lang not in ("zh", "ja"):
        return
    chance = rng.random()
    if chance < 0.25:
        table = str.maketrans({",": "，", ":": "：", "(": "（", ")": "）", ";": "；"})
        for run in line.runs:
            if not run.span:
                run.text = re.sub(r"([，：；]) ", r"\1", run.text.translate(table))
    elif chance < 0.35:
        for run in line.runs:
            if not run.span:
                run.text = re.sub(r"\. ?", "．", run.text)
    elif chance < 0.6:
        table = str.maketrans({"，": ",", "：": ":", "（": "(", "）": ")"})
        for run in line.runs:
            if not run.span:
                run.text = run.text.translate(table)


STEPS: tuple[Step, ...] = (
    drop_marks, quotes, dash_author, conjunction, order, punctuation, ending, asides, number,
    case, hyphens, typos, latex, ocr, fullwidth,
)  # fmt: skip
