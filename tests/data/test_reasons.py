"""A reason has to say something."""

import pytest

from data.intake.reasons import says_something
from tests.golden.police_q2 import codes, held_with, police_q2, read


@pytest.mark.parametrize(
    "text", ["late cases", "Correction", "typing error in B6", "Two cases were entered twice."]
)
def test_words_are_a_reason(text):
    assert says_something(text)


@pytest.mark.parametrize("text", ["", ".", "-", "n/a", "N/A.", "none", "tbc", "x", "yes", "12"])
def test_signs_and_words_for_nothing_are_no_reason(text):
    assert not says_something(text)


@pytest.mark.parametrize(("written", "asked"), [("n/a", True), (".", True), ("late cases", False)])
def test_v9_a_line_that_gives_no_reason_is_asked_about_as_an_empty_one(written, asked):
    book = police_q2()
    book["MARAC"]["B6"], book["MARAC"]["B11"] = 48, 120
    book["Cover"]["B12"] = written

    received = read(book, history=held_with())

    assert ("why-sent-again" in codes(received)) is asked
