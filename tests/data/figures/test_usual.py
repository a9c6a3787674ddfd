"""The usual range of a chart's line: of all its figures, whichever are shown (rule 4.5)."""

import pytest

from data.figures.assemble import series_of
from data.figures.judged import NotJudged, stretches_of
from data.figures.selection import Highlight
from data.figures.usual import line_meant, usual_range
from data.figures.variation import Signal, Why, limits_of
from data.periods import parse
from tests.builders import a_percentage, a_series, with_counts
from tests.builders_data import a_view, an_observation, figures_of

FIRST = parse("2012-13 Q1")
POLICE = [80, 120, 80, 120, 80, 120, 80, 120, 80, 120, 80, 120, 80, 300, 80, 120]
HOUSING = [20, 22, 21, 23, 20, 21, 22, 20, 21, 23, 22, 20, 21, 22, 20, 21]
QUARTERS = [f"{year}-{year - 1999} Q{n}" for year in range(2012, 2016) for n in range(1, 5)]
FIGURES = figures_of(
    *(
        an_observation("contacts", value, quarter, agency=agency)
        for agency, values in (("police", POLICE), ("housing", HOUSING))
        for quarter, value in zip(QUARTERS, values, strict=True)
    )
)


def shown(view, by=(), highlight=None):
    series = series_of(FIGURES, "contacts", by, view)
    return usual_range(FIGURES, series, view, FIRST, highlight)


def test_the_range_of_the_last_four_comes_from_all_figures_up_to_them():
    usual = shown(a_view("2015-16 Q1", "2015-16 Q4"))

    both = [a + b for a, b in zip(POLICE, HOUSING, strict=True)]
    assert usual.latest.variation.limits == limits_of(both)
    assert usual.latest.variation.limits.points == 16


def test_a_range_that_ends_earlier_knows_nothing_of_what_came_later():
    usual = shown(a_view("2012-13 Q1", "2015-16 Q1"))

    assert usual.latest.variation.limits.points == 13
    assert usual.flags() == {}


def test_p19_a_choice_of_agencies_has_a_range_of_its_own():
    usual = shown(a_view(agencies=("housing",)))

    assert usual.latest.variation.limits == limits_of(HOUSING)


def test_of_several_lines_the_one_that_is_highlighted_has_its_range():
    usual = shown(a_view(), ("agency",), Highlight("agency", "police"))

    assert usual.category == "police"
    assert usual.latest.variation.limits == limits_of(POLICE)
    assert {str(p): f.signal for p, f in usual.flags().items()} == {"2015-16 Q2": Signal.OUTSIDE}


@pytest.mark.parametrize(
    "highlight", [None, Highlight("agency", "police", ("housing",)), Highlight("area", "North")]
)
def test_several_lines_of_which_none_is_meant_have_no_range(highlight):
    assert shown(a_view(), ("agency",), highlight) is None


def test_the_only_line_of_a_split_needs_no_highlight():
    assert line_meant(a_series({"police": [1, 2]}), None) == "police"


def test_among_comparators_it_is_the_boards_own():
    assert line_meant(a_series({"England": [1, 2], "": [3, 4]}, by="comparator"), None) == ""


def test_it_is_worked_out_once_for_the_same_figures():
    view = a_view("2014-15 Q1", "2015-16 Q4")

    assert shown(view).stretches is shown(view).stretches


def test_p4_shares_of_few_have_no_range():
    shares = with_counts(a_series([50, 60] * 8, measure=a_percentage()), 12)

    (stretch,) = stretches_of(shares)

    assert (stretch.reason, stretch.variation.limits) == (NotJudged.OF_FEW, None)


def test_fewer_than_thirteen_have_a_median_and_no_limits():
    usual = shown(a_view("2012-13 Q1", "2014-15 Q4", agencies=("housing",)))

    assert (usual.latest.reason, usual.latest.variation.median) == (Why.FEW, 21)
