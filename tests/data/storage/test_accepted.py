"""The accepted files under their hash, whole or not there."""

import hashlib
import os

import pytest

from data.storage.accepted import AcceptedFiles, MissingFileError, Record, write_whole

CONTENT = b"Board,Derby\n"
HASH = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def accepted(tmp_path) -> AcceptedFiles:
    return AcceptedFiles(tmp_path / "accepted")


def a_record(number: int = 1, **fields) -> Record:
    named = {"id": number, "submission": 1, "what": "accepted", "at": "2012-07-12"}
    named |= {"who": "Sam Hill", "why": "", "file": "é.csv", "sha256": HASH}
    return Record(**(named | fields))


def test_a_file_comes_back_as_it_was_kept(accepted):
    accepted.keep(CONTENT)

    assert accepted.read(HASH) == CONTENT
    assert [path.name for path in accepted.folder.iterdir()] == [HASH]


def test_a_file_that_was_damaged_on_the_disk_is_noticed_and_mended_when_it_comes_again(accepted):
    accepted.keep(CONTENT)
    accepted.path(HASH).write_bytes(b"something else")

    with pytest.raises(MissingFileError, match="damaged"):
        accepted.read(HASH)
    accepted.keep(CONTENT)

    assert accepted.read(HASH) == CONTENT


def test_a_file_that_is_not_there_is_named(accepted):
    with pytest.raises(MissingFileError, match=HASH):
        accepted.read(HASH)


def test_a_record_comes_back_as_it_was_written(accepted):
    records = (a_record(2, reasons=(("total", "Sheet", "B2 B3", "Late"),)), a_record(10))

    accepted.record(reversed(records))

    assert accepted.records() == records
    assert accepted.recorded() == {2, 10}


def test_an_empty_folder_has_no_records(accepted):
    assert (accepted.records(), accepted.recorded()) == ((), frozenset())


def test_a_write_that_fails_leaves_what_was_there(accepted, monkeypatch):
    accepted.keep(CONTENT)

    def fail(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(accepted.path(HASH), b"longer than before")

    assert accepted.read(HASH) == CONTENT
    assert [path.name for path in accepted.folder.iterdir()] == [HASH]
