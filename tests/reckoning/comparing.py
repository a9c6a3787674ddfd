"""What a board is compared with, worked out a second time: medians, rates, and intervals."""

import re
from collections.abc import Iterable, Mapping
from math import sqrt

from data.periods import Period, Span
from tests.frameworks import measure_of
from tests.reckoning.calculator import Calculator
from tests.reckoning.entries import COMPARATOR
from tests.reckoning.printed import printed

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


SAID = re.compile(r"([^(]+?) ([\d,.]+)%? \(([^();]+?)(, older)?(?:; [^)]*)?\)(?:, |$)")
MOST_SAID = 3
OTHERS = ("England", "North", "Farport")  # of the made board, who are no neighbours


def beside_right(calculator: Calculator, measure: str, own: Period) -> dict[str, tuple[str, float]]:
    """Of each comparator the last figure that had begun when the board's own period ended.

    None beside a count (P7). A year may stand beside a quarter, and nothing else beside another.
    """
    if measure_of(measure).is_count:
        return {}
    spans = {own.span, Span.YEAR} if own.span in {Span.QUARTER, Span.MONTH} else {own.span}
    found: dict[str, tuple[str, float]] = {}
    for period in sorted(calculator.periods(measure), key=lambda each: (each.starts, each.ends)):
        if period.span in spans and period.starts <= own.ends:
            older = ", older" if period.ends < own.starts else ""
            for (name,), figure in calculator.split(measure, (COMPARATOR,), period, ()).items():
                if name and figure.value is not None:
                    found[name] = (f"{period.short()}{older}", figure.value)
    return found


def beside_faults(said: str, right: Mapping[str, tuple[str, float]]) -> list[str]:
    """What is wrong with a text such as "England 531.9 (2024-25, older)"."""
    told = {name: (f"{when}{older}", number) for name, number, when, older in SAID.findall(said)}
    faults = [
        f"{name} {number} in {when} of {right.get(name)}"
        for name, (when, number) in told.items()
        if name not in right or right[name][0] != when or number not in printed(right[name][1])
    ]
    lacks = min(len(right), MOST_SAID) - len(told)
    return faults + ([f"{lacks} of {sorted(right)} are not told"] if lacks else [])


def across(
    figures: Mapping[str, Mapping[str, float | str]], shown: str, named: int
) -> dict[str, tuple[str, float]]:
    """By place its year and figure, as a line across bars of one year: the latest that had begun.

    figures: of each place by year, "c" where it is suppressed. shown: the year of the bars. The
    neighbours are one median.
    """
    whole = {place: by_year for place, by_year in figures.items() if place in OTHERS}
    near = {place: by_year for place, by_year in figures.items() if place not in OTHERS}
    years = sorted({year for by_year in near.values() for year in by_year if year <= shown})
    medians = {
        year: value
        for year in years
        for value, _ in [of_neighbours({p: y[year] for p, y in near.items() if year in y}, named)]
        if value is not None
    }
    found = {}
    for place, by_year in {**whole, "Median of statistical neighbours": medians}.items():
        known = [y for y, v in by_year.items() if y <= shown and v != HIDDEN]
        if known:
            found[place] = (max(known), float(by_year[max(known)]))
    return found
