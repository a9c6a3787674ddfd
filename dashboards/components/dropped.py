"""What an address asked for and the page does not show, said in words."""

from collections.abc import Mapping

from dash import html

from dashboards.components.filter_bar import highlight_words
from data.figures.selection import AGENCY, PERIOD, Asked, highlight_in
from data.framework.framework import Framework, Frameworks
from data.periods import is_period, parse


def dropped(asked: Asked, frameworks: Frameworks) -> html.Div | None:
    """What was left out: what this board does not have, and what nobody knows. None if nothing was.

    A change of board leads here too: the view of the board before goes with its reader.
    """
    if not asked.dropped:
        return None
    names = _agency_names(asked.selection.board, frameworks)
    framework = frameworks.of(asked.selection.board)
    named = {each: _in_words(each, names, framework) for each in asked.dropped}
    absent = [words for words in named.values() if words]
    unknown = [each for each, words in named.items() if not words]
    board = framework.board.short_name
    said = []
    if absent:
        said.append(f"{board} has no figures for this, so it was left out: {'; '.join(absent)}.")
    if unknown:
        listed = ", ".join(unknown)
        said.append(
            f"This address asked for something that is not known here; it was left out: {listed}."
        )
    return html.Div([html.P(each) for each in said], className="dropped", role="alert")


def _agency_names(board: str, frameworks: Frameworks) -> Mapping[str, str]:
    """What the agencies of all boards are called; by the board that is shown, where it has one."""
    named: dict[str, str] = {}
    for each in (*frameworks, frameworks.of(board)):
        named |= each.agency_names
    return named


def _in_words(part: str, names: Mapping[str, str], framework: Framework) -> str:
    """A part of an address that some board could answer: "agency Police"; empty for any other."""
    name, _, value = part.partition("=")
    if name == "agency" and value in names:
        return f"agency {names[value]}"
    if name in {"from", "to"} and is_period(value):
        return f"{name} {parse(value).short()}"
    mark = highlight_in(value) if name == "highlight" else None
    if mark is None:
        return ""
    known = {AGENCY: names.__contains__, PERIOD: is_period}.get(mark.dimension)
    if known and not all(map(known, mark.categories)):
        return ""
    return f"highlight {highlight_words(mark, names, framework)}"
