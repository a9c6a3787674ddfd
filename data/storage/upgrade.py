"""How a database of any release becomes one of this release, before anything is asked of it."""

import os
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa

import data.storage.access_tables  # noqa: F401 - a new database has its tables too
from data.errors import DamagedDatabaseError, SafeguardingError
from data.storage.schema import METADATA, in_a_file, reading, set_journal, writing
from data.storage.troubles import saying_why

FIRST, HEAD = "0001", "0014"  # data/storage/migrations/versions; the first release named no version
KNOWN = (FIRST, *(f"{number:04d}" for number in range(2, int(HEAD))), HEAD)
VERSION = sa.table("alembic_version", sa.column("version_num", sa.String))
MIGRATIONS = Path(__file__).parent / "migrations"


class NewerDatabaseError(SafeguardingError):
    """The database was last opened by a later release than this one."""


def bring_up_to_date(engine: sa.Engine) -> None:
    """Make the tables, or change those of an earlier release, in one transaction.

    Of an SQLite file that is changed, a copy of before is kept beside it.
    Raises NewerDatabaseError for a database that this release does not know, and StorageError
    for one that does not open, or is none.
    """
    with saying_why(engine.url.database):
        _bring_up_to_date(engine)


def is_whole(engine: sa.Engine) -> bool:
    """Whether SQLite finds nothing wrong in its file; PostgreSQL looks after its own."""
    if engine.dialect.name != "sqlite":
        return True
    try:
        with reading(engine) as connection:
            return connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    except DamagedDatabaseError:
        return False


def set_aside(file: Path) -> Path:
    """Move the file of a damaged database out of the way; gives where it lies now."""
    aside = file.with_name(f"{file.name}.damaged")
    for ending in ("", "-journal", "-wal", "-shm"):
        with suppress(FileNotFoundError):
            os.replace(f"{file}{ending}", f"{aside}{ending}")
    return aside


def _bring_up_to_date(engine: sa.Engine) -> None:
    with reading(engine) as connection:
        set_journal(connection)
        if _version(connection) == HEAD:
            return
    with writing(engine) as connection:
        version = _version(connection)  # another server that starts may have been first
        if version == "":
            METADATA.create_all(connection)
            _create_version_table(connection, HEAD)
        elif version not in KNOWN:
            raise NewerDatabaseError(
                "The database was made by a later release of this product: its version is "
                f"{version}, and this release knows those up to {HEAD}. Install the later "
                "release, or restore a backup made by this one. Nothing was changed."
            )
        elif version != HEAD:
            if in_a_file(engine.url):
                _keep_a_copy(engine, version)
            _migrate(connection, version)


def copy_database(engine: sa.Engine, target: Path) -> None:
    """A whole and consistent copy of an SQLite database, also while others write to it."""
    target.unlink(missing_ok=True)
    with reading(engine) as connection:
        connection.execute(sa.text("VACUUM INTO :target"), {"target": str(target)})


def _version(connection: sa.Connection) -> str:
    """The version of the tables; empty where there are none."""
    tables = sa.inspect(connection)
    if tables.has_table("alembic_version"):
        return str(connection.execute(sa.select(VERSION.c.version_num)).scalar() or FIRST)
    return FIRST if tables.has_table("submissions") else ""


def _create_version_table(connection: sa.Connection, version: str) -> None:
    named = sa.Column("version_num", sa.String(32), primary_key=True)
    sa.Table("alembic_version", sa.MetaData(), named).create(connection)
    connection.execute(sa.insert(VERSION).values(version_num=version))


def _keep_a_copy(engine: sa.Engine, version: str) -> None:
    file = engine.url.database
    # We hold the lock of writers, so nobody changes it meanwhile; the copy only reads.
    unfinished = Path(f"{file}.copying")
    copy_database(engine, unfinished)
    os.replace(unfinished, f"{file}.of-version-{version}")


def _migrate(connection: sa.Connection, version: str) -> None:
    # Alembic takes a while to import, and a database is migrated once in a release.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    if not sa.inspect(connection).has_table("alembic_version"):
        _create_version_table(connection, version)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
