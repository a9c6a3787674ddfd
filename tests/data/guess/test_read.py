"""A sheet that nobody described is read as far as it explains itself (rules C1, M12, P15, T1)."""

import pytest

from data.guess.parts import Role
from data.observations import Status
from tests.data.guess.sheets import both, figures, sheet

CROSS = """
Contacts to the front door, 2024-25
 | Q1 | Q2 | Q3 | Q4 | Total
Police | 10 | 12 | 11 | 9 | 42
Health1 | 5 | [c] | 6 | 7 | 20
Schools | 3 | 4 | 5* | 6 | 18
Total | 18 | 18 | 22 | 22 | 80

Key: [c] = fewer than 5
1. Includes the hospital trusts of the whole area
"""


def labels(found, cell):
    return found[cell].labels


def test_a_cross_table_takes_its_year_from_its_heading():
    found = figures(sheet(CROSS))

    assert str(found["B3"].period) == "2024-25 Q1"
    assert labels(found, "C3") == ("Police", "Q2")
    assert found["D5"].figure.value == 5


def test_what_leads_to_a_note_is_no_part_of_a_label():
    assert labels(figures(sheet(CROSS)), "B4") == ("Health", "Q1")


def test_m12_a_mark_means_what_the_sheet_says():
    assert figures(sheet(CROSS))["C4"].status is Status.SUPPRESSED


def test_totals_are_shown_by_their_sums_on_both_sides():
    found = figures(sheet(CROSS))

    assert {found[cell].role for cell in ("F3", "B6", "F6")} == {Role.TOTAL}
    assert found["B3"].role is Role.FIGURE


def test_a_total_of_quarters_is_of_the_year():
    assert str(figures(sheet(CROSS))["F3"].period) == "2024-25"


def test_a_total_without_a_name_is_found_by_its_sums():
    found = figures(
        sheet("""
Area | Calls | Visits | Plans
North | 12 | 30 | 5
South | 8 | 11 | 9
The whole county | 20 | 41 | 14
""")
    )

    assert found["B4"].role is Role.TOTAL
    assert found["B3"].role is Role.FIGURE


def test_a_head_reaches_over_the_columns_to_its_right():
    found = figures(
        sheet("""
Agency | Course | 2023-24 | | 2024-25 |
 | | Booked | Attended | Booked | Attended
Police | Level 1 | 20 | 15 | 30 | 24
 | Level 2 | 10 | 9 | 12 | 11
Health | Level 1 | 40 | 35 | 44 | 40
""")
    )

    assert labels(found, "D3") == ("Police", "Level 1", "2023-24", "Attended")
    assert labels(found, "F4") == ("Police", "Level 2", "2024-25", "Attended")
    assert str(found["F4"].period) == "2024-25"


def test_a_merged_head_reaches_as_far_as_its_area():
    found = figures(
        sheet(
            """
 | Cases | | Rate
 | 2023-24 | 2024-25 | 2024-25
North | 1 | 2 | 3.5
South | 4 | 6 | 7.5
""",
            merged=("B1:C1",),
        )
    )

    assert labels(found, "C3") == ("North", "Cases", "2024-25")
    assert labels(found, "D3") == ("North", "Rate", "2024-25")


def test_a_long_file_is_read_row_by_row():
    found = figures(
        sheet("""
time_period | time_identifier | la_name | new_la_code | measure | value
202425 | Financial year | Testbridge | E06000099 | Referrals | 1250
202425 | Financial year | Testbridge | E06000099 | Re-referrals | c
202324 | Financial year | Testbridge | E06000099 | Referrals | 1,100
""")
    )

    assert str(found["F2"].period) == "2024-25"
    assert found["F3"].status is Status.SUPPRESSED
    assert found["F4"].figure.value == 1100
    assert "E06000099" not in labels(found, "F2")
    assert labels(found, "F2")[-2:] == ("Referrals", "value")


