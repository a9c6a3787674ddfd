"""The program that reads one file in a process of its own: bytes in, grids as JSON out.

It has no way to write a file and little memory and time; whatever a file does to it, the
process that asked (data.files.quarantine) lives on. It is short: one file, and it ends.
"""

import contextlib
import gc
import os
import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache, partial

import orjson

from data.files.addresses import address, addresses
from data.files.delimited import grid_of
from data.files.grids import Grid, grids_of
from data.files.kinds import TEXTS, refuse_if_misnamed
from data.files.looks import leave_out_struck
from data.files.marks import Survey
from data.files.preflight import marks_of, survey, unpacked_safely
from data.files.refusals import Refused
from data.persons.tables import (
    leave_out_telephones,
    refuse_persons_out_of_sight,
    refuse_records_of_persons,
)

MEMORY = 1 << 30  # bytes
PROCESSOR = 20  # seconds
OPEN_FILES = 16
WORTH_A_THREAD = 1_000_000  # bytes of a file
MOST_TOLD = 2_000  # cells of a kind on a sheet


def as_they_are(grids: list[Grid]) -> None:
    """Leave the grids of a file as they are."""


def main() -> None:
    """Answer on standard output for the file on standard input, named by its suffix."""
    _main(answer)


def main_without_telephones() -> None:
    """The same, of a file of which nothing is kept (`leave_out_telephones`)."""
    _main(partial(answer, prepared=leave_out_telephones))


def _main(answered: Callable[[str, bytes], bytes]) -> None:
    gc.disable()  # it would look through every cell again and again, and find nothing to forget
    _limit()
    content = sys.stdin.buffer.read()
    sys.stdout.buffer.write(answered(sys.argv[1], content))
    sys.stdout.buffer.flush()
    os._exit(0)  # giving back every cell one by one would take as long as reading them


def answer(
    suffix: str, content: bytes, *, prepared: Callable[[list[Grid]], None] = as_they_are
) -> bytes:
    """The grids of a file, or the cause for which it is refused, as JSON.

    A sheet named "" is a csv's. prepared: what is done with the grids before they are looked at.
    """
    try:
        return orjson.dumps(
            _read(suffix, content, prepared), _packed, orjson.OPT_PASSTHROUGH_DATETIME
        )
    except Refused as refused:
        told = {"refused": refused.code, "where": refused.where}
    except MemoryError:
        told = {"refused": "needs-too-much-memory", "where": {}}
    except orjson.JSONEncodeError:
        told = {"refused": "inconsistent", "where": {}}
    return orjson.dumps(told)


def _read(suffix: str, content: bytes, prepared: Callable[[list[Grid]], None]) -> dict[str, object]:
    refuse_if_misnamed(suffix, content)
    about, alphabet = Survey(), "utf-8"
    if suffix in TEXTS:
        grid, alphabet = grid_of(content)
        grids = [grid]
    else:
        content = unpacked_safely(content)
        about = survey(content)
        grids = _grids(content, about)
    prepared(grids)
    year = refuse_records_of_persons(grids)
    if suffix not in TEXTS:
        refuse_persons_out_of_sight(content, year)
    for grid in grids:  # after the names in it were looked for
        leave_out_struck(grid.rows, grid.marks)
    return {
        "sheets": [_sheet(grid) for grid in grids],
        "macros": about.macros,
        "objects": about.objects,
        "links": about.links,
        "from_1904": about.from_1904,
        "alphabet": alphabet,
        "year": year,
    }


def _grids(content: bytes, about: Survey) -> list[Grid]:
    marks = partial(marks_of, content, about)
    if len(content) < WORTH_A_THREAD:
        return grids_of(content, cache(marks))
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - a sixth of a small reading

    with ThreadPoolExecutor(1) as beside:  # calamine leaves the interpreter to others
        return grids_of(content, beside.submit(marks).result)


def _sheet(grid: Grid) -> dict[str, object]:
    plain = {str, int, float, bool}
    odd = [number for number, row in enumerate(grid.rows) if not plain.issuperset(map(type, row))]
    return {
        "name": grid.name,
        "rows": grid.rows,
        "odd": odd,
        "hidden": grid.hidden,
        "errors": addresses(grid.marks.errors, MOST_TOLD),
        "uncomputed": addresses(grid.marks.uncomputed, MOST_TOLD),
        "linked": addresses(grid.marks.linked, MOST_TOLD),
        "merged": grid.marks.merged[:MOST_TOLD],
        "shown": {address(*place): text for place, text in grid.marks.shown.items()},
        "unseen": addresses(grid.marks.unseen, MOST_TOLD),
        "struck": addresses({*grid.marks.struck, *grid.marks.left}, MOST_TOLD),
        "hidden_rows": sorted(grid.marks.hidden_rows),
        "hidden_columns": sorted(grid.marks.hidden_columns),
        "comments": grid.marks.comments,
    }


def _packed(content: object) -> dict[str, object]:
    """What JSON has no kind of its own for; data.files.quarantine takes it out again."""
    for kind in (datetime, date, time):
        if isinstance(content, kind):
            return {kind.__name__: content.isoformat()}
    if isinstance(content, timedelta):
        return {"timedelta": content.total_seconds()}
    raise TypeError(f"A cell is a text, a number or a time, not {type(content)}.")


def _limit() -> None:
    """Give this process little room, where the system can (not on Windows)."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has no such module

    for kind, most, at_last in (
        (resource.RLIMIT_AS, MEMORY, MEMORY),
        # A second more, in which the system says that the time is up before it ends the process.
        (resource.RLIMIT_CPU, PROCESSOR, PROCESSOR + 1),
        (resource.RLIMIT_FSIZE, 0, 0),
        (resource.RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # the surroundings may allow less
            resource.setrlimit(kind, (most, at_last))
    os.nice(5)  # a visitor's request comes first
