"""Whether a figure is as usual, in words: never better or worse where neither is (rule P12)."""

from dataclasses import replace

import pytest

from dashboards.words.variation import SIGNS, Sort, variation_words
from data.figures.judged import NotJudged, stretches_of
from data.figures.series import Series
from data.figures.variation import Flag, Signal
from data.framework.measures import Kind, Polarity
from data.observations import Status
from tests.builders import a_measure, a_percentage, a_point, a_series

ONE_HIGH = (10, 12, 11, 13, 12, 14, 9, 11, 12, 10, 13, 12, 25, 11, 12)


def said_of(series: Series, at: int):
    (stretch,) = stretches_of(series)
    point, flag = list(stretch.each())[at]
    return variation_words(point, series.measure, stretch, flag)


def flagged(signal: Signal, *, is_high: bool, polarity: Polarity = Polarity.NEUTRAL):
    return variation_words(a_point(), a_measure(polarity=polarity), None, Flag(signal, is_high))


def test_a_figure_within_its_usual_range_is_as_usual():
    assert str(said_of(a_series(ONE_HIGH), 0)) == "common cause: as usual"


@pytest.mark.parametrize(
    ("polarity", "text"),
    [
        (Polarity.NEUTRAL, "special cause: above its usual range"),
        (Polarity.BAND, "special cause: above its usual range"),
        (Polarity.HIGHER, "special cause improvement: above its usual range"),
        (Polarity.LOWER, "special cause concern: above its usual range"),
    ],
)
def test_p12_only_where_one_way_is_good_a_figure_is_better_or_worse(polarity, text):
    assert str(said_of(a_series(ONE_HIGH, measure=a_measure(polarity=polarity)), 12)) == text


@pytest.mark.parametrize("signal", Signal)
@pytest.mark.parametrize("is_high", [True, False])
def test_each_signal_has_words_and_a_sign_of_its_own_sort(signal, is_high):
    found = {p: flagged(signal, is_high=is_high, polarity=p) for p in Polarity}

    assert len({each.text for each in found.values()}) == 1
    assert found[Polarity.HIGHER].sort is not found[Polarity.LOWER].sort
    assert found[Polarity.NEUTRAL].sort is Sort.UNUSUAL


def test_no_two_sorts_share_a_sign():
    assert len(set(SIGNS.values())) == len(Sort)


@pytest.mark.parametrize(
    ("series", "text"),
    [
        (a_series([20, 21]), "too few figures yet"),
        (a_series([50] * 14), "does not vary"),
        (a_series([2, 3] * 8), NotJudged.RARE),
        (a_series([20, 40, 60, 80] * 4, measure=a_measure(kind=Kind.CUMULATIVE)), "running total"),
    ],
)
def test_it_is_said_why_a_figure_is_not_judged(series, text):
    found = said_of(series, -1)

    assert found.sort is Sort.NOT_JUDGED
    assert {NotJudged.RARE: "single figures"}.get(text, text) in found.text


def test_after_a_change_of_definition_too_few_figures_say_that_it_changed():
    series = a_series([20, 21, 30])
    points = tuple(replace(p, definition=int(n == 2)) for n, p in enumerate(series.points))
    stretch = stretches_of(replace(series, points=points))[-1]

    found = variation_words(points[-1], series.measure, stretch, None)

    assert found.text == "definition changed, too few figures since"


def test_counts_of_few_and_gaps_are_no_figures_to_judge():
    few = a_point(None, status=Status.NOT_APPLICABLE, numerator=3, denominator=9)

    assert variation_words(few, a_percentage(), None, None).text == "too few for a percentage"
    assert variation_words(a_point(None), a_percentage(), None, None).text == "no figure"
