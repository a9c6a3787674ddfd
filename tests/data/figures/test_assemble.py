"""From a board's observations to a series: rules T2, T3, T5, C1, C5, P1 to P6, M1 to M4."""

import pytest

from data.figures.assemble import series_of
from data.observations import Status
from data.periods import Span, parse
from data.rounding import half_up
from tests.builders_data import a_view, an_observation, figures_of, in_quarters
from tests.frameworks import NORTHBRIDGE

NINE = tuple(agency.id for agency in NORTHBRIDGE.agencies[:9])
DASH = {"area": "City", "period": "2012-13 Q1"}


def total_of(measure: str, *observations, **view):
    """The one figure that a board's observations give of a measure."""
    (point,) = series_of(figures_of(*observations), measure, (), a_view(**view)).points
    return point


def dash(yes: float, no: float, unknown: float | None = None, **where) -> list:
    """DASH assessments by whether children live in the household."""
    counts = {"Yes": yes, "No": no} | ({} if unknown is None else {"Not known": unknown})
    return [
        an_observation("dash-assessments", value, children_in_household=answer, **(DASH | where))
        for answer, value in counts.items()
    ]


def outcomes(first_risk: str, **counts: float) -> list:
    """A cohort of the first quarter by its risk three months later."""
    return [
        an_observation(
            "cse-risk-outcome", count, first_risk=first_risk, outcome=name.replace("_", " ")
        )
        for name, count in counts.items()
    ]


def referrals_and_children(*values: float | None) -> list:
    """Referrals by quarter, and the yearly number of children that their rate is over."""
    children = an_observation("population-0-17", 50_000, "2012-13")
    return [children, *in_quarters("referrals", *values)]


def test_t1_figures_stand_in_the_order_of_time():
    loaded = [an_observation(value=n, period=p) for n, p in ((2, "2000-01 Q1"), (1, "1999-00 Q4"))]

    series = series_of(figures_of(*loaded), "contacts", (), a_view("1999-00 Q1", "2000-01 Q1"))

    assert [point.value for point in series.points] == [1, 2]


def test_t2_a_series_never_mixes_types_of_period():
    odd = [
        an_observation(value=99, period=p) for p in ("2012-13", "calendar 2012", "2011-12 Q3+Q4")
    ]

    series = series_of(
        figures_of(*odd, *in_quarters("contacts", 1, 2, 3, 4)), "contacts", (), a_view()
    )

    assert series.span is Span.QUARTER
    assert [point.value for point in series.points][:4] == [1, 2, 3, 4]
    assert 99 not in [point.value for point in series.points]


def test_t2_years_are_shown_where_there_are_hardly_any_quarters():
    years = [an_observation(value=n, period=f"20{n}-{n + 1}") for n in (10, 11, 12)]

    series = series_of(figures_of(*years, an_observation(value=1)), "contacts", (), a_view())

    assert series.span is Span.YEAR
    assert [point.value for point in series.points] == [10, 11, 12]


def test_t3_joined_quarters_stay_out_of_a_series_of_quarters():
    figures = figures_of(
        an_observation(value=500, period="2011-12 Q3+Q4"), *in_quarters("contacts", 1, 2, 3)
    )

    series = series_of(figures, "contacts", (), a_view("2011-12 Q1", "2012-13 Q3"))

    assert [str(period) for period in series.periods] == ["2012-13 Q1", "2012-13 Q2", "2012-13 Q3"]
    assert series.notes == ("Also reported for Q3+Q4 2011-12: see All measures.",)


def test_t3_joined_quarters_are_one_figure_with_its_real_start_and_end():
    figures = figures_of(
        an_observation(value=500, period="2011-12 Q3+Q4"), *in_quarters("contacts", 1)
    )

    series = series_of(figures, "contacts", (), a_view(), any_period=True)

    assert [(str(p.period), p.value) for p in series.points] == [
        ("2011-12 Q3+Q4", 500),
        ("2012-13 Q1", 1),
    ]
    assert series.points[0].period == parse("October 2011 to March 2012")


def test_t5_a_half_year_that_was_not_returned_is_a_gap():
    figures = figures_of(*(an_observation(period=half) for half in ("H1 2011-12", "H1 2012-13")))

    series = series_of(figures, "contacts", (), a_view())

    assert [str(period) for period in series.periods] == [
        "2011-12 Q1+Q2",
        "2011-12 Q3+Q4",
        "2012-13 Q1+Q2",
    ]
    assert [point.value for point in series.points] == [1, None, 1]


