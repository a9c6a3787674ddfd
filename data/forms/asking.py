"""Whose form is made, for whom and when; and what heads a row or column of it."""

from collections.abc import Callable
from dataclasses import dataclass

from data.forms.last_time import LastTime
from data.framework.framework import Framework
from data.framework.layouts.sheet import Key
from data.periods import Period

ALONE = "This quarter"


@dataclass(frozen=True)
class Asking:
    """Whose form is made, for whom and when. wanted: whether it asks for a measure."""

    framework: Framework
    agency: str
    period: Period
    last: LastTime
    wanted: Callable[[str], bool]


@dataclass(frozen=True)
class Label:
    """What heads a row or column of a form.

    choices: the dimension it names, where the sender writes it. of: of a column for a month or
    half year, the text of the column for the quarter in whose place it stands.
    """

    text: str
    key: Key
    choices: str = ""
    of: str | None = None
