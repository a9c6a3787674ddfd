"""What changed by more than usual in a board's figures as at one period, the weightiest first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from data.figures.assemble import series_of
from data.figures.dataset import Dataset
from data.figures.figures import Figures
from data.figures.judged import Stretch, of_category, stretches_of
from data.figures.judged_month import judged_view, place_in, speaks_for
from data.figures.series import Point, Series
from data.figures.variation import Flag, Limits, Signal
from data.figures.view import View
from data.framework.measures import Measure, Polarity
from data.observations import AGENCY
from data.periods import Period

MONEY = "pound"  # the unit of what a board is given and spends


class News(StrEnum):
    """What is new about a signal."""

    NEW = "new"
    GOES_ON = "goes on"
    ENDED = "ended"


@dataclass(frozen=True)
class Change:
    """A figure that is unusual, or is so no more.

    point: the figure; of what is counted by month one month's, and quarter that of its quarter.
    agency: whose it is; empty for all together. flag: of the figure, or of the one before where
    it ended. run: how many figures up to now have been on that side of the same signal.
    """

    news: News
    measure: Measure
    agency: str
    point: Point
    flag: Flag
    stretch: Stretch
    run: int
    quarter: Point | None = None

    @property
    def limits(self) -> Limits:
        """Between which its figures usually are."""
        limits = self.stretch.variation.limits
        if limits is None:  # pragma: no cover - a flag without limits there is not
            raise ValueError("There is no flag where there are no limits.")
        return limits

    @property
    def is_good(self) -> bool | None:
        """Whether it is for the better; None of a neutral measure (rule P12)."""
        if self.measure.polarity is Polarity.HIGHER:
            return self.flag.is_high
        return not self.flag.is_high if self.measure.polarity is Polarity.LOWER else None

    @property
    def distance(self) -> float:
        """How far from its mean the figure is, in the widths of its usual range."""
        wide = self.limits.upper - self.limits.mean
        return abs((self.point.value or 0.0) - self.limits.mean) / wide


@dataclass(frozen=True)
class Looked:
    """One measure as at a period. is_judged: whether its figure, of all together, has limits.

    changes: of all agencies together and of each.
    """

    measure: Measure
    is_judged: bool
    changes: tuple[Change, ...]


def looked_at(dataset: Dataset, period: Period) -> tuple[Looked, ...]:
    """Every measure that has a figure of a period, and what is unusual about it.

    It is worked out once for each measure, until figures of that come anew.
    """
    everything = dataset.everything
    if period.starts < everything.first.starts:
        return ()
    dataset.figures.gather(dataset.measures)
    upto = View(everything.board, everything.first, period, everything.span)
    found = (
        dataset.figures.once(_question(measure, upto), partial(_look, measure=measure, upto=upto))
        for measure in dataset.framework.measures
    )
    return tuple(each for each in found if each is not None)


def is_looked_at(dataset: Dataset, period: Period) -> bool:
    """Whether all of that is known already, so that it is told at once."""
    everything = dataset.everything
    upto = View(everything.board, everything.first, period, everything.span)
    asked = (_question(measure, upto) for measure in dataset.framework.measures)
    return period.starts < everything.first.starts or all(map(dataset.figures.knows, asked))


def changes_in(dataset: Dataset, period: Period) -> tuple[Change, ...]:
    """What is unusual as at a period, of all agencies together and of each, and what ended.

    In order of weight: what is new or goes on before what ended; of these what concerns children
    before money; then what is for the worse, what is neither, and the better; then by signal, by
    distance from the mean, and last in the order of measures and agencies. A change of one agency
    stands after that of all.
    """
    order = {measure.id: n for n, measure in enumerate(dataset.framework.measures)}
    found = [change for each in looked_at(dataset, period) for change in each.changes]
    return tuple(sorted(found, key=lambda each: _weight(each, order)))


def _question(measure: Measure, upto: View) -> tuple[str, str, View]:
    return "what changed", measure.id, upto


def _look(figures: Figures, measure: Measure, upto: View) -> Looked | None:
    """One measure up to the end of a view; None where nothing of it came for that period."""
    period = upto.last
    judged = judged_view(figures, measure, upto)
    whole = series_of(figures, measure.id, (), judged)
    found = [("", whole), *_of_each(figures, measure, judged, whole)]
    changes = tuple(change for each in found for change in _change(*each, period))
    if judged.by_month:
        changes = tuple(_with_its_quarter(each, figures, upto) for each in changes)
    if not changes and not _is_told(figures, whole, judged):
        return None
    stretches = (each for each in stretches_of(whole) if each.reason is None)
    is_judged = any(place_in(list(stretch.each()), period) is not None for stretch in stretches)
    return Looked(measure, is_judged, changes)


def _is_told(figures: Figures, whole: Series, view: View) -> bool:
    """Whether anything of it came for the last period; of a share of itself, any part of it."""
    measure = whole.measure
    by = measure.dimensions if measure.is_of_itself else ()
    shown = series_of(figures, measure.id, by, view) if by else whole
    return any(point.is_told for point in shown.points if speaks_for(point, view.last))


def _with_its_quarter(change: Change, figures: Figures, upto: View) -> Change:
    """A change of a month with the figure of its quarter, which a board speaks of."""
    by = (AGENCY,) if change.agency else ()
    series = series_of(figures, change.measure.id, by, upto)
    alike = of_category(series, change.agency) if change.agency else series
    found = [point for point in alike.at(upto.last) if point.is_told]
    return replace(change, quarter=found[0] if found else None)


def _weight(change: Change, order: dict[str, int]) -> tuple[object, ...]:
    worst_first = {False: 0, None: 1, True: 2}
    return (
        change.news is News.ENDED,
        bool(change.agency),
        change.measure.unit == MONEY,
        worst_first[change.is_good],
        [*Signal].index(change.flag.signal),
        -change.distance,
        order[change.measure.id],
        change.agency,
    )


def _of_each(
    figures: Figures, measure: Measure, upto: View, whole: Series
) -> Iterator[tuple[str, Series]]:
    """The figures of each agency that reports some, where they are not those of all together."""
    if whole.is_empty or AGENCY not in measure.dimensions:
        return
    split = series_of(figures, measure.id, (AGENCY,), upto)
    alone = {agency: of_category(split, agency) for agency in split.agencies}
    yield from (each for each in alone.items() if _values(each[1]) != _values(whole))


def _values(series: Series) -> dict[Period, float | None]:
    return {point.period: point.value for point in series.points}


def _change(agency: str, series: Series, period: Period) -> Iterator[Change]:
    for stretch in stretches_of(series):
        found = list(stretch.each())
        at = place_in(found, period)
        if at is None:
            continue
        point, flag = found[at]
        before = _before(found, at, period)
        if flag is not None:
            news = News.GOES_ON if before is not None and _alike(before, flag) else News.NEW
            run = _run([each for _, each in found[: at + 1]], flag)
            yield Change(news, series.measure, agency, point, flag, stretch, run)
        elif before is not None:
            yield Change(News.ENDED, series.measure, agency, point, before, stretch, 0)


def _before(found: list[tuple[Point, Flag | None]], at: int, period: Period) -> Flag | None:
    """What was unusual just before; before the first of months none of which is unusual."""
    if found[at][1] is not None:
        return found[at - 1][1] if at else None
    earlier = [flag for point, flag in found[:at] if point.period.ends < period.starts]
    return earlier[-1] if earlier else None


def _alike(one: Flag, other: Flag) -> bool:
    return one.is_high is other.is_high


def _run(flags: list[Flag | None], last: Flag) -> int:
    """How many figures in a row up to the last are unusual to the same side."""
    run = 0
    for flag in reversed(flags):
        if flag is None or not _alike(flag, last):
            break
        run += 1
    return run
