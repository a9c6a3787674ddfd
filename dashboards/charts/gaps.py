"""How a chart over time shows what is not there: a mark on the axis and a few words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboards.charts import hover
from dashboards.charts.canvas import Annotation, Layout, Trace, lines_in, widest, wrapped
from dashboards.charts.clearings import Room
from dashboards.charts.end_labels import EndLabel
from dashboards.charts.line_labels import NAME_CHARACTERS
from dashboards.charts.marks import Mark
from dashboards.charts.time_axis import TimeAxis
from dashboards.theme import MUTED, MUTED_DARK, STRONG, Tone
from dashboards.words.figures import status_words
from dashboards.words.naming import category_name
from data.figures.lines import Line
from data.figures.selection import PERIOD
from data.figures.series import Point, Series
from data.observations import Status

PLOT_WIDTH = 200  # px between the axes of a narrow card
NARROWEST = 125  # px of the same on a telephone, beside long labels
WORDS_WIDTH = 64
CHARACTER_WIDTH, BETWEEN_WORDS = 7.2, 8  # px
WORDS_CHARACTERS = 10
LINE_HEIGHT = 18
SUPPRESSED_MARK = "circle-open"
MISSING_MARK = "x-thin-open"
FEW_MARK = "diamond-open"


@dataclass(frozen=True)
class Gaps:
    """What the gaps add to a chart. shapes: from words to their mark, where they stand apart."""

    traces: list[Trace]
    annotations: list[Annotation]
    shapes: list[Layout]


@dataclass(frozen=True)
class _Gap:
    """What is missing in one slot; whole when no line has a figure there.

    name: of the category that the first of its points is of.
    """

    slot: int
    points: tuple[Point, ...]
    name: str
    whole: bool
    tone: Tone

    @property
    def words(self) -> str:
        """In a few words, with the name of the category when it is one of several lines."""
        first = self.points[0]
        if self.whole:
            return status_words(first)
        if len(self.points) > 1:
            return f"{len(self.points)} {status_words(first)}"
        return f"{self.name} {status_words(first)}"


@dataclass(frozen=True)
class _Words:
    """The words for a run of gaps. slot: the middle of it. height: of their foot, as a value.

    needs: how wide a slot has to be, in px, for them to stand clear of those before them.
    moved: how far to the right of that middle they stand, in px, clear of the axis's own labels.
    """

    text: str
    slot: float
    height: float
    needs: float = 0.0
    moved: float = 0.0

    def annotation(self, room: Room, axis: TimeAxis) -> Annotation:
        text = axis.slots.where(self.needs, self.text) if self.needs else self.text
        side = {"xshift": self.moved} if self.moved else {}
        if room.is_at_end(self.slot):
            side = {"xanchor": "right", "xshift": 8}
        place = {"x": self.slot, "y": self.height, "yanchor": "bottom", **side}
        return {"text": text, **place}

    def leader(self, room: Room) -> Layout:
        line = {"color": MUTED.mark, "width": 1, "dash": "dot"}
        across = {"x0": self.slot, "x1": self.slot, "y0": room.above_mark, "y1": self.height}
        return {"type": "line", "layer": "below", "line": line, **across}


def gaps(
    lines: Sequence[Line],
    axis: TimeAxis,
    tone_of: Mapping[str, Tone],
    series: Series,
    room: Room,
) -> Gaps:
    """A mark at the foot of each slot where a line that stands out, or every line, has a gap."""
    found = _found(lines, tone_of, series, range(room.slots))
    if not found:
        return Gaps([], [], [])
    words = _words(found, room)
    return Gaps(
        [_trace(found, axis, series, room.foot)],
        [each.annotation(room, axis) for each in words],
        [each.leader(room) for each in words if each.height > room.above_mark],
    )


def end_gap(
    lines: Sequence[Line], tone_of: Mapping[str, Tone], series: Series, foot: float
) -> list[EndLabel]:
    """The words for a gap in the last slot, if there is one.

    They stand with the labels at the ends of the lines, that neither covers the other.
    """
    last = len(lines[0].points) - 1 if lines else 0
    return [
        EndLabel(_end_words(gap), foot, gap.tone.text)
        for gap in _found(lines, tone_of, series, range(last, last + 1))
    ]


def _end_words(gap: _Gap) -> str:
    """Counts of too few are the latest figure, and as bold as one."""
    words = wrapped(gap.words, NAME_CHARACTERS)
    return f"<b>{words}</b>" if gap.points[0].is_of_few else words


def _found(
    lines: Sequence[Line], tone_of: Mapping[str, Tone], series: Series, slots: range
) -> list[_Gap]:
    drawn = [line for line in lines if any(point.is_told for point in line.points)]
    found = []
    for slot in slots if drawn else ():
        missing = [line for line in drawn if _has_no_mark(line.points[slot])]
        telling = [line for line in missing if tone_of[line.category] in STRONG]
        whole = len(missing) == len(drawn)
        if whole or telling:
            points = tuple(line.points[slot] for line in telling or missing)
            tone = MUTED_DARK if whole else _tone(points, tone_of)
            found.append(_Gap(slot, points, _name(points[0], series), whole, tone))
    return found


def _has_no_mark(point: Point) -> bool:
    return point.is_gap or point.is_of_few


def _tone(points: Sequence[Point], tone_of: Mapping[str, Tone]) -> Tone:
    """The line's own when one line is missing, so that mark and line match."""
    if len(points) > 1:
        return MUTED_DARK
    return tone_of[next(iter(points[0].categories.values()), "")]


