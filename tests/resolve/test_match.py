"""Is it the same work? Tables of two records and the verdict; every kind of wrong work."""

from __future__ import annotations

import pytest

from refkit.model import Date, Name, Reference
from refkit.resolve.match import Match, choose, compare, same_work
from refkit.resolve.matchnames import same_person
from refkit.resolve.matchtext import fold, likeness
from refkit.resolve.matchtitle import kind_of, numbers_of

ANA = Name(family="Ruiz", given="Ana")
SITE = "https://classroomnotes.example/2019/03/14/stopped-trying/"
T = "Helping students who have stopped trying"


def day(*parts: int) -> Date:
    return Date(parts=(parts,))


def page(**changes: object) -> Reference:
    """The target of the situations, as a web page gives it."""
    base = Reference(
        type="webpage", title=T, author=(ANA,), container_title="Classroom Notes",
        issued=day(2019, 3, 14), url=SITE,
    )  # fmt: skip
    return base.replace(**changes)


def paper(**changes: object) -> Reference:
    """An article as a database gives it."""
    base = Reference(
        type="article-journal", title="Soil erosion and the price of maize", doi="10.5555/soil.1",
        author=(ANA, Name(family="Li", given="Tom")), container_title="Journal of Rural Studies",
        issued=day(2012), volume="28", page="11-19", url="https://doi.org/10.5555/soil.1",
    )  # fmt: skip
    return base.replace(**changes)


WANTED = page(url="")
CHAPTER = paper(
    type="chapter", container_title="Farming in the Hills", url="", doi="", volume="", page=""
)

