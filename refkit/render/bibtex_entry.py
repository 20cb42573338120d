"""What both dialects of BibTeX share: an entry that is being filled, and its printing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter

from refkit.model import CSL_NAMES, NAME_ATTRS, Name, Reference
from refkit.render import clean
from refkit.render.bibtex_names import people
from refkit.render.keys import PATTERN, keys
from refkit.render.latex import asciify, escape, odd, unspelt, verbatim
from refkit.render.latex import clean as one_line
from refkit.render.result import Notes

#: The order in which fields are printed; others come behind, as they are found.
ORDER = {
    name: place
    for place, name in enumerate(
        """author authortype bookauthor editor editortype translator key title titleaddon shorttitle
        maintitle booktitle journal journaltitle shortjournal issuetitle howpublished year date
        month volume volumes number issue part edition series chapter pages pagetotal eid type
        entrysubtype version school institution organization publisher address location eventtitle
        eventdate venue pubstate origdate origtitle origpublisher origlocation langid language note
        addendum doi url urldate eprint eprinttype eprintclass archiveprefix isbn issn pmid pmcid
        keywords abstract annote annotation""".split()
    )
}
_LAST = len(ORDER)
#: Titles beside that of the work, and their fields.
TITLES = (
    ("title_short", "shorttitle"), ("container_title_short", "shortjournal"),
    ("original_title", "origtitle"), ("volume_title", "issuetitle"),
)  # fmt: skip
#: Roles that stand in the author's place where there is no author, best first.
LEADS = (
    "author script_writer director series_creator host composer performer executive_producer "
    "producer narrator illustrator interviewer curator organizer guest contributor compiler"
).split()
_DOI = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:?\s*)+(?=10\.)", re.IGNORECASE)
_ADDRESS_ONLY = re.compile(
    r"[\s\[(]*(?:(?:available|retrieved|online)(?:\s+(?:at|from))?|from|url)?[\s:\])]*"
    r"((?:https?://|ftp://|www\.)[^\s{}|<>\"]+?)[.,;)\]\s]*",
    re.IGNORECASE,
)
_ARXIV = re.compile(r"(?:arxiv:\s*)+(\S+)", re.IGNORECASE)


class Entry:
    """An entry that is being filled.

    Args:
        reference: The record.
        kind: Entry type.
        quote: Makes TeX of a text.
        notes: Takes what there is to say.
        allowed: Fields that the type may have, None for any.

    Attributes:
        fields: Name -> value as it is printed, with its delimiters.
        used: Attributes of the record that have found their place.
        remarks: Words for the field ``note``, as TeX.
        told: Words for its end that tell the value of a field: ``Accessed 2019-08-31``.
    """

    __slots__ = (
        "allowed",
        "fields",
        "kind",
        "notes",
        "quote",
        "reference",
        "remarks",
        "told",
        "used",
    )

    def __init__(
        self,
        reference: Reference,
        kind: str,
        quote: Callable[[str], str],
        notes: Notes,
        allowed: frozenset[str] | None = None,
    ) -> None:
        self.reference = reference
        self.kind = kind
        self.quote = quote
        self.notes = notes
        self.allowed = allowed
        self.fields: dict[str, str] = {}
        self.used: set[str] = set()
        self.remarks: list[str] = []
        self.told: list[str] = []

    def takes(self, name: str) -> bool:
        """Tell whether the type has a field and it is empty yet."""
        return name not in self.fields and (self.allowed is None or name in self.allowed)

    def raw(self, value: str, *names: str, attr: str = "") -> bool:
        """Put a value that is TeX already into the first field that takes it."""
        if attr:
            self.used.add(attr)
        if not value:
            return True
        for name in names:
            if self.takes(name):
                self.fields[name] = "{" + value + "}"
                return True
        self.used.discard(attr)
        return False

    def text(self, attr: str, *names: str, value: str | None = None) -> bool:
        """Put the text of an attribute into the first field that takes it."""
        text = getattr(self.reference, attr) if value is None else value
        return not text or self.raw(self.quote(text), *names, attr=attr)

    def texts(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Put the texts of attributes into their fields.

        Args:
            pairs: Attribute and field of each.
        """
        for attr, name in pairs:
            if text := getattr(self.reference, attr):
                self.raw(self.quote(text), name, attr=attr)

    def names(self, attr: str, *names: str) -> bool:
        """Put a list of names into the first field that takes it."""
        listed: Sequence[Name] = getattr(self.reference, attr)
        if not listed:
            return True
        return self.raw(self.people(listed, attr), *names, attr=attr)

    def other_people(self) -> None:
        """Put the names of roles that have no field into ``namea`` to ``namec``."""
        for role in contributors(self.reference):
            if role in self.used:
                continue
            for letter in "abc":
                if self.takes(f"name{letter}"):
                    self.names(role, f"name{letter}")
                    self.raw(role_key(role), f"name{letter}type")
                    break

    def people(self, listed: Sequence[Name], attr: str, *, plain: bool = False) -> str:
        """Return a list of names."""
        if not listed:
            return ""
        return people(listed, self.quote, others=attr in self.reference.et_al, plain=plain)

    def remark(self, text: str, *attrs: str) -> None:
        """Add words to the field ``note``."""
        self.used.update(attrs)
        if text and text not in self.remarks:
            self.remarks.append(text)

    def tell(self, text: str, attr: str) -> None:
        """Tell the value of an attribute at the end of the field ``note``."""
        self.used.add(attr)
        self.told.append(text)

    def note_first(self) -> None:
        """Begin the note with the note of the record."""
        note = self.reference.note
        self.used.add("note")
        if not note:
            return
        if not self.reference.url and (found := _ADDRESS_ONLY.fullmatch(note)):
            self.raw(verbatim(found[1]), "url")
        else:
            self.remark(self.quote(note))

    def within(self, head: str, *attrs: str) -> str:
        """Return a container with volume, issue and pages: ``The Times, vol. 3, p. 12``.

        Args:
            head: Attribute that holds the container.
            *attrs: Which of volume, issue and page to add.
        """
        reference = self.reference
        out = [self.quote(getattr(reference, head))]
        self.used.update([head, *attrs])
        for attr, label in (("volume", "vol."), ("issue", "no."), ("page", "p.")):
            value = self.quote(getattr(reference, attr)) if attr in attrs else ""
            if value and attr == "page":
                value = pages(value)
                label = "pp." if re.search(r"[-,–\s]", value) else "p."
            if value:
                out.append(f"{label} {value}")
        return ", ".join(p for p in out if p)

    def identifiers(self, *, ascii: bool = False) -> None:
        """Put DOI, address and eprint, each without what others repeat."""
        reference = self.reference
        doi, url = self.doi_and_url()
        if reference.doi and doi != reference.doi:
            self.notes.mended("doi", reference.doi, doi)
        self.raw(verbatim(doi, ascii=ascii), "doi", attr="doi")
        self.raw(verbatim(url, ascii=ascii), "url", attr="url")
        if not doi:
            self.used.add("doi")

    def doi_and_url(self) -> tuple[str, str]:
        """Return the bare DOI, and the address unless it only leads to the DOI."""
        reference = self.reference
        doi = (clean.doi(reference.doi) or reference.doi.strip()) if reference.doi else ""
        url = clean.url(reference.url) if reference.url else ""
        if url and (match := _DOI.match(url)):
            linked = clean.doi(url[match.end() :]) or url[match.end() :]
            if not doi or linked.lower() == doi.lower():
                return doi or linked, ""
        return doi, url

    def arxiv(self) -> str:
        """Return the number in arXiv, empty if it is not there."""
        reference = self.reference
        if reference.archive.lower() == "arxiv" and reference.archive_location:
            return _ARXIV.sub(r"\1", reference.archive_location)
        match = _ARXIV.fullmatch(reference.number)
        return match[1] if match else ""

    def kept_fields(self) -> None:
        """Put the fields of a ``.bib`` file that refkit has no place for, as they were."""
        if not self.reference.custom:
            return
        custom = self.reference.custom.get("custom")
        kept = custom.get("bibtex") if isinstance(custom, Mapping) else None
        if not isinstance(kept, Mapping):
            return
        for name, value in kept.items():
            if not (isinstance(name, str) and isinstance(value, str)):
                continue
            if (
                re.fullmatch(r"[a-z][\w:+.-]*", name)
                and name not in self.fields
                and balanced(value)
            ):
                self.fields[name] = "{" + one_line(value) + "}"

    def leftovers(self) -> None:
        """Tell which values have found no place."""
        for attr in _filled(self.reference):
            if attr not in self.used:
                self.notes.add("RK509", field=CSL_NAMES[attr])
        for name in self.reference.custom:
            if name != "custom":
                self.notes.add("RK509", field=name)

    def print(self, key: str) -> str:
        """Return the entry."""
        if self.remarks or self.told:
            self.fields["note"] = "{" + "; ".join(self.remarks + self.told) + "}"
        order = sorted(self.fields, key=lambda n: ORDER.get(n, _LAST))
        lines = [f"  {name} = {self.fields[name]}," for name in order]
        return "\n".join([f"@{self.kind}{{{key},", *lines, "}"]) + "\n"


