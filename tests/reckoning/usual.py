"""The usual range of a line, worked out the long way from the calculator's figures (rule 4.5)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from data.framework.measures import Kind
from data.periods import Period
from tests.frameworks import STANDARD, measure_of
from tests.reckoning.calculator import Calculator
from tests.reckoning.scope import Figure

FEWEST = 13  # figures for limits
SINGLE = 10  # counts of fewer on average are single figures
FEW = 20  # shares of fewer on average are of few
WINDOW, NEAR, RUN = 3, 2, 7
A_HAIR = 1e-9  # what the last digits of a computed number may differ by
Limits = tuple[float, float]
Above = Sequence[float | None]


@dataclass(frozen=True)
class Right:
    """One definition's figures, None at a gap; its limits and what is unusual, as they have to be.

    middle: the median, where there are too few for limits.
    """

    values: tuple[float | None, ...]
    limits: Limits | None
    middle: float | None
    signals: tuple[str, ...]


def limits_of(values: Sequence[float | None]) -> Limits | None:
    """The limits of values in time order."""
    known = [value for value in values if value is not None]
    pairs = zip(values[:-1], values[1:], strict=True)
    ranges = [abs(b - a) for a, b in pairs if a is not None and b is not None]
    if len(known) < FEWEST or not ranges or max(ranges) < 1e-9:
        return None
    mean_range = sum(ranges) / len(ranges)
    kept = [each for each in ranges if each < 3.267 * mean_range]
    if kept and max(kept) > 1e-9:
        mean_range = sum(kept) / len(kept)
    middle = sum(known) / len(known)
    return middle - 2.66 * mean_range, middle + 2.66 * mean_range


def usual_of(
    calculator: Calculator,
    measure: str,
    periods: Sequence[Period],
    categories: dict[str, str],
    agencies: tuple[str, ...] = (),
) -> list[Right]:
    """The stretches of a line, one to each definition."""
    figures = [calculator.figure(measure, p, categories, agencies) for p in periods]
    whose = categories.get("agency", "")
    parted = [_breaks_before(calculator.board, measure, p, whose, agencies) for p in periods]
    known, last = [], parted[0] if parted else 0
    for figure, number in zip(figures, parted, strict=True):
        last = number if figure.value is not None else last
        known.append(last)
    found = []
    for _, run in groupby(zip(known, figures, strict=True), key=lambda each: each[0]):
        found.append(_right(measure, [figure for _, figure in run]))
    return found


def _breaks_before(
    board: str, measure: str, period: Period, whose: str, agencies: tuple[str, ...]
) -> int:
    about = measure_of(measure)
    ids = {measure}
    if about.computed:
        ids |= {about.computed.numerator.measure, about.computed.denominator.measure}
    mine = {whose} if whose else set(agencies)
    return sum(
        each.measure in ids
        and each.parts
        and each.first.starts <= period.starts
        and (not each.agency or not mine or each.agency in mine)
        for each in STANDARD.of(board).breaks
    )


def _right(measure: str, figures: list[Figure]) -> Right:
    values = tuple(figure.value for figure in figures)
    known = [value for value in values if value is not None]
    limits = None if _is_of_few(measure, figures, known) else limits_of(values)
    is_short = not _is_of_few(measure, figures, known) and len(known) < FEWEST
    signals = _signals(values, limits) if limits else ("",) * len(values)
    return Right(values, limits, median(known) if known and is_short else None, signals)


def _is_of_few(measure: str, figures: list[Figure], known: list[float]) -> bool:
    about = measure_of(measure)
    if about.kind is Kind.CUMULATIVE:
        return True
    if about.unit != "percent":
        is_count = about.decimals == 0
        return is_count and bool(known) and sum(map(abs, known)) / len(known) < SINGLE
    wholes = [f.denominator for f in figures if f.denominator and f.is_known]
    return bool(wholes) and sum(wholes) / len(wholes) < FEW


def _signals(values: Sequence[float | None], limits: Limits) -> tuple[str, ...]:
    """The rule that each figure breaks, the weightiest of those that it does."""
    low, high = limits
    middle = (low + high) / 2
    found = [""] * len(values)
    for sign in (-1, 1):
        above = [None if v is None else sign * (v - middle) for v in values]
        _mark(found, _shifted(above), "shift")
    for sign in (-1, 1):
        above = [None if v is None else sign * (v - middle) for v in values]
        _mark(found, _two_of_three(above, (high - middle) * 2 / 3), "two-of-three")
    for sign in (-1, 1):
        _mark(found, _running([None if v is None else sign * v for v in values]), "trend")
    beyond = (v is not None and not low - A_HAIR <= v <= high + A_HAIR for v in values)
    _mark(found, (n for n, is_so in enumerate(beyond) if is_so), "outside")
    return tuple(found)


def _mark(found: list[str], places: Iterable[int], rule: str) -> None:
    for place in places:
        found[place] = rule


def _shifted(above: Above) -> Iterator[int]:
    """Seven in a row on one side of the mean."""
    for at in range(len(above) - RUN + 1):
        if all(v is not None and v > A_HAIR for v in above[at : at + RUN]):
            yield from range(at, at + RUN)


def _two_of_three(above: Above, line: float) -> Iterator[int]:
    """Of three on one side of the mean those beyond two thirds of the way, where they are two."""
    for at in range(len(above) - WINDOW + 1):
        window = above[at : at + WINDOW]
        near = [at + n for n, v in enumerate(window) if v is not None and v > line + A_HAIR]
        if len(near) >= NEAR and all(v is not None and v > A_HAIR for v in window):
            yield from near


def _running(values: Above) -> Iterator[int]:
    """Seven of which each is higher than the one before."""
    for at in range(len(values) - RUN + 1):
        window = values[at : at + RUN]
        steps = zip(window[:-1], window[1:], strict=True)
        if all(a is not None and b is not None and b - a > A_HAIR for a, b in steps):
            yield from range(at, at + RUN)
