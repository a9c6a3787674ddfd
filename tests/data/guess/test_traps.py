"""Sheets that mislead a reader, and what is right of them (rules C1, T1, T2, T8)."""

from datetime import date

import pytest

from data.files.workbook import Worksheet
from data.guess.parts import Role
from tests.data.guess.sheets import both, figures, sheet


def period(found, cell):
    return str(found[cell].period)


@pytest.mark.parametrize("word", ["academic year", "academic years", "school year"])
def test_t2_a_heading_makes_all_years_of_its_table_academic_ones(word):
    found = figures(
        sheet(f"Exclusions by {word}\nSchool | 2022-23 | 2023-24\nA | 1 | 2\nB | 3 | 4")
    )

    assert [period(found, each) for each in ("B3", "C4")] == [
        "academic 2022-23",
        "academic 2023-24",
    ]


def test_t2_what_says_financial_itself_stays_financial_beneath_an_academic_heading():
    found = figures(
        sheet("Academic year\nSchool | Financial year 2022-23 | 2023-24\nA | 1 | 2\nB | 3 | 4")
    )

    assert [period(found, each) for each in ("B3", "C4")] == ["2022-23", "academic 2023-24"]


@pytest.mark.parametrize(
    "months",
    [
        ("Apr", "May", "Jun"),
        ("Apr-24", "May-24", "Jun-24"),
        ("2024-04-01", "2024-05-01", "2024-06-01"),
        (date(2024, 4, 1), date(2024, 5, 1), date(2024, 6, 1)),
    ],
)
def test_t7_months_beneath_their_quarter_stay_months(months):
    rows = (
        ("Area", "Q1 2024-25", "", "", ""),
        ("", *months, "Total"),
        ("North", 1, 2, 3, 6),
        ("South", 3, 4, 3, 10),
    )
    found = figures(Worksheet("Sheet1", rows, merged=("B1:E1",)))

    assert [period(found, each) for each in ("B3", "D4")] == [
        "April 2024 to April 2024",
        "June 2024 to June 2024",
    ]
    assert (period(found, "E3"), found["E3"].role) == ("2024-25 Q1", Role.TOTAL)


@pytest.mark.parametrize(
    ("heads", "cells", "expected"),
    [
        ("Year | Month", "2024 | 4", "April 2024 to April 2024"),
        ("Financial year | Month", "2024-25 | 2", "February 2025 to February 2025"),
        ("Financial year | Financial month", "2024-25 | 2", "May 2024 to May 2024"),
        ("Year | Quarter", "2024-25 | 3", "2024-25 Q3"),
    ],
)
def test_t1_a_number_beneath_month_or_quarter_is_one(heads, cells, expected):
    found = figures(
        sheet(f"{heads} | Agency | Contacts\n{cells} | Police | 5\n{cells} | Health | 6")
    )

    assert period(found, "D2") == expected


def test_what_is_up_to_date_is_not_to_date():
    found = figures(
        sheet("Measure | 2024-25 Q2\nVisits up to date | 10\nPlans up to date | 12\nReviews | 22")
    )

    assert {(each.role, str(each.period)) for each in found.values()} == {
        (Role.FIGURE, "2024-25 Q2")
    }


@pytest.mark.parametrize(
    "prose",
    [
        "Based on 1,204 records as they stood on 3 June 2026",
        "Data taken from the case system on 30 June 2026",
        "Correct at 30 June 2026",
    ],
)
def test_the_day_on_which_records_were_looked_at_is_no_period(prose):
    found = figures(sheet(f"Plans\n{prose}\nArea | Boys | Girls\nNorth | 1 | 2\nSouth | 3 | 5"))

    assert {each.period for each in found.values()} == {None}


def test_t9_the_same_quarter_last_year_goes_by_the_quarter_beside_it():
    found = figures(
        sheet(
            "Year 2026-27\nMeasure | Q2 2025-26 | Same quarter last year\nA | 10 | 12\nB | 20 | 22"
        )
    )

    assert (period(found, "C3"), found["C3"].role) == ("2024-25 Q2", Role.BEFORE)


