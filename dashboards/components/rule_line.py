"""By which rule a board is told what is unusual, and behind that line what the rule costs."""

from dash import html

from dashboards.words.signal_rule import rule_cost, rule_named
from data.framework.board import Board


def rule_line(board: Board) -> html.Details | None:
    """The rule, where the board chose one; how it goes and what it costs opens beneath it."""
    said = rule_named(board)
    if not said:
        return None
    return html.Details([html.Summary(said), html.P(rule_cost())], className="rule-line")
