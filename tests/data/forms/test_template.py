"""The workbook that an agency is sent: what stands in it, what is locked, what it lets in."""

from datetime import date
from functools import cache

import pytest

from data.errors import UnknownReturnError
from data.forms.template import template, template_id
from data.intake.ledger import due_day
from data.intake.returned import Return
from data.periods import parse, quarter
from samples.make_northbridge_returns import make_returns
from tests.builders_data import a_store
from tests.frameworks import DERBY, NORTHBRIDGE, STANDARD, read_return
from tests.golden.filling import cells_that_take, figures, fill, opened, saved

PERIOD = quarter(2026, 3)
UNREAD = {
    *("label-not-recognised", "label-read-as", "sheet-not-recognised", "table-not-found"),
    *("sheet-read-by-its-tables", "figures-not-read", "cell-not-read", "cover-incomplete"),
}
FORMS = [
    ("northbridge", "police", "2026-27 Q3"),
    ("northbridge", "childrens-social-care", "2026-27 Q4"),
    ("northbridge", "childrens-social-care", "2027-28 Q1"),
    ("northbridge", "housing", "2026-27 Q3"),
    ("derby", "childrens-social-care", "2013-14 Q1"),
    ("doncaster", "police", "2017-18 Q2"),
    ("dudley", "probation", "2014-15 Q1"),
]


@pytest.fixture(scope="module")
def northbridge(tmp_path_factory):
    """Northbridge as it stands after the returns of one quarter, the one before the template's."""
    files = make_returns(
        tmp_path_factory.mktemp("returns"), NORTHBRIDGE, quarters=[PERIOD.previous()]
    )
    return a_store(*(read_return(file.name, file.read_bytes()) for file in files)).dataset(
        "northbridge"
    )


@pytest.fixture(scope="module")
def police(northbridge):
    """The template of the police, opened."""
    return opened(template(NORTHBRIDGE, "police", PERIOD, northbridge))


def row_of(page, label):
    return next(row for row in page.iter_rows() if row[0].value == label)


@cache
def filled(board: str, agency: str, period: str) -> tuple[dict, Return]:
    """What is written into a template, and what is read of it then."""
    book = opened(template(STANDARD.of(board), agency, parse(period), None))
    written = fill(book, STANDARD.of(board))
    return written, read_return("filled.xlsx", saved(book))


@pytest.mark.parametrize(("board", "agency", "period"), FORMS)
def test_every_figure_of_a_filled_template_is_read_back_with_its_cell(board, agency, period):
    written, received = filled(board, agency, period)

    read = figures(received)
    assert {place: read.get(place) for place in written} == written
    assert set(read) == set(written)
    assert (received.cover.board, received.cover.agency) == (board, agency)
    assert (str(received.cover.period), received.cover.title) == (period, "Quarterly return")


@pytest.mark.parametrize(("board", "agency", "period"), FORMS)
def test_nothing_of_a_filled_template_is_unknown_to_the_reader(board, agency, period):
    _, received = filled(board, agency, period)

    assert not {finding.code for finding in received.findings} & UNREAD


def test_a_template_with_last_quarters_figures_reads_back_without_them(northbridge):
    book = opened(template(NORTHBRIDGE, "police", PERIOD, northbridge))
    written = fill(book)

    received = read_return("filled.xlsx", saved(book))

    assert figures(received) == written
    assert set(received.observations["period"]) == {"2026-27 Q3"}


def test_m1_an_empty_template_has_gaps_and_no_figure(northbridge):
    content = template(NORTHBRIDGE, "police", PERIOD, northbridge)

    received = read_return("empty.xlsx", content)

    assert {finding.code for finding in received.findings} == {"blank-is-a-gap"}
    assert set(received.observations["status"]) == {"not available"}
    assert received.observations["value"].isna().all()


def test_notes_are_not_read_as_figures(northbridge):
    book = opened(template(NORTHBRIDGE, "police", PERIOD, northbridge))
    for cell in cells_that_take(book["Domestic abuse"], "textLength"):
        cell.value = "12 of them late"

    received = read_return("noted.xlsx", saved(book))

    assert received.observations["value"].isna().all()


def test_last_quarters_figures_stand_in_grey_beside_the_empty_cells(police):
    label, now, before = row_of(police["Domestic abuse"], "Domestic abuse incidents")[:3]

    assert now.value is None
    assert before.value == 5521
    assert before.font.color.tint > 0
    assert label.font.color is None


def test_a_figure_that_was_not_sent_is_a_dash():
    page = opened(template(NORTHBRIDGE, "police", PERIOD, None))["Domestic abuse"]

    assert row_of(page, "Domestic abuse incidents")[2].value == "–"


def test_headings_and_grey_figures_are_locked_and_cells_to_fill_in_are_not(police):
    page = police["Domestic abuse"]
    to_fill_in = {*cells_that_take(page, "whole", "decimal", "textLength", "list")}

    assert page.protection.sheet
    assert page.protection.password is None
    assert {c.coordinate for row in page.iter_rows() for c in row if not c.protection.locked} == {
        cell.coordinate for cell in to_fill_in
    }


