"""Rules about words that tell what kind of work it is, and fields that follow from the kind."""

from __future__ import annotations

import re

from refkit.model import Name
from refkit.parse import lexicon
from refkit.parse.descriptions import kind_of
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair.cuts import cut, insert, known_as, taken
from refkit.parse.typewords import LABELS, NEWSPAPER, PROCEEDINGS


def kind_is_genre(draft: Draft) -> None:
    """What only names a kind of work holds none: “Wet feet”, blog post, 2019.

    So does a kind in a bracket: "[music video]" and "Pond Letter (newsletter)".
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    found = [p for p in draft.having("container-title", "note") if words[p.last].islower()]
    loose = not _LOOSE.isdisjoint(words)
    if not (found or loose) or draft.having("genre"):
        return
    for piece in found:
        bracket = gaps[piece.first][-1:] in ("[", "(") and gaps[piece.last + 1][:1] in ("]", ")")
        # "TED talk" is a kind, too; "Status Update" may be a name.
        small = piece.label == "container-title" and all(
            w.islower() or w.isupper() for w in words[piece.first : piece.last + 1]
        )
        small = small and words[piece.last].islower()
        if (small or bracket) and kind_of(draft.shown(piece), square=False) == "genre":
            piece.label = "genre"
            return
        last = piece.last
        if last == piece.first or piece.label == "note":
            continue
        closed = gaps[last].strip() in ("(", "[") and gaps[last + 1][:1] in (")", "]")
        if closed and words[last].islower() and kind_of(words[last], square=False) == "genre":
            cut(draft, piece, last, "genre")
            return
    if not loose:
        return
    used = taken(draft)
    for at in range(1, len(words)):
        alone = gaps[at].strip() in ("(", "[") and gaps[at + 1][:1] in (")", "]")
        if alone and at not in used and words[at] in _LOOSE:
            insert(draft, Piece("genre", at, at, 0.7))
            return


#: Kinds that stand alone in a bracket which nothing else reads.
_LOOSE = frozenset("app podcast film movie video documentary song album dataset blog tweet".split())


#: How catalogues of exhibitions are marked, in the words of a reference.
_CATALOGUES = (
    ("exh", "cat"), ("exhibition", "catalogue"), ("exhibition", "catalog"), ("ausst", "kat"),
    ("cat", "exp"), ("catalogue", "d'exposition"), ("ausstellungskatalog",),
)  # fmt: skip
_CATALOGUE_WORDS = ("exh. cat", "exhibition catalog", "ausst", "cat. exp", "catalogue d")


def catalogue_is_genre(draft: Draft) -> None:
    """That a book is the catalogue of an exhibition is no part of its title: "Ponds, exh. cat.".

    What stands in front of these words is a title, even where it is the name of an artist.
    """
    words, gaps = draft.tokens.words, draft.tokens.gaps
    text = draft.text.lower()
    if not any(map(text.__contains__, _CATALOGUE_WORDS)) or draft.having("genre"):
        return
    low = [w.lower().replace("’", "'") for w in words]
    for at in range(1, len(words)):
        said = next((c for c in _CATALOGUES if tuple(low[at : at + len(c)]) == c), ())
        last = at + len(said) - 1
        if not said or not gaps[at].strip() or not gaps[last + 1].strip():
            continue
        front = next((p for p in draft.pieces if p.first < at <= p.last + 1), None)
        goes_on = front is not None and front.label == "title" and front.last > last
        insert(draft, Piece("genre", at, last, 0.8))
        if goes_on:
            # Where the exhibition was held is no part of the title, either.
            draft.pieces[:] = [p for p in draft.pieces if p.label != "title" or p.first < at]
        named = front is not None and front.first == 0 and not draft.having("title")
        if front is not None and named and front.label in ("author", "editor", "container-title"):
            front.label = "title"
        return


def preprint_server(draft: Draft) -> None:
    """CoRR counts its papers by the numbers of arXiv: "CoRR, abs/2005.14165"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if "CoRR" not in words or not draft.having("title"):
        return
    at = words.index("CoRR")
    number = at + 1
    if not at or words[number : number + 1] != ["abs"]:
        return
    last = number
    while last + 1 < len(words) and gaps[last + 1] in ("/", ".") and words[last + 1].isdigit():
        last += 1
    insert(draft, Piece("container-title", at, at, 0.9))
    if last > number:
        insert(draft, Piece("volume", number, last, 0.9))
    draft.values["type"] = "article"


