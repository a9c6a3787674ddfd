"""Rules C1, C5, T4, P1, P4: what may be put together, by a measure's kind alone."""

from dataclasses import replace
from statistics import mean

import pytest

from data.figures import combine
from data.figures.series import Point, Source
from data.framework.measures import Kind
from data.observations import Status
from data.periods import financial_year, quarter
from data.rounding import half_up
from tests.builders import a_measure, a_percentage, a_point, periods_from
from tests.frameworks import measure_of

YEAR = financial_year(2012)
ADDED = [Kind.FLOW, Kind.COHORT]


def quarters_of(*values: float | None, **fields) -> list[Point]:
    """One point a quarter of 2012-13."""
    return [
        a_point(value, str(period), **fields)
        for value, period in zip(values, periods_from("2012-13 Q1", len(values)), strict=True)
    ]


def shares(*counts: tuple[float | None, float | None]) -> list[Point]:
    """One percentage a quarter, with the counts behind it."""
    return [
        Point(period, value=0.0, numerator=over, denominator=under)
        for (over, under), period in zip(
            counts, periods_from("2012-13 Q1", len(counts)), strict=True
        )
    ]


@pytest.mark.parametrize("kind", ADDED)
def test_c1_the_year_of_a_flow_is_the_sum_of_its_four_quarters(kind):
    found = combine.over_time(a_measure(kind=kind), quarters_of(10, 20, 30, 40), YEAR)

    assert (found.value, found.status, found.period) == (100, Status.REPORTED, YEAR)


@pytest.mark.parametrize("kind", ADDED)
def test_c1_the_year_of_a_flow_with_three_quarters_is_not_available(kind):
    found = combine.over_time(a_measure(kind=kind), quarters_of(10, 20, 30), YEAR)

    assert (found.value, found.status) == (None, Status.NOT_AVAILABLE)
    assert found.note == "3 of 4 quarters"


def test_c1_the_year_of_a_flow_with_a_gap_is_not_available():
    found = combine.over_time(a_measure(), quarters_of(10, None, 30, 40), YEAR)

    assert (found.value, found.status) == (None, Status.NOT_AVAILABLE)


def test_c1_the_year_of_a_stock_is_its_last_quarter():
    found = combine.over_time(a_measure(kind=Kind.STOCK), quarters_of(217, 208, 229, 225), YEAR)

    assert found.value == 225
    assert found.note == ""


def test_c1_the_year_of_a_stock_without_its_last_quarter_says_of_when_it_is():
    found = combine.over_time(a_measure(kind=Kind.STOCK), quarters_of(217, 208, 229, None), YEAR)

    assert (found.value, found.note) == (229, "at the end of Q3 2012-13")


def test_c1_the_year_of_a_stock_that_was_never_reported_is_not_available():
    found = combine.over_time(a_measure(kind=Kind.STOCK), quarters_of(None, None), YEAR)

    assert (found.value, found.status) == (None, Status.NOT_AVAILABLE)


def test_t4_what_runs_up_through_the_year_is_its_last_and_never_summed():
    found = combine.over_time(measure_of("cla-adoption"), quarters_of(2.4, 4, 5, 7.9), YEAR)

    assert found.value == 7.9


def test_p1_a_ratio_comes_from_its_counts_and_is_never_a_mean():
    areas = shares((15, 91), (10, 79), (25, 165), (3, 44))  # Derbyshire's MARACs of 2012-13

    found = combine.over_time(a_measure("percent", Kind.RATIO), areas, YEAR)

    assert (found.numerator, found.denominator) == (53, 379)
    assert half_up(found.value, 1) == 14.0
    assert half_up(mean(100 * area.numerator / area.denominator for area in areas), 1) == 12.8


def test_p1_a_ratio_without_its_counts_has_no_figure_for_the_whole():
    found = combine.over_time(
        a_measure("percent", Kind.RATIO), shares((1, 20), (2, 20), (3, None), (4, 20)), YEAR
    )

    assert (found.value, found.status) == (None, Status.NOT_AVAILABLE)
    assert found.note == "the counts behind a percentage are missing"


def test_p1_nothing_to_pool_is_not_available():
    found = combine.pooled(a_measure("percent", Kind.RATIO), [], YEAR, {})

    assert found.status is Status.NOT_AVAILABLE


def test_p1_published_percentages_are_never_combined():
    found = combine.over_time(a_percentage(), quarters_of(10, 20, 30, 40), YEAR)

    assert (found.value, found.status) == (None, Status.NOT_AVAILABLE)
    assert found.note == "published percentages are never combined"