def _trace(found: Sequence[_Gap], axis: TimeAxis, series: Series, foot: float) -> Trace:
    return {
        "type": "scatter",
        "meta": Mark.GAP,
        "mode": "markers",
        "x": [axis.keys[gap.slot] for gap in found],
        "y": [foot] * len(found),
        "marker": {
            "symbol": [_symbol(gap.points[0]) for gap in found],
            "size": 9,
            "line": {"color": [gap.tone.mark for gap in found], "width": 2},
            "color": [gap.tone.mark for gap in found],
        },
        "customdata": [_customdata(gap, axis.keys[gap.slot], series) for gap in found],
        "hovertemplate": hover.template(series.measure.title),
    }


def _symbol(point: Point) -> str:
    """A hollow mark where there is a figure that is not drawn; a cross where there is none."""
    if point.is_of_few:
        return FEW_MARK
    return SUPPRESSED_MARK if point.status is Status.SUPPRESSED else MISSING_MARK


def _customdata(gap: _Gap, slug: str, series: Series) -> list[str]:
    words = [hover.saying(point, series.measure, name=_name(point, series)) for point in gap.points]
    if gap.whole or len(gap.points) > 1:
        return hover.mark(PERIOD, slug, *words)
    dimension, category = next(iter(gap.points[0].categories.items()))
    return hover.mark(dimension, category, *words)


def _words(found: Sequence[_Gap], room: Room) -> list[_Words]:
    """Words for the gaps, where nothing came first; none where they would cover something.

    In a narrow card those that came later stand only where those before leave them room.

    Those that reach the last slot have theirs from `end_gap`.
    """
    words: list[_Words] = []
    inside = [run for run in _runs(found) if run[-1].slot < room.slots - 1]
    for run in sorted(inside, key=lambda run: not run[0].whole):
        middle = (run[0].slot + run[-1].slot) / 2
        text = wrapped(run[0].words, WORDS_CHARACTERS)
        height = room.lowest(middle, lines_in(text) * LINE_HEIGHT)
        apart = all(abs(middle - w.slot) * PLOT_WIDTH / room.slots >= WORDS_WIDTH for w in words)
        if apart and height is not None:
            needs = [(_beside(text, w.text) + w.moved) / abs(middle - w.slot) for w in words]
            moved = _over_the_axis(text, middle, room)
            words.append(_Words(text, middle, height, max(needs, default=0.0), moved))
    return words


def _over_the_axis(text: str, slot: float, room: Room) -> float:
    """How far words in the middle of a slot would reach to the left of the plot on a telephone."""
    half, plot = widest([text]) * CHARACTER_WIDTH / 2, NARROWEST * (slot + 0.5) / room.slots
    return max(0.0, round(half - plot, 1))


def _beside(text: str, other: str) -> float:
    """How far apart the middles of two words have to be, in px."""
    return (widest([text]) + widest([other])) / 2 * CHARACTER_WIDTH + BETWEEN_WORDS


def _runs(found: Sequence[_Gap]) -> list[list[_Gap]]:
    """Neighbouring slots of which the same can be said."""
    runs: list[list[_Gap]] = []
    for gap in found:
        if runs and runs[-1][-1].slot == gap.slot - 1 and runs[-1][-1].words == gap.words:
            runs[-1].append(gap)
        else:
            runs.append([gap])
    return runs


def _name(point: Point, series: Series) -> str:
    found = point.categories.items()
    return " ".join(category_name(name, category, series.names) for name, category in found)
