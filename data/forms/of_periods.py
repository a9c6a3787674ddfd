"""The columns of a form for each month of its quarter, or for the half year that ends with it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.forms.asking import ALONE, Asking, Label
from data.framework.expected import periods_asked
from data.framework.layouts.sheet import Key
from data.periods import Period


def with_its_periods(column: Label, keys: Sequence[Key], asking: Asking) -> list[Label]:
    """A column as often as its cells are asked for: of the quarter, its months, or a half year.

    keys: those of its cells. A column that names a period itself is left as it is.
    """
    if column.key.period:
        return [column]
    asked = [_asked(key, asking) for key in keys]
    own = [column] if () in asked else []
    others = dict.fromkeys(period for periods in asked for period in periods)
    return [*own, *(_of(column, period) for period in _in_order(others))]


def stands_in(column: Label, key: Key, asking: Asking) -> bool:
    """Whether a figure is asked for in a column: a monthly one in none for the quarter."""
    if column.key.period and column.of is None:
        return True
    asked = _asked(key, asking)
    return column.key.period in asked if column.of is not None else not asked


def heading_of(column: str, period: Period) -> str:
    """What heads a column for a shorter or longer period, as layouts.matching reads it."""
    name = period.in_months()
    return name if column == ALONE else f"{column}, {name}"


def _of(column: Label, period: Period) -> Label:
    key = replace(column.key, period=period)
    return Label(heading_of(column.text, period), key, column.choices, column.text)


def _asked(key: Key, asking: Asking) -> tuple[Period, ...]:
    measure = asking.framework.measure(key.measure)
    return periods_asked(asking.framework.returns, asking.agency, asking.period, measure)


def _in_order(periods: Iterable[Period]) -> list[Period]:
    return sorted(periods, key=lambda each: (each.months, each.starts))
