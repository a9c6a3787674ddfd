"""Templates filled in as a person would: every cell that takes a figure, each with its own."""

import io
from collections.abc import Iterator

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from data.framework.framework import Framework
from tests.frameworks import NORTHBRIDGE


def opened(content: bytes) -> Workbook:
    """The workbook in these bytes."""
    return load_workbook(io.BytesIO(content))


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def cells_that_take(page: Worksheet, *kinds: str) -> Iterator[Cell]:
    """The cells of a page whose validation is of one of these kinds."""
    for rule in page.data_validations.dataValidation:
        if rule.type in kinds:
            for area in rule.sqref.ranges:
                for row, column in area.cells:
                    yield page.cell(row, column)


def fill(book: Workbook, framework: Framework = NORTHBRIDGE) -> dict[tuple[str, str], float]:
    """Name every row that has no name, and write a number of its own into every cell for one.

    framework: that of the board whose form it is.
    Gives what was written, by sheet and cell. Percentages stay below 100.
    """
    written: dict[tuple[str, str], float] = {}
    for page in book.worksheets[1:]:
        _name_rows(page, framework)
        for cell in cells_that_take(page, "whole"):
            written[page.title, cell.coordinate] = 1000 + len(written)
        for cell in cells_that_take(page, "decimal"):
            written[page.title, cell.coordinate] = round(0.1 * (len(written) + 1) % 100, 1)
        for (sheet, address), value in written.items():
            if sheet == page.title:
                page[address] = value
    return written


def figures(received) -> dict[tuple[str, str], float]:
    """What was read, by sheet and cell."""
    rows = received.observations.to_dict("records")
    return {(row["sheet"], row["cell"]): row["value"] for row in rows}


def read_as(received) -> dict[tuple[str, str, str, str], object]:
    """What was read, by measure, period, agency and breakdown: its value, or what it is instead."""
    names = ("measure", "period", "agency", "breakdown")
    return {
        tuple(row[name] for name in names): row["value"]
        if row["status"] in {"reported", "nil"}
        else row["status"]
        for row in received.observations.to_dict("records")
    }


def _name_rows(page: Worksheet, framework: Framework) -> None:
    """Write a name into each row that asks for one; agencies are taken from the end of the list."""
    named = {cell.value for row in page.iter_rows(max_col=2) for cell in row}
    agencies = iter([each.name for each in reversed(framework.agencies) if each.name not in named])
    closed = {
        page.cell(*place).coordinate
        for rule in page.data_validations.dataValidation
        if rule.type == "list" and rule.errorStyle in {None, "stop"}
        for area in rule.sqref.ranges
        for place in area.cells
    }
    to_fill_in = {c.coordinate for c in cells_that_take(page, "whole", "decimal", "textLength")}
    for cell in [cell for row in page.iter_rows(min_row=5, max_col=2) for cell in row]:
        if not cell.protection.locked and cell.coordinate not in to_fill_in:
            is_agency = cell.coordinate in closed
            cell.value = next(agencies) if is_agency else f"New name {cell.coordinate}"
