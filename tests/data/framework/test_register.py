"""What is written beside a chart is a row of the board's own, and takes nothing from others."""

from data.framework.break_columns import BREAKS
from data.framework.breaks import Break, Change
from data.framework.build import framework_of
from data.framework.check import check_tables
from data.framework.differences import differences
from data.framework.grids import tables_in
from data.framework.register import with_change
from data.framework.rows import merged
from data.framework.shipped import standard
from data.periods import parse
from tests.data.framework.tables_of import own

OWN, _ = tables_in(own())
NOTE = Break(
    "testbridge",
    "contacts",
    parse("2026-27 Q3"),
    "A new system",
    Change.NOTED,
    (),
    "police",
    "Wait",
)
MORE = Break(
    "testbridge", "contacts", parse("2026-27 Q3"), "Fewer staff.", Change.NOTED, (), "police"
)


def rows(*changes: Break):
    tables = OWN
    for each in changes:
        tables = with_change(tables, each)
    return tables[BREAKS.name]


def test_what_is_registered_is_what_the_framework_then_holds():
    tables = merged(standard(), with_change(OWN, NOTE))

    assert [each for each in check_tables(tables, standard()) if each.blocks] == []
    assert framework_of(tables).breaks == (NOTE,)


def test_a_change_is_a_row_more_and_a_difference_that_is_told():
    (found,) = differences(OWN, with_change(OWN, NOTE))

    assert (found.table, "2026-27 Q3" in found.row) == ("breaks", True)


def test_more_of_the_same_period_is_put_after_what_stands_there():
    (row,) = rows(NOTE, MORE)

    assert (row["reason"], row["why it matters"]) == ("A new system. Fewer staff.", "Wait")


def test_the_same_twice_is_there_once():
    assert rows(NOTE, NOTE) == rows(NOTE)


def test_a_break_stands_beside_a_note_of_the_same_period():
    broken = Break("testbridge", "contacts", NOTE.first, "Calls count too", agency="police")

    assert [row["change"] for row in rows(NOTE, broken)] == ["noted", "redefined"]


def test_nothing_else_of_the_board_is_touched():
    changed = with_change(OWN, NOTE)

    assert {name: each for name, each in changed.items() if name != BREAKS.name} == {
        name: each for name, each in OWN.items() if name != BREAKS.name
    }
