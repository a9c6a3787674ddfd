"""What is told as unusual is so by the stored rows, and nothing that left its range is hidden."""

import random

import pytest

from data.figures.dataset import Dataset
from data.figures.scorecard import indicators_of
from data.figures.selection import Selection
from data.figures.signals import Change, News, changes_in, looked_at
from data.figures.variation import Signal
from data.periods import Period
from data.storage.store import Store
from tests.reckoning.calculator import Calculator
from tests.reckoning.held import is_same
from tests.reckoning.test_everything_shown import SEED
from tests.reckoning.test_scorecard import every_board
from tests.reckoning.usual import limits_of
from tests.samples import store_of

LOT = 2  # periods of a board in one run


@pytest.fixture(scope="module")
def store(samples) -> Store:
    return store_of(samples)


def faults_of(change: Change, calculator: Calculator) -> list[str]:
    """What is wrong with a figure that is told, and with the range beside it."""
    measure, agencies = change.measure.id, (change.agency,) if change.agency else ()
    right = calculator.figure(measure, change.point.period, {}, agencies).value
    periods = [point.period for point in change.stretch.points]
    values = [calculator.figure(measure, each, {}, agencies).value for each in periods]
    limits = limits_of(values)
    told = (change.limits.lower, change.limits.upper)
    is_right = limits is not None and all(map(is_same, told, limits))
    name = f"{measure} {change.agency} {change.point.period}"
    return [
        *(
            []
            if is_same(change.point.value, right)
            else [f"{name}: {change.point.value}, not {right}"]
        ),
        *([] if is_right else [f"{name}: {told}, not {limits}"]),
    ]


def kept_back(dataset: Dataset, period: Period, calculator: Calculator) -> list[str]:
    """The indicators that left their range by the rows, and of which nothing is told."""
    told = {
        each.measure.id
        for each in changes_in(dataset, period)
        if not each.agency and each.news is not News.ENDED
    }
    found = []
    for each in indicators_of(dataset, period):
        if each.stretch is None or each.stretch.reason is not None or each.point.period != period:
            continue
        values = [
            calculator.figure(each.measure.id, p.period, {}).value for p in each.stretch.points
        ]
        limits, value = limits_of(values), values[-1]
        if limits and value is not None and not limits[0] <= value <= limits[1]:
            found.append(each.measure.id)
    return [each for each in found if each not in told]


def faults_in(dataset: Dataset, period: Period, calculator: Calculator) -> list[str]:
    wrong = [fault for each in changes_in(dataset, period) for fault in faults_of(each, calculator)]
    return [*wrong, *kept_back(dataset, period, calculator)]


@every_board
def test_what_is_told_of_some_periods_is_right(store, board):
    dataset, calculator = store.dataset(board), Calculator(store, board)
    periods = dataset.coverage.periods
    lot = random.Random(f"{SEED} {board}").sample(periods, min(LOT, len(periods)))

    faults = [f for each in {periods[-1], *lot} for f in faults_in(dataset, each, calculator)]

    assert not faults, f"RECKONING_SEED={SEED}: {faults[:5]}"
    assert looked_at(dataset, dataset.period_of(Selection(board)))


@pytest.mark.whole
@every_board
def test_all_that_is_told_is_right(store, board):
    dataset, calculator = store.dataset(board), Calculator(store, board)

    faults = [f for each in dataset.coverage.periods for f in faults_in(dataset, each, calculator)]

    assert not faults, faults[:5]


def test_something_is_told_that_can_be_held(store):
    changes = changes_in(dataset := store.dataset("northbridge"), dataset.coverage.periods[-1])

    assert {each.flag.signal for each in changes} >= {Signal.OUTSIDE}
    assert any(each.agency for each in changes)
