"""data.framework.layouts.taught_rows and taught_check: sheets that were taught, as rows."""

import pytest
from hypothesis import HealthCheck, given, settings

from data.framework.build import framework_of
from data.framework.check import check_tables
from data.framework.grids import tables_in
from data.framework.layouts.layout_columns import OF_LAYOUTS
from data.framework.layouts.layout_reading import sheets_in
from data.framework.layouts.sheet import Key
from data.framework.layouts.taught import PeriodFrom, Takes, TaughtLabel, TaughtSheet
from data.framework.layouts.taught_rows import rows_of_taught, taught_in
from data.framework.rows import Row, merged
from data.framework.shipped import shipped_tables, standard
from data.guess.answers import About, Answer
from tests.data.framework.layouts.layouts import TAUGHT

REFERRALS = TaughtLabel("row", ("Referrals", "of which repeat"), key=Key("re-referrals"), place="6")
MALE = TaughtLabel("column", ("M",), key=Key(categories=(("sex", "Male"),)), values="5 to 78")
VICTIMS = TaughtLabel("table", ("Victims",), key=Key("domestic-abuse-victims"))
COUNT = TaughtLabel("column", ("Number",), Takes.NOTHING_MORE)
RANK = Answer(About.COLUMN, "aside", "", ("Rank",), "D")
SHEET = TaughtSheet(
    "police-own-victims",
    "Victims by sex",
    "police",
    (("Victims", "M"),),
    (REFERRALS, MALE, VICTIMS, COUNT),
    (RANK,),
    PeriodFrom.FILE_NAME,
)


def grids_of(tables):
    return {
        form.name: [form.headings, *([row[name] for name in form.headings] for row in rows)]
        for form in OF_LAYOUTS
        if (rows := tables[form.name])
    }


def changed(sheet: TaughtSheet, table: str, number: int, **cells: str):
    """The tables of a board that was taught a sheet, one row of it otherwise."""
    own = rows_of_taught(sheet)
    rows = list(own[table])
    rows[number] = Row({**rows[number].cells, **{n.replace("_", " "): t for n, t in cells.items()}})
    return with_board({**own, table: tuple(rows)})


def with_board(own):
    board = shipped_tables("northbridge")
    return merged(standard(), {**board, **{k: (*board.get(k, ()), *v) for k, v in own.items()}})


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(TAUGHT)
def test_any_sheet_that_was_taught_is_written_and_read_again_the_same(sheet):
    read, findings = tables_in(grids_of(rows_of_taught(sheet)))

    assert findings == []
    assert taught_in(read) == ((sheet,), [])
    assert sheets_in(read) == ((), [])  # no form is made of it


def test_one_row_holds_one_label():
    rows = rows_of_taught(SHEET)["labels"]

    assert [(row["axis"], row["reads"], row["text"]) for row in rows] == [
        ("row", "label", "Referrals; of which repeat"),
        ("column", "label", "M"),
        ("table", "label", "Victims"),
        ("column", "nothing more", "Number"),
        ("column", "laid out", "Rank"),
    ]
    assert (rows[0]["measure"], rows[1]["categories"]) == ("re-referrals", "sex=Male")
    assert (rows[4]["part"], rows[4]["place"]) == ("aside", "D")


def test_a_board_that_was_taught_a_sheet_has_a_sound_framework_and_knows_it():
    tables = with_board(rows_of_taught(SHEET))

    assert check_tables(tables, standard()) == []
    assert framework_of(tables).taught == (SHEET,)
    assert framework_of(tables).sheet_title("police-own-victims") == "Victims by sex"


@pytest.mark.parametrize(
    ("table", "number", "cells", "code"),
    [
        ("sheets", 0, {"agencies": ""}, "layout-needs"),
        ("sheets", 0, {"agencies": "the-moon"}, "framework-unknown"),
        ("sheets", 0, {"period_from": "the sky"}, "framework-not-a-choice"),
        ("labels", 0, {"measure": "moons"}, "framework-unknown"),
        ("labels", 0, {"reads": "sender"}, "layout-not-of-taught"),
        ("labels", 0, {"axis": "header row 1"}, "layout-not-of-taught"),
        ("labels", 1, {"categories": "risk=High"}, "layout-not-split"),
        ("labels", 1, {"categories": "Male"}, "layout-not-pairs"),
        ("labels", 1, {"text": ""}, "layout-needs"),
        ("labels", 4, {"part": ""}, "layout-not-a-fact"),
        ("labels", 4, {"place": "beneath"}, "layout-not-a-fact"),
        ("labels", 4, {"axis": "table"}, "layout-not-of-taught"),
    ],
)
def test_a_row_that_cannot_be_right_is_named(table, number, cells, code):
    found = check_tables(changed(SHEET, table, number, **cells), standard())

    assert code in {each.code for each in found}


def test_a_sheet_of_which_nothing_is_counted_is_named():
    nothing = TaughtSheet("police-own", "Victims", "police", (("M",),), (COUNT,))

    (found,) = check_tables(with_board(rows_of_taught(nothing)), standard())

    assert found.code == "layout-counts-nothing"
