"""From a draft to the tables of a board, to its framework, and back."""

from dataclasses import replace

import pytest

from data.framework.check import check_tables
from data.framework.differences import differences
from data.framework.rows import merged
from data.framework.set_up.draft import DraftAgency
from data.framework.set_up.drafts import draft_on
from data.framework.set_up.steps import with_agency
from data.framework.shipped import shipped, shipped_tables, standard
from data.periods import parse
from tests.data.framework.set_up import boards
from tests.data.framework.set_up.boards import QUARTER, VISITS, a_board

LATER = parse("2027-28 Q1")


def test_a_draft_written_and_drawn_again_is_the_same():
    draft = with_agency(a_board(VISITS), "Fire and rescue", "FRS; Fire", boards.new())
    renamed = replace(draft.agencies[0], name="Police force", also="The constabulary")
    draft = replace(
        draft,
        agencies=(renamed, *draft.agencies[1:]),
        asks=draft.asks | {("housing", VISITS.id), ("fire-and-rescue", "missing-episodes")},
    )

    again = draft_on(boards.stored(boards.written(draft)))

    assert replace(again, version=None) == draft
    assert again.version == 1


@pytest.mark.parametrize("board", [each.board.id for each in shipped()])
def test_a_board_that_is_only_looked_at_stays_as_it_is(board: str):
    own = shipped_tables(board)
    basis = boards.stored(own)

    assert differences(own, boards.written(draft_on(basis), basis)) == ()


def test_the_usual_board_has_no_fault_and_asks_its_usual_agencies():
    own = boards.written(a_board())

    framework = boards.framework(own)
    assert check_tables(merged(standard(), own), standard()) == []
    assert {"police", "childrens-social-care", "education"} <= set(framework.senders)
    assert "anonymous" not in framework.senders
    assert framework.has_agency("anonymous")  # a source that returns name
    asked = [each.id for each in framework.asked_of("police", QUARTER)]
    assert "domestic-abuse-incidents" in asked
    assert "children-in-need" not in asked


def test_what_is_usually_asked_yearly_is_asked_in_the_last_quarter_alone():
    framework = boards.framework(boards.written(a_board()))
    care = "childrens-social-care"

    in_third = [each.id for each in framework.asked_of(care, QUARTER)]
    in_last = [each.id for each in framework.asked_of(care, QUARTER.following())]

    assert "population-0-17" not in in_third
    assert "population-0-17" in in_last


def test_an_agency_that_is_unticked_is_asked_no_longer_and_nothing_of_before_is_lost():
    basis = boards.stored(boards.written(a_board()), LATER)
    draft = draft_on(basis)
    asks = frozenset(each for each in draft.asks if each[0] != "housing")
    without = [replace(each, sends=each.sends and each.id != "housing") for each in draft.agencies]

    own = boards.written(replace(draft, agencies=tuple(without), asks=asks), basis)

    framework = boards.framework(own)
    assert framework.expects("housing", LATER.previous())
    assert not framework.expects("housing", LATER)
    assert framework.has_agency("housing")
    assert framework.expects("police", LATER)


def test_a_board_changed_before_its_first_quarter_keeps_no_trace_of_what_was_not_asked_yet():
    basis = boards.stored(boards.written(a_board(first=LATER)), QUARTER)
    draft = draft_on(basis)
    asks = frozenset(each for each in draft.asks if each[0] != "housing")

    own = boards.written(replace(draft, asks=asks), basis)

    assert "housing" not in {row["agency"] for row in own["returns"]}


def test_what_is_asked_again_is_not_missed_for_the_quarters_between():
    first = boards.stored(boards.written(a_board()), LATER)
    draft = draft_on(first)
    asks = frozenset(each for each in draft.asks if each[0] != "housing")
    ended = boards.stored(boards.written(replace(draft, asks=asks), first), LATER.following())

    again = replace(draft_on(ended), asks=draft.asks)
    framework = boards.framework(boards.written(again, ended))

    assert not framework.expects("housing", LATER)
    assert framework.expects("housing", LATER.following())


def test_what_is_new_counts_from_the_change_on():
    basis = boards.stored(boards.written(a_board()), LATER)
    draft = replace(draft_on(basis), measures=(VISITS,))
    draft = replace(draft, asks=draft.asks | {("police", VISITS.id)})

    framework = boards.framework(boards.written(draft, basis))

    assert VISITS.id not in [each.id for each in framework.asked_of("police", QUARTER)]
    assert VISITS.id in [each.id for each in framework.asked_of("police", LATER)]


def test_what_the_screens_do_not_show_stays():
    before = dict(boards.written(a_board()))
    note = {
        "measure": "contacts",
        "first period": "2026-27 Q4",
        "reason": "Calls count too from now on.",
    }
    before["breaks"] = (type(before["board"][0])(note),)

    own = boards.written(draft_on(boards.stored(before)), boards.stored(before))

    assert own["breaks"] == before["breaks"]


def test_an_own_measure_follows_the_board_when_its_id_is_changed_before_it_is_stored():
    draft = a_board(VISITS)
    draft = replace(draft, asks=draft.asks | {("police", VISITS.id)})

    moved = draft.with_id("bridge")

    assert [each.id for each in moved.measures] == ["bridge-visits"]
    assert ("police", "bridge-visits") in moved.asks
    assert boards.faults(moved) == []


def test_an_agency_of_ones_own_has_an_id_that_nobody_else_has():
    draft = with_agency(a_board(), "Police", "", boards.new())

    assert draft.agencies[-1] == DraftAgency("police-2", "Police", "", sends=True)
