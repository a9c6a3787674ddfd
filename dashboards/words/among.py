"""What is said of a board among its neighbours: where it lies, of how many, and how surely."""

from dashboards.words.figures import figure_text
from dashboards.words.usual import value_text
from data.figures.among import Among, among
from data.figures.intervals import interval_of
from data.figures.series import Point, Series
from data.framework.measures import Measure
from data.observations import COMPARATOR

OWN_ROW = "This board"
NO_INTERVAL = "Intervals are drawn where the counts behind a figure are known."


def row_names(found: Among, series: Series) -> list[str]:
    """What stands beside each row of the chart."""
    known = sum(point.value is not None for point in found.neighbours)
    return [
        OWN_ROW,
        *(point.categories[COMPARATOR] for point in found.others),
        f"Neighbours, {known} of {len(found.neighbours)} shown",
    ]


def among_sentence(series: Series) -> str:
    """Where the board's figure lies, in a sentence that ranks nobody; empty without any."""
    found = among(series)
    if found is None:
        return ""
    measure, own = series.measure, found.own
    values = [point.value for point in found.neighbours if point.value is not None]
    spread = f"{value_text(min(values), measure)} to {value_text(max(values), measure)}"
    said = (
        f"neighbours lie from {spread}, their median is {figure_text(found.median, measure)} "
        f"({found.median.note.removeprefix('median of ')})"
    )
    when = found.year.short()
    if own.value is None:
        why = f" ({own.note})" if own.note else ""
        return f"{measure.title}, {when}: the board's own figure is not available{why}; {said}."
    return f"{measure.title}, {when}: {figure_text(own, measure)}{_held(found, measure)}; {said}."


def _held(found: Among, measure: Measure) -> str:
    """The interval of the board's figure, and whether the median of neighbours lies in it."""
    interval = interval_of(found.own, measure)
    if interval is None or found.median.value is None:
        return ""
    low, high = (value_text(end, measure) for end in interval)
    inside = interval[0] <= found.median.value <= interval[1]
    told = "holds" if inside else "does not hold"
    return f" (95% interval {low} to {high}, which {told} the median of neighbours)"


def interval_words(point: Point, measure: Measure) -> str:
    """The interval of a figure as a line of its own; empty where there is none."""
    interval = interval_of(point, measure)
    if interval is None:
        return ""
    low, high = (value_text(end, measure) for end in interval)
    return f"95% interval: {low} to {high}"
