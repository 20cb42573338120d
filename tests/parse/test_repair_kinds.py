"""Rules about what kind of work a reference tells, on labelled runs and on whole references."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

import refkit
from refkit.document import Link
from refkit.parse.repair import containers, houses, kinds, numbers, titles
from refkit.parse.repair.kinds import newspaper_of_day
from tests.parse.test_repair import check, draft

CASES = {
    "a kind in small letters holds nothing": (
        kinds.kind_is_genre,
        "Moss, A. (2019). Mud again, forum post, https://ponds.net/mud",
        [("author", "Moss, A"), ("issued", "2019"), ("title", "Mud again"),
         ("container-title", "forum post"), ("URL", "https://ponds.net/mud")],
        ["author", "issued", "title", "genre", "URL"],
    ),
    "one in capitals may be called so": (
        kinds.kind_is_genre,
        "Moss, A. (2019). Mud again, Status Update, https://ponds.net/mud",
        [("author", "Moss, A"), ("issued", "2019"), ("title", "Mud again"),
         ("container-title", "Status Update"), ("URL", "https://ponds.net/mud")],
        ["author", "issued", "title", "container-title", "URL"],
    ),
    "a kind in a bracket": (
        kinds.kind_is_genre,
        "The Reeds, Frog Song (2003) [short film]",
        [("author", "The Reeds"), ("title", "Frog Song"), ("issued", "2003"), ("note", "short film")],
        ["author", "title", "issued", "genre"],
    ),
    "a kind behind the name of what holds the work": (
        kinds.kind_is_genre,
        "Ada Moss, Wet feet, Marsh Weekly (blog), 2019",
        [("author", "Ada Moss"), ("title", "Wet feet"), ("container-title", "Marsh Weekly (blog"),
         ("issued", "2019")],
        ["author", "title", "container-title", "genre", "issued"],
    ),
    "a town is no kind": (
        kinds.kind_is_genre,
        "Ada Moss, Wet feet, Marsh Weekly (Leeds), 2019",
        [("author", "Ada Moss"), ("title", "Wet feet"), ("container-title", "Marsh Weekly (Leeds"),
         ("issued", "2019")],
        ["author", "title", "container-title", "issued"],
    ),
    "an artist in front of a catalogue is its title": (
        kinds.catalogue_is_genre,
        "Ada Moss, exh. cat., ed. Bo Lunn, Leeds, 2001.",
        [("editor", "Ada Moss, exh. cat"), ("editor", "Bo Lunn"), ("publisher-place", "Leeds"),
         ("issued", "2001")],
        ["title", "genre", "editor", "publisher-place", "issued"],
    ),
    "a catalogue at the end of what holds a part": (
        kinds.catalogue_is_genre,
        "Lunn, Bo. Reeds. In Pond Art. Exhibition catalogue. Leeds: Wet Press, 1990, 3–9.",
        [("author", "Lunn, Bo"), ("title", "Reeds"), ("container-title", "Pond Art. Exhibition catalogue"),
         ("publisher-place", "Leeds"), ("publisher", "Wet Press"), ("issued", "1990"), ("page", "3–9")],
        ["author", "title", "container-title", "genre", "publisher-place", "publisher", "issued", "page"],
    ),
    "a title may be about catalogues": (
        kinds.catalogue_is_genre,
        "Lunn, Bo. The exhibition catalogue and its readers. Leeds, 1990.",
        [("author", "Lunn, Bo"), ("title", "The exhibition catalogue and its readers"),
         ("publisher-place", "Leeds"), ("issued", "1990")],
        ["author", "title", "publisher-place", "issued"],
    ),
    "papers of CoRR have the numbers of arXiv": (
        kinds.preprint_server,
        "T. Dee and B. Lunn. Learning to croak. CoRR, abs/1903.00742, 2019.",
        [("author", "T. Dee and B. Lunn"), ("title", "Learning to croak"),
         ("identifier", "CoRR, abs/1903.00742"), ("issued", "2019")],
        ["author", "title", "container-title", "volume", "issued"],
    ),
    "a meeting known by its short name has proceedings": (
        kinds.meeting_is_proceedings,
        "Learning to croak, Dee et al., ICLR 2019",
        [("title", "Learning to croak"), ("author", "Dee et al"), ("event-title", "ICLR 2019")],
        ["title", "author", "container-title", "issued"],
    ),
    "other meetings have none": (
        kinds.meeting_is_proceedings,
        "Learning to croak, Dee et al., PondCamp 2019",
        [("title", "Learning to croak"), ("author", "Dee et al"), ("event-title", "PondCamp 2019")],
        ["title", "author", "event-title"],
    ),
    "a short year behind a meeting": (
        kinds.meeting_is_proceedings,
        "Dee & Lunn, \"Croaks\", SOSP '07",
        [("author", "Dee & Lunn"), ("title", "Croaks"), ("container-title", "SOSP '07")],
        ["author", "title", "container-title", "issued"],
    ),
    "a site in front of a colon": (
        containers.host_is_site,
        "Teichnachrichten.de: Frösche in Bonn, 5.7.2022",
        [("author", "Teichnachrichten.de"), ("title", "Frösche in Bonn"), ("issued", "5.7.2022")],
        ["container-title", "title", "issued"],
    ),
    "a site in front of a year wrote its pages": (
        containers.host_is_site,
        "Teichnachrichten.de (2022). Frösche in Bonn",
        [("author", "Teichnachrichten.de"), ("issued", "2022"), ("title", "Frösche in Bonn")],
        ["author", "issued", "title"],
    ),
    "a revision is no journal": (
        kinds.revision_is_version,
        "Pond Board. Pond Transfer Rules. Revision 12, 2021.",
        [("author", "Pond Board"), ("title", "Pond Transfer Rules"), ("container-title", "Revision"),
         ("volume", "12"), ("issued", "2021")],
        ["author", "title", "version", "issued"],
    ),
    "a journal may begin so": (
        kinds.revision_is_version,
        "Pond Board. Pond Transfer Rules. Release Notes 12, 2021.",
        [("author", "Pond Board"), ("title", "Pond Transfer Rules"), ("container-title", "Release Notes"),
         ("volume", "12"), ("issued", "2021")],
        ["author", "title", "container-title", "volume", "issued"],
    ),
    "papers of ministers are numbered": (
        kinds.command_paper,
        "Pond Office, ‘Wetter Towns’, Cm 8077, May 2011.",
        [("author", "Pond Office"), ("title", "Wetter Towns"), ("container-title", "Cm"),
         ("volume", "8077"), ("issued", "May 2011")],
        ["author", "title", "number", "issued"],
    ),
    "a volume with pages is one of a journal": (
        kinds.command_paper,
        "Moss A. Wetter Towns. CP 31, 2011, 4–9.",
        [("author", "Moss A"), ("title", "Wetter Towns"), ("container-title", "CP"), ("volume", "31"),
         ("issued", "2011"), ("page", "4–9")],
        ["author", "title", "container-title", "volume", "issued", "page"],
    ),
    "a podcast in front and who made it behind": (
        kinds.programme_in_front,
        "The Pond Hour. “Mud.” Marsh Media, 3 May 2021. Podcast.",
        [("container-title", "The Pond Hour"), ("title", "Mud"), ("container-title", "Marsh Media"),
         ("issued", "3 May 2021"), ("genre", "Podcast")],
        ["container-title", "title", "publisher", "issued", "genre"],
    ),
    "nothing tells that it is one": (
        kinds.programme_in_front,
        "The Pond Hour. “Mud.” Marsh Media, 3 May 2021.",
        [("container-title", "The Pond Hour"), ("title", "Mud"), ("container-title", "Marsh Media"),
         ("issued", "3 May 2021")],
        ["container-title", "title", "container-title", "issued"],
    ),
    "a podcast that is taken for a person": (
        kinds.programme_in_front,
        "Podcast: Endless Mud, “The Frog”, 3 May 2021",
        [("author", "Endless Mud"), ("title", "The Frog"), ("issued", "3 May 2021")],
        ["container-title", "title", "issued"],
    ),
    "a person that speaks in one": (
        kinds.programme_in_front,
        "Podcast: Ada Moss, “The Frog”, 3 May 2021",
        [("author", "Ada Moss"), ("title", "The Frog"), ("issued", "3 May 2021")],
        ["author", "title", "issued"],
    ),
    "a film has a director and no editor": (
        kinds.director_of_film,
        "Moss, A. (réal.). (1999). Étang [film documentaire]. Wet Pictures.",
        [("editor", "Moss, A"), ("issued", "1999"), ("title", "Étang"), ("genre", "film documentaire"),
         ("publisher", "Wet Pictures")],
        ["author", "issued", "title", "genre", "publisher"],
    ),
    "a book has an editor": (
        kinds.director_of_film,
        "Moss, A. (dir.) (1999). Étangs. Paris: Mare.",
        [("editor", "Moss, A"), ("issued", "1999"), ("title", "Étangs"), ("publisher-place", "Paris"),
         ("publisher", "Mare")],
        ["editor", "issued", "title", "publisher-place", "publisher"],
    ),
    "a song is from an album": (
        kinds.song_from_album,
        "The Reeds - Wet Days, from Moorhen (Motown, 1971)",
        [("author", "The Reeds"), ("title", "Wet Days, from Moorhen"), ("publisher", "Motown"),
         ("issued", "1971")],
        ["author", "title", "container-title", "publisher", "issued"],
    ),
    "a book may be from somewhere": (
        kinds.song_from_album,
        "Ada Moss - Letters, from Leeds (Wet Press, 1971)",
        [("author", "Ada Moss"), ("title", "Letters, from Leeds"), ("publisher", "Wet Press"),
         ("issued", "1971")],
        ["author", "title", "publisher", "issued"],
    ),
    "the label behind an album": (
        houses.label_of_record,
        "The Reeds. \"Wet Days.\" Moorhen, Virgin, 1981.",
        [("author", "The Reeds"), ("title", "Wet Days"), ("container-title", "Moorhen, Virgin"),
         ("issued", "1981")],
        ["author", "title", "container-title", "publisher", "issued"],
    ),
    "an album of two names": (
        houses.label_of_record,
        "The Reeds. \"Wet Days.\" Moorhen, Heron, 1981.",
        [("author", "The Reeds"), ("title", "Wet Days"), ("container-title", "Moorhen, Heron"),
         ("issued", "1981")],
        ["author", "title", "container-title", "issued"],
    ),
    "names behind the colon of a place": (
        houses.house_behind_colon,
        "Moss, A. (1994). Ponds. Leeds: T & G Dee. ISBN 0-419-19620-X",
        [("author", "Moss, A"), ("issued", "1994"), ("title", "Ponds"), ("publisher-place", "Leeds"),
         ("editor", "T & G Dee")],
        ["author", "issued", "title", "publisher-place", "publisher"],
    ),
    "names behind its full stop": (
        houses.house_behind_colon,
        "Moss, A. (1994). Ponds. Leeds. T. & G. Dee.",
        [("author", "Moss, A"), ("issued", "1994"), ("title", "Ponds"), ("publisher-place", "Leeds"),
         ("editor", "T. & G. Dee")],
        ["author", "issued", "title", "publisher-place", "editor"],
    ),
    "a house in a bracket with the year": (
        houses.house_in_bracket,
        "Ada Moss: The Still Pond (Sedgemoor, 2016)",
        [("author", "Ada Moss"), ("title", "The Still Pond"), ("author", "Sedgemoor"), ("issued", "2016")],
        ["author", "title", "publisher", "issued"],
    ),
    "who alone stands in it made the work": (
        houses.house_in_bracket,
        "The Still Pond (Sedgemoor, 2016)",
        [("title", "The Still Pond"), ("author", "Sedgemoor"), ("issued", "2016")],
        ["title", "author", "issued"],
    ),
    "a press behind a title": (
        houses.house_of_book,
        "Moss, Ada. Still Ponds. Sedge Classics, 1996",
        [("author", "Moss, Ada"), ("title", "Still Ponds"), ("container-title", "Sedge Classics"),
         ("issued", "1996")],
        ["author", "title", "publisher", "issued"],
    ),
    "an agency that is called so reports on a day": (
        houses.house_of_book,
        "Moss, Ada. Ponds are still. Associated Press, 3 May 1996",
        [("author", "Moss, Ada"), ("title", "Ponds are still"), ("container-title", "Associated Press"),
         ("issued", "3 May 1996")],
        ["author", "title", "container-title", "issued"],
    ),
    "the site of a page behind a dash": (
        containers.site_behind_dash,
        "Ponds and drains – Town of Leeds https://leeds.example.org/ponds",
        [("title", "Ponds and drains – Town of Leeds"), ("URL", "https://leeds.example.org/ponds")],
        ["title", "container-title", "URL"],
    ),
    "what goes on in small letters": (
        containers.site_behind_dash,
        "Ponds and drains – what now https://leeds.example.org/ponds",
        [("title", "Ponds and drains – what now"), ("URL", "https://leeds.example.org/ponds")],
        ["title", "URL"],
    ),
    "a letter behind a degree": (
        numbers.degree_goes_on,
        "Warming by 3°C [Moss, A. (ed.)]. Wet Press",
        [("container-title", "Warming by 3"), ("editor", "C [Moss, A"), ("publisher", "Wet Press")],
        ["container-title", "editor", "publisher"],
    ),
    "a small word before an edition": (
        numbers.edition_has_adjective,
        "Pond Songs, edited by Bo Lunn, concise 4th ed., Wet Press, 2001",
        [("title", "Pond Songs"), ("editor", "Bo Lunn, concise"), ("edition", "4th"),
         ("publisher", "Wet Press"), ("issued", "2001")],
        ["title", "editor", "edition", "publisher", "issued"],
    ),
    "an earlier year in square brackets": (
        numbers.year_in_bracket_is_first,
        "Ada Moss, Still Ponds [1931] (Leeds: Wet Press, 1993)",
        [("author", "Ada Moss"), ("title", "Still Ponds [1931"), ("publisher-place", "Leeds"),
         ("publisher", "Wet Press"), ("issued", "1993")],
        ["author", "title", "original-date", "publisher-place", "publisher", "issued"],
    ),
    "the only year is that of the book": (
        numbers.year_in_bracket_is_first,
        "Ada Moss, Still Ponds, Leeds: Wet Press [1931]",
        [("author", "Ada Moss"), ("title", "Still Ponds"), ("publisher-place", "Leeds"),
         ("publisher", "Wet Press"), ("issued", "1931")],
        ["author", "title", "publisher-place", "publisher", "issued"],
    ),
    "a later year is no first one": (
        numbers.year_in_bracket_is_first,
        "Ada Moss, Ponds in [2050] (Leeds: Wet Press, 1993)",
        [("author", "Ada Moss"), ("title", "Ponds in [2050"), ("publisher-place", "Leeds"),
         ("publisher", "Wet Press"), ("issued", "1993")],
        ["author", "title", "publisher-place", "publisher", "issued"],
    ),
    "a town is where a speech was held": (
        kinds.place_of_talk,
        "Moss, Ada. \"On Wet Feet.\" Leeds, 3 May 2012. Lecture.",
        [("author", "Moss, Ada"), ("title", "On Wet Feet"), ("container-title", "Leeds"),
         ("issued", "3 May 2012"), ("genre", "Lecture")],
        ["author", "title", "event-place", "issued", "genre"],
    ),
    "a film may have the name of a town": (
        kinds.place_of_talk,
        "Moss, Ada. \"On Wet Feet.\" Leeds, 3 May 2012. Film.",
        [("author", "Moss, Ada"), ("title", "On Wet Feet"), ("container-title", "Leeds"),
         ("issued", "3 May 2012"), ("genre", "Film")],
        ["author", "title", "container-title", "issued", "genre"],
    ),
    "a programme that says so in front": (
        kinds.programme_says_so,
        "Frog Hour podcast, “Mud”, Marsh Media, 3 May 2021",
        [("author", "Frog Hour podcast"), ("title", "Mud"), ("container-title", "Marsh Media"),
         ("issued", "3 May 2021")],
        ["container-title", "genre", "title", "publisher", "issued"],
    ),
    "somebody's blog is called so": (
        kinds.programme_says_so,
        "Ada Moss’s blog, “Mud”, 3 May 2021",
        [("author", "Ada Moss’s blog"), ("title", "Mud"), ("issued", "3 May 2021")],
        ["container-title", "title", "issued"],
    ),
    "a loose kind in a bracket": (
        kinds.kind_is_genre,
        "Frog Finder (app), 2021",
        [("title", "Frog Finder"), ("issued", "2021")],
        ["title", "genre", "issued"],
    ),
    "what seems to publish nothing is the title": (
        titles.house_is_title,
        "Pond Board, The Frog Plan, Leeds, 3 May 2019",
        [("author", "Pond Board"), ("publisher", "The Frog Plan"), ("publisher-place", "Leeds"),
         ("issued", "3 May 2019")],
        ["author", "title", "publisher-place", "issued"],
    ),
    "a publisher behind a year": (
        titles.house_is_title,
        "Pond Board (2019), The Frog Press, Leeds",
        [("author", "Pond Board"), ("issued", "2019"), ("publisher", "The Frog Press"),
         ("publisher-place", "Leeds")],
        ["author", "issued", "publisher", "publisher-place"],
    ),
    "a page behind the bracket of a book": (
        numbers.pinpoint_is_no_volume,
        "Ada Moss, Still Ponds (Leeds: Wet Press, 1994), 17.",
        [("author", "Ada Moss"), ("title", "Still Ponds"), ("publisher-place", "Leeds"),
         ("publisher", "Wet Press"), ("issued", "1994"), ("volume", "17")],
        ["author", "title", "publisher-place", "publisher", "issued", "page"],
    ),
    "a volume before it": (
        numbers.pinpoint_is_no_volume,
        "Ada Moss, Still Ponds, 2 (Leeds: Wet Press, 1994).",
        [("author", "Ada Moss"), ("title", "Still Ponds"), ("volume", "2"),
         ("publisher-place", "Leeds"), ("publisher", "Wet Press"), ("issued", "1994")],
        ["author", "title", "volume", "publisher-place", "publisher", "issued"],
    ),
    "a company behind what it made": (
        houses.company_behind_title,
        "Frog Finder, Marsh Tools Ltd, 2021",
        [("title", "Frog Finder"), ("author", "Marsh Tools Ltd"), ("issued", "2021")],
        ["title", "publisher", "issued"],
    ),
    "a person behind what she made": (
        houses.company_behind_title,
        "Frog Finder, Ada Moss, 2021",
        [("title", "Frog Finder"), ("author", "Ada Moss"), ("issued", "2021")],
        ["title", "author", "issued"],
    ),
    "a series behind the publisher": (
        houses.series_behind_house,
        "Moss, Ada, Étangs, Paris, Mare, coll. Petites Eaux, 1987.",
        [("author", "Moss, Ada"), ("title", "Étangs"), ("publisher-place", "Paris"),
         ("publisher", "Mare, coll. Petites Eaux"), ("issued", "1987")],
        ["author", "title", "publisher-place", "publisher", "collection-title", "issued"],
    ),
    "a publisher may have collections": (
        houses.series_behind_house,
        "Moss, Ada, Ponds, Leeds, The Frog collection, 1987.",
        [("author", "Moss, Ada"), ("title", "Ponds"), ("publisher-place", "Leeds"),
         ("publisher", "The Frog collection"), ("issued", "1987")],
        ["author", "title", "publisher-place", "publisher", "issued"],
    ),
    "a journal in capitals": (
        houses.journal_in_bracket,
        "Moss et al., \"Mud and its uses\" (JPSY 1997)",
        [("author", "Moss et al"), ("title", "Mud and its uses"), ("publisher", "JPSY"), ("issued", "1997")],
        ["author", "title", "container-title", "issued"],
    ),
    "a publisher has a comma behind it": (
        houses.journal_in_bracket,
        "Moss et al., \"Mud and its uses\" (MUP, 1997)",
        [("author", "Moss et al"), ("title", "Mud and its uses"), ("publisher", "MUP"), ("issued", "1997")],
        ["author", "title", "publisher", "issued"],
    ),
    "a German law with its short name": (
        titles.name_of_german_law,
        "Teichordnung – TeichO vom 3. Mai 1981 (BGBl. I S. 412)",
        [("author", "Teichordnung"), ("issued", "3. Mai 1981"), ("container-title", "BGBl. I S"),
         ("issued", "412")],
        ["title", "issued", "container-title", "page"],
    ),
    "a decree of another gazette is left alone": (
        titles.name_of_german_law,
        "Teichordnung – TeichO vom 3. Mai 1981 (GVBl. S. 412)",
        [("author", "Teichordnung"), ("issued", "3. Mai 1981"), ("container-title", "GVBl"),
         ("page", "412")],
        ["author", "issued", "container-title", "page"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_rules(name: str) -> None:
    check(*CASES[name], confidence=0.7)


DAYS = {
    "The Morning Star, 3 May 1931, p. 4.": True,
    "The Morning Star, May 1931, p. 4.": False,
    "The Morning Star, 3 May 1931.": False,
    "The Wet Feet, 3 May 1931, p. 4.": False,
}


@pytest.mark.parametrize("text", DAYS)
def test_a_newspaper_is_cited_by_day_and_page(text: str) -> None:
    name, day = text.split(", ")[:2]
    one = draft(text, [("container-title", name), ("issued", day.rstrip("."))])
    assert newspaper_of_day(one) is DAYS[text]


def test_a_link_tells_where_its_title_begins() -> None:
    for before, wanted in (("Ada Moss on ", ["author", "title"]), ("Still Ponds on ", ["title"])):
        text = before + "why frogs croak at night, Pond News, May 2020"
        labels = [("title", before + "why frogs croak at night")]
        one = draft(text, labels)
        link = Link(start=len(before), end=len(text), target="https://ponds.net/frogs")
        one.block = replace(one.block, links=(link,))
        titles.link_is_title(one)
        assert [p.label for p in one.pieces] == wanted


WHOLE: dict[str, dict[str, Any]] = {
    "Massive Reeds. \"Wet Days.\" Moorhen, Virgin Records, 1991.": {
        "type": "song", "author": [{"literal": "Massive Reeds"}]
    },
    "Reeds (R.), Wet Days, Virgin Records, 1991.": {"author": [{"family": "Reeds", "given": "R."}]},
    "Taylor Moss. \"Wet Days.\" Moorhen, Virgin Records, 1991.": {
        "type": "song", "author": [{"family": "Moss", "given": "Taylor"}]
    },
    "Moss, Ada. \"On Wet Feet.\" Leeds, 3 May 2012. Speech.": {
        "type": "speech", "event-place": "Leeds", "publisher-place": None
    },
    "Moss, Ada. \"Remarks by the Miller at the Old Pond in Spring.\" Newtown, CT, 3 May 2012. Speech.": {
        "type": "speech", "event-place": "Newtown, CT", "publisher-place": None
    },
    "Moss, Ada. \"Why Frogs Need Us.\" TED, May 2013. Web. 4 June 2014.": {
        "type": "speech", "container-title": "TED"
    },
    "Video: Pond Life in Leeds, Marsh Museum, 2016": {"type": "motion_picture"},
    "Moss, Ada, Remarks at Leeds College, 3 May 1951": {"type": "speech"},
    "Frog Finder (app), Marsh Tools Ltd., 2021": {
        "type": "software", "publisher": "Marsh Tools Ltd.", "author": None
    },
    "Ada Moss: The still pond, TED talk, 2011": {"type": "speech", "container-title": None},
    "Moss, Ada, interview by Tom Hale. Pond Hour, NPR, 3 May 2011.": {
        "container-title": "Pond Hour", "title": None
    },
    "Moss A. Learning to Croak. In: ICML (2016) 770–778": {"type": "paper-conference"},
    "Moss, A. (2011). Leeds Frog Database. https://data.example.org/frogs": {"type": "dataset"},
    "Ada and Robert Thorne, The History of Ponds (London: Wet Press, 1920).": {
        "author": [
            {"family": "Thorne", "given": "Ada"}, {"family": "Thorne", "given": "Robert"}
        ]
    },
    "Thorne and Robert Moss, The History of Ponds (London: Wet Press, 1920).": {
        "author": [{"family": "Thorne"}, {"family": "Moss", "given": "Robert"}]
    },
    "Moss, A. (dir.) (1994). Charca [película]. El Agua.": {
        "type": "motion_picture", "author": [{"family": "Moss", "given": "A."}], "editor": None
    },
}  # fmt: skip


@pytest.mark.parametrize("text", WHOLE)
def test_whole_references(text: str) -> None:
    found = refkit.parse_one(text).to_csl()
    assert {key: found.get(key) for key in WHOLE[text]} == WHOLE[text]


def test_conferences_of_ministers_are_no_courts() -> None:
    told = "Konferenz der Teichminister: Normen für Frösche. Beschluss vom 5.10.2004. Bonn 2005."
    assert refkit.parse_one(told).type != "legal_case"
    told = "Teichgericht Bonn, Beschluss vom 5.10.2004 – 3 B 17/04."
    assert refkit.parse_one(told).type == "legal_case"
