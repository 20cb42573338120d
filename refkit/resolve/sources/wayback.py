"""The Wayback Machine: addresses of a site by slug, and archived copies of dead pages.

Contracts: the CDX server (https://github.com/internetarchive/wayback/tree/master/wayback-cdx-server)
and Memento (RFC 7089). The availability API is not used; it says "none" of archived pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import pairwise
from typing import Any, ClassVar, NamedTuple
from urllib.parse import urlencode

from refkit.errors import FetchError
from refkit.model import Date
from refkit.resolve.http import JSON, Reply
from refkit.resolve.http.urls import host_of, same_key
from refkit.resolve.http.walls import readable
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources import slugs
from refkit.resolve.sources.onsite import MOST
from refkit.resolve.sources.sites import sites


class Capture(NamedTuple):
    """An archived copy.

    Attributes:
        reply: The page as it was, without the archive's own frame.
        url: Address of the copy for people.
    """

    reply: Reply
    url: str


class Wayback:
    """The archive of the web."""

    name: ClassVar[str] = "wayback"
    # Searches 24 a minute, captures 480.
    limits: ClassVar[Mapping[str, Limit]] = {"search": Limit(2.5, 1), "": Limit(0.125, 4)}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Find addresses of the site, also deleted ones, whose path holds words of the title."""
        found: dict[str, float] = {}
        for home in sites(look):
            asked = {"url": host_of(home.final).removeprefix("www."), "matchType": "domain",
                     "filter": f"original:{_pattern(look.reference.title)}",
                     "collapse": "urlkey", "limit": "200"}  # fmt: skip
            for original, _ in self._rows(look, asked):
                if how := slugs.likeness(look.reference.title, original):
                    found[original] = how
        ranked = sorted(found.items(), key=lambda f: (-f[1], len(f[0]), f[0]))
        return [Proposal(source=self.name, url=url, rank=how) for url, how in ranked[:MOST]]

    def capture(self, look: Look, url: str, near: Date | None) -> Capture | None:
        """Return the archived copy of an address nearest to a date, else the latest."""
        rows = self._rows(look, {"url": url, "limit": "500"})
        if not rows:
            return None
        stamps = sorted(stamp for _, stamp in rows)
        wanted = _stamp(near)
        stamp = min(stamps, key=lambda s: _distance(s, wanted)) if wanted else stamps[-1]
        base = look.policy.base(self.name)
        reply = look.fetch(self.name, f"{base}web/{stamp}id_/{url}", check=readable)
        if reply is None:
            return None
        m = re.search(r"/web/(\d{14})(?:id_)?/(.+)", reply.final)
        if not m or same_key(m[2]) != same_key(url):
            look.note(self.name, reply.url, "no match", "the archive leads to another page")
            return None
        if (days := _distance(m[1], stamp)) > 1:
            look.note(self.name, reply.url, "ok", f"the copy is {days:.0f} days away")
        return Capture(reply, f"{base}web/{m[1]}/{url}")

    def _rows(self, look: Look, asked: Mapping[str, str]) -> list[tuple[str, str]]:
        """Originals and timestamps; rows that are repeated or impossible are dropped."""
        query = [*asked.items(), ("output", "json"), ("fl", "original,timestamp,statuscode"),
                 ("filter", "statuscode:200")]  # fmt: skip
        url = f"{look.policy.base(self.name)}cdx/search/cdx?{urlencode(query)}"
        reply = look.fetch(self.name, url, accept=JSON, pool="search", check=_check)
        data: Any = reply.json() if reply and reply.body.strip() else []
        rows: dict[tuple[str, str], None] = {}
        for row in data if isinstance(data, list) else []:
            if not isinstance(row, list) or len(row) < 2:
                continue
            original, stamp = str(row[0]), str(row[1])
            if original.startswith(("http://", "https://")) and _time(stamp):
                rows[re.sub(r"^(https?://[^/:]+):(?:80|443)(?=/)", r"\1", original), stamp] = None
        return list(rows)


def _check(reply: Reply) -> None:
    if b"AccessControlException" in reply.body[:500]:
        raise FetchError("the site is excluded from the archive", reason="blocked")
    if reply.body.strip():
        reply.json()


def _pattern(title: str) -> str:
    """A regular expression for paths that hold two neighbouring words of a title."""
    found = slugs.words(title)[:8]
    pairs = [f"{a}[^/]{{0,12}}{b}" for a, b in pairwise(found)]
    return f".*(?:{'|'.join(pairs or found)}).*"


def _time(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%Y%m%d%H%M%S")
    except ValueError:
        return None


def _stamp(date: Date | None) -> str:
    if date is None or not date.year:
        return ""
    return f"{date.year:04}{date.month or 7:02}{date.day or 1:02}000000"


def _distance(one: str, two: str) -> float:
    """Days between two timestamps."""
    a, b = _time(one), _time(two)
    return abs((a - b).total_seconds()) / 86400 if a and b else float("inf")
