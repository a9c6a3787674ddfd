"""Whether a target is met as long as nothing changes (section 4.5, assurance)."""

import pytest

from data.figures.assurance import Assurance, assurance_of
from data.figures.status import Against, Judgement
from data.figures.variation import Limits
from data.framework.measures import Kind, Polarity
from data.framework.targets import TargetKind
from data.periods import parse
from tests.builders import a_measure, a_percentage
from tests.builders_data import a_target

NOW = parse("2012-13 Q2")
LIMITS = Limits(mean=70, lower=60, upper=80, points=20)
MORE, LESS = a_percentage(polarity=Polarity.HIGHER), a_percentage(polarity=Polarity.LOWER)
EITHER = a_measure("rate-10000", Kind.RATE, polarity=Polarity.BAND)
PASSES, FAILS, CHANCE = Assurance.PASSES, Assurance.FAILS, Assurance.HIT_OR_MISS


def assured(measure, *values, limits=LIMITS, against=Against.MISSES, **fields):
    kind = TargetKind.BAND if len(values) == 2 else TargetKind.PERCENTAGE
    target = a_target("2012-13", "", *values, kind=kind, **fields)
    return assurance_of(limits, Judgement(against, target), measure, NOW)


@pytest.mark.parametrize(
    ("measure", "target", "expected"),
    [
        (MORE, 81, FAILS),
        (LESS, 81, PASSES),
        (MORE, 59, PASSES),
        (LESS, 59, FAILS),
        (MORE, 70, CHANCE),
        (LESS, 70, CHANCE),
    ],
)
def test_a_target_beyond_the_limits_is_always_met_or_never(measure, target, expected):
    assert assured(measure, target) is expected


@pytest.mark.parametrize("target", [60, 80])
@pytest.mark.parametrize("measure", [MORE, LESS])
def test_a_target_on_a_limit_is_met_by_chance(measure, target):
    assert assured(measure, target) is CHANCE


@pytest.mark.parametrize(
    ("band", "expected"), [((50, 90), PASSES), ((81, 90), FAILS), ((65, 90), CHANCE)]
)
def test_a_band_is_met_where_it_holds_the_whole_range(band, expected):
    assert assured(MORE, *band) is expected


def test_r4_where_either_side_matters_the_tolerance_makes_the_band():
    assert assured(EITHER, 70, tolerance=11) is PASSES
    assert assured(EITHER, 70, tolerance=5) is CHANCE
    assert assured(EITHER, 70) is None


def test_p12_of_a_neutral_measure_nothing_is_assured():
    assert assured(a_percentage(), 81) is None


def test_r1_without_limits_or_of_what_is_not_assessed_nothing_is_assured():
    assert assured(MORE, 81, limits=None) is None
    assert assured(MORE, 81, against=Against.NOT_ASSESSED) is None
    assert assurance_of(LIMITS, Judgement(Against.NO_TARGET), MORE, NOW) is None
