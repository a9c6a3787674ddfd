"""What is said of a lesson that is not stored yet: that it goes on, and that others are at it."""

from collections.abc import Sequence
from datetime import datetime

from dashboards.words.labels import date_words

KEPT_WITH_THE_FILE = (
    "What was answered about them is kept beside the file until the layout is stored, the file is "
    "put aside, or it has waited for a day. Then it is thrown away with the file."
)


def went_on_words(at: str) -> str:
    """That what was answered before is there still. at: when the last of it was said."""
    return f"What was answered up to {_when(at)} is still here: go on from there."


def also_taught_words(heard: Sequence[str]) -> str:
    """That somebody else teaches the same file. heard: when each page was last heard of."""
    if not heard:
        return ""
    many = "another browser" if len(heard) == 1 else f"{len(heard)} other browsers"
    return (
        f"Somebody else teaches this file too: it was open in {many} at {_time(heard[0])}. You "
        "share one set of answers; of the same label what is said last counts."
    )


def begun_words(name: str, at: str) -> str:
    """A file of which something was said: its name, and when that was."""
    return f"{name}, last answered {_when(at)}"


def _when(at: str) -> str:
    return f"{_time(at)} on {date_words(at[:10])}"


def _time(at: str) -> str:
    return f"{datetime.fromisoformat(at):%H:%M}"
