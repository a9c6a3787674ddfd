"""What went wrong while it was served: a log of bounded size, without what anybody typed."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE = "log/dashboard.log"
LARGEST = 1_000_000  # bytes
KEPT = 4  # files of before
LONGEST_LINE = 400  # characters


class Plain(logging.Formatter):
    """Where an error came from and of what kind it is; its own words may quote a figure."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the places in the code that an error went through."""
        said = " ".join(record.getMessage().split())[:LONGEST_LINE]
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {said}"
        error = record.exc_info[1] if record.exc_info else None
        return "\n".join([line, *_places(error)]) if error else line


class _Log(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Go on: a full disk is told to whoever meets it, and the log cannot say it."""


def keep_log(folder: Path) -> Path:
    """Write warnings and errors into a folder from now on; gives the file."""
    file = folder / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    log = _Log(file, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
    log.setFormatter(Plain())
    log.setLevel(logging.WARNING)
    logging.getLogger().addHandler(log)
    return file


def _places(error: BaseException) -> list[str]:
    told: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        told.append(f"  {type(seen).__module__}.{type(seen).__qualname__}")
        told += [
            f"    {place.filename}:{place.lineno} in {place.name}"
            for place in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return told
