import io
from datetime import date, datetime, time

import openpyxl
import pytest

from data.errors import UnreadableFileError
from data.files.workbook import Workbook, Worksheet, read_workbook
from data.findings import Severity
from data.intake.report import TITLE, report, report_name, without_report, written
from samples.make_published_returns import FOLDER
from tests.builders_data import a_finding
from tests.data.files.test_workbook import an_xlsx
from tests.frameworks import read_return

RETURN = "derby-2012-13-childrens-social-care.xlsx"


def a_workbook(*rows: tuple, name: str = "Sheet") -> Workbook:
    return Workbook("return.xlsx", (Worksheet(name, rows),))


def opened(content: bytes):
    return openpyxl.load_workbook(io.BytesIO(content))


def marked(*findings, rows=(("Police", 4.0), ("Housing", 5.0))):
    """The sheet of a small return, with these findings in it."""
    return opened(written(a_workbook(*rows), findings))["Sheet"]


@pytest.fixture(scope="module")
def of_derby():
    content = (FOLDER / RETURN).read_bytes()
    findings = read_return(RETURN, content).findings
    return findings, opened(report(RETURN, content, findings))


def test_a_report_has_the_sheets_of_the_return_after_the_list_of_findings(of_derby):
    _, book = of_derby

    assert book.sheetnames[0] == "Findings"
    assert book.sheetnames[1:] == [
        sheet.name for sheet in read_workbook(RETURN, (FOLDER / RETURN).read_bytes()).sheets
    ]
    assert book["31.1 Contacts CAF Referrals"]["C17"].value == 456


def test_every_cell_of_a_finding_is_coloured_and_says_why_beginning_with_its_severity(of_derby):
    findings, book = of_derby

    for finding in findings:
        for address in finding.cells:
            cell = book[finding.sheet][address]
            assert cell.fill.patternType
            assert f"{finding.severity.capitalize()}: {finding.what}" in cell.comment.text


def test_a_cell_without_a_finding_has_neither_colour_nor_comment(of_derby):
    cell = of_derby[1]["31.1 Contacts CAF Referrals"]["B17"]

    assert (cell.fill.patternType, cell.comment) == (None, None)


def test_the_list_has_every_finding_the_worst_first_and_room_for_a_reason():
    query = a_finding(cells=("B1",))
    error = a_finding(severity=Severity.ERROR, cells=("B2", "B3"), what="It is wrong.")

    rows = list(opened(written(a_workbook(("a",)), [query, error]))["Findings"].values)

    assert rows[0][0] == TITLE
    assert rows[2] == ("Severity", "Sheet", "Cells", "What it is", "What to do", "Your reason")
    assert rows[3] == ("Error", "Sheet", "B2, B3", "It is wrong.", "Check it.", None)
    assert rows[4][0] == "Query"


def test_a_return_without_findings_has_an_empty_list():
    assert opened(written(a_workbook(("a",)), []))["Findings"].max_row == 3


def test_the_three_severities_differ_in_pattern_and_border_not_by_colour_alone():
    findings = [
        a_finding(severity=severity, cells=(f"B{row}",))
        for row, severity in enumerate(Severity, start=1)
    ]

    cells = [marked(*findings)[f"B{row}"] for row in (1, 2, 3)]

    assert len({cell.fill.patternType for cell in cells}) == 3
    assert len({cell.border.left.style for cell in cells}) == 3
    assert [cell.comment.text.split(":")[0] for cell in cells] == ["Error", "Query", "Note"]


def test_a_cell_with_several_findings_has_the_colour_of_the_worst_and_says_all():
    note = a_finding(severity=Severity.NOTE, cells=("B1",), what="A note.")
    error = a_finding(severity=Severity.ERROR, cells=("B1",), what="An error.")

    cell = marked(note, error, note)["B1"]

    assert cell.fill.patternType == "solid"
    assert cell.comment.text == "Error: An error. Check it.\n\nNote: A note. Check it."


def test_a_finding_beyond_the_last_cell_is_marked_there():
    sheet = marked(a_finding(cells=("D1", "A9")))

    assert sheet["D1"].comment.text.startswith("Query: ")
    assert sheet["A9"].comment.text.startswith("Query: ")


def test_a_finding_of_a_sheet_that_is_not_there_is_in_the_list_alone():
    book = opened(written(a_workbook(("a",)), [a_finding(sheet="Elsewhere")]))

    assert book["Findings"]["B4"].value == "Elsewhere"
    assert book["Sheet"]["B2"].comment is None


