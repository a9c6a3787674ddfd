"""What two people change of one board at once: neither loses what the other did not touch."""

from dataclasses import replace

from hypothesis import given, settings

from data.framework.set_up.draft import Draft
from data.framework.set_up.rebased import rebased
from data.framework.set_up.steps import with_agency
from tests.data.framework.set_up import boards
from tests.data.framework.set_up.boards import VISITS, a_board
from tests.data.framework.set_up.test_any_draft import drafts

BEFORE = replace(a_board(VISITS), version=1)
NOW = replace(BEFORE, version=2)


@given(drafts(), drafts())
@settings(max_examples=30, deadline=None)
def test_who_has_changed_nothing_gets_what_is_stored(before: Draft, now: Draft):
    stored = replace(now, version=2)

    assert rebased(before, before, stored) == stored


@given(drafts(), drafts())
@settings(max_examples=30, deadline=None)
def test_where_nothing_was_stored_the_draft_stays(mine: Draft, before: Draft):
    found = rebased(mine, before, before)

    assert {*found.agencies} == {*mine.agencies}
    assert {*found.measures} == {*mine.measures}
    assert (found.board, found.asks) == (mine.board, mine.asks)


def test_of_one_agency_each_keeps_the_text_that_was_changed():
    mine = _with_police(BEFORE, name="Constabulary")
    now = _with_police(NOW, also="The force")

    found = rebased(mine, BEFORE, now).agency("police")

    assert (found.name, found.also) == ("Constabulary", "The force")


def test_where_both_changed_one_text_the_draft_keeps_its_own():
    mine, now = _with_police(BEFORE, name="Mine"), _with_police(NOW, name="Theirs")

    assert rebased(mine, BEFORE, now).agency("police").name == "Mine"


def test_what_either_added_is_there_and_what_either_took_out_is_not():
    mine = replace(with_agency(BEFORE, "Mine", "", boards.new()), measures=())
    now = with_agency(NOW, "Theirs", "", boards.new())

    found = rebased(mine, BEFORE, now)

    assert [each.id for each in found.agencies[-2:]] == ["theirs", "mine"]
    assert found.measures == ()
    assert found.version == 2


def test_what_either_asks_for_is_asked_and_what_either_let_go_is_not():
    one, two, three = ("housing", "missing"), ("police", "health"), ("police", "missing")
    before = replace(BEFORE, asks=frozenset({one, two}))

    found = rebased(
        replace(before, asks=frozenset({two, three})),
        before,
        replace(NOW, asks=frozenset({one})),
    )

    assert found.asks == {three}


def _with_police(draft: Draft, **texts: str) -> Draft:
    agencies = (replace(each, **texts) if each.id == "police" else each for each in draft.agencies)
    return replace(draft, agencies=tuple(agencies))
