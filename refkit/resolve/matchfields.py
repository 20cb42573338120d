"""Site or container, date, numbers and identifiers of two records compared, one function each.

Each function returns points: above zero for agreement, below for contradiction, zero where
one side is silent or nothing can be said.
"""

from __future__ import annotations

import datetime
import re
from urllib.parse import urlsplit

from refkit.model import Date, Reference
from refkit.parse.identifiers import strip_trackers
from refkit.resolve import domains
from refkit.resolve.matchtext import fold, likeness

_STOP = frozenset(
    "the of and for in on a an der die das und de la le les el los des du journal magazine".split()
)
_PREPRINT = re.compile(
    r"\b(?:arxiv|biorxiv|medrxiv|ssrn|preprints?|psyarxiv|chemrxiv|osf|zenodo|corr|"
    r"research square)\b"
)
_SCHOLARLY = frozenset(
    "article article-journal paper-conference chapter book report thesis dataset component "
    "peer-review review review-book monograph entry entry-encyclopedia entry-dictionary".split()
)
#: Hosts that lead to works of others.
_ROUTES = frozenset({"doi.org", "archive.org"})
#: A name that is a host: "example.org", no abbreviation ("J.Ed.Res.").
_HOST = re.compile(r"(?:[a-z0-9-]{2,}\.)+[a-z]{2,}", re.IGNORECASE)
_SPLIT_URL = re.compile(r"^(?:https?://)?(?:www\d?\.|m\.|mobile\.|amp\.)?", re.IGNORECASE)


def domain(url: str) -> str:
    """Return the registered domain of an address; see :func:`refkit.resolve.domains.domain`."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return ""
    return domains.domain(host)


def site_names(reference: Reference) -> tuple[str, ...]:
    """Return what a record says about where the work stands: container, publisher, host."""
    names = [
        fold(reference.container_title),
        fold(reference.container_title_short),
        fold(reference.publisher),
    ]
    if reference.url and (host := domain(reference.url)) not in {*_ROUTES, ""}:
        names.append(fold(host.split(".")[0]))
    return tuple(n for n in names if n)


def same_url(a: str, b: str) -> bool:
    """Whether two addresses are one but for scheme, www, trackers, fragment and final slash."""
    return bool(a) and _bare_url(a) == _bare_url(b)


def _bare_url(url: str) -> str:
    bare = _SPLIT_URL.sub("", strip_trackers(url.split("#")[0]))
    head, slash, tail = bare.partition("/")
    return (head.lower() + slash + tail).rstrip("/?")


def is_scholarly(reference: Reference) -> bool:
    """Whether a record is one of a database rather than of a web page."""
    return bool(reference.doi) or reference.type in _SCHOLARLY


def container(a: Reference, b: Reference) -> int:
    """2 for the same site, journal or book; 1 for the same publisher; below 0 for others.

    A page on another site is another page (-2). An article has several homes (preprint,
    proceedings, series), so another journal or book says little (-1) and a preprint server
    nothing.
    """
    ours, theirs = (fold(r.container_title) for r in (a, b))
    series = (ours, fold(b.collection_title)), (fold(a.collection_title), theirs)
    if any(x and y and _same_container(x, y) for x, y in ((ours, theirs), *series)):
        return 2
    places = [(x, y) for x in _places(a) for y in _places(b)]
    if same := [(x, y) for x, y in places if _same_site(x, y)]:
        publishers = _place(a.publisher), _place(b.publisher)
        only = not (ours or theirs) and all(pair == publishers for pair in same)
        return 1 if only and (is_scholarly(a) or is_scholarly(b)) else 2
    if any(_same_site(x, y) for c, d in ((a, b), (b, a)) for x in _groups(c) for y in _places(d)):
        return 2  # the site stands in the author's place
    if is_scholarly(a) or is_scholarly(b):
        return -1 if ours and theirs and not (_is_preprint(ours) or _is_preprint(theirs)) else 0
    one, two = domain(a.url), domain(b.url)
    if one and two and one != two and not {one, two} & _ROUTES:
        return -2
    return -2 if ours and theirs else 0


def _is_preprint(name: str) -> bool:
    return _PREPRINT.search(name) is not None


def _places(reference: Reference) -> tuple[str, ...]:
    host = domain(reference.url)
    names = (_place(reference.container_title), _place(reference.publisher), host)
    return tuple(n for n in names if n and n not in _ROUTES)


def _place(name: str) -> str:
    """A name made comparable; one that is written as a host stays a host."""
    name = name.strip()
    if _HOST.fullmatch(name):
        return domains.domain(name.lower().removeprefix("www."))
    return fold(name)


def _groups(reference: Reference) -> tuple[str, ...]:
    names = (_place(n.literal) for n in reference.author[:3] if n.literal)
    return tuple(re.sub(r" (?:team|staff|editors|redaktion)$", "", n) for n in names)


def _same_site(x: str, y: str) -> bool:
    if x == y:
        return True
    x, y = (_bare_site(n) for n in (x, y))
    return len(x) > 1 and x == y


def _bare_site(name: str) -> str:
    name = name.split(".")[0]
    return name.removeprefix("the ").replace(" ", "").replace("-", "")


def _same_container(x: str, y: str) -> bool:
    if likeness(x, y) >= 0.9:
        return True
    one, two = ([w for w in t.split() if w not in _STOP or len(t.split()) == 1] for t in (x, y))
    if not one or not two:
        return False
    short, long = sorted((one, two), key=lambda w: (len(w), len("".join(w))))
    if len(one) == len(two):  # "J Educ Psychol" and "Journal of Educational Psychology"
        return all(a.startswith(b) or b.startswith(a) for a, b in zip(one, two, strict=True))
    if len(short) == 1 and len(short[0]) > 2:  # "PNAS"
        initials = "".join(w[0] for w in long)
        return short[0] in (initials, "".join(w[0] for w in sorted((x, y), key=len)[1].split()))
    return len(short) > 1 and all(w in long for w in short)


def issued(a: Date | None, b: Date | None) -> int:
    """2 for the same day (or the next), 1 for the same year, below 0 from three years apart.

    A preprint is a year or two older than the article, so those two years say nothing.
    """
    if a is None or b is None or not a.year or not b.year:
        return 0
    one, two = _day(a), _day(b)
    if one and two and abs((one - two).days) <= 1:
        return 2
    apart = min(abs(x[0] - y[0]) for x in a.parts for y in b.parts if x and y)
    if apart == 0:
        if a.month and b.month and abs(a.month - b.month) > 2:
            return 0
        return 1
    return {1: 0, 2: 0, 3: -1}.get(apart, -2)


def _day(date: Date) -> datetime.date | None:
    try:
        return datetime.date(*date.parts[0]) if len(date.parts[0]) == 3 else None
    except (ValueError, TypeError, IndexError):
        return None


def locator(a: str, b: str) -> int:
    """1 for equal volumes, issues or pages, -1 for others; of pages the first one counts."""
    one, two = (re.search(r"[a-z]?\d+", t.casefold()) for t in (a, b))
    if one is None or two is None:
        return 0
    return 1 if one[0].lstrip("0") == two[0].lstrip("0") else -1


def same_stem(a: str, b: str) -> bool:
    """Whether two DOIs are one but for a version or part at the end (``.v2``, ``.s001``)."""
    one, two = (re.sub(r"[./](?:v|s|t|f)?\d{1,4}$", "", d.lower()) for d in (a, b))
    return a.lower() == b.lower() or one == two or a.lower() == two or one == b.lower()