#: Name of the situation, reference, candidate, verdict.
CASES = [
    ("the target", WANTED, page(), "accept"),
    ("title and site", WANTED.replace(author=(), issued=None), page(), "accept"),
    ("title and author", WANTED.replace(container_title="", issued=None), page(), "accept"),
    ("A1 another author and site", WANTED, page(author=(Name(family="Mbeki", given="J."),), container_title="Teach Well", url="https://teachwell.example/x", issued=day(2016)), "reject"),
    ("A2 guest on the same site", WANTED, page(author=(Name(family="Oe", given="Kim"),), issued=day(2011)), "reject"),
    ("A3 response", WANTED, page(title=f"Response to: {T}"), "reject"),
    ("A3 reply to the author", WANTED, page(title="A reply to Ruiz"), "reject"),
    ("A4 part 2", WANTED, page(title=f"{T} (part 2)", issued=day(2019, 3, 21)), "reject"),
    ("A5 part 2 asked for", WANTED.replace(title=f"{T}, Part 2"), page(title=f"{T} (part 2)"), "accept"),
    ("A5 part 1 for part 2", WANTED.replace(title=f"{T}, Part 2"), page(title=f"{T}, Part 1"), "reject"),
    ("A6 year in the title", WANTED.replace(title="Reading list for teachers 2016"), page(title="Reading list for teachers 2015"), "reject"),
    ("A7 volumes", paper(title="History of the plough, vol. II", type="book"), paper(title="History of the plough, vol. III", type="book"), "reject"),
    ("A7 volumes, one in figures", paper(title="History of the plough, vol. II", type="book"), paper(title="History of the plough, Volume 2", type="book"), "accept"),
    ("A7 editions", paper(edition="4th"), paper(edition="5"), "ambiguous"),
    ("A8 review by its title", paper(type="book"), paper(title="Review of Soil erosion and the price of maize", author=(Name(family="Oe", given="Kim"),)), "reject"),
    ("A8 review by its type", paper(type="book"), paper(type="review-book", author=(Name(family="Oe", given="Kim"),)), "reject"),
    ("A9 correction", paper(), paper(title="Correction: Soil erosion and the price of maize"), "reject"),
    ("A9 erratum", paper(), paper(title="Erratum to Soil erosion and the price of maize"), "reject"),
    ("A9 retraction", paper(), paper(title="Retraction: Soil erosion and the price of maize"), "reject"),
    ("A9 notice behind the title", paper(), paper(title="Soil erosion and the price of maize (Corrigendum)"), "reject"),
    ("A9 the correction asked for", paper(title="Correction: Soil erosion and the price of maize"), paper(title="Correction to: Soil erosion and the price of maize"), "accept"),
    ("A10 recommendation", paper(), paper(title="Faculty recommendation of Soil erosion and the price of maize", type="dataset"), "reject"),
    ("A10 peer review", paper(), paper(type="peer-review"), "reject"),
    ("A11 data", paper(), paper(title="Data from: Soil erosion and the price of maize", type="dataset"), "reject"),
    ("A11 file", paper(), paper(title="Additional file 1: of Soil erosion and the price of maize"), "reject"),
    ("A11 only the type", paper(), paper(type="dataset", doi="10.5555/data.7"), "ambiguous"),
    ("A11 two parts of one deposit's title", paper(type="component", doi="10.5555/x.s001"), paper(type="component", doi="10.5555/y.s002"), "reject"),
    ("A12 chapter for book", paper(type="book", container_title="", volume="", page=""), paper(type="chapter", container_title="Handbook of Fields", doi="10.5555/c.2", author=(Name(family="Oe", given="Kim"),)), "ambiguous"),
    ("A12 chapter of another book", CHAPTER, CHAPTER.replace(container_title="Handbook of Prices", doi="10.5555/c.3"), "ambiguous"),
    ("A12 chapter of another book by somebody else", CHAPTER, CHAPTER.replace(container_title="Handbook of Prices", doi="10.5555/c.3", author=(Name(family="Oe", given="Kim"),)), "ambiguous"),
    ("A12 the same chapter, its book written otherwise", CHAPTER.replace(doi="10.5555/c.2"), CHAPTER.replace(container_title="Landwirtschaft", doi="10.5555/c.2"), "accept"),
    ("A12 chapter of a book in a series", CHAPTER.replace(container_title="Lecture Notes in Farming"), CHAPTER.replace(collection_title="Lecture Notes in Farming"), "accept"),
    ("A12 chapters of two books in one series", CHAPTER.replace(collection_title="Lecture Notes in Farming"), CHAPTER.replace(container_title="Handbook of Prices", collection_title="Lecture Notes in Farming"), "ambiguous"),
    ("A13 preprint", paper(), paper(type="article", container_title="arXiv (Cornell University)", issued=day(2010, 11), volume="", page="", doi="10.5555/arxiv.1", url=""), "accept"),
    ("A14 meeting abstract", paper(), paper(title="Soil erosion and the prices of maize", author=(ANA, *(Name(family=f) for f in ("Ngo", "Berg", "Sato", "Roy"))), container_title="Meeting Abstracts", doi="10.5555/m.3", url="", volume="4", page="3"), "reject"),
    ("A15 translation", WANTED, page(title="Lernende, die aufgegeben haben, unterstützen"), "reject"),
    ("A15 translation that names the original", WANTED, page(title="Lernende unterstützen", original_title=T), "accept"),
    ("A16 near twin", paper(title="Mat-Tutor: a data set of tasks"), paper(title="Mol-Tutor: a data set of tasks", author=(Name(family="Ono", given="Rei"),), container_title="", volume="", page="", doi="10.5555/mol", url=""), "reject"),
    ("A17 generic title", WANTED.replace(title="Introduction", issued=None), page(title="Introduction", issued=None), "ambiguous"),
    ("A17 generic title, three fields", WANTED.replace(title="Introduction"), page(title="Introduction"), "accept"),
    ("A18 title alone", Reference(title=T), page(), "ambiguous"),
    ("A19 listing", WANTED, page(title="All posts in March", author=()), "reject"),
    ("A20 home page", WANTED, page(title="Classroom Notes", author=(), issued=None), "reject"),
    ("A21 scraper", WANTED, page(author=(), container_title="Daily Copy", url="https://copy.example/x", issued=day(2020, 1, 5)), "reject"),
    ("A23 link post", WANTED, page(author=(Name(literal="linkbot"),), container_title="Link Pile", url="https://links.example/9", issued=day(2019, 3, 15)), "reject"),
    ("A24 thread", WANTED, page(title=f"Re: {T}"), "reject"),
    ("A25 author differs, site and day agree", WANTED, page(author=(Name(family="Oe", given="Kim"),)), "accept"),
    ("A25 year differs, author and site agree", WANTED.replace(issued=day(2011)), page(), "accept"),
    ("A25 year differs, only the author agrees", WANTED.replace(issued=day(2011), container_title=""), page(), "ambiguous"),
    ("D6 next day", WANTED.replace(issued=day(2019, 3, 15)), page(author=(), container_title="", url=""), "accept"),
    ("D12 live page with a later year", WANTED.replace(issued=day(2018)), page(issued=day(2019)), "accept"),
    ("cut title", WANTED.replace(title="Helping students who have"), page(title=f"{T}: Notes from a school"), "accept"),
    ("mistyped title", WANTED.replace(title="Helpnig students who have stoped trying"), page(), "accept"),
    ("subtitle with a number cut off", paper(title="Soil erosion and the price"), paper(title="Soil erosion and the price: Results from 12 countries"), "accept"),
    ("one word replaced", paper(title="Operators preserving convex matrices"), paper(title="Operators preserving inverse matrices", author=(ANA, Name(family="Berg")), volume="3", page="80", doi="10.5555/o.2", url=""), "ambiguous"),
    ("journal abbreviated", paper(container_title="J. Rural Stud.", author=()), paper(author=()), "accept"),
    ("identifier without title", Reference(doi="10.5555/SOIL.1", issued=day(2012)), paper(), "accept"),
    ("G19 identifier of another work", paper(title="The history of bread in cities", author=(Name(family="Oe"),)), paper(), "reject"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reference", "candidate", "verdict"), [pytest.param(*c[1:], id=c[0]) for c in CASES]
)
def test_verdict(reference: Reference, candidate: Reference, verdict: str) -> None:
    match = compare(reference, candidate)
    assert match.verdict == verdict, match


@pytest.mark.parametrize(
    ("ours", "container", "url", "same"),
    [
        ("QX", "QX.com", "https://www.qx.com/a", True),
        ("qx.example", "QX", "", True),
        ("Quorn", "QUORN.co.nz", "https://news.quorn.co.nz/a", True),
        ("ana", "", "https://ana.blogspot.com/2019/03/a.html", True),
        ("ana", "", "https://ana.blogspot.co.uk/2019/03/a.html", True),
        ("blogspot", "", "https://ana.blogspot.com/2019/03/a.html", False),
        ("tom", "", "https://ana.wordpress.com/a", False),
        ("github", "", "https://ana.github.io/a", False),
        ("ana", "", "https://ana.medium.com/a", True),
    ],
)
def test_sites_by_name_and_host(ours: str, container: str, url: str, same: bool) -> None:
    asked = WANTED.replace(container_title=ours, issued=None)
    match = compare(asked, page(container_title=container, url=url))
    assert ("container-title" in match.agreed) is same


def test_one_publisher_beside_one_host_takes_nothing_away() -> None:
    asked = page(container_title="", publisher="Springer", author=())
    there = asked.replace(doi="10.5555/a")
    score = compare(asked, there).score
    assert compare(asked, there.replace(publisher="")).score <= score
    assert compare(asked.replace(url=""), there).score < score


def test_users_of_a_shared_host_are_two_sites() -> None:
    asked = WANTED.replace(container_title="", url="https://ana.substack.com/p/a")
    other = page(container_title="", url="https://tom.substack.com/p/a")
    assert "container-title" in compare(asked, other).conflicts


def test_the_site_as_author_counts_once() -> None:
    """A28: "Classroom Notes. (2019)." and a byline "Classroom Notes Team"."""
    wanted = WANTED.replace(
        author=(Name(literal="Classroom Notes"),), container_title="", issued=None
    )
    match = compare(wanted, page(author=(Name(literal="Classroom Notes Team"),)))
    assert match.agreed == ("title", "container-title")


@pytest.mark.parametrize("site", ["Salt and Pepper", "saltundpepper"])
def test_a_site_with_two_names_is_not_two_people(site: str) -> None:
    """A28: "Salt & Pepper. (2019)." on a page that names who wrote it."""
    asked = WANTED.replace(
        author=(Name(literal="Salt"), Name(literal="Pepper")), container_title=site, issued=None
    )
    there = page(container_title=site, url="https://pepper.example/a")
    match = compare(asked, there)
    assert (match.verdict, match.agreed) == ("accept", ("title", "container-title"))
    assert compare(asked.replace(author=(Name(literal="Salt"),)), there).verdict != "accept"


def test_reasons_name_what_decided() -> None:
    assert "veto: numerals differ" in compare(WANTED, page(title=f"{T} (part 2)")).reasons
    assert "veto: response notice" in compare(WANTED, page(title=f"Reply to: {T}")).reasons
    match = compare(WANTED.replace(issued=day(2011)), page())
    assert match.agreed == ("title", "container-title", "author")
    assert match.conflicts == ("issued",)
    assert "issued differs" in match.reasons


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Ruiz, A.", "Ana Ruiz", True),
        ("A. M. Ruiz-García", "Ruiz García, Ana María", True),
        ("RUIZ Ana", "Ana Ruiz", True),
        ("Müller, Jörg", "Jorg Muller", True),
        ("Ruiz, Berta", "Ruiz, Ana", False),
        ("Ruiz, Ana", "Ruhl, Ana", False),
        ("Lee, Ann", "Lee, Amy", False),
        ("von Eich, Karl", "Karl von Eich", True),
    ],
)
def test_names(a: str, b: str, same: bool) -> None:
    def name(text: str) -> Name:
        family, _, given = text.partition(", ")
        return Name(family=family, given=given) if given else Name(literal=text)

    assert same_person(name(a), name(b)) is same
    assert same_person(name(b), name(a)) is same


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        (T, ""),
        ("Response to Ruiz", "response"),
        ("Responses of maize to drought", "response"),
        ("Review: The plough", "review"),
        ("Reviewing the evidence", ""),
        ("Reply", ""),
        ("Authors’ reply to Oe and Li", "response"),
        ("Berichtigung: Boden", "correction"),
        ("Data are not enough", ""),
        ("Book Review: The plough", "review"),
        ("Corrections officers and stress", ""),
    ],
)
def test_kind_of(title: str, kind: str) -> None:
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("title", "numbers"),
    [
        ("Vol. II", (2,)),
        ("Part two", (2,)),
        ("World War I", (1,)),
        ("I think, therefore", ()),
        ("Reading list 2016", (2016,)),
        ("Band 3: Der Wald", (3,)),
        ("Vitamin C and sleep", ()),
        ("Henry VIII", (8,)),
        ("Twenty-one lessons", ()),
    ],
)
def test_numbers_of(title: str, numbers: tuple[int, ...]) -> None:
    assert numbers_of(title) == numbers


