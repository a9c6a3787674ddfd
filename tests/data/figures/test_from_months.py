"""Quarters made of months, and months themselves: rules C1, P1, T5, T6."""

from dataclasses import replace

from data.figures.assemble import series_of, series_together
from data.framework.breaks import Break
from data.observations import Status
from data.periods import Span, parse
from tests.builders_data import a_view, an_observation, figures_of, in_months, in_quarters

TWO_YEARS = ("2012-13 Q1", "2013-14 Q4")


def shown(measure: str, *observations, by: tuple[str, ...] = (), **view) -> list:
    """The figures of a measure as its charts show them, by the names of their periods."""
    series = series_of(figures_of(*observations), measure, by, a_view(*TWO_YEARS, **view))
    return [(point.period.short(), point.value) for point in series.points]


def point_of(measure: str, *observations, **view):
    """The first figure of a measure."""
    return series_of(figures_of(*observations), measure, (), a_view(*TWO_YEARS, **view)).points[0]


def test_c1_the_months_of_a_flow_make_its_quarter():
    point = point_of("contacts", *in_months("contacts", 10, 20, 30))

    assert (str(point.period), point.value) == ("2012-13 Q1", 60)
    assert [source.cell for source in point.sources] == ["B2", "B3", "B4"]


def test_c1_a_quarter_that_lacks_a_month_is_not_made_and_says_so():
    months = in_months("contacts", 10, 20, 30, 40, 50)
    series = series_of(figures_of(*months), "contacts", (), a_view("2012-13 Q1", "2012-13 Q2"))

    assert [point.value for point in series.points] == [60, None]
    assert series.points[1].status is Status.NOT_AVAILABLE
    assert series.points[1].note == "2 of 3 months"


def test_c1_a_month_without_a_number_leaves_its_quarter_without_one():
    months = in_months("contacts", 10, None, 30, 40, 50, 60)

    series = series_of(figures_of(*months), "contacts", (), a_view("2012-13 Q1", "2012-13 Q2"))

    assert [point.value for point in series.points] == [None, 150]
    assert series.points[0].note == "no figure for May 2012"


def test_c1_a_suppressed_month_leaves_its_quarter_suppressed():
    months = in_months("contacts", 10, 20, 30, 40, 50, 60)
    months[1] |= {"value": None, "status": str(Status.SUPPRESSED)}

    series = series_of(figures_of(*months), "contacts", (), a_view("2012-13 Q1", "2012-13 Q2"))

    assert series.points[0].status is Status.SUPPRESSED


def test_c1_a_stock_takes_the_last_month_of_its_quarter():
    assert shown("cp-plans", *in_months("cp-plans", 10, 20, 30, 40, 50, 60))[:2] == [
        ("Q1 2012-13", 30),
        ("Q2 2012-13", 60),
    ]


def test_c1_a_stock_of_another_day_does_not_stand_for_the_end_of_its_quarter():
    months = in_months("cp-plans", 10, 20, 30, 40, 50)

    series = series_of(figures_of(*months), "cp-plans", (), a_view("2012-13 Q1", "2012-13 Q2"))

    assert [point.value for point in series.points] == [30, None]
    assert series.points[1].note == "no figure for Sep 2012"


def test_p1_the_quarter_of_a_ratio_comes_from_the_counts_of_its_months():
    point = point_of(
        "re-referral-rate",
        *in_months("referrals", 100, 100, 200),
        *in_months("re-referrals", 10, 20, 90),
    )

    assert (str(point.period), point.numerator, point.denominator) == ("2012-13 Q1", 120, 400)
    assert point.value == 30  # and not 25, the mean of the shares of the months


def test_p1_monthly_shares_without_counts_make_no_quarter():
    shares = in_months("re-referral-rate", 10, 20, 30)

    assert [name for name, _ in shown("re-referral-rate", *shares)][:1] == ["Apr 2012"]


def test_a_quarter_that_was_sent_counts_beside_its_months():
    sent = an_observation("contacts", 61, "2012-13 Q1")

    assert shown("contacts", *in_months("contacts", 10, 20, 30), sent)[0] == ("Q1 2012-13", 61)


def test_months_fill_a_quarter_that_was_sent_without_a_number():
    empty = an_observation("contacts", None, "2012-13 Q1")

    assert shown("contacts", *in_months("contacts", 10, 20, 30), empty)[0] == ("Q1 2012-13", 60)


def test_one_agency_may_send_months_and_another_quarters():
    months = in_months("contacts", 10, 20, 30, agency="police")
    quarters = in_quarters("contacts", 5, agency="education")

    assert shown("contacts", *months, *quarters)[0] == ("Q1 2012-13", 65)
    assert shown("contacts", *months, *quarters, agencies=("police",))[0] == ("Q1 2012-13", 60)


def test_months_are_shown_where_they_are_asked_for():
    months = in_months("contacts", 10, 20, 30)

    assert shown("contacts", *months, by_month=True)[:4] == [
        ("Apr 2012", 10),
        ("May 2012", 20),
        ("Jun 2012", 30),
        ("Jul 2012", None),
    ]


