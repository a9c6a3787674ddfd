"""Every figure of the scorecard is what the stored rows give, and so is its usual range.

The ranges are worked out a second time here, from the figures of the calculator, step by step as
the rule has it (rule 4.5): no gap is bridged, ranges that are unusual themselves are left out once.
"""

import random
from math import isclose

import pytest

from dashboards.words.beside import beside_one_words
from data.figures.dataset import Dataset
from data.figures.scorecard import Indicator, indicators_of
from data.framework.measures import Kind, Measure
from data.periods import Period, Span
from data.storage.store import Store
from tests.frameworks import STANDARD, measure_of
from tests.reckoning.calculator import Calculator
from tests.reckoning.comparing import beside_faults, beside_right
from tests.reckoning.scope import Figure
from tests.reckoning.test_everything_shown import SEED
from tests.reckoning.usual import limits_of
from tests.samples import store_of

LOT = 6  # views of a board in one run
BOARDS = [each.board.id for each in STANDARD]
every_board = pytest.mark.parametrize("board", BOARDS)


@pytest.fixture(scope="module")
def store(samples) -> Store:
    return store_of(samples)


def all_views(dataset: Dataset) -> list[tuple[Period, tuple[str, ...]]]:
    """Each quarter or year, of all agencies and of each."""
    choices = [(), *((agency,) for agency in dataset.agencies)]
    return [(period, chosen) for period in dataset.coverage.periods for chosen in choices]


def right_value(
    measure: Measure, period: Period, calculator: Calculator, agencies: tuple[str, ...]
) -> float | None:
    """The figure of a period: as the rows give it, or of a year what its quarters come to."""
    right = calculator.figure(measure.id, period, {}, agencies).value
    if right is not None or period.span is not Span.YEAR:
        return right
    quarters = [calculator.figure(measure.id, q, {}, agencies) for q in period.quarters()]
    known = [each.value for each in quarters if each.value is not None]
    if measure.kind in {Kind.STOCK, Kind.CUMULATIVE}:
        return known[-1] if known else None
    if measure.kind in {Kind.FLOW, Kind.COHORT}:
        return sum(known) if len(known) == 4 else None
    return _pooled(measure, quarters) if measure.kind is Kind.RATIO else None


def _pooled(measure: Measure, quarters: list[Figure]) -> float | None:
    """A share of four quarters: their parts over their wholes, where no whole is a level."""
    assert measure.computed is not None
    parts = (measure.computed.numerator, measure.computed.denominator)
    levels = any(measure_of(part.measure).kind is Kind.STOCK for part in parts)
    counts = [(each.numerator, each.denominator) for each in quarters]
    if levels or any(over is None or not under for over, under in counts):
        return None
    over, under = (sum(each) for each in zip(*counts, strict=True))
    return measure.computed.scale * over / under if under >= 10 else None


def faults_of(each: Indicator, calculator: Calculator, agencies: tuple[str, ...]) -> list[str]:
    shown = [*each.by_quarter, each.point]
    found = [
        f"{each.measure.id} {point.period}: {point.value}, not {right}"
        for point in shown
        for right in [right_value(each.measure, point.period, calculator, agencies)]
        if not _same(point.value, right)
    ]
    return [
        *found,
        *_range_faults(each, calculator, agencies),
        *_beside(each, calculator, agencies),
    ]


def _beside(each: Indicator, calculator: Calculator, agencies: tuple[str, ...]) -> list[str]:
    """What is wrong with what others have beside it."""
    may = each.point.value is not None and not agencies
    right = beside_right(calculator, each.measure.id, each.point.period) if may else {}
    said = beside_one_words(each.beside, each.measure, each.point.period)
    return [f"{each.measure.id}: {fault}" for fault in beside_faults(said, right)]


def _range_faults(each: Indicator, calculator: Calculator, agencies: tuple[str, ...]) -> list[str]:
    if each.stretch is None or each.stretch.variation.limits is None:
        return []
    periods = [point.period for point in each.stretch.points]
    values = [calculator.figure(each.measure.id, p, {}, agencies).value for p in periods]
    right, limits = limits_of(values), each.stretch.variation.limits
    if right and _same(limits.lower, right[0]) and _same(limits.upper, right[1]):
        return []
    return [f"{each.measure.id}: {limits}, not {right}"]


def _same(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)


def faults_in(
    store: Store, board: str, views: list[tuple[Period, tuple[str, ...]]]
) -> tuple[int, list[str]]:
    """How many indicators were held, and what is wrong with them."""
    dataset, calculator = store.dataset(board), Calculator(store, board)
    held = [
        (each, period, agencies)
        for period, agencies in views
        for each in indicators_of(dataset, period, agencies)
    ]
    return len(held), [
        f"{period} {agencies} {fault}"
        for each, period, agencies in held
        for fault in faults_of(each, calculator, agencies)
    ]


def test_the_ranges_are_those_of_the_vectors():
    high = [10, 12, 11, 13, 12, 14, 9, 11, 12, 10, 13, 12, 25, 11, 12]

    assert limits_of(high) == pytest.approx((7.368, 17.565), abs=5e-4)
    assert limits_of([5] * 13) is None


@every_board
def test_a_lot_of_scorecards_is_right(store, board):
    views = all_views(store.dataset(board))
    lot = random.Random(f"{SEED} {board}").sample(views, min(LOT, len(views)))

    held, faults = faults_in(store, board, [views[-1], *lot])

    assert not faults, f"RECKONING_SEED={SEED}: {faults[:5]}"
    assert held


@pytest.mark.whole
@every_board
def test_every_scorecard_is_right(store, board):
    held, faults = faults_in(store, board, all_views(store.dataset(board)))

    assert not faults, faults[:5]
    assert held


def test_a_wrong_figure_would_be_found(store):
    dataset, calculator = store.dataset(BOARDS[0]), Calculator(store, BOARDS[0])
    each = indicators_of(dataset, dataset.coverage.periods[-1])[0]
    measure: Measure = each.measure

    right = calculator.figure(measure.id, each.point.period, {})

    assert _same(each.point.value, right.value)
    assert not _same(each.point.value, (right.value or 0) + 1)
