"""Whose figures a reader asked for, and what one figure may be."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from data.periods import Period
from tests.reckoning.entries import AGENCY, Entry


@dataclass(frozen=True)
class Scope:
    """The board whose figures they are, and the agencies chosen; none means all of them.

    own_areas: what the board calls its own area; areas are never added up.
    """

    board: str
    agencies: tuple[str, ...] = ()
    own_areas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Whose:
    """Whose rows a figure is made of: two figures that are not of the same are never related.

    agencies: those chosen that the rows name; empty where they are of all agencies together.
    area: the one area that stands for the board; empty where they are of the whole board.
    """

    agencies: tuple[str, ...] = ()
    area: str = ""


EVERYONE = Whose()


@dataclass(frozen=True)
class Figure:
    """The right figure, or why there is none.

    of: whose rows it is made of.
    numerator, denominator: the counts of a share or rate.
    """

    value: float | None
    why: str = ""
    numerator: float | None = None
    denominator: float | None = None
    of: Whose = EVERYONE

    @property
    def is_known(self) -> bool:
        """Whether there is a number, or the counts that stand for one (P4)."""
        return self.value is not None or self.numerator is not None


class Rows:
    """The rows of one measure that a scope holds, by period.

    A figure filtered to agencies is made of those agencies' own rows and of nothing else, the
    printed total least of all (rule P19). Rows that name no agency are left as they are.
    reporting: the agencies that they name, in whichever period. is_reached: whether the choice
    of agencies reaches them at all.
    """

    def __init__(self, entries: Iterable[Entry], scope: Scope) -> None:
        rows = list(entries)
        named = _agencies_of(rows)
        self.is_reached = bool(scope.agencies) and bool(named)
        if self.is_reached:
            rows = [row for row in rows if row.dimensions.get(AGENCY) in scope.agencies]
        self.scope = scope
        self.reporting = _agencies_of(rows)
        self._by_period: dict[Period, list[Entry]] = defaultdict(list)
        for row in rows:
            self._by_period[row.period].append(row)

    def at(self, period: Period) -> list[Entry]:
        """Those of one period."""
        return self._by_period.get(period, [])


def _agencies_of(rows: list[Entry]) -> set[str]:
    return {row.dimensions[AGENCY] for row in rows if AGENCY in row.dimensions}
