"""In which order the scorecard lists its indicators: by aim, or by what stands in one column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dashboards.words.variation import Sort, variation_words
from data.figures.scorecard import Indicator
from data.figures.status import Against

BACKWARDS = "-"  # before the name of a column
_WORST_FIRST = (
    *(Against.MISSES, Against.NEAR, Against.IN_BAND, Against.MEETS),
    *(Against.NOT_ASSESSED, Against.NO_TARGET),
)
_UNUSUAL_FIRST = (
    *(Sort.CONCERN, Sort.UNUSUAL, Sort.IMPROVEMENT),
    *(Sort.USUAL, Sort.NOT_JUDGED),
)
INDICATOR, YEAR, AGAINST, VARIATION, LEAD = "indicator", "year", "against", "variation", "lead"


@dataclass(frozen=True)
class Order:
    """By which column, and whether backwards; an empty column is by aim."""

    column: str = ""
    backwards: bool = False

    def __str__(self) -> str:
        """What a page keeps of it."""
        return f"{BACKWARDS if self.backwards else ''}{self.column}"

    def after(self, pressed: str) -> "Order":
        """The order once a heading was pressed: by it, then backwards, then by aim again."""
        if pressed != self.column:
            return Order(pressed)
        return Order() if self.backwards else Order(pressed, backwards=True)


def order_of(text: str) -> Order:
    """The order that a page kept."""
    return Order(text.removeprefix(BACKWARDS), text.startswith(BACKWARDS))


def in_order(indicators: Sequence[Indicator], order: Order) -> list[Indicator]:
    """The indicators by a column; those of which it says nothing stay last either way.

    Figures begin with the largest, statuses with the worst, words with A.
    """
    key = _KEYS.get(order.column) or _of_period(order.column)
    said = [each for each in indicators if key(each) is not None]
    silent = [each for each in indicators if key(each) is None]
    return [*sorted(said, key=key, reverse=order.backwards), *silent]


def _of_period(slug: str) -> Callable[[Indicator], Any]:
    def largest_first(indicator: Indicator) -> float | None:
        found = [e.value for e in indicator.by_quarter if e.period.slug == slug]
        return -found[0] if found and found[0] is not None else None

    return largest_first


def _year(indicator: Indicator) -> float | None:
    value = indicator.year.value if indicator.year else None
    return None if value is None else -value


def _against(indicator: Indicator) -> int:
    return _WORST_FIRST.index(indicator.judgement.against)


def _variation(indicator: Indicator) -> int:
    said = variation_words(indicator.point, indicator.measure, indicator.stretch, indicator.flag)
    return _UNUSUAL_FIRST.index(said.sort)


_KEYS: dict[str, Callable[[Indicator], Any]] = {
    INDICATOR: lambda each: each.measure.title.lower(),
    YEAR: _year,
    AGAINST: _against,
    VARIATION: _variation,
    LEAD: lambda each: each.lead.lower() or None,
}
