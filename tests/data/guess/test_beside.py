"""Tables beside one another, and words between figures that may be either."""

import pytest

from data.files.workbook import Workbook
from data.guess.answers import A_TABLE
from data.guess.parts import Part
from data.guess.understood import understood
from tests.data.guess.sheets import figures, sheet

TOUCHING = """
Agency | {left} | Outcome | {right}
Police | 1 | 2 | Caution | 5 | 6
Health | 3 | 4 | Fine | 7 | 8
Schools | 2 | 9 | Custody | 4 | 3
"""


def labels(found, cell):
    return found[cell].labels


def test_a_remark_in_the_gap_does_not_join_two_tables_of_which_one_is_lower():
    found = figures(
        sheet("""
        Agency | Q1 2024-25 | Q2 2024-25 | | | Outcome of cases
        Police | 1 | 2 | | | Outcome | Q1 2024-25 | Q2 2024-25
        Health | 3 | 4 | | Checked with AB | Caution | 5 | 6
        Schools | 2 | 9 | | | Fine | 7 | 8
        """)
    )

    assert (labels(found, "G3"), str(found["G3"].period)) == (
        ("Caution", "Q1 2024-25"),
        "2024-25 Q1",
    )
    assert labels(found, "B3") == ("Health", "Q1 2024-25")


@pytest.mark.parametrize("indent", ["", " | | "])
def test_the_same_heads_right_of_other_names_begin_another_table(indent):
    drawn = TOUCHING.format(left="Q1 | Q2", right="Q1 | Q2").strip().split("\n")
    found = figures(sheet("\n".join(indent + line for line in drawn)))

    (value,) = [each for each in found.values() if each.figure.value == 7]
    assert value.labels == ("Fine", "Q1")


def test_words_between_figures_of_other_heads_are_asked_about():
    drawn = sheet(TOUCHING.format(left="Q1 | Q2", right="Men | Women"))

    found = understood(Workbook("file.xlsx", (drawn,)))

    (question,) = [each for each in found.questions if "another table" in each.decision]
    assert {(1, 4), (3, 5)} <= question.affected
    assert not {(1, 1), (3, 2)} & question.affected
    said = {each.answer.says: each.answer for each in question.options}
    as_table = understood(Workbook("file.xlsx", (drawn,)), (said[A_TABLE],))
    as_note = understood(Workbook("file.xlsx", (drawn,)), (said[Part.NOTE],))
    assert {each.cell: each.labels for each in as_table.figures}["E3"] == ("Fine", "Men")
    assert {each.cell: each.labels for each in as_note.figures}["E3"] == ("Health", "Men")
    for answered in (as_table, as_note):
        assert not [each for each in answered.questions if "another table" in each.decision]


@pytest.mark.parametrize("head", ["Comment", "RAG", "Notes on this quarter", "Lead officer"])
def test_remarks_between_figures_are_not_asked_about(head):
    drawn = sheet(TOUCHING.format(left="Q1 | Q2", right="Q3 | Q4").replace("Outcome", head))

    found = understood(Workbook("file.xlsx", (drawn,)))

    assert not [each for each in found.questions if "another table" in each.decision]
