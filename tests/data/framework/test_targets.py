"""Which figures a target is for, and what takes its place: rules R2 and R3."""

from dataclasses import replace

import pytest

from data.figures.assemble import series_of
from data.framework.measures import Kind
from data.framework.targets import Origin, TargetKind, in_force, in_turn, that_hold
from data.periods import parse
from tests.builders import a_measure, a_percentage
from tests.builders_data import (
    a_printed_target,
    a_target,
    a_view,
    an_observation,
    figures_of,
    in_quarters,
)
from tests.data.framework.tables_of import a_framework

YEAR = a_target("2006-07")
Q2, Q4 = parse("2006-07 Q2"), parse("2006-07 Q4")
PRINTED = Origin("return.xlsx", "Sheet", "C2")


def a_profile(*args, **fields):
    return a_target(*args, kind=TargetKind.PROFILE, **fields)


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


def test_r3_a_target_from_a_quarter_on_is_for_quarters_of_what_is_counted_through_them():
    held = a_target("2025-26 Q3", None, 40)
    flow = a_measure(kind=Kind.FLOW)

    found = [held.holds_for(parse(each), flow) for each in ("2025-26 Q2", "2025-26 Q3", "2031-32")]

    assert found == [False, True, False]
    assert held.holds_for(parse("2031-32 Q1"), flow)


def test_r3_a_running_total_is_held_to_an_open_year_s_target_at_the_end_of_each_year():
    held = a_target("2025-26", None, 40)
    running = a_measure(kind=Kind.CUMULATIVE)

    quarters = [parse(f"{year} Q{number}") for year in ("2025-26", "2026-27") for number in (3, 4)]

    assert [held.holds_for(each, running) for each in quarters] == [False, True, False, True]


def test_a_target_ends_with_its_last_period():
    held = a_target("2025-26 Q1", "2025-26 Q4")

    assert held.holds_for(parse("2025-26 Q4"), a_percentage())
    assert not held.holds_for(parse("2026-27 Q1"), a_percentage())


def test_r2_a_profile_is_the_value_of_each_quarter_and_no_year_s():
    profile = a_profile("2025-26", None, 10, 20, 30, 40)

    assert profile.level_in(parse("2026-27 Q3")) == (30, 30)
    for measure in (a_measure(kind=Kind.FLOW), a_percentage()):
        assert profile.holds_for(parse("2026-27 Q3"), measure)
        assert not profile.holds_for(parse("2026-27"), measure)


def test_r2_a_band_is_both_its_ends_and_words_are_no_level():
    band = a_target("2025-26", "", 18, 22, kind=TargetKind.BAND)
    open_question = replace(band, kind=TargetKind.TO_BE_CONFIRMED, values=())

    assert band.level_in(Q2) == (18, 22)
    assert open_question.level_in(Q2) is None


def test_an_open_target_holds_until_the_next_one_begins():
    first, second = a_target("2024-25 Q1", None, 80), a_target("2025-26 Q3", None, 85)

    before, after = in_turn((first, second), a_percentage())

    assert (before.last, after.last) == (parse("2025-26 Q2"), None)


def test_the_target_of_another_agency_takes_no_place():
    everyone, police = a_target("2024-25 Q1", None), a_target("2025-26 Q1", None, agency="police")

    assert in_turn((everyone, police), a_percentage()) == (everyone, police)


def test_r3_a_year_s_target_takes_the_place_of_a_quarter_s_only_of_a_level_or_a_share():
    quarterly, yearly = a_target("2024-25 Q1", None, 40), a_target("2025-26", "", 160)

    of_a_flow = in_turn((quarterly, yearly), a_measure(kind=Kind.FLOW))
    of_a_share = in_turn((quarterly, yearly), a_percentage())

    assert of_a_flow[0].last is None
    assert of_a_share[0].last == parse("2024-25")