@pytest.mark.parametrize(
    "head",
    [
        "Care order applications",
        "Position statements",
        "Contacts by telephone",
        "Plans meeting target",
        "Line management visits",
        "Codes of conduct broken",
        "Staff",
    ],
)
def test_a_word_inside_a_longer_head_makes_no_code_of_figures(head):
    found = figures(sheet(f"Area | {head} | All\nNorth | 12 | 40\nSouth | 17 | 38"))

    assert {"B2", "B3"} <= set(found)


@pytest.mark.parametrize(
    "head", ["LA code", "new_la_code", "Rank", "Sort order", "Item no.", "Staff no."]
)
def test_a_head_that_names_a_code_is_still_one(head):
    found = figures(sheet(f"Area | {head} | All\nNorth | 12 | 40\nSouth | 17 | 38"))

    assert set(found) == {"C2", "C3"}


@pytest.mark.parametrize(
    ("first", "second"),
    [("23.4 weeks | 22 weeks", "10 | 12"), ("12 days | 9 days", "8 days | 7 days")],
)
def test_a_first_row_of_numbers_with_their_unit_is_no_head(first, second):
    found = figures(sheet(f"Measure | 2023-24 | 2024-25\nWait | {first}\nOther | {second}"))

    assert found["B2"].labels == ("Wait", "2023-24")
    assert found["B3"].labels == ("Other", "2023-24")


@pytest.mark.parametrize(
    "heads", ["", "Measure | Team | 2024-25 |", "Measure | Team | 2024-25 | Now"]
)
def test_units_in_a_first_row_are_figures_under_heads_and_without(heads):
    rows = "Wait | North | 23.4 weeks | 12 working days\n | South | 40 weeks | 3 days"
    found = figures(sheet(f"Summary for the board\n{heads}\n{rows}\nLoad | North | 14 | 5"))

    assert found["C3"].figure.value == 23.4
    assert found["D3"].labels[:2] == ("Wait", "North")


def test_counts_of_visits_may_name_the_rows():
    found = figures(sheet("Visits | Number\n0 visits | 10\n1 visit | 11\n2 visits | 20"))

    assert found["B3"].labels == ("1 visit", "Number")


def test_heads_with_numbers_of_their_own_are_heads_of_each_part():
    found = figures(
        sheet("""
Return 2024-25
1 | Staff | Q1 | Q2
1.1 | Trained | 10 | 11
2 | Children | Q1 | Q2
2.1 | Seen | 20 | 22
""")
    )

    assert found["C5"].labels == ("Children", "Seen", "Q1")
    assert found["C3"].labels == ("Staff", "Trained", "Q1")
    assert period(found, "D3") == "2024-25 Q2"


@pytest.mark.parametrize("numbers", ["A A1 A2", "1. 1.1 1.2", "KPI1 KPI2 KPI3", "Q1 Q2 Q3"])
def test_numbers_of_items_are_no_labels(numbers):
    first, second, third = numbers.split()
    found = figures(
        sheet(
            f"Ref | Question | Q1\n{first} | Staff | 5\n{second} | Trained | 10\n{third} | New | 6"
        )
    )

    assert found["C3"].labels == ("Trained", "Q1")


def test_quarters_beside_agencies_are_no_numbers_of_items():
    found = figures(sheet("2024-25\nQuarter | Agency | Held\nQ1 | Police | 5\nQ2 | Health | 6"))

    assert period(found, "C4") == "2024-25 Q2"


def test_a_count_that_could_be_a_year_is_a_figure_among_others():
    rows = "\n".join(f"2024-25 | Place {n} | {value}" for n, value in enumerate((5, 6, 7, 2019, 8)))
    found = figures(sheet(f"Year | Place | Crimes\n{rows}\n"))

    assert [found[f"C{row}"].figure.value for row in range(2, 7)] == [5, 6, 7, 2019, 8]


