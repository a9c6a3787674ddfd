"""Both sides of a hand-over are of one quarter; a difference is of one unit alone (C3, C19)."""

from dataclasses import replace

import pytest

from data.figures.figures import Figures
from data.figures.handed_over import Meeting, meetings_of
from data.figures.series import Source
from data.figures.variation import Signal, Why
from data.framework.breaks import Break
from data.framework.hand_overs import HandOver, Side, Wrong
from data.periods import parse
from tests.builders_data import an_observation, figures_of, in_quarters

EVERY = (("agency", ("*",)),)
POLICE = (("agency", ("police",)),)
MARAC = HandOver("marac", "MARAC", Side("marac-cases", EVERY), Side("marac-cases"), Wrong.DIFFERENT)
NOTIFIED = HandOver("notified", "N", Side("domestic-abuse-notifications"), Side("contacts", POLICE))
BECAME = HandOver("became", "B", Side("contacts"), Side("referrals"), Wrong.MORE_RECEIVED)


def meeting(figures: Figures, pair: HandOver, last: str = "2012-13 Q4", breaks=()) -> Meeting:
    """A hand-over of Derby's, which asks nobody, in these figures."""
    figures.framework = replace(
        figures.framework, hand_overs=(pair,), returns=(), breaks=tuple(breaks)
    )
    (found,) = meetings_of(figures, parse("2009-10 Q1"), parse(last))
    return found


def by_agency(period: str = "2012-13 Q1", **values: float | None):
    return [an_observation("marac-cases", v, period, agency=name) for name, v in values.items()]


def test_c19_what_agencies_count_each_is_added_up_and_held_against_the_table():
    table = an_observation("marac-cases", 119, cell="B8")
    found = meeting(figures_of(*by_agency(police=100, education=17), table), MARAC, "2012-13 Q1")

    at = found.latest

    assert (at.given.value, at.received.value, at.difference) == (117, 119, 2)
    assert at.is_wrong
    assert at.received.sources == (Source("return.xlsx", "Sheet", "B8", "119", 1),)
    assert len(at.given.sources) == 2


def test_figures_by_area_or_course_are_no_figures_of_an_agency():
    areas = [an_observation("marac-cases", 40, area=name) for name in ("North", "South")]

    found = meeting(figures_of(*areas, *by_agency(police=5)), MARAC, "2012-13 Q1")

    assert found.latest.given.value == 5
    assert (found.latest.received.value, found.latest.received.why) == (None, "not returned")


def test_a_sum_takes_every_agency_that_ever_sent_one():
    figures = figures_of(
        *by_agency(police=5, education=6),
        *by_agency("2012-13 Q2", police=7),
        *in_quarters("marac-cases", 11, 7),
    )

    first, second = meeting(figures, MARAC, "2012-13 Q2").quarters

    assert (first.given.value, first.is_wrong) == (11, False)
    assert second.given.value is None
    assert second.given.why == "Schools and education not returned"
    assert (second.difference, second.is_wrong) == (None, False)


def test_unknown_is_not_zero_on_either_side():
    figures = figures_of(*by_agency(police=5, education=None), an_observation("marac-cases", 5))

    at = meeting(figures, MARAC, "2012-13 Q1").latest

    assert (at.given.value, at.given.why) == (None, "not available")
    assert not at.is_wrong


def test_c3_two_units_are_never_subtracted():
    figures = figures_of(
        an_observation("domestic-abuse-notifications", 1371),
        an_observation("contacts", 1246, agency="police"),
        an_observation("contacts", 3636),
    )

    found = meeting(figures, NOTIFIED, "2012-13 Q1")

    assert (found.latest.given.value, found.latest.received.value) == (1371, 1246)
    assert (found.latest.difference, found.usual, found.is_of_one_unit) == (None, None, False)


def test_c3_a_part_may_be_taken_from_what_each_of_it_is_one_of():
    figures = figures_of(an_observation("contacts", 90), an_observation("referrals", 40))

    found = meeting(figures, BECAME, "2012-13 Q1")

    assert (found.latest.difference, found.latest.is_wrong) == (-50, False)


def years(*values: float):
    """Quarter after quarter from 2009-10 on."""
    each = [values[at : at + 4] for at in range(0, len(values), 4)]
    return [(f"{2009 + at}-{10 + at}", quarters) for at, quarters in enumerate(each)]


def contacts_and_referrals(*differences: float):
    return [
        row
        for year, values in years(*differences)
        for row in (
            *in_quarters("contacts", *(100 for _ in values), year=year),
            *in_quarters("referrals", *(100 + value for value in values), year=year),
        )
    ]


DIFFERENCES = (-50, -48, -52, -49, -51, -50, -47, -53, -50, -49, -51, -50, -48, -50, -49, -2)


def test_the_difference_has_a_usual_range_of_its_own():
    found = meeting(figures_of(*contacts_and_referrals(*DIFFERENCES)), BECAME)

    assert [each.difference for each in found.quarters] == list(DIFFERENCES)
    assert found.usual.limits.points == 16
    assert found.flag.signal is Signal.OUTSIDE


def test_a_range_comes_from_quarters_up_to_the_one_shown():
    found = meeting(figures_of(*contacts_and_referrals(*DIFFERENCES)), BECAME, "2012-13 Q3")

    assert found.usual.limits.points == 15
    assert found.flag is None


def test_few_differences_and_equal_ones_have_no_range():
    few = meeting(figures_of(*contacts_and_referrals(-5, -6, -7)), BECAME, "2009-10 Q3")
    equal = meeting(figures_of(*contacts_and_referrals(*[-5] * 16)), BECAME)

    assert (few.usual.limits, few.usual.why) == (None, Why.FEW)
    assert (equal.usual.limits, equal.usual.why) == (None, Why.CONSTANT)


def test_t6_no_range_runs_over_a_break_of_either_side():
    recorded = Break("derby", "referrals", parse("2012-13 Q1"), "Counted otherwise.")
    figures = figures_of(*contacts_and_referrals(*DIFFERENCES))

    found = meeting(figures, BECAME, breaks=[recorded])

    assert (found.usual.points, found.usual.why) == (4, Why.FEW)


def test_quarters_before_any_figure_are_left_out_and_gaps_after_it_stay():
    figures = figures_of(
        an_observation("contacts", 9, "2011-12 Q1"), an_observation("contacts", 9, "2011-12 Q3")
    )

    found = meeting(figures, BECAME, "2011-12 Q3")

    assert [each.given.value for each in found.quarters] == [9, None, 9]


@pytest.mark.parametrize("last", ["2012-13", "2008-09 Q4"])
def test_a_year_and_a_quarter_before_all_figures_show_no_hand_over(last):
    figures = figures_of(an_observation("contacts", 9))
    figures.framework = replace(figures.framework, hand_overs=(BECAME,))

    assert meetings_of(figures, parse("2009-10 Q1"), parse(last)) == ()
