"""data.intake.taught.shown_sheet: what of a sheet a page can show, made harmless."""

from datetime import datetime

from data.files.workbook import Worksheet
from data.intake.taught.shown_sheet import LONGEST_TEXT, Merged, shown_sheet


def test_a_large_sheet_is_cut_off_and_says_how_large_it_is():
    shown = shown_sheet(Worksheet("Wide", (("x",) * 10_000,) * 300))

    assert (len(shown.rows), len(shown.rows[0])) == (200, 40)
    assert (shown.all_rows, shown.all_columns) == (300, 10_000)
    assert shown.columns[-1] == "AN"


def test_a_huge_text_is_cut_and_counted():
    shown = shown_sheet(Worksheet("S", (("=" + "x" * 50_000, "short"),)))

    assert len(shown.rows[0][0]) == LONGEST_TEXT + 1
    assert shown.rows[0][0].startswith("=xxx")
    assert (shown.rows[0][1], shown.cut) == ("short", 1)


def test_what_turns_the_words_around_it_is_replaced():
    shown = shown_sheet(Worksheet("\u202egnorw", (("a\u202eb\u2066c\x00", "Ynyn Môn"),)))

    assert shown.name == "\ufffdgnorw"
    assert shown.rows[0] == ("a\ufffdb\ufffdc\ufffd", "Ynyn Môn")


def test_a_cell_shows_what_a_person_sees_and_a_day_as_one():
    sheet = Worksheet("S", ((0.74, datetime(2026, 9, 30), 12.0, ""),), shown={"A1": "74%"})

    assert shown_sheet(sheet).rows[0] == ("74%", "30 September 2026", "12", "")


def test_merged_areas_are_cut_off_with_the_sheet_and_never_overlap():
    rows = (("x",) * 60,) * 3
    areas = ("A1:XFD1048576", "B2:C3", "A1:B1")

    assert shown_sheet(Worksheet("S", rows, merged=areas)).merged == (Merged(0, 0, 3, 40),)


def test_hidden_rows_and_columns_in_sight_are_told():
    hidden = {"hidden_rows": frozenset({1, 900}), "hidden_columns": frozenset({0, 55})}
    shown = shown_sheet(Worksheet("S", (("x",) * 60,) * 3, **hidden))

    assert (shown.hidden_rows, shown.hidden_columns) == ((1,), (0,))


def test_an_empty_sheet_shows_nothing():
    shown = shown_sheet(Worksheet("S", ()))

    assert (shown.rows, shown.columns, shown.merged) == ((), (), ())