def test_a_remark_beside_a_section_leaves_it_one():
    found = figures(
        sheet("""
Ref | Question | Q1 2023/24 | Q2 2023/24 |
Front door | | | | as agreed
1.1 | Contacts | 10 | 23
1.2 | Referrals | 11 | 13
Plans | | | | see the guide
2.1 | Started | 20 | 22
""")
    )

    assert found["D4"].labels == ("Front door", "Referrals", "Q2 2023/24")
    assert found["C6"].labels == ("Plans", "Started", "Q1 2023/24")


def test_heads_that_are_spans_of_time_stay_heads():
    found = figures(sheet("Visited within | 4 weeks | 12 weeks\nNorth | 10 | 30\nSouth | 7 | 9"))

    assert found["B2"].labels == ("North", "4 weeks")


def test_t1_a_word_over_several_years_holds_for_each():
    found = figures(
        sheet(
            "Area | Financial year ending | |\n | 2023 | 2024 | 2025\nA | 1 | 2 | 3\nB | 2 | 4 | 6"
        )
    )

    assert [period(found, each) for each in ("B3", "C3", "D3")] == ["2022-23", "2023-24", "2024-25"]


def test_a_total_after_groups_is_of_no_group():
    found = figures(
        sheet("""
Area | 2023-24 | | 2024-25 | |
 | Q1 | Q2 | Q1 | Q2 | Total
North | 10 | 20 | 3 | 7 | 40
South | 20 | 2 | 4 | 1 | 27
""")
    )

    assert found["F3"].labels == ("North", "Total")
    assert found["E3"].labels == ("North", "2024-25", "Q2")


def test_a_numbered_section_names_the_rows_beneath_it():
    found = figures(
        sheet("""
No | Indicator | 2023-24 | 2024-25
1 | Front door
1.1 | Contacts | 10 | 23
1.2 | Referrals | 11 | 13
2 | Plans
2.1 | Started | 20 | 22
""")
    )

    assert found["C3"].labels == ("Front door", "Contacts", "2023-24")
    assert found["D6"].labels == ("Plans", "Started", "2024-25")
    assert period(found, "D6") == "2024-25"


def test_a_corner_without_a_name_is_the_total_of_all():
    found = figures(
        sheet("Area | Boys | Girls |\nN | 10 | 23 | 33\nS | 20 | 22 | 42\n | 30 | 45 | 75")
    )

    assert (found["D4"].role, found["D4"].labels) == (Role.TOTAL, ())


def test_a_year_that_happens_to_be_the_sum_of_two_others_is_a_figure():
    found = figures(sheet("Area | 2021-22 | 2022-23 | 2023-24\nA | 1 | 2 | 3\nB | 2 | 4 | 6"))

    assert found["D2"].role is Role.FIGURE


def test_tables_with_the_same_heads_under_names_of_their_own_are_two():
    found = figures(
        sheet("Boys\nArea | 2023-24\nN | 1\nS | 2\n\nGirls\nArea | 2023-24\nN | 4\nS | 5")
    )

    assert found["B8"].labels == found["B3"].labels == ("N", "2023-24")


def test_labels_may_stand_to_the_right_of_the_only_figures():
    found = figures(
        sheet("Value | Measure | Period\n12 | Held | Q1 2024-25\n15 | Held | Q2 2024-25")
    )

    assert (found["A2"].labels, period(found, "A3")) == (
        ("Held", "Q1 2024-25", "Value"),
        "2024-25 Q2",
    )


def test_numbers_that_count_the_rows_name_them_where_nothing_else_does():
    found = figures(sheet("Audit\nStandard | Agency A | Agency B\n1 | 3 | 4\n2 | 2 | 2\n3 | 4 | 3"))

    assert set(found) == {"B3", "C3", "B4", "C4", "B5", "C5"}
    assert found["B5"].labels == ("3", "Agency A")


