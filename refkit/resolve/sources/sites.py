"""Where a named site lives: other references of the list, Wikidata, checked guesses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar
from urllib.parse import urlencode, urlsplit

from refkit.resolve.http import Reply
from refkit.resolve.http.walls import readable
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, names_of
from refkit.resolve.matchtext import fold
from refkit.resolve.pages import extract
from refkit.resolve.sources.base import at, items, text

#: Endings that are tried on a name.
_ENDS = ("com", "org", "net", "edu", "co.uk")
_HOST = re.compile(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})/?", re.IGNORECASE)


class Wikidata:
    """Official websites (property P856, https://www.wikidata.org/wiki/Property:P856)."""

    name: ClassVar[str] = "wikidata"
    limit: ClassVar[Limit] = Limit(0.2, 1)

    def homes(self, look: Look, name: str) -> list[str]:
        """Return the websites of the things that bear a name."""
        base = look.policy.base(self.name) + "w/api.php?"
        asked = {"action": "wbsearchentities", "search": name, "language": "en",
                 "type": "item", "limit": "5", "format": "json"}  # fmt: skip
        data, _ = look.json(self.name, base + urlencode(asked))
        ids = []
        for item in items(at(data, "search")):
            names = (text(item.get("label")), text(at(item, "match", "text")))
            if fold(name) in {fold(n) for n in names}:
                ids.append(text(item.get("id")))
        ids = [i for i in ids if re.fullmatch(r"Q\d+", i)]
        if not ids:
            return []
        asked = {"action": "wbgetentities", "ids": "|".join(ids), "props": "claims",
                 "format": "json"}  # fmt: skip
        data, _ = look.json(self.name, base + urlencode(asked))
        found = []
        for number in ids:
            for claim in items(at(data, "entities", number, "claims", "P856")):
                url = text(at(claim, "mainsnak", "datavalue", "value"))
                parts = urlsplit(url)
                if parts.scheme in ("http", "https") and parts.hostname:
                    found.append(f"{parts.scheme}://{parts.netloc.lower()}/")
        return list(dict.fromkeys(found))


def sites(look: Look) -> list[Reply]:
    """Return the home pages of the sites that a reference may stand on, at most two."""
    out: dict[str, Reply] = {}
    for name in names_of(look.reference):
        for home in look.shared(("site", fold(name)), _find, name):
            out.setdefault(home.final, home)
        if out:
            break
    return list(out.values())[:2]


def _find(look: Look, name: str) -> list[Reply]:
    known = look.run.homes.get(fold(name), ())
    found = [h for url in known if (h := open_home(look, "link", url))]
    if not found and (m := _HOST.fullmatch(name.strip())):
        found = [h for h in [_either(look, m[1].lower())] if h]
    if not found and look.policy.uses("wikidata"):
        homes = Wikidata().homes(look, name)
        found = [h for url in homes if (h := open_home(look, "wikidata", url))]
    if not found and look.policy.uses("guess"):
        for host in _guesses(name):
            home = _either(look, host)
            if home and agrees(home, name):
                return [home]
            if home:
                look.note("guess", home.final, "no match", f"the site is not called {name}")
    return found


def open_home(look: Look, source: str, url: str) -> Reply | None:
    """Return a home page; of a site that refuses, the archived one.

    Args:
        look: The look at a reference of the site.
        source: Where the address comes from.
        url: The address.

    Returns:
        The page. An empty one if the address is sure and the site silent, for the archive
        may know its pages; none if the address is a mere guess.
    """
    home = look.fetch(source, url, page=True, optional=source == "guess", check=readable)
    if home is not None:
        return home
    states = [a.state for a in look.attempts if a.url == url]
    if "blocked" in states and look.policy.uses("wayback"):
        from refkit.resolve.sources.wayback import Wayback

        if capture := Wayback().capture(look, url, None):
            return replace(capture.reply, url=url, final=url)
    return None if source == "guess" else Reply(url=url, final=url)


def _either(look: Look, host: str) -> Reply | None:
    return open_home(look, "guess", f"https://{host}/") or open_home(
        look, "guess", f"http://{host}/"
    )


def agrees(home: Reply, name: str) -> bool:
    """Whether a home page says that its site has a name."""
    page = extract(home.body, home.final, home.charset)
    wanted = _bare(name)
    said = [page.site_name, page.reference.container_title, *page.titles]
    for title in page.titles:
        said += re.split(r"\s+[|–—»·:-]+\s+|:\s", title)
    return bool(wanted) and wanted in {_bare(s) for s in said}


def _bare(name: str) -> str:
    return re.sub(r"^the ", "", fold(name)).replace(" ", "")


def _guesses(name: str) -> Iterator[str]:
    words = fold(name).encode("ascii", "ignore").decode().split()
    if not words or len("".join(words)) not in range(3, 41) or len(words) > 6:
        return
    yield from (f"{''.join(words)}.{end}" for end in _ENDS)
    if len(words) > 1:
        yield f"{'-'.join(words)}.com"
        yield f"{'-'.join(words)}.org"
    if words[0] == "the" and len(words) > 1:
        yield from (f"{''.join(words[1:])}.{end}" for end in _ENDS[:2])
