from dataclasses import replace
from datetime import date

import pytest

from data.framework.framework import Framework
from data.intake.ledger import Marked, State, ledger_of, quarter_due
from data.periods import parse
from data.submission import Refusal, Submission
from tests.frameworks import DERBY, NORTHBRIDGE

UNDECLARED = replace(NORTHBRIDGE, returns=())  # it says nothing of who is to send what
BOARD = NORTHBRIDGE.board
FIRST, SECOND = parse("2026-27 Q1"), parse("2026-27 Q2")
IN_TIME, TOO_LATE = "2026-07-20", "2026-08-20"
TODAY = date(2026, 11, 20)


def a_submission(number, period="2026-27 Q1", sent=IN_TIME, agency="police", **known):
    blank = Submission(0, BOARD.id, "", "", "Quarterly return", "", "", "", IN_TIME, None)
    return replace(blank, id=number, agency=agency, period=period, sent=sent, **known)


def state_of(period, *submissions, queries=(), in_part=(), today=TODAY):
    marked = Marked(frozenset(queries), frozenset(in_part))
    ledger = ledger_of(UNDECLARED, submissions, marked, today)
    return ledger.entries["police", period].state


@pytest.mark.parametrize(
    ("sent", "state"),
    [(IN_TIME, State.RECEIVED), ("2026-07-30", State.RECEIVED), (TOO_LATE, State.LATE)],
)
def test_a_return_is_late_after_the_boards_own_number_of_days(sent, state):
    assert state_of(FIRST, a_submission(1, sent=sent)) is state


def test_a_revision_does_not_make_a_return_late_that_came_in_time():
    first = a_submission(1, superseded_by=2)
    revised = a_submission(2, sent=TOO_LATE)

    assert state_of(FIRST, first, revised) is State.RECEIVED


def test_a_query_without_a_reason_is_open():
    assert state_of(FIRST, a_submission(1), queries=[1]) is State.QUERIES


def test_v8_a_return_that_lacks_what_earlier_ones_had_came_in_part():
    assert state_of(FIRST, a_submission(1), in_part=[1]) is State.IN_PART
    assert state_of(FIRST, a_submission(1), in_part=[1], queries=[1]) is State.IN_PART
    assert State.IN_PART.has_come


def test_what_has_not_come_is_missing_only_once_it_is_due():
    came = a_submission(1)

    assert state_of(SECOND, came, today=date(2026, 10, 30)) is State.NOT_DUE
    assert state_of(SECOND, came, today=date(2026, 10, 31)) is State.MISSING


def test_an_agency_is_expected_from_its_first_return_on():
    later = a_submission(1, period="2026-27 Q2")
    other = a_submission(2, agency="housing")

    ledger = ledger_of(UNDECLARED, [later, other], Marked(), TODAY)

    assert ledger.entries["police", FIRST].state is State.NOT_EXPECTED
    assert ledger.entries["housing", SECOND].state is State.MISSING
    assert [entry.agency for entry in ledger.of(FIRST)] == ["housing"]


def test_a_board_that_is_sent_nothing_any_more_misses_nothing():
    came = [replace(a_submission(1, period="2012-13"), board="derby")]

    ledger = ledger_of(DERBY, came, Marked(), TODAY)

    assert [str(period) for period in ledger.periods] == ["2012-13"]
    assert ledger.entries["police", parse("2012-13")].state is State.RECEIVED


def a_refusal(number=1, period="2026-27 Q1", agency="police"):
    return Refusal(number, BOARD.id, agency, period, "Quarterly return", "police.xlsx", IN_TIME)


def slot_with(refusal, *submissions, today=TODAY):
    """The police's entry of the first quarter."""
    other = a_submission(9, agency="housing")
    earlier = a_submission(8, period="2025-26 Q4")
    came = [other, earlier, *submissions]
    ledger = ledger_of(UNDECLARED, came, Marked(), today, refusals=[refusal])
    return ledger.entries["police", FIRST]


@pytest.mark.parametrize("today", [date(2026, 7, 5), TODAY], ids=["before it is due", "after"])
def test_a_file_that_had_errors_makes_a_return_refused_and_not_missing(today):
    entry = slot_with(a_refusal(), today=today)

    assert (entry.state, entry.state.has_come) == (State.REFUSED, False)
    assert [each.file for each in entry.refused] == ["police.xlsx"]


def test_what_was_refused_does_not_matter_where_a_return_counts():
    assert slot_with(a_refusal(), a_submission(1)).state is State.RECEIVED


def test_a_refused_file_of_another_period_changes_nothing():
    assert slot_with(a_refusal(period="2026-27 Q2")).state is State.MISSING


def test_an_agency_that_never_sent_anything_is_missing_where_it_is_declared():
    ledger = ledger_of(NORTHBRIDGE, [a_submission(1)], Marked(), TODAY)

    assert ledger.entries["housing", FIRST].state is State.MISSING
    assert len(ledger.of(FIRST)) == len(NORTHBRIDGE.senders)


def test_before_any_return_the_ledger_begins_with_the_boards_first_quarter():
    ledger = ledger_of(NORTHBRIDGE, [], Marked(), date(2022, 8, 5))

    assert ledger.periods == (parse("2022-23 Q1"),)
    assert {entry.state for entry in ledger.of(parse("2022-23 Q1"))} == {State.MISSING}


def test_an_agency_that_is_not_asked_any_more_is_not_expected_and_what_it_sent_stays():
    without = tuple(each for each in NORTHBRIDGE.returns if each.agency != "police")
    ledger = ledger_of(replace(NORTHBRIDGE, returns=without), [a_submission(1)], Marked(), TODAY)

    assert ledger.entries["police", FIRST].state is State.RECEIVED
    assert ledger.entries["police", SECOND].state is State.NOT_EXPECTED


def everybody(period: str) -> list[Submission]:
    return [a_submission(n, period, agency=each) for n, each in enumerate(NORTHBRIDGE.senders)]


def with_first(first: str) -> Framework:
    board = replace(NORTHBRIDGE.board, first_quarter=parse(first))
    return replace(NORTHBRIDGE, board=board)


@pytest.mark.parametrize(
    ("framework", "returned", "quarter"),
    [
        (NORTHBRIDGE, [], "2026-27 Q2"),  # the last that has ended
        (NORTHBRIDGE, everybody("2026-27 Q2")[1:], "2026-27 Q2"),  # one is still owed
        (NORTHBRIDGE, everybody("2026-27 Q2"), "2026-27 Q3"),
        (with_first("2027-28 Q1"), [], "2027-28 Q1"),  # never before the first
    ],
    ids=["none has come", "one is owed", "all have come", "not begun"],
)
def test_the_quarter_due_is_the_last_that_ended_until_all_have_come(framework, returned, quarter):
    assert quarter_due(framework, returned, date(2026, 11, 26)) == parse(quarter)


def test_a_board_that_expects_no_returns_has_no_quarter_due():
    with pytest.raises(ValueError, match="expects no returns"):
        quarter_due(DERBY, [], date(2026, 11, 26))
