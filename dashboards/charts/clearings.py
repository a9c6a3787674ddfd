"""Where a few words may stand in a chart without covering its lines or columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor

from data.figures.lines import Line

PLOT_WIDTH = 380  # px between the axes of a card of ordinary width
PHONE_WIDTH = 165  # px of the same on a telephone, where words reach over more columns
PLOT_HEIGHT = 255
HALF_WIDTH = 34
HALF_COLUMN = 0.4  # of a slot
ABOVE_MARK = 14
CLEAR = 6  # px between a figure and words above it
FOOT = 0.03  # of the height: a mark there is clear of the labels beneath the axis


@dataclass(frozen=True)
class Room:
    """The plot, as far as it is taken.

    bounds: the lowest and highest value of the axis. filled: whether everything beneath a
    figure is taken, as by a column. inside: the values of what is highlighted inside the lines.
    clear: how far above a figure words may begin, in px; further where its count stands there.
    """

    lines: Sequence[Line]
    bounds: Sequence[float]
    filled: bool = False
    inside: Sequence[Sequence[float | None]] = ()
    clear: int = CLEAR

    @property
    def slots(self) -> int:
        """How many periods there are."""
        return len(self.lines[0].points)

    @property
    def foot(self) -> float:
        """The value at which a mark stands just above the axis."""
        return self.bounds[0] + FOOT * (self.bounds[1] - self.bounds[0])

    @property
    def above_mark(self) -> float:
        """The value from which words are clear of a mark at the foot."""
        return self.bounds[0] + ABOVE_MARK * (self.bounds[1] - self.bounds[0]) / PLOT_HEIGHT

    @property
    def reach(self) -> float:
        """Half the width of such words, in slots."""
        return HALF_WIDTH * self.slots / PLOT_WIDTH

    def is_at_end(self, slot: float) -> bool:
        """Whether words centred there would run into the labels at the ends of the lines."""
        return slot + self.reach > self.slots - 1

    def lowest(self, slot: float, height: float) -> float | None:
        """The lowest value at which words of this height (px) are clear of all; None if none.

        Lines run straight between slots, so the values of the slots about it bound them.
        """
        pixel = (self.bounds[1] - self.bounds[0]) / PLOT_HEIGHT
        free_from = self.above_mark
        for low, high in self._taken(slot):
            if low - free_from >= height * pixel:
                return free_from
            free_from = max(free_from, high + self.clear * pixel)
        return free_from if self.bounds[1] - free_from >= height * pixel else None

    def _taken(self, slot: float) -> list[tuple[float, float]]:
        middle = slot - self.reach if self.is_at_end(slot) else slot
        near = slice(max(0, floor(middle - self.reach)), ceil(middle + self.reach) + 1)
        if self.filled:  # above columns there is room enough to be clear on a telephone too
            reach = self.reach * PLOT_WIDTH / PHONE_WIDTH + HALF_COLUMN
            near = slice(max(0, ceil(middle - reach)), floor(middle + reach) + 1)
        drawn = [*(line.values for line in self.lines), *self.inside]
        runs = [[v for v in values[near] if v is not None] for values in drawn]
        return sorted((0.0 if self.filled else min(run), max(run)) for run in runs if run)