def test_a_total_of_a_long_file_is_one_value_of_a_label():
    found = figures(
        sheet("""
Quarter | Agency | Contacts
Q1 2024-25 | Police | 10
Q1 2024-25 | Health | 5
Q1 2024-25 | Every agency | 15
Q2 2024-25 | Police | 12
Q2 2024-25 | Health | 6
Q2 2024-25 | Every agency | 18
""")
    )

    assert [found[f"C{row}"].role for row in (3, 4, 7)] == [Role.FIGURE, Role.TOTAL, Role.TOTAL]


def test_p15_a_cell_with_two_numbers_is_two_figures():
    first, second, *_ = both(
        sheet("""
Area | Q1 2025-26 (same quarter last year)
North | 170 (217)
South | 20 (19)
""")
    )

    assert (first.cell, first.role, str(first.period)) == ("B2", Role.FIGURE, "2025-26 Q1")
    assert (second.cell, second.figure.value, second.role) == ("B2", 217, Role.BEFORE)
    assert str(second.period) == "2024-25 Q1"


def test_last_times_column_is_of_the_quarter_before_and_a_change_of_none():
    found = figures(
        sheet("""
Quarter 2 2025-26
Measure | This quarter | Previous quarter | Change | Target
Referrals | 120 | 100 | 20 | 110
Re-referrals | 30 | 40 | -10 | 20
""")
    )

    assert (found["C3"].role, str(found["C3"].period)) == (Role.BEFORE, "2025-26 Q1")
    assert (found["D3"].role, str(found["D3"].period)) == (Role.CHANGE, "2025-26 Q2")
    assert "E3" not in found


def test_p1_a_percentage_of_two_counts_is_a_share_whatever_it_is_called():
    found = figures(
        sheet("""
Area | Held | In time | Timeliness
North | 20 | 15 | 75%
South | 40 | 10 | 25%
""")
    )

    assert found["D2"].role is Role.SHARE


def test_a_rate_in_a_row_of_totals_is_no_total():
    found = figures(
        sheet("""
Area | Contacts | Rate per 10,000
North | 120 | 40.5
South | 60 | 22.0
Total | 180 | 31.7
""")
    )

    assert (found["B4"].role, found["C4"].role) == (Role.TOTAL, Role.FIGURE)


def test_two_tables_beside_one_another_have_heads_of_their_own():
    found = figures(
        sheet("""
Area | Q1 2025-26 | | Agency | Q2 2025-26
North | 1 | | Police | 12
South | 20 | | Health | 30
East | 7 | | Schools | 4
""")
    )

    assert labels(found, "E3") == ("Health", "Q2 2025-26")
    assert labels(found, "B3") == ("South", "Q1 2025-26")


def test_a_table_beside_another_may_begin_a_row_lower():
    found = figures(
        sheet("""
Area | Q1 2025-26 | | |
North | 1 | | Agency | Q2 2025-26
South | 20 | | Police | 12
East | 7 | | Health | 30
""")
    )

    assert labels(found, "E3") == ("Police", "Q2 2025-26")
    assert labels(found, "B2") == ("North", "Q1 2025-26")


def test_several_tables_on_a_sheet_each_have_their_heads():
    found = figures(
        sheet("""
Referrals 2024-25
Area | Q1 | Q2
North | 1 | 2
South | 3 | 4

Conferences 2023-24
Area | Held | In time
North | 5 | 6
South | 7 | 8
""")
    )

    assert labels(found, "C9") == ("South", "In time")
    assert str(found["C9"].period) == "2023-24"
    assert str(found["B3"].period) == "2024-25 Q1"


def test_a_section_names_the_rows_beneath_it():
    found = figures(
        sheet("""
Measure | 2023-24 | 2024-25
Front door
Contacts | 10 | 20
Referrals | 5 | 6
Plans
Started | 3 | 4
Ended | 2 | 1
""")
    )

    assert labels(found, "B3")[0] == "Front door"
    assert labels(found, "C7") == ("Plans", "Ended", "2024-25")


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Telephone", ("01132224455", "01132224466")),
        ("Ext", (2214, 2215)),
        ("Rank", (1, 2)),
        ("Team code", (7, 9)),
        ("Page", (3, 9)),
    ],
)
def test_numbers_that_name_something_are_no_figures(head, cells):
    found = figures(
        sheet(f"Area | {head} | 2024-25\nNorth | {cells[0]} | 5\nSouth | {cells[1]} | 6")
    )

    assert set(found) == {"C2", "C3"}


