"""What agencies give to the board, what it spends, and who comes to its meetings."""

from dataclasses import dataclass

from data.periods import Period
from samples.northbridge.chance import Chance
from samples.northbridge.quarters import QUARTERS, grown

BUDGET = (46_000, 54_000)  # pounds a quarter, in the first and in the last
HEADS = {"Staff": 0.72, "Training": 0.12, "Reviews": 0.1, "Premises and supplies": 0.06}
STRAYS = {"Staff": 0.015, "Training": 0.09, "Reviews": 0.2, "Premises and supplies": 0.08}


@dataclass(frozen=True)
class Member:
    """One agency: its part of the budget, its members, and how likely each is to come."""

    gives: float
    members: int
    comes: float


MEMBERS = {
    "childrens-social-care": Member(0.42, 4, 0.96),
    "police": Member(0.16, 3, 0.93),
    "health-primary-community": Member(0.14, 3, 0.9),
    "health-hospital": Member(0.08, 2, 0.85),
    "health-mental": Member(0.06, 2, 0.74),
    "education": Member(0.05, 4, 0.82),
    "probation": Member(0.04, 1, 0.8),
    "housing": Member(0.03, 1, 0.86),
    "voluntary-other": Member(0.02, 2, 0.9),
}


@dataclass(frozen=True)
class Resources:
    """One quarter, by measure: what is counted of each agency, and of each head of the budget."""

    by_agency: dict[str, dict[str, int]]
    by_head: dict[str, dict[str, int]]


def resources(seed: int) -> dict[Period, Resources]:
    """Every quarter's contributions, spending and attendance at its one meeting."""
    return {period: _quarter(seed, period) for period in QUARTERS}


def _quarter(seed: int, period: Period) -> Resources:
    chance = Chance(seed, "resources", period)
    year = QUARTERS[4 * (QUARTERS.index(period) // 4)]  # a budget is set once a year
    whole = round(grown(year, *BUDGET) / 100) * 100
    budget = {head: round(whole * part) for head, part in HEADS.items()}
    spending = {head: chance.number(each, each * STRAYS[head]) for head, each in budget.items()}
    invited = {agency: each.members for agency, each in MEMBERS.items()}
    return Resources(
        {
            "board-contributions": {a: round(whole * e.gives) for a, e in MEMBERS.items()},
            "board-meeting-invitations": invited,
            "board-meeting-attendances": {
                agency: chance.share(many, MEMBERS[agency].comes)
                for agency, many in invited.items()
            },
        },
        {
            "board-budget": budget,
            "board-spending": spending,
            "board-spending-variance": {head: budget[head] - spending[head] for head in HEADS},
        },
    )
