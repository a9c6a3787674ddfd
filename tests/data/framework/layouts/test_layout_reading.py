"""Rows of layouts that are wrong: what is said of them, and where."""

import pytest

from data.framework.check import check_tables
from data.framework.grids import tables_in
from data.framework.layouts.layout_reading import sheets_in
from data.framework.layouts.sheet import Key, Reads
from data.framework.rows import merged
from data.framework.shipped import standard
from tests.data.framework.tables_of import own

SHEETS = (("id", "heading", "first period"), ("visits", "Visits made", "2026-27 Q1"))
TABLES = (("sheet", "table", "anchor", "blank"), ("visits", "1", "Area", "nothing"))
HEADINGS = ("sheet", "table", "axis", "reads", "text", "measure", "categories", "dimension")
ACROSS = ("visits", "1", "header row 1", "label", "Visits", "testbridge-visits")
DOWN = ("visits", "1", "label column 1", "as printed", "", "", "", "area")
LABELS = (HEADINGS, ACROSS, DOWN)


def tables(**changed):
    grids = own(**({"sheets": SHEETS, "tables": TABLES, "labels": LABELS} | changed))
    read, findings = tables_in(grids)
    assert findings == []
    return merged(standard(), read)


def found(**changed):
    """The table, code and cells of each finding of a check of the whole framework."""
    findings = check_tables(tables(**changed), standard())
    return [(each.sheet, each.code, each.cells) for each in findings]


def with_cell(rows, column, text):
    """The rows with one cell of the last row changed."""
    *kept, last = rows
    cells = dict(zip(rows[0], last, strict=False)) | {column: text}
    headings = tuple(dict.fromkeys([*rows[0], column]))
    padded = (tuple(row) for row in kept[1:])
    return (headings, *padded, tuple(cells.get(name, "") for name in headings))


def test_rows_that_are_right_make_a_layout_and_no_finding():
    (sheet,), findings = sheets_in(tables())

    assert findings == []
    assert found() == []
    assert (sheet.id, sheet.tables[0].anchor) == ("visits", "Area")
    assert sheet.tables[0].columns[0].labels[0].key == Key("testbridge-visits")
    assert sheet.tables[0].rows[0].labels[0].reads is Reads.AS_PRINTED


@pytest.mark.parametrize(
    ("table", "rows", "column", "text", "code", "cell"),
    [
        ("sheets", SHEETS, "first period", "soon", "framework-not-a-period", "C2"),
        ("sheets", SHEETS, "quarters", "1; 5", "layout-not-a-quarter", "D2"),
        ("sheets", SHEETS, "agencies", "the-moon", "framework-unknown", "D2"),
        ("tables", TABLES, "blank", "empty", "framework-not-a-choice", "D2"),
        ("tables", TABLES, "says", "N/A", "layout-not-pairs", "E2"),
        ("tables", TABLES, "says", "N/A=perhaps", "layout-not-said", "E2"),
        ("tables", TABLES, "measure", "moons", "framework-unknown", "E2"),
        ("labels", LABELS[:2], "axis", "top", "framework-not-a-choice", "C2"),
        ("labels", LABELS[:2], "reads", "guess", "framework-not-a-choice", "D2"),
        ("labels", LABELS[:2], "measure", "moons", "framework-unknown", "F2"),
        ("labels", LABELS[:2], "categories", "Female", "layout-not-pairs", "G2"),
        ("labels", LABELS[:2], "quarter", "Q1", "layout-not-a-quarter", "I2"),
        ("labels", LABELS[:2], "text", "", "layout-needs", "E2"),
        ("labels", LABELS[:2], "table", "7", "layout-no-such-table", "B2"),
        ("labels", LABELS[:2], "sheet", "moon", "framework-unknown", "A2"),
    ],
)
def test_a_cell_that_cannot_be_read_is_found_in_its_place(table, rows, column, text, code, cell):
    faults = found(**{table: with_cell(rows, column, text)})

    assert (table, code, (cell,)) in faults


def test_a_table_whose_rows_nobody_describes_is_found():
    assert found(labels=LABELS[:2]) == [("tables", "layout-without-labels", ("C2",))]


