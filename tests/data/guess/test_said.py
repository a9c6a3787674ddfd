"""What a person says of a sheet is never guessed over, and the whole guess runs again with it."""

import pytest

from data.files.workbook import Workbook
from data.guess.answers import About, Answer
from data.guess.parts import Part, Role
from data.guess.sheet_read import Guessed
from data.guess.understood import Understood, understood
from data.observations import Status
from tests.data.guess.sheets import sheet

CROSS = """
Contacts to the front door, 2024-25
Agency | Team | Q1 | Q2 | Result | Ext
Police | North | 10 | 12 | 22 | 2214
 | South | 4 | 5 | 9 | 2215
Health | North | 3 | - | 7 | 2216
Everyone | | 17 | 20 | 38 | 2217

Key: [c] = fewer than 5
"""
TWO = """
Area | Q1 2025-26 | Q2 2025-26
North | 1 | 2
South | 3 | 4

Boys
Area | Q1 2025-26 | Q2 2025-26
North | 5 | 6
South | 7 | 8
"""


def read(*answers: Answer, text: str = CROSS, file: str = "file.xlsx", **more: str) -> Understood:
    return understood(Workbook(file, (sheet(text, **more),)), answers)


def by_cell(found: Understood) -> dict[str, Guessed]:
    return {each.cell: each for each in reversed(found.figures)}


def all_that_was_guessed(found: Understood) -> list[Answer]:
    return [
        line.answer(line.part, each.name)
        for each in found.sheets
        for table in each.tables
        for line in table.lines
    ]


SHEETS = {
    "cross": CROSS,
    "two tables": TWO,
    "pairs": "Area | Q1 2025-26 (last year)\nNorth | 170 (217)\nSouth | 20 (19)",
    "sections": "Measure | 2023-24 | 2024-25\nDoor\nContacts | 10 | 20\nPlans\nEnded | 2 | 1",
    "long": "Quarter | Agency | Contacts\n2024-25 Q1 | Police | 5\n2024-25 Q2 | Police | 6",
    "rates": "Area | No. | Rate | %\nN | 10 | 4.5 | 25%\nS | 30 | 2.0 | 75%\nTotal | 40 | 3 | 100%",
}


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS)
def test_an_answer_that_says_what_was_guessed_changes_nothing(text):
    guess = read(text=text)

    for each in all_that_was_guessed(guess):
        assert read(each, text=text).figures == guess.figures, str(each)
    assert read(*all_that_was_guessed(guess), text=text).sheets[0].parts == guess.sheets[0].parts


@pytest.mark.parametrize("part", Part)
def test_every_line_may_be_said_to_be_anything(part):
    for line in (line for table in read().sheets[0].tables for line in table.lines):
        found = read(line.answer(part, "Sheet1"))

        assert found.unmet == ()
        assert len(found.sheets) == 1


def test_taking_an_answer_back_is_running_without_it():
    said = read(Answer(About.COLUMN, "aside", words=("Q1",)))

    assert said.figures != read().figures
    assert read().figures == read().figures


def test_a_column_set_aside_is_no_figure_and_a_code_may_be_one():
    found = by_cell(
        read(
            Answer(About.COLUMN, "aside", words=("Q1",)), Answer(About.COLUMN, "figure", place="F")
        )
    )

    assert "C3" not in found
    assert found["F3"].figure.value == 2214


def test_a_column_of_before_is_of_no_period_that_nobody_said():
    found = by_cell(read(Answer(About.COLUMN, "before", words=("Result",))))

    assert (found["E3"].role, found["E3"].period) == (Role.BEFORE, None)


def test_a_row_said_to_be_a_total_is_one_though_it_does_not_add_up():
    found = read(Answer(About.ROW, "total", words=("Police", "North")))

    assert by_cell(found)["C3"].role is Role.TOTAL
    assert by_cell(found)["C4"].role is Role.FIGURE


def test_a_row_said_to_be_no_total_is_none_though_it_adds_up():
    assert by_cell(read())["C6"].role is Role.TOTAL
    assert by_cell(read(Answer(About.ROW, "figure", place="6")))["C6"].role is Role.FIGURE


def test_a_row_set_aside_is_no_part_of_a_sum():
    found = read(Answer(About.ROW, "aside", words=("Health", "North")))

    assert "C5" not in by_cell(found)
    assert by_cell(found)["C6"].role is Role.FIGURE


def test_a_row_of_numbers_may_be_heads():
    text = "Placements 2024-25\nHome | 1 | 2 | 3\nNorth | 5 | 6 | 7\nSouth | 1 | 0 | 2"
    found = by_cell(read(Answer(About.ROW, "heading", place="2"), text=text))

    assert "B2" not in found
    assert found["C3"].labels == ("North", "2")


def test_a_row_between_figures_may_be_a_label_of_those_beneath():
    text = "Area | 2023-24 | 2024-25\nNorth | 1 | 2\nOf whom | girls\nSouth | 3 | 4"
    found = by_cell(read(Answer(About.ROW, "label", place="3"), text=text))

    assert found["B4"].labels == ("Of whom", "South", "2023-24")


def test_cells_may_be_set_aside_or_labels():
    found = by_cell(read(Answer(About.CELLS, "aside", place="C3:D3")))

    assert "C3" not in found
    assert "C4" in found


def test_cells_may_be_a_table_of_their_own():
    text = "Area | 2023-24 | Agency | 2024-25\nNorth | 1 | Police | 5\nSouth | 2 | Health | 6"
    found = by_cell(read(Answer(About.CELLS, "a table of its own", place="C1:D3"), text=text))

    assert found["D2"].labels == ("Police", "2024-25")
    assert found["B2"].labels == ("North", "2023-24")


