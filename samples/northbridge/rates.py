"""The yearly figures: population, and rates beside England and statistical neighbours."""

from dataclasses import dataclass

from data.periods import Period, financial_year
from data.rounding import half_up


@dataclass(frozen=True)
class Year:
    """One financial year, made up like the rest. Pairs: England, statistical neighbours."""

    population: int
    referrals: tuple[float, float]
    in_need: tuple[float, float]
    plans: tuple[float, float]


YEARS = {
    financial_year(2022): Year(56_380, (541.6, 566.3), (344.1, 381.4), (43.6, 49.2)),
    financial_year(2023): Year(56_640, (536.2, 559.8), (335.7, 376.9), (42.3, 47.8)),
    financial_year(2024): Year(56_870, (531.9, 555.1), (336.8, 372.5), (41.7, 46.9)),
    financial_year(2025): Year(57_050, (528.4, 549.7), (338.2, 371.3), (41.2, 46.4)),
}


def rates(year: Period, in_need: float, plans: float) -> dict[str, tuple[float, ...]]:
    """Figures by measure, in the order in which the return prints them.

    in_need, plans: children on the last day of the year.
    The board's own rate of referrals is left out: it follows from the counts.
    """
    known = YEARS[year]
    return {
        "population-0-17": (known.population,),
        "referral-rate": known.referrals,
        "children-in-need-rate": (_rate(in_need, known), *known.in_need),
        "cp-plan-rate": (_rate(plans, known), *known.plans),
    }


def _rate(children: float, year: Year) -> float:
    return half_up(10_000 * children / year.population, 1)