def test_a_header_row_that_is_left_out_is_found():
    deeper = ("visits", "1", "header row 2", "period")

    (sheet,), findings = sheets_in(tables(labels=(HEADINGS, deeper, DOWN)))

    assert [each.code for each in findings] == ["layout-without-labels"]
    assert "header row 1" in findings[0].what
    assert len(sheet.tables[0].columns) == 2


def test_tables_that_are_not_numbered_in_turn_are_found():
    rows = (*TABLES, ("visits", "3", "Course", ""))
    labels = (*LABELS, *((each[0], "3", *each[2:]) for each in LABELS[1:]))

    assert found(tables=rows, labels=labels) == [("tables", "layout-not-numbered", ("B3",))]


def test_a_table_that_counts_nothing_is_found():
    silent = (*ACROSS[:4], "Visits", "")
    years = ("visits", "1", "label column 1", "period")

    assert found(labels=(HEADINGS, silent, years)) == [("tables", "layout-counts-nothing", ("C2",))]


def test_what_no_measure_of_a_table_is_split_by_is_found():
    by_course = (*DOWN[:-1], "course")

    assert found(labels=(HEADINGS, ACROSS, by_course)) == [("labels", "layout-not-split", ("H3",))]


def test_figures_of_others_may_stand_beside_any():
    england = ("visits", "1", "label column 1", "label", "England", "", "comparator=England", "")

    assert found(labels=(*LABELS, england)) == []


def test_two_tables_that_nothing_tells_apart_are_found():
    rows = (*TABLES, ("visits", "2", "AREA", ""))
    labels = (*LABELS, *((each[0], "2", *each[2:]) for each in LABELS[1:]))

    assert found(tables=rows, labels=labels) == [("tables", "layout-same-anchor", ("C3",))]


def test_labels_that_differ_in_a_sign_alone_are_two_labels():
    share = (*ACROSS[:4], "% Visits", "testbridge-on-time")

    assert found(labels=(*LABELS, share)) == []


def test_a_label_that_stands_twice_in_one_place_is_found():
    assert found(labels=(*LABELS, ACROSS)) == [("labels", "framework-twice", ("E4",))]


def test_a_row_that_cannot_be_read_is_left_out_and_the_others_are_kept():
    guess = (*ACROSS[:3], "guess", "Moons")

    (sheet,), findings = sheets_in(tables(labels=(*LABELS, guess)))

    assert [each.code for each in findings] == ["framework-not-a-choice"]
    assert [label.text for label in sheet.tables[0].columns[0].labels] == ["Visits"]


CATEGORIES = (
    ("measure", "split by", "category"),
    ("testbridge-visits", "area", "North"),
    ("testbridge-visits", "area", "South"),
)
EVERY = ("visits", "1", "label column 1", "every category", "", "", "", "area")


def test_one_row_stands_for_every_category_that_is_listed_once():
    (sheet,), findings = sheets_in(tables(categories=CATEGORIES, labels=(HEADINGS, ACROSS, EVERY)))

    assert findings == []
    assert [(each.reads, each.text, each.key) for each in sheet.tables[0].rows[0].labels] == [
        (Reads.CATEGORY, name, Key(categories=(("area", name),))) for name in ("North", "South")
    ]


def test_another_spelling_of_one_of_them_stands_beside_it():
    spelled = ("visits", "1", "label column 1", "category", "N", "", "area=North", "")

    (sheet,), findings = sheets_in(
        tables(categories=CATEGORIES, labels=(HEADINGS, ACROSS, EVERY, spelled))
    )

    assert findings == []
    assert sheet.tables[0].rows[0].offers == ("North", "South")


def test_categories_of_every_measure_are_those_of_the_table_too():
    listed = tuple(("*", *row[1:]) for row in CATEGORIES[1:])

    assert found(categories=(CATEGORIES[0], *listed), labels=(HEADINGS, ACROSS, EVERY)) == []


def test_every_category_of_what_has_none_listed_is_found():
    assert found(labels=(HEADINGS, ACROSS, EVERY)) == [("labels", "layout-no-categories", ("H3",))]
