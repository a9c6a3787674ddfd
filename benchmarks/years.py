"""What the pages of a board with 22 years of returns cost: made from the illustrative board.

    python -m benchmarks.years <folder with a store of the samples> [<folder to make>]

Northbridge's years are put before its first one until there are enough of them; the rows are
written as they would have been stored, since reading some 800 workbooks is measured elsewhere.
"""

import argparse
import re
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from callbacks.routing import page_for
from data.storage.schema import (
    EVENTS,
    FINDINGS,
    NOTES,
    OBSERVATIONS,
    STANDINGS,
    SUBMISSIONS,
    TARGETS,
)
from data.storage.store import Store

BOARD = "northbridge"
YEARS = 22
WHOLE_YEARS = 4  # of the illustrative board; the half year after them is put nowhere else
LAST_WHOLE = "2025-26"
DETAILS = (OBSERVATIONS, FINDINGS, NOTES, TARGETS, STANDINGS, EVENTS)
YEAR = re.compile(r"\b(19|20)(\d\d)\b(?:-(\d\d)\b)?")
PAGES = ("/", "/referrals", "/domestic-abuse", "/training", "/all-measures", "/returns")


def lengthen(store: Store, years: int = YEARS) -> None:
    """Put so many years before those that the store's illustrative board has that it has years."""
    first = int(LAST_WHOLE[:4]) + 1 - years
    with store.engine.begin() as connection:
        of_board = sa.select(SUBMISSIONS).where(SUBMISSIONS.c.board == BOARD)
        whole = [r for r in connection.execute(of_board).mappings() if r["period"] <= "2025-26 Q4"]
        for back in range(WHOLE_YEARS, years, WHOLE_YEARS):
            for row in whole:
                if int(row["period"][:4]) - back >= first:
                    _copy(connection, dict(row), back)
    store.forget()


def _copy(connection: sa.Connection, row: dict[str, object], back: int) -> None:
    """One return as if it had come some years before, with all that it brought."""
    old = row.pop("id")
    moved = _moved(row, back) | {"sha256": f"{back}-{row['sha256']}", "superseded_by": None}
    new = connection.execute(sa.insert(SUBMISSIONS).values(moved)).inserted_primary_key[0]
    for table in DETAILS:
        of_return = sa.select(table).where(table.c.submission == old)
        found = [dict(each) for each in connection.execute(of_return).mappings()]
        rows = [_moved(each, back) | {"submission": new} for each in found]
        for each in rows:
            each.pop("id")
        if rows:
            connection.execute(sa.insert(table), rows)


def _moved(row: dict[str, object], back: int) -> dict[str, object]:
    """A row with every year in its texts so many years earlier; a day stays the same day."""
    return {name: _earlier(value, back) for name, value in row.items()}


def _earlier(value: object, back: int) -> object:
    if not isinstance(value, str):
        return value

    def year(found: re.Match[str]) -> str:
        start = int(found[1] + found[2]) - back
        is_year = found[3] and (int(found[2]) + 1) % 100 == int(found[3])
        after = f"-{(start + 1) % 100:02d}" if is_year else f"-{found[3]}" if found[3] else ""
        return f"{start}{after}"

    return YEAR.sub(year, value)


def first_pages(store: Store) -> Iterator[tuple[str, float]]:
    """Each page and the seconds that it takes when nothing was asked before."""
    for page in PAGES:
        store.forget()
        _forget_drawings()
        began = time.perf_counter()
        page_for(page, f"?board={BOARD}", store, BOARD)
        yield page, time.perf_counter() - began


def _forget_drawings() -> None:
    from dashboards.drawing import draw  # noqa: PLC0415

    draw.cache_clear()


def main() -> None:
    """Make the long board and print what its pages take."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("samples", type=Path, help="a folder with a store of the samples")
    parser.add_argument("made", type=Path, nargs="?", help="where the long board is kept")
    asked = parser.parse_args()
    with TemporaryDirectory() as scratch:
        folder = asked.made or Path(scratch)
        file = folder / "safeguarding.db"
        if not file.exists():
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(asked.samples / "safeguarding.db", file)
            lengthen(Store(f"sqlite:///{file}"))
        for page, seconds in first_pages(Store(f"sqlite:///{file}")):
            print(f"{page:20} {seconds:6.2f} s")


if __name__ == "__main__":
    main()
