"""Divided bars of many parts with the largest of them, and the others together: four at most."""

from dataclasses import replace

from dashboards.charts import cohort, stacked
from dashboards.drawing import Drawing
from dashboards.presenting.few_lines import MOST_LINES
from data.figures.breakdown import is_joined, is_unknown
from data.figures.joined import joined, largest
from data.figures.moment import shown_period


def with_few_parts(drawing: Drawing) -> tuple[Drawing, str]:
    """The drawing with bars of at most four parts, and what is said of those joined; empty of none.

    Of a cohort those whose outcome is not yet known stand apart, and are no part of its bars.
    """
    if drawing.panel.chart not in {cohort.figure, stacked.figure}:
        return drawing, ""
    series = drawing.series_drawn
    across, period = series[0].by[-1], shown_period(*series, highlight=drawing.highlight)
    parts = series[0].categories(across)
    apart = sum(map(is_unknown, parts)) if drawing.panel.chart is cohort.figure else 0
    most = MOST_LINES + apart
    if period is None or len(parts) <= most:
        return drawing, ""
    kept = largest(series, across, period, most - 1, drawing.highlight)
    found = joined(series, across, period, kept)
    if not any(map(is_joined, found[0].categories(across))):
        return drawing, ""
    said = f"{len(parts) - len(kept)} parts are drawn together; the table (T) has each."
    return replace(drawing, fewer=found), said
