"""What the server takes in, before anything of it is read."""

import errno
import io

import pytest

from app import Settings, create_app
from callbacks.uploads import LARGEST_CALLBACK, LARGEST_UPLOAD
from callbacks.waiting_room import upload_token

CONTENT = b"Board,Dudley\n"


@pytest.fixture
def client(tmp_path):
    return create_app(Settings(tmp_path)).server.test_client()


@pytest.fixture
def token(client, tmp_path):
    return {"X-Upload-Token": upload_token(tmp_path)}


def a_file(name="return.csv", content=CONTENT):
    return {"file": (io.BytesIO(content), name)}


def test_a_file_is_kept_under_a_name_that_its_sender_cannot_choose(client, token, tmp_path):
    answer = client.post("/upload", data=a_file("../../etc/return.csv"), headers=token)

    assert answer.status_code == 200
    assert answer.json["name"] == "return.csv"
    kept = tmp_path / "waiting" / f"{answer.json['token']}.file"
    assert kept.read_bytes() == CONTENT
    assert kept.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Upload-Token": "guessed"}, {"X-Upload-Token": ""}],
    ids=["none", "guessed", "empty"],
)
def test_a_page_of_another_house_sends_nothing_in(client, headers, tmp_path):
    answer = client.post("/upload", data=a_file(), headers=headers)

    assert answer.status_code == 403
    assert not list((tmp_path / "waiting").glob("*.file"))


def test_a_request_that_another_site_started_is_refused(client, token):
    headers = {**token, "Sec-Fetch-Site": "cross-site"}

    assert client.post("/upload", data=a_file(), headers=headers).status_code == 403


def test_a_post_without_a_file_is_told_so(client, token):
    answer = client.post("/upload", data={}, headers=token)

    assert (answer.status_code, answer.text) == (400, "No file came.")


@pytest.mark.parametrize(
    ("path", "most"),
    [("/upload", LARGEST_UPLOAD), ("/_dash-update-component", LARGEST_CALLBACK)],
)
def test_the_server_keeps_the_limit_itself(client, token, path, most):
    answer = client.post(path, data=b"x" * (most + 1), headers=token)

    assert answer.status_code == 413


def test_the_processes_of_one_house_share_their_token(tmp_path):
    assert upload_token(tmp_path) == upload_token(tmp_path)
    assert len(upload_token(tmp_path)) == 64


def test_the_workbook_to_fill_in_is_one_link_away(client):
    answer = client.get("/template/northbridge/police/2026-27Q3.xlsx")

    assert answer.status_code == 200
    assert answer.data.startswith(b"PK")
    assert "northbridge-police-2026-27Q3-v1.xlsx" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    "path",
    ["nowhere/police/2026-27Q3", "northbridge/nobody/2026-27Q3", "northbridge/police/2026-27"],
)
def test_a_workbook_that_nobody_fills_in_is_not_there(client, path):
    assert client.get(f"/template/{path}.xlsx").status_code == 404


@pytest.mark.parametrize(
    "answered",
    [(errno.ENOSPC, 507, "The disk is full"), (errno.EROFS, 503, "cannot be written")],
)
def test_a_file_that_the_disk_does_not_take_is_told_so_and_leaves_nothing(
    client, token, tmp_path, monkeypatch, answered
):
    number, status, said = answered

    def refuse(*_: object) -> None:
        raise OSError(number, "The system's own words", "/srv/board/waiting/x")

    monkeypatch.setattr("callbacks.waiting_room.os.replace", refuse)

    answer = client.post("/upload", data=a_file(), headers=token)

    assert (answer.status_code, said in answer.text) == (status, True)
    assert "/srv" not in answer.text
    assert list((tmp_path / "waiting").iterdir()) == []
