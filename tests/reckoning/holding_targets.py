"""The targets that a drawing says and draws, held to the rows that set them (rules R2 and R3)."""

from collections.abc import Iterator
from math import ceil, floor

from dashboards.charts import trend
from data.figures.series import Series
from data.periods import Period
from tests.reckoning.facts import Facts
from tests.reckoning.held import Held
from tests.reckoning.holding import Shown
from tests.reckoning.printed import numbers_in, printed
from tests.reckoning.words import FIXED_NAMES, aims_shown

QUARTERS = 4


def hold_targets(shown: Shown, held: Held) -> None:
    """No number of a target is said that no row sets, and none is drawn where it does not hold."""
    facts = shown.facts
    known = {text for number in aims_shown(facts) for text in printed(number)}
    for said in shown.drawing.caveats:
        if said.startswith("Target"):
            found = set(numbers_in(said, facts.calculator.names, FIXED_NAMES)) - known
            held.true(not found, f"{shown.where}: “{said}” says {', '.join(sorted(found))}")
    series = shown.drawing.series[0]
    if shown.drawing.panel.chart is trend.figure and not series.by:
        for period, value in _drawn(shown, series):
            right = value in _numbers_for(period, series, facts)
            held.true(right, f"{shown.where}: a target of {value:g} is drawn for {period}")


def _drawn(shown: Shown, series: Series) -> Iterator[tuple[Period, float]]:
    """Each period over which a target's line runs, with its value."""
    for shape in shown.drawing.figure.layout.shapes:
        if shape.type == "line" and shape.line.dash == "dash" and shape.y0 == shape.y1:
            for slot in range(max(0, ceil(shape.x0)), floor(shape.x1) + 1):
                yield series.periods[slot], shape.y0


def _numbers_for(period: Period, series: Series, facts: Facts) -> set[float]:
    """What figures of a period are held to; of four values, that of its quarter."""
    found: set[float] = set()
    for numbers in facts.calculator.targets_on(series.measure.id, period):
        alone = len(numbers) == QUARTERS
        found |= {numbers[period.quarter_number - 1]} if alone else set(numbers)
    return found
