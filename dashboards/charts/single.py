"""One figure where there is nothing to draw beside it: printed large, without axes."""

from collections.abc import Sequence

import plotly.graph_objects as go

from dashboards.charts import hover
from dashboards.charts.beside_rows import said_of
from dashboards.charts.canvas import SMALL, drawn, safe
from dashboards.charts.caption import caption
from dashboards.charts.marks import Mark
from dashboards.theme import FOCUS
from dashboards.words.figures import figure_text
from dashboards.words.naming import who
from dashboards.words.sentences import axis_unit
from data.figures.selection import PERIOD
from data.figures.series import Point, Series

HEIGHT = 100
SIZE = 40
AROUND_FIGURE = 60  # px


def figure(
    series: Series, point: Point, before: Point | None = None, others: Sequence[Point] = ()
) -> go.Figure:
    """The figure, under a line that says what it counts, of whom and when.

    before: an earlier one, of which the line says how many it was. others: comparators.
    """
    measure = series.measure
    said = ", ".join(
        part
        for part in (axis_unit(measure), who(point, series.names), point.period.short())
        if part
    )
    chosen = next(iter(point.categories.items()), (PERIOD, point.period.slug))
    words = hover.saying(point, measure, name=who(point, series.names))
    mark = hover.mark(*chosen, words, of=[point])
    if before is not None and before.value is not None:
        said += f"; {figure_text(before, measure)} in {before.period.short()}"
    for each in others:
        said += f"; {said_of(each, series, point.period)}"
    return printed(said, figure_text(point, measure), point.value or 0.0, mark)


def printed(said: str, text: str, value: float, mark: list[str]) -> go.Figure:
    """A text as large as a headline. value: what it says. mark: its customdata."""
    heading = caption(said)
    number = {
        "type": "scatter",
        "name": said,
        "meta": Mark.PRINTED,
        "mode": "text",
        "x": [0],
        "y": [value],
        "text": [f"<b>{safe(text)}</b>"],
        "textposition": "bottom right",  # beneath its caption, however tall the card is
        "cliponaxis": False,
        "textfont": {"size": SIZE, "color": FOCUS.text},
        "customdata": [mark],
        "hovertemplate": hover.BARE,
    }
    hidden = {"visible": False}
    layout = {
        **heading,
        "height": max(HEIGHT, heading["margin"]["t"] + AROUND_FIGURE),
        "meta": SMALL,
        "xaxis": hidden | {"range": [0, 1]},
        "yaxis": hidden | {"range": [value - 1, value]},
    }
    return drawn([number], layout)


def is_one(chart: go.Figure) -> bool:
    """Whether a chart is one figure, one bar or a few words, and its card a small one."""
    return bool(chart.layout.meta == SMALL)
