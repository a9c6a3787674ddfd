"""The performance monitoring framework on one page: each indicator beside what it is held to."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from data.figures import combine
from data.figures.assemble import series_of
from data.figures.dataset import Dataset
from data.figures.judged import Stretch, stretches_of
from data.figures.series import Point, Series
from data.figures.status import Against, Judgement, judged
from data.figures.variation import Flag
from data.figures.view import View
from data.framework.measures import Kind, Measure
from data.framework.targets import Target
from data.observations import Status
from data.periods import Period, Span


@dataclass(frozen=True)
class Indicator:
    """One measure that the board watches, up to one period.

    series: its figures up to then. by_quarter: one to each quarter of the year, a gap where none
    came; empty of what comes once a year. year: the figure of the year, where there is one.
    point: the figure that is judged. stretch: the points of its definition, and how they vary.
    flag: what is unusual about the figure.
    """

    aim: str
    measure: Measure
    series: Series
    by_quarter: tuple[Point, ...]
    year: Point | None
    point: Point
    judgement: Judgement
    stretch: Stretch | None
    flag: Flag | None

    @property
    def target(self) -> Target | None:
        """What it is held to; else what its board says of a target in that year."""
        return self.judgement.target or next(iter(self.series.targets), None)

    @property
    def lead(self) -> str:
        """The role of whoever leads on it; empty where nobody is named."""
        return self.target.lead if self.target else ""


def indicators_of(
    dataset: Dataset, period: Period, agencies: tuple[str, ...] = ()
) -> tuple[Indicator, ...]:
    """What a board watches as at a quarter or year: what it has a target or a headline card for.

    In the order of its themes, then of its measures. What has no figure by then is left out.
    agencies: those whose figures alone are looked at; none is all of them.
    """
    framework = dataset.framework
    carded = {card.measure for page in framework.pages for card in page.cards}
    order = [theme.id for theme in framework.themes]
    found = [
        _indicator(measure, series, period, framework.theme(measure.theme))
        for measure, series in _watched(dataset, period, agencies)
        if measure.id in carded or series.targets
    ]
    return tuple(sorted(found, key=lambda each: order.index(each.measure.theme)))


def _watched(
    dataset: Dataset, period: Period, agencies: tuple[str, ...]
) -> Iterator[tuple[Measure, Series]]:
    """Every measure with its figures up to a period, and the targets of the year of that."""
    everything = dataset.everything
    first = min(everything.first, period, key=lambda each: each.starts)
    upto = View(everything.board, first, period, everything.span, agencies)
    for measure in dataset.framework.measures:
        series = series_of(dataset.figures, measure.id, (), upto)
        if not series.is_empty:
            year = period.year()
            held = tuple(each for each in series.targets if year.covers(each.first)
                         or each.held_for.covers(period))  # fmt: skip
            yield measure, replace(series, targets=held)


def _indicator(measure: Measure, series: Series, period: Period, aim: str) -> Indicator:
    year = period.year()
    quarters = year.quarters() if series.span is Span.QUARTER else ()
    by_quarter = tuple(_at(each, series) for each in quarters if each.ends <= period.ends)
    of_year = _of_year(measure, series, year, by_quarter)
    point = _at(period, series) if period in quarters else _of_whole(of_year, period, series)
    judgement = judged(point, measure, series.targets)
    if judgement.against is Against.NO_TARGET and of_year is not None and of_year is not point:
        judgement = _by_the_year(of_year, measure, series)
    stretch, flag = _varying(point, series)
    return Indicator(aim, measure, series, by_quarter, of_year, point, judgement, stretch, flag)


def _by_the_year(year: Point, measure: Measure, series: Series) -> Judgement:
    """What the target of the year says: nothing, before the year is over (rule R3)."""
    judgement = judged(year, measure, series.targets)
    unfinished = year.value is None and judgement.against is Against.NOT_ASSESSED
    if not unfinished or judgement.target is None or not judgement.target.values:
        return judgement
    return replace(judgement, why="its target is for the whole year")


def _at(period: Period, series: Series) -> Point:
    found = series.at(period)
    return found[0] if found else Point(period, value=None, status=Status.NOT_AVAILABLE)


def _of_whole(of_year: Point | None, period: Period, series: Series) -> Point:
    """What speaks for a year: its figure; else its last quarter, as of percentages as published."""
    return of_year if of_year is not None and of_year.is_told else _latest(period, series)


def _latest(period: Period, series: Series) -> Point:
    """Its latest figure that lies in the year of a period; a gap of that period where none does."""
    inside = [point for point in series.points if period.year().covers(point.period)]
    return inside[-1] if inside else _at(period, series)


def _of_year(
    measure: Measure, series: Series, year: Period, by_quarter: tuple[Point, ...]
) -> Point | None:
    """The figure of the year: as it came, or from its quarters.

    A rate, and a ratio to a level such as the children of a day, has none that quarters make: a
    level is never summed.
    """
    if came := series.at(year):
        return came[0]
    if measure.kind is Kind.RATE or any(each.kind is Kind.STOCK for each in measure.made_of):
        return None
    told = [point for point in by_quarter if point.is_told]
    return combine.over_time(measure, told, year) if told else None


def _varying(point: Point, series: Series) -> tuple[Stretch | None, Flag | None]:
    for stretch in stretches_of(series):
        for each, flag in stretch.each():
            if each.period == point.period:
                return stretch, flag
    return None, None
