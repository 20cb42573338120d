"""Opens a run over a list, and puts its results together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager

from refkit.diagnostics import make
from refkit.model import Diagnostic, Reference, ReferenceList
from refkit.resolve.engine import Result
from refkit.resolve.http import Session
from refkit.resolve.look import Run
from refkit.resolve.outcome import Resolved
from refkit.resolve.policy import ResolvePolicy
from refkit.resolve.sources import declare_limits


@contextmanager
def opened(
    references: Iterable[Reference], policy: ResolvePolicy | None, session: Session | None
) -> Iterator[Run]:
    """Open a run, with a session of its own unless one is given.

    Args:
        references: The list.
        policy: The terms, those of the session by default.
        session: A session that stays open.
    """
    with ExitStack() as stack:
        if session is None:
            session = stack.enter_context(Session(policy))
        policy = policy or session.policy
        declare_limits(session, policy)
        yield Run(policy, session, references)


def collect(
    given: Reference | Iterable[Reference], results: Sequence[Result], run: Run
) -> Resolved:
    """Return the results as a list that keeps what was known of the list.

    Args:
        given: What was to be looked up.
        results: A result for each reference.
        run: The run.
    """
    known = given if isinstance(given, ReferenceList) else ReferenceList()
    trouble: tuple[Diagnostic, ...] = ()
    if run.session.cache.trouble:
        trouble = (make("RK408", why=run.session.cache.trouble),)
    diagnostics = tuple(d for d in known.diagnostics if not d.code.startswith("RK4"))
    return Resolved(
        references=tuple(r.reference for r in results),
        diagnostics=(*diagnostics, *trouble),
        blocks=known.blocks,
        outcomes=tuple(r.outcomes for r in results),
    )


def untouched(reference: Reference) -> Result:
    """Return the result for a reference that was not looked up."""
    return Result(reference=reference, outcomes={})
