"""The returns of the illustrative board, as the commands ask for them."""

from datetime import date
from pathlib import Path

from data.framework.framework import Frameworks
from samples.make_northbridge_returns import BOARD, QUARTERS, day_sent, make_returns


def make(folder: Path, frameworks: Frameworks) -> None:
    """Write all of them into a folder."""
    make_returns(folder, frameworks.of(BOARD))


def last_sent() -> date:
    """The day on which the last of them is sent."""
    return day_sent(QUARTERS[-1])
