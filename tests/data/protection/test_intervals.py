"""What can be worked out of hidden numbers: the vectors, each with its interval."""

from typing import Any

import pytest

from data.protection.attackers import Attacker, Settings, attackers
from data.protection.intervals import Intervals
from data.protection.published import Published
from tests.data.protection.tables import ALL, of_parts, of_rows

SETTINGS = Settings(agencies=False)


def _known(
    published: Published, hidden: list[Any], settings: Settings = SETTINGS, who: str = "reader"
) -> dict[Any, tuple[int, int]]:
    attacker = _attacker(published, settings, who)
    places = [published.place[key] for key in hidden]
    intervals = Intervals(published, attacker, places)
    found = {key: intervals.of(published.place[key]) for key in hidden}
    return {key: (round(each.low), round(each.high)) for key, each in found.items()}


def _attacker(published: Published, settings: Settings, who: str) -> Attacker:
    return next(each for each in attackers(published, settings) if each.name == who)


def test_small_cells_alone_are_worked_out_from_the_totals() -> None:
    table = of_rows([[3, 12, 9], [8, 2, 14], [11, 7, 6]])

    assert _known(table, [(0, 0), (1, 1)]) == {(0, 0): (3, 3), (1, 1): (2, 2)}


def test_two_more_hidden_cells_leave_a_reader_in_doubt() -> None:
    table = of_rows([[3, 12, 9], [8, 2, 14], [11, 7, 6]])

    known = _known(table, [(0, 0), (0, 1), (1, 0), (1, 1)])

    assert known == {(0, 0): (2, 10), (0, 1): (5, 13), (1, 0): (1, 9), (1, 1): (1, 9)}


def test_a_hidden_number_is_not_nought_where_noughts_are_shown() -> None:
    table = of_rows([[1, 1, 20], [15, 9, 8], [7, 30, 12]])
    hidden = [(0, 0), (0, 1), (1, 0), (1, 1)]

    shown = _known(table, hidden)
    may_hide = _known(table, hidden, Settings(zeros_hide=True, agencies=False))

    assert set(shown.values()) == {(1, 1), (15, 15), (9, 9)}
    assert may_hide[0, 0] == may_hide[0, 1] == (0, 2)


def test_one_mark_for_all_leaves_more_open_than_a_mark_for_the_small() -> None:
    parts = of_parts([1, 5])

    assert _known(parts, [0, 1]) == {0: (1, 5), 1: (1, 5)}
    assert _known(parts, [0, 1], who="insider") == {0: (1, 1), 1: (5, 5)}


def test_two_small_parts_of_eight_are_known_to_an_insider() -> None:
    parts = of_parts([4, 4])

    assert _known(parts, [0, 1], who="insider") == {0: (4, 4), 1: (4, 4)}


@pytest.mark.parametrize(
    ("parts", "settings", "known"),
    [
        ([3, 2, 1], SETTINGS, (1, 4)),
        ([3, 2, 1], Settings(zeros_hide=True, agencies=False), (0, 6)),
        ([3, 4], SETTINGS, (1, 6)),
    ],
)
def test_a_shown_total_bounds_its_hidden_parts(
    parts: list[int], settings: Settings, known: tuple[int, int]
) -> None:
    published = of_parts(parts)

    found = _known(published, list(range(len(parts))), settings)

    assert set(found.values()) == {known}


def test_the_year_gives_a_single_hidden_quarter_away() -> None:
    quarters = of_parts([9, 3, 8, 11])

    assert _known(quarters, [1]) == {1: (3, 3)}
    assert _known(quarters, [1, 2])[1] == (1, 10)


def test_a_number_that_is_shown_is_known() -> None:
    assert _known(of_parts([6, 9]), [0])[0] == (6, 6)


def test_an_agency_knows_its_own_counts() -> None:
    table = of_rows([[3, 12, 9], [8, 2, 14]], agencies=True)
    hidden = [(0, 0), (0, 1), (1, 0), (1, 1), (0, ALL), (1, ALL)]

    known = _known(table, hidden, Settings(), who="agency 0")

    assert known[0, 0] == (3, 3)
    assert known[1, 1][0] < 2 < known[1, 1][1]