def test_t3_where_there_is_nothing_else_odd_spans_are_shown_as_they_are():
    spans = ("2011-12 Q2+Q3", "2012-13 Q2+Q3")
    figures = figures_of(*(an_observation(period=span) for span in spans))

    series = series_of(figures, "contacts", (), a_view())

    assert series.periods == tuple(parse(span) for span in spans)


def test_t5_a_quarter_without_a_figure_is_an_explicit_gap():
    loaded = [each for each in in_quarters("contacts", 1, 2, 3, 4) if each["value"] != 3]

    series = series_of(figures_of(*loaded), "contacts", (), a_view(last="2012-13 Q4"))

    assert [point.value for point in series.points] == [1, 2, None, 4]
    assert series.points[2].is_gap
    assert series.points[2].note == "not returned"


def test_t5_quarters_up_to_the_end_of_the_view_are_gaps_too():
    figures = figures_of(*in_quarters("contacts", 1, 2, 3))

    series = series_of(figures, "contacts", (), a_view(last="2013-14 Q1"))

    assert [point.value for point in series.points] == [1, 2, 3, None, None]


def test_t5_an_agency_that_did_not_return_has_a_gap_of_its_own():
    figures = figures_of(
        *in_quarters("contacts", 1, 2, 3, agency="police"),
        *in_quarters("contacts", 1, agency="education"),
    )

    series = series_of(figures, "contacts", ("agency",), a_view(last="2012-13 Q3"))

    assert [point.value for point in series.of(agency="education")] == [1, None, None]
    assert [point.is_gap for point in series.of(agency="education")] == [False, True, True]


def test_a_view_leaves_out_what_lies_beyond_it():
    figures = figures_of(*in_quarters("contacts", 1, 2, 3, 4))

    series = series_of(figures, "contacts", (), a_view("2012-13 Q2", "2012-13 Q3"))

    assert [point.value for point in series.points] == [2, 3]


def test_c1_a_board_is_the_sum_of_its_agencies_where_it_prints_no_total():
    loaded = [an_observation(value=10, agency=agency) for agency in NINE]

    assert total_of("contacts", *loaded).value == 90


def test_c1_a_printed_total_stands_even_where_its_cells_add_up_to_less():
    loaded = [an_observation(value=10, agency=agency) for agency in NINE]

    assert total_of("contacts", an_observation(value=95), *loaded).value == 95


def test_m4_a_total_without_one_of_nine_agencies_is_not_available_and_says_who():
    before = [an_observation(value=10, agency=agency, period="2012-13 Q1") for agency in NINE]
    now = [an_observation(value=10, agency=agency, period="2012-13 Q2") for agency in NINE[1:]]

    series = series_of(figures_of(*before, *now), "contacts", (), a_view(last="2012-13 Q2"))

    assert [point.value for point in series.points] == [90, None]
    assert series.points[1].status is Status.NOT_AVAILABLE
    assert series.points[1].note == "8 of 9 agencies; Police not returned"
    assert len(series.points[1].sources) == 8


def test_m4_a_total_over_an_agency_that_could_not_say_is_not_available():
    loaded = [
        an_observation(value=10, agency="police"),
        an_observation(value=None, agency="education"),
    ]

    assert total_of("contacts", *loaded).status is Status.NOT_AVAILABLE


def test_m1_nil_is_a_figure_and_what_is_not_available_is_none():
    series = series_of(
        figures_of(
            an_observation(value=0, status=Status.NIL, period="2012-13 Q1"),
            an_observation(value=None, period="2012-13 Q2"),
        ),
        "contacts",
        (),
        a_view(last="2012-13 Q2"),
    )

    assert [(p.value, p.status) for p in series.points] == [
        (0, Status.NIL),
        (None, Status.NOT_AVAILABLE),
    ]
    assert [point.is_gap for point in series.points] == [False, True]


def test_a_filter_on_agencies_adds_up_only_those():
    loaded = [an_observation(value=10, agency=agency) for agency in NINE]

    point = total_of(
        "contacts", an_observation(value=90), *loaded, agencies=("police", "education")
    )

    assert point.value == 20


def test_a_measure_without_agencies_is_shown_whole_under_a_filter_and_says_so():
    figures = figures_of(an_observation("cp-plans", 225))

    series = series_of(figures, "cp-plans", (), a_view(agencies=("police",)))

    assert series.points[0].value == 225
    assert series.notes == ("Not split by agency: it shows all of them.",)


def test_a_computed_figure_is_the_police_s_own_where_only_they_report():
    loaded = [
        an_observation("domestic-abuse-crimes", 20, agency="police"),
        an_observation("domestic-abuse-incidents", 80, agency="police"),
    ]

    assert total_of("domestic-abuse-incidents-crimed", *loaded).value == 25


