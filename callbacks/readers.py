"""Processes that read what visitors send, so that nobody waits for another one's file.

A thread of the server that read a file would hold the interpreter for all the others. A reader
lives on from file to file; one that takes too long is ended, and another takes its place.
"""

import gc
import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Condition
from typing import Any, Protocol

from data.errors import SafeguardingError
from data.files.refusals import unreadable
from data.intake.checks.past import Pasts
from data.intake.ingest import read_return
from data.intake.returned import Return
from data.intake.said import NOTHING, Said
from data.storage.store import Store

AT_ONCE = 2
LONGEST = 40.0  # seconds for the whole of it: the file, its sheets, and what it is held to
ENDING = 5.0  # seconds

Found = Return | SafeguardingError
GONE = SafeguardingError("It is no longer here. Send it again.")


class Work(Protocol):
    """What a reader is given: about which file, against which store, and what is to be done.

    token: by which a reader is chosen that had the file before; empty where any will do.
    """

    @property
    def name(self) -> str:
        """What the file is called."""

    @property
    def token(self) -> str:
        """Of the waiting file."""

    @property
    def database(self) -> str:
        """The address of the store's database."""

    @property
    def folder(self) -> Path | None:
        """Where the store keeps its files."""

    def done(self, store: Store) -> Any:
        """What comes of it; a SafeguardingError says why nothing does."""


@dataclass(frozen=True)
class Job:
    """A file to read. said: what its sender answered when asked about it.

    content: its bytes; None of one that the reader takes from its place.

    database, folder: where the returns are that it is held against.
    """

    name: str
    content: bytes | None
    today: date
    said: Said = NOTHING
    database: str = ""
    folder: Path | None = None
    place: Path | None = None
    token: str = ""

    def done(self, store: Store) -> Found:
        """What the file says, or why it is not read."""
        return read_for(store, self)


class Readers:
    """As many processes as read at once; each is started when it is first needed."""

    def __init__(self, at_once: int = AT_ONCE, longest: float = LONGEST) -> None:
        self._longest = longest
        self._idle: list[_Reader | None] = [None] * at_once
        self._is_free = Condition()

    def read(self, work: Work) -> Any:
        """What comes of a piece of work, such as what a file says; waits for a reader that is free.

        Raises ReaderError when a reader failed as nobody foresaw.
        """
        with self._a_reader(work.token) as reader:
            return reader.read(work, self._longest)

    def close(self) -> None:
        """End every reader that is idle."""
        with self._is_free:
            for reader in filter(None, self._idle):
                reader.end()
            self._idle.clear()

    @contextmanager
    def _a_reader(self, token: str) -> "Iterator[_Reader]":
        with self._is_free:
            self._is_free.wait_for(lambda: self._idle)
            reader = max(self._idle, key=lambda each: _fitness(each, token))
            self._idle.remove(reader)
        if reader is None or not reader.lives:
            reader = _Reader()
        try:
            yield reader
        finally:
            with self._is_free:
                self._idle.append(reader if reader.lives else None)
                self._is_free.notify()


def _fitness(reader: "_Reader | None", token: str) -> int:
    """One that had the file before any other, one that runs before one that is to be started."""
    if reader is None:
        return 0
    return 2 if token and token in reader.had else 1


class ReaderError(Exception):
    """A reader failed in a way that is a fault of the program."""


class _Reader:
    """One process, and the line to it. had: the waiting files that it was given before."""

    def __init__(self) -> None:
        self.had: set[str] = set()
        # A new interpreter: a copy of this one could hold a lock that nobody lets go.
        fresh = multiprocessing.get_context("spawn")
        self._line, its_end = fresh.Pipe()
        self._process: BaseProcess = fresh.Process(target=_serve, args=(its_end,), daemon=True)
        self._process.start()
        its_end.close()

    @property
    def lives(self) -> bool:
        return self._process.is_alive() and not self._line.closed

    def read(self, work: Work, longest: float) -> Any:
        try:
            self._line.send(work)
            if not self._line.poll(longest):
                self.end()
                return unreadable(work.name, "took-too-long")
            answer = self._line.recv()
        except (EOFError, OSError):
            self.end()
            return unreadable(work.name, "reader-stopped")
        if work.token:
            self.had.add(work.token)
        if isinstance(answer, str):
            raise ReaderError(answer)
        return answer

    def end(self) -> None:
        self._process.kill()
        self._process.join(ENDING)
        self._line.close()


def read_for(store: Store, job: Job) -> Found:
    """What a file says to a board whose returns are in a store, or why it is not read."""
    try:
        return read_return(
            job.name,
            _content(job),
            store.frameworks(),
            history=Pasts(store),
            today=job.today,
            said=job.said,
        )
    except SafeguardingError as error:
        return error


def _content(job: Job) -> bytes:
    """The bytes of a file. Raises SafeguardingError when somebody put it aside meanwhile."""
    if job.content is not None or job.place is None:
        return job.content or b""
    try:
        return job.place.read_bytes()
    except FileNotFoundError:
        raise GONE from None


def _serve(line: Connection) -> None:
    """Read one file after another until nobody is at the other end."""
    if sys.platform != "win32":
        os.nice(5)  # a visitor's request comes first
    gc.disable()  # it would look through all that a sheet is made of, again and again
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            line.send(_answer(line.recv()))
            gc.collect()


def _answer(work: Work) -> Any:
    """What came of it; a text says that the program failed."""
    try:
        return work.done(_store(work.database, work.folder))
    except Exception as error:  # noqa: BLE001 - the server tells of it, with a reference
        return f"{type(error).__name__} while {work.folder or 'a file'} was read"


@lru_cache(maxsize=1)
def _store(database: str, folder: Path | None) -> Store:
    return Store(database, folder)
