"""Contacts and referrals by their source, and the work at the front door, quarter by quarter."""

from dataclasses import dataclass

from data.framework.framework import Framework
from data.periods import Period, quarter
from samples.northbridge.chance import Chance, percent
from samples.northbridge.quarters import QUARTERS, grown, is_summer

# A genuine shift: a new front door turns fewer contacts into referrals from here on.
FEWER_BECOME_REFERRALS = quarter(2025, 4)
FEWER = 0.78
SUMMER_HOLIDAY = 0.62  # what is left of education's contacts from July to September
CHILDREN_IN_NEED = 2_060


@dataclass(frozen=True)
class Source:
    """One source of contacts: how many at first and at last, and how many become referrals."""

    first: float
    last: float
    referred: float
    referred_again: float = 0.205


SOURCES = {
    "police": Source(870, 1_250, 0.18, 0.22),
    "education": Source(560, 575, 0.245, 0.19),
    "health-primary-community": Source(450, 460, 0.255),
    "health-hospital": Source(260, 264, 0.24),
    "health-mental": Source(150, 156, 0.22),
    "housing": Source(95, 98, 0.15),
    "voluntary-other": Source(140, 144, 0.21),
    "probation": Source(45, 46, 0.18),
    "family-self": Source(515, 500, 0.2, 0.23),
    "anonymous": Source(9, 8, 0.14),
    "local-authority": Source(232, 236, 0.265),
    "other-local-authority": Source(108, 110, 0.275, 0.16),
    "not-recorded": Source(38, 30, 0.08),
}
Counts = dict[str, int]


@dataclass(frozen=True)
class FrontDoor:
    """One quarter: counts by measure and the name of the source, and the single figures."""

    by_source: dict[str, Counts]
    figures: dict[str, int | float]


def front_door(seed: int, framework: Framework) -> dict[Period, FrontDoor]:
    """Every quarter's contacts, referrals and the work that followed."""
    return {period: _quarter(seed, period, framework) for period in QUARTERS}


def _quarter(seed: int, period: Period, framework: Framework) -> FrontDoor:
    by_source = _by_source(Chance(seed, "front door", period), period, framework)
    referrals = sum(by_source["referrals"].values())
    return FrontDoor(by_source, _work(Chance(seed, "assessments", period), referrals))


def _by_source(chance: Chance, period: Period, framework: Framework) -> dict[str, Counts]:
    contacts, referrals, again = Counts(), Counts(), Counts()
    change = FEWER if period >= FEWER_BECOME_REFERRALS else 1
    for agency, source in SOURCES.items():
        name = framework.agency_name(agency)
        holiday = SUMMER_HOLIDAY if agency == "education" and is_summer(period) else 1
        contacts[name] = chance.count(grown(period, source.first, source.last) * holiday)
        referrals[name] = chance.share(contacts[name], source.referred * change)
        again[name] = chance.share(referrals[name], source.referred_again)
    return {"contacts": contacts, "referrals": referrals, "re-referrals": again}


def _work(chance: Chance, referrals: int) -> dict[str, int | float]:
    completed = chance.number(0.88 * referrals, 14)
    enquiries = chance.number(158, 8)
    conferences = chance.number(0.3 * enquiries, 3)
    return {
        "assessments-completed": completed,
        "assessments-completed-in-time": chance.share(completed, 0.865),
        "section-47-enquiries": enquiries,
        "initial-child-protection-conferences": conferences,
        "icpc-within-15-working-days": percent(chance.share(conferences, 0.87), conferences),
        "children-in-need": chance.number(CHILDREN_IN_NEED, 28),
    }
