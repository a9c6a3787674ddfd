"""Write the four published reports as the returns that would have carried their tables.

Run as `python -m samples.make_published_returns`. The same files come out byte for byte, so
that the committed ones can be compared with what is declared in samples/printed/.
"""

from pathlib import Path

from samples.printed import (
    derby_2006_08,
    derby_2012_13,
    derby_resources,
    doncaster_2016_17,
    dudley_2013_14,
)
from samples.printed.writers import as_bytes

FOLDER = Path(__file__).parent.parent / "samples" / "published"
PUBLISHED = (
    *derby_2006_08.RETURNS,
    *derby_2012_13.RETURNS,
    *derby_resources.RETURNS,
    *dudley_2013_14.RETURNS,
    *doncaster_2016_17.RETURNS,
)


def make(folder: Path = FOLDER) -> None:
    """Write every published return into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for published in PUBLISHED:
        (folder / published.file).write_bytes(as_bytes(published))
        print(folder / published.file)


if __name__ == "__main__":
    make()
