"""Why a figure is not what a paper printed."""

from dataclasses import replace

import pytest

from data.figures.history import Change
from data.figures.reference import FigureKey
from data.figures.why_other import Reason, Why, why_other
from data.framework.framework import Framework
from data.periods import parse
from data.submission import Submission
from tests.frameworks import DERBY, STANDARD

QUARTER = parse("2012-13 Q1")
KEY = FigureKey("derby", "contacts", QUARTER)


@pytest.fixture
def derby() -> Framework:
    return DERBY


def a_submission(file: str) -> Submission:
    about = ("derby", "police", "2012-13 Q1", "", file, "", "2012-07-10", "2012-07-10", None)
    return Submission(1, *about)


def a_change(measure="contacts", agency="", breakdown="", period="2012-13 Q1", **more) -> Change:
    told = {
        "old": 1.0,
        "new": 2.0,
        "old_status": "reported",
        "new_status": "revised",
        "submission": a_submission("new.xlsx"),
        "superseded": a_submission("old.xlsx"),
        "why": "counted twice",
    }
    return Change(measure, period, agency, breakdown, **(told | more))


def why(key: FigureKey, framework: Framework, *changes: Change) -> Reason:
    return why_other(key, changes, framework, framework)


def test_a_return_that_was_sent_again_is_named_with_its_reason(derby):
    assert str(why(KEY, derby, a_change())) == "revised: new.xlsx, counted twice"


def test_a_return_without_a_reason_says_so(derby):
    assert str(why(KEY, derby, a_change(why=""))) == "revised: new.xlsx, no reason given"


def test_a_return_that_was_withdrawn_is_named_with_its_reason(derby):
    gone = a_change(submission=None, new=None, why="wrong board")

    assert why(KEY, derby, gone) == Reason(Why.WITHDRAWN, "old.xlsx, wrong board")


def test_a_share_is_other_when_one_of_its_counts_is(derby):
    ratio = next(each for each in derby.measures if each.computed)
    key = replace(KEY, measure=ratio.id)
    part = ratio.computed.denominator.measure

    assert why(key, derby, a_change(part)).why is Why.REVISED


def test_a_total_is_other_when_the_figure_of_an_agency_is(derby):
    assert why(KEY, derby, a_change(agency="police")).why is Why.REVISED


def test_a_year_is_other_when_one_of_its_quarters_is(derby):
    year = replace(KEY, period=parse("2012-13"))

    assert why(year, derby, a_change()).why is Why.REVISED


@pytest.mark.parametrize(
    ("key", "change"),
    [
        (KEY, a_change("referrals")),
        (KEY, a_change(period="2012-13 Q2")),
        (replace(KEY, categories=(("agency", "health"),)), a_change(agency="police")),
        (replace(KEY, agencies=("health",)), a_change(agency="police")),
        (replace(KEY, categories=(("age", "1 to 4"),)), a_change(breakdown="age=5 to 9")),
    ],
)
def test_what_changed_in_another_figure_is_no_reason(derby, key, change):
    assert why(key, derby, change).why is Why.UNKNOWN


def test_a_figure_that_is_counted_otherwise_says_so(derby):
    then = STANDARD.of("dudley")
    measure = next(each for each in derby.measures if not then.has_measure(each.id))

    found = why_other(replace(KEY, measure=measure.id), (), derby, then)

    assert found == Reason(Why.DEFINITION)
