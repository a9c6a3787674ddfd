"""What becomes of an action: printed, sent again, changed on the page, left out."""

from datetime import date

from data.follow_up.leads import Lead
from data.follow_up.plan import plan_of
from data.follow_up.plan_status import PlanStatus
from data.follow_up.sheet_action import keyed
from data.periods import parse
from tests.data.follow_up.builders import a_change, a_listing, a_version, an_action

ACTION = an_action()
((ITEM, _),) = keyed([ACTION], parse("2026-27"))


def only(listed, written=()):
    (action,) = plan_of(listed, written)
    return action


def test_an_action_is_as_its_sheet_prints_it():
    action = only([a_listing(ACTION, leads=(Lead("AB", "Abi Bee"),))])

    assert (action.target, action.when.last) == ("Audit done", date(2027, 3, 31))
    assert (action.leads, action.lead_names) == (("AB",), ("Abi Bee",))
    assert (action.level, action.year, action.row.cell) == (PlanStatus.NOT_SAID, "2026-27", "C2")
    assert (action.source.number, action.version) == (1, 0)


def test_a_change_on_the_page_is_kept_with_who_when_and_why():
    action = only([a_listing(ACTION)], [a_change(ITEM, status="on target")])

    assert action.level is PlanStatus.ON_TARGET
    first, second = action.versions
    assert (first.who, first.return_number) == ("Ann Lee", 1)
    assert (second.who, second.why, second.at[:10]) == ("Bo Day", "It was done", "2026-05-01")
    assert [(e.name, e.before, e.after) for e in second.changes] == [("status", "", "on target")]


def test_a_plan_that_is_sent_again_changes_only_what_it_says_otherwise():
    again = a_listing(an_action(timescale="06.27", cell="C9"), number=7)

    action = only([a_listing(ACTION), again], [a_change(ITEM, status="on target")])

    assert (action.timescale, action.status, action.row.cell) == ("06.27", "on target", "C9")
    assert [version.return_number for version in action.versions] == [1, None, 7]


def test_a_later_return_has_the_last_word_on_what_it_changes():
    again = a_listing(an_action(status="Red"), number=7)

    action = only([a_listing(ACTION), again], [a_change(ITEM, status="on target")])

    assert action.level is PlanStatus.CONCERN


def test_the_quarters_of_a_year_tell_of_one_action_and_two_years_of_two():
    first = a_listing(ACTION, period=parse("2026-27 Q1"))
    second = a_listing(an_action(status="Green"), number=2, period=parse("2026-27 Q2"))
    next_year = a_listing(ACTION, number=3, period=parse("2027-28 Q1"))

    found = plan_of([next_year, second, first], ())

    assert [(each.year, each.status) for each in found] == [("2026-27", "Green"), ("2027-28", "")]


def test_an_action_that_no_sheet_lists_any_more_is_left_out():
    superseded = a_listing(ACTION, counts=False)
    newer = a_listing(an_action(target="Another"), number=2)

    assert [each.target for each in plan_of([superseded, newer], ())] == ["Another"]


def test_what_was_written_of_an_action_that_left_the_sheet_is_not_lost():
    action = only([a_listing(ACTION, counts=False)], [a_change(ITEM, status="on target")])

    assert (action.is_listed, action.status) == (False, "on target")


def test_what_was_written_stays_when_every_return_with_the_action_is_withdrawn():
    said = a_change(ITEM, status="on target")
    said = a_version(ITEM, **{**said.said, "target": "Audit done", "year": "2026-27"})

    action = only([], [said])

    assert (action.is_listed, action.target, action.status) == (False, "Audit done", "on target")


def test_an_action_may_be_written_on_the_page_alone():
    written = a_version("1", year="2026-27", target="Tell schools", lead="AB", timescale="03.27")
    later = a_change("1", 2, status="off target and recoverable")

    action = only([], [written, later])

    assert (action.is_listed, action.version) == (True, 2)
    assert (action.target, action.level) == ("Tell schools", PlanStatus.RECOVERABLE)


def test_an_action_is_overdue_after_its_last_day_until_it_is_done():
    action = only([a_listing(ACTION)])
    done = only([a_listing(ACTION)], [a_change(ITEM, completed="2027-04-02")])
    said_so = only([a_listing(an_action(status="Completed"))])

    assert not action.is_overdue(date(2027, 3, 31))
    assert action.is_overdue(date(2027, 4, 1))
    assert not done.is_overdue(date(2027, 4, 10))
    assert not said_so.is_overdue(date(2027, 4, 10))
    assert said_so.completed == "Completed"


def test_an_action_without_a_day_is_never_overdue():
    assert not only([a_listing(an_action(timescale="ongoing"))]).is_overdue(date(2099, 1, 1))


def test_two_rows_that_say_the_same_are_two_actions():
    assert len(plan_of([a_listing(ACTION, an_action(cell="C3"))], ())) == 2


def test_an_action_keeps_its_key_though_its_row_priority_and_spacing_change():
    other = an_action(cell="C40", priority="Renamed", target="Audit  DONE", status="Red")

    ((item, _),) = keyed([other], parse("2026-27 Q3"))

    assert item == ITEM


def test_a_plan_that_is_sent_again_unchanged_is_nothing_that_happened():
    action = only([a_listing(ACTION), a_listing(ACTION, number=7)])

    assert [version.return_number for version in action.versions] == [1]
    assert action.source.number == 7
