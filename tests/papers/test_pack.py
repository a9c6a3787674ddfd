from datetime import date

import pytest

from papers.pack import Cell, Cover, Said, Table, cleaned, texts_of
from papers.shown import Form


def a_table(references: tuple[str, ...] = ("", "")) -> Table:
    rows = ((Cell("Q1"), Cell("3,912", 3912)), (Cell("Q2"), Cell("[x]")))
    return Table("Contacts", ("Period", "Contacts"), rows, references)


def test_a_table_without_references_has_no_column_for_them():
    assert a_table().referred.headings == ("Period", "Contacts")


def test_references_stand_beside_the_rows_that_have_one():
    referred = a_table(("7KQ2-M", "")).referred

    assert referred.headings == ("Period", "Contacts", "Reference")
    assert texts_of(referred.rows) == [["Q1", "3,912", "7KQ2-M"], ["Q2", "[x]", ""]]


def test_a_cover_leaves_out_what_nobody_said():
    cover = Cover(
        *("b", "A Board", "Board pack", "Quarter 2", "All agencies", "OFFICIAL", "Day 1", ""),
        *(date(2026, 11, 3), "/?board=b"),
    )

    assert dict(cover.facts)["Made on"] == "3 November 2026"
    assert "Made by" not in dict(cover.facts)


@pytest.mark.parametrize(("when", "called"), [("Q4 2012-13", "Quarter"), ("2012-13", "Year")])
def test_a_cover_calls_a_year_a_year(when, called):
    said = (*("b", "A Board", "Board pack", when, "All agencies", "OFFICIAL", "Day 1", ""),)

    assert dict(Cover(*said, date(2026, 11, 3), "/?board=b").facts)[called] == when


@pytest.mark.parametrize(
    "sign", ["\x00", "\x01", "\x0b", "\x1f", "\x7f", "\x85", "\ud800", "\ufffe"]
)
def test_what_no_paper_can_hold_is_left_out_of_every_text(sign):
    said = cleaned((Said(f"Up{sign} by two", f"{sign}"), a_table((f"A{sign}", ""))))

    assert said == (Said("Up by two", ""), a_table(("A", "")))


def test_line_breaks_and_letters_of_any_script_stay():
    text = "Zoë\n\t“ć” 😀 数"

    assert cleaned(Said(text)) == Said(text)


def test_what_kind_of_chart_it_is_stays():
    assert cleaned((Form.LINES, Said("\x01"))) == (Form.LINES, Said(""))
    assert isinstance(cleaned((Form.LINES,))[0], Form)
