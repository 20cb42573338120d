"""arXiv's API, an Atom feed (https://info.arxiv.org/help/api/user-manual.html)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlencode

from refkit.errors import FetchError
from refkit.model import Reference
from refkit.resolve.http import Reply
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import PEOPLE, date, person
from refkit.resolve.sources.xml import parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

_ID = re.compile(
    r"(?:arxiv[:./]\s*(?:abs/|pdf/)?|arxiv\.org/(?:abs|pdf)/)"
    r"(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)",
    re.IGNORECASE,
)
_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"


class Arxiv:
    """Preprints."""

    name: ClassVar[str] = "arxiv"
    limits: ClassVar[Mapping[str, Limit]] = {"": Limit(3.0, 1)}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search by the words of the title."""
        words = " ".join(re.findall(r"\w+", look.reference.title))
        if words:
            yield from self._ask(look, {"search_query": f'ti:"{words}"', "max_results": "5"})

    def identify(self, look: Look) -> Iterable[Proposal]:
        """Return the preprint whose number stands in the reference."""
        number = arxiv_id(look.reference)
        if number:
            yield from self._ask(look, {"id_list": number, "max_results": "1"})

    def _ask(self, look: Look, asked: Mapping[str, str]) -> Iterable[Proposal]:
        url = f"{look.policy.base(self.name)}api/query?{urlencode(asked)}"
        reply = look.fetch(self.name, url, accept="application/atom+xml", check=_check)
        if reply is None:
            return
        root = parsed(reply.body)
        for entry in () if root is None else root.iter(f"{_ATOM}entry"):
            found = record(entry)
            if "/api/errors" not in found.url:
                yield Proposal(
                    source=self.name, record=found, origin=url, retrieved=reply.retrieved
                )


def arxiv_id(reference: Reference) -> str:
    """Return the number of the preprint that a reference names, empty if none."""
    for value in (reference.number, reference.url, reference.doi, reference.archive_location,
                  reference.note, reference.text):  # fmt: skip
        if m := _ID.search(value):
            return m[1]
    return ""


def _check(reply: Reply) -> None:
    if len(reply.body) < 200 and b"rate exceeded" in reply.body.lower():
        raise FetchError("arXiv asks to come back later", reason="rate-limited")
    if parsed(reply.body) is None:
        raise FetchError("the answer is no feed", reason="soft-error")


def record(entry: _Element) -> Reference:
    """Return the record in an entry of the feed."""

    def get(name: str) -> str:
        return " ".join((entry.findtext(name) or "").split())

    names = (person(e.findtext(f"{_ATOM}name") or "") for e in entry.iter(f"{_ATOM}author"))
    address = re.sub(r"^http:", "https:", get(f"{_ATOM}id"))
    return Reference(
        type="article",
        title=get(f"{_ATOM}title"),
        author=tuple(n for n in names if n)[:PEOPLE],
        issued=date(get(f"{_ATOM}published")),
        container_title="arXiv",
        doi=get(f"{_ARXIV}doi"),
        url=re.sub(r"v\d+$", "", address),
    )
