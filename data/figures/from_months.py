"""Quarters made of months: flows are added whole or not at all, stocks take the last (rule C1)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from data.figures import combine
from data.figures.figures import Row
from data.figures.registered import definition_of
from data.figures.series import Point
from data.framework.breaks import Break
from data.framework.measures import Measure
from data.observations import Status
from data.periods import QUARTER_MONTHS, Period, Span, at_snapshot

MADE_OF_MONTHS = combine.ADDED_OVER_TIME | combine.LAST_OVER_TIME

_Counted = tuple[object, ...]


def with_quarters(rows: list[Row], measure: Measure, breaks: tuple[Break, ...]) -> list[Row]:
    """The rows, and for each run of months the quarter that nobody sent as one.

    A quarter that was sent counts as it was sent; where the two differ it is asked about when they
    come (rule T12). Shares are made of the quarters of their counts, never of monthly shares (P1).
    breaks: those of the measure, since nothing is made of two definitions (T6).
    """
    if measure.kind not in MADE_OF_MONTHS or not any(is_month(row) for row in rows):
        return rows
    sent = {row.counted for row in rows if row.status is not Status.NOT_AVAILABLE}
    made = {row.counted: row for row in _quarters(rows, measure, breaks)}
    wanted = {counted: row for counted, row in made.items() if counted not in sent}
    return [*(row for row in rows if row.counted not in wanted), *wanted.values()]


def is_month(row: Row) -> bool:
    """Whether a row is of one month."""
    return row.period.span is Span.MONTH


def _quarters(rows: Iterable[Row], measure: Measure, breaks: tuple[Break, ...]) -> Iterator[Row]:
    of_quarter: dict[_Counted, list[Row]] = defaultdict(list)
    for row in filter(is_month, rows):
        quarter = at_snapshot(row.period.ends)
        of_quarter[quarter, *sorted(row.dimensions.items())].append(row)
    for months in of_quarter.values():
        quarter = at_snapshot(months[0].period.ends)
        yield _made(sorted(months, key=lambda row: row.period), quarter, measure, breaks)


def _made(months: list[Row], whole: Period, measure: Measure, breaks: tuple[Break, ...]) -> Row:
    points = [_point(row, breaks) for row in months]
    point = _at_its_end(measure, points, whole) or combine.over_time(measure, points, whole)
    first = months[0]
    sources = point.sources or tuple(row.source for row in months)
    return Row(
        whole,
        first.dimensions,
        first.shape,
        point.value,
        point.status,
        months[-1].source,
        sources,
        point.note or _what_is_missing(months),
    )


def _point(row: Row, breaks: tuple[Break, ...]) -> Point:
    point = Point(row.period, row.dimensions, row.value, row.status, sources=(row.source,))
    return definition_of(point, breaks)


def _at_its_end(measure: Measure, points: list[Point], whole: Period) -> Point | None:
    """The gap where a stock has no figure of the quarter's last month: another day is no such."""
    if measure.kind not in combine.LAST_OVER_TIME:
        return None
    last = points[-1]
    if last.period.ends == whole.ends and last.value is not None:
        return None
    status = last.status if last.period.ends == whole.ends else Status.NOT_AVAILABLE
    note = f"no figure for {whole.its_months()[-1].short()}"
    return Point(whole, last.categories, None, status, note=note)


def _what_is_missing(months: list[Row]) -> str:
    """Which months have no number, of a quarter that is not whole."""
    names = [row.period.short() for row in months if row.value is None]
    if not names or len(months) < QUARTER_MONTHS:
        return ""
    return f"no figure for {' and '.join(names)}"
