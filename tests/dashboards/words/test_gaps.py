"""What is said beneath a chart of the figures that are missing."""

from dataclasses import replace

from dashboards.words.gaps import gaps_said
from dashboards.words.sentences import sentence
from data.observations import Status
from tests.builders import a_series


def test_periods_that_are_missing_alike_are_said_together():
    assert gaps_said([a_series([None, None, 3])], "") == [
        "Gaps: Q1 2012-13 and Q2 2012-13: not available."
    ]


def test_those_of_whom_it_is_missing_are_named():
    series = a_series({"police": [1, 2], "housing": [None, 2]})

    assert gaps_said([series], "") == ["Gaps: Q1 2012-13 Housing: not available."]


def test_of_many_the_first_is_named_and_the_others_are_counted():
    series = a_series({"police": [None], "housing": [None], "education": [None]})

    assert gaps_said([series], "") == ["Gaps: Q1 2012-13 Police and 2 more: not available."]
    assert gaps_said([a_series([None] * 5)], "") == ["Gaps: Q1 2012-13 and 4 more: not available."]


def test_why_a_choice_has_no_figures_is_not_said_again_beneath():
    empty = a_series([None])

    assert sentence(empty) == "No figures for this choice: not available in Q1 2012-13."
    assert gaps_said([empty], sentence(empty)) == []


def test_what_the_sentence_says_is_missing_is_not_said_again():
    series = a_series([4, None])
    told = sentence(series)

    assert "Q2 2012-13 was not available" in told
    assert gaps_said([series], told) == []


def test_a_reason_of_its_own_is_not_said_again_either():
    points = a_series([4, None]).points
    waits = replace(points[1], status=Status.NOT_AVAILABLE, note="all 11 not yet known")
    series = replace(a_series([4, None]), points=(points[0], waits))

    assert gaps_said([series], sentence(series)) == []
    assert gaps_said([series], "") == ["Gaps: Q2 2012-13: all 11 not yet known."]


def test_of_figures_that_are_all_there_nothing_is_said():
    assert gaps_said([a_series([4, 5])], "") == []