def meeting_is_proceedings(draft: Draft) -> None:
    """A paper whose meeting goes by its short name stands in the proceedings: "…, ICML 2019"."""
    events = draft.having("event-title", "container-title")
    if len(events) != 1 or draft.having("genre"):
        return
    if not draft.having("author") or not draft.having("title"):
        return
    event, words = events[0], draft.tokens.words
    if PROCEEDINGS.fullmatch(words[event.first]) is None:
        return
    if event.last == event.first + 1 and words[event.last].isdigit():
        if not draft.having("issued") and len(words[event.last]) in (2, 4):
            cut(draft, event, event.last, "issued")
    elif event.last > event.first:
        return
    event.label = "container-title"


def revision_is_version(draft: Draft) -> None:
    """A number behind "Revision" counts how often a document was changed, and no volume."""
    words = draft.tokens.words
    if _REVISIONS.isdisjoint(words):
        return
    for name in draft.having("container-title", "publisher"):
        if name.first != name.last or words[name.first] not in _REVISIONS:
            continue
        for number in draft.having("volume", "issue", "number"):
            if number.first == name.last + 1:
                number.label = "version"
                draft.pieces.remove(name)
                draft.claimed.append(draft.core(name))
                return


_REVISIONS = frozenset("revision Revision version Version release Release rev Rev".split())

#: Papers that ministers present to the British parliament: "Cm 9680", "CP 12".
_COMMAND = frozenset(["C", "Cd", "Cmd", "Cmnd", "Cm", "CP"])


def command_paper(draft: Draft) -> None:
    """A paper presented to a parliament has a number and stands in no journal: "Cm 8077"."""
    if _COMMAND.isdisjoint(draft.tokens.words):
        return
    for name in draft.having("container-title", "collection-title"):
        if name.first != name.last or draft.tokens.words[name.first] not in _COMMAND:
            continue
        for number in draft.having("volume", "number"):
            if number.first == name.last + 1 and not draft.having("page", "issue"):
                insert(draft, Piece("number", name.first, number.last, number.confidence))
                draft.values["type"] = "report"
                return


#: What programmes call themselves, in small letters, behind their names.
_PROGRAMMES = frozenset(["podcast", "blog", "newsletter", "vlog", "webinar"])


def programme_says_so(draft: Draft) -> None:
    """What calls itself a podcast holds its episodes: "Pond Hour podcast, “Mud”, Marsh Media"."""
    front = draft.pieces[0] if draft.pieces else None
    if front is None or draft.tokens.words[front.last] not in _PROGRAMMES or not front.last:
        return
    if front.first or front.label not in ("container-title", "author"):
        return
    if draft.having("genre") or len(draft.having("title")) != 1:
        return
    held = draft.having("container-title")
    behind = [p for p in held if p is not front]
    if len(behind) == 1 and not draft.having("publisher"):
        behind[0].label = "publisher"
    if len(behind) < 2:
        front.label = "container-title"
        if draft.tokens.words[front.last] == "blog":
            # "Ada Moss's blog" is called so.
            draft.values["type"] = "post-weblog"
        else:
            cut(draft, front, front.last, "genre")


def programme_in_front(draft: Draft) -> None:
    """A podcast stands in front of its episode, who made it behind: "Pond Hour. “Mud.” WPND"."""
    spoken = ":" in draft.text[:9]
    if not spoken and (not draft.pieces or draft.pieces[0].label != "container-title"):
        return
    held = draft.having("container-title")
    names = draft.having("author") if spoken else []
    if not held and len(names) == 1 and _PROGRAMME.match(draft.text):
        first = draft.tokens.words[names[0].first]
        if names[0].first == 1 and not lexicon.flags(first) & lexicon.GIVEN:
            names[0].label = "container-title"
        return
    if len(held) != 2 or held[0].first or draft.having("publisher", "author"):
        return
    genres = draft.having("genre", "medium")
    words = [w.lower() for g in genres for w in draft.tokens.words[g.first : g.last + 1]]
    titles = draft.having("title")
    if "podcast" in words and len(titles) == 1 and held[0].last < titles[0].first < held[1].first:
        held[1].label = "publisher"


_PROGRAMME = re.compile(r"(?:Podcast|Radio|TV)\s?:")
#: Words behind who directed a film; the same ones stand behind the editor of a book.
_DIRECTORS = frozenset("dir dirs Dir Dirs réal Réal regie Regie regia Regia".split())


