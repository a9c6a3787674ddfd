"""What a sheet seems to be is shown cell by cell, line by line, sum by sum."""

from data.files.workbook import Workbook
from data.guess.parts import Part
from data.guess.sheet_read import Axis, Holds, SheetRead
from data.guess.understood import understood
from data.observations import Status
from tests.data.guess.sheets import sheet

SUMMARY = """
Domestic abuse: board summary 2026/27
 | Jul to Sep 2026 | | | Previous quarter | Contact
District | Incidents | of which crimes¹ | Repeats | Incidents | Telephone
Northgate | 1912 | 455 | 61 | 1840 | 01132224455
St Anne's | 2204 | 502 | * | 2166 | 01132224466
Force area | 4116 | 957 | 171 | 4006 | 01132224477
¹ excludes cases under review. Next update 20 January.

Key: * = fewer than 5
"""


def read(text: str = SUMMARY, **more: tuple[str, ...]) -> SheetRead:
    return understood(Workbook("file.xlsx", (sheet(text, **more),))).sheets[0]


def drawn(found: SheetRead, row: int) -> str:
    """The first letter of each cell's part, "." where nothing is in it."""
    parts = (found.parts.get((row - 1, column)) for column in range(found.columns))
    return "".join(str(part)[0] if part else "." for part in parts)


def lines(found: SheetRead, axis: Axis) -> dict[str, object]:
    return {each.place: each for t in found.tables for each in t.lines if each.axis is axis}


def test_every_cell_that_is_not_blank_has_a_part_and_no_other():
    found = read()

    assert [drawn(found, row) for row in range(1, 7)] == [
        "p.....",
        ".h..ba",
        "hhhhba",
        "lfffba",
        "lfffba",
        "ttttba",
    ]
    assert found.parts[6, 0] is found.parts[8, 0] is Part.NOTE
    assert (7, 0) not in found.parts


def test_each_column_says_its_words_its_part_and_why_it_is_set_aside():
    columns = lines(read(), Axis.COLUMN)

    assert columns["A"].words == ("District",)
    assert columns["C"].words == ("Jul to Sep 2026", "of which crimes")
    assert [columns[each].part for each in "ABEF"] == [
        Part.LABEL,
        Part.FIGURE,
        Part.BEFORE,
        Part.ASIDE,
    ]
    assert columns["F"].reason == "a telephone number or a page"
    assert columns["B"].reason == ""


def test_each_row_says_its_words_and_its_part():
    rows = lines(read(), Axis.ROW)

    assert [rows[each].part for each in "13467"] == [
        Part.NOTE,
        Part.HEADING,
        Part.FIGURE,
        Part.TOTAL,
        Part.NOTE,
    ]
    assert rows["5"].words == ("St Anne's",)


def test_a_row_that_no_table_uses_is_named():
    found = read(
        "An outline of the year\n\n\nArea | 2023-24 | 2024-25\nNorth | 1 | 2\n\nThank you."
    )
    named = {each.place for t in found.tables for each in t.lines} | {e.place for e in found.lines}

    assert {"1", "4", "5", "7"} <= named


def test_a_sheet_without_figures_is_named_row_by_row():
    found = read("Contents | Page\nReferrals | 3\nConferences | 7", name="Contents")

    assert [each.place for each in found.lines] == ["1", "2", "3"]
    assert all(each.reason for each in found.lines)
    assert set(found.parts.values()) == {Part.NOTE}


def test_a_total_names_its_parts_and_says_whether_it_adds_up():
    sums = {each.total: each for each in read().sums}

    assert sums[5, 1].parts == ((3, 1), (4, 1))
    assert sums[5, 1].holds is Holds.YES
    assert sums[5, 3].holds is Holds.UNKNOWN


def test_a_total_by_its_name_that_does_not_add_up_is_said():
    found = read("Area | Held | In time\nN | 10 | 5\nS | 20 | 6\nE | 5 | 2\nTotal | 36 | 13")

    assert {each.total: each.holds for each in found.sums} == {(4, 1): Holds.NO, (4, 2): Holds.YES}


def test_m12_the_key_of_a_sheet_is_shown():
    assert read().marks == {"*": Status.SUPPRESSED}


def test_a_table_is_known_by_its_captions_and_its_heads():
    assert read().tables[0].anchor[:3] == (
        "Domestic abuse: board summary 2026/27",
        "Jul to Sep 2026",
        "Incidents",
    )


def test_the_labels_of_rows_and_columns_are_told_apart():
    figure = read().tables[0].figures[1]

    assert figure.row_labels == ("Northgate",)
    assert figure.column_labels == ("Jul to Sep 2026", "of which crimes")
