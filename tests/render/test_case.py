"""Titles in title case are put into sentence case; others stay as they are."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.model import Name, Reference
from refkit.render.case import cased, sentence_case, title_case
from refkit.render.casemodel import Link, probabilities
from tests.strategies import texts, titles

CASES = {
    # lower-cased
    "The Effects of Sleep on Learning": "The effects of sleep on learning",
    "Sleep and Learning": "Sleep and learning",
    "Learning To Read With Older Siblings": "Learning to read with older siblings",
    "Self-Regulation and Co-Teaching": "Self-regulation and co-teaching",
    "What Do Teachers Know? Evidence From Two Schools": (
        "What do teachers know? Evidence from two schools"
    ),
    "Sleep: The Missing Lesson": "Sleep: The missing lesson",
    "Sleep — The Missing Lesson": "Sleep — The missing lesson",
    "Learning From Failure. Vol. 2": "Learning from failure. Vol. 2",
    # names, places, acronyms and inner capitals stay
    "Reflexive Verbs in Hungarian and Czech": "Reflexive verbs in Hungarian and Czech",
    "Birth Rates of England and Wales": "Birth rates of England and Wales",
    "Danish Farms and the Kenyan Market": "Danish farms and the Kenyan market",
    "The History of Schools in New York and Canada": "The history of schools in New York and Canada",
    "Reading Problems of American Children": "Reading problems of American children",
    "A Study of ADHD and DNA Methylation": "A study of ADHD and DNA methylation",
    "The eBay Effect on Prices": "The eBay effect on prices",
    "Schools in the U.S. After World War II": "Schools in the U.S. after World War II",
    "The Letters of John Keats and Their Readers": "The letters of John Keats and their readers",
    "What I Learned About Teaching": "What I learned about teaching",
    "Vitamin A and Growth": "Vitamin A and growth",
    "Is This a Test of Memory?": "Is this a test of memory?",
    "Reading Scores in Grade 4": "Reading scores in Grade 4",
    "The Childhood Worry Scale (CWS)": "The Childhood Worry Scale (CWS)",
    "The Views of Dr. Fenwick on Learning": "The views of Dr. Fenwick on learning",
    "Fenwick v. Board of Review": "Fenwick v. Board of Review",
    "Baker–Farmer Relations in Self-Service Shops": "Baker–farmer relations in self-service shops",
    "Anti-American Sentiment in Post-Soviet States": "Anti-American sentiment in post-Soviet states",
    "An Evening With Norah Fenwick": "An evening with Norah Fenwick",
    "A Talk by Physicist Norah Fenwick": "A talk by physicist Norah Fenwick",
    "A Day at Oakfield Primary School": "A day at Oakfield Primary School",
    "The Garden Stress Questionnaire for Young Growers (GSQ-Y, GSQ-A)": (
        "The Garden Stress Questionnaire for Young Growers (GSQ-Y, GSQ-A)"
    ),
    "Norwick Rapid Memory Inventory–3 Short Form (NRMI-3-SF)": (
        "Norwick Rapid Memory Inventory–3 Short Form (NRMI-3-SF)"
    ),
    "What Britons Eat and Drink": "What Britons eat and drink",
    "The Long Way Home, Part Two": "The long way home, Part Two",
    "We Count Every Bird We Meet #birdcount @gardenclub": (
        "We count every bird we meet #birdcount @gardenclub"
    ),
    "Look How High These Goats Climb: https://example.org/aBcGoats": (
        "Look how high these goats climb: https://example.org/aBcGoats"
    ),
    # in both cases
    "The village keeps its Delightful Orchards With Surprising Blossoms, Tasty Cherries, and Music": (
        "The village keeps its delightful orchards with surprising blossoms, tasty cherries, and music"
    ),
    "Growing Up With Several Languages: An Examination of the Decisions and outcomes": (
        "Growing up with several languages: An examination of the decisions and outcomes"
    ),
    # not in title case, or not in English
    "The effects of sleep on learning in Grade 4": "The effects of sleep on learning in Grade 4",
    "Sleep: a lesson for Schools": "Sleep: a lesson for Schools",
    "Die Geschichte der Schulen im Norden": "Die Geschichte der Schulen im Norden",
    "La Vie Quotidienne des Enfants": "La Vie Quotidienne des Enfants",
    "教育の歴史": "教育の歴史",
    "": "",
    # shouted, and begun small
    "SLEEP AND LEARNING IN SCHOOLS": "Sleep and learning in schools",
    "sleep and learning in schools": "Sleep and learning in schools",
    "mRNA and protein levels": "mRNA and protein levels",
    "van der Waals forces in water": "van der Waals forces in water",
    # markup
    'The <span class="nocase">Long Sleep</span> of Children': (
        'The <span class="nocase">Long Sleep</span> of children'
    ),
    "Growth of <i>Spartina</i> in Cold Water": "Growth of <i>Spartina</i> in cold water",
}


@pytest.mark.parametrize("title", CASES)
def test_sentence_case(title: str) -> None:
    assert sentence_case(title) == CASES[title]


def test_ordinary_words_of_an_acronym_keep_their_capitals_all_or_none() -> None:
    for title in ("Quick Answer Survey System (QASS)", "Gentle Mindful Supper Therapy (GMST)"):
        got = sentence_case(f"A Report on the {title}")
        kept = [w[0].isupper() for w in got.split("the ")[1].split(" (")[0].split()]
        assert all(kept) or not any(kept), got


@pytest.mark.parametrize(
    "title",
    [
        "On a theory of chances (review of “A Mathematical Theory of Evidence”)",
        "Care of wounds: Clinical Practice Guidelines for nurses working in small hospitals",
        "Walking and thinking with the River Academy of Music",
    ],
)
def test_names_within_sentence_case_stay(title: str) -> None:
    assert sentence_case(title) == title


def test_names_of_periodicals_get_their_capitals() -> None:
    assert title_case("Studies in coastal history") == "Studies in Coastal History"
    assert title_case("J. coast. stud.") == "J. Coast. Stud."
    assert title_case("European journal of gardens") == "European Journal of Gardens"
    for name in ("eLife", "the Guardian", "Le monde des livres", "Tijdschrift voor geschiedenis",
                 "Coastal Studies", ""):  # fmt: skip
        assert title_case(name) == name
    assert title_case("Studies in coastal history", "fr") == "Studies in coastal history"


def test_a_language_decides() -> None:
    assert sentence_case("Schulen Heute", "de") == "Schulen Heute"
    assert sentence_case("Schools Today", "en-GB") == "Schools today"


def test_names_of_the_record_stay() -> None:
    reference = Reference(
        type="book", title="The Handbook of the Hearth and Home Council",
        author=(Name(literal="Hearth and Home Council"),),
    )  # fmt: skip
    assert "The handbook of the Hearth and Home Council." in refkit.render(reference)


def test_titles_are_kept_on_demand() -> None:
    reference = Reference(type="book", title="The Effects of Sleep on Learning")
    assert refkit.render(reference, title_case="keep").startswith(
        "The Effects of Sleep on Learning"
    )


@given(texts)
def test_nothing_but_case_changes(text: str) -> None:
    assert sentence_case(text).casefold() == text.casefold()


@given(texts | titles())
def test_sentence_case_is_a_fixed_point(text: str) -> None:
    once = sentence_case(text)
    assert sentence_case(once) == once or cased(once).unsure or once.upper() == text


@given(titles())
def test_sentence_case_stays(title: str) -> None:
    assert sentence_case(title) == title


@given(st.sampled_from(sorted(CASES)))
def test_it_is_deterministic(title: str) -> None:
    first = cased(title)
    cased.cache_clear()
    assert cased(title) == first


scores = st.floats(-8, 8)


@given(
    st.lists(
        st.tuples(st.sampled_from([True, False, None]), scores, scores), min_size=1, max_size=6
    )
)
def test_probabilities_are_those_of_all_ways_to_write_a_chain(
    said: list[tuple[bool | None, float, float]],
) -> None:
    chain = [Link(i, keep, own, both) for i, (keep, own, both) in enumerate(said)]
    whole, of_each = 0.0, [0.0] * len(chain)
    for way in product((False, True), repeat=len(chain)):
        if any(c.keep not in (None, w) for c, w in zip(chain, way, strict=True)):
            continue
        total = sum(c.own for c, w in zip(chain, way, strict=True) if w)
        total += sum(chain[i].both for i in range(1, len(way)) if way[i - 1] and way[i])
        whole += exp(total)
        for i, capital in enumerate(way):
            of_each[i] += exp(total) * capital
    for found, expected in zip(probabilities(chain), of_each, strict=True):
        assert found == pytest.approx(expected / whole, abs=1e-6)


def test_the_model_is_small() -> None:
    content = files("refkit.data").joinpath("case.json").read_text("utf-8")
    assert len(content.encode()) < 1_000_000
    assert set(json.loads(content)) == {"scale", "lower", "upper", "seen", "proper", "weights"}
