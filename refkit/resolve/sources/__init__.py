"""Where works are looked for. Each source is a small class; these tuples are the chain."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from refkit.model import Reference
from refkit.resolve.http import Session
from refkit.resolve.look import Look, Proposal, declare
from refkit.resolve.policy import ResolvePolicy
from refkit.resolve.sources.arxiv import Arxiv
from refkit.resolve.sources.base import Source
from refkit.resolve.sources.crossref import Crossref
from refkit.resolve.sources.datacite import DataCite
from refkit.resolve.sources.doi import Doi
from refkit.resolve.sources.link import Link
from refkit.resolve.sources.onsite import Feed, Sitemap, SiteSearch, WordPress
from refkit.resolve.sources.openalex import OpenAlex
from refkit.resolve.sources.openlibrary import OpenLibrary
from refkit.resolve.sources.pubmed import PubMed
from refkit.resolve.sources.search import Search
from refkit.resolve.sources.sites import Wikidata
from refkit.resolve.sources.wayback import Wayback


class Step(NamedTuple):
    """One step of the chain.

    Attributes:
        name: Name of the source.
        propose: Proposes candidates.
    """

    name: str
    propose: Callable[[Look], Iterable[Proposal]]


def _steps(*sources: Source) -> tuple[Step, ...]:
    return tuple(Step(s.name, s.propose) for s in sources)


#: What the text itself names.
IDENTIFIERS = (
    *_steps(Doi()),
    Step(Arxiv.name, Arxiv().identify),
    Step(PubMed.name, PubMed().identify),
    Step(OpenLibrary.name, OpenLibrary().identify),
    *_steps(Link()),
)
#: Databases of scholarly works.
DATABASES = _steps(Crossref(), OpenAlex(), DataCite(), Arxiv(), PubMed())
#: Databases of books.
BOOKS = _steps(OpenLibrary())
#: The web: the site itself, its archive, the searches of the policy.
WEB = _steps(WordPress(), Sitemap(), Feed(), SiteSearch(), Wayback(), Search())

#: CSL types of printed books, and of other works that have a DOI as a rule.
BOOKISH = frozenset({"book", "classic"})
SCHOLARLY = frozenset(
    "article article-journal chapter dataset entry-encyclopedia paper-conference report review "
    "review-book software standard thesis".split()
)


def chain(reference: Reference, policy: ResolvePolicy) -> list[Step]:
    """Return the steps for a reference, in order: what its type suggests comes first.

    Args:
        reference: The reference.
        policy: Names the sources that may be asked.
    """
    if reference.type in BOOKISH:
        steps = (*IDENTIFIERS, *BOOKS, *DATABASES)
    elif reference.type in SCHOLARLY:
        steps = (*IDENTIFIERS, *DATABASES, *WEB)
    else:
        steps = (*IDENTIFIERS, *WEB, *DATABASES[:3])
    return [s for s in steps if policy.uses(s.name) or (s.name == "doi" and _asks_doi(policy))]


def _asks_doi(policy: ResolvePolicy) -> bool:
    return policy.uses("crossref") or policy.uses("datacite")


def declare_limits(session: Session, policy: ResolvePolicy) -> None:
    """Tell a session the limits that the services state."""
    sources: tuple[type[Source], ...] = (
        Doi, Crossref, OpenAlex, DataCite, Arxiv, PubMed, OpenLibrary, Wayback,
    )  # fmt: skip
    for source in sources:
        declare(session, policy.base(source.name), source.limits)
    declare(session, policy.base(Wikidata.name), {"": Wikidata.limit})
