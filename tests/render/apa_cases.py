"""Records and the references that APA 7 makes of them; stars stand for italics. All invented."""

from __future__ import annotations

from typing import Any

from refkit.model import Reference


def people(*names: str) -> list[dict[str, str]]:
    """``Family, Given``, or a group without a comma."""
    out = []
    for name in names:
        family, comma, given = name.partition(", ")
        out.append({"family": family, "given": given} if comma else {"literal": name})
    return out


def on(*parts: tuple[int, ...]) -> dict[str, Any]:
    return {"date-parts": [list(p) for p in parts]}


_UPPER = {"doi": "DOI", "url": "URL"}


def record(kind: str, **fields: Any) -> Reference:
    item = {"type": kind}
    for name, value in fields.items():
        item[_UPPER.get(name, name.replace("_", "-"))] = value
    return Reference.from_csl(item)


def work(kind: str, **fields: Any) -> Reference:
    """A record by Ida Marsh from 2011, called "Salt marshes of the north"."""
    base = {
        "author": people("Marsh, Ida"), "issued": on((2011,)), "title": "Salt marshes of the north"
    }  # fmt: skip
    return record(kind, **{k: v for k, v in (base | fields).items() if v is not None})


M = "Marsh, I. (2011)."
T = "Salt marshes of the north"
URL = "https://example.org/a"

