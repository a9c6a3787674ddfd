"""callbacks.half_taught: answers outlive the browser, and two people at one file share them."""

import io
import os
import time

import pytest

from callbacks.half_taught import HalfTaughtLessons
from callbacks.teach import ANSWERED_MEANWHILE
from callbacks.teach_said import Taught
from callbacks.waiting_room import KEPT_FOR, WaitingRoom
from dashboards.components.upload_form import half_taught
from tests.callbacks.test_teach import BOARD, Page, arrive, buttons, readings, store  # noqa: F401

LATER, SOON = "2026-10-14T09:30:00+01:00", "2026-10-14T09:05:00+01:00"
AT = "2026-10-14T09:00:00+01:00"


def again(page: Page) -> Page:
    """The same file in a browser that knows nothing of it."""
    return Page(page.desk.store, page.desk.readings, page.token).says("open")


def marked(page: Page, row: str) -> Page:
    return page.says("mark", about="row", place=row, part="aside", drawn=page.said["sheet"])


def test_answers_outlive_the_browser_that_gave_them(arrive):  # noqa: F811
    page = marked(arrive().says("open"), "7").says("whose", value="police")

    found = again(page)

    assert found.said["answers"] == page.said["answers"]
    assert found.said["agency"] == "police"
    assert "is still here: go on from there" in found.heard


def test_what_was_taken_back_stays_taken_back(arrive):  # noqa: F811
    page = marked(arrive().says("open"), "7")
    page.says("undo", of=page.said["answers"][0], drawn=page.said["sheet"])

    assert again(page).said["answers"] == []


def test_two_people_at_one_file_see_each_other_and_share_their_answers(arrive):  # noqa: F811
    first = arrive().says("open")
    assert "teaches this file too" not in first.heard

    second = marked(again(first), "6")
    marked(first, "7")

    assert "Somebody else teaches this file too" in second.heard
    assert "Somebody else teaches this file too" in first.heard
    assert len(first.said["answers"]) == 2
    marked(second, "5")
    assert len(second.said["answers"]) == 3


def test_nothing_is_stored_that_this_page_has_not_shown(arrive):  # noqa: F811
    first = arrive().says("open")
    marked(again(first), "7")

    first.says("store", who="Data officer")

    assert first.heard == ANSWERED_MEANWHILE
    assert len(first.said["answers"]) == 1


def test_a_file_put_aside_takes_its_answers_with_it(arrive):  # noqa: F811
    page = marked(arrive().says("open"), "7")
    room = page.desk.readings.room

    page.says("aside")

    assert room.said_of(page.token) == ""
    assert room.all_said() == []


def test_the_answers_go_with_a_file_that_nobody_accepted_in_a_day(tmp_path):
    room = WaitingRoom(tmp_path)
    token = room.put("own.csv", io.BytesIO(b"a"), BOARD).token
    room.keep_said(token, "something")
    old = time.time() - KEPT_FOR - 1
    os.utime(tmp_path / f"{token}.file", (old, old))

    WaitingRoom(tmp_path)

    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def lessons(tmp_path) -> tuple[HalfTaughtLessons, str]:
    room = WaitingRoom(tmp_path)
    token = room.put("own.csv", io.BytesIO(b"a"), BOARD).token
    return HalfTaughtLessons(room), token


def test_a_page_that_was_not_heard_of_for_long_is_open_no_more(lessons):
    held, token = lessons
    first, _ = held.joined(Taught(token, BOARD), AT)

    assert held.joined(Taught(token, BOARD), SOON)[1].others("another", SOON) != []
    second, half = held.joined(Taught(token, BOARD), LATER)
    assert half.others(second.page, LATER) == []
    assert first.page != second.page


def test_what_two_pages_say_at_once_is_all_kept(lessons):
    held, token = lessons
    line, other = ("row,aside,Sheet,7", "row,aside,Sheet,6")
    one, two = (held.joined(Taught(token, BOARD), AT)[0] for _ in range(2))

    held.keep(one.adding(line), one, AT)
    held.keep(two.adding(other), two, AT)

    assert {*held.of(token, BOARD).said.answers} == {line, other}


@pytest.mark.parametrize("text", ["{", "null", '{"said": 1}', "[]", '{"said": {}, "turn": "x"}'])
def test_what_cannot_be_read_is_begun_anew(lessons, tmp_path, text):
    held, token = lessons
    (tmp_path / f"{token}.said").write_text(text)

    assert held.of(token, BOARD) is None
    assert held.joined(Taught(token, BOARD), AT)[0].answers == ()


def test_what_was_said_for_another_board_is_not_seen(lessons):
    held, token = lessons
    one, _ = held.joined(Taught(token, BOARD), AT)
    held.keep(one.adding("row,aside,Sheet,7"), one, AT)

    assert held.of(token, "derby") is None
    assert [name for _, name, _ in held.begun(BOARD)] == ["own.csv"]
    assert held.begun("derby") == []


def test_the_returns_page_leads_back_to_each_sheet_that_is_half_taught():
    heading, kept, ways = half_taught([("0" * 32, "own.csv", AT)], BOARD)

    (link,) = [each.children for each in ways.children]
    assert link.children == "own.csv, last answered 09:00 on 14 October 2026"
    assert link.href == f"/how-laid-out/{'0' * 32}?board={BOARD}"
    assert "thrown away with the file" in kept.children
    assert half_taught([], BOARD) == []
