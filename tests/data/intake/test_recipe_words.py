"""Words and grey figures on a form that say something else than its cells are read as."""

from datetime import date

import pytest

from data.findings import Severity
from data.intake.checks.past import Past
from tests.golden import police_q2
from tests.golden.police_q2 import codes, held_before, held_with, read


@pytest.fixture
def book():
    return police_q2.police_q2()


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("A2", "MARAC cases discussed by area (thousands)"),
        ("A4", "All figures in £000s"),
        ("A13", "All figures are in thousands"),
        ("A4", "Year to date"),
        ("A13", "Figures are cumulative from 1 April 2026"),
    ],
)
def test_words_that_say_the_figures_are_something_else_are_asked_about(book, cell, words):
    book["MARAC"][cell] = words

    found = [each for each in read(book).findings if each.code == "figures-said-otherwise"]

    assert [(each.severity, each.sheet, each.cells) for each in found] == [
        (Severity.QUERY, "MARAC", (cell,))
    ]


def test_words_that_count_something_in_passing_are_not_asked_about(book):
    book["MARAC"]["A13"] = "Includes two since May; about 2,000 leaflets were handed out"

    assert "figures-said-otherwise" not in codes(read(book))


def test_t11_a_title_of_other_months_than_the_cover_is_asked_about(book):
    book["MARAC"]["A3"] = "Police, April to September 2026"

    (finding,) = [each for each in read(book).findings if each.code == "other-months-named"]

    assert (finding.severity, finding.cells) == (Severity.QUERY, ("A3",))


def test_v2_a_grey_figure_that_was_written_over_is_asked_about(book):
    book["MARAC"]["C6"] = 45

    (finding,) = read(book, history=held_before()).findings

    assert (finding.code, finding.cells) == ("printed-otherwise", ("C6",))
    assert "C6 43 → 45" in finding.what


def test_v2_a_grey_figure_of_before_a_correction_is_not_asked_about(book):
    corrected = police_q2.police_q2()
    corrected["Cover"]["B11"] = date(2026, 10, 18)
    corrected["Cover"]["B12"] = "A late count"
    corrected["MARAC"]["B6"], corrected["MARAC"]["B11"] = 46, 118
    past = Past(held_with())
    past.learn(read(corrected, history=held_with()))
    following = police_q2.police_q2()
    following["Cover"]["B7"] = "2026-27 Q3"
    following["MARAC"]["C6"] = 47

    found = read(following, history=past).findings

    asked = [each for each in found if each.code == "printed-otherwise" and each.sheet == "MARAC"]
    assert "C6" not in {cell for each in asked for cell in each.cells}