_ATTRS = tuple(CSL_NAMES)
_ROLES = tuple(a for a in CSL_NAMES if a in NAME_ATTRS)
_ALL_ROLES = attrgetter(*_ROLES)


def _filled(reference: Reference) -> list[str]:
    return [a for a in _ATTRS if getattr(reference, a)]


def lead(reference: Reference) -> str:
    """Return the role whose names stand in the author's place, empty if none does."""
    if reference.author:
        return "author"
    return next((role for role in LEADS if getattr(reference, role)), "")


def role_key(role: str) -> str:
    """Return what ``authortype`` and ``nameatype`` call a role: ``scriptwriter``."""
    return CSL_NAMES[role].replace("-", "")


def contributors(reference: Reference) -> list[str]:
    """Return the roles that have names."""
    return [a for a, names in zip(_ROLES, _ALL_ROLES(reference), strict=True) if names]


def pages(text: str) -> str:
    """Return pages with TeX's dash for ranges and without "pp."."""
    if text.isalnum():
        return text
    text = re.sub(r"^pp?\.\s*(?=\w)", "", text)
    return re.sub(r"(?<=\w)\s*(?:[–—−‐‑]|-(?:\{\}-)*)+\s*(?=\w)", "--", text)


def balanced(value: str) -> bool:
    """Tell whether each brace of a value has its partner."""
    depth = 0
    for brace in re.findall(r"[{}]", value):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return not depth


