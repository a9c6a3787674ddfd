"""By which rule a board is told what is unusual: a row of its framework, known to each measure."""

from data.framework.build import framework_of
from data.framework.signal_rule import SignalRule
from tests.data.framework.tables_of import BOARD, own, whole


def chosen(rule: str):
    return own(board=((*BOARD[0], "signals by"), (*BOARD[1], rule)))


def test_s9_a_board_that_says_nothing_is_told_by_the_four_rules():
    framework = framework_of(whole(own()))

    assert framework.board.signal_rule is SignalRule.FOUR
    assert {each.signal_rule for each in framework.measures} == {SignalRule.FOUR}


def test_s9_what_a_board_chose_goes_for_each_of_its_measures():
    framework = framework_of(whole(chosen("cusum")))

    assert framework.board.signal_rule is SignalRule.CUSUM
    assert {each.signal_rule for each in framework.measures} == {SignalRule.CUSUM}