def test_a_period_alone_over_the_same_heads_begins_another_table():
    found = figures(
        sheet("Q1 Apr-Jun 2025\nArea | Held\nN | 1\nS | 2\n\nQ2 Jul-Sep 2025\nArea | Held\nN | 4")
    )

    assert found["B8"].labels == ("N", "Held")
    assert [period(found, each) for each in ("B3", "B8")] == ["2025-26 Q1", "2025-26 Q2"]


@pytest.mark.parametrize(
    "text",
    [
        "Q2 2025-26\nWeek ending | Held\n04/07/2025 | 4\n11/07/2025 | 5",
        "Q2 2025-26\nDate | Held\n04/07/2025 | 4\n11/07/2025 | 5",
        "Q2 2025-26\nWeek ending | 4 July 2025 | 11 July 2025\nHeld | 4 | 5",
        "Q2 2025-26\nArea | w/e 4 July 2025 | w/e 11 July 2025\nHeld | 4 | 5",
    ],
)
def test_t8_weeks_and_days_of_one_quarter_are_no_quarters(text):
    assert {each.period for each in figures(sheet(text)).values()} == {None}


def test_t8_days_that_end_quarters_are_of_these():
    found = figures(sheet("Date | Held\n30/06/2025 | 4\n30/09/2025 | 5"))

    assert [period(found, each) for each in ("B2", "B3")] == ["2025-26 Q1", "2025-26 Q2"]


def test_t9_a_change_is_of_the_time_of_what_changed_wherever_that_stands():
    found = figures(
        sheet(
            "Outcome | Q2 2025-26 | Q2 2024-25 | Diff\nCharged | 120 | 100 | 20\nNo | 30 | 32 | -2"
        )
    )

    assert period(found, "D2") == "2025-26 Q2"


def test_the_number_of_a_question_is_no_quarter():
    found = figures(
        sheet("""
Survey 2024-25
Statement | Quarter | Agree
Q1 I know who to ask | Q3 | 10
Q2 I was listened to | Q3 | 11
Q3 I feel safer now | Q3 | 12
""")
    )

    assert {period(found, each) for each in found} == {"2024-25 Q3"}


def test_t4_the_year_to_date_beside_a_quarter_ends_with_it():
    found = figures(
        sheet("Return\n | 2023/24 |\nMeasure | Q3 | Year to date\nHeld | 10 | 33\nDue | 4 | 12")
    )

    assert period(found, "C4") == "2023-24 Q1+Q2+Q3"


def test_t7_a_quarter_right_after_its_months_is_their_sum_and_takes_their_year():
    found = figures(
        sheet("""
Measure | Apr 25 | May 25 | Jun 25 | Q1
Referrals | 100 | 120 | 130 | 350
Repeats | 18% | 19% | 17% | 18%
""")
    )

    assert (found["E2"].role, period(found, "E2")) == (Role.TOTAL, "2025-26 Q1")
    assert (found["E3"].role, period(found, "E3")) == (Role.FIGURE, "2025-26 Q1")


def test_t8_last_years_year_to_date_ends_where_this_years_does():
    found = figures(
        sheet("""
        Offence | Apr 2024 | May 2024 | FYTD 2024/25 | FYTD 2023/24 | % change
        Assault | 10 | 20 | 30 | 25 | 20
        Theft | 4 | 6 | 10 | 8 | 25
        """)
    )

    assert [period(found, each) for each in ("D2", "E2", "F2")] == [
        "April 2024 to May 2024",
        "April 2023 to May 2023",
        "April 2024 to May 2024",
    ]


@pytest.mark.parametrize("shown", [("92.70%", "8.10%", "50.00%"), ("92.7%", "8.1%", "50%")])
def test_p1_a_share_is_proved_by_the_decimals_that_it_has_and_not_by_noughts(shown):
    rows = zip(("Apr", "May", "Jun"), ((41, 38), (37, 3), (50, 25)), shown, strict=True)
    body = "\n".join(f"{month} | {a} | {b} | {share}" for month, (a, b), share in rows)

    found = figures(sheet(f"Cases 2024-25\nMonth | All | Repeats | % repeats\n{body}"))

    assert {found[each].role for each in ("D3", "D4", "D5")} == {Role.SHARE}


