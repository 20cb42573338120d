"""The way of one reference through the chain, and of a list through many threads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass

from refkit.diagnostics import make
from refkit.errors import FetchError
from refkit.model import Diagnostic, Reference
from refkit.resolve.fill import accepted, dates_differ, evidence, open_outcomes, told, wanted
from refkit.resolve.http.urls import same_key, same_site
from refkit.resolve.look import Look, Proposal, Run
from refkit.resolve.match import Choice, choose
from refkit.resolve.outcome import Candidate, Outcome, Status
from refkit.resolve.sources import IDENTIFIERS, Step, chain
from refkit.resolve.sources.crossref import grouped
from refkit.resolve.sources.doi import doi_of
from refkit.resolve.visit import check

_NAMED = frozenset(step.name for step in IDENTIFIERS) - {"link"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came of one reference.

    Attributes:
        reference: The reference, with what was found.
        outcomes: By field.
    """

    reference: Reference
    outcomes: Mapping[str, Outcome]


def resolve_one(run: Run, reference: Reference) -> Result:
    """Look up what is missing in one reference."""
    fields = wanted(reference, run.policy)
    if not fields:
        return Result(reference=reference, outcomes={})
    look = Look(run, reference)
    found: list[Candidate] = []
    foreign: list[Candidate] = []
    seen: dict[str, None] = {}
    choice = choose(reference, ())
    for step in chain(reference, run.policy):
        new = _checked(look, step, seen)
        if step.name in _NAMED:
            foreign += [c for c in new if c.verdict == "reject"]
            new = [c for c in new if c.verdict != "reject"]
        found += [c for c in new if not _known(c, found)]
        if any(c.verdict == "accept" for c in new):
            break
    found = [c for c in found if c.verdict != "reject"]
    choice = choose(reference, [c.record for c in found])
    attempts = tuple(look.attempts)
    if choice.verdict == "accept" and choice.best is not None and not _rivals(choice, found):
        best = found[choice.best]
        resolved, outcomes = accepted(reference, best, fields, run.policy, attempts)
        outcomes |= _moved(reference, best, outcomes, look)
    else:
        resolved, outcomes = reference, open_outcomes(fields, choice.order, found, attempts)
    extra = _strangers(reference, foreign) + _dead(reference, found)
    resolved = _with_diagnostics(resolved, reference, outcomes, extra)
    return Result(reference=resolved, outcomes=outcomes)


def _checked(look: Look, step: Step, seen: dict[str, None]) -> list[Candidate]:
    """The candidates of one step; a fault of one page or answer spoils no other."""
    new: list[Candidate] = []
    for proposal in _proposed(look, step):
        if proposal.url:
            key = same_key(proposal.url)
            if key in seen or len(seen) >= look.policy.candidates:
                continue
            seen[key] = None
        try:
            new += check(look, proposal)
        except FetchError:
            raise
        except Exception as error:
            look.note(step.name, proposal.url, "soft-error", f"cannot be read: {error!r}")
    return new


def _proposed(look: Look, step: Step) -> list[Proposal]:
    try:
        return list(step.propose(look))
    except FetchError:
        raise
    except Exception as error:
        look.note(step.name, "", "soft-error", f"cannot be read: {error!r}")
        return []


def _known(candidate: Candidate, found: Sequence[Candidate]) -> bool:
    return any(c.record == candidate.record and c.url == candidate.url for c in found)


def _rivals(choice: Choice, found: Sequence[Candidate]) -> bool:
    """Whether another accepted page of the same site has a date of its own.

    Title, author and site of columns and newsletters recur, so these two are two works.
    """
    accepted = [found[i] for i in choice.order if found[i].verdict == "accept"]
    best = accepted[0].record
    return any(
        same_site(c.record.url, best.url)
        and same_key(c.record.url) != same_key(best.url)
        and c.record.issued is not None
        and best.issued is not None
        and dates_differ(c.record.issued, best.issued)
        for c in accepted[1:]
    )


def _moved(
    reference: Reference, best: Candidate, outcomes: Mapping[str, Outcome], look: Look
) -> dict[str, Outcome]:
    """The address in the text leads elsewhere now, or nowhere."""
    url = best.record.url
    if not (reference.url and url and best.methods) or "url" in outcomes or best.archived:
        return {}
    asked = next((a for a in look.attempts if a.source == "link"), None)
    dead = asked is not None and asked.state != "ok"
    if same_key(url) == same_key(reference.url) or (same_site(url, reference.url) and not dead):
        return {}
    proof = evidence(best, "url")
    return {
        "url": Outcome(
            field="url", status=Status.CONFLICT, value=url, evidence=proof,
            candidates=(best,), attempts=tuple(look.attempts),
        )
    }  # fmt: skip


def _strangers(reference: Reference, foreign: Sequence[Candidate]) -> tuple[Diagnostic, ...]:
    """An identifier in the text that is another work's."""
    out = []
    for c in foreign[:1]:
        named = next(
            (v for f in ("doi", "pmid", "isbn") if (v := getattr(reference, f)) and c.record.title),
            "",
        )
        if named:
            title = c.record.title
            out.append(make("RK407", reference.span, identifier=named, title=title))
    return tuple(out)


def _dead(reference: Reference, found: Sequence[Candidate]) -> tuple[Diagnostic, ...]:
    return tuple(
        make("RK406", reference.span, url=c.record.url, why=c.dead, archived=c.archived)
        for c in found
        if c.archived and c.verdict == "accept"
    )[:1]


def _with_diagnostics(
    resolved: Reference,
    reference: Reference,
    outcomes: Mapping[str, Outcome],
    extra: tuple[Diagnostic, ...],
) -> Reference:
    """Add what to tell; what it makes untrue (no address follows, unknown date) goes."""
    cured = {code for code, f in (("RK302", "url"), ("RK301", "issued")) if _got(outcomes, f)}
    kept = tuple(
        d for d in reference.diagnostics if d.code not in cured and not d.code.startswith("RK4")
    )
    return resolved.replace(diagnostics=(*kept, *told(reference, outcomes), *extra))


def _got(outcomes: Mapping[str, Outcome], field: str) -> bool:
    return field in outcomes and outcomes[field].status is Status.ACCEPTED


def resolve_each(run: Run, references: Sequence[Reference]) -> Iterator[tuple[int, Result]]:
    """Look up a list on several threads.

    Closing the generator early ends what is under way.

    Args:
        run: The run.
        references: The list.

    Yields:
        Index and result, in the order in which they are done.
    """
    run.groups = grouped(doi_of(r) for r in references if wanted(r, run.policy))
    pool = ThreadPoolExecutor(max_workers=min(run.policy.jobs, max(1, len(references))))
    done = False
    try:
        futures = {pool.submit(resolve_one, run, r): i for i, r in enumerate(references)}
        for future in as_completed(futures):
            yield futures[future], future.result()
        done = True
    finally:
        if not done:
            run.session.stop()
        pool.shutdown(wait=True, cancel_futures=True)
