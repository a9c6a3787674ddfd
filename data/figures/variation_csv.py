"""The usual range of a measure as csv, a row to each period."""

from data.csv_text import Cell, as_csv, plain_number
from data.figures.judged import NotJudged, Stretch, stretches_of
from data.figures.series import Point, Series
from data.figures.variation import FEWEST, Flag, Why

COLUMNS = ("period", "value", "mean", "lower", "upper", "points", "signal")

_REASONS = {
    Why.FEW: f"there are fewer than {FEWEST} figures under one definition",
    Why.CONSTANT: "the figures do not vary",
    NotJudged.SPANS: "its periods are not equally long",
    NotJudged.RUNNING: "each figure of it holds those before it",
    NotJudged.OF_FEW: "its shares are of few",
    NotJudged.SCOPES: "its figures are not of one scope",
    NotJudged.RARE: "it counts so few at a time that a range around their mean says nothing",
}


def variation_csv(series: Series) -> str:
    """The series as csv with these columns; of a stretch without limits lower and upper are empty.

    lower, upper: as computed, not cut off at 0 or 100. points: the figures that the mean and the
    limits come from. signal: outside, trend, two-of-three or shift, the weightiest that fits;
    cusum of a board that chose that rule.
    """
    rows = (
        _row(stretch, point, flag)
        for stretch in stretches_of(series)
        for point, flag in stretch.each()
    )
    return as_csv((), [COLUMNS, *rows])


def why_no_limits(series: Series) -> tuple[str, ...]:
    """Why a stretch of the series has no limits, a sentence to each such stretch."""
    return tuple(
        f"{_named(stretch)}: no limits, since {_REASONS[stretch.reason]}."
        for stretch in stretches_of(series)
        if stretch.reason is not None
    )


def _named(stretch: Stretch) -> str:
    first, last = stretch.points[0].period, stretch.points[-1].period
    return f"{first}" if first == last else f"{first} to {last}"


def _row(stretch: Stretch, point: Point, flag: Flag | None) -> tuple[Cell, ...]:
    limits = stretch.variation.limits
    lower, upper = (limits.lower, limits.upper) if limits else (None, None)
    return (
        str(point.period),
        _number(point.value),
        _number(stretch.variation.mean),
        _number(lower),
        _number(upper),
        stretch.variation.points,
        str(flag.signal) if flag else "",
    )


def _number(value: float | None) -> Cell:
    return None if value is None else plain_number(value)
