"""What an agency owes for a quarter, sheet by sheet: what came, how late, and what is missing."""

from dataclasses import replace
from datetime import date

import pytest

from data.framework.expected import Expected, Often
from data.intake.ledger import Marked, State, ledger_of
from data.intake.sheets_due import SheetState, sheets_due
from data.periods import parse
from tests.data.intake.test_ledger import a_submission
from tests.frameworks import NORTHBRIDGE

FIRST, LAST = parse("2026-27 Q1"), parse("2026-27 Q4")
TODAY = date(2026, 11, 20)
PLACES, VISITS = "training-places-booked", "early-help-assessments"
FILLED, EMPTY = True, False


def asking(*lines: Expected):
    return replace(NORTHBRIDGE, returns=lines)


HOUSING = asking(Expected("housing", "training"), Expected("housing", VISITS))


def states(*returns, brought, framework=HOUSING, period=FIRST, today=TODAY):
    found = sheets_due(framework, "housing", period, returns, brought, today)
    return {each.theme: each.state for each in found}


def came(number=1, sent="2026-07-20", **known):
    return a_submission(number, sent=sent, agency="housing", **known)


def test_every_theme_that_an_agency_reports_is_a_sheet_of_its_return():
    assert states(brought={}) == {
        "referrals": SheetState.MISSING,
        "training": SheetState.MISSING,
    }


def test_a_sheet_has_come_with_any_figure_of_its_theme():
    assert states(came(), brought={1: {PLACES: FILLED}}) == {
        "referrals": SheetState.MISSING,
        "training": SheetState.RECEIVED,
    }


def test_a_sheet_of_empty_cells_has_not_come():
    found = states(came(), brought={1: {PLACES: EMPTY, VISITS: FILLED}})

    assert found["training"] is SheetState.EMPTY
    assert not SheetState.EMPTY.has_come


@pytest.mark.parametrize(
    ("sent", "days"), [("2026-07-30", 0), ("2026-07-31", 1), ("2026-08-11", 12)]
)
def test_a_sheet_says_how_many_days_late_it_came(sent, days):
    found = sheets_due(HOUSING, "housing", FIRST, [came(sent=sent)], {1: {PLACES: FILLED}}, TODAY)

    training = next(each for each in found if each.theme == "training")
    assert training.days_late == days
    assert training.state is (SheetState.LATE if days else SheetState.RECEIVED)


@pytest.mark.parametrize(
    ("sent", "days"),
    [
        ("2026-08-11", 12),  # before the board was set up here: as it always was
        ("2026-11-20", 0),
        ("2026-12-20", 0),
        ("2026-12-21", 1),
    ],
)
def test_nobody_is_late_for_a_board_that_was_not_set_up_yet(sent, days):
    begun = replace(HOUSING, set_up_on=date(2026, 11, 20))
    brought = {1: {PLACES: FILLED, VISITS: FILLED}}

    found = sheets_due(begun, "housing", FIRST, [came(sent=sent)], brought, TODAY)

    assert [each.days_late for each in found] == [days, days]


def test_what_never_came_to_a_new_board_is_missing_once_its_day_is_over():
    begun = replace(HOUSING, set_up_on=TODAY)

    assert set(states(brought={}, framework=begun).values()) == {SheetState.MISSING}


def test_a_sheet_that_followed_later_is_late_by_itself():
    first, whole = came(1, superseded_by=2), came(2, sent="2026-08-02")
    brought = {1: {VISITS: FILLED}, 2: {VISITS: FILLED, PLACES: FILLED}}

    assert states(first, whole, brought=brought) == {
        "referrals": SheetState.RECEIVED,
        "training": SheetState.LATE,
    }


def test_a_sheet_of_a_version_that_was_replaced_by_one_without_it_is_missing():
    first, second = came(1, superseded_by=2), came(2)
    brought = {1: {PLACES: FILLED, VISITS: FILLED}, 2: {VISITS: FILLED}}

    assert states(first, second, brought=brought)["training"] is SheetState.MISSING


def test_what_a_withdrawn_return_brought_is_missing():
    gone = came(withdrawn_on="2026-08-01")

    assert states(gone, brought={1: {PLACES: FILLED}})["training"] is SheetState.MISSING


def test_a_sheet_has_the_days_that_its_own_lines_give_it():
    framework = asking(Expected("housing", "training", due_after=60), Expected("housing", VISITS))
    today = date(2026, 8, 10)  # 41 days after the end of the quarter

    assert states(brought={}, framework=framework, today=today) == {
        "referrals": SheetState.MISSING,
        "training": SheetState.NOT_DUE,
    }


def test_what_is_asked_once_a_year_is_owed_for_the_last_quarter_alone():
    framework = asking(Expected("housing", "training", Often.YEAR))

    assert states(brought={}, framework=framework, period=FIRST) == {}
    assert set(states(brought={}, framework=framework, period=LAST)) == {"training"}


def test_what_is_computed_here_is_no_sheet():
    computed = next(each for each in NORTHBRIDGE.measures if each.computed)
    framework = asking(Expected("housing", computed.id))

    assert states(brought={}, framework=framework) == {}


def entry_of(*returns, brought, framework=HOUSING, held_on=None, period=FIRST):
    marked = Marked(brought=brought)
    ledger = ledger_of(framework, returns, marked, TODAY, held_on=held_on)
    return ledger.entries["housing", period]


def test_a_return_without_a_sheet_that_is_expected_came_in_part():
    entry = entry_of(came(), brought={1: {PLACES: FILLED}})

    assert entry.state is State.IN_PART
    assert [each.theme for each in entry.overdue] == ["referrals"]
    assert not State.IN_PART.is_whole


def test_a_return_is_late_when_its_last_sheet_was():
    first, whole = came(1, superseded_by=2), came(2, sent="2026-08-02")
    brought = {1: {VISITS: FILLED}, 2: {VISITS: FILLED, PLACES: FILLED}}

    entry = entry_of(first, whole, brought=brought)

    assert (entry.state, entry.days_late) == (State.LATE, 3)


def test_what_is_expected_of_a_quarter_is_what_the_framework_asked_when_it_was_due():
    now = asking(Expected("police", VISITS))  # housing is asked for nothing any more

    def held_on(day: date):
        return HOUSING if day <= date(2026, 7, 30) else now

    assert entry_of(brought={}, framework=now, held_on=held_on).state is State.MISSING
    later = entry_of(brought={}, framework=now, held_on=held_on, period=parse("2026-27 Q2"))
    assert later.state is State.NOT_EXPECTED
