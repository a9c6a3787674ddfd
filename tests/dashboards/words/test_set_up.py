"""What storing a board will do is said before it is stored."""

from dataclasses import replace

from dashboards.words.set_up import NOTHING, what_is_stored
from data.framework.set_up.asks import grid_of
from data.framework.set_up.draft import Draft
from data.framework.set_up.drafts import draft_on
from data.framework.set_up.steps import with_agency
from data.periods import parse
from tests.data.framework.set_up import boards
from tests.data.framework.set_up.boards import VISITS, a_board

LATER = parse("2027-28 Q1")
FOURTEEN = {"housing": 14}


def stored(*measures):
    return boards.stored(boards.written(a_board(*measures)), LATER)


def said(draft: Draft, basis=None, quarters=FOURTEEN) -> tuple[str, ...]:
    basis = basis or boards.new()
    return what_is_stored(draft, basis, grid_of(draft, basis), quarters)


def without(draft: Draft, agency: str) -> Draft:
    agencies = tuple(
        replace(each, sends=False) if each.id == agency else each for each in draft.agencies
    )
    asks = frozenset(each for each in draft.asks if each[0] != agency)
    return replace(draft, agencies=agencies, asks=asks)


def test_a_new_board_is_told_in_counts():
    first, own, each = said(a_board(VISITS))

    assert first.startswith(
        "Testbridge Partnership (id testbridge, marked OFFICIAL): 10 agencies are asked for "
    )
    assert "from Q3 2026-27 (Oct to Dec 2026) on" in first
    assert own == "1 measure is your own."
    assert "Housing 6" in each


def test_an_edit_without_a_change_says_so():
    basis = stored()

    assert said(draft_on(basis), basis) == (NOTHING,)


def test_figures_of_an_agency_that_is_unticked_stay():
    basis = stored()

    assert said(without(draft_on(basis), "housing"), basis) == (
        "Housing has 14 quarters of figures: they stay; it is no longer asked from Q1 2027-28.",
    )


def test_an_agency_without_figures_is_just_no_longer_asked():
    basis = stored()

    assert said(without(draft_on(basis), "probation"), basis) == (
        "Probation is no longer asked from Q1 2027-28.",
    )


def test_an_agency_that_is_added_is_told_with_what_it_is_asked():
    basis = stored()
    draft = with_agency(draft_on(basis), "Fire and rescue", "", basis)

    assert said(draft, basis) == ("Fire and rescue is asked for 6 measures from Q1 2027-28 on.",)


def test_more_and_fewer_measures_of_an_agency_are_counted():
    basis = stored()
    draft = draft_on(basis)
    asks = (draft.asks - {("police", "all-crime"), ("police", "missing")}) | {
        ("police", "lado-referrals")
    }

    assert said(replace(draft, asks=asks), basis)[:1] == (
        "Police is asked for 1 measure more and 3 measures fewer from Q1 2027-28 on; its figures "
        "stay.",
    )


def test_names_are_told_as_they_were_and_as_they_will_be():
    basis = stored()
    draft = draft_on(basis)
    police = replace(draft.agencies[0], name="Police force", also="The force")
    board = replace(draft.board, short_name="The bridge")

    assert said(replace(draft, board=board, agencies=(police, *draft.agencies[1:])), basis) == (
        "The short name is The bridge, and no longer Testbridge.",
        "“Police” is called “Police force” from now on.",
        "Returns may call Police force also: The force.",
    )


def test_one_figure_of_the_board_that_is_asked_of_two_is_told():
    draft = a_board()
    both = replace(draft, asks=draft.asks | {("childrens-social-care", "missing-episodes")})

    assert said(both)[-1] == (
        "“Episodes of children missing” is one figure of the whole board and is asked of Police, "
        "Children's social care. Ask one of them, or the figure that is sent last counts."
    )
    assert "is one figure" not in " ".join(said(draft))


def test_measures_of_ones_own_are_told_as_new_or_changed():
    basis = stored(VISITS)
    changed = replace(VISITS, title="Visits at home")
    new = replace(VISITS, id="testbridge-due", title="Visits due")

    assert said(replace(draft_on(basis), measures=(changed, new)), basis) == (
        "“Visits due” is a new measure.",
        "“Visits at home” is described anew; its figures stay.",
    )
