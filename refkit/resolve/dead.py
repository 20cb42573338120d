"""Links that lead nowhere any more. Servers that refuse or do not answer are not dead."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from refkit.model import Reference
from refkit.resolve.http import Reply, Session
from refkit.resolve.look import Look, Run
from refkit.resolve.policy import ResolvePolicy
from refkit.resolve.run import opened
from refkit.resolve.sources.wayback import Wayback
from refkit.resolve.visit import live

#: What an attempt says of a page that is gone, and of a host that is not there.
_GONE = frozenset(["no match", "no-such-host"])


class Dead(NamedTuple):
    """A dead link.

    Attributes:
        reference: Index of the reference.
        url: Its address.
        why: What the server, or the lack of one, said.
        archived: Address of an archived copy, or nothing.
    """

    reference: int
    url: str
    why: str
    archived: str


def dead_links(
    references: Sequence[Reference],
    policy: ResolvePolicy | None = None,
    session: Session | None = None,
) -> list[Dead]:
    """Open the addresses of references and return those that are dead.

    This goes to the network.

    Args:
        references: The references; those without an address are passed over.
        policy: The terms, those of the session by default.
        session: A session that stays open.

    Returns:
        The dead ones, in the order of the references.
    """
    with opened(references, policy, session) as run:
        asked = [i for i, r in enumerate(references) if r.url.startswith(("http://", "https://"))]
        with ThreadPoolExecutor(max_workers=max(1, min(run.policy.jobs, len(asked)))) as pool:
            found = list(pool.map(lambda i: _look(run, i, references[i]), asked))
    return [one for one in found if one is not None]


def _look(run: Run, index: int, reference: Reference) -> Dead | None:
    look = Look(run, reference)
    found = live(look, "link", reference.url)
    if isinstance(found, Reply) or found.state not in _GONE:
        return None
    capture = None
    if run.policy.uses("wayback"):
        capture = Wayback().capture(look, reference.url, reference.issued)
    why = found.message or found.state
    return Dead(index, reference.url, why, capture.url if capture is not None else "")
