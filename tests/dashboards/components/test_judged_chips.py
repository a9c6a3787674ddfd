"""Variation and assurance as chips: a sign and words, whatever the colour (rule R6)."""

import re
from pathlib import Path

import pytest

from dashboards.components.judged_chips import against_chip, variation_chip
from dashboards.words.assurance import assurance_words
from dashboards.words.variation import SIGNS, Sort, VariationWords
from data.figures.assurance import Assurance
from data.figures.status import Against

ASSETS = Path(__file__).parents[3] / "assets"


def words_of(chip) -> str:
    sign, text = chip.children
    return f"{sign.children}{text}"


@pytest.mark.parametrize("sort", [each for each in Sort if each is not Sort.NOT_JUDGED])
def test_r6_each_sort_of_variation_has_a_sign_and_its_words(sort):
    chip = variation_chip(VariationWords(sort, SIGNS[sort], "as it is"))

    assert words_of(chip) == f"{SIGNS[sort]} {sort}: as it is"
    assert chip.children[0].to_plotly_json()["props"]["aria-hidden"] == "true"


def test_what_is_not_judged_has_no_chip():
    assert variation_chip(VariationWords(Sort.NOT_JUDGED, "", "too few figures yet")) is None


def test_r1_what_is_not_assessed_has_no_chip():
    assert against_chip(Against.NOT_ASSESSED) is None
    assert words_of(against_chip(Against.MISSES)) == "▲ misses"


@pytest.mark.parametrize("assurance", Assurance)
def test_each_assurance_says_what_it_means(assurance):
    assert assurance_words(assurance).startswith(f"{assurance}: ")


def test_no_assurance_is_no_words():
    assert assurance_words(None) == ""


def test_only_the_wide_table_of_the_scorecard_keeps_a_chip_on_one_line():
    """On paper a card is narrower than the longest chip, which would be cut at its edge."""
    styles = "".join(path.read_text() for path in sorted(ASSETS.glob("[1-9]*.css")))

    rules = re.findall(r"([^{}]*\.status\b[^{}]*){([^{}]*)}", styles)

    kept = [selector.strip() for selector, body in rules if "nowrap" in body]
    assert kept
    assert all(".scorecard__table" in selector for selector in kept)
