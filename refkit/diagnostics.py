"""The stable codes of all diagnostics, with their severity and cure.

``RK1xx`` reading, ``RK2xx`` splitting, ``RK3xx`` parsing, ``RK4xx`` resolving,
``RK5xx`` rendering, ``RK6xx`` checking. A code is never used again for another thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from refkit.model import Diagnostic, Severity, Span

#: A field with less confidence carries RK304, and reports mark it. Measured, such a field is wrong
#: more often than right; above, most are right, and a warning would cry wolf.
UNSURE = 0.5


class Code(NamedTuple):
    """What a diagnostic code means.

    Attributes:
        severity: Its severity.
        message: Sentence with ``{placeholders}``.
        cure: What a person can do about it.
    """

    severity: Severity
    message: str
    cure: str


CODES: Mapping[str, Code] = {
    # reading
    "RK101": Code("warning", "characters that cannot be decoded were replaced", "save the file as UTF-8"),
    "RK102": Code("warning", "the entry could not be read: {why}", "mend the entry at the place given"),
    "RK103": Code("info", "read as {format}", "name the format with --from"),
    "RK104": Code("warning", "the entry is damaged ({why}); what could be read was kept", "mend the entry at the place given"),
    "RK105": Code("warning", "the key {key} stands for an earlier entry, too", "give each entry a key of its own"),
    # splitting
    "RK201": Code("warning", "no reference was found", "give the list alone, or --split lines"),
    # parsing
    "RK301": Code("info", "the date is given as unknown ({text})", "add the date if you know it"),
    "RK302": Code("info", "no address follows {text}", "add the URL, or use resolve"),
    "RK303": Code("info", "words without a field: {text}", "check whether they belong to a field"),
    "RK304": Code("warning", "{field} is uncertain: {text}", "check the field"),
    "RK305": Code("warning", "no title was found", "check the reference"),
    "RK306": Code("info", "the author was taken from the reference above", "check the author"),
    # resolving
    "RK401": Code("info", "{field} was found ({url})", "check it where it was found"),
    "RK402": Code("warning", "{fields}: more than one work fits, or one fits half, and nothing was filled in: {urls}", "add the one that you mean"),
    "RK403": Code("info", "{fields} not found (asked: {tried}); that does not mean that there is none", "add it if you know it"),
    "RK404": Code("warning", "{fields} could not be looked up ({why})", "try again later, or add it if you know it"),
    "RK405": Code("warning", "{field} is {old} in the text and {new} at {url}; the text stands", "check it, and name the field with --overwrite to take what was found"),
    "RK406": Code("warning", "{url} cannot be read ({why}); an archived copy is at {archived}", "nothing, or cite the archived copy"),
    "RK407": Code("warning", "{identifier} belongs to another work: {title}", "check the identifier"),
    "RK408": Code("warning", "the cache of fetched pages cannot be used: {why}", "see refkit cache info, or name another file with --cache"),
    # rendering
    "RK501": Code("info", "{field}: {old} is printed as {new}", "mend the value in the record"),
    "RK502": Code("info", "{field} is not printed: {why}", "nothing, or render to another format"),
    "RK503": Code("warning", "the title was put into sentence case; check {words}", "mend the capitals in the record and render with title_case keep"),
    "RK504": Code("info", "{field} is missing; {instead}", "add it if you know it"),
    "RK505": Code("info", "the list of names ({field}) is cut short; et al. stands for the others", "add the names"),
    "RK506": Code("warning", "a personal communication is cited in the text only (APA 8.9)", "take it out of the list"),
    "RK507": Code("info", "the key {key} was changed to {new}", "give the entry a key of its own"),
    "RK508": Code("warning", "{field}: no TeX spelling is known for {characters}", "write UTF-8"),
    "RK509": Code("info", "{field} is not written: the format has no place for it", "write CSL-JSON, which has"),
    # checking
    "RK601": Code("warning", "the {field} is missing", "add it"),
    "RK602": Code("warning", "the {field} is missing", "add it, or write n.d. if there is none"),
    "RK603": Code("warning", "the {field} is missing", "add it"),
    "RK604": Code("warning", "the {field} that it appeared in is missing", "add it"),
    "RK611": Code("warning", "{field} {value} is unlikely: {why}", "check the date"),
    "RK612": Code("warning", "it was accessed ({accessed}) before it came out ({issued})", "check both dates"),
    "RK621": Code("warning", "the author reads like a title: {text}", "check which is which"),
    "RK622": Code("warning", "the title reads like a list of names: {text}", "check which is which"),
    "RK631": Code("warning", "the same work as number {number}: {title}", "take one of the two out"),
    "RK641": Code("warning", "{value} is no DOI: {why}", "copy the DOI again"),
    "RK642": Code("warning", "{value} is no address: {why}", "copy the address again"),
    "RK643": Code("warning", "{field} {value}: the check digit does not fit", "compare it with the book or journal"),
    "RK651": Code("warning", "the pages run backwards: {value}", "check the pages"),
    "RK661": Code("warning", "{url} is dead ({why}){archived}", "give the address that the work has now, or an archived copy"),
}  # fmt: skip


def make(
    code: str, span: Span | None = None, *, reference: int | None = None, **values: object
) -> Diagnostic:
    """Return the diagnostic with a code.

    Args:
        code: One of :data:`CODES`.
        span: Where in the source.
        reference: Index of the reference in its list.
        **values: For the placeholders of the message.
    """
    known = CODES[code]
    return Diagnostic(
        code=code,
        message=known.message.format(**values),
        span=span,
        severity=known.severity,
        reference=reference,
    )