def test_fold_takes_off_what_does_not_count() -> None:
    shown = "Tea &amp;amp; <i>Scones</i>:\u00ad a\u200b “Café”\n Story"
    assert fold(shown) == "tea and scones a cafe story"
    assert likeness(fold("It's"), fold("It’s")) == 1.0


class TestChoose:
    def test_the_better_of_two(self) -> None:
        part = page(title=f"{T} (part 2)", url=SITE + "2")
        choice = choose(WANTED, [part, page()])
        assert (choice.verdict, choice.best) == ("accept", 1)
        assert [m.verdict for m in choice.matches] == ["reject", "accept"]

    def test_a_twin_makes_it_ambiguous(self) -> None:
        """A27: two pages pass and are not one work."""
        wanted = WANTED.replace(author=(), issued=None)
        twin = page(author=(Name(family="Oe", given="Kim"),), issued=day(2011), url=SITE + "b")
        choice = choose(wanted, [page(), twin])
        assert (choice.verdict, choice.best, set(choice.order)) == ("ambiguous", None, {0, 1})

    def test_copies_of_one_page_are_one_work(self) -> None:
        """A26: the same article under several addresses."""
        copies = [page(), page(url=SITE + "?utm_source=x"), page(url=SITE + "amp/")]
        assert choose(WANTED, copies).verdict == "accept"

    def test_preprint_and_article_are_one_work(self) -> None:
        preprint = paper(
            type="article", container_title="arXiv", doi="10.5555/arxiv.1", issued=day(2011)
        )
        assert same_work(paper(), preprint)
        assert choose(paper(doi="", url=""), [preprint, paper()]).best == 1

    def test_nothing_left(self) -> None:
        assert choose(WANTED, []).verdict == "reject"
        assert choose(WANTED, [page(title="Something else")]).order == ()


def test_removed_target_is_never_accepted() -> None:
    """Of all wrong candidates of the table, none is taken when the target is not there."""
    wrong = [c[2] for c in CASES if c[1] is WANTED and c[3] == "reject"]
    assert len(wrong) > 10
    assert choose(WANTED, wrong).verdict == "reject"
    assert choose(WANTED, [*wrong, page()]).best == len(wrong)


def test_hostile_records_are_answered() -> None:
    odd = Reference(
        title="\x00" * 5 + "(" * 20_000 + "a" * 2_000_000,
        author=tuple(Name(literal="x" * 1000) for _ in range(3000)),
        url="http://[bad", issued=Date(parts=((0, 99, 99), (10**30,))), doi="%%%",
    )  # fmt: skip
    assert isinstance(compare(odd, page()), Match)
    assert isinstance(compare(odd, odd), Match)
    assert isinstance(compare(Reference(), Reference()), Match)