def test_a_figure_is_held_to_what_is_for_just_its_period_first():
    year, quarter = a_target("2006-07", "", 17), a_target("2006-07 Q4", "", 15)

    assert that_hold((year, quarter), Q4, a_percentage()) == (quarter,)
    assert that_hold((year, quarter), Q2, a_percentage()) == (year,)


def test_what_the_board_sets_goes_before_what_a_return_prints():
    printed, own = a_target("2006-07", "", 17, origin=PRINTED), a_target("2006-07 Q1", None, 16)

    assert that_hold((printed, own), Q2, a_percentage()) == (own,)
    assert in_force((printed, own), a_percentage()) == [own]


def test_what_a_return_prints_stands_where_the_board_sets_nothing():
    printed, own = a_target("2006-07", "", 17, origin=PRINTED), a_target("2006-07 Q3", None, 16)

    assert in_force((printed, own), a_percentage()) == [printed, own]
    assert that_hold((printed, own), Q2, a_percentage()) == (printed,)


def test_a_series_has_the_targets_of_its_own_board_and_measure_in_the_periods_looked_at():
    targets = (
        a_printed_target(measure="cp-reregistrations", period="2013-14"),
        a_printed_target(measure="cp-reregistrations", period="2012-13"),
        a_printed_target(measure="training-satisfaction", period="2012-13"),
    )
    figures = figures_of(*in_quarters("cp-reregistrations", 17, 16, 15, 14), targets=targets)

    everything = series_of(figures, "cp-reregistrations", (), a_view())
    first_year = series_of(figures, "cp-reregistrations", (), a_view(last="2012-13 Q4"))

    assert [str(each.first) for each in everything.targets] == ["2012-13", "2013-14"]
    assert [str(each.first) for each in first_year.targets] == ["2012-13"]


def test_a_part_of_the_board_s_total_is_held_to_no_target():
    attended = an_observation("training-places-attended", 5, agency="police")
    targets = (a_printed_target(measure="training-places-attended"),)
    figures = figures_of(attended, targets=targets)

    for by, agencies in ((("agency",), ()), ((), ("police",))):
        series = series_of(figures, "training-places-attended", by, a_view(agencies=agencies))
        assert series.targets == ()


def two_agencies_held_to(*rows: tuple[str, ...]):
    framework = a_framework(("measure", "agency", "first period", "kind", "value"), *rows)
    figures = figures_of(
        *in_quarters("contacts", 5, 6, agency="police"),
        *in_quarters("contacts", 7, None, agency="housing"),
    )
    figures.framework = framework
    return figures


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [((), [90]), (("police",), [40]), (("housing",), []), (("police", "housing"), [])],
    ids=str,
)
def test_an_agency_s_target_is_shown_where_exactly_its_figures_are(chosen, shown):
    figures = two_agencies_held_to(
        ("contacts", "", "2012-13 Q1", "number", "90"),
        ("contacts", "police", "2012-13 Q1", "number", "40"),
    )

    series = series_of(figures, "contacts", (), a_view(agencies=chosen))

    assert [each.values[0] for each in series.targets] == shown


def test_an_agency_s_target_is_shown_where_one_of_its_figures_is_missing():
    figures = two_agencies_held_to(("contacts", "housing", "2012-13 Q1", "number", "40"))

    series = series_of(figures, "contacts", (), a_view(agencies=("housing",)))

    assert [point.value for point in series.points] == [7, None]
    assert [each.values[0] for each in series.targets] == [40]


def test_no_line_of_one_agency_among_others_is_held_to_its_target():
    figures = two_agencies_held_to(("contacts", "police", "2012-13 Q1", "number", "40"))

    assert series_of(figures, "contacts", ("agency",), a_view()).targets == ()


def test_a_target_of_later_than_what_is_looked_at_is_not_shown():
    figures = two_agencies_held_to(("contacts", "", "2012-13 Q2", "number", "90"))

    assert series_of(figures, "contacts", (), a_view(last="2012-13 Q1")).targets == ()
