"""The parts of a packed file, a megabyte at a time."""

import zipfile
from collections.abc import Iterator

CHUNK = 1 << 20
OVERLAP = 1 << 16  # longer than a cell with the longest formula


def pieces(archive: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part a megabyte at a time, each with the end of the one before."""
    before = b""
    with archive.open(part) as file:
        while read := file.read(CHUNK):
            yield before + read
            before = read[-OVERLAP:]
