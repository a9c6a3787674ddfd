"""Processes that read what visitors send, so that nobody waits for another one's file.

A thread of the server that read a file would hold the interpreter for all the others. A reader
lives on from file to file; one that takes too long is ended, and another takes its place.
"""

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
from queue import SimpleQueue

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


class Readers:
    """As many processes as read at once; each is started when it is first needed."""

    def __init__(self, at_once: int = AT_ONCE, longest: float = LONGEST) -> None:
        self._longest = longest
        self._idle: SimpleQueue[_Reader | None] = SimpleQueue()
        for _ in range(at_once):
            self._idle.put(None)

    def read(self, job: Job) -> Found:
        """What a file says, or why it is not read; waits for a reader that is free.

        Raises ReaderError when a reader failed as nobody foresaw.
        """
        with self._a_reader() as reader:
            return reader.read(job, self._longest)

    def close(self) -> None:
        """End every reader that is idle."""
        while not self._idle.empty():
            if reader := self._idle.get():
                reader.end()

    @contextmanager
    def _a_reader(self) -> "Iterator[_Reader]":
        reader = self._idle.get()
        if reader is None or not reader.lives:
            reader = _Reader()
        try:
            yield reader
        finally:
            self._idle.put(reader if reader.lives else None)


class ReaderError(Exception):
    """A reader failed in a way that is a fault of the program."""


class _Reader:
    """One process, and the line to it."""

    def __init__(self) -> None:
        # A new interpreter: a copy of this one could hold a lock that nobody lets go.
        fresh = multiprocessing.get_context("spawn")
        self._line, its_end = fresh.Pipe()
        self._process: BaseProcess = fresh.Process(target=_serve, args=(its_end,), daemon=True)
        self._process.start()
        its_end.close()

    @property
    def lives(self) -> bool:
        return self._process.is_alive() and not self._line.closed

    def read(self, job: Job, longest: float) -> Found:
        try:
            self._line.send(job)
            if not self._line.poll(longest):
                self.end()
                return unreadable(job.name, "took-too-long")
            answer: Found | str = self._line.recv()
        except (EOFError, OSError):
            self.end()
            return unreadable(job.name, "reader-stopped")
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
    with suppress(EOFError, OSError, KeyboardInterrupt):
        while True:
            line.send(_answer(line.recv()))


def _answer(job: Job) -> Found | str:
    try:
        return read_for(_store(job.database, job.folder), job)
    except Exception as error:  # noqa: BLE001 - the server tells of it, with a reference
        return f"{type(error).__name__} while {job.folder or 'a file'} was read"


@lru_cache(maxsize=1)
def _store(database: str, folder: Path | None) -> Store:
    return Store(database, folder)
