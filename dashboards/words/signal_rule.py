"""By which rule a board is told what is unusual, where it chose one, and what that rule costs."""

from data.framework.board import Board
from data.framework.signal_rule import COST, SignalRule


def rule_said(board: Board) -> str:
    """The rule, as a sentence; empty where the board has the four rules of all."""
    if board.signal_rule is SignalRule.FOUR:
        return ""
    return (
        "What is unusual goes by CUSUM, as this board chose: "
        "differences from the first 13 figures, added up; more than five deviations are a signal."
    )


def rule_cost() -> str:
    """What each rule finds, and what it tells falsely, as measured."""
    return f"Measured on figures made at random: {COST[0].lower()}{COST[1:]}"
