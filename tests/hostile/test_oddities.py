"""What is odd about a workbook is said with its sheet and cells, and the rest is read."""

import pytest

from data.files.file_findings import formula_not_computed
from data.files.workbook import read_workbook
from tests.data.files.test_file_findings import SENTENCES, code_of
from tests.frameworks import read_return
from tests.hostile.craft import FILES, an_error, an_ods, ods_cells
from tests.hostile.packing import a_sheet, a_workbook, cells, packed, parts_of, with_cell

# What is said of the file itself, and of cells that are no figures.
OURS = {code_of(function) for function in SENTENCES} | {"cell-not-read"}


def said(name: str, content: bytes | None = None) -> list[tuple]:
    """Severity, code, sheet and cells of what is found."""
    findings = read_return(name, FILES[name]() if content is None else content).findings
    return [(str(f.severity), f.code, f.sheet, f.where) for f in findings if f.code in OURS]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("lying-dimension.xlsx", []),
        ("styled-rows.xlsx", []),
        ("merged-all.xlsx", []),
        ("hyperlink-all.xlsx", []),
        ("live-text.xlsx", []),
        ("ragged.csv", []),
        ("two-bytes.csv", []),
        ("empty-end.ods", []),
        ("external-link.xlsx", [("query", "from-another-file", "Missing", "A20")]),
        ("macros.xlsx", [("query", "holds-macros", "Missing", "A1")]),
        ("object.xlsx", [("query", "holds-objects", "Missing", "A1")]),
        ("dates-1904.xlsx", [("note", "dates-from-1904", "Missing", "A1")]),
        (
            "hidden-sheets.xlsx",
            [("note", "sheet-hidden", "Notes", "A1"), ("note", "sheet-hidden", "Very", "A1")],
        ),
        (
            "hidden-return.xlsx",
            [("query", "hidden-sheet-read", "Missing", "B4, C4, B5, C5, B6 and 3 more")],
        ),
        (
            "merged-heading.xlsx",
            [("note", "merged-cells", "Missing", "B8:C8")],
        ),
        (
            "uncomputed.xlsx",
            [
                ("error", "formula-not-computed", "Missing", "B10"),
                ("query", "formula-aside-not-computed", "Missing", "D30"),
            ],
        ),
        (
            "errors.ods",
            [
                ("query", "error-cells", "Missing", "A13"),
                ("query", "formula-aside-not-computed", "Missing", "B13"),
            ],
        ),
        (
            "windows.csv",
            [("note", "alphabet-guessed", "windows", "A1")],
        ),
    ],
)
def test_what_is_odd_is_said_where_it_is(name, found):
    assert said(name) == found


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!", "#SPILL!"])
def test_an_error_is_told_once_in_a_table_and_once_beside_it(error):
    assert said("a.xlsx", an_error(error)) == [
        ("error", "cell-not-read", "Missing", "B10"),
        ("query", "error-cells", "Missing", "D30"),
    ]


def test_a_formula_in_a_table_is_not_also_called_no_figure():
    assert formula_not_computed("Sheet", ("B2",)).blocks
    assert "cell-not-read" not in {code for _, code, _, _ in said("uncomputed.xlsx")}


def test_a_formula_that_gives_an_empty_text_is_no_fault():
    cell = '<c r="A20" t="str"><f>IF(B9,"","")</f><v></v></c>'

    assert said("a.xlsx", with_cell(cell)) == []


def test_a_link_to_a_file_that_no_cell_uses_is_a_note():
    parts = parts_of({"Missing": a_sheet(cells())}) | {"xl/externalLinks/externalLink1.xml": "<x/>"}

    assert said("a.xlsx", packed(parts)) == [("note", "links-to-files", "Missing", "A1")]


def test_merged_cells_of_a_sheet_that_is_not_read_are_noted():
    sheets = {
        "Missing": a_sheet(cells()),
        "Other": a_sheet(cells((("a", 1),)), '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'),
    }

    assert said("a.xlsx", packed(parts_of(sheets)))[-1] == (
        *("note", "merged-cells", "Other", "A1:B2"),
    )


def test_dates_of_1904_are_the_dates_that_the_workbook_shows():
    dated = '<c r="A20" s="1"><v>40000</v></c>'
    styles = (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>'
        '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    shown = {}
    for about in ("", '<workbookPr date1904="1"/>'):
        sheet = a_sheet(f'{cells()}<row r="20">{dated}</row>')
        parts = parts_of({"Missing": sheet}, about=about) | {"xl/styles.xml": styles}
        shown[about] = read_workbook("a.xlsx", packed(parts)).sheets[0].at(19, 0)

    (since_1900, since_1904) = shown.values()
    assert (since_1904 - since_1900).days == 1462


def test_cells_that_one_reader_alone_takes_are_read_by_the_other():
    row = read_workbook("odd-cells.xlsx", FILES["odd-cells.xlsx"]()).sheets[0].rows[19]

    assert row[1] == "NaN"
    assert row[3] == "99999999999999999999"


def test_texts_that_a_spreadsheet_would_run_are_kept_as_text():
    sheet = read_workbook("live-text.xlsx", FILES["live-text.xlsx"]()).sheets[0]

    assert [sheet.at(row, 0) for row in range(13, 17)] == ["=1+1", "+1", "-1", "@SUM(A1)"]


def test_an_ods_is_read_like_an_xlsx():
    from_ods = read_return("a.ods", an_ods(ods_cells()))
    from_xlsx = read_return("a.xlsx", a_workbook())

    assert from_ods.observations["value"].tolist() == from_xlsx.observations["value"].tolist()
