"""The slides of a pack: charts that can be edited, words that are read aloud, own templates."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.util import Inches

from data.errors import TemplateError
from papers import slides
from papers.pack import Cell, Said, Table
from tests.papers.charts import with_range
from tests.papers.small_pack import a_page, a_small_pack

PACK = a_small_pack()


@pytest.fixture(scope="module")
def written() -> bytes:
    return slides.write(PACK)


@pytest.fixture(scope="module")
def deck(written):
    return Presentation(BytesIO(written))


def titles(deck) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def frames(deck):
    return [
        shape
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table
    ]


def words(slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def slide_called(deck, title):
    return next(slide for slide in deck.slides if slide.shapes.title.text_frame.text == title)


def test_a_pack_stands_in_its_order_and_its_tables_at_the_end(deck):
    assert titles(deck) == [
        "Derby Safeguarding Children Board: Board pack",
        "Headlines",
        "Scorecard",
        "Contacts rose to 7.",
        "Police sent 9 of them.",
        "There were 57,050 children.",
        "What is missing",
        "What was revised",
        "Actions",
        "Challenges",
        "Definitions",
        "Tables 1 and 2",
        "Table 3: Contacts",
    ]


def test_the_cover_says_whose_it_is_and_how_it_came_about(deck):
    said = words(deck.slides[0])

    for _, fact in PACK.cover.facts:
        assert fact in said


def test_every_slide_has_notes(deck):
    assert all(slide.notes_slide.notes_text_frame.text for slide in deck.slides)


def test_the_commentary_is_what_the_presenter_reads(deck):
    notes = [slide.notes_slide.notes_text_frame.text for slide in deck.slides]

    assert notes[3] == "A new form was used."
    assert notes[4] == "No commentary was written.\nOne agency is not split."


def test_every_chart_and_table_says_what_it_is_to_whoever_cannot_see_it(deck):
    said = [frame._element.nvGraphicFramePr.cNvPr.get("descr") for frame in frames(deck)]

    assert said[1] == "Chart 1. Contacts rose to 7."
    assert all(said)


def test_charts_are_native_and_their_workbooks_hold_what_is_shown(deck):
    charts = [frame.chart for frame in frames(deck) if frame.has_chart]

    assert len(charts) == 2
    assert [plot.categories[0] for plot in charts[0].plots] == ["Q1", "Q1"]
    for chart, page in zip(charts, PACK.pages, strict=False):
        book = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        names = {cell.value for cell in book["Sheet1"][1] if cell.value}
        assert names == {row.name for row in page.shown.rows}


def test_a_figure_that_stands_alone_is_printed_large(deck):
    slide = slide_called(deck, "There were 57,050 children.")

    sizes = {
        r.text: r.font.size.pt
        for s in slide.shapes
        if s.has_text_frame
        for p in s.text_frame.paragraphs
        for r in p.runs
        if r.font.size
    }
    assert sizes["57,050"] >= 44


def test_a_page_says_what_the_figures_say_and_where_they_are_from(deck):
    said = words(slide_called(deck, "Contacts rose to 7."))

    for text in (
        *PACK.pages[0].sentences,
        PACK.pages[0].source,
        "3 of 4 periods complete",
        "AAAA-1",
    ):
        assert text in said


def test_a_table_has_its_headings_marked_and_the_texts_of_the_pack(deck):
    frame, *_ = [f for f in slide_called(deck, "Tables 1 and 2").shapes if f.has_table]

    assert frame.table.first_row
    texts = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert texts == [
        ["Period", "Contacts"],
        *([cell.text for cell in row[:2]] for row in PACK.pages[0].table.rows),
    ]


def test_short_tables_share_a_slide_each_under_its_own_caption(deck):
    slide = slide_called(deck, "Tables 1 and 2")

    placed = sorted(
        (shape.top, shape.text_frame.text if shape.has_text_frame else "its table")
        for shape in slide.shapes
        if shape.has_table or shape.text_frame.text.startswith("Table ")
    )
    assert [said for _, said in placed] == [
        said for n in (1, 2) for said in (f"Table {n}: Contacts", "its table")
    ]


def test_a_table_that_needs_slides_of_its_own_does_not_share_one():
    long = Table("Long", ("a", "b"), tuple((Cell(f"Row {n}"), Cell("1")) for n in range(38)))
    pages = [a_page(n, f"Finding {n}.", with_range()) for n in (1, 2, 3)]
    pages[1] = replace(pages[1], table=long)

    deck = Presentation(BytesIO(slides.write(a_small_pack(pages=tuple(pages)))))

    found = [title for title in titles(deck) if title.startswith("Table")]
    assert found[0] == "Table 1: Contacts"
    assert found[1:-1][0] == "Table 2: Long"
    assert found[-1] == "Table 3: Contacts"


def test_of_many_headlines_the_first_ten_are_told_and_how_many_more_there_are():
    many = tuple(Said(f"Figure {n} rose.") for n in range(1, 22))

    deck = Presentation(BytesIO(slides.write(a_small_pack(headlines=many))))

    said = "\n".join(words(s) for s in deck.slides if "Headlines" in s.shapes.title.text_frame.text)
    assert "Figure 10 rose." in said
    assert "Figure 11 rose." not in said
    assert "And 11 more" in said


def test_an_empty_cell_is_no_higher_than_its_row():
    rows = tuple((Cell("Row"), Cell("")) for _ in range(3))
    deck = Presentation(
        BytesIO(slides.write(a_small_pack(actions=Table("Actions", ("Action", "Due"), rows))))
    )

    (frame,) = [f for f in slide_called(deck, "Actions").shapes if f.has_table]
    cell = frame.table.cell(1, 1)
    end = cell._tc.txBody.p_lst[0].find("{*}endParaRPr")
    assert cell.text == ""
    assert int(end.get("sz")) <= 1200


def test_a_long_table_is_continued_with_its_headings():
    rows = tuple((Cell(f"Row {n}"), Cell(str(n), float(n))) for n in range(60))
    pack = a_small_pack(actions=Table("Actions", ("Action", "Number"), rows))

    deck = Presentation(BytesIO(slides.write(pack)))

    parts = [t for t in titles(deck) if t.startswith("Actions")]
    assert parts[1] == f"Actions, continued (2 of {len(parts)})"
    tables = [f.table for f in frames(deck) if f.has_table and f.table.cell(0, 0).text == "Action"]
    listed = [t.cell(n, 0).text for t in tables for n in range(1, len(t.rows))]
    assert listed == [cell.text for cell, _ in rows]


def test_nothing_stands_outside_its_slide(deck):
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= deck.slide_width
            assert shape.top + shape.height <= deck.slide_height


def test_a_table_too_long_for_slides_is_told_of():
    rows = tuple((Cell(f"Row {n}"), Cell("1")) for n in range(200))
    page = a_page(1, "Contacts rose to 7.", with_range(), table=Table("Contacts", ("a", "b"), rows))

    deck = Presentation(BytesIO(slides.write(a_small_pack(pages=(page,)))))

    assert "200 rows" in words(slide_called(deck, "Table 1: Contacts"))


def test_words_are_marked_as_british_english(written):
    package = ZipFile(BytesIO(written))
    told = [
        n for n in package.namelist() if n.startswith(("ppt/slides/slide", "ppt/notesSlides/n"))
    ]

    for name in told:
        text = package.read(name).decode()
        assert "en-US" not in text
        assert text.count("<a:t>") <= text.count('lang="en-GB"') + text.count("<a:t/>")


def test_the_same_pack_has_the_same_bytes(written):
    assert slides.write(PACK) == written


def test_nothing_of_the_library_s_own_template_is_left(written):
    package = ZipFile(BytesIO(written))

    names = package.namelist()
    assert not [
        n for n in names if "printerSettings" in n or "thumbnail" in n or n.endswith("app.xml")
    ]
    assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


# A template of the board's own


def a_template(*, with_slide: bool = True) -> bytes:
    """As a communications team hands it in: 4:3, with a slide of guidance and its own layouts."""
    given = Presentation()
    given.slide_width, given.slide_height = Inches(10), Inches(7.5)
    given.slide_layouts.get_by_name("Title Only").name = "Chart with our logo"
    if with_slide:
        given.slides.add_slide(
            given.slide_layouts[0]
        ).shapes.title.text = "How to use this template"
    kept = BytesIO()
    given.save(kept)
    return kept.getvalue()


def test_a_pack_takes_the_layouts_of_a_template_and_none_of_its_slides():
    deck = Presentation(BytesIO(slides.write(PACK, a_template())))

    assert deck.slide_width == Inches(10)
    assert "How to use this template" not in titles(deck)
    assert titles(deck)[:4] == titles(Presentation(BytesIO(slides.write(PACK))))[:4]
    assert deck.slides[3].slide_layout.name == "Chart with our logo"
    for slide in deck.slides:
        assert all(shape.left + shape.width <= deck.slide_width for shape in slide.shapes)


def test_no_placeholder_of_a_template_is_left_empty():
    deck = Presentation(BytesIO(slides.write(PACK, a_template())))

    assert [
        s.name
        for slide in deck.slides
        for s in slide.placeholders
        if not s.has_text_frame or not s.text_frame.text
    ] == []


def test_a_template_that_is_none_is_refused_in_words():
    with pytest.raises(TemplateError, match=r"Give a \.pptx or \.potx file"):
        slides.write(PACK, b"PK but no presentation")


def test_a_file_of_templates_is_taken_like_one_of_slides():
    given = BytesIO()
    with ZipFile(BytesIO(a_template())) as package, ZipFile(given, "w") as written:
        for part in package.infolist():
            kind = package.read(part).replace(b"presentation.main+xml", b"template.main+xml")
            written.writestr(
                part, kind if part.filename == "[Content_Types].xml" else package.read(part)
            )

    deck = Presentation(BytesIO(slides.write(PACK, given.getvalue())))

    assert deck.slides[3].slide_layout.name == "Chart with our logo"


def test_a_template_without_a_title_is_refused_in_words():
    given = Presentation()
    for layout in list(given.slide_layouts):
        if layout.name != "Blank":
            given.slide_layouts.remove(layout)
    kept = BytesIO()
    given.save(kept)

    with pytest.raises(TemplateError, match="no layout with a title"):
        slides.write(PACK, kept.getvalue())


def test_the_marking_stands_on_every_slide():
    pack = a_small_pack(cover=replace(PACK.cover, marking="OFFICIAL-SENSITIVE"))

    deck = Presentation(BytesIO(slides.write(pack)))

    assert all("OFFICIAL-SENSITIVE" in words(slide) for slide in deck.slides)
