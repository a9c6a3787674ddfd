"""Why a series shows less than was asked for."""

import pytest

from data.figures.caveats import notes_on, why_empty
from data.periods import parse
from tests.builders_data import a_view, an_observation, figures_of
from tests.frameworks import measure_of

CONTACTS = measure_of("contacts")


def why(*observations, measure: str = "contacts", by: tuple[str, ...] = (), **view) -> str:
    """What is said of a measure of which nothing is shown."""
    return why_empty(figures_of(*observations), measure_of(measure), by, a_view(**view))


def test_a_measure_that_was_never_reported_says_so():
    assert why() == "This board has not reported it."


def test_a_ratio_of_which_no_count_was_reported_says_so():
    assert why(an_observation("referrals"), measure="re-referral-rate") == (
        "This board has not reported it."
    )


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        (["2006-07"], "2006-07."),
        (["2006-07", "2007-08"], "2006-07 to 2007-08."),
    ],
)
def test_figures_outside_the_range_are_named(periods, said):
    loaded = [an_observation(period=period) for period in periods]

    assert why(*loaded, first="2012-13", last="2012-13") == (
        f"No period that it is reported for lies wholly in this range; there are figures for {said}"
    )


def test_a_ratio_says_of_which_periods_there_are_counts():
    counted = an_observation("re-referrals", period="2006-07")

    said = why(counted, measure="re-referral-rate", first="2012-13", last="2012-13")

    assert said.endswith("there are figures for 2006-07.")


@pytest.mark.parametrize(
    ("reporting", "said"),
    [
        (["police"], "Police does."),
        (["police", "education"], "Schools and education and Police do."),
        (
            ["police", "education", "probation", "legal", "connexions"],
            "Connexions, Schools and education, Courts and other legal agencies and 2 more do.",
        ),
    ],
)
def test_the_agencies_that_do_report_are_named(reporting, said):
    loaded = [an_observation(agency=agency) for agency in reporting]

    assert why(*loaded, agencies=("housing",)) == f"None of the agencies chosen reports it; {said}"


def test_a_split_that_the_figures_do_not_have_is_named():
    assert why(an_observation(), by=("age", "sex")) == "It is not split by age and sex here."


def test_a_figure_that_cannot_be_shown_at_all_says_so():
    assert why(an_observation("referral-share", agency="police"), measure="referral-share") == (
        "No total was reported, only figures by agency."
    )


def test_what_came_without_any_figure_says_so():
    nothing = an_observation("referral-share", None, agency="police", status="not available")

    assert why(nothing, measure="referral-share") == "No figure was reported."


def test_at_most_three_other_periods_are_named():
    years = [parse(f"20{n}-{n + 1}") for n in range(10, 15)]

    notes = notes_on(figures_of(), CONTACTS, (), set(years), (), a_view())

    assert notes == ("Also reported for 2010-11, 2011-12, 2012-13 and 2 more: see All measures.",)
    assert notes_on(figures_of(), CONTACTS, (), set(years[:2]), (), a_view()) == (
        "Also reported for 2010-11 and 2011-12: see All measures.",
    )


def test_an_area_of_its_own_is_not_named_where_a_total_is_printed():
    figures = figures_of(
        an_observation("marac-cases", area="Derby City"), an_observation("marac-cases", 9)
    )

    assert notes_on(figures, measure_of("marac-cases"), (), set(), (), a_view()) == ()


def test_a_ratio_of_the_board_s_own_area_says_so():
    figures = figures_of(an_observation("marac-repeats", area="Derby City"))

    notes = notes_on(figures, measure_of("marac-repeat-rate"), (), set(), (), a_view())

    assert notes == ("Derby City only: areas are never added up.",)
