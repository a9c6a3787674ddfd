"""Where a few words may stand in a chart of lines without covering one."""

from collections.abc import Sequence
from math import ceil

from dashboards.charts.lines import Line

PLOT_WIDTH = 380  # px between the axes of a card of ordinary width
PLOT_HEIGHT = 255
HALF_WIDTH = 34
ABOVE_MARK = 14


def clearing(
    lines: Sequence[Line], slot: float, bounds: Sequence[float], height: float
) -> float | None:
    """The lowest value at which words of this height (px) are clear of every line; None if none.

    Lines run straight between slots, so the values of the slots about it bound them.
    """
    pixel = (bounds[1] - bounds[0]) / PLOT_HEIGHT
    slots = len(lines[0].points)
    reach = ceil(HALF_WIDTH * slots / PLOT_WIDTH)
    near = range(max(0, int(slot) - reach), min(slots, ceil(slot) + reach + 1))
    runs = [[line.values[n] for n in near if line.values[n] is not None] for line in lines]
    bands = sorted((min(run), max(run)) for run in runs if run)
    free_from = bounds[0] + ABOVE_MARK * pixel
    for low, high in bands:
        if low - free_from >= height * pixel:
            return free_from
        free_from = max(free_from, high + 6 * pixel)
    return free_from if bounds[1] - free_from >= height * pixel else None
