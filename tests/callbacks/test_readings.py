"""What waits is read beside the server: once, by a process that may be ended, and remembered."""

import io
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from callbacks import readers, readings
from callbacks.readers import Job, Readers
from callbacks.readings import MOST_OF_ONE, Readings, StillReadError
from callbacks.waiting_room import WaitingRoom
from data.errors import PersonalRecordsError, UnreadableFileError
from data.framework.grids import tables_in
from data.intake.returned import Return
from data.intake.said import NOTHING, Said
from data.periods import parse
from data.storage.store import Store
from tests.builders_data import a_return, an_observation
from tests.data.framework.tables_of import own
from tests.data.intake.test_ingest import a_csv

VISITOR = "192.0.2.1"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'safeguarding.db'}", tmp_path)


@pytest.fixture
def kept(store: Store, tmp_path: Path) -> Iterator[Readings]:
    held = Readings(WaitingRoom(tmp_path / "waiting"), store)
    yield held
    held.close()


@pytest.fixture
def times_read(monkeypatch) -> list[str]:
    """The names of the files that were read, here and not in a process, which takes longer."""
    names: list[str] = []

    def read(_readers: Readers, job: Job) -> object:
        names.append(job.name)
        return readers._answer(job)

    monkeypatch.setattr(Readers, "read", read)
    return names


def a_job(folder: Path) -> Job:
    held_against = f"sqlite:///{folder / 'safeguarding.db'}"
    return Job("missing.csv", a_csv(), date(2026, 11, 26), database=held_against, folder=folder)


def waits(kept: Readings, name: str = "missing.csv", content: bytes | None = None) -> str:
    return kept.room.put(name, io.BytesIO(a_csv() if content is None else content)).token


def test_a_file_is_read_by_another_process(kept: Readings):
    name, found = kept.of(waits(kept), VISITOR)

    assert name == "missing.csv"
    assert isinstance(found, Return)
    assert len(found.observations) > 0


def test_a_file_that_is_none_comes_back_with_why(kept: Readings):
    _, found = kept.of(waits(kept, "letter.txt", b"Dear board"), VISITOR)

    assert isinstance(found, UnreadableFileError)
    assert found.code == "not-a-spreadsheet"


def test_what_was_read_is_not_read_again(kept: Readings, times_read: list[str]):
    token = waits(kept)

    for _ in range(3):
        kept.of(token, VISITOR)

    assert times_read == ["missing.csv"]


def test_a_token_named_a_thousand_times_is_read_once(kept: Readings, times_read: list[str]):
    token = waits(kept)

    _, of = kept.progress([token] * 1_000, VISITOR)
    kept.of(token, VISITOR)

    assert of == 1
    assert times_read == ["missing.csv"]


def test_after_a_return_was_stored_a_file_is_held_against_it(
    kept: Readings, times_read: list[str], store: Store
):
    token = waits(kept)
    kept.of(token, VISITOR)

    store.accept(a_return(an_observation("contacts", 5.0)), "2012-07-12")
    kept.of(token, VISITOR)

    assert times_read == ["missing.csv"] * 2


def test_after_a_framework_was_loaded_a_file_is_read_by_it(
    kept: Readings, times_read: list[str], store: Store
):
    token = waits(kept)
    kept.of(token, VISITOR)

    store.kept_frameworks.load(tables_in(own())[0], "2026-04-10T09:00:00+01:00", "")
    kept.of(token, VISITOR)

    assert times_read == ["missing.csv"] * 2


def test_what_was_answered_about_a_file_has_it_read_once_more(
    kept: Readings, times_read: list[str]
):
    token = waits(kept)

    for said in (NOTHING, Said(parse("2012-13")), Said(parse("2012-13"))):
        kept.of(token, VISITOR, said)

    assert times_read == ["missing.csv"] * 2


def test_progress_begins_the_reading_and_counts_it(kept: Readings, times_read: list[str]):
    tokens = [waits(kept), waits(kept, "other.csv", a_csv(Agency="Education"))]

    kept.progress(tokens, VISITOR)
    for token in tokens:
        kept.of(token, VISITOR)

    assert kept.progress(tokens, VISITOR) == (2, 2)
    assert sorted(times_read) == ["missing.csv", "other.csv"]