def printed(
    references: Sequence[Reference],
    fill: Callable[[Reference, Callable[[str], str], Notes, bool], Entry],
    *,
    ascii: bool,
    pattern: str,
    notes: Notes | None,
) -> str:
    """Return the entries of a file.

    Args:
        references: The records, written in their order.
        fill: Makes an entry of a record.
        ascii: Spell all other characters with TeX commands.
        pattern: Pattern of new keys.
        notes: Takes what there is to say.
    """
    told = notes is not None
    notes = Notes() if notes is None else notes
    unknown: list[str] = []

    def quote(text: str) -> str:
        if not odd(text):
            return text
        escaped = escape(one_line(text))
        if not ascii:
            return escaped
        if not escaped.isascii() and (characters := unspelt(escaped)):
            unknown.append(characters)
        return asciify(escaped)

    out = []
    made = keys(references, pattern=pattern or PATTERN, ascii=ascii)
    for i, (reference, key) in enumerate(zip(references, made, strict=True)):
        notes.reference = i
        if reference.id and reference.id != key:
            notes.add("RK507", key=reference.id, new=key)
        entry = fill(reference, quote, notes, ascii)
        entry.kept_fields()
        if told:
            entry.leftovers()
        if unknown:
            notes.add("RK508", field="entry", characters=", ".join(dict.fromkeys("".join(unknown))))
            unknown.clear()
        text = entry.print(key)
        out.append(asciify(text) if ascii and not text.isascii() else text)
    return "\n".join(out)
