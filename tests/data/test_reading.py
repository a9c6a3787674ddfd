import math
from datetime import datetime

import pytest

from data.observations import Status
from data.reading import Figure, figure_within, read, text_of


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (217, 217),
        (217.0, 217),
        (436.8, 436.8),
        ("217", 217),
        ("2 544", 2544),
        ("12,020", 12020),
        ("15\u00a0357", 15357),
        ("  74 ", 74),
        ("0", 0),
        (0, 0),
        ("1.0", 1),
        ("- 16.3%", -16.3),
        ("+ 6.3%", 6.3),
        ("−4", -4),
        ("26.2%", 26.2),
        ("4 %", 4),
    ],
)
def test_a_number_is_read_as_it_is_printed(content, value):
    assert read(content).figure.value == value


@pytest.mark.parametrize(
    ("text", "value", "bracketed"),
    [
        ("170 (217)", 170, 217),
        ("35(53)", 35, 53),
        ("2 544 (21.2%)", 2544, 21.2),
        ("12 020 (100%)", 12020, 100),
        ("100% (94%)", 100, 94),
        ("0 (1)", 0, 1),
        ("1319 ( 1127 )", 1319, 1127),
    ],
)
def test_p15_a_figure_in_brackets_is_a_second_figure_and_never_negative(text, value, bracketed):
    reading = read(text)

    assert reading.figure.value == value
    assert reading.bracketed.value == bracketed
    assert reading.words == ""


def test_p15_a_share_in_brackets_is_told_from_last_years_count():
    assert read("2 544 (21.2%)").bracketed.is_percentage
    assert not read("170 (217)").bracketed.is_percentage


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Figure not available", Status.NOT_AVAILABLE),
        ("Not Available", Status.NOT_AVAILABLE),
        ("[x]", Status.NOT_AVAILABLE),
        ("-", Status.NOT_AVAILABLE),
        ("N/A", Status.NOT_APPLICABLE),
        ("n/a", Status.NOT_APPLICABLE),
        ("[z]", Status.NOT_APPLICABLE),
        ("[c]", Status.SUPPRESSED),
        ("*", Status.SUPPRESSED),
    ],
)
def test_m2_each_way_of_having_no_number_keeps_its_own_meaning(text, status):
    assert read(text).figure == Figure(None, status)


@pytest.mark.parametrize("text", ["Nil", "none", "zero"])
def test_m1_nil_in_words_is_a_zero_that_was_reported(text):
    assert read(text).figure == Figure(0.0, Status.NIL)


@pytest.mark.parametrize("content", ["", None, "   ", "\n"])
def test_m1_an_empty_cell_is_blank_and_not_a_zero(content):
    reading = read(content)

    assert reading.is_blank
    assert reading.figure is None


def test_m1_a_zero_is_not_blank():
    assert not read(0).is_blank
    assert read(0).figure.status is Status.REPORTED


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("98 Year total reported to the Police", 98, "Year total reported to the Police"),
        ("42 courses", 42, "courses"),
        ("18 per course", 18, "per course"),
        (
            "Yearly total figure (from schools that responded) 1746",
            1746,
            "Yearly total figure (from schools that responded)",
        ),
        ("a reduction of almost 759", 759, "a reduction of almost"),
        ("07.06 08.06", 7.06, "08.06"),
    ],
)
def test_v7_words_in_a_cell_with_a_number_are_kept_beside_it(text, value, words):
    reading = read(text)

    assert (reading.figure.value, reading.words) == (value, words)


@pytest.mark.parametrize("text", ["To be agreed", "None established", "Alfreton", "TRUE", "nan"])
def test_a_cell_of_words_has_no_figure(text):
    reading = read(text)

    assert reading.figure is None
    assert reading.words == text


@pytest.mark.parametrize(
    ("content", "places"), [("14%", 0), ("14.6%", 1), (14.0, 0), (14.25, 2), ("12,020", 0)]
)
def test_p14_a_figure_knows_how_many_decimals_were_printed(content, places):
    assert read(content).figure.places == places


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (None, ""),
        (3.0, "3"),
        (10.07, "10.07"),
        (0.00001, "0.00001"),
        (True, "TRUE"),
        ("two\nlines  apart", "two lines apart"),
        (datetime(2012, 4, 1), "2012-04-01 00:00:00"),
        (math.inf, "inf"),
    ],
)
def test_a_cell_is_shown_as_a_person_sees_it(content, text):
    assert text_of(content) == text


def test_a_date_is_no_figure_without_words_beside_it():
    assert read(datetime(2012, 4, 1)).words != ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a reduction of just over 200 cases", 200),
        ("almost 400 episodes less", 400),
        ("a 50% increase of referrals", 50),
        ("fell by 1,333", 1333),
    ],
)
def test_a_change_is_found_wherever_it_stands_in_a_sentence(text, value):
    assert figure_within(text).value == value


def test_a_sentence_without_a_number_claims_nothing():
    assert figure_within("no change") is None


def test_a_percentage_in_a_sentence_is_known_as_one():
    assert figure_within("a 50% increase").is_percentage
