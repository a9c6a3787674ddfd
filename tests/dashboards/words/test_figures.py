from dataclasses import replace

import pytest

from dashboards.words.figures import (
    amount_text,
    count_text,
    counted,
    counts_behind,
    figure_text,
    in_full,
    share_text,
    status_words,
)
from data.framework.measures import Kind
from data.observations import Status
from tests.builders import a_measure, a_percentage, a_point, a_series
from tests.frameworks import measure_of

COUNTS = a_measure()
RATIO = a_measure("percent", Kind.RATIO)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [(1, "child", "1 child"), (2, "child", "2 children"), (0, "enquiry", "0 enquiries")],
)
def test_a_count_agrees_with_its_unit(value, unit, words):
    assert counted(value, a_measure(unit)) == words


def test_counts_have_thousands_commas():
    assert count_text(15357.0) == "15,357"


@pytest.mark.parametrize(
    ("value", "expected"), [(17.05, "17.1%"), (0.25, "0.3%"), (100, "100.0%"), (9.96, "10.0%")]
)
def test_p14_a_computed_percentage_has_one_place_and_goes_half_up(value, expected):
    point = a_point(value, numerator=1, denominator=1000)

    assert figure_text(point, RATIO) == expected


def test_a_published_percentage_is_printed_as_it_was():
    assert figure_text(a_point(54.0), a_percentage()) == "54%"
    assert figure_text(a_point(97.5), a_percentage()) == "97.5%"


def test_published_percentages_of_one_series_are_all_as_fine_as_the_finest():
    series = a_series([63.6, 60, None], measure=a_percentage())
    whole = a_series([54, 45], measure=a_percentage())

    assert [figure_text(p, a_percentage()) for p in series.points[:2]] == ["63.6%", "60.0%"]
    assert [figure_text(p, a_percentage()) for p in whole.points] == ["54%", "45%"]


def test_a_rate_has_one_place_and_no_per_cent_sign():
    assert figure_text(a_point(436.8), a_measure("rate-10000", Kind.RATE)) == "436.8"


@pytest.mark.parametrize(
    ("status", "mark"),
    [
        (Status.NOT_AVAILABLE, "[x]"),
        (Status.SUPPRESSED, "[c]"),
        (Status.NOT_APPLICABLE, "[z]"),
        (Status.REPORTED, "[x]"),  # a total that is not whole
    ],
)
def test_a_gap_is_printed_as_its_mark(status, mark):
    assert figure_text(a_point(None, status=status), COUNTS) == mark


def test_a_revised_figure_carries_its_mark():
    revised = a_point(162, status=Status.REVISED)

    assert figure_text(revised, COUNTS) == "162 [r]"
    assert amount_text(revised, COUNTS) == "162 contacts [r]"


def test_p4_a_share_of_fewer_than_ten_is_printed_as_two_counts():
    too_few = a_point(None, status=Status.NOT_APPLICABLE, numerator=3, denominator=7)

    assert share_text(3, 7, COUNTS) == "3 of 7"
    assert figure_text(too_few, RATIO) == "3 of 7"
    assert status_words(too_few) == "3 of 7"


@pytest.mark.parametrize(("whole", "text"), [(19, "3 of 19 (15.8%)"), (20, "15.0%")])
def test_p4_a_percentage_of_few_stands_after_its_counts(whole, text):
    few = a_point(100 * 3 / whole, numerator=3, denominator=whole)

    assert figure_text(few, RATIO) == share_text(3, whole, COUNTS) == text
    assert in_full(few, RATIO) == f"3 of {whole} ({100 * 3 / whole:.1f}%)"
    assert amount_text(few, RATIO) == text


def test_p4_the_mark_of_a_percentage_of_few_stays():
    few = a_point(25.0, numerator=3, denominator=12, status=Status.REVISED)

    assert figure_text(few, RATIO) == "3 of 12 (25.0% [r])"


def test_p4_how_many_are_too_few_is_what_the_board_says():
    strict = replace(COUNTS, smallest_denominator=30)

    assert share_text(3, 29, strict) == "3 of 29"
    assert share_text(3, 30, strict) == "10.0%"


def test_p14_a_share_goes_half_up():
    assert share_text(1245, 10_000, COUNTS) == "12.5%"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": Status.SUPPRESSED, "note": "fewer than 6"}, "suppressed"),
        ({"status": Status.NOT_APPLICABLE}, "not applicable"),
        ({"status": Status.NOT_AVAILABLE}, "not available"),
        ({"status": Status.NOT_AVAILABLE, "note": "not returned"}, "not returned"),
        (
            {"status": Status.NOT_AVAILABLE, "note": "a note too long for a chart " * 3},
            "not available",
        ),
        ({"status": Status.REPORTED}, "not complete"),
    ],
)
def test_a_gap_says_why_in_a_few_words(fields, words):
    assert status_words(a_point(None, **fields)) == words


def test_an_ordinary_figure_needs_no_words():
    assert status_words(a_point(3)) == ""
    assert status_words(a_point(3, status=Status.PROVISIONAL)) == "provisional"


@pytest.mark.parametrize(
    ("measure", "words"),
    [
        ("marac-repeat-rate", "133 of 119"),
        ("marac-children-per-case", "133 children, 119 cases"),
        ("referral-rate", "133 referrals, 119 children"),
    ],
)
def test_c3_counts_of_two_units_are_no_part_of_one_another(measure, words):
    point = a_point(1.1, numerator=133, denominator=119)

    assert counts_behind(point, measure_of(measure)) == words


def test_a_figure_without_its_counts_says_none():
    assert counts_behind(a_point(1.1), RATIO) == ""
