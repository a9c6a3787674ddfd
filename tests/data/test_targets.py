"""Which figures a target is for: rules R2 and R3."""

import pytest

from data.assemble import series_of
from data.measures import Kind
from data.periods import parse
from tests.builders import a_measure, a_percentage
from tests.builders_data import a_target, a_view, an_observation, figures_of, in_quarters

YEAR = a_target(period="2006-07")
Q2, Q4 = parse("2006-07 Q2"), parse("2006-07 Q4")


@pytest.mark.parametrize(
    ("kind", "quarters"),
    [
        (Kind.PUBLISHED, (True, True)),
        (Kind.STOCK, (True, True)),
        (Kind.FLOW, (False, False)),
        (Kind.COHORT, (False, False)),
        (Kind.CUMULATIVE, (False, True)),
    ],
)
def test_r3_a_year_s_target_is_for_what_can_reach_it_in_a_quarter(kind: Kind, quarters):
    measure = a_measure(kind=kind)

    assert tuple(YEAR.holds_for(each, measure) for each in (Q2, Q4)) == quarters
    assert YEAR.holds_for(parse("2006-07"), measure)


def test_a_target_is_for_no_other_year():
    assert not YEAR.holds_for(parse("2007-08 Q1"), a_percentage())
    assert not YEAR.holds_for(parse("2007-08"), a_percentage())


def test_a_series_has_the_targets_of_its_own_board_and_measure_in_the_periods_looked_at():
    targets = (
        a_target(measure="cp-reregistrations", period="2013-14"),
        a_target(measure="cp-reregistrations", period="2012-13"),
        a_target(measure="training-satisfaction", period="2012-13"),
    )
    figures = figures_of(*in_quarters("cp-reregistrations", 17, 16, 15, 14), targets=targets)

    everything = series_of(figures, "cp-reregistrations", (), a_view())
    first_year = series_of(figures, "cp-reregistrations", (), a_view(last="2012-13 Q4"))

    assert [each.period for each in everything.targets] == ["2012-13", "2013-14"]
    assert [each.period for each in first_year.targets] == ["2012-13"]


def test_a_part_of_the_board_s_total_is_held_to_no_target():
    attended = an_observation("training-places-attended", 5, agency="police")
    figures = figures_of(attended, targets=(a_target(measure="training-places-attended"),))

    for by, agencies in ((("agency",), ()), ((), ("police",))):
        series = series_of(figures, "training-places-attended", by, a_view(agencies=agencies))
        assert series.targets == ()
