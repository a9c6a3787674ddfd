from data.framework.layouts.axes import (
    as_printed,
    categories,
    either,
    ignored,
    labels,
    periods,
    total,
)
from data.framework.layouts.sheet import Key, Role
from data.intake import locate
from data.intake.anchors import body_below, header_of, rows_headed
from data.intake.locate import Loosely
from tests.data.framework.layouts.builders import a_table, a_worksheet, ready, said
from tests.frameworks import DERBY

SEXES = labels({"Female": Key("female"), "Male": Key("male")})


def grid_at(worksheet, table, header, other_tables):
    return locate.grid_at(worksheet, ready(table), header, other_tables)


def periods_of(keys):
    return {position: str(key.period) for position, key in keys.items()}


def test_a_table_is_found_wherever_it_stands():
    worksheet = a_worksheet("""
        A heading

        | Table 2012-13
        Row | 4
    """)

    assert rows_headed(worksheet, "Table", DERBY.terms) == (2,)


def test_a_cell_that_is_the_anchor_goes_before_one_that_begins_with_it():
    worksheet = a_worksheet("""
        Total number of courses | 78
        | TOTAL | Derby
    """)

    assert rows_headed(worksheet, "TOTAL", DERBY.terms) == (1,)


def test_a_table_ends_at_an_empty_row_and_at_the_next_table():
    worksheet = a_worksheet("""
        Table | 2012-13
        Row | 4
        Row | 5

        Row | 6
    """)

    assert body_below(worksheet, 1, ()) == range(1, 3)
    assert body_below(worksheet, 1, (2,)) == range(1, 2)
    assert body_below(worksheet, 4, ()) == range(4, 5)


def test_an_outer_heading_holds_over_its_merged_cells():
    worksheet = a_worksheet("""
        Table | 10/11 | | 11/12 |
        | Female | Male | Female | Male
        Row | 8 | 6 | 10 | 7
    """)
    table = a_table("m", columns=(periods(), SEXES))

    columns = grid_at(worksheet, table, 0, ()).columns

    assert periods_of(columns) == {1: "2010-11", 2: "2010-11", 3: "2011-12", 4: "2011-12"}
    assert [key.measure for key in columns.values()] == ["female", "male", "female", "male"]


def test_a_heading_with_nothing_beneath_it_stands_alone():
    worksheet = a_worksheet("""
        Table | Target | Performance |
        | | Female | Male
        Row | 45 | 55 | 49.9
    """)
    outer = labels({"Target": Key(role=Role.TARGET), "Performance": Key()})
    table = a_table("m", columns=(outer, SEXES))

    columns = grid_at(worksheet, table, 0, ()).columns

    assert [key.role for key in columns.values()] == [Role.TARGET, Role.FIGURE, Role.FIGURE]
    assert columns[1].measure == ""


def test_columns_without_a_heading_are_left_out():
    worksheet = a_worksheet("""
        Table | | 2012-13
        Row | | 4
    """)

    assert periods_of(grid_at(worksheet, a_table("m"), 0, ()).columns) == {2: "2012-13"}


def test_an_outer_label_holds_over_the_rows_beneath_it():
    worksheet = a_worksheet("""
        Table | | 2012-13
        City | High | 85
        | Medium | 580
        County | High | 136
    """)
    risks = categories("risk", ("High", "Medium"))
    table = a_table("m", rows=(as_printed("area"), risks))

    rows = grid_at(worksheet, table, 0, ()).rows

    assert [dict(key.categories) for key in rows.values()] == [
        {"area": "City", "risk": "High"},
        {"area": "City", "risk": "Medium"},
        {"area": "County", "risk": "High"},
    ]


def test_a_total_belongs_to_the_outer_label_above_it():
    worksheet = a_worksheet("""
        Table | | 2012-13
        City | High | 85
        Total | | 85
    """)
    outer = either(total("risk"), as_printed("area"))
    table = a_table("m", rows=(outer, categories("risk", ("High",))))

    rows = grid_at(worksheet, table, 0, ()).rows

    assert rows[2].total_over == "risk"
    assert dict(rows[2].categories) == {"area": "City"}


def test_v7_a_row_with_figures_and_an_unknown_label_is_reported():
    worksheet = a_worksheet("""
        Table | 2011-12 | 2012-13
        Row | 1 | 2
        Rwo | 3 | 4
    """)

    grid = grid_at(worksheet, a_table("m"), 0, ())

    assert said(grid.findings) == [("query", "label-not-recognised", "A3, B3, C3")]
    assert "“Rwo”" in grid.findings[0].what


def test_v7_figures_without_a_label_are_reported():
    worksheet = a_worksheet("""
        Table | 2012-13
        | 3
    """)

    assert "(no label)" in grid_at(worksheet, a_table("m"), 0, ()).findings[0].what


