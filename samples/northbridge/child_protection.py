"""Child protection plans, children in care and missing, and allegations, quarter by quarter."""

from dataclasses import dataclass

from data.framework.framework import Framework
from data.framework.measures import Measure
from data.periods import Period
from samples.northbridge.chance import Chance, percent
from samples.northbridge.quarters import QUARTERS, grown

PLANS_BEFORE = 224  # on the day before the first quarter
USUAL_PLANS = 230
STARTS = 74
PULL_BACK = 0.4  # how much of the distance from the usual number a quarter takes back
CATEGORIES = {"Emotional": 0.42, "Neglect": 0.43, "Physical": 0.09, "Sexual": 0.06}
AGES = {"Unborn": 0.03, "0 to 4": 0.31, "5 to 10": 0.32, "11 to 15": 0.26, "16 to 17": 0.08}
NEVER = ("Sexual", "Unborn")
SETTINGS = {"Council children's homes": 58, "Independent homes": 42, "Foster care": 46}


@dataclass(frozen=True)
class Protection:
    """One quarter: single figures by measure, plans by category and age, episodes by setting."""

    figures: dict[str, int | float]
    by_category: dict[tuple[str, str], int]
    missing: dict[str, int]


def protection(seed: int, framework: Framework) -> dict[Period, Protection]:
    """Every quarter; the plans of each are those of the last, plus starts, less ends (rule C2)."""
    quarters, plans = {}, PLANS_BEFORE
    weights = _weights(framework.measure("cp-plans-by-category"))
    for period in QUARTERS:
        chance = Chance(seed, "protection", period)
        started = chance.number(STARTS, 4)
        ended = chance.number(STARTS + PULL_BACK * (plans - USUAL_PLANS), 4)
        plans += started - ended
        quarters[period] = Protection(
            {
                **_plans(chance, plans, started, ended),
                **_care(chance, period),
                **_allegations(chance),
            },
            chance.divide(plans, weights, spread=0.06),
            {name: chance.number(level, 5) for name, level in SETTINGS.items()},
        )
    return quarters


def _plans(chance: Chance, plans: int, started: int, ended: int) -> dict[str, int | float]:
    return {
        "cp-plans": plans,
        "cp-plans-started": started,
        "cp-plans-ended": ended,
        "cp-plans-second": chance.share(started, 0.2),
        "cp-plans-two-years": chance.share(ended, 0.04),
        "cp-plans-domestic-abuse": percent(chance.number(0.55 * plans, 4), plans),
    }


def _care(chance: Chance, period: Period) -> dict[str, int | float]:
    return {
        "children-looked-after": chance.number(grown(period, 486, 494), 5),
        "children-missing-from-home": chance.number(96, 8),
    }


def _allegations(chance: Chance) -> dict[str, int | float]:
    referred, concluded = chance.number(46, 5), chance.number(40, 4)
    quick = chance.share(concluded, 0.81)
    within_three_months = quick + chance.share(concluded - quick, 0.6)
    return {
        "lado-referrals": referred,
        "lado-threshold-met": chance.share(referred, 0.3),
        "lado-within-one-month": percent(quick, concluded),
        "lado-within-three-months": percent(within_three_months, concluded),
    }


def _weights(measure: Measure) -> dict[tuple[str, str], float]:
    return {
        (category, age): 0 if (category, age) == NEVER else CATEGORIES[category] * AGES[age]
        for category in measure.categories("category")
        for age in measure.categories("age")
    }
