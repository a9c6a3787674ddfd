"""A table of a Word document: its row of headings stands again on every page."""

from dataclasses import dataclass

from docx.document import Document
from docx.shared import Cm, Length, Pt
from lxml.builder import ElementMaker

from dashboards.theme import BAND, GRID
from papers.chart_tags import Element
from papers.column_widths import column_widths, largest_size
from papers.pack import Cell, Table

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = ElementMaker(namespace=WORD, nsmap={"w": WORD})
WIDE = Cm(16.5)
TWIPS = 1440  # twentieths of a point in an inch
LOW = 6  # points
INSET = 0.08  # inches, that Word leaves at each side of a cell


@dataclass(frozen=True)
class _Column:
    """How a column looks. width: in twips. is_at_right: of numbers. points: of its text."""

    width: int
    is_at_right: bool
    points: float


def add_table(document: Document, table: Table, width: Length = WIDE) -> None:
    """A table whose first row is repeated on every page, and whose rows break over none."""
    texts = [table.headings, *([cell.text for cell in row] for row in table.rows)]
    points = largest_size(texts, width.inches, INSET)
    columns = tuple(
        _Column(int(wide * TWIPS), any(row[n].number is not None for row in table.rows), points)
        for n, wide in enumerate(column_widths(texts, width.inches, points, INSET))
    )
    rows = [_row(tuple(map(Cell, table.headings)), columns, is_heading=True)]
    rows += [_row(row, columns, is_heading=False) for row in table.rows]
    borders = W.tblBorders(*(_bordered(side) for side in ("top", "bottom", "insideH")))
    made = W.tbl(
        W.tblPr(
            _w("tblW", w=sum(each.width for each in columns), type="dxa"),
            borders,
            _w("tblLayout", type="fixed"),
            _w("tblLook", val="0620", firstRow="1", firstColumn="1"),
            _w("tblCaption", val=table.caption),
            _w("tblDescription", val=_described(table)),
        ),
        W.tblGrid(*(_w("gridCol", w=each.width) for each in columns)),
        *rows,
    )
    # A table is followed by a paragraph: a low one, since at the foot of a page it makes a new one.
    after = document.add_paragraph()
    after.paragraph_format.space_after = Pt(0)
    after.paragraph_format.line_spacing = Pt(LOW)
    after._p.addprevious(made)  # noqa: SLF001


def _described(table: Table) -> str:
    return f"{table.caption}. {len(table.rows)} rows, {len(table.headings)} columns."


def _row(cells: tuple[Cell, ...], columns: tuple[_Column, ...], *, is_heading: bool) -> Element:
    properties = W.trPr(W.cantSplit(), *([W.tblHeader()] if is_heading else []))
    told = enumerate(zip(cells, columns, strict=True))
    return W.tr(
        properties,
        *(
            _cell(cell.text, column, is_bold=is_heading or n == 0, is_heading=is_heading)
            for n, (cell, column) in told
        ),
    )


def _cell(text: str, column: _Column, *, is_bold: bool, is_heading: bool) -> Element:
    shade = [_w("shd", val="clear", color="auto", fill=BAND[1:])] if is_heading else []
    size = str(int(column.points * 2))
    looks = W.rPr(*([W.b()] if is_bold else []), _w("sz", val=size), _w("szCs", val=size))
    words = W.t(text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    side = [_w("jc", val="right")] if column.is_at_right else []
    properties = W.pPr(_w("spacing", before=20, after=20), *side)
    look = W.tcPr(_w("tcW", w=column.width, type="dxa"), *shade)
    return W.tc(look, W.p(properties, W.r(looks, words)))


def _bordered(side: str) -> Element:
    return _w(side, val="single", sz=4, space=0, color=GRID[1:])


def _w(tag: str, **values: object) -> Element:
    """An element whose attributes are Word's own."""
    element = W(tag)
    for name, value in values.items():
        element.set(f"{{{WORD}}}{name}", str(value))
    return element
