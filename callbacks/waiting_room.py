"""Files that have been sent and not yet accepted: out of sight of everything that is stored."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from data.errors import SafeguardingError
from data.storage.troubles import saying_why
from data.storage.unfinished import tidy, unfinished

KEPT_FOR = 24 * 60 * 60  # seconds; what nobody accepts in a day is thrown away
LONGEST_WRITING = 60  # seconds between a file's name and the file
CHUNK = 1 << 16
TOKEN = re.compile(r"[0-9a-f]{32}")
LONGEST_NAME = 120
PARTS = ("file", "name", "said")
LONGEST_SAID = 1_000_000  # bytes of what is kept of a lesson
MOST_WAITING = 1_000_000_000  # bytes: 40 files of the largest kind, or a year of returns ten times


class RoomFullError(SafeguardingError):
    """So much waits already that another file would have to be turned away."""


@dataclass(frozen=True)
class Waiting:
    """One file in the room. token: the only name by which it can be asked for."""

    token: str
    name: str


class WaitingRoom:
    """A folder in which each file has a random name and is readable by its owner alone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.tidy()

    def put(self, name: str, stream: BinaryIO, board: str = "") -> Waiting:
        """Write a file as it arrives, a little at a time; the sender's name is only kept.

        board: the one whose page it was sent from.

        Raises RoomFullError, and writes nothing, while too much is waiting; StorageError when
        the disk does not take it.
        """
        self._clear_out()
        if sum(about.st_size for _, about in self._files()) >= MOST_WAITING:
            raise RoomFullError(
                "Too many files wait to be accepted. Accept some or put them aside first; what "
                "nobody accepts in a day goes by itself."
            )
        token = token_hex(16)
        said = _plain(name)
        unready = self._folder / f"{unfinished()}{token}"
        with saying_why(self._folder):
            try:
                _write(unready, stream)
                self._path(token, "name").write_text(f"{said}\n{board}", encoding="utf-8")
                os.replace(unready, self._path(token, "file"))
            except OSError:
                unready.unlink(missing_ok=True)
                self.drop(token)
                raise
        return Waiting(token, said)

    def get(self, token: str) -> tuple[str, bytes] | None:
        """The name and the bytes of a file; None when it is not, or no longer, here."""
        if not TOKEN.fullmatch(token) or not self._path(token, "file").exists():
            return None
        name, _ = self._about(token)
        return name, self._path(token, "file").read_bytes()

    def find(self, token: str) -> tuple[str, str, Path] | None:
        """The name of a file, the board that it was sent to, and where it lies; None as of get."""
        if not TOKEN.fullmatch(token) or not self._path(token, "file").exists():
            return None
        return *self._about(token), self._path(token, "file")

    def drop(self, token: str) -> None:
        """Forget a file."""
        if TOKEN.fullmatch(token):
            for part in PARTS:
                self._path(token, part).unlink(missing_ok=True)

    def keep_said(self, token: str, text: str) -> None:
        """Keep what was said of a file as long as the file; without a text, no more."""
        if self.find(token) is None or len(text) > LONGEST_SAID:
            return
        path = self._path(token, "said")
        if not text:
            path.unlink(missing_ok=True)
            return
        unready = self._folder / f"{unfinished()}{token_hex(8)}"
        with saying_why(self._folder):
            _write(unready, BytesIO(text.encode()))
            os.replace(unready, path)

    def said_of(self, token: str) -> str:
        """What was said of a file; empty where nothing was, or the file is no longer here."""
        if self.find(token) is None:
            return ""
        try:
            return self._path(token, "said").read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""

    def all_said(self) -> list[tuple[str, str]]:
        """The token and the name of each file of which something was said."""
        self._clear_out()
        tokens = [path.stem for path in self._folder.glob("*.said")]
        found = [(token, self.find(token)) for token in tokens]
        return [(token, about[0]) for token, about in found if about is not None]

    def tidy(self) -> None:
        """Throw away what a crash left: files that came in part, and what is about no file."""
        now = time.time()
        tidy(self._folder, now)
        self._clear_out()
        for about in (*self._folder.glob("*.name"), *self._folder.glob("*.said")):
            with suppress(FileNotFoundError):
                is_old = about.stat().st_mtime < now - LONGEST_WRITING
                if is_old and not about.with_suffix(".file").exists():
                    about.unlink()

    def _clear_out(self) -> None:
        oldest = time.time() - KEPT_FOR
        for token, about in self._files():
            if about.st_mtime < oldest:
                self.drop(token)

    def _files(self) -> Iterator[tuple[str, os.stat_result]]:
        """The token of each file and what the disk says of it; another reader may drop some."""
        for path in self._folder.glob("*.file"):
            with suppress(FileNotFoundError):
                yield path.stem, path.stat()

    def _about(self, token: str) -> tuple[str, str]:
        """The name of a file, and the board that it was sent to."""
        name, _, board = self._path(token, "name").read_text(encoding="utf-8").partition("\n")
        return name, board

    def _path(self, token: str, part: str) -> Path:
        return self._folder / f"{token}.{part}"


def _write(path: Path, stream: BinaryIO) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as target:
        while chunk := stream.read(CHUNK):
            target.write(chunk)


def _plain(name: str) -> str:
    """The last part of a name as its sender has it, without what no file is called."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return re.sub(r"[\x00-\x1f]|^\.+$", "", last)[-LONGEST_NAME:] or "return"


def upload_token(folder: Path) -> str:
    """What only a page of this product can send beside a file; all its processes share it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "upload-token"
    with suppress(FileExistsError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as target:
            target.write(token_hex(32))
    return path.read_text(encoding="ascii")
