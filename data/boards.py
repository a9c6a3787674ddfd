"""The boards whose figures are loaded, and what is said of each wherever it is shown."""

import re
from dataclasses import dataclass

from data.periods import Period, quarter


@dataclass(frozen=True)
class Board:
    """One safeguarding board. An illustrative board is labelled so wherever it is shown.

    own_areas: what returns call the board's own area, where they also hold its neighbours';
        areas are never added up, so its own stands for the board.
    first_quarter: from when on agencies send it a return each quarter; None where they do not.
    due_after_days: how many days after a quarter's end a return is due.
    """

    id: str
    name: str
    short_name: str
    marking: str = "OFFICIAL"
    illustrative: bool = False
    own_areas: tuple[str, ...] = ()
    first_quarter: Period | None = None
    due_after_days: int = 30

    @property
    def expects_returns(self) -> bool:
        """Whether agencies still send it a return each quarter."""
        return self.first_quarter is not None

    @property
    def label(self) -> str:
        """Its short name, with the warning that its figures are made up where they are."""
        return f"{self.short_name} (illustrative)" if self.illustrative else self.short_name


BOARDS = (
    Board(
        "derby",
        "Derby Safeguarding Children Board",
        "Derby",
        own_areas=("City", "Derby City", "Derby"),
    ),
    Board("doncaster", "Doncaster Safeguarding Children Board", "Doncaster"),
    Board("dudley", "Dudley Safeguarding Children Board", "Dudley"),
    Board(
        "northbridge",
        "Northbridge Safeguarding Partnership",
        "Northbridge",
        illustrative=True,
        first_quarter=quarter(2022, 1),
    ),
)


def board_of(board_id: str) -> Board:
    """The board with that id. Raises KeyError when there is none."""
    return _BY_ID[board_id]


def is_board(board_id: str) -> bool:
    """Whether the list above holds that id."""
    return board_id in _BY_ID


def recognise(text: str) -> str:
    """The id of the board that a return names; empty when it names none."""
    return _BY_SPELLING.get(_plain(text), "")


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]+", " ", text.lower()).strip()


_BY_ID = {board.id: board for board in BOARDS}
_BY_SPELLING = {
    _plain(spelling): board.id
    for board in BOARDS
    for spelling in (board.id, board.name, board.short_name)
}
