"""A backup: one zip of the database as it stood at one moment, and the accepted files.

Beside the accepted files it is noted when the last one was made.
"""

import hashlib
import json
import os
import tempfile
import zipfile
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from data.errors import SafeguardingError
from data.storage import answers, transitions
from data.storage.accepted import FOLDER, AcceptedFiles, write_whole
from data.storage.schema import engine_of, reading, writing
from data.storage.store import Store
from data.storage.unfinished import unfinished
from data.storage.upgrade import HEAD, bring_up_to_date, copy_database, is_whole

DATABASE = "safeguarding.db"
MANIFEST = "manifest.json"
LAST = "last-backup"  # a file beside the accepted ones, which holds when
NIGHTLY = "safeguarding-{day}.zip"


class BackupError(SafeguardingError):
    """A backup that cannot be made, or cannot be put back; nothing was changed."""


def backup(store: Store, target: Path, made_at: str) -> int:
    """Write a backup, whole or not at all, also while others write to the store.

    made_at: an ISO date and time. Gives the number of returns in it.
    """
    if store.engine.dialect.name != "sqlite" or store.accepted is None:
        raise BackupError(
            "These returns are in PostgreSQL. Back it up with its own pg_dump, and with it "
            f"the folder “{FOLDER}”, which holds the accepted files (see README.md)."
        )
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=unfinished()) as scratch:
        snapshot = Path(scratch) / DATABASE
        copy_database(store.engine, snapshot)
        hashes = _files_in(snapshot)
        kept = [store.accepted.path(sha256) for sha256 in hashes]
        written = Path(scratch) / "backup.zip"
        _write(written, snapshot, [path for path in kept if path.is_file()], made_at)
        _check(written)
        with written.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(written, target)
    write_whole(store.accepted.folder / LAST, made_at.encode())
    return len(hashes)


def back_up_into(store: Store, folder: Path, keep: int, made_at: str) -> Path:
    """Write the backup of a day into a folder, and delete all but the newest so many there.

    Only after the new one is whole; files of other names are left alone. Gives the new one.
    """
    target = folder / NIGHTLY.format(day=made_at[:10])
    backup(store, target, made_at)
    for older in sorted(folder.glob(NIGHTLY.format(day="????-??-??")))[:-keep]:
        older.unlink()
    return target


def last_backup(store: Store) -> datetime | None:
    """When the last backup was made; None when none is known, as of a PostgreSQL."""
    if store.accepted is not None:
        with suppress(OSError, ValueError):
            return datetime.fromisoformat((store.accepted.folder / LAST).read_text("utf-8"))
    return None


def restore(source: Path, store: Store) -> int:
    """Put a backup in the place of all that is in a store, in one transaction.

    The accepted files that are there stay; what happened since the backup is set aside in a
    folder beside their records. Gives the number of returns.
    Raises BackupError when the backup is not whole, and NewerDatabaseError when a later
    release made it.
    """
    _check(source)
    if store.accepted is None:
        raise BackupError("This store keeps no files, so a backup cannot be put back into it.")
    with tempfile.TemporaryDirectory(
        dir=_made(store.accepted.folder), prefix=unfinished()
    ) as scratch:
        with zipfile.ZipFile(source) as archive:
            snapshot = Path(archive.extract(DATABASE, scratch))
            for sha256 in _files_in(snapshot):
                if f"{FOLDER}/{sha256}" in archive.namelist():
                    store.accepted.keep(archive.read(f"{FOLDER}/{sha256}"))
        kept = engine_of(f"sqlite:///{snapshot}")
        bring_up_to_date(kept)  # an earlier release may have made it
        with writing(store.engine) as connection, reading(kept) as rows:
            _set_records_aside(store.accepted)
            transitions.replace_everything(connection, rows)
            count = len(answers.hashes(connection))
        kept.dispose()
    store.record_what_is_missing()
    store.forget()
    return count


def _write(target: Path, snapshot: Path, kept: list[Path], made_at: str) -> None:
    names = {DATABASE: snapshot, **{f"{FOLDER}/{path.name}": path for path in kept}}
    about = {
        "made_at": made_at,
        "version": HEAD,
        "files": {name: _hash(path.read_bytes()) for name, path in names.items()},
    }
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(about, indent=1))
        for name, path in names.items():
            archive.write(path, name)


def _check(source: Path) -> None:
    """Raise BackupError unless every file is as it was written and the database is whole."""
    try:
        with zipfile.ZipFile(source) as archive, tempfile.TemporaryDirectory() as scratch:
            files = json.loads(archive.read(MANIFEST))["files"]
            wrong = [name for name in files if _hash(archive.read(name)) != files[name]]
            engine = engine_of(f"sqlite:///{archive.extract(DATABASE, scratch)}")
            whole = is_whole(engine) and not wrong
            engine.dispose()
    except (zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, ValueError, OSError) as error:
        raise BackupError(f"{source} is no backup that can be read: {error}.") from error
    if not whole:
        raise BackupError(f"{source} is damaged, and was not used: {', '.join(wrong) or DATABASE}.")


def _files_in(snapshot: Path) -> tuple[str, ...]:
    engine = engine_of(f"sqlite:///{snapshot}")
    with reading(engine) as connection:
        hashes = answers.hashes(connection)
    engine.dispose()
    return hashes


def _set_records_aside(accepted: AcceptedFiles) -> None:
    """Let no record tell of what the backup does not know."""
    for folder in (
        *(accepted.records_folder, accepted.frameworks_folder),
        accepted.written_folder,
    ):
        if folder.is_dir():
            aside = f"{folder.name}-before-restore-"
            number = 1 + len(list(accepted.folder.glob(f"{aside}*")))
            os.replace(folder, accepted.folder / f"{aside}{number}")


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
