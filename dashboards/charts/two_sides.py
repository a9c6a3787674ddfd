"""Both sides of a hand-over over time: a line to each in one scale, named where it ends."""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dashboards.charts import hover, value_axis
from dashboards.charts.canvas import Trace, drawn, wrapped
from dashboards.charts.caption import Said, caption
from dashboards.charts.emptiness import empty
from dashboards.charts.end_labels import EndLabel, end_labels
from dashboards.charts.time_axis import TimeAxis, ends_of, time_axis
from dashboards.theme import FOCUS, SECOND, Tone
from dashboards.words.figures import count_text
from data.figures.lines import Line
from data.figures.series import Point
from data.framework.measures import Measure

NAME_CHARACTERS = 14
LOOKS = ((FOCUS, "circle"), (SECOND, "square"))  # a shape too, since print may be grey


@dataclass(frozen=True)
class OneSide:
    """One of the two. word: what it does with them. name: which figure it is."""

    word: str
    name: str
    measure: Measure
    points: tuple[Point, ...]

    @property
    def line(self) -> Line:
        """Its figures in order; what is not there is a gap."""
        return Line(self.word, self.points)


def figure(given: OneSide, received: OneSide) -> go.Figure:
    """A line to each side, over the same quarters; a gap breaks its line."""
    sides = (given, received)
    values = [p.value for side in sides for p in side.points if p.value is not None]
    if not values:
        return empty()
    periods = [point.period for point in given.points]
    heights = value_axis.from_zero(given.measure, values)
    many = len(periods)
    labels = end_labels(_labels(sides), heights["range"], many - 1, ends_of(many))
    axis = time_axis(periods, right=labels.margin["r"])
    heading = caption(*_keys(sides))
    layout = {
        **heading,
        "margin": heading["margin"] | axis.margin | labels.margin,
        "xaxis": axis.layout,
        "yaxis": heights,
        "shapes": labels.shapes,
        "annotations": [*axis.annotations, *labels.annotations],
    }
    toned = zip(sides, LOOKS, strict=True)
    return drawn([_trace(side, axis, *look) for side, look in toned], layout)


def _keys(sides: Sequence[OneSide]) -> list[Said]:
    """What each line counts, since a notification is no child (rule C3)."""
    named = [f"{side.word}: {side.measure.units}" for side in sides]
    return [Said(words, tone) for words, (tone, _) in zip(named, LOOKS, strict=True)]


def _labels(sides: Sequence[OneSide]) -> list[EndLabel]:
    found = []
    for side, (tone, _) in zip(sides, LOOKS, strict=True):
        line = side.line
        if line.latest is None or line.latest.value is None:
            continue
        value = count_text(line.latest.value)
        text = f"{wrapped(side.word, NAME_CHARACTERS)} <b>{value}</b>"
        if line.last < len(line.points) - 1:
            text = f"{text}<br>in {line.latest.period.short()}"
        found.append(EndLabel(text, line.latest.value, tone.text))
    return found


def _trace(side: OneSide, axis: TimeAxis, tone: Tone, symbol: str) -> Trace:
    # A mark of it highlights nothing: no other chart of the page follows this one.
    marks = [hover.mark("", "", hover.saying(p, side.measure), of=[p]) for p in side.points]
    return {
        "type": "scatter",
        "name": f"{side.word}: {side.name}",
        "mode": "lines+markers",
        "x": axis.keys,
        "y": side.line.values,
        "connectgaps": False,
        "line": {"color": tone.mark, "width": 3},
        "marker": {"size": 7, "color": tone.mark, "symbol": symbol},
        "customdata": marks,
        "hovertemplate": hover.template(side.measure.title, side.word),
    }