def test_c5_published_shares_of_two_agencies_have_no_total():
    loaded = [
        an_observation("referral-share", 14, agency=agency) for agency in ("police", "education")
    ]

    series = series_of(figures_of(*loaded), "referral-share", (), a_view())

    assert series.is_empty
    assert series.notes == ("No total was reported, only figures by agency.",)


def test_c5_the_published_share_of_the_only_agency_is_the_board_s():
    assert (
        total_of("referral-share", an_observation("referral-share", 14, agency="police")).value
        == 14
    )


def test_p1_a_board_s_ratio_pools_the_counts_of_its_agencies():
    loaded = [
        an_observation(measure, value, agency=agency)
        for agency, again, all_of_them in (("police", 15, 91), ("education", 38, 288))
        for measure, value in (("re-referrals", again), ("referrals", all_of_them))
    ]

    point = total_of("re-referral-rate", *loaded)

    assert (point.numerator, point.denominator) == (53, 379)
    assert half_up(point.value, 1) == 14.0
    assert len(point.sources) == 4


def test_p1_a_ratio_over_a_count_that_is_missing_is_not_available():
    point = total_of(
        "re-referral-rate", an_observation("re-referrals", 5), an_observation("referrals", None)
    )

    assert (point.value, point.status) == (None, Status.NOT_AVAILABLE)
    assert point.note == "no counts to take a share of"


def test_p1_a_ratio_without_its_denominator_is_no_figure_at_all():
    figures = figures_of(an_observation("re-referrals", 5))

    assert series_of(figures, "re-referral-rate", (), a_view()).is_empty


def test_p1_counts_are_preferred_to_the_percentage_as_published():
    loaded = [
        an_observation("re-referral-rate", 99),
        an_observation("re-referrals", 5),
        an_observation("referrals", 20),
    ]

    assert total_of("re-referral-rate", *loaded).value == 25


def test_p1_a_percentage_as_published_stands_where_its_counts_do_not():
    loaded = [
        an_observation("re-referral-rate", 21),
        an_observation("re-referrals", None),
        an_observation("referrals", 20),
    ]

    assert total_of("re-referral-rate", *loaded).value == 21


def test_p2_a_share_is_of_those_known_and_the_unknown_are_printed_beside_it():
    point = total_of("dash-children-in-household", *dash(yes=807, no=691, unknown=46))

    assert (point.numerator, point.denominator) == (807, 807 + 691)
    assert half_up(point.value, 1) == 53.9
    assert point.note == "46 not known (3.0%) left out"


def test_p2_a_share_of_all_has_nothing_left_out():
    assert total_of("dash-children-in-household", *dash(yes=807, no=691)).note == ""


def test_p2_a_printed_total_is_no_answer_of_its_own():
    printed = an_observation("dash-assessments", 1544, **DASH)

    point = total_of("dash-children-in-household", printed, *dash(yes=807, no=691, unknown=46))

    assert point.denominator == 1498


def test_p4_a_share_of_nine_gives_the_counts_and_no_percentage():
    point = total_of("dash-children-in-household", *dash(yes=3, no=6))

    assert (point.value, point.status) == (None, Status.NOT_APPLICABLE)
    assert point.note == "3 of 9: too few for a percentage"


def test_p6_the_yearly_rate_comes_from_all_four_quarters_over_the_population():
    point = total_of("referral-rate", *referrals_and_children(100, 110, 120, 170))

    assert (str(point.period), point.value) == ("2012-13", 100)
    assert (point.numerator, point.denominator) == (500, 50_000)


@pytest.mark.parametrize("quarters", [(100, 110, 120), (100, 110, 120, None)])
def test_p6_a_year_without_one_quarter_has_no_rate(quarters):
    point = total_of("referral-rate", *referrals_and_children(*quarters))

    assert (point.value, point.status) == (None, Status.NOT_AVAILABLE)
    assert point.note in {"3 of 4 quarters", "no counts to take a share of"}


def test_p6_a_printed_year_is_preferred_to_the_sum_of_its_quarters():
    year = an_observation("referrals", 600, "2012-13")

    point = total_of("referral-rate", year, *referrals_and_children(100, 110, 120, 170))

    assert point.value == 120


