"""Age by sex, back to back: female to the left, male to the right, every figure printed."""

from collections.abc import Callable, Sequence

import plotly.graph_objects as go

from dashboards.charts import hover, rows
from dashboards.charts.canvas import Annotation, Trace, drawn, safe
from dashboards.charts.caption import caption
from dashboards.charts.emphasis import highlighted, opacity
from dashboards.charts.emptiness import empty
from dashboards.charts.end_text import end_text
from dashboards.charts.heading import how_many_and_when
from dashboards.theme import FOCUS, MUTED_TEXT, SECOND, TEXT, Tone
from dashboards.words.figures import count_text, figure_text, status_words
from data.figures.breakdown import comes_last
from data.figures.lines import not_returned
from data.figures.moment import shown_period
from data.figures.selection import Highlight
from data.figures.series import Point, Series

AGE, SEX = "age", "sex"
SIDES = (("Female", -1, FOCUS), ("Male", 1, SECOND))
ROOM = 1.32  # of the longest bar: what the number at its end needs
TITLE_ROOM = 24

Cells = dict[tuple[str, str], Point]


def figure(
    series: Series, *, highlight: Highlight | None = None, alongside: Sequence[Series] = ()
) -> go.Figure:
    """Ages and sexes at the highlighted period, or at the latest that has figures.

    alongside: what is drawn beside it, of which a bar as long means as many.
    """
    period = shown_period(series, highlight=highlight)
    if period is None:
        return empty()
    cells = {(p.categories[AGE], p.categories[SEX]): p for p in series.at(period)}
    ages = sorted(dict.fromkeys(age for age, _ in cells), key=_place_in(series))
    others = [p for each in alongside if SEX in each.by for p in each.at(period)]
    longest = max((p.value or 0.0 for p in [*cells.values(), *others]), default=0.0) or 1.0
    labels = rows.names(ages)
    heading = caption(how_many_and_when(series, period), *_left_out(cells))
    layout = {
        **heading,
        **rows.sizes(labels, labels),
        "margin": heading["margin"] | {"t": heading["margin"]["t"] + TITLE_ROOM, "r": 8},
        "barmode": "overlay",
        "xaxis": {"range": [-longest * ROOM, longest * ROOM], "visible": False},
        # The youngest stand at the foot, as in every population pyramid.
        "yaxis": rows.row_axis(labels) | {"range": [-0.5, len(labels) - 0.5]},
        "annotations": [_side_title(cells, sex, way, tone) for sex, way, tone in SIDES],
    }
    sides = [_side(series, cells, ages, side, highlight) for side in SIDES]
    return drawn([trace for side in sides for trace in side], layout)


def _place_in(series: Series) -> Callable[[str], tuple[bool, int]]:
    known = series.categories(AGE)
    return lambda age: (comes_last(age), known.index(age))


def _left_out(cells: Cells) -> list[str]:
    """Those of whom the sex is not known or is another: counted, but on neither side."""
    drawn_sexes = {sex for sex, *_ in SIDES}
    others: dict[str, float] = {}
    for (_, sex), point in cells.items():
        if sex not in drawn_sexes and point.value:
            others[sex] = others.get(sex, 0.0) + point.value
    return [f"Not drawn: {sex.lower()} {count_text(total)}" for sex, total in others.items()]


def _side_title(cells: Cells, sex: str, way: int, tone: Tone) -> Annotation:
    points = [point for (_, of), point in cells.items() if of == sex]
    whole = points and all(point.value is not None for point in points)
    total = f" {count_text(sum(p.value or 0.0 for p in points))}" if whole else ""
    anchor = {"x": 0, "xanchor": "right" if way < 0 else "left", "xshift": 10 * way}
    above = {"y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 2}
    return {**anchor, **above, "text": f"<b>{sex}{total}</b>", "font": {"color": tone.text}}


def _side(
    series: Series,
    cells: Cells,
    ages: Sequence[str],
    side: tuple[str, int, Tone],
    highlight: Highlight | None,
) -> list[Trace]:
    """The bars of one sex, and the figures at their ends."""
    sex, way, tone = side
    period = next(iter(cells.values())).period
    points = [cells.get((age, sex)) or not_returned(period, SEX, sex) for age in ages]
    bars = {
        "type": "bar",
        "name": sex,
        "orientation": "h",
        "x": [None if p.value is None else way * p.value for p in points],
        "y": list(range(len(ages))),
        "marker": {"color": tone.mark, "opacity": _opacity(ages, sex, highlight)},
        "customdata": [
            hover.mark(
                AGE, age, hover.saying(point, series.measure, name=f"{sex}, {age}"), of=[point]
            )
            for age, point in zip(ages, points, strict=True)
        ],
        "hovertemplate": hover.template(series.measure.title),
    }
    texts = [_text(point, series) for point in points]
    ends = [way * (point.value or 0.0) for point in points]
    inks = [MUTED_TEXT if point.value is None else TEXT for point in points]
    return [bars, end_text(ends, texts, bars, inks, side="left" if way < 0 else "right")]


def _opacity(ages: Sequence[str], sex: str, highlight: Highlight | None) -> list[float]:
    lit = highlighted(highlight, AGE, ages)
    sexes = highlighted(highlight, SEX, [name for name, *_ in SIDES])
    return [min(opacity(sex, sexes), opacity(each, lit)) for each in ages]


def _text(point: Point, series: Series) -> str:
    if point.value is None:
        return safe(status_words(point))
    return figure_text(point, series.measure)
