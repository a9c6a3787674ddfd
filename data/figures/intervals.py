"""Between which values a percentage or rate may lie, given how many it was counted of.

Source: Association of Public Health Observatories, "Commonly used public health statistics and
their confidence intervals" (technical briefing 3): the methods of Wilson and of Byar, at 95%.
"""

from math import sqrt

from data.figures.series import Point
from data.framework.measures import PER_CENT, Measure

Z = 1.959964  # standard deviations that hold 95% of a normal distribution
FEWEST = 10  # of a count, below which Byar's method does not hold
Interval = tuple[float, float]


def interval_of(point: Point, measure: Measure) -> Interval | None:
    """The interval of a figure, in its unit; None where its counts are not known or too few."""
    part, whole = point.numerator, point.denominator
    if point.value is None or part is None or not whole or measure.computed is None:
        return None
    if measure.is_percentage:
        return wilson(part, whole) if measure.is_enough(whole) and part <= whole else None
    scale = measure.computed.scale / whole
    if part < FEWEST:
        return None
    low, high = byar(part)
    return scale * low, scale * high


def wilson(part: float, whole: float) -> Interval:
    """The interval of a share, in per cent."""
    middle = part + Z**2 / 2
    wide = Z * sqrt(part * (whole - part) / whole + Z**2 / 4)
    scale = PER_CENT / (whole + Z**2)
    return scale * (middle - wide), scale * (middle + wide)


def byar(count: float) -> Interval:
    """The interval of a count of events."""
    above = count + 1
    low = count * (1 - 1 / (9 * count) - Z / (3 * sqrt(count))) ** 3
    high = above * (1 - 1 / (9 * above) + Z / (3 * sqrt(above))) ** 3
    return low, high
