"""Tables on slides: how wide their columns are, and how many rows one slide holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from papers.chart_tags import A, Element, fill, line
from papers.column_widths import column_widths
from papers.pack import Cell, Table
from papers.slide_text import LANGUAGE, LINE_HEIGHT, POINTS, Box, lines_of, run

SIZES = (12, 11, 10)  # points
EMU = 914400  # in an inch
INSET = 0.06  # inches, at each side of a cell
BOLD = 1.06  # how much wider bold text is
RULE = "bg2"


@dataclass(frozen=True)
class Sheet:
    """The part of a table that one slide holds, with its columns' widths in inches."""

    table: Table
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    points: float


def sheets_of(table: Table, box: Box) -> list[Sheet]:
    """The table in as few parts as it takes, in the largest text; each begins with the headings."""
    return min((_in_size(table, box, points) for points in SIZES), key=len)


def _in_size(table: Table, box: Box, points: float) -> list[Sheet]:
    rows = [[cell.text for cell in row] for row in table.rows]
    widths = column_widths([table.headings, *rows], box.width, points, INSET)
    head = _height(table.headings, widths, points * BOLD)
    sheets: list[Sheet] = []
    kept: list[tuple[Cell, ...]] = []
    heights: list[float] = []
    for row, texts in zip(table.rows, rows, strict=True):
        tall = _height(texts, widths, points)
        if kept and head + sum(heights) + tall > box.height:
            sheets.append(_sheet(table, kept, widths, (head, *heights), points))
            kept, heights = [], []
        kept.append(row)
        heights.append(tall)
    return [*sheets, _sheet(table, kept, widths, (head, *heights), points)]


def _sheet(
    table: Table,
    rows: Sequence[tuple[Cell, ...]],
    widths: tuple[float, ...],
    heights: tuple[float, ...],
    points: float,
) -> Sheet:
    return Sheet(Table(table.caption, table.headings, tuple(rows)), widths, heights, points)


def _height(texts: Sequence[str], widths: Sequence[float], points: float) -> float:
    lines = max(
        lines_of(text, points, width - 2 * INSET) for text, width in zip(texts, widths, strict=True)
    )
    return lines * points * LINE_HEIGHT / POINTS + 0.08


def element(sheet: Sheet) -> Element:
    """The table as DrawingML has it, its first row marked as the one of headings."""
    columns = (A.gridCol(w=str(int(width * EMU))) for width in sheet.widths)
    headings = tuple(map(Cell, sheet.table.headings))
    rows = [
        _row(row, sheet, height, is_heading=n == 0)
        for n, (row, height) in enumerate(
            zip((headings, *sheet.table.rows), sheet.heights, strict=True)
        )
    ]
    return A.tbl(A.tblPr(firstRow="1", firstCol="1"), A.tblGrid(*columns), *rows)


def _row(row: Sequence[Cell], sheet: Sheet, height: float, *, is_heading: bool) -> Element:
    numbers = [any(r[n].number is not None for r in sheet.table.rows) for n in range(len(row))]
    cells = (
        _cell(cell, sheet.points, is_heading=is_heading, at_right=numbers[n], is_first=n == 0)
        for n, cell in enumerate(row)
    )
    return A.tr(*cells, h=str(int(height * EMU)))


def _cell(
    cell: Cell, points: float, *, is_heading: bool, at_right: bool, is_first: bool
) -> Element:
    ink = "bg1" if is_heading else "tx1"
    words = run(cell.text, points, ink, is_bold=is_heading or is_first)
    # An empty cell is as high as the text that it does not have: of that size, and not of 18.
    end = A.endParaRPr(lang=LANGUAGE, sz=str(int(points * 100)))
    paragraph = A.p(A.pPr(algn="r" if at_right else "l"), *([words] if cell.text else []), end)
    rule = line(RULE, 1)
    rule.tag = rule.tag.replace("}ln", "}lnB")
    look = A.tcPr(rule, fill("accent1") if is_heading else A.noFill())
    inset = str(int(INSET * EMU))
    look.attrib.update({"marL": inset, "marR": inset, "marT": "27432", "marB": "27432"})
    return A.tc(A.txBody(A.bodyPr(), A.lstStyle(), paragraph), look)
