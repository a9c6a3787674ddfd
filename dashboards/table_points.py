"""Which figures the table of a drawing has, and in which order its rows stand."""

from collections.abc import Sequence
from dataclasses import replace

from dashboards.charts import among_neighbours, bars, shares
from dashboards.drawing import Drawing
from dashboards.highlighting import has_dimension
from dashboards.words.among import interval_words
from dashboards.words.instead import held_back_in
from data.figures.among import among
from data.figures.moment import compared_with, shown_period
from data.figures.selection import PERIOD, Highlight
from data.figures.series import Point, Series
from data.observations import COMPARATOR
from data.periods import Period

DRAW_THE_ONE_BEFORE = (bars.figure, shares.figure)  # of the charts of one moment
Key = tuple[Period, tuple[str, ...]]
Points = dict[str, dict[Key, Point]]  # by the id of the measure


def rows_drawn(drawing: Drawing) -> tuple[tuple[tuple[str, Point], ...], ...]:
    """To each row of its table the ids of its measures with their figures."""
    points = points_drawn(drawing)
    return tuple(
        tuple((measure, found[key]) for measure, found in points.items() if key in found)
        for key in keys_of(points, drawing)
    )


def split_of(drawing: Drawing) -> tuple[str, ...]:
    """By what its rows are told apart: a chart of one line has comparators beside it."""
    is_compared = any(series.beside for series in drawing.series)
    return (COMPARATOR,) if is_compared and not drawing.panel.by else drawing.panel.by


def points_drawn(drawing: Drawing) -> Points:
    """The points drawn, by measure, then by period and categories."""
    shown = _periods(drawing)
    by = split_of(drawing)
    if drawing.panel.chart is among_neighbours.figure:
        return {each.measure.id: _among(each) for each in drawing.series}
    return {
        series.measure.id: {
            (point.period, _categories(point, by)): point
            for point in (*series.points, *series.beside)
            if point.period in shown or point in series.beside
        }
        for series in drawing.series
    }


def _categories(point: Point, by: Sequence[str]) -> tuple[str, ...]:
    """Where its row stands; a comparator beside agencies or areas is a row among them."""
    found = tuple(point.categories.get(name, "") for name in by)
    other = point.categories.get(COMPARATOR)
    return (other,) if other and by and COMPARATOR not in by else found


def _among(series: Series) -> dict[Key, Point]:
    """The board, the others, and each neighbour by name, each with its interval as a note."""
    found = among(series)
    points = found.points if found else ()
    return {
        (point.period, (point.categories.get(COMPARATOR, ""),)): replace(
            point,
            note="; ".join(filter(None, [interval_words(point, series.measure), point.note])),
        )
        for point in points
    }


def _periods(drawing: Drawing) -> set[Period]:
    if not drawing.panel.of_one_moment:
        return {period for series in drawing.series for period in series.periods}
    moment = shown_period(*drawing.series, highlight=drawing.highlight)
    if moment is None:
        return held_back_in(*drawing.series)
    compares = drawing.panel.chart in DRAW_THE_ONE_BEFORE
    return {moment, compared_with(moment)} if compares else {moment}


def keys_of(points: Points, drawing: Drawing) -> list[Key]:
    """Rows in the order of the series: newest period first, then by category."""
    found = dict.fromkeys(key for by_key in points.values() for key in by_key)
    wanted = drawing.highlight
    if wanted and any(has_dimension(series, wanted.dimension) for series in drawing.series):
        found = {key: None for key in found if _is_highlighted(key, split_of(drawing), wanted)}
    return sorted(found, key=lambda key: key[0], reverse=True)


def _is_highlighted(key: Key, by: Sequence[str], wanted: Highlight) -> bool:
    period, categories = key
    if wanted.dimension == PERIOD:
        return wanted.names(PERIOD, period.slug)
    return wanted.names(wanted.dimension, categories[by.index(wanted.dimension)])
