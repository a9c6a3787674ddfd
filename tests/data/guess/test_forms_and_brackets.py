"""Forms with answers in words, numbers in brackets, weeks, and columns that name nothing."""

from datetime import date

import pytest

from data.files.workbook import Workbook, Worksheet
from data.guess.parts import Role
from data.guess.understood import understood
from tests.data.guess.sheets import both, figures, sheet

FORM = """
No. | Question | Answer | Evidence
1.1 | Is there a named lead? | Yes | See policy
1.2 | Number of staff | 40 |
1.3 | Number of staff trained | 31 |
1.4 | Who is the lead? | Head of service |
1.5 | Number of referrals | 7 |
1.6 | Was the policy reviewed? | No | In May
1.7 | Number of allegations | 2 |
"""


@pytest.mark.parametrize("cell", ["C3", "C4", "C6", "C8"])
def test_an_answer_in_words_is_no_head_of_the_numbers_beneath(cell):
    found = figures(sheet(FORM))

    assert len(found[cell].labels) == 2
    assert found[cell].labels[-1] == "Answer"


def test_answers_beside_one_another_are_heads():
    found = figures(sheet("Question | Yes | No\nI know who to ask | 12 | 3\nI get advice | 9 | 6"))

    assert found["C2"].labels == ("I know who to ask", "No")


@pytest.mark.parametrize(
    "caption",
    [
        "Orders in 2024/25, with 2023/24 in brackets",
        "Orders in 2024/25 (2023/24 in brackets)",
        "Orders in 2024/25. Figures in brackets are for 2023/24",
        "Orders in 2024/25 (figures in brackets: 2023/24)",
    ],
)
def test_p15_a_heading_says_when_the_numbers_in_brackets_are_of(caption):
    book = sheet(f"{caption}\nOrder | Boys | Girls\nCare | 20 (12) | 7 (9)\nOther | 3 (4) | 5 (8)")
    found = [(str(each.period), each.role) for each in both(book)]

    assert found == [("2024-25", Role.FIGURE), ("2023-24", Role.BEFORE)] * 4
    assert not understood(Workbook("file.xlsx", (book,))).questions


def test_p15_a_head_may_have_the_year_in_brackets():
    found = both(sheet("Order | 2024/25 (2023/24)\nCare | 20 (12)\nOther | 3 (4)"))

    assert [str(each.period) for each in found] == ["2024-25", "2023-24"] * 2


@pytest.mark.parametrize("head", ["Over/(under) spend (£)", "Variance", "Surplus / deficit"])
def test_an_amount_in_brackets_among_differences_is_below_zero(head):
    found = figures(
        sheet(f"2024-25\nLine | Budget | {head}\nStaff | 900 | (1,200)\nTraining | 800 | 300")
    )

    assert found["C3"].figure.value == -1200


@pytest.mark.parametrize("cells", [("(12)", "(9)"), ("12", "9")])
def test_a_whole_column_in_brackets_is_not_below_zero(cells):
    found = figures(
        sheet(f"2024-25\nLine | Now | Change\nStaff | 20 | {cells[0]}\nVisits | 7 | {cells[1]}")
    )

    assert [found[each].figure.value for each in ("C3", "C4")] == [12, 9]


@pytest.mark.parametrize(
    ("corner", "days"),
    [
        ("Week commencing", [date(2025, 4, 7), date(2025, 4, 14)]),
        ("Team", [date(2025, 4, 7), date(2025, 4, 14)]),
        ("Week ending", [date(2025, 4, 11), date(2025, 5, 16)]),
    ],
)
def test_t1_a_week_is_not_its_month(corner, days):
    rows = ((corner, *days), ("Contacts", 5, 6), ("Visits", 7, 8))

    assert [figures(Worksheet("Sheet1", rows))[each].period for each in ("B2", "C3")] == [None] * 2


def test_t7_one_day_of_each_month_still_stands_for_the_month():
    rows = (("Team", date(2025, 4, 1), date(2025, 5, 1)), ("Contacts", 5, 6), ("Visits", 7, 8))
    found = figures(Worksheet("Sheet1", rows))

    assert str(found["C2"].period) == "May 2025 to May 2025"


@pytest.mark.parametrize("head", ["Good to be", "Polarity", "High is good", "What good looks like"])
def test_what_is_good_of_a_measure_is_no_label(head):
    found = figures(
        sheet(f"Indicator | {head} | 2024-25\nVisits in time | High | 90\nDrift | Low | 12")
    )

    assert "High" not in found["C2"].labels


@pytest.mark.parametrize("head", ["Time period Sortable", "Sort order", "sort_key", "Sorted by"])
def test_a_key_to_sort_by_is_no_figure(head):
    found = figures(
        sheet(
            f"Area | Time period | Count | {head}\nA | 2023/24 | 5 | 20230000\nB | 2024/25 | 6 | 9"
        )
    )

    assert {*found} == {"C2", "C3"}


