"""What is highlighted, drawn inside a chart that is not split by it; the chart's own marks stay."""

from collections.abc import Iterator, Sequence

from dashboards.charts import hover
from dashboards.charts.canvas import Trace, safe
from dashboards.charts.caption import Said
from dashboards.charts.end_labels import EndLabel
from dashboards.charts.marks import Mark
from dashboards.charts.time_axis import TimeAxis
from dashboards.theme import FOURTH, SECOND, THIRD, WHITE, Tone
from dashboards.words.figures import figure_text
from dashboards.words.naming import category_name, period_words, who
from data.figures.selection import PERIOD
from data.figures.series import Point, Series, Within
from data.periods import Period, parse

TONES = (SECOND, THIRD, FOURTH)
SYMBOLS = {SECOND: "square", THIRD: "diamond", FOURTH: "triangle-up"}  # print may be grey
FROM, THICK = 0.13, 0.16  # where a thin bar begins inside its row, and how thick it is, in rows
TOGETHER = 0.24  # of a row, how thick several are, one beneath the other
COLUMN, EDGE = 0.45, 0.5  # of a slot; px around it, of which a telephone has three for a column


def keys(series: Series) -> list[Said]:
    """The name of each highlighted category in its colour: "of these, Police"."""
    return [Said(f"of these, {_name(each, series)}", tone) for _, each, tone in _toned(series)]


def values_of(series: Series) -> list[list[float | None]]:
    """The values of each highlighted category over the periods; None where there is no figure."""
    return [
        [point.value if point else None for point in _over_time(each, series)]
        for _, each, _ in _toned(series)
    ]


def lines(series: Series, axis: TimeAxis) -> list[Trace]:
    """A thinner line to each highlighted category, over the slots of a chart over time."""
    return [
        {
            "type": "scatter",
            "name": _name(each, series),
            "meta": Mark.WITHIN,
            "mode": "lines+markers",
            "x": axis.keys,
            "y": [point.value if point else None for point in found],
            "connectgaps": False,
            "line": {"color": tone.mark, "width": 2, "dash": "dot"},
            "marker": {"color": tone.mark, "size": 6, "symbol": SYMBOLS[tone]},
            "customdata": [_mark(each, series, [(series, point)]) for point in found],
            "hovertemplate": hover.BARE,
        }
        for _, each, tone in _toned(series)
        for found in [_over_time(each, series)]
    ]


def columns(first: Series, second: Series, axis: TimeAxis) -> list[Trace]:
    """A slim column to each highlighted category of the first measure; hovering tells both.

    Several stand side by side, or the highest would cover the others.
    """
    toned = _toned(first)
    wide = COLUMN / max(1, len(toned))
    return [
        {
            "type": "bar",
            "name": _name(each, first),
            "meta": Mark.WITHIN,
            "x": axis.keys,
            "y": [point.value if point else None for point, _ in found],
            "width": wide,
            "offset": wide * turn - COLUMN / 2,
            "marker": {"color": tone.mark, "line": {"color": WHITE, "width": EDGE}},
            "customdata": [_mark(each, first, [(first, one), (second, two)]) for one, two in found],
            "hovertemplate": hover.BARE,
        }
        for turn, (number, each, tone) in enumerate(toned)
        for found in [
            [(_at(each, when), _at(second.within[number], when)) for when in first.periods]
        ]
    ]


def end_labels_of(series: Series) -> list[EndLabel]:
    """The name and latest figure of each highlighted category, where its line ends."""
    labels = []
    for _, each, tone in _toned(series):
        known = [p for period in series.periods if (p := _at(each, period)) and p.value is not None]
        if known:
            last = known[-1]
            late = "" if last.period == series.periods[-1] else f"<br>in {last.period.short()}"
            text = f"{safe(_name(each, series))} <b>{figure_text(last, series.measure)}</b>{late}"
            labels.append(EndLabel(text, last.value or 0.0, tone.text))
    return labels


def bars(
    series: Sequence[Series],
    places: tuple[str, Sequence[str], Period],
    lengths_of: Sequence[Series] = (),
    *,
    begin: float = FROM,
) -> list[Trace]:
    """A thin bar to each row and highlighted category, inside the bars of the whole.

    Several stand one beneath the other, or the longest would cover the others.
    places: the dimension of the rows, their categories, and the period where it is not theirs.
    lengths_of: the series whose figures together are the bar, where it is not all of them.
    """
    toned = _toned(series[0])
    thick = min(THICK, TOGETHER / max(1, len(toned)))
    return [
        {
            "type": "bar",
            "name": _name(each, series[0]),
            "meta": Mark.WITHIN,
            "orientation": "h",
            "x": [_sum(points) for points in lengths],
            "y": list(range(len(lengths))),
            "width": thick,
            "offset": begin + thick * turn,
            "base": 0,  # or plotly.js would stack it upon the bars that it is a part of
            "marker": {"color": tone.mark, "line": {"color": WHITE, "width": EDGE}},
            "customdata": [_mark(each, series[0], row) for row in told],
            "hovertemplate": hover.BARE,
        }
        for turn, (number, each, tone) in enumerate(toned)
        for told in [list(_rows(series, number, places))]
        for lengths in [
            [[p for _, p in row] for row in _rows(lengths_of or series, number, places)]
        ]
    ]


def _rows(
    series: Sequence[Series], number: int, places: tuple[str, Sequence[str], Period]
) -> Iterator[list[tuple[Series, Point | None]]]:
    """The figures of one highlighted category in each row, each with its series."""
    dimension, categories, period = places
    for category in categories:
        when = parse(category) if dimension == PERIOD else period
        yield [
            (each, point)
            for each in series
            for point in each.within[number].points
            if point.period == when
            and (dimension == PERIOD or point.categories.get(dimension) == category)
        ]


def _sum(points: Sequence[Point | None]) -> float | None:
    """What the figures are together; None where one is not known, or none is there."""
    values = [point.value if point else None for point in points]
    return None if None in values or not values else sum(value or 0.0 for value in values)


def _mark(each: Within, first: Series, told: Sequence[tuple[Series, Point | None]]) -> list[str]:
    points = [point for _, point in told if point]
    when = [period_words(points[0].period)] if points else []
    said = [
        f"{safe(_said_of(series, point))}: {hover.amount(point, series.measure)}"
        for series, point in told
        if point
    ]
    name = safe(_name(each, first))
    return hover.mark(each.dimension, each.category, name, *when, *said, of=points)


def _said_of(series: Series, point: Point) -> str:
    return ", ".join(filter(None, [series.measure.title, who(point, series.names)]))


def _toned(series: Series) -> list[tuple[int, Within, Tone]]:
    """What is drawn inside the figures: its place among the highlighted, itself, its colour.

    What is all of them would be the same line and the same figure twice: it is told in words.
    """
    toned = zip(series.within, TONES, strict=False)
    return [(n, each, tone) for n, (each, tone) in enumerate(toned) if not _is_whole(each, series)]


def _is_whole(each: Within, series: Series) -> bool:
    return _told(each.points) == _told(series.points)


def _told(points: Sequence[Point]) -> dict[tuple[object, ...], float | None]:
    return {(p.period, *sorted(p.categories.items())): p.value for p in points if p.is_told}


def _over_time(each: Within, series: Series) -> list[Point | None]:
    return [_at(each, period) for period in series.periods]


def _at(each: Within, period: Period) -> Point | None:
    return next((point for point in each.points if point.period == period), None)


def _name(each: Within, series: Series) -> str:
    return category_name(each.dimension, each.category, series.names)
