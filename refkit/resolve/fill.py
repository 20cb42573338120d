"""From checked candidates to a reference with what was missing, and a word about each field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date as Day
from typing import Any

from refkit.diagnostics import make
from refkit.model import CSL_NAMES, Date, Diagnostic, Evidence, Reference
from refkit.resolve.http.urls import same_key
from refkit.resolve.outcome import Attempt, Candidate, Outcome, Status, Value
from refkit.resolve.policy import FIELDS, ResolvePolicy
from refkit.resolve.sources import BOOKISH, SCHOLARLY

#: States that leave open whether there is something.
_REFUSED = frozenset({"blocked", "rate-limited"})
_SILENT = frozenset(
    {"timeout", "connection", "tls", "status", "soft-error", "no-such-host", "offline-miss",
     "redirect", "too-large"}
)  # fmt: skip
_OPEN = {
    Status.AMBIGUOUS: "RK402",
    Status.NOT_FOUND: "RK403",
    Status.BLOCKED: "RK404",
    Status.UNREACHABLE: "RK404",
}
_BY_CSL = {csl: attr for attr, csl in CSL_NAMES.items()}


def wanted(reference: Reference, policy: ResolvePolicy) -> list[str]:
    """Return the fields to look up: those that are empty or may be replaced.

    A DOI is an address already, so a work that has one needs no URL; a printed book needs
    none either; and a page of the web that has its URL need not have a DOI.
    """
    out = []
    for field in dict.fromkeys((*policy.fields, *policy.overwrite)):
        needless = (field == "url" and (reference.doi or reference.type in BOOKISH)) or (
            field == "doi" and reference.url and reference.type not in BOOKISH | SCHOLARLY
        )
        if field in policy.overwrite or not (getattr(reference, field) or needless):
            out.append(field)
    return out


def accepted(
    reference: Reference,
    best: Candidate,
    fields: Sequence[str],
    policy: ResolvePolicy,
    attempts: tuple[Attempt, ...],
) -> tuple[Reference, dict[str, Outcome]]:
    """Fill in the fields that an accepted candidate has.

    Args:
        reference: The reference.
        best: The candidate.
        fields: Fields that are wanted.
        policy: Says what may be replaced.
        attempts: What was tried.

    Returns:
        The reference and what came of each field that was wanted or contradicts.
    """
    outcomes: dict[str, Outcome] = {}
    changes: dict[str, Any] = {}
    proof = dict(reference.evidence)
    doi = reference.doi or best.record.doi
    for field in fields:
        value: Value | None = getattr(best.record, field) or None
        if field == "url" and doi and not best.methods:
            continue  # a record with a DOI; its address is the DOI
        mine = getattr(reference, field)
        if not value:
            needless = field == "doi" and best.methods and reference.type not in SCHOLARLY
            if not mine and not needless:  # the work was found, and it does not tell
                outcomes[field] = Outcome(
                    field=field, status=Status.NOT_FOUND, candidates=(best,), attempts=attempts
                )
            continue
        if mine and _same(mine, value):
            continue
        changes[field] = value
        proof[CSL_NAMES[field]] = evidence(best, field)
        outcomes[field] = Outcome(
            field=field, status=Status.ACCEPTED, value=value, evidence=evidence(best, field),
            candidates=(best,), attempts=attempts,
        )  # fmt: skip
    if best.archived:
        proof["archived"] = evidence(best, "url")
    for field in _contradicted(reference, best):
        if field not in outcomes:
            outcomes[field] = Outcome(
                field=field, status=Status.CONFLICT, value=getattr(best.record, field),
                evidence=evidence(best, field), candidates=(best,), attempts=attempts,
            )  # fmt: skip
    return reference.replace(**changes, evidence=proof), outcomes


def evidence(candidate: Candidate, field: str) -> Evidence:
    """Return the evidence for a field of a candidate."""
    method = candidate.methods.get(CSL_NAMES[field], "") if field != "url" else ""
    return Evidence(
        url=candidate.url,
        method=method or candidate.source,
        score=round(candidate.score, 4),
        agreed=candidate.agreed,
        retrieved=candidate.retrieved,
        via=candidate.via,
    )


def open_outcomes(
    fields: Iterable[str],
    order: Iterable[int],
    found: Sequence[Candidate],
    attempts: tuple[Attempt, ...],
) -> dict[str, Outcome]:
    """Return the outcomes where no candidate was accepted.

    Args:
        fields: Fields that are wanted.
        order: Indexes of the candidates that are not rejected, the best first.
        found: All candidates.
        attempts: What was tried.
    """
    ranked = tuple(found[i] for i in order)
    if ranked:
        return {
            f: Outcome(field=f, status=Status.AMBIGUOUS, candidates=ranked, attempts=attempts)
            for f in fields
        }
    return {f: unfound(f, attempts) for f in fields}


def unfound(field: str, attempts: tuple[Attempt, ...]) -> Outcome:
    """Return the outcome of a field that nobody told: absent only if all could be asked."""
    states = {a.state for a in attempts}
    status = Status.NOT_FOUND
    if states & _REFUSED:
        status = Status.BLOCKED
    elif states & _SILENT:
        status = Status.UNREACHABLE
    return Outcome(field=field, status=status, attempts=attempts)


def _same(mine: Value, theirs: Value) -> bool:
    if isinstance(mine, Date) and isinstance(theirs, Date):
        return not dates_differ(mine, theirs)
    if isinstance(mine, str) and isinstance(theirs, str):
        return mine.casefold() == theirs.casefold() or same_key(mine) == same_key(theirs)
    return mine == theirs


def _contradicted(reference: Reference, best: Candidate) -> list[str]:
    fields = [_BY_CSL[c] for c in best.conflicts if c in _BY_CSL and _BY_CSL[c] in FIELDS]
    mine, theirs = reference.issued, best.record.issued
    if mine and theirs and dates_differ(mine, theirs):
        fields.append("issued")
    if reference.doi and best.record.doi and not _same(reference.doi, best.record.doi):
        fields.append("doi")
    return [f for f in dict.fromkeys(fields) if getattr(reference, f) and getattr(best.record, f)]


def dates_differ(mine: Date, theirs: Date) -> bool:
    """Whether two dates contradict: at the precision of the coarser, a day apart allowed."""
    if not mine.parts or not theirs.parts:
        return False
    a, b = mine.parts[0], theirs.parts[0]
    if len(a) == len(b) == 3:
        try:
            return abs((Day(*a) - Day(*b)).days) > 1
        except ValueError:
            return a != b
    n = min(len(a), len(b))
    return a[:n] != b[:n]


def told(reference: Reference, outcomes: Mapping[str, Outcome]) -> tuple[Diagnostic, ...]:
    """Return what to tell about the outcomes of one reference."""
    out: list[Diagnostic] = []
    for field, outcome in outcomes.items():
        status, name = outcome.status, CSL_NAMES[field]
        if status is Status.ACCEPTED and outcome.evidence:
            out.append(_make("RK401", reference, field=name, url=outcome.evidence.url))
        elif status is Status.CONFLICT and outcome.evidence:
            mine = shown(getattr(reference, field))
            out.append(
                _make(
                    "RK405",
                    reference,
                    field=name,
                    old=mine,
                    new=shown(outcome.value),
                    url=outcome.evidence.url,
                )
            )
    for status, code in _OPEN.items():
        fields = [f for f, o in outcomes.items() if o.status is status]
        if not fields:
            continue
        outcome = outcomes[fields[0]]
        names = ", ".join(CSL_NAMES[f] for f in fields)
        if status is Status.AMBIGUOUS:
            urls = ", ".join(c.record.url or c.record.doi or c.url for c in outcome.candidates[:3])
            out.append(_make(code, reference, fields=names, urls=urls))
        elif status is Status.NOT_FOUND:
            tried = ", ".join(dict.fromkeys(a.source for a in outcome.attempts)) or "nothing"
            out.append(_make(code, reference, fields=names, tried=tried))
        else:
            bad = [a for a in outcome.attempts if a.state in _REFUSED | _SILENT]
            why = "; ".join(dict.fromkeys(f"{a.source}: {a.message or a.state}" for a in bad[:4]))
            out.append(_make(code, reference, fields=names, why=why))
    return tuple(out)


def _make(code: str, reference: Reference, **values: str) -> Diagnostic:
    return make(code, reference.span, reference=None, **values)


def shown(value: Value | None) -> str:
    """Return a value as messages show it."""
    if isinstance(value, Date):
        parts = ["-".join(f"{n:02}" for n in p) for p in value.parts]
        return "/".join(parts) or value.literal
    if isinstance(value, tuple):
        return "; ".join(n.literal or f"{n.family}, {n.given}".strip(", ") for n in value)
    return value or ""
