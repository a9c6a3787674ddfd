"""A framework as a workbook: a sheet for each table, to be edited in a spreadsheet program."""

from collections.abc import Mapping
from datetime import date

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from data.forms import looks
from data.forms.archive import bytes_of
from data.forms.form import Kind
from data.framework.board_columns import BOARD
from data.framework.columns import (
    AGENCIES,
    EMPTIED,
    EXPLAINED,
    MEASURES,
    OF_A_FRAMEWORK,
    THEMES,
)
from data.framework.page_columns import PAGES
from data.framework.rows import Row, Tables
from data.framework.table_form import Column, TableForm
from data.framework.written_from import WrittenFrom

TITLE = "Performance framework"
STEPS = (
    "This workbook says who your board is, who sends it returns and what it counts. Each sheet is "
    "one table, each row one thing. The grey lines above the headings explain each column.",
    "Fill in the first sheet, “board”: one row.",
    "In “agencies”, “themes” and “measures” stand those that all boards share. Write no under "
    "“used” beside what you do without; change what you call otherwise; add rows of your own.",
    f"An empty cell leaves what is shared as it is. A dash, {EMPTIED}, empties it.",
    "Then check it: python app.py framework check FILE. What is wrong is told with its cell.",
    "Load it: python app.py framework load FILE. From that day on it counts.",
    "Leave the line below, where there is one: by it is seen what others stored in between.",
)
LAST_LINE = len(STEPS) + 6  # of the sheet of explanations: which version this is
SPARE_ROWS = 40
HELP, EXAMPLE, HEADINGS, FIRST = 3, 4, 5, 6
WIDTHS = (14, 60)  # narrowest and widest, in letters
STARTED_WITH = {AGENCIES.name: ("id", "name"), THEMES.name: ("id", "name")}
MEASURES_START_WITH = ("id", "theme", "title")


def starting_tables(standard: Tables) -> dict[str, tuple[Row, ...]]:
    """What a new framework's workbook begins with: what all boards share, to choose from."""
    columns = {**STARTED_WITH, MEASURES.name: MEASURES_START_WITH}
    return {
        form.name: tuple(
            Row({name: row[name] for name in columns[form.name]})
            for row in standard.get(form.name, ())
        )
        if form.name in columns
        else ()
        for form in OF_A_FRAMEWORK
    }


def as_workbook(tables: Tables, made: date, origin: WrittenFrom | None = None) -> bytes:
    """The tables of a board as an .xlsx file. made: the day that stands in the file.

    origin: the version that they are, where they are one.
    """
    book = Workbook()
    front = book.worksheets[0]
    front.title = EXPLAINED
    looks.head(front, TITLE, _whose(tables), "How to fill it in")
    for row, step in enumerate(STEPS, start=5):
        front.cell(row, 1, f"{row - 4}.").font = looks.BOLD
        front.cell(row, 2, step).font = looks.PLAIN
        front.cell(row, 2).alignment = looks.WRAPPED
    for column, text in enumerate(origin.row if origin else (), start=1):
        front.cell(LAST_LINE, column, text).font = looks.GREY
    front.column_dimensions["A"].width, front.column_dimensions["B"].width = 22, 96
    lists = _ranges(tables)
    for form in OF_A_FRAMEWORK:
        _write_table(book.create_sheet(form.name), form, tables.get(form.name, ()), lists)
    book.properties.title, book.properties.creator = TITLE, _whose(tables) or TITLE
    return bytes_of(book, made)


def _whose(tables: Tables) -> str:
    return next((row["name"] for row in tables.get(BOARD.name, ())), "")


def _ranges(tables: Tables) -> dict[str, str]:
    """Where the ids stand that other tables name, by what a column calls them."""
    last = {name: FIRST + len(rows) + SPARE_ROWS for name, rows in tables.items()}
    measures, themes = last.get(MEASURES.name, FIRST), last.get(THEMES.name, FIRST)
    pages, agencies = last.get(PAGES.name, FIRST), last.get(AGENCIES.name, FIRST)
    of_measures = f"measures!$A${FIRST}:$A${measures}"
    return {
        "theme": f"themes!$A${FIRST}:$A${themes}",
        "agency": f"agencies!$A${FIRST}:$A${agencies}",
        "page": f"pages!$A${FIRST}:$A${pages}",
        **dict.fromkeys(("measure", "counts", "out of"), of_measures),
    }


def _write_table(
    page: Worksheet, form: TableForm, rows: tuple[Row, ...], lists: Mapping[str, str]
) -> None:
    page.cell(1, 1, form.about).font = looks.SUBTITLE
    for number, column in enumerate(form.columns, start=1):
        for line, text in ((HELP, column.help), (EXAMPLE, _example(column))):
            page.cell(line, number, text).font = looks.GREY
            page.cell(line, number).alignment = looks.WRAPPED
        page.cell(HEADINGS, number, column.name)
        looks.dress(page, HEADINGS, number, Kind.HEADING)
        page.column_dimensions[get_column_letter(number)].width = _width(column, rows)
        _let_only_in(page, column, number, len(rows), lists)
    for number in range(FIRST, FIRST + max(len(rows), 1) + SPARE_ROWS):
        row = rows[number - FIRST] if number - FIRST < len(rows) else Row({})
        for place, name in enumerate(form.headings, start=1):
            _write_text(page, number, place, row[name])
    page.freeze_panes = page.cell(FIRST, 2).coordinate
    looks.set_out_for_print(page, f"{TITLE}: {form.name}", title_rows=HEADINGS)


def _write_text(page: Worksheet, row: int, column: int, text: str) -> None:
    """Write a cell of a table: a text, whatever a spreadsheet would take it for."""
    looks.dress(page, row, column, Kind.NOTE)
    cell = page.cell(row, column)
    cell.number_format = "@"
    if text:
        cell.value, cell.data_type = text, "s"  # a formula it is not, whatever it begins with


def _example(column: Column) -> str:
    return f"For example: {column.example}" if column.example else ""


def _width(column: Column, rows: tuple[Row, ...]) -> float:
    longest = max(
        [len(column.name), len(column.help) // 4, *(len(row[column.name]) for row in rows)]
    )
    return min(max(longest + 2, WIDTHS[0]), WIDTHS[1])


def _let_only_in(
    page: Worksheet, column: Column, number: int, rows: int, lists: Mapping[str, str]
) -> None:
    """A drop-down, where a column has choices or names what stands in another table."""
    listed = f'"{",".join(column.choices)}"' if column.choices else lists.get(column.name)
    if listed is None:
        return
    rule = DataValidation(
        type="list",
        formula1=listed,
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="stop" if column.choices else "warning",
        errorTitle=column.name,
        error="Choose from the list.",
    )
    letter = get_column_letter(number)
    rule.add(f"{letter}{FIRST}:{letter}{FIRST + rows + SPARE_ROWS}")
    page.add_data_validation(rule)