CASES: dict[str, tuple[Reference, str]] = {
    # -- periodicals (10.1) ----------------------------------------------------------------
    "journal": (
        work("article-journal", container_title="Coastal Studies", volume="4", issue="2",
             page="11-19", doi="10.1000/cs.4"),
        f"{M} {T}. *Coastal Studies*, *4*(2), 11–19. https://doi.org/10.1000/cs.4",
    ),
    "journal in small letters": (
        work("article-journal", container_title="British journal of coastal studies", volume="4"),
        f"{M} {T}. *British Journal of Coastal Studies*, *4*.",
    ),
    "journal that is no English one": (
        work("article-journal", container_title="Revue historique de la côte", volume="4"),
        f"{M} {T}. *Revue historique de la côte*, *4*.",
    ),
    "journal without volume": (
        work("article-journal", container_title="Coastal Studies", issue="31", page="4"),
        f"{M} {T}. *Coastal Studies*, (31), 4.",
    ),
    "article number": (
        work("article-journal", container_title="Coastal Studies", volume="4", number="e00123"),
        f"{M} {T}. *Coastal Studies*, *4*, Article e00123.",
    ),
    "article number among the pages": (
        work("article-journal", container_title="Coastal Studies", volume="4", page="e00123"),
        f"{M} {T}. *Coastal Studies*, *4*, Article e00123.",
    ),
    "advance online": (
        work("article-journal", container_title="Coastal Studies",
             status="advance online publication"),
        f"{M} {T}. *Coastal Studies*. Advance online publication.",
    ),
    "in press": (
        work("article-journal", container_title="Coastal Studies", issued=None, status="In press"),
        f"Marsh, I. (in press). {T}. *Coastal Studies*.",
    ),
    "season": (
        work("article-journal", container_title="Coastal Studies", volume="4",
             issued={"date-parts": [[2011]], "season": 3}),
        f"Marsh, I. (2011, Fall). {T}. *Coastal Studies*, *4*.",
    ),
    "special issue": (
        work("periodical", author=None, editor=people("Marsh, Ida", "Roe, Tom"),
             container_title="Coastal Studies", volume="4", issue="2"),
        f"Marsh, I., & Roe, T. (Eds.). (2011). {T} [Special issue]. *Coastal Studies*, *4*(2).",
    ),
    "editorial": (
        work("article-journal", genre="Editorial", container_title="Coastal Studies", volume="4"),
        f"{M} {T} [Editorial]. *Coastal Studies*, *4*.",
    ),
    "magazine": (
        work("article-magazine", container_title="Tides", issued=on((2011, 5)), page="8"),
        f"Marsh, I. (2011, May). {T}. *Tides*, 8.",
    ),
    "two months": (
        work("article-magazine", container_title="Tides", issued=on((2011, 5), (2011, 6))),
        f"Marsh, I. (2011, May–June). {T}. *Tides*.",
    ),
    "newspaper": (
        work("article-newspaper", container_title="The Harbor Post", issued=on((2011, 5, 9)),
             page="A1", url=URL),
        f"Marsh, I. (2011, May 9). {T}. *The Harbor Post*, A1. {URL}",
    ),
    "blog": (
        work("post-weblog", container_title="Mudflats", issued=on((2011, 5, 9)), url=URL,
             title="Who owns the mud?"),
        f"Marsh, I. (2011, May 9). Who owns the mud? *Mudflats*. {URL}",
    ),
    "translated article": (
        work("article-journal", translator=people("Roe, Tom"), container_title="Coastal Studies",
             volume="4"),
        f"{M} {T} (T. Roe, Trans.). *Coastal Studies*, *4*.",
    ),
    "reprint told": (
        work("article-journal", container_title="Coastal Studies", volume="4",
             references="Reprinted from “Salt,” 1990, Old Shores, 12(3), 4–9"),
        f"{M} {T}. *Coastal Studies*, *4*. (Reprinted from “Salt,” 1990, *Old Shores*, "
        "*12*[3], 4–9)",
    ),
    # -- books and chapters (10.2, 10.3) -----------------------------------------------------
    "book": (work("book", publisher="Reed Press"), f"{M} *{T}*. Reed Press."),
    "edition": (
        work("book", edition="Third edition", publisher="Reed Press"),
        f"{M} *{T}* (3rd ed.). Reed Press.",
    ),
    "first edition": (work("book", edition="1", publisher="Reed Press"), f"{M} *{T}*. Reed Press."),
    "revised edition": (
        work("book", edition="Revised edition", publisher="Reed Press"),
        f"{M} *{T}* (Rev. ed.). Reed Press.",
    ),
    "title beside its original": (
        work("book", original_title="Salzwiesen des Nordens", publisher="Reed Press"),
        f"{M} *Salzwiesen des Nordens* [{T}]. Reed Press.",
    ),
    "translated work with its original title": (
        work("book", original_title="Salzwiesen des Nordens", publisher="Reed Press",
             translator=people("Roe, Tom")),
        f"{M} *{T}* (T. Roe, Trans.). Reed Press.",
    ),
    "edition in other words": (
        work("book", edition="2., erw. Aufl.", publisher="Reed Press"),
        f"{M} *{T}* (2., erw. Aufl.). Reed Press.",
    ),
    "edition with more behind it": (
        work("book", edition="3a ed., revisada", publisher="Reed Press"),
        f"{M} *{T}* (3a ed., revisada). Reed Press.",
    ),
    "volume": (
        work("book", edition="2", volume="Vol. 3", publisher="Reed Press"),
        f"{M} *{T}* (2nd ed., Vol. 3). Reed Press.",
    ),
    "volumes": (
        work("book", volume="1-3", publisher="Reed Press"),
        f"{M} *{T}* (Vols. 1–3). Reed Press.",
    ),
    "number of volumes": (
        work("book", number_of_volumes="2", publisher="Reed Press"),
        f"{M} *{T}* (Vols. 1–2). Reed Press.",
    ),
    "volume with a title": (
        work("book", volume="2", volume_title="Grasses", publisher="Reed Press"),
        f"{M} *{T}: Vol. 2. Grasses*. Reed Press.",
    ),
    "series of books": (
        work("book", collection_title="Shores of Europe", collection_number="7",
             publisher="Reed Press"),
        f"{M} *{T}*. Reed Press.",
    ),
    "edited": (
        work("book", author=None, editor=people("Roe, Tom"), publisher="Reed Press"),
        f"Roe, T. (Ed.). (2011). *{T}*. Reed Press.",
    ),
    "author and editor": (
        work("book", editor=people("Roe, Tom", "Lee, Ann"), publisher="Reed Press"),
        f"{M} *{T}* (T. Roe & A. Lee, Eds.). Reed Press.",
    ),
    "one editor who translated": (
        work("book", editor=people("Roe, Tom"), translator=people("Roe, Tom"), edition="2",
             publisher="Reed Press", original_date=on((1903,))),
        f"{M} *{T}* (T. Roe, Ed. & Trans.; 2nd ed.). Reed Press. (Original work published 1903)",
    ),
    "antiquity": (
        work("book", author=people("Hesiod"), publisher="Reed Press",
             original_date={"date-parts": [[-700]], "circa": True}),
        f"Hesiod. (2011). *{T}*. Reed Press. (Original work published ca. 700 B.C.E.)",
    ),
    "title in another language": (
        work("book", title="Salzwiesen im Norden [Salt marshes in the north]", language="de",
             publisher="Reed Press"),
        f"{M} *Salzwiesen im Norden* [Salt marshes in the north]. Reed Press.",
    ),
    "audiobook": (
        work("book", narrator=people("Roe, Tom"), medium="Audiobook", publisher="Reed Press"),
        f"{M} *{T}* (T. Roe, Narr.) [Audiobook]. Reed Press.",
    ),
    "no author": (
        work("book", author=None, publisher="Reed Press"),
        f"*{T}*. (2011). Reed Press.",
    ),
    "publisher is author": (
        work("book", author=people("The Marsh Trust"), publisher="Marsh Trust", edition="5"),
        f"The Marsh Trust. (2011). *{T}* (5th ed.).",
    ),
    "title ends with a question": (
        work("book", title="Where do reeds grow?", publisher="Reed Press"),
        f"{M} *Where do reeds grow?* Reed Press.",
    ),
    "title ends with a quotation": (
        work("article-journal", title="Life after “the flood”", container_title="Tides"),
        f"{M} Life after “the flood.” *Tides*.",
    ),
    "title ends with a stop": (
        work("book", title="Salt marshes of the north.", edition="2", publisher="Reed Press"),
        f"{M} *{T}* (2nd ed.). Reed Press.",
    ),
    "chapter": (
        work("chapter", editor=people("Roe, Tom", "Lee, Ann Bo"), container_title="Wet places",
             edition="2", volume="1", page="3-9", publisher="Reed Press"),
        f"{M} {T}. In T. Roe & A. B. Lee (Eds.), *Wet places* (2nd ed., Vol. 1, pp. 3–9). "
        "Reed Press.",
    ),
    "chapter of a volume with a title": (
        work("chapter", editor=people("Roe, Tom"), container_title="Wet places", volume="2",
             volume_title="Mud", page="3", publisher="Reed Press"),
        f"{M} {T}. In T. Roe (Ed.), *Wet places: Vol. 2. Mud* (p. 3). Reed Press.",
    ),
    "dictionary entry": (
        work("entry-dictionary", author=None, issued=None, title="Marsh", publisher="Wordhouse",
             container_title="Wordhouse dictionary", accessed=on((2020, 2, 3)), url=URL),
        "Wordhouse. (n.d.). Marsh. In *Wordhouse dictionary*. Retrieved February 3, 2020, from "
        f"{URL}",
    ),
    "wiki": (
        work("entry-encyclopedia", author=None, title="Salt marsh", container_title="Wikipedia",
             issued=on((2011, 5, 9)), url=URL),
        f"Salt marsh. (2011, May 9). In *Wikipedia*. {URL}",
    ),
    # -- reports, conferences, theses, reviews (10.4 to 10.7) --------------------------------
    "report": (
        work("report", genre="Working paper", number="12", publisher="Shore Office", url=URL),
        f"{M} *{T}* (Working Paper No. 12). Shore Office. {URL}",
    ),
    "number that says what it is": (
        work("report", number="Publication No. 7-A", publisher="Shore Office"),
        f"{M} *{T}* (Publication No. 7-A). Shore Office.",
    ),
    "number that says what it is, of a genre that is something else": (
        work("report", number="Project No. 7-A", genre="Grant", publisher="Shore Office"),
        f"{M} *{T}* (Project No. 7-A) [Grant]. Shore Office.",
    ),
    "number that names its genre": (
        work("report", number="Issue Brief No. 7", genre="Issue brief", publisher="Shore Office"),
        f"{M} *{T}* (Issue Brief No. 7). Shore Office.",
    ),
    "series of reports": (
        work("report", collection_title="Shore Statistics Series", collection_number="5",
             issue="2", publisher="Shore Office"),
        f"{M} *{T}* (Shore Statistics Series 5, Issue 2). Shore Office.",
    ),
    "press release": (
        work("report", author=people("Shore Office"), publisher="Shore Office",
             genre="Press release", issued=on((2011, 5, 9)), url=URL),
        f"Shore Office. (2011, May 9). *{T}* [Press release]. {URL}",
    ),
    "two groups": (
        work("report", author=people("Shore Office", "Harbor Board"), url=URL),
        f"Shore Office & Harbor Board. (2011). *{T}*. {URL}",
    ),
    "talk": (
        work("speech", genre="Conference session", event_title="Shores Congress",
             event_place="Oslo, Norway", issued=on((2011, 4, 30), (2011, 5, 2))),
        f"Marsh, I. (2011, April 30–May 2). *{T}* [Conference session]. Shores Congress, Oslo, "
        "Norway.",
    ),
    "symposium": (
        work("speech", genre="Symposium", event_title="Shores Congress", event_place="Oslo, Norway",
             chair=people("Roe, Tom"), container_title="Life in mud", issued=on((2011, 5, 2))),
        f"Marsh, I. (2011, May 2). {T}. In T. Roe (Chair), *Life in mud* [Symposium]. "
        "Shores Congress, Oslo, Norway.",
    ),
    "proceedings": (
        work("paper-conference", editor=people("Roe, Tom"), collection_title="Notes on shores",
             collection_number="45", container_title="Mud and mire", page="3-9",
             publisher="Reed Press"),
        f"{M} {T}. In T. Roe (Ed.), *Notes on shores: Vol. 45. Mud and mire* (pp. 3–9). "
        "Reed Press.",
    ),
    "proceedings as a journal": (
        work("paper-conference", container_title="Proceedings of the Shore Society", volume="9",
             page="3-9"),
        f"{M} {T}. *Proceedings of the Shore Society*, *9*, 3–9.",
    ),
    "thesis in a data base": (
        work("thesis", genre="PhD thesis", publisher="Fen University", number="1234567",
             archive="ProQuest Dissertations and Theses Global"),
        f"{M} *{T}* (Publication No. 1234567) [Doctoral dissertation, Fen University]. "
        "ProQuest Dissertations and Theses Global.",
    ),
    "thesis unpublished": (
        work("thesis", genre="Unpublished master's thesis", publisher="Fen University"),
        f"{M} *{T}* [Unpublished master's thesis]. Fen University.",
    ),
    "review of a book": (
        work("review-book", reviewed_title="Mud", reviewed_author=people("Roe, Tom"),
             container_title="Tides", volume="3"),
        f"{M} {T} [Review of the book *Mud*, by T. Roe]. *Tides*, *3*.",
    ),
    "review of a film": (
        work("review", reviewed_title="Mud", reviewed_genre="film",
             reviewed_author=people("Roe, Tom"), container_title="Tides"),
        f"{M} {T} [Review of the film *Mud*, by T. Roe, Dir.]. *Tides*.",
    ),
    "review of an episode": (
        work("review", reviewed_title="Mud", reviewed_genre="TV series episode",
             reviewed_author=people("Roe, Tom"), container_title="Tides"),
        f"{M} {T} [Review of the TV series episode “Mud,” by T. Roe]. *Tides*.",
    ),
    # -- unpublished works, data, software (10.8 to 10.11) ------------------------------------
    "manuscript": (
        work("manuscript", genre="Unpublished manuscript", publisher="Fen University"),
        f"{M} *{T}* [Unpublished manuscript]. Fen University.",
    ),
    "preprint": (
        work("article", publisher="ShoreArXiv", doi="10.1000/x1"),
        f"{M} *{T}*. ShoreArXiv. https://doi.org/10.1000/x1",
    ),
    "working paper as a preprint": (
        work("article", genre="Working paper", number="77", publisher="Fen Bureau"),
        f"{M} *{T}* (Working Paper No. 77). Fen Bureau.",
    ),
    "article number with a count of pages": (
        work("article-journal", container_title="Tides", volume="3", page="084025 (9pp)"),
        f"{M} {T}. *Tides*, *3*, Article 084025.",
    ),
    "data set": (
        work("dataset", number="SDA 88", version="V2", publisher="Shore Data Archive"),
        f"{M} *{T}* (SDA 88; Version V2) [Data set]. Shore Data Archive.",
    ),
    "data without a title": (
        work("dataset", title=None, genre="Unpublished raw data on tides",
             publisher="Fen University"),
        f"{M} [Unpublished raw data on tides]. Fen University.",
    ),
    "software": (
        work("software", title="Tidecalc", version="v2.1", publisher="Fen Software"),
        f"{M} *Tidecalc* (Version 2.1) [Computer software]. Fen Software.",
    ),
    "entry in an app": (
        work("software", container_title="Tidecalc", version="2.1", genre="Mobile app",
             publisher="App Store"),
        f"{M} {T}. In *Tidecalc* (Version 2.1) [Mobile app]. App Store.",
    ),
    # -- audiovisual works and social media (10.12 to 10.15) ----------------------------------
    "film": (
        work("motion_picture", author=None, director=people("Marsh, Ida"),
             publisher="Fen Films"),
        f"Marsh, I. (Director). (2011). *{T}* [Film]. Fen Films.",
    ),
    "guest and host": (
        work("motion_picture", author=None, guest=people("Marsh, Ida"), host=people("Roe, Tom"),
             genre="Film", medium="educational DVD", publisher="Fen Films"),
        f"Marsh, I. (Guest Expert), & Roe, T. (Host). (2011). *{T}* [Film; educational DVD]. "
        "Fen Films.",
    ),
    "series": (
        work("broadcast", author=None, executive_producer=people("Marsh, Ida", "Roe, Tom"),
             issued=on((2011,), (2014,)), genre="TV series", publisher="Fen TV"),
        f"Marsh, I., & Roe, T. (Executive Producers). (2011–2014). *{T}* [TV series]. Fen TV.",
    ),
    "episode by one": (
        work("broadcast", author=None, script_writer=people("Marsh, Ida"),
             director=people("Marsh, Ida"), executive_producer=people("Roe, Tom"),
             number="Season 2, Episode 5", medium="TV series episode", container_title="Tides",
             publisher="Fen TV", issued=on((2011, 5, 9))),
        f"Marsh, I. (Writer & Director). (2011, May 9). {T} (Season 2, Episode 5) "
        "[TV series episode]. In T. Roe (Executive Producer), *Tides*. Fen TV.",
    ),
    "episode by two": (
        work("broadcast", author=None, script_writer=people("Marsh, Ida"),
             director=people("Roe, Tom"), medium="TV series episode", container_title="Tides"),
        f"Marsh, I. (Writer), & Roe, T. (Director). (2011). {T} [TV series episode]. In *Tides*.",
    ),
    "podcast": (
        work("broadcast", author=None, host=people("Marsh, Ida"), issued=on((2011,), (0,)),
             medium="Audio podcast", publisher="Fen Radio"),
        f"Marsh, I. (Host). (2011–present). *{T}* [Audio podcast]. Fen Radio.",
    ),
    "podcast episode": (
        work("broadcast", author=None, host=people("Marsh, Ida"), issued=on((2011, 5, 9)),
             medium="Audio podcast episode", number="44", container_title="Tides"),
        f"Marsh, I. (Host). (2011, May 9). {T} (No. 44) [Audio podcast episode]. In *Tides*.",
    ),
    "event in small letters": (
        work("paper-conference", event_title="annual meeting of the Tide Society",
             event_place="Oslo"),
        f"{M} *{T}* [Paper presentation]. Annual meeting of the Tide Society, Oslo.",
    ),
    "podcast of a series and a station": (
        work("broadcast", author=None, host=people("Marsh, Ida"), issued=on((2011, 5, 9)),
             genre="Podcast", container_title="Tides", publisher="Fen Radio"),
        f"Marsh, I. (Host). (2011, May 9). {T} [Podcast]. In *Tides*. Fen Radio.",
    ),
    "video": (
        work("motion_picture", author=people("Fen Channel"), container_title="YouTube", url=URL,
             issued=on((2011, 5, 9))),
        f"Fen Channel. (2011, May 9). *{T}* [Video]. YouTube. {URL}",
    ),
    "song": (
        work("song", author=people("The Reeds"), container_title="Wet", publisher="Fen Records"),
        f"The Reeds. (2011). {T} [Song]. On *Wet*. Fen Records.",
    ),
    "classical album": (
        work("song", author=None, composer=people("Marsh, Ida"), performer=people("Fen Choir"),
             genre="Album", publisher="Fen Records", original_date=on((1890,))),
        f"{M} *{T}* [Album recorded by Fen Choir]. Fen Records. (Original work published 1890)",
    ),
    "painting": (
        work("graphic", medium="Painting", archive="Fen Museum", archive_place="Oslo, Norway"),
        f"{M} *{T}* [Painting]. Fen Museum, Oslo, Norway.",
    ),
    "map without a title": (
        work("map", title=None, issued=None, genre="Road map of the fens", url=URL,
             accessed=on((2020, 2, 3))),
        f"Marsh, I. (n.d.). [Road map of the fens]. Retrieved February 3, 2020, from {URL}",
    ),
    "tweet": (
        work("post", author=people("Fen Park [@fenpark]"), container_title="Twitter",
             title="Look At The Reeds! #mud [Image attached]", issued=on((2011, 5, 9)), url=URL),
        "Fen Park [@fenpark]. (2011, May 9). *Look At The Reeds! #mud* [Image attached] [Tweet]. "
        f"Twitter. {URL}",
    ),
    "interview in an archive": (
        work("interview", archive="Fen Archive", archive_location="Box 3", url=URL,
             issued=on((2011, 5, 9))),
        f"Marsh, I. (2011, May 9). *{T}* [Interview]. Fen Archive (Box 3). {URL}",
    ),
    "letter": (
        work("personal_communication", title=None, genre="Letter", archive="Fen Archive",
             recipient=people("Roe, Tom B."), issued=on((2011, 5, 9)), archive_place="Oslo, Norway"),
        "Marsh, I. (2011, May 9). [Letter to Tom B. Roe]. Fen Archive, Oslo, Norway.",
    ),
    # -- the web (10.16) -----------------------------------------------------------------------
    "web page": (
        work("webpage", container_title="Fen Watch", issued=on((2011, 5, 9)), url=URL),
        f"Marsh, I. (2011, May 9). *{T}*. Fen Watch. {URL}",
    ),
    "site is author": (
        work("webpage", author=people("Fen Watch"), container_title="Fen Watch", url=URL),
        f"Fen Watch. (2011). *{T}*. {URL}",
    ),
    "undated page that changes": (
        work("webpage", issued=None, container_title="Fen Watch", url=URL,
             accessed=on((2020, 2, 3))),
        f"Marsh, I. (n.d.). *{T}*. Fen Watch. Retrieved February 3, 2020, from {URL}",
    ),
    "dated page that was read": (
        work("webpage", container_title="Fen Watch", url=URL, accessed=on((2020, 2, 3))),
        f"{M} *{T}*. Fen Watch. {URL}",
    ),
    # -- law (chapter 11) ------------------------------------------------------------------------
    "case": (
        record("legal_case", title="Reed v. Marsh", volume="12", container_title="F.3d", page="34",
               authority="9th Cir.", issued=on((2001,)), url=URL),
        f"Reed v. Marsh, 12 F.3d 34 (9th Cir. 2001). {URL}",
    ),
    "case without a page": (
        record("legal_case", title="Reed v. Marsh", volume="12", container_title="U.S.",
               issued=on((2001,))),
        "Reed v. Marsh, 12 U.S. ___ (2001).",
    ),
    "statute": (
        record("legislation", title="Marsh Protection Act", volume="16", container_title="U.S.C.",
               section="703", issued=on((2001,))),
        "Marsh Protection Act, 16 U.S.C. § 703 (2001).",
    ),
    "public law": (
        record("legislation", title="Marsh Protection Act", number="99-1", volume="100",
               container_title="Stat.", page="7", issued=on((2001,))),
        "Marsh Protection Act, Pub. L. No. 99-1, 100 Stat. 7 (2001).",
    ),
    "bill": (
        record("bill", title="Marsh Act", genre="H.R.", number="77", authority="99th Cong.",
               issued=on((2001,)), status="enacted"),
        "Marsh Act, H.R. 77, 99th Cong. (2001) (enacted).",
    ),
    "hearing": (
        record("hearing", title="Reeds at risk", section="the Committee on Shores",
               authority="99th Cong.", issued=on((2001,)), author=people("Roe, Tom")),
        "*Reeds at risk: Hearing before the Committee on Shores*, 99th Cong. (2001) "
        "(testimony of Tom Roe).",
    ),
    "regulation": (
        record("regulation", title="Reed Cutting", volume="50", container_title="C.F.R.",
               section="10", issued=on((2001,))),
        "Reed Cutting, 50 C.F.R. § 10 (2001).",
    ),
    "treaty": (
        record("treaty", title="Convention on Mud", issued=on((2001, 3, 4)), url=URL),
        f"Convention on Mud, March 4, 2001, {URL}",
    ),
    "patent": (
        work("patent", number="US 1,234,567", publisher="U.S. Patent and Trademark Office"),
        f"{M} *{T}* (U.S. Patent No. US 1,234,567). U.S. Patent and Trademark Office.",
    ),
    # -- people (9.7 to 9.12) ------------------------------------------------------------------
    "particles and suffixes": (
        record("book", title=T, issued=on((2011,)), author=[
            {"family": "Fen", "given": "Jan Piet", "non-dropping-particle": "van der"},
            {"family": "Reed", "given": "Jean-Luc", "suffix": "Jr"},
            {"family": "Mire", "given": "Luis", "dropping-particle": "de"},
        ]),
        f"van der Fen, J. P., Reed, J.-L., Jr., & Mire, L. de. (2011). *{T}*.",
    ),
    "squeezed initials": (
        work("book", author=people("Marsh, IBC")),
        f"Marsh, I. B. C. (2011). *{T}*.",
    ),
    "group with its abbreviation": (
        work("book", author=people("World Mud Organization (WMO)")),
        f"World Mud Organization. (2011). *{T}*.",
    ),
    # -- values that want mending -------------------------------------------------------------
    "doi with its resolver": (
        work("book", doi="https://dx.doi.org/10.1000/X_y", url=URL),
        f"{M} *{T}*. https://doi.org/10.1000/X_y",
    ),
    "doi with a label": (work("book", doi="DOI: 10.1000/x."), f"{M} *{T}*. https://doi.org/10.1000/x"),
    "doi as the address": (
        work("book", url="http://doi.org/10.1000/x"), f"{M} *{T}*. https://doi.org/10.1000/x",
    ),
    "no doi": (work("book", doi="none", url=URL), f"{M} *{T}*. {URL}"),
    "labels in values": (
        work("article-journal", container_title="Tides", volume="Vol. 3", issue="no. 2",
             page="pp. 12--15"),
        f"{M} {T}. *Tides*, *3*(2), 12–15.",
    ),
    "volume of a series": (
        work("article-journal", container_title="Tides", volume="SE-12", issue="2"),
        f"{M} {T}. *Tides*, *SE-12*(2).",
    ),
    "issue in the volume": (
        work("article-journal", container_title="Tides", volume="3(2)", page="415-9"),
        f"{M} {T}. *Tides*, *3*(2), 415–419.",
    ),
    "legal form": (work("book", publisher="Reed, Inc."), f"{M} *{T}*. Reed."),
    "markup": (
        work("article-journal", title="Growth of <i>Spartina</i> with CO<sub>2</sub>",
             container_title="Tides"),
        f"{M} Growth of *Spartina* with CO2. *Tides*.",
    ),
    "markup in italics": (
        work("book", title="Growth of <i>Spartina</i> in mud"),
        f"{M} *Growth of* Spartina *in mud*.",
    ),
}  # fmt: skip