def test_v7_a_column_with_figures_and_an_unknown_heading_is_reported():
    worksheet = a_worksheet("""
        Table | 2012-13 | Forecast
        Row | 1 | 2
        Row | 3 | 4

        Elsewhere | | 5
    """)

    grid = grid_at(worksheet, a_table("m"), 0, ())

    assert said(grid.findings) == [("query", "label-not-recognised", "C1, C2, C3")]


def test_an_unknown_outer_heading_makes_its_columns_unknown():
    worksheet = a_worksheet("""
        Table | Whenever |
        | Female | Male
        Row | 8 | 6
    """)
    table = a_table("m", columns=(periods(), SEXES))

    grid = grid_at(worksheet, table, 0, ())

    assert grid.columns == {}
    assert said(grid.findings) == [
        ("query", "label-not-recognised", "B2, B3"),
        ("query", "label-not-recognised", "C2, C3"),
    ]


def test_notes_beneath_a_table_are_not_taken_for_rows():
    worksheet = a_worksheet("""
        Table | 2012-13
        Row | 1
        (Previous year figures in brackets)
    """)

    assert grid_at(worksheet, a_table("m"), 0, ()).findings == ()


def test_rows_and_columns_known_to_hold_nothing_of_ours_are_passed_over_in_silence():
    worksheet = a_worksheet("""
        Table | 2012-13 | Average
        Row | 1 | 2
        Source | 9 | 9
    """)
    table = a_table(
        "m",
        columns=(either(periods(), ignored("Average")),),
        rows=(either(labels({"Row": Key()}), ignored("Source")),),
    )

    grid = grid_at(worksheet, table, 0, ())

    assert (list(grid.rows), list(grid.columns), grid.findings) == ([1], [1], ())


def test_v7_a_whole_block_under_an_unknown_outer_label_is_reported():
    worksheet = a_worksheet("""
        Table | | 2012-13
        Village | High | 85
        | Medium | 5
        Total | | 90
    """)
    outer = either(total("risk"), labels({"City": Key()}))
    table = a_table("m", rows=(outer, categories("risk", ("High", "Medium"))))

    grid = grid_at(worksheet, table, 0, ())

    assert grid.rows == {}
    assert [finding.cells for finding in grid.findings] == [
        ("A2", "C2"),
        ("A3", "C3"),
        ("A4", "C4"),
    ]


def test_v7_figures_under_no_heading_are_reported():
    worksheet = a_worksheet("""
        Table | 2012-13 | |
        Row | 1 | 2 | a note
        Source | 5 | 6 |
    """)

    grid = grid_at(worksheet, a_table("m"), 0, ())

    assert [finding.cells for finding in grid.findings] == [("C1", "C2"), ("A3", "B3")]


def test_of_several_cells_that_are_the_anchor_the_one_with_headings_beside_it_is_the_tables():
    worksheet = a_worksheet("""
        Table | of something else

        Table | 2012-13
        Row | 4
    """)

    assert rows_headed(worksheet, "Table", DERBY.terms) == (0, 2)
    assert header_of(worksheet, ready(a_table("m")), (0, 2)) == 2


def test_a_table_in_another_place_keeps_its_labels_in_the_column_of_its_anchor():
    worksheet = a_worksheet("""
        No. | Table | 2012-13
        1 | Row | 4
    """)

    grid = grid_at(worksheet, a_table("m"), 0, ())

    assert (list(grid.rows), list(grid.columns), grid.findings) == ([1], [2], ())


def test_headings_are_not_looked_for_in_the_next_table():
    worksheet = a_worksheet("""
        Table | Whenever
        Other | 2012-13
        Row | 4
    """)

    assert grid_at(worksheet, a_table("m"), 0, (1,)).columns == {}


def test_a_table_with_nothing_beneath_its_headings_has_no_rows():
    worksheet = a_worksheet("""
        Table | 2012-13

        |
    """)

    assert grid_at(worksheet, a_table("m"), 0, ()).rows == {}


def test_a_blank_row_that_parts_a_table_does_not_end_it():
    worksheet = a_worksheet("""
        Table | 2012-13
        Row | 4

        Other row | 5
    """)
    table = a_table("m", rows={"Row": Key(), "Other row": Key()})

    assert list(grid_at(worksheet, table, 0, ()).rows) == [1, 3]
    assert list(grid_at(worksheet, table, 0, (3,)).rows) == [1]


def test_a_label_in_another_spelling_is_noted_once_for_all_its_cells():
    worksheet = a_worksheet("""
        Table | 2012-13
        Row1 | 4
        Row1 | 5
    """)

    grid = grid_at(worksheet, a_table("m"), 0, ())

    assert grid.loosely == (Loosely(("A2", "A3"), "Row1", Key()),)
