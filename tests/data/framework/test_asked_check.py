"""What is asked and stands on no sheet is told at the line that asks it."""

from data.framework.folder import grids_in
from data.framework.sent import read_grids
from data.framework.shipped import SAMPLES, shipped, standard
from tests.data.framework.tables_of import BOARD, own

LINES = ("agency", "reports", "how often")
SHEET = {
    "sheets": (("id", "heading", "name"), ("front", "Front door", "Front door")),
    "tables": (("sheet", "table", "anchor"), ("front", "1", "In the quarter")),
    "labels": (
        ("sheet", "table", "axis", "reads", "text", "measure"),
        ("front", "1", "header row 1", "label", "This quarter", ""),
        ("front", "1", "label column 1", "label", "Contacts", "contacts"),
    ),
}


def told(**tables) -> list[tuple[str, str, tuple[str, ...]]]:
    """The code, severity and cells of what is found in a small framework."""
    found = read_grids(own(**tables), standard()).findings
    return [(each.code.removeprefix("asked-"), each.severity, each.cells) for each in found]


def test_what_stands_on_none_of_a_boards_own_sheets_is_told_and_does_not_block():
    lines = (LINES, ("police", "contacts", ""), ("police", "testbridge-visits", ""))

    assert told(**SHEET, returns=lines) == [("on-further-sheet", "note", ("B3",))]


def test_a_theme_of_which_some_stands_on_no_sheet_names_it():
    found = read_grids(own(**SHEET, returns=(LINES, ("police", "referrals", ""))), standard())

    (finding,) = found.findings
    assert "“Early help assessments (formerly CAF)”" in finding.what
    assert "“Contacts”" not in finding.what


def test_a_sheet_of_another_agency_is_no_sheet_of_this_one():
    sheets = (("id", "heading", "name", "agencies"), ("front", "Front", "Front", "housing"))
    lines = (LINES, ("police", "contacts", ""), ("housing", "contacts", ""))

    assert told(**{**SHEET, "sheets": sheets}, returns=lines) == [
        ("on-further-sheet", "note", ("B2",))
    ]


def test_a_sheet_of_one_quarter_is_none_of_what_is_asked_in_every_quarter():
    sheets = (("id", "heading", "name", "quarters"), ("front", "Front", "Front", "4"))
    board = ((*BOARD[0], "first quarter"), (*BOARD[1], "2026-27 Q1"))
    tables = {**SHEET, "sheets": sheets, "board": board}

    in_each = told(**tables, returns=(LINES, ("police", "contacts", "")))
    once = told(**tables, returns=(LINES, ("police", "contacts", "year")))

    assert in_each == [("on-further-sheet", "note", ("B2",))]
    assert once == []


def test_what_others_have_of_a_rate_is_asked_about_where_no_sheet_has_it():
    lines = (LINES, ("childrens-social-care", "referral-rate", "year"))

    assert told(returns=lines) == [("on-no-sheet", "query", ("B2",))]


def test_a_board_without_sheets_of_its_own_is_told_nothing_of_what_it_counts():
    assert told(returns=(LINES, ("police", "referrals", ""), ("housing", "contacts", ""))) == []


def test_a_measure_with_the_id_of_another_theme_could_not_be_asked_alone():
    board = (BOARD[0], ("looked", "Looked Partnership", "Looked"))
    measures = (
        ("id", "theme", "title", "unit", "plural", "kind"),
        ("looked-after", "referrals", "Looked after", "child", "children", "stock"),
    )

    assert told(board=board, measures=measures) == [("one-id-for-two", "error", ("A2",))]


def test_the_frameworks_that_are_shipped_ask_nothing_that_has_no_sheet():
    for each in shipped():
        grids = grids_in(SAMPLES / each.board.id / "framework")
        assert read_grids(grids, standard()).findings == ()
