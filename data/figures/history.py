"""What changed between two versions of a board's figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from data import observations as obs
from data.observations import Status
from data.submission import Submission


@dataclass(frozen=True)
class Change:
    """One figure that is not what it was. old and new: None where there is no number.

    submission: the return that says so now; None when the figure was withdrawn.
    superseded: the return that said the old figure. why: as its sender or the manager said.
    """

    measure: str
    period: str
    agency: str
    breakdown: str
    old: float | None
    new: float | None
    old_status: str
    new_status: str
    submission: Submission | None
    superseded: Submission
    why: str = ""

    @property
    def by(self) -> float | None:
        """By how much it grew; None where one of the two is no number."""
        return None if self.old is None or self.new is None else self.new - self.old


class _Figure(NamedTuple):
    value: float | None
    status: str
    submission: int


ABSENT = _Figure(None, "", 0)


def changes(
    before: pd.DataFrame, after: pd.DataFrame, returns: Mapping[int, Submission]
) -> tuple[Change, ...]:
    """The figures of before that are others in after, or no more there.

    before, after: columns as data.observations. returns: by id, all that the frames name.
    A figure that was not there before is new, not changed.
    """
    now, found = _figures(after), []
    for key, old in _figures(before).items():
        new = now.get(key, ABSENT)
        if (old.value, _kind(old.status)) != (new.value, _kind(new.status)):
            _, measure, period, agency, breakdown = key
            by, superseded = returns.get(new.submission), returns[old.submission]
            values = (old.value, new.value, old.status, new.status)
            found.append(Change(measure, period, agency, breakdown, *values, by, superseded))
    return tuple(found)


def _figures(frame: pd.DataFrame) -> dict[tuple[str, ...], _Figure]:
    numbers = frame[obs.VALUE].astype(object).where(frame[obs.VALUE].notna(), None)
    # As lists: to walk through a column itself takes four times as long.
    keys = zip(*(frame[name].tolist() for name in obs.KEY), strict=True)
    about = (numbers, frame[obs.STATUS], frame[obs.SUBMISSION])
    rest = zip(*(column.tolist() for column in about), strict=True)
    return {key: _Figure(*row) for key, row in zip(keys, rest, strict=True)}


def _kind(status: str) -> str:
    """What a status says where there is no number; beside one, a status changes no figure."""
    return "" if status and Status(status).has_value else status or "absent"
