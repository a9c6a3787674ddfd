"""How a chart over time shows what is not there: a mark on the axis and a few words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboards.charts import hover
from dashboards.charts.canvas import Annotation, Trace, wrapped
from dashboards.charts.lines import Line
from dashboards.charts.time_axis import TimeAxis
from dashboards.theme import MUTED_DARK, STRONG, Tone
from dashboards.words import category_name, status_words
from data.measures import Measure
from data.observations import Status
from data.selection import PERIOD
from data.series import Point

PLOT_WIDTH = 380  # px between the axes of a card of ordinary width
WORDS_WIDTH = 64
WORDS_CHARACTERS = 10
SUPPRESSED_MARK = "circle-open"
MISSING_MARK = "x-thin-open"


@dataclass(frozen=True)
class Gaps:
    """What the gaps add to a chart."""

    traces: list[Trace]
    annotations: list[Annotation]


@dataclass(frozen=True)
class _Gap:
    """What is missing in one slot; whole when no line has a figure there."""

    slot: int
    points: tuple[Point, ...]
    whole: bool

    @property
    def words(self) -> str:
        """In a few words, with the name of the category when it is one of several lines."""
        first = self.points[0]
        if self.whole:
            return status_words(first)
        if len(self.points) > 1:
            return f"{len(self.points)} {status_words(first)}"
        return f"{_name(first)} {status_words(first)}"


def gaps(
    lines: Sequence[Line], axis: TimeAxis, tone_of: Mapping[str, Tone], measure: Measure
) -> Gaps:
    """A mark at the foot of each slot where a line that stands out, or every line, has a gap."""
    found = _found(lines, tone_of)
    if not found:
        return Gaps([], [])
    return Gaps([_trace(found, axis, measure)], _annotations(found, len(axis.keys)))


def _found(lines: Sequence[Line], tone_of: Mapping[str, Tone]) -> list[_Gap]:
    drawn = [line for line in lines if line.latest]
    strong = [line for line in drawn if tone_of[line.category] in STRONG]
    found = []
    for slot in range(len(drawn[0].points)):
        missing = [line.points[slot] for line in drawn if line.points[slot].is_gap]
        whole = len(missing) == len(drawn)
        telling = [line.points[slot] for line in strong if line.points[slot].is_gap]
        if whole or telling:
            found.append(_Gap(slot, tuple(telling or missing), whole))
    return found


def _trace(found: Sequence[_Gap], axis: TimeAxis, measure: Measure) -> Trace:
    suppressed = [gap.points[0].status is Status.SUPPRESSED for gap in found]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [axis.keys[gap.slot] for gap in found],
        "y": [0] * len(found),
        "yaxis": "y2",
        "marker": {
            "symbol": [SUPPRESSED_MARK if hidden else MISSING_MARK for hidden in suppressed],
            "size": 9,
            "color": MUTED_DARK.mark,
            "line": {"color": MUTED_DARK.mark, "width": 2},
        },
        "customdata": [_customdata(gap, axis.keys[gap.slot], measure) for gap in found],
        "hovertemplate": hover.template(measure.title),
    }


def _customdata(gap: _Gap, slug: str, measure: Measure) -> list[str]:
    words = [hover.saying(point, measure, name=_name(point)) for point in gap.points]
    if gap.whole or len(gap.points) > 1:
        return hover.mark(PERIOD, slug, *words)
    dimension, category = next(iter(gap.points[0].categories.items()))
    return hover.mark(dimension, category, *words)


def _annotations(found: Sequence[_Gap], slots: int) -> list[Annotation]:
    annotations: list[Annotation] = []
    free_from = float("-inf")
    for run in _runs(found):
        middle = (run[0].slot + run[-1].slot) / 2
        if (middle - free_from) * PLOT_WIDTH / slots < WORDS_WIDTH:
            continue  # the mark and its hover say it; two notes would cover each other
        free_from = middle
        annotations.append(_annotation(run[0].words, middle))
    return annotations


def _runs(found: Sequence[_Gap]) -> list[list[_Gap]]:
    """Neighbouring slots of which the same can be said."""
    runs: list[list[_Gap]] = []
    for gap in found:
        if runs and runs[-1][-1].slot == gap.slot - 1 and runs[-1][-1].words == gap.words:
            runs[-1].append(gap)
        else:
            runs.append([gap])
    return runs


def _annotation(words: str, middle: float) -> Annotation:
    return {
        "x": middle,
        "y": 0,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 7,
        "text": wrapped(words, WORDS_CHARACTERS),
    }


def _name(point: Point) -> str:
    return " ".join(category_name(name, category) for name, category in point.categories.items())
