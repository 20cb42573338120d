"""Opens the page that a source proposes, or its archived copy, and compares it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from urllib.parse import urljoin

from refkit.errors import FetchError
from refkit.model import Name, Reference
from refkit.resolve.bound import may_be_one_work
from refkit.resolve.http import Reply
from refkit.resolve.http.urls import clean, is_home, same_key, same_site
from refkit.resolve.http.urls import readable as shown
from refkit.resolve.http.walls import readable
from refkit.resolve.look import Look, Proposal
from refkit.resolve.match import LOWEST, compare
from refkit.resolve.matchnames import compare_people
from refkit.resolve.matchtext import fold, likeness
from refkit.resolve.matchtitle import (
    CUT_WORDS,
    is_generic,
    is_part,
    kind_of,
    numbers_of,
    reordered,
)
from refkit.resolve.outcome import Attempt, Candidate
from refkit.resolve.pages import Page, extract
from refkit.resolve.pages.people import shown as shown_name
from refkit.resolve.sources.links import fold_all, to_title
from refkit.resolve.sources.wayback import Wayback

#: How alike a title that is cut short has to be to the beginning of the other.
CUT_ALIKE = 0.9
#: A path that no site has: what answers to it answers to anything.
NOWHERE = "no-such-page-9f3c1e7a"

#: Characters of a part of a title, if author and site agree.
PART_LENGTH = 20
#: Titles of a page that are looked at.
MOST_TITLES = 10
#: Words of a title that may stand behind a kicker.
WHOLE_WORDS = 3
#: Words beside the numerals in what a title lacks.
TELLING = 3

_NUMERALS = "veto: numerals differ"
_KICKER = re.compile(r"(?:[:|?!]\s+|\s[–—-]{1,2}\s*|\s(?=[\"„“»«]))")
_NOT_DEAD = frozenset({"offline-miss", "refused-address"})
_REFRESH = re.compile(
    rb"<meta[^>]{0,200}http-equiv\s*=\s*[\"']?refresh[^>]{0,200}content\s*=\s*[\"']?\s*(\d{1,2})\s*;"
    rb"\s*url\s*=\s*[\"']?([^\"'>\s]{1,1000})",
    re.IGNORECASE,
)
_CANONICAL = re.compile(
    rb"<link(?=[^>]{0,500}rel\s*=\s*[\"']?canonical)[^>]{0,500}href\s*=\s*[\"']?([^\"'>\s]{1,1000})",
    re.IGNORECASE,
)
_OWN = re.compile(
    rb"<(?:link(?=[^>]{0,500}canonical)|meta(?=[^>]{0,500}og:url))[^>]{0,1000}>", re.IGNORECASE
)


class Opened:
    """A page that was read.

    Attributes:
        reply: The answer.
        page: What it says about itself.
        url: Address to cite.
        archived: Address of the archived copy, if the page itself was not readable.
        dead: Why it was not.
    """

    def __init__(self, reply: Reply, url: str, *, archived: str = "", dead: str = "") -> None:
        self.reply = reply
        # What is in an archived copy counts as found at the original address.
        self.page: Page = extract(reply.body, url if archived else reply.final, reply.charset)
        self.archived, self.dead = archived, dead
        own = url if archived else reply.final
        canonical = self.page.canonical
        fits = canonical and same_site(canonical, own) and not is_home(canonical)
        self.url = shown(clean(canonical if fits and not archived else own))

    @property
    def record(self) -> Reference:
        """The record of the page, with the address to cite."""
        return self.page.reference.replace(url=self.url)


def check(look: Look, proposal: Proposal) -> list[Candidate]:
    """Return what a proposal turns out to be, compared with the reference.

    Args:
        look: The look at the reference.
        proposal: A record, or a page to open.

    Returns:
        One candidate; more if the page leads to others; none if it cannot be read.
    """
    if proposal.record is not None:
        return [_compared(look, proposal, proposal.record, proposal.origin)]
    opened = open_page(look, proposal.source, proposal.url)
    if opened is None:
        return []
    found = _candidate(look, proposal.source, opened)
    if found.verdict == "accept" and not opened.archived:
        if _answers_to_anything(look, opened):
            look.note(proposal.source, opened.reply.final, "soft-error", "any address gives it")
            return []
        return [_preferred(look, proposal.source, opened, found)]
    out = [found]
    for url in _leads(look, opened, found):
        other = open_page(look, proposal.source, url)
        if other is not None:
            out.append(_candidate(look, proposal.source, other))
    return out


def open_page(look: Look, source: str, url: str, *, archive: bool = True) -> Opened | None:
    """Open a page; if it is dead or walled off, its archived copy.

    Args:
        look: The look at the reference.
        source: Name of the source that proposed it.
        url: Its address.
        archive: Whether an archived copy will do.
    """
    found = live(look, source, url)
    if isinstance(found, Reply):
        return Opened(found, url)
    if archive and look.policy.uses("wayback") and found.state not in _NOT_DEAD:
        capture = Wayback().capture(look, url, look.reference.issued)
        if capture is not None:
            why = found.message or found.state
            return Opened(capture.reply, url, archived=capture.url, dead=why)
    return None


def live(look: Look, source: str, url: str) -> Reply | Attempt:
    """Return a page as it is now, or the attempt that tells why it is not there."""
    at = url
    for _ in range(3):
        reply = look.fetch(source, at, page=True, check=_check)
        if reply is None:
            return next(a for a in reversed(look.attempts) if a.url == at)
        if not (m := _refresh(reply)) or int(m[1]) > 10:
            break
        at = urljoin(reply.final, unescape(m[2].decode("utf-8", "replace")))
    else:
        look.note(source, url, "redirect", "the page leads on and on")
        return look.attempts[-1]
    if is_home(reply.final) and not is_home(url):
        look.note(source, url, "no match", "the address leads to the home page")
        return look.attempts[-1]
    return reply


def _check(reply: Reply) -> None:
    """Let through what is the page, or leads to it by a meta refresh."""
    if not _refresh(reply):
        readable(reply)


def _refresh(reply: Reply) -> re.Match[bytes] | None:
    """A meta refresh that browsers of today obey: in no comment, not for lack of scripts."""
    head = reply.body[:65536]
    for opening, closing in ((b"<!--", b"-->"), (b"<noscript", b"</noscript")):
        kept, at, low = [], 0, head.lower()
        while (start := low.find(opening, at)) >= 0:
            kept.append(head[at:start])
            end = low.find(closing, start)
            at = end + len(closing) if end >= 0 else len(head)
        head = b"".join([*kept, head[at:]])
    return _REFRESH.search(head)


def _candidate(look: Look, source: str, opened: Opened) -> Candidate:
    proposal = Proposal(source=source, retrieved=opened.reply.retrieved)
    url = opened.archived or shown(opened.reply.final)
    found = _compared(look, proposal, opened.record, url)
    vetoes = [r for r in found.reasons if r.startswith("veto")]
    if found.verdict != "accept" and vetoes in ([], [_NUMERALS]):
        for other in _readings(look.reference, opened, found):
            again = _compared(look, proposal, other, url)
            if again.verdict == "accept":
                found = again
                break
    if _is_only_home(look, opened):
        reasons = ("veto: home page of a site", *found.reasons)
        found = replace(found, verdict="reject", score=0.0, reasons=reasons)
    if opened.page.refused:
        remark = f"{opened.page.refused[0]} is in the future and no date"
        found = replace(found, reasons=(*found.reasons, remark))
        look.note(source, opened.reply.url, "ok", remark)
    if found.verdict != "accept":
        look.note(source, opened.reply.url, "no match", "; ".join(found.reasons))
    return replace(
        found, methods=opened.page.sources, archived=opened.archived, dead=opened.dead,
        via=opened.reply.hops,
    )  # fmt: skip


def _readings(asked: Reference, opened: Opened, found: Candidate) -> Iterator[Reference]:
    """The page read otherwise: by its other titles, by names elsewhere in it.

    Another name counts only where the site or the date agrees. Parts of titles count only
    where author and site agree, and so does a page whose title has other numerals.
    """
    record = opened.record
    numerals = _NUMERALS in found.reasons
    authors = _authors(asked, opened, found)
    much = {"author", "container-title"} <= {*found.agreed, *(["author"] if authors else ())}
    if numerals and not much:
        return
    site = fold(opened.page.site_name)
    titles = {record.title: None}
    for title in opened.page.titles[:MOST_TITLES]:
        parts = re.split(r"(\s+[|–—»·:-]+\s+)", title)
        if len(parts) > 2 and fold(parts[-1]) == site:
            title = "".join(parts[:-2])
        if fold(title) != site:
            titles[title] = None
    fit = [t for t in titles if not numerals or _other_words(record.title, t)]
    records = [record, *(record.replace(title=t) for t in fit if t != record.title)]
    if much:
        records += [record.replace(title=p) for t in fit for p in _parts(asked, t)]
    if authors and not numerals:
        records += [r.replace(author=authors) for r in records]
    yield from records[1:]


def _authors(asked: Reference, opened: Opened, found: Candidate) -> tuple[Name, ...]:
    """The author of the text where the page names them, but not as its author in the first place.

    It may print the name elsewhere as an author's, or with a word more ("Ana Ruiz Coach"),
    or in its running text; the last counts only where it names no author but its publisher.
    None of it counts against a date of years before or after.
    """
    known = {"container-title", "issued"} & set(found.agreed)
    if not asked.author or "author" in found.agreed or not known or "issued" in found.conflicts:
        return ()
    site = fold(opened.page.site_name)
    first = asked.author[0]
    name = fold(f"{first.given} {first.family}" if first.given else "")
    full = " " in name
    for names in opened.page.people:
        people = compare_people(asked.author, names)
        if people and people.first and people.share == 1 and full:
            return names
        if full and any(f" {name} " in f" {fold(shown_name(n))} " for n in names):
            return (first,)
    owner = fold(opened.page.publisher)
    nobody = all(fold(shown_name(n)) == owner for n in opened.record.author)
    if nobody and full and (name == site or f" {name} " in fold_all(opened.reply)):
        return (first,)
    return ()


def _other_words(own: str, title: str) -> bool:
    """Whether a title of a page says no less than its first one, or something else altogether.

    What only leaves out the numerals of the first one would hide another part or issue.
    """
    if numbers_of(own) == numbers_of(title):
        return True
    one, two = fold(own), fold(title)
    begins = one.split()[:2] == two.split()[:2]
    return not begins and f" {two} " not in f" {one} " and likeness(one, two) < LOWEST


def _parts(asked: Reference, title: str) -> Iterator[str]:
    """Parts of a title that the text may mean: without its kicker, without its end."""
    ours = fold(asked.title)
    short = ours.count(" ") + 1 < CUT_WORDS or len(ours) < PART_LENGTH
    if ours.count(" ") + 1 < WHOLE_WORDS or is_generic(asked.title):
        return
    if again := reordered(asked.title, title):
        yield again
    wholes = [title]
    for m in itertools.islice(_KICKER.finditer(title), 4):
        head = title[: m.start()]
        if not (numbers_of(head) or kind_of(title) or is_part(head)):
            wholes.append(title[m.end() :])
    yield from (w for w in wholes[1:] if not short or fold(w) == ours)
    for whole in () if short else wholes:
        if start := _cut(ours, whole):
            yield start


def _cut(ours: str, title: str) -> str:
    """The beginning of a title, as long as the one in the text, if that may be cut short.

    What it lacks may hold numerals only among other words, so that it names no other part,
    year or issue.
    """
    words = fold(title).split()
    count = ours.count(" ") + 1
    start, rest = " ".join(words[:count]), words[count:]
    if not rest or likeness(ours, start) < CUT_ALIKE:
        return ""
    if numbers_of(" ".join(rest)):
        telling = [w for w in rest if w.isalpha() and len(w) > 2]
        alone = any(w.isdigit() for w in rest)  # not within a word, as in "G20"
        if is_part(" ".join(rest)) or rest[0].isdigit() or len(telling) < TELLING - (not alone):
            return ""
    return start


def _is_only_home(look: Look, opened: Opened) -> bool:
    """Whether it is a home page, which shows much but is not the work that it shows."""
    asked = look.reference
    if not is_home(opened.reply.final if not opened.archived else opened.url):
        return False
    site = {fold(n) for n in (opened.page.site_name, asked.container_title) if n}
    return fold(asked.title) not in site and not is_home(asked.url or "/path")


def _compared(look: Look, proposal: Proposal, record: Reference, url: str) -> Candidate:
    if proposal.record is not None and not may_be_one_work(look.reference, record):
        return Candidate(
            record=record,
            source=proposal.source,
            url=url,
            retrieved=proposal.retrieved,
            reasons=("title differs",),
        )
    match = compare(look.reference, record)
    blank = proposal.record is not None and not record.title and look.reference.title
    if blank and not {"DOI", "URL"} & set(match.agreed):
        match = replace(match, verdict="reject", reasons=("no title", *match.reasons))
    return Candidate(
        record=record,
        source=proposal.source,
        url=url,
        retrieved=proposal.retrieved,
        verdict=match.verdict,
        score=match.score,
        agreed=match.agreed,
        conflicts=match.conflicts,
        reasons=match.reasons,
    )


def _preferred(look: Look, source: str, opened: Opened, found: Candidate) -> Candidate:
    """The page at the canonical address, if that verifies as well."""
    if _bare(opened.url) == _bare(clean(opened.reply.final)):
        return found
    other = open_page(look, source, opened.url, archive=False)
    if other is not None:
        better = _candidate(look, source, other)
        if better.verdict == "accept":
            return better
    return replace(found, record=found.record.replace(url=shown(clean(opened.reply.final))))


def _bare(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", shown(url)).rstrip("/").lower()


def _leads(look: Look, opened: Opened, found: Candidate) -> Iterator[str]:
    """Where a page that is not the work itself may lead: its original, its links."""
    seen = {same_key(opened.reply.final), same_key(opened.reply.url)}
    if (m := _CANONICAL.search(opened.reply.body[:262144])) and not opened.archived:
        url = urljoin(opened.reply.final, unescape(m[1].decode("utf-8", "replace")))
        if not same_site(url, opened.reply.final) and not is_home(url):
            seen.add(same_key(url))
            yield url
    if found.verdict == "reject" and not opened.archived and look.reference.title:
        fresh = [u for how, u in to_title(opened.reply, look.reference.title) if how >= 0.9]
        yield from [u for u in fresh if same_key(u) not in seen and not is_home(u)][:2]


def _answers_to_anything(look: Look, opened: Opened) -> bool:
    """Whether the site gives the same page for an address that cannot exist.

    Asked only where the page does not name its own address.
    """
    if _OWN.search(opened.reply.body[:262144]):
        return False
    url = urljoin(opened.reply.final, f"/{NOWHERE}")

    def title_of_nowhere(_: Look) -> str:
        try:
            reply = look.run.session.get(url, page=True)
        except FetchError:
            return ""
        return fold(extract(reply.body, reply.final, reply.charset).reference.title)

    title = look.run.once(("nowhere", url), lambda: title_of_nowhere(look))
    return bool(title) and title == fold(opened.page.reference.title)
