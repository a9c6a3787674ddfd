"""What is said of a usual range: between what, from how many, what is unusual and since when."""

from dataclasses import replace

import pytest

from dashboards.words.usual import limits_text, usual_said
from data.figures.judged import stretches_of
from data.figures.usual import UsualRange
from data.figures.variation import Limits
from data.framework.measures import Polarity
from data.framework.signal_rule import SignalRule
from tests.builders import a_measure, a_percentage, a_series

NOISY = [80, 120] * 7
QUIET = [100, 102, 101, 99, 103, 100, 98, 101, 102, 100, 99, 101, 100, 101]


def said_of(values, *, broken_at=None, **measure):
    series = a_series(values, measure=a_measure(**measure))
    if broken_at is not None:
        points = (replace(p, definition=int(n >= broken_at)) for n, p in enumerate(series.points))
        series = replace(series, points=tuple(points))
    return usual_said(UsualRange("", stretches_of(series)), series)


def test_up_to_nineteen_figures_the_limits_are_said_to_be_a_trial():
    assert said_of(QUIET) == [
        "Usual range: 96 to 105, from 14 figures (trial limits: they settle at 20)."
    ]
    assert "trial" not in said_of([*QUIET, *QUIET])[0]


def test_s9_of_a_board_that_chose_cusum_the_rule_is_said_and_no_limits_are_a_trial():
    told = said_of([*QUIET, 106, 106, 106], signal_rule=SignalRule.CUSUM)

    assert told[0].startswith("Usual range: ")
    assert told[0].endswith(", from the first 13 figures; what is unusual goes by CUSUM.")
    assert told[1].startswith("Special cause: above its first figures (CUSUM), since ")


def test_it_is_said_since_when_the_latest_figures_are_unusual_and_by_which_rule():
    told = said_of([*NOISY, 300, 301], polarity=Polarity.LOWER)

    assert told[1] == (
        "Special cause concern: above its usual range, since Q3 2015-16 (2 in a row)."
    )


def test_p12_what_is_unusual_of_a_neutral_measure_is_not_judged():
    assert said_of([*NOISY, 300])[1].startswith("Special cause: above its usual range")


def test_what_was_unusual_once_is_told_with_its_period():
    assert said_of([*NOISY[:5], 300, *NOISY[5:]])[1] == (
        "Special cause: above its usual range, in Q2 2013-14."
    )


def test_below_thirteen_it_is_said_why_there_is_no_range_and_what_the_median_is():
    assert said_of([217, 208, 229, 225]) == [
        "No usual range yet: 4 figures, and it takes 13. Their median is 221."
    ]


def test_of_three_figures_there_is_no_median_either_and_no_range_is_missed():
    assert said_of([217, 208, 229]) == []


def test_of_a_line_without_a_figure_no_range_is_missed():
    assert said_of([None, None, None]) == []


def test_t6_after_a_break_the_figures_are_those_since():
    (said,) = said_of([*QUIET, 50, 51], broken_at=len(QUIET))

    assert said.startswith("No usual range yet: 2 figures since the definition changed")


@pytest.mark.parametrize(
    ("values", "words"),
    [([50] * 14, "the figures do not vary"), ([2, 3] * 8, "Each stands as a dot with its count")],
)
def test_it_is_said_why_there_is_none(values, words):
    assert words in said_of(values)[0]


def test_of_counts_the_range_is_of_whole_ones_inside():
    assert limits_text(Limits(45, 30.4, 60.6, 20), a_measure()) == "31 to 60"


def test_a_range_is_cut_off_where_no_figure_can_be():
    assert limits_text(Limits(3, -2.5, 8.5, 20), a_measure()) == "0 to 8"
    assert limits_text(Limits(96, 88.04, 104.0, 20), a_percentage()) == "88.0% to 100.0%"
