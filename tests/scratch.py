"""Where the tests write: in memory where there is room, since every commit waits for the disk.

A database here is written thousands of times in a run, and nobody keeps it.
"""

import os
import shutil
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 4 * 2**30  # bytes; a whole run writes about a quarter


def write_in_memory() -> None:
    """Have pytest make its folders in memory, unless somebody named another place."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
