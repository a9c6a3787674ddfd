"""A pack as a Word document: a chapter to go on writing in, with charts that can be edited."""

import re
from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as Written
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor

from dashboards.theme import FOCUS, TEXT
from papers.after_measures import definitions_of, tables_after
from papers.document_parts import add_chart, small
from papers.document_table import WIDE, add_table
from papers.pack import (
    CHALLENGES,
    MISSING,
    NOTHING,
    SCORECARD,
    Cover,
    Pack,
    Page,
    Said,
    Table,
)
from papers.page_table import table_beside, too_long
from papers.shown import Form
from papers.zipped import without_dates

FACE, SIZE = "Arial", 11
HEADINGS = {"Title": 26, "Heading 1": 18, "Heading 2": 14, "Heading 3": 12}
ACROSS, DOWN, MARGIN = Cm(21), Cm(29.7), Cm(2.2)
LANGUAGE = "en-GB"
LATIN = re.compile(rb'(<a:latin typeface=")[^"]*')
LARGE = 40  # points, of a figure that stands alone


def write(pack: Pack) -> bytes:
    """The document as a file; the same pack gives the same bytes."""
    document = plain(pack.cover)
    document.add_heading(f"{pack.cover.board}: {pack.cover.title}", level=0)
    for name, told in pack.cover.facts:
        _fact(document, name, told)
    _list(document, "Headlines", [_said(each.sentence, each.because) for each in pack.headlines])
    for each in pack.passages:
        _passage(document, each)
    if not pack.has_placed(SCORECARD):
        _placed(document, pack, SCORECARD)
    for each in pack.chapters:
        _section(document, each.title, each.table, each.said)
    _in_turn(document, pack)
    if pack.tells(MISSING):
        _placed(document, pack, MISSING)
    for name, title, table in tables_after(pack):
        _section(document, title, table, "" if table.rows else NOTHING[name])
    _section(document, "Definitions", definitions_of(pack))
    _described(document, pack)
    kept = BytesIO()
    document.save(kept)
    return without_dates(kept.getvalue())


def _in_turn(document: Written, pack: Pack) -> None:
    """The pages under one heading, which stands again after what an agenda has between them."""
    is_headed = False
    for turn in pack.in_turn():
        if isinstance(turn, str):
            _placed(document, pack, turn)
            is_headed = False
            continue
        if not is_headed:
            document.add_heading("What the figures say", level=1)
            is_headed = True
        _page(document, turn)


def _placed(document: Written, pack: Pack, section: str) -> None:
    """A section that an agenda may have a place for."""
    if section == SCORECARD:
        _scorecard(document, pack)
    elif section == MISSING:
        _list(document, "What is missing", pack.missing or [NOTHING[MISSING]])
    else:
        above = "" if pack.challenges.rows else NOTHING[CHALLENGES]
        _section(document, "Challenges", pack.challenges, above)


def _scorecard(document: Written, pack: Pack) -> None:
    """On sheets that lie across: its eight columns would be a word wide on one that stands."""
    across = document.add_section(WD_SECTION.NEW_PAGE)
    across.orientation = WD_ORIENT.LANDSCAPE
    across.page_width, across.page_height = DOWN, ACROSS
    _section(document, "Scorecard", pack.scorecard, pack.summary, Cm(25.3))
    upright = document.add_section(WD_SECTION.NEW_PAGE)
    upright.orientation = WD_ORIENT.PORTRAIT
    upright.page_width, upright.page_height = ACROSS, DOWN


def _passage(document: Written, passage: Said) -> None:
    document.add_heading(passage.sentence, level=1)
    for each in filter(str.strip, passage.because.split("\n")):
        document.add_paragraph(each)


def _said(sentence: str, because: str) -> str:
    return f"{sentence} ({because})" if because else sentence


