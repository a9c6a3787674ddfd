"""What a board calls few is a row of its framework, and known to each of its measures (P4)."""

import pytest

from data.framework.build import framework_of
from tests.data.framework.tables_of import BOARD, own, whole

FEW = (
    (*BOARD[0], "smallest denominator", "counts first below"),
    (*BOARD[1], "5", "50"),
)


def test_p4_a_board_that_says_nothing_has_no_percentage_of_fewer_than_ten():
    measure = framework_of(whole(own())).measure("testbridge-on-time")

    assert (measure.is_enough(9), measure.is_enough(10)) == (False, True)
    assert (measure.is_few(19), measure.is_few(20)) == (True, False)


def test_p4_what_a_board_calls_few_is_so_for_each_of_its_measures():
    framework = framework_of(whole(own(board=FEW)))

    assert (framework.board.smallest_denominator, framework.board.counts_first_below) == (5, 50)
    for measure in framework.measures:
        assert (measure.is_enough(5), measure.is_enough(4)) == (True, False)
        assert (measure.is_few(49), measure.is_few(50)) == (True, False)


@pytest.mark.parametrize("whole_", [3, 11])
def test_p4_what_is_too_few_for_a_percentage_is_few(whole_):
    board = ((*BOARD[0], "smallest denominator", "counts first below"), (*BOARD[1], "12", "5"))
    measure = framework_of(whole(own(board=board))).measure("testbridge-on-time")

    assert not measure.is_enough(whole_)
    assert measure.is_few(whole_)
