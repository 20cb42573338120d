"""Made-up reference lists to measure with: as long and as mixed as real ones, always the same."""

from __future__ import annotations

import random

FAMILIES = (
    "Abbott Achterberg Baker Bergström Castellanos Chen Delacroix Evans Fitzgerald García Haugen "
    "Ivanova Jensen Kowalski Lindqvist Martínez Nakamura O'Connell Petersen Quigley Rasmussen "
    "Schneider Takahashi Ueda Villanueva Whitfield Xu Yamamoto Zimmerman van der Meer de Souza"
).split()
GIVENS = (
    "Alice Benjamin Clara Daniel Elena Felix Grace Henrik Ingrid Jonas Karin Louise Miguel Nora "
    "Oliver Paula Quentin Rosa Samuel Teresa Ulrich Vera William Ximena Yusuf Zoe"
).split()
NOUNS = (
    "attention drought reading housing inflation insects labour memory migration nursing plants "
    "libraries schools sleep soil teachers cities voters water weather music glaciers markets "
    "children rivers forests bacteria proteins networks archives museums languages"
).split()
FRAMES = (
    "The effects of {a} on {b}", "A short history of {a} and {b}", "Patterns of {a} in {b}",
    "{A} and {b}: a systematic review", "Understanding {a} through {b}", "Is {a} really {b}?",
    "Toward a theory of {a}, {b} and {c}", "Measuring {a}: evidence from {b} and {c}",
)  # fmt: skip
JOURNALS = (
    "Journal of Educational Psychology", "American Sociological Review", "Child Development",
    "Environmental Science & Technology", "Social Science & Medicine", "PLoS ONE", "Nature",
    "Quarterly Journal of Economics", "Urban Studies", "J. Rural Stud.", "Mem. Cognit.",
)  # fmt: skip
HOUSES = (
    ("Cambridge", "Cambridge University Press"), ("London", "Routledge"), ("Berlin", "Springer"),
    ("New York, NY", "Wiley"), ("Thousand Oaks, CA", "Sage"), ("Chicago", "Beacon Press"),
)  # fmt: skip
SITES = (
    ("The Guardian", "www.theguardian.com/society"), ("BBC News", "www.bbc.co.uk/news"),
    ("Edutopia", "www.edutopia.org/article"), ("Scientific American", "blogs.sciam.com/post"),
)  # fmt: skip
MONTHS = "January February March April May June July August September October November".split()


def _people(rng: random.Random, given_first: bool) -> str:
    names = []
    for _ in range(rng.choice((1, 1, 2, 2, 3, 4, 6))):
        family, given = rng.choice(FAMILIES), rng.choice(GIVENS)
        initials = f"{given[0]}. {rng.choice('ABCDEFGHJKLMR')}."
        if given_first:
            names.append(f"{given} {family}")
        else:
            names.append(f"{family}, {initials if rng.random() < 0.8 else given}")
    return f"{', '.join(names[:-1])}, & {names[-1]}" if names[1:] else names[0]


def _title(rng: random.Random) -> str:
    a, b, c = rng.sample(NOUNS, 3)
    return rng.choice(FRAMES).format(a=a, b=b, c=c, A=a.capitalize())


def reference(rng: random.Random) -> str:
    """Return one line: an article, book, chapter, page or talk in one of several manners."""
    year, title = rng.randint(1955, 2024), _title(rng)
    first = rng.randint(1, 900)
    pages = f"{first}–{first + rng.randint(3, 40)}"
    place, house = rng.choice(HOUSES)
    volume, issue = rng.randint(1, 120), rng.randint(1, 12)
    doi = f"10.{rng.randint(1000, 9999)}/{rng.choice(NOUNS)}.{year}.{rng.randint(1, 99999):05d}"
    journal = rng.choice(JOURNALS)
    kind = rng.random()
    if kind < 0.3:
        end = f" https://doi.org/{doi}" if rng.random() < 0.6 else ""
        return (
            f"{_people(rng, False)} ({year}). {title}. {journal}, {volume}({issue}), {pages}.{end}"
        )
    if kind < 0.45:
        return (
            f"{_people(rng, True)}. “{title}.” {journal}, vol. {volume}, no. {issue}, {year}, "
            f"pp. {pages}."
        )
    if kind < 0.6:
        return f"{_people(rng, False)} ({year}). {title}. {place}: {house}."
    if kind < 0.7:
        return (
            f"{_people(rng, False)} ({year}). {title}. In {_people(rng, True)} (Eds.), "
            f"{_title(rng)} (pp. {pages}). {house}."
        )
    site, host = rng.choice(SITES)
    month, day = rng.choice(MONTHS), rng.randint(1, 28)
    slug = "-".join(rng.sample(NOUNS, 4))
    if kind < 0.9:
        return (
            f"{_people(rng, False)} ({year}, {month} {day}). {title}. {site}. Retrieved from "
            f"https://{host}/{slug}"
        )
    return f"{_people(rng, True)}, {title}, Proc. {rng.randint(2, 40)}th Conf. on {slug}, {year}"


def listed(count: int, *, seed: int = 1) -> str:
    """Return a list with so many references, one a paragraph, sorted as lists are."""
    rng = random.Random(seed)
    return "\n\n".join(sorted(reference(rng) for _ in range(count))) + "\n"
