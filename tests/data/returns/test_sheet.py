import pytest

from data.boards import is_board
from data.catalogue import is_measure
from data.periods import parse
from data.returns import SHEETS
from data.returns.sheet import Key, Role


def test_two_keys_together_know_what_either_knows():
    row, column = Key("contacts", share="contact-share"), Key(period=parse("2012-13"))

    assert column.merged(row) == Key("contacts", share="contact-share", period=parse("2012-13"))


def test_where_two_keys_speak_the_second_wins():
    assert Key("contacts", quarter=1).merged(Key("referrals", quarter=2)) == Key(
        "referrals", quarter=2
    )


def test_categories_of_two_dimensions_are_both_kept():
    city, high = Key(categories=(("area", "City"),)), Key(categories=(("risk", "High"),))

    assert dict(city.merged(high).categories) == {"area": "City", "risk": "High"}


@pytest.mark.parametrize("role", [Role.TARGET, Role.CHANGE, Role.IGNORED, Role.BESIDE])
def test_a_role_outlasts_an_ordinary_figure(role):
    assert Key(role=role).merged(Key()).role is role
    assert Key().merged(Key(role=role)).role is role


def test_every_layout_has_an_id_of_its_own():
    ids = [sheet.id for sheet in SHEETS]

    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
def test_every_layout_is_of_a_known_board_and_has_something_to_read(sheet):
    assert sheet.heading
    assert sheet.boards
    assert all(is_board(board) for board in sheet.boards)
    assert sheet.tables or sheet.dates_in


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.id)
def test_the_measures_that_a_layout_names_for_its_tables_are_in_the_catalogue(sheet):
    named = {table.base.measure for table in sheet.tables} - {""}

    assert {measure for measure in named if not is_measure(measure)} == set()
