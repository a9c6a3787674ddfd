"""A chart of many rows with as many as the screen holds: nobody scrolls in front of a room."""

from dataclasses import replace

import plotly.graph_objects as go

from dashboards.drawing import Drawing
from dashboards.few_rows import with_few_rows
from dashboards.presenting.enlarged import CLOSEST, SCALE
from dashboards.presenting.screen import Screen
from data.figures.breakdown import is_joined
from data.figures.series import Series

OF_THE_CHART = 0.71  # of the room, beneath a title and a subject of two lines each


def with_rows_that_fit(drawing: Drawing, screen: Screen) -> tuple[Drawing, str]:
    """The drawing with rows that fit, and what is said of the others; empty where all are there.

    The smallest are one row together where they may be added, of periods the latest stay. Rows that
    may not be added are all there, and the slide goes on beneath.
    """
    page_said = drawing.caveats[0] if _is_cut_down(drawing) else ""
    tallest = int(screen.room * OF_THE_CHART / SCALE / CLOSEST)

    def chart_of(series: tuple[Series, ...]) -> go.Figure:
        return replace(drawing, fewer=series).figure

    fewer, said = with_few_rows(drawing.panel, drawing.series, drawing.highlight, chart_of, tallest)
    if not said or not _says_all(drawing.series, fewer):
        return drawing, ""
    caveats = tuple(each for each in drawing.caveats if each != page_said)
    return replace(drawing, fewer=fewer, caveats=caveats), said


def _is_cut_down(drawing: Drawing) -> bool:
    """Whether the page itself has fewer rows, of which its first caveat tells."""
    return bool(drawing.fewer) and drawing.fewer != drawing.series


def _says_all(series: tuple[Series, ...], fewer: tuple[Series, ...]) -> bool:
    """Whether what is left out is a part of their sum, or is past."""
    if len(series) != len(fewer):
        return False
    if series[0].periods != fewer[0].periods:
        return True
    first = fewer[0]
    return any(is_joined(name) for each in first.by for name in first.categories(each))
