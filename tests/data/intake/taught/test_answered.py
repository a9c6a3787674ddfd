"""data.intake.taught.answered: what was said of labels, as lines of text and back."""

import pytest

from data.guess.answers import About, Answer
from data.intake.taught.answered import (
    EVERY_OTHER,
    LayoutAnswer,
    NameAnswer,
    NewMeasure,
    Said,
    answered,
    said_in,
    with_answers,
)
from data.intake.taught.meaning import Axis, Meaning, StandsFor

MEASURE = Meaning(StandsFor.MEASURE, "referrals")
VISITS = NewMeasure("Home visits; all", "visit", "visits", "flow", "health", "Visits = at home.")
EVERY_SORT = (
    NameAnswer("Sheet, 1", Axis.ROW, ("Referrals", 'of which "repeat"'), (MEASURE,)),
    NameAnswer("", Axis.COLUMN, ("Police",), (Meaning(StandsFor.AGENCY, "police"),)),
    NameAnswer("", Axis.ROW, ("16-17; F",), (Meaning(StandsFor.CATEGORY, "16 to 17", "age"),)),
    NameAnswer("", Axis.ROW, ("Men",), (MEASURE, Meaning(StandsFor.CATEGORY, "Male", "sex"))),
    NameAnswer("", Axis.ROW, EVERY_OTHER, (Meaning(StandsFor.CATEGORY, "*", "area"),)),
    NameAnswer("", Axis.TABLE, ("Cases",), (Meaning(StandsFor.NOTHING),)),
    NameAnswer("", Axis.ROW, ("Elsewhere",), (Meaning(StandsFor.LEFT_OUT),)),
    NameAnswer("", Axis.ROW, ("Visits",), (), VISITS),
    LayoutAnswer("Sheet, 1", "police-courses"),
    LayoutAnswer("Sheet, 1"),
    Answer(About.COLUMN, "aside", "Sheet, 1", ("Code",), "D"),
)


@pytest.mark.parametrize("each", EVERY_SORT, ids=str)
def test_an_answer_is_read_again_from_its_line(each):
    assert answered(str(each)) == each


def test_answers_are_kept_in_the_order_in_which_they_were_given():
    said = Said(EVERY_SORT)

    assert said_in(said.lines) == said
    assert said.names == EVERY_SORT[:-3]
    assert said.layouts == {"Sheet, 1": ""}
    assert said.structure == EVERY_SORT[-1:]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "name,measure=referrals,,row",
        "name,measure=referrals,,sideways,Referrals",
        "name,referrals,,row,Referrals",
        "name,new measure=Visits,,row,Visits",
    ],
)
def test_a_line_that_says_nothing_is_refused(line):
    with pytest.raises(ValueError, match=r"."):
        answered(line)


@pytest.mark.parametrize("each", EVERY_SORT, ids=str)
def test_the_same_answer_given_again_is_one_answer(each):
    assert with_answers([str(each)], [str(each)]) == (str(each),)


@pytest.mark.parametrize(
    ("before", "now", "both"),
    [
        ("column,aside,S,D,Code", "column,figure,S,D,Code", False),
        ("column,aside,S,D,Code", "column,aside,S,F,Code", True),
        ("column,aside,S,D,Code", "period,2026-27 Q1,S,D,Code", True),
        ("row,aside,S,4,Sum", "row,aside,T,4,Sum", True),
        ("cells,a table of its own,S,A1:B2", "cells,figure,S,A1:B2", True),
        ("mark,suppressed,S,,*", "mark,nil,S,,*", False),
        ("mark,suppressed,S,,*", "mark,suppressed,S,,-", True),
        ("period,2026-27 Q1,S,", "period,in cell B2,S,", False),
        ("name,measure=referrals,S,row,Sum", "name,left out,S,row,Sum", False),
        ("name,measure=referrals,S,row,Sum", "name,left out,S,column,Sum", True),
        ("layout,police-own,S", "layout,none of them,S", False),
        ("layout,police-own,S", "layout,police-own,T", True),
    ],
)
def test_a_later_answer_takes_the_place_of_one_about_the_same_and_of_no_other(before, now, both):
    assert with_answers([before], [now]) == ((before, now) if both else (now,))