def test_ranks_and_fillers_without_a_head_are_no_figures():
    found = figures(
        sheet("""
 | Area | 2024-25 |
1 | North | 9 | 0.0
2 | South | 7 | 0.0
3 | East | 5 | 0.0
""")
    )

    assert set(found) == {"C2", "C3", "C4"}


def test_the_day_of_a_paper_is_no_period_of_its_figures():
    found = figures(
        sheet("""
Published 14 May 2025
Area | Contacts
North | 5
South | 6
""")
    )

    assert found["B3"].period is None


def test_t8_a_stock_on_a_day_is_of_the_quarter_that_ends_then():
    found = figures(
        sheet("""
Children with a plan as at 31 March 2025
Area | Number
North | 5
South | 6
""")
    )

    assert str(found["B3"].period) == "2024-25 Q4"


def test_the_year_of_a_heading_and_the_quarter_of_a_sheets_name_make_one_period():
    found = figures(sheet("Training in 2024-25\nAgency | Attended\nPolice | 4\nHealth | 5", "Q3"))

    assert str(found["B3"].period) == "2024-25 Q3"


def test_a_cover_says_when_where_a_sheet_does_not():
    cover = sheet("Board | Testbridge\nPeriod | Q2 2026-27", "Cover")
    found = figures(cover, sheet("Agency | Attended\nPolice | 4\nHealth | 5"))

    assert str(found["B2"].period) == "2026-27 Q2"


def test_a_bare_year_is_nobodys_guess():
    found = figures(sheet("Area | 2023 | 2024\nNorth | 4 | 5\nSouth | 6 | 8"))

    assert found["B2"].period is None


def test_a_bare_year_that_ends_in_march_is_the_financial_year():
    found = figures(
        sheet("Financial year ending March\nArea | 2023 | 2024\nNorth | 4 | 5\nSouth | 6 | 8")
    )

    assert str(found["C3"].period) == "2023-24"


def test_months_and_their_quarter_stay_what_they_are():
    found = figures(
        sheet("""
Month | Contacts | Referrals
Apr-24 | 10 | 5
May-24 | 12 | 6
Jun-24 | 9 | 2
Q1 2024-25 | 31 | 13
""")
    )

    assert str(found["B2"].period) == "April 2024 to April 2024"
    assert (str(found["B5"].period), found["B5"].role) == ("2024-25 Q1", Role.TOTAL)


def test_age_groups_in_heads_are_no_figures():
    found = figures(
        sheet("""
Plans 2024-25
Category | 0 to 4 | 5 to 9 | 10-15 | 16-17 | 18 and over
Neglect | 3 | 4 | 5 | 6 | 7
Emotional | 1 | 2 | 3 | 4 | 5
""")
    )

    assert labels(found, "B3") == ("Neglect", "0 to 4")
    assert str(found["E3"].period) == "2024-25"
    assert len(found) == 10


def test_a_head_row_that_is_printed_again_is_the_same_table():
    found = figures(
        sheet("""
Area | Q1 2024-25 | Q2 2024-25
North | 3 | 4
Area | Q1 2024-25 | Q2 2024-25
South | 5 | 6
""")
    )

    assert labels(found, "C4") == ("South", "Q2 2024-25")


def test_a_sheet_of_contents_has_no_figures():
    assert not figures(sheet("Contents | Page\nReferrals | 3\nConferences | 7", "Contents"))


def test_units_beside_numbers_and_currency_are_read():
    found = figures(
        sheet("""
Area | Longest wait | Cost | Attended
North | 12 days | £1 250 | 74.00 %
South | 9 days | £980.50 | 50%
""")
    )

    assert [found[cell].figure.value for cell in ("B2", "C2", "D2")] == [12, 1250, 74]


