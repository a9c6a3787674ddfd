"""What comes when, and for which meeting it will be ready."""

from datetime import date

import pytest

from data.framework.framework import Framework
from data.framework.meetings import Meeting
from data.intake.forward_plan import Planned, Stage, forward_plan
from data.periods import parse
from tests.data.framework.test_arrivals import DUE, ON_TIME, Q2, VISITS, asking

GROUP = Meeting("Group", date(2026, 11, 12), date(2026, 11, 5), Q2)
BOARD = Meeting("Board", date(2026, 12, 3), date(2026, 11, 24), Q2)
NEXT = Meeting("Board", date(2027, 3, 4), date(2027, 2, 23), parse("2026-27 Q3"))
EARLIER = Meeting("Late board", date(2026, 11, 10), date(2026, 11, 9), parse("2026-27 Q1"))
MEETINGS = (EARLIER, GROUP, BOARD, NEXT)
LINES = (("police", VISITS, "", "", ""), ("housing", DUE, "", "", "45"))
BEFORE = date(2026, 10, 5)


def planned(measure: str, came=None, today: date = BEFORE, meetings=MEETINGS) -> Planned:
    framework: Framework = asking(*LINES)
    plan = forward_plan(framework, meetings, Q2, came or {}, today)
    return next(each for each in plan.planned if each.measure.id == measure)


def test_a_measure_is_ready_for_the_first_meeting_whose_papers_are_due_after_it():
    visits = planned(VISITS)

    assert (visits.ready, visits.lag) == (date(2026, 10, 30), 30)
    assert (visits.meeting, visits.missed) == (GROUP, ())


def test_one_that_is_due_after_the_papers_is_ready_for_the_meeting_after():
    due = planned(DUE)

    assert (due.ready, due.lag) == (date(2026, 11, 14), 45)
    assert (due.meeting, due.missed) == (BOARD, (GROUP,))


def test_what_is_computed_is_ready_with_the_last_of_its_counts():
    share = planned(ON_TIME)

    assert share.ready == date(2026, 11, 14)
    assert share.agencies == ("police", "housing")
    assert share.meeting == BOARD


def test_what_came_early_is_ready_from_the_day_it_came():
    due = planned(DUE, {("housing", DUE): date(2026, 10, 20)})

    assert (due.ready, due.meeting, due.missed) == (date(2026, 10, 20), GROUP, ())


def test_what_is_late_is_ready_today_at_the_earliest():
    visits = planned(VISITS, today=date(2026, 11, 20))

    assert (visits.stage, visits.ready) == (Stage.LATE, date(2026, 11, 20))
    assert (visits.meeting, visits.missed) == (BOARD, (GROUP,))


def test_a_meeting_about_an_earlier_quarter_is_none_that_a_measure_is_ready_for():
    assert planned(VISITS, meetings=(EARLIER,)).meeting is None


def test_after_the_last_meeting_that_is_known_there_is_none():
    assert planned(VISITS, meetings=()).meeting is None


@pytest.mark.parametrize(
    ("came", "today", "stage"),
    [
        ({}, BEFORE, Stage.AWAITED),
        ({}, date(2026, 10, 30), Stage.AWAITED),
        ({}, date(2026, 10, 31), Stage.LATE),
        ({("police", VISITS): date(2026, 10, 30)}, date(2026, 11, 1), Stage.IN_PART),
        ({("police", VISITS): date(2026, 10, 30)}, date(2026, 11, 15), Stage.LATE),
        (
            {("police", VISITS): date(2026, 10, 30), ("housing", DUE): date(2026, 11, 14)},
            date(2026, 12, 1),
            Stage.RECEIVED,
        ),
        (
            {("police", VISITS): date(2026, 10, 31), ("housing", DUE): date(2026, 11, 1)},
            date(2026, 12, 1),
            Stage.RECEIVED_LATE,
        ),
    ],
)
def test_how_it_stands_follows_from_what_came_and_what_day_it_is(came, today, stage):
    assert planned(ON_TIME, came, today).stage is stage


def test_a_plan_says_what_will_not_be_there_for_a_meeting():
    plan = forward_plan(asking(*LINES), MEETINGS, Q2, {}, BEFORE)

    late = [each.measure.id for each in plan.not_ready_for(GROUP)]
    assert late == [DUE, ON_TIME]
    assert plan.not_ready_for(BOARD) == ()
