"""What is shown of a longer period, such as a year, in a range too short to hold one."""

from dataclasses import replace

from data.figures.counts import Cells
from data.figures.view import View
from data.periods import Period, Span


def with_the_years_before(view: View) -> View:
    """The view from two years earlier on: enough to hold the last whole year before its end."""
    return replace(view, first=view.first.a_year_before().a_year_before())


def last_before(cells: Cells, view: View) -> set[Period]:
    """The last period with a figure that ended in the range, or just before it.

    None where the range could hold such a period: then its figure is missing.
    """
    known = [period for (period, _), point in cells.items() if not point.is_gap or point.instead]
    ended = [period for period in known if period.ends <= view.last.ends]
    last = max(ended, key=lambda period: (period.ends, period.months), default=None)
    if last is None or _holds_one_like(last, view):
        return set()
    return {last} if view.touches(last) or view.touches(last.following()) else set()


def said_of(shown: set[Period], view: View) -> list[str]:
    """That what is shown lies not wholly in the range, as a sentence; nothing where it does."""
    outside = [period for period in shown if not view.covers(period)]
    return [
        f"No whole {_kind(period)} lies in this range: the last before its end is shown, "
        f"{period.short()}."
        for period in outside
    ]


def _holds_one_like(period: Period, view: View) -> bool:
    """Whether a period of the same months of some year, or the next of its length, fits."""
    while period.starts < view.first.starts:
        period = period.following()
    return view.covers(period)


def _kind(period: Period) -> str:
    return "period of this length" if period.span is Span.OTHER else str(period.span)
