"""The frameworks that are shipped with the product."""

from functools import cache

from data.agencies import AGENCIES
from data.boards import BOARDS, Board
from data.breaks import BREAKS
from data.catalogue import MEASURES
from data.counted_as import as_counted
from data.framework.framework import Framework, Frameworks
from data.returns import SHEETS
from data.themes import THEMES, Theme


@cache
def shipped() -> Frameworks:
    """All of them, each made once."""
    return Frameworks(tuple(map(_framework, BOARDS)))


def _framework(board: Board) -> Framework:
    return Framework(
        board,
        AGENCIES,
        tuple(Theme(*each) for each in THEMES.items()),
        tuple(as_counted(measure, board.id) for measure in MEASURES),
        tuple(each for each in BREAKS if each.board == board.id),
        tuple(sheet for sheet in SHEETS if board.id in sheet.boards),
    )
