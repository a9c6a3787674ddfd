"""How complete a quarter is, in one sentence: who is missing is named, of many the first."""

from datetime import date

from dashboards.components.ledger_table import returned_words
from data.framework.shipped import shipped
from data.intake.ledger import Marked, ledger_of
from data.periods import quarter
from tests.data.intake.test_ledger import a_submission

NORTHBRIDGE = shipped().of("northbridge")
QUARTER = quarter(2026, 1)
TODAY = date(2026, 9, 1)


def said_when(*came):
    returns = [a_submission(number, agency=each) for number, each in enumerate(came, start=1)]
    return returned_words(ledger_of(NORTHBRIDGE, returns, Marked(), TODAY), QUARTER, NORTHBRIDGE)


def test_one_that_is_missing_is_named():
    others = (each for each in NORTHBRIDGE.senders if each != "housing")

    assert said_when(*others) == "8 of 9 agencies returned for Q1 2026-27; Housing is missing"


def test_of_many_that_are_missing_the_first_are_named_and_the_rest_counted():
    assert said_when("police") == (
        "1 of 9 agencies returned for Q1 2026-27; Children's social care, Schools and education, "
        "Hospital health and 5 more are missing"
    )
