"""Sentence case for titles that are printed in title case (APA 7, 6.17).

Whether a word keeps its capital is decided by a chain of words (a linear conditional random
field of two states; Lafferty, McCallum & Pereira, 2001) that has learned from titles and
sentences (``python -m training sentence-case``): the word, its neighbours and whether they
keep theirs, its spelling, and what it is known as (a name, a place). A title that does not
look title-cased, or is not in English, is left as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from refkit.errors import ConfigError
from refkit.model import Reference
from refkit.parse import lexicon
from refkit.render import casemodel
from refkit.render.casefeatures import PARTICLES, Phrase, bare, common_word, link
from refkit.render.casemodel import Link
from refkit.render.casewords import (
    ADDRESSES,
    HANDLES,
    PREFIXES,
    PROPER,
    PROPER_NAMES,
    SMALL,
    Word,
    all_capitals,
    capitals,
    english,
    in_sentence_case,
    inner,
    long_small,
    words,
)

#: Probability of a capital between which a word is called unsure.
UNSURE = (0.2, 0.75)
#: Probability from which a capital is kept, and that for the only capital of a title.
LEAST, WEAK = 0.5, 0.2
_ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z\d-]*[A-Z\d][A-Za-z\d-]*)(?:,[^()]*)?\)")
#: Behind these a single letter is a name, not the article: "Type A", "vitamin A".
_LETTERED = frozenset(
    "type hepatitis vitamin part group phase grade plan appendix schedule class series".split()
)


#: Nouns with a capital in front of a number (6.19): "Wave 26", "Grade 4".
_NUMBERED = frozenset(
    """wave grade grades experiment experiments study table tables figure figures chapter chapters
    part trial appendix volume session season episode section item""".split()
)
#: Parts of a work, in front of a number in letters: "Part One", "Chapter IV".
_PARTS = frozenset("part chapter book volume act episode title".split())
_NUMERALS = frozenset(
    """one two three four five six seven eight nine ten i ii iii iv v vi vii viii ix x""".split()
)
#: Words that what stands beside them may give a capital.
_SPECIAL = _NUMBERED | _PARTS | _NUMERALS | {"a", "type"}
#: What names of tests end with (6.18), where an acronym follows the name.
_TESTS = frozenset("inventory scale scales questionnaire test battery checklist".split())


def acronyms(title: str, found: list[Word]) -> dict[int, Phrase]:
    """Return the words whose first letters an acronym in brackets repeats.

    Args:
        title: The title.
        found: Its words.

    Returns:
        Index of each such word -> its phrase.
    """
    out: dict[int, Phrase] = {}
    for match in _ACRONYM.finditer(title):
        letters = [c.lower() for c in match[1] if c.isalpha()]
        at = max((i for i, w in enumerate(found) if w.start < match.start()), default=-1)
        inside = _spelled(found, at, letters)
        if inside:
            tests = [w for i in inside if (w := found[i].low) in _TESTS]
            phrase = Phrase(inside[-1], tests[0] if tests else found[at].low)
            out |= dict.fromkeys(inside, phrase)
    return out


def _spelled(found: list[Word], at: int, letters: list[str]) -> list[int]:
    """The words up to one whose first letters spell an acronym, last first; one may be left out."""
    left = list(letters)
    inside: list[int] = []
    skipped: list[int] = []
    for i in range(at, -1, -1):
        if not left:
            break
        if found[i].low[0] == left[-1]:
            left.pop()
            inside.append(i)
        elif found[i].low not in SMALL and not found[i].text[0].isdigit():
            if skipped or len(letters) < 4:
                return []
            skipped.append(i)
            inside.append(i)
    return inside if not left else []


def fixed(found: list[Word], i: int) -> bool | None:
    """Return whether rules alone keep (True) or take (False) a capital, None if not so.

    Args:
        found: The words of the title.
        i: Index of the word.
    """
    word = found[i]
    if word.first or inner(word.text):
        return True
    if word.low == "a":
        return _a_letter(found, i)
    following = found[i + 1] if i + 1 < len(found) else None
    if following is not None and following.gap == " ":
        if following.text[0].isdigit() and word.low in _NUMBERED:
            return True
        if following.low in _NUMERALS and word.low in _PARTS:
            return True
    if word.low in _NUMERALS and word.gap == " " and found[i - 1].low in _PARTS:
        return True
    if word.low == "type" and _personality(found, i + 1):
        return True
    if len(word.text) == 1 or word.low in ("i", "i'm", "i've", "i'll", "i'd"):
        return True
    if found[i - 1].low in ADDRESSES or word.low in PROPER or bare(word.low) in PROPER:
        return True
    return False if word.low in SMALL else None


def _personality(found: list[Word], i: int) -> bool:
    """Whether "A personality", "B behavior" follow: "Type A" is a name, not "type 2"."""
    two = [w.low for w in found[i : i + 2]]
    return len(two) == 2 and two[0] in ("a", "b") and two[1].startswith(("personalit", "behavi"))


#: No article stands in front of these.
_NO_NOUN = frozenset("and or of in for on to is as with from by at are was were vs".split())


def _a_letter(found: list[Word], i: int) -> bool:
    """Whether an "A" is a name ("Type A", "vitamin A and D") and no article."""
    if found[i - 1].low in _LETTERED:
        return True
    return i + 1 == len(found) or found[i + 1].gap != " " or found[i + 1].low in _NO_NOUN


#: A capital within a sentence, and how many ordinary words have one where case is mixed.
_CAPITAL = re.compile(r"(?<=[\w,] )[A-Z][a-z]{3,}(?![\w'’-])")
_MIXED = 3
#: The parties of a case: "Brown v. Board of Education".
_PARTIES = re.compile(r"[^\W_][.)]? v\. [A-Z]")


class Cased(NamedTuple):
    """A title put into sentence case.

    Attributes:
        text: The title.
        unsure: Words whose capital was kept or taken without certainty.
    """

    text: str
    unsure: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 12)
def cased(title: str, language: str = "", names: tuple[str, ...] = ()) -> Cased:
    """Return a title in sentence case; unchanged if it is so already.

    Args:
        title: The title; what ``<span class="nocase">`` encloses keeps its capitals.
        language: Language of the record, if known; only English titles are changed.
        names: Names in the same record, which keep their capitals in the title, too.
    """
    rest = title[1:]
    plain = not title or rest == rest.lower()
    if plain or (in_sentence_case(title) and not _mixed(title)):
        return Cased(_begun(title) if title[:1].islower() else title)
    found = words(title)
    if not english(found, language) or _PARTIES.search(title):
        return Cased(title)
    shouted = all_capitals(title)
    big = capitals(found) or _mixed(title)
    if not shouted and not big:
        return Cased(_begun(title))
    if shouted:
        found = [_spoken(w) for w in found]
        title = _put_back(title, found)
    elif not language and _unknown(found):
        return Cased(title)
    spans = protected(title) + _named(title, names)
    # Of one capital alone it is hard to tell whether it belongs to a name.
    return _changed(title, found, spans, WEAK if big == 1 and not shouted else LEAST)


def _mixed(title: str) -> int:
    """How many ordinary words have a capital, 0 if not twice as many as have none.

    "Two Thousand Unexpected Gifts and what they cost" is in no case at all.
    """
    found = [w.lower() for w in _CAPITAL.findall(title)]
    if len(found) < _MIXED:
        return 0
    lower = casemodel.model().lower
    big = sum([w in lower or casemodel.plain(w) for w in found])
    return big if big >= _MIXED and big >= 2 * len(long_small(title)) else 0


def _changed(title: str, found: list[Word], spans: list[tuple[int, int]], least: float) -> Cased:
    """A title in English, in title case, put into sentence case."""
    unsure: list[str] = []
    short = acronyms(title, found) if "(" in title else {}
    small, chains = _chains(found, spans, short)
    sure: dict[int, float] = {}
    for chain in chains:
        if not all(one.keep for one in chain):
            values = casemodel.probabilities(chain)
            sure |= {c.at: v for c, v in zip(chain, values, strict=True) if not c.keep}
    for i, value in _together(found, sure, short).items():
        word = found[i]
        keep = value > (least if least == LEAST or not casemodel.plain(word.low) else LEAST)
        if UNSURE[0] < value < UNSURE[1]:
            unsure.append(word.text if keep else word.low)
        if not keep:
            small.append(word.start)
    if not small:
        return Cased(title, tuple(unsure))
    letters = list(title)
    for at in small:
        # A letter whose lower-case form is longer (``İ``) stays.
        low = letters[at].lower()
        letters[at] = low if len(low) == 1 else letters[at]
    return Cased("".join(letters), tuple(unsure))


def _together(
    found: list[Word], sure: dict[int, float], short: dict[int, Phrase]
) -> dict[int, float]:
    """Let the words of a phrase with an acronym all keep their capitals, or none, but names."""
    if not short:
        return sure
    phrases: dict[Phrase, list[int]] = {}
    for i in sure:
        if i in short and not casemodel.named(found[i].low):
            phrases.setdefault(short[i], []).append(i)
    means = {
        i: sum([sure[j] for j in inside]) / len(inside)
        for inside in phrases.values()
        for i in inside
    }
    return sure | means


def _chains(
    found: list[Word], spans: list[tuple[int, int]], short: dict[int, Phrase]
) -> tuple[list[int], list[list[Link]]]:
    """Where capitals go, and the words that keep theirs, or may, with those beside them."""
    model = casemodel.model()
    lower, upper = model.lower, model.upper
    kept = phrase_words(found)
    small: list[int] = []
    chains: list[list[Link]] = []
    back: Link | None = None
    for i, (text, low, start, gap, first) in enumerate(found):
        if first or not text[0].isupper():
            # What stands between two words does not part them.
            if first or low not in SMALL:
                back = None
            continue
        keep: bool | None
        if i in kept or gap[-1:] in HANDLES or (spans and any(a <= start < b for a, b in spans)):
            keep = True
        elif low in lower and low not in _SPECIAL and i not in short and text[1:].islower():
            keep = found[i - 1].low in ADDRESSES
        elif bare(low) in upper:
            keep = True
        else:
            keep = fixed(found, i)
            if keep is None and i in short and short[i].word in _TESTS:
                keep = True
            if keep is None and _second_part(found, i, back):
                keep = False
        if keep is False:
            small.append(start)
            if low not in SMALL:
                back = None
            continue
        own = casemodel.score(found, i, short) if keep is None else 0.0
        between = link(found, back.at, i) if back else None
        if back is None or between is None:
            chains.append([])
            both = 0.0
        else:
            both = 0.0 if keep and back.keep else casemodel.score_of_two(found, back.at, i, between)
        chains[-1].append(back := Link(i, keep, own, both))
    return small, chains


def _second_part(found: list[Word], i: int, back: Link | None) -> bool:
    """Whether an ordinary word stands behind the hyphen of an ordinary one: "Buyer–Seller"."""
    before = found[i - 1]
    return (
        found[i].gap in ("-", "–")
        and not (back and back.at == i - 1 and back.keep)
        and not inner(before.text)
        and before.low not in PREFIXES
        and common_word(before.low)
        and common_word(found[i].low)
    )


def _put_back(title: str, found: list[Word]) -> str:
    """A title with other words of the same lengths in the places of its own."""
    out: list[str] = []
    at = 0
    for word in found:
        out += (title[at : word.start], word.text)
        at = word.start + len(word.text)
    return "".join([*out, title[at:]])


@lru_cache(maxsize=1)
def _phrase_starts() -> dict[str, list[tuple[str, ...]]]:
    starts: dict[str, list[tuple[str, ...]]] = {}
    for phrase in PROPER_NAMES:
        starts.setdefault(phrase[0], []).append(phrase)
    return starts


def phrase_words(found: list[Word]) -> frozenset[int]:
    """Return the indices of the words of proper names that are made of common words."""
    starts = _phrase_starts()
    out: set[int] = set()
    for i, word in enumerate(found):
        for phrase in starts.get(word.low, ()):
            n = len(phrase)
            if tuple([w.low for w in found[i : i + n]]) == phrase:
                out.update(range(i, i + n))
    return frozenset(out)


def _begun(title: str) -> str:
    """A title whose first word, an ordinary one, has its capital."""
    first = title.partition(" ")[0]
    if len(first) < 3 or not (first.isascii() and first.isalpha() and first.islower()):
        return title
    return title if first in PARTICLES else title[0].upper() + title[1:]


def _unknown(found: list[Word]) -> bool:
    """Whether most words are none that the model knows: another language, or only names."""
    content = [w for w in found if w.low not in SMALL and len(w.low) > 2]
    learned = casemodel.model().known.words
    known = any(w.low in SMALL for w in found) or any(
        bare(w.low) in learned or casemodel.plain(w.low) for w in content
    )
    return not known and len(content) > 1


def _spoken(word: Word) -> Word:
    """A shouted word as it is written otherwise; short unknown ones may be acronyms."""
    low = word.low
    known = low in SMALL or bare(low) in casemodel.model().known.words
    if not known and len(low) < 6 and not lexicon.flags(low) & 7:
        return word
    return word._replace(text=word.text[0] + word.text[1:].lower())


def _named(title: str, names: tuple[str, ...]) -> list[tuple[int, int]]:
    """Return where names of the record stand in its title, but for single common words."""
    low = title.lower()
    if len(low) != len(title):
        return []
    out = []
    for name in names:
        name = name.lower()
        if len(name) > 3 and name in low and not (name in casemodel.model().lower or name in SMALL):
            at = low.find(name)
            end = at + len(name)
            if not (low[at - 1 : at].isalnum() or low[end : end + 1].isalnum()):
                out.append((at, end))
    return out


def protected(title: str) -> list[tuple[int, int]]:
    """Return the stretches of ``<span class="nocase">``, and those that markup sets apart."""
    return [m.span() for m in _APART.finditer(title)] if "</" in title else []


_APART = re.compile(
    r"<span\s[^<>]*nocase[^<>]*>.*?</span>|<(i|em|b|sc)>.*?</\1>", re.IGNORECASE | re.DOTALL
)


def sentence_case(title: str, language: str = "") -> str:
    """Return a title in sentence case; unchanged if it is so already, or not in English."""
    return cased(title, language).text


@lru_cache(maxsize=1 << 12)
def title_case(name: str, language: str = "") -> str:
    """Return the name of a periodical with capitals, as they print theirs (APA 7, 6.17).

    Only where all small words are English ones and the first has a capital: ``eLife`` is
    what it is, ``Le monde`` and ``Revue historique`` as well.
    """
    if not name[:1].isupper() or "<" in name or not long_small(name):
        return name
    found = words(name)
    small = [w for w in found if w.text.islower() and w.low not in SMALL]
    if not english(found, language) or not all(common_word(w.low) for w in small):
        return name
    letters = list(name)
    for word in small:
        letters[word.start] = letters[word.start].upper()
    return "".join(letters)


def names_in(reference: Reference) -> tuple[str, ...]:
    """Return the names of a record that its titles may repeat."""
    people = (*reference.author, *reference.editor, *reference.reviewed_author)
    return (
        *(n.literal or n.family for n in people),
        *(reference.publisher, reference.event_title, reference.archive),
    )


class Casing:
    """Puts titles into sentence case, or keeps them.

    Attributes:
        unsure: Words of which it was not sure.
    """

    __slots__ = ("_keep", "unsure")

    def __init__(self, mode: str = "sentence") -> None:
        if mode not in ("sentence", "keep"):
            raise ConfigError(f"title_case is sentence or keep, not {mode!r}")
        self._keep = mode == "keep"
        self.unsure: list[str] = []

    def title(self, text: str, reference: Reference) -> str:
        """Return a title of a record in the case that is wanted."""
        if self._keep or not text:
            return text
        done = cased(text, reference.language)
        if done.text == text:
            return text
        names = names_in(reference)
        if any(n in text for n in names if n):
            done = cased(text, reference.language, names)
        if done.unsure:
            self.unsure += [w for w in done.unsure if w not in self.unsure]
        return done.text

    def periodical(self, name: str, reference: Reference) -> str:
        """Return the name of a periodical with capitals, if case may change."""
        return name if self._keep or not name else title_case(name, reference.language)
