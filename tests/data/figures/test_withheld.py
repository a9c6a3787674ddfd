"""A choice of agencies that reaches one side only gives no figure and says why: rule P19."""

from data.figures.assemble import series_of, series_together
from data.figures.change import on_previous
from data.figures.scope import Scope
from data.figures.series import Point
from data.figures.withheld import SHOWN_WHOLE
from data.observations import Status
from data.periods import parse
from tests.builders_data import a_view, an_observation, figures_of, in_quarters
from tests.frameworks import measure_of

HOUSING = {"agencies": ("housing",)}
MARAC = (
    an_observation("marac-cases", 11, agency="housing"),
    an_observation("marac-cases", 64, agency="police"),
    an_observation("marac-cases", 119),
    an_observation("marac-cases", 47, area="North"),
    an_observation("marac-repeats", 33),
    an_observation("marac-repeats", 17, area="North"),
)
PLACES = (
    *(
        an_observation(f"training-places-{what}", value, agency=agency)
        for what, agency, value in (
            ("attended", "housing", 12),
            ("attended", "police", 278),
            ("booked", "housing", 13),
            ("booked", "police", 300),
        )
    ),
    an_observation("training-places-capacity", 400),
)


def seen(measure: str, *loaded, by: tuple[str, ...] = (), **view):
    return series_of(figures_of(*loaded), measure, by, a_view(**view))


def pair(*loaded, measures: tuple[str, ...], by: tuple[str, ...] = (), **view):
    return series_together(figures_of(*loaded), measures, by, a_view(**view), False)


def test_p19_a_numerator_of_all_is_no_share_of_one_agency_s_denominator():
    (point,) = seen("marac-repeat-rate", *MARAC, **HOUSING).points

    assert (point.value, point.status) == (None, Status.NOT_AVAILABLE)
    assert point.note == "“MARAC repeat cases” is not split by agency"


def test_p19_what_can_be_had_instead_is_of_all_agencies():
    (point,) = seen("marac-repeat-rate", *MARAC, **HOUSING).points

    assert (point.instead.numerator, point.instead.denominator) == (33, 119)
    assert point.instead.scope == Scope()
    assert point.sources == point.instead.sources


def test_p19_a_numerator_of_one_agency_is_no_share_of_the_places_of_all():
    (point,) = seen("training-attendance-of-capacity", *PLACES, **HOUSING).points

    assert point.value is None
    assert (point.instead.numerator, point.instead.denominator) == (290, 400)


def test_p19_a_share_of_which_both_counts_are_the_agency_s_is_shown():
    (point,) = seen("training-attendance-rate", *PLACES, **HOUSING).points

    assert (point.numerator, point.denominator) == (12, 13)
    assert point.scope == Scope(agencies=("housing",))


def test_p19_one_agency_s_referrals_are_not_set_over_the_whole_population():
    loaded = [
        an_observation("population-0-17", 50_000, "2012-13"),
        an_observation("referral-rate", 528.4, "2012-13", comparator="England"),
        *in_quarters("referrals", 100, 110, 120, 170),
        *in_quarters("referrals", 1, 1, 1, 1, agency="housing"),
    ]

    series = seen("referral-rate", *loaded, by=("comparator",), **HOUSING)

    own, england = series.of(comparator="")[0], series.of(comparator="England")[0]
    assert (own.value, own.instead.value, england.value) == (None, 100, 528.4)
    assert series.notes[0] == (
        "Not available for Housing: “Children aged 0 to 17” is not split by agency."
    )


def test_p19_counts_of_areas_are_not_shown_as_those_of_an_agency():
    series = seen("marac-cases", *MARAC, by=("area",), **HOUSING)

    assert [(point.value, point.instead.value) for point in series.points] == [(None, 47)]
    assert series.notes[0] == (
        "Not available for Housing: split by agency or by area, not by both."
    )


def test_p19_an_agency_that_does_not_report_has_no_figure_but_all_have():
    series = seen("domestic-abuse-incidents", an_observation(
        "domestic-abuse-incidents", 5521, agency="police"), **HOUSING)  # fmt: skip

    (point,) = series.points
    assert (point.value, point.instead.value) == (None, 5521)
    assert point.note == "none of the agencies chosen reports it; Police does"


