"""A sureness is a number only where enough files were counted."""

import pytest

from data.files.workbook import Workbook
from data.guess.answers import About, Answer
from data.guess.counted import COUNTED, FEWEST, sureness_of
from data.guess.parts import Part
from data.guess.sheet_read import Axis, Line
from data.guess.sureness import Evidence
from data.guess.understood import understood
from tests.data.guess.sheets import sheet

TEXT = """
Contacts 2024-25
 | Q1 | Q2 | Total | Change | Target
North | 1 | 2 | 3 | 17 | 5
South | 3 | 4 | 7 | 20 | 6
All told | 4 | 6 | 10 | 2 | 7

Key: [c] = fewer than 5
"""


def line(axis: Axis, number: int, *answers: Answer) -> Line:
    book = Workbook("f.xlsx", (sheet(TEXT, merged=("A2:A2",)),))
    lines = understood(book, answers).sheets[0].tables[0].lines
    return next(each for each in lines if (each.axis, each.number) == (axis, number))


@pytest.mark.parametrize("kind", COUNTED, ids=str)
def test_the_share_that_was_right_is_drawn_towards_one_half(kind):
    right, files = COUNTED[kind]
    share = sureness_of(*kind).share

    if files < FEWEST:
        assert share is None
    else:
        assert share is not None
        assert min(0.5, right / files) <= share <= max(0.5, right / files)


def test_what_was_never_counted_is_only_likely():
    assert str(sureness_of(Axis.ROW, Part.BEFORE, Evidence.WORD)) == "likely"


@pytest.mark.parametrize(
    ("axis", "number", "evidence"),
    [
        (Axis.COLUMN, 0, Evidence.KIND),
        (Axis.COLUMN, 3, Evidence.SUM),
        (Axis.COLUMN, 4, Evidence.WORD),
        (Axis.COLUMN, 5, Evidence.WORD),
        (Axis.ROW, 0, Evidence.POSITION),
        (Axis.ROW, 1, Evidence.MERGED),
        (Axis.ROW, 4, Evidence.SUM),
    ],
)
def test_each_line_says_what_spoke_for_it(axis, number, evidence):
    assert line(axis, number).sureness.evidence is evidence


def test_what_a_person_said_is_sure():
    said = line(Axis.COLUMN, 4, Answer(About.COLUMN, "figure", words=("Change",)))

    assert str(said.sureness) == "said"


def test_a_sureness_is_told_with_its_bounds():
    assert sureness_of(Axis.COLUMN, Part.FIGURE, Evidence.KIND).with_bounds == "90% (81% to 96%)"
    assert sureness_of(Axis.ROW, Part.BEFORE, Evidence.WORD).with_bounds == "likely"
