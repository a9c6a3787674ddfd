"""The accepted files themselves, each under its hash, with a record of what happened to each."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from data.errors import SafeguardingError
from data.storage.unfinished import unfinished

FOLDER = "accepted"
RECORDS = "records"
FRAMEWORKS = "frameworks"
WRITTEN = "written"


class MissingFileError(SafeguardingError):
    """A file that was accepted is not in the folder, or not as it was."""


@dataclass(frozen=True)
class Record:
    """One event as it stands in a file of its own: enough to let it happen again.

    reasons: what each query was about that was answered, and the reason, as data.findings.Finding
        has the first; records of earlier releases know of code, sheet and cells alone.
    meant: the period that its sender said is meant. names: (dimension, name, meaning) of each
    name that was agreed upon with it. framework: the version of its board's framework that read
    it; None in records of earlier releases. board, agency: for whom and whose it is, which a sheet
    of an agency's own does not say; empty in records of earlier releases.
    """

    id: int
    submission: int
    what: str
    at: str
    who: str
    why: str
    file: str
    sha256: str
    reasons: tuple[tuple[str, ...], ...] = ()
    meant: str = ""
    names: tuple[tuple[str, str, str], ...] = ()
    framework: int | None = None
    board: str = ""
    agency: str = ""

    @property
    def name(self) -> str:
        """What its own file is called; two events never share it."""
        what = self.what.replace(" ", "-")
        return f"{self.id:08d}-{what}-{self.sha256[:12]}.json"


class AcceptedFiles:
    """A folder of accepted files. What is in it is never changed and never removed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.records_folder = folder / RECORDS
        self.frameworks_folder = folder / FRAMEWORKS
        self.written_folder = folder / WRITTEN

    def keep(self, content: bytes) -> str:
        """Write a file under its hash, whole or not at all, unless it is there; gives the hash."""
        path = self.path(hashlib.sha256(content).hexdigest())
        if not path.exists() or path.read_bytes() != content:
            write_whole(path, content)
        return path.name

    def path(self, sha256: str) -> Path:
        """Where the file of a hash lies, or would lie."""
        return self.folder / sha256

    def read(self, sha256: str) -> bytes:
        """The bytes of a file. Raises MissingFileError unless they are those accepted."""
        try:
            content = self.path(sha256).read_bytes()
        except OSError as error:
            raise MissingFileError(f"{self.path(sha256)} cannot be read.") from error
        if hashlib.sha256(content).hexdigest() != sha256:
            raise MissingFileError(f"{self.path(sha256)} is damaged: it is not what was accepted.")
        return content

    def record(self, records: Iterable[Record]) -> None:
        """Write records, each whole or not at all."""
        for record in records:
            text = json.dumps(asdict(record), ensure_ascii=False, indent=1)
            write_whole(self.records_folder / record.name, text.encode())

    def recorded(self) -> frozenset[int]:
        """The numbers of the events that have a record."""
        if not self.records_folder.is_dir():
            return frozenset()
        names = (path.name for path in self.records_folder.glob("[0-9]*.json"))
        return frozenset(int(name.partition("-")[0]) for name in names)

    def records(self) -> tuple[Record, ...]:
        """Every record, in the order in which it happened."""
        return tuple(
            _record(json.loads(path.read_text(encoding="utf-8")))
            for path in sorted(self.records_folder.glob("[0-9]*.json"))
        )

    def record_framework(self, number: int, board: str, record: dict[str, Any]) -> None:
        """Write one version of a board's framework, whole or not at all."""
        text = json.dumps(record, ensure_ascii=False, indent=1)
        write_whole(self.frameworks_folder / f"{number:08d}-{board}.json", text.encode())

    def frameworks_recorded(self) -> frozenset[int]:
        """The numbers of the versions of frameworks that have a record."""
        return frozenset(int(path.name.partition("-")[0]) for path in self._frameworks())

    def frameworks(self) -> tuple[dict[str, Any], ...]:
        """The record of every version of a framework, in their order."""
        return tuple(json.loads(path.read_text(encoding="utf-8")) for path in self._frameworks())

    def record_written(self, number: int, record: dict[str, Any]) -> None:
        """Write one version of what somebody wrote, whole or not at all."""
        text = json.dumps(record, ensure_ascii=False, indent=1)
        write_whole(self.written_folder / f"{number:08d}.json", text.encode())

    def written_recorded(self) -> frozenset[int]:
        """The numbers of the versions of what people wrote that have a record."""
        return frozenset(int(path.stem) for path in self._written())

    def written(self) -> tuple[dict[str, Any], ...]:
        """The record of every version of what people wrote, in their order."""
        return tuple(json.loads(path.read_text(encoding="utf-8")) for path in self._written())

    def _written(self) -> list[Path]:
        return sorted(self.written_folder.glob("[0-9]*.json"))

    def _frameworks(self) -> list[Path]:
        return sorted(self.frameworks_folder.glob("[0-9]*.json"))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that, whatever happens, it is there whole or it is not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=unfinished())
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    finally:
        Path(name).unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the names in a folder as durable as the files; Windows does this by itself."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _record(fields: dict[str, object]) -> Record:
    listed = {
        name: tuple(tuple(each) for each in fields.get(name, ()))  # type: ignore[attr-defined]
        for name in ("reasons", "names")
    }
    return Record(**fields | listed)  # type: ignore[arg-type]
