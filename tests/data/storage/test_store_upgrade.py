"""A database of every release opens in this one, or says why not."""

import re
import sqlite3
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from data.errors import DamagedDatabaseError, UnopenedDatabaseError
from data.storage.schema import METADATA, engine_of, reading, writing
from data.storage.store import Store
from data.storage.upgrade import (
    HEAD,
    KNOWN,
    MIGRATIONS,
    NewerDatabaseError,
)
from tests.builders_data import a_finding, a_printed_target, a_store, in_quarters
from tests.builders_data import a_return as any_return

FIRST_RELEASE = Path(__file__).parents[2] / "golden" / "first_release.sql"


@pytest.fixture
def first_release(tmp_path) -> Path:
    """A database file as the first release left it."""
    file = tmp_path / "safeguarding.db"
    database = sqlite3.connect(file)
    database.executescript(FIRST_RELEASE.read_text(encoding="utf-8"))
    database.close()
    return file


def opened(file: Path) -> Store:
    return Store(f"sqlite:///{file}")


def version_of(file: Path) -> list[str]:
    """The tables and the version that a database names."""
    with reading(engine_of(f"sqlite:///{file}")) as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return []
        return list(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars())


def test_a_database_of_the_first_release_opens_with_its_figures_intact(first_release):
    store = opened(first_release)

    shown = store.everything()[["measure", "period", "agency", "breakdown", "value", "status"]]
    rows = shown.astype(object).where(shown.notna(), None).itertuples(index=False, name=None)
    assert list(rows) == [
        ("contacts", "2012-13 Q1", "", "", 10.0, "revised"),
        ("contacts", "2012-13 Q2", "", "", 25.0, "revised"),
        ("referrals", "2012-13 Q1", "education", "", None, "not available"),
        ("referrals", "2012-13 Q1", "", "sex=Female", 7.5, "reported"),
    ]
    assert [finding for _, finding in store.findings("derby")] == [a_finding(measure="contacts")]
    assert store.targets("derby") == (a_printed_target(),)
    assert version_of(first_release) == [HEAD]


def test_its_returns_stood_from_when_they_came_until_the_next(first_release):
    store = opened(first_release)

    days = (date(2012, 7, 11), date(2012, 7, 12), date(2012, 8, 12), date(2012, 9, 1))
    assert [[each.id for each in store.in_force("derby", day)] for day in days] == [
        [],
        [1],
        [2],
        [2, 3],
    ]
    assert [event.at for number in (1, 2, 3, 4) for event in store.events(number)] == [
        "2012-07-12",
        "2012-08-12",
        "2012-08-13",
        "2012-09-01",
    ]


def test_it_goes_on_as_any_other(first_release):
    store = opened(first_release)
    newer = any_return(*in_quarters("contacts", 12, 25), sent="2012-10-10")

    receipt = store.accept(newer, "2012-10-12")
    store.withdraw(3, "Ann Lee", "Sent twice", "2012-10-13")

    assert (receipt.submission, store.revision()) == (5, 6)
    assert [each.id for each in store.in_force("derby")] == [5]
    assert list(store.everything()["value"]) == [12, 25]


def test_a_copy_of_before_lies_beside_it(first_release):
    opened(first_release)

    copy = first_release.with_name("safeguarding.db.of-version-0001")
    assert version_of(copy) == []
    database = sqlite3.connect(copy)
    assert database.execute("SELECT count(*) FROM observations").fetchone() == (8,)
    database.close()


def test_a_database_of_this_release_is_opened_without_a_copy(first_release):
    opened(first_release)
    copy = first_release.with_name("safeguarding.db.of-version-0001")
    copy.unlink()

    opened(first_release)

    assert not copy.exists()


def _open_at_once(url: str) -> None:
    Store(url)


def test_servers_that_start_at_once_change_it_once(first_release):
    context = get_context("forkserver")
    context.set_forkserver_preload(["data.storage.store"])
    servers = [
        context.Process(target=_open_at_once, args=(f"sqlite:///{first_release}",))
        for _ in range(4)
    ]
    for server in servers:
        server.start()
    for server in servers:
        server.join()

    assert [server.exitcode for server in servers] == [0] * 4
    assert len(opened(first_release).everything()) == 4


def test_a_migration_that_fails_leaves_everything_as_it_was(first_release, monkeypatch):
    def fail(*_arguments):
        raise MemoryError

    monkeypatch.setattr("alembic.op.create_table", fail)

    with pytest.raises(MemoryError):
        opened(first_release)

    assert version_of(first_release) == []
    monkeypatch.undo()
    assert len(opened(first_release).everything()) == 4


def test_a_database_of_a_later_release_is_refused_and_left_alone(new_database):
    url = new_database()
    a_store(url=url)
    engine = engine_of(url)
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9001'")
    engine.dispose()

    with pytest.raises(NewerDatabaseError, match=r"its version is 9001.* Nothing was changed\."):
        Store(url)


def test_a_file_that_is_no_database_is_named(tmp_path):
    file = tmp_path / "safeguarding.db"
    file.write_bytes(b"words, not pages " * 100)

    with pytest.raises(DamagedDatabaseError, match="is damaged"):
        opened(file)


def test_a_database_that_does_not_answer_is_said_in_a_sentence(tmp_path):
    with pytest.raises(UnopenedDatabaseError, match="The database cannot be opened: its folder"):
        opened(tmp_path / "no such folder" / "safeguarding.db")


def test_a_database_of_the_first_release_opens_in_postgresql_too(new_postgresql):
    sql = FIRST_RELEASE.read_text(encoding="utf-8")
    without_links = re.sub(r",\s*FOREIGN KEY\([a-z_]+\) REFERENCES submissions \(id\)", "", sql)
    engine = engine_of(new_postgresql())
    with writing(engine) as connection:
        for statement in without_links.replace("BEGIN TRANSACTION;", "").split(";\n"):
            if statement.strip() and "COMMIT" not in statement:
                connection.execute(sa.text(statement.replace(":", "\\:")))

    store = Store(engine.url.render_as_string(hide_password=False))

    assert list(store.everything()["value"].dropna()) == [10, 25, 7.5]
    assert store.revision() == 4
    store.engine.dispose()
    engine.dispose()


def test_the_migrations_end_where_a_new_database_begins(first_release):
    opened(first_release)

    with reading(engine_of(f"sqlite:///{first_release}")) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_the_last_migration_is_the_version_of_this_release():
    scripts = ScriptDirectory(str(MIGRATIONS))

    assert scripts.get_current_head() == HEAD
    assert {script.revision for script in scripts.walk_revisions()} == set(KNOWN)
