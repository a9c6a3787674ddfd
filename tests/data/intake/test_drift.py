"""What life does to a good workbook: the same figures are read, or it is said what was not."""

from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.intake.returned import Return
from data.periods import quarter
from samples.make_northbridge_returns import make_returns
from tests.frameworks import NORTHBRIDGE, read_return
from tests.golden.filling import opened, read_as, saved

WATCHED = {
    *("label-not-recognised", "label-read-as", "sheet-not-recognised", "table-not-found"),
    *("sheet-read-by-its-tables", "figures-not-read", "cell-not-read", "cover-incomplete"),
}
Drift = Callable[[Workbook], None]
INCIDENTS = ("domestic-abuse-incidents", "2026-27 Q2", "police", "")
ABUSE, WORK, AREAS = "Domestic abuse", "Our work", "MARAC"


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> bytes:
    """The return of Northbridge's police, without any fault."""
    files = make_returns(
        tmp_path_factory.mktemp("returns"), NORTHBRIDGE, quarters=[quarter(2026, 2)]
    )
    return next(file for file in files if file.stem.endswith("-police")).read_bytes()


@pytest.fixture(scope="module")
def as_sent(good) -> dict:
    """What is read of it as it is."""
    return read_as(read_return("good.xlsx", good))


def drifted(good: bytes, drift: Drift) -> Return:
    book = opened(good)
    drift(book)
    return read_return("drifted.xlsx", saved(book))


def said(received: Return) -> set[str]:
    return {finding.code for finding in received.findings} & WATCHED


def cell_of(page: Worksheet, text: str):
    return next(cell for row in page.iter_rows() for cell in row if cell.value == text)


def reword(sheet: str, before: str, after: str) -> Drift:
    def drift(book: Workbook) -> None:
        cell_of(book[sheet], before).value = after

    return drift


def title_rows_above(book):
    for page in book.worksheets[1:]:
        page.insert_rows(1, 4)
        page["A1"] = "Derbyshire Constabulary, Performance and Insight"


def a_blank_row_beneath_each_row_of_headings(book):
    page = book[ABUSE]
    page.insert_rows(cell_of(page, "Recorded in the quarter").row + 1)


def a_blank_row_in_the_middle_of_a_table(book):
    page = book[ABUSE]
    page.insert_rows(cell_of(page, "Domestic abuse crimes").row)


def an_empty_column_at_the_left(book):
    for page in book.worksheets:
        page.insert_cols(1)


def a_column_of_numbers_before_the_labels(book):
    page = book[ABUSE]
    page.insert_cols(1)
    first = cell_of(page, "Domestic abuse incidents").row
    for number in range(3):
        page.cell(first + number, 1, f"{number + 1}.")


def another_name_for_the_sheet(book):
    book[ABUSE].title = "DA incidents (2)"


def another_name_and_no_heading(book):
    page = book[ABUSE]
    cell_of(page, "Domestic abuse recorded by police").value = None
    page.title = "Sheet7"


def the_sheets_in_another_order(book):
    book.move_sheet(AREAS, -3)


def a_letter_before_the_cover(book):
    book.create_sheet("Cover", 0)["A1"] = "Please find our return attached."
    book.worksheets[0].title = "Letter"


def other_labels_on_the_cover(book):
    page = book.worksheets[0]
    cell_of(page, "Board").value = "Safeguarding board:"
    cell_of(page, "Agency").value = "Organisation"
    cell_of(page, "Period").value = "Reporting period:"


def another_name_for_the_agency(book):
    cell_of(book.worksheets[0], "Police").value = "Constabulary"
    cell_of(book[WORK], "Police").value = "Police force"


def short_forms(book):
    cell_of(book[ABUSE], "Domestic abuse incidents").value = "DV incidents"
    cell_of(book[ABUSE], "Domestic abuse crimes").value = "No. of DA crimes"
    cell_of(book[WORK], "Early help assessments completed").value = "EHAs completed"


