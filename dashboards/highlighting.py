"""What of a highlight a chart shows apart, and why it cannot: asked of its own figures."""

from collections.abc import Sequence

from dashboards.charts import bars, cohort, outcomes, pair, stacked, trend
from dashboards.panels import Panel
from dashboards.words.naming import category_name
from data.figures.assemble import series_together
from data.figures.dataset import Dataset
from data.figures.follows import why_not
from data.figures.lit import with_lit
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Series
from data.figures.view import View
from data.figures.withheld import SHOWN_WHOLE
from data.observations import AGENCY
from data.periods import parse

# The charts that can draw a highlighted category inside the figures that are not split by it.
TAKING_A_PART = (trend.figure, bars.figure, pair.figure, outcomes.figure, stacked.figure)


def lit(
    series: tuple[Series, ...],
    panel: Panel,
    dataset: Dataset,
    view: View,
    highlight: Highlight | None,
) -> tuple[Series, ...]:
    """The series with what is highlighted in them, where they are not split by that but can be."""
    if highlight is None or why_unheeded(panel, dataset, highlight.dimension):
        return series
    if any(has_dimension(each, highlight.dimension) for each in series):
        return series
    by = (*panel.by, highlight.dimension)
    split = series_together(dataset.figures, panel.measures, by, view, panel.any_period)
    return with_lit(series, split, highlight)


def why_unheeded(panel: Panel, dataset: Dataset, dimension: str) -> str:
    """Why a chart cannot show a category of a dimension apart, as a clause; empty where it can."""
    if dimension == PERIOD:
        return "its bars hold all the periods shown" if panel.chart is cohort.figure else ""
    for measure in map(dataset.framework.measure, panel.measures):
        if measure.overlaps(dimension) and dimension not in panel.by:
            name = dataset.framework.dimension_name(dimension)
            return f"categories of {name} overlap, and are no parts of a whole"
        why = why_not(dataset.figures, measure, panel.by, dimension)
        if why:
            named = len(panel.measures) == 1 or why.startswith("“")
            return why if named else f"“{measure.title}” is {why}"
    has_lines = panel.chart is trend.figure and panel.by
    if dimension in panel.by or (panel.chart in TAKING_A_PART and not has_lines):
        return ""
    return f"it is drawn by {' and '.join(map(dataset.framework.dimension_name, panel.by))}"


def unheeded(
    series: Sequence[Series],
    highlight: Highlight | None,
    why: str = "",
    chosen: tuple[str, ...] = (),
) -> list[str]:
    """Which of the highlighted these series cannot show apart, and why, as a sentence if any.

    why: what speaks against the dimension; empty where it is that one has no figure.
    chosen: the agencies of the filter, of which the notes of the series say what they lack.
    """
    if highlight is None:
        return []
    dimension = highlight.dimension

    def is_lost(name: str) -> bool:
        if dimension == AGENCY and _is_said_of(name, series, why, chosen):
            return False
        return bool(why) or not any(_has(each, dimension, name) for each in series)

    lost = highlight.only(is_lost)
    if lost is None:
        return []
    names = [category_name(dimension, each, series[0].names) for each in lost.categories]
    return [f"Cannot highlight {', '.join(names)}: {why or 'there is no figure for it here'}."]


def _is_said_of(agency: str, series: Sequence[Series], why: str, chosen: tuple[str, ...]) -> bool:
    """Whether what is said of the filter says it of a highlighted agency too, in other words."""
    points = [point for each in series for point in each.points]
    if not points or any(SHOWN_WHOLE in each.notes for each in series):
        return True
    held_back = {point.note for point in points if point.instead}
    if why and any(why.endswith(note) for note in held_back):  # it names the measure too
        return True
    return agency in chosen and (chosen == (agency,) or bool(held_back) or not why)


def has_dimension(series: Series, dimension: str) -> bool:
    """Whether a highlight in that dimension can be shown in a series."""
    return dimension == PERIOD or dimension in series.by


def _has(series: Series, dimension: str, category: str) -> bool:
    if dimension == PERIOD:
        return parse(category) in series.periods
    if any((each.dimension, each.category) == (dimension, category) for each in series.within):
        return True
    return any(p.categories.get(dimension) == category for p in series.points)
