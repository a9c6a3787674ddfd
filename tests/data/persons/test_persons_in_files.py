"""Wherever a file names a person, it is refused whole, and no word of it is repeated."""

import io
import zipfile

import pytest
from openpyxl import Workbook as Spreadsheet
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink

from data.errors import PersonalRecordsError
from data.files.workbook import name_to_quote, read_workbook
from tests.hostile.craft import an_ods, ods_cells

PERSON = "Amy Winter 03/05/2012, 943 476 5919"
COVER = (("Board", "Northbridge"), ("Agency", "Police"), ("Period", "2026-27 Q1"))
PIVOT = (
    '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<cacheFields><cacheField name="Forename"><sharedItems><s v="Amy"/><s v="Jack"/>'
    '<s v="Sam"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>'
)
TEXT_BOX = '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><a:p><a:r><a:t>{}</a:t></a:r></a:p></xdr:wsDr>'
LINK = '<externalLink><sheetData><row r="1"><cell><v>{}</v></cell></row></sheetData></externalLink>'
CUSTOM = "<Properties><property><vt:lpwstr>{}</vt:lpwstr></property></Properties>"
PARTS = {
    "xl/pivotCache/pivotCacheDefinition1.xml": PIVOT,
    "xl/drawings/drawing9.xml": TEXT_BOX.format(PERSON),
    "xl/externalLinks/externalLink9.xml": LINK.format(PERSON),
    "docProps/custom.xml": CUSTOM.format(PERSON),
    "xl/threadedComments/threadedComment1.xml": '<ThreadedComments><threadedComment ref="C3" '
    f'id="x"><text>{PERSON}</text></threadedComment></ThreadedComments>',
}


def a_book(change=lambda _sheet: None, parts=()) -> bytes:
    """A small return; change: what is done to its sheet. parts: others that are packed with it."""
    book = Spreadsheet()
    sheet = book.active
    sheet.title = "Our work"
    for row in (*COVER, ("Contacts", 12)):
        sheet.append(row)
    change(sheet)
    file = io.BytesIO()
    book.save(file)
    with zipfile.ZipFile(file, "a") as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return file.getvalue()


def commented(sheet):
    sheet["B4"].comment = Comment(PERSON, "Data officer")


def in_the_header(sheet):
    sheet.oddHeader.center.text = PERSON


def in_the_footer(sheet):
    sheet.oddFooter.left.text = f"Contact: {PERSON}"


def in_the_subject(sheet):
    sheet.parent.properties.subject = PERSON


def named_after(sheet):
    sheet.title = "Amy Winter 03-05-2012"


def on_a_hidden_sheet(sheet):
    hidden = sheet.parent.create_sheet("Lists")
    hidden.sheet_state = "veryHidden"
    hidden["AB40"] = PERSON


def on_the_cover(sheet):
    sheet.append(("Why it is sent again", PERSON))


def as_the_sender(sheet):
    sheet.append(("Sent by", PERSON))


def as_a_category(sheet):
    sheet.append((PERSON, 12))


def as_a_hint(sheet):
    hint = DataValidation(type="whole", prompt=PERSON, promptTitle="What to write")
    hint.add("B4")
    sheet.add_data_validation(hint)


def as_a_warning(sheet):
    warning = DataValidation(type="whole", error=PERSON)
    warning.add("B4")
    sheet.add_data_validation(warning)


def as_a_choice(sheet):
    choice = DataValidation(type="list", formula1=f'"{PERSON}"')
    choice.add("B4")
    sheet.add_data_validation(choice)


def in_a_link(sheet):
    sheet["C4"] = "write to us"
    sheet["C4"].hyperlink = "mailto:amy.winter@example.org"


def over_a_link(sheet):
    sheet["C4"] = "see there"
    sheet["C4"].hyperlink = Hyperlink(ref="C4", location="A1", tooltip=PERSON)


def in_a_format(sheet):
    sheet["B4"].number_format = f'0" {PERSON}"'


def in_a_formula(sheet):
    sheet["C4"] = f'=IF(B4>1,"{PERSON}","")'


def as_a_constant(sheet):
    sheet.parent.defined_names["who"] = DefinedName("who", attr_text=f'"{PERSON}"')


