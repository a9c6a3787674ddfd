"""What a tick in the grid of themes by agency means."""

from dataclasses import replace

from data.framework.set_up import fields
from data.framework.set_up.asks import (
    Grid,
    asked_in_grid,
    asked_of_several,
    asked_under,
    grid_of,
    reported_by,
    with_cell,
)
from data.framework.set_up.draft import Draft
from tests.data.framework.set_up import boards
from tests.data.framework.set_up.boards import VISITS, a_board

HEALTH = {"csa-medicals", "nai-medicals"}
MISSING = fields.cell("police", "missing")


def ticked(draft: Draft, *, without: str = "", also: str = "") -> set[str]:
    """The cells that a screen shows as ticked, but for one, and one more."""
    found = {
        fields.cell(agency.id, theme)
        for agency in draft.senders
        for theme, measures in grid_of(draft, boards.new()).items()
        if asked_under(draft.asks, agency.id, theme, measures.keys())
    }
    return (found - {without}) | ({also} if also else set())


def after(draft: Draft, grid: Grid) -> Draft:
    return asked_in_grid(draft, grid_of(draft, boards.new()), grid)


def test_a_screen_on_which_nothing_is_changed_changes_nothing():
    draft = a_board(VISITS)

    assert after(draft, Grid(ticked(draft), set(), set())) == draft


def test_a_tick_asks_for_all_of_a_theme_and_taking_it_away_for_none():
    draft = a_board()
    cell = fields.cell("housing", "missing")

    more = after(draft, Grid(ticked(draft, also=cell), set(), set()))
    fewer = after(more, Grid(ticked(more, without=cell), set(), set()))

    assert more.asks == draft.asks | {("housing", "missing")}
    assert fewer == draft


def test_single_measures_of_an_open_cell_take_the_place_of_the_theme():
    draft = a_board()
    single = {fields.cell("police", "missing-episodes")}

    found = after(draft, Grid(ticked(draft), single, {MISSING}))

    assert ("police", "missing-episodes") in found.asks
    assert ("police", "missing") not in found.asks


def test_a_single_measure_with_the_id_of_its_theme_is_asked_alone():
    draft = a_board()
    cell = fields.cell("housing", "referrals")
    one = {fields.cell("housing", "referrals")}

    found = after(draft, Grid(ticked(draft, also=cell), one, {cell}))

    by_theme = grid_of(found, boards.new())
    assert asked_under(found.asks, "housing", "referrals", by_theme["referrals"].keys()) == {
        "referrals"
    }
    asked = boards.framework(boards.written(found)).asked_of("housing", boards.QUARTER)
    assert [each.id for each in asked if each.theme == "referrals"] == ["referrals"]


def test_all_single_measures_of_a_theme_are_the_theme():
    draft = a_board()
    some = after(draft, Grid(ticked(draft), {fields.cell("police", "missing-episodes")}, {MISSING}))
    both = {
        fields.cell("police", each) for each in ("missing-episodes", "children-missing-from-home")
    }

    assert after(some, Grid(ticked(some), both, {MISSING})) == draft


def test_a_cell_that_is_open_and_unchanged_follows_its_tick():
    draft = a_board()
    as_shown = {
        fields.cell("police", each) for each in ("missing-episodes", "children-missing-from-home")
    }

    found = after(draft, Grid(ticked(draft, without=MISSING), as_shown, {MISSING}))

    assert not {each for each in found.asks if each[0] == "police" and "missing" in each[1]}


def test_a_measure_of_ones_own_is_reported_by_whoever_is_named_and_by_nobody_else():
    draft = a_board(replace(VISITS, theme="health"))
    by_theme = grid_of(draft, boards.new())

    found = reported_by(draft, VISITS.id, {"health-primary-community"}, by_theme)

    asked = {
        agency.id
        for agency in draft.senders
        if VISITS.id in asked_under(found.asks, agency.id, "health", by_theme["health"].keys())
    }
    assert asked == {"health-primary-community"}
    kept = asked_under(found.asks, "health-hospital", "health", by_theme["health"].keys())
    assert kept == HEALTH  # it was asked for all of the theme


def test_what_follows_from_counts_is_asked_of_nobody():
    assert "contacts-to-referral" not in grid_of(a_board(), boards.new())["referrals"]


def test_a_cell_leaves_what_others_and_other_themes_are_asked():
    asks = frozenset({("police", "missing"), ("housing", "training"), ("police", "health")})

    found = with_cell(asks, "police", "health", set(), HEALTH)

    assert found == {("police", "missing"), ("housing", "training")}


def test_what_is_usually_asked_has_one_sender_for_each_figure_of_the_board():
    draft = a_board()

    assert asked_of_several(draft, boards.new(), grid_of(draft, boards.new())) == {}
