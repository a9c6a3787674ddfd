"""The screen that slides are made for."""

from dataclasses import dataclass

LOWEST_ROOM = 635  # px above the foot of a window of 1280 by 720


@dataclass(frozen=True)
class Screen:
    """What of a screen a slide depends on. room: how many px there are above its foot."""

    room: int = LOWEST_ROOM
    is_dark: bool = False
