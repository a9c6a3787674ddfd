"""The three levels of a plan of action, and the words for them."""

import pytest

from data.follow_up.plan_status import PlanStatus, read_status


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Action Plan on target", PlanStatus.ON_TARGET),
        ("Action Plan off target and recoverable ", PlanStatus.RECOVERABLE),
        ("Action Plan off target and causing concern", PlanStatus.CONCERN),
        ("GREEN", PlanStatus.ON_TARGET),
        ("Amber - recoverable", PlanStatus.RECOVERABLE),
        ("Status: R", PlanStatus.CONCERN),
        ("", PlanStatus.NOT_SAID),
        ("Completed", PlanStatus.NOT_SAID),
    ],
)
def test_a_status_says_one_of_three_levels_or_none(text, level):
    found = read_status(text)

    assert (found.level, found.is_understood) == (level, True)


@pytest.mark.parametrize(
    "text", ["Work in Progress", "Not on target", "Off target", "Green or red?", "Red / green"]
)
def test_other_words_say_no_level(text):
    found = read_status(text)

    assert (found.level, found.is_understood) == (PlanStatus.NOT_SAID, False)


@pytest.mark.parametrize(
    ("text", "is_done"), [("Achieved", True), ("Green (done)", True), ("G", False)]
)
def test_what_is_done_with_is_told_apart_from_its_level(text, is_done):
    assert read_status(text).is_done is is_done
