"""What is being written and has not its name yet, and what a crash left of it."""

import os
import platform
import re
import shutil
import sys
from pathlib import Path

A_DAY = 24 * 60 * 60  # seconds; what another machine left is no more worked on then
WRITTEN = re.compile(r"\.unfinished-(?P<machine>[A-Za-z0-9_]*)-(?P<process>[0-9]+)-.*")


def unfinished() -> str:
    """How the name of something begins that this process has not finished."""
    return f".unfinished-{_machine()}-{os.getpid()}-"


def tidy(folder: Path, now: float) -> int:
    """Remove what processes that are no more left unfinished in a folder; gives how much it was.

    now: seconds, as files are dated. To be called at the start, before anything is written.
    """
    if not folder.is_dir():
        return 0
    left = [path for path in folder.iterdir() if _is_left(path, now)]
    for path in left:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    return len(left)


def _is_left(path: Path, now: float) -> bool:
    found = WRITTEN.fullmatch(path.name)
    if found is None:
        return False
    if found["machine"] == _machine() and not _is_another_that_runs(int(found["process"])):
        return True
    try:
        return path.stat().st_mtime < now - A_DAY
    except FileNotFoundError:
        return False


def _is_another_that_runs(process: int) -> bool:
    if process == os.getpid() or sys.platform == "win32":  # where to ask is to stop it
        return sys.platform == "win32" and process != os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _machine() -> str:
    return re.sub(r"[^A-Za-z0-9]", "_", platform.node())
