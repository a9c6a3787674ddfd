"""Reads a file in a process of its own, and survives whatever the file does to it."""

import gc
import signal
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from threading import BoundedSemaphore, Event, Timer
from typing import Any

import orjson

from data.files.refusals import Refused

LONGEST = 30.0  # seconds
AT_ONCE = 4  # readers, of at most 1 GiB each; other files wait
LARGEST_ANSWER = 20_000_000  # bytes, and ten times the file's on top of it
ROOT = Path(__file__).resolve().parents[2]
PLACES = (str(ROOT), *dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib")))
PROGRAM = "import sys; sys.path += sys.argv[2:]; from data.files.parser import main; main()"
WITHOUT_TELEPHONES = PROGRAM.replace("main", "main_without_telephones")
# Windows starts no program without this one; elsewhere the reader sees no environment.
SURROUNDINGS = {"SYSTEMROOT": r"C:\Windows"} if sys.platform == "win32" else {}
KINDS: dict[str, Callable[[Any], object]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "time": time.fromisoformat,
    "timedelta": lambda seconds: timedelta(seconds=seconds),
}

_readers = BoundedSemaphore(AT_ONCE)
Row = tuple[object, ...]


@dataclass(frozen=True)
class Ended:
    """How a reader came to its end: what it wrote, its exit code, and whether it was stopped."""

    answer: bytes
    code: int
    in_time: bool


def read_apart(suffix: str, content: bytes, program: str = "") -> dict[str, Any]:
    """What files.parser makes of a file: its sheets with their rows, and what is odd of it.

    program: WITHOUT_TELEPHONES for a look of which nothing is kept.
    Raises Refused with the cause for which it is not read.
    """
    most = LARGEST_ANSWER + 10 * len(content)
    ended = _run(suffix, content, most + 1, program)
    if not ended.in_time or ended.code == -_signal("SIGXCPU"):
        raise Refused("took-too-long")
    if len(ended.answer) > most:
        raise Refused("too-much-text")
    if ended.code != 0:
        raise Refused("reader-stopped")
    with _no_looking_back():
        told: dict[str, Any] = orjson.loads(ended.answer)
        if "refused" in told:
            raise Refused(told["refused"], **told["where"])
        for sheet in told["sheets"]:
            sheet["rows"] = _rows(sheet["rows"], set(sheet["odd"]))
    return told


@contextmanager
def _no_looking_back() -> Iterator[None]:
    """Without the collector of what is forgotten, which would look through every new cell."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _run(suffix: str, content: bytes, most: int, program: str = "") -> Ended:
    command = [sys.executable, "-I", "-S", "-c", program or PROGRAM, suffix, *PLACES]
    with _readers:
        try:
            reader = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=SURROUNDINGS,
            )
        except OSError as error:
            raise Refused("reader-not-started") from error
        return _converse(reader, content, most)


def _converse(reader: subprocess.Popen[bytes], content: bytes, most: int) -> Ended:
    """Give the reader its file, take its answer, and see that it ends in time."""
    assert reader.stdin is not None  # noqa: S101 - both were asked for
    assert reader.stdout is not None  # noqa: S101
    late = Event()

    def stop() -> None:
        late.set()
        reader.kill()

    watch = Timer(LONGEST, stop)
    watch.start()
    try:
        # It reads all of its file before it writes a word, so that neither waits for the other.
        # One that has ended already takes no more; its exit code says why it did.
        with suppress(OSError):
            reader.stdin.write(content)
        with suppress(OSError):
            reader.stdin.close()
        answer = reader.stdout.read(most)
        if len(answer) == most:
            reader.kill()
        code = reader.wait()
    finally:
        watch.cancel()
        reader.kill()
        reader.wait()
        reader.stdout.close()
    return Ended(answer, code, in_time=not late.is_set())


def _rows(rows: list[list[object]], odd: set[int]) -> tuple[Row, ...]:
    """Each row as wide as the widest; empty rows are one and the same."""
    width = max(map(len, rows), default=0)
    blanks: Row = ("",) * width
    return tuple(
        _row(row, blanks, is_odd=number in odd or None in row) if row else blanks
        for number, row in enumerate(rows)
    )


def _row(row: list[object], blanks: Row, *, is_odd: bool) -> Row:
    contents = map(_unpacked, row) if is_odd else row
    return (*contents, *blanks[len(row) :])


def _unpacked(content: object) -> object:
    """A cell's content from its JSON; a number beyond all numbers is null there."""
    if isinstance(content, dict):
        ((kind, told),) = content.items()
        return KINDS[kind](told)
    return "NaN" if content is None else content


def _signal(name: str) -> int:
    """The number of a signal; 0 on a system that has none of that name."""
    return int(getattr(signal, name, 0))
