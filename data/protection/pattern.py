"""Which numbers are hidden so that none that is small can be worked out, as few as can be."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

import highspy
import numpy as np

from data.protection.attackers import (
    READER,
    Attacker,
    Settings,
    attackers,
    below,
    is_at_risk,
)
from data.protection.intervals import Intervals, quiet_model
from data.protection.published import Decided, Published, Relation
from data.protection.repair import repaired

MOST_ROUNDS = 60


@dataclass(frozen=True)
class Pattern:
    """What is hidden of what is published.

    is_cheapest: whether that was proved. known: what somebody with knowledge of their own works
    out whatever is hidden, as (who, place): four ones that an insider knows to be all of 4.
    """

    published: Published
    hidden: frozenset[int]
    is_cheapest: bool
    known: tuple[tuple[str, int], ...] = ()

    @property
    def cost(self) -> float:
        """What its hidden numbers take from readers."""
        return _cost(self.published, self.hidden)


@dataclass(frozen=True)
class _Row:
    """That enough of some numbers is hidden: each counts for its worth."""

    worth: dict[int, float]
    least: float


def pattern(published: Published, settings: Settings) -> Pattern | None:
    """The cheapest pattern that no attacker breaks, or the cheapest that was found in time.

    None where there is none: what is published must be coarser. Source: Fischetti and Salazar's
    model of cell suppression, a master of binary choices with the attackers' cuts.
    """
    must, may = _settled(published, settings)
    all_attackers, helpless = _withstood(published, settings, must | may)
    best = repaired(published, all_attackers, must, may)
    if best is None:
        return None
    rows = _first_rows(published, settings)
    ends = time.process_time() + settings.seconds
    for _ in range(MOST_ROUNDS):
        left = ends - time.process_time()
        chosen = _chosen(published, rows, must, may, left) if left > 0 else None
        if chosen is None:
            break
        cuts = [cut for attacker in all_attackers for cut in _cuts(published, attacker, chosen)]
        if not cuts:
            is_better = _cost(published, chosen) <= _cost(published, best)
            return Pattern(
                published, chosen if is_better else best, is_cheapest=True, known=helpless
            )
        rows += cuts
        mended = repaired(published, all_attackers, chosen, may | must)
        if mended is not None and _cost(published, mended) < _cost(published, best):
            best = mended
    return Pattern(published, best, is_cheapest=False, known=helpless)


def _withstood(
    published: Published, settings: Settings, most: frozenset[int]
) -> tuple[tuple[Attacker, ...], tuple[tuple[str, int], ...]]:
    """The attackers, without what the best informed work out though everything is hidden.

    A reader is withstood in all, or there is no pattern.
    """
    kept, helpless = [], []
    for attacker in attackers(published, settings):
        known = [] if attacker.name == READER else Intervals(published, attacker, most).narrow()
        helpless += [(attacker.name, place) for place in known]
        wanted = tuple(place for place in attacker.wanted if place not in known)
        kept.append(replace(attacker, wanted=wanted))
    return tuple(kept), tuple(helpless)


def _settled(published: Published, settings: Settings) -> tuple[frozenset[int], frozenset[int]]:
    """What must be hidden, and what more may be."""
    must, may = set(), set()
    for place, number in enumerate(published.numbers):
        if not number.printed or number.decided in {Decided.HIDDEN, Decided.ROUNDED}:
            must.add(place)
        elif number.decided is Decided.SHOWN:
            continue
        elif is_at_risk(number, settings):
            must.add(place)
        elif number.value or settings.zeros_hide:
            may.add(place)
    return frozenset(must), frozenset(may)


def _cuts(published: Published, attacker: Attacker, chosen: frozenset[int]) -> list[_Row]:
    """What the numbers that an attacker works out say must be hidden besides."""
    found = []
    for place, interval in Intervals(published, attacker, chosen).narrow().items():
        least = attacker.width_at(place) - interval.worth.get(place, 0.0) - interval.anyway
        others = {each: worth for each, worth in interval.worth.items() if each != place}
        found.append(_Row({each: min(worth, least) for each, worth in others.items()}, least))
    return found


def _first_rows(published: Published, settings: Settings) -> list[_Row]:
    """What every pattern needs, known before any attack: so that few rounds are needed."""
    rows = []
    for relation in published.relations:
        for place in relation.factors if relation.is_sum else ():
            if is_at_risk(published.numbers[place], settings):
                others = {each: 1.0 for each in relation.factors if each != place}
                rows += [_Row(others, 1.0), *_needed(published, settings, relation, place)]
    return rows


def _needed(published: Published, settings: Settings, relation: Relation, place: int) -> list[_Row]:
    """That beside a small part enough of a sum is hidden to leave a reader in doubt."""
    least = settings.reader_width - below(published.numbers[place], settings)
    if relation.factors[place] < 0 or least <= 0:
        return []
    worth = {
        each: least if factor < 0 else min(below(published.numbers[each], settings), least)
        for each, factor in relation.factors.items()
        if each != place
    }
    return [_Row(worth, least)]


def _chosen(
    published: Published,
    rows: Sequence[_Row],
    must: frozenset[int],
    may: frozenset[int],
    seconds: float,
) -> frozenset[int] | None:
    """The cheapest choice that obeys the rows, or None when time runs out first."""
    model = quiet_model()
    count = len(published.numbers)
    places = np.arange(count, dtype=np.int32)
    lower = np.array([1.0 if place in must else 0.0 for place in range(count)])
    upper = np.array([1.0 if place in must or place in may else 0.0 for place in range(count)])
    model.addVars(count, lower, upper)
    model.changeColsCost(count, places, np.array([n.weight for n in published.numbers]))
    whole = np.array([highspy.HighsVarType.kInteger] * count)
    model.changeColsIntegrality(count, places, whole)
    for row in rows:
        held = np.array(list(row.worth), dtype=np.int32)
        model.addRow(
            row.least, highspy.kHighsInf, len(held), held, np.array(list(row.worth.values()))
        )
    model.setOptionValue("time_limit", max(seconds, 0.1))
    model.run()
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return None
    values = model.getSolution().col_value
    return frozenset(place for place in range(count) if values[place] > 0.5)  # noqa: PLR2004


def _cost(published: Published, hidden: frozenset[int]) -> float:
    """Worked out anew from the pattern: a solver's own word for it is not believed."""
    return sum(published.numbers[place].weight for place in hidden)
