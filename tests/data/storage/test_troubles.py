"""What a disk or a database refuses is a sentence, and nothing was changed."""

import errno
import sqlite3

import pytest
import sqlalchemy as sa

from commands.main import main
from data.errors import (
    DamagedDatabaseError,
    FullDiskError,
    LostDatabaseError,
    StorageError,
    UnopenedDatabaseError,
)
from data.storage import accepted
from data.storage.store import Store
from data.storage.troubles import BUSY, FULL, READ_ONLY, saying_why, trouble_of
from settings import Settings
from tests.builders_data import a_return, an_observation, in_quarters

CONTACTS = a_return(*in_quarters("contacts", 10, 20))
MORE = a_return(an_observation("contacts", 30, "2012-13 Q3"), file="more.xlsx")


def raising(number: int):
    """Something that a disk answers."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, "The system's own words", "/srv/board/file")

    return refuse


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), FullDiskError, FULL),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), FullDiskError, FULL),
        (OSError(errno.EROFS, "Read-only file system"), StorageError, READ_ONLY),
        (PermissionError(errno.EACCES, "Permission denied"), StorageError, READ_ONLY),
    ],
)
def test_what_a_disk_answers_is_said(error, kind, said):
    trouble = trouble_of(error, "/srv/board")

    assert type(trouble) is kind
    assert (str(trouble), trouble.where) == (said, "/srv/board")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("database or disk is full", FullDiskError),
        ("attempt to write a readonly database", StorageError),
        ("database is locked", StorageError),
        ("database disk image is malformed", DamagedDatabaseError),
        ("file is not a database", DamagedDatabaseError),
        ("no such table: events", LostDatabaseError),
        ("something new", UnopenedDatabaseError),
    ],
)
def test_what_sqlite_answers_is_said(words, kind):
    error = sa.exc.OperationalError("SELECT 1", {}, sqlite3.OperationalError(words))

    assert type(trouble_of(error)) is kind


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"),
        OSError(errno.EINTR, "Interrupted"),
        sa.exc.IntegrityError("INSERT", {}, sqlite3.IntegrityError("UNIQUE")),
    ],
)
def test_a_mistake_of_the_program_is_no_trouble_of_the_disk(error):
    assert trouble_of(error) is None
    with pytest.raises(type(error)), saying_why():
        raise error


def test_a_return_that_finds_no_room_is_not_stored_and_says_so(tmp_path, monkeypatch):
    store = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}")
    monkeypatch.setattr(accepted, "write_whole", raising(errno.ENOSPC))

    with pytest.raises(FullDiskError, match="The disk is full, so nothing was stored"):
        store.accept(CONTACTS, "2012-07-20", b"bytes")

    assert store.boards() == ()


def test_a_database_that_can_only_be_read_takes_nothing_and_says_so(tmp_path):
    file = tmp_path / "safeguarding.db"
    Store(f"sqlite:///{file}").accept(CONTACTS, "2012-07-20")
    store = Store(f"sqlite:///file:{file}?mode=ro&uri=true", tmp_path)

    for act in (
        lambda: store.accept(MORE, "2012-07-21"),
        lambda: store.withdraw(1, "Ann Lee", "The wrong quarter", "2012-07-21"),
        lambda: store.refuse(MORE, "2012-07-21"),
        store.try_to_write,
    ):
        with pytest.raises(StorageError, match="can be read and cannot be written"):
            act()

    assert [s.file for s in store.submissions("derby")] == ["return.xlsx"]


def test_a_database_that_somebody_else_writes_to_for_long_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr("data.storage.schema.BUSY_SECONDS", 0)
    store = Store(f"sqlite:///{tmp_path / 'safeguarding.db'}")
    other = sqlite3.connect(tmp_path / "safeguarding.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StorageError) as told:
        store.accept(CONTACTS, "2012-07-20")

    other.close()
    assert str(told.value) == BUSY


def test_a_postgresql_that_has_gone_says_so(new_postgresql):
    store = Store(new_postgresql())
    store.accept(CONTACTS, "2012-07-20")
    store.engine.dispose()
    store.engine = sa.create_engine("postgresql+psycopg://nobody@127.0.0.1:1/nothing")

    with pytest.raises(UnopenedDatabaseError, match="The database does not answer"):
        store.dataset("derby")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("where", ["os.replace", "os.fsync", "zipfile.ZipFile"])
def test_a_backup_that_the_disk_does_not_take_says_which(
    capsys, tmp_path, monkeypatch, number, where
):
    settings = Settings(tmp_path / "run")
    Store(_made(settings)).accept(CONTACTS, "2012-07-20")
    monkeypatch.setattr(f"data.storage.backup.{where}", raising(number))

    assert main(["backup", str(tmp_path / "backup.zip")], settings) == 2

    said = capsys.readouterr().err
    assert "/srv/board/file" in said
    assert ("is full" in said) == (number == errno.ENOSPC)
    assert "Traceback" not in said
    assert not (tmp_path / "backup.zip").exists()
    assert not [each for each in tmp_path.iterdir() if each.name.startswith(".unfinished")]


@pytest.mark.parametrize("target", ["file/backup.zip", "folder"])
def test_a_backup_where_no_file_can_be_says_so(capsys, tmp_path, target):
    settings = Settings(tmp_path / "run")
    Store(_made(settings)).accept(CONTACTS, "2012-07-20")
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()

    assert main(["backup", str(tmp_path / target)], settings) == 2

    said = capsys.readouterr().err
    assert str(tmp_path) in said
    assert "Traceback" not in said


def _made(settings: Settings) -> str:
    settings.folder.mkdir(parents=True, exist_ok=True)
    return settings.database_url
