"""What is written about figures in comments, text boxes and lines beneath becomes their notes."""

import io
import re
import zipfile

import pytest
from openpyxl.comments import Comment

from dashboards.words.notes import notes_beside
from data.errors import PersonalRecordsError
from tests.builders_data import a_store
from tests.frameworks import read_return
from tests.golden import police_q2
from tests.golden.filling import saved
from tests.golden.police_q2 import read
from tests.hostile.packing import packed

SHEET = "Domestic abuse"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
SHAPE = "http://schemas.openxmlformats.org/drawingml/2006/main"


@pytest.fixture
def book():
    return police_q2.police_q2()


def said(received):
    return [(note.sheet, note.cell, note.about, note.text, note.rows) for note in received.notes]


def with_parts(book, kind, name, content, also=()):
    """The workbook with a part of that kind that its MARAC sheet names as its own."""
    with zipfile.ZipFile(io.BytesIO(saved(book))) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    relation = f'<Relationship Id="rId77" Target="/{name}" Type="{kind}"/>'
    relations = f'<Relationships xmlns="{PACKAGE}">{relation}</Relationships>'
    parts["xl/worksheets/_rels/sheet5.xml.rels"] = relations.encode()
    parts[name] = content.encode()
    return packed(parts | dict(also))


def test_a_comment_on_a_figure_is_a_note_of_that_figure(book):
    book[SHEET]["B6"].comment = Comment("Excludes September", "Ann Lee")

    received = read(book)

    about = "Domestic abuse incidents recorded by police, Police"
    assert said(received) == [(SHEET, "B6", about, "Excludes September", "")]
    assert received.findings == ()


def test_the_name_of_who_wrote_a_comment_is_not_kept(book):
    book[SHEET]["B6"].comment = Comment("Ann Lee:\nExcludes September", "Ann Lee")

    assert [note.text for note in read(book).notes] == ["Excludes September"]


def test_a_comment_that_is_signed_beneath_is_kept_without_its_writers(book):
    text = "Excludes September\n\t-Ann Lee\n----\nAnd October\n\t-Raj Patel"
    book[SHEET]["B6"].comment = Comment(text, "")

    assert [note.text for note in read(book).notes] == ["Excludes September And October"]


def test_a_comment_on_one_figure_of_a_row_says_which(book):
    book["MARAC"]["D7"].comment = Comment("One case was moved here", "x")

    ((_, _, about, _, _),) = said(read(book))

    assert about == "MARAC repeat cases, South"


def test_a_comment_on_a_heading_is_a_note_of_its_whole_column(book):
    book["MARAC"]["D5"].comment = Comment("Counted anew since July", "x")

    assert said(read(book)) == [
        ("MARAC", "D5", "MARAC repeat cases", "Counted anew since July", "6-11")
    ]


def test_a_threaded_comment_is_read_with_its_replies_and_without_their_writers(book):
    thread = (
        f'<ThreadedComments xmlns="{THREADS}">'
        '<threadedComment ref="B6" personId="{1}" id="{2}"><text>Is this right?</text>'
        '</threadedComment><threadedComment ref="B6" personId="{3}" id="{4}" parentId="{2}">'
        "<text>Yes, it excludes September</text></threadedComment></ThreadedComments>"
    )
    persons = (
        f'<personList xmlns="{THREADS}"><person displayName="Ann Lee" id="{{1}}"/></personList>'
    )

    content = with_parts(
        book,
        "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
        "xl/threadedComments/threadedComment1.xml",
        thread,
        {"xl/persons/person.xml": persons.encode()}.items(),
    )
    received = read_return(police_q2.FILE, content)

    texts = [note.text for note in received.notes]
    assert texts == ["Is this right?", "Yes, it excludes September"]
    assert {note.about for note in received.notes} == {"MARAC cases discussed, North"}


@pytest.mark.parametrize("begins", ["[Threaded comment]", "[Kommentarthread]"])
def test_what_excel_writes_for_older_versions_in_the_place_of_a_thread_is_no_note(book, begins):
    text = f"{begins}\n\nYour version of Excel allows you to read this.\n\nComment:\n    x"
    book[SHEET]["B6"].comment = Comment(text, "tc={1}")

    assert read(book).notes == ()


def test_a_text_box_is_a_note_of_the_table_that_it_lies_on(book):
    drawing = (
        f'<xdr:wsDr xmlns:xdr="{DRAWING}" xmlns:a="{SHAPE}"><xdr:twoCellAnchor>'
        "<xdr:from><xdr:col>1</xdr:col><xdr:row>12</xdr:row></xdr:from><xdr:sp><xdr:txBody>"
        "<a:p><a:r><a:t>Riverside began </a:t></a:r><a:r><a:t>in July</a:t></a:r></a:p>"
        "</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
    )

    content = with_parts(book, f"{RELATIONS}/drawing", "xl/drawings/drawing1.xml", drawing)
    received = read_return(police_q2.FILE, content)

    assert said(received) == [
        ("MARAC", "B13", "the table “Area”", "Riverside began in July", "6-11")
    ]


