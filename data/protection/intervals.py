"""What an attacker can work out of a hidden number, by linear programming."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from data.protection.attackers import Attacker
from data.protection.published import Published

# The class beneath highspy.Highs, which prints who it is wherever figures are printed.
SOLVER = highspy.Highs.__mro__[1]
NEARLY = 1e-6  # what a solver's numbers may be off


class SolverError(RuntimeError):
    """A model that the solver could not settle; nothing may be published by it."""


@dataclass(frozen=True)
class Interval:
    """Between which a number must lie, and what each number adds to its width if hidden."""

    low: float
    high: float
    worth: Mapping[int, float]

    @property
    def width(self) -> float:
        """How far apart its ends are."""
        return self.high - self.low


class Intervals:
    """One attacker before one pattern of hidden numbers; each question costs two small models."""

    def __init__(self, published: Published, attacker: Attacker, hidden: Iterable[int]) -> None:
        self._published, self._attacker = published, attacker
        self._count = len(published.numbers)
        self._hidden: frozenset[int] = frozenset()
        self._model = _moves(published)
        self.hide(hidden)

    def hide(self, hidden: Iterable[int]) -> None:
        """Go on with another pattern."""
        self._hidden = frozenset(hidden)
        lower, upper = np.zeros(self._count), np.zeros(self._count)
        for place in self._hidden:
            lower[place] = -self._attacker.below[place]
            upper[place] = self._attacker.above[place]
        places = np.arange(self._count, dtype=np.int32)
        self._model.changeColsBounds(self._count, places, lower, upper)

    def of(self, place: int) -> Interval:
        """What can be known of the number at a place."""
        value = self._published.numbers[place].value
        if place not in self._hidden:
            return Interval(value, value, {})
        low, first = self._least(place, 1.0)
        high, second = self._least(place, -1.0)
        return Interval(value + low, value - high, self._worth(first, second))

    def narrow(self) -> dict[int, Interval]:
        """Of the numbers that the attacker wants, those of which too much can be known."""
        found = {place: self.of(place) for place in self._attacker.wanted}
        enough = self._attacker.width - NEARLY
        return {place: each for place, each in found.items() if each.width < enough}

    def _least(self, place: int, sign: float) -> tuple[float, Any]:
        """The least change of a number times a sign, and what each bound costs."""
        self._model.changeColCost(place, sign)
        settle(self._model)
        least = self._model.getInfo().objective_function_value
        reduced = np.array(self._model.getSolution().col_dual)
        self._model.changeColCost(place, 0.0)
        return least, reduced

    def _worth(self, first: Any, second: Any) -> dict[int, float]:
        """How much wider each number can make the interval, whatever else is hidden."""
        below, above = np.array(self._attacker.below), np.array(self._attacker.above)
        worth = sum(
            np.maximum(each, 0) * below + np.maximum(-each, 0) * above for each in (first, second)
        )
        return {int(place): float(worth[place]) for place in np.flatnonzero(worth > NEARLY)}


def settle(model: Any) -> None:
    """Solve a model to its end, or raise SolverError."""
    model.run()
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise SolverError(f"The solver ended with {model.getModelStatus()}.")


def quiet_model() -> Any:
    """An empty model that prints nothing, uses one thread and gives the same each time."""
    model: Any = SOLVER()
    model.setOptionValue("output_flag", False)
    model.setOptionValue("threads", 1)
    model.setOptionValue("random_seed", 0)
    return model


def _moves(published: Published) -> Any:
    """How numbers can move together: every relation still holds."""
    model = quiet_model()
    count = len(published.numbers)
    model.addVars(count, np.zeros(count), np.zeros(count))
    for relation in published.relations:
        places = np.array(list(relation.factors), dtype=np.int32)
        factors = np.array(list(relation.factors.values()), dtype=float)
        now = sum(
            factor * published.numbers[place].value for place, factor in relation.factors.items()
        )
        model.addRow(relation.lower - now, relation.upper - now, len(places), places, factors)
    return model
