"""Small inputs for tests: each shows only what matters to it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from data.figures.series import Point, Series
from data.framework.measures import Breakdown, Kind, Measure
from data.framework.proposed import plural_of
from data.framework.shipped import standard
from data.observations import Status
from data.periods import Period, calendar_of, parse
from tests.frameworks import NAMES as AGENCY_NAMES

_UNITS = {
    row["id"]: {
        "decimals": int(row["decimals"]),
        "written": row["written"],
        "said_after": row.says("said after"),
        "below_nought": row.says("below nought"),
    }
    for row in standard()["units"]
}


def a_measure(unit: str = "contact", kind: Kind = Kind.FLOW, **fields) -> Measure:
    """A measure of that unit, called after it."""
    named = {
        "id": f"{unit}-measure",
        "theme": "referrals",
        "title": f"Counted: {unit}",
        "plural": plural_of(unit),
        **_UNITS.get(unit, {}),
    }
    return Measure(**(named | fields), unit=unit, kind=kind)


def a_percentage(**fields) -> Measure:
    """A published percentage."""
    return a_measure("percent", Kind.PUBLISHED, **fields)


def a_point(value: float | None = 1.0, period: str = "2012-13 Q1", **fields) -> Point:
    """One figure; None is a gap."""
    missing = {} if value is not None else {"status": Status.NOT_AVAILABLE}
    return Point(parse(period), value=value, **(missing | fields))


def periods_from(first: str, count: int) -> tuple[Period, ...]:
    """So many periods, the first of which is given."""
    found = [parse(first)]
    while len(found) < count:
        found.append(found[-1].following())
    return tuple(found)


def a_series(
    values: Sequence[float | None] | Mapping[str, Sequence[float | None]] = (1.0, 2.0),
    *,
    by: str = "agency",
    first: str = "2012-13 Q1",
    measure: Measure | None = None,
    notes: Sequence[str] = (),
) -> Series:
    """A list is the board's total over time; a mapping is one such list to a category."""
    split = isinstance(values, Mapping)
    rows = values if isinstance(values, Mapping) else {"": values}
    periods = periods_from(first, max((len(row) for row in rows.values()), default=0))
    points = tuple(
        a_point(row[n], str(period), categories={by: category} if split else {})
        for n, period in enumerate(periods)
        for category, row in rows.items()
    )
    found = measure or a_measure()
    return Series(found, (by,) if split else (), points, periods, tuple(notes), names=AGENCY_NAMES)


def a_table(
    cells: Mapping[tuple[str, str], float | None],
    *,
    by: tuple[str, str],
    period: str = "2012-13",
    measure: Measure | None = None,
) -> Series:
    """One period of a measure split by two dimensions."""
    breakdowns = tuple(Breakdown(name) for name in by)
    points = tuple(
        a_point(value, period, categories=dict(zip(by, names, strict=True)))
        for names, value in cells.items()
    )
    periods = calendar_of(parse(period), parse(period))
    found = measure or a_measure(breakdowns=breakdowns)
    return Series(found, by, points, periods, names=AGENCY_NAMES)


def with_counts(series: Series, denominator: float) -> Series:
    """The series, each percentage with the counts behind it."""
    counted = (
        replace(point, numerator=round(point.value * denominator / 100), denominator=denominator)
        if point.value is not None
        else point
        for point in series.points
    )
    return replace(series, points=tuple(counted))
