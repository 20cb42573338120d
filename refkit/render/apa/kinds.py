"""What APA 7 treats alike: sets of CSL types (Publication Manual, chapters 10 and 11)."""

from __future__ import annotations

import re

from refkit.model import Reference
from refkit.render.apa.hosts import is_host

#: Works in a periodical or on a blog: the whole is named in italics, with volume and issue (9.25).
SERIAL = frozenset(
    """article-journal article-magazine article-newspaper periodical post-weblog review
    review-book""".split()
)
#: Works whose title stands alone whatever they appeared on (9.33): the site is the publisher.
ON_A_SITE = frozenset(["webpage", "post", "dataset", "thesis", "patent"])
#: Works that stand on a site or in a larger work, as what the record names tells.
ON_A_SITE_OR_PART = frozenset(
    ["motion_picture", "software", "graphic", "map", "figure", "speech", "event", "performance",
     "personal_communication", "document", "article", "report"]
)  # fmt: skip
#: Legal works, printed after the Bluebook (chapter 11).
LEGAL = frozenset("bill hearing legal_case legislation regulation treaty".split())
#: Types dated to the day where the day is known; the others by the year alone (9.14).
DATED = frozenset(
    """article-magazine article-newspaper broadcast collection document event motion_picture
    pamphlet performance personal_communication post post-weblog song speech webpage entry
    entry-encyclopedia entry-dictionary interview review review-book""".split()
)
#: Types dated to the day unless they stand in a volume.
DATED_ALONE = frozenset(["paper-conference"])
#: Genres dated to the day whatever the type (10.4, example 58).
DATED_GENRE = re.compile(r"press release|news release|newsletter|fact sheet|transcript", re.I)
#: Types with a number of their own in front of the whole's (10.12, example 87).
AUDIOVISUAL = frozenset("broadcast graphic map motion_picture song".split())
#: Works with a session, told by the event (10.5).
EVENTS = frozenset("speech event performance paper-conference".split())
#: Works whose series stands behind the title (10.4, example 52).
NUMBERED_SERIES = frozenset("report document standard".split())
#: Works whose titles are not put into sentence case: laws and cases, posts as written.
AS_WRITTEN = LEGAL | {"post", "personal_communication"}

_NAMES_OF_A_WHOLE = (
    "editor", "editor_translator", "editorial_director", "container_author", "compiler",
    "executive_producer", "series_creator", "chair", "organizer", "collection_editor",
)  # fmt: skip


def placing(reference: Reference) -> str:
    """Tell how the record's container is printed.

    Returns:
        ``serial`` for a periodical (9.25), ``part`` for a larger work behind "In" (9.28),
        ``site`` for a platform or site behind the title (9.32), empty without container.
    """
    container = reference.container_title
    if not container:
        return ""
    kind = reference.type
    if kind in SERIAL:
        return "serial"
    if kind in ON_A_SITE:
        return "site"
    if kind == "paper-conference":
        # Proceedings that appear as a journal (10.5): volume, no editors, no publisher.
        alone = not (reference.editor or reference.publisher or reference.collection_title)
        return "serial" if reference.volume and alone else "part"
    if kind == "interview":
        return "part" if reference.editor or reference.compiler else "serial"
    if kind in ("article", "document") and (reference.volume or reference.issue):
        return "serial"
    if kind == "broadcast" and _SERIES.search(reference.medium or reference.genre):
        # A podcast that tells its series and who brings it is one of its episodes.
        episode = reference.publisher != "" and not is_host(container)
        if not (episode and _PODCAST.search(reference.medium or reference.genre)):
            return "site"
    if kind in ON_A_SITE_OR_PART:
        if is_host(container) or kind == "article":
            return "site"
        told = any(getattr(reference, role) for role in _NAMES_OF_A_WHOLE) or reference.page
        # Titles of films, maps and pictures stand alone, unless a whole is really told.
        return "part" if told or kind in ("software", "report", "document") else "site"
    return "part"


_PODCAST = re.compile(r"podcast$", re.IGNORECASE)
_SERIES = re.compile(r"series$|channel$|^(?:audio |video )?podcast$", re.IGNORECASE)
