"""The cells of an .ods as its bytes have them: how far they reach, and what is odd of them."""

import zipfile
from collections.abc import Iterator
from itertools import product
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import ParseError, iterparse  # type: ignore[import-untyped]

from data.files.addresses import address
from data.files.cell_scan import MOST_CELLS, MOST_COLUMNS
from data.files.marks import Marks, Survey
from data.files.ods_looks import (
    OFFICE,
    STYLE,
    TABLE,
    OdsStyles,
    is_hidden,
    note_looks,
    text_of,
)
from data.files.refusals import Refused

ERRORS = ("#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "Err:")
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
MOST_REPEATED = 10**9  # what no product of rows and columns needs to exceed


def survey_ods(archive: zipfile.ZipFile) -> Survey:
    """What the contents of an .ods say of its cells."""
    names = archive.namelist()
    if "META-INF/manifest.xml" in names and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        raise Refused("encrypted")
    try:
        marks = _marks(archive)
    except DefusedXmlException as error:
        raise Refused("definitions-inside") from error
    except ParseError as error:
        raise Refused("damaged") from error
    if not marks:
        raise Refused("no-sheets")
    return Survey(
        marks=marks,
        macros=any(name.startswith(("Basic/", "Scripts/")) for name in names),
        objects=any(name.startswith("Object ") for name in names),
    )


def _marks(archive: zipfile.ZipFile) -> dict[str, Marks]:
    found: dict[str, Marks] = {}
    marks, row, column, styles = Marks(), 0, 0, OdsStyles()
    with archive.open("content.xml") as file:
        for event, element in iterparse(file, events=("start", "end")):
            if event == "start" and element.tag == f"{TABLE}table":
                marks, row, column = Marks(), 0, 0
                found[element.get(f"{TABLE}name", "")] = marks
            elif event == "end" and element.tag == f"{STYLE}style":
                styles.learn(element)
            elif event == "end" and element.tag == f"{TABLE}table-column":
                across = _times(element, "columns-repeated")
                if is_hidden(element):
                    marks.hidden_columns.update(range(column, min(column + across, MOST_COLUMNS)))
                column += across
            elif event == "end" and element.tag == f"{TABLE}table-row":
                _read_row(marks, styles, element, row)
                row += _times(element, "rows-repeated")
                element.clear()
    return found


def _read_row(marks: Marks, styles: OdsStyles, element: Element, row: int) -> None:
    repeated = _times(element, "rows-repeated")
    for column, cell, across in _cells(element):
        if not _holds_something(cell):
            continue
        if repeated * across > 1 and repeated * across > MOST_CELLS // 100:
            raise Refused("repeated-cells")
        if (row + repeated) * (column + across) > MOST_CELLS:
            far = {"row": str(row + repeated), "column": str(column + across)}
            raise Refused("far-cell", **far)
        _read_cell(marks, cell, row, column)
        note_looks(marks, styles, cell, (row, column))
        if is_hidden(element):
            marks.hidden_rows.update(range(row, row + repeated))
        if cell.get(f"{OFFICE}value-type") == "percentage":
            down = range(row, row + repeated)
            marks.percentages.update(product(down, range(column, column + across)))


def _cells(element: Element) -> Iterator[tuple[int, Element, int]]:
    column = 0
    for cell in element:
        if cell.tag in CELLS:
            across = _times(cell, "columns-repeated")
            yield column, cell, across
            column += across


def _read_cell(marks: Marks, cell: Element, row: int, column: int) -> None:
    text = text_of(cell)
    formula = cell.get(f"{TABLE}formula", "")
    if text.startswith(ERRORS):
        marks.errors[row, column] = text
    elif formula and not cell.get(f"{OFFICE}value-type"):
        marks.uncomputed.add((row, column))
    if "'file:" in formula:
        marks.linked.add((row, column))
    down, across = _times(cell, "rows-spanned"), _times(cell, "columns-spanned")
    if down * across > 1:
        last = address(row + down - 1, column + across - 1)
        marks.merged.append(f"{address(row, column)}:{last}")


def _holds_something(cell: Element) -> bool:
    return len(cell) > 0 or any(
        cell.get(name) for name in (f"{OFFICE}value-type", f"{TABLE}formula")
    )


def _times(element: Element, name: str) -> int:
    text = element.get(f"{TABLE}number-{name}", "1")
    return min(int(text), MOST_REPEATED) if text.isdecimal() and len(text) < 12 else 1
