"""The document of a pack: headings in order, tables with headings, charts that can be edited."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree
from openpyxl import load_workbook

from papers import document
from papers.chart_tags import CHART
from papers.pack import Cell, Table, cleaned
from tests.papers.charts import with_range
from tests.papers.small_pack import a_page, a_small_pack

PACK = a_small_pack()


@pytest.fixture(scope="module")
def written() -> bytes:
    return document.write(PACK)


@pytest.fixture(scope="module")
def read(written):
    return Document(BytesIO(written))


def headings(read) -> list[tuple[int, str]]:
    return [
        (int(p.style.name.rpartition(" ")[2]), p.text)
        for p in read.paragraphs
        if p.style.name.startswith("Heading")
    ]


def test_headings_do_not_skip_a_level(read):
    levels = [0, *(level for level, _ in headings(read))]

    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert (2, "Contacts rose to 7.") in headings(read)
    assert (3, "Commentary") in headings(read)


def test_each_table_repeats_its_row_of_headings_and_breaks_no_row(read):
    assert len(read.tables) == 6
    for table in read.tables:
        first = table.rows[0]._tr.trPr
        assert first.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


def test_tables_have_the_texts_of_the_pack(read):
    texts = [[[cell.text for cell in row.cells] for row in table.rows] for table in read.tables]

    figures = [
        ["Period", "Contacts"],
        *([c.text for c in row[:2]] for row in PACK.pages[0].table.rows),
    ]
    assert texts[1] == figures
    assert texts[0] == [["Indicator", "Figure"], ["Contacts", "7"]]


def test_what_follows_a_table_is_too_low_to_make_a_page_of_its_own(read):
    body = read.element.body
    after = [each.getnext() for each in body.iterchildren("{*}tbl")]

    heights = [each.find("{*}pPr/{*}spacing") for each in after]
    assert {each.get(qn("w:lineRule")) for each in heights} == {"exact"}
    assert {int(each.get(qn("w:line"))) for each in heights} == {6 * 20}


def test_each_chart_is_native_and_says_what_it_is(written):
    package = ZipFile(BytesIO(written))
    body = etree.fromstring(package.read("word/document.xml"))

    said = [each.get("descr") for each in body.iter("{*}docPr")]
    assert said == ["Chart 1. Contacts rose to 7.", "Chart 2. Police sent 9 of them."]
    assert len({each.get("id") for each in body.iter("{*}docPr")}) == 2
    for number, page in enumerate(PACK.pages[:2], start=1):
        chart = etree.fromstring(package.read(f"word/charts/chart{number}.xml"))
        assert chart[-1].tag == f"{{{CHART}}}externalData"
        book = load_workbook(
            BytesIO(package.read(f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"))
        )
        names = {cell.value for cell in book["Sheet1"][1] if cell.value}
        assert names == {row.name for row in page.shown.rows}


def test_each_chart_leads_to_its_own_workbook(written):
    package = ZipFile(BytesIO(written))

    for number in (1, 2):
        told = package.read(f"word/charts/_rels/chart{number}.xml.rels").decode()
        assert f"Microsoft_Excel_Sheet{number}.xlsx" in told


def test_each_figure_and_table_has_a_caption(read):
    captions = [p.text for p in read.paragraphs if p.style.name == "Caption"]

    assert "Figure 1: Contacts" in captions
    assert "Table 1: Contacts" in captions


def test_what_is_written_stands_beneath_its_figures(read):
    texts = [p.text for p in read.paragraphs]

    for said in (
        *PACK.pages[0].sentences,
        *PACK.pages[0].commentary,
        "Note: One agency is not split.",
    ):
        assert said in texts
    assert "57,050" in texts


def test_it_is_british_english_and_marked_on_every_page(read):
    languages = {each.get(qn("w:val")) for each in read.styles.element.iter(qn("w:lang"))}

    assert languages == {"en-GB"}
    assert read.sections[0].header.paragraphs[0].text == "OFFICIAL"


def test_no_field_runs(written):
    package = ZipFile(BytesIO(written))

    told = [
        package.read(n).decode()
        for n in package.namelist()
        if n.startswith("word/") and n.endswith(".xml")
    ]
    assert not [
        1
        for text in told
        if "<w:fldSimple" in text or "<w:instrText" in text or "<w:fldChar" in text
    ]


def test_the_same_pack_has_the_same_bytes(written):
    assert document.write(PACK) == written


def test_a_table_too_long_to_repeat_is_told_of():
    rows = tuple((Cell(f"Row {n}"), Cell("1")) for n in range(200))
    page = a_page(1, "They rose.", with_range(), table=Table("Contacts", ("a", "b"), rows))

    read = Document(BytesIO(document.write(a_small_pack(pages=(page,)))))

    assert any("200 rows" in p.text for p in read.paragraphs)


def test_control_characters_in_names_leave_both_files_whole():
    row = replace(PACK.pages[0].shown.rows[4], name="Con\x01tacts =cmd|' /C calc'!A0")
    shown = replace(PACK.pages[0].shown, rows=(*PACK.pages[0].shown.rows[:4], row))
    dirty = a_small_pack(pages=(a_page(1, "They \x07rose.", shown),))

    read = Document(BytesIO(document.write(cleaned(dirty))))

    assert (2, "They rose.") in headings(read)