def titles_of_the_catalogue(book):
    cell_of(
        book[ABUSE], "Domestic abuse incidents"
    ).value = "Domestic abuse incidents recorded by police"
    cell_of(book[AREAS], "Children in the households").value = "Children in MARAC households"


def footnotes_glued_to_labels(book):
    cell_of(book[ABUSE], "Domestic abuse incidents").value = "Domestic abuse incidents1"
    cell_of(book[ABUSE], "This quarter").value = "This quarter²"
    cell_of(book[WORK], "Police").value = "Police²"
    cell_of(book[AREAS], "Repeat cases").value = "Repeat cases [note 1]"
    cell_of(book[AREAS], "North").value = "North³"
    cell_of(book[ABUSE], "Total").value = "Total *"


def bands_with_signs(book):
    cell_of(book[ABUSE], "16 to 17").value = "16 – 17"
    cell_of(book[ABUSE], "65 and over").value = "65+"
    cell_of(book[ABUSE], "15 and under").value = "15 or under"


def other_words_for_totals(book):
    cell_of(book[ABUSE], "Total").value = "TOTALS"
    cell_of(book[AREAS], "All areas").value = "Grand total"


def capitals_and_spaces(book):
    for row in book[ABUSE].iter_rows():
        for cell in row:
            if isinstance(cell.value, str):
                cell.value = f" {cell.value.upper()} :"


def headings_merged_downwards(book):
    page = book[ABUSE]
    row = cell_of(page, "Recorded in the quarter").row
    page.insert_rows(row + 1)
    for letter in "AB":
        page.merge_cells(f"{letter}{row}:{letter}{row + 1}")


def an_anchor_merged_beside_its_headings(book):
    page = book[ABUSE]
    row = cell_of(page, "Victims by age").row
    page.insert_rows(row)
    page.cell(row, 1, "Victims by age")
    page.cell(row, 2, "Sex of the victim")
    page.cell(row + 1, 1).value = None
    page.merge_cells(start_row=row, end_row=row, start_column=2, end_column=4)


def a_merged_title_over_a_table(book):
    page = book[ABUSE]
    row = cell_of(page, "Victims by age").row
    page.cell(row - 1, 1, "Table 2: victims")
    page.insert_rows(row - 1)
    page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)


def columns_in_another_order(book):
    page = book[AREAS]
    row = cell_of(page, "Repeat cases").row
    for number in range(row, page.max_row + 1):
        first, second = page.cell(number, 2), page.cell(number, 3)
        first.value, second.value = second.value, first.value


def a_column_of_words(book):
    page = book[AREAS]
    row = cell_of(page, "Area").row
    page.cell(row, 5, "Remarks")
    page.cell(row + 1, 5, "as discussed")


def a_column_of_other_figures(book):
    page = book[AREAS]
    row = cell_of(page, "Area").row
    page.cell(row, 5, "Cases carried over")
    page.cell(row + 1, 5, 3)


def a_row_of_other_figures(book):
    page = book[ABUSE]
    row = cell_of(page, "All recorded crime").row
    page.insert_rows(row)
    page.cell(row, 1, "Stalking orders")
    page.cell(row, 2, 4)


def a_total_where_none_belongs(book):
    page = book[ABUSE]
    row = cell_of(page, "All recorded crime").row + 1
    page.insert_rows(row)
    page.cell(row, 1, "Total")
    page.cell(row, 2, 9999)


def figures_beneath_everything(book):
    page = book[AREAS]
    page.cell(page.max_row + 3, 1, "Hope this helps")
    page.cell(page.max_row + 1, 2, 42)


def a_sheet_nobody_asked_for(book):
    book.create_sheet("Minutes")["A1"] = "Minutes of the meeting"


def pushed_down_by_a_copy_of_the_cover(book):
    page = book[ABUSE]
    page.insert_rows(1, 6)
    for row, line in enumerate(book.worksheets[0].iter_rows(min_row=3, max_row=6, max_col=2), 1):
        for column, cell in enumerate(line, 1):
            page.cell(row, column, cell.value)


