"""Which numbers are hidden: safe against every attacker, and as few as can be."""

import random

import pytest

from data.protection.attackers import Settings, attackers
from data.protection.intervals import Intervals
from data.protection.pattern import Pattern, pattern
from data.protection.published import Published
from tests.data.protection.tables import ALL, of_parts, of_rows

READER = Settings(insider_width=0, agencies=False)
BOTH = Settings(agencies=False)


def _leaks(found: Pattern, settings: Settings) -> set[tuple[str, int]]:
    return {
        (attacker.name, place)
        for attacker in attackers(found.published, settings)
        for place in Intervals(found.published, attacker, found.hidden).narrow()
    } - {*found.known}


def _found(published: Published, settings: Settings) -> Pattern:
    found = pattern(published, settings)
    assert found is not None
    return found


def test_two_small_cells_cost_two_more() -> None:
    found = _found(of_rows([[3, 12, 9], [8, 2, 14], [11, 7, 6]]), READER)

    keys = set(found.published.hidden(found.hidden))

    assert keys == {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert found.is_cheapest


def test_ones_need_more_than_one_other_in_their_row() -> None:
    found = _found(of_rows([[1, 1, 20], [15, 9, 8], [7, 30, 12]]), READER)

    assert len(found.hidden) == 6  # the two ones with the 20, and the 15, 9 and 8 beneath
    assert not _leaks(found, READER)


def test_a_shown_total_that_is_too_small_is_hidden_too() -> None:
    parts = of_parts([3, 2, 1])

    found = _found(parts, READER)

    assert parts.place[ALL] in found.hidden


def test_parts_that_are_just_safe_leave_their_total_shown() -> None:
    parts = of_parts([3, 4])

    assert set(parts.hidden(_found(parts, READER).hidden)) == {0, 1}


def test_an_insider_makes_a_third_part_hide() -> None:
    parts = of_parts([4, 4, 40])

    assert set(parts.hidden(_found(parts, BOTH).hidden)) == {0, 1, 2}


def test_rows_of_five_columns_need_no_more_than_eight_cells() -> None:
    rows = [[3, 7, 5, 3, 10], [9, 5, 6, 4, 4], [6, 13, 5, 11, 6], [5, 6, 4, 10, 5]]

    found = _found(of_rows(rows), READER)

    assert len(found.hidden) == 8
    assert not _leaks(found, READER)


def test_what_an_insider_knows_whatever_is_hidden_is_told() -> None:
    parts = of_parts([1, 1, 1, 1])

    found = _found(parts, BOTH)

    assert {*parts.hidden(found.hidden)} == {0, 1, 2, 3, ALL}
    assert {who for who, _ in found.known} == {"insider"}
    assert not _leaks(found, BOTH)


def test_a_nought_is_never_hidden() -> None:
    table = of_rows([[0, 3, 9, 12], [8, 0, 14, 2], [11, 7, 0, 6]])

    found = _found(table, BOTH)

    assert not {place for place in found.hidden if table.numbers[place].value == 0}


@pytest.mark.lot(6)
@pytest.mark.parametrize("seed", range(60))
def test_no_attacker_learns_a_small_cell_of_a_random_table(seed: int) -> None:
    chance = random.Random(seed)
    mean = chance.choice([3, 6, 14])
    rows = [[_poisson(chance, mean) for _ in range(5)] for _ in range(6)]
    settings = Settings(agencies=seed % 2 == 0, seconds=5)

    found = pattern(of_rows(rows, agencies=True), settings)

    assert found is None or not _leaks(found, settings)


def _poisson(chance: random.Random, mean: float) -> int:
    return sum(chance.random() < mean / 60 for _ in range(60))
