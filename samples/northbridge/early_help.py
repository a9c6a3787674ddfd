"""Early help assessments that each agency completes, quarter by quarter."""

from data.periods import Period
from samples.northbridge.chance import Chance
from samples.northbridge.quarters import QUARTERS, is_summer

COMPLETED = {
    "education": 96,
    "health-primary-community": 70,
    "childrens-social-care": 42,
    "voluntary-other": 26,
    "health-mental": 13,
    "housing": 10,
    "health-hospital": 8,
    "police": 5,
    "probation": 2,
}
SCHOOL_HOLIDAY = 0.65


def early_help(seed: int) -> dict[Period, dict[str, int]]:
    """Every quarter's assessments, by agency."""
    return {period: _quarter(seed, period) for period in QUARTERS}


def _quarter(seed: int, period: Period) -> dict[str, int]:
    chance = Chance(seed, "early help", period)
    return {
        agency: chance.count(mean * _level(agency, period)) for agency, mean in COMPLETED.items()
    }


def _level(agency: str, period: Period) -> float:
    return SCHOOL_HOLIDAY if agency == "education" and is_summer(period) else 1
