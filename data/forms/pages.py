"""The pages of a template in a spreadsheet: its front, a page for each theme, its definitions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from data.forms import looks
from data.forms.form import Cell, FormSheet, FormTable, Kind, unit_in_words
from data.forms.rules import Rules

NARROWEST_LABEL, WIDEST_LABEL = 22, 50
NOTE_WIDTH = 36
FIGURE_WIDTH = 11
LETTERS = 1.1  # how many letters stand in one unit of a column's width
DEFINITION_WIDTHS = (22, 42, 13, 62)
FRONT_WIDTHS = (22, 78)
DEFINITIONS = "Definitions"
MARKS = (
    ("0", "none: it was counted, and there were none"),
    ("[x]", "not available: it was not counted, or is not known yet"),
    ("[z]", "not applicable: there can be no such figure"),
    ("[c]", "suppressed: there is one, but it is so small that it might point to a person"),
    ("[low]", "low: not none, but nought once it is rounded"),
    ("250 [p]", "provisional: the figure may still change"),
    ("250 [r]", "revised: it was sent otherwise before"),
    ("250 [e]", "estimated: the best that can be said"),
    ("250 [u]", "of low reliability: it rests on little"),
)


@dataclass(frozen=True)
class Wording:
    """What stands on every page. title: whose form; about: how to read it; foot: for print."""

    title: str
    about: str
    foot: str


def write_front(page: Worksheet, lines: Sequence[tuple[str, str]], steps: Sequence[str]) -> int:
    """The lines that say whose return it is, then how to fill it in; gives the next free row."""
    row = 5
    for label, text in lines:
        _words(page, row, 1, label)
        page.cell(row, 1).font = looks.BOLD
        _words(page, row, 2, text)
        if not text:
            looks.dress(page, row, 2, Kind.NOTE)
        page.row_dimensions[row].height = looks.height_of(1)
        row += 1
    row += 1
    page.cell(row, 1, "How to fill it in").font = looks.SUBTITLE
    for number, step in enumerate(steps, start=1):
        _words(page, row + number, 1, f"Step {number}")
        _words(page, row + number, 2, step)
        page.row_dimensions[row + number].height = _height(((step, FRONT_WIDTHS[1]),))
    _widen(page, FRONT_WIDTHS)
    return row + len(steps) + 2


def write_sheet(page: Worksheet, sheet: FormSheet, wording: Wording, lists: dict[str, str]) -> None:
    """One theme: its tables under each other, every cell with its rule."""
    looks.head(page, wording.title, sheet.heading, wording.about)
    widths = _widths(sheet.tables)
    _widen(page, widths)
    rules = Rules(page, lists)
    row = 5
    for table in sheet.tables:
        for cells in table.rows:
            _write_row(page, row, cells, rules)
            _let_notes_run_on(page, row, cells, widths)
            page.row_dimensions[row].height = _height(_texts(cells, widths))
            row += 1
        row += 1
    looks.lock(page)
    looks.set_out_for_print(page, wording.foot, title_rows=3)


def write_definitions(
    page: Worksheet,
    sheets: Iterable[FormSheet],
    names: dict[str, tuple[str, ...]],
    wording: Wording,
) -> dict[str, str]:
    """What each measure counts, the marks, and the names for the drop-downs; gives their ranges."""
    looks.head(page, DEFINITIONS, wording.title, "What is counted, and the words to use.")
    row = _table(page, 5, ("Sheet", "Measure", "Counted in", "What it counts"), _defined(sheets))
    row = _table(page, row + 1, ("Write", "Where the figure is"), MARKS)
    lists = {}
    for dimension, listed in names.items():
        heading = (f"{dimension.replace('-', ' ').capitalize()}: names for the drop-downs",)
        after = _table(page, row + 1, heading, [(name,) for name in listed])
        lists[dimension] = f"{DEFINITIONS}!$A${row + 2}:$A${after - 1}"
        row = after
    _widen(page, DEFINITION_WIDTHS)
    looks.lock(page)
    looks.set_out_for_print(page, wording.foot, title_rows=1)
    return lists


def _defined(sheets: Iterable[FormSheet]) -> list[tuple[str, ...]]:
    return [
        (sheet.name, measure.title, unit_in_words(measure), measure.definition)
        for sheet in sheets
        for measure in sheet.measures
    ]


def _table(
    page: Worksheet, row: int, headings: Sequence[str], rows: Iterable[Sequence[str]]
) -> int:
    """A table of words; gives the row after it."""
    for cells, kind in ((headings, Kind.HEADING), *((each, Kind.LABEL) for each in rows)):
        for column, text in enumerate(cells, start=1):
            page.cell(row, column, text)
            looks.dress(page, row, column, kind)
        page.row_dimensions[row].height = _height(
            tuple(zip(cells, DEFINITION_WIDTHS, strict=False))
        )
        row += 1
    return row


def _write_row(page: Worksheet, row: int, cells: Sequence[Cell], rules: Rules) -> None:
    is_total = cells[0].content in {"Total", "All areas"}
    for column, cell in enumerate(cells, start=1):
        written = page.cell(row, column, cell.content if cell.content != "" else None)
        looks.dress(page, row, column, cell.kind)
        if is_total and cell.kind is Kind.LABEL:
            written.font = looks.BOLD
        if cell.kind in {Kind.ENTRY, Kind.BEFORE}:
            unit = cell.measure.unit if cell.measure else cell.choices
            written.number_format = "0.0" if unit in {"percent", "rate-10000"} else "#,##0"
        rules.govern(written.coordinate, cell)


def _let_notes_run_on(
    page: Worksheet, row: int, cells: Sequence[Cell], widths: Sequence[float]
) -> None:
    """Notes stand in the last column of their table; a narrow one is lengthened into the next."""
    column = len(cells)
    width = widths[column - 1]
    while width < NOTE_WIDTH and column < len(widths):
        width += widths[column]
        column += 1
        looks.run_on(page, row, column, cells[-1].kind)


def _widths(tables: Iterable[FormTable]) -> tuple[float, ...]:
    """Each column as wide as its labels or figures; as its notes where it has nothing else."""
    widths: dict[int, float] = {}
    for row in (row for table in tables for row in table.rows[1:]):
        for column, cell in enumerate(row):
            if cell.kind in {Kind.LABEL, Kind.NAME}:
                needed = min(max(NARROWEST_LABEL, len(str(cell.content)) + 3), WIDEST_LABEL)
            else:
                needed = 0 if cell.kind is Kind.NOTE else FIGURE_WIDTH
            widths[column] = max(widths.get(column, 0), needed)
    return tuple(widths[column] or NOTE_WIDTH for column in range(len(widths)))


def _texts(cells: Sequence[Cell], widths: Sequence[float]) -> tuple[tuple[str, float], ...]:
    wrapped = {Kind.HEADING, Kind.LABEL, Kind.NAME}
    return tuple(
        (str(cell.content), width)
        for cell, width in zip(cells, widths, strict=False)
        if cell.kind in wrapped
    )


def _height(texts: Iterable[tuple[str, float]]) -> float:
    """As many lines as the longest text needs in its column."""
    lines = (ceil(len(text) / (LETTERS * width)) or 1 for text, width in texts)
    return looks.height_of(max(lines, default=1))


def _words(page: Worksheet, row: int, column: int, text: str) -> None:
    cell = page.cell(row, column, text or None)
    cell.font, cell.alignment = looks.PLAIN, looks.WRAPPED


def _widen(page: Worksheet, widths: Sequence[float]) -> None:
    for column, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(column)].width = width
