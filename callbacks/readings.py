"""What waiting files say: each is read once, by a reader beside the server, and remembered."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYetError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from threading import BoundedSemaphore, RLock
from typing import Any

from callbacks.half_taught import HalfTaughtLessons
from callbacks.readers import AT_ONCE, GONE, LONGEST, Found, Job, Readers, Work, read_for
from callbacks.waiting_room import WaitingRoom
from callbacks.who import asking
from data.errors import PersonalRecordsError, SafeguardingError
from data.framework.framework import Frameworks
from data.intake.returned import Return
from data.intake.said import NOTHING, Said
from data.storage.schema import in_a_file
from data.storage.seen_parts import NOT_YOURS, NotYoursError
from data.storage.store import Store

MOST_REMEMBERED = 40  # files; what is forgotten is read again
# Files of one visitor that are to be read at a time: those of another come after so few. Their
# page asks again and again how far they are, which has the next ones read.
MOST_OF_ONE = 2 * AT_ONCE
MOST_ASKED = 200  # files that one question may name
MOST_WHO_WAIT = 3  # threads of the server that may wait for a reader; the others answer
LONGEST_WAIT = LONGEST + 20  # seconds, for a file and what is read before it

_File = tuple[str, Said]  # its token, and what was answered about it
_Against = tuple[int, Frameworks]  # the revision of a store, and what its boards are sent
BUSY = "It is still being read, after other files. Try again in a moment."


class StillReadError(SafeguardingError):
    """A file is still being read, and nobody can wait for it now."""


@dataclass(frozen=True)
class _Reading:
    """One file being read. against: what it is held to. by: who sent it."""

    against: _Against
    by: str
    said: "Future[tuple[str, Found]]"


class Readings:
    """The files of a waiting room, each read once as long as nothing was stored since.

    room: where they wait. half_taught: what has been said of those that are taught.
    """

    def __init__(self, room: WaitingRoom, store: Store) -> None:
        self.room = room
        self.half_taught = HalfTaughtLessons(room)
        self._store = store
        self._readers = Readers()
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="reading")
        self._readings: OrderedDict[_File, _Reading] = OrderedDict()
        self._turn = RLock()
        self._waits = BoundedSemaphore(MOST_WHO_WAIT)

    def progress(self, tokens: Sequence[str], by: str) -> tuple[int, int]:
        """How many of these files have been read, of how many.

        The others are started, as many as one visitor (by) may have read at a time.
        """
        wanted = list(dict.fromkeys(tokens))[:MOST_ASKED]
        read, now = 0, self._as_it_stands()
        with self._turn:
            for file in ((token, NOTHING) for token in wanted):
                held = self._held(file, now)
                if held is None and not self._has_enough(by):
                    held = self._begin(file, by, now)
                read += held is not None and held.said.done()
        return read, len(wanted)

    def if_read(self, token: str) -> Found | None:
        """What a file says where it has been read already, without waiting."""
        with self._turn:
            held = self._held((token, NOTHING), self._as_it_stands())
        return _theirs(held.said.result())[1] if held and held.said.done() else None

    def of(self, token: str, by: str, said: Said = NOTHING) -> tuple[str, Found]:
        """The name of a waiting file and what it says; waits while it is read.

        said: what its sender answered when asked about it.
        Raises StillReadError where that takes too long, or too many wait already.
        """
        file, now = (token, said), self._as_it_stands()
        with self._turn:
            reading = self._held(file, now) or self._begin(file, by, now)
        if reading.said.done():
            return _theirs(reading.said.result())
        with self._a_place_to_wait(), suppress(NotYetError):
            return _theirs(reading.said.result(LONGEST_WAIT))
        raise StillReadError(BUSY)

    def work(self, work: Work) -> Any:
        """What comes of a piece of work on a waiting file, which is not remembered.

        Raises StillReadError where too many wait already.
        """
        with self._a_place_to_wait():
            if self._is_in_memory():
                return work.done(self._store)
            return self._readers.read(work)

    def drop(self, token: str) -> None:
        """Forget a file and what it said."""
        with self._turn:
            for file in [each for each in self._readings if each[0] == token]:
                del self._readings[file]
        self.room.drop(token)

    def close(self) -> None:
        """Read nothing more; what is being read comes to its end."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        self._readers.close()

    def stored_at(self) -> tuple[str, Path | None]:
        """Where a reader finds the store: the address of its database, and its folder."""
        folder = self._store.accepted.folder.parent if self._store.accepted else None
        return self._store.engine.url.render_as_string(hide_password=False), folder

    def _is_in_memory(self) -> bool:
        """Whether nobody else can open the store."""
        url = self._store.engine.url
        return url.drivername.startswith("sqlite") and not in_a_file(url)

    def _as_it_stands(self) -> _Against:
        return self._store.revision(), self._store.frameworks()

    def _held(self, file: _File, now: _Against) -> _Reading | None:
        """The reading of a file, unless it was held to what is no more so."""
        held = self._readings.get(file)
        return None if held and held.said.done() and held.against != now else held

    def _begin(self, file: _File, by: str, now: _Against) -> _Reading:
        begun = _Reading(now, by, self._threads.submit(self._read, *file))
        self._readings[file] = begun
        self._forget_the_oldest()
        return begun

    def _has_enough(self, by: str) -> bool:
        """Whether as many files of a visitor are to be read as the others can wait for."""
        to_read = (each for each in self._readings.values() if not each.said.done())
        return sum(each.by == by for each in to_read) >= MOST_OF_ONE

    def _read(self, token: str, said: Said) -> tuple[str, Found]:
        kept = self.room.find(token)
        if kept is None:
            return "The file", GONE
        name, board, place = kept
        today, said = date.today(), replace(said, board=board)
        if self._is_in_memory():
            found = read_for(self._store, Job(name, None, today, said, place=place))
        else:
            job = Job(name, None, today, said, *self.stored_at(), place=place)
            found = self._readers.read(job)
        if isinstance(found, PersonalRecordsError):
            self.room.drop(token)  # at once: nothing of it may be kept
        return name, found

    def _forget_the_oldest(self) -> None:
        done = [file for file, each in self._readings.items() if each.said.done()]
        for file in done[: max(0, len(self._readings) - MOST_REMEMBERED)]:
            del self._readings[file]

    @contextmanager
    def _a_place_to_wait(self) -> Iterator[None]:
        if not self._waits.acquire(blocking=False):
            raise StillReadError(BUSY)
        try:
            yield
        finally:
            self._waits.release()


def _theirs(read: tuple[str, Found]) -> tuple[str, Found]:
    """What a file says to whoever asks: of another agency's return nothing, only that."""
    name, found = read
    if not isinstance(found, Return):
        return read
    is_theirs = asking().may_have(found.cover.board, found.cover.agency)
    return read if is_theirs else (name, NotYoursError(NOT_YOURS))