def test_t5_a_month_that_was_not_returned_is_a_gap():
    months = [each for n, each in enumerate(in_months("contacts", 1, 2, 3, 4, 5, 6)) if n != 1]
    series = series_of(
        figures_of(*months), "contacts", (), a_view("Apr 2012", "Sep 2012", by_month=True)
    )

    assert series.span is Span.MONTH
    assert [point.value for point in series.points] == [1, None, 3, 4, 5, 6]


def test_what_has_no_months_stays_in_quarters_where_months_are_asked_for():
    quarters = in_quarters("referrals", 1, 2, 3, 4)

    assert shown("referrals", *quarters, by_month=True)[0] == ("Q1 2012-13", 1)


def test_months_are_shown_where_they_make_no_quarter_yet():
    assert shown("contacts", *in_months("contacts", 10, 20))[:2] == [
        ("Apr 2012", 10),
        ("May 2012", 20),
    ]


def test_t2_months_quarters_and_years_of_one_measure_never_share_an_axis():
    every = (
        *in_months("contacts", *range(1, 13)),
        *in_quarters("contacts", 6, 15, 24, 33),
        *(an_observation("contacts", 78, f"20{n}-{n + 1}") for n in range(10, 16)),
    )

    assert [name for name, _ in shown("contacts", *every)][:5] == [
        *("Q1 2012-13", "Q2 2012-13", "Q3 2012-13", "Q4 2012-13", "Q1 2013-14"),
    ]
    assert shown("contacts", *every, by_month=True)[:2] == [("Apr 2012", 1), ("May 2012", 2)]


def test_no_month_is_named_beside_the_quarter_that_it_is_a_part_of():
    series = series_of(
        figures_of(*in_months("contacts", 1, 2, 3)), "contacts", (), a_view(*TWO_YEARS)
    )

    assert series.notes == ()


def test_bars_of_whatever_was_sent_never_show_a_month_beside_its_quarter():
    figures = figures_of(*in_months("contacts", 1, 2, 3), *in_quarters("contacts", 6, 7))

    series = series_of(figures, "contacts", (), a_view(), any_period=True)

    assert [(str(point.period), point.value) for point in series.points] == [
        ("2012-13 Q1", 6),
        ("2012-13 Q2", 7),
    ]


def test_p6_a_yearly_rate_comes_from_the_months_of_its_count():
    children = an_observation("population-0-17", 50_000, "2012-13")
    point = point_of("referral-rate", children, *in_months("referrals", *[10] * 12))

    assert (point.period, point.numerator) == (parse("2012-13"), 120)


def test_t6_no_quarter_is_made_of_months_under_two_definitions():
    changed = Break("derby", "contacts", parse("Jun 2012"), "Calls count too")
    figures = figures_of(*in_months("contacts", 1, 2, 3, 4, 5, 6))
    figures.framework = replace(figures.framework, breaks=(changed,))

    series = series_of(figures, "contacts", (), a_view(*TWO_YEARS))

    assert [point.value for point in series.points][:2] == [None, 15]
    assert series.points[0].note == "the definition changed within Q1 2012-13"


def test_two_measures_beside_each_other_are_both_in_quarters_where_one_has_no_months():
    figures = figures_of(*in_months("contacts", *range(1, 7)), *in_quarters("referrals", 4, 5))
    both = series_together(
        figures, ("contacts", "referrals"), (), a_view(*TWO_YEARS, by_month=True), False
    )

    assert [series.span for series in both] == [Span.QUARTER, Span.QUARTER]
    assert [point.value for point in both[0].points][:2] == [6, 15]


def test_quarters_are_shown_where_no_month_is_that_of_all_agencies():
    months = in_months("contacts", 10, 20, 30, agency="police")
    quarters = in_quarters("contacts", 5, agency="education")

    assert shown("contacts", *months, *quarters, by_month=True)[0] == ("Q1 2012-13", 65)


def test_quarters_are_shown_of_each_agency_where_one_of_them_sends_no_months():
    months = in_months("contacts", 10, 20, 30, agency="police")
    quarters = in_quarters("contacts", 5, agency="education")
    series = series_of(
        figures_of(*months, *quarters), "contacts", ("agency",), a_view(*TWO_YEARS, by_month=True)
    )

    assert series.span is Span.QUARTER
    told = {p.categories["agency"]: p.value for p in series.points if p.is_told}
    assert told == {"police": 60, "education": 5}


def test_what_was_sent_by_quarter_before_the_months_began_does_not_hide_them():
    before = in_quarters("contacts", 5, 6, 7, year="2011-12", agency="education")
    months = in_months("contacts", 10, 20, 30, agency="police")
    series = series_of(figures_of(*before, *months), "contacts", ("agency",), a_view(by_month=True))

    assert series.span is Span.MONTH
