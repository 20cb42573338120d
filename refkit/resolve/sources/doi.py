"""A DOI in the reference: asked of the agency that registered it (https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar
from urllib.parse import quote

from refkit.model import Reference
from refkit.parse.identifiers import clean_doi
from refkit.resolve.http import Reply
from refkit.resolve.limits import Limit
from refkit.resolve.look import Look, Proposal
from refkit.resolve.sources.base import items, text
from refkit.resolve.sources.crossref import Crossref
from refkit.resolve.sources.datacite import DataCite

_CSL = "application/vnd.citationstyles.csl+json"


def doi_of(reference: Reference) -> str:
    """Return the DOI in a reference, empty if there is none."""
    return clean_doi(reference.doi or reference.url)


class Doi:
    """Works by DOI, at Crossref, at DataCite, or through the resolver of doi.org."""

    name: ClassVar[str] = "doi"
    limits: ClassVar[Mapping[str, Limit]] = {"": Limit(0.1, 2)}

    def propose(self, look: Look) -> Iterable[Proposal]:
        """Return the one work, if some agency knows the DOI."""
        doi = doi_of(look.reference)
        found = self.by_doi(look, doi) if doi else None
        return [found] if found else []

    def by_doi(self, look: Look, doi: str) -> Proposal | None:
        """Return the work with a DOI."""
        if look.policy.uses("crossref") and (found := Crossref().by_doi(look, doi)):
            return found
        if look.policy.uses("datacite") and self._agency(look, doi) == "DataCite":
            return DataCite().by_doi(look, doi)
        return self._resolved(look, doi) if look.policy.uses(self.name) else None

    def _agency(self, look: Look, doi: str) -> str:
        prefix = doi.split("/")[0]
        url = f"{look.policy.base(self.name)}ra/{quote(prefix)}"
        data, _ = look.json(self.name, url)
        return next((text(i.get("RA")) for i in items(data)), "")

    def _resolved(self, look: Look, doi: str) -> Proposal | None:
        url = f"{look.policy.base(self.name)}{quote(doi, safe='/')}"
        reply = look.fetch(self.name, url, accept=_CSL, check=Reply.json)
        data = reply.json() if reply else None
        if reply is None or not isinstance(data, dict):
            return None
        plain = {
            k: text(v) if isinstance(v, list) and k != "author" else v for k, v in data.items()
        }
        found = Reference.from_csl({**plain, "issued": data.get("issued") or {}})
        return Proposal(
            source=self.name,
            record=found.replace(doi=clean_doi(found.doi) or doi, url="", custom={}, id=""),
            origin=url,
            retrieved=reply.retrieved,
        )
