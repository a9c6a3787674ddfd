"""The usual range of what a chart over time shows: one line of it, held against all its figures.

A range of the periods shown alone would move with each filter: it comes from every figure up to
the last one shown, as on the scorecard, and a choice of agencies has a range of its own.
"""

from dataclasses import dataclass, replace
from math import isclose

from data.figures.assemble import series_of
from data.figures.figures import Figures
from data.figures.judged import Stretch, of_category, stretches_of
from data.figures.judged_month import is_judged_by_month
from data.figures.pairs import in_pairs, largest_lit
from data.figures.selection import Highlight
from data.figures.series import Series
from data.figures.totals import total_of
from data.figures.variation import Flag
from data.figures.view import View
from data.observations import COMPARATOR
from data.periods import Period, Span


@dataclass(frozen=True)
class UsualRange:
    """How one line of a series varies. category: that of the line; empty where there is one line.

    stretches: one to each definition, in time order, from the first figure known on.
    name: what the line is called, where its chart shows others beside it.
    """

    category: str
    stretches: tuple[Stretch, ...]
    name: str = ""

    @property
    def latest(self) -> Stretch:
        """The stretch of today's definition."""
        return self.stretches[-1]

    def at(self, period: Period) -> tuple[Stretch | None, Flag | None]:
        """The stretch that a period lies in, and what is unusual about its figure."""
        for stretch in self.stretches:
            for point, flag in stretch.each():
                if point.period == period:
                    return stretch, flag
        return None, None

    def flags(self) -> dict[Period, Flag]:
        """What is unusual, by period."""
        each = (pair for stretch in self.stretches for pair in stretch.each())
        return {point.period: flag for point, flag in each if flag is not None}


def usual_range(
    figures: Figures, series: Series, view: View, first: Period, highlight: Highlight | None
) -> UsualRange | None:
    """The usual range of a chart's line; None where it shows several, or no course over time.

    None too of quarters where their months are judged in their place.

    first: the first period that the board has figures of. Worked out once and kept.
    """
    category = line_meant(series, highlight)
    if category is None or series.span is None:
        return None
    everything = replace(view, first=min(first, view.first))
    if series.span is not Span.MONTH and is_judged_by_month(figures, series.measure, everything):
        return None
    asked = (series.measure.id, series.by, replace(view, first=min(first, view.first)))
    whole = series_of(figures, *asked)
    if whole.span is not series.span:  # years before, quarters of late: of those that are shown
        asked, whole = (series.measure.id, series.by, view), series
    stretches = figures.once(
        ("usual range", *asked, category), lambda _figures: _stretches(whole, category)
    )
    return UsualRange(category, stretches) if stretches else None


def usual_of_bars(
    figures: Figures, series: Series, view: View, first: Period, highlight: Highlight | None
) -> UsualRange | None:
    """The usual range of bars that are divided period by period.

    It is that of the category which alone is highlighted; else of the whole bars, where their
    parts make up what is known of the whole. Neither begins where another ends, and so each can
    be held against one range.
    """
    if series.span is None or line_meant(series, highlight) is not None:
        return usual_range(figures, series, view, first, highlight)
    whole = series_of(figures, series.measure.id, (), view)
    return usual_range(figures, whole, view, first, None) if _make_up(series, whole) else None


def _make_up(parts: Series, whole: Series) -> bool:
    """Whether the categories of every period are together what is known of it."""
    known = {point.period: point.value for point in whole.points if point.value is not None}
    sums = {period: total_of(parts, period) for period in parts.periods}
    both = [period for period, total in sums.items() if total is not None and period in known]
    return bool(both) and all(isclose(sums[each] or 0.0, known[each]) for each in both)


def line_meant(series: Series, highlight: Highlight | None) -> str | None:
    """The category of the line whose range is shown; None where there are several to choose from.

    It is the only one, the board's own among comparators, or the one that is highlighted; where
    two things split the series, the largest of those highlighted.
    """
    if not series.by:
        return ""
    if len(series.by) > 1:
        return largest_lit(series, highlight)
    (dimension,) = series.by
    lines = series.categories(dimension)
    if dimension == COMPARATOR:
        return "" if "" in lines else None
    lit = [e for e in lines if highlight is not None and highlight.names(dimension, e)]
    found = lit or list(lines)
    return found[0] if len(found) == 1 else None


def _stretches(whole: Series, category: str) -> tuple[Stretch, ...]:
    return stretches_of(of_category(in_pairs(whole), category) if whole.by else whole)
