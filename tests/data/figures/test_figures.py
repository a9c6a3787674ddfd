"""A board's observations as rows; rule M3: value and status are two things."""

import pytest

from data.figures.figures import Figures, rows_of
from data.figures.series import Source
from data.framework.shipped import shipped
from data.observations import Status, frame_of
from data.periods import parse
from tests.builders_data import an_observation

DERBY = shipped().of("derby")


def row_of(**fields):
    """The one row of one observation."""
    (row,) = rows_of(frame_of([an_observation(**fields)]))
    return row


def test_a_row_knows_its_period_its_dimensions_and_its_cell():
    row = row_of(value=5, agency="police", age="18 to 24", cell="D4")

    assert row.period == parse("2012-13 Q1")
    assert row.dimensions == {"agency": "police", "age": "18 to 24"}
    assert row.shape == {"agency", "age"}
    assert row.source == Source("return.xlsx", "Sheet", "D4", "5", submission=1)


def test_a_printed_total_has_no_dimensions():
    assert row_of().shape == frozenset()


@pytest.mark.parametrize("status", [Status.NOT_AVAILABLE, Status.NOT_APPLICABLE, Status.SUPPRESSED])
def test_m3_a_status_without_a_number_has_no_value(status):
    row = row_of(value=None, status=status)

    assert (row.value, row.status) == (None, status)


@pytest.mark.parametrize("status", [Status.NIL, Status.REPORTED])
def test_m3_nothing_counted_is_a_number(status):
    row = row_of(value=0, status=status)

    assert (row.value, row.status) == (0.0, status)


def test_a_measure_is_fetched_once():
    asked = []

    def fetch(measures: tuple[str, ...]):
        asked.append(measures)
        return frame_of([an_observation(measure) for measure in measures])

    figures = Figures(DERBY, fetch)

    assert figures.of("contacts") is figures.of("contacts")
    assert asked == [("contacts",)]


def test_measures_that_are_gathered_are_fetched_at_once_and_only_those_that_are_missing():
    asked = []

    def fetch(measures: tuple[str, ...]):
        asked.append(measures)
        return frame_of([an_observation(m) for m in measures if m != "cp-plans"])

    figures = Figures(DERBY, fetch)
    figures.of("contacts")

    figures.gather(["contacts", "referrals", "cp-plans"])
    figures.gather(["contacts", "referrals", "cp-plans"])

    assert [len(figures.of(name)) for name in ("contacts", "referrals", "cp-plans")] == [1, 1, 0]
    assert asked == [("contacts",), ("referrals", "cp-plans")]


def test_what_nobody_reports_is_not_looked_for_until_it_comes():
    asked = []

    def fetch(measures: tuple[str, ...]):
        asked.append(measures)
        return frame_of([an_observation(measure) for measure in measures])

    figures = Figures(DERBY, fetch, reported=["contacts"])
    figures.gather(["contacts", "referrals"])
    before = [len(figures.of(name)) for name in ("contacts", "referrals", "cp-plans")]
    after = figures.without(["cp-plans"])

    assert before == [1, 0, 0]
    assert len(after.of("cp-plans")) == 1
    assert asked == [("contacts",), ("cp-plans",)]
