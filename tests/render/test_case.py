"""Titles in title case are put into sentence case; others stay as they are."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

import refkit
from refkit.model import Name, Reference
from refkit.render.case import cased, sentence_case
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
    "What Britons Eat and Drink": "What Britons eat and drink",
    "The Long Way Home, Part Two": "The long way home, Part Two",
    "We Count Every Bird We Meet #birdcount @gardenclub": (
        "We count every bird we meet #birdcount @gardenclub"
    ),
    "Look How High These Goats Climb: https://example.org/aBcGoats": (
        "Look how high these goats climb: https://example.org/aBcGoats"
    ),
    # in both cases
    "The small town keeps its Wonderful Garden With Surprising Flowers, Fresh Bread, and Music": (
        "The small town keeps its wonderful garden with surprising flowers, fresh bread, and music"
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


def test_the_model_is_small() -> None:
    content = files("refkit.data").joinpath("case.json").read_text("utf-8")
    assert len(content.encode()) < 1_000_000
    assert set(json.loads(content)) == {"scale", "lower", "upper", "seen", "proper", "weights"}
