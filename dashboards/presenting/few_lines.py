"""A chart of many lines with the four that matter most, which a room can follow and tell apart."""

from dataclasses import replace

from dashboards.charts import trend
from dashboards.drawing import Drawing
from dashboards.theme import STRONG
from dashboards.words.naming import category_name
from data.figures.lines import lines_of
from data.figures.series import Series

MOST_LINES = len(STRONG)


def with_few_lines(drawing: Drawing) -> tuple[Drawing, str]:
    """The drawing with at most four lines, and what is said of those left out; empty of none.

    What is highlighted stays, then what the title names, then what is largest.
    """
    if drawing.panel.chart is not trend.figure or len(drawing.series[0].by) != 1:
        return drawing, ""
    series, *others = drawing.series
    kept, many = _kept(series, drawing)
    if many <= MOST_LINES:
        return drawing, ""
    points = tuple(p for p in series.points if p.categories[series.by[0]] in kept)
    left = many - len(kept)
    said = f"{left} more {'line is' if left == 1 else 'lines are'} in the table (T)."
    return replace(drawing, series=(replace(series, points=points), *others)), said


def _kept(series: Series, drawing: Drawing) -> tuple[frozenset[str], int]:
    """The categories of the lines that stay, and how many lines there are."""
    dimension, highlight = series.by[0], drawing.highlight
    lines = [line for line in lines_of(series) if line.latest]
    lines.sort(
        key=lambda line: (
            not (highlight and highlight.names(dimension, line.category)),
            category_name(dimension, line.category, series.names) not in drawing.sentence,
            -((line.latest and line.latest.value) or 0.0),
        )
    )
    return frozenset(line.category for line in lines[:MOST_LINES]), len(lines)
