import io
import os
import time

import pytest

from callbacks import waiting_room
from callbacks.waiting_room import KEPT_FOR, RoomFullError, WaitingRoom
from data.storage.unfinished import unfinished


def a_stream(content=b"a,b\n"):
    return io.BytesIO(content)


def test_a_file_comes_back_as_it_was_sent(tmp_path):
    room = WaitingRoom(tmp_path)

    waiting = room.put("police.csv", a_stream())

    assert room.get(waiting.token) == ("police.csv", b"a,b\n")


@pytest.mark.parametrize("token", ["", "../upload-token", "0" * 31, "G" * 32])
def test_nothing_but_a_token_opens_the_room(tmp_path, token):
    room = WaitingRoom(tmp_path)

    assert room.get(token) is None
    room.drop(token)


def test_what_is_put_aside_is_gone(tmp_path):
    room = WaitingRoom(tmp_path)
    waiting = room.put("police.csv", a_stream())

    room.drop(waiting.token)

    assert room.get(waiting.token) is None
    assert not list(tmp_path.iterdir())


def test_what_nobody_accepts_in_a_day_is_thrown_away(tmp_path):
    room = WaitingRoom(tmp_path)
    old = room.put("old.csv", a_stream())
    long_ago = time.time() - KEPT_FOR - 60
    os.utime(tmp_path / f"{old.token}.file", (long_ago, long_ago))

    room.put("new.csv", a_stream())

    assert room.get(old.token) is None


@pytest.mark.parametrize("name", ["", "../", "\x00\x01"])
def test_a_file_without_a_name_gets_one(tmp_path, name):
    assert WaitingRoom(tmp_path).put(name, a_stream()).name == "return"


def test_a_full_room_takes_nothing_in_until_something_leaves_it(tmp_path, monkeypatch):
    monkeypatch.setattr(waiting_room, "MOST_WAITING", 10)
    room = WaitingRoom(tmp_path)
    first = room.put("first.csv", io.BytesIO(b"x" * 10))

    with pytest.raises(RoomFullError, match="put them aside"):
        room.put("second.csv", io.BytesIO(b"x"))

    room.drop(first.token)
    assert room.put("second.csv", io.BytesIO(b"x")).name == "second.csv"


def test_what_a_crash_left_is_gone_when_the_room_is_opened_again(tmp_path):
    room = WaitingRoom(tmp_path)
    kept = room.put("kept.csv", io.BytesIO(b"whole"))
    (tmp_path / f"{unfinished()}half").write_bytes(b"half of it")
    orphan = tmp_path / f"{'0' * 32}.name"
    orphan.write_text("nobody.csv")
    os.utime(orphan, (0, 0))
    old = room.put("old.csv", io.BytesIO(b"old"))
    os.utime(tmp_path / f"{old.token}.file", (0, 0))

    again = WaitingRoom(tmp_path)

    assert again.get(kept.token) == ("kept.csv", b"whole")
    assert {each.stem for each in tmp_path.iterdir()} == {kept.token}


def test_a_file_is_found_with_the_board_that_it_was_sent_to(tmp_path):
    room = WaitingRoom(tmp_path)
    sent = room.put("national.csv", a_stream(), "testbridge")

    name, board, place = room.find(sent.token)

    assert (name, board, place.read_bytes()) == ("national.csv", "testbridge", b"a,b\n")
    assert room.get(sent.token) == ("national.csv", b"a,b\n")
