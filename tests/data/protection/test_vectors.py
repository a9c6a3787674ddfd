"""What else is published beside counts, to an attacker: each a row of his model, with its interval.

The counts 1 to 6 and 14 of the list stand in test_intervals and test_pattern. Here is what would
follow from percentages, rates, means, ranks, running totals and rounding if they were told beside
hidden counts; what follows from each is why none of them is.
"""

from math import inf

import pytest

from data.protection.attackers import Attacker, Settings, attackers
from data.protection.earlier import joined
from data.protection.intervals import Intervals
from data.protection.pattern import pattern
from data.protection.published import Number, Published, Relation, total
from data.protection.release import Group
from tests.data.protection.tables import of_parts

SETTINGS = Settings(agencies=False)


def _known(
    numbers: list[Number], hidden: list[int], *relations: Relation
) -> dict[int, tuple[int, int]]:
    """Between which whole numbers a reader knows each hidden one to lie."""
    published = Published(tuple(numbers), relations)
    reader = next(attackers(published, SETTINGS))
    return _whole(published, reader, hidden)


def _whole(published: Published, who: Attacker, hidden: list[int]) -> dict[int, tuple[int, int]]:
    found = {place: Intervals(published, who, hidden).of(place) for place in hidden}
    return {p: (-int(-each.low // 1), int((each.high + 1e-6) // 1)) for p, each in found.items()}


def _a(*values: int) -> list[Number]:
    return [Number(at, value) for at, value in enumerate(values)]


def _percent(part: int, whole: int, printed: float, half: float) -> list[Relation]:
    """A printed percentage of a part and a whole: it lies within half of its last decimal."""
    return [
        Relation({part: 100.0, whole: -(printed - half)}, 0.0, inf),
        Relation({part: 100.0, whole: -(printed + half)}, -inf, 0.0),
    ]


def test_vector_7_a_release_solved_alone_undoes_the_one_before_it() -> None:
    first, second = of_parts([3, 9, 12]), of_parts([3, 9, 13])
    before = Group(first, frozenset({0, 1}))
    both = joined(second, [before])
    alone = {at for at, number in enumerate(both.numbers) if number.key in {0, 2}}
    reader = next(attackers(both, SETTINGS))

    # B was hidden, and C is not shown in the second: A follows where B is shown after all.
    assert Intervals(both, reader, alone - {1}).of(0).width == 0
    found = pattern(both, SETTINGS)
    assert found is not None
    assert {0, 1} <= found.hidden
    assert Intervals(both, reader, found.hidden).of(0).width >= 5


@pytest.mark.parametrize(
    ("part", "whole", "printed", "half", "known"),
    [
        (3, 17, 17.6, 0.05, (3, 3)),
        (37, 412, 9.0, 0.05, (37, 37)),
        (150, 1500, 10.0, 0.05, (150, 150)),
        (300, 3000, 10.0, 0.05, (299, 301)),
        (6, 61, 10, 0.5, (6, 6)),
        (41, 412, 10, 0.5, (40, 43)),
    ],
)
def test_vector_8_a_percentage_gives_its_hidden_count_back(
    part: int, whole: int, printed: float, half: float, known: tuple[int, int]
) -> None:
    assert _known(_a(part, whole), [0], *_percent(0, 1, printed, half)) == {0: known}


def test_vector_8_a_percentage_gives_its_hidden_whole_back() -> None:
    assert _known(_a(9, 11), [1], *_percent(0, 1, 81.8, 0.05)) == {1: (11, 11)}


def test_vector_9_a_change_in_per_cent_gives_the_later_count_back() -> None:
    change = _percent(1, 0, 25.0, 0.05)  # 12, then 75.0% less

    assert _known(_a(12, 3), [1], *change) == {1: (3, 3)}


@pytest.mark.parametrize(
    ("population", "printed", "known"),
    [(56_000, 0.5, (3, 3)), (280_000, 0.1, (2, 4)), (560_000, 0.1, (3, 8))],
)
def test_vector_9_a_rate_gives_its_count_back(
    population: int, printed: float, known: tuple[int, int]
) -> None:
    low, high = ((printed + each) * population / 10_000 for each in (-0.05, 0.05))

    assert _known(_a(3), [0], Relation({0: 1.0}, low, high)) == {0: known}


def test_vector_9_a_mean_of_quarters_gives_the_hidden_one_back() -> None:
    quarters = [*([11] * 11), 12, 12, 3]  # of 14 one is hidden, and a mean of 10.6 is told
    mean = Relation(dict.fromkeys(range(14), 1.0), 14 * 10.55, 14 * 10.65)

    assert _known(_a(*quarters), [13], mean) == {13: (3, 4)}


def test_vector_10_an_order_tells_which_of_two_is_small() -> None:
    parts = total(2, [0, 1])
    order = Relation({0: 1.0, 1: -1.0}, 0.0, inf)

    assert _known(_a(7, 2, 9), [0, 1], parts) == {0: (1, 8), 1: (1, 8)}
    assert _known(_a(7, 2, 9), [0, 1], parts, order) == {0: (5, 8), 1: (1, 4)}


def test_vector_11_what_is_left_of_a_whole_is_small() -> None:
    left = Number(2, 2, printed=False)

    assert _known([*_a(20, 18), left], [2], total(0, [1, 2])) == {2: (2, 2)}


def test_vector_12_ordinary_rounding_leaves_two_numbers_open() -> None:
    bounds = [Relation({0: 1.0}, 0, 2), Relation({1: 1.0}, 0, 2), Relation({2: 1.0}, 3, 7)]

    known = _known(_a(1, 2, 3), [0, 1, 2], total(2, [0, 1]), *bounds)

    assert known[0] == known[1] == (1, 2)


def test_a_running_total_gives_each_quarter_back() -> None:
    # 9 by June, 12 by September: 3 in between, which is printed nowhere.
    since = Number(2, 3, printed=False)

    assert _known([*_a(9, 12), since], [2], total(1, [0, 2])) == {2: (3, 3)}


def test_a_rolling_year_gives_the_quarter_that_enters_back() -> None:
    quarters = _a(9, 8, 11, 10, 3)
    years = [Number(5, 38), Number(6, 32)]

    known = _known([*quarters, *years], [4], total(5, range(4)), total(6, range(1, 5)))

    assert known == {4: (3, 3)}


def test_a_median_of_few_neighbours_is_one_of_their_own_figures() -> None:
    # Of three neighbours the median is the middle one's: 9 above it, 3 below, and it is told.
    middle = [Relation({0: 1.0, 1: -1.0}, 0.0, inf), Relation({1: 1.0, 2: -1.0}, 0.0, inf)]

    known = _known(_a(9, 4, 3), [0, 1, 2], *middle, Relation({1: 1.0}, 4, 4))

    assert known[1] == (4, 4)
    assert known[2] == (1, 4)
