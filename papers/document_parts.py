"""What a Word document of a pack is made of besides its tables: native charts, small words."""

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml.builder import ElementMaker

from papers.chart_tags import CHART, DRAWING, RELATED, A, C
from papers.document_table import WIDE, W
from papers.native_chart import native_chart
from papers.shown import Shown

PLACED = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING_ML_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WP = ElementMaker(namespace=PLACED, nsmap={"wp": PLACED, "a": DRAWING, "c": CHART, "r": RELATED})
HIGH = Cm(8.8)
CHART_POINTS = 10


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


def small(paragraph: Paragraph, points: float = 9) -> Paragraph:
    """The paragraph in smaller text."""
    for run in paragraph.runs:
        run.font.size = Pt(points)
    return paragraph
