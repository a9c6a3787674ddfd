"""A deck that grows slide by slide: titles, words, charts, tables, and what the speaker says."""

from collections.abc import Sequence

from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATION
from pptx.oxml.shapes.graphfrm import CT_GraphicalObjectFrame
from pptx.parts.chart import ChartPart
from pptx.slide import Slide
from pptx.util import Emu, Inches

from papers import slide_tables
from papers.chart_tags import A, Element
from papers.native_chart import native_chart
from papers.shown import Shown
from papers.slide_template import Template, unused
from papers.slide_text import LANGUAGE, Box, Paragraph, elements, largest, run

EMU = 914400  # in an inch
TITLE_SIZES = (26, 24, 22, 20, 18, 16)
FOOT = 0.42  # inches, that the line at the foot of every slide takes
GAP = 0.12
INSET = 0.1  # inches, that a title's text stands inside its box, as templates have it
TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
SMALL = 11
NUMBER = (
    "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}#\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
)


class Deck:
    """The slides of a pack as they are added. Places are in inches."""

    def __init__(self, template: Template) -> None:
        """A deck without slides."""
        self._template = template
        self._slides = template.slides
        self._charts = 0
        self.room = Box(0, 0, self.width, self.height)  # that of the latest slide

    @property
    def width(self) -> float:
        """How wide a slide is."""
        return float(self._slides.slide_width) / EMU

    @property
    def height(self) -> float:
        """How high a slide is."""
        return float(self._slides.slide_height) / EMU

    def cover(self, title: str, paragraphs: Sequence[Paragraph], said: str) -> None:
        """The first slide: its title, and what it is of."""
        slide = self._slides.slides.add_slide(self._template.cover)
        self._titled(slide, title)
        body = next((s for s in unused(slide.shapes) if s.placeholder_format.idx == 1), None)
        box = _inside(_box(body)) if body is not None else self._area(slide)
        self._emptied(slide)
        self.write(slide, box, paragraphs, sizes=(18, 16, 14, 12))
        _noted(slide, said)

    def slide(self, title: str, said: str) -> tuple[Slide, Box]:
        """A slide with a title and notes, and the room beneath its title."""
        slide = self._slides.slides.add_slide(self._template.plain)
        self._titled(slide, title)
        self._emptied(slide)
        _noted(slide, said)
        self.room = self._area(slide)
        return slide, self.room

    def write(
        self,
        slide: Slide,
        box: Box,
        paragraphs: Sequence[Paragraph],
        sizes: Sequence[float] = (18, 16, 14, 12),
        *,
        anchor: str = "t",
    ) -> None:
        """Words in a box, as large as they can be."""
        if not any(each.text for each in paragraphs):
            return
        shape = slide.shapes.add_textbox(*_emu(box))
        body = shape.text_frame._txBody  # noqa: SLF001
        body.bodyPr.attrib.update(
            {"wrap": "square", "lIns": "0", "rIns": "0", "tIns": "0", "bIns": "0", "anchor": anchor}
        )
        for each in body.p_lst:
            body.remove(each)
        body.extend(elements(paragraphs, largest(paragraphs, box, sizes)))

    def chart(self, slide: Slide, box: Box, shown: Shown) -> None:
        """A native chart, with its workbook, and its words for whoever cannot see it."""
        self._charts += 1
        made = native_chart(shown)
        package = slide.part.package
        name = package.next_partname(ChartPart.partname_template)
        part = ChartPart.load(name, CONTENT_TYPE.DML_CHART, package, made.xml)
        part.chart_workbook.update_from_xlsx_blob(made.workbook)
        frame = CT_GraphicalObjectFrame.new_chart_graphicFrame(
            _next_id(slide),
            f"Chart {self._charts}",
            slide.part.relate_to(part, RELATION.CHART),
            *_emu(box),
        )
        _placed(slide, frame, shown.alt)

    def table(self, slide: Slide, box: Box, sheet: slide_tables.Sheet) -> None:
        """A part of a table."""
        frame = CT_GraphicalObjectFrame.new_table_graphicFrame(
            _next_id(slide),
            f"Table: {sheet.table.caption}"[:80],
            1,
            1,
            *_emu(Box(box.left, box.top, sum(sheet.widths), sum(sheet.heights))),
        )
        data = frame.graphic.graphicData
        data.remove(data.tbl)
        data.append(slide_tables.element(sheet))
        rows, columns = len(sheet.table.rows), len(sheet.table.headings)
        _placed(slide, frame, f"{sheet.table.caption}. {rows} rows, {columns} columns.")

    def numbered(self, words: str) -> None:
        """At the foot of every slide the same words, and its number among them all."""
        slides = list(self._slides.slides)
        for slide in slides:
            box = Box(0.6, self.height - FOOT, self.width - 1.2, FOOT - 0.1)
            shape = slide.shapes.add_textbox(*_emu(box))
            body = shape.text_frame._txBody  # noqa: SLF001
            body.bodyPr.attrib.update({"wrap": "square", "lIns": "0", "rIns": "0"})
            for each in body.p_lst:
                body.remove(each)
            number = A.fld(
                A.rPr(lang=LANGUAGE, sz=str(SMALL * 100)),
                A.t(NUMBER),
            )
            number.attrib.update(
                {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}
            )
            body.append(
                A.p(
                    run(f"{words} \N{MIDDLE DOT} slide ", SMALL),
                    number,
                    run(f" of {len(slides)}", SMALL),
                )
            )

    def _titled(self, slide: Slide, title: str) -> None:
        shape = slide.shapes.title
        body = shape.text_frame._txBody  # noqa: SLF001
        for each in body.p_lst:
            body.remove(each)
        place = _box(shape)
        room = Box(0, 0, place.width - 0.2, place.height - 0.05)
        text = Paragraph(title, is_bold=True, after=0)
        points = largest([text], room, TITLE_SIZES)
        looks = A.rPr(lang=LANGUAGE, sz=str(int(points * 100)))
        body.append(A.p(A.r(looks, A.t(title))))

    def _emptied(self, slide: Slide) -> None:
        for shape in unused(slide.shapes):
            shape._element.getparent().remove(shape._element)  # noqa: SLF001

    def _area(self, slide: Slide) -> Box:
        title = _box(slide.shapes.title)
        top = title.top + title.height + GAP
        left, width = title.left + INSET, title.width - 2 * INSET  # where the title's text begins
        return Box(left, top, width, self.height - top - FOOT - 0.05)


def _box(shape: object) -> Box:
    sides = (shape.left, shape.top, shape.width, shape.height)  # type: ignore[attr-defined]
    return Box(*(float(each) / EMU for each in sides))


def _inside(box: Box) -> Box:
    return Box(box.left + INSET, box.top, box.width - 2 * INSET, box.height)


def _emu(box: Box) -> tuple[Emu, Emu, Emu, Emu]:
    return Inches(box.left), Inches(box.top), Inches(box.width), Inches(box.height)


def _next_id(slide: Slide) -> int:
    ids = [int(each.get("id")) for each in slide.element.iter("{*}cNvPr")]
    return max(ids) + 1


def _placed(slide: Slide, frame: Element, alt: str) -> None:
    frame.nvGraphicFramePr.cNvPr.set("descr", alt)
    slide.shapes._spTree.append(frame)  # noqa: SLF001


def _noted(slide: Slide, said: str) -> None:
    frame = slide.notes_slide.notes_text_frame
    frame.text = said
    for paragraph in frame.paragraphs:
        for each in paragraph.runs:
            each._r.get_or_add_rPr().set("lang", LANGUAGE)  # noqa: SLF001
