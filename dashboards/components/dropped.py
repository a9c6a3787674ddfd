"""What an address asked for and the page does not show, said in words."""

from dash import html

from dashboards.components.filter_bar import highlight_words
from data.agencies import agency_of, is_agency
from data.boards import board_of
from data.periods import is_period, parse
from data.selection import AGENCY, PERIOD, Asked, highlight_in


def dropped(asked: Asked) -> html.Div | None:
    """What was left out: what this board does not have, and what nobody knows. None if nothing was.

    A change of board leads here too: the view of the board before goes with its reader.
    """
    if not asked.dropped:
        return None
    named = {each: _in_words(each) for each in asked.dropped}
    absent = [words for words in named.values() if words]
    unknown = [each for each, words in named.items() if not words]
    board = board_of(asked.selection.board).short_name
    said = []
    if absent:
        said.append(f"{board} has no figures for this, so it was left out: {'; '.join(absent)}.")
    if unknown:
        listed = ", ".join(unknown)
        said.append(
            f"This address asked for something that is not known here; it was left out: {listed}."
        )
    return html.Div([html.P(each) for each in said], className="dropped", role="alert")


def _in_words(part: str) -> str:
    """A part of an address that some board could answer: "agency Police"; empty for any other."""
    name, _, value = part.partition("=")
    if name == "agency" and is_agency(value):
        return f"agency {agency_of(value).name}"
    if name in {"from", "to"} and is_period(value):
        return f"{name} {parse(value).short()}"
    mark = highlight_in(value) if name == "highlight" else None
    if mark is None:
        return ""
    known = {AGENCY: is_agency, PERIOD: is_period}.get(mark.dimension)
    if known and not all(map(known, mark.categories)):
        return ""
    return f"highlight {highlight_words(mark)}"
