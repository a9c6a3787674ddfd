"""The performance monitoring framework on one page: each indicator beside what it is held to."""

from dataclasses import dataclass, replace

from data.figures import combine
from data.figures.assemble import series_of, targets_shown
from data.figures.assurance import Assurance, assurance_of
from data.figures.beside_one import beside_one
from data.figures.dataset import Dataset
from data.figures.judged import Stretch, stretches_of
from data.figures.judged_month import judged_month
from data.figures.series import Point, Series
from data.figures.status import Against, Judgement, judged
from data.figures.variation import Flag
from data.figures.view import View
from data.framework.aims import Aim
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
    flag: what is unusual about the figure. led_by: the role that leads on all of the aim.
    month: of what is counted by month, the one that the stretch and the flag are of.
    beside: of each comparator the latest figure that may stand beside the one that is judged.
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
    led_by: str = ""
    month: Point | None = None
    beside: tuple[Point, ...] = ()

    @property
    def target(self) -> Target | None:
        """What it is held to; else what its board says of a target in that year."""
        return self.judgement.target or next(iter(self.series.targets), None)

    @property
    def assurance(self) -> Assurance | None:
        """Whether its target is met as long as nothing changes."""
        by_its_own = self.stretch is not None and self.month is None
        limits = self.stretch.variation.limits if self.stretch and by_its_own else None
        return assurance_of(limits, self.judgement, self.measure, self.point.period)

    @property
    def lead(self) -> str:
        """The role of whoever leads on it; empty where nobody is named."""
        return (self.target.lead if self.target else "") or self.led_by


@dataclass(frozen=True)
class Section:
    """An aim, or a theme, with its indicators; none where none is established.

    lead: the role of whoever leads on all of it; empty where nobody is named.
    """

    aim: str
    indicators: tuple[Indicator, ...]
    lead: str = ""


def indicators_of(
    dataset: Dataset, period: Period, agencies: tuple[str, ...] = ()
) -> tuple[Indicator, ...]:
    """What a board watches as at a quarter or year, in the order of its scorecard."""
    return tuple(
        each for section in scorecard_of(dataset, period, agencies) for each in section.indicators
    )


def scorecard_of(
    dataset: Dataset, period: Period, agencies: tuple[str, ...] = ()
) -> tuple[Section, ...]:
    """What a board watches as at a quarter or year: what its aims of that time list.

    Where it has none: what has a target or a headline card, in the order of its themes, then of
    its measures; of these, what has no figure by then is left out. agencies: those whose figures
    alone are looked at; none is all of them.
    """
    aims = [aim for aim in dataset.framework.aims if aim.holds_in(period)]
    if not aims:
        return _by_theme(dataset, period, agencies)
    framework = dataset.framework
    return tuple(
        Section(
            aim.title,
            tuple(
                _indicator(each, dataset, _upto(dataset, period, agencies), aim)
                for each in map(framework.measure, aim.measures)
            ),
            aim.lead,
        )
        for aim in aims
    )


def _by_theme(dataset: Dataset, period: Period, agencies: tuple[str, ...]) -> tuple[Section, ...]:
    framework = dataset.framework
    carded = {card.measure for page in framework.pages for card in page.cards}
    found: dict[str, list[Indicator]] = {theme.id: [] for theme in framework.themes}
    for measure in framework.measures:
        upto = _upto(dataset, period, agencies)
        series = _series(measure, dataset, upto)
        if not series.is_empty and (measure.id in carded or series.targets):
            aim = Aim(framework.theme(measure.theme))
            found[measure.theme].append(_indicator(measure, dataset, upto, aim))
    listed = ((framework.theme(theme), tuple(each)) for theme, each in found.items() if each)
    return tuple(Section(title, each) for title, each in listed)


def _upto(dataset: Dataset, period: Period, agencies: tuple[str, ...]) -> View:
    """All that is known up to a period."""
    everything = dataset.everything
    first = min(everything.first, period, key=lambda each: each.starts)
    by_month = period.span is Span.MONTH
    return View(everything.board, first, period, everything.span, agencies, by_month)


def _series(measure: Measure, dataset: Dataset, upto: View) -> Series:
    """The figures of a measure up to a period, and the targets of the year of that."""
    period, year = upto.last, upto.last.year()
    series = series_of(dataset.figures, measure.id, (), upto)
    if series.is_empty:  # then it has no agencies either, by which its targets are chosen
        targets = targets_shown(dataset.figures, measure, upto, upto.agencies)
        series = replace(series, targets=targets)
    held = (e for e in series.targets if year.covers(e.first) or e.held_for.covers(period))
    return replace(series, targets=tuple(held))


def _indicator(measure: Measure, dataset: Dataset, upto: View, aim: Aim) -> Indicator:
    series, period, year = _series(measure, dataset, upto), upto.last, upto.last.year()
    quarters = year.quarters() if series.span is Span.QUARTER else ()
    by_quarter = tuple(_at(each, series) for each in quarters if each.ends <= period.ends)
    of_year = figure_of_year(measure, series, year, by_quarter)
    point = _at(period, series) if period in quarters else _of_whole(of_year, period, series)
    judgement = judged(point, measure, series.targets)
    if judgement.against is Against.NO_TARGET and of_year is not None and of_year is not point:
        judgement = _by_the_year(of_year, measure, series)
    month = judged_month(dataset.figures, measure, upto, point.period)
    stretch, flag = (month.stretch, month.flag) if month else _varying(point, series)
    return Indicator(
        *(aim.title, measure, series, by_quarter, of_year),
        *(point, judgement, stretch, flag),
        led_by=aim.lead,
        month=month.point if month else None,
        beside=beside_one(dataset.figures, series, upto, point),
    )


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


def figure_of_year(
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
    for stretch in stretches_of(series) if not series.is_empty else ():
        for each, flag in stretch.each():
            if each.period == point.period:
                return stretch, flag
    return None, None