@pytest.mark.parametrize("row", [12, 13, 14])
def test_a_line_beneath_a_table_is_a_note_of_the_table(book, row):
    book["MARAC"][f"A{row}"] = "Figures exclude September"

    received = read(book)

    where = (f"A{row}", "the table “Area”", "Figures exclude September", "6-11")
    assert said(received) == [("MARAC", *where)]
    assert received.findings == ()


def test_a_line_between_two_tables_is_a_note_of_the_one_above(book):
    sheet = book[SHEET]
    sheet.insert_rows(20, 2)
    sheet["A20"] = "Excludes victims under 10"

    notes = [note for note in read(book).notes if note.text == "Excludes victims under 10"]

    assert [(note.about, note.rows) for note in notes] == [("the table “Victims by age”", "11-19")]


def test_a_note_named_in_the_cell_beside_it_is_read_as_one_line(book):
    book["MARAC"]["A13"], book["MARAC"]["B13"] = "Note:", "excludes September"

    assert [note.text for note in read(book).notes] == ["Note: excludes September"]


def test_words_beside_a_row_are_a_note_of_the_row(book):
    book[SHEET]["G6"] = "Excludes September"

    assert said(read(book)) == [
        (
            SHEET,
            "G6",
            "Domestic abuse incidents recorded by police, Police",
            "Excludes September",
            "",
        )
    ]


def test_a_list_of_what_abbreviations_mean_is_no_note(book):
    for row, text in enumerate(("Key to areas", "N – the north", "S – the south"), start=14):
        book["MARAC"][f"A{row}"] = text

    assert read(book).notes == ()


def test_notes_of_every_kind_are_kept_and_said_beside_the_figures(book):
    book["MARAC"]["A13"] = "Figures exclude September"
    book["MARAC"]["B6"].comment = Comment("One case was moved here", "x")
    dataset = a_store(read(book)).dataset(police_q2.BOARD)

    sources = [row.source for row in dataset.figures.of("marac-cases")]
    riverside = [source for source in sources if source.cell == "B8"]

    assert notes_beside(riverside, dataset) == [
        "Police, Q2 2026-27, on the table “Area”: “Figures exclude September”"
    ]
    assert len(notes_beside(sources, dataset)) == 2


@pytest.mark.parametrize("place", ["comment", "line", "box"])
def test_details_of_a_person_in_such_a_note_are_refused(book, place):
    text = "Jane Smithson, born 03/04/2015, NHS 943 476 5919"
    if place == "comment":
        book["MARAC"]["B6"].comment = Comment(text, "x")
        content = saved(book)
    elif place == "line":
        book["MARAC"]["A13"] = text
        content = saved(book)
    else:
        box = (
            f'<xdr:wsDr xmlns:xdr="{DRAWING}" xmlns:a="{SHAPE}"><xdr:twoCellAnchor>'
            "<xdr:from><xdr:col>1</xdr:col><xdr:row>12</xdr:row></xdr:from><xdr:sp><xdr:txBody>"
            f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>"
            "</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"
        )
        content = with_parts(book, f"{RELATIONS}/drawing", "xl/drawings/drawing1.xml", box)

    with pytest.raises(PersonalRecordsError) as refused:
        read_return(police_q2.FILE, content)

    assert not re.search("Smithson|943|2015", str(refused.value))


@pytest.mark.parametrize("mark", [1, "1", "(a)", "[note 1]", "*", "²"])
def test_a_footnote_with_its_mark_in_a_cell_of_its_own_is_a_note_of_the_table(book, mark):
    book["MARAC"]["A13"], book["MARAC"]["B13"] = mark, "excludes September"

    received = read(book)

    assert [(each.cell, each.text) for each in received.notes] == [
        ("A13", f"{mark} excludes September")
    ]
    assert received.findings == ()


@pytest.mark.parametrize("cell", ["A4", "J3", "J2"])
def test_words_above_a_table_of_a_form_are_a_note_of_the_table(book, cell):
    book["MARAC"][cell] = "excludes September"

    (note,) = read(book).notes

    assert (note.about, note.cell) == ("the table “Area”", cell)


def test_what_a_form_prints_above_its_tables_is_no_note(book):
    assert read(book).notes == ()


def test_a_line_for_notes_on_the_cover_is_a_note_of_the_whole_return(book):
    book["Cover"]["A14"], book["Cover"]["B14"] = "Comments", "September is missing throughout"

    (note,) = read(book).notes

    assert (note.about, note.cell) == ("the whole return", "B14")


def test_a_comment_on_the_cover_is_a_note_of_the_whole_return(book):
    book["Cover"]["B6"].comment = Comment("September is missing", "x")

    (note,) = read(book).notes

    assert (note.about, note.text) == ("the whole return", "September is missing")
