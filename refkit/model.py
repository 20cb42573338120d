"""The value types that every stage hands on: references and what they are made of.

Attribute names are CSL 1.0.2 variables in snake_case
(https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables);
types are CSL types. All classes are frozen, slotted and keyword-only, hashable and
picklable. Equality looks at bibliographic content alone, never at provenance (spans,
confidence, diagnostics), so two texts that say the same give equal records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    from refkit.document import Block

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of the source text.

    Attributes:
        start: Offset of the first character in the text that was given to refkit.
        end: Offset behind the last character; ``source[start:end]`` is the stretch.
        text: What the stretch reads once markup, line breaks and hyphenation are undone.
    """

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person or, with ``literal``, an organisation, site or user name (CSL-JSON name)."""

    family: str = ""
    given: str = ""
    non_dropping_particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""

    def to_csl(self) -> dict[str, str]:
        """Return the CSL-JSON name object, empty parts left out."""
        return {csl: v for attr, csl in _NAME_KEYS if (v := getattr(self, attr))}

    @classmethod
    def from_csl(cls, item: Mapping[str, Any]) -> Name:
        """Read a CSL-JSON name object; keys that CSL does not have are ignored."""
        return cls(**{attr: str(item[csl]) for attr, csl in _NAME_KEYS if item.get(csl)})


_NAME_KEYS = tuple((f.name, f.name.replace("_", "-")) for f in fields(Name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A CSL-JSON date.

    Attributes:
        parts: One tuple (year, month, day; as many as known) for a date, two for a range.
        season: 1 spring to 4 winter.
        circa: Whether the date is approximate.
        literal: A date in words ("in press") where there are no numbers.
    """

    parts: tuple[tuple[int, ...], ...] = ()
    season: int | None = None
    circa: bool = False
    literal: str = ""

    @property
    def year(self) -> int | None:
        """The first year, negative before the common era."""
        return self.parts[0][0] if self.parts and self.parts[0] else None

    @property
    def month(self) -> int | None:
        """Month (1 to 12) of the first date."""
        return self.parts[0][1] if self.parts and len(self.parts[0]) > 1 else None

    @property
    def day(self) -> int | None:
        """Day (1 to 31) of the first date."""
        return self.parts[0][2] if self.parts and len(self.parts[0]) > 2 else None

    def to_csl(self) -> dict[str, Any]:
        """Return the CSL-JSON date object."""
        out: dict[str, Any] = {}
        if self.season is not None:
            out["season"] = self.season
        if self.parts:
            out["date-parts"] = [list(p) for p in self.parts]
        if self.circa:
            out["circa"] = True
        if self.literal:
            out["literal"] = self.literal
        return out

    @classmethod
    def from_csl(cls, item: Mapping[str, Any]) -> Date:
        """Read a CSL-JSON date object; parts that are no whole numbers are dropped."""
        parts: list[tuple[int, ...]] = []
        for raw in item.get("date-parts") or ():
            one: list[int] = []
            for x in raw if isinstance(raw, (list, tuple)) else [raw]:
                try:
                    one.append(int(x))
                except (TypeError, ValueError):
                    break
            if one:
                parts.append(tuple(one[:3]))
        season = item.get("season")
        try:
            season = int(season) if season not in (None, "") else None
        except (TypeError, ValueError):
            season = None
        literal = item.get("literal") or ("" if parts else item.get("raw")) or ""
        circa = item.get("circa") not in (None, False, "", 0, "false")
        return cls(parts=tuple(parts[:2]), season=season, circa=circa, literal=str(literal))


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """Something a person should know about the result.

    Attributes:
        code: Stable code such as ``RK301``; see :mod:`refkit.diagnostics`.
        message: One sentence.
        span: Where in the source, if anywhere.
        severity: ``info``, ``warning`` or ``error``.
        reference: Index of the reference in its list, if it is about one.
    """

    code: str
    message: str
    span: Span | None = None
    severity: Severity = "warning"
    reference: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a value that was not in the text comes from.

    Attributes:
        url: Address of the page or record that was fetched.
        method: How the value was found there (``crossref``, ``json-ld``, ``link`` ...).
        score: Agreement of the found work with the reference, 0 to 1.
        agreed: Names of the variables that agreed.
        retrieved: ISO 8601 time of the fetch, empty if nothing was fetched.
        via: Addresses that redirected to it, in order.
    """

    url: str
    method: str
    score: float = 1.0
    agreed: tuple[str, ...] = ()
    retrieved: str = ""
    via: tuple[str, ...] = ()


def _provenance(default: Any = None, *, factory: Any = None) -> Any:
    if factory is not None:
        return field(default_factory=factory, compare=False, repr=False)
    return field(default=default, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One bibliographic record.

    The attributes down to ``custom`` are CSL variables; absent ones are empty (``""``,
    ``()`` or ``None``). The rest tells where they come from and is ignored by ``==``.

    Attributes:
        type: CSL type; ``document`` where nothing tells.
        id: Key given by the person or a file, else empty.
        et_al: Roles whose list of names was cut with "et al." in the source.
        custom: CSL variables without an attribute here, by CSL name, with JSON values.
        text: The reference as read: markup, line breaks, hyphenation, numbering removed.
        span: Its place in the source.
        label: Its number or bullet in the list, as printed.
        spans: For each CSL variable the stretches of the source that support it.
        confidence: For each CSL variable a probability between 0 and 1.
        evidence: For each CSL variable that was fetched, where from.
        unparsed: Words of the reference that found no field.
        diagnostics: What to know about this reference.
        block: The stretch of text it was read from, if any.
    """

    type: str = "document"
    id: str = ""
    # names
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    chair: tuple[Name, ...] = ()
    collection_editor: tuple[Name, ...] = ()
    compiler: tuple[Name, ...] = ()
    composer: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    contributor: tuple[Name, ...] = ()
    curator: tuple[Name, ...] = ()
    director: tuple[Name, ...] = ()
    editor_translator: tuple[Name, ...] = ()
    editorial_director: tuple[Name, ...] = ()
    executive_producer: tuple[Name, ...] = ()
    guest: tuple[Name, ...] = ()
    host: tuple[Name, ...] = ()
    illustrator: tuple[Name, ...] = ()
    interviewer: tuple[Name, ...] = ()
    narrator: tuple[Name, ...] = ()
    organizer: tuple[Name, ...] = ()
    original_author: tuple[Name, ...] = ()
    performer: tuple[Name, ...] = ()
    producer: tuple[Name, ...] = ()
    recipient: tuple[Name, ...] = ()
    reviewed_author: tuple[Name, ...] = ()
    script_writer: tuple[Name, ...] = ()
    series_creator: tuple[Name, ...] = ()
    # titles
    title: str = ""
    title_short: str = ""
    container_title: str = ""
    container_title_short: str = ""
    collection_title: str = ""
    original_title: str = ""
    part_title: str = ""
    reviewed_title: str = ""
    reviewed_genre: str = ""
    volume_title: str = ""
    # numbers
    volume: str = ""
    issue: str = ""
    page: str = ""
    page_first: str = ""
    edition: str = ""
    number: str = ""
    version: str = ""
    section: str = ""
    part_number: str = ""
    printing_number: str = ""
    supplement_number: str = ""
    chapter_number: str = ""
    collection_number: str = ""
    number_of_pages: str = ""
    number_of_volumes: str = ""
    # publication
    publisher: str = ""
    publisher_place: str = ""
    original_publisher: str = ""
    original_publisher_place: str = ""
    genre: str = ""
    medium: str = ""
    status: str = ""
    event_title: str = ""
    event_place: str = ""
    division: str = ""
    # dates
    issued: Date | None = None
    original_date: Date | None = None
    accessed: Date | None = None
    available_date: Date | None = None
    event_date: Date | None = None
    submitted: Date | None = None
    # identifiers and places to find it
    doi: str = ""
    url: str = ""
    isbn: str = ""
    issn: str = ""
    pmid: str = ""
    pmcid: str = ""
    archive: str = ""
    archive_collection: str = ""
    archive_location: str = ""
    archive_place: str = ""
    authority: str = ""
    call_number: str = ""
    jurisdiction: str = ""
    references: str = ""
    scale: str = ""
    dimensions: str = ""
    # texts
    abstract: str = ""
    annote: str = ""
    keyword: str = ""
    language: str = ""
    note: str = ""
    et_al: tuple[str, ...] = ()
    custom: Mapping[str, Any] = field(default_factory=dict, compare=False)
    # provenance
    text: str = _provenance("")
    span: Span | None = _provenance()
    label: str = _provenance("")
    spans: Mapping[str, tuple[Span, ...]] = _provenance(factory=dict)
    confidence: Mapping[str, float] = _provenance(factory=dict)
    evidence: Mapping[str, Evidence] = _provenance(factory=dict)
    unparsed: tuple[Span, ...] = _provenance(())
    diagnostics: tuple[Diagnostic, ...] = _provenance(())
    block: Block | None = _provenance()

    def source(self, variable: str) -> tuple[Span, ...] | Evidence | None:
        """Tell where the value of a variable comes from.

        Args:
            variable: A CSL variable, as attribute (``container_title``) or CSL name.

        Returns:
            The stretches of text that support it, the evidence if it was fetched, or
            None if the variable is empty or came from a structured record.
        """
        name = CSL_NAMES.get(variable, variable)
        return self.evidence.get(name) or self.spans.get(name)

    def replace(self, **changes: Any) -> Reference:
        """Return a copy with some attributes changed."""
        return replace(self, **changes)

    def to_csl(self, *, custom: bool = False) -> dict[str, Any]:
        """Return the CSL-JSON item.

        Args:
            custom: Add refkit's extras (text, spans, confidence, evidence, diagnostics,
                ``et_al``) under ``custom.refkit``.

        Returns:
            A dict that :func:`json.dumps` takes; ``id`` only if the reference has one.
        """
        out: dict[str, Any] = {"id": self.id} if self.id else {}
        out["type"] = self.type
        for attr, name in _CSL_ATTRS:
            value = getattr(self, attr)
            if not value:
                continue
            if isinstance(value, str):
                out[name] = value
            elif isinstance(value, Date):
                out[name] = value.to_csl()
            else:
                out[name] = [n.to_csl() for n in value]
        for name, value in self.custom.items():
            out.setdefault(name, value)
        if custom and (extra := self._custom()):
            out["custom"] = {**out.get("custom", {}), "refkit": extra}
        return out

    def _custom(self) -> dict[str, Any]:
        extra: dict[str, Any] = {}
        if self.et_al:
            extra["et-al"] = list(self.et_al)
        if self.text:
            extra["text"] = self.text
        if self.spans:
            extra["spans"] = {k: [[s.start, s.end] for s in v] for k, v in self.spans.items()}
        if self.confidence:
            extra["confidence"] = dict(self.confidence)
        if self.evidence:
            extra["evidence"] = {
                k: {f.name: getattr(e, f.name) for f in fields(e)} for k, e in self.evidence.items()
            }
        if self.unparsed:
            extra["unparsed"] = [s.text for s in self.unparsed]
        if self.diagnostics:
            extra["diagnostics"] = [
                {"code": d.code, "message": d.message} for d in self.diagnostics
            ]
        return extra

    @classmethod
    def from_csl(cls, item: Mapping[str, Any]) -> Reference:
        """Read a CSL-JSON item.

        Unknown keys are kept in ``custom``; numbers become strings; values of a wrong
        kind are kept in ``custom`` too. Never raises on a mapping.
        """
        known: dict[str, Any] = {"type": str(item.get("type") or "document")}
        if item.get("id") not in (None, ""):
            known["id"] = str(item["id"])
        rest: dict[str, Any] = {}
        for name, value in item.items():
            attr = _BY_CSL.get(name)
            if attr is None:
                if name not in ("id", "type"):
                    rest[name] = value
            elif attr in NAME_ATTRS:
                listed = value if isinstance(value, (list, tuple)) else [value]
                people = tuple(
                    Name.from_csl(n) if isinstance(n, Mapping) else Name(literal=str(n))
                    for n in listed
                    if n
                )
                known[attr] = tuple(n for n in people if n != Name())
            elif attr in DATE_ATTRS:
                if isinstance(value, Mapping):
                    known[attr] = Date.from_csl(value)
                elif value not in (None, ""):
                    known[attr] = Date(literal=str(value))
            elif isinstance(value, (str, int, float)):
                known[attr] = str(value)
            elif value is not None:
                rest[name] = value
        custom = rest.get("custom")
        if isinstance(custom, dict) and isinstance(own := custom.get("refkit"), Mapping):
            if isinstance(own.get("et-al"), (list, tuple)):
                known["et_al"] = tuple(str(r) for r in own["et-al"])
            if isinstance(own.get("text"), str):
                known["text"] = own["text"]
            rest["custom"] = {k: v for k, v in custom.items() if k != "refkit"}
            if not rest["custom"]:
                del rest["custom"]
        return cls(**known, custom=rest)


