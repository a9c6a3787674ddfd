"""Counts told as multiples of five: near the truth, adding up, and giving nobody away."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import pytest

from data.framework.publishing import SmallCounts
from data.observations import Status, frame_of
from data.protection.public_rows import public_rows
from data.protection.publish import Made, release_of
from data.protection.release import Release, release_in
from tests.builders_data import Observation, an_observation, figures_of
from tests.data.protection.a_reader import Cell, Knows, widths
from tests.data.protection.test_publish import (
    AGENCIES,
    SETTINGS,
    _counts,
    _edition,
    _published,
    _revised,
    _with_sums,
)

ROUNDED = {"small_counts": SmallCounts.ROUNDED}
Q2 = "2012-13 Q2"


def _rounded(counts: dict[Cell, int], before: Sequence[Release] = ()) -> Release:
    return _published(counts, before, ROUNDED)


def _told(release: Release, truth: Mapping[Cell, int]) -> dict[Cell, int]:
    told = _edition(release, truth)
    return {cell: value for cell, value in told.items() if value is not None}


@pytest.mark.lot(4)
@pytest.mark.parametrize("seed", range(24))
def test_every_number_is_near_the_truth_and_every_sum_holds(seed: int) -> None:
    chance = random.Random(seed)
    counts = _counts(chance, chance.choice([2, 4, 8, 20]))
    truth = _with_sums(counts)

    told = _told(_rounded(counts), truth)

    assert told.keys() == truth.keys()
    assert all(each % 5 == 0 for each in told.values())
    assert all(abs(told[cell] - truth[cell]) < 5 for cell in truth)
    assert told == _with_sums({cell: told[cell] for cell in counts})


@pytest.mark.lot(4)
@pytest.mark.parametrize("seed", range(24))
def test_two_rounded_releases_leave_five_numbers_open_at_least(seed: int) -> None:
    chance = random.Random(seed)
    first = _counts(chance, chance.choice([2, 4, 8, 20]))
    second = _revised(first, chance)
    one = _rounded(first)
    two = _rounded(second, [release_in(one.text)])
    truths = [_with_sums(first), _with_sums(second)]
    editions = [_edition(each, t) for each, t in zip((one, two), truths, strict=True)]

    known = widths(editions, truths, Knows(is_rounded=True))
    assert not [cell for cell, width in known.items() if width < 4]
    for agency in AGENCIES:
        known = widths(editions, truths, Knows(agency, is_rounded=True))
        assert not [cell for cell, width in known.items() if width < 2]


def test_what_was_rounded_once_stays_as_it_was() -> None:
    first = {
        cell: value for cell, value in _counts(random.Random(3), 8).items() if "13-14" in cell[1]
    }
    first = {cell: value for cell, value in first.items() if not cell[1].endswith("Q4")}
    later = first | {(agency, "2013-14 Q4"): 3 for agency in AGENCIES}
    one = _rounded(first)

    two = _rounded(later, [release_in(one.text)])

    assert {key: two.shown.get(key) for key in one.shown} == dict(one.shown)
    assert len(two.shown) > len(one.shown)


def test_vector_13_a_quarter_after_a_quarter_can_be_rounded_and_the_year_adds_up() -> None:
    counts, releases = {}, []
    for quarter in ("Q1", "Q2", "Q3", "Q4"):
        counts |= {("police", f"2012-13 {quarter}"): 3}
        releases.append(_rounded(counts, releases))

    told = _told(releases[-1], _with_one_year(counts))

    assert told["police", "2012-13"] in {10, 15}
    assert told["police", "2012-13"] == sum(told[cell] for cell in counts)


def _with_one_year(counts: dict[Cell, int]) -> dict[Cell, int]:
    return counts | {("police", "2012-13"): sum(counts.values())}


def test_what_was_hidden_before_is_not_told_rounded() -> None:
    counts = {("police", Q2): 3, ("health", Q2): 20, ("housing", Q2): 50}
    one = _published(counts, [])

    two = _rounded(counts, [one])

    assert not two.shown.keys() - one.shown.keys()


def test_what_was_told_rounded_stays_so_when_a_board_hides_again() -> None:
    counts = {("police", Q2): 3, ("health", Q2): 20, ("housing", Q2): 52}
    one = _rounded(counts)

    two = _published(counts, [release_in(one.text)])

    assert dict(two.shown) == dict(one.shown)


def test_rows_say_the_rounded_number_and_a_percentage_follows_from_it() -> None:
    rows = [
        an_observation("marac-cases", 103, cell="B4"),
        an_observation("marac-repeats", 31, cell="B5"),
        an_observation("marac-repeat-rate", 30.1, cell="B6"),
        an_observation("contacts", 0, status=Status.NIL, cell="B7"),
    ]

    told = _rows(rows)

    cases, repeats, rate, contacts = told["value"].tolist()
    assert cases in {100, 105}
    assert repeats in {30, 35}
    assert rate == pytest.approx(100 * repeats / cases)
    assert contacts == 0
    assert set(told["status"]) == {"reported"}  # a nought is told as any other number
    assert not told[["file", "sheet", "cell", "text"]].to_numpy().any()


def test_what_an_agency_hid_stays_hidden_beside_rounded_numbers() -> None:
    told = _rows(
        [
            an_observation("contacts", None, agency="police", status=Status.SUPPRESSED),
            an_observation("contacts", 52, agency="housing"),
        ]
    )

    assert told["status"].tolist() == ["suppressed", "reported"]
    assert told["value"].tolist()[1] in {50, 55}


def _rows(rows: list[Observation]) -> pd.DataFrame:
    """What readers have of some rows of a board that rounds."""
    figures = figures_of(*rows)
    known = figures.framework
    rounds = replace(known, board=replace(known.board, small_counts=SmallCounts.ROUNDED))
    release = release_of(Made("derby", "2013-05-01", "one"), rounds, figures.of, (), SETTINGS)
    return public_rows(frame_of(rows), rounds, release)