def test_m12_a_mark_means_what_was_said():
    found = by_cell(read(Answer(About.MARK, "nil", words=("-",))))

    assert found["D5"].status is Status.NIL


def test_a_label_may_be_given_once_or_on_each_row():
    each_row = by_cell(read(Answer(About.LABELS, "on each row")))
    text = "Agency | 2023-24 | 2024-25\nPolice | 1 | 2\n | 3 | 4"
    once = by_cell(read(Answer(About.LABELS, "given once"), text=text))

    assert each_row["C4"].labels == ("South", "Q1")
    assert once["B3"].labels == ("Police", "2023-24")


@pytest.mark.parametrize(
    ("says", "period"),
    [
        ("2023-24", "2023-24 Q1"),
        ("in the file's name", "2022-23 Q1"),
        ("in the sheet's name", "2021-22 Q1"),
        ("in cell E1", "2020-21 Q1"),
        ("after Year:", "2019-20 Q1"),
        ("always asked", "None"),
    ],
)
def test_t1_the_period_is_where_a_person_says(says, period):
    text = """
Contacts in 2024-25 | | | | 2020-21
Year: | 2019-20

Area | Q1 | Q2
N | 1 | 2
S | 2 | 3
"""
    answer = Answer(About.PERIOD, says)
    found = read(answer, text=text, file="Return_2022-23.xlsx", name="2021-22")

    assert str(by_cell(found)["B5"].period) == period


def test_t1_the_period_of_one_column_or_row_may_be_said():
    column = Answer(About.PERIOD, "2019-20 Q3", words=("Q1",), place="C")
    row = Answer(About.PERIOD, "2018-19", words=("Health", "North"), place="5")
    found = by_cell(read(column, row))

    assert [str(found[each].period) for each in ("C3", "D3", "C5")] == [
        "2019-20 Q3",
        "2024-25 Q2",
        "2018-19",
    ]


@pytest.mark.parametrize(
    ("says", "period"),
    [
        ("calendar", "calendar 2024"),
        ("financial", "2024-25"),
        ("financial, by the year in which it ends", "2023-24"),
        ("academic", "academic 2024-25"),
    ],
)
def test_t2_a_year_alone_is_what_was_said(says, period):
    text = "Area | 2024\nNorth | 5\nSouth | 6"

    assert str(by_cell(read(Answer(About.YEAR, says), text=text))["B2"].period) == period


def test_t2_a_calendar_years_quarters_begin_in_january():
    text = "Area | Q1 2024\nNorth | 5\nSouth | 6"
    found = by_cell(read(Answer(About.YEAR, "calendar"), text=text))

    assert str(found["B2"].period) == "2023-24 Q4"


@pytest.mark.parametrize(("says", "role"), [("figure", Role.FIGURE), ("share", Role.SHARE)])
def test_p15_what_the_second_number_is_may_be_said(says, role):
    text = "Area | 2024-25\nNorth | 170 (217)\nSouth | 20 (19)"

    assert read(Answer(About.BRACKETS, says), text=text).figures[1].role is role


def test_p15_a_second_number_may_be_left_out():
    text = "Area | 2024-25\nNorth | 170 (217)\nSouth | 20 (19)"

    assert len(read(Answer(About.BRACKETS, "aside"), text=text).figures) == 2


def test_a_sheet_may_hold_nothing_or_something_after_all():
    contents = "Contents | Page\nReferrals | 3\nPlans | 7"

    assert read(Answer(About.SHEET, "aside")).figures == ()
    assert read(Answer(About.SHEET, "figure"), text=contents, name="Contents").figures == ()
    assert read(
        Answer(About.SHEET, "figure"),
        Answer(About.COLUMN, "figure", place="B"),
        text=contents,
        name="Contents",
    ).figures


def test_answers_find_their_lines_in_next_quarters_file():
    answers = (
        Answer(About.COLUMN, "before", "Sheet1", ("Result",), "E3:E6"),
        Answer(About.ROW, "aside", "Sheet1", ("Health", "North"), "5"),
    )
    later = """
Prepared by the front door team

Contacts to the front door, 2025-26
Agency | Team | New | Q1 | Q2 | Result | Ext
Police | North | 0 | 10 | 12 | 22 | 2214
 | South | 0 | 4 | 5 | 9 | 2215
Schools | North | 0 | 1 | 1 | 2 | 2218
Health | North | 0 | 3 | - | 7 | 2216
"""
    found = by_cell(read(*answers, text=later))

    assert found["F5"].role is Role.BEFORE
    assert "D8" not in found
    assert "D7" in found


def test_a_head_that_names_another_period_is_the_same_head():
    answers = (Answer(About.COLUMN, "aside", "", ("Q1 2024-25",), "B"),)
    text = "Area | Q1 2025-26 | Contacts\nNorth | 1 | 2\nSouth | 3 | 4"

    assert "B2" not in by_cell(read(*answers, text=text))


def test_an_answer_about_what_is_not_there_is_said_to_be_unmet():
    gone = Answer(About.COLUMN, "before", "", ("Previous quarter",), "E")

    assert read(gone).unmet == (gone,)
    assert read(gone).figures == read().figures


def test_of_two_tables_with_the_same_heads_the_one_at_its_place_is_meant():
    found = by_cell(read(Answer(About.COLUMN, "aside", "", ("Q1 2025-26",), "B7:B8"), text=TWO))

    assert "B2" in found
    assert "B7" not in found


def test_answers_of_one_sheet_are_none_of_another():
    book = Workbook("f.xlsx", (sheet(TWO, "One"), sheet(TWO, "Two")))
    found = understood(book, (Answer(About.SHEET, "aside", "One"),))

    assert {each.sheet for each in found.figures} == {"Two"}
