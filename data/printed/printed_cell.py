"""The cells that a report printed, and of each which figure of the store it should be: rows."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from data.errors import PrintedTablesError
from data.observations import breakdown_parts
from data.periods import Period, is_period, parse

ANY = "*"  # of a dimension: all of its categories together
OR = "|"  # between categories, or periods, that are added up


class Worked(StrEnum):
    """How a printed figure follows from what is stored."""

    AS_SENT = ""
    PERCENTAGE = "percentage"
    AVERAGE = "average"
    CHANGE_IN_NUMBER = "change in number"
    CHANGE_IN_PERCENT = "change in %"
    CHANGE_IN_POINTS = "change in points"


@dataclass(frozen=True)
class Wanted:
    """Some figures of one measure, added up where they are several.

    breakdown: to each dimension its categories; ANY of them all.
    """

    measure: str
    periods: tuple[Period, ...]
    breakdown: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class PrintedCell:
    """One cell of a printed table, and what it is made of.

    wanted: None where no measure counts it. of: what it is a share of, or a change from.
    reason: why it is known to differ from what is stored.
    """

    table: str
    row: str
    column: str
    printed: str
    wanted: Wanted | None
    worked: Worked = Worked.AS_SENT
    of: Wanted | None = None
    reason: str = ""


COLUMNS = (
    *("table", "row", "column", "printed", "measure", "period", "breakdown", "worked"),
    *("of_measure", "of_period", "of_breakdown", "reason"),
)


def cells_of(text: str, knows: Callable[[str], bool]) -> tuple[PrintedCell, ...]:
    """The cells of a csv with the columns above. knows: whether a measure has that id.

    Raises PrintedTablesError, which names the line.
    """
    reader = csv.DictReader(io.StringIO(text))
    missing = [name for name in COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise PrintedTablesError(f"The first line has no column “{missing[0]}”. Add it.")
    return tuple(_cells(reader, knows))


def _cells(reader: "csv.DictReader[str]", knows: Callable[[str], bool]) -> Iterator[PrintedCell]:
    for line, row in enumerate(reader, start=2):
        said = {name: (row[name] or "").strip() for name in COLUMNS}
        if said["worked"] not in set(Worked):
            raise PrintedTablesError(
                f"Line {line}: “{said['worked']}” is no way to work a figure out. "
                f"Give one of: {', '.join(filter(None, Worked))}; or nothing."
            )
        yield PrintedCell(
            said["table"],
            said["row"],
            said["column"],
            said["printed"],
            _wanted(line, said, "", knows),
            Worked(said["worked"]),
            _wanted(line, said, "of_", knows),
            said["reason"],
        )


def _wanted(
    line: int, said: dict[str, str], before: str, knows: Callable[[str], bool]
) -> Wanted | None:
    measure = said[f"{before}measure"]
    if not measure:
        return None
    if not knows(measure):
        raise PrintedTablesError(f"Line {line}: this board counts no measure “{measure}”.")
    periods = said[f"{before}period"].split(OR)
    wrong = next((each for each in periods if not is_period(each)), None)
    if wrong is not None:
        raise PrintedTablesError(
            f"Line {line}: “{wrong}” is no period. Write one such as 2012-13 or 2012-13 Q1."
        )
    parts = breakdown_parts(said[f"{before}breakdown"])
    breakdown = tuple((name, tuple(text.split(OR))) for name, text in parts.items())
    return Wanted(measure, tuple(map(parse, periods)), breakdown)