_NOT_CSL = {
    "type", "id", "et_al", "custom", "text", "span", "label", "spans", "confidence",
    "evidence", "unparsed", "diagnostics", "block",
}  # fmt: skip
_SPELT = {name: name.upper() for name in ("doi", "url", "isbn", "issn", "pmid", "pmcid")} | {
    name: name for name in ("archive_collection", "archive_location")
}

#: Attribute name -> CSL variable name.
CSL_NAMES: Mapping[str, str] = {
    f.name: _SPELT.get(f.name, f.name.replace("_", "-"))
    for f in fields(Reference)
    if f.name not in _NOT_CSL
}  # fmt: skip
_CSL_ATTRS = tuple(CSL_NAMES.items())
_BY_CSL = {csl: attr for attr, csl in _CSL_ATTRS} | {
    "container-title-short": "container_title_short",
    "journalAbbreviation": "container_title_short",
    "shortTitle": "title_short", "title-short": "title_short",
    "archive-collection": "archive_collection", "archive-location": "archive_location",
}  # fmt: skip
#: Attributes that hold names, and those that hold a date.
NAME_ATTRS = frozenset(f.name for f in fields(Reference) if str(f.type).startswith("tuple[Name"))
DATE_ATTRS = frozenset(f.name for f in fields(Reference) if str(f.type).startswith("Date"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceList(Sequence[Reference]):
    """References in order, with what to know about the list as a whole.

    Attributes:
        references: The references.
        diagnostics: Diagnostics of the list; :meth:`all_diagnostics` adds those of each one.
        blocks: All stretches that the source was split into, references and others.
    """

    references: tuple[Reference, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = field(default=(), compare=False)
    blocks: tuple[Block, ...] = field(default=(), compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.references)

    def __iter__(self) -> Iterator[Reference]:
        return iter(self.references)

    @overload
    def __getitem__(self, index: int) -> Reference: ...
    @overload
    def __getitem__(self, index: slice) -> ReferenceList: ...
    def __getitem__(self, index: int | slice) -> Reference | ReferenceList:
        if isinstance(index, slice):
            return ReferenceList(references=self.references[index])
        return self.references[index]

    def __add__(self, other: Iterable[Reference]) -> ReferenceList:
        extra = other.diagnostics if isinstance(other, ReferenceList) else ()
        return ReferenceList(
            references=self.references + tuple(other), diagnostics=self.diagnostics + extra
        )

    def _repr_html_(self) -> str:
        from refkit.render import render  # what notebooks show

        return render(self, "apa-html")

    def all_diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return the diagnostics of the list and of each reference, the latter numbered."""
        own = tuple(
            replace(d, reference=i) for i, r in enumerate(self.references) for d in r.diagnostics
        )
        return self.diagnostics + own

    def to_csl(self, *, custom: bool = False) -> list[dict[str, Any]]:
        """Return the CSL-JSON items, as :meth:`Reference.to_csl` does for one."""
        return [r.to_csl(custom=custom) for r in self.references]

    @classmethod
    def from_csl(cls, items: Iterable[Mapping[str, Any]]) -> ReferenceList:
        """Read a list of CSL-JSON items."""
        return cls(references=tuple(Reference.from_csl(i) for i in items))
