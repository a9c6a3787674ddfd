"""What of a filter or a highlight the figures of a chart can follow."""

import pytest

from data.figures.follows import names_agencies, why_not, why_not_for
from tests.builders_data import an_observation, figures_of
from tests.frameworks import measure_of

CASES = [
    an_observation("marac-cases", 11, agency="housing"),
    an_observation("marac-cases", 47, area="North"),
]
REPEATS = an_observation("marac-repeats", 33)


def why(measure: str, *loaded, by: tuple[str, ...] = (), dimension: str = "agency") -> str:
    return why_not(figures_of(*loaded), measure_of(measure), by, dimension)


def test_figures_that_are_split_so_can_follow():
    assert why("marac-cases", *CASES, by=("agency",)) == ""


def test_a_total_can_follow_where_its_counts_are_split_so():
    assert why("marac-cases", *CASES) == ""


def test_figures_that_are_never_split_so_cannot():
    assert why("marac-repeats", REPEATS) == "not split by agency"


def test_figures_that_are_split_by_either_and_not_by_both_say_so():
    said = why("marac-cases", *CASES, by=("area",))

    assert said == "split by agency or by area, not by both"


def test_finer_figures_that_may_be_added_up_can_follow():
    both = an_observation("training-places-booked", 3, agency="housing", course="Neglect")

    assert why("training-places-booked", both, by=("course",)) == ""
    assert why("training-places-booked", both) == ""


def test_percentages_as_published_cannot_be_added_up_to_follow():
    finer = an_observation("cse-felt-listened-to", 90, agency="police", area="North")

    assert why("cse-felt-listened-to", finer) == "not split so"


def test_a_ratio_cannot_follow_where_one_of_its_counts_cannot_and_names_it():
    said = why("marac-repeat-rate", *CASES, REPEATS)

    assert said == "“MARAC repeat cases” is not split by agency"


def test_a_share_of_all_agencies_follows_by_its_own_definition():
    assert why("contact-share", an_observation(agency="police")) == ""


def test_a_count_of_one_category_follows_within_that_category():
    loaded = [
        an_observation("dash-assessments", 5, children_in_household=answer, risk="High")
        for answer in ("Yes", "No")
    ]

    assert why("dash-children-in-household", *loaded, dimension="risk") == ""


def test_agencies_that_never_report_are_told_from_those_that_do():
    crimes = an_observation("domestic-abuse-crimes", 9, agency="police")
    incidents = an_observation("domestic-abuse-incidents", 90, agency="police")
    figures = figures_of(crimes, incidents)

    share = measure_of("domestic-abuse-incidents-crimed")
    assert why_not_for(figures, share, (), ("housing",)) == (
        "none of the agencies chosen reports “Domestic abuse crimes”; Police does"
    )
    assert why_not_for(figures, share, (), ("housing", "police")) == ""


@pytest.mark.parametrize(
    ("loaded", "named"),
    [
        ([], False),
        ([an_observation("re-referral-rate", agency="police")], True),
        ([an_observation("re-referrals", agency="police")], True),
        ([an_observation("referrals", agency="police")], True),
        ([an_observation("re-referrals")], False),
    ],
)
def test_a_ratio_names_agencies_where_one_of_its_counts_does(loaded, named: bool):
    assert names_agencies(figures_of(*loaded), measure_of("re-referral-rate")) is named