def test_one_visitor_has_only_so_many_files_read_at_a_time(kept: Readings, monkeypatch):
    begun: list[str] = []

    class Never:
        """Threads that never come to it."""

        def submit(self, _read: object, token: str, _said: object) -> "readings.Future[object]":
            begun.append(token)
            return readings.Future()

        def shutdown(self, **_how: object) -> None:
            """Nothing runs."""

    monkeypatch.setattr(kept, "_threads", Never())

    read, of = kept.progress([f"{n:032x}" for n in range(100)], VISITOR)

    assert (read, of) == (0, 100)
    assert len(begun) == MOST_OF_ONE
    kept.progress(["f" * 32], "192.0.2.2")
    assert len(begun) == MOST_OF_ONE + 1


def test_few_threads_of_the_server_wait_for_a_reader(kept: Readings, monkeypatch):
    monkeypatch.setattr(kept, "_waits", readings.BoundedSemaphore(1))
    kept._waits.acquire()
    never: readings.Future[object] = readings.Future()
    monkeypatch.setattr(kept._threads, "submit", lambda *_what: never)

    with pytest.raises(StillReadError, match="Try again in a moment"):
        kept.of(waits(kept), VISITOR)


def test_of_records_of_persons_nothing_waits_any_longer(kept: Readings, tmp_path: Path):
    token = waits(kept, content=a_csv(Revision="dob 3/5/2012"))

    _, found = kept.of(token, VISITOR)

    assert isinstance(found, PersonalRecordsError)
    assert not list((tmp_path / "waiting").iterdir())


def test_a_dropped_file_is_gone(kept: Readings, times_read: list[str]):
    token = waits(kept)
    kept.of(token, VISITOR)

    kept.drop(token)

    assert "no longer here" in str(kept.of(token, VISITOR)[1])


def test_only_so_many_are_remembered(kept: Readings, times_read: list[str], monkeypatch):
    monkeypatch.setattr(readings, "MOST_REMEMBERED", 2)
    tokens = [waits(kept, f"{n}.csv") for n in range(4)]

    for token in tokens:
        kept.of(token, VISITOR)

    assert len(kept._readings) <= 2


def test_a_reader_that_takes_too_long_is_ended_and_another_reads_the_next(
    store: Store, tmp_path: Path
):
    job = a_job(tmp_path)
    slow, quick = Readers(at_once=1, longest=0.0), Readers(at_once=1)

    found = slow.read(job)
    assert isinstance(found, UnreadableFileError)
    assert found.code == "took-too-long"
    assert isinstance(quick.read(replace(job, name="again.csv")), Return)
    for each in (slow, quick):
        each.close()


def test_a_reader_that_dies_is_told_of_and_replaced(store: Store, tmp_path: Path):
    job = a_job(tmp_path)
    held = Readers(at_once=1)
    assert isinstance(held.read(job), Return)
    (reader,) = held._idle
    os.kill(reader._process.pid, 9)
    reader._process.join()

    assert isinstance(held.read(job), Return)
    held.close()


def test_a_file_goes_to_the_reader_that_had_it_before(store: Store, tmp_path: Path):
    held, job = Readers(at_once=2), replace(a_job(tmp_path), token="first")
    held.read(job)
    (first,) = filter(None, held._idle)
    held._idle.remove(first)  # at work
    held.read(replace(job, token="second"))
    held._idle.insert(0, first)

    held.read(replace(job, token="second"))
    held.read(job)

    assert [each.had for each in held._idle if each] == [{"second"}, {"first"}]
    held.close()


def test_a_fault_of_the_program_is_told_as_one(store: Store, tmp_path: Path):
    held = Readers(at_once=1)
    without_a_name = replace(a_job(tmp_path), name=None)

    with pytest.raises(readers.ReaderError, match="TypeError"):
        held.read(without_a_name)

    held.close()
