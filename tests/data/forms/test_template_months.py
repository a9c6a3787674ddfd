"""A form has a column for each month of its quarter, or for a half year, and is read back."""

import io

from openpyxl import load_workbook

from data.forms.template import template
from data.framework.build import framework_of
from data.framework.framework import Framework, Frameworks
from data.periods import parse, quarter
from tests.data.framework.tables_of import BOARD, OWN_MEASURES, own, whole
from tests.frameworks import read_return

Q1, Q2 = quarter(2026, 1), quarter(2026, 2)
RETURNS = (
    ("agency", "reports", "how often"),
    ("police", "domestic-abuse-incidents", "month"),
    ("police", "domestic-abuse-crimes", ""),
    ("housing", "training-places-booked", "month"),
    ("police", "training-places-booked", ""),
    ("childrens-social-care", "cp-plans", "half year"),
    ("childrens-social-care", "cp-plans-started", "quarter"),
)
SHEET = "Domestic abuse"


def framework(*more) -> Framework:
    board = ((*BOARD[0], "first quarter"), (*BOARD[1], "2026-27 Q1"))
    return framework_of(whole(own(board=board, returns=(*RETURNS, *more), measures=OWN_MEASURES)))


def form(agency: str, period=Q2, of=None):
    return load_workbook(io.BytesIO(template(of or framework(), agency, period, None)))


def rows(page) -> list[list]:
    """The rows of its tables, without what is empty at their ends."""
    found = ([cell.value for cell in row] for row in page.iter_rows(5))
    return [row for row in found if any(row)]


def read(book, of=None):
    content = io.BytesIO()
    book.save(content)
    return read_return("return.xlsx", content.getvalue(), Frameworks((of or framework(),)))


def figures(received) -> dict[tuple[str, str], float]:
    found = received.observations.dropna(subset=["value"])
    keys = zip(found["measure"], (parse(e).short() for e in found["period"]), strict=True)
    return dict(zip(keys, found["value"], strict=True))


def test_what_is_asked_by_month_has_a_column_for_each_month_of_the_quarter():
    headings, incidents, crimes = rows(form("police")[SHEET])[:3]

    assert headings == [
        *("In the quarter", "This quarter", "Last quarter", "Jul 2026", "Jul 2025, as sent"),
        *("Aug 2026", "Aug 2025, as sent", "Sep 2026", "Sep 2025, as sent", "Unit", "Notes"),
    ]
    assert incidents[2:] == [None, None, "–", None, "–", None, "–", "incident", None]
    assert crimes[2:] == ["–", None, None, None, None, None, None, "crime", None]


def test_only_the_cells_of_what_is_asked_by_month_can_be_filled_in_for_a_month():
    page = form("police")[SHEET]
    entries = {c.coordinate for row in page.iter_rows(6, 7, 2, 9) for c in row}
    free = {place for place in entries if not page[place].protection.locked}

    assert free == {"D6", "F6", "H6", "B7"}


def test_the_months_of_a_form_are_read_back_as_months():
    book = form("police")
    page = book[SHEET]
    page["D6"], page["F6"], page["H6"], page["B7"] = 10, 20, 30, 4

    received = read(book)

    assert {finding.code for finding in received.findings} <= {"blank-is-a-gap"}
    assert figures(received) == {
        ("domestic-abuse-incidents", "Jul 2026"): 10,
        ("domestic-abuse-incidents", "Aug 2026"): 20,
        ("domestic-abuse-incidents", "Sep 2026"): 30,
        ("domestic-abuse-crimes", "Q2 2026-27"): 4,
    }


def test_a_month_left_empty_is_a_gap_and_nobody_is_asked_for_the_quarter_beside_it():
    book = form("police")
    page = book[SHEET]
    page["D6"], page["H6"], page["B7"] = 10, 30, 4

    received = read(book)
    gaps = received.observations[received.observations["status"] == "not available"]

    assert [(row.measure, row.cell) for row in gaps.itertuples()] == [
        ("domestic-abuse-incidents", "F6"),
        ("training-places-booked", "B6"),
    ]


def test_a_measure_beside_others_has_its_months_in_its_own_columns():
    headings, own_figures = rows(form("housing")["Training"])[:2]

    assert headings[1::2] == [
        *("Places booked, Jul 2026", "Places booked, Aug 2026", "Places booked, Sep 2026", "Notes"),
    ]
    assert own_figures[0] == "Housing"


def test_another_agency_may_be_asked_for_the_same_by_the_quarter():
    headings = rows(form("police")["Training"])[0]

    assert headings == ["Your own figures", "Places booked", "Places booked, last quarter", "Notes"]


def test_what_is_asked_by_the_half_year_stands_in_the_form_of_the_quarter_that_ends_it():
    first, second = (
        rows(form("childrens-social-care", each)["Child protection"]) for each in (Q1, Q2)
    )

    assert not any("Children with a child protection plan" in row for row in first)
    assert "Apr to Sep 2026" in second[0]


def test_the_half_year_of_a_form_is_read_back_as_a_half_year():
    book = form("childrens-social-care")
    page = book["Child protection"]
    places = {
        page.cell(row, 1).value: row
        for row in range(6, 30)
        if isinstance(page.cell(row, 1).value, str)
    }
    half = next(cell.column for cell in page[5] if cell.value == "Apr to Sep 2026")
    page.cell(places["Children with a child protection plan"], half).value = 70

    received = read(book)

    assert figures(received) == {("cp-plans", "Q1+Q2 2026-27"): 70}


def test_nobody_is_asked_for_another_length_than_that_of_the_line_for_a_measure():
    found = framework(("childrens-social-care", "child-protection", "month"))
    received = read(form("childrens-social-care", of=found), found)
    asked = received.observations[
        received.observations["measure"].isin(("cp-plans", "cp-plans-started"))
    ]

    assert {(row.measure, parse(row.period).short()) for row in asked.itertuples()} == {
        ("cp-plans", "Q1+Q2 2026-27"),
        ("cp-plans-started", "Q2 2026-27"),
    }
