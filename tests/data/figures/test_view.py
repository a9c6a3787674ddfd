"""How far a reader looks."""

import pytest

from data.figures.selection import Selection
from data.figures.view import Coverage, Reported, coverage_of
from data.periods import Span, parse, quarter
from tests.builders import periods_from
from tests.builders_data import a_view

QUARTERLY = Coverage(Span.QUARTER, periods_from("2011-12 Q3", 6))  # to 2012-13 Q4
YEARLY = Coverage(Span.YEAR, periods_from("2010-11", 3))


def asked(first: str = "", last: str = "") -> Selection:
    """A range as an address gives it."""
    return Selection("derby", parse(first) if first else None, parse(last) if last else None)


def ends(view) -> tuple[str, str]:
    """The two ends of a view."""
    return str(view.first), str(view.last)


def reported(own: dict[str, tuple[str, ...]], *others: str) -> Reported:
    """By measure the periods of a board's own figures; others: those of comparators alone."""
    periods = {name: tuple(map(parse, keys)) for name, keys in own.items()}
    every = {each for keys in periods.values() for each in keys} | set(map(parse, others))
    return Reported(periods, every)


def named(periods) -> list[str]:
    return [str(period) for period in periods]


def test_a_board_whose_measures_are_mostly_of_quarters_is_looked_at_in_quarters():
    coverage = coverage_of(
        reported({"contacts": ("2012-13 Q3", "2012-13 Q1"), "referrals": ("2011-12", "2012-13")})
    )

    assert coverage.span is Span.QUARTER
    assert not coverage.is_yearly
    assert named(coverage.periods) == ["2012-13 Q1", "2012-13 Q2", "2012-13 Q3"]


def test_a_board_whose_measures_are_mostly_of_years_is_looked_at_in_years():
    coverage = coverage_of(
        reported(
            {
                "contacts": ("2012-13 Q3",),
                "referrals": ("2010-11",),
                "lado-referrals": ("2010-11", "2010-11 Q1"),
            }
        )
    )

    assert coverage.is_yearly
    assert named(coverage.periods) == ["2010-11", "2012-13"]


def test_the_years_of_a_board_reach_over_the_whole_of_its_odd_spans():
    odd = ("calendar 2012", "April 2010 to September 2011", "May 2014 to April 2015")
    coverage = coverage_of(reported({"contacts": odd}))

    assert named(coverage.periods) == ["2010-11", "2011-12", "2012-13", "2014-15"]


def test_a_board_that_expects_returns_stays_quarterly_beside_any_number_of_years():
    years = tuple(f"20{n}-{n + 1}" for n in range(10, 24))
    own = {"contacts": ("2023-24 Q1", *years), "referrals": years}

    coverage = coverage_of(reported(own, *years), quarter(2020, 1))

    assert named(coverage.periods) == ["2023-24 Q1"]


def test_the_figures_of_other_places_never_decide_whether_a_board_is_yearly():
    others = tuple(f"20{n}-{n + 1}" for n in range(10, 24))

    coverage = coverage_of(reported({"contacts": ("2023-24 Q1",), "referrals": ()}, *others))

    assert coverage.span is Span.QUARTER


def test_months_make_a_board_quarterly_and_not_yearly():
    months = tuple(each.short() for each in parse("2012-13").its_months()[:8])

    coverage = coverage_of(
        reported({"contacts": months, "referrals": ("2011-12",), "cp-plans": ("2012-13 Q1",)})
    )

    assert named(coverage.periods) == ["2012-13 Q1", "2012-13 Q2", "2012-13 Q3"]


def test_a_page_offers_months_where_it_shows_a_measure_that_has_them():
    coverage = coverage_of(
        reported({"contacts": ("Apr 2012", "Jun 2012"), "referrals": ("2012-13 Q1", "2012-13 Q2")})
    )

    assert named(coverage.offered(["referrals"])) == ["2012-13 Q1", "2012-13 Q2"]
    assert [each.short() for each in coverage.offered(["referrals", "contacts"])] == [
        *("Q1 2012-13", "Apr 2012", "May 2012", "Jun 2012", "Q2 2012-13"),
    ]


