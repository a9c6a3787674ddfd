"""By which rule a board is told what is unusual, where it chose one, and what that rule costs."""

from data.framework.board import Board
from data.framework.signal_rule import COST, SignalRule

NAMED = "What is unusual goes by CUSUM, as this board chose"
HOW = "differences from the first 13 figures, added up; more than five deviations are a signal."


def rule_named(board: Board) -> str:
    """The rule, in so many words as stand in one line; empty for the four rules of all."""
    return "" if board.signal_rule is SignalRule.FOUR else f"{NAMED}."


def rule_said(board: Board) -> str:
    """The rule, as a sentence; empty where the board has the four rules of all."""
    return "" if board.signal_rule is SignalRule.FOUR else f"{NAMED}: {HOW}"


def rule_cost() -> str:
    """How the rule goes, what each rule finds, and what it tells falsely, as measured."""
    return (
        f"{HOW[0].upper()}{HOW[1:]} Measured on figures made at random: {COST[0].lower()}{COST[1:]}"
    )
