"""What an attacker can work out of a hidden number, by linear programming."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from data.protection.attackers import Attacker
from data.protection.linked import Linked, linked
from data.protection.published import Published, Relation

# The class beneath highspy.Highs, which prints who it is wherever figures are printed.
SOLVER = highspy.Highs.__mro__[1]
NEARLY = 1e-6  # what a solver's numbers may be off
NONE: Mapping[int, int] = {}


class SolverError(RuntimeError):
    """A model that the solver could not settle; nothing may be published by it."""


@dataclass(frozen=True)
class Interval:
    """Between which a number must lie, and what each number adds to its width if hidden.

    anyway: how wide it is of itself, by what relations leave open.
    """

    low: float
    high: float
    worth: Mapping[int, float]
    anyway: float = 0.0

    @property
    def width(self) -> float:
        """How far apart its ends are."""
        return self.high - self.low


class Intervals:
    """One attacker before one pattern of hidden numbers; each question costs two small models.

    Hidden numbers that no relation joins, through others that are hidden, say nothing of each
    other: each such part is a model of its own, kept for as long as it stays as it is.
    """

    def __init__(self, published: Published, attacker: Attacker, hidden: Iterable[int]) -> None:
        self._published, self._attacker = published, attacker
        self._kept: dict[frozenset[int], _Part] = {}
        self._parts: dict[int, Linked] = {}
        self.hide(hidden)

    def hide(self, hidden: Iterable[int]) -> None:
        """Go on with another pattern."""
        below, above = self._attacker.below, self._attacker.above
        loose = frozenset(place for place in hidden if below[place] or above[place])
        self._parts = linked(self._published, loose)

    def of(self, place: int) -> Interval:
        """What can be known of the number at a place."""
        value = self._published.numbers[place].value
        if place not in self._parts:
            return Interval(value, value, {})
        part = self._part(place)
        low, first = part.least(place, 1.0)
        high, second = part.least(place, -1.0)
        worth: dict[int, float] = {}
        for costs, sign in ((first, 1.0), (second, -1.0)):
            for each, gain in self._gains(place, costs, sign).items():
                worth[each] = worth.get(each, 0.0) + gain
        anyway = self._left_open(place, first) + self._left_open(place, second)
        return Interval(value + low, value - high, worth, anyway)

    def is_wide(self, place: int) -> bool:
        """Whether enough stays open of a number; often seen from what was asked before."""
        enough = self._attacker.width_at(place) - NEARLY
        if place not in self._parts:
            return enough <= 0
        return self._part(place).has_moved(place, enough) or self._width(place) >= enough

    def _width(self, place: int) -> float:
        part = self._part(place)
        return -part.least(place, 1.0)[0] - part.least(place, -1.0)[0]

    def narrow(self) -> dict[int, Interval]:
        """Of the numbers that the attacker wants, those of which too much can be known."""
        return {place: self.of(place) for place in self._attacker.wanted if not self.is_wide(place)}

    def _part(self, place: int) -> "_Part":
        found = self._parts[place]
        if found.places not in self._kept:
            self._kept[found.places] = _Part(self._published, self._attacker, found)
        return self._kept[found.places]

    def _gains(self, place: int, costs: Sequence[float], sign: float) -> dict[int, float]:
        """How much wider each number can make the interval, whatever else is hidden.

        What a number costs follows from what the relations cost; so does that of a number which
        is not hidden and has no place in the model.
        """
        reduced = {place: sign}
        for relation, cost in zip(self._parts[place].relations, costs, strict=True):
            for each, factor in relation.factors.items() if cost else ():
                reduced[each] = reduced.get(each, 0.0) - cost * factor
        below, above = self._attacker.below, self._attacker.above
        gains = {
            each: cost * below[each] if cost > 0 else -cost * above[each]
            for each, cost in reduced.items()
        }
        return {each: gain for each, gain in gains.items() if gain > NEARLY}

    def _left_open(self, place: int, costs: Sequence[float]) -> float:
        """What the bounds of relations leave open, where they are not met as the numbers are."""
        relations = self._parts[place].relations
        return sum(
            -cost * (relation.lower if cost > 0 else relation.upper) + cost * self._now(relation)
            for relation, cost in zip(relations, costs, strict=True)
            if abs(cost) > NEARLY
        )

    def _now(self, relation: Relation) -> float:
        return now_of(self._published, relation)


class _Part:
    """A model of hidden numbers that hang together, and how far each was seen to move."""

    def __init__(self, published: Published, attacker: Attacker, part: Linked) -> None:
        places = sorted(part.places)
        self._at = {place: at for at, place in enumerate(places)}
        lower = np.array([-attacker.below[place] for place in places])
        upper = np.array([attacker.above[place] for place in places])
        self._model = quiet_model()
        self._model.addVars(len(places), lower, upper)
        for relation in part.relations:
            add_relation(self._model, published, relation, self._at)
        self._lowest, self._highest = np.zeros(len(places)), np.zeros(len(places))

    def least(self, place: int, sign: float) -> tuple[float, Sequence[float]]:
        """The least change of a number times a sign, and what each relation costs."""
        at = self._at[place]
        self._model.changeColCost(at, sign)
        settle(self._model)
        found = self._model.getSolution()
        moved = np.array(found.col_value)
        self._lowest = np.minimum(self._lowest, moved)
        self._highest = np.maximum(self._highest, moved)
        least = self._model.getInfo().objective_function_value
        self._model.changeColCost(at, 0.0)
        costs: Sequence[float] = list(found.row_dual)
        return least, costs

    def has_moved(self, place: int, enough: float) -> bool:
        """Whether two readings were met that lie far enough apart at a place."""
        at = self._at[place]
        return bool(self._highest[at] - self._lowest[at] >= enough)


def add_relation(
    model: Any,
    published: Published,
    relation: Relation,
    up: Mapping[int, int],
    down: Mapping[int, int] = NONE,
) -> None:
    """Let a relation hold between the changes of those of its numbers that have a column.

    up, down: by number the column of what it rises by, and of what it falls by.
    """
    columns = {up[place]: factor for place, factor in relation.factors.items() if place in up}
    columns |= {down[place]: -factor for place, factor in relation.factors.items() if place in down}
    now = now_of(published, relation)
    model.addRow(
        relation.lower - now,
        relation.upper - now,
        len(columns),
        np.array(list(columns), dtype=np.int32),
        np.array(list(columns.values()), dtype=float),
    )


def now_of(published: Published, relation: Relation) -> float:
    """What the numbers of a relation come to as they are."""
    return sum(f * published.numbers[place].value for place, f in relation.factors.items())


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
