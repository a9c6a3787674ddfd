"""The cells of an .ods as its bytes have them: how far they reach, and what is odd of them."""

import re
import zipfile
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, product
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import ParseError, iterparse  # type: ignore[import-untyped]

from data.files.addresses import address
from data.files.cell_scan import MOST_CELLS, MOST_COLUMNS
from data.files.conditional import MOST_RULES
from data.files.marks import Marks, Survey
from data.files.ods_conditions import FORMAT, veils_in
from data.files.ods_looks import OFFICE, TABLE, is_hidden, note_looks, text_of
from data.files.ods_styles import PLAIN, OdsStyles
from data.files.refusals import Refused

ERRORS = ("#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "Err:")
CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
CONTENT, STYLES, SETTINGS = "content.xml", "styles.xml", "settings.xml"
HIDES_ZEROS = re.compile(rb"""config:name="ShowZeroValues"[^<>]*>\s*false\s*<""")
MOST_REPEATED = 10**9  # what no product of rows and columns needs to exceed


@dataclass
class _Sheet:
    """A sheet as far as it was read. looks: the style of its columns, from where each begins."""

    marks: Marks = field(default_factory=Marks)
    rows: int = 0
    columns: int = 0
    looks: list[tuple[int, str]] = field(default_factory=list)

    def look_of(self, column: int) -> str:
        """The style of the cells of a column that name none."""
        at = bisect_right(self.looks, column, key=lambda look: look[0])
        return (self.looks[at - 1][1] if at else "") or PLAIN


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
    sheet, styles, hides_zeros = _Sheet(), _shared_styles(archive), _hides_zeros(archive)
    with archive.open(CONTENT) as file:
        for event, element in iterparse(file, events=("start", "end")):
            if event == "start":
                if element.tag == f"{TABLE}table":
                    sheet = _Sheet(Marks(hides_zeros=hides_zeros))
                    found[element.get(f"{TABLE}name", "")] = sheet.marks
            elif element.tag == f"{TABLE}table-row":
                _read_row(sheet, styles, element)
                element.clear()
            elif element.tag == f"{TABLE}table-column":
                _read_column(sheet, element)
            elif element.tag == FORMAT:
                room = MOST_RULES - len(sheet.marks.veils)
                sheet.marks.veils += islice(veils_in(element, styles.hides), room)
            else:
                styles.learn(element)
    return found


def _shared_styles(archive: zipfile.ZipFile) -> OdsStyles:
    """The styles of a file that have a name of their own, after which others are made."""
    styles = OdsStyles()
    if STYLES in archive.namelist():
        with archive.open(STYLES) as file:
            for _, element in iterparse(file):
                styles.learn(element)
    return styles


def _hides_zeros(archive: zipfile.ZipFile) -> bool:
    """Whether a file is told to show nothing for nought."""
    if SETTINGS not in archive.namelist():
        return False
    return HIDES_ZEROS.search(archive.read(SETTINGS)) is not None


def _read_column(sheet: _Sheet, element: Element) -> None:
    across = _times(element, "columns-repeated")
    if is_hidden(element):
        last = min(sheet.columns + across, MOST_COLUMNS)
        sheet.marks.hidden_columns.update(range(sheet.columns, last))
    sheet.looks.append((sheet.columns, element.get(f"{TABLE}default-cell-style-name", "")))
    sheet.columns += across


def _read_row(sheet: _Sheet, styles: OdsStyles, element: Element) -> None:
    marks, row, repeated = sheet.marks, sheet.rows, _times(element, "rows-repeated")
    sheet.rows += repeated
    of_row = element.get(f"{TABLE}default-cell-style-name", "")
    for column, cell, across in _cells(element):
        if not _holds_something(cell):
            continue
        if repeated * across > 1 and repeated * across > MOST_CELLS // 100:
            raise Refused("repeated-cells")
        if (row + repeated) * (column + across) > MOST_CELLS:
            far = {"row": str(row + repeated), "column": str(column + across)}
            raise Refused("far-cell", **far)
        places = list(product(range(row, row + repeated), range(column, column + across)))
        style = cell.get(f"{TABLE}style-name") or of_row or sheet.look_of(column)
        _read_cell(marks, cell, row, column)
        note_looks(marks, styles, cell, style, places)
        if is_hidden(element):
            marks.hidden_rows.update(range(row, row + repeated))
        if cell.get(f"{OFFICE}value-type") == "percentage":
            marks.percentages.update(places)


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
