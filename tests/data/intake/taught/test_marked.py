"""data.intake.taught.marked: what a person marked, as answers that name lines by their words."""

import pytest

from data.errors import SafeguardingError
from data.files.workbook import Workbook, Worksheet
from data.guess.answers import About, Answer, answer_of
from data.guess.understood import understood
from data.intake.taught.marked import Mark, answers_of, said_before

ROWS = (
    ("Area", "Referrals", "Plans"),
    ("North", 12, 5),
    ("South", 14, 6),
    ("East", 20, 8),
)
SHEET = understood(Workbook("a.xlsx", (Worksheet("S", ROWS),))).sheets[0]


def test_a_marked_column_is_named_by_its_words():
    assert answers_of(Mark("column", "C", "aside"), SHEET) == (
        Answer(About.COLUMN, "aside", "S", ("Plans",), "C"),
    )


def test_each_of_several_rows_is_an_answer():
    found = answers_of(Mark("row", "2:3", "total"), SHEET)

    assert [(each.words, each.place) for each in found] == [(("North",), "2"), (("South",), "3")]


def test_a_block_of_cells_is_one_answer_whichever_corner_came_first():
    first, second = (answers_of(Mark("cells", p, "before"), SHEET) for p in ("B2:C3", "C3:B2"))

    assert first == second
    assert [(each.place, each.says) for each in first] == [("B2:C3", "before")]


def test_what_is_marked_beyond_the_sheet_is_left_off():
    assert answers_of(Mark("cells", "C4:ZZ999", "aside"), SHEET)[0].place == "C4"
    assert [e.place for e in answers_of(Mark("column", "C:XFD", "aside"), SHEET)] == ["C"]


def test_an_answer_goes_through_its_line_unchanged():
    for each in answers_of(Mark("column", "A:C", "label"), SHEET):
        assert answer_of(str(each)) == each


@pytest.mark.parametrize(
    "mark",
    [
        Mark("column", "4", "total"),
        Mark("row", "B", "total"),
        Mark("cells", "B2", "everything"),
        Mark("cells", "ZZ900", "total"),
        Mark("column", "B", "a table of its own"),
        Mark("sheet", "S", "aside"),
        Mark("", "", ""),
    ],
    ids=str,
)
def test_what_marks_nothing_of_the_sheet_is_refused(mark: Mark):
    with pytest.raises(SafeguardingError, match="Mark cells"):
        answers_of(mark, SHEET)


@pytest.mark.parametrize(
    ("mark", "before"),
    [
        (Mark("column", "C", "note"), ["column,aside,S,C,Plans"]),
        (Mark("column", "B:D", "note"), ["column,aside,S,C,Plans", "column,total,S,D"]),
        (Mark("row", "2:3", "note"), ["row,aside,S,3,South,14,6"]),
        (Mark("cells", "A1:C9", "note"), ["cells,aside,S,B2:C3"]),
        (Mark("cells", "B2", "note"), []),
        (Mark("cells", "B2:C3", "a table of its own"), []),
        (Mark("row", "everywhere", "note"), []),
    ],
    ids=str,
)
def test_what_was_said_of_the_very_lines_that_are_marked_holds_no_longer(mark: Mark, before):
    every = [
        "column,aside,S,C,Plans",
        "column,total,S,D",
        "column,aside,Other,C,Plans",
        "row,aside,S,3,South,14,6",
        "row,aside,S,,North",
        "cells,aside,S,B2:C3",
        "period,2026-27 Q1,S,C,Plans",
    ]

    found = said_before(mark, "S", map(answer_of, every))

    assert [str(each) for each in found] == before
