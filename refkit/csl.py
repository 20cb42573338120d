"""What CSL-JSON knows: types and variables (CSL 1.0.2 specification, appendices III and IV)."""

from __future__ import annotations

from refkit.model import CSL_NAMES, DATE_ATTRS, NAME_ATTRS

#: Every type that an item may have.
TYPES = frozenset(
    """article article-journal article-magazine article-newspaper bill book broadcast chapter
    classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
    graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
    pamphlet paper-conference patent performance periodical personal_communication post post-weblog
    regulation report review review-book software song speech standard thesis treaty
    webpage""".split()
)
#: Keys that hold names, dates, and texts or numbers.
NAME_KEYS = frozenset(CSL_NAMES[a] for a in NAME_ATTRS)
DATE_KEYS = frozenset(CSL_NAMES[a] for a in DATE_ATTRS)
TEXT_KEYS = (frozenset(CSL_NAMES.values()) - NAME_KEYS - DATE_KEYS) | frozenset(
    """archive_collection archive_location citation-key citation-label citation-number event ISAN
    ISCI ISMN ISRC ISWC journalAbbreviation locator part printing shortTitle source supplement
    translated-title translated-title-short year-suffix""".split()
)
