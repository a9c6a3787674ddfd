"""An answer is a line of text and the same answer again."""

import pytest

from data.guess.answers import About, Answer, answer_of


@pytest.mark.parametrize(
    "answer",
    [
        Answer(About.COLUMN, "before", "Sheet 1", ("2024-25", "Held, in time"), "D"),
        Answer(About.MARK, "suppressed", words=('"',)),
        Answer(About.ROW, "aside", words=("two\nlines", "a | b", ""), place="6"),
        Answer(About.CELLS, "a table of its own", "=A1", place="B4:D9"),
    ],
)
def test_an_answer_is_the_same_after_it_was_a_line(answer):
    assert answer_of(str(answer)) == answer


@pytest.mark.parametrize("line", ["", "column,before", "shape,figure,,B"])
def test_a_line_that_is_no_answer_is_refused(line):
    with pytest.raises(ValueError, match=r"answer|shape"):
        answer_of(line)


@pytest.mark.parametrize(
    ("about", "says", "place"),
    [
        (About.COLUMN, "purple", ""),
        (About.MARK, "figure", ""),
        (About.YEAR, "lunar", ""),
        (About.PERIOD, "in cell A0", ""),
        (About.COLUMN, "figure", "A1:"),
        (About.CELLS, "figure", "ABCD1"),
    ],
)
def test_what_nobody_can_say_is_refused(about, says, place):
    with pytest.raises(ValueError, match=r"nobody can say|no row, column or area"):
        Answer(about, says, place=place)
