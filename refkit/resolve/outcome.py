"""What came of looking up the fields of a reference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from refkit.model import Date, Evidence, Name, Reference, ReferenceList

#: What a field can hold.
Value = str | Date | tuple[Name, ...]


class Status(StrEnum):
    """The result for one field."""

    #: A value was found and checked; it comes with evidence.
    ACCEPTED = "accepted"
    #: Several works fit, or one fits half; nothing was filled in.
    AMBIGUOUS = "ambiguous"
    #: All that were asked answered, and none knows the work. It may exist all the same.
    NOT_FOUND = "not found"
    #: Somebody refused to answer, so nothing can be said.
    BLOCKED = "blocked"
    #: Somebody did not answer, so nothing can be said.
    UNREACHABLE = "unreachable"
    #: What was found contradicts the text, which stands.
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One question to one source.

    Attributes:
        source: Name of the source.
        url: Address that was asked.
        state: ``ok``, ``no match``, or a reason as in :class:`refkit.FetchError`.
        message: More about it.
    """

    source: str
    url: str
    state: str
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A work that a source proposed, checked.

    Attributes:
        record: What the source or the page says of the work.
        source: Name of the source that proposed it.
        url: Address of the page or record that was fetched.
        retrieved: When, ISO 8601.
        verdict: ``accept``, ``ambiguous`` or ``reject``.
        score: Agreement with the reference, 0 to 1.
        agreed: CSL variables that agree.
        conflicts: CSL variables that contradict.
        reasons: What decided, in words.
        methods: For each CSL variable of the record how it was found on the page.
        archived: Address of the archived copy that was read in place of the page.
        dead: Why the page itself could not be read, if so.
        via: Addresses that redirected to it, in order.
    """

    record: Reference
    source: str
    url: str
    retrieved: str = ""
    verdict: str = "reject"
    score: float = 0.0
    agreed: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    methods: Mapping[str, str] = field(default_factory=dict)
    archived: str = ""
    dead: str = ""
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The result for one field.

    Attributes:
        field: Attribute of :class:`refkit.Reference`.
        status: What came of it.
        value: What was found; in the reference only if ``ACCEPTED``.
        evidence: Where it was found.
        candidates: Works that fit more or less, the best first.
        attempts: All that was tried for the reference.
    """

    field: str
    status: Status
    value: Value | None = None
    evidence: Evidence | None = None
    candidates: tuple[Candidate, ...] = ()
    attempts: tuple[Attempt, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved(ReferenceList):
    """References with what was filled in.

    Attributes:
        outcomes: For each reference what came of each field that was looked up.
    """

    outcomes: tuple[Mapping[str, Outcome], ...] = field(default=(), compare=False)