def test_p11_a_comparator_stands_beside_the_board_and_never_in_its_total():
    england = an_observation("referral-rate", 520.7, "2012-13", comparator="England")
    figures = figures_of(england, *referrals_and_children(100, 110, 120, 170))

    beside = series_of(figures, "referral-rate", ("comparator",), a_view())
    alone = series_of(figures, "referral-rate", (), a_view())

    assert {p.categories["comparator"]: p.value for p in beside.points} == {
        "": 100,
        "England": 520.7,
    }
    assert [point.value for point in alone.points] == [100]


def test_p17_a_cohort_that_is_not_yet_followed_up_is_left_out_of_its_denominator():
    loaded = outcomes("High", Removed=6, Reduced=3, Unchanged=3, Not_yet_known=8)

    point = total_of("cse-high-risk-reduced", *loaded, *outcomes("Low", Removed=50))

    assert (point.numerator, point.denominator, point.value) == (9, 12, 75)
    assert point.note == "8 not known (40.0%) left out"


def test_p17_a_cohort_of_which_nothing_is_known_yet_says_so():
    loaded = outcomes("High", Removed=0, Unchanged=0, Not_yet_known=12)

    point = total_of("cse-high-risk-reduced", *loaded)

    assert (point.value, point.status) == (None, Status.NOT_AVAILABLE)
    assert point.note == "all 12 not yet known"


def test_the_board_s_own_area_stands_for_it_and_areas_are_never_added_up():
    figures = figures_of(
        *(
            an_observation("marac-cases", value, area=area)
            for area, value in (("Derby City", 168), ("Alfreton", 91), ("County Total", 379))
        )
    )

    series = series_of(figures, "marac-cases", (), a_view())

    assert [point.value for point in series.points] == [168]
    assert series.notes == ("Derby City only: areas are never added up.",)


def test_areas_that_are_asked_for_are_all_there():
    figures = figures_of(
        *(an_observation("marac-cases", 1, area=area) for area in ("Derby City", "Alfreton"))
    )

    series = series_of(figures, "marac-cases", ("area",), a_view())

    assert series.categories("area") == ("Alfreton", "Derby City")
    assert series.notes == ()


def test_of_foreign_areas_alone_there_is_no_total():
    areas = ("Alfreton", "Buxton")
    figures = figures_of(*(an_observation("marac-cases", 1, area=area) for area in areas))

    assert series_of(figures, "marac-cases", (), a_view()).is_empty


def test_the_only_area_there_is_stands_for_the_board():
    assert total_of("marac-cases", an_observation("marac-cases", 7, area="Central")).value == 7


def test_a_share_of_all_agencies_does_not_change_with_the_agencies_chosen():
    loaded = [
        an_observation(value=30, agency="police"),
        an_observation(value=90, agency="education"),
    ]

    series = series_of(
        figures_of(*loaded), "contact-share", ("agency",), a_view(agencies=("police",))
    )

    assert [(p.categories["agency"], p.value) for p in series.points] == [("police", 25)]


def test_categories_stand_in_the_order_of_the_catalogue():
    ages = ("65 and over", "15 and under", "Not stated")
    figures = figures_of(*(an_observation("domestic-abuse-victims", 1, age=age) for age in ages))

    series = series_of(figures, "domestic-abuse-victims", ("age",), a_view())

    assert [p.categories["age"] for p in series.points] == [
        "15 and under",
        "65 and over",
        "Not stated",
    ]


def test_a_category_without_a_figure_is_left_out_where_no_agency_is_to_blame():
    figures = figures_of(
        an_observation("domestic-abuse-victims", 1, "2012-13 Q1", age="18 to 24"),
        an_observation("domestic-abuse-victims", 2, "2012-13 Q2", age="25 to 34"),
    )

    series = series_of(figures, "domestic-abuse-victims", ("age",), a_view(last="2012-13 Q2"))

    assert [point.value for point in series.points] == [1, 2]


def test_a_series_of_nothing_says_why():
    series = series_of(figures_of(), "contacts", (), a_view())

    assert series.is_empty
    assert series.notes == ("This board has not reported it.",)


def test_the_same_question_has_the_same_answer():
    figures = figures_of(an_observation())

    assert series_of(figures, "contacts", (), a_view()) is series_of(
        figures, "contacts", (), a_view()
    )


def test_t6_figures_on_either_side_of_a_new_definition_are_told_apart():
    figures = figures_of(
        *in_quarters("marac-repeats", 5, 6, 7, 8, year="2023-24"),
        *in_quarters("marac-repeats", 9, year="2024-25"),
        board="northbridge",
    )

    series = series_of(figures, "marac-repeats", (), a_view(last="2024-25 Q1"))

    assert [point.definition for point in series.points] == [0, 0, 0, 0, 1]
    assert [note[:20] for note in series.notes] == ["Definition changed. "]