def test_p19_of_two_agencies_the_one_that_never_reports_is_named():
    crimes = an_observation("domestic-abuse-crimes", 9, agency="police")

    series = seen("domestic-abuse-crimes", crimes, agencies=("police", "housing"))

    assert [point.value for point in series.points] == [9]
    assert series.notes == ("Without Housing: not among those that report it.",)


def test_p19_counts_that_two_different_agencies_send_make_no_share():
    loaded = [
        an_observation("training-places-attended", 12, agency="housing"),
        an_observation("training-places-booked", 13, agency="housing"),
        an_observation("training-places-booked", 30, agency="police"),
    ]

    series = seen("training-attendance-rate", *loaded, agencies=("housing", "police"))

    (point,) = series.points
    assert point.value is None
    assert point.note == "the figures beside it are not of the same agencies"


def test_a_quarter_that_the_agency_did_not_return_is_a_gap_and_not_held_back():
    loaded = [
        *in_quarters("contacts", 5, 6, 7, agency="police"),
        *in_quarters("contacts", 5, agency="housing"),
    ]

    points = seen("contacts", *loaded, last="2012-13 Q2", **HOUSING).points

    assert [(point.value, point.note) for point in points] == [(5, ""), (None, "not returned")]
    assert points[1].instead is None


def test_p19_a_pair_of_which_one_count_is_of_all_is_held_back_whole():
    loaded = [
        an_observation("contacts", 100),
        an_observation("contacts", 40, agency="housing"),
        an_observation("referrals", 50),
    ]

    both = pair(*loaded, measures=("contacts", "referrals"), **HOUSING)

    assert [series.is_empty for series in both] == [True, True]
    assert [series.points[0].instead.value for series in both] == [100, 50]
    assert {series.notes for series in both} == {
        (
            "Not available for Housing: “Referrals to children's social care” is not split by"
            " agency.",
        )
    }


def test_p19_a_pair_of_which_one_is_held_back_does_not_show_the_other_alone():
    both = pair(*MARAC, measures=("marac-cases", "marac-repeats"), by=("area",), **HOUSING)

    assert [series.is_empty for series in both] == [True, True]


def test_p19_a_pair_of_one_scope_is_as_it_was():
    measures = ("training-places-booked", "training-places-attended")

    both = pair(*PLACES, measures=measures, **HOUSING)

    assert [series.points[0].value for series in both] == [13, 12]


def test_a_pair_that_no_agency_is_named_in_is_shown_whole_and_says_so():
    loaded = [an_observation("section-47-enquiries", 9), an_observation("children-in-need", 5)]

    both = pair(*loaded, measures=("section-47-enquiries", "children-in-need"), **HOUSING)

    assert [series.points[0].value for series in both] == [9, 5]
    assert {series.notes for series in both} == {(SHOWN_WHOLE,)}


def test_p19_counts_of_two_areas_make_no_share():
    loaded = [
        an_observation("marac-repeats", 19, area="Derby City"),
        an_observation("marac-cases", 379),
    ]

    (point,) = seen("marac-repeat-rate", *loaded).points

    assert point.value is None
    assert point.note == "the two are not of one area: Derby City and the whole board"


def test_p19_a_year_is_not_summed_from_quarters_of_two_areas():
    loaded = [
        an_observation("population-0-17", 50_000, "2012-13"),
        *in_quarters("referrals", 1, 2, 3),
        an_observation("referrals", 4, "2012-13 Q4", area="Derby City"),
    ]

    (point,) = seen("referral-rate", *loaded).points

    assert (point.value, point.note) == (None, "its parts are not of one scope")


def test_p19_a_change_between_two_scopes_is_not_given():
    points = [
        Point(parse("2012-13 Q1"), value=5.0, scope=Scope(area="City")),
        Point(parse("2012-13 Q2"), value=50.0),
    ]

    change = on_previous(points, parse("2012-13 Q2"), measure_of("contacts"))

    assert change.amount is None
    assert "not of one area" in change.reason
