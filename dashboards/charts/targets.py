"""Targets as lines and bands, each over the periods that it holds for (rule R2)."""

from dataclasses import dataclass, replace

from dashboards.charts.canvas import Layout
from dashboards.charts.end_labels import EndLabel
from dashboards.charts.marks import Level as Name
from dashboards.theme import TARGET
from dashboards.words.targets import level_text
from data.figures.series import Series
from data.framework.targets import TargetKind, that_hold
from data.periods import Period

HALF_A_SLOT = 0.5
HALF_A_TICK = 0.2  # of a row
BEFORE_AXIS = 0.6  # where a line begins that holds from the first period on
LINE = {"color": TARGET.mark, "width": 1.5, "dash": "dash"}
BETWEEN = {"fillcolor": TARGET.mark, "opacity": 0.07, "line": {"width": 0}}


@dataclass(frozen=True)
class Level:
    """What figures are held to from one slot to another: one value twice, or the ends of a band.

    is_step: whether it is one quarter's of a profile.
    """

    ends: tuple[float, float]
    first: int
    last: int
    is_step: bool = False

    @property
    def lines(self) -> tuple[float, ...]:
        """The values at which a line is drawn."""
        return tuple(dict.fromkeys(self.ends))

    @property
    def middle(self) -> float:
        """The value at which its label stands."""
        return sum(self.ends) / 2


Levels = tuple[Level, ...]


def levels_of(series: Series) -> Levels:
    """The targets that have a number, over the slots of the periods that they hold for.

    Neighbours of one height are one level.
    """
    if not series.targets:
        return ()
    found: list[Level] = []
    for slot, period in enumerate(series.periods):
        for target in that_hold(series.targets, period, series.measure):
            ends = target.level_in(period)
            if ends is None:
                continue
            before = next((e for e in found if (e.ends, e.last) == (ends, slot - 1)), None)
            if before is None:
                found.append(Level(ends, slot, slot, target.kind is TargetKind.PROFILE))
            else:
                found[found.index(before)] = replace(before, last=slot)
    return tuple(found)


def values_of(levels: Levels) -> list[float]:
    """All values that a chart has to reach so that its targets are in sight."""
    return [value for level in levels for value in level.lines]


def target_lines(levels: Levels, series: Series) -> list[Layout]:
    """A dashed line at each value of a level, and a pale band between the ends of a band.

    One that reaches the last slot ends where its label begins.
    """
    return [shape for level in levels for shape in _shapes(level, series)]


def target_ticks(series: Series, period: Period, row: int) -> list[Layout]:
    """A short dashed line across a row of a chart, at each value that the period is held to."""
    if period not in series.periods:
        return []
    slot, across = series.periods.index(period), {"y0": row - HALF_A_TICK, "y1": row + HALF_A_TICK}
    return [
        line | across | {"x0": line["y0"], "x1": line["y1"]}
        for level in levels_of(series)
        if level.first <= slot <= level.last
        for line in _lines(level)
    ]


def target_labels(levels: Levels, series: Series) -> list[EndLabel]:
    """The labels of the levels that reach the last slot: "target 80%"."""
    end = len(series.periods) - 1
    return [
        EndLabel(_in_lines(level, series), level.middle, TARGET.text)
        for level in levels
        if level.last == end
    ]


def words_of(level: Level, series: Series) -> str:
    """What stands beside a level: "target 80%", "target 18% to 22%"."""
    return f"target {level_text(level.ends, series.measure)}"


def _in_lines(level: Level, series: Series) -> str:
    """The words as a label at the end: a band's beneath each other, since a card may be narrow."""
    words = words_of(level, series)
    return words if len(level.lines) == 1 else words.replace(" ", "<br>", 1)


def _shapes(level: Level, series: Series) -> list[Layout]:
    end = len(series.periods) - 1
    across = {
        "x0": -BEFORE_AXIS if level.first == 0 else level.first - HALF_A_SLOT,
        "x1": end if level.last == end else level.last + HALF_A_SLOT,
    }
    lines = [line | across for line in _lines(level)]
    if len(lines) == 1:
        return lines
    low, high = level.ends
    return [{"type": "rect", "layer": "below", **BETWEEN, **across, "y0": low, "y1": high}, *lines]


def _lines(level: Level) -> list[Layout]:
    """A line at each value of a level, not yet said from where to where."""
    names = (Name.TARGET,) if len(level.lines) == 1 else (Name.TARGET_FROM, Name.TARGET_TO)
    drawn = {"type": "line", "layer": "between", "line": LINE}
    return [
        {**drawn, "name": name, "y0": value, "y1": value}
        for name, value in zip(names, level.lines, strict=True)
    ]
