"""How much of each list stands on the overview, so that all of it fits a laptop's screen."""

from dashboards.components.look_at_room import (
    LISTED_LETTERS,
    LISTED_LINES,
    STORY_LETTERS,
    items_that_fit,
    stories_that_fit,
    text_of,
)
from dashboards.components.unbroken import unbroken

SHORT, LONG = ["x" * STORY_LETTERS] * 2, ["x" * 4 * STORY_LETTERS] * 2
LINE = "x" * LISTED_LETTERS


def test_short_stories_are_all_shown_and_of_long_ones_as_many_as_fit():
    assert stories_that_fit([SHORT] * 4) == 4
    assert stories_that_fit([LONG] * 4) == 2


def test_one_story_is_shown_however_long_it_is():
    assert stories_that_fit([["x" * 5000]]) == 1
    assert stories_that_fit([]) == 0


def test_short_lists_are_shown_whole():
    assert items_that_fit([[LINE] * 2, [], [LINE]], 4) == [2, 0, 1]


def test_long_lists_share_the_room_and_each_keeps_its_first():
    shown = items_that_fit([[LINE] * 9, [LINE * 2] * 9, [LINE] * 9], 4)

    assert min(shown) >= 1
    assert max(shown) <= 4
    assert shown[0] + 2 * shown[1] + shown[2] + 3 <= LISTED_LINES


def test_the_text_of_a_component_is_told_without_its_tags():
    assert text_of([None, "In ", unbroken("2024-25 it rose")]) == "In 2024-25 it rose"
