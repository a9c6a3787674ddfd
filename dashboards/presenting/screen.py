"""The screen that slides are made for."""

from dataclasses import dataclass

LOWEST_ROOM = 635  # px above the foot of a window of 1280 by 720
FEWEST_ROWS, MOST_ROWS = 5, 12  # of a list on one screen
A_ROW = 127  # px of the room to each row of two lines, with what stands above them all


@dataclass(frozen=True)
class Screen:
    """What of a screen a slide depends on.

    room: how many px there are above its foot. rows: of a list on one slide.
    """

    room: int = LOWEST_ROOM
    is_dark: bool = False
    rows: int = FEWEST_ROWS


def rows_for(room: int) -> int:
    """How many rows of a list a screen with so much room holds; each may take two lines."""
    return max(FEWEST_ROWS, min(MOST_ROWS, room // A_ROW))
