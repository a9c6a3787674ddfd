"""Targets as lines, each over the periods that it holds for, where it is one number (rule R2)."""

from dataclasses import dataclass

from dashboards.charts.canvas import Annotation, Layout
from dashboards.charts.end_labels import EndLabel
from dashboards.figure_words import number_text
from dashboards.target_words import level_of
from dashboards.theme import TARGET
from data.series import Series

HALF_A_SLOT = 0.5
BEFORE_AXIS = 0.6  # where a line begins that holds from the first period on
LINE = {"color": TARGET.mark, "width": 1.5, "dash": "dash"}


@dataclass(frozen=True)
class Level:
    """A target drawn from one slot to another."""

    value: float
    first: int
    last: int


def levels_of(series: Series) -> tuple[Level, ...]:
    """The targets that are one number, over the slots of the periods that they hold for.

    Neighbours of one height are one level.
    """
    found: list[Level] = []
    for slot, period in enumerate(series.periods):
        for target in series.targets:
            value = level_of(target, series.measure)
            if value is None or not target.holds_for(period, series.measure):
                continue
            if found and (found[-1].value, found[-1].last) == (value, slot - 1):
                found[-1] = Level(value, found[-1].first, slot)
            else:
                found.append(Level(value, slot, slot))
    return tuple(found)


def target_lines(series: Series) -> list[Layout]:
    """A dashed line at each level; one that reaches the last slot ends where its label begins."""
    end = len(series.periods) - 1
    return [
        {
            "type": "line",
            "layer": "between",
            "line": LINE,
            "x0": -BEFORE_AXIS if level.first == 0 else level.first - HALF_A_SLOT,
            "x1": end if level.last == end else level.last + HALF_A_SLOT,
            "y0": level.value,
            "y1": level.value,
        }
        for level in levels_of(series)
    ]


def target_labels(series: Series) -> list[EndLabel]:
    """The labels of the levels that reach the last slot: "target 80%"."""
    end = len(series.periods) - 1
    return [
        EndLabel(_words(level, series), level.value, TARGET.text)
        for level in levels_of(series)
        if level.last == end
    ]


def earlier_targets(series: Series) -> list[Annotation]:
    """The labels of the levels that end before the last slot, above their middle."""
    end = len(series.periods) - 1
    return [
        {
            "text": _words(level, series),
            "x": (level.first + level.last) / 2,
            "y": level.value,
            "yanchor": "bottom",
            "font": {"color": TARGET.text},
        }
        for level in levels_of(series)
        if level.last != end
    ]


def _words(level: Level, series: Series) -> str:
    return f"target {number_text(level.value, series.measure).replace('.0', '')}"
