"""A form asks an agency for what the framework expects of it, and for nothing else."""

import io

from openpyxl import load_workbook

from data.forms.template import template
from data.framework.build import framework_of
from data.framework.framework import Framework, Frameworks
from data.intake.said import Agreed
from data.periods import quarter
from tests.data.framework.tables_of import BOARD, OWN_MEASURES, own, whole
from tests.frameworks import read_return

Q2, Q4 = quarter(2026, 2), quarter(2026, 4)
RETURNS = (
    ("agency", "reports", "how often"),
    ("police", "domestic-abuse-incidents", ""),
    ("police", "domestic-abuse-crimes", ""),
    ("police", "training-places-booked", ""),
    ("housing", "training-places-booked", ""),
    ("housing", "testbridge-visits", ""),
    ("childrens-social-care", "contacts", ""),
    ("local-authority", "population-0-17", "year"),
    ("local-authority", "contacts", ""),
)
AREAS = (
    ("measure", "split by", "category"),
    ("testbridge-visits", "area", "North"),
    ("testbridge-visits", "area", "South"),
)


def framework(*, categories=AREAS, returns=RETURNS) -> Framework:
    board = ((*BOARD[0], "first quarter"), (*BOARD[1], "2026-27 Q1"))
    tables = own(board=board, returns=returns, categories=categories, measures=OWN_MEASURES)
    return framework_of(whole(tables))


def form(agency, period=Q2, of=None, agreed=()) -> dict[str, list[tuple]]:
    """The filled cells of each sheet but the cover and the definitions, row by row."""
    made = template(of or framework(), agency, period, None, agreed=agreed)
    book = load_workbook(io.BytesIO(made))
    return {
        page.title: [tuple(filter(None, row)) for row in page.iter_rows(5, values_only=True)]
        for page in book
        if page.title not in {"Cover", "Definitions"}
    }


def labels(rows) -> set[str]:
    return {row[0] for row in rows if row}


def test_only_the_sheets_and_rows_that_it_reports_are_there():
    found = form("police")

    assert list(found) == ["Domestic abuse", "Training"]
    assert labels(found["Domestic abuse"]) == {
        "In the quarter",
        "Domestic abuse incidents recorded by police",
        "Domestic abuse crimes",
    }


def test_what_several_agencies_send_has_one_row_for_the_sender():
    found = form("housing")["Training"]

    assert labels(found) == {"Your own figures", "Housing"}


def test_what_one_agency_sends_of_all_sources_has_a_row_for_each():
    only = tuple(row for row in RETURNS if row[:2] != ("local-authority", "contacts"))
    found = form("childrens-social-care", of=framework(returns=only))["Referrals"]

    assert {"Reported by agency", "Police", "Housing", "Total"} <= labels(found)


def test_a_measure_with_the_boards_own_areas_has_a_row_for_each():
    found = form("housing")["Referrals"]

    assert labels(found) == {"Visits made, by area", "North", "South", "Total"}


def test_areas_that_nobody_listed_are_named_by_the_sender():
    headings = AREAS[:1]
    found = form("housing", of=framework(categories=headings))["Referrals"]

    assert labels(found) == {"Visits made, by area", "–", "Total"}
    assert len(found) > 5


def test_a_yearly_measure_is_asked_for_the_year_in_the_last_quarter():
    assert "Population" not in form("local-authority")

    (heading, row) = form("local-authority", Q4)["Population"][:2]

    assert heading[:2] == ("In the year", "2026-27")
    assert row[0] == "Children aged 0 to 17"


def test_a_filled_form_reads_back_as_what_was_asked_and_nothing_else():
    found = framework()
    book = load_workbook(io.BytesIO(template(found, "housing", Q2, None)))
    book["Training"]["B6"] = 12
    for row, number in ((6, 3), (7, 4), (8, 7)):
        book["Referrals"].cell(row, 2, number)
    content = io.BytesIO()
    book.save(content)

    read = read_return("housing.xlsx", content.getvalue(), Frameworks((found,)))

    assert [finding for finding in read.findings if finding.blocks] == []
    rows = read.observations[["measure", "agency", "breakdown", "value"]]
    assert sorted(rows.itertuples(index=False, name=None)) == [
        ("testbridge-visits", "", "", 7.0),
        ("testbridge-visits", "", "area=North", 3.0),
        ("testbridge-visits", "", "area=South", 4.0),
        ("training-places-booked", "housing", "", 12.0),
    ]


def test_a_yearly_figure_reads_back_as_that_of_the_year():
    found = framework()
    book = load_workbook(io.BytesIO(template(found, "local-authority", Q4, None)))
    book["Population"]["B6"] = 51_200
    content = io.BytesIO()
    book.save(content)

    read = read_return("council.xlsx", content.getvalue(), Frameworks((found,)))

    (row,) = read.observations[read.observations["measure"] == "population-0-17"].to_dict("records")
    assert (row["period"], row["value"]) == ("2026-27", 51_200)


def test_a_measure_with_categories_is_asked_of_each_of_several():
    of_two = (*RETURNS, ("police", "testbridge-visits", ""))

    found = form("police", of=framework(returns=of_two))

    assert {"North", "South"} <= labels(found["Referrals"])


def test_a_form_is_due_by_the_days_that_the_framework_gives_its_agency():
    lines = tuple((*row, "due after" if n == 0 else "45") for n, row in enumerate(RETURNS))
    content = template(framework(returns=lines), "police", Q2, None)

    cover = load_workbook(io.BytesIO(content))["Cover"]
    said = {row[0].value: row[1].value for row in cover.iter_rows(max_col=2)}
    assert said["Due"] == "14 November 2026"


def test_a_category_that_was_new_once_stands_in_the_next_form():
    agreed = [Agreed("area", "East", "East"), Agreed("area", "Nth", "North")]

    found = form("housing", agreed=agreed)

    areas = {row[0] for rows in found.values() for row in rows if row} & {"North", "East", "Nth"}
    assert areas == {"North", "East"}