SAME: list[tuple[Drift, set[str]]] = [
    (title_rows_above, set()),
    (pushed_down_by_a_copy_of_the_cover, set()),
    (a_blank_row_beneath_each_row_of_headings, set()),
    (a_blank_row_in_the_middle_of_a_table, set()),
    (an_empty_column_at_the_left, set()),
    (a_column_of_numbers_before_the_labels, set()),
    (another_name_for_the_sheet, set()),
    (another_name_and_no_heading, {"sheet-read-by-its-tables"}),
    (the_sheets_in_another_order, set()),
    (a_letter_before_the_cover, {"sheet-not-recognised"}),
    (other_labels_on_the_cover, set()),
    (another_name_for_the_agency, set()),
    (short_forms, {"label-read-as"}),
    (titles_of_the_catalogue, {"label-read-as"}),
    (footnotes_glued_to_labels, {"label-read-as"}),
    (bands_with_signs, {"label-read-as"}),
    (other_words_for_totals, {"label-read-as"}),
    (capitals_and_spaces, set()),
    (headings_merged_downwards, set()),
    (an_anchor_merged_beside_its_headings, set()),
    (a_merged_title_over_a_table, set()),
    (columns_in_another_order, set()),
    (a_column_of_words, set()),
    (a_column_of_other_figures, {"label-not-recognised"}),
    (a_row_of_other_figures, {"label-not-recognised"}),
    (a_total_where_none_belongs, {"label-not-recognised"}),
    (figures_beneath_everything, {"figures-not-read"}),
    (a_sheet_nobody_asked_for, {"sheet-not-recognised"}),
]
LOST: list[tuple[Drift, set[str]]] = [
    (reword(ABUSE, "Recorded in the quarter", "Our numbers"), {"table-not-found"}),
    (reword(ABUSE, "Domestic abuse crimes", "Offences of note"), {"label-not-recognised"}),
    (reword(AREAS, "Repeat cases", "Came back"), {"label-not-recognised"}),
    (reword(WORK, "Police", "Moon Base"), {"label-not-recognised", "table-not-found"}),
]


@pytest.mark.parametrize(("drift", "expected"), SAME, ids=[each.__name__ for each, _ in SAME])
def test_the_same_figures_are_read(good, as_sent, drift, expected):
    received = drifted(good, drift)

    assert read_as(received) == as_sent
    assert said(received) == expected
    assert not received.blocks


@pytest.mark.parametrize(("drift", "expected"), LOST)
def test_what_cannot_be_read_is_a_finding_and_nothing_else_is_lost(good, as_sent, drift, expected):
    received = drifted(good, drift)

    assert read_as(received).items() < as_sent.items()
    assert expected <= said(received) <= expected | {"figures-not-read"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *((mark, "not available") for mark in ("..", "-", "–", ":", "[x]")),
        *((mark, "not applicable") for mark in ("n/a", "N/A", "[z]")),
        *((mark, "suppressed") for mark in ("c", "*", "[c]")),
        ("nil", 0),
    ],
)
def test_m3_a_mark_for_no_figure_is_read_as_what_it_means(good, written, read):
    def drift(book):
        cell_of(book[ABUSE], "Domestic abuse incidents").offset(0, 1).value = written

    received = drifted(good, drift)

    assert read_as(received)[INCIDENTS] == read
    assert said(received) == set()


def test_a_label_read_otherwise_says_as_what(good):
    findings = drifted(good, reword(ABUSE, "Domestic abuse incidents", "DV incidents")).findings

    (note,) = (finding for finding in findings if finding.code == "label-read-as")
    assert not note.blocks
    assert note.what == (
        "“DV incidents” was read as “Domestic abuse incidents recorded by police, Police”."
    )


def test_a_sheet_known_by_its_tables_says_as_what(good):
    received = drifted(good, another_name_and_no_heading)

    (note,) = (each for each in received.findings if each.code == "sheet-read-by-its-tables")
    assert note.sheet == "Sheet7"
    assert "“Domestic abuse”" in note.what
    assert ("Sheet7", "northbridge-9") in received.recognised
