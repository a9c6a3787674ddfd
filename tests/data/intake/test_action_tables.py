"""Tables of actions: what each row says, where it stands, and what was not understood."""

from dataclasses import replace

import pytest

from data.intake.action_tables import actions_in
from tests.data.framework.layouts.builders import a_layout, a_worksheet, said
from tests.frameworks import DERBY

PLANNED = a_layout(dates_in=("Actions",))
HEADINGS = "Priority | Actions | Specific and Measurable Targets | T/Scale | LP | Status | Evidence"


def read(block: str, **fields):
    worksheet = replace(a_worksheet(block), **fields)
    return actions_in(worksheet, PLANNED, DERBY)


def months_of(block: str) -> str:
    (note,) = read(block).findings
    return note.what


def test_t7_timescales_are_months_whether_typed_as_text_or_as_numbers():
    found = read("""
        Actions | T/scale | LP
        Launch | 10.07 | SR
        Review | 07.06 | SR
    """)

    (note,) = found.findings
    assert note.cells == ("B2", "B3")
    assert "July 2006 to October 2007" in note.what
    assert [each.timescale for each in found.actions] == ["10.07", "07.06"]


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("04.07 05.08", "April 2007 to May 2008"),
        ("03.07", "of March 2007."),
        ("by 31 March 2027", "of March 2027."),
        ("Q4 2026-27", "of March 2027."),
    ],
)
def test_a_note_says_from_when_to_when_actions_are_due(typed, span):
    assert span in months_of(f"Actions | T/Scale\nBrief schools | {typed}")


def test_a_timescale_that_is_no_month_is_asked_about():
    found = read("""
        Actions | T/Scale
        Launch | Spring
        Review | 13.07
        Report | ongoing
    """)

    assert said(found.findings) == [
        ("query", "timescale-not-read", "B2"),
        ("query", "timescale-not-read", "B3"),
    ]


def test_each_table_of_actions_ends_at_an_empty_row_or_the_next_table():
    found = read("""
        Actions | T/scale
        Launch | 03.07

        A note | that is no timescale
        Actions | T/scale
        Review | 04.07
        Actions | T/scale
        Report | 05.07
    """)

    assert [each.cell for each in found.actions] == ["A2", "A6", "A8"]
    assert [note.cells for note in found.findings] == [("B2", "B6", "B8")]
    assert found.rows == {0, 1, 4, 5, 6, 7}


def test_an_action_beneath_an_empty_row_is_not_lost():
    found = read("""
        Actions | T/scale
        Launch | 03.07

        Review | 04.07
    """)

    assert [each.action for each in found.actions] == ["Launch", "Review"]


def test_every_column_of_an_action_is_read_with_its_cell():
    block = f"{HEADINGS}\nSafe homes | Audit | Audit done | 03.27 | AB | Green | Minutes of May"

    (action,) = read(block).actions

    assert (action.aim, action.sheet, action.cell) == ("Heading", "Sheet", "C2")
    assert (action.priority, action.action, action.target) == ("Safe homes", "Audit", "Audit done")
    assert (action.timescale, action.lead, action.lead_cell) == ("03.27", "AB", "E2")
    assert (action.status, action.evidence) == ("Green", "Minutes of May")


def test_columns_may_stand_in_another_order_and_have_other_names():
    found = read("""
        Lead officer | By when | Actions | Success measure | RAG
        AB | 03.27 | Audit | Audit done | R
    """)

    (action,) = found.actions
    assert (action.action, action.target, action.lead) == ("Audit", "Audit done", "AB")
    assert (action.timescale, action.status) == ("03.27", "R")


def test_a_priority_and_an_action_go_on_until_the_next_one():
    found = read(f"""
        {HEADINGS}
        Safe homes | Audit | Agree it | 03.27 | AB
         | | Do it | 04.27
         | Review | Read it | 05.27
        Safe roads | | Paint it | 06.27
    """)

    assert [(each.priority, each.action, each.lead) for each in found.actions] == [
        ("Safe homes", "Audit", "AB"),
        ("Safe homes", "Audit", ""),
        ("Safe homes", "Review", ""),
        ("Safe roads", "", ""),
    ]


def test_a_priority_on_a_line_of_its_own_heads_the_actions_beneath_it():
    found = read(f"""
        {HEADINGS}
        Safe homes
         | Audit | Agree it | 03.27 | AB
        Safe roads
         | Paint | Paint it | 06.27 | CD
    """)

    assert [(each.priority, each.action) for each in found.actions] == [
        ("Safe homes", "Audit"),
        ("Safe roads", "Paint"),
    ]


def test_a_lead_whose_cell_is_merged_over_rows_leads_all_of_them():
    block = f"""
        {HEADINGS}
        Safe homes | Audit | Agree it | 03.27 | AB
         | | Do it | 04.27
         | | Tell it | 05.27
    """

    found = read(block, merged=("E2:E3",))

    assert [each.lead for each in found.actions] == ["AB", "AB", ""]


def test_a_timescale_is_kept_as_the_sheet_shows_it():
    found = read("Actions | T/scale\nLaunch | 3.1", shown={"B2": "3.10"})

    assert [each.timescale for each in found.actions] == ["3.10"]


def test_what_is_not_understood_is_said_once():
    found = read("""
        Actions | T/scale | Status | Budget
        Launch | 03.27 | Work in Progress | 4000
        Review | 04.27 | Green | 200
    """)

    assert said(found.findings) == [
        ("note", "action-status-not-read", "C2"),
        ("note", "action-column-not-read", "D1"),
        ("note", "timescales-read", "B2, B3"),
    ]


@pytest.mark.parametrize(
    "block",
    [
        "Actions | Who\nLaunch | SR",
        "Actions | T/scale | LP\nDeliver 38 places | | KE",
    ],
)
def test_actions_without_a_timescale_are_passed_over(block):
    found = read(block)

    assert found.findings == ()
    assert len(found.actions) == 1
