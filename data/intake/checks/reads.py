"""The figures of one return, found by what they are, and how a finding names them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from data.findings import Finding
from data.framework.measures import Measure
from data.intake.extract import Read
from data.periods import Period, Span

Identity = tuple[str, str, str, str]
Figures = dict[Identity, Read]


def each_once(figures: Iterable[Read]) -> Figures:
    """The figures by what they are; of one printed twice, the first that has a number."""
    once: Figures = {}
    for figure in figures:
        seen = once.get(figure.identity)
        if seen is None or (seen.figure.value is None and figure.figure.value is not None):
            once[figure.identity] = figure
    return once


def like(figure: Read, once: Figures, **changed: object) -> Read | None:
    """The figure of the same key but for what is changed in it."""
    return once.get(changed_to(figure, **changed).identity)


def changed_to(figure: Read, **changed: object) -> Read:
    """The same figure under another measure, period or agency."""
    return replace(figure, key=replace(figure.key, **changed))  # type: ignore[arg-type]


def is_own(figure: Read, of_return: Period) -> bool:
    """Whether a figure is of the period that its return is for, or of one of its months."""
    period = figure.key.period
    if period is None or period.span is not Span.MONTH:
        return period == of_return
    return of_return.covers(period)


def a_return_before(figure: Read, of_return: Period) -> Period:
    """The period of the same figure in the return before: a month lies three months earlier."""
    period = figure.key.period or of_return
    for _ in range(of_return.months // period.months):
        period = period.previous()
    return period


def known(figures: Iterable[Read | None]) -> Iterator[tuple[Read, float]]:
    """Those of the figures that are there and have a number, each with it."""
    for figure in figures:
        if figure is not None and figure.figure.value is not None:
            yield figure, figure.figure.value


def any_unknown(cells: Iterable[Read]) -> bool:
    """Whether one of the cells has no number."""
    return any(cell.figure.value is None for cell in cells)


def about(finding: Finding, figure: Read) -> Finding:
    """The finding, with the measure and period of the figure that it is about."""
    return replace(finding, measure=figure.key.measure, period=str(figure.key.period))


def plain(value: float) -> str:
    """A number as a sentence has it: thousands parted, no needless decimals."""
    return f"{value:,.10g}"


def with_unit(value: float, measure: Measure) -> str:
    """A number as a sentence has it, with its sign where it is a percentage."""
    unit = "%" if measure.is_percentage else ""
    return f"{plain(value)}{unit}"