def test_a_count_takes_whole_numbers_and_a_percentage_nought_to_a_hundred(northbridge):
    content = template(NORTHBRIDGE, "childrens-social-care", PERIOD, northbridge)
    rules = opened(content)["Child protection"].data_validations.dataValidation
    by_kind = {rule.type: rule for rule in rules}

    assert (by_kind["whole"].operator, by_kind["whole"].formula1) == ("greaterThanOrEqual", "0")
    assert (by_kind["decimal"].formula1, by_kind["decimal"].formula2) == ("0", "100")


def test_a_row_without_a_name_has_a_drop_down_of_the_names_known(police):
    page = police["Training places"]
    (rule,) = (rule for rule in page.data_validations.dataValidation if rule.type == "list")
    sheet, cells = rule.formula1.split("!")
    names = [row[0].value for row in police[sheet][cells.replace("$", "")]]

    assert names
    assert {row[1].value for row in page.iter_rows(min_row=6)} >= set(names)


def test_the_cover_says_whose_it_is_which_quarter_when_it_is_due_and_whom_to_ask(police):
    lines = {row[0].value: row[1].value for row in police["Cover"].iter_rows(max_col=2)}

    assert lines["Agency"] == "Police"
    assert lines["Period"] == "2026-27 Q3"
    assert lines["Due"] == "30 January 2027"
    assert "Northbridge" in lines["Who to ask"]


def test_an_illustrative_board_says_so_on_every_sheet(police):
    for page in police.worksheets:
        assert "ILLUSTRATIVE DATA" in f"{page['A1'].value} {page['A2'].value}"


def test_every_measure_that_is_asked_is_defined(police):
    defined = {row[1].value for row in police["Definitions"].iter_rows()}

    assert "Victims of the incidents" in str([c.value for r in police["Definitions"] for c in r])
    assert {"Domestic abuse crimes", "MARAC repeat cases", "Places booked"} <= defined


def test_a_template_knows_its_own_version(police):
    number = template_id("northbridge", "police", PERIOD)
    said = [cell.value for row in police["Cover"].iter_rows() for cell in row]

    assert number == "northbridge-police-2026-27Q3-v1"
    assert police.properties.identifier == number
    assert f"Template {number}" in said


def test_no_sheet_of_a_template_is_hidden_and_no_cell_is_merged_or_a_formula(police):
    for page in police.worksheets:
        assert page.sheet_state == "visible"
        assert not page.merged_cells.ranges
        assert not [c for row in page.iter_rows() for c in row if c.data_type == "f"]


def test_a_printed_page_is_one_page_wide_with_its_heading_on_each(police):
    for page in police.worksheets:
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
        assert page.print_title_rows
        assert page.page_setup.orientation in {"portrait", "landscape"}


def test_an_agency_gets_the_sheets_it_sends_and_no_others(northbridge):
    housing = opened(template(NORTHBRIDGE, "housing", PERIOD, northbridge))

    assert housing.sheetnames == ["Cover", "Our work", "Training places", "Definitions"]


@pytest.mark.parametrize(("number", "asked"), [(3, False), (4, True)])
def test_rates_are_asked_once_a_year(number, asked):
    book = opened(template(NORTHBRIDGE, "childrens-social-care", quarter(2026, number), None))

    assert ("Rates for the year" in book.sheetnames) is asked


def test_a_board_without_a_form_of_its_own_asks_an_agency_for_what_it_has_sent(a_derby_dataset):
    book = opened(template(DERBY, "police", quarter(2013, 1), a_derby_dataset))

    assert book.sheetnames == ["Cover", "Missing", "Definitions"]


@pytest.fixture
def a_derby_dataset():
    cover = b"Board,Derby\nAgency,Police\nPeriod,2012-13\nReturn,Missing\n"
    body = b"13 Missing Children\n\n2012/2013,Total number missing\nQ4,124\n"
    return a_store(read_return("missing.csv", cover + body)).dataset("derby")


def test_next_years_form_writes_its_labels_in_full():
    now, then = (
        opened(template(NORTHBRIDGE, "childrens-social-care", period, None))["Exploitation"]
        for period in (quarter(2026, 4), quarter(2027, 1))
    )

    assert now["A5"].value == "CSE meetings and what was said"
    assert then["A5"].value == "Child sexual exploitation meetings and what was said"


def test_the_same_template_has_the_same_bytes(northbridge):
    once, again = (template(NORTHBRIDGE, "police", PERIOD, northbridge) for _ in range(2))

    assert once == again


def test_a_quarter_before_the_first_form_has_none():
    with pytest.raises(UnknownReturnError, match="Choose a later quarter"):
        template(NORTHBRIDGE, "police", quarter(2013, 1), None)


def test_a_return_is_due_by_the_boards_own_day_unless_told_otherwise():
    book = opened(template(NORTHBRIDGE, "police", PERIOD, None, due=date(2027, 2, 1)))
    lines = {row[0].value: row[1].value for row in book["Cover"].iter_rows(max_col=2)}

    assert due_day(NORTHBRIDGE.board, PERIOD) == date(2027, 1, 30)
    assert lines["Due"] == "1 February 2027"
