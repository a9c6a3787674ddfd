"""The labels of targets that held once: where they are clear of the line and of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboards.charts.canvas import Annotation
from dashboards.charts.clearings import PLOT_HEIGHT, Room
from dashboards.charts.targets import Level, Levels, words_of
from dashboards.theme import TARGET
from data.figures.series import Series

NARROW = 200  # px between the axes of a narrow card
CHARACTER = 7.2  # px
HEIGHT = 20  # px
AROUND = 8  # px that a mark, or the letter of a revision at it, may reach from its value
AT_FOOT = 44  # px that the mark of a gap and the words above it take


@dataclass(frozen=True)
class Box:
    """Where words would stand, in slots and values."""

    left: float
    right: float
    low: float
    high: float

    def meets(self, other: "Box") -> bool:
        """Whether the two have a place in common."""
        beside = self.right <= other.left or other.right <= self.left
        return not beside and self.low < other.high and other.low < self.high


def earlier_targets(levels: Levels, series: Series, room: Room) -> list[Annotation]:
    """The labels of the levels that end before the last slot, each above or beneath its line.

    One for which no place is clear has none, and neither have the steps of a profile: what they
    are is said beneath the chart and in its table.
    """
    lines = [_line_of(level, value) for level in levels for value in level.lines]
    taken: list[Box] = []
    labels = []
    for level in levels:
        if level.is_step or level.last == room.slots - 1:
            continue
        text = words_of(level, series)
        for box, anchor in _places(level, text, room):
            if not any(map(box.meets, [*taken, *lines])) and _is_clear(box, room):
                taken.append(box)
                labels.append(_annotation(text, box, anchor))
                break
    return labels


def _line_of(level: Level, value: float) -> Box:
    return Box(level.first - 0.5, level.last + 0.5, value, value)


def _places(level: Level, text: str, room: Room) -> Iterator[tuple[Box, str]]:
    """Above the level and beneath it, over its middle first, then ever further from it."""
    middle = (level.first + level.last) / 2
    reach = CHARACTER * len(text) / 2 * room.slots / NARROW
    height = HEIGHT * _pixel(room)
    slots = sorted(
        {middle, *range(level.first, level.last + 1)}, key=lambda slot: abs(slot - middle)
    )
    for slot in slots:
        low, high = level.ends
        yield Box(slot - reach, slot + reach, high, high + height), "bottom"
        yield Box(slot - reach, slot + reach, low - height, low), "top"


def _is_clear(box: Box, room: Room) -> bool:
    """Whether the box lies in the plot, and no line of figures runs through it."""
    inside = box.left >= -1 and box.right <= room.slots - 1
    if not inside or box.high > room.bounds[1] or box.low < room.bounds[0]:
        return False
    near = range(max(0, int(box.left)), min(room.slots - 1, int(box.right) + 1) + 1)
    return all(_passes(box, [line.values[slot] for slot in near], room) for line in room.lines)


def _passes(box: Box, values: Sequence[float | None], room: Room) -> bool:
    """Whether a line passes above a box, or beneath it; words at a gap stand at the foot."""
    around = AROUND * _pixel(room)
    known = [value for value in values if value is not None]
    if len(known) < len(values) and box.low < room.bounds[0] + AT_FOOT * _pixel(room):
        return False
    if not known:
        return True
    return min(known) - around >= box.high or max(known) + around <= box.low


def _pixel(room: Room) -> float:
    return (room.bounds[1] - room.bounds[0]) / PLOT_HEIGHT


def _annotation(text: str, box: Box, anchor: str) -> Annotation:
    return {
        "text": text,
        "x": (box.left + box.right) / 2,
        "y": box.low if anchor == "bottom" else box.high,
        "yanchor": anchor,
        "font": {"color": TARGET.text},
    }
