from dataclasses import replace

import pytest

from data.framework.layouts.sheet import Key, ReturnSheet, Role
from data.framework.shipped import shipped
from data.periods import parse, quarter


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


LAYOUTS = [(framework, sheet) for framework in shipped() for sheet in framework.sheets]
EVERY_LAYOUT = pytest.mark.parametrize(
    ("framework", "sheet"),
    LAYOUTS,
    ids=[f"{framework.board.id}-{sheet.id}" for framework, sheet in LAYOUTS],
)


@pytest.mark.parametrize("framework", [*shipped()], ids=lambda each: each.board.id)
def test_every_layout_of_a_board_has_an_id_of_its_own(framework):
    ids = [sheet.id for sheet in framework.sheets]

    assert len(set(ids)) == len(ids)


@EVERY_LAYOUT
def test_every_layout_can_be_known_and_has_something_to_read(framework, sheet):
    assert sheet.heading
    assert sheet.tables or sheet.dates_in


@EVERY_LAYOUT
def test_the_measures_that_a_layout_names_are_those_of_its_board(framework, sheet):
    keys = [
        key
        for table in sheet.tables
        for key in (table.base, *(each.key for axis in axes(table) for each in axis.labels))
    ]

    named = {name for key in keys for name in (key.measure, key.at_total, key.share, *key.also)}

    assert {name for name in named if name and not framework.has_measure(name)} == set()


def axes(table):
    return (*table.columns, *table.rows)


def test_a_form_is_part_of_the_returns_that_it_says():
    sheet = ReturnSheet("form", "Form", (), quarter(2026, 2), name="Form", in_quarters=(2, 4))
    of_police = replace(sheet, agencies=("police",))

    assert sheet.is_part_of("housing", quarter(2026, 2))
    assert not sheet.is_part_of("housing", quarter(2026, 3))
    assert not sheet.is_part_of("housing", quarter(2025, 4))
    assert of_police.is_part_of("police", quarter(2026, 4))
    assert not of_police.is_part_of("housing", quarter(2026, 4))
    assert not replace(sheet, name="").is_part_of("housing", quarter(2026, 2))
