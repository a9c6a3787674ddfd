"""What a Word document of a pack is made of: native charts, and tables with a row of headings."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.builder import ElementMaker

from dashboards.theme import BAND, GRID
from papers.chart_tags import CHART, DRAWING, RELATED, A, C, Element
from papers.column_widths import column_widths
from papers.native_chart import native_chart
from papers.pack import Cell, Table
from papers.shown import Shown

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING_ML_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
W = ElementMaker(namespace=WORD, nsmap={"w": WORD})
WP = ElementMaker(namespace=PLACED, nsmap={"wp": PLACED, "a": DRAWING, "c": CHART, "r": RELATED})
WIDE, HIGH = Cm(16.5), Cm(8.8)
CHART_POINTS, TABLE_POINTS = 10, 9
TWIPS = 1440  # twentieths of a point in an inch
INSET = 0.08  # inches, that Word leaves at each side of a cell


def add_chart(document: Document, shown: Shown, number: int) -> Paragraph:
    """A native chart in a paragraph of its own, with its words for whoever cannot see it."""
    name = _chart_part(document, shown, number)
    chart = C.chart()
    chart.set(f"{{{RELATED}}}id", name)
    data = A.graphicData(chart, uri=CHART)
    inline = WP.inline(
        WP.extent(cx=str(WIDE), cy=str(HIGH)),
        WP.docPr(id=str(number), name=f"Chart {number}", descr=shown.alt),
        WP.cNvGraphicFramePr(),
        A.graphic(data),
        **dict.fromkeys(("distT", "distB", "distL", "distR"), "0"),
    )
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run()._r.append(W.drawing(inline))  # noqa: SLF001
    return paragraph


def _chart_part(document: Document, shown: Shown, number: int) -> str:
    """The chart and its workbook as parts of the file; gives the name of the relation."""
    made = native_chart(shown, CHART_POINTS)
    package = document.part.package
    book = Part(
        PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"),
        CONTENT_TYPE.SML_SHEET,
        made.workbook,
        package,
    )
    chart = Part(PackURI(f"/word/charts/chart{number}.xml"), DRAWING_ML_CHART, b"", package)
    external = C.externalData(C.autoUpdate(val="0"))
    external.set(f"{{{RELATED}}}id", chart.relate_to(book, RELATION.PACKAGE))
    root = etree.fromstring(made.xml)
    root.append(external)
    chart._blob = etree.tostring(  # noqa: SLF001
        root, xml_declaration=True, encoding="UTF-8", standalone=True
    )
    return document.part.relate_to(chart, RELATION.CHART)


def add_table(document: Document, table: Table, width: Length = WIDE) -> None:
    """A table whose first row is repeated on every page, and whose rows break over none."""
    texts = [table.headings, *([cell.text for cell in row] for row in table.rows)]
    wide = column_widths(texts, width.inches, TABLE_POINTS, INSET)
    columns = [int(each * TWIPS) for each in wide]
    numbers = [any(r[n].number is not None for r in table.rows) for n in range(len(columns))]
    rows = [_row(tuple(map(Cell, table.headings)), columns, numbers, is_heading=True)]
    rows += [_row(row, columns, numbers, is_heading=False) for row in table.rows]
    borders = W.tblBorders(*(_bordered(side) for side in ("top", "bottom", "insideH")))
    made = W.tbl(
        W.tblPr(
            _w("tblW", w=sum(columns), type="dxa"),
            borders,
            _w("tblLayout", type="fixed"),
            _w("tblLook", val="0620", firstRow="1", firstColumn="1"),
            _w("tblCaption", val=table.caption),
            _w("tblDescription", val=_described(table)),
        ),
        W.tblGrid(*(_w("gridCol", w=each) for each in columns)),
        *rows,
    )
    document.add_paragraph()._p.addprevious(made)  # noqa: SLF001, a table is followed by a paragraph


def _described(table: Table) -> str:
    return f"{table.caption}. {len(table.rows)} rows, {len(table.headings)} columns."


def _row(
    cells: tuple[Cell, ...], columns: list[int], numbers: list[bool], *, is_heading: bool
) -> Element:
    properties = W.trPr(W.cantSplit(), *([W.tblHeader()] if is_heading else []))
    return W.tr(
        properties,
        *(
            _cell(
                cell.text,
                width,
                at_right=number,
                is_bold=is_heading or n == 0,
                is_heading=is_heading,
            )
            for n, (cell, width, number) in enumerate(zip(cells, columns, numbers, strict=True))
        ),
    )


def _cell(text: str, width: int, *, at_right: bool, is_bold: bool, is_heading: bool) -> Element:
    shade = [_w("shd", val="clear", color="auto", fill=BAND[1:])] if is_heading else []
    size = str(TABLE_POINTS * 2)
    looks = W.rPr(*([W.b()] if is_bold else []), _w("sz", val=size), _w("szCs", val=size))
    words = W.t(text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    side = [_w("jc", val="right")] if at_right else []
    properties = W.pPr(_w("spacing", before=20, after=20), *side)
    return W.tc(W.tcPr(_w("tcW", w=width, type="dxa"), *shade), W.p(properties, W.r(looks, words)))


def _bordered(side: str) -> Element:
    return _w(side, val="single", sz=4, space=0, color=GRID[1:])


def _w(tag: str, **values: object) -> Element:
    """An element whose attributes are Word's own."""
    element = W(tag)
    for name, value in values.items():
        element.set(f"{{{WORD}}}{name}", str(value))
    return element


def small(paragraph: Paragraph, points: float = 9) -> Paragraph:
    """The paragraph in smaller text."""
    for run in paragraph.runs:
        run.font.size = Pt(points)
    return paragraph
