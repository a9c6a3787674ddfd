"""Both sides of each hand-over are what the rows give, and so is what went quiet (C19, V8)."""

from collections import defaultdict
from math import isclose

import pytest

from data.figures.handed_over import meetings_of
from data.figures.way import ways_at
from data.figures.went_quiet import Level, went_quiet
from data.framework.hand_overs import Side
from data.periods import Period
from data.storage.store import Store
from tests.frameworks import NORTHBRIDGE
from tests.reckoning.entries import AGENCY, Entry, entries_of
from tests.reckoning.usual import limits_of
from tests.samples import store_of

BOARD = "northbridge"


@pytest.fixture(scope="module")
def store(samples) -> Store:
    return store_of(samples)


@pytest.fixture(scope="module")
def entries(store) -> dict[str, list[Entry]]:
    return entries_of(store, BOARD)


def right_value(side: Side, period: Period, rows: list[Entry]) -> float | None:
    """A side of each agency is the figure split by nothing else: all of them, or none."""
    wanted = {name: allowed for name, allowed in side.where if allowed != ("*",)}
    names = {*wanted, *([AGENCY] if side.where == ((AGENCY, ("*",)),) else [])}
    of_side = [row for row in rows if set(row.dimensions) == names and row.is_in(wanted)]
    here = [row for row in of_side if row.period == period]
    everybody = {row.dimensions.get(AGENCY) for row in of_side}
    if {row.dimensions.get(AGENCY) for row in here} != everybody or not here:
        return None
    if any(row.value is None for row in here):
        return None
    return sum(row.value for row in here if row.value is not None)


def test_both_sides_and_their_range_are_what_the_rows_give(store, entries):
    dataset = store.dataset(BOARD)
    first, last = dataset.coverage.periods[0], dataset.coverage.periods[-1]

    meetings = meetings_of(dataset.figures, first, last)

    assert len(meetings) == len(NORTHBRIDGE.hand_overs)
    for each in meetings:
        differences: list[float | None] = []
        for at in each.quarters:
            given, received = (
                right_value(side, at.period, entries[side.measure]) for side in each.hand_over.sides
            )
            assert (at.given.value, at.received.value) == (given, received), each.hand_over.id
            both = given is not None and received is not None
            differences.append(received - given if both and each.usual else None)
            assert at.difference == differences[-1]
        right = limits_of(differences)
        limits = each.usual.limits if each.usual else None
        assert (limits is None) == (right is None)
        if limits and right:
            assert isclose(limits.lower, right[0])
            assert isclose(limits.upper, right[1])


def test_the_quarter_that_the_board_knows_is_told(store):
    dataset = store.dataset(BOARD)
    periods = dataset.coverage.periods
    known = {
        each.hand_over.id: (each.latest.given.value, each.latest.received.value)
        for each in meetings_of(dataset.figures, periods[0], periods[-1])
    }

    assert str(periods[-1]) == "2026-27 Q2"
    assert known["marac"] == (119, 119)
    assert known["notifications"] == (1371, 1246)


def test_each_share_of_a_way_is_what_the_rows_give(store, entries):
    dataset = store.dataset(BOARD)
    for period in dataset.coverage.periods:
        for way, told in zip(NORTHBRIDGE.ways, ways_at(dataset.figures, period), strict=True):
            values = [right_value(side, period, entries[side.measure]) for side in way.steps]
            assert [step.held.value for step in told.steps] == values
            for at, step in enumerate(told.steps):
                if step.share is not None:
                    assert isclose(step.share, 100 * values[at] / values[at - 1])


def test_what_went_quiet_is_what_the_rows_lack(store):
    dataset = store.dataset(BOARD)
    sent = defaultdict(set)
    for row in store.everything().query("board == @BOARD").to_dict("records"):
        sender = next(s.agency for s in dataset.submissions if s.id == row["submission"])
        sent[row["period"]].add((sender, row["measure"], row["agency"], row["breakdown"]))
    quarters = [str(each) for each in dataset.coverage.periods]

    for at, quarter in enumerate(quarters):
        lacking = set()
        for sender in {key[0] for keys in sent.values() for key in keys}:
            having = [q for q in quarters[:at] if any(k[0] == sender for k in sent[q])][-4:]
            own = [{k for k in sent[q] if k[0] == sender} for q in having]
            if len(own) >= 2:
                lacking |= set.intersection(*own) - sent[quarter]
        told = went_quiet(dataset, dataset.coverage.periods[at])
        assert sum(each.many for each in told) == len(lacking)
        assert {each.agency for each in told} == {each[0] for each in lacking}
    assert any(each.level is Level.AGENCY for q in dataset.coverage.periods
               for each in went_quiet(dataset, q))  # fmt: skip
