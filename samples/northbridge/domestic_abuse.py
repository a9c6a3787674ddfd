"""Domestic abuse as police record it, DASH assessments and MARAC cases, quarter by quarter."""

from dataclasses import dataclass

from data.framework.framework import Framework
from data.periods import Period, quarter
from samples.northbridge.chance import Chance
from samples.northbridge.quarters import QUARTERS, grown

# A genuine shift: a new way to report brings about 15% more incidents from here on.
MORE_INCIDENTS = quarter(2024, 3)
MORE = 1.15
INCIDENTS = 4_620

VICTIM_SEXES = {"Female": 0.74, "Male": 0.26}
VICTIM_AGES = (0.03, 0.035, 0.165, 0.30, 0.23, 0.13, 0.07, 0.04)
SUSPECT_SEXES = {"Female": 0.22, "Male": 0.78}
SUSPECT_AGES = (0.045, 0.185, 0.335, 0.25, 0.13, 0.045, 0.01)
FEMALE_SUSPECT_AGES = (*SUSPECT_AGES[:-1], 0.005)  # a very small number, on purpose
RISKS = {"High": 0.09, "Medium": 0.34, "Standard": 0.55, "Not known": 0.02}
CHILDREN = {"Yes": 0.41, "No": 0.47, "Not known": 0.08, "Blank": 0.04}
AREAS = {"North": 0.36, "South": 0.40, "Riverside": 0.24}
REFERRED_BY = {
    "police": 0.60,
    "childrens-social-care": 0.08,
    "health-primary-community": 0.06,
    "health-hospital": 0.055,
    "health-mental": 0.035,
    "education": 0.02,
    "probation": 0.045,
    "housing": 0.05,
    "voluntary-other": 0.055,
}
TwoWays = dict[tuple[str, str], int]


@dataclass(frozen=True)
class DomesticAbuse:
    """One quarter. recorded: by measure; the rest by their two dimensions, down then across."""

    recorded: dict[str, int | float]
    victims: TwoWays
    suspects: TwoWays
    dash: TwoWays
    marac: dict[str, dict[str, int]]
    marac_referred_by: dict[str, int]
    notifications: int


def domestic_abuse(seed: int, framework: Framework) -> dict[Period, DomesticAbuse]:
    """Every quarter's incidents, people, assessments and cases."""
    return {period: _quarter(seed, period, framework) for period in QUARTERS}


def _quarter(seed: int, period: Period, framework: Framework) -> DomesticAbuse:
    chance = Chance(seed, "domestic abuse", period)
    step = MORE if period >= MORE_INCIDENTS else 1
    incidents = chance.number(grown(period, INCIDENTS, INCIDENTS + 60) * step, 75)
    crimes = chance.share(incidents, chance.near(0.24, 0.003))
    all_crime = chance.number(6_900, 110)
    dash = chance.share(incidents, 0.62)
    marac = _marac(Chance(seed, "marac", period), period, framework)
    return DomesticAbuse(
        {
            "domestic-abuse-incidents": incidents,
            "domestic-abuse-crimes": crimes,
            "all-crime": all_crime,
        },
        chance.split(chance.share(crimes, 0.94), _victim_weights(framework)),
        chance.split(chance.share(crimes, 0.88), _suspect_weights(framework)),
        chance.split(dash, {(r, c): RISKS[r] * CHILDREN[c] for r in RISKS for c in CHILDREN}),
        marac,
        chance.split(sum(marac["marac-cases"].values()), REFERRED_BY),
        chance.share(incidents, 0.26),
    )


def _victim_weights(framework: Framework) -> dict[tuple[str, str], float]:
    names = framework.measure("domestic-abuse-victims").categories("age")
    ages = dict(zip(names, VICTIM_AGES, strict=True))
    return {(age, sex): ages[age] * VICTIM_SEXES[sex] for age in ages for sex in VICTIM_SEXES}


def _suspect_weights(framework: Framework) -> dict[tuple[str, str], float]:
    names = framework.measure("domestic-abuse-suspects").categories("age")
    by_sex = {"Female": FEMALE_SUSPECT_AGES, "Male": SUSPECT_AGES}
    return {
        (age, sex): weight * SUSPECT_SEXES[sex]
        for sex, weights in by_sex.items()
        for age, weight in zip(names, weights, strict=True)
    }


def _marac(chance: Chance, period: Period, framework: Framework) -> dict[str, dict[str, int]]:
    """Cases, repeats and children by area; the definition of a repeat changes on the way."""
    changed = framework.breaks_of(framework.measure("marac-repeats"))[0].first
    repeated = 0.29 if period >= changed else 0.18
    cases = chance.split(chance.number(grown(period, 118, 124), 6), AREAS)
    return {
        "marac-cases": cases,
        "marac-repeats": {area: chance.share(n, repeated) for area, n in cases.items()},
        "marac-children": {area: chance.count(1.35 * n) for area, n in cases.items()},
    }
