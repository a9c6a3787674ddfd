"""What a board is compared with, worked out a second time: medians, rates, and intervals."""

from collections.abc import Iterable, Mapping
from math import sqrt

HIDDEN = "c"
NORMAL = 1.959964  # of 95%


def median(values: Iterable[float]) -> float:
    """The one in the middle, or half way between the two that are (P10)."""
    ordered = sorted(values)
    half = len(ordered) // 2
    if len(ordered) % 2:
        return ordered[half]
    return (ordered[half - 1] + ordered[half]) / 2


def of_neighbours(figures: Mapping[str, float | str], named: int) -> tuple[float | None, str]:
    """The median of what is known, and what is said of how many it is of."""
    known = [value for value in figures.values() if isinstance(value, int | float)]
    hidden = sum(value == HIDDEN for value in figures.values())
    said = f"median of {len(known)} of {named} neighbours"
    return (median(known) if known else None), said + (f"; {hidden} suppressed" if hidden else "")


def rate(count: float, people: float, scale: int, quarters: int = 4) -> float:
    """So many for each of so many people; of fewer quarters than a year has, as if it went on."""
    return count / quarters * 4 * scale / people


def interval(part: float, whole: float) -> tuple[float, float]:
    """Where a share lies, in per cent: both roots of (p - share)² = z² p (1 - p) / whole."""
    share, z = part / whole, NORMAL
    a, b, c = 1 + z**2 / whole, -(2 * share + z**2 / whole), share**2
    root = sqrt(b**2 - 4 * a * c)
    return 100 * (-b - root) / (2 * a), 100 * (-b + root) / (2 * a)
