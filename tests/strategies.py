"""Strategies for names, dates, identifiers, whole references and printed lists.

The references are realistic: their words come from pools, so that a parser that has
learned from real lists has a fair chance. :func:`printed` prints one in a house style and
tells which values the print shows.
"""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from refkit.model import Date, Name, Reference

FAMILIES = """
    Abbott Baker Bergström Brown Carter Chen Clark Cohen Davies Dubois Evans Fischer Foster
    García Gonzalez Hall Hansen Harris Hughes Ivanov Jackson Jensen Johnson Kaplan Keller Kim
    Larsen Lewis López Martin Meyer Miller Moore Morgan Müller Nakamura Nguyen Nilsson Novak
    O'Brien Olsen Parker Patel Petersen Ramírez Reynolds Robinson Rossi Schmidt Schneider
    Shapiro Silva Simmons Singh Suzuki Tanaka Taylor Thompson Turner Wagner Walker Watson
    Weber Williams Wilson Wright Yamamoto Young Zhang Zimmerman
""".split()
GIVENS = """
    Alice Andrew Anna Barbara Benjamin Carlos Caroline Charles Clara Daniel David Elena
    Elizabeth Emily Eric Frank George Hannah Helen Henry Ingrid James Jennifer John Julia
    Karen Kenji Laura Linda Louise Lucas Margaret Maria Mark Martha Michael Nancy Nina Oliver
    Olivia Patricia Paul Peter Rachel Rebecca Richard Robert Rosa Ruth Samuel Sarah Simon
    Sofia Stephen Susan Thomas Victor Walter William
""".split()
GROUPS = (
    "World Health Organization", "National Research Council", "Ministry of Education",
    "American Psychological Association", "Royal Geographical Society", "European Commission",
    "Centre for Rural Health", "National Park Service", "Institute of Medicine",
)  # fmt: skip
TOPICS = (
    "attention", "bilingual children", "climate policy", "cooperative learning", "drought",
    "early reading", "housing markets", "inflation", "insect migration", "labor unions",
    "memory", "migration", "moral reasoning", "nursing practice", "plant breeding",
    "public libraries", "rural schools", "sleep", "soil erosion", "teacher education",
    "urban planning", "voting behavior", "water quality", "working memory",
)  # fmt: skip
FRAMES = (
    "The effects of {} on {}", "A history of {} and {}", "Patterns of {} in {}",
    "{} and {}: A review", "Understanding {} through {}", "Toward a theory of {} and {}",
    "Linking {} with {}", "The economics of {}: Lessons from {}", "Measuring {} and {}",
    "Does research on {} help with {}?", "From {} to {}: Three case studies",
)  # fmt: skip
JOURNALS = (
    "Journal of Educational Psychology", "American Sociological Review", "Child Development",
    "The Economic Journal", "Environmental Science & Technology", "Journal of Rural Studies",
    "Memory & Cognition", "The Quarterly Journal of Economics", "Research in Nursing & Health",
    "Social Science & Medicine", "Teaching and Teacher Education", "Urban Studies",
)  # fmt: skip
PUBLISHERS = (
    ("Cambridge", "Cambridge University Press"), ("Oxford", "Oxford University Press"),
    ("London", "Routledge"), ("Thousand Oaks", "Sage"), ("Berlin", "Springer"),
    ("Chicago", "University of Chicago Press"), ("Cambridge", "Harvard University Press"),
    ("New York", "Wiley"), ("Boston", "Beacon Press"), ("Toronto", "University of Toronto Press"),
)  # fmt: skip
SITES = (
    ("The Guardian", "www.theguardian.com"), ("BBC News", "www.bbc.com"),
    ("The New York Times", "www.nytimes.com"), ("Scientific American", "www.scientificamerican.com"),
    ("National Geographic", "www.nationalgeographic.com"), ("Edutopia", "www.edutopia.org"),
)  # fmt: skip
PATHS = ("news", "article", "2019/05", "science/story", "blog")
MONTHS = (
    "January February March April May June July August September October November December"
).split()

# -- arbitrary text ------------------------------------------------------------------------

#: Any text, surrogates and controls included, with a leaning to what lists are made of.
texts = st.one_of(
    st.text(st.characters(), max_size=300),
    st.lists(
        st.sampled_from(
            [*"()[]{}<>.,:;&–—-“”‘’\"'*_#|\\/@=\t\n\r\x00\u00ad\u200b\ufeff\ud800 ", "\n\n", "et al.",
             "pp. ", "10.1000/", "https://", "(1999)", "n.d.", "[1] ", "1. ", "- ", "Smith, J.",
             "<li>", "</p>", "&amp;", "\\bibitem{a}", "@book{a,", "References", "In ", "vol. 3",
             "参考文献", "é", "ß", "👩‍🏫", "ﬁ"]
        ),
        max_size=60,
    ).map("".join),
)  # fmt: skip

