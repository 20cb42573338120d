"""Legal references, which APA 7 takes from the Bluebook (Publication Manual, chapter 11)."""

from __future__ import annotations

import re

from refkit.model import Reference
from refkit.render import clean
from refkit.render.apa import people
from refkit.render.apa.dates import full, years
from refkit.render.apa.source import address
from refkit.render.rich import put_rich
from refkit.render.runs import ITALIC, Line


def legal(reference: Reference) -> Line:
    """Return the whole reference of a legal work.

    Cases (11.4), statutes (11.5), bills, hearings and reports (11.6), regulations (11.7),
    charters (11.9) and treaties (11.10).
    """
    line = Line()
    title = clean.title(reference.title)
    if reference.type == "hearing":
        put_rich(line, _hearing(reference, title), ITALIC)
    elif reference.type == "treaty":
        return _treaty(line, reference, title)
    else:
        put_rich(line, title)
    cite = _cite(reference)
    if cite:
        line.comma()
        put_rich(line, cite)
    for inside in (_when(reference), _status(reference)):
        if inside:
            line.space()
            put_rich(line, f"({inside})")
    line.end()
    at = Line()
    address(at, reference)
    if at:
        line.space()
        line.put_all(at.runs)
    return line


def _section(reference: Reference) -> str:
    value = clean.text(reference.section)
    if not value or "§" in value:
        return value
    many = re.search(r"\d\s*[-–,&]\s*\d", value)
    return f"{'§§' if many else '§'} {value}"


def _cite(reference: Reference) -> str:
    kind = reference.type
    book = clean.text(reference.container_title)
    volume = clean.text(reference.volume)
    page = clean.pages(reference.page_first or reference.page.partition("-")[0])
    number = clean.text(reference.number)
    genre = clean.text(reference.genre)
    at = _section(reference)
    if kind == "legal_case":
        if book:
            return _words(volume, book, at or page or "___")
        return number if not number[:1].isdigit() else f"No. {number}"
    if kind == "legislation":
        if number:
            law = number
            if not re.search(r"\bno\b|pub\. ?l", number, re.I):
                law = f"{genre or 'Pub. L.'} No. {number}"
            return ", ".join([p for p in (law, _words(volume, book, page)) if p])
        return _words(volume, book, at or page)
    if kind == "regulation":
        if number and not re.search(r"\bno\b", number, re.I):
            number = f"No. {number}"
        own = _words(genre, number)
        return ", ".join([p for p in (own, _words(volume, book, at or page)) if p])
    # Bills, resolutions, congressional reports and hearings.
    body = _words(clean.text(reference.authority), clean.text(reference.chapter_number))
    if kind == "hearing":
        return body
    if number and re.search(r"\brep\b", genre, re.I) and not re.search(r"\bno\b", number, re.I):
        number = f"No. {number}"
    bill = _words(genre, number)
    return ", ".join([p for p in (bill, body, _words(volume, book, at or page)) if p])


def _hearing(reference: Reference, title: str) -> str:
    committee = clean.text(reference.section)
    if not committee or "hearing" in title.lower():
        return title
    number = clean.text(reference.number)
    about = f"Hearing on {number}" if number else "Hearing"
    before = f"{about} before the {re.sub('^the ', '', committee, flags=re.I)}"
    return f"{title}: {before}" if title else before


def _when(reference: Reference) -> str:
    issued = reference.issued
    if reference.type == "legal_case":
        court = clean.text(reference.authority)
        if re.fullmatch(
            r"(?:U\.?\s?S\.? |United States )?Supreme Court(?: of the United States)?", court
        ):
            # The reporter tells the court (11.4).
            court = "" if reference.container_title else court
        when = ""
        if issued is not None:
            when = years(issued) if reference.container_title else full(issued)
        return _words(court, when)
    if issued is None:
        return "" if reference.submitted is None else f"proposed {full(reference.submitted)}"
    first = years(reference.original_date)
    if issued.literal and not issued.parts:
        return clean.text(issued.literal)
    return f"{first} & {years(issued)}" if first else years(issued)


def _status(reference: Reference) -> str:
    if reference.type == "hearing" and reference.author:
        return f"testimony of {people.listed([people.in_full(n) for n in reference.author])}"
    return clean.text(reference.status) if reference.type != "legal_case" else ""


def _treaty(line: Line, reference: Reference, title: str) -> Line:
    """``Convention, November 20, 1989, https://...`` (11.10)."""
    put_rich(line, title)
    parties = people.listed([people.straight(n) for n in reference.author], last_comma=False)
    when = full(reference.issued) if reference.issued is not None else ""
    book = clean.text(reference.container_title)
    page = clean.pages(reference.page_first or reference.page.partition("-")[0])
    cite = _words(clean.text(reference.volume), book, page or clean.text(reference.number))
    for part in (parties, when, cite):
        if part:
            line.comma()
            put_rich(line, part)
    at = Line()
    address(at, reference)
    if at:
        line.comma()
        line.put_all(at.runs)
    else:
        line.end()
    return line


def _words(*parts: str) -> str:
    return " ".join([p for p in parts if p])