@pytest.mark.parametrize("head", ["Ext.", "Ext", "Extn", "Tel. ext", "Extension no."])
def test_an_extension_is_no_figure(head):
    found = figures(sheet(f"Team | {head} | Contacts\nNorth | 2417 | 4\nSouth | 2418 | 6"))

    assert "B2" not in found


def test_a_total_passes_over_what_is_a_part_of_a_row_before_it():
    found = figures(
        sheet(
            "2024-25\nPlacement | North | South\nFoster | 50 | 60\nof which: relatives | 20 | 30\n"
            "Secure | 5 | 6\nAdoption | 7 | 8\nAll children | 62 | 74"
        )
    )

    assert [found[each].role for each in ("B4", "B7", "C7")] == [
        Role.FIGURE,
        Role.TOTAL,
        Role.TOTAL,
    ]


@pytest.mark.parametrize("dash", ["–", "to"])
def test_a_day_that_begins_a_line_is_no_number_of_a_note(dash):
    found = figures(
        sheet(
            f"MARAC\n1 April 2023 {dash} 30 June 2023\nArea | Heard | Repeat\nA | 5 | 6\nB | 7 | 9"
            f"\n\n1 July 2023 {dash} 30 September 2023\nArea | Heard | Repeat\n"
            "A | 15 | 16\nB | 17 | 19"
        )
    )

    assert [str(found[each].period) for each in ("B4", "C9")] == ["2023-24 Q1", "2023-24 Q2"]


def test_a_mark_stays_a_figure_beside_remarks_that_hold_numbers():
    found = figures(
        sheet(
            "2024-25 Q1\nIndicator | Value | Notes\nContacts | 33 | 3 teams only\nCases | 5 | "
            "Late\nCost | 23 | 3 teams only\nWaiting | n/a | Up from 12\nRate | 4 | Up from 9"
        )
    )

    assert [*found] == ["B3", "B4", "B5", "B6", "B7"]


@pytest.mark.parametrize("head", ["Rank (of 152)", "Quartile", "National rank", "Ranking"])
def test_a_rank_is_no_figure(head):
    found = figures(
        sheet(f"2024-25\nArea | Count | {head}\nA | 52 | 3\nB | 67 | 1\nC | 31 | 2\nD | 41 | 4")
    )

    assert {*found} == {"B3", "B4", "B5", "B6"}


@pytest.mark.parametrize(
    ("caption", "heads"),
    [
        ("Plans by age", "Area | 3 | 4 | 5"),
        ("Plans", "Age | 3 | 4 | 5"),
        ("Plans", "Area | 3 | 4 | 5 | Total"),
    ],
)
def test_numbers_that_count_on_are_heads_beneath_words_that_say_so(caption, heads):
    found = figures(
        sheet(f"{caption} 2024-25\n{heads}\nNorth | 12 | 9 | 7 | 28\nSouth | 1 | 6 | 8 | 15")
    )

    assert "B2" not in found
    assert found["C3"].labels == ("North", "4")


def test_numbers_that_count_on_beneath_heads_are_figures():
    found = figures(sheet("Plans by age, 2024-25\nArea | 0-4 | 5-9 | 10-15\nNorth | 4 | 5 | 6"))

    assert [found[each].figure.value for each in ("B3", "C3", "D3")] == [4, 5, 6]


def test_a_number_in_brackets_may_lead_to_a_note():
    text = """
    Missing children, 2024-25
    Area | Episodes | Children
    North | 12 | 9
    South | 133 (1) | 80
    East | 14 | 11
    (1) Provisional at the time of writing
    """
    found = both(sheet(text))

    assert [each.figure.value for each in found if each.place[1] == 1] == [12, 133, 14]


@pytest.mark.parametrize("head", ["Year", "Financial year", "Period", "Reporting period"])
def test_t1_the_period_of_a_row_may_stand_right_of_its_figures(head):
    found = figures(sheet(f"Ward | Contacts | {head}\nAbbey | 12 | 2023/24\nCastle | 13 | 2024/25"))

    assert [str(found[each].period) for each in ("B2", "B3")] == ["2023-24", "2024-25"]


@pytest.mark.parametrize("head", ["Next review", "Due", "Last updated"])
def test_t1_a_day_right_of_figures_is_not_when_they_are_of(head):
    found = figures(
        sheet(f"Plans, 2024-25 Q1\nWard | Plans | {head}\nA | 12 | 31/03/2026\nB | 13 | 30/06/2026")
    )

    assert [str(found[each].period) for each in ("B3", "B4")] == ["2024-25 Q1"] * 2