@pytest.mark.parametrize(
    ("kind", "allowed"),
    [
        (Kind.FLOW, True),
        (Kind.COHORT, True),
        (Kind.STOCK, True),
        (Kind.RATIO, False),
        (Kind.RATE, False),
        (Kind.CUMULATIVE, False),
        (Kind.PUBLISHED, False),
    ],
)
def test_c5_counts_add_up_over_categories_and_percentages_do_not(kind, allowed):
    assert combine.may_add_categories(a_measure(kind=kind)) is allowed


def test_p4_a_percentage_under_ten_gives_its_counts_instead():
    found = combine.ratio(a_measure("percent", Kind.RATIO), YEAR, {}, (3, 9), ())

    assert (found.value, found.status) == (None, Status.NOT_APPLICABLE)
    assert (found.numerator, found.denominator) == (3, 9)
    assert found.note == "3 of 9: too few for a percentage"


def test_p4_a_percentage_of_ten_is_given():
    found = combine.ratio(a_measure("percent", Kind.RATIO), YEAR, {}, (3, 10), ())

    assert (found.value, found.status, found.note) == (30, Status.REPORTED, "")


def test_p5_a_rate_is_scaled_as_its_measure_says():
    found = combine.ratio(measure_of("referral-rate"), YEAR, {}, (500, 50_000), ())

    assert found.value == 100


def test_a_sum_over_categories_keeps_the_cells_it_came_from():
    cells = [Source("a.xlsx", "Sheet", cell) for cell in ("B2", "B3")]
    points = [a_point(2, sources=(cells[0],)), a_point(3, sources=(cells[1],))]

    found = combine.over_categories(points, quarter(2012, 1), {"age": "All"})

    assert (found.value, found.sources) == (5, tuple(cells))
    assert found.categories == {"age": "All"}


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ([Status.NOT_AVAILABLE, Status.NOT_AVAILABLE], Status.NOT_AVAILABLE),
        ([Status.NOT_AVAILABLE, Status.SUPPRESSED], Status.SUPPRESSED),
    ],
)
def test_m4_a_gap_among_categories_makes_their_sum_a_gap(statuses, status):
    gaps = [a_point(None, status=each, note="not returned") for each in statuses]

    found = combine.over_categories([a_point(4), *gaps], quarter(2012, 1), {})

    assert (found.value, found.status, found.note) == (None, status, "not returned")


def test_m4_the_sum_of_nothing_is_not_zero():
    found = combine.over_categories([], quarter(2012, 1), {})

    assert (found.value, found.status) == (None, Status.NOT_AVAILABLE)


def test_what_is_not_applicable_is_left_out_of_a_sum():
    points = [a_point(4), a_point(None, status=Status.NOT_APPLICABLE)]

    assert combine.over_categories(points, quarter(2012, 1), {}).value == 4


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ([Status.NIL, Status.NIL], Status.NIL),
        ([Status.NIL, Status.REPORTED], Status.REPORTED),
        ([Status.PROVISIONAL, Status.REPORTED], Status.PROVISIONAL),
        ([Status.PROVISIONAL, Status.REVISED], Status.REVISED),
    ],
)
def test_a_sum_is_as_uncertain_as_its_parts(statuses, status):
    points = [a_point(0, status=each) for each in statuses]

    assert combine.over_categories(points, quarter(2012, 1), {}).status is status


def test_the_whole_keeps_the_category_of_its_parts():
    points = quarters_of(1, 2, 3, 4, categories={"agency": "police"})

    assert combine.over_time(a_measure(), points, YEAR).categories == {"agency": "police"}
    assert combine.over_time(a_measure(), [], YEAR).note == "0 of 4 quarters"


@pytest.mark.parametrize("status", [Status.PROVISIONAL, Status.ESTIMATED, Status.REVISED])
def test_a_ratio_of_a_marked_count_carries_its_mark(status):
    made = combine.ratio(a_measure("percent", Kind.RATIO), YEAR, {}, (30, 100), ())

    found = combine.marked(made, [a_point(30), a_point(100, status=status)])

    assert (found.value, found.status) == (30, status)


def test_a_ratio_of_too_few_stays_one_that_has_no_figure():
    made = combine.ratio(a_measure("percent", Kind.RATIO), YEAR, {}, (3, 9), ())

    found = combine.marked(made, [a_point(3, status=Status.PROVISIONAL), a_point(9)])

    assert (found.value, found.status) == (None, Status.NOT_APPLICABLE)


def test_a_ratio_pooled_from_a_provisional_one_is_provisional():
    points = shares((15, 91), (10, 79), (25, 165), (3, 44))
    points[-1] = replace(points[-1], status=Status.PROVISIONAL)

    found = combine.pooled(a_measure("percent", Kind.RATIO), points, YEAR, {})

    assert found.status is Status.PROVISIONAL
