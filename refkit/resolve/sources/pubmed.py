"""PubMed through NCBI's E-utilities (https://www.ncbi.nlm.nih.gov/books/NBK25499/)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar
from urllib.parse import urlencode

from refkit.model import Date, Name, Reference
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import PEOPLE, at, date, items, text

_MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


class PubMed:
    """Articles of medicine and biology."""

    name: ClassVar[str] = "pubmed"
    limits: ClassVar[Mapping[str, Limit]] = {"": Limit(0.34, 2)}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Search by title."""
        words = " ".join(re.findall(r"\w+", look.reference.title))[:250]
        if not words:
            return
        asked = {"db": "pubmed", "retmode": "json", "retmax": "5", "term": f"{words}[Title]"}
        url = f"{look.policy.base(self.name)}esearch.fcgi?{urlencode(asked)}"
        data, _ = look.json(self.name, url, private=_contact(look))
        numbers = at(data, "esearchresult", "idlist")
        yield from self._records(look, [n for n in numbers or () if isinstance(n, str)])

    def identify(self, look: Look) -> Iterable[Proposal]:
        """Return the article whose PMID stands in the reference."""
        number = re.sub(r"\D", "", look.reference.pmid)
        yield from self._records(look, [number] if number else [])

    def _records(self, look: Look, numbers: list[str]) -> Iterable[Proposal]:
        if not numbers:
            return
        asked = {"db": "pubmed", "retmode": "json", "id": ",".join(numbers[:5])}
        url = f"{look.policy.base(self.name)}esummary.fcgi?{urlencode(asked)}"
        data, reply = look.json(self.name, url, private=_contact(look))
        for number in numbers[:5]:
            item = at(data, "result", number)
            if isinstance(item, dict) and not item.get("error"):
                yield Proposal(
                    source=self.name, record=record(item), origin=url, retrieved=reply.retrieved
                )


def _contact(look: Look) -> dict[str, str]:
    return {"tool": "refkit", **({"email": look.policy.mailto} if look.policy.mailto else {})}


def record(item: Mapping[str, Any]) -> Reference:
    """Return the record in a summary of PubMed."""
    ids = {text(i.get("idtype")): text(i.get("value")) for i in items(item.get("articleids"))}
    people = [text(a.get("name")) for a in items(item.get("authors"))[:PEOPLE]]
    return Reference(
        type="article-journal",
        title=text(item.get("title")).rstrip("."),
        author=tuple(_name(p) for p in people if p),
        issued=_date(text(item.get("pubdate"))),
        container_title=text(item.get("fulljournalname")) or text(item.get("source")),
        volume=text(item.get("volume")),
        issue=text(item.get("issue")),
        page=text(item.get("pages")),
        doi=ids.get("doi", ""),
        pmid=text(item.get("uid")),
    )


def _name(value: str) -> Name:
    """A name written ``Family AB``."""
    family, _, initials = value.rpartition(" ")
    if family and re.fullmatch(r"[A-Z]{1,4}", initials):
        return Name(family=family, given=" ".join(f"{c}." for c in initials))
    return Name(literal=value)


def _date(value: str) -> Date | None:
    """A date written ``2019 Mar 14``, ``2019 Mar-Apr``, ``2019``."""
    m = re.match(r"(\d{4})(?:\s+([A-Za-z]{3})\w*(?:\s+(\d{1,2})$)?)?", value)
    if not m:
        return None
    month = _MONTHS.get((m[2] or "").lower())
    return date("-".join(str(p) for p in (m[1], month, month and m[3]) if p))
