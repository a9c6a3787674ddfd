"""Why something could not be stored or read, in a sentence: of a disk, a folder, a database."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from data.errors import (
    DamagedDatabaseError,
    FullDiskError,
    LostDatabaseError,
    StorageError,
    UnopenedDatabaseError,
)

FULL = "The disk is full, so nothing was stored. Make room on it, and do it again."
READ_ONLY = (
    "What is stored can be read and cannot be written, so nothing was changed. Let the account "
    "that the dashboard runs under write to its folder and to its database."
)
BUSY = "Somebody else is writing to the database, for long. Nothing was changed. Try again soon."
SILENT = "The database does not answer. Nothing was changed. See that it runs, and try again."
DAMAGED = (
    "The database is damaged. Put back a backup (python app.py restore), or make the database "
    "anew from the accepted files (python app.py rebuild)."
)
LOST = (
    "The database has vanished while the dashboard ran, so nothing was changed. Stop the "
    "dashboard; then put back a backup (python app.py restore), or make the database anew from "
    "the accepted files (python app.py rebuild)."
)
UNOPENED = (
    "The database cannot be opened: its folder is not there, or the account that the dashboard "
    "runs under may not write to it."
)
FAILING = "The disk does not write: it may be full, or failing. Nothing was changed."
NOT_THERE = "A file or folder that is needed is not there, so nothing was changed."
NO_FOLDER = "A file stands where a folder should be, so nothing was changed."
NO_FILE = "A folder stands where a file should be, so nothing was changed."

OF_FILES = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EFBIG: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: READ_ONLY,
    errno.EPERM: READ_ONLY,
    errno.ENOENT: NOT_THERE,
    errno.ENOTDIR: NO_FOLDER,
    errno.EEXIST: NO_FOLDER,
    errno.EISDIR: NO_FILE,
}
# What SQLite says; PostgreSQL says it by number.
OF_SQLITE = {
    "database or disk is full": FULL,
    "disk I/O error": FAILING,
    "readonly database": READ_ONLY,
    "unable to open database file": UNOPENED,
    "database is locked": BUSY,
    "malformed": DAMAGED,
    "not a database": DAMAGED,
    "no such table": LOST,
}
OF_POSTGRESQL = {"53100": FULL, "25006": READ_ONLY, "55P03": BUSY, "42P01": LOST}
KINDS: dict[str, type[StorageError]] = {
    FULL: FullDiskError,
    DAMAGED: DamagedDatabaseError,
    LOST: LostDatabaseError,
    SILENT: UnopenedDatabaseError,
    UNOPENED: UnopenedDatabaseError,
}


@contextmanager
def saying_why(where: object = "") -> Iterator[None]:
    """Turn what a disk or a database refuses into a sentence.

    where: what is written to, as far as it is known.
    Raises StorageError, or one of its kinds.
    """
    try:
        yield
    except (OSError, sa.exc.DatabaseError) as error:
        trouble = trouble_of(error, str(where))
        if trouble is None:
            raise
        raise trouble from error


def trouble_of(error: BaseException, where: str = "") -> StorageError | None:
    """What an error of a disk or a database says; None for one of any other kind."""
    if isinstance(error, StorageError):
        return error
    if isinstance(error, OSError) and error.errno in OF_FILES:
        return _saying(OF_FILES[error.errno], str(error.filename or where))
    if isinstance(error, sa.exc.DatabaseError):
        said = _said_by(error)
        return _saying(said, where) if said else None
    return None


def must_be_there(url: sa.URL) -> None:
    """Raise LostDatabaseError when the file of an SQLite database has gone since the start.

    SQLite would go on with the file that has no name any more, or begin an empty one.
    """
    database = url.database or ":memory:"
    if not url.drivername.startswith("sqlite") or database.startswith((":memory:", "file:")):
        return
    if not Path(database).exists():
        raise LostDatabaseError(LOST, database)


def _saying(text: str, where: str) -> StorageError:
    return KINDS.get(text, StorageError)(text, where)


def _said_by(error: sa.exc.DatabaseError) -> str:
    state = getattr(error.orig, "sqlstate", None)
    if state in OF_POSTGRESQL:
        return OF_POSTGRESQL[state]
    words = str(error.orig)
    known = (said for part, said in OF_SQLITE.items() if part in words and state is None)
    is_of_the_connection = isinstance(error, sa.exc.OperationalError)
    return next(known, SILENT if is_of_the_connection else "")
