"""Every number as a multiple of five, less than five from the true one, so that sums still hold.

Nothing is hidden, and nobody learns more of a number than nine that it may be, or five beside
nought. Source: controlled rounding (Cox, 1987; Salazar-González, 2006), here as choices between
the two multiples around each number, all tables and periods at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import Any

import highspy
import numpy as np

from data.framework.publishing import BASE
from data.periods import Span
from data.protection.attackers import REACH, READER, Settings, attackers
from data.protection.intervals import Intervals, quiet_model
from data.protection.key import Key
from data.protection.published import Decided, Number, Published, Relation

FEASIBLE = int(highspy.SolutionStatus.kSolutionStatusFeasible)
MOST_ROUNDS = 8  # other choices that are tried where one gives a number away
Narrow = frozenset[tuple[str, int]]  # who learns too much, and of which number by place
Choices = frozenset[tuple[int, bool]]  # of numbers by place, whether each is rounded up


@dataclass(frozen=True)
class _Asked:
    """The numbers of now, and which other choices were tried already for some of them.

    is_running: whether what a year comes to so far is less than the base from the truth as well,
    so that its next quarters can still be rounded to add up.
    """

    now: Published
    seconds: float
    is_running: bool
    tried: tuple[Choices, ...] = ()


def rounded(now: Published, all_of_it: Published, settings: Settings) -> Published | None:
    """The numbers of now with what is told of each, or None where no such choice is safe.

    all_of_it: the same and all that was published before. What was rounded once stays as it was.
    """
    known = all_of_it.numbers[: len(now.numbers)]
    now = replace(now, numbers=tuple(map(_printed, known)))
    known_anyway = _known_anyway(all_of_it, settings)
    for is_running in (True, False):
        asked = _Asked(now, settings.seconds, is_running)
        for _ in range(MOST_ROUNDS):
            told = _told(asked)
            if told is None:
                break
            given_away = _given_away(told, all_of_it, settings) - known_anyway
            if not given_away:
                return told
            places = frozenset(place for _, place in given_away)
            asked = replace(asked, tried=(*asked.tried, _choices_at(told, places)))
    return None


def _printed(number: Number) -> Number:
    """What its agency keeps back is told by nobody else."""
    return replace(number, printed=number.printed and not number.at_risk)


def _given_away(told: Published, all_of_it: Published, settings: Settings) -> Narrow:
    """The numbers of which somebody would learn too much, of all releases together, and who."""
    numbers = (*told.numbers, *all_of_it.numbers[len(told.numbers) :])
    return _narrow(replace(all_of_it, numbers=numbers), settings)


def _known_anyway(all_of_it: Published, settings: Settings) -> Narrow:
    """What somebody with knowledge of their own works out though nothing were told."""
    untold = tuple(replace(each, rounded=None) for each in all_of_it.numbers)
    found = _narrow(replace(all_of_it, numbers=untold), settings)
    return frozenset(each for each in found if each[0] != READER)


def _narrow(everything: Published, settings: Settings) -> Narrow:
    numbers = everything.numbers
    hidden = [at for at, each in enumerate(numbers) if each.decided is not Decided.SHOWN]
    return frozenset(
        (attacker.name, place)
        for attacker in attackers(everything, settings)
        for place in Intervals(everything, attacker, hidden).narrow()
    )


def _told(asked: _Asked) -> Published | None:
    """The choice nearest to the true numbers, found in time; None where there is none."""
    numbers = asked.now.numbers
    model = quiet_model()
    for number in numbers:
        _add_number(model, number)
    places = np.arange(len(numbers), dtype=np.int32)
    kinds = [
        highspy.HighsVarType.kInteger if each.printed else highspy.HighsVarType.kContinuous
        for each in numbers
    ]
    model.changeColsIntegrality(len(numbers), places, np.array(kinds))
    for relation in asked.now.relations:
        _add(model, relation.factors, relation.lower / BASE, relation.upper / BASE)
    for run in _runs(asked.now) if asked.is_running else ():
        _add_run(model, asked.now, run)
    for choices in asked.tried:
        _add_other_than(model, asked.now, choices)
    model.setOptionValue("time_limit", max(asked.seconds, 0.1))
    model.run()
    if model.getInfo().primal_solution_status != FEASIBLE:
        return None
    values = model.getSolution().col_value
    told = tuple(
        replace(each, rounded=BASE * round(value)) if each.printed else each
        for each, value in zip(numbers, values, strict=True)
    )
    found = replace(asked.now, numbers=told)
    return found if _holds(found) else None


def _add_number(model: Any, number: Number) -> None:
    """Between which multiples it is chosen, in units of the base, and what the upper one costs."""
    down = number.value // BASE
    rest = number.value % BASE
    if number.rounded is not None:
        fixed = number.rounded / BASE
        model.addVar(fixed, fixed)
    elif number.printed:
        model.addVar(down, down + (rest > 0))
        cost = float(BASE - 2 * rest) if rest else 0.0
        model.changeColCost(model.getNumCol() - 1, cost)
    else:
        model.addVar(0.0, highspy.kHighsInf)


def _runs(now: Published) -> Iterable[list[int]]:
    """By measure, categories and year: the quarters up to each but the last."""
    found: dict[tuple[Key, Any], list[int]] = defaultdict(list)
    for place, number in enumerate(now.numbers):
        key = number.key
        if isinstance(key, Key) and number.printed and key.period.span is Span.QUARTER:
            year = key.period.year()
            found[key._replace(period=year), year].append(place)
    for quarters in found.values():
        quarters.sort(key=lambda place: str(now.numbers[place].key))
        for upto in range(2, len(quarters) + 1):
            yield quarters[:upto]


def _add_run(model: Any, now: Published, run: list[int]) -> None:
    true = sum(now.numbers[place].value for place in run)
    _add(model, dict.fromkeys(run, 1.0), (true - REACH) / BASE, (true + REACH) / BASE)


def _add_other_than(model: Any, now: Published, choices: Choices) -> None:
    """At least one of some numbers is chosen otherwise than before."""
    factors, least = {}, 1.0
    for place, is_up in choices:
        down = now.numbers[place].value // BASE
        factors[place] = -1.0 if is_up else 1.0
        least += -(down + 1) if is_up else down
    _add(model, factors, least, highspy.kHighsInf)


def _add(model: Any, factors: Mapping[int, float], lower: float, upper: float) -> None:
    columns = np.array(list(factors), dtype=np.int32)
    values = np.array(list(factors.values()), dtype=float)
    model.addRow(lower, upper, len(columns), columns, values)


def _choices_at(told: Published, given_away: frozenset[int]) -> Choices:
    """What was chosen of the numbers in the sums of those that were given away."""
    near = set(given_away)
    for relation in told.relations:
        if not given_away.isdisjoint(relation.factors):
            near |= relation.factors.keys()
    return frozenset(
        (place, each.told > each.value)
        for place in near
        if place < len(told.numbers)
        and (each := told.numbers[place]).rounded is not None
        and each.value % BASE
    )


def _holds(found: Published) -> bool:
    """Worked out anew: each is less than the base from the truth, and every sum of all holds."""
    near = all(
        abs(each.told - each.value) <= REACH for each in found.numbers if each.rounded is not None
    )
    return near and all(_adds_up(found, each) for each in found.relations)


def _adds_up(found: Published, relation: Relation) -> bool:
    """Whether a sum holds of what is told; of what is printed nowhere, that it can be."""
    parts = [(found.numbers[place], factor) for place, factor in relation.factors.items()]
    total = sum(factor * each.told for each, factor in parts if each.printed)
    lowest = total - (inf if any(f < 0 and not each.printed for each, f in parts) else 0)
    highest = total + (inf if any(f > 0 and not each.printed for each, f in parts) else 0)
    return lowest <= relation.upper and highest >= relation.lower