# -- values --------------------------------------------------------------------------------

people = st.builds(
    lambda family, given, middle: Name(family=family, given=f"{given} {middle}".strip()),
    st.sampled_from(FAMILIES),
    st.sampled_from(GIVENS),
    st.sampled_from(["", "", *(f"{c}." for c in "ABCDEFGHJKLMNPRSTW")]),
)
groups = st.sampled_from(GROUPS).map(lambda literal: Name(literal=literal))
authors = st.one_of(
    st.lists(people, min_size=1, max_size=4, unique_by=lambda n: n.family).map(tuple),
    groups.map(lambda n: (n,)),
)
years = st.integers(1900, 2024)


@st.composite
def dates(draw: st.DrawFn, depth: int = 3) -> Date:
    """A date with at most year, month and day."""
    parts = (draw(years), draw(st.integers(1, 12)), draw(st.integers(1, 28)))
    return Date(parts=(parts[: draw(st.integers(1, depth))],))


_word = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9)
dois = st.builds(
    lambda registrant, prefix, year, number: f"10.{registrant}/{prefix}.{year}.{number:05d}",
    st.integers(1000, 9999), _word, years, st.integers(1, 99999),
)  # fmt: skip
#: DOIs with what real suffixes have as well.
odd_dois = st.builds(
    "10.{}/{}".format,
    st.integers(1000, 99999),
    st.sampled_from(
        ["S0140-6736(05)67482-5", "(SICI)1097-4571(199806)49:8", "j.1467-9280.1992.tb00253.x",
         "978-3-642-04898-2_2", "jama.2016.17217", "1-4020-0613-6_4", "0033-295X.84.2.191"]
    ),
)  # fmt: skip
hosts = st.sampled_from([host for _, host in SITES])
urls = st.builds(
    lambda host, path, slug: f"https://{host}/{path}/{'-'.join(slug)}",
    hosts,
    st.sampled_from(PATHS),
    st.lists(_word, min_size=1, max_size=4),
)


@st.composite
def titles(draw: st.DrawFn) -> str:
    """A title in sentence case."""
    one, two = draw(st.permutations(TOPICS))[:2]
    title = draw(st.sampled_from(FRAMES)).format(one, two)
    return title[0].upper() + title[1:]


# -- whole references ----------------------------------------------------------------------


@st.composite
def articles(draw: st.DrawFn) -> Reference:
    first = draw(st.integers(1, 900))
    return Reference(
        type="article-journal",
        author=draw(authors),
        issued=draw(dates(depth=1)),
        title=draw(titles()),
        container_title=draw(st.sampled_from(JOURNALS)),
        volume=str(draw(st.integers(1, 120))),
        issue=draw(st.sampled_from(["", *map(str, range(1, 13))])),
        page=f"{first}–{first + draw(st.integers(1, 40))}",
        doi=draw(st.one_of(st.just(""), dois)),
    )


@st.composite
def books(draw: st.DrawFn) -> Reference:
    place, publisher = draw(st.sampled_from(PUBLISHERS))
    return Reference(
        type="book",
        author=draw(authors),
        issued=draw(dates(depth=1)),
        title=draw(titles()),
        edition=draw(st.sampled_from(["", "", "2", "3", "4"])),
        publisher_place=place,
        publisher=publisher,
    )


@st.composite
def chapters(draw: st.DrawFn) -> Reference:
    first = draw(st.integers(1, 400))
    place, publisher = draw(st.sampled_from(PUBLISHERS))
    return Reference(
        type="chapter",
        author=tuple(draw(st.lists(people, min_size=1, max_size=3, unique_by=lambda n: n.family))),
        editor=tuple(draw(st.lists(people, min_size=1, max_size=2, unique_by=lambda n: n.family))),
        issued=draw(dates(depth=1)),
        title=draw(titles()),
        container_title=draw(titles().filter(lambda t: not t.endswith("?"))),
        page=f"{first}–{first + draw(st.integers(5, 40))}",
        publisher_place=place,
        publisher=publisher,
    )


@st.composite
def pages(draw: st.DrawFn) -> Reference:
    site, host = draw(st.sampled_from(SITES))
    slug = "-".join(draw(st.lists(_word, min_size=1, max_size=4)))
    return Reference(
        type="webpage",
        author=tuple(draw(st.lists(people, min_size=1, max_size=2, unique_by=lambda n: n.family))),
        issued=draw(dates()),
        title=draw(titles()),
        container_title=site,
        url=f"https://{host}/{draw(st.sampled_from(PATHS))}/{slug}",
    )


references = st.one_of(articles(), books(), chapters(), pages())
reference_lists = st.lists(
    references, min_size=2, max_size=6, unique_by=lambda r: (r.title, r.author)
)

# -- printed lists -------------------------------------------------------------------------


