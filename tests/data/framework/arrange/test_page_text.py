"""An arranged page as a text that goes to the browser and comes back."""

import json

import pytest

from data.errors import FrameworkError
from data.framework.arrange.page_text import (
    LONGEST,
    MOST_STEPS,
    as_steps,
    as_text,
    from_text,
    steps_from,
)
from tests.data.framework.arrange.pages import Arranging, a_board, page

STANDING = a_board()
PAGES = [page(each.id, STANDING) for each in STANDING.framework.pages]


@pytest.mark.parametrize("arranged", PAGES, ids=lambda each: each.id)
def test_what_comes_back_is_what_went(arranged):
    assert from_text(as_text(arranged)) == arranged


def test_steps_come_back_in_their_order_and_no_more_than_can_be_taken_back():
    screen = Arranging(STANDING, "referrals")
    for _ in range(MOST_STEPS + 5):
        screen.presses("later", screen.charts[0])

    again = steps_from(as_steps(screen.view.past))

    assert again == screen.view.past[-MOST_STEPS:]
    assert steps_from("") == ()


def test_what_a_page_keeps_of_steps_is_never_longer_than_it_can_send():
    longest = max(PAGES, key=lambda each: len(as_text(each)))

    text = as_steps((longest,) * MOST_STEPS)

    assert len(text) < LONGEST


TOLD = json.loads(as_text(PAGES[1]))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 5000,
        "a" * (LONGEST + 1),
        json.dumps(TOLD | {"version": -1}),
        json.dumps(TOLD | {"version": True}),
        json.dumps(TOLD | {"is_new": 1}),
        json.dumps(TOLD | {"themes": "referrals"}),
        json.dumps(TOLD | {"title": 7, "id": 7}),
        json.dumps(TOLD | {"listed": {"title": "A", "sections": []}}),
        json.dumps(TOLD | {"listed": {"title": "A", "sections": [[]]}}),
        json.dumps(
            TOLD | {"listed": TOLD["listed"] | {"sections": 2 * TOLD["listed"]["sections"]}}
        ),
    ],
)
def test_what_is_no_page_is_refused_in_words(text):
    with pytest.raises(FrameworkError, match="Load it again"):
        from_text(text)


@pytest.mark.parametrize("text", ["{}", "[1]", '["a"]', "x"])
def test_what_is_no_step_is_refused_in_words(text):
    with pytest.raises(FrameworkError, match="Load it again"):
        steps_from(text)


def test_a_chart_that_a_board_cannot_draw_is_left_out():
    arranged = PAGES[1]
    for spoilt in ({"kind": "a pie"}, {"measures": []}, {"measures": ["x"]}, {"by": ["course"]}):
        told = json.loads(as_text(arranged))
        told["listed"]["sections"][0][1] |= spoilt

        found = from_text(json.dumps(told)).fitting(STANDING.framework)

        assert len(found.listed.charts) == len(arranged.listed.charts) - 1
    assert arranged.fitting(STANDING.framework) is arranged
