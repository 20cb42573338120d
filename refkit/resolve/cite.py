"""A record from an address alone."""

from __future__ import annotations

from dataclasses import replace

from refkit.diagnostics import make
from refkit.errors import FetchError
from refkit.model import CSL_NAMES, Evidence, Reference
from refkit.parse.identifiers import clean_doi
from refkit.resolve.look import Look, Proposal, Run
from refkit.resolve.sources.arxiv import Arxiv
from refkit.resolve.sources.doi import Doi
from refkit.resolve.visit import Opened, open_page


def cite(run: Run, url: str) -> Reference:
    """Return the record of a page, or of what a DOI or an arXiv address names.

    Args:
        run: The run.
        url: The address.

    Raises:
        FetchError: Neither the page nor an archived copy can be read.
    """
    url = url.strip()
    asked = Reference(url=url, doi=clean_doi(url) if _names_doi(url) else "")
    look = Look(run, asked)
    found: Proposal | None = None
    if asked.doi:
        found = next(iter(Doi().propose(look)), None)
    elif run.policy.uses("arxiv"):
        found = next(iter(Arxiv().identify(look)), None)
    if found is not None and found.record is not None:
        return _proven(found.record, found.origin, found.source, found.retrieved)
    if "://" not in url:
        url = f"https://doi.org/{asked.doi}" if asked.doi else f"https://{url}"
    opened = open_page(look, "link", url)
    if opened is None:
        raise _failure(look, url)
    return _of_page(opened)


def _names_doi(url: str) -> bool:
    bare = url.lower().split("://")[-1]
    return bare.startswith(("doi.org/", "dx.doi.org/", "doi:", "10."))


def _of_page(opened: Opened) -> Reference:
    record = opened.record
    where = opened.archived or opened.reply.final
    proven = _proven(record, where, "link", opened.reply.retrieved, opened.reply.hops)
    methods = opened.page.sources
    proof = {
        name: replace(e, method=methods.get(name, e.method)) for name, e in proven.evidence.items()
    }
    if not opened.archived:
        return proven.replace(evidence=proof)
    told = make("RK406", url=record.url, why=opened.dead, archived=opened.archived)
    proof["archived"] = proof["URL"]
    return proven.replace(evidence=proof, diagnostics=(told,))


def _proven(
    record: Reference, where: str, method: str, when: str, via: tuple[str, ...] = ()
) -> Reference:
    proof = Evidence(url=where, method=method, retrieved=when, via=via)
    filled = {name: proof for attr, name in CSL_NAMES.items() if getattr(record, attr)}
    return record.replace(evidence=filled)


def _failure(look: Look, url: str) -> FetchError:
    bad = [a for a in look.attempts if a.state != "ok"] or look.attempts
    first = bad[0] if bad else None
    why = "; ".join(dict.fromkeys(a.message or a.state for a in bad[:3]))
    reason = first.state if first and first.state != "no match" else "status"
    return FetchError(f"{url}: {why}", reason=reason)