def _initials(given: str) -> str:
    return " ".join(f"{g[0]}." for g in given.split())


def _person(n: Name, order: str) -> str:
    if n.literal:
        return n.literal
    if order == "given":
        return f"{n.given} {n.family}"
    return f"{n.family}, {n.given if order == 'full' else _initials(n.given)}"


def _all(names: tuple[Name, ...], order: str, last: str) -> str:
    shown = [_person(n, order) for n in names]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])}{last}{shown[-1]}"


def _stop(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else text + "."


def _date(d: Date | None) -> str:
    assert d is not None
    year, *rest = d.parts[0]
    words = " ".join([MONTHS[rest[0] - 1], *map(str, rest[1:])]) if rest else ""
    return f"{year}, {words}" if words else str(year)


def apa_like(r: Reference) -> str:
    """Author (date). Title. Where."""
    head = f"{_stop(_all(r.author, 'short', ', & '))} ({_date(r.issued)}). "
    if r.type == "article-journal":
        issue = f"({r.issue})" if r.issue else ""
        doi = f" https://doi.org/{r.doi}" if r.doi else ""
        return f"{head}{_stop(r.title)} {r.container_title}, {r.volume}{issue}, {r.page}.{doi}"
    if r.type == "chapter":
        one = "Ed." if len(r.editor) == 1 else "Eds."
        editors = " & ".join(f"{_initials(n.given)} {n.family}" for n in r.editor)
        return (
            f"{head}{_stop(r.title)} In {editors} ({one}), {r.container_title} (pp. {r.page}). "
            f"{r.publisher_place}: {r.publisher}."
        )
    if r.type == "book":
        edition = (
            f" ({r.edition}{'nd' if r.edition == '2' else 'rd' if r.edition == '3' else 'th'} ed.)"
        )
        return f"{head}{_stop(r.title + edition if r.edition else r.title)} {r.publisher_place}: {r.publisher}."
    return f"{head}{_stop(r.title)} {r.container_title}. {r.url}"


def harvard_like(r: Reference) -> str:
    """Author, date, title, where, with 'and' and vol./no."""
    head = f"{_all(r.author, 'short', ' and ')} ({r.issued.year if r.issued else ''}) "
    if r.type == "article-journal":
        issue = f", no. {r.issue}" if r.issue else ""
        return f"{head}‘{r.title}’, {r.container_title}, vol. {r.volume}{issue}, pp. {r.page}."
    if r.type == "chapter":
        one = "ed." if len(r.editor) == 1 else "eds."
        editors = _all(r.editor, "short", " and ")
        return (
            f"{head}‘{r.title}’, in {editors} ({one}) {r.container_title}. "
            f"{r.publisher_place}: {r.publisher}, pp. {r.page}."
        )
    if r.type == "book":
        return f"{head}{_stop(r.title)} {r.publisher_place}: {r.publisher}."
    return f"{head}{_stop(r.title)} {r.container_title}. Available at: {r.url}"


def mla_like(r: Reference) -> str:
    """Author. "Title." Container, vol., no., year, pp."""
    first = _person(r.author[0], "full")
    rest = [_person(n, "given") for n in r.author[1:]]
    names = (
        f"{first}, {', '.join(rest[:-1])}{', ' if rest[1:] else ''}and {rest[-1]}"
        if rest
        else first
    )
    year = r.issued.year if r.issued else ""
    head = _stop(names)
    quoted = f"“{_stop(r.title)}”"
    if r.type == "article-journal":
        issue = f", no. {r.issue}" if r.issue else ""
        return f"{head} {quoted} {r.container_title}, vol. {r.volume}{issue}, {year}, pp. {r.page}."
    if r.type == "chapter":
        editors = _all(r.editor, "given", " and ")
        return (
            f"{head} {quoted} {r.container_title}, edited by {editors}, {r.publisher}, {year}, "
            f"pp. {r.page}."
        )
    if r.type == "book":
        return f"{head} {_stop(r.title)} {r.publisher}, {year}."
    d = r.issued.parts[0] if r.issued else ()
    when = " ".join([*map(str, d[2:]), *(MONTHS[m - 1] for m in d[1:2]), str(year)])
    return f"{head} {quoted} {r.container_title}, {when}, {r.url}."


STYLES: dict[str, Callable[[Reference], str]] = {
    "apa": apa_like,
    "harvard": harvard_like,
    "mla": mla_like,
}
styles = st.sampled_from(sorted(STYLES))


def printed(r: Reference, style: str) -> str:
    """Return one line for a reference."""
    return STYLES[style](r)


@st.composite
def printed_lists(draw: st.DrawFn) -> list[str]:
    """References in one style, sorted as lists are, one string each."""
    style = STYLES[draw(styles)]
    return sorted({style(r) for r in draw(reference_lists)})
