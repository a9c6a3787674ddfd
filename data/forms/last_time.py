"""What a board was sent before: the grey figures of a form, and the names its senders used."""

from collections.abc import Iterable
from functools import cache

from data.figures.dataset import Dataset
from data.figures.figures import Row
from data.framework.layouts.sheet import Key
from data.observations import AGENCY, SHORTHAND
from data.periods import Period
from data.rounding import half_up

NONE = "–"


class LastTime:
    """The figures sent for the period before; of a board without any, nothing."""

    def __init__(self, dataset: Dataset | None, period: Period) -> None:
        self.period = period
        self._dataset = dataset
        self._of = cache(self._rows)

    def figure(self, key: Key) -> float | str:
        """What stood in a cell last time: its number, the mark that stood for it, or a dash."""
        period = key.period or self.period
        wanted = dict(key.categories) | ({AGENCY: key.agency} if key.agency else {})
        for row in self._of(key.measure):
            if row.period == period and row.dimensions == wanted:
                return SHORTHAND.get(row.status, NONE) if row.value is None else _plain(row.value)
        return NONE

    def categories(self, measures: Iterable[str], dimension: str) -> tuple[str, ...]:
        """The categories that any of these measures had last time, or if none then, ever."""
        rows = [row for measure in measures for row in self._of(measure)]
        split = [row for row in rows if dimension in row.dimensions]
        last = [row for row in split if row.period == self.period]
        return tuple(dict.fromkeys(row.dimensions[dimension] for row in last or split))

    def measures_sent_by(self, agency: str) -> frozenset[str]:
        """The ids that an agency's own returns have had figures of, in whatever period."""
        if self._dataset is None:
            return frozenset()
        files = {each.file for each in self._dataset.submissions if each.agency == agency}
        return frozenset(
            measure
            for measure in self._dataset.measures
            if any(row.source.file in files for row in self._of(measure))
        )

    def _rows(self, measure: str) -> tuple[Row, ...]:
        return self._dataset.figures.of(measure) if self._dataset and measure else ()


def _plain(value: float) -> float:
    return int(value) if value == int(value) else half_up(value, 1)
