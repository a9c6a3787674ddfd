"""Variation judged on months: of what has them, thirteen come in a year, and quarters in three."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.figures.assemble import series_of
from data.figures.figures import Figures
from data.figures.follows import parts_of
from data.figures.from_months import is_month
from data.figures.judged import Stretch, stretches_of
from data.figures.series import Point, Series
from data.figures.variation import FEWEST, Flag, Signal
from data.figures.view import View
from data.framework.measures import Measure
from data.periods import Period, Span


@dataclass(frozen=True)
class JudgedMonth:
    """The month that speaks for the variation of a longer period. flag: what is unusual in it."""

    point: Point
    stretch: Stretch
    flag: Flag | None


def judged_view(figures: Figures, measure: Measure, view: View) -> View:
    """The view in which a measure's variation is judged: by month where that says more."""
    return replace(view, by_month=is_judged_by_month(figures, measure, view))


def is_judged_by_month(figures: Figures, measure: Measure, view: View) -> bool:
    """Whether the months of a measure are judged, and not the quarters that they make.

    Not yet where its quarters are enough for limits, and its months are too few.
    """
    question = ("judged by month", measure.id, replace(view, by_month=False))
    return figures.once(question, lambda watched: _is_judged_by_month(watched, measure, view))


def judged_month(
    figures: Figures, measure: Measure, view: View, period: Period
) -> JudgedMonth | None:
    """The month that speaks for a period of a measure as a whole.

    The last of its months that is unusual, else the last that has a figure; None where its
    variation is not judged on months. view: from the first figure on.
    """
    if not is_judged_by_month(figures, measure, view):
        return None
    months = series_of(figures, measure.id, (), replace(view, by_month=True))
    for stretch in reversed(stretches_of(months)):
        found = list(stretch.each())
        at = place_in(found, period)
        if at is not None:
            return JudgedMonth(found[at][0], stretch, found[at][1])
    return None


def place_in(found: Sequence[tuple[Point, Flag | None]], period: Period) -> int | None:
    """Which of some points speaks for a period: its own, or the one of the months inside it.

    The last of those that are unusual by the weightiest signal, else the last with a figure.
    """
    inside = [
        n
        for n, (point, _) in enumerate(found)
        if point.value is not None and speaks_for(point, period)
    ]
    order = [*Signal]
    unusual = [(-order.index(flag.signal), n) for n in inside if (flag := found[n][1])]
    return max(unusual)[1] if unusual else max(inside, default=None)


def speaks_for(point: Point, period: Period) -> bool:
    """Whether a figure is that of a period, or of one of its months."""
    is_month = point.period.span is Span.MONTH and period.covers(point.period)
    return is_month or point.period == period


def _is_judged_by_month(figures: Figures, measure: Measure, view: View) -> bool:
    ids = {measure.id, *(part.measure for part in parts_of(measure))}
    if not any(is_month(row) for each in ids for row in figures.of(each)):
        return False
    months = series_of(figures, measure.id, (), replace(view, by_month=True))
    quarters = series_of(figures, measure.id, (), replace(view, by_month=False))
    if months.span is not Span.MONTH:
        return False
    many = _many(months)
    return many >= FEWEST or (many > 0 and _many(quarters) < FEWEST)


def _many(series: Series) -> int:
    return sum(point.value is not None for point in series.points)
