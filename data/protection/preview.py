"""What publishing hides, measure by measure, for whoever decides whether to publish."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.csv_text import Cell, as_csv
from data.figures.figures import Row
from data.framework.framework import Framework
from data.framework.measures import InPublic, Measure
from data.framework.publishing import SmallCounts
from data.protection.kept_back import KeptBack, kept_back
from data.protection.release import Group, Release
from data.rounding import half_up

COLUMNS = (
    *("measures", "protected by", "counts and totals", "shown", "small", "beside them"),
    *("tables left out", "fewest", "seconds"),
)
NOT_COUNTED = "not published: its counts are not held"
OF_COUNTS = "worked out from its counts"


@dataclass(frozen=True)
class Line:
    """Of measures that are published together what is kept back, or why none is told.

    fewest: whether it was proved that fewer hidden numbers do not do. seconds: of processor.
    """

    measures: tuple[str, ...]
    way: str
    kept: KeptBack | None = None
    seconds: float = 0.0


def preview(
    release: Release,
    framework: Framework,
    rows_of: Callable[[str], Sequence[Row]],
) -> tuple[Line, ...]:
    """What a release keeps back of each measure of which anything is held."""
    lines = [_line(group, framework) for group in release.groups]
    told = {measure for line in lines for measure in line.measures}
    others = (each for each in framework.measures if each.id not in told and rows_of(each.id))
    return (*lines, *(Line((each.id,), _way(each)) for each in others))


def preview_csv(lines: Sequence[Line], framework: Framework) -> str:
    """The same as a table."""
    return as_csv((), [COLUMNS, *(_cells(line, framework) for line in lines)])


def _line(group: Group, framework: Framework) -> Line:
    ids = dict.fromkeys(key.measure for key in group.keys)
    usual = framework.board.small_below
    below = max(framework.measure(each).small_below or usual for each in ids)
    way = SmallCounts.ROUNDED if group.is_rounded else SmallCounts.HIDDEN
    return Line(tuple(ids), way, kept_back(group, below), group.seconds)


def _way(measure: Measure) -> str:
    if measure.in_public is not InPublic.PROTECTED:
        return measure.in_public
    return OF_COUNTS if measure.computed else NOT_COUNTED


def _cells(line: Line, framework: Framework) -> tuple[Cell, ...]:
    titles = "; ".join(framework.measure(each).title for each in line.measures)
    kept = line.kept
    if kept is None:
        return (titles, line.way, *("" for _ in COLUMNS[2:]))
    shown = kept.numbers - kept.hidden
    fewest = "yes" if kept.is_cheapest else "not proved: time ran out"
    counts = (kept.numbers, shown, kept.small, kept.beside, kept.untold)
    return (titles, line.way, *counts, fewest, half_up(line.seconds, 1))