@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ("c", Status.SUPPRESSED),
        ("x", Status.NOT_AVAILABLE),
        ("z", Status.NOT_APPLICABLE),
        ("k", Status.LOW),
        ("low", Status.LOW),
        ("..", Status.NOT_AVAILABLE),
        (":", Status.NOT_AVAILABLE),
        ("NC", Status.NOT_AVAILABLE),
        ("nil", Status.NIL),
        ("<5", Status.SUPPRESSED),
        ("n/a", Status.NOT_APPLICABLE),
    ],
)
def test_m12_the_shorthand_of_official_tables_is_told_apart(mark, status):
    found = figures(sheet(f"Area | 2023-24 | 2024-25\nNorth | {mark} | 8\nSouth | 7 | 9"))

    assert found["B2"].status is status


def test_a_single_capital_is_a_name():
    found = figures(sheet("Team | 2023-24 | 2024-25\nC | 4 | 8\nX | 7 | 9"))

    assert labels(found, "B2") == ("C", "2023-24")
    assert len(found) == 4


def test_numbered_rows_are_named_by_their_words():
    found = figures(
        sheet("""
Ref | Indicator | Q1 2025-26 | RAG
1.1 | Contacts | 120 | G
1.2 | Referrals | 40 | A
""")
    )

    assert set(found) == {"C2", "C3"}
    assert labels(found, "C3") == ("Referrals", "Q1 2025-26")


def test_answers_in_heads_are_no_figures():
    found = figures(
        sheet("""
Agency | Cases | Repeat?
 | | Yes | No | Not known
Police | 12 | 3 | 8 | 1
Health | 6 | 1 | 5 | 0
""")
    )

    assert labels(found, "E3") == ("Police", "Repeat?", "Not known")


def test_t4_a_year_to_date_is_of_the_quarters_that_it_adds():
    found = figures(
        sheet("""
 | Q1 | | Q2 | | YTD |
2025/26 | No. | % | No. | % | No. | %
Education | 10 | 50% | 6 | 30% | 16 | 40%
Health | 10 | 50% | 14 | 70% | 24 | 60%
Total | 20 | 100% | 20 | 100% | 40 | 100%
""")
    )

    assert {str(found[cell].period) for cell in ("F3", "G3", "F5")} == {"2025-26 Q1+Q2"}
    assert (found["F3"].role, found["G3"].role) == (Role.TOTAL, Role.SHARE)


def test_months_take_their_year_from_the_total_that_adds_them():
    found = figures(
        sheet("""
Measure | Jan | Feb | Mar | 2024/25
Episodes | 10 | 11 | 12 | 33
Interviews | 5 | 6 | 6 | 17
""")
    )

    assert str(found["B2"].period) == "January 2025 to January 2025"


def test_a_row_of_words_inside_a_table_does_not_end_it():
    found = figures(
        sheet("""
Team | Q1 2025-26 | Q2 2025-26
Alpha | 20 | 101
Please ask the front door for what is missing here, by telephone
Beta | 18 | 99
""")
    )

    assert labels(found, "C4") == ("Beta", "Q2 2025-26")


def test_a_change_is_of_the_time_of_what_changed():
    found = figures(
        sheet("""
 | 31 March 2024 | 31 March 2025 | % change
Foster care | 210 | 190 | -9.5%
Homes | 40 | 50 | 25.0%
""")
    )

    assert (found["D2"].role, str(found["D2"].period)) == (Role.CHANGE, "2024-25 Q4")


def test_answers_of_a_day_are_neither_labels_nor_figures():
    found = figures(
        sheet("""
Attendance 2025-26
Member | 5 Jun 2025 | 4 Sep 2025 | Attended
Police | Y | N | 1
Health | Y | Y | 2
""")
    )

    assert labels(found, "D3") == ("Police", "Attended")
    assert str(found["D3"].period) == "2025-26"


def test_the_rows_of_one_table_say_nothing_of_when_the_next_is():
    found = figures(
        sheet("""
Period | Contacts
Q1 2024-25 | 10
Q2 2024-25 | 12

Area | Referrals | Plans
North | 1 | 2
South | 3 | 4
""")
    )

    assert found["B6"].period is None
