"""A pattern that leaks, made safe by hiding what is cheapest; soon found, rarely the cheapest."""

from collections.abc import Iterable

import highspy
import numpy as np

from data.protection.attackers import Attacker
from data.protection.intervals import NEARLY, Intervals, add_relation, quiet_model
from data.protection.published import Published

NEXT_TO_NOTHING = 1e-4  # the cost of what is hidden anyway, so that no more is moved than needed
WAYS = 4  # two flows, each up and down


def repaired(
    published: Published,
    attackers: Iterable[Attacker],
    hidden: frozenset[int],
    may_hide: frozenset[int],
) -> frozenset[int] | None:
    """A pattern that holds against every attacker, or None where there is none.

    Hiding more never narrows an interval, so that each number is looked at once.
    """
    for attacker in attackers:
        intervals = Intervals(published, attacker, hidden)
        narrow = [place for place in attacker.wanted if not intervals.is_wide(place)]
        readings = _Readings(published, attacker, hidden | may_hide) if narrow else None
        for place in narrow:
            if readings is None or intervals.is_wide(place):
                continue
            more = readings.moved(place, hidden)
            if more is None:
                return None
            hidden |= more
            intervals.hide(hidden)
    return hidden


class _Readings:
    """Two readings of everything that may be hidden, as one model."""

    def __init__(self, published: Published, attacker: Attacker, free: frozenset[int]) -> None:
        self._places = sorted(free)
        self._at = {place: at for at, place in enumerate(self._places)}
        self._weights = np.array(
            [max(published.numbers[place].weight, NEXT_TO_NOTHING) for place in self._places]
        )
        self._attacker, self._count = attacker, len(self._places)
        self._model = quiet_model()
        up = np.array([attacker.above[place] for place in self._places])
        down = np.array([attacker.below[place] for place in self._places])
        for bounds in (up, down, up, down):
            self._model.addVars(self._count, np.zeros(self._count), bounds)
        for flow in (0, 1):
            self._add_relations(published, 2 * flow * self._count)
        self._row = self._model.getNumRow()
        self._model.addRow(0.0, highspy.kHighsInf, 0, np.array([], np.int32), np.array([]))
        self._wanted: int | None = None

    def moved(self, wanted: int, hidden: frozenset[int]) -> frozenset[int] | None:
        """What two readings move that differ enough at a place, the cheapest such two."""
        self._want(self._at[wanted])
        least = self._attacker.width_at(wanted)
        self._model.changeRowBounds(self._row, least, highspy.kHighsInf)
        is_hidden = np.array([place in hidden for place in self._places])
        costs = np.where(is_hidden, NEXT_TO_NOTHING, self._weights) / self._attacker.width
        columns = np.arange(WAYS * self._count, dtype=np.int32)
        self._model.changeColsCost(WAYS * self._count, columns, np.tile(costs, WAYS))
        self._model.run()
        if self._model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        values = np.array(self._model.getSolution().col_value)
        moved = values.reshape(WAYS, self._count).sum(axis=0)
        return frozenset(self._places[at] for at in np.flatnonzero(moved > NEARLY))

    def _want(self, at: int) -> None:
        """The readings lie apart at this column, and no more at the one before."""
        if self._wanted is not None:
            self._weigh(self._wanted, (0.0,) * WAYS)
        self._weigh(at, (1.0, -1.0, -1.0, 1.0))
        self._wanted = at

    def _weigh(self, at: int, factors: tuple[float, ...]) -> None:
        for way, factor in enumerate(factors):
            self._model.changeCoeff(self._row, at + way * self._count, factor)

    def _add_relations(self, published: Published, start: int) -> None:
        """Every relation holds in the reading whose moves begin at a column."""
        up = {place: start + at for place, at in self._at.items()}
        down = {place: start + self._count + at for place, at in self._at.items()}
        for relation in published.relations:
            if not relation.factors.keys().isdisjoint(self._at):
                add_relation(self._model, published, relation, up, down)
