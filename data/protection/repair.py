"""A pattern that leaks, made safe by hiding what is cheapest; soon found, rarely the cheapest."""

from collections.abc import Iterable
from typing import Any

import highspy
import numpy as np

from data.protection.attackers import Attacker
from data.protection.intervals import NEARLY, Intervals, quiet_model
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
        for place in attacker.wanted:
            if intervals.of(place).width >= attacker.width - NEARLY:
                continue
            more = _moved(published, attacker, place, hidden, may_hide)
            if more is None:
                return None
            hidden |= more
            intervals.hide(hidden)
    return hidden


def _moved(
    published: Published,
    attacker: Attacker,
    wanted: int,
    hidden: frozenset[int],
    may_hide: frozenset[int],
) -> frozenset[int] | None:
    """What two readings move that differ enough at a place, the cheapest such two."""
    model = quiet_model()
    count = len(published.numbers)
    free = np.array([place in hidden or place in may_hide for place in range(count)])
    costs = np.array(
        [
            NEXT_TO_NOTHING if place in hidden else max(number.weight, NEXT_TO_NOTHING)
            for place, number in enumerate(published.numbers)
        ]
    )
    up = np.where(free, np.array(attacker.above), 0.0)
    down = np.where(free, np.array(attacker.below), 0.0)
    for bounds in (up, down, up, down):
        model.addVars(count, np.zeros(count), bounds)
    places = np.arange(WAYS * count, dtype=np.int32)
    model.changeColsCost(WAYS * count, places, np.tile(costs / attacker.width, WAYS))
    for flow in (0, 1):
        _add_relations(model, published, 2 * flow * count, count)
    apart = np.array([wanted + way * count for way in range(WAYS)], dtype=np.int32)
    model.addRow(attacker.width, highspy.kHighsInf, WAYS, apart, np.array([1.0, -1.0, -1.0, 1.0]))
    model.run()
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    moved = np.array(model.getSolution().col_value).reshape(WAYS, count).sum(axis=0)
    return frozenset(int(place) for place in np.flatnonzero(moved > NEARLY))


def _add_relations(model: Any, published: Published, start: int, count: int) -> None:
    """Every relation holds in one of the two readings, whose moves begin at a column."""
    for relation in published.relations:
        places = list(relation.factors)
        factors = list(relation.factors.values())
        now = sum(
            factor * published.numbers[place].value for place, factor in relation.factors.items()
        )
        columns = [start + place for place in places] + [start + count + place for place in places]
        model.addRow(
            relation.lower - now,
            relation.upper - now,
            len(columns),
            np.array(columns, dtype=np.int32),
            np.array([*factors, *(-factor for factor in factors)]),
        )
