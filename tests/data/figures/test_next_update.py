"""When the figures of a chart move on."""

from datetime import date

import pytest

from data.figures.next_update import NextUpdate, next_update
from data.periods import parse
from tests.builders_data import a_return, a_store, an_observation, on_every_sheet
from tests.callbacks.stores import a_loaded_store

Q2, Q3 = "2026-27 Q2", "2026-27 Q3"
NORTH = "northbridge"


def sent(agency: str, *measures: str, period: str = Q2):
    found = [
        an_observation(each, 5, period, agency=agency, board=NORTH) for each in measures
    ] or on_every_sheet(NORTH, agency, period)
    cover = {"board": NORTH, "agency": agency, "period": period, "sent": "2026-10-20"}
    return a_return(*found, file=f"{agency}.xlsx", **cover)


@pytest.fixture(scope="module")
def dataset():
    council = sent("childrens-social-care", "contacts", "referrals")
    return a_store(council, sent("police", "early-help-assessments")).dataset(NORTH)


def test_the_next_quarter_comes_once_all_of_the_last_is_there(dataset):
    assert next_update(("contacts",), dataset) == NextUpdate(parse(Q3), date(2027, 1, 30))


def test_what_is_computed_moves_on_with_its_counts(dataset):
    found = next_update(("contacts-to-referral",), dataset)

    assert found == NextUpdate(parse(Q3), date(2027, 1, 30))


def test_the_rest_of_a_quarter_comes_before_the_quarter_after_it(dataset):
    found = next_update(("early-help-assessments",), dataset)

    assert found == NextUpdate(parse(Q2), date(2026, 10, 30), is_rest=True)


def test_what_has_never_come_is_due_in_the_first_quarter_of_the_board(dataset):
    assert next_update(("marac-cases",), dataset) == NextUpdate(
        parse("2022-23 Q1"), date(2022, 7, 30)
    )


def test_nothing_is_said_of_what_nobody_is_asked_for(dataset):
    assert next_update(("episodes-of-need",), dataset) is None
    assert next_update(("contacts",), a_loaded_store().dataset("derby")) is None
