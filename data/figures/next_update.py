"""When the figures of a chart move on: the next quarter that is asked for, and its due day."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from data.figures.dataset import Dataset
from data.framework.arrivals import Arrival, arrivals_of
from data.periods import Period, Span, parse

KEPT = 1024  # charts, of all boards
QUARTERS_AHEAD = 5  # some figures are asked for once a year


@dataclass(frozen=True)
class NextUpdate:
    """The next figures. due: the last day on which the last of them is in time.

    is_rest: whether some of that quarter are there already.
    """

    period: Period
    due: date
    is_rest: bool = False


@lru_cache(maxsize=KEPT)
def next_update(measures: tuple[str, ...], dataset: Dataset) -> NextUpdate | None:
    """What comes next of any of these measures; None where nobody is asked for more of them.

    The rest of the quarter that came last goes before the quarter after it.
    """
    first = dataset.board.first_quarter
    if first is None:
        return None
    returned = _returned(measures, dataset)
    period = max((period for _, period in returned), default=first.previous())
    wanted = _needed(measures, dataset, period)
    missing = [each for each in wanted if (each.agency, period) not in returned]
    if missing:
        return NextUpdate(period, max(each.due for each in missing), is_rest=True)
    for _ in range(QUARTERS_AHEAD):
        period = period.following()
        if wanted := _needed(measures, dataset, period):
            return NextUpdate(period, max(each.due for each in wanted))
    return None


def _needed(measures: tuple[str, ...], dataset: Dataset, period: Period) -> list[Arrival]:
    framework = dataset.framework
    known = (framework.measure(each) for each in measures if framework.has_measure(each))
    return [arrival for each in known for arrival in arrivals_of(each, framework, period)]


def _returned(measures: tuple[str, ...], dataset: Dataset) -> set[tuple[str, Period]]:
    """The returns that figures of these measures came in: whose, and for which quarter."""
    framework, figures = dataset.framework, dataset.figures
    known = (framework.measure(each) for each in measures if framework.has_measure(each))
    counted = dict.fromkeys(name for each in known for name in framework.ingredients(each))
    numbers = {row.source.submission for name in counted for row in figures.of(name)}
    found = (
        (each.agency, parse(each.period)) for each in dataset.submissions if each.id in numbers
    )
    return {(agency, period) for agency, period in found if period.span is Span.QUARTER}
