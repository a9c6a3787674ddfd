"""The indicators of a board as at a quarter: rules R1, R3, and C1 for the year."""

from dataclasses import replace

import pytest

from data.figures.dataset import Dataset
from data.figures.scorecard import Indicator, indicators_of
from data.figures.status import Against
from data.framework.targets import TargetKind
from data.periods import parse
from tests.builders_data import (
    a_printed_target,
    a_return,
    a_store,
    a_target,
    an_observation,
    in_quarters,
)

SATISFIED, COURSES = "training-satisfaction", "training-courses-delivered"
OF_SATISFIED = a_printed_target()
OF_COURSES = a_printed_target(measure=COURSES, text="42 courses", value=42.0)


def a_dataset(*observations, targets=(OF_SATISFIED, OF_COURSES)) -> Dataset:
    received = replace(a_return(*observations), targets=tuple(targets))
    return a_store(received).dataset("derby")


def indicator(name: str, dataset: Dataset, period: str) -> Indicator:
    return next(e for e in indicators_of(dataset, parse(period)) if e.measure.id == name)


@pytest.fixture
def dataset() -> Dataset:
    return a_dataset(*in_quarters(SATISFIED, 70, 74, 76, 80), *in_quarters(COURSES, 10, 11, 9, 14))


def test_an_indicator_has_the_quarters_of_its_year_up_to_the_one_asked_for(dataset):
    found = indicator(SATISFIED, dataset, "2012-13 Q3")

    assert [point.value for point in found.by_quarter] == [70, 74, 76]
    assert (str(found.point.period), found.point.value) == ("2012-13 Q3", 76)
    assert found.judgement.against is Against.MEETS


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2012-13 Q1", Against.MISSES), ("2012-13 Q2", Against.MISSES), ("2012-13 Q4", Against.MEETS)],
)
def test_an_earlier_quarter_is_told_as_it_was(dataset, period, expected):
    found = indicator(SATISFIED, dataset, period)

    assert found.judgement.against is expected
    assert found.series.points[-1].period == parse(period)


def test_r3_what_is_counted_through_the_year_is_held_to_its_target_once_the_year_is_over(dataset):
    before, after = (indicator(COURSES, dataset, f"2012-13 Q{number}") for number in (3, 4))

    assert (before.judgement.against, before.judgement.why) == (
        Against.NOT_ASSESSED,
        "its target is for the whole year",
    )
    assert (after.year.value, after.judgement.target.values) == (44, (42.0,))
    assert after.judgement.against is not Against.NO_TARGET


def test_c1_a_year_with_a_gap_has_no_figure():
    dataset = a_dataset(*in_quarters(COURSES, 10, None, 9, 14))

    assert indicator(COURSES, dataset, "2012-13 Q4").year.value is None


def test_a_quarter_that_did_not_come_is_a_gap_and_not_the_one_before():
    dataset = a_dataset(
        *in_quarters(SATISFIED, 70, 74), an_observation("contacts", 5, "2012-13 Q4")
    )

    found = indicator(SATISFIED, dataset, "2012-13 Q4")

    assert (str(found.point.period), found.point.value) == ("2012-13 Q4", None)
    assert found.judgement.against is Against.NOT_ASSESSED


def test_a_figure_of_another_year_is_not_shown_for_this_one(dataset):
    later = a_dataset(
        *in_quarters(SATISFIED, 70, 74, 76, 80),
        an_observation("contacts", 5, "2013-14 Q1"),
        targets=(a_printed_target(period="2013-14"),),
    )

    found = indicator(SATISFIED, later, "2013-14 Q1")

    assert (str(found.point.period), found.point.value) == ("2013-14 Q1", None)


def test_what_has_neither_a_target_nor_a_card_is_no_indicator():
    names = {
        each.measure.id
        for each in indicators_of(
            a_dataset(*in_quarters(SATISFIED, 70), *in_quarters("cse-self-referrals", 1)),
            parse("2012-13 Q1"),
        )
    }

    assert names == {SATISFIED}


def test_indicators_stand_in_the_order_of_their_themes(dataset):
    found = indicators_of(
        a_dataset(*in_quarters(SATISFIED, 70), *in_quarters("contacts", 5)), parse("2012-13 Q1")
    )
    order = [theme.name for theme in dataset.framework.themes]

    aims = [each.aim for each in found]
    assert aims == sorted(aims, key=order.index)


def test_the_lead_is_the_one_that_the_target_names(dataset):
    target = a_target("2012-13", "", 75.0, lead="Training manager", kind=TargetKind.PERCENTAGE)
    found = indicator(SATISFIED, dataset, "2012-13 Q3")

    assert found.lead == ""
    assert replace(found, judgement=replace(found.judgement, target=target)).lead == (
        "Training manager"
    )


def test_how_a_figure_varies_is_told_as_at_its_own_quarter():
    values = [10, 12, 11, 13, 12, 14, 9, 11, 12, 10, 13, 12, 25, 11, 12, 10]
    rows = [
        row
        for n in range(4)
        for row in in_quarters(COURSES, *values[4 * n : 4 * n + 4], year=f"20{10 + n}-{11 + n}")
    ]
    dataset = a_dataset(*rows, targets=(replace(OF_COURSES, period="2013-14"),))

    before, then, after = (
        indicator(COURSES, dataset, f"2013-14 Q{number}") for number in (1, 2, 4)
    )

    assert before.flag.signal == "outside"
    assert (before.stretch.variation.points, after.stretch.variation.points) == (13, 16)
    assert then.flag is None
