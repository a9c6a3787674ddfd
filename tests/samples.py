"""The published reports and the illustrative board, loaded once for a whole run of the tests."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commands.loading import NOT_READABLE, WITH_ERRORS
from data.storage.store import Store
from settings import HERE

FINISHED = "loaded.txt"
FOR_EVER = 10**6  # seconds


def samples_in(shared: Path) -> Path:
    """The folder in which the samples are loaded; whoever asks first loads them there.

    shared: a folder of this run, the same for every process of it.
    The others wait until it is done, however long it takes; should the first die, the next one
    loads them. What it gives is to be read only: take a copy of it to change something.
    """
    folder = shared / "samples"
    with _alone(shared / "samples.lock"):
        if not (folder / FINISHED).exists():
            _load(folder)
            (folder / FINISHED).touch()
    return folder


def store_of(folder: Path) -> Store:
    """The store in a folder of the product."""
    return Store(f"sqlite:///{folder / 'safeguarding.db'}", folder)


def environment_of(folder: Path) -> dict[str, str]:
    """The environment of a process of the product that works in a folder."""
    return {**os.environ, "SAFEGUARDING_FOLDER": str(folder), "DATABASE_URL": ""}


def _load(folder: Path) -> None:
    command = [sys.executable, str(HERE / "app.py"), "load-samples", "--quiet"]
    done = subprocess.run(
        command, env=environment_of(folder), capture_output=True, text=True, check=False
    )
    if done.returncode in {NOT_READABLE, WITH_ERRORS} or not (folder / "safeguarding.db").exists():
        raise RuntimeError(f"The samples could not be loaded: {done.stdout}{done.stderr}")


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """One process at a time. SQLite's lock is let go when its holder dies, on every system."""
    with sqlite3.connect(lock, timeout=FOR_EVER, isolation_level=None) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
    connection.close()
