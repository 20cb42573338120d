"""What the labeller cannot see is mended by rules over the labelled runs of one reference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

import refkit
from refkit.document import Link
from refkit.inputs import read
from refkit.parse.draft import Draft, Piece
from refkit.parse.repair import authors, containers, houses, kinds, numbers, titles
from refkit.parse.tokens import tokenize
from refkit.split import split_document

CASES = {
    "a journal alone is no title": (
        titles.journal_alone,
        "Dee, T. F.; Lunn, O. Thin Solid Films 2008, 516, 71.",
        [("author", "Dee, T. F.; Lunn, O"), ("title", "Thin Solid Films"), ("issued", "2008"),
         ("volume", "516"), ("page", "71")],
        ["author", "container-title", "issued", "volume", "page"],
    ),
    "nor is a journal of one word with its volume": (
        titles.journal_alone,
        "Dee, T. Nature 2008, 516, 71.",
        [("author", "Dee, T"), ("title", "Nature"), ("issued", "2008"), ("volume", "516"), ("page", "71")],
        ["author", "container-title", "issued", "volume", "page"],
    ),
    "nor is an abbreviation": (
        titles.journal_alone,
        "Dee & Lunn '08, Psychol Sci",
        [("author", "Dee & Lunn"), ("issued", "08"), ("title", "Psychol Sci")],
        ["author", "issued", "container-title"],
    ),
    "who stands in front wrote it": (
        authors.front_is_author,
        "Pond Board. (n.d.). The whole pond. Pond Board.",
        [("publisher", "Pond Board"), ("title", "The whole pond"), ("publisher", "Pond Board")],
        ["author", "title", "publisher"],
    ),
    "a site in front may hold the work": (
        authors.front_is_author,
        "Pond News: “The whole pond” (2008).",
        [("container-title", "Pond News"), ("title", "The whole pond"), ("issued", "2008")],
        ["container-title", "title", "issued"],
    ),
    "the author publishes": (
        houses.author_as_publisher,
        "Pond Board. (1994). The whole pond. Paris: Author.",
        [("author", "Pond Board"), ("issued", "1994"), ("title", "The whole pond"),
         ("publisher-place", "Paris"), ("author", "Author")],
        ["author", "issued", "title", "publisher-place", "publisher"],
    ),
    "a house of the name of its site": (
        containers.house_behind_site,
        "“Ponds.” Pond Weekly, Pond Weekly Inc., 14 Jan. 2019.",
        [("title", "Ponds"), ("container-title", "Pond Weekly, Pond Weekly Inc"), ("issued", "14 Jan. 2019")],
        ["title", "container-title", "publisher", "issued"],
    ),
    "a site told twice is one": (
        containers.house_behind_site,
        "“Ponds.” Pond Weekly. Pond Weekly, 14 Jan. 2019.",
        [("title", "Ponds"), ("container-title", "Pond Weekly. Pond Weekly"), ("issued", "14 Jan. 2019")],
        ["title", "container-title", "issued"],
    ),
    "who stands behind by wrote it": (
        titles.quoted_title_by,
        "“Yeah, ponds” by Standing Water Board. Pond Blog, March 31, 2026.",
        [("title", "Yeah, ponds” by Standing Water Board"), ("container-title", "Pond Blog"),
         ("issued", "March 31, 2026")],
        ["title", "author", "container-title", "issued"],
    ),
    "an unknown journal is no title": (
        titles.journal_alone,
        "Dee, T., and B. Lunn. 1997. Pondography and Water Systems. 24: 123–144.",
        [("author", "Dee, T., and B. Lunn"), ("issued", "1997"), ("title", "Pondography and Water Systems"),
         ("volume", "24"), ("page", "123–144")],
        ["author", "issued", "container-title", "volume", "page"],
    ),
    "a title that is a sentence stays one": (
        titles.journal_alone,
        "Dee, T., and B. Lunn. 1997. How ponds sleep. 24: 123–144.",
        [("author", "Dee, T., and B. Lunn"), ("issued", "1997"), ("title", "How ponds sleep"),
         ("volume", "24"), ("page", "123–144")],
        ["author", "issued", "title", "volume", "page"],
    ),
    "the author publishes, unlabelled": (
        houses.author_as_publisher,
        "Pond Board. (1994). The whole pond. Paris: Author.",
        [("author", "Pond Board"), ("issued", "1994"), ("title", "The whole pond"),
         ("publisher-place", "Paris")],
        ["author", "issued", "title", "publisher-place", "publisher"],
    ),
    "a known site is in no field": (
        containers.loose_site,
        "Dee, T. (2012). How ponds sleep [Video]. YouTube. https://www.youtube.com/watch?v=abc",
        [("author", "Dee, T"), ("issued", "2012"), ("title", "How ponds sleep"), ("genre", "Video"),
         ("URL", "https://www.youtube.com/watch?v=abc")],
        ["author", "issued", "title", "genre", "container-title", "URL"],
    ),
    "an address is no part of a name": (
        numbers.address_is_address,
        "https://ponds.net/sleep - POND, How ponds sleep (2022)",
        [("author", "https://ponds.net/sleep - POND"), ("title", "How ponds sleep"), ("issued", "2022")],
        ["URL", "author", "title", "issued"],
    ),
    "a book may be called like a journal": (
        titles.journal_alone,
        "Emerson, R. W. (1836). Nature.",
        [("author", "Emerson, R. W"), ("issued", "1836"), ("title", "Nature")],
        ["author", "issued", "title"],
    ),
    "a book of a publisher keeps its title": (
        titles.journal_alone,
        "Dee, T. (2008). Thin solid films. Elsevier.",
        [("author", "Dee, T"), ("issued", "2008"), ("title", "Thin solid films"), ("publisher", "Elsevier")],
        ["author", "issued", "title", "publisher"],
    ),
    "a title in quotation marks ends with them": (
        titles.quoted_title_ends,
        "Dee, Tom. “Do fish sleep?” A history of ponds. 2008.",
        [("author", "Dee, Tom"), ("title", "Do fish sleep?” A history of ponds"), ("issued", "2008")],
        ["author", "title", "container-title", "issued"],
    ),
    "a quoted word at its beginning is part of a title": (
        titles.quoted_title_ends,
        "Dee, Tom. “Sleep” in fish and a history of ponds. 2008.",
        [("author", "Dee, Tom"), ("title", "Sleep” in fish and a history of ponds"), ("issued", "2008")],
        ["author", "title", "issued"],
    ),
    "a book is no container of itself": (
        titles.book_without_title,
        "Dee, T. Ponds, edited by Bo Lunn. Leeds, 1997.",
        [("author", "Dee, T"), ("container-title", "Ponds"), ("editor", "Bo Lunn"),
         ("publisher-place", "Leeds"), ("issued", "1997")],
        ["author", "title", "editor", "publisher-place", "issued"],
    ),
    "but of a chapter whose title is left out": (
        titles.book_without_title,
        "T. Dee, in Ponds, edited by Bo Lunn. Leeds, 1997.",
        [("author", "T. Dee"), ("container-title", "Ponds"), ("editor", "Bo Lunn"),
         ("publisher-place", "Leeds"), ("issued", "1997")],
        ["author", "container-title", "editor", "publisher-place", "issued"],
    ),
    "a group signs with the authors": (
        authors.group_behind_names,
        "Dee T, Lunn B; Alf Pond Study Group. Sleep of fish. J Ponds. 2003;169:57-61.",
        [("author", "Dee T, Lunn B"), ("title", "Alf Pond Study Group. Sleep of fish"),
         ("container-title", "J Ponds"), ("issued", "2003"), ("volume", "169"), ("page", "57-61")],
        ["author", "title", "container-title", "issued", "volume", "page"],
    ),
    "a place stands before its publisher": (
        houses.place_before_publisher,
        "Dee T. Sleep [dissertation]. Mount Pond (MI): Central Pond University; 2002.",
        [("author", "Dee T"), ("title", "Sleep"), ("genre", "dissertation"),
         ("publisher", "Mount Pond (MI): Central Pond University"), ("issued", "2002")],
        ["author", "title", "genre", "publisher-place", "publisher", "issued"],
    ),
    "a title that runs on over its In": (
        titles.title_in_container,
        "Dee, T. 2008. Do fish sleep? In: A history of ponds. Leeds: Wet Press.",
        [("author", "Dee, T"), ("issued", "2008"), ("title", "Do fish sleep? In: A history of ponds"),
         ("publisher-place", "Leeds"), ("publisher", "Wet Press")],
        ["author", "issued", "title", "container-title", "publisher-place", "publisher"],
    ),
    "or into proceedings": (
        titles.title_in_container,
        "Dee, T. (2008). Sleep of fish In Proceedings of the Pond Society.",
        [("author", "Dee, T"), ("issued", "2008"), ("title", "Sleep of fish In Proceedings of the Pond Society")],
        ["author", "issued", "title", "container-title"],
    ),
    "a title may have an in": (
        titles.title_in_container,
        "Dee, T. (2008). Sleep, in short: the rest of fish.",
        [("author", "Dee, T"), ("issued", "2008"), ("title", "Sleep, in short: the rest of fish")],
        ["author", "issued", "title"],
    ),
    "a user in front wrote it": (
        authors.handle_is_author,
        "@pondlife. Look at this. Twitter, 2008.",
        [("title", "Look at this"), ("container-title", "Twitter"), ("issued", "2008")],
        ["author", "title", "container-title", "issued"],
    ),
    "no name follows et al.": (
        authors.others_end_names,
        "Dee, T. and others. Ponds. https://ponds.net, 2015.",
        [("author", "Dee, T. and others. Ponds"), ("URL", "https://ponds.net"), ("issued", "2015")],
        ["author", "title", "URL", "issued"],
    ),
    "volumes are no pages": (
        numbers.volumes_are_no_pages,
        "Dee, T. (1953). Sleep. In Works of Dee (Vols. 4-5). Wet Press.",
        [("author", "Dee, T"), ("issued", "1953"), ("title", "Sleep"), ("container-title", "Works of Dee"),
         ("page", "4-5"), ("publisher", "Wet Press")],
        ["author", "issued", "title", "container-title", "volume", "publisher"],
    ),
    "a host that is not the address is the site": (
        containers.host_is_site,
        "Dee, T. (2008). Do fish sleep? ponds.net.",
        [("author", "Dee, T"), ("issued", "2008"), ("title", "Do fish sleep"), ("note", "ponds.net")],
        ["author", "issued", "title", "container-title"],
    ),
    "nothing else is the address": (
        containers.host_is_site,
        "Dee, T. (2008). Do fish sleep? Retrieved from ponds.net.",
        [("author", "Dee, T"), ("issued", "2008"), ("title", "Do fish sleep"), ("URL", "ponds.net")],
        ["author", "issued", "title", "URL"],
    ),
    "the address stands beside the site": (
        containers.host_is_site,
        "Dee, T. (2008). Do fish sleep? ponds.net. https://ponds.net/sleep",
        [("author", "Dee, T"), ("issued", "2008"), ("title", "Do fish sleep"), ("URL", "ponds.net"),
         ("URL", "https://ponds.net/sleep")],
        ["author", "issued", "title", "container-title", "URL"],
    ),
    "where an exhibition was held is no part of its title": (
        kinds.catalogue_is_genre,
        "Lunn, Bo, Reeds in Ink, cat. exp. (Lyon, Musée des Étangs, 1998), Lyon, 1998.",
        [("author", "Lunn, Bo"), ("title", "Reeds in Ink, cat. exp. (Lyon, Musée des Étangs, 1998"),
         ("publisher-place", "Lyon"), ("issued", "1998")],
        ["author", "title", "genre", "publisher-place", "issued"],
    ),
}  # fmt: skip


def draft(text: str, labels: list[tuple[str, str]]) -> Draft:
    """A reference whose runs are labelled by hand."""
    (block,) = split_document(read(text, format="text"), "none")
    tokens = tokenize(block.text)
    pieces = []
    start = 0
    for label, words in labels:
        start = block.text.index(words, start)
        inside = [
            i
            for i, (a, b) in enumerate(zip(tokens.starts, tokens.ends, strict=True))
            if a >= start and b <= start + len(words)
        ]
        pieces.append(Piece(label, inside[0], inside[-1], 0.9))
    return Draft(block=block, tokens=tokens, pieces=pieces)


def check(
    rule: Callable[[Draft], None],
    text: str,
    labels: list[tuple[str, str]],
    wanted: list[str],
    *,
    confidence: float | None = None,
) -> None:
    """Apply a rule to labelled runs and look at their labels and order."""
    one = draft(text, labels)
    if confidence is not None:
        for piece in one.pieces:
            piece.confidence = confidence
    rule(one)
    assert [p.label for p in one.pieces] == wanted
    assert [p.first for p in one.pieces] == sorted(p.first for p in one.pieces)


@pytest.mark.parametrize("name", CASES)
def test_rules(name: str) -> None:
    check(*CASES[name])


def test_a_link_is_an_address() -> None:
    _, text, labels, _ = CASES["nothing else is the address"]
    one = draft(text, labels)
    link = Link(start=18, end=32, target="https://ponds.net/sleep")
    one.block = replace(one.block, links=(link,))
    containers.host_is_site(one)
    assert one.pieces[-1].label == "container-title"


WHOLE = {
    "U.S. Patent No. 6,285,999 B1. Page, L. Method for pond ranking in a linked database. Filed Jan. 9, 1998, issued Sept. 4, 2001.": {
        "issued": {"date-parts": [[2001, 9, 4]]}
    },
    "Dee, M. (2015). PondFlow: Large-scale ponds on systems. Software available from pondflow.org.": {
        "URL": "pondflow.org", "container-title": None, "genre": "Software"
    },
    "TED. (2012, March 16). The power of ponds [Video]. YouTube. https://www.youtube.com/watch?v=iCvms": {
        "author": [{"literal": "TED"}], "container-title": "YouTube"
    },
    "OECD (2019), PISA 2018 Results (Volume I): What Students Know, PISA, OECD Publishing, Paris.": {
        "publisher": "OECD Publishing", "publisher-place": "Paris"
    },
    "DEE, M. Lagos e políticas sociais. Rio de Janeiro: Revan; São Paulo: Fapesp, 2000.": {
        "publisher": "Revan", "publisher-place": "Rio de Janeiro"
    },
    "Dee, R. (2014). Ponds of schools (NCES 2014-077). U.S. Department of Education. Washington, DC: National Center for Education Statistics.": {
        "publisher": "National Center for Education Statistics", "publisher-place": "Washington, DC"
    },
    "Pond Team. (n.d.). How to sleep like a fish. Retrieved from www.pondtools.com": {
        "URL": "www.pondtools.com", "container-title": None
    },
    "Dee, F. « Pourquoi ne dort-on pas ? », Étangs et sociétés, n° 9, 2002, p. 13-25.": {
        "title": "Pourquoi ne dort-on pas ?", "container-title": "Étangs et sociétés"
    },
    "Dee R, et al; POND Collaboration. Sleep of fish: a trial. Lancet 2019;393:2613–23.": {
        "author": [{"family": "Dee", "given": "R"}, {"literal": "POND Collaboration"}]
    },
    "IPCC, 2021: Ponds. In: Climate of Ponds [Masson-Dee, V., P. Lunn, A. Fenn (eds.)]. Cambridge University Press, Cambridge, pp. 3−32.": {
        "editor": [
            {"family": "Masson-Dee", "given": "V."}, {"family": "Lunn", "given": "P."},
            {"family": "Fenn", "given": "A."},
        ]
    },
    "Vaswani, A. Sleep of ponds. NeurIPS 2017.": {"issued": {"date-parts": [[2017]]}},
    "@pondlife. “Look at this!” Twitter, 18 Feb. 2021.": {"author": [{"literal": "@pondlife"}]},
    "Dee, T. (2018). Ponds. arXiv preprint arXiv:1810.04805.": {
        "number": "arXiv:1810.04805", "note": None
    },
    "DEE, J. M. Ponds. 2012. Dissertação (Mestrado em Educação) – Universidade de São Paulo, 2012.": {
        "genre": "Dissertação (Mestrado em Educação)"
    },
    "Dee, T. 1859. Life in Ponds. London: John Murray. Reprint, Cambridge, MA: Harvard University Press, 1964.": {
        "publisher": "John Murray", "publisher-place": "London"
    },
}  # fmt: skip


@pytest.mark.parametrize("text", WHOLE)
def test_whole_references(text: str) -> None:
    found = refkit.parse_one(text).to_csl()
    assert {key: found.get(key) for key in WHOLE[text]} == WHOLE[text]
