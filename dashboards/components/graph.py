"""The one place where a chart becomes a component, so that no chart ever offers to share it."""

import plotly.graph_objects as go
from dash import dcc

from dashboards import ids
from dashboards.drawing import Drawing

# plotly.js would show a button that sends the figures to its maker's cloud.
CONFIG = {"showSendToCloud": False, "displaylogo": False, "displayModeBar": False}


# What dcc.Graph makes of it. A chart whose configuration changes is thrown away and made anew,
# which takes twice as long as drawing it again.
CONFIG_AS_DRAWN = {**CONFIG, "typesetMath": False}


def graph(drawing: Drawing) -> dcc.Graph:
    """A chart that never leaves the machine."""
    return dcc.Graph(
        id=ids.graph(drawing.panel.id),
        figure=drawing.written,
        style=height(drawing.figure),
        config=CONFIG,
        className="chart-card__chart",
    )


def preview(drawing: Drawing) -> dcc.Graph:
    """A chart that is looked at before it stands on a page: nothing happens on a click."""
    return dcc.Graph(
        figure=drawing.written,
        style=height(drawing.figure),
        config={**CONFIG, "staticPlot": True},
        className="arrange__chart",
    )


def height(figure: go.Figure) -> dict[str, str]:
    """The height that a chart of many rows asks for, which only its box can give it.

    plotly.js drops a figure's own height whenever it fits the chart to its box.
    """
    return {"height": f"{figure.layout.height}px"} if figure.layout.height else {}
