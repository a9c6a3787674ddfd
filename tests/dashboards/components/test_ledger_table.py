"""How complete a quarter is, in one sentence: who is missing is named, of many the first."""

from datetime import date

from dashboards.components.ledger_table import ledger_table, returned_words
from data.framework.shipped import shipped
from data.intake.ledger import Marked, ledger_of
from data.periods import quarter
from tests.callbacks.test_routing import words_of
from tests.dashboards.components.test_changes_list import parts_of
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


WHOLE = {each.id: True for each in NORTHBRIDGE.measures}
WITHOUT_TRAINING = {name: True for name in WHOLE if NORTHBRIDGE.measure(name).theme != "training"}


def ledger_with(*in_part: str, brought=WITHOUT_TRAINING, **sent: str):
    """Everybody returned for the first quarter; of some, a part."""
    returns = [
        a_submission(number, agency=each, sent=sent.get(each, "2026-07-20"))
        for number, each in enumerate(NORTHBRIDGE.senders, start=1)
    ]
    by_number = {each.id: brought if each.agency in in_part else WHOLE for each in returns}
    return ledger_of(NORTHBRIDGE, returns, Marked(brought=by_number), TODAY)


def test_what_came_in_part_is_not_counted_as_returned_and_what_is_missing_is_named():
    said = returned_words(ledger_with("housing"), QUARTER, NORTHBRIDGE)

    assert said == "8 of 9 agencies returned for Q1 2026-27; Housing in part: Training is missing"


def test_of_several_in_part_two_are_told_and_the_rest_counted():
    said = returned_words(ledger_with("housing", "police", "education"), QUARTER, NORTHBRIDGE)

    assert said.startswith("6 of 9 agencies returned")
    assert said.count("Training is missing") == 2
    assert said.endswith("; 1 more in part")


def test_a_sheet_of_empty_cells_is_said_to_be_empty():
    empty = {name: name in WITHOUT_TRAINING for name in WHOLE}

    said = returned_words(ledger_with("housing", brought=empty), QUARTER, NORTHBRIDGE)

    assert "Housing in part: Training is empty" in said


def cell_of(ledger, agency: str):
    """The cell of the first quarter, in which it is opened what came of each sheet."""
    table = ledger_table(ledger, NORTHBRIDGE, "board=northbridge")
    rows = [each for each in parts_of(table) if type(each).__name__ == "Tr"]
    row = next(r for r in rows if r.children[0].children == NORTHBRIDGE.agency_name(agency))
    return row.children[1 + ledger.periods.index(QUARTER)]


def test_a_cell_says_how_many_sheets_came_and_opened_which():
    said = words_of(cell_of(ledger_with("housing"), "housing"))

    assert "in part" in said
    assert "3 of 4 sheets" in said
    assert "Training: missing, was due on 30 July 2026" in said
    assert "Referrals: received" in said


def test_a_cell_says_how_many_days_late_a_return_came():
    said = words_of(cell_of(ledger_with(housing="2026-08-11"), "housing"))

    assert "received late, 12 days" in said
    assert "Training: received 12 days late" in said