def plain(cover: Cover) -> Written:
    """An empty document on A4, in our face and language, with the marking on every page."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = ACROSS, DOWN
    section.left_margin = section.right_margin = MARGIN
    section.header.paragraphs[0].text = cover.marking
    section.footer.paragraphs[0].text = f"{cover.board} \N{MIDDLE DOT} {cover.quarter}"
    defaults = document.styles.element.find(f".//{qn('w:rPrDefault')}")
    for language in defaults.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    normal = document.styles["Normal"]
    normal.font.size = Pt(SIZE)
    _faced(normal)
    for name, size in HEADINGS.items():
        style = document.styles[name]
        style.font.size, style.font.bold = Pt(size), True
        style.font.color.rgb = RGBColor.from_string(FOCUS.mark[1:])
        _faced(style)
    caption = document.styles["Caption"]
    caption.font.size = Pt(10)
    caption.font.color.rgb = RGBColor.from_string(TEXT[1:])
    _faced(caption)
    theme = document.part.part_related_by(RELATION.THEME)
    theme._blob = LATIN.sub(rb"\1" + FACE.encode(), theme.blob)  # noqa: SLF001, that of the charts
    rels = document.part.package.rels
    for each in [r.rId for r in rels.values() if r.reltype in {RELATION.THUMBNAIL}]:
        rels.pop(each)
    return document


def _faced(style: object) -> None:
    """Named by itself: a theme's face, which comes first, would be another on each machine."""
    properties = style.element.get_or_add_rPr()  # type: ignore[attr-defined]
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), FACE)


def _fact(document: Written, name: str, told: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.add_run(f"{name}: ").bold = True
    paragraph.add_run(told)


def _page(document: Written, page: Page) -> None:
    """A measure: what the figures say, its chart, what is written of it, its table."""
    document.add_heading(page.finding, level=2)
    about = " \N{MIDDLE DOT} ".join(filter(None, (page.subject, page.about)))
    if page.shown.is_chart:
        add_chart(document, page.shown, page.number)
        document.add_paragraph(f"Figure {page.number}: {about}", style="Caption")
    else:
        _printed(document, page, about)
    for each in page.sentences:
        document.add_paragraph(each)
    if page.commentary:
        document.add_heading("Commentary", level=3)
        for each in page.commentary:
            document.add_paragraph(each)
    _table(document, page)
    source = " \N{MIDDLE DOT} ".join(filter(None, (page.source, page.completeness, page.reference)))
    small(document.add_paragraph(f"Source: {source}"))
    for each in page.notes:
        small(document.add_paragraph(f"Note: {each}"))


def _printed(document: Written, page: Page, about: str) -> None:
    """A figure that stands alone, or the words that stand where a chart would be."""
    shown = page.shown
    if shown.form is Form.FIGURE:
        (row,) = shown.rows
        words = row.words[0] if row.words else shown.number.text(row.values[0] or 0.0)
        small(document.add_paragraph(words), LARGE)
        document.add_paragraph(row.name)
    for text in shown.ends if shown.form is Form.WORDS else ():
        document.add_paragraph(text)
    document.add_paragraph(about)


def _table(document: Written, page: Page) -> None:
    table = table_beside(page)
    if table is None:
        document.add_paragraph(too_long(page))
        return
    if table.rows:
        _captioned(document, table, f"Table {page.number}: {table.caption}")


def _captioned(document: Written, table: Table, caption: str, width: Length = WIDE) -> None:
    above = document.add_paragraph(caption, style="Caption")
    above.paragraph_format.keep_with_next = True
    add_table(document, table, width)


def _list(document: Written, title: str, items: Sequence[str]) -> None:
    if not items:
        return
    document.add_heading(title, level=1)
    for item in items:
        document.add_paragraph(item, style="List Bullet")


def _section(
    document: Written, title: str, table: Table, above: str = "", width: Length = WIDE
) -> None:
    if not (table.rows or above):
        return
    document.add_heading(title, level=1)
    if above:
        document.add_paragraph(above)
    if table.rows:
        _captioned(document, table, table.caption, width)


def _described(document: Written, pack: Pack) -> None:
    """What the file says of itself: whose it is and of what day, and no clock's."""
    made = datetime.combine(pack.cover.made_on, time())
    properties = document.core_properties
    properties.title = f"{pack.cover.board}: {pack.cover.title}"
    properties.subject = pack.cover.quarter
    properties.author = properties.last_modified_by = pack.cover.made_by or pack.cover.board
    properties.category = pack.cover.marking
    properties.keywords = properties.comments = ""
    properties.language = LANGUAGE
    properties.created = properties.modified = made
    properties.revision = 1