@pytest.mark.parametrize("head", ["Status", "Source of contact", "Contact type", "Lead agency"])
def test_words_that_alone_tell_two_rows_apart_are_labels_whatever_their_head(head):
    found = figures(
        sheet(f"""
        Area | {head} | Q1 2024-25 | Q2 2024-25
        North | New | 3 | 7
         | Open | 5 | 8
        South | New | 4 | 6
         | Open | 9 | 2
        """)
    )

    assert found["C3"].row_labels == ("North", "Open")
    assert found["C4"].row_labels == ("South", "New")


def test_words_beside_names_that_are_all_different_stay_remarks():
    found = figures(
        sheet(
            "Measure | Status | Q1 2024-25\nReferrals | Green | 3\nPlans | Amber | 5\nA | Red | 2"
        )
    )

    assert found["C2"].row_labels == ("Referrals",)


@pytest.mark.parametrize("label", ["All1", "Boys1", "GPs1"])
def test_the_number_of_a_note_is_taken_off_a_short_label(label):
    found = figures(
        sheet(
            f"Cases 2024-25\nArea | Q1 | {label}\nN | 1 | 5\nS | 2 | 7\n1. Not counted before 2020."
        )
    )

    assert found["C3"].column_labels == (label.rstrip("1"),)


@pytest.mark.parametrize("name", ["KS1", "GP1", "H1"])
def test_a_number_that_is_a_part_of_a_name_stays(name):
    found = figures(
        sheet(
            f"Cases 2024-25\nArea | Q1 | {name}\nN | 1 | 5\nS | 2 | 7\n1. Not counted before 2020."
        )
    )

    assert found["C3"].column_labels == (name,)


KEY = "Marks\n* | Fewer than 5\nx | Not applicable"
USED = "Cases 2024-25\nArea | Q1 | Q2\nN | * | 5\nS | 2 | x"


def test_m12_a_key_on_a_sheet_of_its_own_holds_for_the_others():
    found = figures(sheet(KEY, "Key"), sheet(USED, "Cases"))

    assert [str(found[each].status) for each in ("B3", "C4")] == ["suppressed", "not applicable"]


def test_m12_a_key_beneath_figures_holds_for_its_own_sheet_alone():
    with_key = sheet(f"{USED}\nx = not applicable", "First")

    found = [str(each.status) for each in both(with_key, sheet(USED, "Second"))]

    assert (found[3], found[7]) == ("not applicable", "not available")


def test_m12_a_sheets_own_key_goes_before_that_of_another_sheet():
    found = figures(sheet(KEY, "Key"), sheet(f"{USED}\nx = not available", "Cases"))

    assert str(found["C4"].status) == "not available"


def test_m12_two_keys_that_differ_leave_a_mark_as_it_usually_is():
    found = figures(sheet(KEY, "Key"), sheet("x | Suppressed", "Other"), sheet(USED, "Cases"))

    assert str(found["C4"].status) == "not available"


@pytest.mark.parametrize("names", [("Visits", "Checks"), ("CIN01", "CIN02")])
def test_the_only_words_of_a_row_name_it_though_their_head_says_codes(names):
    first, second = names
    found = figures(sheet(f"Q1 2025/26\nKPI | Actual | Last\n{first} | 90 | 80\n{second} | 40 | 9"))

    assert (found["B3"].row_labels, found["B4"].row_labels) == ((first,), (second,))


def test_a_code_beside_names_is_no_label():
    found = figures(sheet("Q1 2025/26\nKPI | Name | Actual\nCIN01 | Visits | 9\nCIN02 | Plans | 4"))

    assert found["C3"].row_labels == ("Visits",)
