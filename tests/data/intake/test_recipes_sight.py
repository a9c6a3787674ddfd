"""Figures that a person does not see as the cell holds them: hidden, struck, formatted."""

import io
import re
import zipfile

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.formatting.rule import CellIsRule, DataBarRule, FormulaRule, IconSetRule, Rule
from openpyxl.styles import Alignment, Color, Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from data.findings import Severity
from data.observations import Status
from tests.frameworks import read_return
from tests.golden import police_q2
from tests.golden.filling import saved
from tests.golden.police_q2 import at, codes, read
from tests.hostile.packing import packed, rewritten

SHEET, CELL = "Domestic abuse", "B6"
PART = "xl/worksheets/sheet4.xml"
STRUCK, RAISED = InlineFont(strike=True), InlineFont(vertAlign="superscript")


@pytest.fixture
def book():
    return police_q2.police_q2()


def parts_of(content):
    """The parts of a workbook, by name."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_part(book, part, before, after):
    """What is read of a workbook in which one piece of a part was changed."""
    content = saved(book)
    assert before in parts_of(content)[part]
    return read_return(
        police_q2.FILE, rewritten(content, part, lambda xml: xml.replace(before, after, 1))
    )


def the(received, code):
    """The cells of the one finding with a code, which is a query."""
    (finding,) = [each for each in received.findings if each.code == code]
    assert finding.severity is Severity.QUERY
    return finding.cells


@pytest.mark.parametrize(
    ("number_format", "value", "shows"),
    [
        ("#,##0,", 5521, "6"),
        ('0.0,"k"', 5521, "5.5k"),
        ('"see notes"', 5521, "see notes"),
        ('"1"0', 5521, "15521"),
    ],
)
def test_c20_a_cell_that_shows_another_number_than_it_holds_is_asked_about(
    book, number_format, value, shows
):
    book[SHEET][CELL].number_format = number_format

    received = read(book)

    assert the(received, "shown-otherwise") == (CELL,)
    assert at(received, SHEET, CELL) == [(value, Status.REPORTED)]
    (finding,) = received.findings
    assert f"shows “{shows}” and holds 5,521" in finding.what


@pytest.mark.parametrize(
    ("number_format", "status"),
    [
        ('"<5"', Status.SUPPRESSED),
        ('[<5]"<5";0', Status.SUPPRESSED),
        ('"fewer than 5"', Status.SUPPRESSED),
        ('"[c]"', Status.SUPPRESSED),
        ('"*"', Status.SUPPRESSED),
        ('"n/k"', Status.NOT_AVAILABLE),
        ('"low"', Status.LOW),
    ],
)
def test_m13_a_small_number_whose_format_hides_it_was_meant_to_be_hidden(
    book, number_format, status
):
    book[SHEET]["B28"] = 2
    book[SHEET]["B28"].number_format = number_format

    received = read(book)

    assert [found for _, found in at(received, SHEET, "B28")] == [status]
    assert the(received, "shown-otherwise") == ("B28",)
    assert not any("holds 2" in f.what or " 2 " in f.what for f in received.findings)
    rows = received.observations
    assert list(rows[(rows.sheet == SHEET) & (rows.cell == "B28")].text) != ["2"]


@pytest.mark.parametrize(
    ("number_format", "status"),
    [('0"r"', Status.REVISED), ('#,##0 "[p]"', Status.PROVISIONAL), ('"c. "0', Status.ESTIMATED)],
)
def test_m12_a_mark_that_a_format_writes_is_read_as_one_that_is_typed(book, number_format, status):
    book[SHEET][CELL].number_format = number_format

    received = read(book)

    assert at(received, SHEET, CELL) == [(5521, status)]
    assert received.findings == ()


@pytest.mark.parametrize(
    "number_format",
    [
        "0",
        "#,##0",
        "#,##0.00",
        '#,##0" incidents"',
        "#,##0;[Red]-#,##0",
        '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-',
        "#,##0_);(#,##0)",
    ],
)
def test_a_plain_format_is_not_asked_about(book, number_format):
    book[SHEET][CELL].number_format = number_format

    assert read(book).findings == ()


@pytest.mark.parametrize("number_format", [";;;", ";;", '""', "[White]0"])
def test_c20_a_format_that_shows_nothing_is_asked_about(book, number_format):
    book[SHEET][CELL].number_format = number_format

    received = read(book)

    assert the(received, "unseen-figures") == (CELL,)
    assert at(received, SHEET, CELL) == [(5521, Status.REPORTED)]


def test_c20_a_nought_on_a_sheet_that_shows_none_is_asked_about(book):
    book[SHEET].sheet_view.showZeros = False
    book[SHEET][CELL] = 0

    received = read(book)

    assert CELL in the(received, "unseen-figures")
    assert at(received, SHEET, CELL) == [(0, Status.REPORTED)]


def test_a_sheet_that_shows_no_nought_and_holds_none_is_not_asked_about(book):
    book[SHEET].sheet_view.showZeros = False

    assert read(book).findings == ()


@pytest.mark.parametrize(
    ("font", "fill"),
    [
        ("FFFFFFFF", None),
        ("00FFFFFF", None),
        ("FFFDFDFD", None),
        ("FFFFFFFF", "FFFFFFFF"),
        ("FF1F4E79", "FF1F4E79"),
    ],
)
def test_c20_a_figure_in_the_colour_of_its_ground_is_asked_about(book, font, fill):
    cell = book[SHEET][CELL]
    cell.font = Font(color=font)
    cell.fill = PatternFill("solid", fgColor=fill) if fill else PatternFill()

    assert the(read(book), "unseen-figures") == (CELL,)


@pytest.mark.parametrize("ink", ["FFFFFFFF", "FFFEFEFE", "FFDEEAF6", "FFF2F2F2"])
def test_c20_a_pale_figure_on_the_pale_ground_of_the_form_is_asked_about(book, ink):
    book[SHEET][CELL].font = Font(color=ink)

    received = read(book)

    assert the(received, "unseen-figures") == (CELL,)


@pytest.mark.parametrize("ink", ["FF808080", "FF1F4E79", "FFFF0000"])
def test_a_figure_that_can_be_read_on_its_ground_is_not_asked_about(book, ink):
    book[SHEET][CELL].font = Font(color=ink)

    assert read(book).findings == ()


def test_c20_a_figure_too_long_for_its_column_is_asked_about(book):
    book[SHEET].column_dimensions["B"].width = 2.5

    received = read(book)

    assert CELL in the(received, "shown-otherwise")
    assert "B28" not in the(received, "shown-otherwise")
    assert at(received, SHEET, CELL) == [(5521, Status.REPORTED)]
    assert any("B6 shows “####” and holds 5,521" in each.what for each in received.findings)


@pytest.mark.parametrize("roomy", ["shrink", "merged", "wide"])
def test_a_figure_that_its_cell_has_room_for_is_not_asked_about(book, roomy):
    book[SHEET].column_dimensions["B"].width = 5 if roomy == "wide" else 2.5
    book[SHEET][CELL].alignment = Alignment(shrink_to_fit=roomy == "shrink")
    if roomy == "merged":
        book[SHEET].merge_cells("B6:C6")

    asked = [each for each in read(book).findings if each.code == "shown-otherwise"]

    assert not any(CELL in each.cells for each in asked)


def test_c20_a_figure_that_a_condition_strikes_through_is_asked_about(book):
    rule = FormulaRule(formula=["TRUE"], font=Font(strike=True))
    book[SHEET].conditional_formatting.add(CELL, rule)

    assert the(read(book), "unseen-figures") == (CELL,)


BLACKENED = PatternFill("solid", fgColor="FF000000")


@pytest.mark.parametrize(
    ("ink", "blackened"),
    [
        (None, BLACKENED),
        (Color(theme=1), BLACKENED),
        (Color(auto=True), BLACKENED),
        (Color("FF000000"), PatternFill("solid")),
    ],
)
def test_c20_a_figure_that_was_blackened_is_asked_about(book, ink, blackened):
    cell = book[SHEET][CELL]
    cell.font, cell.fill = Font(color=ink), blackened

    assert the(read(book), "unseen-figures") == (CELL,)


def test_a_figure_in_the_plain_ink_on_a_dark_blue_is_seen(book):
    cell = book[SHEET][CELL]
    cell.font, cell.fill = Font(color=Color(theme=1)), PatternFill("solid", fgColor="FF1F4E79")

    assert read(book).findings == ()


def test_a_white_figure_on_a_dark_ground_is_seen(book):
    cell = book[SHEET][CELL]
    cell.font, cell.fill = Font(color="FFFFFFFF"), PatternFill("solid", fgColor="FF1F4E79")

    assert read(book).findings == ()


def test_m12_a_figure_struck_through_is_no_figure(book):
    book[SHEET][CELL].font = Font(strike=True)

    received = read(book)

    assert the(received, "struck-through") == (CELL,)
    assert [status for _, status in at(received, SHEET, CELL)] == [Status.NOT_AVAILABLE]


def test_m12_a_total_proves_no_struck_figure_to_be_nil(book):
    training = book["Training places"]
    training["G6"].font = Font(strike=True)  # it holds 0, and the total is right without it

    received = read(book)

    assert [status for _, status in at(received, "Training places", "G6")] == [Status.NOT_AVAILABLE]
    assert "blank-is-nil" not in codes(received)


@pytest.mark.parametrize(
    ("runs", "value"),
    [
        ([TextBlock(STRUCK, "12"), "13"], 13),
        (["13", TextBlock(STRUCK, "12")], 13),
        ([TextBlock(STRUCK, "12 "), TextBlock(InlineFont(b=True), "13")], 13),
        (["13", TextBlock(RAISED, "1")], 13),
        (["13", TextBlock(RAISED, "1, 2")], 13),
    ],
)
def test_m12_a_struck_or_raised_run_is_no_part_of_a_figure(book, runs, value):
    book["Our work"]["D6"] = CellRichText(*runs)

    received = read(book)

    assert at(received, "Our work", "D6") == [(value, Status.REPORTED)]
    assert the(received, "struck-through") == ("D6",)


def test_m12_a_struck_run_in_a_shared_text_is_no_part_of_a_figure(book):
    book["Our work"]["D6"] = 99999
    strings = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>a</t>'
        b"</si><si><r><rPr><strike/></rPr><t>12</t></r><r><t>13</t></r></si></sst>"
    )
    parts = parts_of(saved(book))
    sheet = parts["xl/worksheets/sheet2.xml"]
    style = re.search(rb'<c r="D6" (s="\d+")', sheet)[1]
    parts["xl/worksheets/sheet2.xml"] = re.sub(
        rb'<c r="D6"[^>]*><v>99999</v></c>', b'<c r="D6" ' + style + b' t="s"><v>1</v></c>', sheet
    )
    parts["xl/sharedStrings.xml"] = strings
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Target="sharedStrings.xml" Type="http://schemas.openxmlformats'
        b'.org/officeDocument/2006/relationships/sharedStrings"/></Relationships>',
    )
    received = read_return(police_q2.FILE, packed(parts))

    assert at(received, "Our work", "D6") == [(13, Status.REPORTED)]
    assert the(received, "struck-through") == ("D6",)


def test_a_label_with_a_raised_mark_is_the_label(book):
    book["MARAC"]["A6"] = CellRichText("North", TextBlock(RAISED, "1"))

    received = read(book)

    assert police_q2.values(received) == police_q2.as_sent()


@pytest.mark.parametrize("row", [6, 7])
def test_v7_figures_in_a_hidden_row_are_named(book, row):
    book[SHEET].row_dimensions[row].hidden = True

    assert the(read(book), "hidden-figures") == (f"B{row}",)


def test_v7_figures_of_rows_without_height_are_named(book):
    received = with_part(book, PART, b'<row r="6" ht="18"', b'<row r="6" ht="0"')

    assert the(received, "hidden-figures") == ("B6",)


def test_v7_figures_of_filtered_out_rows_are_named(book):
    marac = book["MARAC"]
    marac.auto_filter.ref = "A5:H8"
    marac.auto_filter.add_filter_column(0, ["South"])
    for row in (6, 8):
        marac.row_dimensions[row].hidden = True

    assert the(read(book), "hidden-figures") == ("B6", "D6", "F6", "B8", "D8", "F8")


def test_v7_figures_of_a_collapsed_group_are_named(book):
    book[SHEET].row_dimensions.group(11, 12, hidden=True)

    assert the(read(book), "hidden-figures") == ("B11", "D11", "F11", "B12", "D12", "F12")


def test_v7_figures_in_a_hidden_column_are_named(book):
    book["MARAC"].column_dimensions["D"].hidden = True

    assert the(read(book), "hidden-figures") == ("D6", "D7", "D8", "D11")


def test_v7_figures_in_a_column_without_width_are_named(book):
    received = with_part(
        book,
        PART,
        b'<col width="11" customWidth="1" min="2"',
        b'<col width="0" customWidth="1" min="2"',
    )

    assert {"B6", "B7", "B8"} <= set(the(received, "hidden-figures"))


def test_a_hidden_row_or_column_without_figures_is_not_asked_about(book):
    book[SHEET].row_dimensions[4].hidden = True
    book[SHEET].column_dimensions["E"].hidden = True

    assert "hidden-figures" not in codes(read(book))


def test_what_is_struck_is_kept_out_of_the_workbook_that_is_read_back(book):
    book[SHEET][CELL].font = Font(strike=True)

    again = load_workbook(io.BytesIO(saved(book)))

    assert again[SHEET][CELL].value == 5521  # the file itself is left as it came


WHITE, DARK = Font(color="FFFFFFFF"), PatternFill(bgColor="FF1F4E79")
BLACK = PatternFill(bgColor="FF000000")
NOTHING = DifferentialStyle(numFmt=NumberFormat(numFmtId=200, formatCode=";;;"))


@pytest.mark.parametrize(
    "rule",
    [
        FormulaRule(formula=["TRUE"], font=WHITE),
        FormulaRule(formula=["$A$1<>0"], font=Font(color="FF1F4E79"), fill=DARK),
        FormulaRule(formula=["TRUE"], fill=BLACK),
        CellIsRule(operator="greaterThan", formula=["5000"], font=WHITE),
        CellIsRule(operator="between", formula=["5000", "6000"], font=WHITE),
        CellIsRule(operator="lessThan", formula=["$B$7*9"], font=WHITE),
        Rule(type="expression", formula=["TRUE"], dxf=NOTHING),
        IconSetRule("3Arrows", "percent", [0, 33, 67], showValue=False),
        DataBarRule("min", None, "max", None, "FF638EC6", showValue=False),
    ],
)
def test_c20_a_figure_that_a_conditional_format_may_hide_is_asked_about(book, rule):
    book[SHEET].conditional_formatting.add(f"{CELL}:C6", rule)

    received = read(book)

    assert the(received, "unseen-figures") == (CELL,)
    assert at(received, SHEET, CELL) == [(5521, Status.REPORTED)]


@pytest.mark.parametrize(
    "rule",
    [
        FormulaRule(formula=["TRUE"], font=Font(color="FFFF0000")),
        FormulaRule(formula=["TRUE"], font=WHITE, fill=DARK),
        FormulaRule(formula=["TRUE"], font=Font(bold=True), fill=DARK),
        CellIsRule(operator="lessThan", formula=["10"], font=WHITE),
        CellIsRule(operator="notBetween", formula=["5000", "6000"], font=WHITE),
        IconSetRule("3Arrows", "percent", [0, 33, 67]),
        Rule(
            type="expression",
            formula=["TRUE"],
            dxf=DifferentialStyle(numFmt=NumberFormat(numFmtId=200, formatCode="#,##0")),
        ),
    ],
)
def test_a_conditional_format_under_which_a_figure_is_seen_is_not_asked_about(book, rule):
    book[SHEET].conditional_formatting.add(CELL, rule)

    assert read(book).findings == ()


def test_c20_a_condition_that_excel_keeps_in_an_extension_may_hide_a_figure(book):
    rule = (
        b'<extLst><ext><x14:conditionalFormatting><x14:cfRule type="iconSet">'
        b'<x14:iconSet iconSet="3Stars" showValue="0"/></x14:cfRule>'
        b"<xm:sqref>B6</xm:sqref></x14:conditionalFormatting></ext></extLst>"
    )
    names = (
        b'<worksheet xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
        b'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" '
    )
    content = rewritten(
        saved(book),
        PART,
        lambda xml: xml.replace(b"<worksheet ", names, 1).replace(
            b"</worksheet>", rule + b"</worksheet>"
        ),
    )

    assert the(read_return(police_q2.FILE, content), "unseen-figures") == (CELL,)


def test_c20_a_figure_in_a_type_too_small_to_be_seen_is_asked_about(book):
    book[SHEET][CELL].font = Font(size=1)

    assert the(read(book), "unseen-figures") == (CELL,)


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_c20_the_figures_of_a_hidden_sheet_are_named_by_their_cells(book, state):
    book["MARAC"].sheet_state = state

    cells = the(read(book), "hidden-sheet-read")

    assert {"B6", "D8", "F11"} <= set(cells)
    assert len(cells) == 12