CHANGES = {
    as_a_hint: "a hint on a cell",
    as_a_warning: "a hint on a cell",
    as_a_choice: "a formula",
    in_a_link: "a link",
    over_a_link: "a hint on a cell",
    in_a_format: "the format of a cell",
    in_a_formula: "a formula",
    as_a_constant: "a formula",
    commented: "the comment on cell B4",
    in_the_header: "the header or footer of a sheet",
    in_the_footer: "the header or footer of a sheet",
    in_the_subject: "the properties of the file",
    named_after: "the name of sheet 1",
    on_a_hidden_sheet: "sheet “Lists”, cells AB40",
    on_the_cover: "sheet “Our work”, cells B5",
    as_the_sender: "sheet “Our work”, cells B5",
    as_a_category: "sheet “Our work”, cells A5",
}


def refusal_of(name: str, content: bytes) -> str:
    with pytest.raises(PersonalRecordsError) as refused:
        read_workbook(name, content)
    return str(refused.value)


def test_the_return_itself_is_read():
    assert read_workbook("return.xlsx", a_book()).sheets


@pytest.mark.parametrize(
    ("change", "where"), CHANGES.items(), ids=[change.__name__ for change in CHANGES]
)
def test_a_person_is_found_wherever_somebody_types(change, where):
    sentence = refusal_of("return.xlsx", a_book(change))

    assert where in sentence
    assert not any(word in sentence for word in ("Amy", "Winter", "2012", "943"))


@pytest.mark.parametrize(("part", "content"), PARTS.items(), ids=PARTS)
def test_a_person_is_found_in_what_no_cell_shows(part, content):
    sentence = refusal_of("return.xlsx", a_book(parts=[(part, content)]))

    assert "Nothing of the file was kept" in sentence
    assert not any(word in sentence for word in ("Amy", "Winter", "2012", "943"))


def test_a_file_that_is_called_after_a_person_is_refused_under_another_name():
    sentence = refusal_of("Amy_Winter dob 03-05-2012.xlsx", a_book())

    assert sentence.startswith("The file.xlsx, its name: this looks like ")
    assert not any(word in sentence for word in ("Amy", "Winter", "2012"))


def test_a_file_that_names_an_officer_keeps_its_name():
    assert read_workbook("Q1 return - Jane Smith.xlsx", a_book()).name.startswith("Q1 return")
    assert name_to_quote("Q1 return - Jane Smith.xlsx") == "Q1 return - Jane Smith.xlsx"


def test_who_wrote_and_saved_a_file_is_no_record():
    def by_an_officer(sheet):
        sheet.parent.properties.creator = "Jane Smith"
        sheet.parent.properties.lastModifiedBy = "Tom Brown"

    assert read_workbook("return.xlsx", a_book(by_an_officer)).sheets


def test_an_ods_is_searched_beyond_its_cells():
    note = f"<office:annotation><text:p>{PERSON}</text:p></office:annotation>"
    row = f'<table:table-row><table:table-cell office:value-type="float">{note}'

    sentence = refusal_of(
        "return.ods", an_ods(f"{ods_cells()}{row}</table:table-cell></table:table-row>")
    )

    assert "a comment: this looks like " in sentence


@pytest.mark.parametrize(
    "note", ["ring 07700 900123 about it", "07812 345678", "Tel: 01332 290123"]
)
def test_a_telephone_in_the_notes_of_a_row_of_figures_is_refused_whatever_is_counted(note):
    def noted(sheet):
        sheet.append(("Police", 64, note))

    with pytest.raises(PersonalRecordsError, match="telephone numbers"):
        read_workbook("police.xlsx", a_book(noted))


def test_the_line_of_a_team_in_the_notes_of_a_row_of_figures_is_read():
    def noted(sheet):
        sheet.append(("Police", 64, "Questions: the duty desk, 01332 290123"))

    assert read_workbook("police.xlsx", a_book(noted)).sheets


def test_ordinary_hints_links_formats_and_formulas_are_read():
    def helped(sheet):
        hint = DataValidation(type="list", formula1='"Working Together,Safer Recruitment"')
        hint.prompt = "Choose the course. Questions: the duty desk, 01332 290123"
        hint.add("B4")
        sheet.add_data_validation(hint)
        sheet["C4"] = '=IF(B4>12,"more than last quarter","")'
        sheet["D4"].number_format = '#,##0" children"'
        sheet["E4"].hyperlink = "mailto:safeguarding@example.org"

    assert read_workbook("return.xlsx", a_book(helped)).sheets
