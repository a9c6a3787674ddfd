"""The status of an indicator: rules R1 to R4."""

from dataclasses import replace

import pytest

from data.figures.series import Point
from data.figures.status import Against, judged
from data.framework.measures import Kind, Polarity
from data.framework.targets import Target, TargetKind
from data.observations import Status
from data.periods import parse
from tests.builders import a_measure, a_percentage, a_point
from tests.builders_data import a_target

MORE, LESS = a_percentage(polarity=Polarity.HIGHER), a_percentage(polarity=Polarity.LOWER)
EITHER = a_measure("rate-10000", Kind.RATE, polarity=Polarity.BAND)
NEUTRAL = a_percentage(polarity=Polarity.NEUTRAL)


def against(value, measure, *values, **fields) -> Against:
    kind = fields.pop("kind", TargetKind.BAND if len(values) == 2 else TargetKind.PERCENTAGE)
    point = value if isinstance(value, Point) else a_point(value, "2012-13")
    return judged(point, measure, [a_target("2012-13", "", *values, kind=kind, **fields)]).against


@pytest.mark.parametrize(
    ("measure", "value", "expected"),
    [
        (MORE, 85.0, Against.MEETS),
        (MORE, 90.0, Against.MEETS),
        (MORE, 84.9, Against.MISSES),
        (LESS, 85.0, Against.MEETS),
        (LESS, 85.1, Against.MISSES),
        (LESS, 12.0, Against.MEETS),
    ],
)
def test_r1_which_way_is_good_decides_whether_a_figure_meets_its_target(measure, value, expected):
    assert against(value, measure, 85.0) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(83.0, Against.NEAR), (82.9, Against.MISSES), (85.0, Against.MEETS)],
)
def test_r1_within_its_tolerance_a_figure_is_near(value, expected):
    assert against(value, MORE, 85.0, tolerance=2.0) is expected


def test_a_figure_that_reads_85_0_meets_85():
    assert against(Point(parse("2012-13"), value=84.96, numerator=8496, denominator=10000),
                   MORE, 85.0) is Against.MEETS  # fmt: skip


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (18.0, Against.IN_BAND),
        (22.0, Against.IN_BAND),
        (17.9, Against.MISSES),
        (22.1, Against.MISSES),
    ],
)
@pytest.mark.parametrize("measure", [MORE, LESS, NEUTRAL, EITHER])
def test_r2_a_band_is_met_between_its_ends(measure, value, expected):
    assert against(value, measure, 18.0, 22.0) is expected


def test_r2_just_outside_a_band_is_near_where_there_is_a_tolerance():
    assert against(23.0, NEUTRAL, 18.0, 22.0, tolerance=1.0) is Against.NEAR
    assert against(23.1, NEUTRAL, 18.0, 22.0, tolerance=1.0) is Against.MISSES


@pytest.mark.parametrize(
    ("value", "expected"),
    [(45.0, Against.IN_BAND), (42.0, Against.IN_BAND), (48.1, Against.MISSES)],
)
def test_r4_a_deviation_either_way_matters(value, expected):
    assert against(value, EITHER, 45.0, kind=TargetKind.NUMBER, tolerance=3.0) is expected


def test_r4_without_a_tolerance_a_deviation_is_not_assessed():
    found = judged(
        a_point(45.0, "2012-13"), EITHER, [a_target("2012-13", "", 45.0, kind=TargetKind.NUMBER)]
    )

    assert (found.against, found.why) == (
        Against.NOT_ASSESSED,
        "its target says no tolerance, and a deviation either way matters",
    )


def test_a_neutral_measure_is_never_judged_by_one_number():
    assert against(99.0, NEUTRAL, 85.0) is Against.NOT_ASSESSED


@pytest.mark.parametrize(
    "kind",
    [
        TargetKind.NONE_ESTABLISHED,
        TargetKind.TO_BE_CONFIRMED,
        TargetKind.NOT_APPLICABLE,
        TargetKind.IN_WORDS,
    ],
)
def test_r2_a_target_without_a_number_is_not_assessed(kind):
    target = replace(a_target("2012-13", "", 1.0), kind=kind, values=())

    assert judged(a_point(90.0, "2012-13"), MORE, [target]).against is Against.NOT_ASSESSED


def test_r2_a_profile_holds_each_quarter_to_its_own_value():
    profile = a_target(
        "2012-13", "", 70.0, 75.0, 80.0, 85.0, kind=TargetKind.PROFILE, measure=MORE.id
    )

    found = [judged(a_point(78.0, f"2012-13 Q{n}"), MORE, [profile]).against for n in (1, 2, 3, 4)]

    assert found == [Against.MEETS, Against.MEETS, Against.MISSES, Against.MISSES]


def test_r3_a_quarter_is_not_held_to_the_target_of_a_year():
    counted = a_measure(polarity=Polarity.HIGHER)
    year = a_target("2012-13", "", 100.0, kind=TargetKind.NUMBER)

    assert judged(a_point(30.0, "2012-13 Q1"), counted, [year]).against is Against.NO_TARGET
    assert judged(a_point(130.0, "2012-13"), counted, [year]).against is Against.MEETS


@pytest.mark.parametrize(
    ("point", "why"),
    [
        (a_point(None, "2012-13"), "the figure is not available"),
        (a_point(None, "2012-13", status=Status.SUPPRESSED), "the figure is suppressed"),
        (
            a_point(None, "2012-13", status=Status.NOT_APPLICABLE, numerator=3, denominator=9),
            "too few for a percentage",
        ),
        (
            a_point(90.0, "2012-13", status=Status.LOW_RELIABILITY),
            "the figure is of low reliability",
        ),
    ],
)
def test_r1_without_a_figure_that_holds_it_is_not_assessed_and_says_why(point, why):
    found = judged(point, MORE, [a_target("2012-13", "", 85.0)])

    assert (found.against, found.why) == (Against.NOT_ASSESSED, why)


def test_without_a_target_nothing_is_assessed():
    assert judged(a_point(90.0, "2012-13"), MORE, []).against is Against.NO_TARGET


def test_a_target_of_another_year_does_not_count():
    assert judged(a_point(90.0, "2013-14"), MORE, [a_target("2012-13", "", 85.0)]).against is (
        Against.NO_TARGET
    )


def test_the_target_that_a_figure_was_held_to_is_told():
    target: Target = a_target("2012-13", "", 85.0)

    assert judged(a_point(90.0, "2012-13"), MORE, [target]).target == target