@pytest.mark.parametrize(
    "text", ["=1+1", "=cmd|' /C calc'!A0", "+44 20", "-1+1", "@SUM(A1)", "#REF!", "0123"]
)
def test_a_text_stays_a_text_even_one_that_begins_as_a_formula_does(text):
    cell = marked(rows=((text,),))["A1"]

    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix is (text[0] in "=+-@")


def test_what_a_finding_quotes_is_no_formula_either():
    finding = a_finding(what="=HYPERLINK(1) is not a figure.", sheet="=A1")

    row = opened(written(a_workbook(("a",)), [finding]))["Findings"][4]

    assert [cell.data_type for cell in row if cell.value] == ["s"] * 5


@pytest.mark.parametrize(
    "content",
    [4.5, 7, True, date(2013, 5, 9), datetime(2013, 5, 9, 8, 30), time(8, 30)],
    ids=repr,
)
def test_numbers_and_dates_stay_what_they_are(content):
    value = marked(rows=((content,),))["A1"].value

    assert value == content or value == datetime(2013, 5, 9)


@pytest.mark.parametrize(
    ("content", "written_as"),
    [
        (float("inf"), "inf"),
        (float("nan"), "nan"),
        (date(1812, 1, 1), "1812-01-01"),
        ("a\x00b\x0bc", "abc"),
        ("", None),
        ("\x01", None),
        ("x" * 40_000, "x" * 32_000),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_no_spreadsheet_can_hold_is_written_as_text_as_far_as_it_can(content, written_as):
    assert marked(rows=((content,),))["A1"].value == written_as


@pytest.mark.parametrize(
    ("names", "sheets"),
    [
        (("Findings",), ["Findings", "Findings (2)"]),
        (("A/B:C", "A B C"), ["Findings", "A B C", "A B C (2)"]),
        (("x" * 40, "X" * 31), ["Findings", "x" * 31, "X" * 27 + " (2)"]),
        (("",), ["Findings", "Sheet"]),
    ],
    ids=str,
)
def test_a_sheet_has_a_name_that_a_spreadsheet_allows_and_no_other_has(names, sheets):
    workbook = Workbook("a.ods", tuple(Worksheet(name, (("a",),)) for name in names))

    assert opened(written(workbook, [])).sheetnames == sheets


def test_a_csv_is_reported_on_in_a_workbook_with_the_same_cells():
    book = opened(report("contacts.csv", b"Police,4\nHousing,=1+1\n", [a_finding(cells=("B1",))]))

    assert book.sheetnames == ["Findings", "contacts"]
    assert list(book["contacts"].values) == [("Police", "4"), ("Housing", "=1+1")]


def test_a_report_on_a_file_that_is_no_spreadsheet_is_refused():
    with pytest.raises(UnreadableFileError):
        report("words.xlsx", b"words", [])


@pytest.mark.parametrize("file", sorted(each.name for each in FOLDER.glob("derby-2012-13-*")))
def test_a_report_sent_in_as_a_return_reads_as_the_return_did(file):
    before = read_return(file, (FOLDER / file).read_bytes())

    after = read_return(
        report_name(file), report(file, (FOLDER / file).read_bytes(), before.findings)
    )

    assert after.findings == before.findings
    assert after.observations.drop(columns="file").equals(before.observations.drop(columns="file"))


def test_a_report_is_named_after_the_file():
    assert report_name("police.ods") == "police-findings.xlsx"


@pytest.mark.parametrize("sheets", [(), (Worksheet("Findings", (("Ours",),)),)], ids=len)
def test_only_the_list_that_we_made_is_left_out_of_a_return(sheets):
    workbook = Workbook("a.xlsx", sheets)

    assert without_report(workbook) == workbook


def test_no_formula_of_the_sender_is_kept():
    content = an_xlsx([["Police", "=1+1"]])

    sheet = opened(report("a.xlsx", content, []))["Sheet"]

    assert sheet["B1"].data_type != "f"


def test_the_list_of_a_report_that_was_sent_in_again_gives_way_to_the_new_one():
    first = report("a.xlsx", an_xlsx([["Police", 4]]), [a_finding(cells=("B1",))])

    book = opened(report("a-findings.xlsx", first, [a_finding(cells=("A1",), what="It is new.")]))

    assert book.sheetnames == ["Findings", "Sheet"]
    assert book["Findings"]["D4"].value == "It is new."
    assert book["Sheet"]["B1"].comment is None
