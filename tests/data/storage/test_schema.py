"""How the database is opened: who waits for whom, and which journal it keeps."""

import sqlite3
import threading

import pytest
import sqlalchemy as sa

from data.errors import StorageError
from data.storage.schema import BUSY_SECONDS, engine_of, in_a_file, reading, set_journal, writing

SAFE, UNSAFE = (3, 0, 0), (99, 0, 0)


@pytest.fixture
def engine(tmp_path):
    made = engine_of(f"sqlite:///{tmp_path / 'safeguarding.db'}")
    with writing(made) as connection:
        connection.exec_driver_sql("CREATE TABLE returns (number INTEGER)")
    yield made
    made.dispose()


def journal_of(engine) -> str:
    with reading(engine) as connection:
        return connection.exec_driver_sql("PRAGMA journal_mode").scalar()


def test_a_write_ahead_log_is_kept_only_where_sqlite_writes_it_safely(engine, monkeypatch):
    found = []
    for since in (UNSAFE, SAFE, UNSAFE):
        monkeypatch.setattr("data.storage.schema.SAFE_WRITE_AHEAD_LOG", since)
        with reading(engine) as connection:
            set_journal(connection)
        found.append(journal_of(engine))

    assert found == ["delete", "wal", "delete"]


def test_a_journal_that_somebody_else_uses_is_left_as_it_is(engine, monkeypatch):
    monkeypatch.setattr("data.storage.schema.BUSY_SECONDS", 0)
    monkeypatch.setattr("data.storage.schema.SAFE_WRITE_AHEAD_LOG", SAFE)
    other = sqlite3.connect(engine.url.database)
    other.execute("BEGIN IMMEDIATE")

    impatient = engine_of(engine.url.render_as_string())
    with reading(impatient) as connection:
        set_journal(connection)
    impatient.dispose()
    other.close()

    assert journal_of(engine) == "delete"


def test_a_writer_waits_long_enough(engine):
    with reading(engine) as connection:
        waits = connection.exec_driver_sql("PRAGMA busy_timeout").scalar()

    assert waits == BUSY_SECONDS * 1000 >= 5000


def test_a_transaction_that_fails_leaves_nothing(engine):
    with pytest.raises(StorageError), writing(engine) as connection:
        connection.exec_driver_sql("INSERT INTO returns VALUES (1)").connection.execute(
            sa.text("INSERT INTO nowhere VALUES (1)")
        )

    with reading(engine) as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM returns").scalar() == 0


def test_writers_take_turns(new_database):
    engine = engine_of(new_database())
    happened = []

    def write(number: int) -> None:
        with writing(engine):
            happened.append(number)
            threading.Event().wait(0.01)
            happened.append(number)

    writers = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for each in writers:
        each.start()
    for each in writers:
        each.join()
    engine.dispose()

    assert happened[::2] == happened[1::2]


@pytest.mark.parametrize("address", ["postgres://host/board", "postgresql://host/board"])
def test_a_postgresql_address_is_taken_as_people_write_it(address):
    assert engine_of(address).url.drivername == "postgresql+psycopg"


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("sqlite://", False),
        ("sqlite:///:memory:", False),
        ("sqlite:///board.db", True),
        ("postgresql://host/board", False),
    ],
)
def test_only_an_sqlite_database_on_a_disk_is_in_a_file(address, inside):
    assert in_a_file(sa.make_url(address)) is inside
