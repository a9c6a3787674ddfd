"""A small board with months, quarters and years: all that its pages show, worked out twice.

Contacts come by month from one agency and by quarter from another, referrals by month, a stock by
month, other counts by quarter and by year; one month is missing, and one is suppressed.
"""

from dataclasses import replace

import pytest

from dashboards.pages.contents import page_at, pages_of, panels_of
from data.figures import combine
from data.figures.selection import Selection
from data.periods import parse
from data.storage.store import Store
from tests.builders_data import a_return, a_store, an_observation, in_months, in_quarters
from tests.frameworks import DERBY
from tests.reckoning.calculator import Calculator
from tests.reckoning.going import Going

BOARD = "derby"
MONTHS = (100, 120, 110, 130, 120, 140, 90, 110, 120, 100, 130, 120, 115, 118, 300)
FEWEST_COMPARED = 500
VIEWS = {
    "as it opens": Selection(BOARD),
    "by month": Selection(BOARD, by_month=True),
    "a quarter": Selection(BOARD, parse("2012-13 Q2"), parse("2012-13 Q2")),
    "a quarter by month": Selection(BOARD, parse("2012-13 Q2"), parse("2012-13 Q2"), by_month=True),
    "from a month to a month": Selection(BOARD, parse("May 2012"), parse("Feb 2013")),
    "one agency by month": Selection(BOARD, agencies=("police",), by_month=True),
    "one agency": Selection(BOARD, agencies=("education",)),
}


@pytest.fixture(scope="module")
def store() -> Store:
    referrals = [value // 2 for value in MONTHS]
    missing = [row for n, row in enumerate(in_months("re-referrals", *range(20, 35))) if n != 4]
    hidden = in_months("section-47-enquiries", *MONTHS)
    hidden[7] |= {"value": None, "status": "suppressed"}
    return a_store(
        a_return(
            *in_months("contacts", *MONTHS, agency="police"),
            *in_quarters("contacts", 50, 60, 70, 80, agency="education"),
            *in_months("referrals", *referrals),
            *missing,
            *hidden,
            *in_months("cp-plans", *MONTHS),
            an_observation("cp-plans", 110, "2012-13 Q1"),
            *in_months("domestic-abuse-incidents", *MONTHS),
            *in_quarters("domestic-abuse-crimes", 40, 50, 60, 70),
            an_observation("domestic-abuse-crimes", 45, "2013-14 Q1"),
            *(an_observation("lado-referrals", n, f"20{n}-{n + 1}") for n in (10, 11, 12)),
            *(an_observation("population-0-17", 50_000, f"20{n}-{n + 1}") for n in (11, 12)),
        )
    )


@pytest.fixture(scope="module")
def calculator(store) -> Calculator:
    return Calculator(store, BOARD)


@pytest.mark.parametrize("view", VIEWS)
def test_all_that_a_board_with_months_shows_is_right(store, calculator, view):
    through = Going(store.dataset(BOARD), calculator)

    for page in pages_of(DERBY):
        if panels_of(page, through.dataset):
            through.through(page, VIEWS[view])

    assert not through.held.faults, str(through.held)
    assert through.held.compared > FEWEST_COMPARED


def test_a_quarter_that_is_one_too_many_is_caught(monkeypatch):
    store = a_store(a_return(*in_months("contacts", *MONTHS)))
    real = combine.over_time

    def one_more(*about):
        found = real(*about)
        return found if found.value is None else replace(found, value=found.value + 1)

    monkeypatch.setattr(combine, "over_time", one_more)
    through = Going(store.dataset(BOARD), Calculator(store, BOARD))

    through.through(page_at("all-measures/referrals", DERBY), Selection(BOARD))

    assert through.held.faults
