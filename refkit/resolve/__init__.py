"""Fills in what is missing in references, from sources that are fetched and checked.

::

    reference ──▶ identifiers ──▶ databases or web ──▶ candidates ──▶ compare ──▶ evidence

Nothing here runs unless it is called, and nothing that stands in a reference changes
unless its field is named in :attr:`ResolvePolicy.overwrite`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from refkit.model import Reference
from refkit.resolve.outcome import Attempt, Candidate, Outcome, Resolved, Status
from refkit.resolve.policy import ResolvePolicy

if TYPE_CHECKING:
    from refkit.resolve.http import Session

__all__ = [
    "Attempt",
    "Candidate",
    "Outcome",
    "ResolvePolicy",
    "Resolved",
    "Status",
    "resolve",
]


class Resolve:
    """The function :func:`refkit.resolve`, which has a second one for single pages."""

    def __call__(
        self,
        references: Reference | Iterable[Reference],
        *,
        policy: ResolvePolicy | None = None,
        session: Session | None = None,
    ) -> Resolved:
        """Look up missing fields of references.

        Args:
            references: One reference or several.
            policy: The terms; those of the session, else ``ResolvePolicy()``, by default.
            session: A session to share with other calls: its limits, its cache. By
                default one is opened for this call.

        Returns:
            The references in the same order with what was found, each value with its
            evidence. ``outcomes`` says what came of each field, and the diagnostics
            (``RK401`` to ``RK408``) say it in words.

        Raises:
            ConfigError: The policy makes no sense, or there is no cache to work offline.
        """
        from refkit.resolve.engine import resolve_each
        from refkit.resolve.run import collect, opened

        listed = [references] if isinstance(references, Reference) else list(references)
        with opened(listed, policy, session) as run:
            results = dict(resolve_each(run, listed))
            return collect(references, [results[i] for i in range(len(listed))], run)

    def page(
        self,
        url: str,
        *,
        policy: ResolvePolicy | None = None,
        session: Session | None = None,
    ) -> Reference:
        """Return the record of a web page, or of what a DOI names, from its address alone.

        Args:
            url: Address or DOI.
            policy: As for :func:`refkit.resolve`.
            session: As for :func:`refkit.resolve`.

        Returns:
            The record; ``source`` tells for each field how it was found on the page.

        Raises:
            FetchError: The page cannot be read, nor an archived copy.
            ConfigError: As for :func:`refkit.resolve`.
        """
        from refkit.resolve.cite import cite
        from refkit.resolve.run import opened

        with opened([], policy, session) as run:
            return cite(run, url)


resolve = Resolve()