def test_a_page_of_a_yearly_board_offers_quarters_where_it_shows_a_measure_that_has_them():
    years = dict.fromkeys(("referrals", "cp-plans", "lado-referrals"), ("2011-12", "2012-13"))
    coverage = coverage_of(reported({"contacts": ("2012-13 Q1", "2012-13 Q2"), **years}))

    assert named(coverage.offered(["referrals"])) == ["2011-12", "2012-13"]
    assert named(coverage.offered(["contacts"])) == [
        *("2011-12", "2012-13", "2012-13 Q1", "2012-13 Q2"),
    ]
    assert ends(coverage.view(asked("2012-13 Q2", "2012-13 Q2"))) == ("2012-13 Q2", "2012-13 Q2")


def test_a_range_may_begin_and_end_with_a_month():
    coverage = coverage_of(reported({"contacts": ("Apr 2012", "Sep 2012")}))

    view = coverage.view(asked("2012-13 Q1", "May 2012"))

    assert (view.first.short(), view.last.short()) == ("Q1 2012-13", "May 2012")
    assert [view.covers(parse(each)) for each in ("Apr 2012", "2012-13 Q1")] == [True, False]
    assert str(coverage.step_of(view.last)) == "2012-13 Q1"


def test_a_board_without_figures_has_no_reach():
    with pytest.raises(ValueError, match="without figures has no periods"):
        coverage_of(reported({}))


def test_an_open_range_is_as_far_as_the_figures_go():
    assert ends(QUARTERLY.view(asked())) == ("2011-12 Q3", "2012-13 Q4")


def test_a_range_inside_the_figures_is_kept():
    view = QUARTERLY.view(asked("2012-13 Q1", "2012-13 Q2"))

    assert ends(view) == ("2012-13 Q1", "2012-13 Q2")
    assert view.span is Span.QUARTER


def test_a_year_asked_of_a_quarterly_board_is_all_of_its_quarters():
    assert ends(QUARTERLY.view(asked("2012-13", "2012-13"))) == ("2012-13 Q1", "2012-13 Q4")


def test_a_quarter_asked_of_a_yearly_board_is_the_year_it_lies_in():
    assert ends(YEARLY.view(asked("2011-12 Q2", "2011-12 Q3"))) == ("2011-12", "2011-12")


def test_a_range_beyond_the_figures_is_replaced_by_their_own_ends():
    assert ends(QUARTERLY.view(asked("1999-00 Q1", "2030-31 Q1"))) == ("2011-12 Q3", "2012-13 Q4")


def test_a_view_never_ends_before_it_begins():
    assert ends(QUARTERLY.view(asked("2012-13 Q4", "2012-13 Q1"))) == ("2012-13 Q4", "2012-13 Q4")


@pytest.mark.parametrize(
    ("period", "contained"),
    [("2012-13 Q1", True), ("2012-13", True), ("2030-31", False), ("calendar 2014", False)],
)
def test_a_filter_can_be_set_to_what_the_board_reaches(period, contained):
    assert QUARTERLY.contains(parse(period)) is contained


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("latest", "2012-13 Q4"),
        ("last-4", "2012-13 Q1"),
        ("last-8", "2011-12 Q3"),
        ("this-year", "2012-13 Q1"),
    ],
)
def test_a_preset_ends_with_the_latest_period(name: str, first: str):
    latest = quarter(2012, 4)

    assert QUARTERLY.preset(name, latest) == (parse(first), latest)


@pytest.mark.parametrize(
    ("name", "first"),
    [("latest", "2012-13 Q1"), ("last-4", "2011-12 Q3"), ("this-year", "2012-13 Q1")],
)
def test_a_preset_ends_where_a_page_has_its_last_figures(name: str, first: str):
    latest = quarter(2012, 1)

    assert QUARTERLY.preset(name, latest) == (parse(first), latest)


def test_a_view_covers_what_lies_wholly_inside_it():
    view = a_view("2012-13 Q1", "2012-13 Q4")

    assert view.covers(parse("2012-13 Q4"))
    assert view.covers(parse("2012-13"))
    assert not view.covers(parse("calendar 2012"))