def director_of_film(draft: Draft) -> None:
    """Who stands before "(dir.)" directed what is called a film, and edited no book."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if _DIRECTORS.isdisjoint(words):
        return
    said = [draft.shown(k).lower() for k in draft.having("genre", "medium")]
    people = draft.having("editor", "author", "contributor")
    if _FILM.search(draft.text) is None and not any(map(_FILM_WORDS.fullmatch, said)):
        return
    for piece in people:
        at = piece.last + 1
        if at < len(words) and words[at] in _DIRECTORS and "(" in gaps[at]:
            piece.label = "author"
            draft.values["type"] = "motion_picture"


_FILM_NAMES = (
    r"(?:feature |documentary |animated |short )?(?:film|movie)|motion picture|documentary|"
    r"película|largometraje|"
    r"documental|film documentaire|(?:spiel|dokumentar|kurz)film|filme|dvd"
)
_FILM_WORDS = re.compile(_FILM_NAMES)
_FILM = re.compile(rf"[\[(](?:{_FILM_NAMES})[\])]", re.IGNORECASE)
#: What is held at a place.
_TALKS = frozenset(
    """speech Speech lecture Lecture address Address keynote Keynote talk Talk sermon Sermon Rede
    discours Discours discurso Discurso""".split()
)


def place_of_talk(draft: Draft) -> None:
    """A town does not hold a speech, but it was held there: "“Wet Feet.” Leeds, 3 May. Speech"."""
    if _TALKS.isdisjoint(draft.tokens.words):
        return
    held = draft.having("container-title")
    if len(held) != 1 or draft.having("publisher", "event-place"):
        return
    words = [draft.tokens.words[g.last] for g in draft.having("genre")]
    town = [w.lower() for w in draft.tokens.words[held[0].first : held[0].last + 1]]
    known = lexicon.flags(town[0]) if len(town) == 1 else known_as(town)
    if not _TALKS.isdisjoint(words) and known & lexicon.PLACE:
        held[0].label = "event-place"


def song_from_album(draft: Draft) -> None:
    """A song is from an album: "Wet Days, from Moorhen (Parlophone, 1997)"."""
    words, gaps = draft.tokens.words, draft.tokens.gaps
    if "from" not in words or draft.having("container-title"):
        return
    titles = draft.having("title")
    if len(titles) != 1:
        return
    title = titles[0]
    houses = [draft.shown(p) for p in draft.having("publisher")]
    if not any(LABELS.fullmatch(h) for h in houses):
        return
    for at in range(title.first + 1, title.last):
        if words[at] == "from" and "," in gaps[at] and words[at + 1][0].isupper():
            cut(draft, title, at, "container-title", skip=1)
            return


def newspaper_of_day(draft: Draft) -> bool:
    """Tell whether a newspaper is cited by day and page alone: "The Times, 4 May 1926, p. 3"."""
    held, days = draft.having("container-title"), draft.having("issued")
    if len(held) != 1 or len(days) != 1 or len(draft.pieces) > 3 or held[0].first:
        return False
    shown = draft.tokens.words[held[0].first : held[0].last + 1]
    if len(shown) > 4 or not all(w[0].isupper() or w in _SMALL for w in shown):
        return False
    used, words = taken(draft), draft.tokens.words
    behind = [words[i] for i in range(days[0].last, len(words)) if i not in used]
    paged = not _PAGED.isdisjoint(behind)
    exact = days[0].last - days[0].first > 1
    return exact and paged and NEWSPAPER.search(draft.shown(held[0])) is not None


_PAGED = frozenset(["p", "pp", "S", "page"])
_SMALL = frozenset("of and the".split())


def artist_is_group(draft: Draft) -> None:
    """Who sings under a name that is no person's is printed as it stands: "Arctic Monkeys".

    Applied to the values, once the type is known.
    """
    values = draft.values
    people: tuple[Name, ...] = values.get("author") or ()
    music = values.get("type") == "song" or "music" in values.get("genre", "").lower().split()
    if not music or len(people) != 1 or not people[0].given or not people[0].family:
        return
    for start, end in draft.spans.get("author", ()):
        shown = draft.text[start:end].strip(" .,:;")
        words = shown.split()
        alone = 1 < len(words) < 4 and not any(c in shown for c in ".,;&()")
        if alone and not lexicon.flags(words[0]) & lexicon.GIVEN:
            draft.values["author"] = (Name(literal=shown),)
